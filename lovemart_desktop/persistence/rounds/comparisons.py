"""What the rounds of a programme came to, by village: for comparing them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select

from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.people.histories import on_day
from lovemart_desktop.persistence.schema import (
    award_round,
    household,
    household_period,
    nomination,
    notice,
    objection,
    programme,
    round_rules,
    village,
    village_list,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round that was not given up. `opened_at`: milliseconds, UTC."""

    id: int
    period: str
    opened_at: int
    reference_date: date
    households: bool


@dataclass(frozen=True, slots=True)
class ListFacts:
    """A list and its sums; `struck`: by people, not by a review's cut-off."""

    round: int
    list_id: int
    village_id: int
    accounts: int
    points: int
    struck: int
    credited_on: date | None


class Comparisons:
    """Repository of sums over rounds, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def programmes(self) -> list[str]:
        """Programmes with a round that was not given up: those of award rounds first, and among
        them the one with the newest round."""
        newest = func.max(award_round.c.id)
        rows = self._db.execute(
            select(programme.c.name)
            .join(award_round, award_round.c.programme_id == programme.c.id)
            .where(award_round.c.state != "cancelled")
            .group_by(programme.c.id, programme.c.name, programme.c.kind)
            .order_by(programme.c.kind, newest.desc())
        )
        return [str(name) for (name,) in rows]

    def rounds(self, programme_name: str, most: int) -> list[RoundFacts]:
        """The newest `most` rounds of a programme, the newest first."""
        rows = self._db.execute(
            select(
                award_round.c.id,
                award_round.c.period,
                award_round.c.created_at,
                award_round.c.reference_date,
                programme.c.kind,
                round_rules.c.credits,
            )
            .join(programme, programme.c.id == award_round.c.programme_id)
            .outerjoin(round_rules, round_rules.c.round_id == award_round.c.id)
            .where(programme.c.name == programme_name, award_round.c.state != "cancelled")
            .order_by(award_round.c.created_at.desc(), award_round.c.id.desc())
            .limit(most)
        )
        return [
            RoundFacts(
                id=int(row[0]),
                period=str(row[1]),
                opened_at=int(row[2]),
                reference_date=date.fromisoformat(row[3]),
                households=row[5] == Credits.HOUSEHOLD
                or (row[5] is None and row[4] == ProgrammeKind.AWARD),
            )
            for row in rows
        ]

    def lists(self, round_ids: list[int]) -> list[ListFacts]:
        """The lists of these rounds, those given up left out."""
        standing = case((nomination.c.struck == 0, 1), else_=0)
        by_people = (nomination.c.struck == 1) & nomination.c.struck_why.is_(None)
        sums = (
            select(
                nomination.c.list_id,
                func.sum(standing).label("accounts"),
                func.sum(standing * nomination.c.points).label("points"),
                func.sum(case((by_people, 1), else_=0)).label("struck"),
            )
            .where(nomination.c.round_id.in_(round_ids))
            .group_by(nomination.c.list_id)
            .subquery()
        )
        rows = self._db.execute(
            select(
                village_list.c.round_id,
                village_list.c.id,
                village_list.c.village_id,
                func.coalesce(sums.c.accounts, 0),
                func.coalesce(sums.c.points, 0),
                func.coalesce(sums.c.struck, 0),
                voucher.c.business_date,
            )
            .outerjoin(sums, sums.c.list_id == village_list.c.id)
            .outerjoin(voucher, voucher.c.id == village_list.c.voucher_id)
            .where(village_list.c.round_id.in_(round_ids), village_list.c.given_up_at.is_(None))
        )
        return [
            ListFacts(
                round=int(row[0]),
                list_id=int(row[1]),
                village_id=int(row[2]),
                accounts=int(row[3]),
                points=int(row[4]),
                struck=int(row[5]),
                credited_on=date.fromisoformat(row[6]) if row[6] else None,
            )
            for row in rows
        ]

    def objections(self, round_ids: list[int]) -> dict[int, int]:
        """{list: objections to its notices}"""
        rows = self._db.execute(
            select(notice.c.list_id, func.count())
            .select_from(objection)
            .join(notice, notice.c.id == objection.c.notice_id)
            .join(village_list, village_list.c.id == notice.c.list_id)
            .where(village_list.c.round_id.in_(round_ids))
            .group_by(notice.c.list_id)
        )
        return {int(number): int(count) for number, count in rows}

    def households(self, day: date) -> dict[int, int]:
        """{village: its households on `day`}, as the histories have them."""
        told = day.isoformat()
        rows = self._db.execute(
            select(household_period.c.village_id, func.count())
            .join(household, household.c.id == household_period.c.household_id)
            .where(
                on_day(household_period, told),
                household.c.ended_on.is_(None) | (household.c.ended_on > told),
            )
            .group_by(household_period.c.village_id)
        )
        return {int(number): int(count) for number, count in rows}

    def villages(self) -> dict[int, str]:
        """{village: its name}, in their order, those of the past too."""
        rows = self._db.execute(select(village.c.id, village.c.name).order_by(village.c.id))
        return {int(number): str(name) for number, name in rows}
