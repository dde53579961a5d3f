"""What typed and pasted rows of a list are looked up by: cards, and the heads of households."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select

from lovemart_desktop.persistence.schema import card, household, member, village
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_NUMBERS_A_QUERY = 500


@dataclass(frozen=True, slots=True)
class Kin:
    """A living person with their household. `household` is None for who belongs to none."""

    member: int
    household: int | None
    name: str
    village: str
    group: str
    head: bool


class EntryReads:
    """Looks up many at once, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def holders(self, numbers: Sequence[str]) -> dict[str, int]:
        """{card number: member} of cards that were ever issued to somebody."""
        found: dict[str, int] = {}
        for start in range(0, len(numbers), _NUMBERS_A_QUERY):
            part = numbers[start : start + _NUMBERS_A_QUERY]
            rows = self._db.execute(
                select(card.c.number, card.c.member_id).where(
                    card.c.number.in_(part), card.c.member_id.is_not(None)
                )
            )
            found.update((number, holder) for number, holder in rows)
        return found

    def kin(self, members: Sequence[int], homes: Sequence[int]) -> list[Kin]:
        """These members and everybody of these households, as long as they live."""
        home, who = household.c.id, member.c.id
        rows = self._db.execute(
            select(
                who,
                member.c.household_id,
                member.c.name,
                func.coalesce(village.c.name, ""),
                func.coalesce(household.c.group_name, member.c.group_name, ""),
                member.c.is_head,
            )
            .outerjoin(household, home == member.c.household_id)
            .outerjoin(
                village,
                village.c.id == func.coalesce(household.c.village_id, member.c.village_id),
            )
            .where(
                or_(who.in_(members), home.in_(homes)),
                member.c.deceased_on.is_(None),
                member.c.merged_into.is_(None),
            )
            .order_by(member.c.is_head.desc(), who)
        )
        return [Kin(*row[:5], head=bool(row[5])) for row in rows]

    def heads(self) -> dict[int, int]:
        """{household: its living head}."""
        rows = self._db.execute(
            select(member.c.household_id, member.c.id).where(
                member.c.is_head == 1,
                member.c.deceased_on.is_(None),
                member.c.household_id.is_not(None),
            )
        )
        return {int(household): int(head) for household, head in rows}
