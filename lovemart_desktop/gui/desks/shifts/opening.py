"""What a clerk meets who comes to a till without an open shift: Enter opens one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import Shift
from lovemart_desktop.gui.desks.shifts.words import day_words, shift_words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, button, words
from lovemart_desktop.services.shifts.shifts import ShiftsDesk


class OpenShiftDialog(Dialog):
    """No shift is open at this till: open one, or see to the day's close."""

    opened = Signal(object)
    """The Shift."""
    days_wanted = Signal()

    def __init__(
        self, desk: ShiftsDesk, tasks: Tasks, till: str, clerk: str, parent: QWidget
    ) -> None:
        super().__init__(parent, self.tr("Open the shift"))
        # widgets
        self._desk, self._tasks, self._busy = desk, tasks, False
        heading = self.tr("No shift is open at {till}").format(till=till)
        said = self.tr("{name}, open your shift; then you can serve. Enter is enough.")
        explanation = words(said.format(name=clerk), self)
        explanation.setWordWrap(True)
        self.band = MessageBand(self)
        self.band.hide()
        self.days_button = button(self.tr("Days and their close …"), self, fit="counter")
        self.no_button = button(self.tr("Not now  Esc"), self, fit="counter")
        self.yes_button = button(
            self.tr("Open the shift  Enter"), self, kind="primary", fit="counter"
        )
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(heading, self, kind="title"))
        column.addWidget(explanation)
        column.addWidget(self.band)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self.days_button)
        row.addStretch(1)
        row.addSpacing(24)
        row.addWidget(self.no_button)
        row.addWidget(self.yes_button)
        column.addLayout(row)
        self.setMinimumWidth(theme.current().px(560))
        # signals
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self.reject)
        self.days_button.clicked.connect(self._on_days)
        self.yes_button.setDefault(True)
        self.yes_button.setFocus()

    @Slot()
    def _on_yes(self) -> None:
        if not self._busy:
            self._busy = True
            self._tasks.run(self._desk.open, self._on_opened, self._on_refused)

    @Slot(object)
    def _on_opened(self, shift: Shift) -> None:
        self.opened.emit(shift)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.show()
        self.band.refuse(refusal)

    @Slot()
    def _on_days(self) -> None:
        self.reject()
        self.days_wanted.emit()


class LeftShiftDialog(Dialog):
    """A shift that somebody left open, or the clerk's own of a day before."""

    close_wanted = Signal()

    def __init__(self, shift: Shift, *, own: bool, parent: QWidget) -> None:
        title = (
            self.tr("Your shift of {day} is still open")
            if own
            else self.tr("The shift of {name} is still open")
        ).format(day=day_words(shift.day), name=shift.clerk_name)
        super().__init__(parent, title)
        # widgets
        explanation = words(
            self.tr("Close it first: hand in the signed copies, then open today's shift.")
            if own
            else self.tr(
                "If {name} is only away for a moment, leave it as it is. If it was forgotten, "
                "close it with a note; then open your own."
            ).format(name=shift.clerk_name),
            self,
        )
        explanation.setWordWrap(True)
        facts = FactRows(self)
        facts.show_facts(
            (
                (self.tr("Till"), shift.till),
                (self.tr("Clerk"), f"{shift.clerk_name}  {shift.clerk_number}"),
                (self.tr("Shift"), shift_words(shift)),
            )
        )
        self.no_button = button(self.tr("Leave it  Esc"), self, fit="counter")
        self.yes_button = button(self.tr("Close it …"), self, kind="primary", fit="counter")
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(facts)
        column.addWidget(explanation)
        column.addSpacing(8)
        add_foot(column, self.no_button, self.yes_button)
        self.setMinimumWidth(theme.current().px(540))
        # signals
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self.reject)
        default = self.yes_button if own else self.no_button
        default.setDefault(True)
        default.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_yes(self) -> None:
        self.accept()
        self.close_wanted.emit()
