"""Ctrl+N: the card is at home. The ID is sighted, its end compared, and two persons answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lovemart_desktop.domain.counter.counter import BalanceRow, CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.balance import card_words, place_words
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog, title_of
from lovemart_desktop.gui.kit.fields import TickBox
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.store import Session


class NoCardPart(Part):
    """The holder comes to the counter as if the card had been scanned; booking asks for more."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "no_card",
                "Ctrl+N",
                self.tr("No card"),
                self.tr("The card is not here: sight the ID; booking takes a second person."),
                self._on_no_card,
            ),
        )

    @Slot()
    def _on_no_card(self) -> None:
        context = self.context
        dialog = NoCardDialog(context.session, context.tasks, context.page)
        dialog.sighted.connect(self._on_sighted)
        context.open(dialog)

    @Slot(object, str)
    def _on_sighted(self, seen: CardSeen, id_tail: str) -> None:
        flow, now = self.context.flow, self.context.flow.basket.seen
        if now is not None and flow.basket.lines and now.holder.member != seen.holder.member:
            said = self.tr("The basket was filled for {name}. Book it or put it aside first.")
            self.context.band.say("warning", said.format(name=now.holder.name))
            return
        flow.basket.serve(seen, Circumstances(member=seen.holder.member, id_tail=id_tail))
        flow.changed.emit(-1)
        said = self.tr("{name}: ID sighted. Booking will ask for a second person.")
        self.context.band.say("info", said.format(name=seen.holder.name))


class NoCardDialog(SearchDialog):
    """Find the person, tick that the ID is in hand, type its last four."""

    sighted = Signal(object, str)
    """A CardSeen without card, and the last four that were typed."""

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("NoCardDialog", "Redeem without the card"),
            QCoreApplication.translate("NoCardDialog", "Name, initials, or telephone"),
            parent,
        )
        # widgets
        self._session, self._tasks = session, tasks
        self._typed = ""
        self.sighted_box = TickBox(self.tr("I have the ID in my hand"), self)
        self.tail_edit = QLineEdit(self)
        self.tail_edit.setProperty("fit", "counter")
        self.tail_edit.setMaxLength(4)
        self.tail_edit.setMaximumWidth(120)
        self.tail_edit.setValidator(
            QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}[0-9Xx]?"), self)
        )
        self.take_button = button(self.tr("Serve  Enter"), self, kind="primary", fit="counter")
        self.take_button.setAutoDefault(False)
        # the ID's end is what is to be typed: it must not stand there to be copied
        self.table.set_columns(
            (
                Column("name", partial(title_of, "name"), lambda r: r.name, bold=True, weight=2),
                Column("place", partial(title_of, "place"), place_words, weight=2),
                Column("born", partial(title_of, "born"), lambda r: r.birth_date or "–", width=120),
                Column(
                    "card",
                    partial(title_of, "card"),
                    card_words,
                    tone=lambda r: "success" if r.card_state == "active" else "warning",
                    width=120,
                ),
            )
        )
        self.band.rest_with(self.tr("↑ ↓ choose the person, Enter goes on to the ID."))
        # layout
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sighted_box)
        row.addWidget(words(self.tr("Its last four"), self, strong=True))
        row.addWidget(self.tail_edit)
        row.addStretch(1)
        row.addWidget(self.take_button)
        self.column.insertLayout(self.column.count() - 1, row)
        order = (self.sighted_box, self.tail_edit, self.take_button, self.close_button)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        # signals
        self.sighted_box.installEventFilter(self)
        self.sighted_box.toggled.connect(self._on_ticked)
        self.tail_edit.textChanged.connect(self._on_tail)
        self.tail_edit.returnPressed.connect(self.sight)
        self.take_button.clicked.connect(self.sight)
        self._on_tail()
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "Nobody found.")
            if typed.strip()
            else QCoreApplication.translate("CounterDialogs", "Type a name.")
        )
        self._tasks.run(partial(self._session.counter.balances, typed), self._on_found)

    @Slot(object)
    def _on_found(self, rows: Sequence[object]) -> None:
        self.show_rows(rows)
        self._on_tail()

    @Slot(object)
    def take(self, row: object) -> None:
        """The person is chosen: on to the ID."""
        del row
        (self.tail_edit if self.sighted_box.isChecked() else self.sighted_box).setFocus()

    @Slot()
    def sight(self) -> None:
        row = self.table.current_row()
        if not isinstance(row, BalanceRow) or not self._ready():
            if isinstance(row, BalanceRow) and not self.sighted_box.isChecked():
                self.band.say(
                    "warning",
                    self.tr("Look at the ID, then tick with the space bar that you have it."),
                )
                self.sighted_box.setFocus()
            return
        self._typed = self.tail_edit.text().upper()
        work = partial(self._session.holders.sight, row.member, self._typed)
        self._tasks.run(work, self._on_sighted, self._on_refused)

    @Slot(object)
    def _on_sighted(self, seen: CardSeen) -> None:
        self.sighted.emit(seen, self._typed)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.tail_edit.clear()
        self.tail_edit.setFocus()

    @Slot(bool)
    def _on_ticked(self, ticked: bool) -> None:
        self._on_tail()
        if ticked:
            self.tail_edit.setFocus()

    @Slot()
    def _on_tail(self) -> None:
        self.take_button.setEnabled(self._ready())

    def _ready(self) -> bool:
        return (
            self.table.current_row() is not None
            and self.sighted_box.isChecked()
            and len(self.tail_edit.text()) == self.tail_edit.maxLength()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.sighted_box and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.sight()
                return True
        return super().eventFilter(watched, event)
