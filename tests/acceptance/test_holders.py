"""A day of odd cases at the counter and the card desk, by keys: proxies, no card, a dark day."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.counter.paper_days import paper_code
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.board.countersign import CountersignDialog
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.proxies_tab import AuthorisationDialog
from lovemart_desktop.gui.desks.counter.balance import BalanceDialog
from lovemart_desktop.gui.desks.counter.no_card import NoCardDialog
from lovemart_desktop.gui.desks.counter.paper_dialog import PaperDialog
from lovemart_desktop.gui.desks.counter.proxy import ProxyDialog
from lovemart_desktop.gui.desks.counter.second_person import CounterConfirmDialog
from tests.acceptance.store import Counter
from tests.acceptance.town import CARD_OFFICER, CLERK, Officer, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import SECRET, FixedClock

SMALL = (994, 565)
AUDITOR = Officer("07", "监公明", Role.AUDITOR, SECRET)
Key = Qt.Key


@pytest.fixture
def codes(make_database: MakeDatabase, own_data_folder: Path) -> dict[str, str]:
    """A stocked shop in the data folder; codes by name of goods or holder."""
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.change("UPDATE member SET id_tail = '331X' WHERE name = '张龚强'")
    counter.shop.close()
    return {**counter.cards, **counter.barcodes}


def test_a_day_of_odd_cases(qapp: QApplication, codes: dict[str, str]) -> None:
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        authorise(town)
        town.signed_in(CLERK)
        counter = Counter(town)
        by_proxy(counter, codes)
        balance_on_paper(counter)
        without_card(counter, codes)
        from_paper(counter, codes)
        countersign(town)


def authorise(town: Town) -> None:
    """The card officer records that the daughter may collect."""
    seat = town.seat
    town.signed_in(CARD_OFFICER)
    town.open_page("cards")
    page = seat.page(CardsPage)
    seat.type("张龚强")
    seat.until(lambda: page.record.isVisible(), "the record is not shown")
    page.record.tabs.setCurrentWidget(page.proxies)
    seat.settle()
    seat.push(page.proxies.add_button)
    dialog = seat.dialog(AuthorisationDialog)
    seat.type("李小梅")
    seat.tab_to(dialog.relation_edit)
    seat.type("女儿")
    seat.tab_to(dialog.points_edit)
    seat.type("100")
    seat.enter()
    seat.no_dialog()
    (found,) = page.proxies.table.values
    assert (found.terms.name, found.left) == ("李小梅", 100)


def by_proxy(counter: Counter, codes: dict[str, str]) -> None:
    """One Enter takes the standing proxy; the slip names both, masked."""
    seat = counter.seat
    counter.scan(codes["张龚强"], codes["大米"])
    seat.press(Key.Key_D, CTRL)
    seat.dialog(ProxyDialog)
    seat.enter()
    receipt, slip = counter.redeem()
    assert receipt.proxy is not None
    assert receipt.proxy.name == "李小梅"
    assert "代领人李*梅（女儿）" in slip.text()
    counter.scan(codes["张龚强"], codes["大豆油"])
    seat.press(Key.Key_D, CTRL)
    seat.enter()
    seat.press(Key.Key_F12)
    seat.enter()
    assert "李小梅" in counter.band
    assert "35" in counter.band
    seat.escape()
    counter.clear()


def balance_on_paper(counter: Counter) -> None:
    """Looked up without a card, printed in large type, nothing spent."""
    seat = counter.seat
    seat.press(Key.Key_F2)
    dialog = seat.dialog(BalanceDialog)
    seat.type("张龚强")
    seat.until(lambda: dialog.table.values, "nobody is found")
    counter.town.fetch_papers()
    seat.press(Key.Key_B, CTRL)
    seat.no_dialog()
    (slip,) = counter.town.fetch_papers()
    for words in ("积分余额", "张*强", "1135分", "本人账户135分", "家庭账户1000分", "−65"):
        assert words in slip.text().replace("您共有积分", ""), words
    assert slip.codes() == []


def without_card(counter: Counter, codes: dict[str, str]) -> None:
    """The ID is sighted; nobody else is there, so the slip is signed and waits."""
    seat = counter.seat
    seat.press(Key.Key_N, CTRL)
    dialog = seat.dialog(NoCardDialog)
    seat.type("张龚强")
    seat.until(lambda: dialog.table.values, "nobody is found")
    seat.enter()
    seat.press(Key.Key_Space)
    seat.type_line("331X")
    seat.no_dialog()
    counter.scan(codes["食盐"])
    seat.press(Key.Key_F12)
    seat.enter()
    confirming = seat.dialog(CounterConfirmDialog)
    counter.town.fetch_papers()
    seat.push(confirming.alone_button)
    assert counter.page.basket.empty
    (slip,) = counter.town.fetch_papers()
    assert "无卡领取，已核对身份证" in slip.text()
    assert "待第二人补签" in slip.text(1)


def from_paper(counter: Counter, codes: dict[str, str]) -> None:
    """Forms are printed; one is entered by its barcode, with its own day."""
    seat = counter.seat
    seat.press(Key.Key_P, CTRL)
    dialog = seat.dialog(PaperDialog)
    counter.town.fetch_papers()
    seat.push(dialog.print_button)
    seat.until(lambda: dialog.print_button.isEnabled(), "the forms are not printed")
    (sheets,) = counter.town.fetch_papers()
    assert paper_code(2) in sheets.codes()
    seat.escape()
    seat.scan(paper_code(2))
    assert seat.dialog(PaperDialog).number_edit.text() == "000002"
    seat.enter()
    seat.no_dialog()
    seat.type_line(codes["周尧全"])
    counter.scan(codes["毛巾"])
    seat.press(Key.Key_F12)
    counter.town.fetch_papers()
    seat.enter()
    (slip,) = counter.town.fetch_papers()
    assert "停电凭证No000002补录" in slip.text()
    assert counter.last().paper == 2
    assert counter.last().business_date == date(2026, 6, 18)
    seat.dialog(PaperDialog)
    seat.escape()
    seat.no_dialog()


def countersign(town: Town) -> None:
    """The auditor signs at the board; the books are whole."""
    seat: Seat = town.seat
    town.signed_in(AUDITOR)
    town.open_page("board")
    page = seat.page(BoardPage)
    rows = [row for row in page.due.rows if isinstance(row, DueRow)]
    row = next(row for row in rows if row.line.goal == "do:countersign")
    seat.push(row)
    seat.dialog(CountersignDialog)
    seat.enter()
    seat.escape()
    seat.no_dialog()
    assert town.session.countersign.waiting() == []
    assert town.session.proof.verify().faults == ()
