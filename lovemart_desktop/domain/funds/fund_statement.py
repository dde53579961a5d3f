"""A fund's statement over a time: it closes to zero on any day, line by line.

Each transfer moves points between two places of one fund, so every line changes what came in
by as much as budget, purses, redeemed and expired points together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import Fund, Movement
from lovemart_desktop.domain.ledger import AccountKind, FundBalance, VoucherKind

NOTHING = FundBalance(0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Flow:
    """Points that vouchers of one kind moved from accounts of one kind to those of another.

    `before`: before the statement's first day.
    """

    before: bool
    kind: str
    source: AccountKind
    target: AccountKind
    points: int


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What the vouchers of one kind changed."""

    kind: str
    change: FundBalance


@dataclass(frozen=True, slots=True)
class FundAccount:
    """A fund from `since` (None: from its beginning) to the end of `until`.

    `closing` is how it stood then: `opening` and all lines added up. `movements`: the vouchers
    that touched budget or expired points in that time, oldest first.
    """

    fund: Fund
    since: date | None
    until: date
    opening: FundBalance
    lines: tuple[StatementLine, ...]
    closing: FundBalance
    movements: tuple[Movement, ...]

    @property
    def closes(self) -> bool:
        """Whether opening, every line and closing come to zero; in honest books they do."""
        every = (self.opening, self.closing, *(line.change for line in self.lines))
        return all(each.difference == 0 for each in every)


def check_span(since: date | None, until: date) -> None:
    """Raises Refusal 'statement.backwards'."""
    if since is not None and since > until:
        raise Refusal("statement.backwards")


def positions(
    flows: Iterable[Flow],
) -> tuple[FundBalance, tuple[StatementLine, ...], FundBalance]:
    """Opening, one line a kind in the order of VoucherKind, closing."""
    opening, lines = NOTHING, dict[str, FundBalance]()
    for flow in flows:
        change = _change(flow)
        if flow.before:
            opening = added(opening, change)
        else:
            lines[flow.kind] = added(lines.get(flow.kind, NOTHING), change)
    order = [str(kind) for kind in VoucherKind]
    kinds = sorted(lines, key=lambda kind: (order.index(kind) if kind in order else 99, kind))
    closing = opening
    for kind in kinds:
        closing = added(closing, lines[kind])
    return opening, tuple(StatementLine(kind, lines[kind]) for kind in kinds), closing


def added(one: FundBalance, other: FundBalance) -> FundBalance:
    return FundBalance(
        one.appropriated + other.appropriated,
        one.budget + other.budget,
        one.purses + other.purses,
        one.redeemed + other.redeemed,
        one.expired + other.expired,
    )


def _change(flow: Flow) -> FundBalance:
    def into(kind: AccountKind) -> int:
        return flow.points * ((flow.target == kind) - (flow.source == kind))

    return FundBalance(
        # what leaves the source has come in
        appropriated=-into(AccountKind.SOURCE),
        budget=into(AccountKind.BUDGET),
        purses=into(AccountKind.PURSE),
        redeemed=into(AccountKind.REDEEMED),
        expired=into(AccountKind.EXPIRED),
    )
