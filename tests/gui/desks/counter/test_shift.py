"""The shift at the counter, by keys and scanner: opened, handed in, closed, and its day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.desks.shifts.closing import ShiftDialog
from lovemart_desktop.gui.desks.shifts.days import DaysDialog
from lovemart_desktop.gui.desks.shifts.missing import MissingCopiesDialog
from lovemart_desktop.gui.desks.shifts.opening import LeftShiftDialog, OpenShiftDialog
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.desks.shifts.slips import ReprintDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools
from lovemart_desktop.services.store import Session
from tests.gui.desks.counter.clerk import Clerk, Key
from tests.gui.hands import Hands
from tests.shop import PIN
from tests.stocked import Stocked


def close_shift(session: Session) -> None:
    session.shifts.close(session.shifts.look().shift.id)


def waiting(session: Session) -> list[str]:
    return [job.document for job in session.printing.waiting()]


class Seat:
    """Sits whoever comes down at the counter's page."""

    def __init__(self, stocked: Stocked, tools: Tools, hands: Hands, qtbot: QtBot) -> None:
        self._stocked, self._tools, self._hands, self._qtbot = stocked, tools, hands, qtbot

    def sit(self, session: Session) -> Clerk:
        page = CounterPage(session, self._tools)
        self._qtbot.addWidget(page)
        page.resize(1222, 684)
        page.show()
        page.activateWindow()
        clerk = Clerk(page, self._hands, self._tools.tasks, self._stocked)
        for _ in range(3):
            self._tools.tasks.wait()
            QCoreApplication.processEvents()
        return clerk


@pytest.fixture(autouse=True)
def no_dialog_left(tasks: Tasks) -> Iterator[None]:
    yield
    tasks.wait()
    while isinstance(top := QApplication.activeModalWidget(), QDialog):
        top.reject()
        QCoreApplication.processEvents()


@pytest.fixture
def seat(
    stocked: Stocked, theme: Theme, tools: Tools, hands: Hands, qtbot: QtBot
) -> Iterator[Seat]:
    yield Seat(stocked, tools, hands, qtbot)
    tools.tasks.wait()


@pytest.fixture
def second(stocked: Stocked) -> Session:
    operator = stocked.shop.administrator.staff.add("营二丽", [Role.CLERK], PIN)
    return stocked.shop.store.session(operator)


def redeem(clerk: Clerk, *names: str) -> None:
    """One basket for 张龚强."""
    clerk.scan_card("张龚强")
    clerk.scan_goods(*names)
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.page.basket.empty, clerk.page.band.text


# arriving


def test_enter_opens_the_shift_of_whoever_arrives(seat: Seat, stocked: Stocked) -> None:
    session = stocked.shop.clerk
    close_shift(session)
    clerk = seat.sit(session)
    clerk.dialog(OpenShiftDialog)
    clerk.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert session.shifts.state().ready
    assert clerk.page.band.text == "Shift 2 is open. Scan a shopping card or goods."
    redeem(clerk, "食盐")
    assert clerk.receipts == [1]


def test_an_open_shift_asks_nothing(seat: Seat, stocked: Stocked) -> None:
    seat.sit(stocked.shop.clerk)
    assert QApplication.activeModalWidget() is None


def test_a_scan_before_the_shift_is_open_is_not_lost(seat: Seat, stocked: Stocked) -> None:
    close_shift(stocked.shop.clerk)
    clerk = seat.sit(stocked.shop.clerk)
    clerk.scan_card("张龚强")
    clerk.dialog(OpenShiftDialog)
    assert not stocked.shop.clerk.shifts.state().ready, "the end of a scan is no Enter"
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    QCoreApplication.processEvents()
    assert clerk.page.basket.seen is not None
    assert clerk.page.basket.seen.holder.name == "张龚强"


def test_without_a_shift_nothing_is_redeemed(seat: Seat, stocked: Stocked) -> None:
    close_shift(stocked.shop.clerk)
    clerk = seat.sit(stocked.shop.clerk)
    clerk.press(Key.Key_Escape)
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    assert not clerk.confirming
    assert clerk.page.band.text == "No shift is open. Press F10 to open one."
    clerk.press(Key.Key_F10)
    clerk.dialog(OpenShiftDialog)
    clerk.press(Key.Key_Return)
    assert clerk.lines == [("食盐", 1)]
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    assert clerk.receipts == [1]


def test_another_clerk_is_told_whose_shift_is_open(
    seat: Seat, stocked: Stocked, second: Session
) -> None:
    clerk = seat.sit(second)
    dialog = clerk.dialog(LeftShiftDialog)
    assert "营小美" in dialog.windowTitle()
    # Enter leaves a colleague's shift alone
    clerk.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert stocked.shop.clerk.shifts.state().ready
    clerk.press(Key.Key_F10)
    clerk.dialog(LeftShiftDialog)


def test_a_forgotten_shift_is_closed_with_a_note(
    seat: Seat, stocked: Stocked, second: Session
) -> None:
    stocked.shop.clock.move(days=1)
    clerk = seat.sit(second)
    left = clerk.dialog(LeftShiftDialog)
    clerk.press(Key.Key_Tab)
    assert left.yes_button.hasFocus(), QApplication.focusWidget()
    clerk.press(Key.Key_Return)
    dialog = clerk.dialog(ShiftDialog)
    assert not dialog.close_button.isEnabled()
    clerk.press(Key.Key_F10)
    clerk.dialog(ShiftDialog)
    assert dialog.note_edit.hasFocus()
    clerk.type("forgotten")
    clerk.press(Key.Key_F10)
    clerk.dialog(Question)
    clerk.press(Key.Key_Return)
    clerk.dialog(OpenShiftDialog)
    clerk.press(Key.Key_Return)
    state = second.shifts.state()
    assert state.ready
    assert state.shift is not None
    assert state.shift.day.isoformat() == "2026-06-19"


def test_a_change_of_clerk_asks_anew(seat: Seat, stocked: Stocked, second: Session) -> None:
    clerk = seat.sit(stocked.shop.clerk)
    close_shift(stocked.shop.clerk)
    clerk.page.set_session(second)
    clerk.tasks.wait()
    QCoreApplication.processEvents()
    clerk.dialog(OpenShiftDialog)
    clerk.press(Key.Key_Return)
    state = second.shifts.state()
    assert state.own


# the shift as it stands


def test_f10_shows_the_sums_and_takes_the_copies(clerk: Clerk) -> None:
    redeem(clerk, "大米", "食盐")
    redeem(clerk, "大豆油")
    clerk.press(Key.Key_F10)
    dialog = clerk.dialog(ShiftDialog)
    shown = [(row.words, row.count, row.points) for row in dialog.sums_table.values]
    assert shown[0] == ("Redemptions", "2", "148")
    assert ("Redeemed in all", "", "148") in shown
    assert ("大豆油 5L", "1 桶", "") in shown
    assert dialog.copies_label.text() == "0 / 2"
    clerk.scan(receipt_code(1, 2))
    clerk.tasks.wait()
    assert dialog.copies_label.text() == "1 / 2"
    assert [copy.name for copy in dialog.copies_table.values] == ["T1-1"]
    assert (dialog.band.tone, dialog.band.text) == ("success", "T1-2 of 张龚强: handed in.")
    clerk.scan(receipt_code(1, 2))
    assert (dialog.band.tone, dialog.copies_label.text()) == ("error", "1 / 2")
    clerk.scan(clerk.stocked.barcode("大米"))
    assert dialog.band.text.startswith("This is not the barcode of a slip.")
    clerk.press(Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert clerk.page.basket.empty, "what was scanned there is in no basket"
    assert clerk.page.scan_edit.hasFocus()


def test_a_copy_is_settled_by_hand(clerk: Clerk) -> None:
    redeem(clerk, "大米")
    redeem(clerk, "食盐")
    clerk.press(Key.Key_F10)
    dialog = clerk.dialog(ShiftDialog)
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_F4)
    asked = clerk.dialog(ShiftReasonDialog)
    assert "T1-2" in asked.explanation.text()
    clerk.press(Key.Key_Return)
    clerk.dialog(ShiftReasonDialog)
    clerk.type("ink was dry")
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    assert clerk.dialog(ShiftDialog) is dialog
    assert [copy.name for copy in dialog.copies_table.values] == ["T1-1"]


def test_f10_again_closes_the_shift_and_prints_its_slip(clerk: Clerk) -> None:
    session = clerk.stocked.shop.clerk
    redeem(clerk, "大米")
    clerk.press(Key.Key_F10)
    clerk.press(Key.Key_F10)
    question = clerk.dialog(Question)
    assert question.yes_button.hasFocus()
    clerk.press(Key.Key_Escape)
    assert session.shifts.state().ready
    clerk.press(Key.Key_F10)
    clerk.press(Key.Key_Return)
    clerk.dialog(OpenShiftDialog)
    assert session.shifts.state().shift is None
    assert waiting(session) == ["slip", "shift"]
    assert clerk.page.band.text.startswith("Shift closed: 1 slips, 65 points.")


def test_open_baskets_keep_the_shift_open(clerk: Clerk) -> None:
    clerk.scan_goods("大米")
    clerk.press(Key.Key_F6)
    clerk.scan_goods("食盐")
    clerk.page.flow.start_over()
    clerk.press(Key.Key_F10)
    dialog = clerk.dialog(ShiftDialog)
    assert not dialog.close_button.isEnabled()
    assert dialog.band.tone == "warning"
    clerk.press(Key.Key_F10)
    clerk.dialog(ShiftDialog)
    clerk.press(Key.Key_F6)
    clerk.dialog(ShiftReasonDialog)
    clerk.type("nobody came back")
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    assert clerk.dialog(ShiftDialog).close_button.isEnabled()
    assert clerk.stocked.shop.clerk.baskets.open_baskets() == []


# the day


def test_the_day_is_closed_and_its_sheet_saved(
    seat: Seat, stocked: Stocked, tmp_path: Path
) -> None:
    session = stocked.shop.clerk
    close_shift(session)
    clerk = seat.sit(session)
    dialog = clerk.dialog(OpenShiftDialog)
    while not dialog.days_button.hasFocus():
        clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Return)
    days = clerk.dialog(DaysDialog)
    clerk.tasks.wait()
    assert not days.sheet_button.isEnabled()
    clerk.press(Key.Key_F10)
    clerk.dialog(Question)
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    clerk.tasks.wait()
    assert waiting(session) == ["shift", "day"]
    assert "closed" in days.band.text
    assert not days.close_button.isEnabled()
    clerk.press(Key.Key_F8)
    clerk.tasks.wait()
    (sheet,) = (tmp_path / "papers").glob("*.pdf")
    assert sheet.read_bytes().startswith(b"%PDF")
    clerk.press(Key.Key_F9)
    clerk.tasks.wait()
    clerk.press(Key.Key_F7)
    clerk.tasks.wait()
    assert waiting(session) == ["shift", "day", "day", "shift"]


def test_a_day_with_an_open_shift_says_whose(clerk: Clerk) -> None:
    clerk.press(Key.Key_F10)
    clerk.press(Key.Key_F8)
    days = clerk.dialog(DaysDialog)
    clerk.tasks.wait()
    assert days.band.text.startswith("Still open: the shift of 营小美 at T1.")
    assert not days.close_button.isEnabled()


# slips again


def test_a_slip_is_found_by_scanning_it(clerk: Clerk) -> None:
    for name in ("大米", "食盐", "大豆油"):
        redeem(clerk, name)
    clerk.press(Key.Key_F9)
    dialog = clerk.dialog(ReprintDialog)
    assert [slip.number for slip in dialog.table.values] == [3, 2, 1]
    clerk.scan(receipt_code(1, 2))
    clerk.tasks.wait()
    assert [slip.number for slip in dialog.table.values] == [2]
    clerk.press(Key.Key_Return)
    assert clerk.page.band.text == "T1-2: copy 1 is being printed."
    assert clerk.stocked.shop.clerk.printing.waiting()[-1].copy_no == 1


# at the office


def test_the_storekeeper_settles_what_is_missing(clerk: Clerk, tools: Tools) -> None:
    redeem(clerk, "大米")
    redeem(clerk, "食盐")
    shop = clerk.stocked.shop
    close_shift(shop.clerk)
    dialog = MissingCopiesDialog(shop.storekeeper, tools.tasks, tools.scanner, clerk.page)
    dialog.open()
    clerk.tasks.wait()
    assert [copy.name for copy in dialog.table.values] == ["T1-1", "T1-2"]
    clerk.scan(receipt_code(1, 1))
    clerk.tasks.wait()
    assert [copy.name for copy in dialog.table.values] == ["T1-2"]
    clerk.press(Key.Key_F4)
    clerk.type("signed at the town hall")
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    assert dialog.table.values == []
    assert shop.auditor.shifts.missing() == []


def test_the_auditor_looks_and_settles_nothing(clerk: Clerk, tools: Tools) -> None:
    redeem(clerk, "大米")
    shop = clerk.stocked.shop
    close_shift(shop.clerk)
    dialog = MissingCopiesDialog(shop.auditor, tools.tasks, tools.scanner, clerk.page)
    dialog.open()
    clerk.tasks.wait()
    assert len(dialog.table.values) == 1
    assert not dialog.hand_button.isVisible()
    clerk.press(Key.Key_F4)
    assert QApplication.activeModalWidget() is dialog
