"""F8: taking goods back by keys and scanner."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.counter.returns import BackLine, ReturnRequest
from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.gui.desks.counter.find_slip import FindSlipDialog
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.services.desk import new_key
from tests.gui.desks.counter.clerk import Clerk
from tests.shop import SECRET

Key = Qt.Key


def redeem(clerk: Clerk, name: str, *goods: str) -> int:
    """A redemption by keys; the receipt's number."""
    clerk.scan_card(name)
    clerk.scan_goods(*goods)
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.empty
    return clerk.receipts[0]


def code_of(clerk: Clerk, number: int) -> str:
    return receipt_code(clerk.stocked.shop.store.till.id, number)


def settle(clerk: Clerk) -> None:
    for _ in range(4):
        clerk.tasks.wait()
        QCoreApplication.processEvents()


def opened(clerk: Clerk, number: int) -> ReturnDialog:
    """The slip's return, as a scan at the empty counter opens it."""
    clerk.scan(code_of(clerk, number))
    settle(clerk)
    return clerk.dialog(ReturnDialog)


def latched(clerk: Clerk) -> bool:
    return clerk.page.band.latched


def nothing_over() -> bool:
    return QApplication.activeModalWidget() is None


def pieces(dialog: ReturnDialog) -> dict[int, int]:
    """What is set to come back, by line."""
    return dict(dialog.open_return.pieces)


def points(clerk: Clerk, name: str) -> int:
    seen = clerk.stocked.shop.clerk.counter.scan(clerk.stocked.cards[name])
    assert isinstance(seen, CardSeen)
    return sum(purse.balance for purse in seen.purses)


def test_the_slip_is_scanned_and_the_goods_after_it(clerk: Clerk) -> None:
    before = points(clerk, "周尧全")
    number = redeem(clerk, "周尧全", "大米", "大米", "食盐")
    dialog = opened(clerk, number)
    assert not dialog.book_button.isEnabled()
    clerk.scan_goods("大米", "食盐")
    settle(clerk)
    assert pieces(dialog) == {1: 1, 2: 1}
    assert "68" in dialog.total.text()
    clerk.scan_goods("毛巾")
    settle(clerk)
    assert "毛巾" in dialog.band.text
    assert dialog.band.tone == "error"
    clerk.press(Key.Key_F12)
    settle(clerk)
    assert nothing_over()
    assert clerk.page.band.tone == "success"
    assert "68" in clerk.page.band.text
    assert points(clerk, "周尧全") == before - 65
    assert clerk.page.scan_edit.hasFocus()


def test_the_slip_is_looked_for_and_the_pieces_are_typed(clerk: Clerk) -> None:
    redeem(clerk, "周尧全", "大米", "大米", "大米")
    clerk.press(Key.Key_F8)
    settle(clerk)
    found: FindSlipDialog = clerk.dialog(FindSlipDialog)
    assert [row.holder for row in found.table.values] == ["周尧全"]
    clerk.press(Key.Key_Return)
    settle(clerk)
    dialog: ReturnDialog = clerk.dialog(ReturnDialog)
    clerk.type("9")
    clerk.press(Key.Key_Return)
    assert "3" in dialog.band.text
    assert pieces(dialog) == {}
    clerk.press(Key.Key_Escape)
    assert dialog.entry_edit.text() == ""
    clerk.type("3")
    clerk.press(Key.Key_Return)
    clerk.type("2")
    clerk.press(Key.Key_F6)
    assert (pieces(dialog), dialog.open_return.damaged) == ({1: 3}, {1: 2})
    clerk.press(Key.Key_F7)
    clerk.type("po dai")
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_F12)
    settle(clerk)
    slip = clerk.stocked.shop.clerk.returns.find("")[0]
    assert slip.left == 0
    (job,) = [j for j in clerk.stocked.shop.clerk.printing.waiting() if j.document == "return"]
    kept = clerk.stocked.shop.clerk.returns.slip(job.voucher or 0)
    assert (kept.reason, kept.lines[0].damaged) == ("po dai", 2)


def test_a_number_typed_and_not_entered_is_taken_with_the_booking(clerk: Clerk) -> None:
    number = redeem(clerk, "周尧全", "大米", "大米")
    opened(clerk, number)
    clerk.type("1")
    clerk.press(Key.Key_F12)
    settle(clerk)
    assert clerk.stocked.shop.clerk.returns.find("")[0].left == 1


def test_esc_leaves_nothing_chosen_without_asking(clerk: Clerk) -> None:
    number = redeem(clerk, "周尧全", "大米")
    dialog = opened(clerk, number)
    clerk.press(Key.Key_F5)
    assert pieces(dialog) == {1: 1}
    clerk.press(Key.Key_Escape)
    clerk.dialog(Question)
    clerk.press(Key.Key_Escape)
    assert QApplication.activeModalWidget() == dialog
    clerk.press(Key.Key_Delete)
    assert pieces(dialog) == {}
    clerk.press(Key.Key_Escape)
    settle(clerk)
    assert nothing_over()
    assert clerk.page.scan_edit.hasFocus()


def test_above_the_limit_somebody_else_confirms(clerk: Clerk) -> None:
    clerk.stocked.shop.administrator.returns.set_limit(0)
    number = redeem(clerk, "周尧全", "大米")
    opened(clerk, number)
    clerk.press(Key.Key_F5)
    clerk.press(Key.Key_F12)
    settle(clerk)
    clerk.dialog(ConfirmDialog)
    clerk.type("07")
    clerk.press(Key.Key_Return)
    clerk.type(SECRET)
    clerk.press(Key.Key_Return)
    settle(clerk)
    assert clerk.stocked.shop.auditor.countersign.waiting() == []
    assert clerk.stocked.shop.clerk.returns.find("")[0].left == 0


def test_with_nobody_else_there_it_waits_for_a_countersignature(clerk: Clerk) -> None:
    clerk.stocked.shop.administrator.returns.set_limit(0)
    number = redeem(clerk, "周尧全", "大米")
    dialog = opened(clerk, number)
    clerk.press(Key.Key_F5)
    clerk.press(Key.Key_F12)
    settle(clerk)
    clerk.press(Key.Key_Escape)
    clerk.dialog(Question)
    clerk.press(Key.Key_Escape)
    settle(clerk)
    assert QApplication.activeModalWidget() == dialog
    assert dialog.band.tone == "warning"
    clerk.press(Key.Key_F12)
    settle(clerk)
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Return)
    settle(clerk)
    assert len(clerk.stocked.shop.auditor.countersign.waiting()) == 1


def test_what_is_all_returned_or_unknown_is_said(clerk: Clerk) -> None:
    number = redeem(clerk, "周尧全", "大米")
    opened(clerk, number)
    clerk.press(Key.Key_F5)
    clerk.press(Key.Key_F12)
    settle(clerk)
    clerk.scan(code_of(clerk, number))
    settle(clerk)
    assert latched(clerk)
    clerk.press(Key.Key_Escape)
    clerk.scan(code_of(clerk, 99))
    settle(clerk)
    assert latched(clerk)
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F8)
    settle(clerk)
    found: FindSlipDialog = clerk.dialog(FindSlipDialog)
    clerk.press(Key.Key_Return)
    settle(clerk)
    assert found.band.tone == "error"
    clerk.scan(code_of(clerk, 99))
    settle(clerk)
    assert found.band.tone == "error"


def test_with_a_basket_open_a_slip_is_no_return(clerk: Clerk) -> None:
    number = redeem(clerk, "周尧全", "大米")
    clerk.scan_goods("食盐")
    clerk.scan(code_of(clerk, number))
    settle(clerk)
    assert nothing_over()
    assert latched(clerk)


def test_the_holder_at_the_counter_sees_the_points_come_back(clerk: Clerk) -> None:
    redeem(clerk, "周尧全", "大米")
    clerk.scan_card("周尧全")
    before = clerk.page.basket.usable()
    clerk.press(Key.Key_F8)
    settle(clerk)
    clerk.press(Key.Key_Return)
    settle(clerk)
    clerk.press(Key.Key_F5)
    clerk.press(Key.Key_F12)
    settle(clerk)
    assert clerk.page.basket.usable() == before + 65
    assert clerk.page.band.tone == "success"


def test_another_till_was_faster(clerk: Clerk) -> None:
    number = redeem(clerk, "周尧全", "大米", "大米")
    dialog = opened(clerk, number)
    clerk.press(Key.Key_F5)
    desk = clerk.stocked.shop.clerk
    voucher = dialog.open_return.receipt.voucher
    desk.returns.take_back(ReturnRequest(new_key(), voucher, (BackLine(1, 1),), 65))
    clerk.press(Key.Key_F12)
    settle(clerk)
    assert QApplication.activeModalWidget() == dialog
    assert dialog.band.tone == "error"
    assert pieces(dialog) == {1: 1}
    clerk.press(Key.Key_F12)
    settle(clerk)
    assert desk.returns.look(voucher).receipt.left == 0
