"""The basket that is open at a counter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lovemart_desktop.domain.counter.basket import MOST_PIECES, KeptBasket, OpenBasket
from lovemart_desktop.domain.counter.counter import CardHolder, CardSeen
from lovemart_desktop.domain.counter.redemption import (
    BasketLine,
    Purse,
    ShelfGoods,
    ShelfLot,
    WantedTake,
)
from lovemart_desktop.domain.people.circumstances import PLAIN, Circumstances
from tests.afresh import afresh
from tests.shop import refused

TODAY = "2026-06-18"


def goods(number: int, points: int, stock: int = 10) -> ShelfGoods:
    return ShelfGoods(number, f"商品{number}", "", "袋", points, (1,), (ShelfLot(number, stock),))


RICE, OIL = goods(1, 60), goods(2, 45, stock=3)


def seen(*balances: int) -> CardSeen:
    holder = CardHolder(
        card=1,
        number="86034917426852",
        state="active",
        state_since="2026-01-01",
        state_reason="",
        opens_household=False,
        member=1,
        name="张龚强",
        birth_date=None,
        deceased_on=None,
        is_head=False,
        household=0,
        household_head="",
        village="石桥村",
        group="3组",
    )
    purses = tuple(Purse(n, n, f"资金{n}", "own", b) for n, b in enumerate(balances, 1))
    return CardSeen(holder, purses)


@pytest.fixture
def basket() -> OpenBasket:
    return OpenBasket(key="k", day=TODAY)


def test_the_same_goods_scanned_again_add_to_their_line(basket: OpenBasket) -> None:
    assert [basket.add(RICE), basket.add(OIL, 2), basket.add(RICE)] == [0, 1, 0]
    assert [(n.goods.goods, n.pieces, n.points) for n in basket.lines] == [(1, 2, 120), (2, 2, 90)]
    assert (basket.pieces, basket.total) == (4, 210)


def test_goods_scanned_again_bring_their_newest_price(basket: OpenBasket) -> None:
    basket.add(RICE)
    basket.add(goods(1, 70))
    assert basket.total == 140


def test_no_more_goes_in_than_is_on_the_shelf(basket: OpenBasket) -> None:
    basket.add(OIL, 3)
    with refused("goods.out_of_stock") as caught:
        basket.add(OIL)
    assert caught.value.facts == {"goods": "商品2", "stock": 3, "pieces": 4, "unit": "袋"}
    assert basket.pieces == 3


def test_a_quantity_is_set_not_added(basket: OpenBasket) -> None:
    basket.add(RICE, 2)
    basket.set_pieces(0, 5)
    assert basket.lines[0].pieces == 5


@pytest.mark.parametrize("pieces", [0, -1, MOST_PIECES + 1])
def test_a_quantity_that_makes_no_sense_is_refused(basket: OpenBasket, pieces: int) -> None:
    basket.add(RICE, 2)
    with refused("basket.pieces"):
        basket.set_pieces(0, pieces)
    with refused("basket.pieces"):
        basket.add(goods(3, 1), pieces)
    assert [n.pieces for n in basket.lines] == [2]


def test_it_is_empty_without_goods_and_holder_only(basket: OpenBasket) -> None:
    assert afresh(basket.empty)
    basket.seen = seen()
    assert not afresh(basket.empty)
    basket.seen = None
    basket.add(RICE)
    assert not basket.empty
    assert basket.remove(0).goods == RICE
    assert basket.empty


def test_without_a_holder_all_of_it_is_short(basket: OpenBasket) -> None:
    basket.add(RICE)
    assert (basket.quote().available, basket.quote().missing) == (0, 60)


def test_it_asks_for_what_the_screen_showed(basket: OpenBasket) -> None:
    basket.seen = seen(500)
    basket.add(RICE, 2)
    basket.add(OIL)
    request = basket.request()
    assert (request.key, request.card) == ("k", "86034917426852")
    assert request.lines == (BasketLine(1, 2), BasketLine(2, 1))
    assert request.expected_total == 165


def test_points_kept_to_other_goods_are_not_usable_and_are_told_apart(basket: OpenBasket) -> None:
    plain, kept = seen(100, 40).purses
    farm = replace(kept, categories=frozenset({9}))
    basket.seen = replace(seen(), purses=(plain, farm))
    assert basket.usable() == 140
    basket.add(RICE)
    assert basket.usable() == 100
    assert basket.kept_for() == (40, "资金2")


def test_a_kept_basket_says_all_that_concerns_it(basket: OpenBasket) -> None:
    basket.seen = seen(500)
    basket.add(RICE, 2)
    basket.set_takes((WantedTake(1, 120),))
    basket.collect_by("张小丽", "女儿", 7)
    kept = basket.kept()
    again = KeptBasket.of_content(kept.key, kept.content(), kept.label, kept.pieces, kept.points)
    assert again == kept
    assert (again.card, again.label, again.pieces, again.points) == (
        "86034917426852",
        "张龚强",
        2,
        120,
    )
    assert (again.proxy_name, again.about.proxy) == ("张小丽", 7)


def test_a_sighted_id_is_not_kept_with_the_basket(basket: OpenBasket) -> None:
    basket.serve(seen(500), Circumstances(member=1, id_tail="1234"))
    basket.add(RICE)
    assert basket.kept().about == PLAIN
