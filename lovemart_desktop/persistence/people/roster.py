"""The whole roster for an import: read as one snapshot, written set by set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from lovemart_desktop.persistence.people.identities import Identities
from lovemart_desktop.persistence.schema import (
    household,
    member,
    remark,
    village,
    village_successor,
)
from lovemart_desktop.persistence.statements import insert_values
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

Values = dict[str, Any]
"""Column values of one row, by column name."""


class Roster:
    """Repository of villages, households, members and remarks, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection
        self._identities = Identities(work)

    def households(self) -> Sequence[Any]:
        """(id, village's name, registration number, group, status) of each household of now."""
        return self._db.execute(
            select(
                household.c.id,
                village.c.name,
                household.c.registration_no,
                household.c.group_name,
                household.c.status,
            )
            .join(village, village.c.id == household.c.village_id)
            .where(household.c.ended_on.is_(None))
        ).all()

    def members(self) -> Sequence[Any]:
        """Every member, by column name; `village` and `place` are names of the member's own and
        the household's village."""
        place = village.alias("place")
        return self._db.execute(
            select(
                member.c.id,
                village.c.name.label("village"),
                place.c.name.label("place"),
                household.c.registration_no,
                member.c.group_name,
                member.c.name,
                member.c.relation,
                member.c.is_head,
                member.c.id_number,
                member.c.id_state,
                member.c.sex,
                member.c.birth_date,
                member.c.telephone,
                member.c.party_member,
                member.c.party_joined,
                member.c.deceased_on,
            )
            .join(village, village.c.id == member.c.village_id)
            .outerjoin(household, household.c.id == member.c.household_id)
            .outerjoin(place, place.c.id == household.c.village_id)
            .where(member.c.merged_into.is_(None))
            .order_by(member.c.id)
        ).all()

    def remarks(self) -> Sequence[Any]:
        """(member, code, detail, day settled or None) of each remark."""
        return self._db.execute(
            select(remark.c.member_id, remark.c.code, remark.c.detail, remark.c.settled_on)
        ).all()

    def villages_now(self) -> dict[str, str]:
        """{name that a village had: name of the one in its place today}; names that a village
        of today has are not among them."""
        names = {int(i): str(n) for i, n in self._db.execute(select(village.c.id, village.c.name))}
        ended = set(
            self._db.execute(select(village.c.id).where(village.c.valid_to.is_not(None))).scalars()
        )
        after = {
            int(old): int(new)
            for old, new in self._db.execute(
                select(village_successor.c.village_id, village_successor.c.successor_id)
            )
        }
        today = {name for number, name in names.items() if number not in ended}
        found = {}
        for number in ended:
            last = number
            while last in after:
                last = after[last]
            if names[number] not in today and last not in ended:
                found[names[number]] = names[last]
        return found

    def villages(self, names: Iterable[str]) -> dict[str, int]:
        """{name: id} of all villages of today; those of `names` that are missing are made."""
        query = select(village.c.name, village.c.id).where(village.c.valid_to.is_(None))
        found = {str(name): int(number) for name, number in self._db.execute(query)}
        missing = [name for name in dict.fromkeys(names) if name not in found]
        if missing:
            self._db.execute(insert(village), [{"name": name} for name in missing])
            found = {str(name): int(number) for name, number in self._db.execute(query)}
        return found

    def add_households(self, rows: Sequence[Values]) -> None:
        """Rows that name the same columns, in the same order."""
        insert_values(self._work, household, rows)

    def add_household(self, row: Values) -> int:
        """The new household's id."""
        made = self._db.execute(insert(household).values(row)).inserted_primary_key
        assert made is not None
        return int(made[0])

    def change_household(self, household_id: int, **values: str) -> None:
        self._db.execute(update(household).where(household.c.id == household_id).values(**values))

    def add_members(self, rows: Sequence[Values]) -> None:
        """Rows that name the same columns, in the same order."""
        insert_values(self._work, member, [self._hashed(row) for row in rows])

    def add_member(self, row: Values) -> int:
        """The new member's id. Many are much faster together, where nobody asks for ids."""
        made = self._db.execute(insert(member).values(self._hashed(row))).inserted_primary_key
        assert made is not None
        return int(made[0])

    def change_members(self, rows: Sequence[Values]) -> None:
        """Writes whole records; each row has its `id`. Former heads have to `step_down` before,
        or a household would have two."""
        if not rows:
            return
        rows = [self._hashed(row) for row in rows]
        columns = [name for name in rows[0] if name != "id"]
        changed = (
            update(member)
            .where(member.c.id == bindparam("row_id"))
            .values({name: bindparam(f"new_{name}") for name in columns})
        )
        self._db.execute(
            changed,
            [{"row_id": row["id"], **{f"new_{n}": row[n] for n in columns}} for row in rows],
        )

    def _hashed(self, row: Values) -> Values:
        """The row with the hash of its ID number, where it writes one."""
        if "id_number" not in row:
            return row
        return {**row, "id_hash": self._identities.hash(row["id_number"])}

    def step_down(self, members: Sequence[int]) -> None:
        """These are no longer heads."""
        if members:
            down = update(member).where(member.c.id == bindparam("row_id")).values(is_head=0)
            self._db.execute(down, [{"row_id": number} for number in members])

    def add_remarks(self, rows: Sequence[Values]) -> None:
        if rows:
            self._db.execute(insert(remark), rows)

    def settle(self, member_id: int, codes: Sequence[str], day: str, by: int) -> None:
        """Settles the open remarks of these codes."""
        self._db.execute(
            update(remark)
            .where(
                remark.c.member_id == member_id,
                remark.c.code.in_(codes),
                remark.c.settled_on.is_(None),
            )
            .values(settled_on=day, settled_by=by)
        )
