"""The card's small form, for labels: no band, smaller type, the same bars.

From top to bottom: store and loss telephone over a rule, name and village, bars, number;
the small line beside the bars. The name may go down to 20 points here, where a whole card
stops at 26.
"""

from __future__ import annotations

from typing import NamedTuple

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.cards.card import (
    INKS,
    CardFace,
    check_number,
    draw_holder_line,
    draw_name,
    place_name,
)
from lovemart_desktop.documents.layout import even_lines, fit_size
from lovemart_desktop.documents.pen import BLACK, MM, Pen, text_mm
from lovemart_desktop.domain.cards.templates import INSET, Look
from lovemart_desktop.domain.errors import Refusal

_EDGE = INSET / 10
_QUIET = barcode.QUIET * barcode.MODULE
_LEFT = _QUIET
"""All lines begin where the bars do, whose white zone reaches to the label's edge."""
_RULE = _EDGE + 4.0
_NAME, _NAME_FLOOR = 30.0, 20.0
_LEADING = 1.1  # em, as on the whole card
_INK = 0.95  # of an em, the height of a Chinese character's ink


class _Side(NamedTuple):
    """The small line beside the bars: where, how large, in which lines."""

    left: float
    size: float
    lines: tuple[str, ...]


class SmallCard:
    """Draws cards into labels of `width` × `height` mm, the pen's origin at the label's
    top left corner."""

    def __init__(self, look: Look, width: float, height: float, *, colour: bool) -> None:
        self._look = look
        self._right = width - _EDGE - 0.5
        self._baseline = height - _EDGE - 0.4
        self._bars_height = 8.0 if height >= 36 else 6.5
        self._bars_top = self._baseline - 4.0 - self._bars_height
        self._ink = INKS[look.colour] if colour else BLACK

    def check(self, face: CardFace) -> None:
        """Refuses, as printing would, a card on which something does not fit."""
        self._sizes(face)
        self._side(face)
        check_number(face.number)
        if face.name:
            self._name_size(face)

    def draw_common(self, pen: Pen, face: CardFace) -> None:
        """What all cards of one store and one number width share."""
        store, loss = self._sizes(face)
        baseline = _RULE - 1.1
        pen.text(_LEFT, baseline, face.store, store, bold=True, ink=self._ink)
        pen.text(self._right, baseline, self._loss(face), loss, bold=True, align="right")
        pen.rule(_LEFT, _RULE, self._right - _LEFT, 1.0, self._ink)
        side = self._side(face)
        for at, line in enumerate(side.lines):
            pen.text(
                side.left, self._bars_top + (at + 0.85) * side.size * 1.2 / MM, line, side.size
            )

    def draw_own(self, pen: Pen, face: CardFace) -> None:
        """What is this card's alone."""
        middle = (_RULE + 0.4 + self._bars_top) / 2
        if face.name:
            ideal = self._name_size(face)
            placed = place_name(face, self._right - _LEFT, ideal, min(ideal, _NAME_FLOOR))
            draw_name(pen, placed, _LEFT, self._right, middle)
        else:
            draw_holder_line(pen, _LEFT, self._right, middle + 2.5)
        pen.bars(_LEFT, self._bars_top, face.number, self._bars_height)
        pen.text(_LEFT, self._baseline, barcode.grouped(face.number), 11, bold=True)

    def _loss(self, face: CardFace) -> str:
        return f"挂失{face.telephone}"

    def _sizes(self, face: CardFace) -> tuple[float, float]:
        """Of the store's name and of the telephone over the rule."""
        room = self._right - _LEFT
        loss = fit_size(self._loss(face), room * 0.56 * MM, 9, 6.5, bold=True)
        left = room - text_mm(self._loss(face), loss, bold=True) - 2
        return fit_size(face.store, left * MM, 10, 6.5, bold=True), loss

    def _side(self, face: CardFace) -> _Side:
        left = _LEFT + barcode.width_mm(face.number) + _QUIET
        room, high = self._right - left, self._baseline - self._bars_top
        size = 9.0
        while size >= 6.5:
            lines = _lines(self._look.small_line, max(room * MM / size, 1.0))
            if len(lines) * size * 1.2 / MM <= high + 0.6 and room * MM >= 2 * size:
                return _Side(left, size, lines)
            size -= 0.5
        raise Refusal("paper.text_too_long", text=self._look.small_line)

    def _name_size(self, face: CardFace) -> float:
        """The largest size at which the name stands between rule and bars."""
        width, high = self._right - _LEFT, self._bars_top - _RULE - 1.0
        one = min(_NAME, high * MM)
        placed = place_name(face, width, one, min(one, _NAME_FLOOR))
        lines = (len(placed.name.lines) - 1) * _LEADING + _INK
        if lines * placed.name.size / MM > high + 0.6:
            raise Refusal("paper.name_too_long", name=face.name, characters=len(face.name))
        return one


def _lines(text: str, width: float) -> tuple[str, ...]:
    """`text` in lines of `width` em, a new one after each comma."""
    head, comma, rest = text.partition("，")
    first = even_lines(head + comma, width)
    return first + _lines(rest, width) if rest else first
