"""Ordering a grant, the calendar and the comparison, worked by keys in a small window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.dues.due import Due, DueKind
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.festivals import Festival
from lovemart_desktop.domain.rounds.grants import GrantOrder
from lovemart_desktop.domain.rounds.rules import Basis, Credits, Occasion
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.grants.new_grant import NewGrantDialog
from lovemart_desktop.gui.desks.overviews.calendar import CalendarDialog
from lovemart_desktop.gui.desks.overviews.comparison import ComparisonDialog
from lovemart_desktop.gui.desks.overviews.places import place_of, read_place
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.rounds.list_loading import Step
from tests.awards import Town, lists
from tests.databases import Builder
from tests.gui.deskwork import CTRL, DeskWork, until
from tests.gui.hands import Hands
from tests.gui.looking import cut_words, keyless_buttons, tab_faults
from tests.services.test_grants import pack, per_head
from tests.shop import Shop
from tests.templates import settled_shop, town_of

SMALLEST = (994, 565)
DialogKind = TypeVar("DialogKind", bound=QDialog)


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(sqlite_shop: Shop) -> Town:
    return town_of(sqlite_shop)


class Room(DeskWork[QWidget]):
    """An empty window to open dialogs over."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, hands: Hands, town: Town, folder: Path) -> None:
        super().__init__(qtbot, tasks, hands, QWidget(), SMALLEST)
        self.tasks, self.town = tasks, town
        self.printers = Printers({}, folder)

    def new_grant(self) -> NewGrantDialog:
        session = self.town.officer
        made = NewGrantDialog(self.page, session, self.tasks, session.grants.offers())
        return self._opened(made)

    def calendar(self) -> CalendarDialog:
        return self._opened(CalendarDialog(self.page, self.town.officer, self.tasks))

    def comparison(self) -> ComparisonDialog:
        session = self.town.officer
        return self._opened(ComparisonDialog(self.page, session, self.tasks, self.printers))

    def _opened(self, dialog: DialogKind) -> DialogKind:
        dialog.open()
        self.settle()
        return dialog

    def choose(self, box: QComboBox, place: int) -> None:
        box.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(place):
            self.press(Qt.Key.Key_Down)

    def tab(self) -> None:
        self.press(Qt.Key.Key_Tab)


@pytest.fixture
def room(
    qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, town: Town, tmp_path: Path
) -> Iterator[Room]:
    made = Room(qtbot, tasks, hands, town, tmp_path)
    yield made
    for dialog in made.page.findChildren(QDialog):
        dialog.done(0)


def test_a_kind_asks_only_for_what_it_needs(room: Room) -> None:
    form = room.new_grant().form
    shown = {
        Occasion.FESTIVAL: {"festival_box", "status_box", "reference_edit"},
        Occasion.PARTY_CARE: {"occasion_edit", "reference_edit"},
        Occasion.PER_HEAD: {"occasion_edit", "status_box", "reference_edit"},
        Occasion.ACTIVITY: {"name_edit", "held_edit", "place_edit", "credited_box"},
    }
    asked = {name for each in shown.values() for name in each}
    for at, (kind, wanted) in enumerate(shown.items()):
        room.choose(form.kind_box, at)
        assert form.occasion is kind
        seen = {name for name in asked if getattr(form, name).isVisibleTo(form)}
        assert seen == wanted, kind


def test_a_festival_pack_is_ordered_by_keys(room: Room) -> None:
    dialog = room.new_grant()
    opened = QSignalSpy(dialog.opened)
    assert "06-19" in dialog.form.festival_box.currentText(), "the next one is proposed"
    until(lambda: dialog.forecast.villages_table.isVisible())
    assert [each.points for each in dialog.forecast.villages_table.values] == [200, 100]
    room.press(Qt.Key.Key_S, CTRL)
    found = opened.at(0)[0]
    assert found.terms.period == "2026年端午"
    assert found.rules.festival == Festival.DRAGON_BOAT
    again = room.new_grant()
    assert "07-01" in again.form.festival_box.currentText(), "what was given is passed over"
    room.choose(again.form.festival_box, again.form.festival_box.currentIndex() - 1)
    room.press(Qt.Key.Key_S, CTRL)
    assert again.band.tone == "error"
    assert len(room.town.officer.awards.rounds()) == 1


def test_esc_stops_the_opening_and_nothing_is_opened(
    room: Room, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = room.new_grant()
    opened = QSignalSpy(dialog.opened)
    desk, reached, pressed = room.town.officer.grants, Event(), Event()
    whole = desk.open

    def slowly(order: GrantOrder, step: Step) -> AwardRound:
        def held(done: int, total: int) -> None:
            step(done, total)
            reached.set()
            assert pressed.wait(10)

        return whole(order, held)

    monkeypatch.setattr(desk, "open", slowly)
    hands.press(Qt.Key.Key_S, CTRL)
    until(reached.is_set)
    until(lambda: "0" in dialog.band.text)
    assert not dialog.save_button.isEnabled()
    hands.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    pressed.set()
    until(dialog.save_button.isEnabled)
    assert dialog.band.tone == "info"
    assert (opened.count(), room.town.officer.awards.rounds()) == (0, [])
    room.press(Qt.Key.Key_S, CTRL)
    assert opened.count() == 1


def test_what_is_missing_is_said_where_it_is(room: Room) -> None:
    dialog = room.new_grant()
    form = dialog.form
    room.choose(form.kind_box, 2)
    until(dialog.forecast.hint.isVisible)
    room.press(Qt.Key.Key_S, CTRL)
    assert form.occasion_edit.hasFocus()
    room.type("2026年春耕")
    form.points_edit.setFocus()
    room.press(Qt.Key.Key_A, CTRL)
    room.type("9000")
    room.press(Qt.Key.Key_S, CTRL)
    assert dialog.band.tone == "error"
    assert form.points_edit.hasFocus()
    room.press(Qt.Key.Key_A, CTRL)
    room.type("900")
    until(lambda: dialog.forecast.fund_chip.isVisible())
    assert "400" in dialog.forecast.fund_chip.text, "5,400 of 5,000 points"
    form.notice_tick.setFocus()
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_S, CTRL)
    assert form.reason_edit.hasFocus()
    room.type("已公示过")
    room.press(Qt.Key.Key_S, CTRL)
    (title,) = room.town.officer.awards.rounds()
    rules = room.town.officer.awards.round(title.id).rules
    assert (rules.basis, rules.credits, rules.notice) == (Basis.PER_HEAD, Credits.HOUSEHOLD, False)


def test_a_list_taken_over_shows_who_is_left_out(room: Room) -> None:
    room.town.officer.grants.open(replace(pack(room.town), year=2025))
    with room.town.shop.store.books.write() as work:
        work.connection.exec_driver_sql(
            "UPDATE member SET deceased_on = '2026-01-05' WHERE household_id ="
            " (SELECT household_id FROM member WHERE name = '周尧全')"
        )
        work.commit()
    dialog = room.new_grant()
    until(lambda: dialog.forecast.left_table.isVisible())
    assert [row.name for row in dialog.forecast.left_table.values] == ["周尧全"]
    assert [each.accounts for each in dialog.forecast.villages_table.values] == [1, 1]


def test_the_calendar_leads_to_the_place(room: Room) -> None:
    found = room.town.officer.grants.open(per_head(room.town))
    dialog = room.calendar()
    wanted = QSignalSpy(dialog.place_wanted)
    kinds = [due.kind for due in dialog.table.values if isinstance(due, Due)]
    assert DueKind.FESTIVAL in kinds
    dialog.month.setFocus()
    room.press(Qt.Key.Key_PageDown)
    assert (dialog.month.chosen.month, dialog.month.chosen.day) == (7, 1)
    assert all(due.day.month == 7 for due in dialog.table.values)
    room.press(Qt.Key.Key_PageUp)
    room.press(Qt.Key.Key_PageUp)
    assert dialog.month.chosen == room.town.officer.today(), "nothing lies before this month"
    room.press(Qt.Key.Key_Right)
    assert dialog.table.current_row().day == dialog.month.chosen, "the day's first due is marked"
    dialog.table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert [wanted.at(at)[0] for at in range(wanted.count())] == ["awards"]
    assert found.lists


def test_a_place_is_read_as_it_was_written() -> None:
    assert read_place("5/12") == (5, 12)
    assert read_place("7") == (7, 0)
    assert read_place("") == (0, 0)
    assert place_of(Due(DueKind.MONTHLY_REPORT, None, None)) == ""  # type: ignore[arg-type]  # its day is not looked at


def test_a_due_of_a_fund_brings_that_fund_into_view(room: Room, qtbot: QtBot) -> None:
    session = room.town.officer
    session.funds.create(
        FundTerms("节日慰问 2026", "青府发〔2026〕9号", room.town.shop.clock.today())
    )
    page = FundsPage(session, room.tasks, room.printers)
    qtbot.addWidget(page)
    room.settle()
    for fund in reversed(session.funds.all()):
        page.show_place(str(fund.id))
        room.settle()
        assert page.name_label.text() == fund.name


def test_rounds_are_compared_and_printed(room: Room) -> None:
    town = room.town
    town.officer.awards.credit(*credited(town))
    dialog = room.comparison()
    assert [row.village for row in dialog.table.values[:2]] == ["石桥村", "柳林村"]
    assert [row.village for row in dialog.chart.rows] == ["石桥村", "柳林村"]
    room.choose(dialog.measure_box, 2)
    assert dialog.table.values[-1].values == (1000,), "all three of three households"
    room.press(Qt.Key.Key_P, CTRL)
    room.settle()
    assert dialog.band.isVisible()
    dialog.save(str(room.printers.folder / "对比.xlsx"))
    room.settle()
    assert (room.printers.folder / "对比.xlsx").stat().st_size > 3_000


def credited(town: Town) -> tuple[int, list[int], str]:
    found = town.approve(town.drafted())
    return found.id, lists(found), "0f0f0f0f-1111-4222-8333-444455556666"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nothing_is_cut_in_the_smallest_window(
    room: Room, language: str, qapp: QApplication, theme: Theme
) -> None:
    Language(qapp).choose(language)
    theme.choose(text_scale=130)
    room.town.officer.grants.open(replace(pack(room.town), year=2025))
    for open_dialog in (room.new_grant, room.calendar, room.comparison):
        dialog = open_dialog()
        room.settle()
        assert dialog.width() <= SMALLEST[0]
        assert dialog.height() <= SMALLEST[1]
        assert cut_words(dialog) == []
        assert keyless_buttons(dialog) == []
        assert tab_faults(dialog, room.tab) == []
        dialog.done(0)
