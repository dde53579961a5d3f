"""What happens to households and their people, by date: deaths, marriages, moves, splits.

    look = session.households.outlook(Death(member, day, "...", new_head=wife))
    session.households.carry_out(ask, key)

An outlook says beforehand what will follow; carrying out does it in one transaction. A merge,
and a split whose points are divided, are confirmed by a second person: give the yes for
`request_of(ask, key)`, so that it holds for this ask and no other.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.cards import CardChange, CardState, state_after
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.histories import HeadCount, HistoryLine, Stay
from lovemart_desktop.domain.household_events import (
    Ask,
    Death,
    Departure,
    Merge,
    Split,
    Transfer,
    plan,
)
from lovemart_desktop.domain.households import (
    NEW,
    EventKind,
    Family,
    Note,
    Place,
    Plan,
    Share,
    check_day,
    check_reason,
)
from lovemart_desktop.domain.ledger import Entry, VoucherKind, request_digest
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards import Cards, Change
from lovemart_desktop.persistence.histories import Histories, NewEvent, Present
from lovemart_desktop.persistence.history_reads import HistoryReads
from lovemart_desktop.persistence.household_points import HouseholdPoints
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Outlook:
    """What will follow from an ask. `second`: the act that a second person confirms."""

    kind: EventKind
    notes: tuple[Note, ...]
    second: Act | None


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

    def history(self, member: int) -> History:
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            reads = HistoryReads(work)
            return History(reads.stays(member), reads.lines_of_member(member))

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
            Present(work).lock(_homes_of(first), _members_of(first))
            # what was locked may have changed while it was waited for
            made = self._plan(work, ask)
            confirmer = self._confirmer(work, second, request) if second is not None else None
            event = self._write(work, made, request, digest, confirmer)
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
            homes = reads.homes_of_officer(old)
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
        families = HistoryReads(work).families(*_named(ask))
        made = plan(ask, families)
        concerned = [families.people[i] for i in _members_of(made) if i in families.people]
        homes = [families.homes[i] for i in _homes_of(made) if i in families.homes]
        check_day(made.day, self._place.clock.today(), concerned, homes)
        for home in made.homes:
            if Present(work).number_taken(home.village, home.number, home.id):
                raise Refusal("household.number_taken", household=home.number)
        return made

    def _write(
        self, work: UnitOfWork, made: Plan, request: str, digest: bytes, confirmer: int | None
    ) -> int:
        present, histories = Present(work), Histories(work)
        histories.open_of(_members_of(made), _homes_of(made))
        numbers = self._write_homes(present, made)
        voucher = self._move_points(work, made, numbers, request, digest, confirmer)
        day = made.day.isoformat()
        event = histories.add_event(
            NewEvent(
                made.kind,
                day,
                made.reason,
                self._now(),
                self._operator.id,
                confirmer=confirmer,
                member=made.subject_member,
                household=made.subject_household,
                voucher=voucher,
                key=request,
                digest=digest,
            )
        )
        if made.died is not None:
            present.change_member(made.died, deceased_on=day, is_head=0)
            HouseholdPoints(work).freeze_own(made.died)
        for member in made.left:
            present.change_member(member, left_on=day, household_id=None, is_head=0, relation="")
        present.place({m: _columns(p, numbers) for m, p in made.places.items()})
        self._change_cards(work, made)
        histories.follow(
            event, day, members=_members_of(made), households=[*_homes_of(made), *numbers.values()]
        )
        self._record(work, f"household-{made.kind}", f"event:{event}", people=len(made.places))
        return event

    def _write_homes(self, present: Present, made: Plan) -> dict[int, int]:
        """Writes households' facts; {NEW: its number} of the one that was made."""
        numbers: dict[int, int] = {}
        for home in made.homes:
            values = {
                "village_id": home.village,
                "group_name": home.group,
                "registration_no": home.number,
                "status": home.status,
                "officer_name": home.officer_name,
                "officer_telephone": home.officer_telephone,
            }
            if home.id == NEW:
                numbers[NEW] = present.add_household(**values)
            else:
                present.change_household(home.id, **values)
        if made.merged is not None:
            present.end_for_good(made.merged[0], made.day.isoformat())
        return numbers

    def _move_points(
        self,
        work: UnitOfWork,
        made: Plan,
        numbers: dict[int, int],
        request: str,
        digest: bytes,
        confirmer: int | None,
    ) -> int | None:
        """Books what the event moves; None where no points move."""
        points = HouseholdPoints(work)
        if made.merged is not None:
            kind, (source, target) = VoucherKind.MERGE, made.merged
            shares = points.whole(source)
        elif made.shares:
            kind, source, target = VoucherKind.DISPOSITION, made.shares_from, numbers[NEW]
            shares = made.shares
        else:
            return None
        _check_shares(shares, points.whole(source))
        voucher = None
        if shares:
            entry = Entry(
                kind=kind,
                business_date=self._today(),
                operator=self._operator.id,
                confirmer=confirmer or 0,
                request_key=request,
                request_digest=digest,
                note=made.reason,
                transfers=points.moving(source, target, shares),
            )
            voucher = Ledger(work).post(self._place.till.id, entry, self._now()).voucher
        if made.merged is not None:
            points.merge_account(source, target)
        return voucher

    def _change_cards(self, work: UnitOfWork, made: Plan) -> None:
        """The dead person's card is frozen; a new head's opens the household's account; who
        has left a household opens it no longer."""
        cards, change = (
            Cards(work),
            Change(self._now(), self._today(), self._operator.id, made.reason),
        )
        concerned = [*made.places, *made.left, *([made.died] if made.died else [])]
        for kept in HouseholdPoints(work).live_cards(concerned):
            if kept.member == made.died:
                target = state_after(kept.state, CardChange.FREEZE)
                if target is CardState.FROZEN:
                    cards.change(kept, target, change)
                continue
            place = made.places.get(kept.member)
            if place is None or _leaves(made, place):
                opens = place is not None and place.head
            else:
                opens = kept.opens_household or place.head
            if opens != kept.opens_household:
                cards.set_opens_household(kept, opens, change)

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


def _members_of(made: Plan) -> list[int]:
    dead = [made.died] if made.died is not None else []
    return sorted({*made.places, *made.left, *dead})


def _homes_of(made: Plan) -> list[int]:
    """Existing households whose own facts change."""
    found = {home.id for home in made.homes if home.id != NEW}
    return sorted(found | set(made.merged or ()))


def _columns(place: Place, numbers: dict[int, int]) -> dict[str, object]:
    household = place.household
    return {
        "household_id": numbers[NEW] if household == NEW else household,
        "village_id": place.village,
        "group_name": place.group,
        "relation": place.relation,
        "is_head": int(place.head),
        "left_on": None,
    }


def _leaves(made: Plan, place: Place) -> bool:
    """Whether this place is in another household than before."""
    if made.kind in (EventKind.MERGE,):
        return True
    if made.kind is EventKind.SPLIT:
        return place.household == NEW
    if made.kind in (EventKind.MOVE, EventKind.MARRIAGE):
        return place is made.places.get(made.subject_member or 0)
    return False


def _check_shares(shares: Iterable[Share], held: Iterable[Share]) -> None:
    """Raises Refusal 'points.short_now' where more would go than there is."""
    have = {share.fund: share.points for share in held}
    if any(share.points > have.get(share.fund, 0) for share in shares):
        raise Refusal("points.short_now")
