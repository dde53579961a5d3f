"""The roster by hand: a person added, or a record corrected, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from lovemart_desktop.domain.barcodes import shown
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Person
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.people.id_numbers import (
    ID_REMARKS,
    IdNumber,
    IdState,
    parse_id_number,
    tails_only,
)
from lovemart_desktop.domain.people.people import (
    HEAD,
    is_name,
    normalise_name,
    normalise_relation,
    normalise_telephone,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.dossiers import Dossiers
from lovemart_desktop.persistence.people.histories import BEFORE_THE_BOOKS, Histories, NewEvent
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.people.people import People
from lovemart_desktop.persistence.people.roster import Roster
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.printable import NAME_UNPRINTABLE, code_points, unprintable

_LONGEST_TEXT = 60


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What an officer typed about a person.

    `sex` (male, female or '') and `born` count only where the ID number does not tell.
    """

    name: str
    id_number: str = ""
    group: str = ""
    telephone: str = ""
    relation: str = ""
    sex: str = ""
    born: date | None = None
    party_member: bool = False
    party_joined: date | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """How somebody new to the roster came, born or from elsewhere, and on which day."""

    born: bool
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new person belongs: a village, and a household's number in it or ''."""

    village: str
    household: str = ""


class MembersDesk(Desk):
    """Adds people and corrects their records. Moves and deaths have their own ways."""

    def add(
        self,
        facts: PersonFacts,
        place: Place,
        *,
        another: bool = False,
        arrival: Arrival | None = None,
    ) -> int:
        """A new person's number. A head may come with a new household, others join one.

        `another`: somebody of this name in the village is known, and it is not this person.
        `arrival`: None where the person was here all the time and the roster did not know it.
        Raises Refusal 'person.name_missing', 'person.name_form', 'person.village_unknown',
        'person.id_taken', 'person.same_name', 'person.born_later', 'household.unknown',
        'household.has_head', 'household.empty', 'event.future'.
        """
        self._require(Act.EDIT_PEOPLE)
        today = self._place.clock.today()
        name, number = _name(facts), _id(facts, today)
        odd = unprintable(name)
        if arrival is not None and arrival.day > today:
            raise Refusal("event.future", day=arrival.day.isoformat())
        with self._books.write() as work:
            people, roster = People(work), Roster(work)
            self._check_id(people, number)
            village_id = roster.villages(()).get(place.village)
            if village_id is None:
                raise Refusal("person.village_unknown", village=place.village)
            doubtful = number.state is not IdState.VERIFIED and not another
            if doubtful and people.named(name, village_id):
                raise Refusal("person.same_name", name=name, village=place.village)
            relation = normalise_relation(facts.relation)
            household = _household(people, roster, village_id, place, facts, relation)
            values = {
                "household_id": household,
                "village_id": village_id,
                "is_head": int(relation == HEAD and household is not None),
                **_columns(facts, name, number),
                **_id_columns(number),
            }
            if household is not None and not values["group_name"]:
                values["group_name"] = people.group_of(household)
            member = roster.add_member(values)
            self._remark(work, member, number)
            self._remark_name(work, member, odd)
            self._begin_history(work, member, household, arrival)
            self._record(work, "member-add", f"member:{member}")
            work.commit()
        return member

    def change(self, member: int, facts: PersonFacts) -> None:
        """Corrects a record; an empty ID number keeps the one that is known.

        Village and household stay. Raises Refusal 'person.unknown', 'person.joined',
        'person.name_missing',
        'person.name_form', 'person.id_taken', 'person.born_later'.
        """
        self._require(Act.EDIT_PEOPLE)
        today = self._place.clock.today()
        name = _name(facts)
        odd = unprintable(name)
        with self._books.write() as work:
            people = People(work)
            dossier = Dossiers(work).of(member, today)
            if dossier is None:
                raise Refusal("person.unknown")
            Joined(work).refuse([member])
            known = parse_id_number(people.id_number(member) or "", today)
            number = _id(facts, today) if facts.id_number.strip() else known
            values = {"id": member, **_columns(facts, name, number)}
            # who is head is a matter of the household, not of one record
            values["relation"] = (
                dossier.person.relation if dossier.person.head else (_relation_of_others(facts))
            )
            if number.text != known.text:
                self._check_id(people, number, member)
                values |= _id_columns(number)
                Roster(work).settle(member, ID_REMARKS, self._today(), self._operator.id)
                self._remark(work, member, number)
            if name != dossier.person.name:
                Roster(work).settle(member, [NAME_UNPRINTABLE], self._today(), self._operator.id)
                self._remark_name(work, member, odd)
            Roster(work).change_members([values])
            fields = _changed(dossier.person, values)
            if {"group_name", "relation"} & set(fields):
                self._follow(work, EventKind.CORRECTION, self._today(), member)
            self._record(work, "member-edit", f"member:{member}", fields=",".join(fields))
            work.commit()

    def _begin_history(
        self, work: UnitOfWork, member: int, household: int | None, arrival: Arrival | None
    ) -> None:
        kind = EventKind.BIRTH if arrival is not None and arrival.born else EventKind.ARRIVAL
        day = arrival.day.isoformat() if arrival is not None else self._today()
        first = None if arrival is not None else BEFORE_THE_BOOKS
        reason = arrival.reason.strip() if arrival is not None else ""
        self._follow(work, kind, day, member, household, first=first, reason=reason)

    def _follow(
        self,
        work: UnitOfWork,
        kind: EventKind,
        day: str,
        member: int,
        household: int | None = None,
        *,
        first: str | None = None,
        reason: str = "",
    ) -> None:
        """Notes what became of a member, and of a household that came with them."""
        histories = Histories(work)
        event = histories.add_event(
            NewEvent(
                kind,
                day,
                reason,
                self._now(),
                self._operator.id,
                member=member,
                household=household,
            )
        )
        homes = [household] if household is not None else []
        histories.follow(event, day, members=[member], households=homes, first=first)

    def _check_id(self, people: People, number: IdNumber, member: int = 0) -> None:
        if number.state is not IdState.VERIFIED:
            return
        holder = people.holder_of_id(number.text)
        if holder is not None and holder.member != member:
            raise Refusal("person.id_taken", name=holder.name, village=holder.village)

    def _remark(self, work: UnitOfWork, member: int, number: IdNumber) -> None:
        if number.fault is not None:
            self._add_remark(work, member, f"person.{number.fault}")

    def _remark_name(self, work: UnitOfWork, member: int, odd: str) -> None:
        """`odd`: the characters of the name that cannot be printed."""
        if odd:
            self._add_remark(work, member, NAME_UNPRINTABLE, code_points(odd))

    def _add_remark(self, work: UnitOfWork, member: int, code: str, detail: str = "") -> None:
        Roster(work).add_remarks(
            [{"member_id": member, "code": code, "detail": detail, "raised_on": self._today()}]
        )


def _name(facts: PersonFacts) -> str:
    name = normalise_name(facts.name)
    if not name:
        raise Refusal("person.name_missing")
    if not is_name(name):
        raise Refusal("person.name_form", name=shown(tails_only(name)))
    return name


def _id(facts: PersonFacts, today: date) -> IdNumber:
    for day in (facts.born, facts.party_joined):
        if day is not None and day > today:
            raise Refusal("person.born_later", name=facts.name[:20])
    return parse_id_number(facts.id_number, today)


def _relation_of_others(facts: PersonFacts) -> str:
    relation = normalise_relation(facts.relation)
    return "" if relation == HEAD else relation


def _household(
    people: People,
    roster: Roster,
    village_id: int,
    place: Place,
    facts: PersonFacts,
    relation: str,
) -> int | None:
    """The household that a new person joins; a head may open a new one."""
    number = place.household.strip()[:_LONGEST_TEXT]
    if not number:
        return None
    found = people.household(village_id, number)
    if found is None:
        if relation != HEAD:
            raise Refusal("household.unknown", household=number, village=place.village)
        return roster.add_household(
            {
                "village_id": village_id,
                "registration_no": number,
                "group_name": facts.group.strip()[:_LONGEST_TEXT],
                "status": "",
            }
        )
    household, head = found
    if head and relation == HEAD:
        raise Refusal("household.has_head", household=number, name=head)
    if not head and relation != HEAD and people.living_in(household) == 0:
        raise Refusal("household.empty", household=number)
    return household


def _columns(facts: PersonFacts, name: str, number: IdNumber) -> dict[str, Any]:
    from lovemart_desktop.domain.people.pinyin import initials, sounds  # loads its dictionary late

    born = number.birth_date or facts.born
    joined = facts.party_joined if facts.party_member else None
    return {
        "name": name,
        "initials": initials(name),
        "pinyin": sounds(name),
        "group_name": facts.group.strip()[:_LONGEST_TEXT],
        "telephone": normalise_telephone(facts.telephone)[:_LONGEST_TEXT],
        "relation": normalise_relation(facts.relation),
        "sex": str(number.sex or facts.sex),
        "birth_date": born.isoformat() if born else None,
        "party_member": int(facts.party_member),
        "party_joined": joined.isoformat() if joined else None,
    }


def _id_columns(number: IdNumber) -> dict[str, Any]:
    return {
        "id_number": number.text,
        "id_state": str(number.state),
        "id_tail": number.tail,
    }


def _changed(before: Person, values: dict[str, Any]) -> list[str]:
    """Names of what is different now; an audit event holds no personal facts."""
    known = {
        "name": before.name,
        "group_name": before.group,
        "telephone": before.telephone,
        "relation": before.relation,
        "sex": before.sex,
        "birth_date": before.born.isoformat() if before.born else None,
        "party_member": int(before.party_member),
        "party_joined": before.party_joined.isoformat() if before.party_joined else None,
    }
    fields = [field for field, value in known.items() if values[field] != value]
    return fields + (["id_number"] if "id_number" in values else [])
