"""The store's days: their shifts, their close, and their papers once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import DayClose, ShiftSums
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.shifts.sums import sum_columns, sum_rows
from lovemart_desktop.gui.desks.shifts.words import points_words, time_words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.printing import Role
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter.slips import Copied
from lovemart_desktop.services.shifts.days import DayRow, DayShiftRow, DayView
from lovemart_desktop.services.store import Session

COMPACT = 900
"""Below this width, at 100 % text, a shift's times and number of slips are left out."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    day: date
    pdf: bytes


class DaysDialog(Dialog):
    """Days on the left; the chosen one's shifts and sums on the right."""

    printing_due = Signal()
    """A slip waits in the print queue."""
    day_closed = Signal(object)
    """The DayClose."""

    def __init__(self, session: Session, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Days and their close"))
        self._session, self._tools = session, tools
        self._tasks, self._printers = tools.tasks, tools.printers
        self._view: DayView | None = None
        self._busy = False
        # widgets
        self.title = words("", self, kind="heading")
        self.days_table = ObjectTable(self)
        self.days_table.set_kind("grid")
        self.days_table.set_columns(_day_columns())
        self.shifts_table = ObjectTable(self)
        self.shifts_table.set_kind("grid")
        self.sums_table = ObjectTable(self)
        self.sums_table.set_kind("grid")
        self.sums_table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sums_table.set_columns(sum_columns())
        self.band = MessageBand(self)
        self.slips_button = self._key("F6", self._on_slips)
        self.shift_button = self._key("F7", self._on_shift_again)
        self.slip_button = self._key("F9", self._on_slip_again)
        self.sheet_button = self._key("F8", self._on_sheet)
        self.back_button = button("", self, fit="counter")
        self.back_button.setAutoDefault(False)
        self.close_button = self._key("F10", self._on_close, kind="primary")
        self._lay_out(parent.window())
        # signals
        self.days_table.row_chosen.connect(self._on_day)
        self.shifts_table.row_chosen.connect(self._on_shift_chosen)
        self.back_button.clicked.connect(self.reject)
        self._say()
        self._enable()
        self.days_table.setFocus()
        self.read()

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓  Tab", self.tr("Choose a day; Tab goes on to its shifts and sums.")),
            ("F6", self.tr("Looks for a slip, to print it again.")),
            ("F7", self.tr("Prints the close of the marked shift again.")),
            ("F8", self.tr("Prints the close of the day on A4.")),
            ("F9", self.tr("Prints the close of the day again as a slip.")),
            ("F10", self.tr("Closes the day for good.")),
            ("Esc", self.tr("Closes this window; nothing is changed.")),
        )

    def _key(self, key: str, slot: Callable[[], object], kind: str = "plain") -> QPushButton:
        made = button("", self, kind=kind, fit="counter")
        made.setAutoDefault(False)
        made.clicked.connect(slot)
        QShortcut(QKeySequence(key), self).activated.connect(made.click)
        return made

    def _lay_out(self, window: QWidget) -> None:
        chosen = theme.current()
        self.days_table.setFixedWidth(chosen.px(250))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.days_table)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.shifts_table, 2)
        right.addWidget(self.sums_table, 3)
        sides.addLayout(right, 1)
        column.addLayout(sides, 1)
        column.addWidget(self.band)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.slips_button, self.shift_button, self.sheet_button, self.slip_button):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.resize(
            min(chosen.px(1120), window.width() - 32), min(chosen.px(640), window.height() - 32)
        )
        self.shifts_table.set_columns(_shift_columns(compact=self.width() < chosen.px(COMPACT)))

    # reading

    @Slot()
    def read(self) -> None:
        """Looks at the days anew."""
        self._tasks.run(self._session.days.days, self._on_days, self._on_refused)

    @Slot(object)
    def _on_days(self, rows: Sequence[DayRow]) -> None:
        at = max(0, self.days_table.currentIndex().row())
        self.days_table.set_rows(rows)
        if rows:
            self.days_table.choose_row(min(at, len(rows) - 1))

    @Slot(object)
    def _on_day(self, row: DayRow | None) -> None:
        if row is not None:
            self._tasks.run(partial(self._session.days.look, row.day), self._on_view)

    @Slot(object)
    def _on_view(self, view: DayView) -> None:
        now = self.days_table.current_row()
        if now is None or now.day != view.day:
            return  # another day was chosen meanwhile
        self._view = view
        at = max(0, self.shifts_table.currentIndex().row())
        self.shifts_table.set_rows(view.shifts)
        if view.shifts:
            self.shifts_table.choose_row(min(at, len(view.shifts) - 1))
        sums = sum((row.sums for row in view.shifts), ShiftSums())
        self.sums_table.set_rows(sum_rows(sums))
        self._say()
        self._enable()

    @Slot(object)
    def _on_shift_chosen(self, _row: object) -> None:
        self._enable()

    # the close

    @Slot()
    def _on_close(self) -> None:
        view = self._view
        if view is None or self._busy or not self.close_button.isEnabled():
            return
        missing = sum(row.missing for row in view.shifts)
        net = sum(row.sums.net for row in view.shifts)
        ask(
            self,
            self.tr("Close {day} for good?").format(day=view.day.isoformat()),
            self.tr(
                "A day is closed once. Shifts that are opened after this count to the next day."
            ),
            self.tr("Close the day"),
            self._on_close_confirmed,
            facts=(
                (self.tr("Shifts"), str(len(view.shifts))),
                (self.tr("Redeemed"), points_words(net)),
                (self.tr("Missing copies"), str(missing)),
            ),
        )

    @Slot()
    def _on_close_confirmed(self) -> None:
        assert self._view is not None
        self._busy = True
        self._enable()
        work = partial(self._session.days.close, self._view.day)
        self._tasks.run(work, self._on_closed, self._on_refused)

    @Slot(object)
    def _on_closed(self, close: DayClose) -> None:
        self._busy = False
        said = self.tr("{day} is closed: {points} points.")
        self.band.say(
            "success", said.format(day=close.day.isoformat(), points=points_words(close.sums.net))
        )
        self.printing_due.emit()
        self.day_closed.emit(close)
        self.read()

    # papers

    @Slot()
    def _on_shift_again(self) -> None:
        row = self.shifts_table.current_row()
        if isinstance(row, DayShiftRow) and self.shift_button.isEnabled():
            work = partial(self._session.slips.reprint_shift, row.shift.id)
            self._tasks.run(work, self._on_copied, self._on_refused)

    @Slot()
    def _on_slips(self) -> None:
        if self.slips_button.isEnabled():
            # it stands on the counter's search window, whose page opens this dialog
            from lovemart_desktop.gui.desks.shifts.slips import ReprintDialog

            scanner = self._tools.scanner
            dialog = ReprintDialog(self._session.slips, self._tasks, scanner, self)
            dialog.reprinted.connect(self._on_copied)
            dialog.open()

    @Slot()
    def _on_slip_again(self) -> None:
        if self._view is not None and self.slip_button.isEnabled():
            work = partial(self._session.slips.reprint_day, self._view.day)
            self._tasks.run(work, self._on_copied, self._on_refused)

    @Slot(object)
    def _on_copied(self, copied: Copied) -> None:
        self.printing_due.emit()
        if copied.copy:
            said = self.tr("{paper}: copy {copy} is being printed.")
            self.band.say("success", said.format(paper=copied.name, copy=copied.copy))
        else:
            self.band.say("success", self.tr("{paper} is being printed.").format(paper=copied.name))

    @Slot()
    def _on_sheet(self) -> None:
        if self._view is not None and self.sheet_button.isEnabled():
            work = partial(_sheet, self._session, self._view.day)
            self._tasks.run(work, self._on_sheet_drawn, self._on_refused)

    @Slot(object)
    def _on_sheet_drawn(self, sheet: _Sheet) -> None:
        title = self.tr("Close of {day}").format(day=sheet.day.isoformat())
        try:
            done = self._printers.print(sheet.pdf, Role.SHEET, title)
        except Refusal as refusal:
            self.band.refuse(refusal)
            return
        if done.path is not None:
            self.band.say("success", self.tr("Saved as {file}.").format(file=done.path))
        else:
            self.band.say("success", self.tr("Printed on {printer}.").format(printer=done.printer))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self._enable()

    # words

    def _enable(self) -> None:
        view, operator = self._view, self._session.operator
        row = self.shifts_table.current_row()
        closed = view is not None and view.close is not None
        open_shifts = view is not None and bool(view.open)
        may = operator.may(Act.CLOSE_DAY)
        self.close_button.setVisible(may)
        self.close_button.setEnabled(
            may and view is not None and not closed and not open_shifts and not self._busy
        )
        self.slip_button.setEnabled(closed and may)
        self.sheet_button.setEnabled(closed)
        reprints = operator.may(Act.REPRINT) or operator.may(Act.REPRINT_ANY)
        self.slips_button.setVisible(reprints)
        self.shift_button.setEnabled(
            reprints and isinstance(row, DayShiftRow) and row.close is not None
        )

    def _say(self) -> None:
        self.title.setText(self.tr("Days and their close"))
        self.slips_button.setText(self.tr("Slips …  F6"))
        self.shift_button.setText(self.tr("Shift's slip  F7"))
        self.sheet_button.setText(self.tr("A4 sheet  F8"))
        self.slip_button.setText(self.tr("Day's slip  F9"))
        self.back_button.setText(self.tr("Back  Esc"))
        self.close_button.setText(self.tr("Close day  F10"))
        self.days_table.set_empty_text(self.tr("No shift was opened yet."))
        view = self._view
        if view is None:
            self.band.rest_with("")
        elif view.close is not None:
            at = f"{local_time(view.close.closed_at):%Y-%m-%d %H:%M}"
            said = self.tr("{day} was closed at {time} by {number}; nothing of it changes.")
            self.band.rest_with(
                said.format(day=view.day.isoformat(), time=at, number=view.close.closed_by)
            )
        elif view.open:
            first = view.open[0]
            said = self.tr("Still open: the shift of {name} at {till}. It is closed there first.")
            self.band.rest_with(said.format(name=first.clerk_name, till=first.till))
        else:
            self.band.rest_with(self.tr("All shifts are closed: the day can be closed."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._say()


def _sheet(session: Session, day: date) -> _Sheet:
    return _Sheet(day, session.days.sheet_pdf(day))


def _day_columns() -> tuple[Column, ...]:
    return (
        Column("day", partial(_title, "day"), lambda r: r.day.isoformat(), width=112),
        Column(
            "state",
            partial(_title, "state"),
            _state_words,
            tone=lambda r: "success" if r.closed_at else "warning",
            icon=lambda r: "check" if r.closed_at else None,
        ),
    )


def _state_words(row: DayRow) -> str:
    if row.closed_at:
        return QCoreApplication.translate("Shifts", "closed")
    if row.open:
        return QCoreApplication.translate("Shifts", "in use")
    return QCoreApplication.translate("Shifts", "to close")


def _shift_columns(*, compact: bool) -> tuple[Column, ...]:
    columns = (
        Column("till", partial(_title, "till"), lambda r: r.shift.till, width=84),
        Column(
            "number", partial(_title, "number"), lambda r: str(r.shift.of_day), right=True, width=60
        ),
        Column("clerk", partial(_title, "clerk"), lambda r: r.shift.clerk_name, bold=True),
        Column("times", partial(_title, "times"), _times, right=True, width=136),
        Column(
            "slips",
            partial(_title, "slips"),
            lambda r: f"{r.sums.redemptions.count:,}",
            right=True,
            width=72,
        ),
        Column("net", partial(_title, "net"), lambda r: f"{r.sums.net:,}", right=True, width=84),
        Column(
            "missing",
            partial(_title, "missing"),
            lambda r: str(r.missing),
            right=True,
            width=84,
            tone=lambda r: "warning" if r.missing else None,
        ),
    )
    left_out = {"times", "slips"} if compact else set()
    return tuple(column for column in columns if column.key not in left_out)


def _times(row: DayShiftRow) -> str:
    start = time_words(row.shift.opened_at, row.shift.day)
    if row.shift.open:
        return f"{start} –"
    return f"{start} – {time_words(row.shift.closed_at, row.shift.day)}"


def _title(column: str) -> str:
    return {
        "day": QCoreApplication.translate("Shifts", "Day"),
        "state": QCoreApplication.translate("Shifts", "State"),
        "till": QCoreApplication.translate("Shifts", "Till"),
        "number": QCoreApplication.translate("Shifts", "Shift"),
        "clerk": QCoreApplication.translate("Shifts", "Clerk"),
        "times": QCoreApplication.translate("Shifts", "From – to"),
        "slips": QCoreApplication.translate("Shifts", "Slips"),
        "net": QCoreApplication.translate("Shifts", "Points"),
        "missing": QCoreApplication.translate("Shifts", "Missing"),
    }[column]
