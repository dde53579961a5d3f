"""Limits: how many pieces of goods, or of a category, a household may have in a period.

Somebody without a household counts alone. What was had is what the household's present
members took, minus what came back. Pure rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lovemart_desktop.domain.counter.redemption import BasketLine, ShelfGoods
from lovemart_desktop.domain.errors import Refusal

MOST_LIMIT = 999


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    """From Monday on."""
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"

    def first_day(self, day: str) -> str:
        """The first day of the period that `day` lies in (ISO dates)."""
        there = date.fromisoformat(day)
        months = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}
        if self in months:
            length = months[self]
            return date(there.year, (there.month - 1) // length * length + 1, 1).isoformat()
        back = there.weekday() if self is Period.WEEK else 0
        return (there - timedelta(days=back)).isoformat()


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `pieces` of some goods, or of all goods in a category, in a period.

    One of `goods` and `category` is 0. `name` is that of the goods or the category.
    """

    id: int
    goods: int
    category: int
    pieces: int
    period: Period
    name: str = ""

    def covers(self, goods: int, category_path: Sequence[int]) -> bool:
        return goods == self.goods if self.goods else self.category in category_path


@dataclass(frozen=True, slots=True)
class Had:
    """Pieces of goods that a household took on a day (ISO date), less what came back."""

    goods: int
    category_path: tuple[int, ...]
    day: str
    pieces: int


@dataclass(frozen=True, slots=True)
class Overrun:
    """A limit that a basket goes over: `had` before, `wanted` now, since `since` (ISO date).

    `latest` is the last day on which something was had; empty where nothing was.
    """

    limit: Limit
    had: int
    wanted: int
    since: str
    latest: str = ""

    @property
    def left(self) -> int:
        """Pieces that may still be had."""
        return max(0, self.limit.pieces - self.had)

    def refusal(self, holder: str) -> Refusal:
        return Refusal(
            "limit.exceeded",
            goods=self.limit.name,
            limit=self.limit.pieces,
            period=str(self.limit.period),
            had=self.had,
            pieces=self.wanted,
            left=self.left,
            name=holder,
        )


def check_limit(goods: int, category: int, pieces: int) -> None:
    """Raises Refusal 'limit.what', 'limit.pieces' (most)."""
    if bool(goods) == bool(category):
        raise Refusal("limit.what")
    if not 1 <= pieces <= MOST_LIMIT:
        raise Refusal("limit.pieces", most=MOST_LIMIT)


def first_day_of(limits: Iterable[Limit], day: str) -> str:
    """From which day on one has to look back for these limits on `day`."""
    return min((limit.period.first_day(day) for limit in limits), default=day)


def overruns(
    limits: Iterable[Limit],
    lines: Sequence[BasketLine],
    shelf: Mapping[int, ShelfGoods],
    had: Sequence[Had],
    day: str,
) -> tuple[Overrun, ...]:
    """The limits that these lines go over on `day`, narrowest first: goods before categories."""
    found = []
    for limit in limits:
        since = limit.period.first_day(day)
        wanted = sum(
            line.pieces
            for line in lines
            if limit.covers(line.goods, shelf[line.goods].category_path)
        )
        if not wanted:
            continue
        counted = [
            h
            for h in had
            if limit.period.first_day(h.day) == since and limit.covers(h.goods, h.category_path)
        ]
        before = sum(h.pieces for h in counted)
        if before + wanted > limit.pieces:
            latest = max((h.day for h in counted if h.pieces > 0), default="")
            found.append(Overrun(limit, before, wanted, since, latest))
    return tuple(sorted(found, key=lambda one: (not one.limit.goods, one.limit.id)))
