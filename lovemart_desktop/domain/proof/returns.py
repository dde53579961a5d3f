"""One return against its own rows, and the returns of one receipt against what it took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lovemart_desktop.domain.counter.returns import spread
from lovemart_desktop.domain.ledger import (
    AccountKind,
    VoucherKind,
    return_rows,
    reversal_rows,
)
from lovemart_desktop.domain.proof.values import Check, Found

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Later:
    """A voucher's rows of the kinds that came after the first books, as the tables hold them.

    `returned`: none or one (voucher, receipt, nth, pieces, points, reason, purses); `lines`:
    (voucher, seq, receipt, line, pieces, damaged); `revivals`: (voucher, seq, account, until);
    `reversals`: (voucher, seq, reversed voucher, its seq, points, uncollected).
    """

    returned: Rows = ()
    lines: Rows = ()
    revivals: Rows = ()
    reversals: Rows = ()

    def for_hash(self) -> Iterator[bytes]:
        """The rows as the voucher's hash covers them."""
        if self.returned or self.lines or self.revivals:
            yield from return_rows(
                self.returned[0][1:] if self.returned else (),
                [(row[1], *row[3:]) for row in self.lines],
                [(row[1], row[2], row[3]) for row in self.revivals],
            )
        yield from reversal_rows([row[1:] for row in self.reversals])


NOTHING_LATER: Final = Later()


class Returns:
    """Checks each voucher's return and reversals, if it has or should have any."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self.count = 0

    def take(self, name: str, kind: str, later: Later, transfers: Rows, moves: Rows) -> None:
        """Rows of (voucher, seq, fund, source, target, points) and (voucher, seq, lot, pieces)."""
        if later.reversals or kind == VoucherKind.REVERSAL:
            self._reversal(name, kind, later.reversals, transfers)
        if later.returned or kind == VoucherKind.RETURN:
            self._return(name, kind, later, transfers, moves)
        elif later.lines or later.revivals:
            self._found.add(Check.RECEIPTS, "return.lines_alone", name, voucher=name)

    def _return(self, name: str, kind: str, later: Later, transfers: Rows, moves: Rows) -> None:
        if not later.returned:
            self._found.add(Check.RECEIPTS, "return.missing", name, voucher=name)
            return
        self.count += 1
        _, receipt, _, pieces, points, *_ = later.returned[0]
        if kind != VoucherKind.RETURN:
            self._found.add(Check.RECEIPTS, "return.kind", name, voucher=name)
        if any(line[2] != receipt for line in later.lines):
            self._found.add(Check.RECEIPTS, "return.other_receipt", name, voucher=name)
        counted = sum(line[4] for line in later.lines)
        if counted != pieces:
            self._fault("return.pieces", name, pieces, counted)
        moved = sum(row[5] for row in transfers)
        if moved != points:
            self._fault("return.transfers", name, points, moved)
        came = sum(row[3] for row in moves if row[3] > 0)
        if came != counted:
            self._fault("return.moves", name, counted, came)
        damaged = sum(line[5] for line in later.lines)
        went = -sum(row[3] for row in moves if row[3] < 0)
        if went != damaged:
            self._fault("return.written_off", name, damaged, went)

    def _reversal(self, name: str, kind: str, rows: Rows, transfers: Rows) -> None:
        if kind != VoucherKind.REVERSAL:
            self._found.add(Check.AWARDS, "reversal.kind", name, voucher=name)
        if [row[4] for row in rows if row[4]] != [row[5] for row in transfers]:
            self._found.add(Check.AWARDS, "reversal.transfers", name, voucher=name)

    def _fault(self, code: str, name: str, kept: int, proved: int) -> None:
        self._found.add(Check.RECEIPTS, code, name, voucher=name, kept=kept, proved=proved)


@dataclass(frozen=True, slots=True)
class TakenFrom:
    """What a receipt took from one purse: of which points account, and into which account."""

    fund: int
    holder: int
    redeemed: int
    points: int


@dataclass(frozen=True, slots=True)
class GivenBack:
    """One transfer of a return. `holder` is 0 where the target is no purse."""

    fund: int
    redeemed: int
    kind: str
    holder: int
    points: int


def refunds_fit(
    takes: Sequence[TakenFrom],
    returns: Sequence[Sequence[GivenBack]],
    successors: Mapping[int, int],
) -> bool:
    """Whether the returns of one receipt, in order, gave points back to where they came from.

    `successors`: {merged points account: the one that it became}.
    """
    taken, before = [take.points for take in takes], 0
    for given in returns:
        points = sum(part.points for part in given)
        try:
            places = spread(taken, before, points)
        except ValueError:
            return False
        if len(places) != len(given):
            return False
        for (place, wanted), part in zip(places, given, strict=True):
            if wanted != part.points or not _goes_back(takes[place], part, successors):
                return False
        before += points
    return True


def _goes_back(take: TakenFrom, part: GivenBack, successors: Mapping[int, int]) -> bool:
    if (part.fund, part.redeemed) != (take.fund, take.redeemed):
        return False
    if part.kind == AccountKind.EXPIRED:
        return True
    holder = take.holder
    seen: set[int] = set()
    while holder != part.holder:
        seen.add(holder)
        holder = successors.get(holder, 0)
        if holder in seen or not holder:
            return False
    return part.kind == AccountKind.PURSE
