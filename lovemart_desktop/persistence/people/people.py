"""The roster's people by their ids, ID numbers and households; `finding` finds them by words."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.found import PersonRow, RosterCounts
from lovemart_desktop.persistence.people.identities import Identities
from lovemart_desktop.persistence.schema import (
    card,
    household,
    member,
    village,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

EXACT, PREFIX, CONTAINS, ELSEWHERE = 0, 1, 2, 3
_LIVE = ("active", "lost", "frozen")
_ID_LENGTHS = (15, 18)

Condition = ColumnElement[bool]
Rank = ColumnElement[int]


class People:
    """Repository of the roster's people, for looking them up."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection
        self._identities = Identities(work)

    def counts(self) -> RosterCounts:
        people = self._db.execute(
            select(func.count())
            .select_from(member)
            .where(member.c.deceased_on.is_(None), member.c.left_on.is_(None))
        ).scalar_one()
        active = self._db.execute(
            select(func.count()).select_from(card).where(card.c.state == "active")
        ).scalar_one()
        return RosterCounts(int(people), int(active))

    def villages(self) -> list[tuple[int, str]]:
        """(id, name) of the villages there are now, by name."""
        rows = self._db.execute(
            select(village.c.id, village.c.name)
            .where(village.c.valid_to.is_(None))
            .order_by(village.c.name)
        )
        return [(int(i), str(n)) for i, n in rows]

    def id_number(self, member_id: int) -> str | None:
        """The whole ID number as kept, '' where none was given; None for nobody."""
        found = self._db.execute(
            select(member.c.id_number).where(member.c.id == member_id)
        ).scalar()
        return None if found is None else str(found)

    def holder_of_id(self, id_number: str) -> PersonRow | None:
        """Who has this verified ID number."""
        row = self._db.execute(
            _people()
            .where(member.c.id_hash == self._identities.hash(id_number), member.c.id_hash != "")
            .where(member.c.id_state == "verified")
            .limit(1)
        ).first()
        return _person_row(row) if row else None

    def named(self, name: str, village_id: int) -> bool:
        """Whether the village has somebody of exactly this name."""
        query = select(member.c.id).where(member.c.name == name, member.c.village_id == village_id)
        return self._db.execute(query.limit(1)).first() is not None

    def household(self, village_id: int, registration_no: str) -> tuple[int, str] | None:
        """(id, name of the living head or '') of a village's household."""
        head = and_(
            member.c.household_id == household.c.id,
            member.c.is_head == 1,
            member.c.deceased_on.is_(None),
        )
        row = self._db.execute(
            select(household.c.id, member.c.name)
            .select_from(household.outerjoin(member, head))
            .where(
                household.c.village_id == village_id,
                household.c.registration_no == registration_no,
            )
        ).first()
        return (int(row[0]), row[1] or "") if row else None

    def group_of(self, household_id: int) -> str:
        """The village group that a household belongs to."""
        query = select(household.c.group_name).where(household.c.id == household_id)
        return str(self._db.execute(query).scalar_one())

    def living_in(self, household_id: int) -> int:
        """How many people a household has now."""
        return self._count([member.c.household_id == household_id, member.c.deceased_on.is_(None)])

    def _count(self, conditions: list[Condition]) -> int:
        query = select(func.count()).select_from(member).where(*conditions)
        return int(self._db.execute(query).scalar_one())


def _people() -> Select[Any]:
    """What a `PersonRow` is made of."""
    live = and_(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
    return select(
        member.c.id,
        member.c.name,
        village.c.name,
        member.c.group_name,
        member.c.id_tail,
        card.c.state,
        member.c.deceased_on,
    ).select_from(member.join(village, village.c.id == member.c.village_id).outerjoin(card, live))


def _person_row(row: Any) -> PersonRow:
    return PersonRow(
        member=int(row[0]),
        name=row[1],
        village=row[2],
        group=row[3],
        id_tail=row[4],
        card=CardState(row[5]) if row[5] else None,
        deceased_on=read_day(row[6]),
    )


def read_day(text: str | None) -> date | None:
    """A stored day, ISO text, as a date."""
    return date.fromisoformat(text) if text else None
