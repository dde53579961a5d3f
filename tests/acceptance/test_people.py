"""What becomes of people, entered by keys in the smallest window: a death, a marriage, a split,
a move, and one event taken back."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.cards.event_dialog import EventDialog
from lovemart_desktop.gui.desks.cards.event_forms import MarriageForm, RelocationForm
from lovemart_desktop.gui.desks.cards.event_members import SplitForm
from lovemart_desktop.gui.desks.cards.events import EventChooser
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.services.desk import new_key
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.awards import settle
from tests.conftest import MakeDatabase
from tests.shop import FixedClock, found_shop, founded
from tests.stocked import credit

SMALL = (994, 565)
CARD_OFFICER = Officer("04", "卡春花", Role.CARD_OFFICER)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)


class Desk:
    """The card desk, and hands on its keys."""

    def __init__(self, town: Town) -> None:
        self.town, self.seat = town, town.seat
        town.signed_in(CARD_OFFICER)
        town.open_page("cards")
        self.page = self.seat.page(CardsPage)

    def find(self, name: str) -> Dossier:
        self.seat.press(Qt.Key.Key_F, CTRL)
        self.seat.type(name)
        dossier = self.page.record.dossier
        assert dossier is not None
        assert dossier.person.name == name
        return dossier

    def happens(self, digit: str, kind: EventKind) -> EventDialog:
        self.seat.press(Qt.Key.Key_E, CTRL)
        chooser = self.seat.dialog(EventChooser)
        assert chooser.buttons[kind].text().startswith(digit)
        self.seat.type(digit)
        return self.seat.dialog(EventDialog)

    def enter(self, dialog: EventDialog) -> None:
        self.seat.until(dialog.yes_button.isEnabled, "; ".join(dialog.told))
        self.seat.press(Qt.Key.Key_Return, CTRL)

    def write(self, edit: object, text: str) -> None:
        """Over what stands in a line."""
        self.seat.tab_to(edit)  # type: ignore[arg-type]  # a line
        self.seat.press(Qt.Key.Key_A, CTRL)
        self.seat.type(text)

    def record(self, name: str) -> Dossier:
        session = self.town.session
        (row,) = (row for row in session.people.search(name).rows if row.name == name)
        return session.people.record(row.member)


def test_what_becomes_of_people(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    url = make_database("sqlite", founded)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    shop = found_shop(config.database_url())
    town = settle(shop)
    credit(town, town.drafted())
    shop.card_officer.cards.issue([town.people["张龚强"]], new_key(), reason="发卡")
    shop.close()
    with running(qapp, FixedClock(), SMALL) as seat:
        desk = Desk(Town(seat))
        a_head_dies(desk)
        it_was_a_mistake(desk, seat)
        a_son_marries(desk)
        a_part_leaves_with_points(desk, seat)
        a_household_moves(desk)
        assert seat.window.size() == QSize(*SMALL)


def a_head_dies(desk: Desk) -> None:
    desk.find("张龚强")
    dialog = desk.happens("1", EventKind.DEATH)
    desk.write(dialog.day_edit, "2026.6.1")
    desk.enter(dialog)
    desk.seat.no_dialog()
    gone, heir = desk.record("张龚强"), desk.record("张玉琴")
    assert gone.person.deceased_on == date(2026, 6, 1)
    assert [card.state for card in gone.cards] == [CardState.FROZEN]
    assert heir.person.head


def it_was_a_mistake(desk: Desk, seat: Seat) -> None:
    desk.find("张龚强")
    bar = desk.page.record.tabs.tabBar()
    seat.tab_to(bar)
    while desk.page.record.tabs.currentWidget() is not desk.page.life.history:
        seat.press(Qt.Key.Key_Right)
    seat.push(desk.page.life.history.back_button)
    seat.dialog(ReasonDialog)
    seat.enter()
    seat.no_dialog()
    assert desk.record("张龚强").person.head
    assert desk.record("张玉琴").person.relation == "配偶"


def a_son_marries(desk: Desk) -> None:
    desk.find("买买提·吐尔逊")
    dialog = desk.happens("2", EventKind.MARRIAGE)
    form = dialog.form
    assert isinstance(form, MarriageForm)
    assert form.picker.edit.hasFocus()
    desk.seat.type("zyq")
    # 张玉琴 has the same initials: her household stands first
    assert len(form.picker.table.values) == 2
    desk.seat.press(Qt.Key.Key_Down)
    assert form.picker.household is not None
    assert form.picker.household.head == "郑雨晴"
    desk.write(form.relation, "配偶")
    desk.enter(dialog)
    desk.seat.no_dialog()
    assert desk.record("买买提·吐尔逊").person.village == "柳林村"


def a_part_leaves_with_points(desk: Desk, seat: Seat) -> None:
    desk.find("张小龙")
    dialog = desk.happens("5", EventKind.SPLIT)
    form = dialog.form
    assert isinstance(form, SplitForm)
    desk.write(form.number, "H010")
    (points,) = form.points.values()
    desk.write(points, "400")
    desk.enter(dialog)
    seat.dialog(ConfirmDialog)
    desk.town.confirm(AUDITOR)
    seat.no_dialog()
    assert [account.points for account in desk.record("张小龙").accounts] == [400]
    assert [account.points for account in desk.record("张龚强").accounts] == [600]


def a_household_moves(desk: Desk) -> None:
    desk.find("周尧全")
    dialog = desk.happens("8", EventKind.RELOCATION)
    form = dialog.form
    assert isinstance(form, RelocationForm)
    desk.seat.choose(form.village, "柳林村")
    desk.write(form.group, "6组")
    desk.enter(dialog)
    desk.seat.no_dialog()
    person = desk.record("周尧全").person
    assert (person.village, person.group) == ("柳林村", "6组")
    counts = desk.town.session.households.headcounts
    assert sum(c.people for c in counts(date(2026, 5, 1))) == 8
    assert sum(c.people for c in counts(date(2026, 6, 18)) if c.group == "6组") == 1
