"""A clerk's shift at a till, the day of a store, and what their slips say.

A shift is a range of the till's vouchers: what was booked after it was opened, up to where
it was closed. So every redemption of a till belongs to one shift, and none to two. What a
close prints is kept as a canonical text, from which every later copy is made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from lovemart_desktop.domain.errors import Refusal

SHIFT_WORDS = "shift1"
DAY_WORDS = "day1"
NOTE_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Shift:
    """One clerk at one till. Instants are milliseconds since 1970, UTC.

    `of_day`: which of the till's shifts of that day; `opened_no` and `opened_receipt`: the
    till's last voucher and receipt before it. `closed_at` is 0 while it is open.
    """

    id: int
    till_id: int
    till: str
    store_id: int
    clerk: int
    clerk_number: str
    clerk_name: str
    day: date
    of_day: int
    opened_at: int
    opened_no: int
    opened_head: bytes
    opened_receipt: int
    closed_at: int = 0
    closed_no: int = 0
    closed_head: bytes = b""
    closed_receipt: int = 0
    closed_by: int = 0
    note: str = ""
    words: str = ""

    @property
    def open(self) -> bool:
        return self.closed_at == 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many, and how many points they came to."""

    count: int = 0
    points: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.count + other.count, self.points + other.points)


@dataclass(frozen=True, slots=True)
class FundSum:
    """Points of one fund: `redeemed` from purses, `returned` by goods that came back."""

    fund: str
    redeemed: int
    returned: int = 0

    @property
    def net(self) -> int:
        return self.redeemed - self.returned


@dataclass(frozen=True, slots=True)
class GoodsSum:
    """Pieces of one kind of goods: handed over, and come back."""

    goods: str
    spec: str
    unit: str
    pieces: int
    returned: int = 0

    @property
    def net(self) -> int:
        return self.pieces - self.returned


@dataclass(frozen=True, slots=True)
class ShiftSums:
    """What happened in a shift, or in several.

    `by_proxy`, `no_card` and `free` (goods for 0 points) are part of the redemptions;
    `returns` count the points that went back, as a positive number.
    """

    redemptions: Tally = Tally()
    by_proxy: Tally = Tally()
    no_card: Tally = Tally()
    free: Tally = Tally()
    returns: Tally = Tally()
    funds: tuple[FundSum, ...] = ()
    goods: tuple[GoodsSum, ...] = ()

    @property
    def net(self) -> int:
        """Points that left people's purses, less what came back."""
        return self.redemptions.points - self.returns.points

    def __add__(self, other: ShiftSums) -> ShiftSums:
        return ShiftSums(
            redemptions=self.redemptions + other.redemptions,
            by_proxy=self.by_proxy + other.by_proxy,
            no_card=self.no_card + other.no_card,
            free=self.free + other.free,
            returns=self.returns + other.returns,
            funds=_funds_together((*self.funds, *other.funds)),
            goods=_goods_together((*self.goods, *other.goods)),
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """A slip whose store copy is to be signed. `holder`: the full name; paper masks it.

    `returned`: it is the slip of a return; `code` is its barcode.
    """

    voucher: int
    till: str
    number: int
    code: str
    day: date
    recorded_at: int
    holder: str
    points: int
    clerk_number: str
    returned: bool = False

    @property
    def name(self) -> str:
        """As slips are called on the screen: 'T1-12'."""
        return f"{self.till}-{self.number}"


@dataclass(frozen=True, slots=True)
class MissingCopy:
    """A copy without signature, as the shift's slip lists it; `holder` is masked."""

    number: int
    holder: str
    points: int


@dataclass(frozen=True, slots=True)
class ShiftClose:
    """What a shift's slip says. Instants are milliseconds, UTC.

    Staff appear by number. `first_receipt` and `last_receipt` are 0 where there was none.
    `head` is the till's chain as `head_text` writes it, `opened_head` that of the shift
    before. `due`: copies to be signed; `missing`: those that were not handed in; `alone`:
    events that went through without the second person and wait for a countersignature.
    """

    town: str
    store: str
    till: str
    clerk: str
    day: date
    of_day: int
    opened_at: int
    closed_at: int
    closed_by: str
    note: str
    first_receipt: int
    last_receipt: int
    sums: ShiftSums
    due: int
    missing: tuple[MissingCopy, ...]
    unprinted: int
    head: str
    opened_head: str
    alone: int = 0

    @property
    def by_another(self) -> bool:
        """A forgotten shift that somebody else closed."""
        return self.clerk != self.closed_by


@dataclass(frozen=True, slots=True)
class DayShift:
    """One shift as the day's sheet lists it."""

    till: str
    of_day: int
    clerk: str
    opened_at: int
    closed_at: int
    redemptions: int
    returns: int
    net: int
    missing: int


@dataclass(frozen=True, slots=True)
class DayClose:
    """What the close of a store's day says. `heads`: every till of the town and its chain.

    `missing`: copies of that day's shifts that were without signature when it was closed.
    """

    town: str
    store: str
    day: date
    closed_at: int
    closed_by: str
    shifts: tuple[DayShift, ...]
    sums: ShiftSums
    missing: int
    heads: tuple[tuple[str, str], ...] = field(default=())


def check_note(note: str, *, wanted: bool) -> str:
    """The note, tidy. Raises Refusal 'shift.note_missing', 'shift.note_long'."""
    tidy = " ".join(note.split())
    if wanted and not tidy:
        raise Refusal("shift.note_missing")
    if len(tidy) > NOTE_LONGEST:
        raise Refusal("shift.note_long", length=NOTE_LONGEST)
    return tidy


def shift_words(close: ShiftClose) -> str:
    """The canonical text that the books keep of a close."""
    return _text(SHIFT_WORDS, close)


def day_words(close: DayClose) -> str:
    return _text(DAY_WORDS, close)


def read_shift(words: str) -> ShiftClose:
    """The close that a text of `shift_words` tells. Raises Refusal 'shift.words'."""
    told = _told(words, SHIFT_WORDS)
    try:
        missing = tuple(MissingCopy(**copy) for copy in told.pop("missing"))
        sums, day = _sums(told.pop("sums")), date.fromisoformat(told.pop("day"))
        return ShiftClose(**told, missing=missing, sums=sums, day=day)
    except (TypeError, KeyError, ValueError) as error:
        raise Refusal("shift.words") from error


def read_day(words: str) -> DayClose:
    """The close that a text of `day_words` tells. Raises Refusal 'shift.words'."""
    told = _told(words, DAY_WORDS)
    try:
        shifts = tuple(DayShift(**shift) for shift in told.pop("shifts"))
        heads = tuple((str(till), str(text)) for till, text in told.pop("heads"))
        sums, day = _sums(told.pop("sums")), date.fromisoformat(told.pop("day"))
        return DayClose(**told, shifts=shifts, heads=heads, sums=sums, day=day)
    except (TypeError, KeyError, ValueError) as error:
        raise Refusal("shift.words") from error


def _text(version: str, close: ShiftClose | DayClose) -> str:
    told = {"version": version, **asdict(close), "day": close.day.isoformat()}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _told(words: str, version: str) -> dict[str, Any]:
    try:
        told = json.loads(words)
    except ValueError as error:
        raise Refusal("shift.words") from error
    if not isinstance(told, dict) or told.pop("version", None) != version:
        raise Refusal("shift.words")
    return told


def _sums(told: Mapping[str, Any]) -> ShiftSums:
    tallies = ("redemptions", "by_proxy", "no_card", "free", "returns")
    return ShiftSums(
        **{name: Tally(**told[name]) for name in tallies},
        funds=tuple(FundSum(**fund) for fund in told["funds"]),
        goods=tuple(GoodsSum(**goods) for goods in told["goods"]),
    )


def _funds_together(funds: Iterable[FundSum]) -> tuple[FundSum, ...]:
    found: dict[str, FundSum] = {}
    for fund in funds:
        had = found.get(fund.fund, FundSum(fund.fund, 0))
        found[fund.fund] = FundSum(
            fund.fund, had.redeemed + fund.redeemed, had.returned + fund.returned
        )
    return tuple(found.values())


def _goods_together(goods: Iterable[GoodsSum]) -> tuple[GoodsSum, ...]:
    found: dict[tuple[str, str, str], GoodsSum] = {}
    for each in goods:
        key = (each.goods, each.spec, each.unit)
        had = found.get(key, GoodsSum(*key, 0))
        found[key] = GoodsSum(*key, had.pieces + each.pieces, had.returned + each.returned)
    return tuple(found.values())
