"""Which slip is to be returned: scanned, or found by number, name, card or day."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.counter.returns import Found, ReceiptFound, ReturnsDesk


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
        work = partial(slip_of_code, self._returns, text)
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


def slip_of_code(returns: ReturnsDesk, code: str) -> Found:
    """Raises Refusal 'return.unknown', 'return.nothing_left'."""
    rows = returns.find(code)
    if not rows:
        raise Refusal("return.unknown")
    if not rows[0].left:
        raise Refusal("return.nothing_left", number=rows[0].shown)
    return returns.look(rows[0].voucher)


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
