"""The middle column: one person's record, in tabs."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.people.dossiers import Dossier, HouseholdMember, Remark
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import record_facts
from lovemart_desktop.gui.desks.cards import tabs as tables
from lovemart_desktop.gui.desks.cards.accounts import AccountsView
from lovemart_desktop.gui.desks.cards.held_cards import HeldCards
from lovemart_desktop.gui.desks.cards.record_heading import RecordHeading
from lovemart_desktop.gui.desks.cards.record_tabs import RecordTabs
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.tables import HEADER_HEIGHTS, ObjectTable
from lovemart_desktop.gui.kit.widgets import Chip, FactRows

CAPTION_WIDTH = 104


class RecordPanel(QFrame):
    """Shows a dossier; what the officer wants done with it is told by signals."""

    id_number_wanted = Signal()
    opens_wanted = Signal(object, bool)
    """(card, whether it is to open the household's account)."""
    settle_wanted = Signal(object)
    """The remark to be settled."""
    correction_wanted = Signal()
    door_wanted = Signal(object)
    """The household whose door notice is wanted."""
    event_wanted = Signal()
    """Something has happened to this person or household."""
    balance_wanted = Signal()
    """The balance in large print."""
    person_wanted = Signal(object, str)
    """(member, name): somebody else of the household."""

    heading_box: QHBoxLayout
    photo_label: QLabel
    name_label: QLabel
    state_chip: Chip
    event_button: QPushButton
    correct_button: QPushButton
    tabs: QTabWidget
    id_caption: QLabel
    id_label: QLabel
    see_id_button: QPushButton
    balance_button: QPushButton
    basic_facts: FactRows
    basic_tab: QWidget
    household_tab: QWidget
    cards_tab: QWidget
    points_tab: QWidget
    remarks_tab: QWidget
    accounts_place: QVBoxLayout
    household_facts: FactRows
    household_table: ObjectTable
    door_row: QHBoxLayout
    door_button: QPushButton
    cards_table: ObjectTable
    opens_label: QLabel
    opens_button: QPushButton
    events_heading: QLabel
    events_table: ObjectTable
    points_table: ObjectTable
    remarks_table: ObjectTable
    settle_button: QPushButton

    def __init__(self, operator: Operator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._operator = operator
        self._dossier: Dossier | None = None
        forms.load(self, "cards_record.ui")
        self.accounts = AccountsView(self)
        self.heading = RecordHeading(
            self,
            operator,
            box=self.heading_box,
            photo=self.photo_label,
            name=self.name_label,
            state=self.state_chip,
            event=self.event_button,
            correct=self.correct_button,
        )
        self.pages = RecordTabs(
            self,
            self.tabs,
            basic=self.basic_tab,
            household=self.household_tab,
            cards=self.cards_tab,
            points=self.points_tab,
            remarks=self.remarks_tab,
        )
        self.held_cards = HeldCards(
            self,
            operator,
            cards=self.cards_table,
            events=self.events_table,
            events_heading=self.events_heading,
            opens_label=self.opens_label,
            opens_button=self.opens_button,
        )
        self.household_table.set_columns(tables.members(self._age))
        self.points_table.set_kind("people")
        self.points_table.set_columns(tables.movements())
        self.remarks_table.set_kind("people")
        self.remarks_table.set_columns(tables.remarks())
        # layout
        self.accounts_place.addWidget(self.accounts)
        # signals
        self.see_id_button.clicked.connect(self.id_number_wanted)
        self.balance_button.clicked.connect(self.balance_wanted)
        self.correct_button.clicked.connect(self.correction_wanted)
        self.event_button.clicked.connect(self.event_wanted)
        self.held_cards.opens_wanted.connect(self.opens_wanted)
        self.remarks_table.row_chosen.connect(self._on_remark)
        self.remarks_table.row_activated.connect(self._on_settle)
        self.settle_button.clicked.connect(self._on_settle)
        self.household_table.row_activated.connect(self._on_member)
        self.door_button.clicked.connect(self._on_door)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.show_dossier(None)

    @property
    def dossier(self) -> Dossier | None:
        return self._dossier

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Shows a person, or nobody. Another person's record opens at its first tab."""
        before = self._dossier.person.member if self._dossier else None
        same = dossier is not None and dossier.person.member == before
        self._dossier = dossier
        if not same:
            self.pages.begin()
            self.heading.hide_photo()
        self.tabs.setEnabled(dossier is not None)
        self.heading.show_dossier(dossier)
        self._show_basic(dossier)
        self._show_household(dossier)
        self.held_cards.show_dossier(dossier)
        self.points_table.set_rows(dossier.movements if dossier else ())
        self._show_remarks(dossier)
        self.pages.show_dossier(dossier)
        self._word_empty_tables()

    def show_id_number(self, member: int, number: str) -> None:
        """The whole number, once it was asked for; gone with the next record."""
        dossier = self._dossier
        if dossier is not None and dossier.person.member == member:
            self.id_label.setText(number)
            self.see_id_button.hide()

    @Slot(object, object)
    def show_photo(self, member: int, image: QImage) -> None:
        """The photo of the person in view, small, beside the name."""
        dossier = self._dossier
        if dossier is not None and dossier.person.member == member:
            self.heading.show_photo(image)

    # what Qt calls

    def minimumSizeHint(self) -> QSize:
        """As narrow as with the buttons below the name: else it could never become so."""
        given = super().minimumSizeHint()
        narrow = max(self.heading.narrowest(), self.tabs.minimumSizeHint().width() + 2)
        return QSize(min(given.width(), narrow), given.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.heading.turn()
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "held_cards"):
            self.show_dossier(self._dossier)
        super().changeEvent(event)

    # inside

    def _show_basic(self, dossier: Dossier | None) -> None:
        known = dossier is not None and bool(dossier.person.id_tail)
        self.see_id_button.setVisible(known and self._operator.may(Act.SEE_ID_NUMBER))
        self.id_label.setText(record_facts.id_words(dossier) if dossier else "")
        self.basic_facts.show_facts(record_facts.basic_facts(dossier) if dossier else ())
        self.accounts.show_accounts(dossier.accounts if dossier else ())

    def _show_household(self, dossier: Dossier | None) -> None:
        household = dossier.household if dossier else None
        named = household is not None and bool(household.officer_name)
        self.door_button.setVisible(named and self._operator.may(Act.EDIT_PEOPLE))
        self.household_facts.show_facts(record_facts.household_facts(dossier) if dossier else ())
        self.household_table.set_rows(household.members if household else ())

    def _show_remarks(self, dossier: Dossier | None) -> None:
        remarks = dossier.remarks if dossier else ()
        self.remarks_table.set_rows(remarks)
        if remarks:
            self.remarks_table.choose_row(0)
        else:
            self._on_remark(None)

    def _word_empty_tables(self) -> None:
        self.household_table.set_empty_text(self.tr("No household."))
        self.cards_table.set_empty_text(self.tr("No card was ever issued."))
        self.points_table.set_empty_text(self.tr("No points came in or went out."))
        self.remarks_table.set_empty_text(self.tr("No remarks."))

    def _age(self, born: date | None) -> str:
        return record_facts.years_since(born, self._dossier)

    @Slot()
    def _measure(self) -> None:
        chosen = theme.current()
        for table, rows in ((self.household_table, 3), (self.points_table, 2)):
            table.setMinimumHeight(chosen.px(HEADER_HEIGHTS.get("grid", 36) + rows * 40))
        self.held_cards.fit()
        self.id_caption.setMinimumWidth(chosen.px(CAPTION_WIDTH))

    @Slot(object)
    def _on_remark(self, remark: Remark | None) -> None:
        may = self._operator.may(Act.EDIT_PEOPLE)
        self.settle_button.setVisible(may)
        self.settle_button.setEnabled(remark is not None and remark.settled_on is None)

    @Slot()
    def _on_settle(self) -> None:
        remark = self.remarks_table.current_row()
        if remark is not None and self.settle_button.isEnabled():
            self.settle_wanted.emit(remark)

    @Slot()
    def _on_door(self) -> None:
        if self._dossier is not None and self._dossier.household is not None:
            self.door_wanted.emit(self._dossier.household.id)

    @Slot(object)
    def _on_member(self, member: HouseholdMember) -> None:
        self.person_wanted.emit(member.member, member.name)
