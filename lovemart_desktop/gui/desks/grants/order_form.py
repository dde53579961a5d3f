"""The fields of an order: the kind first, then only what that kind needs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.festivals import FestivalDay, festivals
from lovemart_desktop.domain.rounds.grants import (
    LONGEST_NAME,
    PROGRAMMES,
    SOURCES,
    Activity,
    GrantOrder,
    Source,
)
from lovemart_desktop.domain.rounds.rules import Credits, Occasion
from lovemart_desktop.gui.desks.grants import words
from lovemart_desktop.gui.kit.fields import ChoiceBox, DateBox, PointsEdit, TickBox
from lovemart_desktop.gui.kit.widgets import words as label
from lovemart_desktop.services.rounds.grants import GrantOffers, LastGrant

_Field = TypeVar("_Field", bound=QWidget)

KINDS = (Occasion.FESTIVAL, Occasion.PARTY_CARE, Occasion.PER_HEAD, Occasion.ACTIVITY)
POINTS = {
    Occasion.FESTIVAL: 100,
    Occasion.PARTY_CARE: 200,
    Occasion.PER_HEAD: 30,
    Occasion.ACTIVITY: 20,
}
"""What stands there ready; a town changes it in the field."""
LATE, EARLY = timedelta(days=120), timedelta(days=366)
"""How long after a festival its pack may still be ordered, and how long before."""


class OrderForm(QWidget):
    """Says `changed` whenever another order stands there."""

    changed = Signal()

    def __init__(self, offers: GrantOffers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self._filling = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._captions: dict[QWidget, QLabel] = {}
        # widgets
        self.kind_box = self._field(self.tr("What for"), ChoiceBox(self))
        self.note_label = label("", self, tone="muted")
        self.note_label.setWordWrap(True)
        self._grid.addWidget(self.note_label, self._grid.rowCount(), 1)
        self.festival_box = self._field(self.tr("Festival"), ChoiceBox(self))
        self.name_edit = self._field(self.tr("Activity"), QLineEdit(self))
        self.held_edit = self._field(self.tr("Took place on"), DateBox(self))
        self.place_edit = self._field(self.tr("Place"), QLineEdit(self))
        self.occasion_edit = self._field(self.tr("Occasion"), QLineEdit(self))
        self.programme_box = self._field(self.tr("Programme"), ChoiceBox(self))
        self.fund_box = self._field(self.tr("Fund"), ChoiceBox(self))
        self.points_edit = self._field("", PointsEdit(self))
        self.source_box = self._field(self.tr("To whom"), ChoiceBox(self))
        self.last_box = self._field(self.tr("Earlier list"), ChoiceBox(self))
        self.credited_box = self._field(self.tr("Credited to"), ChoiceBox(self))
        self.village_box = self._field(self.tr("Village"), ChoiceBox(self))
        self.status_box = self._field(self.tr("Registered as"), ChoiceBox(self))
        self.reference_edit = self._field(self.tr("Counted on"), DateBox(self))
        self.notice_tick = TickBox(self.tr("Post the lists for seven days first"), self)
        self._grid.addWidget(self.notice_tick, self._grid.rowCount(), 0, 1, 2)
        self.reason_edit = self._field(self.tr("Why no notice"), QLineEdit(self))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._fill()
        # signals
        self.kind_box.currentIndexChanged.connect(self._on_kind)
        self.source_box.currentIndexChanged.connect(self._on_source)
        self.notice_tick.toggled.connect(self._on_source)
        for box in (
            self.festival_box,
            self.fund_box,
            self.last_box,
            self.credited_box,
            self.village_box,
            self.status_box,
        ):
            box.currentIndexChanged.connect(self._say)
        for edit in (
            self.name_edit,
            self.place_edit,
            self.occasion_edit,
            self.points_edit,
            self.reason_edit,
        ):
            edit.textChanged.connect(self._say)
        self.programme_box.editTextChanged.connect(self._say)
        self.held_edit.dateChanged.connect(self._say)
        self.reference_edit.dateChanged.connect(self._say)
        self._on_kind()

    # what it says

    @property
    def occasion(self) -> Occasion:
        return Occasion(self.kind_box.currentData())

    @property
    def source(self) -> Source:
        return Source(self.source_box.currentData())

    def order(self) -> GrantOrder:
        """The order as it stands, unchecked. Raises Refusal 'award.fund_missing'."""
        fund, village = self.fund_box.currentData(), self.village_box.currentData()
        if not isinstance(fund, int):
            raise Refusal("award.fund_missing")
        occasion, source = self.occasion, self.source
        festival = self.festival_box.currentData()
        pack = isinstance(festival, FestivalDay) and occasion is Occasion.FESTIVAL
        last = self.last_box.currentData()
        copied = last if isinstance(last, LastGrant) and source is Source.LAST else None
        held = None
        if occasion is Occasion.ACTIVITY:
            held = Activity(self.name_edit.text(), self.held_edit.value(), self.place_edit.text())
        return GrantOrder(
            occasion=occasion,
            programme=self.programme_box.currentText(),
            fund=fund,
            points=self.points_edit.value() or 0,
            reference_date=held.held_on if held else self.reference_edit.value(),
            source=source,
            period=self.occasion_edit.text(),
            festival=festival.festival if pack else None,
            year=festival.year if pack else 0,
            activity=held,
            villages=frozenset({village}) if isinstance(village, int) else frozenset(),
            status=self.status_box.currentData() or "" if source is Source.HOUSEHOLDS else "",
            credited=copied.credited if copied else Credits(self.credited_box.currentData()),
            copied_from=copied.id if copied else 0,
            notice=self.notice_tick.isChecked(),
            notice_reason="" if self.notice_tick.isChecked() else self.reason_edit.text(),
        )

    def point_to(self, refusal: Refusal) -> None:
        """Puts the cursor where a refusal wants something else."""
        {
            "award.fund_missing": self.fund_box,
            "award.occasion_missing": self.occasion_edit,
            "award.points_none": self.points_edit,
            "award.points_many": self.points_edit,
            "grant.points_many": self.points_edit,
            "grant.rate_many": self.points_edit,
            "award.round_exists": self.festival_box,
            "grant.festival_missing": self.festival_box,
            "grant.festival_named": self.occasion_edit,
            "grant.activity_name": self.name_edit,
            "grant.activity_long": self.name_edit,
            "grant.activity_place": self.place_edit,
            "grant.activity_future": self.held_edit,
            "grant.reference_future": self.reference_edit,
            "grant.nobody": self.source_box,
            "grant.copy_missing": self.source_box,
            "grant.copy_unknown": self.last_box,
            "award.notice_reason_missing": self.reason_edit,
        }.get(refusal.code, self.programme_box).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # filling

    def _field(self, caption: str, field: _Field) -> _Field:
        row = self._grid.rowCount()
        told = label(caption, self)
        told.setBuddy(field)
        field.setAccessibleName(caption)
        if isinstance(field, QComboBox):
            # what is chosen may be long; the window's width decides, not the choice's
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(6)
        self._captions[field] = told
        self._grid.addWidget(told, row, 0)
        self._grid.addWidget(field, row, 1)
        return field

    def _fill(self) -> None:
        offers, today = self._offers, self._offers.today
        for kind in KINDS:
            self.kind_box.addItem(words.occasion_word(kind), str(kind))
        self.programme_box.setEditable(True)
        around = festivals(today - LATE, today + EARLY)
        for each in around:
            given = (each.festival, each.year) in offers.given
            self.festival_box.addItem(words.festival_choice(each, given=given), each)
        self.festival_box.setCurrentIndex(_proposed(around, offers, today))
        for fund in offers.funds:
            self.fund_box.addItem(f"{fund.name}  {fund.balance.budget:,}", fund.id)
        for credited in (Credits.MEMBER, Credits.HOUSEHOLD):
            self.credited_box.addItem(words.credits_word(credited), str(credited))
        self.village_box.addItem(self.tr("all villages"), None)
        for number, name in offers.villages:
            self.village_box.addItem(name, number)
        self.status_box.addItem(self.tr("all households"), "")
        for status in offers.statuses:
            self.status_box.addItem(status, status)
        self.held_edit.set_value(today)
        self.reference_edit.set_value(today)
        self.notice_tick.setChecked(True)
        for edit in (self.name_edit, self.place_edit, self.occasion_edit):
            edit.setMaxLength(LONGEST_NAME)

    @Slot()
    def _on_kind(self) -> None:
        """Other fields, another programme, other sources."""
        self._filling = True
        kind, offers = self.occasion, self._offers
        self.note_label.setText(words.occasion_note(kind))
        usual = PROGRAMMES[kind]
        known = [last.programme for last in offers.last if last.occasion is kind]
        self.programme_box.clear()
        self.programme_box.addItems(list(dict.fromkeys([*known, usual, *offers.programmes])))
        self.programme_box.setCurrentIndex(0)
        if kind is Occasion.PARTY_CARE:
            self.occasion_edit.setText(
                self.tr("{year}-{month}").format(year=offers.today.year, month=offers.today.month)
            )
        else:
            self.occasion_edit.clear()
        self.points_edit.set_value(_points(kind, offers.last))
        self._captions[self.points_edit].setText(
            self.tr("Points a head") if kind is Occasion.PER_HEAD else self.tr("Points each")
        )
        self.points_edit.setAccessibleName(self.tr("Points"))
        self.last_box.clear()
        for last in _fitting(kind, offers.last):
            self.last_box.addItem(words.last_choice(last), last)
        self.source_box.clear()
        for source in _sources(kind, offers.last):
            self.source_box.addItem(words.source_word(source), str(source))
        self.fund_box.setCurrentIndex(_fund(kind, offers))
        self._filling = False
        self._on_source()

    @Slot()
    def _on_source(self) -> None:
        """Shows only what this kind and source need."""
        if self._filling:
            return
        kind, source = self.occasion, self.source
        named = kind in (Occasion.PARTY_CARE, Occasion.PER_HEAD)
        open_end = source is Source.NOBODY and kind is not Occasion.PER_HEAD
        for field, shown in (
            (self.festival_box, kind is Occasion.FESTIVAL),
            (self.occasion_edit, named),
            (self.name_edit, kind is Occasion.ACTIVITY),
            (self.held_edit, kind is Occasion.ACTIVITY),
            (self.place_edit, kind is Occasion.ACTIVITY),
            (self.last_box, source is Source.LAST),
            (self.credited_box, open_end),
            (self.village_box, source is not Source.NOBODY and len(self._offers.villages) > 1),
            (self.status_box, source is Source.HOUSEHOLDS and len(self._offers.statuses) > 0),
            (self.reference_edit, kind is not Occasion.ACTIVITY),
            (self.reason_edit, not self.notice_tick.isChecked()),
        ):
            field.setVisible(shown)
            self._captions[field].setVisible(shown)
        self._say()

    @Slot()
    def _say(self) -> None:
        if not self._filling:
            self.changed.emit()


def _proposed(around: tuple[FestivalDay, ...], offers: GrantOffers, today: date) -> int:
    """The next festival that nothing was given for."""
    for at, each in enumerate(around):
        if each.day >= today and (each.festival, each.year) not in offers.given:
            return at
    return 0


def _sources(kind: Occasion, last: tuple[LastGrant, ...]) -> list[Source]:
    """What is offered; a list of another kind of grant is no proposal, but may be taken over."""
    offered = [each for each in SOURCES[kind] if each is not Source.LAST or _fitting(kind, last)]
    alike = any(each.occasion is kind for each in last)
    return sorted(offered, key=lambda each: each is Source.LAST and not alike)


def _fund(kind: Occasion, offers: GrantOffers) -> int:
    """The place of the fund that the last grant of this kind came from, else of the newest."""
    numbers = [fund.id for fund in offers.funds]
    used = [each.fund for each in offers.last if each.occasion is kind and each.fund in numbers]
    return numbers.index(used[0]) if used else len(numbers) - 1


def _fitting(kind: Occasion, last: tuple[LastGrant, ...]) -> list[LastGrant]:
    """Lists that a grant of this kind may take over, those of its own kind first."""
    fitting = [
        each for each in last if kind is not Occasion.PER_HEAD or each.credited is Credits.HOUSEHOLD
    ]
    return sorted(fitting, key=lambda each: each.occasion is not kind)


def _points(kind: Occasion, last: tuple[LastGrant, ...]) -> int:
    """What was given last time for the same, else what is usual."""
    return next((each.points for each in last if each.occasion is kind), POINTS[kind])
