"""The ledger in the database: posting vouchers, and the accounts of funds and holders."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Table, bindparam, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    AccountKind,
    Entry,
    Posted,
    ReceiptEntry,
    ReturnEntry,
    ReversalEntry,
    VoucherHead,
    chain_hash,
    return_rows,
    reversal_rows,
    voucher_words,
)
from lovemart_desktop.persistence.account_kinds import IS_PURSE, of_kind
from lovemart_desktop.persistence.schema import (
    account,
    points_account,
    purse_revival,
    receipt,
    receipt_line,
    receipt_return,
    return_line,
    reversal,
    stock_move,
    till,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.standing import standing_column
from lovemart_desktop.persistence.statements import Statement, insert_missing, insert_rows
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

# Locking is left out by SQLite's compiler: there, one writer at a time is the rule.
# NO KEY UPDATE (key_share): foreign keys of others' rows need not wait for it.
_TILL = Statement(
    lambda _: (
        select(till.c.last_no, till.c.last_receipt, till.c.head, standing_column())
        .where(till.c.id == bindparam("till"))
        .with_for_update(key_share=True)
    )
)
_REQUEST = Statement(
    lambda _: select(voucher.c.id, voucher.c.request_digest).where(
        voucher.c.request_key == bindparam("key")
    )
)


_Slip = tuple[int | str, ...]
_Lines = list[tuple[int, ...]]
_Revivals = list[tuple[int, int, str]]


class Ledger:
    """Repository of vouchers and accounts, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def voucher_of_request(self, key: str, digest: bytes) -> int | None:
        """The voucher that this request has booked already; None if it has booked nothing.

        Raises Refusal 'request.other_content' where the key was used for something else.
        """
        row = _REQUEST.run(self._work, key=key).fetchone()
        if row is None:
            return None
        if bytes(row[1]) != digest:
            raise Refusal("request.other_content")
        return int(row[0])

    def post(self, till_id: int, entry: Entry, recorded_at: int) -> Posted:
        """Books one event as the till's next voucher.

        Guards keep balances, lots and the till's numbers; what they refuse reaches the
        caller as a Refusal ('points.short_now', 'goods.gone_meanwhile', 'request.twice',
        'return.meanwhile', 'return.more_than_taken', 'reversal.twice'). So does an operator
        whose account has changed since ('account.closed', 'account.changed').
        """
        row = _TILL.run(self._work, till=till_id, operator=entry.operator).fetchone()
        last_no, last_receipt, previous, standing = row
        if self._work.watch is not None:
            self._work.watch.posting(entry.operator, standing)
        previous = bytes(previous)
        head = VoucherHead(
            till=till_id,
            no=last_no + 1,
            kind=entry.kind,
            business_date=entry.business_date,
            recorded_at=recorded_at,
            operator=entry.operator,
            confirmer=entry.confirmer,
            request_key=entry.request_key,
            request_digest=entry.request_digest,
            note=entry.note,
        )
        number = last_receipt + 1 if entry.receipt else 0
        transfers = [
            (seq, t.fund, t.source, t.target, t.points) for seq, t in enumerate(entry.transfers, 1)
        ]
        slip, lines = _receipt_rows(entry.receipt, number)
        moves = [(seq, m.lot, m.pieces) for seq, m in enumerate(entry.moves, 1)]
        words = voucher_words(head)
        back = _returned_rows(entry.returned)
        undone = _reversed_rows(entry.reversals)
        later = [*(return_rows(*back) if back else ()), *reversal_rows(undone)]
        hashed = chain_hash(previous, words, transfers, slip, lines, moves, later)
        voucher_id = head.id
        self._insert_voucher(voucher_id, head, words, previous, hashed)
        self._insert_children(transfer, voucher_id, transfers)
        if slip:
            _, member, card, *rest = slip
            row = (voucher_id, till_id, number, member, card or None, *rest)
            insert_rows(self._work, receipt, [row])
            self._insert_children(receipt_line, voucher_id, lines)
        self._insert_children(stock_move, voucher_id, moves)
        if back:
            self._insert_return(voucher_id, *back)
        self._insert_children(reversal, voucher_id, undone)
        return Posted(voucher=voucher_id, no=head.no, head=hashed, receipt_number=number)

    def _insert_voucher(
        self, voucher_id: int, head: VoucherHead, words: str, previous: bytes, hashed: bytes
    ) -> None:
        row = (
            voucher_id,
            head.till,
            head.no,
            str(head.kind),
            head.business_date,
            head.recorded_at,
            head.operator,
            head.confirmer or None,
            head.request_key,
            head.request_digest,
            head.note,
            words,
            previous,
            hashed,
        )
        insert_rows(self._work, voucher, [row])

    def _insert_children(
        self, table: Table, voucher_id: int, rows: Sequence[tuple[int | str, ...]]
    ) -> None:
        insert_rows(self._work, table, [(voucher_id, *row) for row in rows])

    def _insert_return(
        self, voucher_id: int, slip: _Slip, lines: _Lines, revivals: _Revivals
    ) -> None:
        receipt_id = int(slip[0])
        insert_rows(self._work, receipt_return, [(voucher_id, *slip)])
        rows = [(line[0], receipt_id, *line[1:]) for line in lines]
        self._insert_children(return_line, voucher_id, rows)
        self._insert_children(purse_revival, voucher_id, revivals)

    def fund_account(self, fund_id: int, kind: AccountKind, till_id: int | None = None) -> int:
        """The fund's own account of this kind, made when first needed."""
        query = select(account.c.id).where(
            account.c.fund_id == fund_id,
            of_kind(kind),
            account.c.till_id.is_(None) if till_id is None else account.c.till_id == till_id,
        )
        found = self._work.connection.execute(query).scalar()
        if found is None:
            row = {"fund_id": fund_id, "kind": str(kind), "till_id": till_id, "balance": 0}
            insert_missing(self._work, account, [row])
            found = self._work.connection.execute(query).scalar_one()
        return int(found)

    def purses(self, fund_id: int, points_accounts: Sequence[int]) -> dict[int, int]:
        """{points account: its purse in the fund}; missing purses are opened, empty."""
        query = select(account.c.points_account_id, account.c.id).where(
            account.c.fund_id == fund_id, IS_PURSE
        )
        found = {int(a): int(b) for a, b in self._work.connection.execute(query)}
        missing = [a for a in points_accounts if a not in found]
        if missing:
            insert_missing(
                self._work,
                account,
                [
                    {"fund_id": fund_id, "kind": "purse", "points_account_id": a, "balance": 0}
                    for a in missing
                ],
            )
            found = {int(a): int(b) for a, b in self._work.connection.execute(query)}
        return {a: found[a] for a in points_accounts}

    def purse(self, fund_id: int, points_account_id: int) -> int:
        """The purse of one points account in the fund, opened when first needed."""
        query = select(account.c.id).where(
            account.c.points_account_id == points_account_id,
            account.c.fund_id == fund_id,
            IS_PURSE,
        )
        found = self._work.connection.execute(query).scalar()
        if found is None:
            holder = {"points_account_id": points_account_id, "balance": 0}
            row = {"fund_id": fund_id, "kind": str(AccountKind.PURSE), **holder}
            insert_missing(self._work, account, [row])
            found = self._work.connection.execute(query).scalar_one()
        return int(found)

    def holder_account(self, *, member: int | None = None, household: int | None = None) -> int:
        """The points account of a member or of a household, opened when first needed."""
        column = points_account.c.member_id if member else points_account.c.household_id
        query = select(points_account.c.id).where(column == (member or household))
        found = self._work.connection.execute(query).scalar()
        if found is None:
            holder = {"member_id": member, "household_id": household}
            insert_missing(self._work, points_account, [{**holder, "state": "open", "touch": 0}])
            found = self._work.connection.execute(query).scalar_one()
        return int(found)

    def lock_fund(self, fund_id: int) -> None:
        """Crediting and expiry of one fund wait for each other."""
        self._work.connection.execute(
            select(account.c.id)
            .where(account.c.fund_id == fund_id, of_kind(AccountKind.BUDGET))
            .with_for_update(key_share=True)
        )


def lock_points_accounts(work: UnitOfWork, which: ColumnElement[bool]) -> None:
    """Until this work ends nobody spends from these accounts, nor moves their points.

    Whoever changes several purses locks their points accounts first, in this order: purses
    themselves are changed in the order in which they are spent.
    """
    work.connection.execute(
        select(points_account.c.id)
        .where(which)
        .order_by(points_account.c.id)
        .with_for_update(key_share=True)
    ).all()


def _receipt_rows(
    slip: ReceiptEntry | None, number: int
) -> tuple[tuple[int | str, ...], list[tuple[int, ...]]]:
    """The receipt and its lines as the hash sees them; nothing where there is no receipt."""
    if slip is None:
        return (), []
    row = (
        number,
        slip.member,
        slip.card,
        slip.pieces,
        slip.points,
        slip.proxy_name,
        slip.proxy_relation,
        slip.purses,
    )
    return row, [(seq, n.goods, n.pieces, n.price) for seq, n in enumerate(slip.lines, 1)]


def _returned_rows(returned: ReturnEntry | None) -> tuple[_Slip, _Lines, _Revivals] | None:
    """A return, its lines and the purses that it revives, as the hash sees them."""
    if returned is None:
        return None
    slip: _Slip = (
        returned.receipt,
        returned.nth,
        returned.pieces,
        returned.points,
        returned.reason,
        returned.purses,
    )
    lines: _Lines = [(seq, n.line, n.pieces, n.damaged) for seq, n in enumerate(returned.lines, 1)]
    revivals: _Revivals = [(seq, r.account, r.until) for seq, r in enumerate(returned.revivals, 1)]
    return slip, lines, revivals


def _reversed_rows(reversals: Sequence[ReversalEntry]) -> list[tuple[int, ...]]:
    return [(seq, r.voucher, r.seq, r.points, r.uncollected) for seq, r in enumerate(reversals, 1)]
