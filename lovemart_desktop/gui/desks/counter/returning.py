"""F8: goods come back. The slip is scanned or looked for, then its return is filled in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog, ReturnDone
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.counter.counter import CounterDesk
from lovemart_desktop.services.counter.returns import Found, ReceiptFound, ReturnsDesk


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
        work = partial(_slip_of_code, self.context.session.returns, text)
        self.context.tasks.run(work, self._on_found, self._on_unknown)
        return True

    @Slot()
    def _on_return(self) -> None:
        context = self.context
        dialog = FindSlipDialog(
            context.session.returns, context.tasks, context.tools.scanner, context.page
        )
        dialog.found.connect(self._on_found)
        context.open(dialog)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
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


class FindSlipDialog(SearchDialog):
    """Scan the slip, or look for it by number, name, card or day; Enter opens its return."""

    found = Signal(object)
    """The slip's Found."""

    def __init__(
        self, returns: ReturnsDesk, tasks: Tasks, scanner: Scanner, parent: QWidget
    ) -> None:
        super().__init__(
            QCoreApplication.translate("FindSlipDialog", "Return: which slip?"),
            QCoreApplication.translate(
                "FindSlipDialog", "Scan the slip; or its number, a name, a card, a day as 6-17"
            ),
            parent,
        )
        self._returns, self._tasks = returns, tasks
        self.table.set_columns(
            (
                Column("number", partial(_title, "number"), _number, width=110),
                Column("day", partial(_title, "day"), lambda r: r.business_date, width=120),
                Column(
                    "holder", partial(_title, "holder"), lambda r: r.holder, bold=True, weight=2
                ),
                Column("village", partial(_title, "village"), lambda r: r.village, weight=2),
                Column("points", partial(_title, "points"), _points, right=True, width=90),
                Column("left", partial(_title, "left"), _left, right=True, width=120, tone=_tone),
            )
        )
        self.band.rest_with(self.tr("Enter opens the marked slip."))
        scanner.listen(self, self.on_scan)
        self.search()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """A slip's barcode opens it at once; a card lists its slips."""
        if parse_receipt_code(text) is None:
            self.search_edit.setText(text)
            return
        work = partial(_slip_of_code, self._returns, text)
        self._tasks.run(work, self._on_slip, self._on_refused)

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        nothing = self.tr("No slip found.") if typed.strip() else self.tr("There is no slip yet.")
        self.table.set_empty_text(nothing)
        self.look(self._tasks, self._returns.find)

    @Slot(object)
    def take(self, row: object) -> None:
        assert isinstance(row, ReceiptFound)
        self._tasks.run(partial(self._returns.look, row.voucher), self._on_slip, self._on_refused)

    @Slot(object)
    def _on_slip(self, found: Found) -> None:
        if not found.receipt.left:
            self.band.refuse(Refusal("return.nothing_left", number=found.receipt.shown))
            return
        self.accept()
        self.found.emit(found)

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)


def _slip_of_code(returns: ReturnsDesk, code: str) -> Found:
    """Raises Refusal 'return.unknown', 'return.nothing_left'."""
    rows = returns.find(code)
    if not rows:
        raise Refusal("return.unknown")
    if not rows[0].left:
        raise Refusal("return.nothing_left", number=rows[0].shown)
    return returns.look(rows[0].voucher)


def _card_again(counter: CounterDesk, number: str) -> CardSeen:
    seen = counter.scan(number)
    assert isinstance(seen, CardSeen)
    return seen


def _number(row: ReceiptFound) -> str:
    return row.shown


def _points(row: ReceiptFound) -> str:
    return f"{row.points:,}"


def _left(row: ReceiptFound) -> str:
    if not row.left:
        return QCoreApplication.translate("FindSlipDialog", "all returned")
    return QCoreApplication.translate("FindSlipDialog", "{left} of {pieces}").format(
        left=row.left, pieces=row.pieces
    )


def _tone(row: ReceiptFound) -> str | None:
    return None if row.left else "muted"


def _title(column: str) -> str:
    return {
        "number": QCoreApplication.translate("FindSlipDialog", "Slip"),
        "day": QCoreApplication.translate("FindSlipDialog", "Day"),
        "holder": QCoreApplication.translate("FindSlipDialog", "Holder"),
        "village": QCoreApplication.translate("FindSlipDialog", "Village"),
        "points": QCoreApplication.translate("FindSlipDialog", "Points"),
        "left": QCoreApplication.translate("FindSlipDialog", "Still left"),
    }[column]
