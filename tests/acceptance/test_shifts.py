"""Three days at the till: shifts, signed copies, closes, and what was forgotten, by keys."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.admin import main
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import CheckRow, DueRow
from lovemart_desktop.gui.desks.shifts.closing import ShiftDialog
from lovemart_desktop.gui.desks.shifts.days import DaysDialog
from lovemart_desktop.gui.desks.shifts.missing import MissingCopiesDialog
from lovemart_desktop.gui.desks.shifts.opening import LeftShiftDialog, OpenShiftDialog
from lovemart_desktop.gui.desks.shifts.reason import ShiftReasonDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.wording import command
from tests.acceptance.store import Counter
from tests.acceptance.town import CLERK, PIN, STOREKEEPER, Officer, Town
from tests.acceptance.window import running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.documents.reading import Paper
from tests.shop import FixedClock

SMALL = (994, 565)
SECOND_CLERK = Officer("08", "营二丽", Role.CLERK, PIN)


@pytest.fixture
def barcodes(make_database: MakeDatabase, own_data_folder: Path) -> dict[str, str]:
    """A stocked shop in the data folder, its first shift open; codes by name of goods or holder."""
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.shop.administrator.staff.add(SECOND_CLERK.name, [Role.CLERK], PIN)
    counter.shop.close()
    return {**counter.cards, **counter.barcodes}


@pytest.fixture(autouse=True)
def silent_command(qapp: QApplication) -> Iterator[None]:
    """The command line speaks its own language in this process."""
    yield
    command.fall_silent(qapp)


def test_three_days_at_the_till(qapp: QApplication, barcodes: dict[str, str]) -> None:
    clock = FixedClock()
    with running(qapp, clock, SMALL) as seat:
        town = Town(seat)
        heads = first_day(town, barcodes)
        prove(heads)
        second_day(town, barcodes, clock)
        third_day(town, clock)
        at_the_office(town)
    prove(heads)


def first_day(town: Town, barcodes: dict[str, str]) -> list[str]:
    """The clerk serves, hands in one copy of two, closes shift and day; the printed heads."""
    seat = town.seat
    town.signed_in(CLERK)
    counter = Counter(town)
    for name, goods in (("张龚强", "大米"), ("周尧全", "食盐")):
        counter.scan(barcodes[name], barcodes[goods])
        counter.redeem()
    assert "补打第1联" in counter.reprint().text()
    seat.press(Qt.Key.Key_F10)
    shift = seat.dialog(ShiftDialog)
    seat.scan(receipt_code(1, 1))
    assert shift.copies_label.text() == "1 / 2"
    seat.press(Qt.Key.Key_F10)
    seat.dialog(Question)
    seat.enter()
    (slip,) = town.fetch_papers()
    for words in ("交班单", "营业员06", "兑换2笔68", "应交2张，已扫1张", "缺1张", "2周*全3分"):
        assert words in slip.text(), words
    greeting = seat.dialog(OpenShiftDialog)
    seat.tab_to(greeting.days_button)
    seat.enter()
    days = seat.dialog(DaysDialog)
    seat.press(Qt.Key.Key_F10)
    seat.dialog(Question)
    seat.enter()
    assert not days.close_button.isEnabled()
    (day,) = town.fetch_papers()
    for words in ("日结单", "全天净兑换68分", "T1第1班2笔68"):
        assert words in day.text(), words
    seat.press(Qt.Key.Key_F8)
    (sheet,) = town.fetch_papers()
    assert sheet.size_mm() == pytest.approx((210, 297), abs=0.1)
    seat.escape()
    seat.no_dialog()
    return [*_heads(slip), *_heads(day), *_heads(sheet)]


def second_day(town: Town, barcodes: dict[str, str], clock: FixedClock) -> None:
    """The clerk serves, and goes home without closing."""
    clock.move(days=1)
    town.signed_in(CLERK)
    counter = Counter(town)
    assert counter.band.startswith(("第 1 班", "Shift 1"))
    counter.scan(barcodes["郑雨晴"], barcodes["大豆油"])
    counter.redeem()


def third_day(town: Town, clock: FixedClock) -> None:
    """The next clerk closes the forgotten shift with a note, and opens an own one."""
    seat = town.seat
    clock.move(days=1)
    town.signed_in(SECOND_CLERK)
    left = seat.dialog(LeftShiftDialog)
    assert left.no_button.hasFocus(), "Enter leaves a colleague's shift alone"
    seat.tab_to(left.yes_button)
    seat.enter()
    shift = seat.dialog(ShiftDialog)
    assert shift.note_edit.hasFocus()
    seat.type("昨晚忘了交班")
    seat.press(Qt.Key.Key_F10)
    seat.dialog(Question)
    seat.enter()
    (slip,) = town.fetch_papers()
    for words in ("营业员06", "代为交班08", "说明：昨晚忘了交班", "兑换1笔80"):
        assert words in slip.text(), words
    Counter(town)
    assert town.session.shifts.state().ready


def at_the_office(town: Town) -> None:
    """The storekeeper closes the forgotten day and settles what is missing."""
    seat = town.seat
    town.signed_in(STOREKEEPER)
    town.open_page("board")
    page = seat.page(BoardPage)
    (row,) = (row for row in page.due.rows if row.line.goal == "do:days")
    assert isinstance(row, DueRow)
    assert row.line.note == "06-19"
    seat.tab_to(row)
    seat.press(Qt.Key.Key_Space)
    days = seat.dialog(DaysDialog)
    seat.press(Qt.Key.Key_Down)
    assert days.close_button.isEnabled(), days.band.text
    seat.press(Qt.Key.Key_F10)
    seat.enter()
    seat.escape()
    seat.no_dialog()
    checks = [row for row in page.checks.rows if isinstance(row, CheckRow)]
    (copies,) = (row for row in checks if row.line.key == "copies")
    assert copies.line.text.endswith(("2 张签好的门店联", "2"))
    assert copies.button is not None
    seat.tab_to(copies.button)
    seat.press(Qt.Key.Key_Space)
    missing = seat.dialog(MissingCopiesDialog)
    assert [copy.name for copy in missing.table.values] == ["T1-2", "T1-3"]
    seat.scan(receipt_code(1, 3))
    seat.press(Qt.Key.Key_F4)
    seat.dialog(ShiftReasonDialog)
    seat.type_line("本人已在村委补签")
    assert missing.table.values == []
    seat.escape()
    seat.no_dialog()
    assert not [row for row in page.due.rows if row.line.goal == "do:days"]


def prove(heads: list[str]) -> None:
    """The command line takes the heads as they are printed, from another process's hands."""
    assert len(heads) == 3
    arguments = ["verify", *(part for head in heads for part in ("--head", head))]
    assert main(arguments) == 0
    digit = "0" if heads[0][-1] != "0" else "1"
    assert main(["verify", "--head", heads[0][:-1] + digit]) != 0


def _heads(paper: Paper) -> list[str]:
    """What stands on the paper as the command line wants it."""
    return re.findall(r"T1=\d+-[0-9A-F]{16}", paper.raw_text())
