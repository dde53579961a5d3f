"""Who is in the books and no longer on the roster.

A list tells of absence only for villages of which it lists families: a list of party members
or of heads alone leaves nearly everybody out.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from lovemart_desktop.domain.people.id_numbers import key_of, normalise_id_text
from lovemart_desktop.domain.people.people import normalise_name
from lovemart_desktop.services.exchange.cells import cell_at
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.roster_books import KnownMember, RosterBooks
from lovemart_desktop.services.exchange.roster_remarks import NOT_ON_ROSTER
from lovemart_desktop.services.exchange.sheets import Cell


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """A living member whose village the roster lists, and whom no line names.

    `noted`: the import leaves a remark on the record; `remarked`: there is one already.
    """

    member_id: int
    village: str
    group: str
    household: str
    name: str
    noted: bool
    remarked: bool


class Absentees:
    """Gathers what the lines cover, then tells who is missing."""

    def __init__(self, books: RosterBooks) -> None:
        self._books = books
        self._villages: set[str] = set()
        self._doubtful: set[str] = set()

    def covers(self, village: str) -> None:
        """A line that lists families is of this village."""
        self._villages.add(village)

    def may_be(self, cells: tuple[Cell, ...], places: Mapping[Field, int]) -> None:
        """A line that stays out may be of anybody with this name or number."""
        name = cell_at(cells, places, Field.NAME)
        number = cell_at(cells, places, Field.ID_NUMBER)
        if isinstance(name, str):
            self._doubtful.add(normalise_name(name))
        if isinstance(number, str):
            self._doubtful.add(key_of(normalise_id_text(number)) or "")

    def rows(self, seen: Container[int], note: bool) -> tuple[AbsentRow, ...]:
        """In the order of village, household and name; `note`: a remark is left on records."""
        if not self._villages:
            return ()
        found = [
            _row(member, note)
            for members in self._books.members_by_name.values()
            for member in members
            if member.village in self._villages and self._is_missing(member, seen)
        ]
        found.sort(key=lambda row: (row.village, row.household, row.name))
        return tuple(found)

    def _is_missing(self, member: KnownMember, seen: Container[int]) -> bool:
        if member.deceased or member.household is None or member.id in seen:
            return False
        key = key_of(member.id_number) if self._doubtful else None
        return member.name not in self._doubtful and (not key or key not in self._doubtful)


def _row(member: KnownMember, note: bool) -> AbsentRow:
    remarked = any(remark.code == NOT_ON_ROSTER for remark in member.remarks)
    settled = any(remark.code == NOT_ON_ROSTER for remark in member.settled)
    return AbsentRow(
        member_id=member.id,
        village=member.village,
        group=member.group,
        household=member.household.registration_no if member.household else "",
        name=member.name,
        noted=note and not remarked and not settled,
        remarked=remarked,
    )
