"""Crediting lists in the database: a round of 20,000 households is one transaction.

What runs for each list is compiled once, and rows come and go by the driver's own calls: Core's
share of a list would be as much as the list's own rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Column,
    and_,
    bindparam,
    insert,
    literal,
    literal_column,
    select,
    update,
)
from sqlalchemy.sql.elements import ClauseElement

from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.schema import (
    account,
    credited,
    member,
    nomination,
    points_account,
    village,
    village_list,
)
from lovemart_desktop.persistence.statements import Statement, insert_missing_from, insert_rows
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

CreditRow = tuple[int, int, int, int]
"""(nomination, points account, purse, points)"""


class Crediting:
    """What crediting a list reads and writes beside its voucher, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def open_accounts(self, list_ids: Sequence[int], fund_id: int, whose: Credits) -> None:
        """Opens the points accounts and purses that the lists' rows need and lack."""
        holder, owner = _holders(whose)
        standing = nomination.c.list_id.in_(list_ids) & (nomination.c.struck == 0)
        wanted = (
            select(owner, literal("open"), literal(0))
            .where(standing, ~select(points_account.c.id).where(holder == owner).exists())
            # in one order, as whoever joins two of them opens theirs
            .order_by(owner)
        )
        insert_missing_from(self._work, points_account, [holder.name, "state", "touch"], wanted)
        purse = and_(
            account.c.points_account_id == points_account.c.id,
            account.c.fund_id == fund_id,
            IS_PURSE,
        )
        lacking = (
            select(literal(fund_id), literal("purse"), points_account.c.id, literal(0))
            .join(nomination, holder == owner)
            .where(standing, ~select(account.c.id).where(purse).exists())
        )
        self._db.execute(
            insert(account).from_select(
                ["fund_id", "kind", "points_account_id", "balance"], lacking
            )
        )

    def not_to_credit(self, list_ids: Sequence[int], whose: Credits) -> tuple[str, str] | None:
        """(name, village) of a row whose account may not be credited, if there is one: a dead
        member's, or one that is not open."""
        holder, owner = _holders(whose)
        row = self._db.execute(
            select(nomination.c.name, village.c.name)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(village, village.c.id == village_list.c.village_id)
            .join(points_account, holder == owner)
            .outerjoin(member, member.c.id == points_account.c.member_id)
            .where(
                nomination.c.list_id.in_(list_ids),
                nomination.c.struck == 0,
                (points_account.c.state != "open") | member.c.deceased_on.is_not(None),
            )
            .order_by(nomination.c.id)
            .limit(1)
        ).first()
        return None if row is None else (str(row[0]), str(row[1]))

    def rows(
        self, list_ids: Sequence[int], fund_id: int, whose: Credits
    ) -> dict[int, list[CreditRow]]:
        """{list: its rows to credit}, in the order of the list."""
        # joined here, not in SQL: of accounts just opened PostgreSQL knows no numbers yet,
        # and reads them all anew for each row
        purses: dict[int, int] = dict(_PURSES.run(self._work, fund=fund_id).fetchall())
        holdings = _HOLDINGS[whose]
        return {
            number: [
                (row, holding, purses[holding], points)
                for row, holding, points in holdings.run(self._work, list=number).fetchall()
            ]
            for number in list_ids
        }

    def book(self, round_id: int, list_id: int, voucher_id: int, rows: Sequence[CreditRow]) -> None:
        """Keeps the proof of each award: the list's rows and their transfers, in one order."""
        proofs = [
            (round_id, holder, voucher_id, seq, number)
            for seq, (number, holder, _, _) in enumerate(rows, 1)
        ]
        insert_rows(self._work, credited, proofs)
        _CREDITED.run(self._work, list=list_id, voucher=voucher_id)


def _holders(whose: Credits) -> tuple[Column[int], Column[int]]:
    """Whose points account a row credits: the columns to join accounts and nominations by."""
    if whose is Credits.HOUSEHOLD:
        return points_account.c.household_id, nomination.c.household_id
    return points_account.c.member_id, nomination.c.member_id


def _purses(_dialect: str) -> ClauseElement:
    return select(account.c.points_account_id, account.c.id).where(
        account.c.fund_id == bindparam("fund"), IS_PURSE
    )


def _holdings_of(whose: Credits) -> Statement:
    holder, owner = _holders(whose)

    def build(_dialect: str) -> ClauseElement:
        return (
            select(nomination.c.id, points_account.c.id, nomination.c.points)
            .join(points_account, holder == owner)
            .where(
                nomination.c.list_id == bindparam("list"),
                nomination.c.struck == literal_column("0"),
            )
            .order_by(nomination.c.id)
        )

    return Statement(build)


def _credited(_dialect: str) -> ClauseElement:
    return (
        update(village_list)
        .where(village_list.c.id == bindparam("list"))
        .values(state=_TEXT_CREDITED, voucher_id=bindparam("voucher"))
    )


_TEXT_CREDITED: Any = literal_column("'credited'")
_PURSES = Statement(_purses)
_HOLDINGS = {whose: _holdings_of(whose) for whose in Credits}
_CREDITED = Statement(_credited)
