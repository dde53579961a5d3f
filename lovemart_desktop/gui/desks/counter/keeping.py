"""Keeps the open basket in the books while it is filled, and offers it back after a crash.

It is written off the gui thread, a moment after each change; while one writing is under way
the next waits, so a burst of scans is one writing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Slot

from lovemart_desktop.domain.counter.basket import KeptBasket
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.holding import tell_changes
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit.messages import ask
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.baskets import LeftOver, Recalled
from lovemart_desktop.services.store import Session

MOMENT_MS, AGAIN_MS = 100, 2000
"""How long a change waits to be written, and one that could not be written to be tried again."""


class KeepingPart(Part):
    """Has no key of its own."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._asked = self._settled = False
        self._writing: KeptBasket | None = None
        self._written: KeptBasket | None = None
        self._left: LeftOver | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        context.flow.changed.connect(self._on_changed)

    # what is in the basket now

    @Slot(int)
    def _on_changed(self, _place: int) -> None:
        if self._settled and not self._timer.isActive() and self._writing is None:
            self._timer.start(MOMENT_MS)

    @Slot()
    def _on_time(self) -> None:
        if self.context.tasks.closed:
            return
        if not self._settled:
            self.arrived()
            return
        kept = self.context.flow.basket.kept()
        if self._writing is not None or kept == self._written or _both_empty(kept, self._written):
            return
        self._writing = kept
        work = partial(self.context.session.baskets.keep, kept)
        self.context.tasks.run(work, self._on_written, self._on_not_written)

    @Slot(object)
    def _on_written(self, _nothing: object) -> None:
        self._written, self._writing = self._writing, None
        if self.context.flow.basket.kept() != self._written:
            self._timer.start(MOMENT_MS)

    @Slot(object)
    def _on_not_written(self, _refusal: Refusal) -> None:
        # the counter says by itself where the books are away; what can be written is written
        self._writing = None
        self._timer.start(AGAIN_MS)

    def use(self, session: Session) -> None:
        """Another operator, perhaps with other books: they are told what is in it now."""
        del session
        self._written = None
        self._on_changed(-1)

    # what was in it when the program ended

    def arrived(self) -> None:
        """Looks once for what was left over, before anything new is kept in its place."""
        if self._asked:
            return
        self._asked = True
        self.context.tasks.run(
            self.context.session.baskets.left_over, self._on_left_over, self._on_not_read
        )

    @Slot(object)
    def _on_not_read(self, _refusal: Refusal) -> None:
        self._asked = False
        self._timer.start(AGAIN_MS)

    @Slot(object)
    def _on_left_over(self, left: LeftOver | None) -> None:
        self._left = left
        if left is None or left.receipt or not self.context.flow.basket.empty:
            if left is not None and left.receipt:
                said = self.tr(
                    "The last basket ({label}) was booked before the program ended, on slip no. "
                    "{number}. It is not booked again."
                )
                words = said.format(label=left.basket.label, number=left.receipt)
                # seen before anything else is booked
                self.context.flow.fault(words)
            elif left is not None:
                # the clerk has begun with the next one already
                self._on_aside()
            self._settle()
            return
        basket = left.basket
        said = self.tr("{label}: %n line(s), {points} points, filled at {time}.", "", basket.lines)
        ask(
            self.context.page,
            self.tr("A basket was not finished"),
            said.format(
                label=basket.label,
                points=f"{basket.points:,}",
                time=f"{local_time(basket.since):%H:%M}",
            ),
            self.tr("Go on with it"),
            self._on_go_on,
            self._on_aside,
            no=self.tr("Put it aside"),
        )

    @Slot()
    def _on_go_on(self) -> None:
        assert self._left is not None
        work = partial(self.context.session.baskets.recall, self._left.basket.key)
        self.context.tasks.run(work, self._on_recalled, self._on_refused)
        self.context.take_focus()

    @Slot()
    def _on_aside(self) -> None:
        assert self._left is not None
        work = partial(self.context.session.baskets.put_aside, self._left.basket.key)
        self.context.tasks.run(work, self._on_put_aside, self._on_refused)
        self.context.take_focus()

    @Slot(object)
    def _on_recalled(self, recalled: Recalled) -> None:
        self._settle()
        self.context.flow.take_up(recalled.basket)
        tell_changes(self.context, recalled)

    @Slot(object)
    def _on_put_aside(self, _nothing: object) -> None:
        self._settle()
        key = self.context.keys.get("recall", "")
        said = self.tr("It is put aside; {key} brings it back.").format(key=key)
        self.context.band.say("info", said)
        self.context.actions_changed.emit()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._settle()
        self.context.band.refuse(refusal)

    def _settle(self) -> None:
        self._settled = True
        self._on_changed(-1)


def _both_empty(kept: KeptBasket, written: KeptBasket | None) -> bool:
    """Nothing is there to be forgotten, whatever the next basket's key will be."""
    return kept.empty and written is not None and written.empty
