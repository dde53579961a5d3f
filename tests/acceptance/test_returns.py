"""Goods come back at the counter: by scanner and keys, through the running program."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.counter.find_slip import FindSlipDialog
from lovemart_desktop.gui.desks.counter.return_dialog import ReturnDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.persistence.verify import prove
from tests.acceptance.store import Counter as Desk
from tests.acceptance.town import CLERK, Officer, Town
from tests.acceptance.window import running
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.shop import FixedClock

AUDITOR = Officer("07", "监公明", Role.AUDITOR)
F5, F6, F8, F12 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_F12
PIECES = {"大米": 3, "食盐": 5}


def test_goods_come_back(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    known = _books_of_the_data_folder(make_database, own_data_folder)
    with running(qapp, FixedClock()) as seat:
        town = Town(seat)
        town.signed_in(CLERK)
        desk = Desk(town)
        number = redeem(desk, known)
        part_comes_back(desk, known, number)
        above_the_limit_two_agree(desk, known)
        all_is_returned(desk, number)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def redeem(desk: Desk, known: Counter) -> str:
    """3 rice and 5 salt for 210 points: 200 of the holder's own, 10 of the household's."""
    desk.scan(known.cards["张龚强"])
    for name, pieces in PIECES.items():
        desk.scan(known.barcodes[name])
        desk.quantity(pieces)
    receipt, paper = desk.redeem()
    assert points(desk, known) == 990
    (code,) = set(paper.codes())
    assert code == receipt.number
    return code


def part_comes_back(desk: Desk, known: Counter, code: str) -> None:
    """The slip is scanned, then the goods; one salt is wet. A first scan is no booking."""
    seat = desk.seat
    seat.scan(code)
    dialog = seat.dialog(ReturnDialog)
    assert not dialog.book_button.isEnabled()
    seat.scan(known.barcodes["食盐"])
    seat.scan(known.barcodes["食盐"])
    seat.scan(known.barcodes["毛巾"])
    assert "毛巾" in dialog.band.text
    seat.type("1")
    seat.press(F6)
    assert "6" in dialog.total.text()
    desk.town.fetch_papers()
    seat.press(F12)
    seat.no_dialog()
    assert desk.page.scan_edit.hasFocus()
    (slip,) = desk.town.fetch_papers()
    for words in ("退货小票", "其中1件损坏", "6分", "家庭：诚信勤劳奖励", "996"):
        assert words in slip.text(0), words
    assert "退货人签名" in slip.text(1)
    assert points(desk, known) == 996


def above_the_limit_two_agree(desk: Desk, known: Counter) -> None:
    """The slip is looked for by name; all the rest comes back, with the auditor's yes."""
    seat = desk.seat
    seat.press(F8)
    found = seat.dialog(FindSlipDialog)
    seat.type("张龚")
    seat.until(lambda: len(found.table.values) == 1)
    seat.enter()
    dialog = seat.dialog(ReturnDialog)
    seat.press(F5)
    assert "204" in dialog.total.text()
    seat.press(F12)
    seat.escape()
    question = seat.dialog(Question)
    assert question.no_button.hasFocus()
    seat.escape()
    assert seat.dialog(ReturnDialog).band.tone == "warning"
    seat.press(F12)
    desk.town.fetch_papers()
    desk.town.confirm(AUDITOR)
    seat.no_dialog()
    (slip,) = desk.town.fetch_papers()
    assert "第2次" in slip.text(0)
    assert points(desk, known) == 1_200


def all_is_returned(desk: Desk, code: str) -> None:
    """The same slip once more: nothing is left, and nothing is lost of what lies there."""
    seat = desk.seat
    seat.scan(code)
    seat.no_dialog()
    assert desk.page.band.latched
    seat.escape()
    seat.press(F8)
    seat.dialog(FindSlipDialog)
    seat.scan(code)
    assert seat.dialog(FindSlipDialog).band.tone == "error"
    seat.escape()
    seat.no_dialog()


def points(desk: Desk, known: Counter) -> int:
    seen = desk.town.session.counter.scan(known.cards["张龚强"])
    assert isinstance(seen, CardSeen)
    return sum(purse.balance for purse in seen.purses)


def _books_of_the_data_folder(make_database: MakeDatabase, folder: Path) -> Counter:
    """A stocked shop whose till is this computer's."""
    url = make_database("sqlite", stocked_shop)
    folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.shop.close()
    return counter
