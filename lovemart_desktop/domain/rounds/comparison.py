"""Rounds of one programme beside each other, village by village."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MOST_ROUNDS: Final = 6
"""As many half-years as stand side by side on a page."""


class Measure(StrEnum):
    """What is compared."""

    ACCOUNTS = "accounts"
    """Households (or persons) on the lists, or credited."""
    POINTS = "points"
    SHARE = "share"
    """Of the village's households, in tenths of a per cent."""
    STRUCK = "struck"
    OBJECTIONS = "objections"
    DAYS = "days"
    """From opening the round to crediting the village's list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A village in a round. `of`: the village's households then; `days`: from the round's
    opening to the list's crediting, None where it is not credited.
    """

    accounts: int
    points: int
    of: int
    struck: int = 0
    objections: int = 0
    days: int | None = None

    @property
    def share(self) -> int | None:
        """In tenths of a per cent; None for a village without households."""
        return None if self.of <= 0 else round(self.accounts * 1000 / self.of)

    def value(self, measure: Measure) -> int | None:
        """What the measure says here, None where there is nothing to say."""
        found: int | None = getattr(self, measure)
        return found


@dataclass(frozen=True, slots=True)
class ComparedRound:
    """A round in the comparison; `households`: what it credits, rather than members."""

    id: int
    period: str
    opened_on: date
    households: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`rounds`: oldest first; `villages`: in their order; `cells`: {(village, round id): cell}."""

    programme: str
    rounds: tuple[ComparedRound, ...]
    villages: tuple[str, ...]
    cells: Mapping[tuple[str, int], Cell]

    def value(self, village: str, round_id: int, measure: Measure) -> int | None:
        """None where the village had no list in that round, or there is nothing to say."""
        cell = self.cells.get((village, round_id))
        return None if cell is None else cell.value(measure)

    def total(self, round_id: int, measure: Measure) -> int | None:
        """Of all villages together: a sum, for the share the town's, for the days the longest."""
        cells = [cell for (_, number), cell in self.cells.items() if number == round_id]
        if not cells:
            return None
        if measure is Measure.DAYS:
            days = [cell.days for cell in cells]
            return None if None in days else max(day for day in days if day is not None)
        if measure is Measure.SHARE:
            return _sum(cells).share
        return _sum(cells).value(measure)

    @property
    def by_household(self) -> bool:
        """Whether a share of the villages' households makes sense."""
        return all(each.households for each in self.rounds)

    def measures(self) -> tuple[Measure, ...]:
        return tuple(m for m in Measure if m is not Measure.SHARE or self.by_household)


def compare(
    programme: str,
    rounds: Sequence[ComparedRound],
    villages: Iterable[str],
    cells: Mapping[tuple[str, int], Cell],
) -> Comparison:
    """The last rounds, with the villages that stood in any of them in the order of `villages`."""
    shown = tuple(sorted(rounds, key=lambda each: (each.opened_on, each.id)))[-MOST_ROUNDS:]
    numbers = {each.id for each in shown}
    kept = {key: cell for key, cell in cells.items() if key[1] in numbers}
    there = {village for village, _ in kept}
    return Comparison(programme, shown, tuple(v for v in villages if v in there), kept)


def _sum(cells: Sequence[Cell]) -> Cell:
    return Cell(
        accounts=sum(cell.accounts for cell in cells),
        points=sum(cell.points for cell in cells),
        of=sum(cell.of for cell in cells),
        struck=sum(cell.struck for cell in cells),
        objections=sum(cell.objections for cell in cells),
    )
