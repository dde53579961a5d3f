"""The calendar of what is due: all of it, in the order of its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from lovemart_desktop.domain.dues.due import Due, DueKind, Place
from lovemart_desktop.domain.dues.rounds import round_dues, rounds_to_open
from lovemart_desktop.domain.funds.fund_life import NOTICE
from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.rounds.festivals import Festival, festivals, read_period

BEFORE_FESTIVAL = timedelta(days=45)
"""How long before a festival its pack is on the board: a list, a notice and the shopping."""
BEFORE_EXPIRY = timedelta(days=60)
REPORT_DAY = 10
"""By this day of the month the report on the month before goes to the town."""

_GREAT = frozenset(
    {Festival.SPRING, Festival.DRAGON_BOAT, Festival.MID_AUTUMN, Festival.DOUBLE_NINTH}
)
"""What a town that never gave a pack is reminded of."""


@dataclass(frozen=True, slots=True)
class FundEnd:
    """An open fund whose points expire. `held`: in people's hands; `expiring`: of these, what
    an expiry voucher would take now; `announced_on`: its present last day, None where never.
    """

    id: int
    name: str
    expires_on: date
    held: int
    expiring: int
    announced_on: date | None

    @property
    def announced(self) -> bool:
        told = self.announced_on
        return told is not None and told <= self.expires_on - NOTICE


@dataclass(frozen=True, slots=True)
class DueFacts:
    """What the books say.

    `rounds`: those that go on; `known`: the terms of all that were not given up; `villages`:
    that have households; `photos`: {round of an activity: its photos}; `began`: the day of the
    first voucher, None in empty books.
    """

    rounds: tuple[AwardRound, ...] = ()
    known: tuple[RoundTerms, ...] = ()
    villages: tuple[str, ...] = ()
    funds: tuple[FundEnd, ...] = ()
    photos: Mapping[int, int] = field(default_factory=dict)
    began: date | None = None


def dues(facts: DueFacts, today: date, until: date) -> tuple[Due, ...]:
    """All that is overdue, due now, or due by `until`, by day."""
    found = [
        *rounds_to_open(facts.known, today, until),
        *(
            due
            for each in facts.rounds
            for due in round_dues(each, facts.villages, facts.photos, today)
        ),
        *(due for fund in facts.funds for due in _fund(fund, today)),
        *(_festivals(facts.known, today, until) if facts.villages else ()),
        *_reports(facts.began, today, until),
    ]
    order = list(DueKind)
    wanted = [due for due in found if due.day <= until or due.on_board(today)]
    return tuple(sorted(wanted, key=lambda due: (due.day, order.index(due.kind), due.name)))


def _fund(fund: FundEnd, today: date) -> Iterator[Due]:
    last, place = fund.expires_on, Place(fund=fund.id)
    if today > last:
        if fund.expiring:
            kind = DueKind.BOOK_EXPIRY if fund.announced else DueKind.EXTEND_FUND
            after = last + timedelta(days=1)
            yield Due(kind, after, after, name=fund.name, count=fund.expiring, place=place)
        return
    if not fund.held:
        return
    if fund.announced:
        since = last - NOTICE
        yield Due(
            DueKind.EXPIRY, last, since, name=fund.name, count=fund.held, waits=True, place=place
        )
        return
    latest = last - NOTICE
    kind = DueKind.ANNOUNCE_EXPIRY if today <= latest else DueKind.EXTEND_FUND
    yield Due(kind, latest, last - BEFORE_EXPIRY, name=fund.name, count=fund.held, place=place)


def _festivals(known: Sequence[RoundTerms], today: date, until: date) -> Iterator[Due]:
    """Festivals that no grant is keyed by yet. Those that the town never gave for are in the
    calendar, but do not come up on the board.
    """
    given = {
        read
        for terms in known
        if terms.kind is ProgrammeKind.GRANT and (read := read_period(terms.period)) is not None
    }
    usual = {festival for festival, _ in given} or _GREAT
    for coming in festivals(today, max(until, today + BEFORE_FESTIVAL)):
        if (coming.festival, coming.year) not in given:
            yield Due(
                DueKind.FESTIVAL,
                coming.day,
                coming.day - BEFORE_FESTIVAL if coming.festival in usual else None,
                period=coming.period,
                name=str(coming.festival),
                count=coming.year,
            )


def _reports(began: date | None, today: date, until: date) -> Iterator[Due]:
    """The report of each month is due on the tenth of the next one."""
    first = today.replace(day=1)
    while (day := first.replace(day=REPORT_DAY)) <= until:
        if day >= today and began is not None and began < first:
            before = first - timedelta(days=1)
            yield Due(DueKind.MONTHLY_REPORT, day, first, period=f"{before:%Y-%m}")
        first = (first + timedelta(days=32)).replace(day=1)
