"""What happened in a shift, summed from its vouchers, and the copies that are to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    insert,
    literal,
    select,
    union_all,
)

from lovemart_desktop.domain.ledger import (
    VOUCHERS_PER_TILL,
    VoucherKind,
    receipt_code,
    voucher_id,
)
from lovemart_desktop.domain.shifts import Copy, FundSum, GoodsSum, Shift, ShiftSums, Tally
from lovemart_desktop.persistence.schema import (
    countersign_due,
    countersignature,
    fund,
    goods,
    member,
    receipt,
    receipt_line,
    return_line,
    shift,
    signed_copy,
    staff,
    till,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class ShiftFigures:
    """Repository of what the vouchers of a shift come to, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def sums(self, of: Shift) -> ShiftSums:
        """All sums of one shift, open or closed."""
        redemptions, by_proxy, no_card, free = self._redemptions(of)
        return ShiftSums(
            redemptions=redemptions,
            by_proxy=by_proxy,
            no_card=no_card,
            free=free,
            returns=self._returns(of),
            funds=self._funds(of),
            goods=self._goods(of),
        )

    def receipts(self, of: Shift) -> tuple[int, int]:
        """The first and the last receipt number of the shift; 0, 0 where there is none."""
        row = self._db.execute(
            select(func.min(receipt.c.number), func.max(receipt.c.number)).where(
                _within(receipt.c.voucher_id, of)
            )
        ).one()
        return (row[0] or 0, row[1] or 0)

    def alone(self, of: Shift) -> int:
        """Events of the shift that wait for a countersignature."""
        waiting = countersign_due.outerjoin(
            countersignature, countersignature.c.voucher_id == countersign_due.c.voucher_id
        )
        return int(
            self._db.execute(
                select(func.count())
                .select_from(waiting)
                .where(
                    _within(countersign_due.c.voucher_id, of),
                    countersignature.c.voucher_id.is_(None),
                )
            ).scalar_one()
        )

    def _redemptions(self, of: Shift) -> tuple[Tally, Tally, Tally, Tally]:
        parts: list[ColumnElement[Any]] = []
        for one in (
            receipt.c.voucher_id.is_not(None),
            receipt.c.proxy_name != "",
            receipt.c.card_id.is_(None),
            receipt.c.points == 0,
        ):
            parts.append(func.coalesce(func.sum(case((one, 1), else_=0)), 0))
            parts.append(func.coalesce(func.sum(case((one, receipt.c.points), else_=0)), 0))
        row = self._db.execute(select(*parts).where(_within(receipt.c.voucher_id, of))).one()
        first, second, third, last = (Tally(int(row[i]), int(row[i + 1])) for i in range(0, 8, 2))
        return first, second, third, last

    def _returns(self, of: Shift) -> Tally:
        count = self._db.execute(
            select(func.count()).where(
                _within(voucher.c.id, of), voucher.c.kind == VoucherKind.RETURN
            )
        ).scalar_one()
        points = self._db.execute(
            select(func.coalesce(func.sum(transfer.c.points), 0))
            .select_from(transfer.join(voucher, voucher.c.id == transfer.c.voucher_id))
            .where(_within(transfer.c.voucher_id, of), voucher.c.kind == VoucherKind.RETURN)
        ).scalar_one()
        return Tally(int(count), int(points))

    def _funds(self, of: Shift) -> tuple[FundSum, ...]:
        def points(kind: VoucherKind) -> ColumnElement[Any]:
            return func.sum(case((voucher.c.kind == kind, transfer.c.points), else_=0))

        rows = self._db.execute(
            select(fund.c.name, points(VoucherKind.REDEMPTION), points(VoucherKind.RETURN))
            .select_from(
                transfer.join(voucher, voucher.c.id == transfer.c.voucher_id).join(
                    fund, fund.c.id == transfer.c.fund_id
                )
            )
            .where(
                _within(transfer.c.voucher_id, of),
                voucher.c.kind.in_((VoucherKind.REDEMPTION, VoucherKind.RETURN)),
            )
            .group_by(fund.c.id, fund.c.name)
            .order_by(fund.c.id)
        )
        return tuple(FundSum(str(name), int(out), int(back)) for name, out, back in rows)

    def _goods(self, of: Shift) -> tuple[GoodsSum, ...]:
        out = select(
            receipt_line.c.goods_id.label("goods_id"),
            receipt_line.c.pieces.label("pieces"),
            literal(0).label("back"),
        ).where(_within(receipt_line.c.voucher_id, of))
        back = (
            select(receipt_line.c.goods_id, literal(0), return_line.c.pieces)
            .join(
                return_line,
                and_(
                    return_line.c.receipt_id == receipt_line.c.voucher_id,
                    return_line.c.line == receipt_line.c.seq,
                ),
            )
            .where(_within(return_line.c.voucher_id, of))
        )
        both = union_all(out, back).subquery()
        rows = self._db.execute(
            select(
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                func.sum(both.c.pieces),
                func.sum(both.c.back),
            )
            .join(both, both.c.goods_id == goods.c.id)
            .group_by(goods.c.id, goods.c.name, goods.c.spec, goods.c.unit)
            .order_by(goods.c.name, goods.c.id)
        )
        return tuple(GoodsSum(str(n), str(s), str(u), int(o), int(b)) for n, s, u, o, b in rows)


class Copies:
    """Repository of the store's copies and their signatures, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def of_shift(self, of: Shift) -> list[tuple[Copy, bool]]:
        """(copy, whether it is settled) of the shift's slips, in the order of their numbers."""
        rows = self._db.execute(
            _copies(_ALL, signed_copy.c.voucher_id.is_not(None))
            .where(_within(receipt.c.voucher_id, of))
            .order_by(receipt.c.number)
        )
        return [(_copy(row), bool(row[-1])) for row in rows]

    def missing(self, limit: int = 500) -> list[Copy]:
        """Unsettled copies of closed shifts, oldest first."""
        shifts, enough = [], 0
        for number, _, unsettled in self._unsettled():
            if enough < limit:
                shifts.append(number)
                enough += unsettled
        rows = self._db.execute(
            _copies(_MISSING)
            .where(signed_copy.c.voucher_id.is_(None), shift.c.id.in_(shifts))
            .order_by(voucher.c.recorded_at, receipt.c.voucher_id)
            .limit(limit)
        )
        return [_copy(row) for row in rows]

    def count_missing(self) -> tuple[int, int]:
        """How many copies of closed shifts are unsettled, and when the oldest was booked."""
        found = self._unsettled()
        if not found:
            return 0, 0
        # at each till, the oldest is in the first of its shifts
        firsts = {till_number: number for number, till_number, _ in reversed(found)}
        oldest = self._db.execute(
            select(func.min(voucher.c.recorded_at))
            .select_from(_MISSING)
            .where(signed_copy.c.voucher_id.is_(None), shift.c.id.in_(firsts.values()))
        ).scalar_one()
        return sum(unsettled for *_, unsettled in found), int(oldest)

    def _unsettled(self) -> list[tuple[int, int, int]]:
        """(shift, till, unsettled copies) of the closed shifts that have some, oldest first.

        Slips are numbered without a gap: a shift's copies are counted, not looked for one by
        one among all slips of all years.
        """
        of_till = shift.c.till_id * VOUCHERS_PER_TILL
        settled = (
            select(func.count())
            .select_from(signed_copy)
            .where(
                signed_copy.c.voucher_id > of_till + shift.c.opened_no,
                signed_copy.c.voucher_id <= of_till + shift.c.closed_no,
            )
            .scalar_subquery()
        )
        slips = shift.c.closed_receipt - shift.c.opened_receipt
        counted = (
            select(shift.c.id, shift.c.till_id, (slips - settled).label("unsettled"))
            .where(shift.c.closed_at.is_not(None))
            .order_by(shift.c.opened_at, shift.c.id)
        )
        rows = self._db.execute(counted)
        return [(int(n), int(t), int(unsettled)) for n, t, unsettled in rows if unsettled]

    def by_number(self, till_id: int, number: int) -> Copy | None:
        row = self._db.execute(
            _copies(_ALL).where(receipt.c.till_id == till_id, receipt.c.number == number)
        ).first()
        return None if row is None else _copy(row)

    def get(self, voucher_number: int) -> Copy | None:
        row = self._db.execute(_copies(_ALL).where(receipt.c.voucher_id == voucher_number)).first()
        return None if row is None else _copy(row)

    def settled_at(self, voucher_number: int) -> int:
        """When the copy was settled, in milliseconds; 0 while it is not."""
        return int(
            self._db.execute(
                select(signed_copy.c.recorded_at).where(signed_copy.c.voucher_id == voucher_number)
            ).scalar()
            or 0
        )

    def settle(self, voucher_number: int, till_id: int, by: int, now: int, reason: str) -> None:
        """`reason` is empty where the copy was scanned. Raises Refusal 'signature.already'."""
        self._db.execute(
            insert(signed_copy).values(
                voucher_id=voucher_number,
                till_id=till_id,
                recorded_at=now,
                operator_id=by,
                way="hand" if reason else "scan",
                reason=reason,
            )
        )


def _within(column: ColumnElement[Any], of: Shift) -> ColumnElement[bool]:
    """The shift's vouchers by their ids: a range of the key."""
    last = VOUCHERS_PER_TILL - 1 if of.open else of.closed_no
    return column.between(voucher_id(of.till_id, of.opened_no + 1), voucher_id(of.till_id, last))


_MISSING = (
    shift.join(
        receipt,
        and_(
            receipt.c.till_id == shift.c.till_id,
            receipt.c.number > shift.c.opened_receipt,
            receipt.c.number <= shift.c.closed_receipt,
        ),
    )
    .join(voucher, voucher.c.id == receipt.c.voucher_id)
    .join(till, till.c.id == receipt.c.till_id)
    .join(staff, staff.c.id == voucher.c.operator_id)
    .join(member, member.c.id == receipt.c.member_id)
    .outerjoin(signed_copy, signed_copy.c.voucher_id == receipt.c.voucher_id)
)
_ALL = (
    receipt.join(voucher, voucher.c.id == receipt.c.voucher_id)
    .join(till, till.c.id == receipt.c.till_id)
    .join(staff, staff.c.id == voucher.c.operator_id)
    .join(member, member.c.id == receipt.c.member_id)
    .outerjoin(signed_copy, signed_copy.c.voucher_id == receipt.c.voucher_id)
)


def _copies(rows: FromClause, *more: ColumnElement[Any]) -> Select[Any]:
    return select(
        receipt.c.voucher_id,
        receipt.c.till_id,
        till.c.code,
        receipt.c.number,
        voucher.c.business_date,
        voucher.c.recorded_at,
        member.c.name,
        receipt.c.points,
        staff.c.number,
        *more,
    ).select_from(rows)


def _copy(row: Sequence[Any]) -> Copy:
    return Copy(
        voucher=row[0],
        till=row[2],
        number=row[3],
        code=receipt_code(row[1], row[3]),
        day=date.fromisoformat(row[4]),
        recorded_at=row[5],
        holder=row[6],
        points=row[7],
        clerk_number=row[8],
    )
