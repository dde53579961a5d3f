"""Notices: what was published, for how many days, objections, and what differs since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal


class NoticeKind(StrEnum):
    FIRST = "first"
    """Before approval: who is proposed."""
    RESULT = "result"
    """After crediting: who was credited."""


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A row as it was published, or stands to be."""

    nomination: int
    name: str
    group: str
    headcount: int
    points: int


@dataclass(frozen=True, slots=True)
class PreparedNotice:
    """A notice as it would be posted now. `version`: the 64 digits of its list's hash."""

    list_id: int
    kind: NoticeKind
    village: str
    days: int
    version: str
    rows: tuple[NoticeRow, ...]

    @property
    def points(self) -> int:
        return sum(row.points for row in self.rows)


@dataclass(frozen=True, slots=True)
class Notice:
    """A posted notice. `nth`: 1, or higher where the notice had to start again."""

    id: int
    list_id: int
    kind: NoticeKind
    nth: int
    posted_on: date
    place: str
    days: int
    version: str
    accounts: int
    points: int
    photos: int
    recorded_at: int
    operator: str

    @property
    def short(self) -> str:
        """The version as it is printed and told on the telephone: eight signs."""
        return self.version[:8].upper()

    @property
    def last_day(self) -> date:
        """The last of the full days; the posting day is not counted."""
        return last_day(self.posted_on, self.days)

    @property
    def ready_from(self) -> date:
        return ready_from(self.posted_on, self.days)

    def day_number(self, today: date) -> int:
        """Which of its days today is: 0 on the posting day, `days` + 1 when it is over."""
        return max(0, min((today - self.posted_on).days, self.days + 1))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an objection."""

    upheld: bool
    found: str
    decided_on: date
    operator: str


@dataclass(frozen=True, slots=True)
class Objection:
    """Somebody objected to a notice. `objector`: '' where they gave no name; `nomination`: the
    row that it is about, or 0 for the list as a whole; `name`: the row's.
    """

    id: int
    notice: int
    list_id: int
    received_on: date
    objector: str
    nomination: int
    name: str
    words: str
    operator: str
    outcome: Outcome | None

    @property
    def open(self) -> bool:
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class SinceNotice:
    """What is different on a list from its notice.

    `struck`: published, and struck since, with the reasons; `otherwise`: rows that were not
    published, or not so: the list may not be approved.
    """

    notice: Notice | None
    struck: tuple[tuple[NoticeRow, str], ...]
    otherwise: tuple[NoticeRow, ...]

    @property
    def as_published(self) -> bool:
        return self.notice is not None and not self.otherwise


def last_day(posted_on: date, days: int) -> date:
    return posted_on + timedelta(days=days)


def ready_from(posted_on: date, days: int) -> date:
    """The first day on which the list may be approved: posted 1 June for 7 days, 9 June."""
    return posted_on + timedelta(days=days + 1)


def check_posting(posted_on: date, place: str, today: date, not_before: date | None) -> str:
    """The place, trimmed. `not_before`: the day of the last meeting, or of the crediting.

    Raises Refusal 'award.notice_future', 'award.notice_place', 'award.notice_before' (day).
    """
    place = " ".join(place.split())
    if posted_on > today:
        raise Refusal("award.notice_future")
    if not place:
        raise Refusal("award.notice_place")
    if not_before is not None and posted_on < not_before:
        raise Refusal("award.notice_before", day=not_before.isoformat())
    return place


def check_objection(words: str, received_on: date, notice: Notice, today: date) -> str:
    """The words, trimmed. Raises Refusal 'award.objection_words', 'award.objection_day' (first)."""
    words = words.strip()
    if not words:
        raise Refusal("award.objection_words")
    if not notice.posted_on <= received_on <= today:
        raise Refusal("award.objection_day", first=notice.posted_on.isoformat())
    return words


def check_outcome(found: str, decided_on: date, objection: Objection, today: date) -> str:
    """The words, trimmed. Raises Refusal 'award.outcome_words', 'award.objection_decided',
    'award.outcome_day' (first).
    """
    found = found.strip()
    if not objection.open:
        raise Refusal("award.objection_decided")
    if not found:
        raise Refusal("award.outcome_words")
    if not objection.received_on <= decided_on <= today:
        raise Refusal("award.outcome_day", first=objection.received_on.isoformat())
    return found


def since_notice(
    notice: Notice | None,
    published: Sequence[NoticeRow],
    standing: Iterable[NoticeRow],
    reasons: Mapping[int, str],
) -> SinceNotice:
    """What differs. `reasons`: {nomination: why it was struck}."""
    before = {row.nomination: row for row in published}
    now = {row.nomination: row for row in standing}
    struck = tuple(
        (row, reasons.get(row.nomination, "")) for row in published if row.nomination not in now
    )
    otherwise = tuple(row for number, row in now.items() if before.get(number) != row)
    return SinceNotice(notice, struck, otherwise)
