"""Cells that somebody corrected in the preview: the value that goes in, and the one that stood.

    workbook = corrected(workbook, {CellPlace("石桥村", 7, 5): "张龚强"})

The file itself stays as it is. What it said is kept with the workbook, for the report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from lovemart_desktop.services.exchange.sheets import (
    Cell,
    CellPlace,
    Correction,
    Line,
    Sheet,
    Workbook,
)

LONGEST_CORRECTION = 200


def corrected(workbook: Workbook, given: Mapping[CellPlace, str]) -> Workbook:
    """The workbook with these cells as given; places that it does not have are passed over."""
    if not given:
        return workbook
    wanted: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for place, text in given.items():
        wanted[place.sheet][place.number][place.column] = text[:LONGEST_CORRECTION]
    made: list[Correction] = []
    sheets = tuple(
        _sheet(sheet, wanted[sheet.name], made) if sheet.name in wanted else sheet
        for sheet in workbook.sheets
    )
    return replace(workbook, sheets=sheets, corrections=tuple(made))


def _sheet(sheet: Sheet, rows: Mapping[int, Mapping[int, str]], made: list[Correction]) -> Sheet:
    lines = list(sheet.lines)
    for at, line in enumerate(lines):
        if line.number in rows:
            lines[at] = _line(sheet.name, line, rows[line.number], made)
    return replace(sheet, lines=tuple(lines))


def _line(sheet: str, line: Line, texts: Mapping[int, str], made: list[Correction]) -> Line:
    cells: list[Cell] = list(line.cells)
    for index, text in sorted(texts.items()):
        cells.extend([""] * (index + 1 - len(cells)))
        made.append(Correction(CellPlace(sheet, line.number, index), cells[index], text))
        cells[index] = text
    return Line(line.number, tuple(cells))
