"""Baskets put aside outlive the program; points split by hand; limits, tiles, wishes: by keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.holding import RecallDialog
from lovemart_desktop.gui.desks.counter.other_card import OtherCardQuestion
from lovemart_desktop.gui.desks.counter.quick_keys import QuickKeysDialog
from lovemart_desktop.gui.desks.counter.split import SplitDialog
from lovemart_desktop.gui.desks.counter.wanted import WantedDialog
from lovemart_desktop.gui.desks.goods.arrange_keys import ArrangeKeysDialog
from lovemart_desktop.gui.desks.goods.limits import LimitsDialog
from lovemart_desktop.gui.desks.goods.wishes import WishesDialog
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.persistence.verify import prove
from tests.acceptance.store import Counter
from tests.acceptance.town import CLERK, STOREKEEPER, Officer, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import FixedClock

Key = Qt.Key
SMALL = (994, 565)
AUDITOR = Officer("07", "监公明", Role.AUDITOR)


@pytest.fixture
def codes(make_database: MakeDatabase, own_data_folder: Path) -> dict[str, str]:
    """A stocked shop in the data folder; codes by name of goods or holder."""
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.shop.close()
    return {**counter.cards, **counter.barcodes}


def test_baskets_outlive_the_program(qapp: QApplication, codes: dict[str, str]) -> None:
    clock = FixedClock()
    with running(qapp, clock, SMALL) as seat:
        counter = clerk_at(seat)
        counter.scan(codes["张龚强"], codes["大米"], codes["食盐"])
        seat.press(Key.Key_F6)
        assert counter.page.basket.empty
        # the next holder's card comes before the first one is done
        counter.scan(codes["周尧全"], codes["大豆油"], codes["张龚强"])
        seat.dialog(OtherCardQuestion)
        seat.escape()
        assert counter.lines == [("大豆油", 1)]
        key = counter.page.basket.key
        kept(seat, counter)
    # the power goes; nothing was booked
    with running(qapp, clock, SMALL) as seat:
        counter = clerk_at(seat, Question)
        assert counter.page.basket.key == key
        assert counter.lines == [("大豆油", 1)]
        receipt, _ = counter.redeem()
        assert (receipt.holder, receipt.total) == ("周尧全", 80)
        seat.press(Key.Key_F7)
        dialog = seat.dialog(RecallDialog)
        assert [row.label for row in dialog.table.values] == ["张龚强"]
        seat.enter()
        assert counter.lines == [("大米", 1), ("食盐", 1)]
        split_between_accounts(counter)
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def split_between_accounts(counter: Counter) -> None:
    """68 points: the rule takes the holder's own; the holder wants to keep most of them."""
    seat = counter.seat
    seat.press(Key.Key_F12)
    assert counter.page.confirming
    seat.press(Key.Key_F5)
    dialog = seat.dialog(SplitDialog)
    seat.type("999")
    assert not dialog.yes_button.isEnabled()
    for _ in range(3):
        seat.press(Key.Key_Backspace)
    seat.type("8")
    seat.enter()
    seat.no_dialog()
    assert "60" in " ".join(counter.confirmation())
    seat.enter()
    uses = {use.account: use.taken for use in counter.last().uses}
    assert uses == {"own": 8, "household": 60}


def test_what_the_storekeeper_arranges_the_counter_has(
    qapp: QApplication, codes: dict[str, str]
) -> None:
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        town.signed_in(STOREKEEPER)
        arrange(town)
        limit(town)
        counter = clerk_at(seat)
        counter.scan(codes["张龚强"])
        seat.type("2*")
        seat.press(Key.Key_K, CTRL)
        seat.dialog(QuickKeysDialog)
        seat.type("1")
        seat.press(Key.Key_Shift)
        assert counter.lines == [("儿童外套", 2)]
        seat.press(Key.Key_W, CTRL)
        seat.dialog(WantedDialog)
        seat.type_line("蚊帐")
        seat.no_dialog()
        # one is the limit: a second person says yes to this basket
        seat.press(Key.Key_F12)
        seat.enter()
        assert counter.booked() == []
        town.confirm(AUDITOR)
        assert counter.booked() == [1]
        town.signed_in(STOREKEEPER)
        answer(town)


def arrange(town: Town) -> None:
    seat = town.seat
    town.open_page("goods")
    seat.press(Key.Key_K, CTRL)
    dialog = seat.dialog(ArrangeKeysDialog)
    seat.push(dialog.new_page_button)
    seat.type("捐赠")
    seat.tab_to(dialog.save_button)
    seat.press(Key.Key_Insert)
    seat.dialog(GoodsDialog)
    seat.type_line("外套")
    seat.press(Key.Key_S, CTRL)
    seat.no_dialog()
    (page,) = town.session.quick_keys.pages()
    assert (page.name, len(page.goods)) == ("捐赠", 1)


def limit(town: Town) -> None:
    """One coat for each household and half-year."""
    seat = town.seat
    seat.type("外套")
    seat.press(Key.Key_E, CTRL)
    dialog = seat.dialog(LimitsDialog)
    assert dialog.what_box.currentText().startswith("儿童外套")
    seat.tab_to(dialog.period_box)
    seat.press(Key.Key_Down)
    seat.press(Key.Key_Down)
    seat.push(dialog.set_button)
    (held,) = town.session.limits.limits()
    assert (held.name, held.pieces, str(held.period)) == ("儿童外套", 1, "half-year")
    seat.escape()


def answer(town: Town) -> None:
    seat = town.seat
    town.open_page("goods")
    seat.press(Key.Key_W, CTRL)
    dialog = seat.dialog(WishesDialog)
    (wish,) = dialog.table.values
    assert (wish.words, wish.times, wish.holders) == ("蚊帐", 1, ("张龚强",))
    seat.push(dialog.ordered_button)
    assert dialog.table.values == []
    seat.escape()


def clerk_at(seat: Seat, asked: type[Question] | None = None) -> Counter:
    """The clerk's counter; `asked`: the question about the basket that was left is answered."""
    town = Town(seat)
    town.signed_in(CLERK)
    if asked is not None:
        seat.dialog(asked)
        seat.enter()
        seat.no_dialog()
    return Counter(town)


def kept(seat: Seat, counter: Counter) -> None:
    """Until the open basket is in the books."""
    desk = counter.town.session.baskets
    seat.until(
        lambda: [b.label for b in desk.open_baskets() if not b.held] == [counter.page.basket.label],
        "the open basket is not kept",
    )
