"""What is due in rounds and grants: opening and crediting them in time, notices, archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lovemart_desktop.domain.dues.due import Due, DueKind, Place
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    ProgrammeKind,
    RoundTerms,
    VillageList,
    half_year,
    half_year_of,
)
from lovemart_desktop.domain.rounds.festivals import festival_day, read_period

TO_OPEN, TO_CREDIT = timedelta(days=61), timedelta(days=30)
"""How long before the half-year's end it is on the board that its round is missing, or that
its lists are not credited; a grant has as long after its reference date."""
AFTER_CREDITING = timedelta(days=7)
"""Within these days the result notice is posted, and photos are attached."""

_BEFORE_NOTICE = (ListState.DRAFT, ListState.REVIEWED, ListState.MEETINGS, ListState.CHANGED)
_BEYOND_NOTICE = (ListState.READY, ListState.APPROVED, ListState.CREDITED)


def rounds_to_open(known: Iterable[RoundTerms], today: date, until: date) -> Iterator[Due]:
    """Half-years without a round of a programme that has them: one was held before, and not
    longer ago than last year. `known`: the terms of every round that was not given up.
    """
    held: dict[str, set[str]] = {}
    for terms in known:
        if terms.kind is ProgrammeKind.AWARD:
            held.setdefault(terms.programme, set()).add(terms.period)
    for programme, periods in held.items():
        if int(max(periods)[:4]) < today.year - 1:
            continue
        for period in _half_years(today, until):
            if period not in periods and period > min(periods):
                last = half_year(period)[1]
                yield Due(
                    DueKind.OPEN_ROUND,
                    last,
                    last - TO_OPEN,
                    programme=programme,
                    period=period,
                    name=str(ProgrammeKind.AWARD),
                )


def round_dues(
    found: AwardRound, villages: Sequence[str], photos: Mapping[int, int], today: date
) -> Iterator[Due]:
    """What is due in one round that goes on.

    `villages`: all that have households; `photos`: {round of an activity: its photos}.
    """
    lists = [each for each in found.lists if not each.given_up]
    award = found.terms.kind is ProgrammeKind.AWARD
    waiting = [each for each in lists if each.going_on]
    if waiting:
        last, since = _to_credit(found)
        yield replace(_due(found, DueKind.CREDIT_ROUND, last, since, waiting), of=len(lists))
    yield from _behind(found, lists, villages if award else (), today)
    yield from _notices(found, lists, today)
    for kind, state in ((DueKind.APPROVE, ListState.READY), (DueKind.CREDIT, ListState.APPROVED)):
        here = [each for each in lists if each.state is state]
        if here:
            yield _due(found, kind, today, today, here)
    if photos.get(found.id) == 0 and waiting:
        day = found.terms.reference_date
        yield replace(
            _due(found, DueKind.EVIDENCE, day + AFTER_CREDITING, day, waiting), villages=()
        )
    yield from _after(found, lists)


def _to_credit(found: AwardRound) -> tuple[date, date]:
    """By when the lists are credited, and from when on that is on the board: of an award round
    its half-year decides, of a pack the festival, of any other grant its reference date.
    """
    if found.last_day is not None:
        return found.last_day, found.last_day - TO_CREDIT
    day = found.terms.reference_date
    read = read_period(found.terms.period) if found.rules.festival else None
    return (day + TO_CREDIT if read is None else festival_day(*read)), day


def _behind(
    found: AwardRound, lists: Sequence[VillageList], villages: Sequence[str], today: date
) -> Iterator[Due]:
    """Villages that have not published, where another one is through already."""
    if not any(each.state in _BEYOND_NOTICE for each in lists) or not found.rules.notice:
        return
    slow = [each for each in lists if each.state in _BEFORE_NOTICE]
    there = {each.village for each in found.lists}
    names = (*(each.village for each in slow), *(v for v in villages if v not in there))
    if names:
        due = _due(found, DueKind.VILLAGES_BEHIND, found.last_day or today, today, slow)
        yield replace(due, villages=names, count=len(names))


def _notices(found: AwardRound, lists: Sequence[VillageList], today: date) -> Iterator[Due]:
    posted = [each for each in lists if each.state is ListState.NOTICE]
    days = sorted({each.ready_from for each in posted if each.ready_from is not None})
    for day in days:
        here = [each for each in posted if each.ready_from == day]
        first = here[0]
        if today < day and first.posted_on is not None:
            due = _due(found, DueKind.NOTICE_RUNS, day, first.posted_on, here)
            number = (today - first.posted_on).days
            yield replace(due, count=max(0, number), of=first.notice_days, waits=True)
        over = [each for each in here if not each.open_objections and each.photos]
        if day <= today and over:
            yield _due(found, DueKind.NOTICE_OVER, day, day, over)
        bare = [each for each in here if not each.photos]
        if bare:
            yield _due(found, DueKind.NO_PHOTO, day, first.posted_on or day, bare)
        told = [each for each in here if each.open_objections]
        if told:
            due = _due(found, DueKind.OBJECTION, day, first.posted_on or day, told)
            yield replace(due, count=sum(each.open_objections for each in told))


def _after(found: AwardRound, lists: Sequence[VillageList]) -> Iterator[Due]:
    """The result notice, its photos, and the archive."""
    credited = [each for each in lists if each.state is ListState.CREDITED]
    # rounds of older books, and those credited before a list left the draft, had no notices
    if not found.rules.notice or not found.rules.frozen or not credited:
        return
    unposted = [each for each in credited if each.result_on is None]
    if unposted:
        day = min(each.credited_on or date.max for each in unposted)
        yield _due(found, DueKind.RESULT_NOTICE, day + AFTER_CREDITING, day, unposted)
    bare = [each for each in credited if each.result_on is not None and not each.result_photos]
    if bare:
        day = min(each.result_on or date.max for each in bare)
        yield _due(found, DueKind.RESULT_PHOTO, day + AFTER_CREDITING, day, bare)
    if len(credited) == len(lists) and not unposted and not bare:
        day = max(each.result_on or date.min for each in credited)
        yield replace(
            _due(found, DueKind.ARCHIVE, day + AFTER_CREDITING, day + AFTER_CREDITING, credited),
            villages=(),
        )


def _due(
    found: AwardRound, kind: DueKind, day: date, since: date, lists: Sequence[VillageList]
) -> Due:
    """About these lists; its place is the list itself where there is only one."""
    return Due(
        kind,
        day,
        since,
        programme=found.terms.programme,
        period=found.terms.period,
        name=str(found.terms.kind),
        villages=tuple(each.village for each in lists),
        count=len(lists),
        place=Place(round=found.id, list_id=lists[0].id if len(lists) == 1 else 0),
    )


def _half_years(today: date, until: date) -> list[str]:
    """The half-year before that of `today`, that of `today`, and those that end by `until`."""
    start = half_year(half_year_of(today))[0]
    periods = [half_year_of(start - timedelta(days=1)), half_year_of(today)]
    while (start := half_year(periods[-1])[1] + timedelta(days=1)) <= until:
        if half_year(half_year_of(start))[1] > until:
            break
        periods.append(half_year_of(start))
    return periods
