"""The counter's keys on paper, to be laid beside the keyboard: A5 or A4.

The words come in the language of the window: whoever reads the screen reads the card.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lovemart_desktop.documents.layout import break_lines, fit_size
from lovemart_desktop.documents.pen import A5, MM, RED, Pen, text_mm

_SIDE = 10.0
_TOP, _BOTTOM = 27.0, 200.0
_SCALE_A4 = 297 / 210
_STEPS = (1.0, 0.92, 0.84, 0.76, 0.68)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key, its name on the screen, and what it does."""

    key: str
    words: str
    help: str


@dataclass(frozen=True, slots=True)
class KeyCard:
    """`foot` stands below the rows in small print."""

    title: str
    store: str
    rows: tuple[KeyRow, ...]
    foot: str = ""


def key_card_pdf(card: KeyCard, paper: Literal["A5", "A4"] = "A5") -> bytes:
    """One page; the type shrinks until all rows are on it.

    Raises ValueError where even the smallest type leaves no room for them.
    """
    grow = _SCALE_A4 if paper == "A4" else 1.0
    size = (A5[0] * grow, A5[1] * grow)
    for step in _STEPS:
        rows = [_Row(row, step) for row in card.rows]
        if _TOP + sum(row.height for row in rows) <= _BOTTOM:
            break
    else:
        raise ValueError("too many keys for one page")
    pen = Pen(size, title=card.title)
    pen.move_origin(0, 0, size[1])
    inner = A5[0] - 2 * _SIDE
    store = fit_size(card.store, (inner - text_mm(card.title, 18, bold=True) - 6) * MM, 12, 7)
    pen.text(_SIDE * grow, 17 * grow, card.title, 18 * grow, bold=True, ink=RED)
    pen.text((_SIDE + inner) * grow, 17 * grow, card.store, store * grow, align="right")
    pen.rule(_SIDE * grow, 21 * grow, inner * grow, 1.6 * grow, RED)
    y = _TOP - 4.0
    for row in rows:
        row.draw(pen, y, grow)
        y += row.height
    if card.foot:
        pen.text(_SIDE * grow, 205 * grow, card.foot, 8.5 * grow)
    pen.end_page()
    return pen.finish()


class _Row:
    """A row in one size of type; measures in mm on A5."""

    def __init__(self, row: KeyRow, step: float) -> None:
        self._row = row
        self._step = step
        self._key_width = 23.0
        self._words_at = _SIDE + self._key_width + 3.0
        self._help_at = self._words_at + 31.0
        self._help_width = A5[0] - _SIDE - self._help_at
        self._words = break_lines(row.words, 30.0 * MM / (12.5 * step), bold=True)
        self._help = break_lines(row.help, self._help_width * MM / (10 * step))
        lines = max(len(self._words) * 5.6, len(self._help) * 4.6)
        self.height = (max(lines, 5.6) + 2.6) * step

    def draw(self, pen: Pen, top: float, grow: float) -> None:
        step, middle = self._step, top + self.height / 2
        box = 6.2 * step
        pen.frame(_SIDE * grow, (middle - box / 2) * grow, self._key_width * grow, box * grow, 0.35)
        size = fit_size(self._row.key, (self._key_width - 3) * MM, 13 * step, 6, bold=True)
        centre = (_SIDE + self._key_width / 2) * grow
        baseline = (middle + 0.36 * size / MM) * grow
        pen.text(centre, baseline, self._row.key, size * grow, bold=True, align="center")
        self._lines(pen, self._words_at, middle, self._words, 12.5, 5.6, grow, bold=True)
        self._lines(pen, self._help_at, middle, self._help, 10, 4.6, grow)
        pen.rule(_SIDE * grow, (top + self.height) * grow, (A5[0] - 2 * _SIDE) * grow, 0.3)

    def _lines(
        self,
        pen: Pen,
        x: float,
        middle: float,
        lines: tuple[str, ...] | list[str],
        size: float,
        leading: float,
        grow: float,
        *,
        bold: bool = False,
    ) -> None:
        size, leading = size * self._step, leading * self._step
        y = middle - leading * (len(lines) - 1) / 2 + 0.36 * size / MM
        for line in lines:
            pen.text(x * grow, y * grow, line, size * grow, bold=bold)
            y += leading
