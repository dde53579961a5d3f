"""Award rounds and grants: their terms, their village lists, and what is checked on a list.

A round is one programme's selection of one half-year; a grant outside the rounds is the
same with an occasion for a period and its own rules (domain/rounds/rules). The life of a
list: draft → reviewed → meetings → notice → ready → approved by a second person → credited;
which steps it needs, its round's rules say. A list that is added to after its notice was
posted has to be posted again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund
from lovemart_desktop.domain.rounds.award_checks import Finding, Weight
from lovemart_desktop.domain.rounds.notices import ready_from
from lovemart_desktop.domain.rounds.review import ranks
from lovemart_desktop.domain.rounds.rules import (
    Credits,
    RoundRules,
    award_rules,
    grant_rules,
)

Scores = tuple[tuple[str, Decimal], ...]
"""(criterion, score) pairs, in the order of the list that named them."""

AWARD_PROGRAMME = "诚信勤劳"
"""The programme that every town has; others may stand beside it."""
MOST_EACH = 100_000
"""More than anybody is given at once, as for a grant: more is a slip of the noughts."""


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
        if self.points_each > MOST_EACH:
            raise Refusal("award.points_many", most=MOST_EACH)
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
    REVIEWED = "reviewed"
    """Scored, ranked and cut off."""
    MEETINGS = "meetings"
    """All four meetings are recorded and were for the list."""
    CHANGED = "changed"
    """Was published or approved, and changed since: its notice has to be posted again (or, in
    a round without notices, it has to be approved again)."""
    NOTICE = "notice"
    """Posted; its days run, or an objection is open, or no photo of it is there."""
    READY = "ready"
    """The notice is over: it waits for the second person."""
    APPROVED = "approved"
    CREDITED = "credited"


class Step(StrEnum):
    """The parts of a round's life, in their order."""

    NOMINATION = "nomination"
    REVIEW = "review"
    MEETINGS = "meetings"
    NOTICE = "notice"
    APPROVAL = "approval"
    CREDITING = "crediting"
    RESULT_NOTICE = "result-notice"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class VillageList:
    """One village's list in a round. `accounts`: households or members, struck ones left out.

    `author`: who changed it last; `approved_at`: milliseconds UTC, 0 before approval;
    `credited_on`: business date of its voucher. `posted_on`, `notice_days`: the notice in
    force, None and 0 where there is none; `photos`: of that notice; `result_on`: when the
    result notice was posted, `result_photos`: of it; `meetings`: how many of the four count
    as the list stands; `given_up`: the round goes on without it.
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
    posted_on: date | None = None
    notice_days: int = 0
    photos: int = 0
    open_objections: int = 0
    meetings: int = 0
    result_on: date | None = None
    result_photos: int = 0
    given_up: bool = False

    @property
    def published(self) -> bool:
        """A notice of it is in force: rows are struck by two persons, and none is scored."""
        return self.posted_on is not None

    @property
    def ready_from(self) -> date | None:
        """The first day after the days of its notice."""
        return None if self.posted_on is None else ready_from(self.posted_on, self.notice_days)

    @property
    def going_on(self) -> bool:
        return self.state is not ListState.CREDITED and not self.given_up


@dataclass(frozen=True, slots=True)
class AwardRound:
    """A round with its village lists.

    `cancelled`, `archived`: nothing more happens in it.
    """

    id: int
    terms: RoundTerms
    cancelled: bool
    fund: Fund
    lists: tuple[VillageList, ...]
    rules: RoundRules
    archived: bool = False

    @property
    def credits(self) -> Credits:
        """Whose accounts its rows credit."""
        return self.rules.credits

    @property
    def last_day(self) -> date | None:
        """The half-year's last day; None for a grant."""
        award = self.terms.kind is ProgrammeKind.AWARD
        return half_year(self.terms.period)[1] if award else None

    @property
    def first_day(self) -> date | None:
        award = self.terms.kind is ProgrammeKind.AWARD
        return half_year(self.terms.period)[0] if award else None

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
        """The earliest state that some list of the round is still in."""
        waiting = [each.state for each in self.lists if not each.given_up]
        order = list(ListState)
        return min(waiting, key=order.index, default=ListState.DRAFT)

    def steps(self) -> dict[Step, tuple[VillageList, ...]]:
        """The lists by the step that each has to take next; lists given up are left out."""
        found: dict[Step, list[VillageList]] = {step: [] for step in Step}
        for each in self.lists:
            if not each.given_up:
                found[step_of(each, self.rules)].append(each)
        return {step: tuple(lists) for step, lists in found.items()}


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

    `reversed`: points that a reversal took back after crediting, None where there was none;
    `below_cut`: struck by the review's cut-off; `weighted`: the total by the round's criteria,
    None where it has none.
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
    below_cut: bool = False
    weighted: Decimal | None = None

    @property
    def total(self) -> Decimal:
        if self.weighted is not None:
            return self.weighted
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
    return ranks({r.nomination: r.total for r in rows if r.scores and not r.struck})


def default_rules(kind: ProgrammeKind) -> RoundRules:
    """The rules of a round that was opened without any, as those of older books were."""
    return award_rules() if kind is ProgrammeKind.AWARD else grant_rules()


def before_notice(rules: RoundRules) -> ListState:
    """The state that a list has to reach before its notice (or approval, where there is none)."""
    if rules.meetings:
        return ListState.MEETINGS
    return ListState.REVIEWED if rules.review else ListState.DRAFT


def may_be_posted(each: VillageList, rules: RoundRules) -> bool:
    return rules.notice and each.state in (before_notice(rules), ListState.CHANGED)


def may_be_approved(each: VillageList, rules: RoundRules) -> bool:
    """Whether the list waits for the second person now."""
    if rules.notice:
        return each.state is ListState.READY
    return each.state in (before_notice(rules), ListState.CHANGED, ListState.READY)


def step_of(each: VillageList, rules: RoundRules) -> Step:
    """The step that a list has to take next."""
    if each.state is ListState.CREDITED:
        done = not rules.notice or (each.result_on is not None and each.result_photos > 0)
        return Step.ARCHIVE if done else Step.RESULT_NOTICE
    if each.state is ListState.APPROVED:
        return Step.CREDITING
    if may_be_approved(each, rules):
        return Step.APPROVAL if each.accounts else Step.NOMINATION
    if each.state is ListState.NOTICE or may_be_posted(each, rules):
        return Step.NOTICE if each.accounts else Step.NOMINATION
    if each.state is ListState.REVIEWED:
        return Step.MEETINGS
    if not each.accounts:
        return Step.NOMINATION
    return Step.REVIEW if rules.review else Step.MEETINGS


def criteria(rows: Iterable[ListRow]) -> tuple[str, ...]:
    """The criteria that the rows were scored by, in the order in which they first appear."""
    return tuple(dict.fromkeys(name for row in rows for name, _ in row.scores))


RowFact = tuple[int, int, int, str, str, int, int, str]
"""(nomination, household or 0, member, name, group, headcount, points, scores as kept)"""


def list_digest(terms: RoundTerms, village: str, rows: Sequence[ListRow]) -> str:
    """What an approval is given for: the round's terms and every row that stands, as 64 digits.

    The order of the rows does not matter.
    """
    return digest_of(
        terms,
        village,
        (
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
        ),
    )


def digest_of(terms: RoundTerms, village: str, standing: Iterable[RowFact]) -> str:
    """As `list_digest`, of rows as the books keep them; struck ones left out."""
    text = json.dumps(
        [
            terms.programme,
            str(terms.kind),
            terms.period,
            terms.fund,
            terms.points_each,
            terms.reference_date.isoformat(),
            village,
            sorted(standing),
        ],
        ensure_ascii=False,
    )
    return hashlib.sha256(text.encode()).hexdigest()


def scores_text(scores: Scores) -> str:
    """Scores as a list keeps them: '诚信=84;勤劳=83.5'."""
    return ";".join(f"{name}={score}" for name, score in scores)


@lru_cache(maxsize=4096)
def read_scores(text: str) -> Scores:
    """Scores as `scores_text` wrote them."""
    pairs = (part.rpartition("=") for part in text.split(";") if part)
    return tuple((name, Decimal(score)) for name, _, score in pairs)


def number_text(score: Decimal) -> str:
    """84 rather than 84.0."""
    return format(score.normalize(), "f")
