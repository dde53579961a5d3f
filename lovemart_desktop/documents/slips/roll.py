"""Setting a slip on a paper roll, whose length is known only at the end.

A thermal head has eight dots to the millimetre; everything that is not type lies on
that grid, so that no rule is half a dot and no bar is rounded. Marks are collected
with the distance from the top, then drawn on a page that is as long as they need.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import break_lines
from lovemart_desktop.documents.pen import MM, Align, Pen, text_mm
from lovemart_desktop.documents.slips.logo import Dots

DOT = 0.125
"""One dot of the head, mm."""

PAGE_TRIM = 0.01
"""Points taken off a page, so that rendering does not round it up by a dot."""

MARGINS = {72: 1.0, 48: 0.5}
"""White on both sides of a head's width, mm."""

PRACTICE = "练习用，不作凭证"

Mark: TypeAlias = Callable[[Pen], None]


def snap(mm: float) -> float:
    """The nearest place on the grid of dots."""
    return round(mm / DOT) * DOT


class Roll:
    """One copy of a slip: `y` runs down from the top as things are set."""

    def __init__(self, width: float, margin: float) -> None:
        """`width` is what the head prints, 72 or 48 mm; `margin` stays white on both sides."""
        self.width = width
        self.margin = margin
        self.left = margin
        self.right = width - margin
        self.y = 1.0
        self._texts: list[tuple[float, float, str, float, bool, Align]] = []
        self._blocks: list[tuple[float, float, float, float]] = []
        self._codes: list[tuple[float, float, str, float]] = []
        self._pictures: list[tuple[float, float, Dots]] = []

    @property
    def inner(self) -> float:
        """Width between the margins, mm."""
        return self.right - self.left

    def put(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Text at a place of its own; `y` is its baseline."""
        self._texts.append((snap(x), snap(y), text, size, bold, align))

    def line(
        self,
        left: str,
        right: str = "",
        size: float = 10.5,
        *,
        bold: bool = False,
        right_bold: bool = False,
        right_size: float | None = None,
        leading: float = 1.42,
    ) -> None:
        """A line with words at either edge; words that would collide take a line each."""
        other = right_size or size
        if left and right:
            used = text_mm(left, size, bold=bold) + text_mm(right, other, bold=right_bold)
            if used + 2.0 > self.inner:
                self.wrap(left, size, bold=bold, leading=leading)
                left = ""
        step = max(size, other) * leading / MM
        baseline = self.y + step * 0.74
        if left:
            self.put(self.left, baseline, left, size, bold=bold)
        if right:
            self.put(self.right, baseline, right, other, bold=right_bold, align="right")
        self.y = snap(self.y + step)

    def wrap(
        self,
        text: str,
        size: float = 10.5,
        *,
        bold: bool = False,
        width: float | None = None,
        leading: float = 1.42,
    ) -> None:
        """A paragraph at the left edge."""
        room = (width or self.inner) * MM / size
        for line in break_lines(text, room, bold=bold):
            self.line(line, size=size, bold=bold, leading=leading)

    def space(self, mm: float) -> None:
        """White."""
        self.y = snap(self.y + mm)

    def rule(self, dots: int = 2, *, before: float = 0.75, after: float = 0.75) -> None:
        """A rule across the slip with white before and after it, mm."""
        self.space(before)
        self._blocks.append((self.left, self.y, self.inner, dots * DOT))
        self.y = snap(self.y + dots * DOT + after)

    def banner(self, words: str) -> None:
        """Words in a box across the slip."""
        self.frame(self.left, self.y, self.inner, 7.5, 4)
        self.put(self.width / 2, self.y + 5.45, words, 14, bold=True, align="center")
        self.space(8.5)

    def boxed(self, word: str, width: float, top: float) -> None:
        """A word in a box at the right edge."""
        left = self.right - width
        self.frame(left, top, width, 6.0, 2)
        self.put(left + width / 2, top + 4.55, word, 12.5, bold=True, align="center")

    def frame(self, x: float, y: float, width: float, height: float, dots: int) -> None:
        """A box at a place of its own."""
        x, y, width, height = snap(x), snap(y), snap(width), snap(height)
        line = dots * DOT
        self._blocks += [
            (x, y, width, line),
            (x, y + height - line, width, line),
            (x, y + line, line, height - 2 * line),
            (x + width - line, y + line, line, height - 2 * line),
        ]

    def post(self, x: float, y: float, height: float, dots: int = 2) -> None:
        """A vertical rule at a place of its own."""
        self._blocks.append((snap(x), snap(y), dots * DOT, snap(height)))

    def barcode(self, digits: str, height: float = 11.0) -> None:
        """The barcode in the middle, its digits in groups of four below.

        Raises ValueError if it and its quiet zones are wider than the head prints.
        """
        if barcode.width_mm(digits) + 2 * barcode.QUIET * barcode.MODULE > self.width:
            raise ValueError("the barcode does not fit the paper")
        x = snap((self.width - barcode.width_mm(digits)) / 2)
        self.space(1.0)
        self._codes.append((x, self.y, digits, snap(height)))
        self.put(
            self.width / 2,
            self.y + height + 4.4,
            barcode.grouped(digits),
            12.5,
            bold=True,
            align="center",
        )
        self.y = snap(self.y + height + 6.0)

    def picture(self, dots: Dots) -> None:
        """A picture in the middle, each of its dots one of the head's."""
        self._pictures.append((snap((self.width - dots.width * DOT) / 2), self.y, dots))
        self.space(dots.height * DOT + 1.0)

    def draw(self, pen: Pen) -> None:
        """Puts everything on a page of its own, as long as what was set."""
        pen.page((self.width, snap(self.y)), trim=PAGE_TRIM)
        for x, y, width, height in self._blocks:
            pen.block(x, y, width, height)
        for x, y, dots in self._pictures:
            pen.dots(x, y, DOT, (dots.width, dots.height), dots.packed)
        for x, y, digits, height in self._codes:
            pen.bars(x, y, digits, height)
        for x, y, text, size, bold, align in self._texts:
            pen.text(x, y, text, size, bold=bold, align=align)
        pen.end_page()
