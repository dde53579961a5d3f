"""Festivals of the lunar and of the civil calendar, and how a grant is keyed by one.

    festival_day(Festival.MID_AUTUMN, 2026)      # date(2026, 9, 25)
    festival_period(Festival.MID_AUTUMN, 2026)   # '2026年中秋', what makes a pack unique

A festival's year is that of its own calendar: the Spring Festival of lunar year 2027 opens that
year, whenever its packs are handed out. In a leap month no festival is kept a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from lovemart_desktop.domain.errors import Refusal

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""The years whose festivals are reckoned; a slip of the finger lies outside."""


class Festival(StrEnum):
    """A festival that a township gives packs for; the values are kept in the books."""

    SPRING = "spring"
    LANTERN = "lantern"
    DRAGON_BOAT = "dragon-boat"
    PARTY_DAY = "party-day"
    ARMY_DAY = "army-day"
    MID_AUTUMN = "mid-autumn"
    NATIONAL_DAY = "national-day"
    DOUBLE_NINTH = "double-ninth"


NAMES = {
    Festival.SPRING: "春节",
    Festival.LANTERN: "元宵",
    Festival.DRAGON_BOAT: "端午",
    Festival.PARTY_DAY: "七一",
    Festival.ARMY_DAY: "八一",
    Festival.MID_AUTUMN: "中秋",
    Festival.NATIONAL_DAY: "国庆",
    Festival.DOUBLE_NINTH: "重阳",
}
"""What papers call them, and what stands in a round's period."""

_LUNAR = {
    Festival.SPRING: (1, 1),
    Festival.LANTERN: (1, 15),
    Festival.DRAGON_BOAT: (5, 5),
    Festival.MID_AUTUMN: (8, 15),
    Festival.DOUBLE_NINTH: (9, 9),
}
_CIVIL = {
    Festival.PARTY_DAY: (7, 1),
    Festival.ARMY_DAY: (8, 1),
    Festival.NATIONAL_DAY: (10, 1),
}


@dataclass(frozen=True, slots=True, order=True)
class FestivalDay:
    """One festival of one year, and the day on which it is kept. Sorts by its day."""

    day: date
    festival: Festival
    year: int

    @property
    def period(self) -> str:
        return festival_period(self.festival, self.year)


@lru_cache(maxsize=512)
def festival_day(festival: Festival, year: int) -> date:
    """The civil date of a festival. Raises Refusal 'grant.festival_year' (year, first, last)."""
    _check_year(year)
    if festival in _CIVIL:
        return date(year, *_CIVIL[festival])
    from lunar_python import Lunar  # loaded when the first lunar festival is asked for

    solar = Lunar.fromYmd(year, *_LUNAR[festival]).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def festival_period(festival: Festival, year: int) -> str:
    """The period of a round for this festival: no two rounds of a programme may share it."""
    _check_year(year)
    return f"{year}年{NAMES[festival]}"


def read_period(period: str) -> tuple[Festival, int] | None:
    """The festival and year that a period names, however it was spaced; None for another one."""
    year, mark, name = "".join(period.split()).partition("年")
    if not mark or not (year.isascii() and year.isdigit()) or len(year) != 4:
        return None
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    name = name.removesuffix("节") if name != NAMES[Festival.SPRING] else name
    for festival, kept in NAMES.items():
        if name == kept:
            return festival, int(year)
    return None


def festivals(first: date, last: date) -> tuple[FestivalDay, ...]:
    """Every festival from `first` to `last`, both counted, in the order of their days."""
    years = range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)
    found = (
        FestivalDay(festival_day(each, year), each, year) for year in years for each in Festival
    )
    return tuple(sorted(one for one in found if first <= one.day <= last))


def next_festival(today: date) -> FestivalDay | None:
    """The festival that comes next, or is today; None where no later one is reckoned."""
    return next(iter(festivals(today, date(min(today.year + 1, LAST_YEAR), 12, 31))), None)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        # years are written without separators
        raise Refusal(
            "grant.festival_year", year=str(year), first=str(FIRST_YEAR), last=str(LAST_YEAR)
        )
