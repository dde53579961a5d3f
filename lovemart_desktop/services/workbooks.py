"""Workbooks that the program writes: numbers are numbers and days are days, so that the office
can go on reckoning; all text is written as text, so that nothing that begins like a formula
becomes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer

Value = str | int | date
Columns = Sequence[tuple[str, int]]
"""Heading and width of each, in characters."""

OPTIONS: Final[Mapping[str, bool]] = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def add_list(
    workbook: Writer,
    name: str,
    told: str,
    columns: Columns,
    rows: Sequence[Sequence[Value]],
    *,
    landscape: bool = False,
) -> None:
    """Adds a sheet for A4: `told` above the headings, and the rows."""
    title = workbook.add_format({"bold": True, "font_size": 14})
    heading = workbook.add_format({"bold": True, "bottom": 1})
    number = workbook.add_format({"num_format": "#,##0"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    sheet = workbook.add_worksheet(name)
    sheet.write_string(0, 0, told, title)
    for place, (caption, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        sheet.write_string(1, place, caption, heading)
    for at, row in enumerate(rows, 2):
        for place, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(at, place, value, day)
            elif isinstance(value, int):
                sheet.write_number(at, place, value, number)
            else:
                sheet.write_string(at, place, value)
    sheet.freeze_panes(2, 0)
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
