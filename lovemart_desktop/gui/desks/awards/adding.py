"""Adds households or persons one by one: type, Enter, and on to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.found import PersonRow
from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.people_search import PeopleSearch
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class AddDialog(Dialog):
    """Stays open until it is dismissed: a village office adds several in a row."""

    added = Signal(object, str)
    """The round as it stands, and who was added."""

    add_title: QLabel
    search_edit: QLineEdit
    found_label: QLabel
    village_box: QComboBox
    people_table: ObjectTable
    band: MessageBand
    key_label: QLabel
    close_button: QPushButton
    add_button: QPushButton

    def __init__(self, parent: QWidget, session: Session, tasks: Tasks, found: AwardRound) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._found = found
        self._busy = False
        self._name = ""
        self._published = any(each.published for each in found.lists)
        forms.load(self, "award_add.ui")
        award = words.holder_kind(found) is ProgrammeKind.AWARD
        title = self.tr("Add a household") if award else self.tr("Add a person")
        self.setWindowTitle(title)
        self.add_title.setText(title)
        self.add_button.setText(self.tr("Add") + "  Enter")
        self.key_label.setText(
            self.tr("Any member brings the household; its head stands on the list.")
            if award
            else self.tr("The person's own account is credited.")
        )
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setMaxLength(100)
        self.reason_edit.setAccessibleName(self.tr("Reason"))
        self.reason_edit.setPlaceholderText(
            self.tr("Reason, where the notice is posted: it starts again")
        )
        self.reason_edit.setVisible(self._published)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.band), self.reason_edit)
        self.band.hide()
        for made in (self.add_button, self.close_button):
            made.setAutoDefault(False)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(680), window.width() - 32), min(chosen.px(560), window.height() - 32)
        )
        self._search = PeopleSearch(
            session.people,
            tasks,
            edit=self.search_edit,
            table=self.people_table,
            found=self.found_label,
            village=self.village_box,
        )
        # signals
        self._search.opened.connect(self.add)
        self.search_edit.textEdited.connect(self.band.hide)
        self.reason_edit.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.close_button.clicked.connect(self.accept)
        self._search.start()
        self.search_edit.setFocus()

    @Slot()
    def add(self) -> None:
        """Puts whoever is chosen on their village's list."""
        row = self.people_table.current_row()
        if self._busy or not isinstance(row, PersonRow):
            return
        self._busy = True
        self._name = row.name
        self._tasks.run(
            partial(self._session.awards.add, self._found.id, row.member, self.reason_edit.text()),
            self._on_added,
            self._on_refused,
        )

    def _on_added(self, found: AwardRound) -> None:
        self._busy = False
        told = self.tr("{name} is on the list. Type the next name.").format(name=self._name)
        self.band.say("success", told)
        self.band.show()
        self.added.emit(found, self._name)
        self.search_edit.setFocus()
        self.search_edit.selectAll()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        if refusal.code == "award.reason_missing":
            self.reason_edit.setFocus()
            return
        self.search_edit.setFocus()
        self.search_edit.selectAll()
