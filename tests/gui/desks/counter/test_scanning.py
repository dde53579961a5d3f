"""Scans in a hurry: the books may be slow, questions may be open, nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.counter.counter import CardSeen, GoodsSeen
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.help import HelpDialog
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.services.counter.counter import CounterDesk
from tests.afresh import afresh
from tests.gui.desks.counter.clerk import Clerk, Key


class SlowBooks:
    """Looking up waits until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gate = threading.Event()
        really = CounterDesk.scan

        def slowly(desk: CounterDesk, code: str) -> CardSeen | GoodsSeen:
            assert self.gate.wait(20)
            return really(desk, code)

        monkeypatch.setattr(CounterDesk, "scan", slowly)


@pytest.fixture
def slow(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowBooks]:
    del clerk  # whose page is torn down after the gate was opened
    books = SlowBooks(monkeypatch)
    yield books
    books.gate.set()


def test_a_burst_keeps_its_order_and_loses_nothing(clerk: Clerk, slow: SlowBooks) -> None:
    names = ["大米", "食盐", "大豆油", "毛巾", "大米", "食盐", "毛巾", "大豆油"]
    for name in names:
        clerk.hands.scan(clerk.stocked.barcode(name))
    clerk.hands.scan(clerk.stocked.cards["张龚强"])
    assert clerk.lines == []
    slow.gate.set()
    clerk.tasks.wait()
    assert clerk.lines == [("大米", 2), ("食盐", 2), ("大豆油", 2), ("毛巾", 2)]
    seen = clerk.page.basket.seen
    assert seen is not None
    assert seen.holder.name == "张龚强"


def test_nothing_is_booked_while_a_scan_is_looked_up(clerk: Clerk, slow: SlowBooks) -> None:
    slow.gate.set()
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    slow.gate.clear()
    clerk.hands.scan(clerk.stocked.barcode("大米"))
    clerk.hands.press(Key.Key_F12)
    assert not clerk.confirming
    assert "still being looked up" in clerk.page.band.text
    slow.gate.set()
    clerk.tasks.wait()
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    (receipt,) = clerk.stocked.shop.clerk.counter.own_receipts()
    lines = clerk.stocked.shop.clerk.counter.receipt(receipt.voucher).lines
    assert sorted(line.goods for line in lines) == ["大米", "食盐"]


def test_a_scan_while_booking_begins_the_next_basket(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, really = threading.Event(), CounterDesk.redeem

    def slowly(desk: CounterDesk, basket: object) -> object:
        assert gate.wait(20)
        return really(desk, basket)  # type: ignore[arg-type]  # what the page asks for

    monkeypatch.setattr(CounterDesk, "redeem", slowly)
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.hands.press(Key.Key_Return)
    clerk.hands.scan(clerk.stocked.cards["周尧全"])
    clerk.hands.scan(clerk.stocked.barcode("大米"))
    gate.set()
    clerk.tasks.wait()
    assert clerk.receipts == [1]
    assert clerk.lines == [("大米", 1)]
    seen = clerk.page.basket.seen
    assert seen is not None
    assert seen.holder.name == "周尧全"


def test_what_comes_after_another_card_waits_for_the_answer(clerk: Clerk, slow: SlowBooks) -> None:
    slow.gate.set()
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    slow.gate.clear()
    clerk.hands.scan(clerk.stocked.cards["周尧全"])
    clerk.hands.scan(clerk.stocked.barcode("大米"))
    slow.gate.set()
    clerk.tasks.wait()
    clerk.dialog(OtherCardQuestion)
    assert clerk.lines == [("食盐", 1)], "rice may be the next holder's"
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大米", 1)]
    seen = clerk.page.basket.seen
    assert seen is not None
    assert seen.holder.name == "周尧全"


def test_staying_with_the_basket_lets_the_scans_in(clerk: Clerk, slow: SlowBooks) -> None:
    slow.gate.set()
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    slow.gate.clear()
    clerk.hands.scan(clerk.stocked.cards["周尧全"])
    clerk.hands.scan(clerk.stocked.barcode("大米"))
    slow.gate.set()
    clerk.tasks.wait()
    clerk.dialog(OtherCardQuestion)
    clerk.press(Key.Key_Escape)
    assert clerk.lines == [("食盐", 1), ("大米", 1)]
    assert not clerk.page.flow.looking


def test_a_scan_during_a_dialog_waits_and_is_not_lost(clerk: Clerk) -> None:
    clerk.press(Key.Key_F1)
    dialog = clerk.dialog(HelpDialog)
    clerk.scan_goods("食盐", "大米")
    assert dialog.isVisible()
    assert clerk.lines == []
    clerk.press(Key.Key_Escape)
    QCoreApplication.processEvents()
    clerk.tasks.wait()
    assert clerk.lines == [("食盐", 1), ("大米", 1)]


def test_a_scan_neither_chooses_nor_closes_the_search(clerk: Clerk) -> None:
    clerk.press(Key.Key_F3)
    dialog = clerk.dialog(GoodsDialog)
    clerk.type("dm")
    dialog.search()
    clerk.tasks.wait()
    clerk.scan_goods("食盐")
    assert dialog.isVisible()
    clerk.press(Key.Key_Escape)
    QCoreApplication.processEvents()
    clerk.tasks.wait()
    assert clerk.lines == [("食盐", 1)]


def test_esc_never_clears_a_basket_without_asking(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.scan("6999999999994")
    for key in (Key.Key_F1, Key.Key_F3, Key.Key_F2):
        clerk.press(key)
        assert QApplication.activeModalWidget() is not None
        clerk.press(Key.Key_Escape)
        assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_Escape)  # the red band
    clerk.press(Key.Key_F12)
    assert afresh(clerk.confirming)
    clerk.press(Key.Key_Escape)  # the confirmation
    assert not clerk.confirming
    clerk.press(Key.Key_F4)
    clerk.press(Key.Key_Escape)  # the quantity
    clerk.type("12")
    clerk.press(Key.Key_Escape)  # what was typed
    assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_Escape)
    clerk.dialog(Question)
    clerk.press(Key.Key_Return)  # the safe answer has the focus
    assert clerk.lines == [("食盐", 1)]


def test_an_input_method_finds_no_scan_box(clerk: Clerk) -> None:
    event = QInputMethodEvent("nihao", [])
    QCoreApplication.sendEvent(clerk.page.scan_edit, event)
    clerk.scan_goods("食盐")
    assert clerk.lines == [("食盐", 1)]
    assert clerk.page.scan_edit.text() == ""


def test_every_fault_of_a_burst_is_counted(clerk: Clerk) -> None:
    for code in ("6999999999994", "6999999999987", "6999999999970"):
        clerk.hands.scan(code)
    clerk.tasks.wait()
    assert clerk.page.band.text.startswith("3")
    clerk.press(Key.Key_F12)
    assert not clerk.confirming
    clerk.press(Key.Key_Escape)
    assert not clerk.page.band.latched
