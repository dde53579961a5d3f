"""What a return's slip says, as plain values; the same for the first print and each copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lovemart_desktop.domain.counter.redemption import Owner


@dataclass(frozen=True, slots=True)
class BackOnSlip:
    """Goods that came back: `pieces` at `price` points each; `damaged` of them written off."""

    goods: str
    spec: str
    unit: str
    pieces: int
    damaged: int
    price: int

    @property
    def points(self) -> int:
        return self.pieces * self.price


@dataclass(frozen=True, slots=True)
class PurseGain:
    """What one purse got back. `revived_until`: its fund has expired; the points may be spent
    until that day."""

    account: Owner
    fund: str
    before: int
    given: int
    revived_until: date | None

    @property
    def after(self) -> int:
        return self.before + self.given


@dataclass(frozen=True, slots=True)
class PointsLost:
    """Points that go to nobody, since their fund is closed."""

    fund: str
    points: int


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """Goods taken back, as committed.

    `receipt` has the twelve digits of the slip that was returned, `nth` counts its returns.
    `till` and `clerk` (a number) booked the return; `holder` is the full name, which paper
    masks. `before` counts all the points that the holder could see before. `check` are the
    characters that tie the slip to the till's hash chain.
    """

    receipt: str
    receipt_day: date
    nth: int
    till: str
    store: str
    town: str
    telephone: str
    business_date: date
    recorded_at: datetime
    clerk: str
    holder: str
    village: str
    card_tail: str
    lines: tuple[BackOnSlip, ...]
    gains: tuple[PurseGain, ...]
    lost: tuple[PointsLost, ...]
    points: int
    before: int
    reason: str
    check: str

    @property
    def pieces(self) -> int:
        return sum(line.pieces for line in self.lines)

    @property
    def given(self) -> int:
        """Points that reached a purse."""
        return self.points - sum(lost.points for lost in self.lost)

    @property
    def after(self) -> int:
        return self.before + self.given
