"""Settles where a dead person's points go, with a second person's yes; prints the decision.

What was settled before is listed too, and printed again from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.fields import TickBox
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows
from lovemart_desktop.services.cards.disposition import Estate, Settlement, Target
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

R = TypeVar("R")


class DispositionDialog(DeskDialog):
    """Who is not settled at the left; the points and the choice at the right."""

    settled = Signal()

    estates_table: ObjectTable
    name_label: QLabel
    facts: FactRows
    household_choice: QRadioButton
    fund_choice: QRadioButton
    choice_note: QLabel
    document_label: QLabel
    document_edit: QLineEdit
    dispose_button: QPushButton
    close_button: QPushButton
    settled_tick: TickBox
    print_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        member: int | None = None,
    ) -> None:
        super().__init__(parent, tasks, printers, "cards_disposition.ui", (860, 560))
        # widgets
        self._session = session
        self._wanted = member
        self._key = new_key()
        self._asked: tuple[Estate, Target, str] | None = None
        self._booked = 0
        self.setWindowTitle(self.tr("Points of the deceased"))
        self.estates_table.set_kind("people")
        self.estates_table.set_columns(_columns())
        self.estates_table.set_empty_text(self.tr("Everything is settled."))
        # signals
        self.estates_table.row_chosen.connect(self._on_estate)
        self.household_choice.toggled.connect(self.show_state)
        self.document_edit.textChanged.connect(self.show_state)
        self.document_edit.returnPressed.connect(self.dispose)
        self.dispose_button.clicked.connect(self.dispose)
        self.close_button.clicked.connect(self.reject)
        self.settled_tick.toggled.connect(self.look)
        self.print_button.clicked.connect(self.print_decision)
        self.look()
        self.estates_table.setFocus()

    @Slot()
    def look(self) -> None:
        desk = self._session.disposition
        if self.settled_tick.isChecked():
            self.work(desk.settled, self._on_listed)
        else:
            self.work(desk.waiting, self._on_listed)

    @Slot()
    def print_decision(self) -> None:
        """The decision in view; while others wait, the one that was just made."""
        voucher = self._to_print()
        if voucher:
            self.work(partial(self._session.disposition.paper, voucher), self._on_paper)

    @Slot()
    def dispose(self) -> None:
        """Asks the second person; their yes is for exactly what is in view."""
        estate = self._estate()
        if estate is None or not self.dispose_button.isEnabled():
            return
        target = Target.HOUSEHOLD if self.household_choice.isChecked() else Target.FUND
        self._asked = (estate, target, self.document_edit.text())
        self.work(partial(self._session.confirmations.candidates, Act.DISPOSE), self._on_people)

    # inside

    def show_state(self) -> None:
        estate = self._estate()
        for shown in (
            self.name_label,
            self.facts,
            self.household_choice,
            self.fund_choice,
            self.choice_note,
            self.document_label,
            self.document_edit,
        ):
            shown.setVisible(estate is not None)
        may = self._session.operator.may(Act.DISPOSE)
        ready = estate is not None and bool(self.document_edit.text().strip())
        self.dispose_button.setEnabled(not self._busy and may and ready)
        self.dispose_button.setVisible(not self.settled_tick.isChecked())
        self.settled_tick.setEnabled(not self._busy)
        self.print_button.setEnabled(not self._busy and self._to_print() > 0)
        settled = self._row(Settlement)
        for shown in (self.name_label, self.facts):
            shown.setVisible(estate is not None or settled is not None)
        if estate is not None:
            self.choice_note.setText(self._note(estate))

    def _to_print(self) -> int:
        """The voucher whose decision can be printed now; 0: none."""
        settled = self._row(Settlement)
        return settled.voucher if settled is not None else self._booked

    def _note(self, estate: Estate) -> str:
        heirs = estate.heirs
        if heirs is None:
            return self.tr("Belonged to no household: the points can only go back.")
        if not heirs.living:
            return self.tr("Nobody lives in the household any more: the points can only go back.")
        if self.household_choice.isChecked():
            told = self.tr("Household {number}, head {head}, {living} living.")
            head = heirs.head or "–"
            return told.format(number=heirs.number, head=head, living=heirs.living)
        return self.tr("Each fund gets back what is left of it, to be given out anew.")

    def _estate(self) -> Estate | None:
        return self._row(Estate)

    def _row(self, kind: type[R]) -> R | None:
        row: object = self.estates_table.current_row()
        return row if isinstance(row, kind) else None

    def _on_listed(self, rows: Sequence[Estate | Settlement]) -> None:
        self.settle()
        settled = self.settled_tick.isChecked()
        self.estates_table.set_empty_text(
            self.tr("Nothing was settled yet.") if settled else self.tr("Everything is settled.")
        )
        self.estates_table.set_rows(rows, keep=_key)
        at = next((n for n, one in enumerate(rows) if one.member == self._wanted), 0)
        self._wanted = None
        if rows:
            self.estates_table.choose_row(at)
        self._on_estate(self.estates_table.current_row())

    @Slot(object)
    def _on_estate(self, estate: Estate | Settlement | None) -> None:
        if isinstance(estate, Settlement):
            self.name_label.setText(estate.name)
            self.facts.show_facts(self._settled_facts(estate))
        elif estate is not None:
            self.name_label.setText(estate.name)
            self.facts.show_facts(self._facts(estate))
            possible = estate.heirs is not None and estate.heirs.living > 0
            self.household_choice.setEnabled(possible)
            (self.household_choice if possible else self.fund_choice).setChecked(True)
            self.document_edit.clear()
            self._key = new_key()
        self.show_state()

    def _facts(self, estate: Estate) -> list[tuple[str, str]]:
        died = estate.died_on.isoformat() if estate.died_on else "–"
        facts = [
            (self.tr("Village"), estate.village),
            (self.tr("Died"), died),
            (self.tr("Own points"), f"{estate.points:,}"),
        ]
        facts += [(one.fund_name, f"{one.points:,}") for one in estate.left]
        card = self.tr("ends in {tail}; it is closed for ever").format(tail=estate.card_tail)
        facts.append((self.tr("Card"), card if estate.card else self.tr("none")))
        return facts

    def _settled_facts(self, settled: Settlement) -> list[tuple[str, str]]:
        died = settled.died_on.isoformat() if settled.died_on else "–"
        goes = self.tr("back to the funds")
        if settled.target is Target.HOUSEHOLD:
            goes = self.tr("to the household {number}").format(number=settled.household).strip()
        card = self.tr("ends in {tail}; it is closed for ever").format(tail=settled.card_tail)
        return [
            (self.tr("Village"), settled.village),
            (self.tr("Died"), died),
            (self.tr("Voucher"), f"{settled.number} · {settled.day.isoformat()}"),
            (self.tr("They go"), goes),
            *((fund, f"{points:,}") for fund, points in settled.moved),
            (self.tr("Rests on"), settled.document),
            (self.tr("Card"), card if settled.card_tail else self.tr("none")),
            (self.tr("Officers"), f"{settled.officer} · {settled.confirmer}"),
        ]

    def _on_people(self, people: list[Operator]) -> None:
        self.settle()
        assert self._asked is not None
        estate, target, document = self._asked
        request = self._session.disposition.request_of(estate, target, self._key)
        goes = (
            self.tr("to the household")
            if target is Target.HOUSEHOLD
            else self.tr("back to the funds")
        )
        confirm(
            self,
            self._tasks,
            title=self.tr("Settle the points of {name}").format(name=estate.name),
            facts=(
                (self.tr("Points"), f"{estate.points:,}"),
                (self.tr("They go"), goes),
                (self.tr("Rests on"), document),
            ),
            people=[person(one) for one in people],
            attempt=partial(self._session.confirmations.give, Act.DISPOSE, request),
            on_confirmed=self._on_confirmed,
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        assert self._asked is not None
        estate, target, document = self._asked
        self.work(
            partial(
                self._session.disposition.dispose, estate, target, self._key, document=document
            ),
            self._on_disposed,
        )

    def _on_disposed(self, voucher: int) -> None:
        self._booked = voucher
        self.settle()
        assert self._asked is not None
        told = self.tr("The points of {name} are settled; the card is closed.")
        self.say("success", told.format(name=self._asked[0].name))
        self.settled.emit()
        self.look()

    def _on_paper(self, pdf: bytes) -> None:
        self.settle()
        self.print(pdf, self.tr("Decision on the points of the deceased"))


def _key(row: Estate | Settlement) -> tuple[int, int]:
    return row.member, row.voucher if isinstance(row, Settlement) else 0


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", partial(_title, "name"), _name, second=_place, bold=True, weight=2),
        Column("points", partial(_title, "points"), _points, width=92, right=True),
    )


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Disposition", "Name"),
        "points": QCoreApplication.translate("Disposition", "Points"),
    }[key]


def _name(estate: Estate | Settlement) -> str:
    return estate.name


def _place(estate: Estate | Settlement) -> str:
    day = estate.day if isinstance(estate, Settlement) else estate.died_on
    return f"{estate.village} · {day.isoformat() if day else '–'}"


def _points(estate: Estate | Settlement) -> str:
    return f"{estate.points:,}"
