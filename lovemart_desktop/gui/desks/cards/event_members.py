"""The forms of events in which some members of a household go: split and departure."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from lovemart_desktop.domain.people.household_asks import Ask, Departure, Split
from lovemart_desktop.domain.people.households import EventKind, Kin, Share
from lovemart_desktop.gui.desks.cards.event_forms import EventForm, fill_people, heirs, status_box
from lovemart_desktop.gui.kit.fields import PointsEdit, TickBox

_COLUMNS = 2


class GoingForm(EventForm):
    """Ticks for who goes; asks for a head of those who stay where theirs goes."""

    def build(self) -> None:
        family, chosen = self.situation.family, self.situation.person
        everybody = family.kin if family is not None else (self.person,)
        self._kin = {kin.member: kin for kin in everybody}
        place = QWidget(self)
        ticks = QGridLayout(place)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setSpacing(4)
        self.ticks: dict[int, TickBox] = {}
        for at, kin in enumerate(everybody):
            tick = TickBox(f"{kin.name}  {kin.relation}".rstrip(), place)
            tick.setChecked(chosen is not None and kin.member == chosen.member)
            tick.toggled.connect(self._on_tick)
            ticks.addWidget(tick, at // _COLUMNS, at % _COLUMNS)
            self.ticks[kin.member] = tick
        self.row(QCoreApplication.translate("Events", "Who goes"), place)
        self.build_between()
        self.heir = self.people_box(())
        self._heir_caption = self.row(
            QCoreApplication.translate("Events", "New head of those who stay"), self.heir
        )
        self._on_tick()

    def build_between(self) -> None:
        """Fields between the ticks and the head of those who stay."""

    def going(self) -> list[Kin]:
        return [kin for number, kin in self._kin.items() if self.ticks[number].isChecked()]

    def staying(self) -> list[Kin]:
        return [kin for number, kin in self._kin.items() if not self.ticks[number].isChecked()]

    def new_head(self) -> int | None:
        return self.heir.currentData() if self._needs_heir() else None

    def _needs_heir(self) -> bool:
        return bool(self.staying()) and any(kin.head for kin in self.going())

    @Slot()
    def _on_tick(self) -> None:
        fill_people(self.heir, heirs(self.staying()))
        self.heir.setVisible(self._needs_heir())
        self._heir_caption.setVisible(self._needs_heir())
        self.tell()


class DepartureForm(GoingForm):
    kind = EventKind.DEPARTURE

    def ask(self, day: date, reason: str) -> Ask | None:
        family = self.situation.family
        members = tuple(kin.member for kin in self.going())
        if not members:
            return None
        return Departure(
            family.id if family is not None else None, members, day, reason, self.new_head()
        )


class SplitForm(GoingForm):
    kind = EventKind.SPLIT

    def build_between(self) -> None:
        family = self.family
        self.head = self.people_box(())
        self.row(QCoreApplication.translate("Events", "Head of the new household"), self.head)
        self.village = self.village_box(family.village)
        self.group = self.line(QCoreApplication.translate("Events", "Group"), family.group)
        self.number = self.line(
            QCoreApplication.translate("Events", "Household number"),
            hint=QCoreApplication.translate("Events", "of the new household"),
        )
        self.status = status_box(self, "")
        self.status.currentIndexChanged.connect(self.tell)
        self.row(QCoreApplication.translate("Events", "Registered as"), self.status)
        self.points: dict[int, PointsEdit] = {}
        for fund, name, held in self.situation.purses:
            edit = PointsEdit(self)
            told = QCoreApplication.translate("Events", "of {points} points; empty: all stay")
            edit.setPlaceholderText(told.format(points=f"{held:,}"))
            edit.textChanged.connect(self.tell)
            caption = QCoreApplication.translate("Events", "Take along: {fund}")
            self.row(caption.format(fund=name), edit)
            self.points[fund] = edit

    def ask(self, day: date, reason: str) -> Ask | None:
        members = tuple(kin.member for kin in self.going())
        if not members:
            return None
        shares = tuple(
            Share(fund, points)
            for fund, edit in self.points.items()
            if (points := edit.value() or 0) > 0
        )
        return Split(
            household=self.family.id,
            members=members,
            head=self.head.currentData() or 0,
            village=self.village.currentData(),
            group=self.group.text(),
            number=self.number.text(),
            day=day,
            reason=reason,
            status=str(self.status.currentData()),
            new_head=self.new_head(),
            shares=shares,
        )

    @Slot()
    def _on_tick(self) -> None:
        fill_people(self.head, self.going())
        super()._on_tick()
