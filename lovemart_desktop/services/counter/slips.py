"""Slips printed again: a clerk's own, and anybody's for who may; each copy is counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.found_slips import FoundSlip, FoundSlips
from lovemart_desktop.persistence.printing import PrintQueue
from lovemart_desktop.persistence.shifts.shifts import Shifts
from lovemart_desktop.services.counter.slip_reach import reach_of, slip_in_reach
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.shifts.days import DAY_SLIP
from lovemart_desktop.services.shifts.shifts import SHIFT_SLIP

__all__ = ["FoundSlip", "SlipsDesk"]


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that waits for the printer: its number, counted from 1."""

    name: str
    copy: int


class SlipsDesk(Desk):
    """Finding slips and printing them once more."""

    @property
    def sees_all(self) -> bool:
        """Whether the operator may reprint everybody's slips."""
        return self._operator.may(Act.REPRINT_ANY)

    def find(self, words: str, limit: int = 50) -> list[FoundSlip]:
        """Slips by number, barcode, card, or name of the holder, newest first.

        Clerks find their own of today and of their open shift; without words, the latest.
        """
        self._require_any(Act.REPRINT, Act.REPRINT_ANY)
        words = words.strip()
        with self._books.read() as work:
            reach = None if self.sees_all else reach_of(work, self._place)
            code = parse_receipt_code(words.replace(" ", ""))
            return FoundSlips(work).find(words, code, reach, limit)

    def reprint(self, voucher: int) -> Copied:
        """Queues one more copy at this till.

        Raises Refusal 'receipt.unknown', 'receipt.not_own' (number).
        """
        self._require_any(Act.REPRINT, Act.REPRINT_ANY)
        with self._books.write() as work:
            slip = slip_in_reach(work, self._place, voucher)
            document = "return" if slip.nth else "slip"
            till, by, now = self._place.till.id, self._operator.id, self._now()
            copy = PrintQueue(work).add_copy(till, document, voucher, by, now)
            self._record(work, "reprint", f"voucher:{voucher}", copy=copy)
            work.commit()
        return Copied(slip.name, copy)

    def reprint_shift(self, shift_id: int) -> Copied:
        """Queues one more copy of a closed shift's slip: the clerk's own, or anybody's.

        Raises Refusal 'shift.unknown', 'shift.still_open', 'shift.not_own' (name).
        """
        self._require_any(Act.REPRINT, Act.REPRINT_ANY)
        with self._books.write() as work:
            shift = Shifts(work).get(shift_id)
            if shift is None:
                raise Refusal("shift.unknown")
            if shift.open:
                raise Refusal("shift.still_open")
            if not self.sees_all and self._operator.id not in (shift.clerk, shift.closed_by):
                raise Refusal("shift.not_own", name=shift.clerk_name)
            till, by, now = self._place.till.id, self._operator.id, self._now()
            copy = PrintQueue(work).add_paper(till, SHIFT_SLIP, str(shift_id), by, now)
            self._record(work, "reprint", f"shift:{shift_id}", copy=copy)
            work.commit()
        return Copied(f"{shift.till} {shift.day.isoformat()}/{shift.of_day}", copy)

    def reprint_day(self, day: date) -> Copied:
        """Queues the slip of a closed day once more at this till.

        Raises Refusal 'day.not_closed' (day).
        """
        self._require(Act.CLOSE_DAY)
        with self._books.write() as work:
            if Shifts(work).day_words(self._place.till.store, day.isoformat()) is None:
                raise Refusal("day.not_closed", day=day.isoformat())
            till, by, now = self._place.till.id, self._operator.id, self._now()
            copy = PrintQueue(work).add_paper(till, DAY_SLIP, day.isoformat(), by, now)
            self._record(work, "reprint", f"day:{day.isoformat()}", copy=copy)
            work.commit()
        return Copied(day.isoformat(), copy)
