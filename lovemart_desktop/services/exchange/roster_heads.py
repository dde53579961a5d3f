"""The lines of a roster that come in, and who heads each household after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.services.exchange.consent import Consent, Overwrite
from lovemart_desktop.services.exchange.roster_books import HouseholdKey, KnownMember
from lovemart_desktop.services.exchange.roster_places import Place
from lovemart_desktop.services.exchange.roster_rows import Person


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A line that will come in, before it is known who heads its household.

    `key` is what tells the person apart in the ID number; `stays` marks somebody who is in
    another household than in the books, and whose move nobody agreed to.
    """

    sheet: str
    number: int
    place: Place
    person: Person
    known: KnownMember | None
    key: str | None
    stays: bool = False

    @property
    def moves(self) -> bool:
        """Whether the line puts somebody into another household or village."""
        known, place = self.known, self.place
        if known is None or place.household is None:
            return False
        if known.household is None:
            return known.village != place.village
        return known.household != place.household

    @property
    def household(self) -> HouseholdKey | None:
        """Where the person belongs after the import."""
        if self.known is not None and (self.stays or self.place.household is None):
            return self.known.household
        return self.place.household


@dataclass(frozen=True, slots=True)
class Head:
    """`entry` is the head's line, None where only the books know the head."""

    name: str
    entry: Entry | None


def settled_heads(
    known: Mapping[HouseholdKey, KnownMember],
    entries: Sequence[Entry],
    lines: Mapping[int, Entry],
    consent: Consent,
) -> dict[HouseholdKey, Head]:
    """Who heads each household after the import: whoever does in the books, unless the file
    gives that person another relation or household; else the first line that says 户主.

    `lines`: the line of each member of the books who has one. Without consent, of the old
    head's line as of the new one's, the household keeps its head.
    """
    named: dict[HouseholdKey, list[Entry]] = {}
    for entry in entries:
        if entry.household and entry.person.is_head and not entry.stays:
            named.setdefault(entry.household, []).append(entry)
    heads: dict[HouseholdKey, Head] = {}
    for key, member in known.items():
        line = lines.get(member.id)
        if line is None or not _gives_up(line, named.get(key, ()), consent):
            heads[key] = Head(member.name, line)
    for key, candidates in named.items():
        if key in heads:
            continue
        chosen = next((e for e in candidates if _may_head(e, key in known, consent)), None)
        if chosen is not None:
            heads[key] = Head(chosen.person.name, chosen)
    return heads


def _gives_up(line: Entry, candidates: Sequence[Entry], consent: Consent) -> bool:
    """Whether the head of the books is head of this household no longer."""
    if line.moves and not line.stays:
        return True
    if line.stays or line.person.is_head or not line.person.relation:
        return False
    if not consent.allows(Overwrite.HEAD, line.sheet, line.number):
        return False
    return not candidates or any(_may_head(each, True, consent) for each in candidates)


def _may_head(entry: Entry, had_a_head: bool, consent: Consent) -> bool:
    """Somebody new to the books overwrites nothing where there was no head."""
    if entry.known is None and not had_a_head:
        return True
    if entry.known is not None and not had_a_head and entry.known.relation in ("", HEAD):
        return True
    return consent.allows(Overwrite.HEAD, entry.sheet, entry.number)
