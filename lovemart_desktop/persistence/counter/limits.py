"""Limits of pieces for each household, and what a household has had."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, insert, literal, select, union_all, update

from lovemart_desktop.domain.counter.limits import Had, Limit, Period
from lovemart_desktop.persistence.schema import (
    category,
    goods,
    goods_limit,
    household,
    member,
    receipt,
    receipt_line,
    return_line,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Limits:
    """Repository of limits, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def active(self) -> list[Limit]:
        """All limits that hold, categories first, by name."""
        rows = self._db.execute(
            select(
                goods_limit.c.id,
                func.coalesce(goods_limit.c.goods_id, 0),
                func.coalesce(goods_limit.c.category_id, 0),
                goods_limit.c.pieces,
                goods_limit.c.period,
                func.coalesce(goods.c.name, category.c.name),
            )
            .outerjoin(goods, goods.c.id == goods_limit.c.goods_id)
            .outerjoin(category, category.c.id == goods_limit.c.category_id)
            .where(goods_limit.c.active == 1)
            .order_by(goods_limit.c.category_id.is_(None), category.c.name, goods.c.name)
        )
        return [Limit(r[0], r[1], r[2], r[3], Period(r[4]), r[5]) for r in rows]

    def add(
        self, *, goods_id: int, category_id: int, pieces: int, period: Period, by: int, at: int
    ) -> int:
        """Raises Refusal 'limit.there' where such a limit holds already."""
        made = self._db.execute(
            insert(goods_limit).values(
                goods_id=goods_id or None,
                category_id=category_id or None,
                pieces=pieces,
                period=str(period),
                active=1,
                set_at=at,
                set_by=by,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def end(self, limit_id: int) -> bool:
        """Whether it had held until now."""
        ended = self._db.execute(
            update(goods_limit)
            .where(goods_limit.c.id == limit_id, goods_limit.c.active == 1)
            .values(active=0)
        )
        return ended.rowcount == 1

    def name_of(self, goods_id: int, category_id: int) -> str | None:
        """The name of goods on sale or of a category; None where there is none."""
        query = (
            select(goods.c.name).where(goods.c.id == goods_id, goods.c.active == 1)
            if goods_id
            else select(category.c.name).where(category.c.id == category_id)
        )
        return self._db.execute(query).scalar()

    def lock_household(self, member_id: int, household_id: int) -> None:
        """Two counters that count for one household wait for each other.

        After points accounts and lots, before the till: every redemption takes them so.
        """
        # SQLite has one writer anyway, and its compiler leaves the lock out
        row = household if household_id else member
        self._db.execute(
            select(row.c.id)
            .where(row.c.id == (household_id or member_id))
            .with_for_update(key_share=True)
        ).all()

    def had(self, member_id: int, household_id: int, since: str) -> list[Had]:
        """What the household's present members took since a day (ISO date), less what came
        back; of somebody without household, what they took themselves.

        What comes back counts for the day on which it was taken.
        """
        whose = (
            select(member.c.id).where(member.c.household_id == household_id)
            if household_id
            else select(literal(member_id))
        )
        mine = receipt.c.member_id.in_(whose) & (voucher.c.business_date >= since)
        taken = (
            select(receipt_line.c.goods_id, voucher.c.business_date, receipt_line.c.pieces)
            .join(receipt, receipt.c.voucher_id == receipt_line.c.voucher_id)
            .join(voucher, voucher.c.id == receipt.c.voucher_id)
            .where(mine)
        )
        back = (
            select(receipt_line.c.goods_id, voucher.c.business_date, -return_line.c.pieces)
            .join(
                receipt_line,
                (receipt_line.c.voucher_id == return_line.c.receipt_id)
                & (receipt_line.c.seq == return_line.c.line),
            )
            .join(receipt, receipt.c.voucher_id == return_line.c.receipt_id)
            .join(voucher, voucher.c.id == receipt.c.voucher_id)
            .where(mine)
        )
        rows = self._db.execute(union_all(taken, back)).all()
        paths = self._paths({int(row[0]) for row in rows})
        return [Had(int(g), paths[int(g)], str(day), int(pieces)) for g, day, pieces in rows]

    def _paths(self, goods_ids: set[int]) -> dict[int, tuple[int, ...]]:
        """{goods: its category and those above}: the tree is three deep."""
        if not goods_ids:
            return {}
        own, above = category.alias("own"), category.alias("above")
        rows: Sequence[Any] = self._db.execute(
            select(goods.c.id, goods.c.category_id, own.c.parent_id, above.c.parent_id)
            .join(own, own.c.id == goods.c.category_id)
            .outerjoin(above, above.c.id == own.c.parent_id)
            .where(goods.c.id.in_(goods_ids))
        ).all()
        return {int(row[0]): tuple(int(c) for c in row[1:] if c) for row in rows}
