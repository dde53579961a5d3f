"""Scores, ranks, the cut-off, and ties over it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.rules import Criterion, Cut, CutOff

Scores = tuple[tuple[str, Decimal], ...]


class Ties(StrEnum):
    """What is done with rows whose equal totals lie across the cut-off."""

    NONE = "none"
    """There are none."""
    TAKE_ALL = "take-all"
    TAKE_NONE = "take-none"
    BY_NAME = "by-name"


@dataclass(frozen=True, slots=True)
class Scored:
    """A standing row with its total score; `scored` is False where nobody scored it."""

    nomination: int
    name: str
    total: Decimal
    scored: bool = True


@dataclass(frozen=True, slots=True)
class Ranking:
    """Where the rows stand. All are nominations, best first.

    `within`: certainly above the cut-off; `tied`: equal totals across it, to be decided;
    `below`: certainly below it; `places_left`: how many of the tied have a place.
    """

    within: tuple[int, ...]
    tied: tuple[int, ...]
    below: tuple[int, ...]
    places_left: int = 0


def total_of(scores: Scores, criteria: Sequence[Criterion]) -> Decimal:
    """The total out of 100: each score's share of its greatest, times the criterion's weight.

    So a weight is what it says whatever the greatest scores are. Rounded half up to hundredths,
    as it is shown: equal is what looks equal. Without criteria the plain sum. A missing score
    counts as 0.
    """
    if not criteria:
        return sum((score for _, score in scores), Decimal(0))
    given = dict(scores)
    exact = sum(
        (Fraction(given.get(each.name, Decimal(0))) * each.weight / each.most for each in criteria),
        Fraction(0),
    )
    return Decimal(math.floor(exact * 100 + Fraction(1, 2))).scaleb(-2)


def check_scores(name: str, scores: Scores, criteria: Sequence[Criterion]) -> Scores:
    """The scores in the order of the criteria; any scores where the round has none.

    Raises Refusal 'award.score_unknown' (name, criterion), 'award.score_outside' (name,
    criterion, most).
    """
    most = {each.name: Decimal(each.most) for each in criteria}
    for criterion, score in scores:
        if criteria and criterion not in most:
            raise Refusal("award.score_unknown", name=name, criterion=criterion)
        highest = most.get(criterion, Decimal(1_000))
        if not score.is_finite() or not 0 <= score <= highest:
            raise Refusal("award.score_outside", name=name, criterion=criterion, most=str(highest))
    if not criteria:
        return scores
    given = dict(scores)
    return tuple((each.name, given[each.name]) for each in criteria if each.name in given)


def rank(rows: Iterable[Scored], cut: Cut) -> Ranking:
    """The rows by total, divided by the cut-off. Unscored rows come last."""
    ordered = sorted(rows, key=_order)
    numbers = tuple(row.nomination for row in ordered)
    if cut.kind is CutOff.NONE:
        return Ranking(numbers, (), ())
    if cut.kind is CutOff.SCORE:
        within = tuple(r.nomination for r in ordered if r.scored and r.total >= cut.value)
        return Ranking(within, (), tuple(n for n in numbers if n not in set(within)))
    places = int(cut.value)
    if len(ordered) <= places:
        return Ranking(numbers, (), ())
    edge = ordered[places - 1]
    if _order(edge)[:2] != _order(ordered[places])[:2]:
        return Ranking(numbers[:places], (), numbers[places:])
    above = [r.nomination for r in ordered if _order(r)[:2] < _order(edge)[:2]]
    tied = [r.nomination for r in ordered if _order(r)[:2] == _order(edge)[:2]]
    return Ranking(
        tuple(above), tuple(tied), numbers[len(above) + len(tied) :], places - len(above)
    )


def decide(
    ranking: Ranking, ties: Ties, named: Collection[int], reason: str
) -> tuple[frozenset[int], Ties]:
    """Who falls below the cut-off, and what is kept of the ties.

    `named`: the tied who stay, where they are chosen by name.
    Raises Refusal 'award.ties_undecided' (tied, places), 'award.ties_reason',
    'award.ties_named'.
    """
    if not ranking.tied:
        return frozenset(ranking.below), Ties.NONE
    if ties is Ties.NONE:
        raise Refusal("award.ties_undecided", tied=len(ranking.tied), places=ranking.places_left)
    if not reason:
        raise Refusal("award.ties_reason")
    if ties is Ties.TAKE_ALL:
        return frozenset(ranking.below), ties
    if ties is Ties.TAKE_NONE:
        return frozenset(ranking.below) | frozenset(ranking.tied), ties
    chosen = frozenset(named)
    if not chosen or not chosen < frozenset(ranking.tied):
        raise Refusal("award.ties_named")
    return frozenset(ranking.below) | (frozenset(ranking.tied) - chosen), ties


def ranks(totals: Mapping[int, Decimal]) -> dict[int, int]:
    """{nomination: rank}; equal totals share a rank, and the next is as many further on."""
    first: dict[Decimal, int] = {}
    for place, total in enumerate(sorted(totals.values(), reverse=True), 1):
        first.setdefault(total, place)
    return {nomination: first[total] for nomination, total in totals.items()}


def _order(row: Scored) -> tuple[bool, Decimal, int]:
    return (not row.scored, -row.total, row.nomination)
