"""Shops with more in them, built once in a process and copied for each test.

A module or folder whose tests all begin with a roster, a settled town or stocked shelves says so
in a fixture of its own, and asks for what is in them:

    @pytest.fixture
    def built() -> Builder:
        return rostered_shop          # what `shop` and `sqlite_shop` are copied from

    @pytest.fixture
    def roster(shop: Shop) -> dict[str, int]:
        return roster_of(shop)

tests/counter.py has the third of these shops, with stocked shelves.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from lovemart_desktop.persistence import schema
from tests.awards import Town, settle
from tests.roster import write_roster
from tests.shop import Shop, found_shop
from tests.stocked import Stocked


def rostered_shop(url: str) -> None:
    """Builds a shop with the small roster."""
    shop = found_shop(url)
    write_roster(shop)
    shop.close()


def settled_shop(url: str) -> None:
    """Builds a shop with the small roster and a fund of 5,000 points."""
    shop = found_shop(url)
    settle(shop)
    shop.close()


def roster_of(shop: Shop) -> dict[str, int]:
    """The ids of the shop's people by name."""
    return _by_name(shop, select(schema.member.c.name, schema.member.c.id))


def town_of(shop: Shop) -> Town:
    """The town of a shop that was built as settled or as stocked."""
    fund = _by_name(shop, select(schema.fund.c.name, schema.fund.c.id))["诚信勤劳奖励"]
    return Town(shop, roster_of(shop), fund)


def stocked_of(shop: Shop) -> Stocked:
    """What there is in a shop that was built as stocked."""
    member, card, goods = schema.member, schema.card, schema.goods
    cards = select(member.c.name, card.c.number).join(card, card.c.member_id == member.c.id)
    barcodes = select(schema.goods_barcode.c.goods_id, schema.goods_barcode.c.barcode)
    by_goods = _by_name(shop, barcodes)
    found = _by_name(shop, select(goods.c.name, goods.c.id))
    return Stocked(
        town_of(shop),
        _by_name(shop, cards),
        {name: (number, by_goods.get(number, "")) for name, number in found.items()},
    )


def _by_name(shop: Shop, query: Select[Any]) -> dict[Any, Any]:
    with shop.store.books.read() as work:
        return dict(tuple(row) for row in work.connection.execute(query))
