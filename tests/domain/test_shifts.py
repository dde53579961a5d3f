"""Shifts and days: sums that add up, and closes that are told again as they were."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.shifts import (
    DayClose,
    DayShift,
    FundSum,
    GoodsSum,
    MissingCopy,
    ShiftClose,
    ShiftSums,
    Tally,
    check_note,
    day_words,
    read_day,
    read_shift,
    shift_words,
)
from tests.shop import refused

DAY = date(2026, 6, 18)
RICE, OIL = GoodsSum("大米", "10kg", "袋", 3, 1), GoodsSum("大豆油", "5L", "桶", 2)
SUMS = ShiftSums(
    Tally(3, 210), Tally(1, 80), Tally(), Tally(1, 0), Tally(1, 65),
    (FundSum("诚信勤劳", 200, 55), FundSum("老党员关怀", 10, 10)), (RICE, OIL),
)  # fmt: skip
CLOSE = ShiftClose(
    town="青石镇", store="青石镇爱心超市", till="T1", clerk="06", day=DAY, of_day=1, opened_at=1,
    closed_at=2, closed_by="08", note="“忘了”\\交班", first_receipt=4, last_receipt=9, sums=SUMS,
    due=6, missing=(MissingCopy(7, "张*强", 65),), unprinted=0, head="9-00AA00AA00AA00AA",
    opened_head="3-00BB00BB00BB00BB", alone=1,
)  # fmt: skip
DAY_CLOSE = DayClose(
    town="青石镇", store="青石镇爱心超市", day=DAY, closed_at=3, closed_by="05",
    shifts=(DayShift("T1", 1, "06", 1, 2, 3, 1, 145, 1),), sums=SUMS, missing=1,
    heads=(("T1", "9-00AA00AA00AA00AA"), ("B1", "0-0000000000000000")),
)  # fmt: skip

tallies = st.builds(Tally, st.integers(0, 999), st.integers(0, 10**9))
funds = st.builds(FundSum, st.sampled_from("甲乙丙"), st.integers(0, 10**6), st.integers(0, 10**6))
goods = st.builds(
    GoodsSum, st.sampled_from("米油盐"), st.just("1kg"), st.just("袋"),
    st.integers(0, 999), st.integers(0, 999),
)  # fmt: skip
sums = st.builds(
    ShiftSums, tallies, tallies, tallies, tallies, tallies,
    st.lists(funds, max_size=4).map(tuple), st.lists(goods, max_size=4).map(tuple),
)  # fmt: skip


@given(sums, sums)
def test_the_sum_of_two_shifts_is_that_of_their_parts(one: ShiftSums, other: ShiftSums) -> None:
    both = one + other
    assert both.net == one.net + other.net
    assert both.redemptions.count == one.redemptions.count + other.redemptions.count
    parts = (*one.funds, *other.funds)
    assert sum(fund.net for fund in both.funds) == sum(fund.net for fund in parts)
    assert len({fund.fund for fund in both.funds}) == len(both.funds)
    pieces = (*one.goods, *other.goods)
    assert sum(each.net for each in both.goods) == sum(each.net for each in pieces)
    assert len({each.goods for each in both.goods}) == len(both.goods)


@given(sums, st.text(max_size=30))
def test_a_close_is_read_as_it_was_written(of: ShiftSums, note: str) -> None:
    close = replace(CLOSE, sums=of, note=note)
    assert read_shift(shift_words(close)) == close
    day = replace(DAY_CLOSE, sums=of)
    assert read_day(day_words(day)) == day


def test_the_words_of_a_close_do_not_change() -> None:
    """They are in the books for good: an old text must be read for ever."""
    told = json.loads(shift_words(CLOSE))
    assert told["version"] == "shift1"
    assert told["sums"]["funds"][0] == {"fund": "诚信勤劳", "redeemed": 200, "returned": 55}
    assert told["missing"] == [{"number": 7, "holder": "张*强", "points": 65}]
    # the first closes said nothing of countersignatures
    del told["alone"]
    assert read_shift(json.dumps(told)) == replace(CLOSE, alone=0)


@pytest.mark.parametrize(
    "words",
    ["", "{", "[]", "1", '{"version":"shift2"}', '{"version":"shift1"}', day_words(DAY_CLOSE),
     shift_words(CLOSE).replace('"due":6,', "")],
)  # fmt: skip
def test_what_is_no_close_is_refused(words: str) -> None:
    with refused("shift.words"):
        read_shift(words)


def test_a_shifts_words_are_no_days() -> None:
    with refused("shift.words"):
        read_day(shift_words(CLOSE))


def test_a_note_is_wanted_of_somebody_else() -> None:
    assert check_note("  小美\n忘了 ", wanted=True) == "小美 忘了"
    assert check_note("", wanted=False) == ""
    with refused("shift.note_missing"):
        check_note(" \t", wanted=True)
    assert len(check_note("久" * 200, wanted=False)) == 200
    with refused("shift.note_long"):
        check_note("久" * 201, wanted=False)
