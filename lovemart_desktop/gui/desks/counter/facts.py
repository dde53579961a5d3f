"""Reads what the panel tells of a holder beside the purses, once the scan is painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QImage

from lovemart_desktop.domain.counter.counter import CardHolder, HolderFacts
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit.pictures import fitted
from lovemart_desktop.services.counter.holders import HoldersDesk
from lovemart_desktop.services.store import Session

PHOTO = QSize(180, 240)
"""Pixels that a photo is scaled to: as large as the panel ever shows it, on dense screens too."""


@dataclass(frozen=True, slots=True)
class SeenFacts:
    """The facts with the picture, ready to be painted; null where there is none."""

    facts: HolderFacts
    photo: QImage


class FactsPart(Part):
    """Follows the holder at the counter; the panel shows what comes back."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._asked: CardHolder | None = None
        context.flow.changed.connect(self._on_changed)

    def use(self, session: Session) -> None:
        del session
        self._asked = None  # whether it is the own household is another question now
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        seen = self.context.flow.basket.seen
        holder = None if seen is None else seen.holder
        if holder == self._asked:
            return
        self._asked = holder
        if holder is not None:
            work = partial(_read, self.context.session.holders, holder)
            self.context.tasks.run(work, self._on_read, self._on_unread)

    @Slot(object)
    def _on_read(self, found: SeenFacts) -> None:
        if self._asked is not None and found.facts.member == self._asked.member:
            self.context.page.holder_panel.show_facts(found.facts, found.photo)

    @Slot(object)
    def _on_unread(self, _refusal: Refusal) -> None:
        """Points and goods are what counts; a photo that cannot be read is only missing."""


def _read(desk: HoldersDesk, holder: CardHolder) -> SeenFacts:
    facts = desk.facts(holder)
    return SeenFacts(facts, fitted(facts.photo, PHOTO))
