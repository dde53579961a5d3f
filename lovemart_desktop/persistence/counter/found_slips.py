"""Finding slips to print them again: redemptions and returns, by number, card or name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, desc, literal, or_, select, true

from lovemart_desktop.persistence.schema import (
    card,
    member,
    receipt,
    receipt_return,
    staff,
    till,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose slips are looked through: those that `clerk` has booked since `day` (ISO text), or
    later than voucher `no` of till `till`."""

    clerk: int
    day: str
    till: int = 0
    after_no: int = 0


@dataclass(frozen=True, slots=True)
class FoundSlip:
    """A slip in a list. `nth`: of a return, which of the receipt's it is; 0: a redemption."""

    voucher: int
    till_id: int
    till: str
    number: int
    nth: int
    day: date
    recorded_at: int
    clerk: int
    clerk_number: str
    holder: str
    pieces: int
    points: int

    @property
    def name(self) -> str:
        """As slips are called on the screen: 'T1-12'; a return 'T1-12/1'."""
        return f"{self.till}-{self.number}" + (f"/{self.nth}" if self.nth else "")


class FoundSlips:
    """Repository of slips of both kinds, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def get(self, voucher_id: int) -> FoundSlip | None:
        found = self._rows(voucher.c.id == voucher_id, 1)
        return found[0] if found else None

    def find(
        self, words: str, code: tuple[int, int] | None, reach: Reach | None, limit: int
    ) -> list[FoundSlip]:
        """The newest that the words fit; `code`: the (till, number) that they are a barcode of.

        `reach` None: everybody's.
        """
        return self._rows(and_(_fits(words, code), true() if reach is None else _in(reach)), limit)

    def _rows(self, wanted: ColumnElement[bool], limit: int) -> list[FoundSlip]:
        found: list[FoundSlip] = []
        for query in (_RECEIPTS, _RETURNS):
            rows = self._db.execute(
                query.where(wanted).order_by(desc(voucher.c.recorded_at)).limit(limit)
            )
            found += [_slip(row) for row in rows]
        found.sort(key=lambda slip: (slip.recorded_at, slip.voucher), reverse=True)
        return found[:limit]


def _query(
    voucher_column: ColumnElement[int], nth: Any, pieces: Any, points: Any, rows: Any
) -> Select[Any]:
    return select(
        voucher_column,
        receipt.c.till_id,
        till.c.code,
        receipt.c.number,
        nth,
        voucher.c.business_date,
        voucher.c.recorded_at,
        voucher.c.operator_id,
        staff.c.number,
        member.c.name,
        pieces,
        points,
    ).select_from(
        rows.join(voucher, voucher.c.id == voucher_column)
        .join(till, till.c.id == receipt.c.till_id)
        .join(staff, staff.c.id == voucher.c.operator_id)
        .join(member, member.c.id == receipt.c.member_id)
        .outerjoin(card, card.c.id == receipt.c.card_id)
    )


_RECEIPTS = _query(receipt.c.voucher_id, literal(0), receipt.c.pieces, receipt.c.points, receipt)
_RETURNS = _query(
    receipt_return.c.voucher_id,
    receipt_return.c.nth,
    receipt_return.c.pieces,
    receipt_return.c.points,
    receipt.join(receipt_return, receipt_return.c.receipt_id == receipt.c.voucher_id),
)


def _in(reach: Reach) -> ColumnElement[bool]:
    recent: ColumnElement[bool] = voucher.c.business_date >= reach.day
    if reach.till:
        later = and_(voucher.c.till_id == reach.till, voucher.c.no > reach.after_no)
        recent = or_(recent, later)
    return and_(voucher.c.operator_id == reach.clerk, recent)


def _fits(words: str, code: tuple[int, int] | None) -> ColumnElement[bool]:
    if code is not None:
        return and_(receipt.c.till_id == code[0], receipt.c.number == code[1])
    if not words:
        return true()
    till_code, dash, number = words.upper().rpartition("-")
    if number.isdecimal() and len(number) <= 9:
        numbered = receipt.c.number == int(number)
        return and_(numbered, till.c.code == till_code) if dash else numbered
    if words.isdecimal():
        return card.c.number == words
    return member.c.name.contains(words, autoescape=True)


def _slip(row: Sequence[Any]) -> FoundSlip:
    values = list(row)
    values[5] = date.fromisoformat(row[5])
    return FoundSlip(*values)
