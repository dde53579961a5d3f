"""Reads xlsx, xls and csv files within bounds of bytes, rows, columns and cells.

Nothing that a file says of itself is believed: `archive` looks into an xlsx before it is
parsed, and every sheet is measured before its cells are made.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.archive import check_archive
from lovemart_desktop.services.exchange.limits import (
    MOST_BYTES,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
)
from lovemart_desktop.services.exchange.ole import check_ole
from lovemart_desktop.services.exchange.sheets import Cell, Line, Sheet, Workbook

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_MARKUP = re.compile(rb"\s*<(!doctype|html|head|table|meta|\?xml|!--)", re.IGNORECASE)
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def read_file(path: Path) -> Workbook:
    """The sheets of the file at `path`.

    Raises Refusal file.missing, file.too_big, or any that `read_bytes` raises.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refusal("file.missing", file=path.name) from error
    return read_bytes(path.name, data)


def read_bytes(file_name: str, data: bytes) -> Workbook:
    """The sheets of a file's content; the content, not the name, tells the format.

    Raises Refusal file.too_big, file.empty, file.unreadable, file.password, file.markup,
    file.too_many_rows, file.too_many_columns or file.too_many_cells.
    """
    if len(data) > MOST_BYTES:
        raise Refusal("file.too_big", file=file_name, megabytes=MOST_BYTES // 1_000_000)
    if not data.strip(b"\0 \r\n\t"):
        raise Refusal("file.empty", file=file_name)
    if data.startswith(b"PK"):
        check_archive(file_name, data)
        return _read_calamine(file_name, data)
    if data.startswith(_OLE_MAGIC):
        check_ole(file_name, data)
        return _read_calamine(file_name, data)
    if _MARKUP.match(data.removeprefix(codecs.BOM_UTF8)):
        raise Refusal("file.markup", file=file_name)
    return Workbook(file_name, (_read_csv(file_name, data),))


def _read_calamine(file_name: str, data: bytes) -> Workbook:
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        metadata = workbook.sheets_metadata
        listed = [sheet for sheet in metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        shown = [sheet for sheet in listed if sheet.visible == SheetVisibleEnum.Visible]
        sheets = tuple(_read_sheets(file_name, workbook, [sheet.name for sheet in shown]))
    except PasswordError as error:
        raise Refusal("file.password", file=file_name) from error
    except (Refusal, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the parser's panics do not derive from Exception
        raise Refusal("file.unreadable", file=file_name) from error
    hidden = tuple(sheet.name for sheet in listed if sheet not in shown)
    return Workbook(file_name, sheets, hidden)


def _read_sheets(
    file_name: str, workbook: CalamineWorkbook, names: Iterable[str]
) -> Iterator[Sheet]:
    cells = 0
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.end is None:
            yield Sheet(name, ())
            continue
        rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
        _check_extent(file_name, name, rows, columns)
        cells += rows * columns
        if cells > MOST_CELLS:
            raise Refusal("file.too_many_cells", file=file_name, limit=MOST_CELLS)
        grid = sheet.to_python(skip_empty_area=False)
        _fill_merged(file_name, sheet, grid)
        yield Sheet(name, tuple(Line(i, tuple(row)) for i, row in enumerate(grid, 1)))


def _check_extent(file_name: str, sheet: str, rows: int, columns: int) -> None:
    if rows > MOST_ROWS:
        raise Refusal("file.too_many_rows", file=file_name, sheet=sheet, limit=MOST_ROWS)
    if columns > MOST_COLUMNS:
        raise Refusal("file.too_many_columns", file=file_name, sheet=sheet, limit=MOST_COLUMNS)


def _fill_merged(file_name: str, sheet: CalamineSheet, grid: list[list[Cell]]) -> None:
    """Give every line of a merged cell its value, in the first column of the merger only."""
    steps = 0
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if top >= len(grid) or left >= len(grid[top]) or grid[top][left] == "":
            continue
        last = min(bottom, len(grid) - 1)
        steps += last - top
        if steps > MOST_CELLS:
            raise Refusal("file.too_many_cells", file=file_name, limit=MOST_CELLS)
        for row in range(top + 1, last + 1):
            if grid[row][left] == "":
                grid[row][left] = grid[top][left]


def _read_csv(file_name: str, data: bytes) -> Sheet:
    text = _decoded(file_name, data)
    head = text[:20_000]
    delimiter = max(",\t;，", key=lambda char: head.count(char))
    lines: list[Line] = []
    cells = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            _check_extent(file_name, "csv", number, len(row))
            cells += len(row)
            if cells > MOST_CELLS:
                raise Refusal("file.too_many_cells", file=file_name, limit=MOST_CELLS)
            lines.append(Line(number, tuple(_csv_cell(cell) for cell in row)))
    except csv.Error as error:
        raise Refusal("file.unreadable", file=file_name) from error
    return Sheet(Path(file_name).stem, tuple(lines))


def _decoded(file_name: str, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("file.unreadable", file=file_name)


def _csv_cell(cell: str) -> str:
    """A cell without the tricks that make Excel keep a number as text: ="…", a leading quote."""
    text = cell.strip(" \t")
    wrapped = _AS_TEXT.fullmatch(text)
    return wrapped[1] if wrapped else text
