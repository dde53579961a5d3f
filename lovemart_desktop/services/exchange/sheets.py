"""A workbook as it was read: sheets of lines of cells, nothing interpreted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = str | int | float | bool | date | time | timedelta
"""One cell's value; an empty cell is ``""``, numbers stay numbers, formulas are their results."""


@dataclass(frozen=True, slots=True)
class Line:
    """`number` is the row as the spreadsheet program shows it, from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    lines: tuple[Line, ...]


class CellPlace(NamedTuple):
    """A cell: `number` is its row as the spreadsheet program shows it, `column` counts them
    from 0."""

    sheet: str
    number: int
    column: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell that was corrected before the import: what the file said, and what goes in."""

    place: CellPlace
    before: Cell
    after: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """`hidden` names the sheets that were left unread because nobody sees them; `corrections`
    tells which of the cells say something else than the file."""

    file_name: str
    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
