"""Office paper that runs over as many A4 pages as it needs: headings, facts and tables.

What is laid is drawn at the end, when it is known how many pages there are. A heading never
stands at the foot of a page without the first row below it, and a table that goes on has its
head again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from lovemart_desktop.documents.layout import break_lines, fit_size
from lovemart_desktop.documents.pen import A4, MM, RED, Pen, text_mm
from lovemart_desktop.documents.table import Column, Table

MARGIN = 18.0
WIDTH = A4[0] - 2 * MARGIN
_BOTTOM = A4[1] - MARGIN - 7.0
_FOOT = A4[1] - MARGIN + 4.0
_HEADING, _HEAD, _ROW = 12.0, 7.2, 6.8

Draw = Callable[[Pen], None]


class Pages:
    """Lays one thing below the other; `finish` draws them. `running` stands on every page."""

    def __init__(self, title: str, running: tuple[str, str]) -> None:
        self._title = title
        self._running = running
        self._pages: list[list[Draw]] = [[]]
        self._y = MARGIN

    def heading(self, title: str, right: str) -> None:
        """The document's name, and who issues it at the right."""
        room = WIDTH - text_mm(right, 11) - 8
        size = fit_size(title, room * MM, 20, 12, bold=True)
        self._add(_text, MARGIN, self._y + 7.5, title, size, True)
        self._add(_right, MARGIN + WIDTH, self._y + 7.5, right, 11)
        self._add(_red_rule, self._y + 11.0)
        self._y += 15.0

    def line(self, text: str, size: float = 10.5, *, bold: bool = False) -> None:
        """Words over the whole width, on as many lines as they need."""
        for part in break_lines(text, WIDTH * MM / size, bold):
            self._need(size * 0.55)
            self._add(_text, MARGIN, self._y + 3.9, part, size, bold)
            self._y += size * 0.52

    def space(self, height: float) -> None:
        self._y += height

    def figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Numbers in boxes side by side, each with what it is."""
        step, top = WIDTH / len(figures), self._y
        self._add(_frame, MARGIN, top, WIDTH, 16.0)
        for at, (caption, figure) in enumerate(figures):
            left = MARGIN + at * step
            if at:
                self._add(_post, left, top, 16.0)
            size = fit_size(figure, (step - 8) * MM, 16, 9, bold=True)
            self._add(_text, left + 4, top + 5.4, caption, 10, False)
            self._add(_right, left + step - 4, top + 12.6, figure, size, True)
        self._y += 18.5

    def table(
        self,
        heading: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        note: str = "",
    ) -> None:
        """A section: its heading, and the rows under the columns' heads."""
        grid = Table(columns, MARGIN, head_size=10)
        first = grid.row_height(rows[0], _ROW)
        self._need(_HEADING + _HEAD + first)
        self._add(_text, MARGIN, self._y + 8.0, heading, 13, True)
        if note:
            self._add(_right, MARGIN + WIDTH, self._y + 8.0, note, 10)
        self._y += 10.5
        self._head(grid)
        for at, row in enumerate(rows):
            height = grid.row_height(row, _ROW)
            if self._y + height > _BOTTOM:
                self._turn()
                self._head(grid)
            self._add(_row, grid, self._y, height, row, at == len(rows) - 1)
            self._y += height
        self._y += 1.5

    def signature(self, name: str, dated: str, note: str) -> None:
        """Who answers for the paper: the printed name, a line to sign on, and the day with
        room for the seal."""
        self._need(34.0)
        self._y += 14.0
        self._add(_text, MARGIN, self._y, name, 11, True)
        left = MARGIN + text_mm(name, 11, bold=True) + 10
        self._add(_text, left, self._y, "签名", 11, True)
        self._add(_rule, left + text_mm("签名", 11, bold=True) + 3, self._y + 1.0, 44.0)
        self._add(_right, MARGIN + WIDTH, self._y, dated, 11, True)
        self._y += 8.0
        self.line(note, 9.5)

    def finish(self) -> bytes:
        pen = Pen(A4, title=self._title)
        count = len(self._pages)
        left, middle = self._running
        for number, draws in enumerate(self._pages, 1):
            pen.page(A4)
            for draw in draws:
                draw(pen)
            pen.rule(MARGIN, _FOOT - 4.6, WIDTH, 0.3)
            pen.text(MARGIN, _FOOT, left, 9)
            pen.text(MARGIN + WIDTH / 2, _FOOT, middle, 9, align="center")
            pen.text(MARGIN + WIDTH, _FOOT, f"第{number}页，共{count}页", 9, align="right")
            pen.end_page()
        return pen.finish()

    def _head(self, grid: Table) -> None:
        self._add(_head, grid, self._y)
        self._y += _HEAD

    def _need(self, height: float) -> None:
        if self._y + height > _BOTTOM:
            self._turn()

    def _turn(self) -> None:
        self._pages.append([])
        self._y = MARGIN

    def _add(self, draw: Callable[..., None], *values: object) -> None:
        self._pages[-1].append(partial(_call, draw, values))


def _call(draw: Callable[..., None], values: Sequence[object], pen: Pen) -> None:
    draw(pen, *values)


def _text(pen: Pen, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
    pen.text(x, y, text, size, bold=bold)


def _right(pen: Pen, x: float, y: float, text: str, size: float, bold: bool = False) -> None:
    pen.text(x, y, text, size, bold=bold, align="right")


def _rule(pen: Pen, x: float, y: float, width: float) -> None:
    pen.rule(x, y, width, 0.5)


def _red_rule(pen: Pen, y: float) -> None:
    pen.rule(MARGIN, y, WIDTH, 1.6, RED)


def _frame(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    pen.frame(x, y, width, height, 0.18)


def _post(pen: Pen, x: float, y: float, height: float) -> None:
    pen.post(x, y, height, 0.3)


def _head(pen: Pen, grid: Table, y: float) -> None:
    grid.head(pen, y, _HEAD)


def _row(pen: Pen, grid: Table, y: float, height: float, cells: Sequence[str], last: bool) -> None:
    grid.row(pen, y, height, cells, last=last)
