"""Where a long slip may be torn: above a rule that begins a part, else below an item's numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

_POINTS_PER_MM = 72 / 25.4
_LOOK = 4.0
"""Dots a millimetre that are enough to see where a slip is white."""
_LEAST = 0.55
"""Of a column that has to be filled before it may be left for the sake of a better place."""
_HEADING = round(8 * _LOOK)
"""Dots between the two rules of a heading, at most: it is not torn off what it heads."""


@dataclass(frozen=True, slots=True)
class Line:
    """Rows of dots with ink between two white ones. `left`: white dots before the first ink;
    `rule`: a rule over the whole slip."""

    top: int
    bottom: int
    left: int
    rule: bool


def pieces_of(page: Any, column: float) -> list[tuple[float, float]]:
    """Top and bottom of the pieces of a pdfium page, mm from its top, none above `column`.

    No more pieces than are needed, each as long as its parts allow.
    """
    height = page.get_height() / _POINTS_PER_MM
    if height <= column:
        return [(0.0, height)]
    bitmap = page.render(scale=_LOOK / _POINTS_PER_MM, grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [
        dots[at * bitmap.stride : at * bitmap.stride + bitmap.width] for at in range(bitmap.height)
    ]
    cuts = tear(lines_of(rows), len(rows), int(column * _LOOK))
    edges = [0.0, *(cut / _LOOK for cut in cuts), height]
    return list(pairwise(edges))


def lines_of(rows: Sequence[bytes]) -> list[Line]:
    """What is printed in these rows of grey dots, from the top."""
    found: list[Line] = []
    begun: int | None = None
    for at, row in enumerate([*rows, b""]):
        inked = bool(row.strip(b"\xff"))
        if inked and begun is None:
            begun = at
        elif not inked and begun is not None:
            found.append(_line(rows, begun, at))
            begun = None
    return found


def tear(lines: Sequence[Line], end: int, column: int) -> list[int]:
    """Rows at which pieces begin, the first excepted."""
    cuts: list[int] = []
    top = 0
    while end - top > column:
        # what comes after this piece has to fit into as few as it would if this one were full
        others = ceil((end - top) / column) - 1
        least = max(top + round(column * _LEAST), end - others * column)
        top = _cut(lines, top, least, top + column)
        cuts.append(top)
    return cuts


def _cut(lines: Sequence[Line], top: int, least: int, last: int) -> int:
    """The best row from `least` to `last` for a piece that began at `top` to end."""
    parts, items, anywhere = [], [], []
    rule = -_HEADING
    for above, line in pairwise(lines):
        begins_part = line.rule and line.top - rule > _HEADING
        if line.rule:
            rule = line.top
        # within the white: what is rounded here or there cuts no ink
        at = min(line.top - min((line.top - above.bottom) // 2, round(_LOOK)), last)
        if above.top < top or above.bottom > last or at < least:
            continue
        anywhere.append(at)
        if begins_part:
            parts.append(at)
        # numbers stand at the right, and the next name begins at the left
        if above.left > 2 * line.left + _HEADING:
            items.append(at)
    return max(parts or items or anywhere or [last])


def _line(rows: Sequence[bytes], begun: int, end: int) -> Line:
    width = len(rows[begun])
    left = min(width - len(row.lstrip(b"\xff")) for row in rows[begun:end])
    inked = [len(row.strip(b"\xff")) for row in rows[begun:end]]
    dark = min(row.count(b"\xff") for row in rows[begun:end])
    over_all = max(inked) >= 0.8 * width and dark <= 0.2 * width
    return Line(begun, end, left, rule=over_all and end - begun <= round(_LOOK))
