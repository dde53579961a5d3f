"""The list behind the board's line: copies that nobody has handed in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import Copy
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.desks.shifts.words import points_words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.shifts.shifts import Settled
from lovemart_desktop.services.store import Session


class MissingCopiesDialog(Dialog):
    """Each can be settled: by scanning the slip that was found, or by hand with a reason."""

    settled = Signal()
    days_wanted = Signal()

    def __init__(self, session: Session, tasks: Tasks, scanner: Scanner, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Missing signatures"))
        self._session, self._tasks = session, tasks
        self._may = session.operator.may(Act.SETTLE_SIGNATURE)
        # widgets
        self.title = words(self.tr("Missing signatures"), self, kind="heading")
        self.table = ObjectTable(self)
        self.table.set_kind("grid")
        self.table.set_columns(_columns())
        self.table.set_empty_text(self.tr("No signature is missing."))
        self.band = MessageBand(self)
        self.hand_button = button(self.tr("Settle by hand  F4"), self, fit="counter")
        self.hand_button.setAutoDefault(False)
        self.days_button = button(self.tr("Days …  F8"), self, fit="counter")
        self.days_button.setAutoDefault(False)
        self.back_button = button(self.tr("Back  Esc"), self, fit="counter")
        self.back_button.setAutoDefault(False)
        self.hand_button.setVisible(self._may)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.band)
        add_foot(column, self.back_button, beside=(self.hand_button, self.days_button))
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(860), window.width() - 32), min(chosen.px(580), window.height() - 32)
        )
        # signals
        self.table.row_activated.connect(self._on_hand)
        self.hand_button.clicked.connect(self._on_hand)
        self.days_button.clicked.connect(self._on_days)
        self.back_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._on_days)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._on_hand)
        if self._may:
            self.band.rest_with(
                self.tr("Scan a slip that was found, or settle it by hand with a reason.")
            )
            scanner.listen(self, self._on_scan)
        else:
            self.band.rest_with(self.tr("A clerk or the storekeeper settles these."))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("Choose a slip; scan the copies that were found.")),
            ("F4", self.tr("Settles the marked slip by hand, with a reason.")),
            ("F8", self.tr("To the days and their close.")),
            ("Esc", self.tr("Closes this window; nothing is changed.")),
        )

    @Slot()
    def _on_days(self) -> None:
        self.reject()
        self.days_wanted.emit()

    @Slot()
    def read(self) -> None:
        self._tasks.run(self._session.shifts.missing, self._on_found, self.band.refuse)

    @Slot(object)
    def _on_found(self, copies: Sequence[Copy]) -> None:
        at = max(0, self.table.currentIndex().row())
        self.table.set_rows(copies)
        if copies:
            self.table.choose_row(min(at, len(copies) - 1))
        self.hand_button.setEnabled(bool(copies))

    @Slot(str)
    def _on_scan(self, code: str) -> None:
        work = partial(self._session.shifts.scan_copy, code)
        self._tasks.run(work, self._on_settled, self._on_refused)

    @Slot(object)
    def _on_settled(self, settled: Settled) -> None:
        said = self.tr("{slip} of {name} is settled.")
        self.band.say("success", said.format(slip=settled.copy.name, name=settled.copy.holder))
        self.settled.emit()
        self.read()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)

    @Slot()
    def _on_hand(self) -> None:
        copy = self.table.current_row()
        if not isinstance(copy, Copy) or not self._may:
            return
        dialog = ShiftReasonDialog(
            self,
            self._tasks,
            title=self.tr("Settle without the signed copy"),
            text=self.tr(
                "{slip}, {name}, {points} points. Why can the copy not be scanned?"
            ).format(slip=copy.name, name=copy.holder, points=points_words(copy.points)),
            yes=self.tr("Settle"),
            attempt=partial(self._session.shifts.settle_by_hand, copy.voucher),
        )
        dialog.done_with.connect(self._on_settled)
        dialog.open()


def _columns() -> tuple[Column, ...]:
    return (
        Column("slip", partial(_title, "slip"), lambda c: c.name, width=104),
        Column(
            "booked",
            partial(_title, "booked"),
            lambda c: f"{local_time(c.recorded_at):%Y-%m-%d %H:%M}",
            width=160,
        ),
        Column("holder", partial(_title, "holder"), lambda c: c.holder, bold=True),
        Column(
            "points", partial(_title, "points"), lambda c: f"{c.points:,}", right=True, width=96
        ),
        Column("clerk", partial(_title, "clerk"), lambda c: c.clerk_number, right=True, width=96),
    )


def _title(column: str) -> str:
    return {
        "slip": QCoreApplication.translate("Shifts", "Slip"),
        "booked": QCoreApplication.translate("Shifts", "Booked"),
        "holder": QCoreApplication.translate("Shifts", "Holder"),
        "points": QCoreApplication.translate("Shifts", "Points"),
        "clerk": QCoreApplication.translate("Shifts", "Clerk"),
    }[column]
