"""Tables show values, tell which is chosen, and line headings up with their columns."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.kit.tables import (
    ICON_ROLE,
    ROW_ROLE,
    SORT_ROLE,
    TONE_ROLE,
    Column,
    ObjectTable,
    RowModel,
)
from lovemart_desktop.gui.kit.theme import Theme
from tests.gui.hands import Hands


@dataclass(frozen=True, slots=True)
class Goods:
    name: str
    stock: int


RICE, SALT, OIL = Goods("rice", 120), Goods("salt", 0), Goods("oil", 46)


def _title_name() -> str:
    return "Goods"


def _title_stock() -> str:
    return "Stock"


def _stock(goods: Goods) -> str:
    return f"{goods.stock:,}"


def _tone(goods: Goods) -> str | None:
    return "error" if goods.stock == 0 else None


COLUMNS = (
    Column("name", _title_name, attrgetter("name"), bold=True),
    Column(
        "stock", _title_stock, _stock, right=True, width=80, sort=attrgetter("stock"), tone=_tone
    ),
)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> ObjectTable:
    table = ObjectTable()
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.set_columns(COLUMNS)
    table.set_rows([RICE, SALT, OIL])
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    return table


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, theme: Theme) -> None:
    model = RowModel()
    model.set_columns(COLUMNS)
    model.set_rows([RICE, SALT])
    qtmodeltester.check(model)
    model.set_rows([])
    assert model.rowCount() == 0


def test_cells_carry_words_and_roles(table: ObjectTable) -> None:
    model = table.rows_model
    salt = model.index(1, 1)
    assert salt.data() == "0"
    assert salt.data(SORT_ROLE) == 0
    assert salt.data(ROW_ROLE) is SALT
    assert salt.data(TONE_ROLE) == "error"
    assert salt.data(ICON_ROLE) is None
    assert model.data(QModelIndex()) is None


def test_headings_are_aligned_as_their_columns(table: ObjectTable) -> None:
    model = table.rows_model
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    for column in range(model.columnCount()):
        assert model.headerData(column, across, role) == model.index(0, column).data(role)
    assert model.index(0, 1).data(role) & Qt.AlignmentFlag.AlignRight


def test_heading_and_number_end_at_the_same_place(table: ObjectTable) -> None:
    picture = table.grab().toImage()
    header = table.horizontalHeader()
    left = header.sectionViewportPosition(1)
    area = range(left + 4, left + header.sectionSize(1) - 1)
    heading = _last_ink(picture, area, range(4, header.height() - 4))
    row_top = header.height()
    number = _last_ink(picture, area, range(row_top + 4, row_top + 30))
    assert abs(heading - number) <= 2


def _last_ink(picture: QImage, across: range, down: range) -> int:
    ground = picture.pixelColor(across[0], down[0])
    return max(
        x
        for x in across
        for y in down
        if abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 60
    )


def test_columns_fill_the_width(table: ObjectTable) -> None:
    header = table.horizontalHeader()
    assert header.sectionSize(1) == 80
    assert header.length() == table.viewport().width()
    table.resize(700, 300)
    assert header.length() == table.viewport().width()


def test_a_table_too_narrow_scrolls_instead_of_squeezing(table: ObjectTable) -> None:
    table.resize(120, 300)
    assert table.horizontalHeader().sectionSize(0) >= 96


def test_columns_fill_the_width_when_a_hidden_table_grows(table: ObjectTable) -> None:
    """As the cards of a record do while another of its tabs is open."""
    tabs = QTabWidget()
    page = QWidget()
    QVBoxLayout(page).addWidget(table)
    tabs.addTab(page, "cards")
    tabs.addTab(QWidget(), "other")
    table.set_rows([RICE])
    table.setFixedHeight(36 + 36 + 3)
    tabs.show()
    tabs.setCurrentIndex(1)
    table.set_rows([RICE, SALT])
    table.setFixedHeight(36 + 72 + 3)
    tabs.setCurrentIndex(0)
    QCoreApplication.processEvents()
    assert table.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    tabs.close()
    # it belongs to the fixture
    table.setParent(None)


def test_arrows_and_enter_choose_and_open(table: ObjectTable, hands: Hands) -> None:
    chosen: list[object] = []
    opened: list[object] = []
    table.row_chosen.connect(chosen.append)
    table.row_activated.connect(opened.append)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert chosen == [SALT]
    assert opened == [SALT]
    assert table.current_row() is SALT


def test_the_first_row_is_chosen_when_keys_arrive(table: ObjectTable) -> None:
    assert table.current_row() is RICE
    assert table.selectionModel().isRowSelected(0)


def test_new_rows_keep_the_choice_by_key(table: ObjectTable) -> None:
    table.choose_row(2)
    refilled = Goods("oil", 45)
    table.set_rows([SALT, refilled], keep=attrgetter("name"))
    assert table.current_row() == refilled


def test_new_rows_without_the_chosen_one_tell_so(qtbot: QtBot, table: ObjectTable) -> None:
    table.choose_row(2)
    with qtbot.waitSignal(table.row_chosen) as told:
        table.set_rows([RICE, SALT], keep=attrgetter("name"))
    assert told.args == [None]
    assert table.current_row() is None


def test_sorting_sorts_by_value_and_keeps_the_choice(table: ObjectTable) -> None:
    table.choose_row(0)
    table.set_sortable(True)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert table.values == [SALT, OIL, RICE]
    assert table.current_row() is RICE
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.values == [RICE, OIL, SALT]


def test_an_empty_table_says_so(table: ObjectTable) -> None:
    table.set_rows([])
    bare = table.grab().toImage()
    table.set_empty_text("No goods yet")
    assert table.grab().toImage() != bare


@pytest.mark.parametrize(("kind", "height"), [("grid", 36), ("goods", 40), ("counter", 44)])
def test_rows_are_as_high_as_their_use_asks(
    table: ObjectTable, theme: Theme, kind: str, height: int
) -> None:
    table.set_kind(kind)
    assert table.rowHeight(0) == height
    theme.choose(text_scale=130)
    assert table.rowHeight(0) == round(height * 1.3)


def test_the_focus_shows(table: ObjectTable) -> None:
    table.choose_row(0)
    focused = table.grab().toImage()
    table.clearFocus()
    assert table.grab().toImage() != focused
