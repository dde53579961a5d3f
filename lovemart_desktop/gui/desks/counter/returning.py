"""F8: goods come back. The slip is scanned or looked for, then its return is filled in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.services.counter.counter import CounterDesk

if TYPE_CHECKING:
    from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDone
    from lovemart_desktop.services.counter.returns import Found


class ReturnPart(Part):
    """Takes goods back; an open basket stays as it is."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._said = ""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "return",
                "F8",
                self.tr("Return"),
                self.tr("Take goods back: scan the slip, or look for it."),
                self._on_return,
            ),
        )

    def take_scan(self, text: str) -> bool:
        """A slip scanned at an empty counter is to be returned."""
        if parse_receipt_code(text) is None or not self.context.flow.basket.empty:
            return False
        from lovemart_desktop.gui.desks.counter.find_slip import slip_of_code

        work = partial(slip_of_code, self.context.session.returns, text)
        self.context.tasks.run(work, self._on_found, self._on_unknown)
        return True

    @Slot()
    def _on_return(self) -> None:
        from lovemart_desktop.gui.desks.counter.find_slip import FindSlipDialog

        context = self.context
        dialog = FindSlipDialog(
            context.session.returns, context.tasks, context.tools.scanner, context.page
        )
        dialog.found.connect(self._on_found)
        context.open(dialog)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog

        context = self.context
        dialog = ReturnDialog(context.session, context.tools, found, context.page)
        dialog.booked.connect(self._on_booked)
        context.open(dialog)

    @Slot(object)
    def _on_unknown(self, refusal: Refusal) -> None:
        self.context.flow.fault(wording.word(refusal))

    @Slot(object)
    def _on_booked(self, done: ReturnDone) -> None:
        context = self.context
        self._said = done.words
        context.printing_due.emit()
        seen = context.flow.basket.seen
        if seen is not None and seen.holder.number:
            # the points that came back may be this holder's
            work = partial(_card_again, context.session.counter, seen.holder.number)
            context.tasks.run(work, self._on_card_again, self._on_card_gone)
        else:
            self._tell()

    @Slot(object)
    def _on_card_again(self, seen: CardSeen) -> None:
        self.context.flow.use_card(seen)
        self._tell()

    @Slot(object)
    def _on_card_gone(self, refusal: Refusal) -> None:
        self._tell()
        self.context.flow.fault(wording.word(refusal))

    def _tell(self) -> None:
        self.context.band.say("success", self._said)


def _card_again(counter: CounterDesk, number: str) -> CardSeen:
    seen = counter.scan(number)
    assert isinstance(seen, CardSeen)
    return seen
