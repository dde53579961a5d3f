"""What the checks found about a round, each with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.rounds.award_checks import Check, Weight
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    VillageList,
)
from lovemart_desktop.domain.rounds.meetings import Meeting, MeetingKind
from lovemart_desktop.domain.rounds.notices import SinceNotice
from lovemart_desktop.domain.rounds.review import Ranking


class RoundCheck(StrEnum):
    """What is looked for on each list, and on the round as a whole."""

    LIST_EMPTY = "list-empty"
    TIES = "ties"
    MEETING_MISSING = "meeting-missing"
    MEETING_LOST = "meeting-lost"
    MEETING_OTHER_LIST = "meeting-other-list"
    MEETING_OUTRUN = "meeting-outrun"
    """An earlier one of the four was held again after it."""
    NOTICE_RUNNING = "notice-running"
    NOTICE_SHORT = "notice-short"
    NO_PHOTO = "no-photo"
    OBJECTION_OPEN = "objection-open"
    NOT_AS_PUBLISHED = "not-as-published"
    BUDGET_SHORT = "budget-short"
    FUND_ENDED = "fund-ended"
    FUND_PERIOD_OVER = "fund-period-over"
    FUND_CLOSED = "fund-closed"
    REFERENCE_OUTSIDE = "reference-outside"
    LATE = "late"
    NO_NOTICE = "no-notice"
    NO_EVIDENCE = "no-evidence"
    """No photo shows the activity that points are given for."""


WEIGHTS = {
    RoundCheck.LIST_EMPTY: Weight.WARNS,
    RoundCheck.TIES: Weight.STOPS,
    RoundCheck.MEETING_MISSING: Weight.STOPS,
    RoundCheck.MEETING_LOST: Weight.STOPS,
    RoundCheck.MEETING_OTHER_LIST: Weight.STOPS,
    RoundCheck.MEETING_OUTRUN: Weight.STOPS,
    RoundCheck.NOTICE_RUNNING: Weight.STOPS,
    RoundCheck.NOTICE_SHORT: Weight.WARNS,
    RoundCheck.NO_PHOTO: Weight.STOPS,
    RoundCheck.OBJECTION_OPEN: Weight.STOPS,
    RoundCheck.NOT_AS_PUBLISHED: Weight.STOPS,
    RoundCheck.BUDGET_SHORT: Weight.STOPS,
    RoundCheck.FUND_ENDED: Weight.STOPS,
    RoundCheck.FUND_PERIOD_OVER: Weight.WARNS,
    RoundCheck.FUND_CLOSED: Weight.STOPS,
    RoundCheck.REFERENCE_OUTSIDE: Weight.STOPS,
    RoundCheck.LATE: Weight.WARNS,
    RoundCheck.NO_NOTICE: Weight.TELLS,
    RoundCheck.NO_EVIDENCE: Weight.STOPS,
}


class PlaceKind(StrEnum):
    ROW = "row"
    LIST = "list"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is mended: a row, a list, or the round itself."""

    kind: PlaceKind
    list_id: int = 0
    nomination: int = 0

    @classmethod
    def row(cls, list_id: int, nomination: int) -> Place:
        return cls(PlaceKind.ROW, list_id, nomination)

    @classmethod
    def list(cls, list_id: int) -> Place:
        return cls(PlaceKind.LIST, list_id)

    @classmethod
    def round(cls) -> Place:
        return cls(PlaceKind.ROUND)


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """One line of the checks.

    `about`: the row's name or the village, '' for the round; `detail`: a name, number, date
    (ISO) or meeting that the words need.
    """

    check: Check | RoundCheck
    weight: Weight
    place: Place
    about: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What the checks of one list look at."""

    each: VillageList
    rows: Sequence[ListRow]
    ranking: Ranking | None
    meetings: Mapping[MeetingKind, Meeting]
    since: SinceNotice


def placed_findings(
    found: AwardRound, lists: Iterable[ListFacts], today: date, *, shown: bool = True
) -> list[PlacedFinding]:
    """Everything there is to say about a round, gravest first; credited lists are left out.

    `shown`: a photo shows the activity that points are given for, if they are for one.
    """
    told = [*_of_round(found, today, shown=shown)]
    for facts in lists:
        if facts.each.going_on:
            told += _of_list(found, facts, today)
            told += _of_rows(facts)
    order = list(Weight)
    return sorted(told, key=lambda each: order.index(each.weight))


def _of_round(found: AwardRound, today: date, *, shown: bool) -> list[PlacedFinding]:
    told: list[tuple[RoundCheck, str]] = []
    waiting = [each for each in found.lists if each.going_on]
    if not waiting or found.cancelled or found.archived:
        return []
    short = sum(each.points for each in waiting) - found.fund.balance.budget
    if short > 0:
        told.append((RoundCheck.BUDGET_SHORT, str(short)))
    terms, fund = found.terms, found.fund
    if fund.closed:
        told.append((RoundCheck.FUND_CLOSED, fund.name))
    elif fund.over(today):
        told.append((RoundCheck.FUND_ENDED, _iso(fund.terms.expires_on)))
    elif fund.terms.ends_on is not None and fund.terms.ends_on < today:
        told.append((RoundCheck.FUND_PERIOD_OVER, _iso(fund.terms.ends_on)))
    first, last = found.first_day, found.last_day
    if first is not None and last is not None:
        if not first <= terms.reference_date <= last:
            told.append((RoundCheck.REFERENCE_OUTSIDE, terms.reference_date.isoformat()))
        if today > last:
            told.append((RoundCheck.LATE, found.rules.late_reason))
    if not found.rules.notice:
        told.append((RoundCheck.NO_NOTICE, found.rules.notice_reason))
    if not shown:
        told.append((RoundCheck.NO_EVIDENCE, ""))
    return [PlacedFinding(c, WEIGHTS[c], Place.round(), "", detail) for c, detail in told]


def _of_list(found: AwardRound, facts: ListFacts, today: date) -> list[PlacedFinding]:
    each, rules = facts.each, found.rules
    told: list[tuple[RoundCheck, str]] = []
    if not each.accounts:
        return [_listed(each, RoundCheck.LIST_EMPTY, "")]
    if each.state is ListState.DRAFT and facts.ranking is not None and facts.ranking.tied:
        told.append((RoundCheck.TIES, str(len(facts.ranking.tied))))
    if rules.meetings:
        told += _of_meetings(
            facts.meetings, added=each.published or each.state is ListState.CHANGED
        )
    if each.posted_on is not None and each.ready_from is not None:
        if today < each.ready_from:
            told.append((RoundCheck.NOTICE_RUNNING, each.ready_from.isoformat()))
        if each.notice_days < rules.notice_days:
            told.append((RoundCheck.NOTICE_SHORT, str(each.notice_days)))
        if not each.photos:
            told.append((RoundCheck.NO_PHOTO, ""))
        if facts.since.otherwise:
            told.append((RoundCheck.NOT_AS_PUBLISHED, facts.since.otherwise[0].name))
    if each.open_objections:
        told.append((RoundCheck.OBJECTION_OPEN, str(each.open_objections)))
    return [_listed(each, check, detail) for check, detail in told]


def _of_meetings(
    meetings: Mapping[MeetingKind, Meeting], *, added: bool
) -> list[tuple[RoundCheck, str]]:
    """`added`: the list was published; what was added since has reasons of its own."""
    told: list[tuple[RoundCheck, str]] = []
    for kind in MeetingKind:
        held = meetings.get(kind)
        if held is None:
            told.append((RoundCheck.MEETING_MISSING, str(kind)))
        elif not held.record.votes.carried:
            told.append((RoundCheck.MEETING_LOST, str(kind)))
        elif not held.on_this_list and not added:
            told.append((RoundCheck.MEETING_OTHER_LIST, str(kind)))
        elif not held.follows and not added:
            told.append((RoundCheck.MEETING_OUTRUN, str(kind)))
    return told


def _of_rows(facts: ListFacts) -> list[PlacedFinding]:
    return [
        PlacedFinding(
            finding.check,
            finding.weight,
            Place.row(facts.each.id, row.nomination),
            row.name,
            finding.detail,
        )
        for row in facts.rows
        if not row.struck
        for finding in row.findings
    ]


def _listed(each: VillageList, check: RoundCheck, detail: str) -> PlacedFinding:
    return PlacedFinding(check, WEIGHTS[check], Place.list(each.id), each.village, detail)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


__all__ = [
    "WEIGHTS",
    "ListFacts",
    "Place",
    "PlaceKind",
    "PlacedFinding",
    "RoundCheck",
    "placed_findings",
]
