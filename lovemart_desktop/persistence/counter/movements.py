"""What moved a holder's points lately, from the transfers of their purses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select, union_all

from lovemart_desktop.domain.balances import HeldPurse, Movement, Owner
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.counter.revivals import spendable_until
from lovemart_desktop.persistence.schema import (
    account,
    card,
    fund,
    points_account,
    transfer,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeptPurse:
    """A purse with its ledger account."""

    account: int
    held: HeldPurse


class Movements:
    """Repository of a holder's points, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def purses(self, member: int, household: int, day: date) -> list[KeptPurse]:
        """The purses of the open accounts of a member and a household (0: none), as far as
        they may be spent on `day`."""
        rows = self._db.execute(
            select(
                account.c.id,
                points_account.c.member_id,
                fund.c.name,
                account.c.balance,
                spendable_until(),
            )
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .join(fund, fund.c.id == account.c.fund_id)
            .where(
                (points_account.c.member_id == member)
                | (points_account.c.household_id == household),
                points_account.c.state == "open",
                IS_PURSE,
                fund.c.state == "open",
                fund.c.expires_on.is_(None) | (spendable_until() >= day.isoformat()),
            )
            .order_by(account.c.id)
        )
        return [
            KeptPurse(
                row[0],
                HeldPurse(
                    owner=_owner(row[1] is not None),
                    fund=row[2],
                    points=row[3],
                    expires_on=date.fromisoformat(row[4]) if row[4] else None,
                ),
            )
            for row in rows
        ]

    def latest(self, purses: Sequence[int], limit: int) -> list[Movement]:
        """The latest vouchers that moved points into or out of these ledger accounts."""
        out = _moves(transfer.c.source_id, -1, purses)
        moves = union_all(out, _moves(transfer.c.target_id, 1, purses)).subquery()
        own = points_account.c.member_id.is_not(None)
        change = func.sum(moves.c.points)
        rows = self._db.execute(
            select(
                voucher.c.business_date,
                voucher.c.kind,
                func.max(points_account.c.member_id),
                func.min(fund.c.name),
                func.max(fund.c.name),
                change,
            )
            .select_from(moves)
            .join(voucher, voucher.c.id == moves.c.voucher)
            .join(account, account.c.id == moves.c.purse)
            .join(points_account, points_account.c.id == account.c.points_account_id)
            .join(fund, fund.c.id == account.c.fund_id)
            .group_by(
                voucher.c.id,
                voucher.c.business_date,
                voucher.c.recorded_at,
                voucher.c.kind,
                own,
            )
            .having(change != 0)
            .order_by(voucher.c.recorded_at.desc(), voucher.c.id.desc(), own.desc())
            .limit(limit)
        )
        return [
            Movement(
                day=date.fromisoformat(row[0]),
                kind=row[1],
                owner=_owner(row[2] is not None),
                fund=row[3] if row[3] == row[4] else "",
                points=int(row[5]),
            )
            for row in rows
        ]

    def card_tail(self, member: int) -> str:
        """The end of the number of the member's live card; empty where there is none."""
        number = self._db.execute(
            select(card.c.number).where(card.c.member_id == member, card.c.state == "active")
        ).scalar()
        return "" if number is None else str(number)[-4:]


def _moves(side: ColumnElement[int], sign: int, purses: Sequence[int]) -> Select[Any]:
    return select(
        transfer.c.voucher_id.label("voucher"),
        side.label("purse"),
        (transfer.c.points * literal(sign)).label("points"),
    ).where(side.in_(purses))


def _owner(own: bool) -> Owner:
    return "own" if own else "household"
