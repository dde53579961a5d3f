"""Goods without a barcode, limits, and what was asked for in vain."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.counter.limits import Period
from lovemart_desktop.domain.counter.quick_keys import QuickPage
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.quick_keys import QuickKeysDialog
from lovemart_desktop.gui.desks.counter.wanted import WantedDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from tests.gui.desks.counter.clerk import Clerk
from tests.shop import SECRET

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press_ctrl(clerk: Clerk, key: Key) -> None:
    clerk.hands.press(key, CTRL)
    clerk.tasks.wait()


# quick keys


@pytest.fixture
def tiles(clerk: Clerk) -> None:
    goods = {name: number for name, (number, _) in clerk.stocked.goods.items()}
    clerk.stocked.shop.storekeeper.quick_keys.arrange(
        (
            QuickPage("捐赠", (goods["儿童外套"], goods["铁锅"])),
            QuickPage("调味", (goods["食盐"],)),
        ),
        (),
    )


def quick(clerk: Clerk) -> QuickKeysDialog:
    press_ctrl(clerk, Key.Key_K)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuickKeysDialog)
    return dialog


def test_a_tiles_key_adds_its_goods(clerk: Clerk, tiles: None) -> None:
    quick(clerk)
    clerk.type("1")
    QCoreApplication.processEvents()
    assert clerk.lines == [("儿童外套", 1)]
    assert clerk.page.scan_edit.hasFocus()


def test_pieces_typed_before_count(clerk: Clerk, tiles: None) -> None:
    clerk.type("3*")
    quick(clerk)
    clerk.press(Key.Key_PageDown)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("食盐", 3)]
    assert clerk.page.scan_edit.text() == ""
    # the page of the last time is the one that opens
    dialog = quick(clerk)
    assert dialog.pages_bar.currentIndex() == 1


def test_keys_pressed_while_the_card_is_looked_up_are_not_lost(clerk: Clerk, tiles: None) -> None:
    clerk.hands.scan(clerk.stocked.cards["张龚强"])
    clerk.hands.type("3*")
    quick(clerk)
    clerk.type("1")
    assert clerk.lines == [("儿童外套", 3)]
    assert clerk.page.basket.label == "张龚强"


def test_arrows_and_the_mouse_choose_too(clerk: Clerk, tiles: None) -> None:
    dialog = quick(clerk)
    clerk.press(Key.Key_Right)
    assert dialog.tiles[1].hasFocus()
    clerk.press(Key.Key_Right)
    clerk.press(Key.Key_Down)
    assert dialog.tiles[1].hasFocus()
    dialog.tiles[0].click()
    assert clerk.lines == [("儿童外套", 1)]


def test_a_tile_that_is_sold_out_says_so_and_adds_nothing(clerk: Clerk, tiles: None) -> None:
    quick(clerk)
    clerk.press(Key.Key_Right)
    clerk.press(Key.Key_Return)
    assert clerk.lines == []
    assert clerk.page.band.latched


def test_without_tiles_the_clerk_is_told(clerk: Clerk) -> None:
    press_ctrl(clerk, Key.Key_K)
    assert QApplication.activeModalWidget() is None
    assert "storekeeper" in clerk.page.band.text


# finding


def test_initials_and_enter_in_one_go_take_the_right_goods(clerk: Clerk) -> None:
    clerk.press(Key.Key_F3)
    assert isinstance(QApplication.activeModalWidget(), GoodsDialog)
    clerk.hands.type("ddy", gap=60)
    # before the search has even begun
    clerk.hands.press(Key.Key_Return, after=60)
    clerk.tasks.wait()
    assert clerk.lines == [("大豆油", 1)]


def test_pieces_typed_before_a_search_count(clerk: Clerk) -> None:
    clerk.type("2*dm")
    clerk.press(Key.Key_Return)
    assert isinstance(QApplication.activeModalWidget(), GoodsDialog)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大米", 2)]


# wanted


def test_one_key_notes_what_is_wanted_and_by_whom(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    press_ctrl(clerk, Key.Key_W)
    assert isinstance(QApplication.activeModalWidget(), WantedDialog)
    clerk.type("蚊帐")
    clerk.press(Key.Key_Return)
    assert "蚊帐" in clerk.page.band.text
    assert clerk.page.scan_edit.hasFocus()
    assert clerk.page.basket.label == "张龚强"
    (wish,) = clerk.stocked.shop.storekeeper.wanted.open()
    assert (wish.words, wish.times, wish.holders) == ("蚊帐", 1, ("张龚强",))
    # the next time it is there to choose
    press_ctrl(clerk, Key.Key_W)
    clerk.press(Key.Key_Return)
    (wish,) = clerk.stocked.shop.storekeeper.wanted.open()
    assert wish.times == 2


def test_nothing_is_noted_of_nothing(clerk: Clerk) -> None:
    press_ctrl(clerk, Key.Key_W)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Escape)
    assert clerk.stocked.shop.storekeeper.wanted.open() == []


# limits


def test_a_limit_is_told_and_takes_a_second_person(clerk: Clerk) -> None:
    shop = clerk.stocked.shop
    shop.storekeeper.limits.set(goods=clerk.stocked.goods["大米"][0], pieces=1, period=Period.MONTH)
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米")
    assert clerk.page.band.text.startswith("Added")
    clerk.scan_goods("大米")
    clerk.tasks.wait()
    assert "大米: 1 pieces" in clerk.page.band.text
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == []
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ConfirmDialog)
    clerk.type(shop.operators["auditor"].number)
    clerk.press(Key.Key_Return)
    clerk.type(SECRET)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]
