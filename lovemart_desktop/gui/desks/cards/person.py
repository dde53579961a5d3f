"""A person typed by hand: somebody new, or a record to be corrected."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.confirm import LOW
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.services.people.members import Arrival, PersonFacts, Place
from lovemart_desktop.services.printable import code_points, unprintable
from lovemart_desktop.services.store import Session


class PersonDialog(Dialog):
    """With a dossier it corrects that record; without one it adds somebody."""

    saved = Signal(object, str)
    """(the person's number, name)."""

    person_column: QVBoxLayout
    heading_label: QLabel
    note_label: QLabel
    fields: QGridLayout
    name_edit: QLineEdit
    id_edit: QLineEdit
    village_box: QComboBox
    group_edit: QLineEdit
    household_edit: QLineEdit
    relation_edit: QLineEdit
    sex_box: QComboBox
    born_edit: QLineEdit
    telephone_edit: QLineEdit
    party_box: QCheckBox
    joined_edit: QLineEdit
    arrival_caption: QLabel
    arrival_box: QComboBox
    arrival_edit: QLineEdit
    arrival_reason_edit: QLineEdit
    another_box: QCheckBox
    band: MessageBand
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self, parent: QWidget, session: Session, tasks: Tasks, dossier: Dossier | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._dossier = dossier
        self._busy = False
        self._odd = ""
        self._names = Latest(tasks, unprintable, self)
        forms.load(self, "cards_person.ui")
        self.band.hide()
        self.another_box.hide()
        self.sex_box.addItem(self.tr("not known"), "")
        for sex in ("male", "female"):
            self.sex_box.addItem(wording.sex_name(sex), sex)
        self.arrival_box.addItem(self.tr("all the time: the roster lacked this person"), "")
        self.arrival_box.addItem(self.tr("born on"), "born")
        self.arrival_box.addItem(self.tr("moved or married in on"), "came")
        self.setMinimumWidth(720)
        if theme.current().text_scale > 100 and parent.window().height() <= LOW:
            self._tighten()
        title = self.tr("New person")
        if dossier is not None:
            title = self.tr("Correct the record of {name}").format(name=dossier.person.name)
            self._fill(dossier)
            for made in (self.arrival_caption, self.arrival_box):
                made.hide()
        else:
            self._tasks.run(session.people.villages, self._on_villages)
        self.setWindowTitle(title)
        self.heading_label.setText(title)
        # signals
        self.name_edit.textChanged.connect(self._names.ask)
        self._names.answered.connect(self._on_odd)
        self.party_box.toggled.connect(self.joined_edit.setEnabled)
        self.joined_edit.setEnabled(self.party_box.isChecked())
        self.arrival_box.currentIndexChanged.connect(self._on_arrival)
        self._on_arrival()
        for edit in self.findChildren(QLineEdit):
            edit.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.name_edit.setFocus()

    @Slot()
    def save(self) -> None:
        """Keeps what was typed; what is wrong with it is said in place."""
        if self._busy:
            return
        dates: dict[QLineEdit, date | None] = {}
        for edit in (self.born_edit, self.joined_edit, self.arrival_edit):
            text = edit.text().strip()
            dates[edit] = read_date(text) if text else None
            wrong = dates[edit] is None and (bool(text) or edit is self.arrival_edit)
            wrong = wrong and edit.isEnabled() and not edit.isHidden()
            mark(edit, wrong=wrong)
            if wrong:
                told = self.tr("“{text}” is not a date. Write it as 1950-03-07 or 1950-03.")
                self._say(told.format(text=text))
                edit.setFocus()
                return
        facts = PersonFacts(
            name=self.name_edit.text(),
            id_number=self.id_edit.text(),
            group=self.group_edit.text(),
            telephone=self.telephone_edit.text(),
            relation=self.relation_edit.text(),
            sex=str(self.sex_box.currentData()),
            born=dates[self.born_edit],
            party_member=self.party_box.isChecked(),
            party_joined=dates[self.joined_edit],
        )
        place = Place(self.village_box.currentText(), self.household_edit.text())
        came = dates[self.arrival_edit]
        arrival = None
        if self.arrival_box.currentData() and came is not None:
            born = self.arrival_box.currentData() == "born"
            arrival = Arrival(born, came, self.arrival_reason_edit.text())
        self._busy = True
        self.save_button.setEnabled(False)
        self._tasks.run(
            partial(self._keep, facts, place, self.another_box.isChecked(), arrival),
            self._on_saved,
            self._on_refused,
        )

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    # inside

    @Slot()
    def _on_arrival(self) -> None:
        """The day of a birth is the birthday, unless it is typed otherwise."""
        how = self.arrival_box.currentData()
        for made in (self.arrival_edit, self.arrival_reason_edit):
            made.setVisible(bool(how) and self._dossier is None)
        if how == "born" and not self.arrival_edit.text():
            self.arrival_edit.setText(self.born_edit.text())

    @Slot(object, object)
    def _on_odd(self, _name: str, odd: str) -> None:
        """Says at once what of the name cannot be printed; it may be the right name all the
        same."""
        if odd:
            self._odd = odd
            told = self.tr(
                "{codes} in the name cannot be printed: slips show “〓”, and no card is made. If "
                "the name is right, save: it stays noted."
            )
            self.band.say("warning", told.format(codes=code_points(odd)))
            self.band.show()
            self._make_room()
        elif self._odd:
            self._odd = ""
            self.band.hide()

    def _keep(
        self, facts: PersonFacts, place: Place, another: bool, arrival: Arrival | None
    ) -> int:
        members = self._session.members
        if self._dossier is None:
            return members.add(facts, place, another=another, arrival=arrival)
        members.change(self._dossier.person.member, facts)
        return self._dossier.person.member

    def _tighten(self) -> None:
        """Large text in a low window: the fields need all of it."""
        self.heading_label.hide()
        self.note_label.hide()
        self.person_column.setContentsMargins(24, 8, 24, 8)
        self.person_column.setSpacing(6)
        self.fields.setVerticalSpacing(4)

    def _fill(self, dossier: Dossier) -> None:
        person, household = dossier.person, dossier.household
        self.name_edit.setText(person.name)
        if person.id_tail:
            told = self.tr("ends in {tail}; empty keeps it")
            self.id_edit.setPlaceholderText(told.format(tail=person.id_tail))
        self.village_box.addItem(person.village)
        self.village_box.setEnabled(False)
        self.group_edit.setText(person.group)
        self.household_edit.setText(household.registration_no if household else "")
        self.household_edit.setEnabled(False)
        self.relation_edit.setText(person.relation)
        self.relation_edit.setEnabled(not person.head)
        self.sex_box.setCurrentIndex(max(0, self.sex_box.findData(person.sex)))
        self.born_edit.setText(person.born.isoformat() if person.born else "")
        self.telephone_edit.setText(person.telephone)
        self.party_box.setChecked(person.party_member)
        self.joined_edit.setText(person.party_joined.isoformat() if person.party_joined else "")

    def _on_villages(self, villages: list[tuple[int, str]]) -> None:
        for _, name in villages:
            self.village_box.addItem(name)
        self.save_button.setEnabled(bool(villages))
        if not villages:
            self._say(self.tr("The roster has no village yet. Import a roster first."))

    def _on_saved(self, member: int) -> None:
        self._busy = False
        self.saved.emit(member, self.name_edit.text())
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.save_button.setEnabled(True)
        if refusal.code == "person.same_name":
            self.another_box.show()
        self._say(wording.word(refusal))
        self.name_edit.setFocus()

    def _say(self, text: str) -> None:
        self._odd = ""
        self.band.say("error", text)
        self.band.show()
        self._make_room()

    def _make_room(self) -> None:
        """For a band that has come, rather than squeezing the fields."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            wanted = layout.totalHeightForWidth(self.width())
            room = self.screen().availableGeometry().height()
            self.resize(self.width(), max(self.height(), min(wanted, room)))
