"""Refused rows as a workbook to mend: the same headings, only those rows, and why.

The file can be imported again as it is. ID numbers, barcodes and telephones stand in text
cells, so that Excel does not round what is typed into them, and nothing that begins like a
formula becomes one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.columns import Layout
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.outcomes import RefusedRow
from lovemart_desktop.services.exchange.sheets import Cell
from lovemart_desktop.services.workbooks import OPTIONS

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer
    from xlsxwriter.worksheet import Worksheet

_AS_TEXT = (Field.ID_NUMBER, Field.BARCODE, Field.TELEPHONE, Field.HOUSEHOLD_NUMBER)
_WIDEST = 40
_LONGEST_CELL = 32_000
_FIRST_YEAR = 1900


def refused_workbook(
    refused: Iterable[RefusedRow],
    layouts: Mapping[str, Layout],
    reason_heading: str,
    word: Callable[[Refusal], str],
) -> bytes:
    """An xlsx of the refused rows, a sheet for each sheet they stood in.

    `reason_heading` heads the last column, which `word` fills; it is dropped when a workbook
    that was made here comes back and is refused again.
    """
    import xlsxwriter

    by_sheet: dict[str, list[RefusedRow]] = {}
    for row in refused:
        by_sheet.setdefault(row.sheet, []).append(row)
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {**OPTIONS, "nan_inf_to_errors": True}) as workbook:
        pen = _Pen(workbook)
        for name, rows in by_sheet.items():
            pen.write_sheet(name, layouts[name], rows, reason_heading, word)
    return content.getvalue()


def write_whole(path: Path, content: bytes) -> Path:
    """Writes the file wholly or not at all. Raises OSError."""
    half = path.with_name(f"{path.name}.part")
    try:
        half.write_bytes(content)
        return half.replace(path)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise


class _Pen:
    def __init__(self, workbook: Writer) -> None:
        self._workbook = workbook
        self._text = workbook.add_format({"num_format": "@"})
        self._heading = workbook.add_format({"bold": True, "num_format": "@", "bottom": 1})
        self._reason = workbook.add_format({"num_format": "@", "text_wrap": True, "bold": True})
        self._day = workbook.add_format({"num_format": "yyyy-mm-dd"})

    def write_sheet(
        self,
        name: str,
        layout: Layout,
        rows: list[RefusedRow],
        reason_heading: str,
        word: Callable[[Refusal], str],
    ) -> None:
        sheet = self._workbook.add_worksheet(self._sheet_name(name))
        columns = [c for c in layout.columns if c.heading != reason_heading]
        as_text = {place for place, column in enumerate(columns) if column.field in _AS_TEXT}
        last = len(columns)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.heading, self._heading)
            shown = self._text if place in as_text else None
            sheet.set_column(place, place, _width(column.heading, column.field), shown)
        sheet.write_string(0, last, reason_heading, self._heading)
        sheet.set_column(last, last, 60)
        for number, row in enumerate(rows, 1):
            for place, column in enumerate(columns):
                cell = row.cells[column.index] if column.index < len(row.cells) else ""
                self._write(sheet, number, place, cell, place in as_text)
            sheet.write_string(number, last, word(row.reason), self._reason)
        sheet.freeze_panes(1, 0)

    def _sheet_name(self, name: str) -> str:
        """The sheet's own name as far as Excel allows it; a village's name must survive."""
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name).strip(" '")[:31] or "1"
        taken = {sheet.get_name().lower() for sheet in self._workbook.worksheets()}
        chosen, number = plain, 2
        while chosen.lower() in taken or chosen.lower() == "history":
            chosen, number = f"{plain[:27]} {number}", number + 1
        return chosen

    def _write(self, sheet: Worksheet, row: int, place: int, cell: Cell, as_text: bool) -> None:
        if cell == "" and isinstance(cell, str):
            sheet.write_blank(row, place, None, self._text if as_text else None)
        elif isinstance(cell, str):
            sheet.write_string(row, place, cell[:_LONGEST_CELL], self._text)
        elif isinstance(cell, bool):
            sheet.write_boolean(row, place, cell)
        elif isinstance(cell, (int, float)):
            self._write_number(sheet, row, place, cell, as_text)
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            sheet.write_datetime(row, place, cell, self._day)
        else:
            sheet.write_string(row, place, str(cell), self._text)

    def _write_number(
        self, sheet: Worksheet, row: int, place: int, number: float, as_text: bool
    ) -> None:
        """A rounded ID stays recognisable as one: 4.1E+17 in a text cell is refused again."""
        if not as_text:
            sheet.write_number(row, place, number)
        elif abs(number) < 1e15 and number == int(number):
            sheet.write_string(row, place, str(int(number)), self._text)
        else:
            sheet.write_string(row, place, f"{number:.14E}", self._text)


def _width(heading: str, field: Field | None) -> int:
    if field is Field.ID_NUMBER:
        return 22
    return min(max(10, len(heading) * 2 + 2), _WIDEST)
