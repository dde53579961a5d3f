"""A titled table of any columns, for reports and the results of a check.

Columns are as wide as what they hold; a table too wide for A4 upright lies down, and
what is still too wide wraps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.documents.layout import break_lines
from lovemart_desktop.documents.pen import A4, A4_WIDE, MM, Align, Pen, text_mm
from lovemart_desktop.documents.table import Column, Table

_MARGIN = 18.0
_SIZE, _HEAD_SIZE = 11.0, 10.5
_PAD = 1.6
_ROW, _HEAD = 7.6, 8.0
_LEAST, _MOST = 12.0, 90.0  # of a column, mm


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column's heading and where its cells stand; numbers stand right."""

    heading: str
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class ListTable:
    """A table to print. Every row has a text for each column; `total` is a last, bold row."""

    title: str
    subtitle: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    footer: str = ""
    total: tuple[str, ...] = ()
    empty: str = "没有记录。"


def list_pdf(table: ListTable) -> bytes:
    """The table on A4, its head and title line repeated, its pages numbered."""
    natural = _natural_widths(table)
    page = A4 if sum(natural) <= A4[0] - 2 * _MARGIN else A4_WIDE
    columns = _columns(table, _fitted(natural, page[0] - 2 * _MARGIN))
    sheets = _sheets(table, columns, page[1])
    pen = Pen(page, title=table.title)
    grid = Table(columns, _MARGIN, head_size=_HEAD_SIZE)
    for number, rows in enumerate(sheets, start=1):
        pen.page(page)
        y = _draw_title(pen, table, page) if number == 1 else _MARGIN
        y = grid.head(pen, y, _HEAD)
        for at, row in enumerate(rows):
            y = grid.row(pen, y, grid.row_height(row, _ROW), row, last=at == len(rows) - 1)
        if not table.rows:
            pen.text(_MARGIN + _PAD, y + 6.5, table.empty, _SIZE)
        if number == len(sheets) and table.total:
            bold = Table(_columns(table, [c.width for c in columns], bold=True), _MARGIN)
            bold.row(pen, y, bold.row_height(table.total, _ROW + 1), table.total, last=True)
        _draw_footer(pen, table, page, f"第{number}页，共{len(sheets)}页")
        pen.end_page()
    return pen.finish()


def _natural_widths(table: ListTable) -> list[float]:
    """How wide each column would like to be."""
    widths = []
    for index, column in enumerate(table.columns):
        widest = text_mm(column.heading, _HEAD_SIZE, bold=True)
        for row in table.rows:
            widest = max(widest, text_mm(row[index], _SIZE))
        if table.total:
            widest = max(widest, text_mm(table.total[index], _SIZE, bold=True))
        widths.append(min(max(widest + 2 * _PAD + 0.2, _LEAST), _MOST))
    return widths


def _fitted(natural: Sequence[float], room: float) -> list[float]:
    """The widths made to fill `room`: slack shared out, or the widest columns narrowed."""
    widths = list(natural)
    excess = sum(widths) - room
    if excess <= 0:
        share = -excess / len(widths)
        return [width + share for width in widths]
    limit = max(widths)
    while sum(min(width, limit) for width in widths) > room and limit > 1:
        limit -= 0.5
    return [min(width, limit) for width in widths]


def _columns(table: ListTable, widths: Sequence[float], *, bold: bool = False) -> list[Column]:
    return [
        Column(column.heading, width, column.align, _SIZE, bold=bold, pad=_PAD)
        for column, width in zip(table.columns, widths, strict=True)
    ]


def _sheets(
    table: ListTable, columns: Sequence[Column], height: float
) -> list[list[tuple[str, ...]]]:
    """The rows of each page."""
    grid = Table(columns, _MARGIN)
    sheets: list[list[tuple[str, ...]]] = [[]]
    end = height - _MARGIN - 6.0 - (_ROW + 1 if table.total else 0)
    y = _title_end(table, columns) + _HEAD
    for row in table.rows:
        tall = grid.row_height(row, _ROW)
        if y + tall > end and sheets[-1]:
            sheets.append([])
            y = _MARGIN + _HEAD
        sheets[-1].append(row)
        y += tall
    return sheets


def _subtitle_lines(table: ListTable, width: float) -> tuple[str, ...]:
    return break_lines(table.subtitle, width * MM / 11) if table.subtitle else ()


def _title_end(table: ListTable, columns: Sequence[Column]) -> float:
    lines = _subtitle_lines(table, sum(column.width for column in columns))
    return _MARGIN + 10.0 + 5.6 * len(lines) + 1.5


def _draw_title(pen: Pen, table: ListTable, page: tuple[float, float]) -> float:
    width = page[0] - 2 * _MARGIN
    pen.text(_MARGIN, _MARGIN + 6.5, table.title, 18, bold=True)
    lines = _subtitle_lines(table, width)
    for at, line in enumerate(lines):
        pen.text(_MARGIN, _MARGIN + 13.4 + 5.6 * at, line, 11)
    return _MARGIN + 10.0 + 5.6 * len(lines) + 1.5


def _draw_footer(pen: Pen, table: ListTable, page: tuple[float, float], number: str) -> None:
    y = page[1] - _MARGIN + 4.0
    width = page[0] - 2 * _MARGIN
    pen.rule(_MARGIN, y - 4.6, width, 0.3)
    pen.text(_MARGIN, y, table.footer, 9)
    pen.text(_MARGIN + width, y, number, 9, align="right")
