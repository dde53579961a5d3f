"""Single cells and lines: text, whole numbers, and lines that hold no record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from lovemart_desktop.services.exchange.columns import Layout, heading_text
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.sheets import Cell, Line, Sheet

_SUM = re.compile(
    r"(本页|全村|全镇|本村)?(合计|总计|小计|共计|累计)(户数|人数)?[:：]?[0-9人户,，、共计/ ]*"
)
_SIGNATURE = re.compile(
    r"(填表|填报|制表|审核|审批|负责|经办|复核|核对|登记|村支部|村委会|乡镇|单位|主任|书记|领导)[^:：]{0,8}[:：].*"
    r"|(填表|填报|制表|审核|负责|经办)(人|人员|日期|时间|单位)(签字|签名)?"
    r"|(签字|签名|盖章|公章|日期|时间)[:：(（].*|[(（]?(签字|盖章|公章)[)）]?"
    r"|(说明|注|备注|填表说明|填报说明)[:：].*"
)
_WHOLE = re.compile(r"[+-]?[0-9]{1,12}(\.0+)?")


def cell_at(cells: tuple[Cell, ...], places: Mapping[Field, int], field: Field) -> Cell:
    """The cell of a field, empty where the column or the cell is missing."""
    index = places.get(field, -1)
    return cells[index] if 0 <= index < len(cells) else ""


def text_of(cell: Cell) -> str:
    """A cell as the text a person would read in it; whole numbers without a decimal point."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell == cell and abs(cell) < 1e15 and cell == int(cell):
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == datetime.min.time():
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def one_line(cell: Cell, longest: int = 100) -> str:
    """Text on one line: runs of spaces become one, what has no shape goes."""
    if isinstance(cell, str) and cell.isalnum():
        return cell[:longest]
    text = "".join(
        c for c in text_of(cell) if unicodedata.category(c) not in ("Cc", "Cf") or c == "\n"
    )
    return re.sub(r"\s+", " ", text).strip()[:longest]


def whole_number(cell: Cell) -> int | None:
    """The whole number that a cell holds as a number or as text, None where it holds none."""
    if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
        return None
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).replace(",", "").strip()
        return int(float(text)) if _WHOLE.fullmatch(text) else None
    return int(cell) if abs(cell) < 1e12 and cell == int(cell) else None


def is_filler(cells: tuple[Cell, ...]) -> bool:
    """Whether a line is a total, a signature line or a note below the table, or empty."""
    first = next((cell for cell in cells if not isinstance(cell, str) or cell.strip()), "")
    if not isinstance(first, str):
        return False
    text = re.sub(r"\s+", "", first)
    return not text or bool(_SUM.fullmatch(text) or _SIGNATURE.fullmatch(text))


def records(sheet: Sheet, layout: Layout, telling: tuple[Field, ...]) -> Iterator[Line]:
    """The lines below the headings that hold a record: any of the `telling` fields is filled.

    Totals, signatures, empty lines, lines with nothing but a running number, and headings
    repeated for every printed page are passed over.
    """
    places = [index for field, index in layout.places().items() if field in telling]
    headings = {c.index: c.heading for c in layout.columns if c.index in places}
    for line in sheet.lines:
        cells = line.cells
        filled = [i for i in places if i < len(cells) and cells[i] != ""]
        if line.number <= layout.header or not filled or is_filler(cells):
            continue
        if any(heading_text(cells[index]) != headings[index] for index in filled):
            yield line
