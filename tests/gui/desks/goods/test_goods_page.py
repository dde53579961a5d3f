"""The goods page, driven by keys and scans."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.stock import GoodsOnShelf, ShelfState
from lovemart_desktop.gui.desks.goods import GoodsPage
from lovemart_desktop.gui.desks.goods.categories import ALL, CARE
from lovemart_desktop.gui.desks.goods.words import ShelfRow, state_word
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from tests.counter import stocked_shop
from tests.databases import Builder
from tests.gui.hands import Hands
from tests.shop import TODAY, Shop
from tests.stocked import Stocked
from tests.templates import stocked_of

Key = Qt.Key


@pytest.fixture
def built() -> Builder:
    return stocked_shop


@pytest.fixture
def stocked(sqlite_shop: Shop) -> Stocked:
    return stocked_of(sqlite_shop)


@pytest.fixture
def page(
    stocked: Stocked,
    theme: Theme,
    tasks: Tasks,
    scanner: Scanner,
    tmp_path: Path,
    qtbot: QtBot,
) -> GoodsPage:
    page = GoodsPage(stocked.shop.storekeeper, tasks, scanner, Printers({}, tmp_path))
    qtbot.addWidget(page)
    page.resize(1222, 724)
    page.show()
    page.activateWindow()
    page.take_focus()
    tasks.wait()
    qtbot.waitUntil(page.search_edit.hasFocus)
    return page


def _names(page: GoodsPage) -> list[str]:
    return [row.goods.name for row in page.goods_table.values]


def test_the_shelf_shows_stock_and_what_wants_care(page: GoodsPage) -> None:
    shown = {row.goods.name: (row.goods.stock, row.state) for row in page.goods_table.values}
    assert shown["大米"] == (100, ShelfState.ENOUGH)
    assert shown["毛巾"] == (2, ShelfState.LOW)
    assert shown["铁锅"] == (0, ShelfState.GONE)
    care = [row for row in page.goods_table.values if row.wants_care]
    assert page.filter.buttons[CARE].text().endswith(f" {len(care)}")
    assert page.filter.buttons[ALL].text().endswith(f" {len(shown)}")


def test_the_search_line_takes_names_initials_and_barcodes(
    page: GoodsPage, hands: Hands, tasks: Tasks, stocked: Stocked
) -> None:
    for typed, found in (("ddy", ["大豆油"]), ("豆", ["大豆油"]), ("69012345000", None)):
        hands.type(typed)
        tasks.wait()
        assert _names(page) == found or found is None
        assert "大豆油" in _names(page)
        hands.press(Key.Key_Escape)
        tasks.wait()
    assert len(_names(page)) == len(stocked.goods)


def test_arrows_in_the_search_line_choose_and_enter_goes_on_to_the_lots(
    page: GoodsPage, hands: Hands, tasks: Tasks
) -> None:
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    tasks.wait()
    row = page.goods_table.current_row()
    assert page.goods_table.currentIndex().row() == 2
    assert page.card.goods_id == row.goods.id
    hands.press(Key.Key_Return)
    assert page.card.lots_table.hasFocus()
    assert page.card.lots_table.values[0].remaining == row.goods.stock


def test_a_scan_brings_its_goods_whatever_was_searched(
    page: GoodsPage, hands: Hands, tasks: Tasks, stocked: Stocked
) -> None:
    hands.type("盐")
    tasks.wait()
    assert _names(page) == ["食盐"]
    hands.scan(stocked.barcode("复合肥"))
    tasks.wait()
    assert page.goods_table.current_row().goods.name == "复合肥"
    assert page.search_edit.text() == ""
    assert page.card.goods_id == stocked.goods["复合肥"][0]


def test_an_unknown_barcode_is_said_and_changes_nothing(
    page: GoodsPage, hands: Hands, tasks: Tasks
) -> None:
    before = page.goods_table.current_row()
    hands.scan("6900000000007")
    tasks.wait()
    assert page.band.isVisible()
    assert "6900000000007" in page.band.text
    assert page.goods_table.current_row() == before


def test_a_category_and_the_goods_in_need_of_care_filter(
    page: GoodsPage, hands: Hands, tasks: Tasks
) -> None:
    oils = next(b for b in page.filter.buttons.values() if b.text().startswith("粮油"))
    oils.setFocus()
    hands.type(" ")
    tasks.wait()
    assert set(_names(page)) == {"大米", "大豆油"}
    assert oils.hasFocus()
    page.filter.buttons[CARE].setFocus()
    hands.type(" ")
    tasks.wait()
    assert set(_names(page)) == {"毛巾", "复合肥", "儿童外套", "铁锅"}


def test_a_narrow_page_shows_shelf_and_goods_in_turns(
    page: GoodsPage, hands: Hands, tasks: Tasks
) -> None:
    page.resize(850, 521)
    QApplication.processEvents()
    assert page.goods_table.isVisible()
    assert not page.card.isVisible()
    hands.press(Key.Key_Return)
    assert page.card.isVisible()
    assert not page.goods_table.isVisible()
    hands.press(Key.Key_Escape)
    assert page.goods_table.isVisible()
    assert page.width() == 850


def test_only_a_storekeeper_is_offered_the_import(
    page: GoodsPage, stocked: Stocked, tasks: Tasks, scanner: Scanner, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.import_button.isVisible()
    other = GoodsPage(stocked.shop.auditor, tasks, scanner, Printers({}, tmp_path))
    qtbot.addWidget(other)
    other.show()
    tasks.wait()
    assert not other.import_button.isVisible()
    other.import_goods()
    assert QApplication.activeModalWidget() is None


def test_the_page_speaks_chinese(page: GoodsPage, qapp: QApplication, tasks: Tasks) -> None:
    language = Language(qapp)
    language.choose("zh_CN")
    try:
        QApplication.processEvents()
        assert page.title.title_label.text() == "商品库存"
        assert page.filter.buttons[ALL].text().startswith("全部")
        assert {state_word(row) for row in page.goods_table.values} == {"够用", "低于 20", "无货"}
    finally:
        language.choose("en")
        language.forget()


@pytest.mark.parametrize(
    ("pieces", "expiry", "state"),
    [
        (0, None, ShelfState.GONE),
        (5, "2026-06-17", ShelfState.EXPIRED),
        (500, "2026-06-18", ShelfState.EXPIRES_SOON),
        (5, "2026-07-18", ShelfState.EXPIRES_SOON),
        (19, "2026-07-19", ShelfState.LOW),
        (20, None, ShelfState.ENOUGH),
    ],
)
def test_the_gravest_is_said_of_goods(pieces: int, expiry: str | None, state: ShelfState) -> None:
    goods = GoodsOnShelf(1, "", "大米", "", "袋", 1, "粮油", 65, pieces, expiry)
    assert ShelfRow.of(goods, TODAY).state is state
