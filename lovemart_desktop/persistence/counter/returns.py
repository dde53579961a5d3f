"""The returns that were booked: for their slips, reprints and look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, desc, select

from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.persistence.schema import (
    account,
    fund,
    goods,
    points_account,
    purse_revival,
    receipt_line,
    receipt_return,
    return_line,
    staff,
    till,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class StoredReturn:
    """A return's own row with its voucher. `till_code` is where it was booked."""

    voucher: int
    receipt: int
    nth: int
    pieces: int
    points: int
    reason: str
    purses: str
    till_code: str
    business_date: str
    recorded_at: int
    clerk_id: int
    clerk_number: str
    head: bytes


@dataclass(frozen=True, slots=True)
class StoredBackLine:
    """Goods that came back. `damaged` of the pieces were written off."""

    goods: str
    spec: str
    unit: str
    pieces: int
    damaged: int
    price: int


@dataclass(frozen=True, slots=True)
class StoredRefund:
    """Points that came back. `account` is 0 where they went to no purse: the fund is closed.

    `own`: a person's account, not a household's. `revived_until`: ISO text, or None where the
    purse had not expired.
    """

    account: int
    fund: str
    own: bool
    points: int
    revived_until: str | None


class Returns:
    """Repository of returns, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def get(self, voucher_id: int) -> StoredReturn | None:
        row = self._db.execute(_returns().where(receipt_return.c.voucher_id == voucher_id)).first()
        return _stored(row) if row else None

    def of_receipt(self, receipt_id: int) -> list[StoredReturn]:
        """A receipt's returns in order."""
        query = _returns().where(receipt_return.c.receipt_id == receipt_id)
        return [_stored(row) for row in self._db.execute(query.order_by(receipt_return.c.nth))]

    def latest(self, till_id: int, *, clerk: int, day: str, limit: int = 50) -> list[StoredReturn]:
        """A clerk's returns of a day at a till, newest first."""
        query = _returns().where(
            voucher.c.till_id == till_id,
            voucher.c.operator_id == clerk,
            voucher.c.business_date == day,
        )
        return [
            _stored(row)
            for row in self._db.execute(query.order_by(desc(voucher.c.no)).limit(limit))
        ]

    def lines(self, voucher_id: int) -> list[StoredBackLine]:
        rows = self._db.execute(
            select(
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                return_line.c.pieces,
                return_line.c.damaged,
                receipt_line.c.price,
            )
            .select_from(return_line.join(receipt_line, _OF_LINE))
            .join(goods, goods.c.id == receipt_line.c.goods_id)
            .where(return_line.c.voucher_id == voucher_id)
            .order_by(return_line.c.seq)
        )
        return [StoredBackLine(*row) for row in rows]

    def refunds(self, voucher_id: int) -> list[StoredRefund]:
        revived = select(purse_revival.c.until).where(
            purse_revival.c.voucher_id == voucher_id,
            purse_revival.c.account_id == transfer.c.target_id,
        )
        rows = self._db.execute(
            select(
                case((account.c.kind == AccountKind.PURSE, account.c.id), else_=0),
                fund.c.name,
                points_account.c.member_id,
                transfer.c.points,
                revived.scalar_subquery(),
            )
            .select_from(transfer)
            .join(account, account.c.id == transfer.c.target_id)
            .join(fund, fund.c.id == transfer.c.fund_id)
            .outerjoin(points_account, points_account.c.id == account.c.points_account_id)
            .where(transfer.c.voucher_id == voucher_id)
            .order_by(transfer.c.seq)
        )
        return [StoredRefund(row[0], row[1], row[2] is not None, row[3], row[4]) for row in rows]


_OF_LINE = (receipt_line.c.voucher_id == return_line.c.receipt_id) & (
    receipt_line.c.seq == return_line.c.line
)


def _returns() -> Select[Any]:
    return (
        select(
            receipt_return.c.voucher_id,
            receipt_return.c.receipt_id,
            receipt_return.c.nth,
            receipt_return.c.pieces,
            receipt_return.c.points,
            receipt_return.c.reason,
            receipt_return.c.purses,
            till.c.code,
            voucher.c.business_date,
            voucher.c.recorded_at,
            voucher.c.operator_id,
            staff.c.number,
            voucher.c.hash,
        )
        .join(voucher, voucher.c.id == receipt_return.c.voucher_id)
        .join(till, till.c.id == voucher.c.till_id)
        .join(staff, staff.c.id == voucher.c.operator_id)
    )


def _stored(row: Sequence[Any]) -> StoredReturn:
    values = list(row)
    values[12] = bytes(row[12])
    return StoredReturn(*values)
