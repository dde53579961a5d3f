"""Shifts and closed days as the verification reads them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import and_, func, select

from lovemart_desktop.domain.proof import Check, Found, PaperHead
from lovemart_desktop.domain.proof.shifts import DayRow, ShiftRow, Shifts, check_day
from lovemart_desktop.persistence.schema import day_close, shift, staff, till
from lovemart_desktop.persistence.verify.view import View

_CLERK, _CLOSER = staff.alias("clerk"), staff.alias("closer")
_COLUMNS: Final = (
    shift.c.id,
    shift.c.till_id,
    func.coalesce(till.c.code, ""),
    shift.c.clerk_id,
    func.coalesce(_CLERK.c.number, ""),
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
    _CLOSER.c.number,
    shift.c.note,
    shift.c.words,
)
_KINDS: Final = (int, int, str, int, str, str, int, int, int, bytes, int)
_CLOSED_KINDS: Final = (int, int, bytes, int, str)


def shift_rows(view: View, found: Found) -> Iterator[ShiftRow]:
    """Every shift, till by till, as they were opened."""
    query = (
        select(*_COLUMNS)
        .select_from(
            shift.outerjoin(till, till.c.id == shift.c.till_id)
            .outerjoin(_CLERK, _CLERK.c.id == shift.c.clerk_id)
            .outerjoin(_CLOSER, _CLOSER.c.id == shift.c.closed_by)
        )
        .order_by(shift.c.till_id, shift.c.opened_no, shift.c.id)
    )
    for row in view.stream(query):
        made = _shift(row)
        if made is None:
            name = f"shift {row[0]}"
            found.add(Check.SHIFTS, "shift.unreadable", name, shift=name)
        else:
            yield made


def days(view: View, shifts: Shifts, found: Found) -> Iterator[list[PaperHead]]:
    """Checks every closed day; gives the heads that each knows."""
    closer = staff.alias("day_closer")
    query = (
        select(
            day_close.c.store_id,
            day_close.c.business_date,
            day_close.c.closed_at,
            func.coalesce(closer.c.number, ""),
            day_close.c.words,
            *_COLUMNS,
        )
        .select_from(
            day_close.outerjoin(closer, closer.c.id == day_close.c.closed_by)
            .outerjoin(till, till.c.store_id == day_close.c.store_id)
            .outerjoin(
                shift,
                and_(
                    shift.c.till_id == till.c.id,
                    shift.c.business_date == day_close.c.business_date,
                ),
            )
            .outerjoin(_CLERK, _CLERK.c.id == shift.c.clerk_id)
            .outerjoin(_CLOSER, _CLOSER.c.id == shift.c.closed_by)
        )
        .order_by(day_close.c.store_id, day_close.c.business_date, shift.c.till_id, shift.c.id)
    )
    for key, rows in groupby(view.stream(query), itemgetter(0, 1, 2, 3, 4)):
        of_day = [made for row in rows if row[5] is not None and (made := _shift(row[5:]))]
        closed = DayRow(*key)
        shifts.expect_event(f"day:{closed.day}", closed.day, closed.words)
        yield check_day(closed, of_day, found)


def _shift(row: tuple[Any, ...]) -> ShiftRow | None:
    """None where a column holds what it never may: SQLite lets it."""
    closed = row[11] is not None
    kinds = (*_KINDS, *(_CLOSED_KINDS if closed else (type(None),) * 5), str, str)
    if not all(isinstance(value, kind) for value, kind in zip(row, kinds, strict=True)):
        return None
    return ShiftRow(*row)
