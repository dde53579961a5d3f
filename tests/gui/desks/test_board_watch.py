"""The board's rows on the counters: countersigning by keys, and who collects for many."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.board.countersign import BusyProxiesDialog, CountersignDialog
from lovemart_desktop.gui.desks.board.lines import DueLine
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.counter.holder_rules import HolderRules
from lovemart_desktop.services.store import Session
from tests.conftest import MakeDatabase
from tests.counter import Counter, again, open_counter, stocked_shop
from tests.gui.deskwork import DeskWork
from tests.gui.hands import Hands

Desk = DeskWork[BoardPage]


@pytest.fixture
def counter(make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database("sqlite", stocked_shop))
    yield counter
    counter.shop.close()


class Office:
    """Opens the board for whoever comes in."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, hands: Hands, tmp_path: object) -> None:
        self._with = (qtbot, tasks, hands)
        self._folder = tmp_path

    def board(self, session: Session) -> Desk:
        qtbot, tasks, hands = self._with
        printers = Printers({}, self._folder / "paper")  # type: ignore[operator]  # a Path
        computer = Computer(LocalSettings(), self._folder / "settings.json")  # type: ignore[operator]  # a Path
        page = BoardPage(session, tasks, printers, computer, frozenset())
        return Desk(qtbot, tasks, hands, page)


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, tasks: Tasks, hands: Hands, tmp_path: object) -> Office:
    return Office(qtbot, tasks, hands, tmp_path)


def lines(desk: Desk) -> list[DueLine]:
    desk.settle()
    return [row.line for row in desk.page.due.rows if isinstance(row, DueRow)]


def line(desk: Desk, words: str) -> DueLine | None:
    return next((line for line in lines(desk) if words in line.text), None)


def go_on_alone(counter: Counter) -> int:
    clerk = counter.employ("张龚强")
    basket = again(counter.basket("张龚强", 食盐=1), about=Circumstances(alone=True))
    return counter.redeem(basket, by=clerk).voucher


def test_what_went_through_with_one_person_is_signed_by_another(
    office: Office, counter: Counter
) -> None:
    desk = office.board(counter.shop.auditor)
    assert line(desk, "countersign") is None
    go_on_alone(counter)
    desk.page.refresh()
    found = line(desk, "countersign")
    assert found is not None
    assert (found.tone, found.goal) == ("warning", "do:countersign")
    desk.page._on_goal(found.goal)
    dialog = desk.dialog()
    assert isinstance(dialog, CountersignDialog)
    (due,) = dialog.table.values
    assert due.holder == "张龚强"
    desk.press(Qt.Key.Key_Return)
    assert counter.shop.auditor.countersign.waiting() == []
    assert not dialog.sign_button.isEnabled()
    desk.press(Qt.Key.Key_Escape)
    assert line(desk, "countersign") is None


def test_who_collects_for_many_and_how_often_without_a_card(
    office: Office, counter: Counter
) -> None:
    counter.shop.administrator.holder_rules.set_rules(HolderRules(proxy_holders=2))
    desk = office.board(counter.shop.auditor)
    assert line(desk, "collects for") is None
    for name in ("张龚强", "周尧全", "郑雨晴"):
        counter.redeem(
            again(counter.basket(name, 食盐=1), proxy_name="王大爷", proxy_relation="邻居")
        )
    desk.page.refresh()
    found = line(desk, "collects for")
    assert found is not None
    assert (found.text, found.note) == ("王大爷 collects for 3 holders", "more than 2")
    desk.page._on_goal(found.goal)
    dialog = desk.dialog()
    assert isinstance(dialog, BusyProxiesDialog)
    desk.settle()
    assert [(b.name, b.holders) for b in dialog.table.values] == [("王大爷", 3)]
    desk.press(Qt.Key.Key_Escape)


def test_receipts_without_a_card_are_counted(office: Office, counter: Counter) -> None:
    counter.change("UPDATE member SET id_tail = '331X' WHERE name = '张龚强'")
    about = Circumstances(member=counter.members["张龚强"], id_tail="331X", alone=True)
    counter.redeem(again(counter.basket("张龚强", 食盐=1), card="", about=about))
    found = line(office.board(counter.shop.auditor), "without a card")
    assert found is not None
    assert "1" in found.text
