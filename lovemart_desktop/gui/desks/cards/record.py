"""The middle column: one person's record, in tabs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard, HouseholdMember, Remark
from lovemart_desktop.domain.people.id_numbers import IdState
from lovemart_desktop.domain.people.people import grouped_telephone, relation_word
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import tabs as tables
from lovemart_desktop.gui.desks.cards import words
from lovemart_desktop.gui.desks.cards.accounts import AccountsView
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.scrolling import let_scroll
from lovemart_desktop.gui.kit.tables import HEADER_HEIGHTS, ROW_HEIGHTS, ObjectTable
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Chip, FactRows

CAPTION_WIDTH = 104
LOW_BELOW = 480
"""Height in pixels at 100 % text, below which the cards have one row to scroll in."""


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
        self._side: QWidget | None = None
        self._more: dict[QWidget, Callable[[], str]] = {}
        forms.load(self, "cards_record.ui")
        self.accounts = AccountsView(self)
        self.side_scroll = QScrollArea(self)
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.hide()
        self.photo_label.hide()
        mark(self.tabs.tabBar(), fit="many")
        self.household_table.set_columns(tables.members(self._age))
        self.cards_table.set_kind("people")
        self.cards_table.set_columns(tables.cards())
        self.events_table.set_kind("people")
        self.events_table.set_columns(tables.events())
        self.points_table.set_kind("people")
        self.points_table.set_columns(tables.movements())
        self.remarks_table.set_kind("people")
        self.remarks_table.set_columns(tables.remarks())
        # layout
        self.accounts_place.addWidget(self.accounts)
        for page in (self.household_tab, self.cards_tab, self.points_tab, self.remarks_tab):
            let_scroll(page)
        # signals
        self.see_id_button.clicked.connect(self.id_number_wanted)
        self.balance_button.clicked.connect(self.balance_wanted)
        self.correct_button.clicked.connect(self.correction_wanted)
        self.event_button.clicked.connect(self.event_wanted)
        self.cards_table.row_chosen.connect(self._on_card)
        self.opens_button.clicked.connect(self._on_opens)
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
        before = self._dossier
        same = (
            before is not None
            and dossier is not None
            and before.person.member == dossier.person.member
        )
        self._dossier = dossier
        if not same and self._side is None:
            self.tabs.setCurrentIndex(0)
        self.tabs.setEnabled(dossier is not None)
        self.see_id_button.setVisible(
            dossier is not None
            and bool(dossier.person.id_tail)
            and self._operator.may(Act.SEE_ID_NUMBER)
        )
        for made in (self.correct_button, self.event_button):
            changes = dossier is not None and not dossier.person.joined_to
            made.setVisible(changes and self._operator.may(Act.EDIT_PEOPLE))
        if not same:
            self.photo_label.hide()
        if dossier is None:
            self.name_label.setText(self.tr("Nobody chosen"))
            self.state_chip.show_state("neutral", "")
            self._show_nothing()
            return
        person, live = dossier.person, dossier.live_card
        state = live.state if live else None
        self.name_label.setText(person.name)
        tone = words.card_tone(state, person.deceased_on)
        told = words.card_word(state, person.deceased_on)
        if person.joined_to:
            tone, told = "neutral", self.tr("joined to another record")
        self.state_chip.show_state(tone, told)
        self.id_label.setText(self._id_words(dossier))
        self.basic_facts.show_facts(self._basic(dossier))
        self.accounts.show_accounts(dossier.accounts)
        self._show_household(dossier)
        self._fit_cards_table(len(dossier.cards))
        # another card of theirs than before is what there is to see
        kept = same and before is not None and _live_id(before) == _live_id(dossier)
        self.cards_table.set_rows(dossier.cards, keep=_card_id if kept else None)
        if self.cards_table.current_row() is None and dossier.cards:
            self.cards_table.choose_row(0)
        else:
            self._on_card(self.cards_table.current_row())
        self.points_table.set_rows(dossier.movements)
        self.remarks_table.set_rows(dossier.remarks)
        if dossier.remarks:
            self.remarks_table.choose_row(0)
        else:
            self._on_remark(None)
        self._name_tabs()
        self._turn_heading()

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
        if dossier is None or dossier.person.member != member:
            return
        self.photo_label.setVisible(not image.isNull())
        if not image.isNull():
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(2.0)
            self.photo_label.setPixmap(shown)
        self._turn_heading()

    def add_tab(self, page: QWidget, title: Callable[[], str]) -> None:
        """A further tab, before the remarks; `title` is asked again in another language."""
        self._more[page] = title
        let_scroll(page)
        self.tabs.insertTab(self.tabs.indexOf(self.remarks_tab), page, title())

    def take_side(self, side: QWidget) -> None:
        """In a narrow window the card and its actions are the record's first tab."""
        if self._side is None:
            self._side = side
            self.side_scroll.setWidget(side)
            self.tabs.insertTab(0, self.side_scroll, "")
            self.tabs.setCurrentIndex(0)
            side.show()
            self._name_tabs()

    def bring_side(self) -> None:
        """Opens the tab of the card, where it is one."""
        if self._side is not None:
            self.tabs.setCurrentWidget(self.side_scroll)

    def give_side(self) -> QWidget | None:
        """Takes that tab out again, and gives back what was in it."""
        side, self._side = self._side, None
        if side is not None:
            self.tabs.removeTab(self.tabs.indexOf(self.side_scroll))
            self.side_scroll.takeWidget()
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_heading()
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "accounts"):
            self.show_dossier(self._dossier)
        super().changeEvent(event)

    # inside

    def minimumSizeHint(self) -> QSize:
        """As narrow as with the buttons below the name: else it could never become so."""
        given = super().minimumSizeHint()
        rows = (
            (self.name_label, self.state_chip),
            (self.event_button, self.correct_button),
        )
        photo = 0 if self.photo_label.isHidden() else self.photo_label.sizeHint().width() + 12
        widest = max(sum(each.sizeHint().width() + 12 for each in row) for row in rows)
        narrow = max(widest + photo + 24, self.tabs.minimumSizeHint().width() + 2)
        return QSize(min(given.width(), narrow), given.height())

    def _turn_heading(self) -> None:
        """The buttons beside the name where there is room, below it where not."""
        beside = self._words_fit(self.tr("Event  Ctrl+E"))
        if not beside and self.height() < theme.current().px(LOW_BELOW):
            # a row less, and all the more room below, for the name of a key
            beside = self._words_fit(self.tr("Event"))
        if not beside:
            self._words_fit(self.tr("Event  Ctrl+E"))
        direction = QHBoxLayout.Direction
        self.heading_box.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.heading_box.setSpacing(12 if beside else 4)

    def _words_fit(self, event: str) -> bool:
        """Whether name, state and buttons stand in one row with these words on the first."""
        self.event_button.setText(event)
        made = (self.name_label, self.state_chip, self.event_button, self.correct_button)
        needed = sum(each.sizeHint().width() + 12 for each in made if not each.isHidden())
        if not self.photo_label.isHidden():
            needed += self.photo_label.sizeHint().width() + 12
        return needed + 32 <= self.width()

    def _show_nothing(self) -> None:
        self.id_label.setText("")
        self.basic_facts.show_facts(())
        self.accounts.show_accounts(())
        self.household_facts.show_facts(())
        for table in (
            self.household_table,
            self.cards_table,
            self.events_table,
            self.points_table,
            self.remarks_table,
        ):
            table.set_rows(())
        self._on_card(None)
        self._on_remark(None)
        self._name_tabs()

    def _id_words(self, dossier: Dossier) -> str:
        person = dossier.person
        if not person.id_tail:
            return self.tr("not given")
        text = self.tr("ends in {tail}").format(tail=person.id_tail)
        if person.id_state is not IdState.VERIFIED:
            text += "  " + self.tr("(not verified)")
        return text

    def _basic(self, dossier: Dossier) -> list[tuple[str, str]]:
        person, household = dossier.person, dossier.household
        facts = [
            (self.tr("Sex, age"), self._sex_and_age(dossier)),
            (self.tr("Village"), f"{person.village} {person.group}".strip()),
            (self.tr("Telephone"), grouped_telephone(person.telephone) or "–"),
            (self.tr("Party member"), self._party(dossier)),
        ]
        if household is not None:
            head = household.head
            told = self.tr("{head}'s household ({relation}), {count} people")
            facts.append(
                (
                    self.tr("Household"),
                    told.format(
                        head=head.name if head else "–",
                        relation=self._relation(dossier),
                        count=household.headcount,
                    ),
                )
            )
            facts.append((self.tr("Registration"), household.status or "–"))
            facts.append((self.tr("Responsible"), _officer(dossier)))
        if person.deceased_on is not None:
            facts.insert(0, (self.tr("Deceased"), person.deceased_on.isoformat()))
        if person.joined_to:
            facts.insert(0, (self.tr("Joined to"), person.joined_to))
        elif person.left_on is not None:
            facts.insert(0, (self.tr("Left the township"), person.left_on.isoformat()))
        return facts

    def _relation(self, dossier: Dossier) -> str:
        person = dossier.person
        return relation_word(person.relation, gone=person.deceased_on is not None) or "–"

    def _sex_and_age(self, dossier: Dossier) -> str:
        person = dossier.person
        sex = wording.sex_name(person.sex) if person.sex else "–"
        if person.born is None:
            return sex
        told = self.tr("{sex}  {age} years ({month})")
        return told.format(sex=sex, age=self._age(person.born), month=f"{person.born:%Y-%m}")

    def _party(self, dossier: Dossier) -> str:
        person = dossier.person
        if not person.party_member:
            return self.tr("no")
        if person.party_joined is None:
            return self.tr("yes, joined at an unknown date")
        told = self.tr("joined {month}, {years} years in the Party")
        return told.format(
            month=f"{person.party_joined:%Y-%m}", years=self._age(person.party_joined)
        )

    def _age(self, since: date | None) -> str:
        """Whole years until the day of the dossier."""
        if since is None or self._dossier is None:
            return "–"
        return str(age_on(since, self._dossier.as_of))

    def _show_household(self, dossier: Dossier) -> None:
        household = dossier.household
        named = household is not None and bool(household.officer_name)
        self.door_button.setVisible(named and self._operator.may(Act.EDIT_PEOPLE))
        if household is None:
            self.household_facts.show_facts(
                ((self.tr("Household"), self.tr("belongs to no household")),)
            )
            self.household_table.set_rows(())
            return
        self.household_facts.show_facts(
            (
                (self.tr("Number"), household.registration_no),
                (self.tr("Registration"), household.status or "–"),
                (self.tr("Responsible"), _officer(dossier)),
            )
        )
        self.household_table.set_rows(household.members)

    def _name_tabs(self) -> None:
        titles: dict[QWidget, str] = {
            self.basic_tab: self.tr("Basic"),
            self.household_tab: self.tr("Home"),
            self.cards_tab: self.tr("Cards"),
            self.points_tab: self.tr("Points"),
            self.remarks_tab: self.tr("Remarks"),
            **{page: title() for page, title in self._more.items()},
        }
        if self._side is not None:
            titles[self.side_scroll] = self.tr("Actions")
        still_open = self._dossier.open_remarks if self._dossier else 0
        if still_open:
            titles[self.remarks_tab] += f" {still_open}"
        for page, title in titles.items():
            self.tabs.setTabText(self.tabs.indexOf(page), title)
        self.household_table.set_empty_text(self.tr("No household."))
        self.cards_table.set_empty_text(self.tr("No card was ever issued."))
        self.points_table.set_empty_text(self.tr("No points came in or went out."))
        self.remarks_table.set_empty_text(self.tr("No remarks."))

    def _fit_cards_table(self, cards: int) -> None:
        """As high as its cards need, three at most, in a low window one: the room belongs to
        what happened."""
        chosen = theme.current()
        low = self.height() < chosen.px(LOW_BELOW)
        self.events_heading.setHidden(low)
        row = ROW_HEIGHTS["people"]
        self.events_table.setMinimumHeight(chosen.px(HEADER_HEIGHTS.get("people", 36) + row))
        most = 1 if low else 3
        rows = chosen.px(ROW_HEIGHTS["people"]) * max(1, min(cards, most))
        self.cards_table.setFixedHeight(chosen.px(HEADER_HEIGHTS.get("people", 36)) + rows + 3)

    @Slot()
    def _measure(self) -> None:
        chosen = theme.current()
        for table, rows in ((self.household_table, 3), (self.points_table, 2)):
            table.setMinimumHeight(chosen.px(HEADER_HEIGHTS.get("grid", 36) + rows * 40))
        self._fit_cards_table(len(self._dossier.cards) if self._dossier else 0)
        self.id_caption.setMinimumWidth(theme.current().px(CAPTION_WIDTH))

    @Slot(object)
    def _on_card(self, card: HeldCard | None) -> None:
        self.events_table.set_rows(card.events[::-1] if card else ())
        live = card is not None and card.state in (
            CardState.ACTIVE,
            CardState.LOST,
            CardState.FROZEN,
        )
        household = self._dossier.household if self._dossier else None
        opens = card is not None and card.opens_household
        self.opens_label.setVisible(live and household is not None)
        self.opens_label.setText(
            self.tr("Opens the person's own and the household's account.")
            if opens
            else self.tr("Opens the person's own account only.")
        )
        head = self._dossier is not None and self._dossier.person.head
        self.opens_button.setVisible(
            live and household is not None and not head and self._operator.may(Act.CHANGE_CARD)
        )
        self.opens_button.setText(
            self.tr("Own account only") if opens else self.tr("Household's account too")
        )

    @Slot()
    def _on_opens(self) -> None:
        card = self.cards_table.current_row()
        if card is not None:
            self.opens_wanted.emit(card, not card.opens_household)

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


def _live_id(dossier: Dossier) -> int | None:
    return dossier.live_card.id if dossier.live_card else None


def _card_id(card: HeldCard) -> int:
    return card.id


def _officer(dossier: Dossier) -> str:
    household = dossier.household
    if household is None or not household.officer_name:
        return "–"
    return f"{household.officer_name}  {grouped_telephone(household.officer_telephone)}".rstrip()
