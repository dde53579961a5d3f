"""Slips printed again: the clerk's own of this shift and today, or anybody's for who may."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.slips import Copied, FoundSlip, SlipsDesk


class ReprintDialog(SearchDialog):
    """Finds a slip by number, name, card or scan; Enter prints one more copy."""

    reprinted = Signal(object)
    """The Copied."""

    def __init__(self, desk: SlipsDesk, tasks: Tasks, scanner: Scanner, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("Shifts", "Reprint a slip"),
            QCoreApplication.translate("Shifts", "Scan a slip or card, or type a number or name"),
            parent,
        )
        self._desk, self._tasks, self._busy = desk, tasks, False
        self.table.set_columns(_columns(others=desk.sees_all))
        self.table.set_empty_text(
            QCoreApplication.translate("Shifts", "No slip found.")
            if desk.sees_all
            else QCoreApplication.translate("Shifts", "None among your slips of today.")
        )
        self.band.rest_with(
            QCoreApplication.translate("Shifts", "Enter prints a copy, marked and counted.")
        )
        scanner.listen(self, self._on_scan)
        self.search()

    @Slot()
    def search(self) -> None:
        self.look(self._tasks, self._desk.find)

    @Slot(str)
    def _on_scan(self, code: str) -> None:
        """A slip's or a card's code stands in the line and is looked for at once."""
        self.search_edit.setText(code)
        self.search_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search_edit.selectAll()
        self.search()

    @Slot(object)
    def take(self, row: object) -> None:
        if isinstance(row, FoundSlip) and not self._busy:
            self._busy = True
            work = partial(self._desk.reprint, row.voucher)
            self._tasks.run(work, self._on_reprinted, self._on_refused)

    @Slot(object)
    def _on_reprinted(self, copied: Copied) -> None:
        self.reprinted.emit(copied)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: object) -> None:
        self._busy = False
        self.band.refuse(refusal)  # type: ignore[arg-type]  # tasks give refusals here


def _columns(*, others: bool) -> tuple[Column, ...]:
    clerk = Column(
        "clerk", partial(_title, "clerk"), lambda s: s.clerk_number, right=True, width=80
    )
    return (
        Column("slip", partial(_title, "slip"), lambda s: s.name, width=116),
        Column(
            "time",
            partial(_title, "time"),
            lambda s: f"{local_time(s.recorded_at):%m-%d %H:%M}",
            width=116,
        ),
        Column("holder", partial(_title, "holder"), lambda s: s.holder, bold=True),
        Column("what", partial(_title, "what"), _what, width=120),
        Column("pieces", partial(_title, "pieces"), lambda s: str(s.pieces), right=True, width=80),
        Column(
            "points", partial(_title, "points"), lambda s: f"{s.points:,}", right=True, width=88
        ),
        *((clerk,) if others else ()),
    )


def _what(slip: FoundSlip) -> str:
    if slip.nth:
        return QCoreApplication.translate("Shifts", "return")
    return QCoreApplication.translate("Shifts", "redemption")


def _title(column: str) -> str:
    return {
        "slip": QCoreApplication.translate("Shifts", "Slip"),
        "time": QCoreApplication.translate("Shifts", "Time"),
        "holder": QCoreApplication.translate("Shifts", "Holder"),
        "what": QCoreApplication.translate("Shifts", "What"),
        "pieces": QCoreApplication.translate("Shifts", "Pieces"),
        "points": QCoreApplication.translate("Shifts", "Points"),
        "clerk": QCoreApplication.translate("Shifts", "Clerk"),
    }[column]
