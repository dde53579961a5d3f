"""One slip's return: pieces a line, damaged or not, and where the points go.

Scan the goods, or mark a line and type the pieces; F12 books. Nothing is booked that the
screen did not show.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.counter import GoodsSeen
from lovemart_desktop.domain.counter.open_return import OpenReturn
from lovemart_desktop.domain.counter.returns import LineLeft
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.return_booking import ReturnBooking
from lovemart_desktop.gui.desks.counter.return_lines import (
    BackRow,
    RefundRows,
    columns,
    facts_of,
    notices_of,
    rows_of,
)
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.counter.counter import CounterDesk
from lovemart_desktop.services.counter.returns import Found, TakenBack
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

_CHANGED = frozenset(
    {"return.meanwhile", "return.changed", "return.more_than_left", "return.nothing_left"}
)
"""Refusals after which the slip is looked at again."""


@dataclass(frozen=True, slots=True)
class ReturnDone:
    """A return that is in the books, and what to say of it."""

    taken_back: TakenBack
    words: str


class ReturnDialog(Dialog):
    """Opened with a slip of which something is left."""

    booked = Signal(object)
    """A ReturnDone."""

    def __init__(self, session: Session, tools: Tools, found: Found, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Return"))
        self._session, self._tasks, self._tools = session, tools.tasks, tools
        self._found = found
        self.open_return = OpenReturn(new_key(), found.receipt, found.day)
        self._booking = ReturnBooking(session, tools.tasks, self, alone_allowed=found.alone)
        # widgets
        self.table = ObjectTable(self)
        self.table.set_kind("counter")
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.entry_edit = QLineEdit(self)
        self.entry_edit.setProperty("fit", "counter")
        self.entry_edit.setPlaceholderText(self.tr("Scan goods, or type how many come back"))
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setProperty("fit", "counter")
        self.reason_edit.setPlaceholderText(self.tr("Reason, then Enter (may stay empty)"))
        self.reason_edit.hide()
        self.refunds = RefundRows(self)
        self.notice = words("", self, tone="warning", strong=True)
        self.notice.setWordWrap(True)
        self.total = words("", self, kind="balance")
        self.band = MessageBand(self)
        self.all_button = self._key(self.tr("All  F5"), "F5", self._on_all)
        self.damaged_button = self._key(self.tr("Damaged  F6"), "F6", self._on_damaged)
        self.reason_button = self._key(self.tr("Reason  F7"), "F7", self._on_reason)
        self.close_button = self._key(self.tr("Close  Esc"), "", self.reject)
        self.book_button = self._key(self.tr("Return  F12"), "F12", self._on_book, kind="primary")
        self._lay_out()
        # signals
        self.entry_edit.returnPressed.connect(self._on_pieces)
        self.entry_edit.installEventFilter(self)
        self.reason_edit.returnPressed.connect(self._on_reason_given)
        self._booking.changed.connect(self._show)
        self._booking.booked.connect(self._on_booked)
        self._booking.refused.connect(self._on_refused)
        self._booking.not_confirmed.connect(self._on_not_confirmed)
        tools.scanner.listen(self, self.on_scan)
        self._show()
        self.table.choose_row(0)
        self._tell_closed_funds()
        self.entry_edit.setFocus()

    def help_rows(self) -> Rows:
        return (
            ("↑ ↓", self.tr("Marks a line of the slip.")),
            (
                "Enter",
                self.tr(
                    "So many of the line come back: the number typed, or all that is left of it."
                ),
            ),
            ("Del", self.tr("None of the line comes back.")),
            ("F5", self.tr("All that is left of the slip comes back.")),
            (
                "F6",
                self.tr(
                    "So many of what comes back are damaged: the number typed, or all of the line."
                ),
            ),
            ("F7", self.tr("Asks why it comes back.")),
            ("F12", self.tr("Books the return.")),
            ("Esc", self.tr("One step back; with nothing chosen, closes the window.")),
        )

    # setting pieces

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """Goods that lie on the counter: one more piece of their line."""
        self.entry_edit.clear()
        work = partial(_goods_of, self._session.counter, text)
        self._tasks.run(work, self._on_goods, self._on_no_goods)

    @Slot(object)
    def _on_goods(self, seen: GoodsSeen) -> None:
        try:
            line = self.open_return.add_goods(seen.goods.goods)
        except Refusal as refusal:
            self._fault(refusal)
            return
        if line is None:
            said = self.tr("{goods} is not on this slip.").format(goods=seen.goods.name)
            self.band.say("error", said)
            self._tools.sounds.error()
            return
        self._mark(line)
        self._say_line(line)

    @Slot(object)
    def _on_no_goods(self, refusal: Refusal) -> None:
        self._fault(refusal)

    @Slot()
    def _on_pieces(self) -> None:
        """Enter: the number typed; nothing typed, all that is left of the line."""
        line, typed = self._line, self.entry_edit.text().strip()
        if line is None or self._booking.busy:
            return
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
            self.band.say("error", self.tr("Type a number of pieces, or scan the goods."))
            return
        self._set(line, int(typed) if typed else line.left)

    def _set(self, line: LineLeft, pieces: int) -> None:
        try:
            self.open_return.set_pieces(line, pieces)
        except Refusal as refusal:
            self._fault(refusal)
            return
        self.entry_edit.clear()
        self._mark(line)
        self._say_line(line)

    @Slot()
    def _on_all(self) -> None:
        if not self._booking.busy:
            self.open_return.set_all()
            self._show()
            self.band.say("info", self.tr("Everything that is left is chosen."))

    @Slot()
    def _on_damaged(self) -> None:
        """A number typed before says how many; else all of the line's pieces, or none."""
        line, typed = self._line, self.entry_edit.text().strip()
        if line is None or self._booking.busy:
            return
        pieces = self.open_return.pieces.get(line.line, 0)
        if not pieces:
            self.band.say("info", self.tr("First set how many pieces come back."))
            return
        now = self.open_return.damaged.get(line.line, 0)
        wanted = int(typed) if typed.isascii() and typed.isdigit() else (0 if now else pieces)
        try:
            self.open_return.set_damaged(line, wanted)
        except Refusal as refusal:
            self._fault(refusal)
            return
        self.entry_edit.clear()
        self._mark(line)
        self._say_line(line)

    @Slot()
    def _on_reason(self) -> None:
        if not self._booking.busy:
            self.reason_edit.show()
            self.reason_edit.setFocus()

    @Slot()
    def _on_reason_given(self) -> None:
        self.open_return.reason = " ".join(self.reason_edit.text().split())
        self.reason_edit.setVisible(bool(self.open_return.reason))
        self.entry_edit.setFocus()

    # booking

    @Slot()
    def _on_book(self) -> None:
        if self._booking.busy:
            return
        if self.entry_edit.text().strip():
            # typed, and not entered yet
            self._on_pieces()
            if self.entry_edit.text():
                return
        self._on_reason_given()
        try:
            request, plan = self.open_return.request(), self.open_return.plan()
        except Refusal as refusal:
            self._fault(refusal)
            return
        facts = facts_of(self.open_return)
        self._booking.book(request, facts, two=self._found.second_person(plan))

    @Slot(object)
    def _on_booked(self, taken_back: TakenBack) -> None:
        plan = self.open_return.plan()
        said = self.tr("Returned for {name}: {pieces} pieces, {points} points given back.").format(
            name=self.open_return.receipt.holder, pieces=plan.pieces, points=f"{plan.given:,}"
        )
        self.accept()
        self.booked.emit(ReturnDone(taken_back, said))

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._fault(refusal)
        if refusal.code in _CHANGED:
            work = partial(self._session.returns.look, self.open_return.receipt.voucher)
            self._tasks.run(work, self._on_looked_again)

    @Slot()
    def _on_not_confirmed(self) -> None:
        self.band.say("warning", self.tr("Not confirmed. Nothing was booked."))
        self.entry_edit.setFocus()

    @Slot(object)
    def _on_looked_again(self, found: Found) -> None:
        self._found = found
        self.open_return.take_up(found.receipt)
        self._show()

    # leaving

    @Slot()
    def reject(self) -> None:
        if self._booking.busy:
            return
        if self.reason_edit.hasFocus():
            self._on_reason_given()
        elif self.entry_edit.text():
            self.entry_edit.clear()
        elif self.open_return.empty:
            super().reject()
        else:
            ask(
                self,
                self.tr("Leave this return?"),
                self.tr("Nothing was booked. What is chosen here is lost."),
                self.tr("Leave"),
                self._on_leave,
                no=self.tr("Stay"),
                danger=True,
            )

    @Slot()
    def _on_leave(self) -> None:
        super().reject()

    # showing

    @Slot()
    def _show(self) -> None:
        place = self.table.currentIndex().row()
        self.table.set_rows(rows_of(self.open_return))
        if place >= 0:
            self.table.choose_row(place)
        plan = None if self.open_return.empty else self.open_return.plan()
        self.refunds.show_plan(plan)
        notices = notices_of(plan)
        self.notice.setText("\n".join(notices))
        self.notice.setVisible(bool(notices))
        points = plan.given if plan else 0
        self.total.setText(self.tr("{points} points back").format(points=f"{points:,}"))
        self.book_button.setEnabled(plan is not None and not self._booking.busy)

    def _mark(self, line: LineLeft) -> None:
        self._show()
        places = [n.line for n in self.open_return.receipt.lines]
        self.table.choose_row(places.index(line.line))

    def _say_line(self, line: LineLeft) -> None:
        pieces = self.open_return.pieces.get(line.line, 0)
        damaged = self.open_return.damaged.get(line.line, 0)
        if damaged:
            said = self.tr("{goods}: {pieces} come back, {damaged} of them written off.")
        else:
            said = self.tr("{goods}: {pieces} come back.")
        self.band.say("info", said.format(goods=line.name, pieces=pieces, damaged=damaged))

    def _tell_closed_funds(self) -> None:
        takes = self.open_return.receipt.takes
        closed = [take.fund_name for take in takes if not take.fund_open]
        if closed:
            said = self.tr("“{fund}” is closed: of what it paid, only the goods come back.")
            self.band.say("warning", said.format(fund=closed[0]))

    def _fault(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self._tools.sounds.error()

    @property
    def _line(self) -> LineLeft | None:
        row = self.table.current_row()
        return row.line if isinstance(row, BackRow) else None

    # making

    def _key(
        self, text: str, key: str, slot: Callable[[], object], kind: str = "plain"
    ) -> QPushButton:
        made = button(text, self, kind=kind, fit="counter")
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(slot)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        return made

    def _lay_out(self) -> None:
        receipt = self.open_return.receipt
        about = self.tr("{name}, {village}: slip {till}-{number} of {day}, {points} points")
        title = words(self.windowTitle(), self, kind="heading")
        told = words(
            about.format(
                name=receipt.holder,
                village=receipt.village,
                till=receipt.till_code,
                number=receipt.number,
                day=receipt.business_date,
                points=f"{receipt.points:,}",
            ),
            self,
        )
        told.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(told, 1)
        told_of_points = QVBoxLayout()
        told_of_points.setSpacing(4)
        told_of_points.addWidget(self.refunds)
        told_of_points.addWidget(self.notice)
        told_of_points.addStretch(1)
        points = QHBoxLayout()
        points.addLayout(told_of_points, 1)
        points.addWidget(self.total, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self.entry_edit, 1)
        for made in (self.all_button, self.damaged_button, self.reason_button):
            entry.addWidget(made)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.band, 1)
        bottom.addWidget(self.close_button)
        bottom.addWidget(self.book_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(points)
        column.addLayout(entry)
        column.addWidget(self.reason_edit)
        column.addLayout(bottom)
        self.band.rest_with(self.tr("Up and down mark a line; F12 books the return."))
        owner, chosen = self.parentWidget(), theme.current()
        assert owner is not None
        window = owner.window()
        width = min(chosen.px(960), window.width() - 32)
        self.resize(width, min(chosen.px(600), window.height() - 32))
        self.table.set_columns(columns(narrow=width < chosen.px(840)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry_edit and isinstance(event, QKeyEvent):
            press = event.type() == QEvent.Type.KeyPress
            if press and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = -1 if event.key() == Qt.Key.Key_Up else 1
                last = len(self.table.values) - 1
                here = self.table.currentIndex().row()
                self.table.choose_row(max(0, min(here + step, last)))
                return True
            if press and event.key() == Qt.Key.Key_Delete and not self.entry_edit.text():
                line = self._line
                if line is not None and not self._booking.busy:
                    self._set(line, 0)
                return True
        return super().eventFilter(watched, event)


def _goods_of(counter: CounterDesk, code: str) -> GoodsSeen:
    seen = counter.scan(code)
    if not isinstance(seen, GoodsSeen):
        raise Refusal("return.card_scanned", name=seen.holder.name)
    return seen
