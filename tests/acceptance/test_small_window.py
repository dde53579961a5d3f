"""The first hours of a town in the smallest window that has to do, by keys alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.gui.desks.board.page import BoardPage
from tests.acceptance.ledger import Books
from tests.acceptance.office import CardDesk, Funds, Rounds
from tests.acceptance.store import Counter
from tests.acceptance.town import (
    AUDITOR,
    AWARD_OFFICER,
    CARD_OFFICER,
    CLERK,
    SECOND_AWARD_OFFICER,
    STOREKEEPER,
    Town,
)
from tests.acceptance.window import CTRL, running
from tests.acceptance.workbooks import ImportWindow
from tests.shop import FixedClock

DATA = Path(__file__).parents[1] / "data"
SMALL = (994, 565)
FUND = "老党员关怀"


def test_first_hours_in_a_small_window(qapp: QApplication, tmp_path: Path) -> None:
    workbooks = shutil.copytree(DATA, tmp_path / "workbooks")
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        for step in (open_the_shop, bring_in, grant, serve, prove, speak_english):
            step(town, workbooks)
            assert seat.window.size() == QSize(*SMALL), f"{step.__name__} has made it larger"


def open_the_shop(town: Town, _workbooks: Path) -> None:
    town.found()
    town.name_officers()
    town.skip_printers()


def bring_in(town: Town, workbooks: Path) -> None:
    for officer, page, name in (
        (CARD_OFFICER, "cards", "roster.xlsx"),
        (STOREKEEPER, "goods", "goods.xlsx"),
    ):
        town.signed_in(officer)
        town.open_page(page)
        window = ImportWindow(town)
        window.look_at(workbooks / name)
        window.run()
        window.close()
    assert len(town.session.goods.shelf()) == 23


def grant(town: Town, _workbooks: Path) -> None:
    town.signed_in(AWARD_OFFICER)
    funds = Funds(town)
    funds.open(FUND, "青组发〔2026〕5号")
    funds.appropriate(20_000, "上半年")
    town.confirm(AUDITOR)
    rounds = Rounds(town)
    rounds.open_grant("2026年七一慰问", FUND)
    rounds.publish()
    rounds.approve(SECOND_AWARD_OFFICER)
    rounds.credit()
    assert set(Books(town).purses(FUND)) == {200}


def serve(town: Town, _workbooks: Path) -> None:
    """A card of its own size, and goods for it."""
    town.signed_in(CARD_OFFICER)
    desk = CardDesk(town)
    desk.issue("林河大")
    (number,) = desk.print_card().codes()
    town.signed_in(CLERK)
    counter = Counter(town)
    counter.scan(number, Books(town).barcode("食盐"))
    counter.quantity(2)
    receipt, slip = counter.redeem()
    assert (receipt.total, receipt.after) == (6, 194)
    assert slip.codes(1) == [receipt.number]


def prove(town: Town, _workbooks: Path) -> None:
    town.signed_in(AUDITOR)
    board = town.seat.page(BoardPage)
    town.seat.press(Qt.Key.Key_F5)
    assert board.band.tone == "success"


def speak_english(town: Town, _workbooks: Path) -> None:
    """At the door, and back again."""
    town.seat.press(Qt.Key.Key_L, CTRL)
    town.seat.escape()
    page = town.seat.window.sign_in
    assert page.sign_in_button.text().startswith("登录")
    town.seat.push(page.language_button)
    assert page.sign_in_button.text().startswith("Sign in")
    town.signed_in(CLERK)
    assert "Redeem" in Counter(town).page.redeem_button.text()
    town.seat.press(Qt.Key.Key_L, CTRL)
    town.seat.escape()
    town.seat.push(page.language_button)
    assert page.sign_in_button.text().startswith("登录")
