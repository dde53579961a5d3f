"""A roster on its way into the books: what they say now, and the writing of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from lovemart_desktop.domain.people.id_numbers import IdState, Sex
from lovemart_desktop.domain.people.pinyin import initials, sounds
from lovemart_desktop.persistence.cards.cards import Cards
from lovemart_desktop.persistence.cards.cards import Change as CardChange
from lovemart_desktop.persistence.people.household_points import HouseholdPoints
from lovemart_desktop.persistence.people.roster import Roster, Values
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.exchange.outcomes import Outcome, Remark
from lovemart_desktop.services.exchange.roster import RosterPlan, RosterRow
from lovemart_desktop.services.exchange.roster_books import (
    HouseholdKey,
    KnownHousehold,
    KnownMember,
    RosterBooks,
)
from lovemart_desktop.services.exchange.roster_merge import MemberValues
from lovemart_desktop.services.exchange.roster_remarks import NOT_ON_ROSTER

Step = Callable[[int, int], None]
"""Hears (done, total); may raise to stop, and then nothing was written."""

_PORTION = 1_000
_CARDS_A_QUERY = 400
_Item = TypeVar("_Item")


def changes_something(plan: RosterPlan) -> bool:
    """Whether writing the plan would change the books."""
    households = any(h.outcome is not Outcome.UNCHANGED for h in plan.households)
    noted = any(one.noted for one in plan.absent)
    return bool(plan.counts.imported or plan.counts.changed or households or noted)


def follow_with_cards(work: UnitOfWork, plan: RosterPlan, change: CardChange) -> None:
    """The card of whoever is in another household now opens that one's account only for its
    head; a new head's card opens the household's account."""
    moved = {_id(row): row.member.is_head for row in plan.rows if _moves(row) or _steps_up(row)}
    cards, points = Cards(work), HouseholdPoints(work)
    for members in _portions(sorted(moved), _CARDS_A_QUERY):
        for kept in points.live_cards(members):
            if kept.opens_household != moved[kept.member]:
                cards.set_opens_household(kept, moved[kept.member], change)


def roster_books(roster: Roster) -> RosterBooks:
    """What the books say, as the plan of an import needs it."""
    households = [
        KnownHousehold(id=row[0], key=HouseholdKey(row[1], row[2]), group=row[3], status=row[4])
        for row in roster.households()
    ]
    remarks: dict[int, list[tuple[Remark, bool]]] = {}
    for member_id, code, detail, settled in roster.remarks():
        remarks.setdefault(member_id, []).append((Remark(code, detail), settled is not None))
    members = []
    for row in roster.members():
        noticed = remarks.get(row.id, [])
        members.append(
            KnownMember(
                id=row.id,
                village=row.village,
                household=HouseholdKey(row.place, row.registration_no) if row.place else None,
                group=row.group_name,
                name=row.name,
                relation=row.relation,
                is_head=bool(row.is_head),
                id_number=row.id_number,
                id_state=IdState(row.id_state),
                sex=Sex(row.sex) if row.sex else None,
                birth_date=_date(row.birth_date),
                telephone=row.telephone,
                party_member=bool(row.party_member),
                party_joined=_date(row.party_joined),
                deceased=row.deceased_on is not None,
                remarks=frozenset(r for r, settled in noticed if not settled),
                settled=frozenset(r for r, settled in noticed if settled),
            )
        )
    return RosterBooks.of(households, members, roster.villages_now())


class RosterWriter:
    """Writes a plan: villages, households, members, remarks."""

    def __init__(
        self, roster: Roster, plan: RosterPlan, books: RosterBooks, today: str, operator: int
    ) -> None:
        self._roster = roster
        self._plan = plan
        self._today = today
        self._operator = operator
        self._villages: dict[str, int] = {}
        self._households = {key: one.id for key, one in books.households.items()}
        self._new = [row for row in plan.rows if row.outcome is Outcome.NEW]
        self._changed = [row for row in plan.rows if row.outcome is Outcome.CHANGED]

    def write(self, step: Step) -> None:
        """Tells `step` how many people are written, of how many."""
        total = len(self._new) + len(self._changed)
        step(0, total)
        names = [h.key.village for h in self._plan.households]
        self._villages = self._roster.villages(names + [r.member.village for r in self._plan.rows])
        self._write_households()
        written = 0
        member_of_row: dict[int, int] = {}
        for rows in _portions(self._new):
            plain = [self._values(row.member) for row in rows if not row.new_remarks]
            self._roster.add_members(plain)
            for row in rows:
                if row.new_remarks:
                    member_of_row[id(row)] = self._roster.add_member(self._values(row.member))
            written += len(rows)
            step(written, total)
        # whoever heads no longer, or not here, steps down before anybody else steps up
        self._roster.step_down([_id(r) for r in self._changed if _steps_down(r) or _moves(r)])
        for rows in _portions(self._changed):
            self._roster.change_members([{"id": _id(r), **self._values(r.member)} for r in rows])
            written += len(rows)
            step(written, total)
        self._write_remarks(member_of_row)
        step(total, total)

    def _write_remarks(self, member_of_row: Mapping[int, int]) -> None:
        self._roster.add_remarks(
            [
                {
                    "member_id": member_of_row[id(row)] if row.member_id is None else row.member_id,
                    "code": remark.code,
                    "detail": remark.detail,
                    "raised_on": self._today,
                }
                for row in self._plan.rows
                for remark in row.new_remarks
            ]
            + [
                {
                    "member_id": one.member_id,
                    "code": NOT_ON_ROSTER,
                    "detail": self._today,
                    "raised_on": self._today,
                }
                for one in self._plan.absent
                if one.noted
            ]
        )
        for row in self._changed:
            if row.answered:
                self._roster.settle(_id(row), row.answered, self._today, self._operator)

    def _write_households(self) -> None:
        new = [h for h in self._plan.households if h.household_id is None]
        self._roster.add_households(
            [
                {
                    "village_id": self._villages[h.key.village],
                    "registration_no": h.key.registration_no,
                    "group_name": h.group,
                    "status": h.status,
                }
                for h in new
            ]
        )
        if new:
            known = self._roster.households()
            self._households = {HouseholdKey(row[1], row[2]): int(row[0]) for row in known}
        for household in self._plan.households:
            if household.household_id is not None and household.outcome is Outcome.CHANGED:
                self._roster.change_household(
                    household.household_id, group_name=household.group, status=household.status
                )

    def _values(self, one: MemberValues) -> Values:
        return {
            "household_id": self._households[one.household] if one.household else None,
            "village_id": self._villages[one.village],
            "group_name": one.group,
            "name": one.name,
            "initials": initials(one.name),
            "pinyin": sounds(one.name),
            "relation": one.relation,
            "is_head": int(one.is_head),
            "id_number": one.id_number.text,
            "id_state": str(one.id_number.state),
            "id_tail": one.id_number.tail,
            "sex": str(one.sex or ""),
            "birth_date": _iso(one.birth_date),
            "telephone": one.telephone,
            "party_member": int(one.party_member),
            "party_joined": _iso(one.party_joined),
        }


def _portions(rows: Sequence[_Item], most: int = _PORTION) -> Iterator[Sequence[_Item]]:
    """As many at a time as are written between two steps."""
    for start in range(0, len(rows), most):
        yield rows[start : start + most]


def _id(row: RosterRow) -> int:
    assert row.member_id is not None, "only known members change"
    return row.member_id


def _steps_down(row: RosterRow) -> bool:
    return not row.member.is_head and any(change.field == "is_head" for change in row.changes)


def _steps_up(row: RosterRow) -> bool:
    return row.member.is_head and any(change.field == "is_head" for change in row.changes)


def _moves(row: RosterRow) -> bool:
    """Whether somebody leaves a household for another."""
    return any(change.field == "household" and change.before for change in row.changes)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
