"""Baskets put aside, brought back, and found again after the program ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.desks.counter.holding import RecallDialog
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.counter.baskets import BasketsDesk
from tests.gui.desks.counter.clerk import Clerk

Key = Qt.Key


def desk(clerk: Clerk) -> BasketsDesk:
    return clerk.stocked.shop.clerk.baskets


def labels(clerk: Clerk) -> list[str]:
    return [held.label for held in desk(clerk).held()]


def kept(clerk: Clerk, qtbot: QtBot) -> list[tuple[str, int]]:
    """What of the open basket is in the books, once the keeper has written it."""

    def written() -> bool:
        clerk.tasks.wait()
        basket = clerk.page.basket.kept()
        return sum(open_.pieces for open_ in desk(clerk).open_baskets() if not open_.held) == (
            basket.pieces
        )

    qtbot.waitUntil(written)
    return [(b.label, b.pieces) for b in desk(clerk).open_baskets() if not b.held]


def another_page(clerk: Clerk, tools: Tools, qtbot: QtBot) -> Clerk:
    """The program is started anew on the same books."""
    clerk.page.hide()
    page = CounterPage(clerk.stocked.shop.clerk, tools)
    qtbot.addWidget(page)
    page.resize(1366, 684)
    page.show()
    page.activateWindow()
    clerk.tasks.wait()
    QCoreApplication.processEvents()
    return Clerk(page, clerk.hands, clerk.tasks, clerk.stocked)


def top(kind: type[QWidget]) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def test_hold_and_recall_by_keys(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "大米", "食盐")
    key = clerk.page.basket.key
    clerk.press(Key.Key_F6)
    assert clerk.page.basket.empty
    assert clerk.page.basket.key != key
    assert "张龚强" in clerk.page.band.text
    clerk.scan_goods("大豆油")
    clerk.press(Key.Key_F6)
    assert labels(clerk) == ["张龚强", "大豆油"]
    clerk.press(Key.Key_F7)
    top(RecallDialog)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大米", 2), ("食盐", 1)]
    assert clerk.page.basket.key == key
    assert clerk.page.scan_edit.hasFocus()
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]
    assert labels(clerk) == ["大豆油"]


def test_nothing_is_put_aside_of_an_empty_basket(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.press(Key.Key_F6)
    assert clerk.page.basket.seen is not None
    assert "empty" in clerk.page.band.text
    assert labels(clerk) == []


def test_f6_while_confirming_puts_aside_and_books_nothing(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_F6)
    assert not clerk.confirming
    assert labels(clerk) == ["张龚强"]
    clerk.press(Key.Key_Return)
    assert clerk.receipts == []


def test_recalling_over_a_filled_basket_changes_places(clerk: Clerk) -> None:
    clerk.scan_goods("大米")
    clerk.press(Key.Key_F6)
    clerk.scan_card("周尧全")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F7)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大米", 1)]
    assert labels(clerk) == ["周尧全"]
    assert "周尧全" in clerk.page.band.text


def test_giving_up_takes_a_reason(clerk: Clerk) -> None:
    clerk.scan_goods("大米")
    clerk.press(Key.Key_F6)
    clerk.press(Key.Key_F7)
    dialog = top(RecallDialog)
    assert isinstance(dialog, RecallDialog)
    clerk.press(Key.Key_Delete)
    clerk.press(Key.Key_Return)
    assert labels(clerk) == ["大米"]
    clerk.type("不要了")
    clerk.press(Key.Key_Return)
    assert labels(clerk) == []
    assert dialog.table.values == []
    clerk.press(Key.Key_Escape)
    assert clerk.page.scan_edit.hasFocus()


def test_what_changed_meanwhile_waits_in_the_red_band(clerk: Clerk) -> None:
    clerk.scan_card("周尧全")
    clerk.scan_goods("毛巾", "毛巾")
    clerk.press(Key.Key_F6)
    clerk.scan_card("张龚强")
    clerk.scan_goods("毛巾")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]
    clerk.press(Key.Key_F7)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("毛巾", 2)]
    assert clerk.page.band.latched
    clerk.press(Key.Key_F12)
    assert not clerk.confirming


def test_a_scan_while_the_basket_is_put_aside_goes_with_it(clerk: Clerk) -> None:
    clerk.scan_goods("大米")
    clerk.hands.scan(clerk.stocked.barcode("食盐"))
    clerk.hands.press(Key.Key_F6, after=20)
    clerk.tasks.wait()
    clerk.press(Key.Key_F7)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大米", 1), ("食盐", 1)]


# the next holder's card on a filled basket


def test_another_card_puts_the_basket_aside_and_serves_the_next(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.scan_card("周尧全")
    top(OtherCardQuestion)
    clerk.press(Key.Key_Return)
    assert labels(clerk) == ["张龚强"]
    assert clerk.lines == []
    assert clerk.page.basket.label == "周尧全"
    assert clerk.page.scan_edit.hasFocus()


def test_another_card_may_be_a_mistake_or_pay_for_this_basket(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.scan_card("周尧全")
    clerk.press(Key.Key_Escape)
    assert clerk.page.basket.label == "张龚强"
    clerk.scan_card("周尧全")
    question = top(OtherCardQuestion)
    assert isinstance(question, OtherCardQuestion)
    clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Tab)
    assert question.same_button.hasFocus()
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.label == "周尧全"
    assert clerk.lines == [("食盐", 1)]
    assert labels(clerk) == []


# a crash


def test_the_open_basket_is_kept_as_it_is_filled(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.scan_goods("大米")
    assert kept(clerk, qtbot) == [("大米", 1)]
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐", "食盐")
    assert kept(clerk, qtbot) == [("张龚强", 3)]
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert kept(clerk, qtbot) == []


def test_what_was_open_is_offered_after_a_crash(clerk: Clerk, tools: Tools, qtbot: QtBot) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "食盐")
    key = clerk.page.basket.key
    kept(clerk, qtbot)
    after = another_page(clerk, tools, qtbot)
    top(Question)
    after.press(Key.Key_Return)
    assert after.lines == [("大米", 1), ("食盐", 1)]
    assert after.page.basket.key == key
    assert after.page.basket.label == "张龚强"
    assert after.page.scan_edit.hasFocus()
    after.press(Key.Key_F12)
    after.press(Key.Key_Return)
    assert after.receipts == [1]


def test_what_was_open_may_wait_with_the_others(clerk: Clerk, tools: Tools, qtbot: QtBot) -> None:
    clerk.scan_goods("大米")
    kept(clerk, qtbot)
    after = another_page(clerk, tools, qtbot)
    after.press(Key.Key_Escape)
    assert after.page.basket.empty
    assert labels(after) == ["大米"]
    after.scan_goods("食盐")
    assert kept(after, qtbot) == [("食盐", 1)]
    assert labels(after) == ["大米"]


def test_a_basket_that_was_booked_as_the_power_went_is_told_of(
    clerk: Clerk, tools: Tools, qtbot: QtBot
) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米")
    kept(clerk, qtbot)
    clerk.stocked.shop.clerk.counter.redeem(clerk.page.basket.request())
    after = another_page(clerk, tools, qtbot)
    assert QApplication.activeModalWidget() is None
    assert after.page.basket.empty
    assert after.page.band.latched
    assert "1" in after.page.band.text
    assert "张龚强" in after.page.band.text
    assert after.receipts == [1]
