"""Plans what a roster would change in the books: an outcome for every line.

A person is known by the ID number, else by village, household number and name. Empty cells
never take anything away, and a number that is not verified never replaces one that is. What
would overwrite the books needs consent; without it the record stays, and the line says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from lovemart_desktop.domain.barcodes import shown
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import IdState, tails_only
from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.services.exchange.cells import cell_at, records, text_of
from lovemart_desktop.services.exchange.columns import Layout, find_layouts, title_lines
from lovemart_desktop.services.exchange.consent import EVERYTHING, Consent, Overwrite
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.outcomes import (
    Change,
    Counts,
    Outcome,
    RefusedRow,
    Remark,
    count,
)
from lovemart_desktop.services.exchange.roster_absent import Absentees, AbsentRow
from lovemart_desktop.services.exchange.roster_books import (
    HouseholdKey,
    KnownHousehold,
    KnownMember,
    RosterBooks,
)
from lovemart_desktop.services.exchange.roster_heads import Entry, Head, settled_heads
from lovemart_desktop.services.exchange.roster_merge import MemberValues, merged, stays_out
from lovemart_desktop.services.exchange.roster_places import Place, PlaceReader
from lovemart_desktop.services.exchange.roster_remarks import (
    Unprintable,
    answered,
    due_remarks,
    nothing_odd,
)
from lovemart_desktop.services.exchange.roster_rows import Person, read_person
from lovemart_desktop.services.exchange.sheets import Sheet, Workbook

_YEAR = re.compile(r"(20[0-9]{2})\s*年")
_TELLING = (Field.NAME, Field.ID_NUMBER, Field.TELEPHONE, Field.HOUSEHOLD_NUMBER)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A line that comes in. `member_id` is None for people new to the books.

    `member` holds what the record will say after the import, `new_remarks` those remarks that
    are not on the record yet, `answered` the codes of open remarks that the line settles.
    `held` are changes that the line would make and nobody agreed to.
    """

    sheet: str
    number: int
    outcome: Outcome
    member_id: int | None
    member: MemberValues
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]
    new_remarks: tuple[Remark, ...]
    answered: tuple[str, ...]
    held: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household that at least one line belongs to; `household_id` is None for a new one.

    `without_head` marks households that will have no head, neither here nor in the books.
    """

    key: HouseholdKey
    outcome: Outcome
    household_id: int | None
    group: str
    status: str
    changes: tuple[Change, ...]
    without_head: bool
    held: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterPlan:
    layouts: Mapping[str, Layout]
    skipped_sheets: tuple[str, ...]
    rows: tuple[RosterRow, ...]
    households: tuple[HouseholdRow, ...]
    refused: tuple[RefusedRow, ...]
    counts: Counts
    absent: tuple[AbsentRow, ...] = ()
    """Who is in the books and in none of the lines, of the households' villages."""


def plan_roster(
    workbook: Workbook,
    books: RosterBooks,
    today: date,
    *,
    layouts: Mapping[str, Layout] | None = None,
    default_village: str = "",
    consent: Consent = EVERYTHING,
    unprintable: Unprintable = nothing_odd,
) -> RosterPlan:
    """What importing `workbook` would do to `books`; changes nothing.

    `layouts` are those of `find_layouts`, as the user may have corrected them;
    `default_village` is for lines whose village neither a column nor the sheet names;
    `unprintable` gives the characters of a text that no shipped typeface has.
    Raises Refusal file.no_headings or file.column_missing.
    """
    chosen = find_layouts(workbook, Kind.ROSTER) if layouts is None else layouts
    _check_columns(chosen)
    planner = _Planner(books, consent)
    for sheet in workbook.sheets:
        if sheet.name in chosen:
            planner.read_sheet(sheet, chosen[sheet.name], today, default_village)
    skipped = tuple(sheet.name for sheet in workbook.sheets if sheet.name not in chosen)
    rows = tuple(planner.rows(unprintable))
    return RosterPlan(
        layouts=chosen,
        skipped_sheets=(*skipped, *workbook.hidden),
        rows=rows,
        households=tuple(planner.households()),
        refused=tuple(planner.refused),
        counts=count(rows, len(planner.refused)),
        absent=planner.absent(),
    )


def _check_columns(layouts: Mapping[str, Layout]) -> None:
    """A list that tells of heads and their families is no use without household numbers."""
    for layout in layouts.values():
        fields = layout.places()
        needed = [Field.NAME]
        if Field.RELATION in fields:
            needed.append(Field.HOUSEHOLD_NUMBER)
        for field in needed:
            if field not in fields:
                raise Refusal("file.column_missing", sheet=layout.sheet, field=str(field))


def filled_in_on(sheet: Sheet, layout: Layout, today: date) -> date:
    """The day that stated ages refer to: the year in the title, today where there is none."""
    for line in title_lines(sheet, layout):
        for cell in line.cells:
            found = _YEAR.search(cell) if isinstance(cell, str) else None
            if found and int(found[1]) < today.year:
                return date(int(found[1]), 12, 31)
    return today


class _Planner:
    """Reads all lines first, then settles heads, then lays each line over the books."""

    def __init__(self, books: RosterBooks, consent: Consent) -> None:
        self.refused: list[RefusedRow] = []
        self._books = books
        self._consent = consent
        self._entries: list[Entry] = []
        self._places: dict[HouseholdKey, Place] = {}
        self._seen_ids: dict[str, Entry] = {}
        self._seen_names: dict[tuple[str, HouseholdKey | None, str], Entry] = {}
        self._seen_members: dict[int, Entry] = {}
        self._heads: dict[HouseholdKey, Head] = {}
        self._absentees = Absentees(books)

    def read_sheet(self, sheet: Sheet, layout: Layout, today: date, default_village: str) -> None:
        places = layout.places()
        reader = PlaceReader(sheet.name, places, default_village, self._books.villages_now)
        filled_in = filled_in_on(sheet, layout, today)
        whole = Field.RELATION in places
        for line in records(sheet, layout, _TELLING):
            cells = reader.filled(line.cells)
            name = ""
            try:
                name = shown(tails_only(text_of(cell_at(cells, places, Field.NAME))))
                place = reader.read(cells, name)
                person = read_person(cells, places, today, filled_in)
                key = person.id_number.key
                self._check_repeated(place, person, key)
                known = self._known(place, person, key)
                if known:
                    self._check_known(known, place, person)
                self._remember(Entry(sheet.name, line.number, place, person, known, key))
                if whole:
                    self._absentees.covers(place.village)
            except Refusal as reason:
                self._absentees.may_be(cells, places)
                self.refused.append(RefusedRow(sheet.name, line.number, reason, cells))

    def _check_repeated(self, place: Place, person: Person, key: str | None) -> None:
        first = self._seen_ids.get(key or "")
        if first:
            raise Refusal(
                "roster.id_repeated",
                name=person.name,
                tail=person.id_number.tail,
                sheet=first.sheet,
                row=first.number,
            )
        same = self._seen_names.get((place.village, place.household, person.name))
        if same and not (_is_verified(same.person) and _is_verified(person)):
            raise _repeated(person, same)

    def _known(self, place: Place, person: Person, key: str | None) -> KnownMember | None:
        if key and key in self._books.members_by_id:
            return self._books.members_by_id[key]
        found = [
            member
            for member in self._books.members_by_name.get((place.village, person.name), ())
            if place.household in (None, member.household)
            and not (_is_verified(person) and member.id_state is IdState.VERIFIED)
        ]
        if len(found) > 1:
            raise Refusal("roster.person_ambiguous", name=person.name, village=place.village)
        return found[0] if found else None

    def _check_known(self, known: KnownMember, place: Place, person: Person) -> None:
        if known.id in self._seen_members:
            raise _repeated(person, self._seen_members[known.id])
        moves = known.household and place.household and known.household != place.household
        # the same number under the same name has moved; under another name one of both is wrong
        if moves and known.name != person.name and known.household:
            raise Refusal(
                "roster.id_elsewhere",
                name=person.name,
                tail=person.id_number.tail,
                holder=known.name,
                village=known.household.village,
                household=known.household.registration_no,
            )
        if known.deceased:
            raise Refusal("roster.deceased", name=known.name, village=known.village)

    def _remember(self, entry: Entry) -> None:
        place, person = entry.place, entry.person
        allowed = self._consent.allows(Overwrite.MOVE, entry.sheet, entry.number)
        if entry.moves and not allowed:
            entry = replace(entry, stays=True)
        self._entries.append(entry)
        if entry.key:
            self._seen_ids[entry.key] = entry
        self._seen_names[place.village, place.household, person.name] = entry
        if entry.known:
            self._seen_members[entry.known.id] = entry
        if place.household and not entry.stays:
            first = self._places.setdefault(place.household, place)
            if (place.group and not first.group) or (place.status and not first.status):
                self._places[place.household] = replace(
                    first, group=first.group or place.group, status=first.status or place.status
                )

    def rows(self, unprintable: Unprintable) -> Iterator[RosterRow]:
        heads = self._heads = settled_heads(
            self._books.heads, self._entries, self._seen_members, self._consent
        )
        odd = unprintable("".join(entry.person.name for entry in self._entries))
        for entry in self._entries:
            key = entry.household
            yield _row(entry, heads.get(key) if key else None, self._consent, odd)

    def households(self) -> Iterator[HouseholdRow]:
        """The households of all lines, and those that a head has left; `rows` has settled who
        heads them."""
        heads, consent = self._heads, self._consent
        left = {e.known.household for e in self._entries if e.known and e.moves and not e.stays}
        for key, place in self._places.items():
            known = self._books.households.get(key)
            yield _household(key, place, known, key not in heads, consent)
        for key in sorted(key for key in left if key):
            known = self._books.households.get(key)
            if known and key not in self._places and key not in heads:
                place = Place(key.village, known.group, key, known.status)
                yield _household(key, place, known, True, consent)

    def absent(self) -> tuple[AbsentRow, ...]:
        return self._absentees.rows(self._seen_members, Overwrite.ABSENT in self._consent.kinds)


def _row(entry: Entry, head: Head | None, consent: Consent, odd: str) -> RosterRow:
    known, person = entry.known, entry.person
    is_head = head is not None and head.entry is entry
    if known is not None and entry.stays:
        is_head = known.is_head
    member, changes, held = merged(known, entry, is_head, consent)
    remarks = person.remarks
    if member.relation == HEAD and person.is_head and head and not is_head:
        remarks = (*remarks, Remark("person.second_head", head.name))
    remarks = due_remarks(remarks, known, member, held, odd)
    fresh = tuple(r for r in remarks if known is None or r not in known.remarks)
    settled = answered(known, member, odd)
    outcome = Outcome.CHANGED if changes or fresh or settled else Outcome.UNCHANGED
    return RosterRow(
        sheet=entry.sheet,
        number=entry.number,
        outcome=outcome if known else Outcome.NEW,
        member_id=known.id if known else None,
        member=member,
        changes=changes,
        remarks=remarks,
        new_remarks=fresh,
        answered=settled,
        held=held,
    )


def _household(
    key: HouseholdKey,
    place: Place,
    known: KnownHousehold | None,
    without_head: bool,
    consent: Consent,
) -> HouseholdRow:
    if known is None:
        return HouseholdRow(key, Outcome.NEW, None, place.group, place.status, (), without_head)
    group, status = place.group or known.group, place.status or known.status
    pairs = (("group", known.group, group), ("status", known.status, status))
    found = tuple(Change(f, before, after) for f, before, after in pairs if before != after)
    held = tuple(change for change in found if stays_out(change, consent))
    if any(change.field == "group" for change in held):
        group = known.group
    if any(change.field == "status" for change in held):
        status = known.status
    changes = tuple(change for change in found if change not in held)
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return HouseholdRow(key, outcome, known.id, group, status, changes, without_head, held)


def _is_verified(person: Person) -> bool:
    return person.id_number.state is IdState.VERIFIED


def _repeated(person: Person, first: Entry) -> Refusal:
    return Refusal("roster.person_repeated", name=person.name, sheet=first.sheet, row=first.number)
