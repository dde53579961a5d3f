"""Pairs of records that may be one person's: compared, joined, or known to be two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.duplicates import (
    Likeness,
    Pair,
    PairRow,
    both_chosen,
    suggested,
    takes_number,
    telephones,
)
from lovemart_desktop.domain.people.people import grouped_telephone
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import comparing
from lovemart_desktop.gui.desks.cards.desk_dialog import DeskDialog
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.people.duplicates import Record
from lovemart_desktop.services.store import Session


class DuplicatesDialog(DeskDialog):
    """The pairs at the left, both records at the right; F5 swaps which one stays."""

    joined = Signal(object, str)
    """(the member who stayed, their name)."""

    pairs_table: ObjectTable
    compare_table: ObjectTable
    note_label: QLabel
    evidence_label: QLabel
    evidence_edit: QLineEdit
    swap_button: QPushButton
    apart_button: QPushButton
    join_button: QPushButton
    close_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, printers: Printers) -> None:
        super().__init__(parent, tasks, printers, "cards_duplicates.ui", (1040, 690))
        # widgets
        self._session = session
        self._key = new_key()
        self._both: tuple[Record, Record] | None = None
        self._asked: tuple[Record, Record, str] | None = None
        self._pairs = Latest(tasks, self._pair, self)
        self.setWindowTitle(self.tr("Records that look alike"))
        self.pairs_table.set_kind("people")
        self.pairs_table.set_columns(_columns())
        self.pairs_table.set_empty_text(self.tr("No two records look alike."))
        self.compare_table.set_columns(comparing.columns())
        self.swap_button.setText(self.tr("Keep the other") + "  F5")
        swap = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
        # signals
        self.pairs_table.row_chosen.connect(self._on_row)
        self.pairs_table.row_activated.connect(self._on_opened)
        self._pairs.answered.connect(self._on_pair)
        self._pairs.refused.connect(self._on_pair_refused)
        self.evidence_edit.textChanged.connect(self.show_state)
        self.evidence_edit.returnPressed.connect(self.join)
        self.swap_button.clicked.connect(self.swap)
        swap.activated.connect(self.swap)
        self.apart_button.clicked.connect(self.keep_apart)
        self.join_button.clicked.connect(self.join)
        self.close_button.clicked.connect(self.reject)
        self.look()
        self.pairs_table.setFocus()

    @Slot()
    def look(self) -> None:
        """Reads the pairs again."""
        self.work(self._session.duplicates.waiting, self._on_waiting)

    @Slot()
    def swap(self) -> None:
        """The other record is to stay."""
        if self._both is not None and not self._busy:
            self._both = (self._both[1], self._both[0])
            self._key = new_key()
            self._show()

    @Slot()
    def keep_apart(self) -> None:
        """Remembers that these are two persons."""
        if self._both is None or not self.apart_button.isEnabled():
            return
        one, other = self._both
        self.work(
            partial(
                self._session.duplicates.keep_apart,
                one.member,
                other.member,
                reason=self.evidence_edit.text(),
            ),
            self._on_apart,
        )

    @Slot()
    def join(self) -> None:
        """Asks the second person; their yes is for exactly what is in view."""
        if self._both is None or not self.join_button.isEnabled():
            return
        self._asked = (*self._both, self.evidence_edit.text())
        candidates = self._session.confirmations.candidates
        self.work(partial(candidates, Act.MERGE_PEOPLE), self._on_people)

    # inside

    def show_state(self) -> None:
        shown = self._both is not None
        for part in (
            self.compare_table,
            self.note_label,
            self.evidence_label,
            self.evidence_edit,
            self.swap_button,
        ):
            part.setVisible(shown)
        ready = shown and not self._busy and bool(self.evidence_edit.text().strip())
        may = self._session.operator.may
        self.swap_button.setEnabled(shown and not self._busy)
        self.apart_button.setEnabled(ready and may(Act.EDIT_PEOPLE))
        self.join_button.setEnabled(ready and may(Act.MERGE_PEOPLE))

    def _show(self) -> None:
        if self._both is not None:
            self.compare_table.set_rows(comparing.lines_of(*self._both))
            self.note_label.setText(" ".join(self._notes(*self._both)))
        self.show_state()

    def _notes(self, stays: Record, goes: Record) -> list[str]:
        notes = []
        if goes.points:
            told = self.tr("{points} points move to the record that stays.")
            notes.append(told.format(points=f"{goes.points:,}"))
        if takes_number(stays, goes):
            told = self.tr("The ID number ending in {tail} goes to the record that stays.")
            notes.append(told.format(tail=goes.id_tail))
        if stays.telephone not in ("", telephones(stays, goes)):
            told = self.tr("The telephone {number} is added.")
            notes.append(told.format(number=grouped_telephone(goes.telephone)))
        if goes.card is not None:
            told = self.tr("The card ending in {tail} is closed for ever.")
            notes.append(told.format(tail=goes.card_tail))
        if goes.proxies:
            told = self.tr("{names} can no longer collect with it: authorise them anew.")
            notes.append(told.format(names=self.tr(", ").join(goes.proxies)))
        if stays.card is None:
            notes.append(self.tr("The record that stays has no card: issue one afterwards."))
        chosen = both_chosen(stays, goes)
        if chosen:
            told = self.tr("Both were chosen in {round}: that stays on the record.")
            notes.append(told.format(round=chosen[0]))
        if not notes:
            notes.append(self.tr("Receipts, awards and history of both are kept."))
        return notes

    def _on_waiting(self, rows: list[PairRow]) -> None:
        self.settle()
        self.pairs_table.set_rows(rows, keep=_pair_of)
        if rows and self.pairs_table.current_row() is None:
            self.pairs_table.choose_row(0)
        self._on_row(self.pairs_table.current_row())

    @Slot(object)
    def _on_row(self, row: PairRow | None) -> None:
        if row is None:
            self._pairs.forget()
            self._both = None
            self._show()
        elif self._both is None or {row.one, row.other} != {one.member for one in self._both}:
            self._pairs.ask(row)

    @Slot(object)
    def _on_opened(self, _row: PairRow) -> None:
        self.evidence_edit.setFocus()

    def _pair(self, row: PairRow) -> Pair:
        return self._session.duplicates.pair(row.one, row.other)

    @Slot(object, object)
    def _on_pair(self, _row: PairRow, pair: Pair) -> None:
        self._both = suggested(pair)
        self._key = new_key()
        self.evidence_edit.clear()
        self._show()

    @Slot(object, object)
    def _on_pair_refused(self, _row: PairRow, refusal: Refusal) -> None:
        self._both = None
        self._show()
        self.band.refuse(refusal)
        self.band.show()

    def _on_apart(self, _nothing: object) -> None:
        self.settle()
        self._both = None
        self.say("success", self.tr("Noted: two persons. Nobody is asked again."))
        self.look()

    def _on_people(self, people: list[Operator]) -> None:
        self.settle()
        assert self._asked is not None
        stays, goes, document = self._asked
        request = self._session.duplicates.request_of(stays, goes, self._key)
        place = f"{stays.village} {stays.group}".rstrip()
        card = self.tr("ends in {tail}, for ever").format(tail=goes.card_tail)
        confirm(
            self,
            self._tasks,
            title=self.tr("Join two records of {name}").format(name=stays.name),
            facts=(
                (self.tr("Stays"), f"{stays.name} · {place}"),
                (self.tr("Points that move"), f"{goes.points:,}"),
                (self.tr("Card that closes"), card if goes.card is not None else self.tr("none")),
                (self.tr("What shows it"), document),
            ),
            people=[person(one) for one in people],
            attempt=partial(self._session.confirmations.give, Act.MERGE_PEOPLE, request),
            on_confirmed=self._on_confirmed,
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        assert self._asked is not None
        stays, goes, document = self._asked
        merge = self._session.duplicates.merge
        self.work(partial(merge, stays, goes, self._key, document=document), self._on_joined)

    def _on_joined(self, _voucher: int) -> None:
        self.settle()
        assert self._asked is not None
        stays = self._asked[0]
        self._both = None
        self.say("success", self.tr("The two records of {name} are one.").format(name=stays.name))
        self.joined.emit(stays.member, stays.name)
        self.look()


def _pair_of(row: PairRow) -> tuple[int, int]:
    return row.one, row.other


def _columns() -> tuple[Column, ...]:
    return (Column("pair", _title, _names, second=_why, bold=True),)


def _title() -> str:
    return QCoreApplication.translate("Duplicates", "Pairs")


def _names(row: PairRow) -> str:
    return row.name if row.name == row.other_name else f"{row.name} / {row.other_name}"


def _why(row: PairRow) -> str:
    why = (
        QCoreApplication.translate("Duplicates", "same ID number")
        if row.likeness is Likeness.SAME_ID
        else QCoreApplication.translate("Duplicates", "same name and village")
    )
    return f"{row.village} · {why}"
