"""Tables on office paper: heads, rows and rules, one way for all lists.

Rules are thin between rows and heavier under the head; vertical rules stand only
beside cells that are written in by hand. Names shrink to a floor and then break.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.documents.layout import break_lines, fit_name, set_line
from lovemart_desktop.documents.pen import BLACK, MM, Align, Ink, Pen

NAME_FLOOR = 13.0
"""Names in lists are never smaller than this, in points."""

_NUMBER_FLOOR = 7.0
_WORD_FLOOR = 10.0
"""Words, as a group's name, break rather than become smaller."""
_HAN_CENTRE = 0.38  # of an em, from the baseline to the middle of a Chinese character
_LEADING = 1.25
_ROW_RULE = 0.3
_HEAD_RULE = 0.5
_TOP_RULE = 1.2


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its width in mm with the white on both sides, and how its cells are set.

    A `note` stands below the heading, smaller.
    A `written` cell stays empty and gets a rule on its left; a `name` shrinks and breaks,
    a right-aligned number only shrinks, any other text wraps.
    """

    heading: str
    width: float
    align: Align = "left"
    size: float = 12.0
    bold: bool = False
    name: bool = False
    written: bool = False
    pad: float = 1.5
    heading_align: Align | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: tuple[str, ...]
    size: float


class Table:
    """Draws heads and rows of the given columns from the left edge `x`."""

    def __init__(self, columns: Sequence[Column], x: float, *, head_size: float = 10.5) -> None:
        self._columns = tuple(columns)
        self._x = x
        self._head_size = head_size
        self.width = sum(column.width for column in columns)

    def head(self, pen: Pen, y: float, height: float, *, ink: Ink = BLACK) -> float:
        """The head with a heavy rule above; where it ends."""
        pen.rule(self._x, y, self.width, _TOP_RULE, ink)
        for column, left in self._placed():
            align = column.heading_align or column.align
            middle, size = y + height / 2, self._head_size
            if column.note:
                self._line(pen, column, left, middle + 2.3, column.note, 8.5, False, align)
                middle -= 2.3
            self._line(pen, column, left, middle, column.heading, size, True, align)
        pen.rule(self._x, y + height, self.width, _HEAD_RULE)
        return y + height

    def row_height(self, cells: Sequence[str], least: float) -> float:
        """How high a row must be for its cells, at least `least`."""
        heights = [
            len(cell.lines) * cell.size * _LEADING / MM + 2.2
            for cell in (
                self._set(column, text) for column, text in zip(self._columns, cells, strict=True)
            )
            if len(cell.lines) > 1
        ]
        return max([least, *heights])

    def row(
        self, pen: Pen, y: float, height: float, cells: Sequence[str], *, last: bool = False
    ) -> float:
        """One row, its cells in the middle of its height; where it ends."""
        for (column, left), text in zip(self._placed(), cells, strict=True):
            cell = self._set(column, text)
            step = cell.size * _LEADING / MM
            first = y + height / 2 - (len(cell.lines) - 1) * step / 2
            for at, line in enumerate(cell.lines):
                self._line(
                    pen,
                    column,
                    left,
                    first + at * step,
                    line,
                    cell.size,
                    column.bold,
                    column.align,
                )
        pen.rule(self._x, y + height, self.width, _TOP_RULE if last else _ROW_RULE)
        return y + height

    def posts(self, pen: Pen, top: float, bottom: float) -> None:
        """The vertical rules beside the cells that are written in."""
        for column, left in self._placed():
            if column.written:
                pen.post(left, top, bottom - top, _ROW_RULE)

    def left_of(self, index: int) -> float:
        """The left edge of a column."""
        return self._x + sum(column.width for column in self._columns[:index])

    def right_of(self, index: int) -> float:
        """Where right-aligned cells of a column end."""
        return self.left_of(index + 1) - self._columns[index].pad

    def _placed(self) -> list[tuple[Column, float]]:
        return [(column, self.left_of(index)) for index, column in enumerate(self._columns)]

    def _set(self, column: Column, text: str) -> _Cell:
        room = (column.width - 2 * column.pad) * MM
        if column.name:
            fitted = fit_name(
                text, room, column.size, min(NAME_FLOOR, column.size), bold=column.bold
            )
            return _Cell(fitted.lines, fitted.size)
        if column.align == "right":
            # a number broken in two reads as two numbers
            words = not text.lstrip("−-")[:1].isdigit()
            floor = _WORD_FLOOR if words else _NUMBER_FLOOR
            size = column.size
            while set_line(text, column.bold).ink * size > room and size > floor:
                size -= 0.5
            if not words:
                return _Cell((text,), size)
            return _Cell(break_lines(text, room / size, column.bold), size)
        return _Cell(break_lines(text, room / column.size, column.bold), column.size)

    def _line(
        self,
        pen: Pen,
        column: Column,
        left: float,
        centre: float,
        text: str,
        size: float,
        bold: bool,
        align: Align,
    ) -> None:
        anchor = {
            "left": left + column.pad,
            "center": left + column.width / 2,
            "right": left + column.width - column.pad,
        }[align]
        pen.text(anchor, centre + _HAN_CENTRE * size / MM, text, size, bold=bold, align=align)
