"""What happens to households and their people, by date: deaths, marriages, moves, splits.

    look = session.households.outlook(Death(member, day, "...", new_head=wife))
    session.households.carry_out(ask, key)

An outlook says beforehand what will follow; carrying out does it in one transaction. A merge,
and a split whose points are divided, are confirmed by a second person: give the yes for
`request_of(ask, key)`, so that it holds for this ask and no other.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import request_digest
from lovemart_desktop.domain.people.histories import HeadCount, HistoryLine, Stay
from lovemart_desktop.domain.people.household_asks import (
    Ask,
    Death,
    Departure,
    Families,
    Merge,
    Split,
    Transfer,
)
from lovemart_desktop.domain.people.household_events import plan
from lovemart_desktop.domain.people.households import (
    EventKind,
    Family,
    Kin,
    Note,
    Plan,
    check_day,
    check_reason,
    note,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.finding import Finder
from lovemart_desktop.persistence.people.histories import Histories, NewEvent, Present
from lovemart_desktop.persistence.people.history_reads import HistoryReads
from lovemart_desktop.persistence.people.homes import Homes
from lovemart_desktop.persistence.people.household_points import HouseholdPoints
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.persistence.people.people import People
from lovemart_desktop.persistence.people.villages import Villages
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.people.household_writer import EventWriter, homes_of, members_of

_FOUND = 20


@dataclass(frozen=True, slots=True)
class Outlook:
    """What will follow from an ask. `second`: the act that a second person confirms."""

    kind: EventKind
    notes: tuple[Note, ...]
    second: Act | None


@dataclass(frozen=True, slots=True)
class Situation:
    """What the form of an event offers. `person`: None where they do not live; `purses`: what
    the household's account holds, as (fund, its name, points)."""

    person: Kin | None
    family: Family | None
    villages: tuple[tuple[int, str], ...]
    labels: tuple[str, ...]
    purses: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household that was looked for. `head` is '' where nobody heads it."""

    id: int
    number: str
    head: str
    village: str
    group: str
    people: int


@dataclass(frozen=True, slots=True)
class History:
    """A person's past: where they stood, oldest first; what happened, newest first."""

    stays: tuple[Stay, ...]
    lines: tuple[HistoryLine, ...]


class HouseholdsDesk(Desk):
    """Events of households and people, and what they were on any day."""

    # looking

    def family(self, household: int) -> Family:
        """A household as it stands now. Raises Refusal 'household.ended'."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return HistoryReads(work).families((), [household]).home(household)

    def purses(self, household: int) -> list[tuple[int, str, int]]:
        """(fund, its name, points) of what a household's account holds."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return HouseholdPoints(work).purses(household)

    def situation(self, member: int, household: int | None) -> Situation:
        """Who and what an event of this person or household may concern."""
        self._require(Act.EDIT_PEOPLE)
        with self._books.read() as work:
            found = HistoryReads(work).families(
                [member], [household] if household is not None else []
            )
            family = found.homes.get(household) if household is not None else None
            villages = Villages(work)
            return Situation(
                found.people.get(member),
                family,
                tuple(People(work).villages()),
                tuple(label.name for label in villages.labels() if label.offered),
                tuple(HouseholdPoints(work).purses(family.id)) if family else (),
            )

    def find(self, typed: str, *, but: int | None = None) -> list[HouseholdRow]:
        """Households by whatever finds one of their people, or by their number."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            reads = HistoryReads(work)
            members = [row.member for row in Finder(work).find(typed, village=None, limit=60).rows]
            homes = Homes(work).homes_of_people(members) if typed.strip() else []
            numbered = Homes(work).homes_numbered(typed.strip())
            wanted = [i for i in dict.fromkeys([*numbered, *homes]) if i != but][:_FOUND]
            families = reads.families((), wanted).homes
        return [
            HouseholdRow(
                f.id, f.number, f.head.name if f.head else "", f.village_name, f.group, len(f.kin)
            )
            for f in (families[i] for i in wanted if i in families)
            if not f.ended
        ]

    def history(self, member: int) -> History:
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            reads = HistoryReads(work)
            joined = Joined(work).records(member)
            return History(reads.stays(member), reads.lines_of_member(member, joined))

    def headcounts(self, day: date) -> list[HeadCount]:
        """Households and people of each village and group on any day."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return HistoryReads(work).headcounts(day.isoformat())

    def outlook(self, ask: Ask) -> Outlook:
        """What carrying out would do, and whether it could. Refusals as for `carry_out`."""
        self._require(Act.EDIT_PEOPLE)
        with self._books.read() as work:
            made = self._plan(work, ask)
        return Outlook(made.kind, made.notes, _second(ask))

    def request_of(self, ask: Ask, key: str) -> str:
        """What a second person says yes to: the request `key` with exactly this content."""
        content = request_digest("household-event", ask).hex()
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{content}"))

    # doing

    def carry_out(self, ask: Ask, key: str) -> int:
        """Does it, and returns the event's number; the same request again does nothing.

        Raises Refusal 'event.…' of `plan` and `check_day`, 'household.number_taken',
        'household.ended', 'confirmation.missing', 'points.short_now'.
        """
        self._require(Act.EDIT_PEOPLE)
        second = _second(ask)
        if second is not None:
            self._require(second)
        request, digest = self.request_of(ask, key), request_digest("household-event", ask)
        with self._books.write() as work:
            histories = Histories(work)
            done = histories.event_of_request(request)
            if done is not None:
                return done[0]
            first = self._plan(work, ask)
            Present(work).lock(homes_of(first), members_of(first))
            # what was locked may have changed while it was waited for
            made = self._plan(work, ask)
            confirmer = self._confirmer(work, second, request) if second is not None else None
            event = EventWriter(work, self._place).write(made, request, digest, confirmer)
            self._record(work, f"household-{made.kind}", f"event:{event}", people=len(made.places))
            work.commit()
        return event

    def undo(self, event: int, *, reason: str) -> None:
        """Takes back an event that was entered by mistake; it stays in the history, struck.

        Cards that it froze stay frozen until an officer says otherwise. Raises Refusal
        'event.unknown', 'event.undone', 'event.lasting', 'event.followed', 'event.settled',
        'event.reason_missing'.
        """
        self._require(Act.EDIT_PEOPLE)
        kept = check_reason(reason)
        with self._books.write() as work:
            reads, histories = HistoryReads(work), Histories(work)
            line = reads.event(event)
            if line is None:
                raise Refusal("event.unknown")
            members, households = reads.touched(event)
            Present(work).lock(households, members)
            line = reads.event(event)
            assert line is not None
            self._check_undo(work, line, members)
            new = NewEvent(
                EventKind.UNDO,
                line.day.isoformat(),
                kept,
                self._now(),
                self._operator.id,
                member=members[0] if members else None,
                household=households[0] if households else None,
            )
            by = histories.add_event(new)
            histories.undo(event, by)
            self._put_back(work, line, members, households)
            self._record(work, "event-undo", f"event:{event}", by=by)
            work.commit()

    def replace_officer(
        self, old: str, name: str, telephone: str, day: date, *, reason: str
    ) -> int:
        """Hands over all households of one responsible officer; returns how many.

        Raises Refusal 'event.nobody', 'event.future', 'event.before_last_household',
        'event.reason_missing'.
        """
        self._require(Act.EDIT_PEOPLE)
        kept = check_reason(reason)
        name, telephone = " ".join(name.split())[:40], " ".join(telephone.split())[:40]
        with self._books.write() as work:
            reads, present = HistoryReads(work), Present(work)
            homes = Homes(work).homes_of_officer(old)
            if not homes or (name == old and not telephone):
                raise Refusal("event.nobody")
            present.lock(homes, ())
            check_day(
                day,
                self._place.clock.today(),
                (),
                reads.families((), homes).homes.values(),
            )
            event = Histories(work).add_event(
                NewEvent(EventKind.OFFICER, day.isoformat(), kept, self._now(), self._operator.id)
            )
            present.change_households(homes, officer_name=name, officer_telephone=telephone)
            Histories(work).follow(event, day.isoformat(), members=(), households=homes)
            self._record(work, "household-officer", f"event:{event}", households=len(homes))
            work.commit()
        return len(homes)

    # inside

    def _plan(self, work: UnitOfWork, ask: Ask) -> Plan:
        members, homes_named = _named(ask)
        joined = Joined(work)
        joined.refuse(members)
        families = HistoryReads(work).families(members, homes_named)
        made = plan(ask, families)
        if made.merged is not None:
            made = _with_rounds(made, families, joined)
        concerned = [families.people[i] for i in members_of(made) if i in families.people]
        homes = [families.homes[i] for i in homes_of(made) if i in families.homes]
        check_day(made.day, self._place.clock.today(), concerned, homes)
        for home in made.homes:
            if Present(work).number_taken(home.village, home.number, home.id):
                raise Refusal("household.number_taken", household=home.number)
        return made

    def _check_undo(self, work: UnitOfWork, line: HistoryLine, members: list[int]) -> None:
        if line.undone:
            raise Refusal("event.undone")
        if not line.undoable:
            raise Refusal("event.lasting")
        if HistoryReads(work).followed(line.event):
            raise Refusal("event.followed")
        if line.kind is EventKind.DEATH and any(
            HouseholdPoints(work).settled(member) for member in members
        ):
            raise Refusal("event.settled", name=line.who)

    def _put_back(
        self, work: UnitOfWork, line: HistoryLine, members: list[int], households: list[int]
    ) -> None:
        present, reads = Present(work), HistoryReads(work)
        if line.kind is EventKind.DEATH:
            for member in reads.dead_again(members):
                present.change_member(member, deceased_on=None)
                HouseholdPoints(work).unfreeze_own(member)
        present.come_back(members)
        for number in reads.without_period(households):
            # what the event had made is no household any more, and its number is free again
            present.end_for_good(number, line.day.isoformat())
        Histories(work).put_back(members, households)


def _with_rounds(made: Plan, families: Families, joined: Joined) -> Plan:
    """A household that ends stands on lists that have to be mended."""
    assert made.merged is not None
    gone = made.merged[0]
    called = families.home(gone).called
    told = tuple(
        note("merge.nominated", "warning", household=called, round=each)
        for each in joined.open_rounds(gone)
    )
    return replace(made, notes=(*made.notes, *told))


def _second(ask: Ask) -> Act | None:
    if isinstance(ask, Merge):
        return Act.MERGE_HOUSEHOLDS
    if isinstance(ask, Split) and any(share.points for share in ask.shares):
        return Act.DIVIDE_POINTS
    return None


def _named(ask: Ask) -> tuple[list[int], list[int]]:
    """(members, households) that an ask names."""
    match ask:
        case Death():
            return [ask.member], []
        case Transfer():
            return [ask.member], [ask.household] if ask.household is not None else []
        case Departure():
            return list(ask.members), [ask.household] if ask.household is not None else []
        case Merge():
            return [], [ask.household, ask.into]
        case _:
            return [], [ask.household]
