"""Looking households up: by officer, by number, by their people, and for their doors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, select

from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import household, household_period, member, village
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class HomeOnDoor:
    """A household as its door notice names it; '' where nobody heads or answers for it.
    `since`: the first day of this officer, None where the books do not say."""

    household: int
    number: str
    head: str
    village: str
    group: str
    officer: str
    telephone: str
    since: date | None


class Homes:
    """Repository of households as they stand, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def homes_of_officer(self, name: str) -> list[int]:
        """Households that this responsible officer answers for."""
        rows = self._db.execute(
            select(household.c.id)
            .where(household.c.officer_name == name, household.c.ended_on.is_(None))
            .order_by(household.c.id)
        )
        return [int(i) for i in rows.scalars()]

    def homes_on_doors(
        self, *, household: int | None = None, village: int | None = None
    ) -> list[HomeOnDoor]:
        """One household, or those of a village in which somebody lives, by group and number."""
        return [
            home
            for home in self._homes_on_doors(household, village)
            if household is not None or home.head
        ]

    def _homes_on_doors(self, number: int | None, place: int | None) -> list[HomeOnDoor]:
        head = member.alias("head")
        wanted = household.c.id == number if number is not None else household.c.village_id == place
        period, same = household_period, household_period.alias("same")
        first = (
            select(func.max(period.c.starts_on))
            .where(
                period.c.household_id == household.c.id,
                period.c.voided_by.is_(None),
                # the period before was another officer's, or there was none
                ~select(same.c.id)
                .where(
                    same.c.household_id == period.c.household_id,
                    same.c.voided_by.is_(None),
                    same.c.ends_on == period.c.starts_on,
                    same.c.officer_name == period.c.officer_name,
                    same.c.id != period.c.id,
                )
                .exists(),
            )
            .correlate(household)
            .scalar_subquery()
        )
        rows = self._db.execute(
            select(
                household.c.id,
                household.c.registration_no,
                func.coalesce(head.c.name, ""),
                village.c.name,
                household.c.group_name,
                household.c.officer_name,
                household.c.officer_telephone,
                first,
            )
            .join(village, village.c.id == household.c.village_id)
            .outerjoin(
                head,
                and_(
                    head.c.household_id == household.c.id,
                    head.c.is_head == 1,
                    head.c.deceased_on.is_(None),
                ),
            )
            .where(wanted, household.c.ended_on.is_(None))
            .order_by(household.c.group_name, household.c.registration_no, household.c.id)
        )
        return [HomeOnDoor(*row[:7], since=read_day(row[7])) for row in rows]

    def homes_of_people(self, members: Sequence[int]) -> list[int]:
        """The households of these people, in the order of the people."""
        rows = self._db.execute(
            select(member.c.id, member.c.household_id).where(
                member.c.id.in_(members), member.c.household_id.is_not(None)
            )
        )
        homes = {int(i): int(home) for i, home in rows}
        return list(dict.fromkeys(homes[i] for i in members if i in homes))

    def homes_numbered(self, number: str) -> list[int]:
        """Households of today with exactly this registration number, in any village."""
        rows = self._db.execute(
            select(household.c.id).where(
                household.c.registration_no == number, household.c.ended_on.is_(None)
            )
        )
        return [int(i) for i in rows.scalars()]
