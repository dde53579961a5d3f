"""One receipt against its lines, transfers and stock moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lovemart_desktop.domain.ledger import VoucherKind
from lovemart_desktop.domain.proof.values import Check, Found


class Receipts:
    """Checks each voucher's receipt, if it has or should have one."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self.count = 0

    def take(
        self,
        name: str,
        till: int,
        kind: str,
        receipts: Sequence[Sequence[Any]],
        lines: Sequence[Sequence[int]],
        points_moved: int,
        pieces_out: Mapping[int, int],
    ) -> None:
        """`receipts`: none or one row (voucher, till, number, member, card, pieces, points, …);
        `lines`: rows of (voucher, seq, goods, pieces, price); `pieces_out`: by goods.
        """
        if not receipts:
            if kind == VoucherKind.REDEMPTION:
                self._fault("receipt.missing", name)
            if lines:
                self._fault("receipt.lines_alone", name)
            return
        self.count += 1
        row = receipts[0]
        if kind != VoucherKind.REDEMPTION:
            self._fault("receipt.kind", name)
        if row[1] != till:
            self._fault("receipt.till", name)
        pieces = points = 0
        handed: dict[int, int] = {}
        for _, _, goods, count, price in lines:
            pieces += count
            points += count * price
            handed[goods] = handed.get(goods, 0) + count
        if row[5] != pieces:
            self._fault("receipt.pieces", name, kept=row[5], proved=pieces)
        if row[6] != points:
            self._fault("receipt.points", name, kept=row[6], proved=points)
        if row[6] != points_moved:
            self._fault("receipt.transfers", name, kept=row[6], proved=points_moved)
        if handed != pieces_out:
            self._fault("receipt.moves", name)

    def _fault(self, code: str, name: str, **figures: int) -> None:
        self._found.add(Check.RECEIPTS, code, name, voucher=name, **figures)
