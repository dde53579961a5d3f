"""The certificate of honour for a household, A4 lying down, red and gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from lovemart_desktop.documents.layout import (
    break_lines,
    date_text,
    fit_name,
    fit_size,
    set_line,
)
from lovemart_desktop.documents.pen import A4_WIDE, MM, RED, Ink, Pen, text_mm
from lovemart_desktop.domain.errors import Refusal

GOLD: Final[Ink] = (0xA8 / 255, 0x79 / 255, 0x2A / 255)

_WIDTH, _HEIGHT = A4_WIDE
_TEXT = 44.0
_INNER = _WIDTH - 2 * _TEXT
_RED_FRAME, _RED_LINE = 10.0, 1.15
_GOLD_FRAME, _GOLD_LINE = 14.3, 0.45
_SEAL_MIDDLE = 211.0
_NAME_FLOOR = 26.0
_SETTINGS = ((22.0, 40.0), (20.0, 35.0), (18.0, 31.0))
"""(size, leading) of the body, in points, from the one that is meant down."""
_BODY_END = 158.0


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """One household. `place`: 石桥村三组; `number`: as the town counts its certificates."""

    place: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Certificates:
    """Certificates of one round. `honour`: 诚信勤劳户; `body`: the sentence that says for what."""

    honour: str
    body: str
    issuer: str
    issued_on: date
    rows: tuple[CertificateRow, ...]


def certificates_pdf(given: Certificates) -> bytes:
    """A page for each household; refuses none (`paper.empty_list`), a name that is too long
    for two lines ('paper.name_too_long'), and words that do not fit ('paper.text_too_long').
    """
    if not given.rows:
        raise Refusal("paper.empty_list")
    pen = Pen(A4_WIDE, title=f"荣誉证书 {given.honour}")
    pen.begin_stamp("honour", (0, 0, _WIDTH, _HEIGHT))
    _draw_frame(pen)
    _draw_emblem(pen)
    _draw_honour(pen, given.honour)
    pen.end_stamp()
    for row in given.rows:
        pen.page(A4_WIDE)
        pen.stamp("honour")
        _draw_text(pen, given, _draw_household(pen, row))
        _draw_issuer(pen, given, row)
        pen.end_page()
    return pen.finish()


def _draw_frame(pen: Pen) -> None:
    _box(pen, _RED_FRAME, _RED_LINE, RED)
    _box(pen, _GOLD_FRAME, _GOLD_LINE, GOLD)
    for right in (False, True):
        for low in (False, True):
            for x, y, width, height in _FRET:
                left = _WIDTH - _GOLD_FRAME - x - width if right else _GOLD_FRAME + x
                top = _HEIGHT - _GOLD_FRAME - y - height if low else _GOLD_FRAME + y
                pen.block(left, top, width, height, GOLD)


def _box(pen: Pen, inset: float, line: float, ink: Ink) -> None:
    width, height = _WIDTH - 2 * inset, _HEIGHT - 2 * inset
    pen.block(inset, inset, width, line, ink)
    pen.block(inset, _HEIGHT - inset - line, width, line, ink)
    pen.block(inset, inset, line, height, ink)
    pen.block(_WIDTH - inset - line, inset, line, height, ink)


_FRET: Final = (
    (15.4, 0.0, _GOLD_LINE, 10.6),
    (5.0, 10.6, 10.4 + _GOLD_LINE, _GOLD_LINE),
    (5.0, 5.0, _GOLD_LINE, 5.6),
    (5.0, 5.0, 5.6, _GOLD_LINE),
)
"""A corner's fret: x, y, width and height in mm from the corner of the gold frame."""


_EMBLEM = (_WIDTH / 2, 42.0)
_RADIUS = 15.0


def _draw_emblem(pen: Pen) -> None:
    """A heart between two ears of grain."""
    middle, y = _EMBLEM
    x, top = middle, y - 4.4
    pen.curve(
        (
            (x, top + 1.4),
            (x - 1.6, top - 2.6, x - 7.0, top - 2.4, x - 7.0, top + 2.6),
            (x - 7.0, top + 6.2, x - 3.0, top + 8.4, x, top + 11.4),
            (x + 3.0, top + 8.4, x + 7.0, top + 6.2, x + 7.0, top + 2.6),
            (x + 7.0, top - 2.4, x + 1.6, top - 2.6, x, top + 1.4),
        ),
        RED,
    )
    for side in (-1, 1):
        _draw_ear(pen, side)


def _draw_ear(pen: Pen, side: int) -> None:
    """One ear, from its stalk below the heart up and outwards; `side` −1 is the left one."""
    middle, y = _EMBLEM

    def at(turn: float, radius: float = _RADIUS) -> tuple[float, float]:
        """A place on the ear's arc, `turn` in radians from straight below."""
        return middle + side * radius * sin(turn), y + radius * cos(turn)

    first, last = 0.16, pi * 0.80
    stem = [at(first + (last - first) * step / 24, _RADIUS + 0.16) for step in range(25)]
    stem += [at(last - (last - first) * step / 24, _RADIUS - 0.16) for step in range(25)]
    _outline(pen, stem)
    turn = 0.55
    while turn <= last:
        x, top = at(turn)
        along = (side * cos(turn), -sin(turn))
        grow = 1.0 - 0.28 * (turn - 0.55) / (last - 0.55)
        for tilt in (-0.62, 0.62):
            _leaf(pen, x, top, _turned(along, tilt), 4.4 * grow, 1.05 * grow)
        turn += 0.235
    _leaf(pen, *at(last), (side * cos(last), -sin(last)), 3.6, 0.85)


def _turned(way: tuple[float, float], angle: float) -> tuple[float, float]:
    return (
        way[0] * cos(angle) - way[1] * sin(angle),
        way[0] * sin(angle) + way[1] * cos(angle),
    )


def _leaf(
    pen: Pen, x: float, y: float, way: tuple[float, float], length: float, half: float
) -> None:
    """A pointed leaf from `x`, `y` along the unit vector `way`."""
    across = (-way[1], way[0])

    def place(along: float, beside: float) -> tuple[float, float]:
        return (
            x + way[0] * along + across[0] * beside,
            y + way[1] * along + across[1] * beside,
        )

    start, end = place(0.25, 0), place(length, 0)
    pen.curve(
        (
            start,
            (*place(length * 0.3, half * 1.4), *place(length * 0.72, half * 1.2), *end),
            (*place(length * 0.72, -half * 1.2), *place(length * 0.3, -half * 1.4), *start),
        ),
        GOLD,
    )


def _outline(pen: Pen, points: Sequence[tuple[float, float]]) -> None:
    """A filled shape with straight sides."""
    pen.curve(
        (
            points[0],
            *((*before, *after, *after) for before, after in pairwise(points)),
        ),
        GOLD,
    )


def _draw_honour(pen: Pen, honour: str) -> None:
    """The honour in large red type, spaced by a quarter."""
    size = 58.0
    while size > 30 and _spaced(honour, size) > _INNER:
        size -= 1
    width = _spaced(honour, size)
    if width <= _INNER:
        x = (_WIDTH - width) / 2
        pen.text(x, 84.5, honour, size, bold=True, ink=RED, spread_to=width)
        return
    size = fit_size(honour, _INNER * MM, 32, 18, bold=True)
    pen.text(_WIDTH / 2, 82, honour, size, bold=True, align="center", ink=RED)


def _spaced(text: str, size: float) -> float:
    return (set_line(text, True).ink * size + 14 / 58 * size * (len(text) - 1)) / MM


def _draw_household(pen: Pen, row: CertificateRow) -> float:
    """Whose it is; where the body's first line stands."""
    tail = text_mm(" 户：", 22) + 2.5
    whole = f"{row.place}　{row.name}"
    lines: tuple[str, ...]
    if text_mm(whole, _NAME_FLOOR, bold=True) + tail <= _INNER:
        lines, size = (whole,), _NAME_FLOOR
    else:
        room = (_INNER - tail) * MM
        fitted = fit_name(row.name, room, _NAME_FLOOR, _NAME_FLOOR)
        place = break_lines(row.place, _INNER * MM / _NAME_FLOOR, True)
        lines, size = (*place, *fitted.lines), fitted.size
    y = 106.0 - (3.0 if len(lines) > 1 else 0.0)
    for line in lines:
        pen.text(_TEXT, y, line, size, bold=True)
        y += 11.0
    y -= 11.0
    pen.text(_TEXT + text_mm(lines[-1], size, bold=True) + 2.5, y, "户：", 22)
    return y + 16.4


def _draw_text(pen: Pen, given: Certificates, top: float) -> None:
    """The body, indented by two characters, in the largest type that ends above the seal."""
    for size, leading in _SETTINGS:
        whole = break_lines("一一" + given.body, _INNER * MM / size)
        lines = (whole[0][2:], *whole[1:], _CLOSING)
        if top + (len(lines) - 1) * leading / MM <= _BODY_END:
            break
    else:
        raise Refusal("paper.text_too_long", text=given.body)
    indent = 2 * size / MM
    for at, line in enumerate(lines):
        left = indent if at == 0 or at == len(lines) - 1 else 0.0
        spread = _INNER - left if at < len(lines) - 2 else None
        pen.text(_TEXT + left, top + at * leading / MM, line, size, spread_to=spread)


_CLOSING: Final = "特发此证，以资鼓励。"


def _draw_issuer(pen: Pen, given: Certificates, row: CertificateRow) -> None:
    if row.number:
        pen.text(_TEXT, 180.2, f"编号 {row.number}", 11)
    size = fit_size(given.issuer, 84 * MM, 18, 10, bold=True)
    width = min(text_mm(given.issuer, size, bold=True) * 1.08, 84.0)
    left = _SEAL_MIDDLE - width / 2
    pen.text(left, 170.4, given.issuer, size, bold=True, spread_to=width)
    pen.text(_SEAL_MIDDLE, 180.4, date_text(given.issued_on), 16, align="center")
