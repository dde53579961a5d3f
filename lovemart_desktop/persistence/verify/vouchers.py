"""Every voucher with its rows, and every audit event, once and in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Table, func, select

from lovemart_desktop.domain.ledger import VoucherKind
from lovemart_desktop.domain.proof import Check, Found
from lovemart_desktop.domain.proof.accounts import Accounts, Size, Stock
from lovemart_desktop.domain.proof.beside import MOVING, Beside
from lovemart_desktop.domain.proof.chains import Tills
from lovemart_desktop.domain.proof.receipts import Receipts
from lovemart_desktop.domain.proof.references import Named
from lovemart_desktop.domain.proof.returns import NOTHING_LATER, Later, Returns
from lovemart_desktop.domain.proof.shifts import Shifts
from lovemart_desktop.persistence.schema import (
    account,
    audit_event,
    card,
    fund,
    goods,
    lot,
    member,
    purse_revival,
    receipt,
    receipt_line,
    receipt_return,
    return_line,
    reversal,
    staff,
    stock_move,
    till,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.verify.beside import BESIDE
from lovemart_desktop.persistence.verify.closes import days, shift_rows
from lovemart_desktop.persistence.verify.view import View

VOUCHERS_A_STEP = 500
UNREADABLE: Final = (TypeError, ValueError, OverflowError, AttributeError, IndexError)
"""What a row of the wrong shape raises: SQLite lets any column hold anything."""

Rows = Iterator[tuple[Any, ...]]
Step = Callable[[int], None]


class Children:
    """Rows of one table, handed out voucher by voucher; what nobody asks for is an orphan.

    `found` is None where orphans are told of elsewhere.
    """

    def __init__(self, table: str, rows: Rows, found: Found | None) -> None:
        self._table = table
        self._found = found
        self._groups = groupby(rows, itemgetter(0))
        self._key, self._group = next(self._groups, _END)

    def of(self, number: int) -> list[tuple[Any, ...]]:
        """All rows of this voucher; numbers come in rising order."""
        while self._key is not None and self._key < number:
            self._orphans()
        if self._key != number:
            return []
        rows = list(self._group)
        self._key, self._group = next(self._groups, _END)
        return rows

    def rest(self) -> None:
        """The vouchers are through: whatever is left has none."""
        while self._key is not None:
            self._orphans()

    def _orphans(self) -> None:
        rows = sum(1 for _ in self._group)
        if self._found is not None:
            self._found.add(
                Check.REFERENCES,
                "child.orphan",
                f"{self._table} {self._key}",
                table=self._table,
                key=str(self._key),
                rows=rows,
            )
        self._key, self._group = next(self._groups, _END)


_END: tuple[Any, Iterator[tuple[Any, ...]]] = (None, iter(()))


class Ledger:
    """All that is followed while the vouchers pass by."""

    def __init__(self, view: View, found: Found) -> None:
        self._view = view
        self._found = found
        self.tills = Tills(view.stream(_TILLS), found)
        self.accounts = Accounts(size(view, account), names(view, fund), found)
        self.accounts.load(view.stream(_ACCOUNTS))
        self.stock = Stock(size(view, lot), found)
        self.stock.load(view.stream(_LOTS))
        self.goods_names = names(view, goods)
        self.receipts = Receipts(found)
        self.returns = Returns(found)
        self.shifts = Shifts(shift_rows(view, found), self.stock.goods_of, found)
        for heads in days(view, self.shifts, found):
            self.tills.expect(heads)
        self.beside = Beside(found)
        self._beside = Children("", view.stream(BESIDE), None)
        self.awards: list[int] = []
        """Vouchers of kind award, by number."""
        self.named = Named(
            {number for (number,) in view.stream(select(staff.c.id))},
            self.goods_names,
            _marks(view, member),
            _marks(view, card),
            found,
        )

    def steps(self) -> int:
        """How many vouchers and events there are by the tills' own count."""
        query = select(func.sum(till.c.last_no + till.c.audit_no))
        return int(self._view.connection.execute(query).scalar() or 0)

    def follow(self, step: Step) -> None:
        """Reads all vouchers; `step` is told, every so often, how many."""
        view, found = self._view, self._found
        children = [Children(t.name, view.stream(_in_order(t)), found) for t in _CHILDREN]
        for done, row in enumerate(view.stream(_in_order(voucher)), 1):
            self._one(row, *(rows.of(row[0]) for rows in children))
            if done % VOUCHERS_A_STEP == 0:
                step(done)
        for rows in children:
            rows.rest()
        self.shifts.rest()
        self.accounts.close()
        self.stock.close(self.goods_names)

    def follow_events(self, step: Step) -> None:
        """Reads all audit events."""
        for done, row in enumerate(self._view.stream(_in_order(audit_event)), 1):
            name = self.tills.name(row[0], row[1])
            seen = len(self._found.faults)
            try:
                self.tills.take_event(row)
                self.named.operator_of_event(name, row[3])
                self.shifts.take_event(name, row[4], row[5], row[6])
            except UNREADABLE:
                del self._found.faults[seen:]
                self._found.add(Check.AUDIT, "audit.unreadable", name, event=name)
                self.tills.pass_over_event(row)
            if done % VOUCHERS_A_STEP == 0:
                step(done)
        self.shifts.close()

    def _one(
        self,
        row: tuple[Any, ...],
        transfers: list[tuple[Any, ...]],
        receipts: list[tuple[Any, ...]],
        lines: list[tuple[Any, ...]],
        moves: list[tuple[Any, ...]],
        *later: list[tuple[Any, ...]],
    ) -> None:
        number, till_id, no, kind = row[:4]
        name = self.tills.name(till_id, no)
        if kind == VoucherKind.AWARD:
            self.awards.append(number)
        seen = len(self._found.faults)
        since = Later(*later) if any(later) else NOTHING_LATER
        try:
            points = self.accounts.take(name, till_id, kind, transfers)
            pieces = self.stock.take(name, moves)
            self.receipts.take(name, till_id, kind, receipts, lines, points, pieces)
            self.named.take(name, row[6], row[7], receipts, lines)
            self.returns.take(name, kind, since, transfers, moves)
            self.shifts.take(name, row, transfers, receipts, lines, moves)
            beside = self._beside.of(number)
            if beside or row[10] or kind in MOVING:
                self.beside.take(name, kind, row[6], row[10], beside)
            self.tills.take(name, row, transfers, receipts, lines, moves, since)
        except UNREADABLE:
            del self._found.faults[seen:]
            self._found.add(Check.CHAIN, "chain.unreadable", name, voucher=name)
            self.tills.pass_over(row)
            self.shifts.pass_over(row)


def size(view: View, table: Table) -> Size:
    count, highest = view.connection.execute(
        select(func.count(), func.coalesce(func.max(table.c.id), 0)).select_from(table)
    ).one()
    return Size(int(count), int(highest))


def names(view: View, table: Table) -> dict[int, str]:
    return {number: str(name) for number, name in view.stream(select(table.c.id, table.c.name))}


def _marks(view: View, table: Table) -> Any:
    """Something at each number that the table has."""
    column = size(view, table).column()
    for (number,) in view.stream(select(table.c.id)):
        column[number] = 1
    return column


def _in_order(table: Table) -> Any:
    return select(table).order_by(*table.primary_key.columns)


_CHILDREN: Final = (
    transfer,
    receipt,
    receipt_line,
    stock_move,
    receipt_return,
    return_line,
    purse_revival,
    reversal,
)
_TILLS = select(
    till.c.id,
    till.c.code,
    till.c.last_no,
    till.c.last_receipt,
    till.c.head,
    till.c.audit_no,
    till.c.audit_head,
)
_ACCOUNTS = select(
    account.c.id, account.c.fund_id, account.c.kind, account.c.till_id, account.c.balance
)
_LOTS = select(lot.c.id, lot.c.goods_id, lot.c.origin, lot.c.remaining)
