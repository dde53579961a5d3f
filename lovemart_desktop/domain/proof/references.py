"""Whether the people and goods that vouchers name are there.

Everything else that refers to something is looked up by the database itself; the rows of
vouchers are too many for that, and pass by here anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from lovemart_desktop.domain.proof.values import Check, Found


class Named:
    """`members` and `cards` hold something at each number that exists (see `Size.column`)."""

    def __init__(
        self,
        staff: Collection[int],
        goods: Collection[int],
        members: Any,
        cards: Any,
        found: Found,
    ) -> None:
        self._staff, self._goods = staff, goods
        self._members, self._cards = members, cards
        self._found = found
        self.count = 0

    def take(
        self,
        name: str,
        operator: int,
        confirmer: int | None,
        receipts: Sequence[Sequence[Any]],
        lines: Sequence[Sequence[int]],
    ) -> None:
        """One voucher's people and goods; rows as in `Receipts.take`."""
        self.count += 1
        if operator not in self._staff:
            self._fault(name, "staff", operator)
        if confirmer is not None and confirmer not in self._staff:
            self._fault(name, "staff", confirmer)
        for row in receipts:
            if not _known(self._members, row[3]):
                self._fault(name, "member", row[3])
            if row[4] is not None and not _known(self._cards, row[4]):
                self._fault(name, "card", row[4])
        for row in lines:
            if row[2] not in self._goods:
                self._fault(name, "goods", row[2])

    def operator_of_event(self, name: str, operator: int | None) -> None:
        if operator is not None and operator not in self._staff:
            self._fault(name, "staff", operator)

    def _fault(self, name: str, table: str, number: int) -> None:
        self._found.add(
            Check.REFERENCES,
            "reference.voucher",
            name,
            voucher=name,
            table=table,
            key=str(number),
        )


def _known(column: Any, number: int) -> bool:
    try:
        return number > 0 and bool(column[number])
    except LookupError:
        return False
