"""The calendar of what is due: a month, and a list; Enter goes to where it is done."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.dues.due import Due, Urgency
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.overviews import words
from lovemart_desktop.gui.desks.overviews.month_view import MonthView
from lovemart_desktop.gui.desks.overviews.places import place_of
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.store import Session

AHEAD = timedelta(days=366)
"""How far the calendar looks."""


class CalendarDialog(Dialog):
    """This month's list holds what is overdue as well."""

    place_wanted = Signal(str)
    """The page, and the place on it, where the chosen due is done."""

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(parent, self.tr("What is due"))
        # widgets
        self._session, self._tasks = session, tasks
        self._today = session.today()
        self._dues: tuple[Due, ...] = ()
        self.month_label = label("", self, kind="heading")
        self.before_button = button("", self, icon="chevron-left", kind="quiet")
        self.before_button.setAccessibleName(self.tr("The month before"))
        self.after_button = button("", self, icon="chevron-right", kind="quiet")
        self.after_button.setAccessibleName(self.tr("The next month"))
        self.month = MonthView(self._today, self._today + AHEAD, self)
        self.month.setAccessibleName(self.tr("Days of the month"))
        self.count_label = label("", self, tone="muted")
        self.table = ObjectTable(self)
        self.table.set_kind("grid")
        self.table.set_columns(_columns(self._today))
        self.table.setAccessibleName(self.tr("What is due"))
        self.detail_label = label("", self)
        self.detail_label.setWordWrap(True)
        self.band = MessageBand(self)
        self.band.hide()
        self.close_button = button(self.tr("Close  Esc"), self)
        self.go_button = button(self.tr("Go there  Enter"), self, kind="primary")
        for made in (self.before_button, self.after_button, self.go_button, self.close_button):
            made.setAutoDefault(False)
        # layout
        turning = QHBoxLayout()
        turning.addWidget(self.before_button)
        turning.addWidget(self.month_label, 1)
        turning.addWidget(self.after_button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(turning)
        left.addWidget(self.month)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.count_label)
        right.addWidget(self.table, 1)
        right.addWidget(self.detail_label)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left)
        sides.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addWidget(self.band)
        column.addLayout(foot)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(1000), window.width() - 32), min(chosen.px(520), window.height() - 32)
        )
        # signals
        self.before_button.clicked.connect(self._on_before)
        self.after_button.clicked.connect(self._on_after)
        self.month.day_chosen.connect(self._on_day)
        self.table.row_chosen.connect(self._show_button)
        self.table.row_activated.connect(self.go)
        self.go_button.clicked.connect(self.go)
        self.close_button.clicked.connect(self.reject)
        self._tasks.run(
            partial(session.calendar.dues, self._today + AHEAD), self._on_dues, self._on_refused
        )
        self._show()
        self.table.setFocus()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Tab", self.tr("From the list to the month and back.")),
            ("PgUp PgDn", self.tr("In the month: the month before, the next month.")),
            ("Enter", self.tr("Go to where the chosen thing is done.")),
            ("Esc", self.tr("Close.")),
        )

    @Slot()
    def go(self) -> None:
        """Closes, and has the place opened where the chosen due is done."""
        due = self.table.current_row()
        place = place_of(due) if isinstance(due, Due) else ""
        if place:
            self.accept()
            self.place_wanted.emit(place)

    @Slot()
    def _on_before(self) -> None:
        self.month.turn(-1)

    @Slot()
    def _on_after(self) -> None:
        self.month.turn(1)

    def _on_dues(self, found: tuple[Due, ...]) -> None:
        self._dues = found
        marks: dict[date, Urgency] = {}
        order = list(Urgency)
        for due in found:
            urgency = due.urgency(self._today)
            there = marks.get(due.day, Urgency.CALM)
            marks[due.day] = min(urgency, there, key=order.index)
        self.month.show_marks(marks)
        self._show()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self._show()
        for at, due in enumerate(self.table.values):
            if isinstance(due, Due) and due.day >= day:
                self.table.choose_row(at)
                break

    @Slot()
    def _show(self) -> None:
        first = self.month.chosen.replace(day=1)
        now = first == self._today.replace(day=1)
        here = [
            due for due in self._dues if (due.day.year, due.day.month) == (first.year, first.month)
        ]
        if now:
            earlier = [due for due in self._dues if due.day < first]
            later = [
                due for due in self._dues if due.day > _end(first) and due.on_board(self._today)
            ]
            here = [*earlier, *here, *later]
        form = QCoreApplication.translate(
            "Overviews", "MMMM yyyy", "a month and its year in Qt's form"
        )
        self.month_label.setText(QLocale().toString(QDate(first.year, first.month, 1), form))
        self.table.set_empty_text(self.tr("Nothing is due in this month."))
        self.table.set_rows(here)
        self.count_label.setText(
            self.tr("Overdue, due this month, and what has begun")
            if now
            else self.tr("Due in this month")
        )
        if here:
            self.table.choose_row(0)
        self._show_button()

    @Slot()
    def _show_button(self) -> None:
        due = self.table.current_row()
        self.go_button.setEnabled(isinstance(due, Due) and bool(place_of(due)))
        # the list's lines may be cut: the chosen one stands below in full
        self.detail_label.setText(words.due_word(due) if isinstance(due, Due) else "")


def _end(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column(
            "what",
            _what_title,
            words.due_word,
            icon=words.due_icon,
        ),
        Column(
            "day",
            _day_title,
            partial(_day, today),
            width=142,
            tone=partial(_tone, today),
            bold=partial(_late, today),
        ),
    )


def _what_title() -> str:
    return QCoreApplication.translate("Overviews", "What")


def _day_title() -> str:
    return QCoreApplication.translate("Overviews", "By when")


def _day(today: date, due: Due) -> str:
    return words.day_word(due, today)


def _tone(today: date, due: Due) -> str | None:
    urgency = due.urgency(today)
    return None if urgency is Urgency.CALM else words.TONES[urgency]


def _late(today: date, due: Due) -> bool:
    return due.urgency(today) is Urgency.LATE
