"""The people that a workbook names, as lines of text: whatever columns it has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lovemart_desktop.domain.cards.card_lists import MOST_LINES
from lovemart_desktop.services.exchange.cells import cell_at, is_filler, one_line
from lovemart_desktop.services.exchange.columns import (
    Layout,
    find_layout,
    layout_at,
    meaning_of,
)
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.reading import read_file
from lovemart_desktop.services.exchange.sheets import Sheet

_TELLING = (Field.NAME, Field.VILLAGE, Field.ID_NUMBER)
_DEEPEST = 40


def people_lines(path: Path) -> list[str]:
    """A line for each person on the first sheet that has any, at most `MOST_LINES`.

    Raises Refusal 'file.…' as `reading.read_file` does.
    """
    for sheet in read_file(path).sheets:
        found = [line for line in _of_sheet(sheet) if line]
        if found:
            return found[:MOST_LINES]
    return []


def _of_sheet(sheet: Sheet) -> Iterator[str]:
    layout = find_layout(sheet, Kind.ROSTER) or _narrow(sheet)
    if layout is None:
        for line in sheet.lines:
            yield one_line(line.cells[0]) if line.cells else ""
        return
    places = layout.places()
    for line in sheet.lines:
        if line.number > layout.header and not is_filler(line.cells):
            parts = (one_line(cell_at(line.cells, places, field)) for field in _TELLING)
            yield " ".join(filter(None, parts))


def _narrow(sheet: Sheet) -> Layout | None:
    """The headings of a list with a name or an ID number and hardly anything else."""
    for line in sheet.lines[:_DEEPEST]:
        meanings = {meaning_of(one_line(cell), Kind.ROSTER)[0] for cell in line.cells}
        if not meanings.isdisjoint({Field.NAME, Field.ID_NUMBER}):
            return layout_at(sheet, line, Kind.ROSTER)
    return None
