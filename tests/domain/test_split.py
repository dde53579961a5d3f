"""The clerk's own split over the purses: booked exactly as asked for, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.counter.redemption import (
    Basket,
    BasketLine,
    Plan,
    Purse,
    ShelfGoods,
    WantedTake,
    plan,
    split_by_hand,
    split_payment,
)
from lovemart_desktop.domain.errors import Refusal
from tests.domain.test_basket import seen
from tests.domain.test_redemption import (
    GRAIN,
    OIL,
    RICE,
    SOAP,
    TODAY,
    goods,
    purse,
    shelf,
    takes,
)
from tests.shop import refused


def by_hand(purses: Sequence[Purse], lines: Sequence[ShelfGoods], wanted: dict[int, int]) -> Plan:
    basket = [BasketLine(g.goods, 1) for g in lines]
    asked = [WantedTake(*take) for take in wanted.items()]
    return split_by_hand(basket, shelf(*lines), purses, TODAY, asked)


def test_the_clerk_may_spare_what_the_rule_would_take_first() -> None:
    own, household = purse(1, 100), purse(2, 100, owner="household")
    lines = [goods(1, 60), goods(2, 30)]
    assert takes(by_hand([own, household], lines, {2: 90})) == {2: 90}
    assert takes(by_hand([own, household], lines, {1: 1, 2: 89})) == {1: 1, 2: 89}


@pytest.mark.parametrize(
    ("wanted", "code", "facts"),
    [
        ({1: 101}, "split.purse_short", {"fund": "资金1", "points": 101, "balance": 100}),
        ({1: 50, 2: 39}, "split.sum", {"given": 89, "total": 90}),
        ({1: 50, 2: 41}, "split.sum", {"given": 91, "total": 90}),
        ({1: 50, 9: 40}, "split.purse_gone", {}),
        ({1: 91, 2: -1}, "split.purse_gone", {}),
        ({3: 40, 2: 50}, "split.line", {"goods": "商品2", "missing": 10}),
        ({4: 90}, "split.purse_gone", {}),
    ],
)
def test_a_split_that_cannot_be_is_refused_with_its_fault(
    wanted: dict[int, int], code: str, facts: dict[str, int | str]
) -> None:
    purses = [
        purse(1, 100),
        purse(2, 100, owner="household"),
        purse(3, 100, 2),
        purse(4, 100, expires_on="2026-06-17"),
    ]
    with refused(code) as caught:
        by_hand(purses, [goods(1, 60, RICE), goods(2, 30, SOAP)], wanted)
    if code == "split.line":
        # which of the lines stays short is the rule's choice; how much is not
        assert caught.value.facts["missing"] == 10
    else:
        assert caught.value.facts == facts


def test_a_purse_named_twice_is_refused() -> None:
    with refused("split.purse_gone"):
        split_by_hand(
            [BasketLine(1, 1)],
            shelf(goods(1, 10)),
            [purse(1, 100)],
            TODAY,
            [WantedTake(1, 5), WantedTake(1, 5)],
        )


def test_what_the_clerk_sets_stays_and_the_rule_does_the_rest() -> None:
    own, household = purse(1, 100), purse(2, 100, owner="household")
    rice = goods(1, 120)
    lines, there = [BasketLine(1, 1)], shelf(rice)
    found = split_payment(lines, there, [own, household], TODAY, {1: 30})
    assert takes(found) == {1: 30, 2: 90}
    short = split_payment(lines, there, [own, household], TODAY, {1: 10})
    assert (takes(short), short.missing) == ({1: 10, 2: 100}, 10)


def test_a_purse_pays_no_more_than_its_goods_cost_whatever_is_set() -> None:
    food, anything = purse(1, 100, 1), purse(2, 100)
    lines = [BasketLine(1, 1), BasketLine(2, 1)]
    found = split_payment(
        lines, shelf(goods(1, 20, RICE), goods(2, 50, SOAP)), [food, anything], TODAY, {1: 60}
    )
    assert takes(found) == {1: 20, 2: 50}


def test_a_redemption_books_the_split_or_nothing() -> None:
    purses = [purse(1, 100), purse(2, 100)]
    request = Basket(
        key="k",
        card="86034917426852",
        lines=(BasketLine(1, 1),),
        expected_total=60,
        takes=(WantedTake(2, 60),),
    )
    assert takes(plan(request, shelf(goods(1, 60)), purses, TODAY)) == {2: 60}
    with refused("split.sum"):
        plan(replace(request, takes=(WantedTake(2, 59),)), shelf(goods(1, 60)), purses, TODAY)
    # a price that has changed is told as what it is
    with refused("basket.price_changed"):
        plan(request, shelf(goods(1, 61)), purses, TODAY)


# over many baskets

_CATEGORIES = (1, 11, 12, 111, 2)
_PATHS = (RICE, GRAIN, OIL, SOAP)


@st.composite
def _splits(draw: st.DrawFn) -> tuple[list[Purse], list[ShelfGoods], dict[int, int]]:
    purses = [
        purse(
            account,
            draw(st.integers(0, 30)),
            *draw(st.sets(st.sampled_from(_CATEGORIES), max_size=2)),
            owner=draw(st.sampled_from(("own", "household"))),
        )
        for account in range(1, draw(st.integers(1, 4)) + 1)
    ]
    lines = [
        goods(number, draw(st.integers(0, 20)), draw(st.sampled_from(_PATHS)))
        for number in range(1, draw(st.integers(1, 4)) + 1)
    ]
    wanted = {p.account: draw(st.integers(0, p.balance)) for p in purses}
    return purses, lines, wanted


def _payable(purses: Iterable[Purse], lines: Sequence[ShelfGoods], caps: dict[int, int]) -> int:
    """The most that these purses can pay, by the cut over all sets of lines."""
    subsets = chain.from_iterable(combinations(lines, n) for n in range(len(lines) + 1))
    return min(
        sum(g.points for g in lines if g not in chosen)
        + sum(
            caps[p.account]
            for p in purses
            if any(not p.categories or p.categories & set(g.category_path) for g in chosen)
        )
        for chosen in subsets
    )


@settings(max_examples=400, deadline=None)
@given(_splits())
def test_exactly_the_splits_that_can_be_are_booked(
    case: tuple[list[Purse], list[ShelfGoods], dict[int, int]],
) -> None:
    purses, lines, wanted = case
    total = sum(g.points for g in lines)
    sums_up = sum(wanted.values()) == total
    possible = sums_up and _payable(purses, lines, wanted) == total
    try:
        found = takes(by_hand(purses, lines, wanted))
    except Refusal as refusal:
        found = {0: 0}
        expected = "split.line" if sums_up else "split.sum"
        said = refusal.code
    else:
        expected = said = ""
    assert said == expected
    asked = {a: points for a, points in wanted.items() if points}
    assert found == (asked if possible else {0: 0})


@settings(max_examples=300, deadline=None)
@given(_splits(), st.data())
def test_any_part_of_a_possible_split_can_be_set_and_the_rest_found(
    case: tuple[list[Purse], list[ShelfGoods], dict[int, int]], data: st.DataObject
) -> None:
    purses, lines, _ = case
    basket = [BasketLine(g.goods, 1) for g in lines]
    whole = split_payment(basket, shelf(*lines), purses, TODAY)
    assume(not whole.shortages)
    every = {p.account: takes(whole).get(p.account, 0) for p in purses}
    part = data.draw(st.sets(st.sampled_from([p.account for p in purses])))
    found = split_payment(basket, shelf(*lines), purses, TODAY, {a: every[a] for a in part})
    assert found.shortages == ()
    assert all(takes(found).get(a, 0) == every[a] for a in part)


# in the open basket


@pytest.fixture
def basket() -> OpenBasket:
    made = OpenBasket(key="k", day=TODAY, seen=seen(100, 100))
    made.add(goods(1, 60, (1,)))
    return made


def test_the_screen_shows_the_clerks_split_and_asks_for_it(basket: OpenBasket) -> None:
    assert takes(basket.quote()) == {1: 60}
    basket.set_takes((WantedTake(2, 60),))
    assert basket.split_by_hand
    assert takes(basket.quote()) == {2: 60}
    assert basket.request().takes == (WantedTake(2, 60),)
    basket.set_takes(())
    assert takes(basket.quote()) == {1: 60}
    assert basket.request().takes == ()


def test_a_split_that_cannot_be_is_not_taken_over(basket: OpenBasket) -> None:
    with refused("split.sum"):
        basket.set_takes((WantedTake(2, 61),))
    assert not basket.split_by_hand


def test_other_lines_end_the_split(basket: OpenBasket) -> None:
    basket.set_takes((WantedTake(2, 60),))
    basket.add(goods(2, 5, (1,)))
    assert not basket.split_by_hand
    basket.set_takes((WantedTake(2, 65),))
    basket.set_pieces(0, 1)
    assert not basket.split_by_hand
    basket.set_takes((WantedTake(2, 65),))
    basket.remove(1)
    assert not basket.split_by_hand


def test_a_split_for_points_that_went_elsewhere_gives_way_to_the_rule(basket: OpenBasket) -> None:
    basket.set_takes((WantedTake(2, 60),))
    now: CardSeen = seen(100, 20)
    basket.seen = now
    assert not basket.split_by_hand
    assert takes(basket.quote()) == {1: 60}
    assert basket.request().takes == ()
