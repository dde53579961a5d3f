"""What was printed before: whole runs, and single cards out of them to be printed again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lovemart_desktop.domain.cards.cards import CardState, tail
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.kit.picking import Picking
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.cards.card_papers import PrintableCard, PrintRun
from lovemart_desktop.services.store import Session


class PrintsDialog(DeskDialog):
    """Runs at the left, the cards of one run at the right; none is ticked at first."""

    again_wanted = Signal(object)
    """The ids of the cards to be printed again."""

    runs_table: ObjectTable
    run_label: QLabel
    all_button: QPushButton
    none_button: QPushButton
    cards_table: ObjectTable
    hint_label: QLabel
    again_button: QPushButton
    close_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, printers: Printers) -> None:
        super().__init__(parent, tasks, printers, "cards_prints.ui")
        # widgets
        self._papers = session.card_papers
        self.setWindowTitle(self.tr("Printed before"))
        self.runs_table.set_kind("people")
        self.runs_table.set_columns(_run_columns())
        self.runs_table.set_empty_text(self.tr("No card was printed yet."))
        self.cards_table.set_kind("people")
        self._picking = Picking(self.cards_table, _card_columns(), key=_id, open_to=_printable)
        # signals
        self.runs_table.row_chosen.connect(self._on_run)
        self._picking.changed.connect(self.show_state)
        self.all_button.clicked.connect(self._picking.pick_all)
        self.none_button.clicked.connect(self._picking.pick_none)
        self.again_button.clicked.connect(self._on_again)
        self.close_button.clicked.connect(self.reject)
        self.work(self._papers.runs, self._on_runs)
        self.runs_table.setFocus()

    def show_state(self) -> None:
        picked = len(self._picking.picked)
        self.again_button.setText(self.tr("Print %n card(s) again", "", picked))
        self.again_button.setEnabled(not self._busy and picked > 0)
        self.hint_label.setText(self.tr("Each print is counted."))

    def _on_runs(self, runs: list[PrintRun]) -> None:
        self.settle()
        self.runs_table.set_rows(runs)
        if runs:
            self.runs_table.choose_row(0)

    @Slot(object)
    def _on_run(self, run: PrintRun | None) -> None:
        self.run_label.setText("" if run is None else f"{run.day}　{run.by}")
        if run is not None:
            self._tasks.run(partial(self._cards, run.id), self._on_cards, self.on_refused)

    def _cards(self, run: int) -> tuple[int, list[PrintableCard]]:
        return run, self._papers.cards_of_run(run)

    def _on_cards(self, found: tuple[int, list[PrintableCard]]) -> None:
        run = self.runs_table.current_row()
        if run is not None and run.id == found[0]:
            self._picking.show_rows(found[1])
            self._picking.pick_none()

    @Slot()
    def _on_again(self) -> None:
        cards = tuple(card.id for card in self._picking.picked)
        self.accept()
        self.again_wanted.emit(cards)


def _id(card: PrintableCard) -> int:
    return card.id


def _printable(card: PrintableCard) -> bool:
    return card.state in (CardState.ACTIVE, CardState.BLANK)


def _run_columns() -> tuple[Column, ...]:
    return (
        Column("day", partial(_title, "day"), _day, second=_by, weight=2),
        Column("cards", partial(_title, "cards"), _count, width=84, right=True),
    )


def _card_columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, second=_place, bold=True),
        Column("tail", partial(_title, "tail"), _tail, width=76),
        Column(
            "state", partial(_title, "state"), _state, width=112, icon=_state_icon, tone=_state_tone
        ),
        Column("prints", partial(_title, "prints"), _prints, width=84, right=True),
    )


def _title(key: str) -> str:
    return {
        "day": QCoreApplication.translate("Prints", "Printed"),
        "cards": QCoreApplication.translate("Prints", "Cards"),
        "name": QCoreApplication.translate("Prints", "Holder"),
        "tail": QCoreApplication.translate("Prints", "Card"),
        "state": QCoreApplication.translate("Prints", "State"),
        "prints": QCoreApplication.translate("Prints", "Times"),
    }[key]


def _day(run: PrintRun) -> str:
    return run.day


def _by(run: PrintRun) -> str:
    return " · ".join(filter(None, (words.template_name(run.template), run.by, run.reason)))


def _count(run: PrintRun) -> str:
    return f"{run.cards:,}"


def _name(card: PrintableCard) -> str:
    return card.name or QCoreApplication.translate("Prints", "blank card")


def _place(card: PrintableCard) -> str:
    return f"{card.village} {card.group}".strip()


def _tail(card: PrintableCard) -> str:
    return tail(card.number)


def _state(card: PrintableCard) -> str:
    return words.card_word(card.state)


def _state_icon(card: PrintableCard) -> str:
    return words.card_icon(card.state)


def _state_tone(card: PrintableCard) -> str:
    return words.ink(words.card_tone(card.state))


def _prints(card: PrintableCard) -> str:
    return str(card.prints)
