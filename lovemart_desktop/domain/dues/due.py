"""One thing that is due: what, by when, how urgent, and where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=7)


class DueKind(StrEnum):
    """What there is to do."""

    OPEN_ROUND = "open-round"
    CREDIT_ROUND = "credit-round"
    VILLAGES_BEHIND = "villages-behind"
    NOTICE_RUNS = "notice-runs"
    NO_PHOTO = "no-photo"
    OBJECTION = "objection"
    NOTICE_OVER = "notice-over"
    APPROVE = "approve"
    CREDIT = "credit"
    RESULT_NOTICE = "result-notice"
    RESULT_PHOTO = "result-photo"
    ARCHIVE = "archive"
    EVIDENCE = "evidence"
    """An activity without a photo."""
    ANNOUNCE_EXPIRY = "announce-expiry"
    EXTEND_FUND = "extend-fund"
    """It is too late to announce the last day: only a later one can be announced."""
    EXPIRY = "expiry"
    BOOK_EXPIRY = "book-expiry"
    MONTHLY_REPORT = "monthly-report"
    FESTIVAL = "festival"


class Urgency(StrEnum):
    LATE = "late"
    SOON = "soon"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is done: a round (and one of its lists), a fund, or neither. 0: none."""

    round: int = 0
    list_id: int = 0
    fund: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """`day`: by when; `since`: from when on it is on the board, None for never.

    `programme`, `period`: of the round; `name`: the fund's, the festival's key, or whether the
    round is an 'award' or a 'grant'; `villages`: those that it is about; `count`: how many
    things or points; `of`: of how many (days of a notice, lists of a round); `waits`: there is
    nothing to do but to wait.
    """

    kind: DueKind
    day: date
    since: date | None
    programme: str = ""
    period: str = ""
    name: str = ""
    villages: tuple[str, ...] = ()
    count: int = 0
    of: int = 0
    waits: bool = False
    place: Place = Place()

    def urgency(self, today: date) -> Urgency:
        if self.waits:
            return Urgency.CALM
        if self.day < today:
            return Urgency.LATE
        return Urgency.SOON if self.day - today <= SOON else Urgency.CALM

    def on_board(self, today: date) -> bool:
        return self.since is not None and self.since <= today
