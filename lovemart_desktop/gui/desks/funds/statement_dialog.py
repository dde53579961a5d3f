"""A fund's statement on any day: what came in, where it is, and that it closes to zero.

Ctrl+P prints it, Ctrl+S saves it as a workbook.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.funds.fund_statement import FundAccount
from lovemart_desktop.domain.funds.funds import Fund
from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.gui.desks.funds import words
from lovemart_desktop.gui.desks.funds.fund_dialog import FundDialog, write_workbook
from lovemart_desktop.gui.desks.funds.movements import movement_columns
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import add_foot
from lovemart_desktop.gui.kit.fields import DateBox, TickBox
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import Chip, button
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.store import Session

PATIENCE_MS = 500
"""How long nothing is said of books that take their time."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the sums: opening, one kind of vouchers, or closing."""

    what: str
    change: FundBalance
    strong: bool = False


class StatementDialog(FundDialog):
    """The days at the top, the sums, the vouchers; read anew whenever a day changes."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        fund: Fund,
        today: date,
    ) -> None:
        super().__init__(parent, tasks, printers, "", (940, 640))
        # widgets
        self.setWindowTitle(self.tr("Statement of the fund"))
        self._session, self._fund = session, fund
        self._stale = self._saving = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self.since_tick = TickBox(self.tr("from"), self)
        self.since_edit = DateBox(self)
        self.since_edit.setAccessibleName(self.tr("First day"))
        self.since_edit.set_value(fund.terms.starts_on)
        self.until_edit = DateBox(self)
        self.until_edit.setAccessibleName(self.tr("Last day"))
        self.until_edit.set_value(today)
        until_caption = label(self.tr("as of the end of"), self)
        until_caption.setBuddy(self.until_edit)
        self.proof_chip = Chip(parent=self)
        self.sums_table = ObjectTable(self)
        self.sums_table.set_kind("grid")
        self.sums_table.set_columns(_sum_columns())
        self.sums_table.setAccessibleName(self.tr("Sums by kind"))
        self.movements_table = ObjectTable(self)
        self.movements_table.set_kind("grid")
        self.movements_table.set_columns(movement_columns())
        self.movements_table.setAccessibleName(self.tr("Vouchers"))
        self.movements_table.set_empty_text(self.tr("No vouchers in these days."))
        self.print_button = button(self.tr("Print  Ctrl+P"), self, icon="printer")
        self.print_button.setShortcut("Ctrl+P")
        self.save_button = button(self.tr("Workbook  Ctrl+S"), self, icon="download")
        self.save_button.setShortcut("Ctrl+S")
        self.done_button = button(self.tr("Done  Esc"), self)
        for made in (self.print_button, self.save_button, self.done_button):
            made.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        title = label(fund.name, self, kind="title")
        title.setWordWrap(True)
        column.addWidget(title)
        days = QHBoxLayout()
        days.setSpacing(8)
        for shown in (self.since_tick, self.since_edit, until_caption, self.until_edit):
            days.addWidget(shown)
        days.addStretch(1)
        days.addWidget(self.proof_chip)
        column.addLayout(days)
        # the sums are what it is for: on a low screen the vouchers give way
        self.movements_table.setMinimumHeight(theme.current().px(70))
        column.addWidget(self.sums_table, 5)
        column.addWidget(self.movements_table, 2)
        column.addWidget(self.band)
        add_foot(column, self.save_button, self.print_button, self.done_button)
        # signals
        self._patience.timeout.connect(self._on_patience_over)
        self.since_tick.toggled.connect(self.read)
        self.since_edit.dateChanged.connect(self.read)
        self.until_edit.dateChanged.connect(self.read)
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.choose_where_to_save)
        self.done_button.clicked.connect(self.reject)
        self.read()
        self.until_edit.setFocus()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", self.tr("To the days; each change reads the statement anew.")),
            ("Ctrl+P", self.tr("Print the statement of these days.")),
            ("Ctrl+S", self.tr("Save it as a workbook.")),
            ("Esc", self.tr("Close.")),
        )

    @Slot()
    def read(self) -> None:
        """Reads the statement of the days that stand there."""
        self._stale = self._busy
        self.since_edit.setEnabled(self.since_tick.isChecked())
        self.work(partial(self._session.funds.account, *self._asked()), self._on_read)

    @Slot()
    def print(self) -> None:
        title = self.tr("{fund} - statement").format(fund=self._fund.name)
        draw = partial(self._session.fund_papers.statement_pdf, *self._asked())
        self.print_paper(draw, title)

    @Slot()
    def choose_where_to_save(self) -> None:
        name = self.tr("{fund} - statement").format(fund=self._fund.name)
        self.ask_where_to_save(self.tr("Save the statement"), name)

    @Slot(str)
    def save(self, path: str) -> None:
        make = partial(self._session.fund_papers.statement_workbook, *self._asked())
        if not self._busy:
            self._saving = True
            self.work(partial(write_workbook, make, Path(path)), self._on_saved)

    @Slot()
    def reject(self) -> None:
        # what only reads need not be waited for; nobody is told what comes of it
        if not self._saving:
            self._busy = False
        super().reject()

    def work(self, act: Callable[[], Any], done: Callable[[Any], object]) -> None:
        super().work(act, done)
        self._patience.start()

    def settle(self) -> None:
        self._patience.stop()
        self._saving = False
        super().settle()

    def show_state(self) -> None:
        self.print_button.setEnabled(not self._busy)
        self.save_button.setEnabled(not self._busy)

    def _asked(self) -> tuple[int, date | None, date]:
        since = self.since_edit.value() if self.since_tick.isChecked() else None
        return self._fund.id, since, self.until_edit.value()

    @Slot()
    def _on_patience_over(self) -> None:
        """A fund of many years takes some seconds."""
        told = self.tr("The workbook is being made …")
        if not self._saving:
            told = self.tr("The books are being read … Esc leaves it.")
        self.say("info", told)

    def _on_paper(self, pdf: bytes) -> None:
        if self.isVisible():
            super()._on_paper(pdf)

    def _on_read(self, account: FundAccount) -> None:
        self.settle()
        if self._stale:
            # the day was typed on meanwhile
            self.read()
            return
        self.band.hide()
        rows = [_Row(words.movement_word(line.kind), line.change) for line in account.lines]
        if account.since is not None:
            rows.insert(0, _Row(self.tr("Before"), account.opening))
        rows.append(_Row(self.tr("At the end"), account.closing, strong=True))
        self.sums_table.set_rows(rows)
        self.movements_table.set_rows(tuple(reversed(account.movements)))
        if account.closes:
            self.proof_chip.show_state("success", self.tr("Closes to zero"))
        else:
            told = self.tr("Sums differ by {points}")
            self.proof_chip.show_state(
                "error", told.format(points=f"{account.closing.difference:,}")
            )


def _sum_columns() -> tuple[Column, ...]:
    return (
        Column("what", partial(_title, "what"), _what, bold=_strong, weight=2),
        *(
            Column(
                key,
                partial(_title, key),
                partial(_number, key),
                right=True,
                bold=_strong,
                weight=2,
            )
            for key in ("appropriated", "budget", "purses", "redeemed", "expired")
        ),
    )


def _title(key: str) -> str:
    return {
        "what": QCoreApplication.translate("Funds", "What"),
        "appropriated": QCoreApplication.translate("FundsPage", "Came in"),
        "budget": QCoreApplication.translate("FundsPage", "Left"),
        "purses": QCoreApplication.translate("FundsPage", "Held"),
        "redeemed": QCoreApplication.translate("FundsPage", "Redeemed"),
        "expired": QCoreApplication.translate("FundsPage", "Expired"),
    }[key]


def _what(row: _Row) -> str:
    return row.what


def _strong(row: _Row) -> bool:
    return row.strong


def _number(key: str, row: _Row) -> str:
    points = int(getattr(row.change, key))
    return f"{points:,}".replace("-", "−") if points or row.strong else "–"
