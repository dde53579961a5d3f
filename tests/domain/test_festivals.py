"""Festivals: their days in common and in leap years, their keys, and which comes next."""

from __future__ import annotations

from datetime import date

import pytest

from lovemart_desktop.domain.rounds.festivals import (
    Festival,
    festival_day,
    festival_period,
    festivals,
    next_festival,
    read_period,
)
from tests.shop import refused


@pytest.mark.parametrize(
    ("festival", "year", "day"),
    [
        (Festival.SPRING, 2025, date(2025, 1, 29)),
        (Festival.SPRING, 2026, date(2026, 2, 17)),
        (Festival.LANTERN, 2026, date(2026, 3, 3)),
        (Festival.DRAGON_BOAT, 2026, date(2026, 6, 19)),
        (Festival.MID_AUTUMN, 2026, date(2026, 9, 25)),
        (Festival.DOUBLE_NINTH, 2026, date(2026, 10, 18)),
        (Festival.PARTY_DAY, 2026, date(2026, 7, 1)),
        (Festival.NATIONAL_DAY, 2026, date(2026, 10, 1)),
        # the fifth month of 2028 and the eighth of 2052 come twice: the first one counts
        (Festival.DRAGON_BOAT, 2028, date(2028, 5, 28)),
        (Festival.MID_AUTUMN, 2052, date(2052, 9, 7)),
        # a leap month earlier in the year pushes what follows
        (Festival.DRAGON_BOAT, 2023, date(2023, 6, 22)),
        (Festival.DOUBLE_NINTH, 2025, date(2025, 10, 29)),
        # the leap eleventh month of 2033, where many calendars go wrong
        (Festival.MID_AUTUMN, 2033, date(2033, 9, 8)),
        (Festival.SPRING, 2034, date(2034, 2, 19)),
    ],
)
def test_days(festival: Festival, year: int, day: date) -> None:
    assert festival_day(festival, year) == day


def test_a_festival_falls_in_the_civil_year_of_its_number() -> None:
    for year in range(2000, 2100):
        days = [festival_day(each, year) for each in Festival]
        assert {day.year for day in days} == {year}
        lunar = [Festival.SPRING, Festival.LANTERN, Festival.DRAGON_BOAT, Festival.MID_AUTUMN]
        assert sorted(festival_day(each, year) for each in lunar) == [
            festival_day(each, year) for each in lunar
        ]


def test_a_period_is_read_back() -> None:
    for festival in Festival:
        assert read_period(festival_period(festival, 2026)) == (festival, 2026)
    assert read_period("2026 年 中秋节") == (Festival.MID_AUTUMN, 2026)
    assert read_period("2026年春节") == (Festival.SPRING, 2026)
    for other in ("2026年春耕", "2026-06", "中秋", "20 26年", "1026年中秋", "年中秋"):
        assert read_period(other) is None, other


def test_the_next_one_and_those_within_some_days() -> None:
    for day, period in (
        (date(2026, 6, 18), "2026年端午"),
        (date(2026, 6, 19), "2026年端午"),  # on the day itself
        (date(2026, 10, 19), "2027年春节"),
    ):
        coming = next_festival(day)
        assert coming is not None
        assert coming.period == period
    assert next_festival(date(2099, 12, 31)) is None
    found = festivals(date(2020, 9, 30), date(2020, 10, 31))
    assert [one.period for one in found] == ["2020年中秋", "2020年国庆", "2020年重阳"]
    assert found[0].day == found[1].day == date(2020, 10, 1)


@pytest.mark.parametrize("year", [26, 1999, 2100, 20265])
def test_a_year_beside_the_mark_is_refused(year: int) -> None:
    with refused("grant.festival_year"):
        festival_day(Festival.SPRING, year)
    with refused("grant.festival_year"):
        festival_period(Festival.PARTY_DAY, year)
