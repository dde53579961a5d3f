"""The calendar: what is due, for the board and for a window of its own.

session.calendar.dues(until)
"""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.dues.calendar import dues
from lovemart_desktop.domain.dues.due import Due
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.persistence.rounds.dues import DueReads
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


class CalendarDesk(Desk):
    """Reads what is due; nothing is kept of it, so nothing can be out of date."""

    def dues(self, until: date) -> tuple[Due, ...]:
        """All that is overdue or due by `until`, by day; what this operator may look at."""
        self._require(Act.VERIFY)
        with self._books.read() as work:
            return dues_for(work, self._operator, self._place.clock.today(), until)


def dues_for(work: UnitOfWork, operator: Operator, today: date, until: date) -> tuple[Due, ...]:
    """What is due of rounds and funds, each to those who may see them."""
    may_see_rounds, may_see_funds = operator.may(Act.SEE_ROUNDS), operator.may(Act.SEE_FUNDS)
    if not (may_see_rounds or may_see_funds):
        return ()
    found = dues(DueReads(work).facts(today), today, until)
    return tuple(due for due in found if (may_see_funds if due.place.fund else may_see_rounds))
