"""What a record will say when a line is laid over what the books know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lovemart_desktop.domain.people.id_numbers import IdNumber, IdState, Sex
from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.services.exchange.consent import Consent, Overwrite, kind_of
from lovemart_desktop.services.exchange.outcomes import Change
from lovemart_desktop.services.exchange.roster_books import HouseholdKey, KnownMember
from lovemart_desktop.services.exchange.roster_heads import Entry
from lovemart_desktop.services.exchange.roster_places import Place
from lovemart_desktop.services.exchange.roster_rows import Person


@dataclass(frozen=True, slots=True)
class MemberValues:
    """A member's record, whole: what is to be written."""

    village: str
    household: HouseholdKey | None
    group: str
    name: str
    relation: str
    is_head: bool
    id_number: IdNumber
    sex: Sex | None
    birth_date: date | None
    telephone: str
    party_member: bool
    party_joined: date | None


def merged(
    known: KnownMember | None, entry: Entry, is_head: bool, consent: Consent
) -> tuple[MemberValues, tuple[Change, ...], tuple[Change, ...]]:
    """The record after the import, what of it differs from the books, and what would differ
    had somebody agreed to it."""
    place, person = entry.place, entry.person
    if known is None:
        return _fresh(place, person, is_head), (), ()
    after = _laid_over(known, place, person, is_head)
    found = _changes(known, after)
    if entry.stays:
        return _unchanged(known), (), found
    held = tuple(
        change
        for change in found
        if stays_out(change, consent, entry.sheet, entry.number) or _contradicts(change, is_head)
    )
    if not held:
        return after, found, ()
    after = _put_back(known, after, held)
    return after, tuple(change for change in found if change not in held), held


def stays_out(change: Change, consent: Consent, sheet: str = "", number: int = 0) -> bool:
    """Whether a change needs a yes that was not given."""
    if kind_of(change) is None or change.field == "is_head":
        return False  # heads are settled before, household by household
    return not consent.allows(kind_of(change) or Overwrite.DETAILS, sheet, number)


def _contradicts(change: Change, is_head: bool) -> bool:
    """A head who stays head is 户主 still, whatever the line says."""
    return change.field == "relation" and change.before == HEAD and is_head


def _put_back(known: KnownMember, after: MemberValues, held: tuple[Change, ...]) -> MemberValues:
    fields = {change.field for change in held}
    before = _unchanged(known)
    kept = {field: getattr(before, field) for field in fields}
    return replace(after, **kept)


def _unchanged(known: KnownMember) -> MemberValues:
    return MemberValues(
        village=known.village,
        household=known.household,
        group=known.group,
        name=known.name,
        relation=known.relation,
        is_head=known.is_head,
        id_number=_known_id(known),
        sex=known.sex,
        birth_date=known.birth_date,
        telephone=known.telephone,
        party_member=known.party_member,
        party_joined=known.party_joined,
    )


def _laid_over(known: KnownMember, place: Place, person: Person, is_head: bool) -> MemberValues:
    after = MemberValues(
        village=place.village if place.household else known.village,
        household=place.household or known.household,
        group=place.group or known.group,
        name=person.name,
        relation=person.relation or known.relation,
        is_head=is_head,
        id_number=_better_id(known, person.id_number),
        sex=known.sex,
        birth_date=known.birth_date,
        telephone=person.telephone or known.telephone,
        party_member=known.party_member if person.party_member is None else person.party_member,
        party_joined=person.party_joined or known.party_joined,
    )
    if person.party_member is False:
        after = replace(after, party_joined=None)
    return _with_birth(known, after, person)


def _fresh(place: Place, person: Person, is_head: bool) -> MemberValues:
    return MemberValues(
        village=place.village,
        household=place.household,
        group=place.group,
        name=person.name,
        relation=person.relation,
        is_head=is_head,
        id_number=person.id_number,
        sex=person.sex,
        birth_date=person.birth_date,
        telephone=person.telephone,
        party_member=bool(person.party_member),
        party_joined=person.party_joined,
    )


def _with_birth(known: KnownMember, after: MemberValues, person: Person) -> MemberValues:
    """Sex and birth date follow a verified number; between others the newer line counts."""
    if known.id_state is IdState.VERIFIED:
        sex, born = known.sex or person.sex, known.birth_date or person.birth_date
    else:
        sex, born = person.sex or known.sex, person.birth_date or known.birth_date
    return replace(after, sex=sex, birth_date=born)


def _better_id(known: KnownMember, given: IdNumber) -> IdNumber:
    if known.id_state is IdState.VERIFIED or given.state is IdState.MISSING:
        return _known_id(known)
    return given


def _known_id(known: KnownMember) -> IdNumber:
    return IdNumber(known.id_number, known.id_state, None, known.birth_date, known.sex)


def _changes(known: KnownMember, after: MemberValues) -> tuple[Change, ...]:
    before = {
        "village": known.village,
        "household": _shown(known.household),
        "group": known.group,
        "name": known.name,
        "relation": known.relation,
        "is_head": _shown(known.is_head),
        "sex": _shown(known.sex),
        "birth_date": _shown(known.birth_date),
        "telephone": known.telephone,
        "party_member": _shown(known.party_member),
        "party_joined": _shown(known.party_joined),
    }
    changes = [
        Change(field, text, new)
        for field, text in before.items()
        if text != (new := _shown(getattr(after, field)))
    ]
    if (known.id_number, known.id_state) != (after.id_number.text, after.id_number.state):
        changes.append(Change("id_number", known.id_number[-4:], after.id_number.tail))
    return tuple(changes)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    return value.registration_no if isinstance(value, HouseholdKey) else str(value)
