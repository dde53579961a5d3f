"""The store's days: which shifts they had, and their close, which is final.

session.days.look(day)
session.days.close(day)
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import (
    DayClose,
    DayShift,
    Shift,
    ShiftClose,
    ShiftSums,
    day_words,
    read_day,
    read_shift,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.printing import PrintQueue
from lovemart_desktop.persistence.shifts.shift_sums import Copies, ShiftFigures
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk

DAY_SLIP = "day"
DAYS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day with shifts. `closed_at`: milliseconds, UTC; 0 while the day is not closed."""

    day: date
    shifts: int
    open: int
    closed_at: int


@dataclass(frozen=True, slots=True)
class DayShiftRow:
    """A shift of a day as the list shows it; `close` is None while it is open."""

    shift: Shift
    close: ShiftClose | None
    missing: int
    sums: ShiftSums


@dataclass(frozen=True, slots=True)
class DayView:
    """A day: its shifts, and its close if it has one."""

    day: date
    shifts: tuple[DayShiftRow, ...]
    close: DayClose | None

    @property
    def open(self) -> tuple[Shift, ...]:
        return tuple(row.shift for row in self.shifts if row.shift.open)


class DaysDesk(Desk):
    """Closing the day of this till's store."""

    def days(self) -> list[DayRow]:
        """The latest days with shifts, newest first."""
        self._require(Act.SEE_SHIFTS)
        with self._books.read() as work:
            rows = Shifts(work).days(self._place.till.store, DAYS_SHOWN)
        return [DayRow(*row) for row in rows]

    def look(self, day: date) -> DayView:
        """A day's shifts, those that are open with their sums up to now."""
        self._require(Act.SEE_SHIFTS)
        with self._books.read() as work:
            shifts = Shifts(work)
            words = shifts.day_words(self._place.till.store, day.isoformat())
            found = shifts.of_day(self._place.till.store, day.isoformat())
            rows = tuple(_row(work, shift) for shift in found)
        return DayView(day, rows, None if words is None else read_day(words))

    def close(self, day: date) -> DayClose:
        """Closes a day for good; its slip is queued by the same commit.

        Raises Refusal 'day.closed_already' (day), 'day.no_shifts' (day), 'day.to_come' (day),
        'day.shift_open' (name, till, count) while one of its shifts is open.
        """
        self._require(Act.CLOSE_DAY)
        till, now = self._place.till, self._now()
        if day > self._place.clock.today():
            raise Refusal("day.to_come", day=day.isoformat())
        with self._books.write() as work:
            House(work).lock_first_store()  # whoever opens a shift waits
            shifts = Shifts(work)
            if shifts.day_words(till.store, day.isoformat()) is not None:
                raise Refusal("day.closed_already", day=day.isoformat())
            found = shifts.of_day(till.store, day.isoformat())
            _check_closed(day, found)
            close = self._told(work, day, found, now)
            words = day_words(close)
            shifts.close_day(till.store, day.isoformat(), till.id, self._operator.id, now, words)
            digest = hashlib.sha256(words.encode()).hexdigest()
            self._record(work, "close-day", f"day:{day.isoformat()}", told=digest)
            if till.kind == "counter":
                PrintQueue(work).add_paper(
                    till.id, DAY_SLIP, day.isoformat(), self._operator.id, now
                )
            work.commit()
        return close

    def sheet_pdf(self, day: date) -> bytes:
        """A closed day on A4. Raises Refusal 'day.not_closed' (day)."""
        from lovemart_desktop.documents.slips.day_close import day_sheet_pdf  # reportlab

        self._require(Act.SEE_SHIFTS)
        close = self.look(day).close
        if close is None:
            raise Refusal("day.not_closed", day=day.isoformat())
        return day_sheet_pdf(close)

    def _told(self, work: UnitOfWork, day: date, found: list[Shift], now: int) -> DayClose:
        rows = [_row(work, shift) for shift in found]
        house = House(work)
        store = house.first_store()
        return DayClose(
            town=house.setting("town"),
            store=store[1] if store else "",
            day=day,
            closed_at=now,
            closed_by=self._operator.number,
            shifts=tuple(_day_shift(row) for row in rows),
            sums=sum((row.sums for row in rows), ShiftSums()),
            missing=sum(row.missing for row in rows),
            heads=Shifts(work).heads(),
        )


def _check_closed(day: date, found: list[Shift]) -> None:
    if not found:
        raise Refusal("day.no_shifts", day=day.isoformat())
    still = [shift for shift in found if shift.open]
    if still:
        raise Refusal(
            "day.shift_open", name=still[0].clerk_name, till=still[0].till, count=len(still)
        )


def _row(work: UnitOfWork, shift: Shift) -> DayShiftRow:
    close = None if shift.open else read_shift(shift.words)
    sums = close.sums if close is not None else ShiftFigures(work).sums(shift)
    missing = sum(1 for _, settled in Copies(work).of_shift(shift) if not settled)
    return DayShiftRow(shift, close, missing, sums)


def _day_shift(row: DayShiftRow) -> DayShift:
    return DayShift(
        till=row.shift.till,
        of_day=row.shift.of_day,
        clerk=row.shift.clerk_number,
        opened_at=row.shift.opened_at,
        closed_at=row.shift.closed_at,
        redemptions=row.sums.redemptions.count,
        returns=row.sums.returns.count,
        net=row.sums.net,
        missing=row.missing,
    )
