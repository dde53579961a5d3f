"""Balances against transfers, and stock against moves.

A verification reads millions of rows, so what is known of an account stands in arrays
by its number: a few bytes each, and two comparisons a transfer while all is right.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lovemart_desktop.domain.ledger import WAYS, AccountKind
from lovemart_desktop.domain.proof.values import Check, Found

_KINDS: Final = tuple(AccountKind)
_CODES: Final = {str(kind): code for code, kind in enumerate(_KINDS, 1)}
_CODES_A_FUND: Final = 8

_WAY_CODES: Final = {
    str(kind): frozenset((_CODES[source], _CODES[target]) for source, target in ways)
    for kind, ways in WAYS.items()
}

Transfers = Sequence[Sequence[int]]
"""Rows of (voucher, seq, fund, source, target, points)."""
Moves = Sequence[Sequence[int]]
"""Rows of (voucher, seq, lot, pieces)."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows a table has, and its highest number."""

    count: int
    highest: int

    def column(self) -> Any:
        """Whole numbers by id: an array of zeros, or a dict where ids lie far apart.

        Looking up a number that is not there gives zero or raises LookupError.
        """
        if self.highest <= 4 * self.count + 1_000_000:
            return array("q", bytes(8 * (max(self.highest, 0) + 1)))
        return {}


class Accounts:
    """Follows every transfer; tells at the end which balances it does not prove."""

    def __init__(self, size: Size, funds: Mapping[int, str], found: Found) -> None:
        self._found = found
        self._funds = funds
        self._mark = size.column()  # fund and kind in one number
        self._kept = size.column()
        self._net = size.column()
        self._redeemed_at: dict[int, int] = {}
        self._ids: list[int] | range = range(1, size.highest + 1)
        if isinstance(self._mark, dict):
            self._ids = []
        self.count = 0
        self.funds = 0

    def load(self, rows: Iterable[Sequence[Any]]) -> None:
        """Rows of (id, fund, kind, till or None, balance as kept)."""
        sums: dict[int, int] = {}
        for account, fund, kind, till, balance in rows:
            self.count += 1
            code = _CODES.get(kind, 0)
            self._mark[account] = fund * _CODES_A_FUND + code
            self._kept[account] = balance
            self._net[account] = 0
            sums[fund] = sums.get(fund, 0) + balance
            if isinstance(self._ids, list):
                self._ids.append(account)
            if till is not None:
                self._redeemed_at[account] = till
            if balance > 0 if kind == AccountKind.SOURCE else balance < 0:
                self._account_fault("account.sign", account, kept=balance)
        self._sum_to_zero(sums)

    def take(self, name: str, till: int, kind: str, rows: Transfers) -> int:
        """Follows one voucher's transfers; returns their points together."""
        ways = _WAY_CODES.get(kind, frozenset())
        mark, net = self._mark, self._net
        total = 0
        for row in rows:
            _, _, fund, source, target, points = row
            total += points
            try:
                of_fund = fund * _CODES_A_FUND
                right = (
                    (mark[source] - of_fund, mark[target] - of_fund) in ways
                    and points > 0
                    and source > 0 < target
                )
            except LookupError:
                right = False
            if not right:
                self._explain(name, kind, row)
                continue
            net[source] -= points
            net[target] += points
            if target in self._redeemed_at and self._redeemed_at[target] != till:
                self._found.add(Check.ACCOUNTS, "transfer.till", name, voucher=name)
        return total

    def close(self) -> None:
        """Compares what is kept with what the transfers say."""
        kept, net = self._kept, self._net
        for account in self._ids:
            if kept[account] != net[account]:
                self._account_fault(
                    "account.balance", account, kept=kept[account], proved=net[account]
                )

    def _explain(self, name: str, kind: str, row: Sequence[int]) -> None:
        """What is wrong with a transfer, and its part in the balances all the same."""
        _, seq, fund, source, target, points = row
        self._add(source, -points)
        self._add(target, points)
        marks = self._marked(source), self._marked(target)
        if not all(marks):
            code = "transfer.account_missing"
        elif any(mark // _CODES_A_FUND != fund for mark in marks):
            code = "transfer.other_fund"
        elif points <= 0:
            code = "transfer.points"
        elif kind in _WAY_CODES:
            code = "transfer.way"
        else:
            return  # a kind that this version does not know: its balances are still proved
        self._found.add(Check.ACCOUNTS, code, name, voucher=name, seq=seq, points=points)

    def _add(self, account: int, points: int) -> None:
        if self._marked(account):
            self._net[account] += points

    def _marked(self, account: int) -> int:
        try:
            return int(self._mark[account]) if account > 0 else 0
        except LookupError:
            return 0

    def _account_fault(self, code: str, account: int, **figures: int) -> None:
        fund, kind = divmod(self._marked(account), _CODES_A_FUND)
        self._found.add(
            Check.ACCOUNTS,
            code,
            f"account {account}",
            account=str(account),
            fund=self._funds.get(fund, str(fund)),
            kind=str(_KINDS[kind - 1]) if kind else "",
            **figures,
        )

    def _sum_to_zero(self, sums: Mapping[int, int]) -> None:
        self.funds = len(sums)
        for fund, difference in sums.items():
            if difference:
                name = self._funds.get(fund, str(fund))
                self._found.add(
                    Check.BOOKS,
                    "fund.unbalanced",
                    f"fund {fund}",
                    fund=name,
                    difference=difference,
                )
        if total := sum(sums.values()):
            self._found.add(Check.BOOKS, "books.unbalanced", "books", difference=total)


class Stock:
    """Follows every stock move; tells at the end which lots it does not prove."""

    def __init__(self, size: Size, found: Found) -> None:
        self._found = found
        self._goods = size.column()
        self._kept = size.column()
        self._net = size.column()
        self._ids: list[int] = []

    @property
    def count(self) -> int:
        return len(self._ids)

    def load(self, rows: Iterable[Sequence[Any]]) -> None:
        """Rows of (id, goods, origin, remainder as kept)."""
        for lot, goods, origin, remaining in rows:
            self._ids.append(lot)
            self._goods[lot] = goods
            self._kept[lot] = remaining
            self._net[lot] = 0
            if remaining > 0 if origin == "shortage" else remaining < 0:
                self._found.add(Check.STOCK, "lot.sign", f"lot {lot}", lot=str(lot), kept=remaining)

    def take(self, name: str, rows: Moves) -> dict[int, int]:
        """Follows one voucher's moves; returns pieces by goods, out of the store above zero."""
        out: dict[int, int] = {}
        for _, seq, lot, pieces in rows:
            goods = self.goods_of(lot)
            if not goods:
                self._found.add(
                    Check.STOCK, "move.lot_missing", name, voucher=name, seq=seq, lot=str(lot)
                )
                continue
            self._net[lot] += pieces
            out[goods] = out.get(goods, 0) - pieces
        return out

    def close(self, goods_names: Mapping[int, str]) -> None:
        """Compares what is kept with what the moves say."""
        for lot in self._ids:
            kept, proved = self._kept[lot], self._net[lot]
            if kept != proved:
                goods = self.goods_of(lot)
                self._found.add(
                    Check.STOCK,
                    "lot.remaining",
                    f"lot {lot}",
                    lot=str(lot),
                    goods=goods_names.get(goods, str(goods)),
                    kept=kept,
                    proved=proved,
                )

    def goods_of(self, lot: int) -> int:
        """A lot's goods; 0 where there is no such lot."""
        try:
            return int(self._goods[lot]) if lot > 0 else 0
        except LookupError:
            return 0
