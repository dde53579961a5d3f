"""What the calendar of dues is made from: rounds that go on, funds that end, photos."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, func, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.dues.calendar import DueFacts, FundEnd
from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.schema import (
    account,
    activity,
    attachment,
    award_round,
    fund,
    fund_announcement,
    household,
    village,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class DueReads:
    """Repository of what is due, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def facts(self, today: date) -> DueFacts:
        """All of it, as the books are on this day."""
        awards = Awards(self._work)
        titles = awards.rounds()
        return DueFacts(
            rounds=tuple(
                awards.round(number, today) for number, _, state in titles if state == "open"
            ),
            known=tuple(terms for _, terms, state in titles if state != "cancelled"),
            villages=self._villages(),
            funds=self._funds(today),
            photos=self._photos(),
            began=self._began(),
        )

    def _villages(self) -> tuple[str, ...]:
        """Villages of today in which households live."""
        lived = select(household.c.id).where(
            household.c.village_id == village.c.id, household.c.ended_on.is_(None)
        )
        query = select(village.c.name).where(village.c.valid_to.is_(None), lived.exists())
        return tuple(self._db.execute(query.order_by(village.c.id)).scalars())

    def _funds(self, today: date) -> tuple[FundEnd, ...]:
        """Open funds whose points expire."""
        day = today.isoformat()
        # of a fund whose last day is still to come no purse is over: it need not be looked at
        over = and_(fund.c.expires_on < day, spendable_until() < day)
        told = (
            select(func.min(fund_announcement.c.posted_on))
            .where(
                fund_announcement.c.fund_id == fund.c.id,
                fund_announcement.c.expires_on == fund.c.expires_on,
            )
            .scalar_subquery()
        )
        purse = and_(account.c.fund_id == fund.c.id, account.c.kind == AccountKind.PURSE)
        rows = self._db.execute(
            select(
                fund.c.id,
                fund.c.name,
                fund.c.expires_on,
                func.coalesce(func.sum(account.c.balance), 0),
                func.coalesce(func.sum(account.c.balance).filter(over), 0),
                told,
            )
            .outerjoin(account, purse)
            .where(fund.c.state == "open", fund.c.expires_on.is_not(None))
            .group_by(fund.c.id, fund.c.name, fund.c.expires_on)
            .order_by(fund.c.expires_on, fund.c.id)
        )
        return tuple(
            FundEnd(
                id=int(row[0]),
                name=str(row[1]),
                expires_on=date.fromisoformat(row[2]),
                held=int(row[3]),
                expiring=int(row[4]),
                announced_on=date.fromisoformat(row[5]) if row[5] else None,
            )
            for row in rows
        )

    def _photos(self) -> dict[int, int]:
        """{round of an activity that goes on: its photos}"""
        shown = and_(
            attachment.c.subject == str(Subject.ACTIVITY),
            attachment.c.subject_id == activity.c.round_id,
        )
        rows = self._db.execute(
            select(activity.c.round_id, func.count(attachment.c.id))
            .join(award_round, award_round.c.id == activity.c.round_id)
            .outerjoin(attachment, shown)
            .where(award_round.c.state == "open")
            .group_by(activity.c.round_id)
        )
        return {int(number): int(count) for number, count in rows}

    def _began(self) -> date | None:
        first = self._db.execute(select(func.min(voucher.c.business_date))).scalar()
        return date.fromisoformat(first) if first else None
