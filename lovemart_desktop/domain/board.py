"""The figures of the zero-error board, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.counter.alarms import GuessedCards
from lovemart_desktop.domain.counter.proxies import BusyProxy
from lovemart_desktop.domain.dues.due import Due


@dataclass(frozen=True, slots=True)
class Month:
    """Points redeemed in a month; `first` is its first day."""

    first: date
    points: int


@dataclass(frozen=True, slots=True)
class WaitingSlips:
    """Slips of one till that are not printed yet. `since`: milliseconds, UTC."""

    till: str
    count: int
    since: int


@dataclass(frozen=True, slots=True)
class MissingCopies:
    """Signed store copies of closed shifts that were not handed in.

    `since`: when the oldest was booked, in milliseconds UTC; 0 where none is missing.
    """

    count: int = 0
    since: int = 0


@dataclass(frozen=True, slots=True)
class LeftShift:
    """A shift of a day before that nobody has closed."""

    till: str
    clerk: str
    day: date


@dataclass(frozen=True, slots=True)
class CardDues:
    """What the card desk still has to do: cards handed out without a signature so far, the
    oldest of their lists made on `since` ('' where there is none), and dead people whose
    points or card are not settled."""

    unsigned: int = 0
    since: str = ""
    unsettled: int = 0


@dataclass(frozen=True, slots=True)
class Unsigned:
    """Rows of credited lists that lack a signature. `since`: the day of the oldest list."""

    rows: int = 0
    lists: int = 0
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """How much of what a town needs is there: tells the next step in empty books."""

    members: int
    goods: int
    funds: int
    rounds: int
    cards: int
    receipts: int


@dataclass(frozen=True, slots=True)
class CounterWatch:
    """What is unusual at the counters.

    `awaiting`: redemptions that one person made where it takes two, the oldest at
    `awaiting_since` (milliseconds, UTC); `without_card`: receipts of this month; `busy_proxies`:
    who collects for more than `proxy_holders` people, most first; `papers_short`: paper vouchers
    that a purse could not pay.
    """

    awaiting: int = 0
    awaiting_since: int = 0
    without_card: int = 0
    proxy_holders: int = 0
    busy_proxies: tuple[BusyProxy, ...] = ()
    papers_short: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """The home page's figures, all of one moment.

    `held`: points in people's hands; `budget`: undistributed in open funds; `months`: the
    last six, the current one last; `unsigned`: rows of award lists that lack a signature;
    `dues`: what is due of rounds and funds, by day.
    """

    today: date
    held: int
    budget: int
    live_cards: int
    months: tuple[Month, ...]
    expiring_lots: int
    open_remarks: int
    slips: tuple[WaitingSlips, ...]
    contents: Contents
    missing_copies: MissingCopies = MissingCopies()
    card_dues: CardDues = CardDues()
    unsigned: Unsigned = Unsigned()
    left_shifts: tuple[LeftShift, ...] = ()
    days_to_close: tuple[date, ...] = ()
    guessed_cards: tuple[GuessedCards, ...] = ()
    watch: CounterWatch = CounterWatch()
    dues: tuple[Due, ...] = ()

    @property
    def redeemed(self) -> int:
        """This month."""
        return self.months[-1].points if self.months else 0


def months_before(day: date, count: int) -> tuple[date, ...]:
    """The first days of the last `count` months, that of `day` last."""
    here = day.year * 12 + day.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(here - count + 1, here + 1))
