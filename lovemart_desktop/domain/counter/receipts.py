"""What a redemption slip says, as plain values.

A `Receipt` is made from the committed voucher and is the same for the first
print and for every reprint; the paper adds only the copy mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

_SERIAL = slice(3, 11)
"""Where the till's own count of slips stands in the twelve digits of a barcode."""
EXPIRY_NOTICE = timedelta(days=60)
"""How long before a purse expires the slips begin to say so."""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One kind of goods: `pieces` of it at `price` points each, `points` together."""

    goods: str
    spec: str
    unit: str
    pieces: int
    price: int
    points: int


@dataclass(frozen=True, slots=True)
class PurseUse:
    """What one purse paid: its balance before, the points taken, its balance after."""

    account: Literal["own", "household"]
    fund: str
    before: int
    taken: int
    after: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Proxy:
    """Somebody who collects for the holder, and how the two are related."""

    name: str
    relation: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Goods for points, as committed.

    `number` has twelve digits and is the slip's barcode; `clerk` is a staff
    number, never a name; `holder` is the full name, which paper masks with
    `mask_name`; `recorded_at` is aware and in local time. `before` and `after`
    count all the points that the card opens, own and household's together.
    `check` are the characters that tie the slip to the till's hash chain. `paper`: number of
    the form that it was written on while the power was out; `awaiting`: it went through with
    one person where it takes two.
    """

    number: str
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
    no_card: bool
    proxy: Proxy | None
    lines: tuple[ReceiptLine, ...]
    uses: tuple[PurseUse, ...]
    total: int
    before: int
    after: int
    check: str
    paper: int = 0
    awaiting: bool = False

    @property
    def pieces(self) -> int:
        """How many pieces were handed over, all lines together."""
        return sum(line.pieces for line in self.lines)

    def expiring(self) -> tuple[PurseUse, ...]:
        """The purses with points left that expire soon enough to be announced."""
        return tuple(
            use
            for use in self.uses
            if use.after > 0
            and use.expires_on is not None
            and self.business_date <= use.expires_on <= self.business_date + EXPIRY_NOTICE
        )


def slip_name(till: str, code: str) -> str:
    """What screens call a slip, such as "T1-1160", from its till and its barcode."""
    return f"{till}-{int(code[_SERIAL])}"


def mask_name(name: str) -> str:
    """The name as a slip may show it: first and last character, `*` for all between.

    Of a name of two characters the first is kept, of one character none: 张*强, 张*, *.
    """
    if len(name) < 2:
        return "*" * len(name)
    if len(name) == 2:
        return f"{name[0]}*"
    return f"{name[0]}*{name[-1]}"
