"""Reading histories: families as they stand, what happened to them, and counts by day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from lovemart_desktop.domain.people.histories import Difference, HeadCount, HistoryLine, Stay
from lovemart_desktop.domain.people.household_asks import Families
from lovemart_desktop.domain.people.households import EventKind, Family, Kin
from lovemart_desktop.persistence.people.histories import on_day
from lovemart_desktop.persistence.schema import (
    card,
    household,
    household_period,
    member,
    member_period,
    roster_event,
    staff,
    village,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_LIVE = ("active", "lost", "frozen")
_OPEN_MEMBER = and_(
    member_period.c.member_id == member.c.id,
    member_period.c.ends_on.is_(None),
    member_period.c.voided_by.is_(None),
)
_OPEN_HOUSEHOLD = and_(
    household_period.c.household_id == household.c.id,
    household_period.c.ends_on.is_(None),
    household_period.c.voided_by.is_(None),
)


class HistoryReads:
    """Repository of the past, within one unit of work; it changes nothing."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def families(self, members: Iterable[int], households: Iterable[int]) -> Families:
        """The people and households asked for, and the households of those people."""
        found = Families()
        homes = set(households)
        for kin in self._kin(member.c.id.in_(set(members))):
            found.people[kin.member] = kin
            if kin.household is not None:
                homes.add(kin.household)
        for number in sorted(homes):
            home = self._family(number)
            if home is not None:
                found.homes[number] = home
                found.people.update((kin.member, kin) for kin in home.kin)
        return found

    def stays(self, member_id: int) -> tuple[Stay, ...]:
        """Where a member stood, oldest first."""
        rows = self._db.execute(
            select(
                member_period.c.starts_on,
                member_period.c.ends_on,
                member_period.c.household_id,
                func.coalesce(_number_of_period(), ""),
                village.c.name,
                member_period.c.group_name,
                member_period.c.relation,
                member_period.c.is_head,
            )
            .join(village, village.c.id == member_period.c.village_id)
            .where(member_period.c.member_id == member_id, member_period.c.voided_by.is_(None))
            .order_by(member_period.c.id)
        )
        return tuple(
            Stay(_day(row[0]), _day(row[1]), row[2], row[3], row[4], row[5], row[6], bool(row[7]))
            for row in rows
        )

    def lines_of_member(
        self, member_id: int, joined: Sequence[int] = ()
    ) -> tuple[HistoryLine, ...]:
        """What happened to a person, and to their households while they belonged there;
        newest first. `joined`: records that were joined to this one, whose past is told too."""
        lines = self._lived(member_id)
        for gone in joined:
            for line in self._lived(gone).values():
                lines.setdefault(line.event, replace(line, joined=True))
        return tuple(sorted(lines.values(), key=_newest_first))

    def own_lines(self, member_id: int) -> tuple[HistoryLine, ...]:
        """What happened to a person as such, newest first."""
        rows = self._events(roster_event.c.id.in_(_event_ids(member_period, member_id)))
        differences = self._differences(member_period, member_id)
        lines = [
            replace(
                _line(row, differences.get(row[0], ()), of_household=False),
                of_other=row[9] is not None and row[9] != member_id,
            )
            for row in rows
        ]
        return tuple(sorted(lines, key=_newest_first))

    def lines_of_household(self, household_id: int) -> tuple[HistoryLine, ...]:
        """What happened to a household as such, newest first."""
        rows = self._events(roster_event.c.id.in_(_event_ids(household_period, household_id)))
        differences = self._differences(household_period, household_id)
        lines = [_line(row, differences.get(row[0], ()), of_household=True) for row in rows]
        return tuple(sorted(lines, key=_newest_first))

    def event(self, event_id: int) -> HistoryLine | None:
        rows = self._events(roster_event.c.id == event_id)
        return _line(rows[0], (), of_household=False) if rows else None

    def touched(self, event_id: int) -> tuple[list[int], list[int]]:
        """(members, households) whose periods an event opened or ended."""
        found = []
        for table, ref in (
            (member_period, member_period.c.member_id),
            (household_period, household_period.c.household_id),
        ):
            rows = self._db.execute(
                select(ref)
                .where(or_(table.c.event_id == event_id, table.c.ended_by == event_id))
                .distinct()
                .order_by(ref)
            )
            found.append([int(i) for i in rows.scalars()])
        return found[0], found[1]

    def followed(self, event_id: int) -> bool:
        """Whether something has happened since to what an event brought about."""
        members, households = self.touched(event_id)
        for table, ref, ids in (
            (member_period, member_period.c.member_id, members),
            (household_period, household_period.c.household_id, households),
        ):
            later = select(table.c.id).where(
                ref.in_(ids),
                table.c.voided_by.is_(None),
                or_(
                    and_(table.c.event_id == event_id, table.c.ends_on.is_not(None)),
                    table.c.event_id > event_id,
                    table.c.ended_by > event_id,
                ),
            )
            if self._db.execute(later.limit(1)).first() is not None:
                return True
        return False

    def dead_again(self, members: Sequence[int]) -> list[int]:
        """Those of `members` who are recorded as deceased but stand somewhere now."""
        rows = self._db.execute(
            select(member.c.id)
            .join(member_period, _OPEN_MEMBER)
            .where(member.c.id.in_(members), member.c.deceased_on.is_not(None))
        )
        return [int(i) for i in rows.scalars()]

    def without_period(self, households: Sequence[int]) -> list[int]:
        """Those of `households` of which no period holds any more."""
        rows = self._db.execute(
            select(household.c.id)
            .outerjoin(household_period, _OPEN_HOUSEHOLD)
            .where(household.c.id.in_(households), household_period.c.id.is_(None))
        )
        return [int(i) for i in rows.scalars()]

    def headcounts(self, day: str) -> list[HeadCount]:
        """Households and people of each village and group on `day` (ISO date)."""
        stays = member_period
        rows = self._db.execute(
            select(
                village.c.name,
                stays.c.group_name,
                func.count(stays.c.household_id.distinct()),
                func.count(),
                func.sum(case((stays.c.household_id.is_(None), 1), else_=0)),
            )
            .select_from(stays)
            .join(member, member.c.id == stays.c.member_id)
            .join(village, village.c.id == stays.c.village_id)
            .where(
                on_day(stays, day), or_(member.c.birth_date.is_(None), member.c.birth_date <= day)
            )
            .group_by(village.c.name, stays.c.group_name)
            .order_by(village.c.name, stays.c.group_name)
        )
        return [HeadCount(row[0], row[1], int(row[2]), int(row[3]), int(row[4])) for row in rows]

    def headcount(self, household_id: int, day: str) -> int:
        """How many people a household had on `day`."""
        return int(
            self._db.execute(
                select(func.count())
                .select_from(member_period)
                .join(member, member.c.id == member_period.c.member_id)
                .where(
                    member_period.c.household_id == household_id,
                    on_day(member_period, day),
                    or_(member.c.birth_date.is_(None), member.c.birth_date <= day),
                )
            ).scalar_one()
        )

    def _lived(self, member_id: int) -> dict[int, HistoryLine]:
        """{event: its line}: what one record and its households lived through."""
        lines = {line.event: line for line in self.own_lines(member_id)}
        for stay in self.stays(member_id):
            if stay.household is None:
                continue
            for line in self.lines_of_household(stay.household):
                if line.event not in lines and stay.holds(line.day):
                    lines[line.event] = line
        return lines

    def _family(self, household_id: int) -> Family | None:
        row = self._db.execute(
            select(
                household.c.id,
                household.c.village_id,
                village.c.name,
                household.c.group_name,
                household.c.registration_no,
                household.c.status,
                household.c.officer_name,
                household.c.officer_telephone,
                household_period.c.starts_on,
                household.c.ended_on,
            )
            .join(village, village.c.id == household.c.village_id)
            .outerjoin(household_period, _OPEN_HOUSEHOLD)
            .where(household.c.id == household_id)
        ).first()
        if row is None:
            return None
        kin = self._kin(member.c.household_id == household_id)
        return Family(*row[:8], since=_day(row[8]), kin=tuple(kin), ended=row[9] is not None)

    def _kin(self, condition: Any) -> list[Kin]:
        carded = (
            select(card.c.id).where(card.c.member_id == member.c.id, card.c.state.in_(_LIVE))
        ).exists()
        rows = self._db.execute(
            select(
                member.c.id,
                member.c.name,
                member.c.relation,
                member.c.is_head,
                member.c.sex,
                member.c.household_id,
                member.c.village_id,
                member.c.group_name,
                # who has left may come back, but not before the day they went
                func.coalesce(member_period.c.starts_on, member.c.left_on),
                carded,
            )
            .outerjoin(member_period, _OPEN_MEMBER)
            .where(condition, member.c.deceased_on.is_(None))
            .order_by(member.c.is_head.desc(), member.c.id)
        )
        return [
            Kin(
                row[0],
                row[1],
                row[2],
                bool(row[3]),
                row[4],
                row[5],
                row[6],
                row[7],
                since=_day(row[8]),
                card=bool(row[9]),
            )
            for row in rows
        ]

    def _events(self, condition: Any) -> Sequence[Any]:
        second = staff.alias("second")
        return self._db.execute(
            select(
                roster_event.c.id,
                roster_event.c.kind,
                roster_event.c.day,
                roster_event.c.reason,
                func.coalesce(member.c.name, ""),
                staff.c.name,
                func.coalesce(second.c.name, ""),
                roster_event.c.undone_by,
                roster_event.c.voucher_id,
                roster_event.c.member_id,
            )
            .join(staff, staff.c.id == roster_event.c.operator_id)
            .outerjoin(second, second.c.id == roster_event.c.confirmer_id)
            .outerjoin(member, member.c.id == roster_event.c.member_id)
            .where(condition)
            .order_by(roster_event.c.id.desc())
        ).all()

    def _differences(self, period: Any, owner: int) -> dict[int, tuple[Difference, ...]]:
        """{event: what it changed} from the periods of one member or household in turn."""
        rows = self._db.execute(_periods(period, owner)).mappings().all()
        found: dict[int, tuple[Difference, ...]] = {}
        before: dict[str, str] = {}
        for row in rows:
            facts = _facts(row)
            if row["event_id"] is not None:
                found[row["event_id"]] = tuple(
                    Difference(name, before.get(name, ""), after)
                    for name, after in facts.items()
                    if before.get(name, "") != after
                )
            if row["voided_by"] is None:
                before = facts
        return found


def _periods(period: Any, owner: int) -> Select[Any]:
    """A member's or household's periods, oldest first, with places by name."""
    mine = period.c.member_id if period is member_period else period.c.household_id
    query = (
        select(period, village.c.name.label("village"))
        .join(village, village.c.id == period.c.village_id)
        .where(mine == owner)
        .order_by(period.c.id)
    )
    if period is member_period:
        query = query.add_columns(func.coalesce(_number_of_period(), "").label("number"))
    return query


def _number_of_period() -> Any:
    """The registration number of a member's period, as it was while that period held."""
    home = household_period.alias("home")
    return (
        select(home.c.registration_no)
        .where(
            home.c.household_id == member_period.c.household_id,
            home.c.starts_on <= member_period.c.starts_on,
        )
        .order_by(home.c.voided_by.is_not(None), home.c.id.desc())
        .limit(1)
        .correlate(member_period)
        .scalar_subquery()
    )


def _facts(row: Any) -> dict[str, str]:
    if "is_head" in row:
        return {
            "household": row["number"],
            "village": row["village"],
            "group": row["group_name"],
            "relation": row["relation"],
        }
    return {
        "number": row["registration_no"],
        "village": row["village"],
        "group": row["group_name"],
        "status": row["status"],
        "officer": row["officer_name"],
        "telephone": row["officer_telephone"],
    }


def _event_ids(period: Any, owner: int) -> Select[Any]:
    """Events that name the owner, or began or ended one of its periods. All by indexes: of "named,
    or among those" PostgreSQL would look at every event there is."""
    of_person = period is member_period
    mine = period.c.member_id if of_person else period.c.household_id
    names = roster_event.c.member_id if of_person else roster_event.c.household_id
    named = select(roster_event.c.id).where(names == owner)
    opened = select(period.c.event_id).where(mine == owner, period.c.event_id.is_not(None))
    ended = select(period.c.ended_by).where(mine == owner, period.c.ended_by.is_not(None))
    return select(named.union(opened, ended).subquery().c[0])


def _line(row: Any, differences: tuple[Difference, ...], *, of_household: bool) -> HistoryLine:
    return HistoryLine(
        event=int(row[0]),
        kind=EventKind(row[1]),
        day=date.fromisoformat(row[2]),
        reason=row[3],
        who=row[4],
        operator=row[5],
        confirmer=row[6],
        of_household=of_household,
        undone=row[7] is not None,
        points=row[8] is not None,
        differences=differences,
    )


def _newest_first(line: HistoryLine) -> tuple[int, int]:
    return -line.day.toordinal(), -line.event


def _day(text: str | None) -> date | None:
    """A stored day; '' and NULL are before the books, or never."""
    return date.fromisoformat(text) if text else None
