"""Counter events that wait for a countersignature."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, insert, select

from lovemart_desktop.persistence.schema import (
    countersign_due,
    countersignature,
    member,
    receipt,
    receipt_return,
    staff,
    till,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Due:
    """A redemption that went through with one person. `reasons`: codes of Reason.

    `recorded_at` in milliseconds, UTC; `business_date` ISO.
    """

    voucher: int
    reasons: tuple[str, ...]
    business_date: str
    recorded_at: int
    clerk_id: int
    clerk: str
    till: str
    number: int
    holder: str
    proxy: str
    points: int


class Countersigning:
    """Repository of countersignatures, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def await_(self, voucher_id: int, reasons: tuple[str, ...]) -> None:
        """The voucher was booked with one person where it takes two."""
        self._db.execute(
            insert(countersign_due).values(voucher_id=voucher_id, reasons=",".join(reasons))
        )

    def awaits(self, voucher_id: int) -> bool:
        """Whether the voucher went through with one person, signed since or not."""
        query = select(countersign_due.c.voucher_id).where(
            countersign_due.c.voucher_id == voucher_id
        )
        return self._db.execute(query).first() is not None

    def sign(self, voucher_id: int, by: int, now: int, note: str) -> None:
        """Raises Refusal 'countersign.done', 'countersign.own' through the guards."""
        self._db.execute(
            insert(countersignature).values(
                voucher_id=voucher_id, signed_by=by, signed_at=now, note=note
            )
        )

    def due(self, voucher_id: int | None = None) -> list[Due]:
        """What nobody has signed yet, oldest first; or only this voucher."""
        query = (
            select(
                countersign_due.c.voucher_id,
                countersign_due.c.reasons,
                voucher.c.business_date,
                voucher.c.recorded_at,
                voucher.c.operator_id,
                staff.c.name,
                till.c.code,
                func.coalesce(receipt.c.number, 0),
                func.coalesce(member.c.name, ""),
                func.coalesce(receipt.c.proxy_name, ""),
                func.coalesce(receipt_return.c.points, receipt.c.points, 0),
            )
            .select_from(countersign_due)
            # outer joins, though there is always one: SQLite would begin with all vouchers
            .outerjoin(voucher, voucher.c.id == countersign_due.c.voucher_id)
            .outerjoin(staff, staff.c.id == voucher.c.operator_id)
            # of a return: the slip that it is of, wherever that was booked
            .outerjoin(receipt_return, receipt_return.c.voucher_id == voucher.c.id)
            .outerjoin(
                receipt,
                receipt.c.voucher_id == func.coalesce(receipt_return.c.receipt_id, voucher.c.id),
            )
            .outerjoin(till, till.c.id == func.coalesce(receipt.c.till_id, voucher.c.till_id))
            .outerjoin(member, member.c.id == receipt.c.member_id)
            .outerjoin(countersignature, countersignature.c.voucher_id == voucher.c.id)
            .where(countersignature.c.voucher_id.is_(None))
            .order_by(voucher.c.recorded_at, voucher.c.id)
        )
        if voucher_id is not None:
            query = query.where(voucher.c.id == voucher_id)
        rows = self._db.execute(query)
        return [Due(row[0], tuple(row[1].split(",")), *row[2:]) for row in rows]
