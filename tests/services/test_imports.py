"""The sample workbooks, written into the books of both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.exchange.outcomes import Counts
from tests.shop import Shop, refused

DATA = Path(__file__).parents[1] / "data"


def test_the_roster_comes_in_once(shop: Shop) -> None:
    desk = shop.card_officer.imports
    workbook = desk.read(DATA / "roster.xlsx")
    planned = desk.plan_roster(workbook)
    assert shop.card_officer.people.counts().people == 0
    done = desk.import_roster(workbook)
    assert done.counts == planned.counts
    assert done.counts.rows == 1026
    assert done.counts.imported == 1022
    assert (done.counts.changed, done.counts.refused) == (0, 4)
    assert shop.card_officer.people.counts().people == 1022
    again = desk.import_roster(workbook)
    assert again.counts == Counts(
        rows=1026,
        imported=0,
        changed=0,
        unchanged=1022,
        refused=4,
        remarked=done.counts.remarked,
    )


def test_a_stopped_import_writes_nothing(shop: Shop) -> None:
    desk = shop.card_officer.imports

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.import_roster(desk.read(DATA / "roster.xlsx"), step=stop)
    assert shop.card_officer.people.counts().people == 0


def test_goods_bring_their_stock_once(shop: Shop) -> None:
    desk = shop.storekeeper.imports
    workbook = desk.read(DATA / "goods.xlsx")
    done = desk.import_goods(workbook, new_key())
    assert done.counts.refused == 3
    shelf = {g.name: g for g in shop.storekeeper.goods.shelf()}
    assert shelf["大豆油"].stock == 87
    assert shelf["大豆油"].points == 80
    assert shelf["儿童外套"].points == 0
    before = shop.store.till.last_no
    again = desk.import_goods(workbook, new_key())
    assert (again.counts.imported, again.counts.changed) == (0, 0)
    assert {g.name: g for g in shop.storekeeper.goods.shelf()} == shelf
    assert shop.store.till.last_no == before


def test_imported_goods_are_scanned_at_the_counter(shop: Shop) -> None:
    desk = shop.storekeeper.imports
    desk.import_goods(desk.read(DATA / "goods.xlsx"), new_key())
    seen = shop.clerk.counter.scan("6949103226181")
    assert (seen.goods.name, seen.goods.stock) == ("大豆油", 87)
    coat = next(g for g in shop.storekeeper.goods.shelf("外套"))
    assert shop.clerk.counter.scan(coat.code).goods.name == coat.name


def test_only_the_right_desk_imports(shop: Shop) -> None:
    workbook = shop.card_officer.imports.read(DATA / "roster.xlsx")
    with refused("permission.denied"):
        shop.storekeeper.imports.import_roster(workbook)
    with refused("permission.denied"):
        shop.card_officer.imports.import_goods(workbook, new_key())


def test_goods_are_not_a_roster(shop: Shop) -> None:
    desk = shop.card_officer.imports
    with pytest.raises(Refusal):
        desk.import_roster(desk.read(DATA / "goods.xlsx"))
