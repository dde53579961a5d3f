"""Which purse pays which line, and which lots go out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.redemption import (
    Basket,
    BasketLine,
    Owner,
    Plan,
    PlannedMove,
    Purse,
    ShelfGoods,
    ShelfLot,
    pick_lots,
    plan,
    spendable,
    split_payment,
)
from tests.shop import refused

TODAY = "2026-06-18"

# a tree three deep: 1 food over 11 grain over 111 rice, and 12 oil; 2 household goods
RICE, GRAIN, OIL, SOAP = (111, 11, 1), (11, 1), (12, 1), (2,)


def purse(
    account: int,
    balance: int,
    *categories: int,
    owner: Owner = "own",
    expires_on: str | None = None,
) -> Purse:
    return Purse(
        account=account,
        fund=100 + account,
        fund_name=f"资金{account}",
        owner=owner,
        balance=balance,
        categories=frozenset(categories),
        expires_on=expires_on,
    )


def goods(number: int, points: int, path: tuple[int, ...] = RICE, *lots: ShelfLot) -> ShelfGoods:
    return ShelfGoods(
        goods=number,
        name=f"商品{number}",
        spec="5kg",
        unit="袋",
        points=points,
        category_path=path,
        lots=lots or (ShelfLot(number * 10, 99),),
    )


def shelf(*there: ShelfGoods) -> dict[int, ShelfGoods]:
    return {each.goods: each for each in there}


def takes(found: Plan) -> dict[int, int]:
    return {take.purse.account: take.points for take in found.takes}


def pay(purses: Sequence[Purse], *lines: ShelfGoods) -> Plan:
    """One piece of each."""
    return split_payment([BasketLine(g.goods, 1) for g in lines], shelf(*lines), purses, TODAY)


# spending order


def test_the_narrowest_rule_pays_first() -> None:
    anything, food, rice = purse(1, 100), purse(2, 100, 1), purse(3, 100, 111)
    assert takes(pay([anything, food, rice], goods(1, 250))) == {3: 100, 2: 100, 1: 50}


def test_a_rule_closer_to_the_goods_is_narrower_than_one_that_names_more() -> None:
    all_food, rice_or_soap = purse(1, 100, 1), purse(2, 100, 111, 2)
    assert takes(pay([all_food, rice_or_soap], goods(1, 150))) == {2: 100, 1: 50}


def test_equally_narrow_purses_are_spent_by_expiry() -> None:
    never, late, soon = (
        purse(1, 100, 1),
        purse(2, 100, 1, expires_on="2026-12-31"),
        purse(3, 100, 1, expires_on=TODAY),
    )
    assert takes(pay([never, late, soon], goods(1, 250))) == {3: 100, 2: 100, 1: 50}


def test_the_own_account_pays_before_the_household_even_where_it_is_younger() -> None:
    household, own = purse(1, 100, owner="household"), purse(2, 100)
    assert takes(pay([household, own], goods(1, 150))) == {2: 100, 1: 50}


def test_the_oldest_purse_pays_where_nothing_else_decides() -> None:
    assert takes(pay([purse(9, 100), purse(4, 100)], goods(1, 150))) == {4: 100, 9: 50}


def test_expired_points_are_not_spent_but_those_of_the_last_day_are() -> None:
    expired, last_day = (
        purse(1, 100, expires_on="2026-06-17"),
        purse(2, 100, expires_on=TODAY),
    )
    assert spendable([expired, last_day], TODAY) == (last_day,)
    found = pay([expired, last_day], goods(1, 150))
    assert takes(found) == {2: 100}
    assert (found.available, found.missing) == (100, 50)


def test_purses_are_shown_in_the_order_in_which_they_are_spent() -> None:
    anything, broad, narrow = purse(1, 5), purse(2, 5, 1, 2), purse(3, 5, 111)
    household = purse(0, 5, owner="household")
    assert spendable([household, anything, broad, narrow], TODAY) == (
        narrow,
        broad,
        anything,
        household,
    )


def test_goods_for_nothing_need_no_purse() -> None:
    found = pay([], goods(1, 0))
    assert (found.total, found.takes, found.shortages) == (0, (), ())


# who may pay


def test_a_purse_pays_for_goods_below_its_category() -> None:
    assert takes(pay([purse(1, 30, 1)], goods(1, 10, RICE), goods(2, 10, OIL))) == {1: 20}


def test_a_purse_pays_for_nothing_beside_or_above_its_category() -> None:
    found = pay([purse(1, 30, 111)], goods(1, 10, GRAIN), goods(2, 10, SOAP))
    assert found.takes == ()
    assert [(s.goods, s.missing, s.barred, s.barred_fund) for s in found.shortages] == [
        (1, 10, 30, "资金1"),
        (2, 10, 30, "资金1"),
    ]


def test_overlapping_rules_are_paid_where_taking_in_order_would_refuse() -> None:
    # the first line alone would empty the purse that is the second line's only one
    grain_and_oil, oil_and_soap = purse(1, 100, 11, 12), purse(2, 100, 12, 2)
    found = pay([grain_and_oil, oil_and_soap], goods(1, 100, OIL), goods(2, 100, GRAIN))
    assert found.shortages == ()
    assert takes(found) == {1: 100, 2: 100}


def test_no_more_is_moved_than_is_wanted() -> None:
    grain_and_oil, oil_and_soap = purse(1, 100, 11, 12), purse(2, 500, 12, 2)
    found = pay([grain_and_oil, oil_and_soap], goods(1, 100, OIL), goods(2, 40, GRAIN))
    assert takes(found) == {1: 100, 2: 40}


def test_a_chain_of_lines_is_moved_on() -> None:
    purses = [purse(1, 10, 12, 11), purse(2, 10, 11, 2), purse(3, 10, 2, 111)]
    lines = (goods(1, 10, (2,)), goods(2, 10, (11,)), goods(3, 10, (12,)))
    assert pay(purses, *lines).shortages == ()


_CATEGORIES = (1, 11, 12, 111, 2)
_PATHS = (RICE, GRAIN, OIL, SOAP)


@st.composite
def _payments(draw: st.DrawFn) -> tuple[list[Purse], list[ShelfGoods]]:
    purses = [
        purse(
            account,
            draw(st.integers(0, 40)),
            *draw(st.sets(st.sampled_from(_CATEGORIES), max_size=3)),
            owner=draw(st.sampled_from(("own", "household"))),
            expires_on=draw(st.sampled_from((None, "2026-06-17", TODAY, "2027-01-01"))),
        )
        for account in range(1, draw(st.integers(0, 5)) + 1)
    ]
    lines = [
        goods(number, draw(st.integers(0, 40)), draw(st.sampled_from(_PATHS)))
        for number in range(1, draw(st.integers(1, 5)) + 1)
    ]
    return purses, lines


def most_payable(purses: Iterable[Purse], lines: Sequence[ShelfGoods]) -> int:
    """By the cut: for some set of lines, all others' points and what may pay for the set."""
    subsets = chain.from_iterable(combinations(lines, n) for n in range(len(lines) + 1))
    alive = [p for p in purses if p.expires_on is None or p.expires_on >= TODAY]
    return min(
        sum(g.points for g in lines if g not in chosen)
        + sum(
            p.balance
            for p in alive
            if any(not p.categories or p.categories & set(g.category_path) for g in chosen)
        )
        for chosen in subsets
    )


@settings(max_examples=400, deadline=None)
@given(_payments())
def test_as_much_is_paid_as_can_be_and_nothing_by_a_purse_that_may_not(
    payment: tuple[list[Purse], list[ShelfGoods]],
) -> None:
    purses, lines = payment
    found = pay(purses, *lines)
    paid = takes(found)
    payable = most_payable(purses, lines)
    assert sum(paid.values()) == payable
    assert found.total == sum(g.points for g in lines)
    assert found.missing == found.total - payable
    by_account = {p.account: p for p in purses}
    assert all(0 < points <= by_account[a].balance for a, points in paid.items())
    # what was taken from each purse can be dealt out to the lines by the rules
    taken = [
        purse(a, points, *by_account[a].categories, expires_on=by_account[a].expires_on)
        for a, points in paid.items()
    ]
    assert most_payable(taken, lines) == payable


@settings(max_examples=100, deadline=None)
@given(_payments())
def test_the_order_in_which_purses_are_read_does_not_matter(
    payment: tuple[list[Purse], list[ShelfGoods]],
) -> None:
    purses, lines = payment
    assert pay(purses, *lines) == pay(purses[::-1], *lines)


# lots


def test_lots_go_out_by_expiry_those_without_one_last() -> None:
    rice = goods(
        1, 10, RICE, ShelfLot(1, 2), ShelfLot(2, 2, "2027-01-01"), ShelfLot(3, 2, "2026-09-01")
    )
    assert pick_lots([BasketLine(1, 5)], shelf(rice)) == [
        PlannedMove(3, -2),
        PlannedMove(2, -2),
        PlannedMove(1, -1),
    ]


def test_lots_that_are_not_needed_are_left_alone() -> None:
    rice = goods(1, 10, RICE, ShelfLot(1, 0), ShelfLot(2, 5), ShelfLot(3, 5))
    assert pick_lots([BasketLine(1, 2)], shelf(rice)) == [PlannedMove(2, -2)]


def test_lines_of_the_same_goods_do_not_take_the_same_pieces() -> None:
    rice = goods(1, 10, RICE, ShelfLot(1, 3))
    assert pick_lots([BasketLine(1, 2), BasketLine(1, 1)], shelf(rice)) == [PlannedMove(1, -3)]
    with refused("goods.out_of_stock") as caught:
        pick_lots([BasketLine(1, 2), BasketLine(1, 2)], shelf(rice))
    assert caught.value.facts == {"goods": "商品1", "stock": 3, "pieces": 4, "unit": "袋"}


def test_a_lot_that_owes_pieces_gives_none() -> None:
    rice = goods(1, 10, RICE, ShelfLot(1, -2), ShelfLot(2, 1))
    assert pick_lots([BasketLine(1, 1)], shelf(rice)) == [PlannedMove(2, -1)]


# the whole redemption


def basket(*lines: BasketLine, total: int) -> Basket:
    return Basket(key="k", card="86034917426852", lines=lines, expected_total=total)


def test_a_plan_says_what_is_paid_and_what_goes_out() -> None:
    rice, soap = goods(1, 60), goods(2, 5, SOAP)
    found = plan(
        basket(BasketLine(1, 2), BasketLine(2, 1), total=125),
        shelf(rice, soap),
        [purse(1, 100, 1), purse(2, 50)],
        TODAY,
    )
    assert takes(found) == {1: 100, 2: 25}
    assert found.moves == (PlannedMove(10, -2), PlannedMove(20, -1))
    assert (found.total, found.available) == (125, 150)


@pytest.mark.parametrize(
    ("lines", "total", "code"),
    [
        ((), 0, "basket.empty"),
        ((BasketLine(7, 1),), 60, "goods.unknown"),
        ((BasketLine(1, 0),), 0, "goods.unknown"),
        ((BasketLine(1, -1),), -60, "goods.unknown"),
        ((BasketLine(1, 100),), 6000, "goods.out_of_stock"),
        ((BasketLine(1, 1),), 59, "basket.price_changed"),
        ((BasketLine(1, 2),), 120, "points.short"),
    ],
)
def test_a_plan_is_refused(lines: tuple[BasketLine, ...], total: int, code: str) -> None:
    with refused(code):
        plan(basket(*lines, total=total), shelf(goods(1, 60)), [purse(1, 100)], TODAY)


def test_a_refusal_for_want_of_points_says_how_many_and_for_what() -> None:
    rice, soap = goods(1, 60), goods(2, 30, SOAP)
    with refused("points.short") as caught:
        plan(
            basket(BasketLine(1, 1), BasketLine(2, 1), total=90),
            shelf(rice, soap),
            [purse(1, 100, 1)],
            TODAY,
        )
    assert caught.value.facts == {"missing": 30, "goods": "商品2", "total": 90, "available": 100}
