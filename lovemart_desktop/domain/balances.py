"""What a balance slip says: points by account and purse, and what moved them lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

LAST_MOVEMENTS = 5

Owner = Literal["own", "household"]


@dataclass(frozen=True, slots=True)
class HeldPurse:
    """What a purse holds, and the last day on which it may be spent (None: no end)."""

    owner: Owner
    fund: str
    points: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Movement:
    """What one voucher changed in one account. `points` is negative where it took them.

    `kind` is the code of the voucher's kind; `fund` is empty where it touched several.
    """

    day: date
    kind: str
    owner: Owner
    fund: str
    points: int


@dataclass(frozen=True, slots=True)
class BalanceSlip:
    """A holder's points at one moment. `household` tells whether its account opens too.

    `holder` is the full name, which paper masks; `asked_at` is aware and in local time.
    """

    town: str
    store: str
    telephone: str
    holder: str
    village: str
    card_tail: str
    household: bool
    purses: tuple[HeldPurse, ...]
    movements: tuple[Movement, ...]
    asked_at: datetime

    @property
    def total(self) -> int:
        return sum(purse.points for purse in self.purses)

    def of(self, owner: Owner) -> tuple[HeldPurse, ...]:
        """The purses of one account, soonest to expire first."""
        found = (purse for purse in self.purses if purse.owner == owner)
        return tuple(sorted(found, key=lambda purse: purse.expires_on or date.max))
