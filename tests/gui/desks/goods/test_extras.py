"""What the counter shows of goods, arranged at the storekeeper's page: by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.counter.limits import Period
from lovemart_desktop.domain.counter.quick_keys import QuickPage
from lovemart_desktop.domain.counter.wanted import WishState
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.goods import GoodsPage
from lovemart_desktop.gui.desks.goods.arrange_keys import ArrangeKeysDialog
from lovemart_desktop.gui.desks.goods.limits import LimitsDialog
from lovemart_desktop.gui.desks.goods.wishes import WishesDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.store import Session
from tests.counter import stocked_shop
from tests.databases import Builder
from tests.gui.hands import Hands
from tests.shop import Shop
from tests.stocked import Stocked
from tests.templates import stocked_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Keeper:
    """The storekeeper at the goods page."""

    def __init__(self, page: GoodsPage, hands: Hands, tasks: Tasks, stocked: Stocked) -> None:
        self.page, self.hands, self.tasks, self.stocked = page, hands, tasks, stocked

    @property
    def session(self) -> Session:
        return self.stocked.shop.storekeeper

    def press(self, key: Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.hands.press(key, modifier)
        self.tasks.wait()
        QApplication.processEvents()

    def type(self, words: str) -> None:
        self.hands.type(words)

    def find(self, words: str) -> None:
        """In the search of goods that is open."""
        assert isinstance(QApplication.activeModalWidget(), GoodsDialog)
        self.type(words)
        self.press(Key.Key_Return)

    def ids(self, *names: str) -> tuple[int, ...]:
        return tuple(self.stocked.goods[name][0] for name in names)


def top(kind: type[QWidget]) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


@pytest.fixture
def built() -> Builder:
    return stocked_shop


@pytest.fixture
def keeper(
    sqlite_shop: Shop,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    hands: Hands,
    tmp_path: Path,
    qtbot: QtBot,
) -> Iterator[Keeper]:
    stocked = stocked_of(sqlite_shop)
    page = GoodsPage(sqlite_shop.storekeeper, tasks, scanner, Printers({}, tmp_path))
    qtbot.addWidget(page)
    page.resize(1222, 724)
    page.show()
    page.activateWindow()
    page.take_focus()
    tasks.wait()
    qtbot.waitUntil(page.search_edit.hasFocus)
    yield Keeper(page, hands, tasks, stocked)
    tasks.wait()


# quick keys


def arranging(keeper: Keeper) -> ArrangeKeysDialog:
    keeper.press(Key.Key_K, CTRL)
    dialog = top(ArrangeKeysDialog)
    assert isinstance(dialog, ArrangeKeysDialog)
    return dialog


def test_tiles_are_added_moved_and_taken_off_by_keys(keeper: Keeper) -> None:
    dialog = arranging(keeper)
    dialog.add_button.click()
    QApplication.processEvents()
    keeper.find("外套")
    keeper.press(Key.Key_Insert)
    keeper.find("食盐")
    keeper.press(Key.Key_Insert)
    keeper.find("大米")
    assert dialog.tiles[2].hasFocus()
    keeper.press(Key.Key_Left, CTRL)
    keeper.press(Key.Key_Left, CTRL)
    assert dialog.tiles[0].hasFocus()
    keeper.press(Key.Key_Right)
    keeper.press(Key.Key_Delete)
    dialog.name_edit.setFocus()
    dialog.name_edit.selectAll()
    keeper.type("散装")
    keeper.press(Key.Key_S, CTRL)
    assert QApplication.activeModalWidget() is None
    assert keeper.session.quick_keys.pages() == (QuickPage("散装", keeper.ids("大米", "食盐")),)


def test_the_mouse_drags_a_tile_to_anothers_place(keeper: Keeper) -> None:
    goods = keeper.ids("大米", "食盐", "毛巾")
    keeper.session.quick_keys.arrange((QuickPage("一", goods),), ())
    dialog = arranging(keeper)
    first, last = dialog.tiles[0], dialog.tiles[2]
    QTest.mousePress(first, Qt.MouseButton.LeftButton, PLAIN, QPoint(10, 10))
    there = first.mapFromGlobal(last.mapToGlobal(last.rect().center()))
    QTest.mouseMove(first, there)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, PLAIN, there)
    keeper.press(Key.Key_S, CTRL)
    assert keeper.session.quick_keys.pages()[0].goods == keeper.ids("食盐", "毛巾", "大米")


def test_pages_come_and_go(keeper: Keeper) -> None:
    keeper.session.quick_keys.arrange((QuickPage("一"), QuickPage("二")), ())
    dialog = arranging(keeper)
    dialog.new_page_button.click()
    keeper.type("三")
    dialog.pages_bar.setCurrentIndex(0)
    dialog.drop_page_button.click()
    keeper.press(Key.Key_S, CTRL)
    assert [page.name for page in keeper.session.quick_keys.pages()] == ["二", "三"]


def test_leaving_asks_where_something_was_changed(keeper: Keeper) -> None:
    dialog = arranging(keeper)
    keeper.press(Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    dialog = arranging(keeper)
    dialog.new_page_button.click()
    keeper.press(Key.Key_Escape)
    question = top(Question)
    assert isinstance(question, Question)
    question.yes_button.click()
    QApplication.processEvents()
    assert keeper.session.quick_keys.pages() == ()


def test_what_somebody_else_arranged_meanwhile_is_shown(keeper: Keeper) -> None:
    dialog = arranging(keeper)
    dialog.new_page_button.click()
    keeper.session.quick_keys.arrange((QuickPage("别人的"),), ())
    keeper.press(Key.Key_S, CTRL)
    keeper.tasks.wait()
    assert dialog.isVisible()
    assert dialog.pages_bar.tabText(0) == "别人的"
    assert dialog.band.text


# limits


def test_a_limit_for_the_goods_marked_on_the_page(keeper: Keeper) -> None:
    keeper.type("大米")
    keeper.tasks.wait()
    keeper.press(Key.Key_E, CTRL)
    dialog = top(LimitsDialog)
    assert isinstance(dialog, LimitsDialog)
    assert dialog.what_box.currentText().startswith("大米")
    dialog.pieces_box.setFocus()
    dialog.pieces_box.selectAll()
    keeper.type("2")
    dialog.set_button.click()
    keeper.tasks.wait()
    (limit,) = keeper.session.limits.limits()
    assert (limit.name, limit.pieces, limit.period) == ("大米", 2, Period.MONTH)
    dialog.set_button.click()
    keeper.tasks.wait()
    assert "大米" in dialog.band.text
    assert len(keeper.session.limits.limits()) == 1
    dialog.table.setFocus()
    keeper.press(Key.Key_Delete)
    question = top(Question)
    assert isinstance(question, Question)
    question.yes_button.click()
    keeper.tasks.wait()
    assert keeper.session.limits.limits() == []


# wishes


def test_wishes_are_counted_on_the_button_and_answered(keeper: Keeper, qtbot: QtBot) -> None:
    clerk = keeper.stocked.shop.clerk.wanted
    for wish in ("蚊帐", "凉席", "蚊帐"):
        clerk.note(wish)
    keeper.page.refresh()
    qtbot.waitUntil(lambda: "2" in keeper.page.extras.wishes_button.text())
    keeper.press(Key.Key_W, CTRL)
    dialog = top(WishesDialog)
    assert isinstance(dialog, WishesDialog)
    assert [(w.words, w.times) for w in dialog.table.values] == [("蚊帐", 2), ("凉席", 1)]
    dialog.answer_edit.setFocus()
    keeper.type("7月到")
    dialog.ordered_button.click()
    keeper.tasks.wait()
    dialog.not_button.click()
    keeper.tasks.wait()
    assert dialog.table.values == []
    dialog.tabs.setCurrentIndex(1)
    keeper.tasks.wait()
    told = {a.words: (a.state, a.answer) for a in dialog.table.values}
    assert told == {"蚊帐": (WishState.ORDERED, "7月到"), "凉席": (WishState.NOT_POSSIBLE, "")}
    dialog.reject()


def test_others_may_look_and_not_change(
    keeper: Keeper, tasks: Tasks, scanner: Scanner, qtbot: QtBot, tmp_path: Path
) -> None:
    keeper.page.hide()
    auditor = keeper.stocked.shop.auditor
    page = GoodsPage(auditor, tasks, scanner, Printers({}, tmp_path))
    qtbot.addWidget(page)
    page.resize(1222, 724)
    page.show()
    page.activateWindow()
    tasks.wait()
    assert not page.extras.keys_button.isVisible()
    page.extras.limits_button.click()
    limits = top(LimitsDialog)
    assert isinstance(limits, LimitsDialog)
    assert not limits.set_button.isVisible()
    limits.reject()
    page.extras.wishes_button.click()
    wishes = top(WishesDialog)
    assert isinstance(wishes, WishesDialog)
    assert not wishes.ordered_button.isVisible()
    wishes.reject()
