"""F9: one more copy of a slip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.counter.parts import CounterAction, Part
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog, title_of
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter import CounterDesk


class ReprintPart(Part):
    """The clerk's own slips of today."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "reprint",
                "F9",
                self.tr("Reprint"),
                self.tr("Print one of your slips of today again, marked as a copy."),
                self._on_reprint,
            ),
        )

    @Slot()
    def _on_reprint(self) -> None:
        context = self.context
        dialog = ReprintDialog(context.session.counter, context.tasks, context.page)
        dialog.reprinted.connect(self._on_reprinted)
        context.open(dialog)

    @Slot(object)
    def _on_reprinted(self, copy: int) -> None:
        said = self.tr("Copy {copy} is being printed.").format(copy=copy)
        self.context.band.say("success", said)
        self.context.printing_due.emit()


class ReprintDialog(SearchDialog):
    """The clerk's own slips of today; Enter prints one more copy."""

    reprinted = Signal(object)

    def __init__(self, counter: CounterDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Reprint a slip"),
            QCoreApplication.translate("CounterDialogs", "Part of the name or of the number"),
            parent,
        )
        self._counter, self._tasks = counter, tasks
        self._rows: Sequence[object] = ()
        self.table.set_columns(
            (
                Column(
                    "number",
                    partial(title_of, "number"),
                    lambda r: f"{r.till_code}-{r.number}",
                    width=120,
                ),
                Column(
                    "time",
                    partial(title_of, "time"),
                    lambda r: f"{local_time(r.recorded_at):%H:%M}",
                    width=80,
                ),
                Column("name", partial(title_of, "name"), lambda r: r.holder, bold=True),
                Column(
                    "pieces",
                    partial(title_of, "pieces"),
                    lambda r: str(r.pieces),
                    right=True,
                    width=80,
                ),
                Column(
                    "points",
                    partial(title_of, "points"),
                    lambda r: f"{r.points:,}",
                    right=True,
                    width=90,
                ),
            )
        )
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "You have no slip of today yet.")
        )
        self.band.rest_with(
            QCoreApplication.translate("CounterDialogs", "Enter prints a copy, marked as one.")
        )
        self._tasks.run(counter.own_receipts, self._on_found)

    @Slot(object)
    def _on_found(self, rows: Sequence[object]) -> None:
        self._rows = rows
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text().strip()
        self.show_rows(
            [
                row
                for row in self._rows
                if typed in row.holder or typed in str(row.number)  # type: ignore[attr-defined]  # receipts
            ]
        )

    @Slot(object)
    def take(self, row: object) -> None:
        voucher = row.voucher  # type: ignore[attr-defined]  # receipts
        self._tasks.run(
            partial(self._counter.reprint, voucher), self._on_reprinted, self.band.refuse
        )

    @Slot(object)
    def _on_reprinted(self, copy: int) -> None:
        self.reprinted.emit(copy)
        self.accept()
