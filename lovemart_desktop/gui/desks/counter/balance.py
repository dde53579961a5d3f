"""F2: a person's points without a card, to look at only."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.counter.counter import BalanceRow
from lovemart_desktop.gui.desks.counter.actions import ALWAYS, CounterAction
from lovemart_desktop.gui.desks.counter.parts import Part
from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog, title_of
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.dialogs import Rows
from lovemart_desktop.gui.kit.tables import Column
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button
from lovemart_desktop.services.counter.counter import CounterDesk


class BalancePart(Part):
    """Looking up and putting it on paper; never spending."""

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "balance",
                "F2",
                self.tr("Balance"),
                self.tr("Look up somebody's points without a card; nothing can be spent."),
                self._on_balance,
            ),
            CounterAction(
                "balance_slip",
                "Ctrl+B",
                self.tr("Balance slip"),
                self.tr("Print the points of the holder here, or of somebody looked up."),
                self._on_slip,
                steps=ALWAYS,
            ),
        )

    @Slot()
    def _on_balance(self) -> None:
        context = self.context
        key = context.keys.get("balance_slip", "")
        dialog = BalanceDialog(context.session.counter, context.tasks, key, context.page)
        dialog.slip_wanted.connect(self.print_slip)
        context.open(dialog)

    @Slot()
    def _on_slip(self) -> None:
        seen = self.context.flow.basket.seen
        if seen is None:
            self._on_balance()
        else:
            self.print_slip(seen.holder.member)

    @Slot(object)
    def print_slip(self, member: int) -> None:
        """Queues the balance slip of a member."""
        work = partial(self.context.session.balance_slips.print, member)
        self.context.tasks.run(work, self._on_queued, self.context.band.refuse)

    @Slot(object)
    def _on_queued(self, name: str) -> None:
        said = self.tr("The balance of {name} is being printed.")
        self.context.band.say("success", said.format(name=name))
        self.context.printing_due.emit()


class BalanceDialog(SearchDialog):
    """Points of a person, to look at; nothing can be spent from here."""

    slip_wanted = Signal(object)
    """The member whose balance is to be printed."""

    def __init__(self, counter: CounterDesk, tasks: Tasks, key: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Look up a balance"),
            QCoreApplication.translate(
                "CounterDialogs", "Name, initials, last four of the ID, or telephone"
            ),
            parent,
        )
        self._counter, self._tasks, self._key = counter, tasks, key
        self.table.set_columns(
            (
                Column("name", partial(title_of, "name"), lambda r: r.name, bold=True, weight=2),
                # not the ID's end: it is what somebody without a card is asked for
                Column("born", partial(title_of, "born"), lambda r: r.birth_date or "–", width=120),
                Column(
                    "place",
                    partial(title_of, "place"),
                    place_words,
                    weight=2,
                ),
                Column(
                    "card",
                    partial(title_of, "card"),
                    card_words,
                    tone=lambda r: "success" if r.card_state == "active" else "warning",
                    width=110,
                ),
                Column(
                    "own",
                    partial(title_of, "own"),
                    lambda r: f"{r.own:,}",
                    right=True,
                    width=100,
                ),
                Column(
                    "household",
                    partial(title_of, "household"),
                    lambda r: f"{r.household:,}",
                    right=True,
                    width=110,
                ),
            )
        )
        self.band.rest_with(
            QCoreApplication.translate(
                "CounterDialogs", "To look at only: redeeming takes the card."
            )
        )
        self.slip_button = button(
            QCoreApplication.translate("CounterDialogs", "Print balance  {key}").format(key=key),
            self,
            fit="counter",
        )
        self.slip_button.setAutoDefault(False)
        self.slip_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.slip_button.clicked.connect(self._on_slip)
        self.bottom.insertWidget(1, self.slip_button)
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(self._on_slip)
        self.search()

    def help_rows(self) -> Rows:
        return (
            (
                "↑ ↓",
                QCoreApplication.translate(
                    "CounterDialogs", "Choose a person; type to look for one."
                ),
            ),
            (
                self._key,
                QCoreApplication.translate(
                    "CounterDialogs", "Prints the balance of the marked person."
                ),
            ),
            (
                "Esc",
                QCoreApplication.translate(
                    "CounterDialogs", "Closes this window; nothing is changed."
                ),
            ),
        )

    @Slot()
    def _on_slip(self) -> None:
        row = self.table.current_row()
        if isinstance(row, BalanceRow):
            self.slip_wanted.emit(row.member)
            self.accept()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "Nobody found.")
            if typed.strip()
            else QCoreApplication.translate("CounterDialogs", "Type a name.")
        )
        self.look(self._tasks, self._counter.balances)


def place_words(row: BalanceRow) -> str:
    return f"{row.village} {row.group}".rstrip()


def card_words(row: BalanceRow) -> str:
    state = row.card_state
    if not state:
        return QCoreApplication.translate("CounterDialogs", "no card")
    return wording.card_state_name(state)
