"""How many pieces a household may have in a period, and who is told what."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.limits import (
    Had,
    Limit,
    Period,
    check_limit,
    first_day_of,
    overruns,
)
from lovemart_desktop.domain.counter.redemption import BasketLine
from tests.domain.test_redemption import OIL, RICE, SOAP, goods, shelf
from tests.shop import refused

TODAY = "2026-06-18"  # a Thursday


@pytest.mark.parametrize(
    ("period", "first"),
    [
        (Period.DAY, "2026-06-18"),
        (Period.WEEK, "2026-06-15"),
        (Period.MONTH, "2026-06-01"),
        (Period.QUARTER, "2026-04-01"),
        (Period.HALF_YEAR, "2026-01-01"),
        (Period.YEAR, "2026-01-01"),
    ],
)
def test_when_a_period_begins(period: Period, first: str) -> None:
    assert period.first_day(TODAY) == first


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.sampled_from(Period))
def test_every_day_lies_in_one_period(day: date, period: Period) -> None:
    first = period.first_day(day.isoformat())
    assert first <= day.isoformat()
    assert period.first_day(first) == first
    # the day before its first day belongs to the period before
    before = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
    assert period.first_day(before) < first


RICE_LIMIT = Limit(1, 1, 0, 2, Period.MONTH, "大米")
FOOD_LIMIT = Limit(2, 0, 1, 5, Period.WEEK, "食品")
LINES = [BasketLine(1, 1), BasketLine(2, 2), BasketLine(3, 9)]
SHELF = shelf(goods(1, 60, RICE), goods(2, 80, OIL), goods(3, 5, SOAP))


def test_a_basket_within_its_limits_is_left_alone() -> None:
    had = [Had(1, RICE, "2026-06-02", 1)]
    assert overruns([RICE_LIMIT, FOOD_LIMIT], LINES, SHELF, had, TODAY) == ()


def test_what_was_had_in_the_period_counts() -> None:
    had = [
        Had(1, RICE, "2026-05-31", 2),
        Had(1, RICE, "2026-06-01", 1),
        Had(1, RICE, "2026-06-18", 1),
    ]
    (found,) = overruns([RICE_LIMIT], LINES, SHELF, had, TODAY)
    assert (found.had, found.wanted, found.left, found.since, found.latest) == (
        2,
        1,
        0,
        "2026-06-01",
        "2026-06-18",
    )
    assert found.refusal("张龚强").facts == {
        "goods": "大米",
        "limit": 2,
        "period": "month",
        "had": 2,
        "pieces": 1,
        "left": 0,
        "name": "张龚强",
    }


def test_what_was_had_after_the_period_does_not_count() -> None:
    """An entry of a paper day may belong to a month that is over."""
    had = [Had(1, RICE, "2026-07-01", 2)]
    assert overruns([RICE_LIMIT], LINES, SHELF, had, TODAY) == ()


def test_what_came_back_may_be_had_again() -> None:
    had = [Had(1, RICE, "2026-06-01", 2), Had(1, RICE, "2026-06-01", -1)]
    assert overruns([RICE_LIMIT], LINES, SHELF, had, TODAY) == ()


def test_a_category_counts_all_goods_below_it() -> None:
    had = [Had(1, RICE, "2026-06-15", 1), Had(9, OIL, "2026-06-16", 2), Had(3, SOAP, TODAY, 50)]
    (found,) = overruns([FOOD_LIMIT], LINES, SHELF, had, TODAY)
    # rice 1 and oil 2 now; 3 before: soap is no food
    assert (found.had, found.wanted, found.left) == (3, 3, 2)


def test_limits_on_goods_are_told_before_those_on_categories() -> None:
    had = [Had(1, RICE, TODAY, 9)]
    found = overruns([FOOD_LIMIT, RICE_LIMIT], LINES, SHELF, had, TODAY)
    assert [one.limit for one in found] == [RICE_LIMIT, FOOD_LIMIT]


def test_a_limit_on_something_else_does_not_matter() -> None:
    other = Limit(3, 77, 0, 1, Period.DAY)
    assert overruns([other], LINES, SHELF, [Had(77, SOAP, TODAY, 5)], TODAY) == ()


def test_how_far_back_one_has_to_look() -> None:
    assert first_day_of([RICE_LIMIT, FOOD_LIMIT], TODAY) == "2026-06-01"
    assert first_day_of([], TODAY) == TODAY


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ((0, 0, 1), "limit.what"),
        ((1, 1, 1), "limit.what"),
        ((1, 0, 0), "limit.pieces"),
        ((0, 1, 1000), "limit.pieces"),
    ],
)
def test_a_limit_that_makes_no_sense(what: tuple[int, int, int], code: str) -> None:
    with refused(code):
        check_limit(*what)
