"""Shifts and closed days against the vouchers that they take in.

Shifts come till by till in the order in which they were opened, as vouchers do, so what a
shift's vouchers come to is summed while they pass by.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import GENESIS, VoucherKind, head_text
from lovemart_desktop.domain.proof.values import Check, Found, PaperHead, parse_head
from lovemart_desktop.domain.shifts import DayClose, ShiftClose, ShiftSums, read_day, read_shift

Rows = Sequence[Sequence[Any]]

_AT_THE_COUNTER: Final = frozenset({str(VoucherKind.REDEMPTION), str(VoucherKind.RETURN)})
_PAST_ALL: Final = 1 << 62
_EVENTS: Final = frozenset({"open-shift", "close-shift", "close-day"})


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift as its row keeps it; what is not there before its close is None."""

    id: int
    till_id: int
    till: str
    clerk: int
    clerk_number: str
    day: str
    of_day: int
    opened_at: int
    opened_no: int
    opened_head: bytes
    opened_receipt: int
    closed_at: int | None
    closed_no: int | None
    closed_head: bytes | None
    closed_receipt: int | None
    closed_by: str | None
    note: str
    words: str

    @property
    def name(self) -> str:
        """As people know it: till, day, and which of the day."""
        return f"{self.till} {self.day}/{self.of_day}"


@dataclass(slots=True)
class _Sums:
    """What a shift's vouchers come to, in the order of `_of_words`; funds and goods by number."""

    tallies: list[int] = field(default_factory=lambda: [0] * 10)
    funds: dict[int, list[int]] = field(default_factory=dict)
    goods: dict[int, list[int]] = field(default_factory=dict)
    first: int = 0
    last: int = 0

    def redeemed(self, slip: Sequence[Any], lines: Rows) -> None:
        self.first = self.first or slip[2]
        self.last = slip[2]
        points, tallies = slip[6], self.tallies
        tallies[0] += 1
        tallies[1] += points
        if slip[7] != "":
            tallies[2] += 1
            tallies[3] += points
        if slip[4] is None:
            tallies[4] += 1
            tallies[5] += points
        if points == 0:
            tallies[6] += 1
        for line in lines:
            _at(self.goods, line[2])[0] += line[3]

    def returned(self, transfers: Rows, moves: Rows, goods_of: Callable[[int], int]) -> None:
        self.tallies[8] += 1
        self.tallies[9] += sum(row[5] for row in transfers)
        for move in moves:
            if move[3] > 0:
                _at(self.goods, goods_of(move[2]))[1] += move[3]

    def points(self, transfers: Rows, place: int) -> None:
        for row in transfers:
            _at(self.funds, row[2])[place] += row[5]

    def told(self) -> tuple[Any, ...]:
        """Funds and goods only by their figures: names may have changed since."""
        return (*self.tallies, sorted(self.funds.values()), sorted(self.goods.values()))


def _at(figures: dict[int, list[int]], key: int) -> list[int]:
    found = figures.get(key)
    if found is None:
        found = figures[key] = [0, 0]
    return found


class Shifts:
    """Follows each shift while its vouchers pass by."""

    def __init__(
        self, rows: Iterator[ShiftRow], goods_of: Callable[[int], int], found: Found
    ) -> None:
        """`rows` by till, then as they were opened; `goods_of`: a lot's goods."""
        self._rows = rows
        self._goods_of = goods_of
        self._found = found
        self._next = next(rows, None)
        self._shift: ShiftRow | None = None
        self._sums = _Sums()
        self._till = self._no = self._receipt = self._ended = 0
        self._head = GENESIS
        self._begun = False
        self.count = 0
        self._known: set[int] = set()
        self._digests: dict[str, tuple[str, str]] = {}

    def take(
        self, name: str, row: Sequence[Any], transfers: Rows, receipts: Rows, lines: Rows,
        moves: Rows,
    ) -> None:  # fmt: skip
        """One voucher with its rows, before the next of its till; rows as `Tills.take` has them."""
        till, no, kind = row[1], row[2], row[3]
        if till != self._till:
            self._leave(till)
        nxt, shift = self._next, self._shift
        if (nxt is not None and nxt.till_id == till and nxt.opened_no < no) or (
            shift is not None and shift.closed_no is not None and shift.closed_no < no
        ):
            self._step(no)
            shift = self._shift
        self._no, self._head = no, row[13]
        if receipts:
            self._receipt = receipts[0][2]
        if shift is None:
            if self._begun and kind in _AT_THE_COUNTER:
                self._found.add(Check.SHIFTS, "shift.outside", name, voucher=name)
            return
        if kind == VoucherKind.REDEMPTION:
            if receipts:
                self._sums.redeemed(receipts[0], lines)
            self._sums.points(transfers, 0)
        elif kind == VoucherKind.RETURN:
            self._sums.returned(transfers, moves, self._goods_of)
            self._sums.points(transfers, 1)
        else:
            return
        if row[6] != shift.clerk:
            self._found.add(Check.SHIFTS, "shift.other_clerk", name, voucher=name, shift=shift.name)

    def pass_over(self, row: Sequence[Any]) -> None:
        """A voucher that cannot be read: the shift goes on behind it."""
        self.take("", (*row[:3], "", *row[4:]), (), (), (), ())

    def rest(self) -> None:
        """The vouchers are through."""
        self._leave(_PAST_ALL)

    def take_event(self, name: str, act: str, subject: str, words: str) -> None:
        """An audit event: it vouches for what a close says, and for the shift itself."""
        if act not in _EVENTS:
            return
        if act == "open-shift":
            number = subject.removeprefix("shift:")
            if not number.isdecimal() or int(number) not in self._known:
                self._found.add(Check.SHIFTS, "shift.missing", name, event=name)
            return
        told = json.loads(json.loads(words)[7]).get("told")
        kept = self._digests.pop(subject, None)
        if kept is None:
            self._found.add(Check.SHIFTS, "shift.missing", name, event=name)
        elif kept[1] != told:
            self._found.add(Check.SHIFTS, "shift.audit", kept[0], shift=kept[0])

    def expect_event(self, subject: str, name: str, words: str) -> None:
        """The audit chain must vouch for `words`."""
        self._digests[subject] = (name, hashlib.sha256(words.encode()).hexdigest())

    def close(self) -> None:
        """The audit events are through."""
        for name, _ in self._digests.values():
            self._found.add(Check.SHIFTS, "shift.audit", name, shift=name)

    # one shift after the other

    def _leave(self, till: int) -> None:
        """The vouchers of a till are through; those of another follow."""
        self._step(_PAST_ALL)
        while self._next is not None and self._next.till_id < till:
            self._enter(self._next.till_id)
            self._step(_PAST_ALL)
        self._enter(till)

    def _enter(self, till: int) -> None:
        self._shift = None
        self._till, self._no, self._receipt, self._ended = till, 0, 0, 0
        self._head, self._begun = GENESIS, False

    def _step(self, no: int) -> None:
        """Ends and begins what ends and begins before voucher `no`."""
        while True:
            shift, nxt = self._shift, self._next
            if shift is not None and shift.closed_no is not None and shift.closed_no < no:
                self._end(shift)
            elif nxt is not None and nxt.till_id == self._till and nxt.opened_no < no:
                self._begin(nxt)
            else:
                return

    def _begin(self, shift: ShiftRow) -> None:
        self.count += 1
        self._known.add(shift.id)
        if shift.closed_at is not None:
            self.expect_event(f"shift:{shift.id}", shift.name, shift.words)
        if self._shift is not None or shift.opened_no < self._ended:
            self._fault("shift.overlap", shift)
        if (shift.opened_no, shift.opened_head, shift.opened_receipt) != self._stand():
            self._fault("shift.begin", shift)
        self._next = next(self._rows, None)
        self._shift, self._sums, self._begun = shift, _Sums(), True

    def _end(self, shift: ShiftRow) -> None:
        self._shift, self._ended = None, shift.closed_no or 0
        if (shift.closed_no, shift.closed_head, shift.closed_receipt) != (self._stand()):
            self._fault("shift.end", shift)
        try:
            close = read_shift(shift.words)
            summed = _of_words(close)
        except (Refusal, TypeError):
            self._fault("shift.words", shift)
            return
        if summed != (*self._sums.told(), self._sums.first, self._sums.last):
            self._fault("shift.sums", shift)
        if _head_of_words(close) != _head_of_row(shift):
            self._fault("shift.told", shift)

    def _stand(self) -> tuple[int, bytes, int]:
        """Where the till's numbers and chain stand."""
        return self._no, self._head, self._receipt

    def _fault(self, code: str, shift: ShiftRow) -> None:
        self._found.add(Check.SHIFTS, code, shift.name, shift=shift.name)


@dataclass(frozen=True, slots=True)
class DayRow:
    """A closed day as its row keeps it."""

    store: int
    day: str
    closed_at: int
    closed_by: str
    words: str


def check_day(row: DayRow, shifts: Sequence[ShiftRow], found: Found) -> list[PaperHead]:
    """A closed day against its shifts, by till and opening. Returns the heads that it knows."""
    try:
        told = read_day(row.words)
        heads = [parse_head(f"{till}={text}") for till, text in told.heads]
        faults = _day_faults(row, told, shifts)
    except (Refusal, TypeError):
        heads, faults = [], ["day.words"]
    for code in faults:
        found.add(Check.SHIFTS, code, row.day, day=row.day)
    return heads


def _day_faults(row: DayRow, told: DayClose, shifts: Sequence[ShiftRow]) -> list[str]:
    faults = []
    if (told.day.isoformat(), told.closed_at, told.closed_by) != (
        row.day, row.closed_at, row.closed_by,
    ):  # fmt: skip
        faults.append("day.told")
    if any(shift.closed_at is None for shift in shifts):
        return [*faults, "day.shift_open"]
    try:
        closes = [read_shift(shift.words) for shift in shifts]
    except Refusal:
        return faults  # told of the shift
    listed = [
        (one.till, one.of_day, one.clerk, one.opened_at, one.closed_at,
         one.redemptions, one.returns, one.net)
        for one in told.shifts
    ]  # fmt: skip
    summed = [
        (one.till, one.of_day, one.clerk, one.opened_at, one.closed_at,
         one.sums.redemptions.count, one.sums.returns.count, one.sums.net)
        for one in closes
    ]  # fmt: skip
    if listed != summed or told.sums != sum((one.sums for one in closes), ShiftSums()):
        faults.append("day.sums")
    return faults


def _of_words(close: ShiftClose) -> tuple[Any, ...]:
    sums = close.sums
    tallies = (sums.redemptions, sums.by_proxy, sums.no_card, sums.free, sums.returns)
    return (
        *(figure for tally in tallies for figure in (tally.count, tally.points)),
        sorted([fund.redeemed, fund.returned] for fund in sums.funds),
        sorted([goods.pieces, goods.returned] for goods in sums.goods),
        close.first_receipt,
        close.last_receipt,
    )


def _head_of_words(close: ShiftClose) -> tuple[Any, ...]:
    return (
        close.till, close.day.isoformat(), close.of_day, close.clerk, close.opened_at,
        close.opened_head, close.closed_at, close.closed_by, close.note, close.head,
    )  # fmt: skip


def _head_of_row(row: ShiftRow) -> tuple[Any, ...]:
    return (
        row.till, row.day, row.of_day, row.clerk_number, row.opened_at,
        head_text(row.opened_no, row.opened_head), row.closed_at, row.closed_by, row.note,
        head_text(row.closed_no or 0, row.closed_head or b""),
    )  # fmt: skip
