"""Households and records that were joined to others: what may not be done to them any more, and
what became of those that stand on award lists."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Table, and_, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.schema import (
    award_round,
    credited,
    household,
    member,
    member_merge,
    nomination,
    points_account,
    programme,
    reversal,
    village,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Joined:
    """Repository of what gave way to something else, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def refuse(self, members: Collection[int]) -> None:
        """Raises Refusal 'person.joined' (name, other) where one of these records gave way."""
        stays = member.alias("stays")
        row = self._db.execute(
            select(member.c.name, stays.c.name)
            .join(stays, stays.c.id == member.c.merged_into)
            .where(member.c.id.in_(members))
            .order_by(member.c.id)
            .limit(1)
        ).first()
        if row is not None:
            raise Refusal("person.joined", name=row[0], other=row[1])

    def records(self, member_id: int) -> list[int]:
        """Records that were joined to this one, and those that were joined to them."""
        found, fresh = [member_id], [member_id]
        while fresh:
            rows = self._db.execute(
                # by the joining, which has an index; `member.merged_into` would read everybody
                select(member_merge.c.merged_id)
                .where(
                    member_merge.c.survivor_id.in_(fresh), member_merge.c.merged_id.not_in(found)
                )
                .order_by(member_merge.c.merged_id)
            )
            fresh = [int(number) for number in rows.scalars()]
            found += fresh
        return found[1:]

    def open_rounds(self, home: int) -> list[str]:
        """Rounds that have a household on a list which is not credited yet."""
        rows = self._db.execute(
            select(programme.c.name, award_round.c.period)
            .select_from(nomination)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(award_round, award_round.c.id == nomination.c.round_id)
            .join(programme, programme.c.id == award_round.c.programme_id)
            .where(
                nomination.c.household_id == home,
                nomination.c.struck == 0,
                village_list.c.state != "credited",
                village_list.c.given_up_at.is_(None),
                award_round.c.state != "cancelled",
            )
            .order_by(nomination.c.id)
        )
        return [f"{name} {period}" for name, period in rows]

    def had_already(self, rounds: Collection[int], whose: Credits) -> dict[int, str]:
        """{household or member: who of them had a round's points before they were joined to it}.

        An award that was taken back counts no more.
        """
        rows = self._db.execute(
            select(points_account.c.merged_into, nomination.c.name)
            .select_from(credited)
            .join(points_account, points_account.c.id == credited.c.points_account_id)
            .join(nomination, nomination.c.id == credited.c.nomination_id)
            .outerjoin(
                reversal,
                and_(
                    reversal.c.reversed_id == credited.c.voucher_id,
                    reversal.c.reversed_seq == credited.c.seq,
                ),
            )
            .where(
                credited.c.round_id.in_(rounds),
                points_account.c.merged_into.is_not(None),
                reversal.c.reversed_id.is_(None),
            )
        ).all()
        holders = {}
        for account, name in rows:
            holder = self._holder(int(account), whose)
            if holder is not None:
                holders[holder] = str(name)
        return holders

    def gone(self, lists: Collection[int], whose: Credits) -> tuple[str, str] | None:
        """(name, village) of a row whose household or member was joined to another one."""
        gone, ended = _ended(whose)
        row = self._db.execute(
            select(nomination.c.name, village.c.name)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(village, village.c.id == village_list.c.village_id)
            .join(*gone)
            .where(nomination.c.list_id.in_(lists), nomination.c.struck == 0, ended)
            .order_by(nomination.c.id)
            .limit(1)
        ).first()
        return None if row is None else (str(row[0]), str(row[1]))

    def _holder(self, account: int, whose: Credits) -> int | None:
        """Whose the account is now, having been joined to others however often."""
        owner = (
            points_account.c.household_id
            if whose is Credits.HOUSEHOLD
            else points_account.c.member_id
        )
        seen: set[int] = set()
        while account not in seen:
            seen.add(account)
            into, holder = self._db.execute(
                select(points_account.c.merged_into, owner).where(points_account.c.id == account)
            ).one()
            if into is None:
                return None if holder is None else int(holder)
            account = int(into)
        return None


def _ended(whose: Credits) -> tuple[tuple[Table, ColumnElement[bool]], ColumnElement[bool]]:
    """Whom a row credits, how they are joined to the rows, and whether they gave way."""
    if whose is Credits.HOUSEHOLD:
        home = (household, household.c.id == nomination.c.household_id)
        return home, household.c.ended_on.is_not(None)
    return (member, member.c.id == nomination.c.member_id), member.c.merged_into.is_not(None)
