"""The rules of returns: what is left, where points and pieces go, and who must agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.open_return import OpenReturn
from lovemart_desktop.domain.counter.redemption import PlannedMove
from lovemart_desktop.domain.counter.returns import (
    BackLine,
    LineLeft,
    LotTaken,
    Returnable,
    ReturnRequest,
    Take,
    check_expected,
    check_reason,
    needs_second_person,
    plan_return,
    read_search,
    spread,
)
from lovemart_desktop.domain.proof.returns import GivenBack, TakenFrom, refunds_fit
from tests.shop import refused

DAY = "2026-06-18"


def take(points: int, fund: int = 1, **changes: object) -> Take:
    made = Take(
        fund=fund,
        fund_name=f"资金{fund}",
        fund_open=True,
        expires_on=None,
        redeemed=90 + fund,
        holder=10 + fund,
        purse=100 + fund,
        balance=0,
        owner="own",
        points=points,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # values of one kind each


def rice(taken: int = 3, returned: int = 0, line: int = 1) -> LineLeft:
    return LineLeft(line, 1, "大米", "10kg", "袋", 65, taken, returned)


def salt(taken: int = 5, returned: int = 0, line: int = 2) -> LineLeft:
    return LineLeft(line, 2, "食盐", "400g", "袋", 3, taken, returned)


def slip(**changes: object) -> Returnable:
    """3 rice from two lots and 5 salt: 210 points, 200 of one purse and 10 of another."""
    made = Returnable(
        voucher=1_000_000_001,
        till=1,
        till_code="T1",
        number=7,
        business_date=DAY,
        recorded_at=0,
        member=1,
        holder="张龚强",
        village="石桥村",
        card_tail="5252",
        points=210,
        returns=0,
        returned_points=0,
        lines=(rice(), salt()),
        takes=(take(200), take(10, 2)),
        lots=(LotTaken(5, 1, 2, 0), LotTaken(6, 1, 1, 0), LotTaken(7, 2, 5, 0)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # values of one kind each


def test_points_go_back_to_the_last_purse_first() -> None:
    plan = plan_return(slip(), [BackLine(2, 5)], DAY)
    assert [(r.take.fund, r.points) for r in plan.refunds] == [(2, 10), (1, 5)]
    assert (plan.pieces, plan.points, plan.given, plan.lost) == (5, 15, 15, 0)


def test_what_came_back_before_is_passed_over() -> None:
    found = slip(returns=1, returned_points=15, lines=(rice(), salt(returned=5)))
    plan = plan_return(found, [BackLine(1, 1)], DAY)
    assert [(r.take.fund, r.points) for r in plan.refunds] == [(1, 65)]


def test_pieces_go_back_to_the_last_lot_first_and_damaged_ones_out_again() -> None:
    plan = plan_return(slip(), [BackLine(1, 2, 1)], DAY)
    assert plan.moves == (PlannedMove(6, 1), PlannedMove(5, 1), PlannedMove(6, -1))


def test_of_a_closed_fund_no_points_come_back() -> None:
    found = slip(takes=(take(200), take(10, 2, fund_open=False)))
    plan = plan_return(found, [BackLine(2, 5)], DAY)
    assert (plan.lost, plan.given, plan.closed_funds) == (10, 5, ("资金2",))


def test_a_purse_of_an_expired_fund_is_revived_for_thirty_days() -> None:
    found = slip(takes=(take(200, expires_on="2026-06-18"), take(10, 2, expires_on="2026-06-17")))
    plan = plan_return(found, [BackLine(2, 5)], DAY)
    assert [r.take.fund for r in plan.revived] == [2]
    assert plan.until == "2026-07-18"


def test_a_closed_fund_is_not_revived() -> None:
    expired = take(10, 2, expires_on="2026-06-17", fund_open=False)
    plan = plan_return(slip(takes=(take(200), expired)), [BackLine(2, 1)], DAY)
    assert plan.revived == ()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([], "return.nothing"),
        ([BackLine(1, 4)], "return.more_than_left"),
        ([BackLine(1, 0)], "return.more_than_left"),
        ([BackLine(1, 2, 3)], "return.damaged"),
        ([BackLine(1, 2, -1)], "return.damaged"),
    ],
)
def test_what_cannot_come_back_is_said(lines: list[BackLine], code: str) -> None:
    with refused(code):
        plan_return(slip(), lines, DAY)


def test_of_a_slip_that_is_all_returned_nothing_comes_back() -> None:
    found = slip(lines=(rice(returned=3), salt(returned=5)), returned_points=210)
    with refused("return.nothing_left") as caught:
        plan_return(found, [BackLine(1, 1)], DAY)
    assert caught.value.facts == {"number": "T1-7"}


def test_a_line_comes_back_once_in_a_return() -> None:
    with pytest.raises(ValueError, match="once"):
        plan_return(slip(), [BackLine(1, 1), BackLine(1, 1)], DAY)


@pytest.mark.parametrize(
    ("points", "limit", "own", "two"),
    [
        (200, 200, False, False),
        (201, 200, False, True),
        (0, 0, False, True),
        (0, 200, True, True),
        (0, 1, False, False),
    ],
)
def test_who_must_agree(points: int, limit: int, own: bool, two: bool) -> None:
    assert needs_second_person(points, limit, own=own) is two


def test_only_what_was_shown_is_booked() -> None:
    plan = plan_return(slip(), [BackLine(2, 5)], DAY)
    check_expected(plan, ReturnRequest("k", 1, (BackLine(2, 5),), 15, 0))
    for points, lost in ((14, 0), (15, 10)):
        with refused("return.changed"):
            check_expected(plan, ReturnRequest("k", 1, (BackLine(2, 5),), points, lost))


def test_a_reason_is_tidied_and_not_endless() -> None:
    assert check_reason("  破  袋 ") == "破 袋"
    assert check_reason("") == ""
    with refused("return.reason_long"):
        check_reason("长" * 101)


@pytest.mark.parametrize(
    ("typed", "words", "day"),
    [
        ("周尧全", "周尧全", None),
        ("周 6-17", "周", "2026-06-17"),
        ("6-19 周", "周", "2025-06-19"),
        ("2026-01-02", "", "2026-01-02"),
        ("2-30", "2-30", None),
        ("13-1", "13-1", None),
        ("001-2", "001-2", None),
        ("1-2-3-4", "1-2-3-4", None),
        ("²-3", "²-3", None),
        ("", "", None),
    ],
)
def test_a_day_among_the_words(typed: str, words: str, day: str | None) -> None:
    assert read_search(typed, date(2026, 6, 18)) == (words, day)


# the return that is open at the counter


def opened() -> OpenReturn:
    return OpenReturn("key", slip(), DAY)


def test_scanned_goods_come_back_piece_by_piece() -> None:
    back = opened()
    for _ in range(3):
        assert back.add_goods(1) == rice()
    with refused("return.more_than_left"):
        back.add_goods(1)
    assert back.add_goods(77) is None
    assert back.pieces == {1: 3}


def test_goods_on_two_lines_fill_one_after_the_other() -> None:
    back = OpenReturn("key", slip(lines=(rice(1), salt(), rice(1, line=3))), DAY)
    back.add_goods(1)
    back.add_goods(1)
    assert back.pieces == {1: 1, 3: 1}


def test_damage_never_exceeds_the_pieces() -> None:
    back = opened()
    back.set_pieces(rice(), 3)
    back.set_damaged(rice(), 3)
    back.set_pieces(rice(), 1)
    assert back.damaged == {1: 1}
    with refused("return.damaged"):
        back.set_damaged(rice(), 2)
    back.set_pieces(rice(), 0)
    assert (back.pieces, back.damaged, back.empty) == ({}, {}, True)


def test_everything_that_is_left_is_one_key() -> None:
    back = OpenReturn("key", slip(lines=(rice(returned=1), salt(returned=5))), DAY)
    back.set_all()
    assert back.pieces == {1: 2}


def test_the_slip_as_it_is_now_keeps_what_is_still_left() -> None:
    back = opened()
    back.set_all()
    back.set_damaged(rice(), 3)
    back.take_up(slip(lines=(rice(returned=2), salt(returned=5)), returned_points=145))
    assert (back.pieces, back.damaged) == ({1: 1}, {1: 1})
    assert back.request().expected_points == 65


def test_the_request_says_what_the_screen_showed() -> None:
    back = OpenReturn("key", slip(takes=(take(200), take(10, 2, fund_open=False))), DAY)
    back.set_pieces(salt(), 5)
    back.reason = "受潮"
    request = back.request()
    assert request == ReturnRequest("key", 1_000_000_001, (BackLine(2, 5),), 15, 10, "受潮")


# spreading, for any amounts

amounts = st.lists(st.integers(1, 50), min_size=1, max_size=6)


@given(amounts, st.data())
def test_any_sequence_of_refunds_gives_back_each_take_at_most_once(
    taken: list[int], data: st.DataObject
) -> None:
    back = [0] * len(taken)
    before = 0
    while before < sum(taken):
        points = data.draw(st.integers(1, sum(taken) - before))
        parts = spread(taken, before, points)
        assert sum(part for _, part in parts) == points
        for place, part in parts:
            back[place] += part
            # the last place is full before the one before it gets anything
            assert back[place + 1 :] == taken[place + 1 :]
        assert all(got <= most for got, most in zip(back, taken, strict=True))
        before += points
    assert back == taken
    with pytest.raises(ValueError, match="points back"):
        spread(taken, before, 1)


@given(amounts, st.data())
def test_the_proof_takes_what_the_rule_gives_and_nothing_else(
    taken: list[int], data: st.DataObject
) -> None:
    takes = [TakenFrom(1, 10 + i, 90, points) for i, points in enumerate(taken)]
    returns, before = [], 0
    while before < sum(taken):
        points = data.draw(st.integers(1, sum(taken) - before))
        parts = spread(taken, before, points)
        returns.append([GivenBack(1, 90, "purse", 10 + place, part) for place, part in parts])
        before += points
    assert refunds_fit(takes, returns, {})
    one = data.draw(st.integers(0, len(returns) - 1))
    wrong = [*returns]
    first = wrong[one][0]
    for spoilt in (
        replace(first, points=first.points + 1),
        replace(first, holder=99),
        replace(first, fund=2),
        replace(first, redeemed=91),
        replace(first, kind="budget"),
    ):
        wrong[one] = [spoilt, *returns[one][1:]]
        assert not refunds_fit(takes, wrong, {})
    wrong[one] = [replace(first, kind="expired", holder=0), *returns[one][1:]]
    assert refunds_fit(takes, wrong, {}), "the fund was closed"
    wrong[one] = [replace(first, holder=99), *returns[one][1:]]
    assert refunds_fit(takes, wrong, {first.holder: 98, 98: 99}), "merged, and merged again"
    assert not refunds_fit(takes, wrong, {first.holder: 98, 98: first.holder})
