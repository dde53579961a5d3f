"""Award rounds and grants: their terms, their village lists, and what is checked on a list.

A round is one programme's selection of one half-year; a grant outside the rounds is the
same with an occasion for a period and members instead of households. The short life of a
list: draft → approved by a second person → credited. A list that is changed after its
approval has to be approved again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from lovemart_desktop.domain.award_checks import Finding, Weight
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds import MOST_POINTS, Fund

Scores = tuple[tuple[str, Decimal], ...]
"""(criterion, score) pairs, in the order of the list that named them."""

AWARD_PROGRAMME, GRANT_PROGRAMME = "诚信勤劳", "老党员关怀"
"""The programmes that every town has; others may stand beside them."""


class ProgrammeKind(StrEnum):
    AWARD = "award"
    """Credits households, by half-years."""
    GRANT = "grant"
    """Credits members, by occasions."""


@dataclass(frozen=True, slots=True)
class RoundTerms:
    """What a round is opened with.

    `period`: '2026-06' or '2026-12' for an award, the occasion in words for a grant.
    `points_each`: points for each household or member.
    """

    programme: str
    kind: ProgrammeKind
    period: str
    fund: int
    points_each: int
    reference_date: date

    def checked(self) -> RoundTerms:
        """The same, with trimmed words.

        Raises Refusal 'award.programme_missing', 'award.occasion_missing',
        'award.period_form', 'award.reference_outside' (period, first, last),
        'award.points_none', 'award.points_many'.
        """
        programme, period = " ".join(self.programme.split()), " ".join(self.period.split())
        if not programme:
            raise Refusal("award.programme_missing")
        if self.kind is ProgrammeKind.GRANT:
            if not period:
                raise Refusal("award.occasion_missing", programme=programme)
        else:
            first, last = half_year(period)
            if not first <= self.reference_date <= last:
                raise Refusal(
                    "award.reference_outside",
                    period=period,
                    first=first.isoformat(),
                    last=last.isoformat(),
                )
        if self.points_each <= 0:
            raise Refusal("award.points_none", programme=programme)
        if self.points_each > MOST_POINTS:
            raise Refusal("award.points_many", most=MOST_POINTS)
        return RoundTerms(
            programme, self.kind, period, self.fund, self.points_each, self.reference_date
        )


def half_year(period: str) -> tuple[date, date]:
    """First and last day of '2026-06' or '2026-12'. Raises Refusal 'award.period_form'."""
    year, dash, month = period.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or not dash:
        raise Refusal("award.period_form", period=period)
    if month == "06":
        return date(int(year), 1, 1), date(int(year), 6, 30)
    if month == "12":
        return date(int(year), 7, 1), date(int(year), 12, 31)
    raise Refusal("award.period_form", period=period)


def half_year_of(day: date) -> str:
    """The period that a day falls in: '2026-06' from January to June."""
    return f"{day.year:04d}-{'06' if day.month <= 6 else '12'}"


class ListState(StrEnum):
    """How far a village list is."""

    DRAFT = "draft"
    CHANGED = "changed"
    """Was approved, and changed since: it needs approval again."""
    APPROVED = "approved"
    CREDITED = "credited"


@dataclass(frozen=True, slots=True)
class VillageList:
    """One village's list in a round. `accounts`: households or members, struck ones left out.

    `author`: who changed it last; `approved_at`: milliseconds UTC, 0 before approval;
    `credited_on`: business date of its voucher.
    """

    id: int
    village: str
    state: ListState
    accounts: int
    points: int
    author: str
    approved_by: str
    approved_at: int
    voucher: int
    credited_on: date | None


@dataclass(frozen=True, slots=True)
class AwardRound:
    """A round with its village lists. `cancelled`: nothing more happens in it."""

    id: int
    terms: RoundTerms
    cancelled: bool
    fund: Fund
    lists: tuple[VillageList, ...]

    @property
    def accounts(self) -> int:
        return sum(each.accounts for each in self.lists)

    @property
    def points(self) -> int:
        return sum(each.points for each in self.lists)

    def in_state(self, *states: ListState) -> tuple[VillageList, ...]:
        return tuple(each for each in self.lists if each.state in states)

    @property
    def step(self) -> ListState:
        """The earliest step that some list of the round is still in."""
        if not self.lists or self.in_state(ListState.DRAFT, ListState.CHANGED):
            return ListState.DRAFT
        return ListState.APPROVED if self.in_state(ListState.APPROVED) else ListState.CREDITED


@dataclass(frozen=True, slots=True)
class Nominee:
    """One row to be put on a list: a member, and the household's scores as a list gave them.

    For an award the member stands for the household.
    """

    member: int
    scores: Scores = ()


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as the list froze it, with what the checks found.

    `reversed`: points that a reversal took back after crediting, None where there was none.
    """

    nomination: int
    member: int
    household: int | None
    name: str
    group: str
    headcount: int
    points: int
    scores: Scores
    struck: bool
    findings: tuple[Finding, ...] = ()
    rank: int = 0
    reversed: int | None = None

    @property
    def total(self) -> Decimal:
        return sum((score for _, score in self.scores), Decimal(0))

    @property
    def gravest(self) -> Finding | None:
        order = list(Weight)
        return min(self.findings, key=lambda f: order.index(f.weight), default=None)

    @property
    def stopped(self) -> bool:
        return any(f.weight is Weight.STOPS for f in self.findings)


@dataclass(frozen=True, slots=True)
class CreditPreview:
    """What crediting the approved lists would do to the fund. `missing`: points short, or 0."""

    fund: str
    before: int
    this_round: int
    accounts: int
    lists: tuple[VillageList, ...]

    @property
    def after(self) -> int:
        return self.before - self.this_round

    @property
    def missing(self) -> int:
        return max(0, -self.after)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading rows did: rows added, rows whose scores changed, rows left as they were."""

    added: int
    changed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Credited:
    """What was credited: the vouchers, one a list, and their sums."""

    vouchers: tuple[int, ...]
    accounts: int
    points: int


def ranked(rows: Iterable[ListRow]) -> dict[int, int]:
    """{nomination: rank} by total score; equal totals share a rank. Struck rows have none.

    Rows without any score have rank 0: nothing ranks them.
    """
    totals = {r.nomination: r.total for r in rows if r.scores and not r.struck}
    ordered = sorted(totals.values(), reverse=True)
    first: dict[Decimal, int] = {}
    for place, total in enumerate(ordered, 1):
        first.setdefault(total, place)
    return {nomination: first[total] for nomination, total in totals.items()}


def criteria(rows: Iterable[ListRow]) -> tuple[str, ...]:
    """The criteria that the rows were scored by, in the order in which they first appear."""
    return tuple(dict.fromkeys(name for row in rows for name, _ in row.scores))


def list_digest(terms: RoundTerms, village: str, rows: Sequence[ListRow]) -> str:
    """What an approval is given for: the round's terms and every row that stands, as 64 digits.

    The order of the rows does not matter.
    """
    standing = sorted(
        (
            row.nomination,
            row.household or 0,
            row.member,
            row.name,
            row.group,
            row.headcount,
            row.points,
            scores_text(row.scores),
        )
        for row in rows
        if not row.struck
    )
    text = json.dumps(
        [
            terms.programme,
            str(terms.kind),
            terms.period,
            terms.fund,
            terms.points_each,
            terms.reference_date.isoformat(),
            village,
            standing,
        ],
        ensure_ascii=False,
    )
    return hashlib.sha256(text.encode()).hexdigest()


def scores_text(scores: Scores) -> str:
    """Scores as a list keeps them: '诚信=84;勤劳=83.5'."""
    return ";".join(f"{name}={score}" for name, score in scores)


def read_scores(text: str) -> Scores:
    """Scores as `scores_text` wrote them."""
    pairs = (part.rpartition("=") for part in text.split(";") if part)
    return tuple((name, Decimal(score)) for name, _, score in pairs)


def number_text(score: Decimal) -> str:
    """84 rather than 84.0."""
    return format(score.normalize(), "f")
