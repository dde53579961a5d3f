"""The counter's page, driven by keys and scans as a clerk does it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.messages import Question
from tests.afresh import afresh
from tests.gui.desks.counter.clerk import Clerk, Key


def test_redeems_by_scans_and_two_keys(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "大米", "食盐")
    assert clerk.lines == [("大米", 2), ("食盐", 1)]
    clerk.press(Key.Key_F12)
    assert clerk.confirming
    with qtbot.waitSignal(clerk.page.printing_due):
        clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]
    assert clerk.page.basket.empty
    receipt = clerk.stocked.shop.clerk.counter.receipt(
        clerk.stocked.shop.clerk.counter.own_receipts()[0].voucher
    )
    assert (receipt.before, receipt.total, receipt.after) == (1200, 133, 1067)
    assert [(u.account, u.taken) for u in receipt.uses] == [("own", 133)]


def test_goods_may_come_before_the_card(clerk: Clerk) -> None:
    clerk.scan_goods("食盐")
    assert not clerk.page.redeem_button.isEnabled()
    clerk.scan_card("周尧全")
    assert clerk.page.redeem_button.isEnabled()
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]


def test_the_end_of_a_scan_is_not_a_yes(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.hands.type("1")
    clerk.page.scan_edit.clear()
    clerk.press(Key.Key_Return, after=100)
    assert clerk.receipts == []
    assert clerk.confirming
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]


def test_a_scan_during_the_confirmation_goes_back_to_the_basket(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.scan_goods("大米")
    assert not clerk.confirming
    assert clerk.lines == [("食盐", 1), ("大米", 1)]
    assert clerk.receipts == []


def test_unknown_code_stays_said_and_blocks_booking_not_scanning(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan("6999999999994")
    assert afresh(clerk.page.band.latched)
    assert "6999999999994" in clerk.page.band.text
    clerk.scan_goods("食盐")
    assert clerk.lines == [("食盐", 1)]
    assert afresh(clerk.page.band.latched)
    clerk.press(Key.Key_F12)
    assert not afresh(clerk.confirming)
    clerk.press(Key.Key_Escape)
    assert not clerk.page.band.latched
    assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_F12)
    assert clerk.confirming


def test_three_times_a_scan(clerk: Clerk) -> None:
    clerk.type("3*")
    clerk.scan_goods("食盐")
    assert clerk.lines == [("食盐", 3)]


def test_quantity_is_set_never_appended(clerk: Clerk) -> None:
    clerk.scan_goods("食盐", "大米")
    clerk.press(Key.Key_Up)
    clerk.press(Key.Key_F4)
    clerk.type("12")
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("食盐", 12), ("大米", 1)]
    clerk.press(Key.Key_F4)
    clerk.type("5")
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("食盐", 5), ("大米", 1)]


def test_del_takes_the_marked_line_out(clerk: Clerk) -> None:
    clerk.scan_goods("食盐", "大米", "大豆油")
    clerk.press(Key.Key_Up)
    clerk.press(Key.Key_Delete)
    assert clerk.lines == [("食盐", 1), ("大豆油", 1)]


def test_not_enough_points_is_named_and_cannot_be_booked(clerk: Clerk) -> None:
    clerk.scan_card("周尧全")
    clerk.type("13*")
    clerk.scan_goods("大豆油")
    assert "40" in clerk.page.redeem_button.text()
    assert not clerk.page.redeem_button.isEnabled()
    clerk.press(Key.Key_F12)
    assert not clerk.confirming
    assert "40" in clerk.page.band.text


def test_more_than_on_the_shelf_is_not_added(clerk: Clerk) -> None:
    clerk.scan_goods("毛巾", "毛巾", "毛巾")
    assert clerk.lines == [("毛巾", 2)]
    assert clerk.page.band.latched
    clerk.press(Key.Key_Escape)
    clerk.scan_goods("铁锅")
    assert clerk.page.band.latched
    assert clerk.lines == [("毛巾", 2)]


def test_a_lost_card_says_so_and_opens_nothing(clerk: Clerk) -> None:
    cards = clerk.stocked.shop.card_officer.cards
    seen = clerk.stocked.shop.clerk.counter.scan(clerk.stocked.cards["郑雨晴"])
    assert isinstance(seen, CardSeen)
    cards.report_lost(seen.holder.card, reason="赶集时丢了")
    clerk.scan_goods("食盐")
    clerk.scan_card("郑雨晴")
    assert clerk.page.band.latched
    # a card is no item of the basket
    with pytest.raises(Refusal) as lost:
        clerk.stocked.shop.clerk.counter.scan(clerk.stocked.cards["郑雨晴"])
    assert clerk.page.band.text == wording.word(lost.value)
    assert clerk.page.basket.seen is None
    assert clerk.lines == [("食盐", 1)]


def test_esc_asks_before_it_clears(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_Escape)
    assert isinstance(QApplication.activeModalWidget(), Question)
    clerk.press(Key.Key_Escape)
    assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.empty


def test_goods_without_a_barcode_by_part_of_the_name(clerk: Clerk) -> None:
    clerk.press(Key.Key_F3)
    clerk.type("外套")
    clerk.tasks.wait()
    clerk.dialog(GoodsDialog).search()
    clerk.tasks.wait()
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("儿童外套", 1)]
    assert clerk.page.scan_edit.hasFocus()
    clerk.scan_card("周尧全")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]


def test_typed_initials_open_the_search(clerk: Clerk) -> None:
    clerk.type("ddy")
    clerk.press(Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    assert edit.text() == "ddy"
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("大豆油", 1)]


def test_balance_is_only_looked_at(clerk: Clerk) -> None:
    clerk.press(Key.Key_F2)
    dialog = clerk.dialog(BalanceDialog)
    clerk.type("张")
    dialog.search()
    clerk.tasks.wait()
    found = {row.name: (row.own, row.household) for row in dialog.table.values}
    assert found["张龚强"] == (200, 1000)
    clerk.press(Key.Key_Escape)
    assert clerk.page.basket.empty


def test_reprint_is_a_counted_copy(clerk: Clerk) -> None:
    clerk.scan_card("周尧全")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_F9)
    clerk.press(Key.Key_Return)
    jobs = clerk.stocked.shop.clerk.printing.waiting()
    assert [job.copy_no for job in jobs] == [0, 1]


def test_own_household_waits_for_a_second_person(clerk: Clerk, qtbot: QtBot) -> None:
    shop, people = clerk.stocked.shop, clerk.stocked.town.people
    shop.administrator.staff.link(shop.clerk.operator.number, people["张玉琴"])
    linked = shop.store.sign_in(shop.clerk.operator.number, "482915")
    clerk.page.set_session(linked)
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    with qtbot.waitSignal(clerk.page.second_person_wanted) as wanted:
        clerk.press(Key.Key_Return)
    assert clerk.receipts == []
    act, key = wanted.args
    assert act is Act.REDEEM
    linked.confirmations.give(act, key, shop.auditor.operator.number, "secret-word")
    clerk.page.confirmed_by_second_person()
    clerk.tasks.wait()
    assert len(linked.counter.own_receipts()) == 1


def test_another_operator_goes_on_with_the_basket(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    shop = clerk.stocked.shop
    clerk.page.set_session(shop.store.session(shop.clerk.operator))
    assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]


@pytest.mark.parametrize("size", [(1366, 684), (994, 520), (910, 468)])
def test_nothing_is_cut_off_at_any_size(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.page.resize(*size)
    clerk.scan_card("张龚强")
    clerk.scan_goods("大米", "大豆油", "食盐")
    clerk.press(Key.Key_F12)
    assert (clerk.page.width(), clerk.page.height()) == size
    for widget in (clerk.page.redeem_button, clerk.page.scan_edit, clerk.page.strip):
        corner = widget.mapTo(clerk.page, widget.rect().bottomRight())
        assert clerk.page.rect().contains(corner)
