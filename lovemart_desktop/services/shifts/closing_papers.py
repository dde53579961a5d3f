"""The slips of closed shifts and days, drawn from what the books keep of each close."""

from __future__ import annotations

from typing import Literal

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import DayClose, ShiftClose, read_day, read_shift
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def load_shift_close(work: UnitOfWork, shift_id: int) -> ShiftClose:
    """Raises Refusal 'shift.unknown', 'shift.still_open', 'shift.words'."""
    shift = Shifts(work).get(shift_id)
    if shift is None:
        raise Refusal("shift.unknown")
    if shift.open:
        raise Refusal("shift.still_open")
    return read_shift(shift.words)


def load_day_close(work: UnitOfWork, day: str) -> DayClose:
    """Raises Refusal 'day.not_closed' (day), 'shift.words'."""
    store = House(work).first_store()
    words = Shifts(work).day_words(store[0], day) if store else None
    if words is None:
        raise Refusal("day.not_closed", day=day)
    return read_day(words)


def draw_shift_close(
    work: UnitOfWork, shift_id: int, width_mm: Literal[72, 48], copy: int, *, practice: bool
) -> bytes:
    from lovemart_desktop.documents.slips.shift_close import (
        shift_slip_pdf,  # reportlab: when needed
    )

    close = load_shift_close(work, shift_id)
    return shift_slip_pdf(close, width_mm=width_mm, copy_number=copy, practice=practice)


def draw_day_close(
    work: UnitOfWork, day: str, width_mm: Literal[72, 48], copy: int, *, practice: bool
) -> bytes:
    from lovemart_desktop.documents.slips.day_close import day_slip_pdf  # reportlab: when needed

    close = load_day_close(work, day)
    return day_slip_pdf(close, width_mm=width_mm, copy_number=copy, practice=practice)
