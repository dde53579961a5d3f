"""The fields of each event: what an officer fills in besides day and reason."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lovemart_desktop.domain.people.household_asks import (
    Ask,
    Death,
    Merge,
    NewHead,
    OfficerChange,
    Relocation,
    StatusChange,
    Transfer,
)
from lovemart_desktop.domain.people.households import EventKind, Family, Kin
from lovemart_desktop.gui.desks.cards.household_picker import HouseholdPicker
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import ChoiceBox, TickBox
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import words
from lovemart_desktop.services.people.households import HouseholdsDesk, Situation

_HEIRS = ("配偶", "子", "女")


class EventForm(QWidget):
    """Base of the forms: captions in one column, fields in the other."""

    kind: ClassVar[EventKind]
    changed = Signal()

    def __init__(
        self,
        situation: Situation,
        desk: HouseholdsDesk,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.situation = situation
        self.desk = desk
        self.tasks = tasks
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 4, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        self.build()

    def build(self) -> None:
        """Makes the fields."""

    @abstractmethod
    def ask(self, day: date, reason: str) -> Ask | None:
        """What is asked for; None while something is not chosen yet."""

    def carry_out(self, ask: Ask, key: str) -> object:
        """Does it; runs in the background."""
        return self.desk.carry_out(ask, key)

    @property
    def family(self) -> Family:
        assert self.situation.family is not None
        return self.situation.family

    @property
    def person(self) -> Kin:
        assert self.situation.person is not None
        return self.situation.person

    def row(self, caption: str, field: QWidget) -> QWidget:
        """Adds a field; gives its caption, for whoever hides both."""
        at = self.grid.rowCount()
        label = words(caption, self, tone="muted")
        label.setMinimumHeight(theme.current().px(36))
        # beside a field of several lines it stands at the first
        self.grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(field, at, 1)
        field.setAccessibleName(caption)
        return label

    def line(self, caption: str, text: str = "", hint: str = "") -> QLineEdit:
        edit = QLineEdit(text, self)
        edit.setPlaceholderText(hint)
        edit.textChanged.connect(self.tell)
        self.row(caption, edit)
        return edit

    def people_box(self, kin: Iterable[Kin]) -> ChoiceBox:
        box = ChoiceBox(self)
        fill_people(box, kin)
        box.currentIndexChanged.connect(self.tell)
        return box

    def village_box(self, chosen: int) -> ChoiceBox:
        box = ChoiceBox(self)
        for number, name in self.situation.villages:
            box.addItem(name, number)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self.tell)
        self.row(QCoreApplication.translate("Events", "Village"), box)
        return box

    def heir_box(self) -> ChoiceBox | None:
        """Who heads the household from then on, where its head goes and others stay."""
        family, person = self.situation.family, self.situation.person
        if family is None or person is None or not person.head or len(family.kin) < 2:
            return None
        box = self.people_box(heirs(kin for kin in family.kin if kin.member != person.member))
        self.row(QCoreApplication.translate("Events", "New head of those who stay"), box)
        return box

    @Slot()
    def tell(self) -> None:
        self.changed.emit()

    @Slot()
    def go_on(self) -> None:
        """Enter in a line leads to the next field, as Tab does."""
        self.focusNextChild()


class DeathForm(EventForm):
    kind = EventKind.DEATH

    def build(self) -> None:
        self.heir = self.heir_box()

    def ask(self, day: date, reason: str) -> Ask | None:
        heir = self.heir.currentData() if self.heir is not None else None
        return Death(self.person.member, day, reason, heir)


class TransferForm(EventForm):
    """By marriage or otherwise."""

    kind = EventKind.MOVE

    def build(self) -> None:
        self.picker = HouseholdPicker(self.desk, self.tasks, self.person.household, self)
        self.row(QCoreApplication.translate("Events", "Into the household of"), self.picker)
        self.relation = self.line(
            QCoreApplication.translate("Events", "Relation to its head"),
            "配偶" if self.kind is EventKind.MARRIAGE else "",
            QCoreApplication.translate("Events", "as in the register, such as 儿媳"),
        )
        # after the fields above it: the cursor begins and goes on as they were made
        self.none_box = TickBox(
            QCoreApplication.translate("Events", "belongs to no household from then on"), self
        )
        if self.kind is EventKind.MOVE and self.person.household is not None:
            self.row("", self.none_box)
        else:
            self.none_box.hide()
        self.heir = self.heir_box()
        self.picker.changed.connect(self.tell)
        self.none_box.toggled.connect(self._on_none)

    def ask(self, day: date, reason: str) -> Ask | None:
        heir = self.heir.currentData() if self.heir is not None else None
        found = self.picker.household
        if found is None and not self.none_box.isChecked():
            return None
        return Transfer(
            self.person.member,
            None if self.none_box.isChecked() or found is None else found.id,
            self.relation.text(),
            day,
            reason,
            marriage=self.kind is EventKind.MARRIAGE,
            new_head=heir,
        )

    @Slot(bool)
    def _on_none(self, none: bool) -> None:
        self.picker.setEnabled(not none)
        self.relation.setEnabled(not none)
        self.tell()


class MarriageForm(TransferForm):
    kind = EventKind.MARRIAGE


class MergeForm(EventForm):
    kind = EventKind.MERGE

    def build(self) -> None:
        self.picker = HouseholdPicker(self.desk, self.tasks, self.family.id, self)
        self.row(QCoreApplication.translate("Events", "Joined to the household of"), self.picker)
        self.picker.changed.connect(self.tell)

    def ask(self, day: date, reason: str) -> Ask | None:
        found = self.picker.household
        return Merge(self.family.id, found.id, day, reason) if found is not None else None


class RelocationForm(EventForm):
    kind = EventKind.RELOCATION

    def build(self) -> None:
        family = self.family
        self.village = self.village_box(family.village)
        self.group = self.line(QCoreApplication.translate("Events", "Group"), family.group)
        self.number = self.line(
            QCoreApplication.translate("Events", "Household number"), family.number
        )

    def ask(self, day: date, reason: str) -> Ask | None:
        return Relocation(
            self.family.id,
            self.village.currentData(),
            self.group.text(),
            self.number.text(),
            day,
            reason,
        )


class NewHeadForm(EventForm):
    kind = EventKind.NEW_HEAD

    def build(self) -> None:
        others = [kin for kin in self.family.kin if not kin.head]
        chosen = self.situation.person
        self.head = self.people_box(heirs(others))
        if chosen is not None and not chosen.head:
            self.head.setCurrentIndex(max(0, self.head.findData(chosen.member)))
        self.row(QCoreApplication.translate("Events", "New head"), self.head)

    def ask(self, day: date, reason: str) -> Ask | None:
        member = self.head.currentData()
        return NewHead(self.family.id, member, day, reason) if member is not None else None


class StatusForm(EventForm):
    kind = EventKind.STATUS

    def build(self) -> None:
        self.status = status_box(self, self.family.status)
        self.status.currentIndexChanged.connect(self.tell)
        self.row(QCoreApplication.translate("Events", "Registered as"), self.status)

    def ask(self, day: date, reason: str) -> Ask | None:
        return StatusChange(self.family.id, str(self.status.currentData()), day, reason)


class OfficerForm(EventForm):
    kind = EventKind.OFFICER

    def build(self) -> None:
        family = self.family
        self.name = self.line(
            QCoreApplication.translate("Events", "Responsible officer"), family.officer_name
        )
        self.telephone = self.line(
            QCoreApplication.translate("Events", "Telephone"), family.officer_telephone
        )
        told = QCoreApplication.translate("Events", "all households of {name} are handed over")
        self.all_box = TickBox(told.format(name=family.officer_name), self)
        self.all_box.toggled.connect(self.tell)
        if family.officer_name:
            self.row("", self.all_box)
        else:
            self.all_box.hide()
        self.name.selectAll()

    def ask(self, day: date, reason: str) -> Ask | None:
        return OfficerChange(self.family.id, self.name.text(), self.telephone.text(), day, reason)

    def carry_out(self, ask: Ask, key: str) -> object:
        if self.all_box.isChecked() and isinstance(ask, OfficerChange):
            old = self.family.officer_name
            return self.desk.replace_officer(
                old, ask.name, ask.telephone, ask.day, reason=ask.reason
            )
        return super().carry_out(ask, key)


def status_box(form: EventForm, chosen: str) -> ChoiceBox:
    """The labels that are offered, the one that stands, and none."""
    box = ChoiceBox(form)
    box.addItem(QCoreApplication.translate("Events", "not registered"), "")
    for label in dict.fromkeys([*form.situation.labels, *([chosen] if chosen else [])]):
        box.addItem(label, label)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def fill_people(box: ChoiceBox, kin: Iterable[Kin]) -> None:
    """People by name and relation; who was chosen stays chosen if they are still there."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for one in kin:
        box.addItem(f"{one.name}  {one.relation}".rstrip(), one.member)
    box.setCurrentIndex(max(0, box.findData(before)) if box.count() else -1)
    box.blockSignals(False)


def heirs(kin: Iterable[Kin]) -> list[Kin]:
    """Likely heads first: the spouse, then children, then the others."""
    places = {relation: place for place, relation in enumerate(_HEIRS)}
    return sorted(kin, key=lambda one: places.get(one.relation, len(places)))
