"""Undoing one credited award or grant: as much as the purse still holds, the rest a memo."""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.errors import Refusal


@dataclass(frozen=True, slots=True)
class Credit:
    """One credited row: transfer `seq` of `voucher`, and what its purse holds now.

    `purse`: where the points lie today, in the successor where accounts were merged; 0 where
    there is none. `reversed_by`: the voucher that undid it, or 0.
    """

    nomination: int
    name: str
    village: str
    fund: int
    fund_name: str
    fund_closed: bool
    voucher: int
    seq: int
    points: int
    purse: int
    left: int
    reversed_by: int

    @property
    def collected(self) -> int:
        """Points that come back: never more than the purse holds."""
        return min(self.points, self.left)

    @property
    def uncollected(self) -> int:
        """Points that were spent, divided or expired since: they stay a memo."""
        return self.points - self.collected

    def check(self) -> None:
        """Raises Refusal 'reversal.done' (name), 'fund.closed' (fund)."""
        if self.reversed_by:
            raise Refusal("reversal.done", name=self.name)
        if self.fund_closed:
            raise Refusal("fund.closed", fund=self.fund_name)


def check_reason(reason: str, credit: Credit) -> str:
    """The reason, tidied. Raises Refusal 'reversal.reason_missing' (name)."""
    reason = " ".join(reason.split())
    if not reason:
        raise Refusal("reversal.reason_missing", name=credit.name)
    return reason
