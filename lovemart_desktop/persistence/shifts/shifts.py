"""Shifts in the database: opening, closing, and the days that they make up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, insert, select, update

from lovemart_desktop.domain.ledger import head_text
from lovemart_desktop.domain.shifts import Shift
from lovemart_desktop.persistence.schema import (
    day_close,
    print_job,
    shift,
    staff,
    till,
)
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_HOLD_TILL = Statement(
    lambda _: (
        select(till.c.last_no, till.c.last_receipt, till.c.head)
        .where(till.c.id == bindparam("till"))
        .with_for_update(key_share=True)
    )
)


@dataclass(frozen=True, slots=True)
class TillStand:
    """Where a till's numbers and chain stand."""

    no: int
    receipt: int
    head: bytes


class Shifts:
    """Repository of shifts and closed days, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    # tills and stores

    def hold_till(self, till_id: int) -> TillStand:
        """Where the till stands; nobody books there until this work ends."""
        row = _HOLD_TILL.run(self._work, till=till_id).fetchone()
        return TillStand(row[0], row[1], bytes(row[2]))

    def heads(self) -> tuple[tuple[str, str], ...]:
        """(code, chain head as paper carries it) of every till, of one moment."""
        rows = self._db.execute(
            select(till.c.code, till.c.last_no, till.c.head).order_by(till.c.id)
        )
        return tuple((str(code), head_text(no, bytes(head))) for code, no, head in rows)

    def unprinted(self, till_id: int) -> int:
        """How many slips still wait for the till's printer."""
        return int(
            self._db.execute(
                select(func.count())
                .select_from(print_job)
                .where(print_job.c.till_id == till_id, print_job.c.state == "queued")
            ).scalar_one()
        )

    # shifts

    def open_at(self, till_id: int) -> Shift | None:
        """The till's open shift, whoever's it is."""
        return self._one(_shifts().where(shift.c.till_id == till_id, shift.c.closed_at.is_(None)))

    def get(self, shift_id: int) -> Shift | None:
        return self._one(_shifts().where(shift.c.id == shift_id))

    def of_voucher(self, till_id: int, no: int) -> Shift | None:
        """The shift that a till's voucher belongs to."""
        return self._one(
            _shifts().where(
                shift.c.till_id == till_id,
                shift.c.opened_no < no,
                func.coalesce(shift.c.closed_no, no) >= no,
            )
        )

    def of_day(self, store_id: int, day: str) -> list[Shift]:
        """The shifts of a store's day, in the order of their tills."""
        rows = self._db.execute(
            _shifts()
            .where(till.c.store_id == store_id, shift.c.business_date == day)
            .order_by(shift.c.till_id, shift.c.id)
        )
        return [_shift(row) for row in rows]

    def all_open(self, store_id: int) -> list[Shift]:
        rows = self._db.execute(
            _shifts()
            .where(till.c.store_id == store_id, shift.c.closed_at.is_(None))
            .order_by(shift.c.opened_at)
        )
        return [_shift(row) for row in rows]

    def latest_of(self, clerk: int, since: str, limit: int) -> list[Shift]:
        """A clerk's shifts of `since` and later, newest first."""
        rows = self._db.execute(
            _shifts()
            .where(shift.c.clerk_id == clerk, shift.c.business_date >= since)
            .order_by(shift.c.id.desc())
            .limit(limit)
        )
        return [_shift(row) for row in rows]

    def open(self, till_id: int, clerk: int, day: str, now: int, stand: TillStand) -> int:
        """Opens a shift where the till stands.

        Raises Refusal 'shift.opened_meanwhile', 'day.closed'.
        """
        before = self._db.execute(
            select(func.coalesce(func.max(shift.c.of_day), 0)).where(
                shift.c.till_id == till_id, shift.c.business_date == day
            )
        ).scalar_one()
        made = self._db.execute(
            insert(shift).values(
                till_id=till_id,
                clerk_id=clerk,
                business_date=day,
                of_day=before + 1,
                opened_at=now,
                opened_no=stand.no,
                opened_head=stand.head,
                opened_receipt=stand.receipt,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def close(
        self, shift_id: int, by: int, now: int, stand: TillStand, note: str, words: str
    ) -> None:
        """Closes a shift where its till stands; nothing of it changes any more."""
        self._db.execute(
            update(shift)
            .where(shift.c.id == shift_id)
            .values(
                closed_at=now,
                closed_no=stand.no,
                closed_head=stand.head,
                closed_receipt=stand.receipt,
                closed_by=by,
                note=note,
                words=words,
            )
        )

    # days

    def day_words(self, store_id: int, day: str) -> str | None:
        """What the close of a day says; None while it is not closed."""
        found = self._db.execute(
            select(day_close.c.words).where(
                day_close.c.store_id == store_id, day_close.c.business_date == day
            )
        ).scalar()
        return None if found is None else str(found)

    def last_closed_day(self, store_id: int) -> date | None:
        found = self._db.execute(
            select(func.max(day_close.c.business_date)).where(day_close.c.store_id == store_id)
        ).scalar()
        return None if found is None else date.fromisoformat(found)

    def close_day(
        self, store_id: int, day: str, till_id: int, by: int, now: int, words: str
    ) -> None:
        """Raises Refusal 'day.closed_already', 'day.shift_open'."""
        self._db.execute(
            insert(day_close).values(
                store_id=store_id,
                business_date=day,
                till_id=till_id,
                closed_at=now,
                closed_by=by,
                words=words,
            )
        )

    def days(self, store_id: int, limit: int) -> list[tuple[date, int, int, int]]:
        """Days with shifts, newest first: (day, shifts, of them open, closed at or 0)."""
        rows = self._db.execute(
            select(
                shift.c.business_date,
                func.count(),
                func.sum(_OPEN),
                func.coalesce(func.max(day_close.c.closed_at), 0),
            )
            .select_from(_WITH_DAY)
            .where(till.c.store_id == store_id)
            .group_by(shift.c.business_date)
            .order_by(shift.c.business_date.desc())
            .limit(limit)
        )
        return [(date.fromisoformat(d), int(n), int(o), int(at)) for d, n, o, at in rows]

    def days_to_close(self, before: str) -> list[date]:
        """Days of any store before this one that have shifts and no close, oldest first."""
        rows = self._db.execute(
            select(shift.c.business_date)
            .select_from(_WITH_DAY)
            .where(shift.c.business_date < before, day_close.c.closed_at.is_(None))
            .distinct()
            .order_by(shift.c.business_date)
        )
        return [date.fromisoformat(day) for day in rows.scalars()]

    def left_open(self, before: str) -> list[Shift]:
        """Shifts of days before this one that nobody has closed, oldest first."""
        rows = self._db.execute(
            _shifts()
            .where(shift.c.closed_at.is_(None), shift.c.business_date < before)
            .order_by(shift.c.opened_at)
        )
        return [_shift(row) for row in rows]

    def _one(self, query: Select[Any]) -> Shift | None:
        row = self._db.execute(query).first()
        return None if row is None else _shift(row)


_OPEN = func.coalesce(shift.c.closed_at - shift.c.closed_at, 1)
_WITH_DAY = shift.join(till, till.c.id == shift.c.till_id).outerjoin(
    day_close,
    and_(
        day_close.c.store_id == till.c.store_id,
        day_close.c.business_date == shift.c.business_date,
    ),
)


def _shifts() -> Select[Any]:
    return (
        select(
            shift.c.id,
            shift.c.till_id,
            till.c.code,
            till.c.store_id,
            shift.c.clerk_id,
            staff.c.number,
            staff.c.name,
            shift.c.business_date,
            shift.c.of_day,
            shift.c.opened_at,
            shift.c.opened_no,
            shift.c.opened_head,
            shift.c.opened_receipt,
            shift.c.closed_at,
            shift.c.closed_no,
            shift.c.closed_head,
            shift.c.closed_receipt,
            shift.c.closed_by,
            shift.c.note,
            shift.c.words,
        )
        .join(till, till.c.id == shift.c.till_id)
        .join(staff, staff.c.id == shift.c.clerk_id)
    )


def _shift(row: Sequence[Any]) -> Shift:
    values = list(row)
    values[7] = date.fromisoformat(row[7])
    values[11] = bytes(row[11])
    values[13:18] = [row[13] or 0, row[14] or 0, bytes(row[15] or b""), row[16] or 0, row[17] or 0]
    return Shift(*values)
