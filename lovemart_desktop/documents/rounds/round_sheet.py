"""Office sheets of a round: a heading on each page, tables that break between rows, a code.

A sheet is drawn twice: its pages are counted first, so that each can say how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import break_lines, even_lines, opening_blank
from lovemart_desktop.documents.pen import A4, MM, RED, Pen, text_mm
from lovemart_desktop.documents.table import Column, Table

MARGIN: Final = 18.0
_FOOT_ROOM = 19.0
_TOGETHER = 3
"""So many last rows go on with what closes a table, where it needs a page of its own."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What stands on every page. `number` has ten digits, which with the page become the
    page's code; an empty one prints none. `aside` stands right of the village's name."""

    title: str
    village: str
    facts: str
    aside: str
    footer: str
    subject: str
    number: str = ""


class RoundSheet:
    """A sheet being drawn; `y` runs down, in mm."""

    def __init__(
        self,
        head: SheetHead,
        size: tuple[float, float],
        pages: int = 1,
        pen: Pen | None = None,
    ) -> None:
        self.pen = pen or Pen(size, title=head.title)
        self.width = size[0] - 2 * MARGIN
        self.foot = size[1] - _FOOT_ROOM
        self.page = 0
        self.y = 0.0
        self._head, self._size, self._pages = head, size, pages
        self.new_page()

    def room(self, height: float) -> None:
        """Turns the page where `height` mm are not left on it."""
        if self.y + height > self.foot:
            self.new_page()

    def new_page(self) -> None:
        if self.page:
            self._end_page()
        self.page += 1
        self.pen.page(self._size)
        self.y = self._draw_head()

    def end(self) -> None:
        """Ends the last page."""
        self._end_page()

    def section(self, title: str) -> None:
        """A part's title; call `room` before, so that it does not stand alone."""
        self.pen.text(MARGIN, self.y + 6.5, title, 13, bold=True)
        self.y += 9.5

    def paragraph(self, text: str, *, size: float = 12.0, leading: float = 1.6) -> None:
        """Words over the whole width, indented by two characters."""
        step = size * leading / MM
        lines = break_lines("一一" + text, self.width * MM / size)
        for at, line in enumerate(lines):
            self.room(step)
            self.y += step
            left = MARGIN + (2 * size / MM if not at else 0.0)
            self.pen.text(left, self.y - step * 0.3, line[2:] if not at else line, size)
        self.y += 1.5

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        *,
        row: float,
        head: float = 9.0,
        keep: float = 0.0,
        strong: Collection[int] = (),
        title: str = "",
    ) -> None:
        """Rows at least `row` mm high, the head repeated on each page.

        Where `keep` mm do not fit below the last row, the last few rows go over to the next
        page with what follows them. The rows at the places `strong` are bold.
        """
        plain = Table(columns, MARGIN)
        bold = Table([replace(column, bold=True) for column in columns], MARGIN)
        heights = [plain.row_height(cells, row) for cells in rows]
        start = 0
        while start < len(rows):
            least = heights[start : start + _TOGETHER]
            closes = keep if start + len(least) == len(rows) else 0.0
            self.room((9.5 if title else 0.0) + head + sum(least) + closes)
            if title:
                self.section(title if not start else f"{title}（续）")
            end = self._page_end(heights, start, head, keep)
            self.y = plain.head(self.pen, self.y, head, ink=RED)
            top = self.y
            for at in range(start, end):
                drawn = bold if at in strong else plain
                last = at == end - 1
                self.y = drawn.row(self.pen, self.y, heights[at], rows[at], last=last)
            plain.posts(self.pen, top, self.y)
            start = end
            if start < len(rows):
                self.new_page()

    def _page_end(self, heights: Sequence[float], start: int, head: float, keep: float) -> int:
        """Up to which row this page goes."""
        room = self.foot - self.y - head
        rest = heights[start:]
        if sum(rest) + keep <= room:
            return len(heights)
        used, fits = 0.0, 0
        while fits < len(rest) and used + rest[fits] <= room:
            used += rest[fits]
            fits += 1
        if fits == len(rest):
            fits = max(1, len(rest) - _TOGETHER)
        elif len(rest) - fits < _TOGETHER:
            fits = max(1, min(fits, len(rest) - _TOGETHER))
        return start + max(1, fits)

    def signatures(self, names: Sequence[str], *, size: float = 12.0) -> None:
        """A line to sign on for each, side by side."""
        step = self.width / len(names)
        self.y += 13
        for at, name in enumerate(names):
            left = MARGIN + at * step
            self.pen.text(left, self.y, name, size, bold=True)
            line = left + text_mm(name, size, bold=True) + 2
            end = left + step - (6 if at < len(names) - 1 else 0)
            self.pen.rule(line, self.y + 1, end - line, 0.5)
        self.y += 3

    def written_lines(self, count: int, step: float = 9.0) -> None:
        """Empty lines to write on."""
        for _ in range(count):
            self.y += step
            self.pen.rule(MARGIN, self.y, self.width, 0.3)

    def note(self, text: str) -> None:
        """What to keep in mind, in small type."""
        self.y += 0.8
        for line in break_lines(text, self.width * MM / 10.5):
            self.y += 5.4
            self.pen.text(MARGIN, self.y, line, 10.5)

    def box(self, title: str, height: float) -> None:
        """A frame with its title inside, the rest of it free to be written or signed in."""
        self.pen.frame(MARGIN, self.y, self.width, height, 0.3)
        self.pen.text(MARGIN + 2.5, self.y + 6, title, 11)
        self.y += height

    def _draw_head(self) -> float:
        head, pen = self._head, self.pen
        code = f"{head.number}{self.page:02d}" if head.number else ""
        bars = barcode.width_mm(code) + 8 if code else 0.0
        title = head.title if self.page == 1 else f"{head.title}（续）"
        size = 18 if self.page == 1 else 14
        y = 14.0
        for line in even_lines(title, (self.width - bars) * MM / size, bold=True):
            y += size * 1.3 / MM
            pen.text(MARGIN - _hang(line, size), y, line, size, bold=True)
        if code:
            x = MARGIN + self.width - barcode.width_mm(code)
            pen.bars(x, 11.5, code, 8.5)
            middle = x + barcode.width_mm(code) / 2
            pen.text(middle, 24.4, barcode.grouped(code), 10.5, bold=True, align="center")
        y = max(y + 0.6, 24.4 if code else 0.0) + 6.8
        pen.text(MARGIN - _hang(head.village, 14), y, head.village, 14, bold=True)
        room = self.width - text_mm(head.village, 14, bold=True) - 6
        aside = break_lines(head.aside, room * MM / 11)
        for line in aside:
            pen.text(MARGIN + self.width, y, line, 11, align="right")
            y += 5.0 if line is not aside[-1] else 0.0
        if self.page == 1:
            for line in break_lines(head.facts, self.width * MM / 11) if head.facts else ():
                y += 6.0
                pen.text(MARGIN, y, line, 11)
        return y + 4.0

    def _end_page(self) -> None:
        pen, y = self.pen, self._size[1] - 10.0
        pen.rule(MARGIN, y - 4.6, self.width, 0.3)
        pen.text(MARGIN, y, self._head.footer, 9)
        pages = f"第{self.page}页，共{self._pages}页"
        pen.text(MARGIN + self.width, y, pages, 9, align="right")
        left = MARGIN + text_mm(self._head.footer, 9) + 6
        right = MARGIN + self.width - text_mm(pages, 9) - 6
        if text_mm(self._head.subject, 9) <= right - left:
            pen.text((left + right) / 2, y, self._head.subject, 9, align="center")
        pen.end_page()


def _hang(text: str, size: float) -> float:
    """How far left of the edge a heading begins, in mm."""
    return opening_blank(text) * size / MM


Draw: TypeAlias = Callable[[RoundSheet], None]


def sheet_pdf(head: SheetHead, draw: Draw, size: tuple[float, float] = A4) -> bytes:
    """The sheet that `draw` draws, its pages numbered."""
    return sheets_pdf([(head, draw)], size)


def sheets_pdf(sheets: Sequence[tuple[SheetHead, Draw]], size: tuple[float, float] = A4) -> bytes:
    """Several sheets one after the other, the pages of each numbered for itself."""
    pen = Pen(size, title=sheets[0][0].title)
    for head, draw in sheets:
        trial = RoundSheet(head, size)
        draw(trial)
        sheet = RoundSheet(head, size, trial.page, pen)
        draw(sheet)
        sheet.end()
    return pen.finish()
