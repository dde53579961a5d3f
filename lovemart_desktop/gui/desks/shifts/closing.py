"""F10: how the shift stands, the signed copies, and its close."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import Copy, ShiftClose
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.desks.shifts.sums import sum_columns, sum_rows
from lovemart_desktop.gui.desks.shifts.words import points_words, shift_words, time_words
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.sounds import Sounds
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.baskets import HeldBasket
from lovemart_desktop.services.shifts.shifts import OpenShift, Settled
from lovemart_desktop.services.store import Session

COMPACT = 900
"""Below this width, at 100 % text, a missing copy's time is left out."""
LATER_MS = 1000
"""Until the till is looked at again while a basket is open."""


class ShiftDialog(Dialog):
    """The till's open shift. Scans are signed copies; F10 closes the shift."""

    closed = Signal(object)
    """The ShiftClose; its slip waits for the printer."""
    dropped = Signal()
    """Open baskets were given up."""
    days_wanted = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, scanner: Scanner, sounds: Sounds, parent: QWidget
    ) -> None:
        super().__init__(parent, self.tr("Shift"))
        self._session, self._tasks, self._sounds = session, tasks, sounds
        self._shown: OpenShift | None = None
        self._busy = False
        # widgets
        self.title = words("", self, kind="heading")
        self.sums_table = ObjectTable(self)
        self.sums_table.set_kind("grid")
        self.sums_table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sums_table.set_columns(sum_columns())
        self.copies_label = words("", self, kind="number")
        self.copies_caption = words("", self, tone="muted")
        self.copies_caption.setWordWrap(True)
        self.copies_table = ObjectTable(self)
        self.copies_table.set_kind("grid")
        self.note_edit = QLineEdit(self)
        self.note_edit.setProperty("fit", "counter")
        self.note_edit.setMaxLength(200)
        self.note_edit.hide()
        self.band = MessageBand(self)
        self.baskets_button = self._key("F6", self._on_baskets)
        self.hand_button = self._key("F4", self._on_hand)
        self.days_button = self._key("F8", self._on_days)
        self.back_button = button("", self, fit="counter")
        self.back_button.setAutoDefault(False)
        self.close_button = self._key("F10", self._on_close, kind="primary")
        self.baskets_button.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._lay_out(parent.window())
        # signals
        self._later.timeout.connect(self.read)
        self.copies_table.row_activated.connect(self._on_hand)
        self.note_edit.textChanged.connect(self._enable)
        self.back_button.clicked.connect(self.reject)
        scanner.listen(self, self._on_scan)
        self._say()
        self._enable()
        self.copies_table.setFocus()
        self.read()

    def help_rows(self) -> Rows:
        return (
            (
                "↑ ↓",
                self.tr(
                    "Choose a slip whose signed copy is missing; scan the copies that are there."
                ),
            ),
            ("F4", self.tr("Settles the marked slip by hand, with a reason.")),
            ("F6", self.tr("Gives up the baskets put aside, where there are any.")),
            ("F8", self.tr("To the days and their close.")),
            ("F10", self.tr("Closes the shift.")),
            ("Esc", self.tr("Back; the shift stays open.")),
        )

    def _key(self, key: str, slot: Callable[[], object], kind: str = "plain") -> QPushButton:
        made = button("", self, kind=kind, fit="counter")
        made.setAutoDefault(False)
        made.clicked.connect(slot)
        QShortcut(QKeySequence(key), self).activated.connect(made.click)
        return made

    def _lay_out(self, window: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.sums_table, 5)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.copies_label)
        right.addWidget(self.copies_caption)
        right.addSpacing(8)
        right.addWidget(self.copies_table, 1)
        sides.addLayout(right, 4)
        column.addLayout(sides, 1)
        column.addWidget(self.note_edit)
        column.addWidget(self.band)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.hand_button, self.baskets_button, self.days_button):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        chosen = theme.current()
        self.resize(
            min(chosen.px(1040), window.width() - 32), min(chosen.px(620), window.height() - 32)
        )
        self.copies_table.set_columns(_copy_columns(compact=self.width() < chosen.px(COMPACT)))

    # reading

    @Slot()
    def read(self) -> None:
        """Looks at the shift anew."""
        self._tasks.run(self._session.shifts.look, self._on_looked, self._on_refused)

    @Slot(object)
    def _on_looked(self, shown: OpenShift) -> None:
        self._shown = shown
        self.sums_table.set_rows(sum_rows(shown.sums))
        at = max(0, self.copies_table.currentIndex().row())
        self.copies_table.set_rows(shown.missing)
        if shown.missing:
            self.copies_table.choose_row(min(at, len(shown.missing) - 1))
        self._say_shift()
        self._enable()
        if shown.held:
            # a basket that was emptied is forgotten a moment later
            self._later.start()
        if self._foreign and not self.note_edit.text():
            self.note_edit.setFocus()

    @property
    def _foreign(self) -> bool:
        """Whether it is somebody else's shift."""
        return self._shown is not None and self._shown.shift.clerk != self._session.operator.id

    # signed copies

    @Slot(str)
    def _on_scan(self, code: str) -> None:
        if not self._busy:
            work = partial(self._session.shifts.scan_copy, code)
            self._tasks.run(work, self._on_settled, self._on_not_settled)

    @Slot(object)
    def _on_settled(self, settled: Settled) -> None:
        self._sounds.added()
        said = self.tr("{slip} of {name}: handed in.")
        if settled.earlier:
            said = self.tr("{slip} of {name}, of an earlier shift: handed in.")
        self.band.say("success", said.format(slip=settled.copy.name, name=settled.copy.holder))
        self.read()

    @Slot(object)
    def _on_not_settled(self, refusal: Refusal) -> None:
        self._sounds.error()
        self.band.refuse(refusal)

    @Slot()
    def _on_hand(self) -> None:
        copy = self.copies_table.current_row()
        if not isinstance(copy, Copy) or self._busy:
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

    # open baskets

    @Slot()
    def _on_baskets(self) -> None:
        if not self.baskets_button.isVisible() or self._busy:
            return
        dialog = ShiftReasonDialog(
            self,
            self._tasks,
            title=self.tr("Give up the open baskets"),
            text=self.tr(
                "%n basket(s) will be emptied; nothing of them was booked. To redeem one instead, "
                "go back and recall it. Why are they given up?",
                "",
                self._shown.held if self._shown else 0,
            ),
            yes=self.tr("Give up"),
            attempt=partial(_drop_all, self._session),
        )
        dialog.done_with.connect(self._on_dropped)
        dialog.open()

    @Slot(object)
    def _on_dropped(self, _baskets: list[HeldBasket]) -> None:
        self.dropped.emit()
        self.read()

    # closing

    @Slot()
    def _on_close(self) -> None:
        shown = self._shown
        if shown is None or self._busy or not self.close_button.isEnabled():
            return
        missing = len(shown.missing)
        text = self.tr("Its slip with the sums and the head of the chain is printed. ")
        if missing:
            said = self.tr("Copies still missing: {count}. They stay on the board until settled.")
            text += said.format(count=missing)
        else:
            text += self.tr("All signed copies are there.")
        ask(
            self,
            self.tr("Close this shift?"),
            text,
            self.tr("Close the shift"),
            self._on_close_confirmed,
            facts=(
                (self.tr("Slips"), f"{shown.sums.redemptions.count:,}"),
                (self.tr("Redeemed"), points_words(shown.sums.net)),
            ),
        )

    @Slot()
    def _on_close_confirmed(self) -> None:
        assert self._shown is not None
        self._busy = True
        self._enable()
        note = self.note_edit.text() if self._foreign else ""
        work = partial(self._session.shifts.close, self._shown.shift.id, note)
        self._tasks.run(work, self._on_closed, self._on_refused)

    @Slot(object)
    def _on_closed(self, close: ShiftClose) -> None:
        self._sounds.done()
        self.closed.emit(close)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self._enable()

    @Slot()
    def _on_days(self) -> None:
        self.reject()
        self.days_wanted.emit()

    # words

    @Slot()
    def _enable(self) -> None:
        shown = self._shown
        noted = not self._foreign or bool(self.note_edit.text().strip())
        ready = shown is not None and not self._busy and noted and not shown.held
        self.close_button.setEnabled(ready)
        self.hand_button.setEnabled(shown is not None and bool(shown.missing))
        self.baskets_button.setVisible(shown is not None and bool(shown.held))
        self.note_edit.setVisible(self._foreign)
        if shown is not None and shown.held:
            self.band.say("warning", wording.word(Refusal("shift.held", count=shown.held)))

    def _say(self) -> None:
        """Writes everything in the language of the window."""
        self.hand_button.setText(self.tr("By hand  F4"))
        self.baskets_button.setText(self.tr("Open baskets  F6"))
        self.days_button.setText(self.tr("Days  F8"))
        self.back_button.setText(self.tr("Back  Esc"))
        self.close_button.setText(self.tr("Close the shift  F10"))
        self.note_edit.setPlaceholderText(self.tr("Note: why somebody else closes this shift"))
        self.copies_caption.setText(
            self.tr("signed copies handed in; scan the code on top of each")
        )
        self.copies_table.set_empty_text(self.tr("None is missing."))
        self.band.rest_with(self.tr("Scan the signed copies one after the other."))
        self._say_shift()

    def _say_shift(self) -> None:
        shown = self._shown
        if shown is None:
            return
        shift = shown.shift
        title = self.tr("{till} · {shift} · {clerk} {number} · since {time}")
        self.title.setText(
            title.format(
                clerk=shift.clerk_name,
                number=shift.clerk_number,
                shift=shift_words(shift),
                till=shift.till,
                time=time_words(shift.opened_at, shift.day),
            )
        )
        self.copies_label.setText(f"{len(shown.handed_in)} / {shown.due}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._say()
            if self._shown is not None:
                self.sums_table.set_rows(sum_rows(self._shown.sums))
            self._enable()


def _copy_columns(*, compact: bool) -> tuple[Column, ...]:
    time = Column(
        "time",
        partial(_title, "time"),
        lambda c: time_words(c.recorded_at, c.day),
        right=True,
        width=76,
        tone=lambda _: "muted",
    )
    return (
        Column("slip", partial(_title, "slip"), lambda c: c.name, width=88),
        Column("holder", partial(_title, "holder"), lambda c: c.holder, bold=True),
        Column(
            "points", partial(_title, "points"), lambda c: f"{c.points:,}", right=True, width=84
        ),
        *(() if compact else (time,)),
    )


def _title(column: str) -> str:
    return {
        "slip": QCoreApplication.translate("Shifts", "Missing"),
        "holder": QCoreApplication.translate("Shifts", "Holder"),
        "points": QCoreApplication.translate("Shifts", "Points"),
        "time": QCoreApplication.translate("Shifts", "Time"),
    }[column]


def _drop_all(session: Session, reason: str) -> list[HeldBasket]:
    dropped = session.baskets.open_baskets()
    for basket in dropped:
        session.baskets.drop(basket.key, reason)
    return dropped
