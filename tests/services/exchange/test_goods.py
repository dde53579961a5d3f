from datetime import date

import pytest

from lovemart_desktop.services.exchange.goods import (
    NO_GOODS,
    GoodsBooks,
    GoodsName,
    GoodsPlan,
    KnownGoods,
    OpeningLot,
    Origin,
    plan_goods,
)
from lovemart_desktop.services.exchange.outcomes import Counts, Outcome
from lovemart_desktop.services.exchange.sheets import Cell, Workbook
from tests.services.exchange.offices import read, sample

HEADINGS = ["商品名称", "规格", "单位", "条码", "类别", "兑换积分", "库存数量", "来源", "供应商",
            "到期日", "进价"]  # fmt: skip
OIL = "6949103226181"


def goods(*lines: list[Cell]) -> Workbook:
    return read([HEADINGS, *lines], "商品")


def line(name: str = "大豆油", points: Cell = 80, **cells: Cell) -> list[Cell]:
    fields: dict[str, Cell] = {"spec": "5L", "unit": "桶", "barcode": OIL, "quantity": 87, **cells}
    return [
        name, fields["spec"], fields["unit"], fields["barcode"], "粮油", points,
        fields["quantity"], fields.get("origin", "采购"), fields.get("source", "县供销社"),
        fields.get("expiry", ""), fields.get("cost", ""),
    ]  # fmt: skip


def written(plan: GoodsPlan) -> GoodsBooks:
    return GoodsBooks.of(
        KnownGoods(i, row.name, row.category, row.points, (row.barcode,) if row.barcode else ())
        for i, row in enumerate(plan.rows, 1)
    )


def codes(plan: GoodsPlan) -> list[str]:
    return [row.reason.code for row in plan.refused]


def test_the_sample_has_every_outcome_that_was_agreed() -> None:
    plan = plan_goods(sample("goods.xlsx"), NO_GOODS)
    assert plan.counts == Counts(26, imported=23, changed=0, unchanged=0, refused=3, remarked=0)
    assert [(row.number, row.reason.code) for row in plan.refused] == [
        (25, "goods.barcode_repeated"),
        (26, "goods.barcode_check_digit"),
        (27, "goods.points_negative"),
    ]
    rows = {row.name.name: row for row in plan.rows}
    assert rows["玉米种子"].barcode == "6926609107053"
    assert rows["儿童外套"].points == 0
    assert rows["毛毯"].barcode == ""
    assert rows["毛毯"].lot == OpeningLot(192, Origin.DONATION, "某服装厂", None, None)
    assert rows["大豆油"].lot == OpeningLot(87, Origin.PURCHASE, "县供销社", None, date(2027, 3, 1))


def test_a_second_import_changes_nothing_and_brings_no_stock() -> None:
    books = written(plan_goods(sample("goods.xlsx"), NO_GOODS))
    plan = plan_goods(sample("goods.xlsx"), books)
    assert plan.counts == Counts(26, imported=0, changed=0, unchanged=23, refused=3, remarked=0)
    assert all(row.lot is None and not row.new_barcode for row in plan.rows)


def test_changes_are_named() -> None:
    books = written(plan_goods(goods(line()), NO_GOODS))
    plan = plan_goods(goods(line("一级大豆油", 85)), books)
    (row,) = plan.rows
    assert (row.outcome, row.goods_id, row.lot) == (Outcome.CHANGED, 1, None)
    assert [(c.field, c.before, c.after) for c in row.changes] == [
        ("name", "大豆油", "一级大豆油"),
        ("points", "80", "85"),
    ]


def test_a_new_barcode_of_known_goods_is_added() -> None:
    books = written(plan_goods(goods(line()), NO_GOODS))
    plan = plan_goods(goods(line(barcode="6926609107053")), books)
    assert plan.rows[0].goods_id == 1
    assert plan.rows[0].new_barcode
    assert [c.field for c in plan.rows[0].changes] == ["barcode"]


def test_a_barcode_of_other_known_goods_is_refused() -> None:
    books = written(plan_goods(goods(line(), line("玉米种子", barcode="6926609107053")), NO_GOODS))
    plan = plan_goods(goods(line("玉米种子", barcode=OIL)), books)
    assert codes(plan) == ["goods.barcode_elsewhere"]


def test_a_upc_with_and_without_its_nought_is_one_code() -> None:
    plan = plan_goods(
        goods(line(barcode="036000291452"), line("纸巾", barcode="0036000291452")), NO_GOODS
    )
    assert codes(plan) == ["goods.barcode_repeated"]


def test_a_refused_line_does_not_hold_its_barcode() -> None:
    plan = plan_goods(goods(line(points=-1), line(points=80)), NO_GOODS)
    assert codes(plan) == ["goods.points_negative"]
    assert plan.counts.imported == 1


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (line(""), "goods.name_missing"),
        (line(points=""), "goods.points_missing"),
        (line(points=8.5), "goods.points_form"),
        (line(points="八十"), "goods.points_form"),
        (line(points=10**9), "goods.points_form"),
        (line(points="-5"), "goods.points_negative"),
        (line(barcode="12345"), "goods.barcode_form"),
        (line(barcode="6.94911E+12"), "goods.barcode_rounded"),
        (line(barcode="6949103226182"), "goods.barcode_check_digit"),
        (line(quantity=-3), "goods.quantity_negative"),
        (line(quantity=1.5), "goods.quantity_form"),
        (line(expiry="明年春天"), "goods.expiry_form"),
        (line(cost="便宜"), "goods.cost_form"),
        (line(cost=-1), "goods.cost_form"),
    ],
)
def test_lines_that_stay_out(cells: list[Cell], code: str) -> None:
    assert codes(plan_goods(goods(cells), NO_GOODS)) == [code]


def test_the_same_goods_twice_without_a_barcode() -> None:
    twice = goods(line(barcode=""), line(barcode=""), line(barcode="", spec="10L"))
    plan = plan_goods(twice, NO_GOODS)
    assert codes(plan) == ["goods.repeated"]
    assert plan.counts.imported == 2


@pytest.mark.parametrize(
    ("cell", "fen"), [(12.5, 1250), ("¥12.50", 1250), ("1,200", 120000), (0.29, 29), ("", None)]
)
def test_costs_become_fen(cell: Cell, fen: int | None) -> None:
    (row,) = plan_goods(goods(line(cost=cell)), NO_GOODS).rows
    assert row.lot is not None
    assert row.lot.cost_fen == fen


def test_nothing_on_the_shelf_makes_no_lot() -> None:
    (row,) = plan_goods(goods(line(quantity="")), NO_GOODS).rows
    assert row.lot is None
    assert row.name == GoodsName("大豆油", "5L", "桶")
