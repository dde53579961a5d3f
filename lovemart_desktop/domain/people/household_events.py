"""What follows from each event: pure functions from an ask and families to a plan.

An ask is what an officer fills in (`household_asks`), `Families` the households that it touches,
as they stand now. The services read them, ask for a plan, show its notes, and carry it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.household_asks import (
    Ask,
    Death,
    Departure,
    Families,
    Merge,
    NewHead,
    OfficerChange,
    Relocation,
    Split,
    StatusChange,
    Transfer,
)
from lovemart_desktop.domain.people.households import (
    NEW,
    EventKind,
    Family,
    Home,
    Kin,
    Note,
    Place,
    Plan,
    check_reason,
    note,
    with_head,
)
from lovemart_desktop.domain.people.people import HEAD, normalise_relation


def plan(ask: Ask, families: Families) -> Plan:
    """What follows from `ask`.

    Raises Refusal 'event.…' where it cannot be: no reason, nobody to head those who stay,
    nothing that changes.
    """
    match ask:
        case Death():
            return _death(ask, families)
        case Transfer():
            return _transfer(ask, families)
        case Split():
            return _split(ask, families)
        case Merge():
            return _merge(ask, families)
        case Relocation():
            return _relocation(ask, families)
        case NewHead():
            return _new_head(ask, families)
        case Departure():
            return _departure(ask, families)
        case StatusChange():
            return _status(ask, families)
        case OfficerChange():
            return _officer(ask, families)


def _death(ask: Death, families: Families) -> Plan:
    person = families.person(ask.member)
    home = families.home_of(person)
    places, notes = _those_who_stay(home, [person], ask.new_head)
    told = [note("death.card", name=person.name)] if person.card else []
    told.append(note("death.account", name=person.name))
    if home is not None and not places:
        told.append(note("home.empty", "warning", household=home.number))
    return Plan(
        EventKind.DEATH,
        ask.day,
        check_reason(ask.reason),
        places,
        died=person.member,
        subject_member=person.member,
        subject_household=home.id if home else None,
        notes=(*told, *notes),
    )


def _transfer(ask: Transfer, families: Families) -> Plan:
    person = families.person(ask.member)
    old = families.home_of(person)
    if ask.household == person.household:
        raise Refusal("event.same_household", name=person.name)
    places, notes = _those_who_stay(old, [person], ask.new_head)
    if ask.household is None:
        new = None
        here = Place(None, person.village, person.group, "", False)
        told = [note("moves.out", name=person.name)]
    else:
        new = families.home(ask.household)
        relation = normalise_relation(ask.relation)
        heads = relation == HEAD
        if heads and new.head is not None:
            raise Refusal("household.has_head", household=new.number, name=new.head.name)
        if not relation:
            raise Refusal("event.relation_missing", name=person.name)
        if new.head is None and not new.kin and not heads:
            raise Refusal("event.head_first", name=person.name, household=new.number)
        here = Place(new.id, new.village, new.group, relation, heads)
        told = [note("moves.in", name=person.name, household=new.called, count=len(new.kin) + 1)]
    if old is not None:
        told.append(note("moves.from", household=old.called, count=len(old.kin) - 1))
    if person.card:
        told.append(note("moves.card", name=person.name))
    return Plan(
        EventKind.MARRIAGE if ask.marriage else EventKind.MOVE,
        ask.day,
        check_reason(ask.reason),
        {**places, person.member: here},
        subject_member=person.member,
        subject_household=new.id if new else (old.id if old else None),
        notes=(*told, *notes),
    )


def _split(ask: Split, families: Families) -> Plan:
    old = families.home(ask.household)
    going = [old.member(member) for member in dict.fromkeys(ask.members)]
    if not going:
        raise Refusal("event.nobody")
    if len(going) == len(old.kin):
        raise Refusal("event.all_leave", household=old.called)
    head = next((kin for kin in going if kin.member == ask.head), None)
    if head is None:
        raise Refusal("event.head_not_among")
    number = " ".join(ask.number.split())[:40]
    if not number:
        raise Refusal("event.number_missing")
    stay, notes = _those_who_stay(old, going, ask.new_head)
    gone = with_head(going, head, NEW, ask.village, ask.group.strip())
    told = [
        note("split.new", name=head.name, number=number, count=len(going)),
        note("split.rest", household=old.called, number=old.number, count=len(stay)),
        note("split.shares", points=sum(share.points for share in ask.shares))
        if ask.shares
        else note("split.points_stay", number=old.number),
        *_unknown_relations(gone),
    ]
    return Plan(
        EventKind.SPLIT,
        ask.day,
        check_reason(ask.reason),
        {**stay, **gone},
        homes=(Home(NEW, ask.village, ask.group.strip(), number, ask.status),),
        shares=tuple(share for share in ask.shares if share.points),
        shares_from=old.id,
        subject_member=head.member,
        subject_household=old.id,
        notes=(*told, *notes),
    )


def _merge(ask: Merge, families: Families) -> Plan:
    gone, into = families.home(ask.household), families.home(ask.into)
    if gone.id == into.id:
        raise Refusal("event.same_household", name=gone.called)
    if into.head is None:
        raise Refusal("event.head_first", name=gone.called, household=into.number)
    places = {
        kin.member: Place(into.id, into.village, into.group, "", head=False) for kin in gone.kin
    }
    together = len(gone.kin) + len(into.kin)
    return Plan(
        EventKind.MERGE,
        ask.day,
        check_reason(ask.reason),
        places,
        merged=(gone.id, into.id),
        subject_household=into.id,
        notes=(
            note("merge.members", household=into.called, count=together),
            note("merge.ends", household=gone.called, number=gone.number),
            note("merge.points", household=into.called),
            *_unknown_relations(places),
        ),
    )


def _relocation(ask: Relocation, families: Families) -> Plan:
    home = families.home(ask.household)
    number = " ".join(ask.number.split())[:40]
    if not number:
        raise Refusal("event.number_missing")
    group = ask.group.strip()
    if (ask.village, group, number) == (home.village, home.group, home.number):
        raise Refusal("event.nothing_changes", household=home.called)
    places = {
        kin.member: Place(home.id, ask.village, group, kin.relation, kin.head) for kin in home.kin
    }
    return Plan(
        EventKind.RELOCATION,
        ask.day,
        check_reason(ask.reason),
        places,
        homes=(
            Home(
                home.id,
                ask.village,
                group,
                number,
                home.status,
                home.officer_name,
                home.officer_telephone,
            ),
        ),
        subject_household=home.id,
        notes=(
            note("relocation.members", household=home.called, count=len(home.kin)),
            note("relocation.points", household=home.called),
        ),
    )


def _new_head(ask: NewHead, families: Families) -> Plan:
    home = families.home(ask.household)
    head = home.member(ask.member)
    if head.head:
        raise Refusal("event.head_already", name=head.name)
    places = with_head(home.kin, head, home.id, home.village, home.group)
    told = [_head_note(head)]
    if home.head is not None and home.head.card:
        told.append(note("head.old_card", name=home.head.name))
    return Plan(
        EventKind.NEW_HEAD,
        ask.day,
        check_reason(ask.reason),
        places,
        subject_member=head.member,
        subject_household=home.id,
        notes=(*told, *_unknown_relations(places)),
    )


def _departure(ask: Departure, families: Families) -> Plan:
    going = [families.person(member) for member in dict.fromkeys(ask.members)]
    if not going:
        raise Refusal("event.nobody")
    home = families.home(ask.household) if ask.household is not None else None
    if any(kin.household != ask.household for kin in going):
        raise Refusal("event.not_member", household=home.called if home else "-")
    places, notes = _those_who_stay(home, going, ask.new_head)
    told = [note("leaves.town", name=kin.name) for kin in going]
    told += [note("leaves.card", "warning", name=kin.name) for kin in going if kin.card]
    if home is not None and not places:
        told.append(note("home.empty", "warning", household=home.number))
    return Plan(
        EventKind.DEPARTURE,
        ask.day,
        check_reason(ask.reason),
        places,
        left=tuple(kin.member for kin in going),
        subject_member=going[0].member,
        subject_household=home.id if home else None,
        notes=(*told, *notes),
    )


def _status(ask: StatusChange, families: Families) -> Plan:
    home = families.home(ask.household)
    if ask.status == home.status:
        raise Refusal("event.nothing_changes", household=home.called)
    changed = Home(
        home.id,
        home.village,
        home.group,
        home.number,
        ask.status,
        home.officer_name,
        home.officer_telephone,
    )
    told = _from_to("status", home.status, ask.status)
    return _of_household(EventKind.STATUS, ask.day, ask.reason, changed, told)


def _officer(ask: OfficerChange, families: Families) -> Plan:
    home = families.home(ask.household)
    name, telephone = " ".join(ask.name.split())[:40], " ".join(ask.telephone.split())[:40]
    if (name, telephone) == (home.officer_name, home.officer_telephone):
        raise Refusal("event.nothing_changes", household=home.called)
    changed = Home(home.id, home.village, home.group, home.number, home.status, name, telephone)
    told = _from_to("officer", home.officer_name, name)
    return _of_household(EventKind.OFFICER, ask.day, ask.reason, changed, told)


def _from_to(what: str, before: str, after: str) -> Note:
    """What changes into what; what comes first, and what goes, have words of their own."""
    if not before:
        return note(f"{what}.first", after=after)
    if not after:
        return note(f"{what}.none", before=before)
    if before == after:
        return note(f"{what}.same", after=after)
    return note(f"{what}.from_to", before=before, after=after)


def _of_household(kind: EventKind, day: date, reason: str, home: Home, told: Note) -> Plan:
    return Plan(
        kind,
        day,
        check_reason(reason),
        {},
        homes=(home,),
        subject_household=home.id,
        notes=(told,),
    )


def _those_who_stay(
    home: Family | None, going: Iterable[Kin], new_head: int | None
) -> tuple[dict[int, Place], list[Note]]:
    """The places of a household's other members once some have gone.

    Raises Refusal 'event.head_needed' where nobody would head them.
    """
    if home is None:
        return {}, []
    gone = {kin.member for kin in going}
    rest = [kin for kin in home.kin if kin.member not in gone]
    old = home.head
    if old is None or old.member not in gone:
        # nobody's place changes; they are named, for they are concerned
        return {k.member: Place(home.id, k.village, k.group, k.relation, k.head) for k in rest}, []
    if not rest:
        return {}, []
    head = next((kin for kin in rest if kin.member == new_head), None)
    if head is None:
        raise Refusal("event.head_needed", name=old.name, count=len(rest))
    # a child who goes along counts: the grandchildren who stay may be theirs
    places = with_head(rest, head, home.id, home.village, home.group, among=home.kin)
    return places, [_head_note(head), *_unknown_relations(places)]


def _head_note(head: Kin) -> Note:
    if head.card:
        return note("head.card_opens", name=head.name)
    return note("head.card_needed", "warning", name=head.name)


def _unknown_relations(places: dict[int, Place]) -> list[Note]:
    unknown = sum(not place.relation for place in places.values())
    return [note("relations.unknown", "warning", count=unknown)] if unknown else []
