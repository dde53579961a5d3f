"""Villages and groups with what they were before, and the labels of registration."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, insert, select, update

from lovemart_desktop.domain.people.villages import StatusLabel, VillageRow
from lovemart_desktop.persistence.people.people import read_day
from lovemart_desktop.persistence.schema import (
    household,
    household_period,
    member,
    member_period,
    status_label,
    village,
    village_successor,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Villages:
    """Repository of villages and labels, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def all(self) -> list[VillageRow]:
        """The villages of today by name, then those that were."""
        people = {
            int(i): int(count)
            for i, count in self._db.execute(
                select(member.c.village_id, func.count())
                .where(member.c.deceased_on.is_(None), member.c.left_on.is_(None))
                .group_by(member.c.village_id)
            )
        }
        groups: dict[int, list[str]] = {}
        for number, group in self._db.execute(
            select(household.c.village_id, household.c.group_name)
            .where(household.c.ended_on.is_(None), household.c.group_name != "")
            .distinct()
            .order_by(household.c.group_name)
        ):
            groups.setdefault(number, []).append(group)
        before: dict[int, list[str]] = {}
        after: dict[int, str] = {}
        successor = village.alias("successor")
        for old, old_name, new, new_name in self._db.execute(
            select(village.c.id, village.c.name, successor.c.id, successor.c.name)
            .join(village_successor, village_successor.c.village_id == village.c.id)
            .join(successor, successor.c.id == village_successor.c.successor_id)
            .order_by(village.c.id)
        ):
            before.setdefault(new, []).append(old_name)
            after[old] = new_name
        rows = self._db.execute(
            select(village.c.id, village.c.name, village.c.valid_from, village.c.valid_to).order_by(
                village.c.valid_to.is_not(None), village.c.name, village.c.id
            )
        )
        return [
            VillageRow(
                id=int(i),
                name=name,
                since=read_day(since),
                until=read_day(until),
                people=people.get(i, 0),
                groups=tuple(groups.get(i, ())),
                predecessors=tuple(before.get(i, ())),
                successor=after.get(i, ""),
            )
            for i, name, since, until in rows
        ]

    def name_taken(self, name: str, but: Sequence[int] = ()) -> bool:
        """Whether a village of today, other than these, is called so."""
        query = select(village.c.id).where(
            village.c.name == name, village.c.valid_to.is_(None), village.c.id.not_in(but)
        )
        return self._db.execute(query.limit(1)).first() is not None

    def lock(self, ids: Sequence[int]) -> list[tuple[int, str]]:
        """(id, name) of those that are villages of today, in the order asked for."""
        rows = self._db.execute(
            select(village.c.id, village.c.name)
            .where(village.c.id.in_(ids), village.c.valid_to.is_(None))
            .order_by(village.c.id)
            .with_for_update(key_share=True)
        )
        found = {int(i): str(name) for i, name in rows}
        return [(i, found[i]) for i in ids if i in found]

    def latest_change(self, ids: Sequence[int]) -> str:
        """The first day of the newest period in these villages; '' before the books."""
        newest = ""
        for period in (member_period, household_period):
            found = self._db.execute(
                select(func.max(period.c.starts_on)).where(
                    period.c.village_id.in_(ids),
                    period.c.ends_on.is_(None),
                    period.c.voided_by.is_(None),
                )
            ).scalar()
            newest = max(newest, found or "")
        return newest

    def add(self, name: str, since: str | None, predecessor: int | None = None) -> int:
        made = self._db.execute(
            insert(village).values(name=name, valid_from=since, predecessor_id=predecessor)
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def end(self, ids: Sequence[int], day: str) -> None:
        self._db.execute(update(village).where(village.c.id.in_(ids)).values(valid_to=day))

    def succeed(self, ids: Sequence[int], successor: int, event: int) -> None:
        self._db.execute(
            insert(village_successor),
            [{"village_id": i, "successor_id": successor, "event_id": event} for i in ids],
        )

    def clashing(self, ids: Sequence[int]) -> int:
        """How many households of the later villages have a number of an earlier one."""
        return sum(len(found) for _, found in self._clashes(ids))

    def move_all(self, villages: Sequence[tuple[int, str]], successor: int) -> None:
        """Everybody of the old villages to the new one; a number that two households would
        share gets the old village's name before it."""
        names, ids = dict(villages), [i for i, _ in villages]
        for number, households in self._clashes(ids):
            self._db.execute(
                update(household)
                .where(household.c.id.in_(households))
                .values(registration_no=f"{names[number]}-" + household.c.registration_no)
            )
        self._db.execute(
            update(household)
            .where(household.c.village_id.in_(ids), household.c.ended_on.is_(None))
            .values(village_id=successor)
        )
        self._db.execute(
            update(member)
            .where(member.c.village_id.in_(ids), member.c.deceased_on.is_(None))
            .values(village_id=successor)
        )

    def regroup(self, village_id: int, groups: Sequence[str], name: str) -> int:
        """Everybody of these groups to one called `name`; how many people."""
        self._db.execute(
            update(household)
            .where(
                household.c.village_id == village_id,
                household.c.group_name.in_(groups),
                household.c.ended_on.is_(None),
            )
            .values(group_name=name)
        )
        changed = self._db.execute(
            update(member)
            .where(
                member.c.village_id == village_id,
                member.c.group_name.in_(groups),
                member.c.deceased_on.is_(None),
            )
            .values(group_name=name)
        )
        return int(changed.rowcount)

    def labels(self) -> list[StatusLabel]:
        rows = self._db.execute(
            select(status_label.c.id, status_label.c.name, status_label.c.offered).order_by(
                status_label.c.position, status_label.c.id
            )
        )
        return [StatusLabel(int(i), name, bool(offered)) for i, name, offered in rows]

    def add_label(self, name: str) -> None:
        last = self._db.execute(select(func.max(status_label.c.position))).scalar() or 0
        self._db.execute(insert(status_label).values(name=name, position=last + 1))

    def offer_label(self, number: int, offered: bool) -> None:
        self._db.execute(
            update(status_label).where(status_label.c.id == number).values(offered=int(offered))
        )

    def _clashes(self, ids: Sequence[int]) -> list[tuple[int, list[int]]]:
        """(village, its households whose number an earlier village of `ids` has too)."""
        seen: set[str] = set()
        found = []
        for number in ids:
            rows = self._db.execute(
                select(household.c.id, household.c.registration_no).where(
                    household.c.village_id == number, household.c.ended_on.is_(None)
                )
            ).all()
            found.append((number, [int(i) for i, text in rows if text in seen]))
            seen.update(text for _, text in rows)
        return [(number, households) for number, households in found if households]
