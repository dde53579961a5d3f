"""Which points pay, changed by hand with F5."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.gui.desks.counter.split import SplitDialog
from tests.gui.desks.counter.clerk import Clerk

Key = Qt.Key


def opened(clerk: Clerk) -> SplitDialog:
    clerk.press(Key.Key_F5)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SplitDialog)
    return dialog


def values(dialog: SplitDialog) -> list[int | None]:
    return [edit.value() for edit in dialog.edits]


def uses(clerk: Clerk) -> list[tuple[str, int]]:
    desk = clerk.stocked.shop.clerk.counter
    receipt = desk.receipt(desk.own_receipts()[0].voucher)
    return sorted((use.account, use.taken) for use in receipt.uses)


def filled(clerk: Clerk) -> None:
    """133 points of 200 own and 1,000 of the household."""
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "大米", "食盐")


def test_what_is_typed_stays_and_the_rest_follows(clerk: Clerk) -> None:
    filled(clerk)
    dialog = opened(clerk)
    assert values(dialog) == [133, 0]
    clerk.type("33")
    assert values(dialog) == [33, 100]
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.split_by_hand
    clerk.press(Key.Key_F12)
    assert clerk.confirming
    clerk.press(Key.Key_Return)
    assert uses(clerk) == [("household", 100), ("own", 33)]


def test_the_split_can_be_changed_before_enter_books(clerk: Clerk) -> None:
    filled(clerk)
    clerk.press(Key.Key_F12)
    dialog = opened(clerk)
    clerk.press(Key.Key_Down)
    clerk.type("133")
    assert values(dialog) == [0, 133]
    clerk.press(Key.Key_Return)
    assert clerk.confirming
    assert clerk.receipts == []
    clerk.press(Key.Key_Return)
    assert uses(clerk) == [("household", 133)]


def test_what_cannot_be_is_said_and_not_taken_over(clerk: Clerk) -> None:
    filled(clerk)
    dialog = opened(clerk)
    clerk.type("201")
    assert "200" in dialog.band.text
    assert not dialog.yes_button.isEnabled()
    clerk.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is dialog
    # both set, and 33 are missing
    clerk.press(Key.Key_Up)
    clerk.type("50")
    clerk.press(Key.Key_Down)
    clerk.type("50")
    assert "33" in dialog.band.text
    clerk.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is dialog
    clerk.press(Key.Key_Escape)
    assert not clerk.page.basket.split_by_hand
    assert clerk.page.scan_edit.hasFocus()


def test_back_to_the_rule(clerk: Clerk) -> None:
    filled(clerk)
    opened(clerk)
    clerk.type("0")
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.split_by_hand
    dialog = opened(clerk)
    assert values(dialog) == [0, 133]
    clerk.press(Key.Key_F5)
    assert values(dialog) == [133, 0]
    clerk.press(Key.Key_Return)
    assert not clerk.page.basket.split_by_hand


def test_another_line_ends_the_split(clerk: Clerk) -> None:
    filled(clerk)
    opened(clerk)
    clerk.type("0")
    clerk.press(Key.Key_Return)
    clerk.scan_goods("食盐")
    assert not clerk.page.basket.split_by_hand


def test_where_there_is_nothing_to_split_it_says_so(clerk: Clerk) -> None:
    for names, said in (
        ((), "First scan"),
        (("周尧全",), "First scan"),
    ):
        for name in names:
            clerk.scan_card(name)
        clerk.press(Key.Key_F5)
        assert QApplication.activeModalWidget() is None
        assert said in clerk.page.band.text
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F5)
    assert QApplication.activeModalWidget() is None
    assert "Only one" in clerk.page.band.text
