"""Writes an event into the books: people, households, cards, points, and the history of it."""

from __future__ import annotations

from collections.abc import Iterable

from lovemart_desktop.domain.cards.cards import CardChange, CardState, state_after
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import Entry, VoucherKind
from lovemart_desktop.domain.people.households import NEW, EventKind, Place, Plan, Share
from lovemart_desktop.persistence.cards.cards import Cards, Change
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.people.histories import Histories, NewEvent, Present
from lovemart_desktop.persistence.people.household_points import HouseholdPoints
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services import desk


class EventWriter:
    """Carries out a plan within one unit of work; the caller commits."""

    def __init__(self, work: UnitOfWork, place: desk.Place) -> None:
        self._work = work
        self._place = place

    def write(self, made: Plan, request: str, digest: bytes, confirmer: int | None) -> int:
        """The event's number. Raises Refusal 'points.short_now'."""
        work, place = self._work, self._place
        present, histories = Present(work), Histories(work)
        histories.open_of(members_of(made), homes_of(made))
        numbers = self._write_homes(present, made)
        voucher = self._move_points(made, numbers, request, digest, confirmer)
        day = made.day.isoformat()
        event = histories.add_event(
            NewEvent(
                made.kind,
                day,
                made.reason,
                place.clock.now(),
                place.operator.id,
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
        self._change_cards(made)
        histories.follow(
            event, day, members=members_of(made), households=[*homes_of(made), *numbers.values()]
        )
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
        made: Plan,
        numbers: dict[int, int],
        request: str,
        digest: bytes,
        confirmer: int | None,
    ) -> int | None:
        """Books what the event moves; None where no points move."""
        work, place = self._work, self._place
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
                business_date=place.clock.today().isoformat(),
                operator=place.operator.id,
                confirmer=confirmer or 0,
                request_key=request,
                request_digest=digest,
                note=made.reason,
                transfers=points.moving(source, target, shares),
            )
            voucher = Ledger(work).post(place.till.id, entry, place.clock.now()).voucher
        if made.merged is not None:
            points.merge_account(source, target)
        return voucher

    def _change_cards(self, made: Plan) -> None:
        """The dead person's card is frozen; a new head's opens the household's account; who
        has left a household opens it no longer."""
        work, at = self._work, self._place
        cards, change = (
            Cards(work),
            Change(at.clock.now(), at.clock.today().isoformat(), at.operator.id, made.reason),
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


def members_of(made: Plan) -> list[int]:
    dead = [made.died] if made.died is not None else []
    return sorted({*made.places, *made.left, *dead})


def homes_of(made: Plan) -> list[int]:
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
