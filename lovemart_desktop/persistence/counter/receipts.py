"""Receipts as they were booked: for the first print, reprints and look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, desc, select

from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.schema import (
    account,
    card,
    fund,
    goods,
    member,
    points_account,
    receipt,
    receipt_line,
    staff,
    store,
    till,
    transfer,
    village,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """The receipt's own row with its voucher, till, clerk and holder."""

    voucher: int
    till_id: int
    till_code: str
    number: int
    store: str
    business_date: str
    recorded_at: int
    clerk_id: int
    clerk_number: str
    member: int
    holder: str
    village: str
    card_tail: str
    pieces: int
    points: int
    proxy_name: str
    proxy_relation: str
    purses: str
    head: bytes


@dataclass(frozen=True, slots=True)
class StoredLine:
    goods: str
    spec: str
    unit: str
    pieces: int
    price: int


@dataclass(frozen=True, slots=True)
class StoredUse:
    """What was taken from one ledger account. `own`: the holder's, not the household's."""

    account: int
    fund: str
    own: bool
    points: int
    expires_on: str | None


class Receipts:
    """Repository of booked receipts, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def get(self, voucher_id: int) -> StoredReceipt | None:
        row = self._db.execute(_receipts().where(receipt.c.voucher_id == voucher_id)).first()
        return _stored(row) if row else None

    def by_number(self, till_id: int, number: int) -> StoredReceipt | None:
        row = self._db.execute(
            _receipts().where(receipt.c.till_id == till_id, receipt.c.number == number)
        ).first()
        return _stored(row) if row else None

    def latest(
        self, till_id: int, *, clerk: int | None = None, day: str | None = None, limit: int = 50
    ) -> list[StoredReceipt]:
        """The newest receipts of a till first; `clerk` and `day` narrow them."""
        query = _receipts().where(receipt.c.till_id == till_id)
        if clerk is not None:
            query = query.where(voucher.c.operator_id == clerk)
        if day is not None:
            query = query.where(voucher.c.business_date == day)
        # by voucher, which is the order of the numbers: of a day, SQLite then reads that day's
        rows = self._db.execute(query.order_by(desc(voucher.c.id)).limit(limit))
        return [_stored(row) for row in rows]

    def lines(self, voucher_id: int) -> list[StoredLine]:
        rows = self._db.execute(
            select(
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                receipt_line.c.pieces,
                receipt_line.c.price,
            )
            .join(goods, goods.c.id == receipt_line.c.goods_id)
            .where(receipt_line.c.voucher_id == voucher_id)
            .order_by(receipt_line.c.seq)
        )
        return [StoredLine(*row) for row in rows]

    def uses(self, voucher_id: int) -> list[StoredUse]:
        rows = self._db.execute(
            select(
                transfer.c.source_id,
                fund.c.name,
                points_account.c.member_id,
                transfer.c.points,
                spendable_until(voucher.c.recorded_at),
            )
            .join(account, account.c.id == transfer.c.source_id)
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .join(fund, fund.c.id == transfer.c.fund_id)
            .join(voucher, voucher.c.id == transfer.c.voucher_id)
            .where(transfer.c.voucher_id == voucher_id)
            .order_by(transfer.c.seq)
        )
        return [StoredUse(row[0], row[1], row[2] is not None, row[3], row[4]) for row in rows]


def _receipts() -> Select[Any]:
    return (
        select(
            receipt.c.voucher_id,
            receipt.c.till_id,
            till.c.code,
            receipt.c.number,
            store.c.name,
            voucher.c.business_date,
            voucher.c.recorded_at,
            voucher.c.operator_id,
            staff.c.number,
            receipt.c.member_id,
            member.c.name,
            village.c.name,
            card.c.number,
            receipt.c.pieces,
            receipt.c.points,
            receipt.c.proxy_name,
            receipt.c.proxy_relation,
            receipt.c.purses,
            voucher.c.hash,
        )
        .join(voucher, voucher.c.id == receipt.c.voucher_id)
        .join(till, till.c.id == receipt.c.till_id)
        .join(store, store.c.id == till.c.store_id)
        .join(staff, staff.c.id == voucher.c.operator_id)
        .join(member, member.c.id == receipt.c.member_id)
        .join(village, village.c.id == member.c.village_id)
        .outerjoin(card, card.c.id == receipt.c.card_id)
    )


def _stored(row: Sequence[Any]) -> StoredReceipt:
    values = list(row)
    values[12] = (row[12] or "")[-4:]
    values[18] = bytes(row[18])
    return StoredReceipt(*values)
