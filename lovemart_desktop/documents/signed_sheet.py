"""A4 paper that is closed by signatures: tables over as many pages as they take.

It is drawn as it goes, since its pages are not counted beforehand.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from typing import Final

from lovemart_desktop.documents.pen import A4, Pen
from lovemart_desktop.documents.table import Column, Table

MARGIN: Final = 18.0
WIDTH: Final = A4[0] - 2 * MARGIN
FOOT: Final = A4[1] - MARGIN
_SIGNING = 26.0


class SignedSheet(ABC):
    """`y` runs down; a new page begins where a part does not fit.

    `row`, `head`: heights of a table's rows and of its head, in mm.
    """

    def __init__(self, title: str, *, row: float, head: float) -> None:
        self.pen = Pen(A4, title=title)
        self.y = MARGIN
        self.page = 0
        self._row, self._head = row, head
        self.new_page()

    @abstractmethod
    def footer(self) -> None:
        """Writes what stands at the foot of each page."""

    def finish(self) -> bytes:
        self.footer()
        self.pen.end_page()
        return self.pen.finish()

    def table(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[tuple[str, ...]],
        strong: Collection[int] = (),
    ) -> None:
        """A section under its title; the rows at the places `strong` are bold."""
        plain = Table(columns, MARGIN)
        bold = Table([_bold(column) for column in columns], MARGIN)
        # a title never stands alone: two rows with it where bold sums end the table
        self.room(9 + self._head + self._row * (2 if strong else 1))
        self._heading(plain, title)
        for at, row in enumerate(rows):
            table = bold if at in strong else plain
            height = table.row_height(row, self._row)
            if self.y + height > FOOT:
                self.new_page()
                self._heading(plain, f"{title}（续）")
            self.y = table.row(self.pen, self.y, height, row, last=at == len(rows) - 1)
        if not rows:
            self.pen.text(MARGIN + 1.5, self.y + 5.4, "没有。", 12)
            self.y += self._row

    def signing(self, names: Sequence[str]) -> None:
        """A frame with room for each signature."""
        self.room(_SIGNING + 6)
        self.y += 5
        part = WIDTH / len(names)
        self.pen.frame(MARGIN, self.y, WIDTH, _SIGNING, 0.35)
        for at, words in enumerate(names):
            left = MARGIN + at * part
            if at:
                self.pen.post(left, self.y, _SIGNING, 1.0)
            self.pen.text(left + 2.5, self.y + 5.5, words, 11)
        self.y += _SIGNING

    def room(self, height: float) -> None:
        """Turns the page where `height` mm are not left on it."""
        if self.y + height > FOOT:
            self.new_page()

    def new_page(self) -> None:
        if self.page:
            self.footer()
            self.pen.end_page()
        self.page += 1
        self.pen.page(A4)
        self.y = MARGIN

    def _heading(self, table: Table, title: str) -> None:
        self.pen.text(MARGIN, self.y + 7, title, 13, bold=True)
        self.y = table.head(self.pen, self.y + 9.5, self._head)


def _bold(column: Column) -> Column:
    return Column(column.heading, column.width, column.align, column.size, True, pad=column.pad)
