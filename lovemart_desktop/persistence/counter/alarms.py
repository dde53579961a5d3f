"""Counting the cards that were scanned and that nobody has."""

from __future__ import annotations

from datetime import date

from sqlalchemy import insert, select, update

from lovemart_desktop.domain.counter.alarms import GuessedCards
from lovemart_desktop.persistence.schema import staff, till, unknown_card
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Alarms:
    """Repository of the counts, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def unknown_card(self, till_id: int, clerk: int, day: str) -> int:
        """One more at this till, by this clerk, on this day; returns how many there are."""
        here = (
            unknown_card.c.till_id == till_id,
            unknown_card.c.clerk_id == clerk,
            unknown_card.c.business_date == day,
        )
        more = update(unknown_card).where(*here).values(scans=unknown_card.c.scans + 1)
        if self._db.execute(more).rowcount == 0:
            self._db.execute(
                insert(unknown_card).values(
                    till_id=till_id, clerk_id=clerk, business_date=day, scans=1
                )
            )
        return int(self._db.execute(select(unknown_card.c.scans).where(*here)).scalar_one())

    def guessed(self, since: str, least: int) -> tuple[GuessedCards, ...]:
        """Shifts since that day with at least so many, newest first."""
        rows = self._db.execute(
            select(till.c.code, staff.c.name, unknown_card.c.business_date, unknown_card.c.scans)
            .join_from(unknown_card, till, till.c.id == unknown_card.c.till_id)
            .join(staff, staff.c.id == unknown_card.c.clerk_id)
            .where(unknown_card.c.business_date >= since, unknown_card.c.scans >= least)
            .order_by(unknown_card.c.business_date.desc(), till.c.code, staff.c.name)
        )
        return tuple(
            GuessedCards(code, name, date.fromisoformat(day), scans)
            for code, name, day, scans in rows
        )
