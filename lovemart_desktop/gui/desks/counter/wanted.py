"""Ctrl+W: one line for what somebody asked for and the store does not have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.counter.wanted import WantedDesk


class WantedPart(Part):
    """The holder of the open basket, if there is one, is noted with it."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "wanted",
                "Ctrl+W",
                self.tr("Wanted"),
                self.tr("Note what somebody asked for and the store does not have."),
                self._on_wanted,
            ),
        )

    @Slot()
    def _on_wanted(self) -> None:
        context = self.context
        seen = context.flow.basket.seen
        dialog = WantedDialog(context.session.wanted, context.tasks, seen, context.page)
        dialog.noted.connect(self._on_noted)
        context.open(dialog)

    @Slot(str)
    def _on_noted(self, words: str) -> None:
        said = self.tr("Noted for the storekeeper: {wish}").format(wish=words)
        self.context.band.say("success", said)


class WantedDialog(SearchDialog):
    """Type it and press Enter, or choose what was asked for before with the arrows."""

    noted = Signal(str)

    def __init__(
        self, desk: WantedDesk, tasks: Tasks, seen: CardSeen | None, parent: QWidget
    ) -> None:
        super().__init__(
            QCoreApplication.translate("WantedDialog", "What was asked for?"),
            QCoreApplication.translate("WantedDialog", "A few words, then Enter"),
            parent,
        )
        self._desk, self._tasks = desk, tasks
        self._member = 0 if seen is None else seen.holder.member
        self._lately: Sequence[str] = ()
        self.table.set_columns((Column("wish", _heading, str, bold=True),))
        self.table.set_empty_text(self.tr("Nothing like it was noted before."))
        self.band.rest_with(
            self.tr("Noted for {name}.").format(name=seen.holder.name)
            if seen is not None
            else self.tr("Noted without a name: no card was scanned.")
        )
        self._tasks.run(desk.lately, self._on_lately, self.band.refuse)

    @Slot(object)
    def _on_lately(self, lately: Sequence[str]) -> None:
        self._lately = lately
        self.search()

    @Slot()
    def search(self) -> None:
        """What was noted before and is like it; the first row is what was typed."""
        typed = " ".join(self.search_edit.text().split())
        like = [wish for wish in self._lately if typed in wish and wish != typed]
        self.show_rows([typed, *like] if typed else like)

    @Slot(object)
    def take(self, row: object) -> None:
        self._tasks.run(
            partial(self._desk.note, str(row), self._member), self._on_noted, self.band.refuse
        )

    @Slot(object)
    def _on_noted(self, words: str) -> None:
        self.noted.emit(words)
        self.accept()


def _heading() -> str:
    return QCoreApplication.translate("WantedDialog", "Wanted")
