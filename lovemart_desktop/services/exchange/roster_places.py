"""Which village and household a line of a roster belongs to.

Offices write a household's number, group and status once, at its first line; the lines below
are merged with it or left empty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.people import HEAD, normalise_relation, without_spaces
from lovemart_desktop.services.exchange.cells import cell_at, one_line, text_of
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.roster_books import HouseholdKey
from lovemart_desktop.services.exchange.roster_rows import read_group, read_village
from lovemart_desktop.services.exchange.sheets import Cell

_VILLAGE_NAME = re.compile(r".{1,20}(村|社区|居委会|屯|庄|寨)")
_LARGEST_EXACT = 1e15
_CARRIED = (Field.VILLAGE, Field.GROUP, Field.HOUSEHOLD_NUMBER, Field.STATUS)


@dataclass(frozen=True, slots=True)
class Place:
    """`household` is None in a list of people that tells of no households."""

    village: str
    group: str
    household: HouseholdKey | None
    status: str


class PlaceReader:
    """Reads the places of one sheet's lines from top to bottom."""

    def __init__(
        self,
        sheet: str,
        places: Mapping[Field, int],
        default_village: str,
        villages_now: Mapping[str, str] | None = None,
    ) -> None:
        """`villages_now`: {name of before: name of now} of villages that were reorganised."""
        self._places = places
        self._now = villages_now or {}
        self._village = sheet_village(sheet) or default_village
        self._with_households = Field.HOUSEHOLD_NUMBER in places
        self._families = Field.RELATION in places
        self._above: Place | None = None
        self._above_cells: tuple[Cell, ...] = ()

    def filled(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """The line with what it leaves to the first line of its household written out."""
        if self._above is None or not self._continues(cells):
            return cells
        result = list(cells)
        for field in _CARRIED:
            index = self._places.get(field, -1)
            if 0 <= index < len(result) and result[index] == "":
                result[index] = cell_at(self._above_cells, self._places, field)
        return tuple(result)

    def read(self, cells: tuple[Cell, ...], name: str) -> Place:
        """The place of a line that `filled` has completed.

        Raises Refusal roster.village_missing, roster.household_number_missing or
        roster.household_number_rounded; the lines that follow such a line find no household
        either until one is named again.
        """
        above = self._above
        self._above = None
        village = read_village(self._cell(cells, Field.VILLAGE)) or self._village
        if not village:
            raise Refusal("roster.village_missing", name=name)
        village = self._now.get(village, village)
        number = self._household_number(cells, name)
        household = HouseholdKey(village, number) if number else None
        group, status = read_group(self._cell(cells, Field.GROUP)), self._status(cells)
        if above and above.household == household and household:
            group, status = group or above.group, status or above.status
        self._above = Place(village, group, household, status)
        self._above_cells = cells
        return self._above

    def _continues(self, cells: tuple[Cell, ...]) -> bool:
        """Whether a line leaves its household to the line above."""
        if not self._with_households or self._cell(cells, Field.HOUSEHOLD_NUMBER) != "":
            return False
        village = read_village(self._cell(cells, Field.VILLAGE))
        village = self._now.get(village, village)
        relation = normalise_relation(text_of(self._cell(cells, Field.RELATION)))
        same_village = self._above is not None and village in ("", self._above.village)
        return same_village and relation != HEAD and (relation != "" or not self._families)

    def _household_number(self, cells: tuple[Cell, ...], name: str) -> str:
        cell = self._cell(cells, Field.HOUSEHOLD_NUMBER)
        if isinstance(cell, float) and cell >= _LARGEST_EXACT:
            raise Refusal("roster.household_number_rounded", name=name)
        text = _plain(text_of(cell))
        if not text and self._with_households:
            raise Refusal("roster.household_number_missing", name=name)
        return text

    def _status(self, cells: tuple[Cell, ...]) -> str:
        return _line(text_of(self._cell(cells, Field.STATUS)))

    def _cell(self, cells: tuple[Cell, ...], field: Field) -> Cell:
        return cell_at(cells, self._places, field)


# a family shares its number and status: most cells say what the one above says


@lru_cache(maxsize=512)
def _plain(written: str) -> str:
    return without_spaces(unicodedata.normalize("NFKC", written))[:40]


@lru_cache(maxsize=512)
def _line(written: str) -> str:
    return one_line(written, 40)


def sheet_village(name: str) -> str:
    """The village that a sheet is named after, empty for a name such as Sheet1."""
    return read_village(name) if _VILLAGE_NAME.fullmatch(read_village(name)) else ""
