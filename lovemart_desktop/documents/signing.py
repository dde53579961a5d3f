"""Lists that are signed in rows: a page for ten people, a code on each for scanning in.

The award list and the card hand-over list are the same sheet with other columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import break_lines, opening_blank, points_text
from lovemart_desktop.documents.pen import A4_WIDE, MM, RED, Pen, text_mm
from lovemart_desktop.documents.table import Column, Table
from lovemart_desktop.domain.errors import Refusal

MARGIN = 18.0
WIDTH = A4_WIDE[0] - 2 * MARGIN

_HEIGHT = A4_WIDE[1]
_ROW = 14.0
_ROWS = 10
_LAST_ROWS = 7  # so many leave room for the totals and the three signatures
_HEAD_TOP, _HEAD = 34.0, 9.0
_FOOT = _HEIGHT - 12.5


@dataclass(frozen=True, slots=True)
class SigningSheet:
    """A list to be signed.

    `number` has ten digits; with the page it becomes each page's code, and an empty
    one prints none. `points` are summed, one for each row, or empty where none are
    given out; `counted` is the measure word of the rows.
    """

    title: str
    village: str
    facts: str
    store: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    points: tuple[int, ...]
    counted: str
    number: str
    footer: str
    subject: str
    signers: tuple[str, ...]
    hint: str
    closing: str


def signing_pdf(sheet: SigningSheet) -> bytes:
    """The list on A4 wide, ten rows to a page; refuses an empty one (`paper.empty_list`)."""
    if not sheet.rows:
        raise Refusal("paper.empty_list")
    if sheet.number and not (sheet.number.isdecimal() and len(sheet.number) == 10):
        raise ValueError("a list's number has ten digits")
    pen = Pen(A4_WIDE, title=sheet.title)
    pages = pages_of(len(sheet.rows))
    table = Table(sheet.columns, MARGIN)
    for number, (start, end) in enumerate(pages, start=1):
        _draw_heading(pen, sheet, number)
        y = table.head(pen, _HEAD_TOP, _HEAD, ink=RED)
        top = y
        for at in range(start, end):
            y = table.row(pen, y, _ROW, sheet.rows[at], last=at == end - 1)
        table.posts(pen, top, y)
        edge = _points_edge(table, sheet.columns)
        page_sum = _sum_text("本页", sheet, start, end)
        pen.text(edge, y + 5.6, page_sum, 11, bold=True, align="right")
        pen.text(MARGIN + WIDTH, y + 5.6, sheet.hint, 10, align="right")
        if number == len(pages):
            _draw_closing(pen, sheet, edge, y)
        _draw_footer(pen, sheet, number, len(pages))
        pen.end_page()
    return pen.finish()


def pages_of(rows: int) -> list[tuple[int, int]]:
    """First and last row of each page; the last page leaves room for the signatures."""
    starts = list(range(0, rows, _ROWS))
    pages = [(start, min(start + _ROWS, rows)) for start in starts]
    start, end = pages[-1]
    if end - start > _LAST_ROWS:
        pages[-1:] = [(start, end - 3), (end - 3, end)]
    return pages


def _points_edge(table: Table, columns: Sequence[Column]) -> float:
    """Right edge of the last column before the cells that are written in."""
    first = next(index for index, column in enumerate(columns) if column.written)
    return table.right_of(first - 1)


def _sum_text(words: str, sheet: SigningSheet, start: int, end: int) -> str:
    text = f"{words}{end - start}{sheet.counted}"
    if sheet.points:
        text += f"　{points_text(sum(sheet.points[start:end]))}分"
    return text


def _draw_heading(pen: Pen, sheet: SigningSheet, page: int) -> None:
    pen.move_origin(0, 0, _HEIGHT)
    pen.text(MARGIN - opening_blank(sheet.title) * 18 / MM, 21.5, sheet.title, 18, bold=True)
    pen.text(MARGIN, 30.5, sheet.village, 14, bold=True)
    left = MARGIN + text_mm(sheet.village, 14, bold=True) + 8
    store = text_mm(sheet.store, 11)
    facts = break_lines(sheet.facts, (WIDTH - (left - MARGIN) - store - 6) * MM / 10.5)
    for at, line in enumerate(facts[:2]):
        pen.text(left, 30.5 - 5 * (len(facts[:2]) - 1 - at), line, 10.5)
    pen.text(MARGIN + WIDTH, 30.5, sheet.store, 11, align="right")
    if sheet.number:
        code = f"{sheet.number}{page:02d}"
        x = MARGIN + WIDTH - barcode.width_mm(code)
        pen.bars(x, 11.5, code, 8.5)
        middle = x + barcode.width_mm(code) / 2
        pen.text(middle, 24.4, barcode.grouped(code), 10.5, bold=True, align="center")


def _draw_closing(pen: Pen, sheet: SigningSheet, edge: float, y: float) -> None:
    """The whole list's sum and the lines for those who answer for it."""
    total = _sum_text(f"{sheet.village}合计", sheet, 0, len(sheet.rows))
    pen.text(edge, y + 14, total, 14, bold=True, align="right")
    step = WIDTH / len(sheet.signers)
    for at, signer in enumerate(sheet.signers):
        x = MARGIN + at * step
        pen.text(x, y + 30, signer, 12, bold=True)
        line = x + text_mm(signer, 12, bold=True) + 3
        pen.rule(line, y + 31, x + step - 10 - line, 0.5)
    pen.text(MARGIN, y + 39, sheet.closing, 10.5)


def _draw_footer(pen: Pen, sheet: SigningSheet, page: int, pages: int) -> None:
    pen.rule(MARGIN, _FOOT - 4.6, WIDTH, 0.3)
    pen.text(MARGIN, _FOOT, sheet.footer, 9)
    pen.text(MARGIN + WIDTH / 2, _FOOT, sheet.subject, 9, align="center")
    pen.text(MARGIN + WIDTH, _FOOT, f"第{page}页，共{pages}页", 9, align="right")
