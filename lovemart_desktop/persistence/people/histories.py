"""Writing histories: events, and the periods that follow what members and households are now.

What is true now is written to `member` and `household` first; `follow` then ends each open
period that says otherwise and opens the one that is missing. It is the only way in which
periods come about, for one person as for an import of twenty thousand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, case, insert, literal, null, or_, select, update

from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.persistence.schema import (
    household,
    household_period,
    member,
    member_period,
    roster_event,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

BEFORE_THE_BOOKS = ""
"""The first day of a period that began before these books knew of it."""

_IDS_A_QUERY = 400
_MEMBER_FACTS = ("household_id", "village_id", "group_name", "relation", "is_head")
_HOUSEHOLD_FACTS = (
    "village_id",
    "group_name",
    "registration_no",
    "status",
    "officer_name",
    "officer_telephone",
)


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event to be kept. `day`: ISO date; `recorded_at`: milliseconds, UTC."""

    kind: EventKind
    day: str
    reason: str
    recorded_at: int
    operator: int
    confirmer: int | None = None
    member: int | None = None
    household: int | None = None
    voucher: int | None = None
    key: str | None = None
    digest: bytes | None = None


class Histories:
    """Repository of events and periods, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add_event(self, event: NewEvent) -> int:
        """The new event's number. Raises Refusal 'request.twice' at commit or before."""
        made = self._db.execute(
            insert(roster_event).values(
                kind=str(event.kind),
                day=event.day,
                reason=event.reason,
                recorded_at=event.recorded_at,
                operator_id=event.operator,
                confirmer_id=event.confirmer,
                member_id=event.member,
                household_id=event.household,
                voucher_id=event.voucher,
                request_key=event.key,
                request_digest=event.digest,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def event_of_request(self, key: str) -> tuple[int, bytes] | None:
        """(event, digest) of what this request has done already."""
        row = self._db.execute(
            select(roster_event.c.id, roster_event.c.request_digest).where(
                roster_event.c.request_key == key
            )
        ).first()
        return (int(row[0]), bytes(row[1])) if row else None

    def open_missing(self) -> None:
        """Begins the histories of whoever has none, as of before the books."""
        self._open(household_period, None, "", BEFORE_THE_BOOKS, None)
        self._open(member_period, None, "", BEFORE_THE_BOOKS, None)

    def open_of(self, members: Sequence[int], households: Sequence[int]) -> None:
        """As `open_missing`, for these."""
        for table, ids in ((household_period, households), (member_period, members)):
            for part in _parts(ids):
                self._open(table, None, "", BEFORE_THE_BOOKS, part)

    def follow(
        self,
        event: int,
        day: str,
        *,
        members: Sequence[int] | None = None,
        households: Sequence[int] | None = None,
        first: str | None = None,
    ) -> None:
        """Brings the periods in line with what members and households are now.

        None means all of them. `first`: the day from which those hold who have had no
        period yet (`day` unless given).
        """
        begins = day if first is None else first
        for table, ids in ((household_period, households), (member_period, members)):
            for part in _parts(ids):
                self._close(table, event, day, part)
                self._open(table, event, day, begins, part)

    def undo(self, event: int, by: int) -> None:
        """Voids the periods that an event opened and reopens those that it ended; what is
        true now has to be put back from them."""
        for table in (member_period, household_period):
            self._db.execute(
                update(table)
                .where(table.c.event_id == event, table.c.voided_by.is_(None))
                .values(voided_by=by)
            )
            self._db.execute(
                update(table)
                .where(table.c.ended_by == event, table.c.voided_by.is_(None))
                .values(ends_on=None, ended_by=None)
            )
        self._db.execute(
            update(roster_event).where(roster_event.c.id == event).values(undone_by=by)
        )

    def put_back(self, members: Sequence[int], households: Sequence[int]) -> None:
        """Makes members and households what their open periods say; who has none is left
        alone."""
        for table, period, facts, ids in (
            (household, household_period, _HOUSEHOLD_FACTS, households),
            (member, member_period, _MEMBER_FACTS, members),
        ):
            owner = period.c[f"{table.name}_id"]
            if table is member:
                # two heads at once are refused even for a moment
                self._db.execute(update(member).where(member.c.id.in_(members)).values(is_head=0))
            rows = self._db.execute(
                select(owner, *(period.c[fact] for fact in facts)).where(
                    owner.in_(ids), _is_open(period)
                )
            ).all()
            for row in rows:
                values = dict(zip(facts, row[1:], strict=True))
                self._db.execute(update(table).where(table.c.id == row[0]).values(**values))

    def _close(self, period: Table, event: int, day: str, ids: Sequence[int] | None) -> None:
        """Ends open periods whose member or household is something else now, or nothing."""
        owner, facts = _owner(period)
        ref = period.c[f"{owner.name}_id"]
        same = (
            select(owner.c.id)
            .where(
                owner.c.id == ref,
                _present(owner),
                *(owner.c[fact].is_not_distinct_from(period.c[fact]) for fact in facts),
            )
            .exists()
        )
        condition = [_is_open(period), ~same]
        if ids is not None:
            condition.append(ref.in_(ids))
        self._db.execute(update(period).where(*condition).values(ends_on=day, ended_by=event))

    def _open(
        self, period: Table, event: int | None, day: str, first: str, ids: Sequence[int] | None
    ) -> None:
        """Opens the period of whoever has none that is open."""
        owner, facts = _owner(period)
        ref = period.c[f"{owner.name}_id"]
        before = period.alias("before")
        known = (
            select(before.c.id)
            .where(before.c[ref.name] == owner.c.id, before.c.voided_by.is_(None))
            .exists()
        )
        open_now = select(before.c.id).where(before.c[ref.name] == owner.c.id, _is_open(before))
        # with no event at hand only the very first period is opened
        missing = ~known if event is None else ~open_now.exists()
        starts = literal(first) if first == day else case((known, day), else_=first)
        rows = select(
            owner.c.id,
            null() if event is None else literal(event),
            starts,
            *(owner.c[fact] for fact in facts),
        ).where(_present(owner), missing)
        if ids is not None:
            rows = rows.where(owner.c.id.in_(ids))
        self._db.execute(
            insert(period).from_select(
                [ref.name, "event_id", "starts_on", *facts], rows.order_by(owner.c.id)
            )
        )


class Present:
    """Writing what members and households are now, for events; periods follow."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def lock(self, households: Sequence[int], members: Sequence[int]) -> None:
        """Nobody else changes these until this work ends."""
        for table, ids in ((household, households), (member, members)):
            if ids:
                self._db.execute(
                    select(table.c.id)
                    .where(table.c.id.in_(sorted(ids)))
                    .order_by(table.c.id)
                    .with_for_update(key_share=True)
                ).all()

    def place(self, rows: Mapping[int, Mapping[str, Any]]) -> None:
        """{member: column values}. Heads step down before others step up."""
        if rows:
            self._db.execute(update(member).where(member.c.id.in_(rows)).values(is_head=0))
        for number, values in sorted(rows.items()):
            self._db.execute(update(member).where(member.c.id == number).values(**values))

    def change_member(self, number: int, **values: Any) -> None:
        self._db.execute(update(member).where(member.c.id == number).values(**values))

    def add_household(self, **values: Any) -> int:
        made = self._db.execute(insert(household).values(**values)).inserted_primary_key
        assert made is not None
        return int(made[0])

    def change_household(self, number: int, **values: Any) -> None:
        self._db.execute(update(household).where(household.c.id == number).values(**values))

    def change_households(self, numbers: Sequence[int], **values: Any) -> None:
        for part in _parts(numbers):
            assert part is not None
            self._db.execute(update(household).where(household.c.id.in_(part)).values(**values))

    def come_back(self, members: Sequence[int]) -> None:
        """These are in the township again."""
        self._db.execute(update(member).where(member.c.id.in_(members)).values(left_on=None))

    def bring_back_placed(self) -> None:
        """Who has left the township but stands in a household again has come back."""
        self._db.execute(
            update(member)
            .where(member.c.left_on.is_not(None), member.c.household_id.is_not(None))
            .values(left_on=None)
        )

    def end_for_good(self, number: int, day: str) -> None:
        """A household that is one no longer; its registration number is free again."""
        self._db.execute(
            update(household)
            .where(household.c.id == number)
            .values(
                ended_on=day,
                registration_no=household.c.registration_no + f"×{number}",
            )
        )

    def number_taken(self, village: int, number: str, but: int) -> bool:
        """Whether another household of the village has this registration number."""
        query = select(household.c.id).where(
            household.c.village_id == village,
            household.c.registration_no == number,
            household.c.id != but,
        )
        return self._db.execute(query.limit(1)).first() is not None


def _owner(period: Table) -> tuple[Table, tuple[str, ...]]:
    if period is member_period:
        return member, _MEMBER_FACTS
    return household, _HOUSEHOLD_FACTS


def _present(owner: Table) -> ColumnElement[bool]:
    """Whether somebody lives in the township now, or a household is still one."""
    if owner is member:
        return and_(member.c.deceased_on.is_(None), member.c.left_on.is_(None))
    return household.c.ended_on.is_(None)


def _is_open(period: Any) -> ColumnElement[bool]:
    return and_(period.c.ends_on.is_(None), period.c.voided_by.is_(None))


def on_day(period: Any, day: str) -> ColumnElement[bool]:
    """Whether a period holds on `day` (ISO date)."""
    return and_(
        period.c.voided_by.is_(None),
        period.c.starts_on <= day,
        or_(period.c.ends_on.is_(None), period.c.ends_on > day),
    )


def _parts(ids: Sequence[int] | None) -> Iterator[Sequence[int] | None]:
    """All at once, or few enough for one IN list."""
    if ids is None:
        yield None
        return
    for start in range(0, len(ids), _IDS_A_QUERY):
        yield ids[start : start + _IDS_A_QUERY]
