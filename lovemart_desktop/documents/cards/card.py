"""The shopping card, front and back, on the size of a bank card (CR80).

All measures are mm from the card's top left corner. What is the same on every card
is drawn once and repeated, so a thousand cards cost little more than their bars.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import FittedName, break_lines, fit_name, fit_size
from lovemart_desktop.documents.pen import BLACK, MM, RED, WHITE, Ink, Pen, text_mm
from lovemart_desktop.documents.slips.logo import Logo, read_logo
from lovemart_desktop.domain.cards.templates import BACK_RULES, Colour, Look
from lovemart_desktop.domain.errors import Refusal

WIDTH, HEIGHT = 85.6, 53.98
BLEED = 0.8
"""How far the coloured band runs over the edge of a card that will be cut."""

INKS: Final[dict[Colour, Ink]] = {
    Colour.RED: RED,
    Colour.GREEN: (0x0B / 255, 0x5B / 255, 0x3E / 255),
    Colour.BLUE: (0x0B / 255, 0x3F / 255, 0x7A / 255),
    Colour.BROWN: (0x6B / 255, 0x3A / 255, 0x0F / 255),
    Colour.BLACK: BLACK,
}

HOLDER_LINE = "持卡人"
"""Before the line of a card without a holder, to be written by hand."""

HAN_CENTRE = 0.38
"""Of an em, from the baseline to the middle of a Chinese character."""

_MARGIN = 5.0
_RIGHT = WIDTH - _MARGIN
_BAND = 10.6
_BARS_TOP, _BARS_HEIGHT = 34.2, 9.8
_NUMBER_BASELINE = 49.1
_NAME_CENTRE = (_BAND + _BARS_TOP) / 2
_NAME_LEADING = 1.1  # em
_GAP = 2.0  # between the name and the village beside it
_LOGO_HEIGHT, _LOGO_WIDEST = 8.2, 22.0


@dataclass(frozen=True, slots=True)
class CardFace:
    """The front: holder, village, card number (an even number of digits), store, loss telephone.

    Without a name it is a blank: a line to write the holder on.
    """

    name: str
    village: str
    number: str
    store: str
    telephone: str


@dataclass(frozen=True, slots=True)
class CardBack:
    """The back: the rules, where and when the store is open, whom to call."""

    store: str
    place: str
    telephone: str
    rules: tuple[str, ...] = BACK_RULES


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name's lines and size, and the village's size and lines beside its last line."""

    name: FittedName
    village_size: float
    village: tuple[str, ...]


def place_name(face: CardFace, width: float, ideal: float, floor: float) -> PlacedName:
    """Name and village within `width` mm; the name from `ideal` down to `floor` points.

    Raises Refusal 'paper.name_too_long'.
    """
    attempts: list[tuple[float, tuple[str, ...]]] = [
        (size, (face.village,)) for size in (12.0, 11.0, 10.0)
    ]
    middle = (len(face.village) + 1) // 2
    attempts.append((10.0, (face.village[:middle], face.village[middle:])))
    for size, lines in attempts:
        beside = max(text_mm(line, size) for line in lines) + _GAP
        last = max(0.0, width - beside) * MM
        try:
            name = fit_name(face.name, width * MM, ideal, floor, last_width=last)
        except Refusal:
            continue
        return PlacedName(name, size, lines)
    raise Refusal("paper.name_too_long", name=face.name, characters=len(face.name))


def draw_name(pen: Pen, placed: PlacedName, left: float, right: float, middle: float) -> None:
    """Draws the name around the height `middle`, the village at the right of its last line."""
    em = placed.name.size / MM
    half = (len(placed.name.lines) - 1) / 2
    baseline = 0.0
    for at, line in enumerate(placed.name.lines):
        baseline = middle + (at - half) * _NAME_LEADING * em + HAN_CENTRE * em
        pen.text(left, baseline, line, placed.name.size, bold=True)
    for at, line in enumerate(reversed(placed.village)):
        lift = at * placed.village_size * 1.2 / MM
        pen.text(right, baseline - lift, line, placed.village_size, align="right")


def draw_holder_line(pen: Pen, left: float, right: float, baseline: float) -> None:
    """Where a blank's holder is written by hand."""
    pen.text(left, baseline, HOLDER_LINE, 11)
    start = left + text_mm(HOLDER_LINE, 11) + 2
    pen.rule(start, baseline + 0.6, right - start, 0.5)


def check_number(number: str) -> None:
    """Twelve, fourteen or sixteen digits: what the card's width and set C allow."""
    if not (number.isascii() and number.isdigit() and len(number) in (12, 14, 16)):
        raise Refusal("paper.card_number", number_tail=number[-4:])


class WholeCard:
    """Draws cards of full size with a pen whose origin is the card's top left corner."""

    def __init__(self, look: Look, *, colour: bool) -> None:
        self._look = look
        self._colour = colour
        self._ink = INKS[look.colour] if colour else BLACK

    def check(self, face: CardFace) -> None:
        """Refuses, as printing would, a card on which something does not fit."""
        if face.name:
            place_name(face, _RIGHT - _MARGIN, 34, 26)
        check_number(face.number)
        _store_size(face.store, self._look, _lead(self._look, colour=self._colour))
        _loss_column(face, self._look)

    def draw_common(self, pen: Pen, face: CardFace) -> None:
        """What all cards of one store and one number width share."""
        if self._colour:
            self._draw_band(pen, face.store)
        else:
            self._draw_heading(pen, face.store)
        self._draw_loss(pen, face)

    def draw_own(self, pen: Pen, face: CardFace) -> None:
        """What is this card's alone."""
        if face.name:
            placed = place_name(face, _RIGHT - _MARGIN, 34, 26)
            draw_name(pen, placed, _MARGIN, _RIGHT, _NAME_CENTRE)
        else:
            draw_holder_line(pen, _MARGIN, _RIGHT, _NAME_CENTRE + 4)
        pen.bars(_MARGIN, _BARS_TOP, face.number, _BARS_HEIGHT)
        pen.text(_MARGIN, _NUMBER_BASELINE, barcode.grouped(face.number), 13, bold=True)

    def draw_back(self, pen: Pen, back: CardBack) -> None:
        """The back with its numbered rules."""
        width = _RIGHT - _MARGIN
        pen.text(_MARGIN, 9.0, "用卡须知", 15, bold=True, ink=self._ink)
        room = width - text_mm("用卡须知", 15, bold=True) - _GAP
        pen.text(_RIGHT, 9.0, back.store, fit_size(back.store, room * MM, 10.5, 7), align="right")
        pen.rule(_MARGIN, 11.4, width, 1.4, self._ink)
        for at, rule in enumerate(back.rules[:4]):
            baseline = 17.3 + 6.2 * at
            pen.text(_MARGIN, baseline, str(at + 1), 13, bold=True, ink=self._ink)
            size = fit_size(rule, (width - 5.1) * MM, 13, 9)
            pen.text(_MARGIN + 5.1, baseline, rule, size)
        pen.rule(_MARGIN, 38.4, width, 0.5)
        pen.text(_MARGIN, 43.0, "地点", 10, bold=True)
        place_size = fit_size(back.place, (width - 10) * MM, 10, 7)
        pen.text(_MARGIN + 10, 43.0, back.place, place_size)
        pen.text(_MARGIN, 49.4, "电话", 10, bold=True)
        size = fit_size(back.telephone, 42 * MM, 16, 11, bold=True)
        pen.text(_MARGIN + 10, 49.4, back.telephone, size, bold=True)
        pen.text(_RIGHT, 49.4, "挂失、问积分", 10, align="right")

    def _draw_band(self, pen: Pen, store: str) -> None:
        pen.block(-BLEED, -BLEED, WIDTH + 2 * BLEED, _BAND + BLEED, self._ink)
        if self._look.logo:
            width, height = _logo_size(read_logo(self._look.logo))
            top = (_BAND - _LOGO_HEIGHT) / 2
            pen.block(_MARGIN - 0.5, top - 0.4, width + 1.0, height + 0.8, WHITE)
            pen.picture(_MARGIN, top, width, height, read_logo(self._look.logo).picture)
        else:
            _heart(pen, _MARGIN, _BAND / 2 - 2.1, 4.5, WHITE)
        baseline = _BAND / 2 + HAN_CENTRE * 14 / MM
        self._draw_title(pen, store, baseline, WHITE)

    def _draw_heading(self, pen: Pen, store: str) -> None:
        """The band for printers with black only: type over a rule."""
        if self._look.logo:
            logo = read_logo(self._look.logo, colour=False)
            width, height = _logo_size(logo)
            pen.picture(_MARGIN, _BAND - height - 0.5, width, height, logo.picture)
        baseline = _BAND / 2 + 0.9 + HAN_CENTRE * 14 / MM
        self._draw_title(pen, store, baseline, BLACK)
        pen.rule(_MARGIN, _BAND + 0.3, _RIGHT - _MARGIN, 1.4)

    def _draw_title(self, pen: Pen, store: str, baseline: float, ink: Ink) -> None:
        lead = _lead(self._look, colour=self._colour)
        size = _store_size(store, self._look, lead)
        pen.text(_MARGIN + lead, baseline, store, size, bold=True, ink=ink)
        title = self._look.title
        pen.text(_RIGHT, baseline, title, _title_size(title), bold=True, align="right", ink=ink)

    def _draw_loss(self, pen: Pen, face: CardFace) -> None:
        left, telephone, loss, small, lines = _loss_column(face, self._look)
        pen.text(left, 36.9, self._look.loss_line, loss)
        pen.text(left, 41.4, face.telephone, telephone, bold=True)
        for baseline, line in zip((45.5, 49.1), lines, strict=False):
            pen.text(left, baseline, line, small)


def two_lines(text: str, width: float, ideal: float, floor: float) -> tuple[float, tuple[str, ...]]:
    """`text` on at most two lines of `width` mm: its size and the lines, broken after a comma
    where that is possible.

    Raises Refusal 'paper.text_too_long'.
    """
    head, comma, tail = text.partition("，")
    size = ideal
    while size >= floor:
        if comma and tail and max(text_mm(head + comma, size), text_mm(tail, size)) <= width:
            return size, (head + comma, tail)
        lines = break_lines(text, width * MM / size)
        if len(lines) <= 2:
            return size, lines
        size -= 0.5
    raise Refusal("paper.text_too_long", text=text)


def _lead(look: Look, *, colour: bool) -> float:
    """How far the store's name stands from the margin: heart or logo come first."""
    if look.logo:
        return _logo_size(read_logo(look.logo))[0] + 2.0
    return 6.6 if colour else 0.0


def _logo_size(logo: Logo) -> tuple[float, float]:
    """Width and height in mm; a wide one is less high."""
    width = min(_LOGO_HEIGHT * logo.ratio, _LOGO_WIDEST)
    return width, width / logo.ratio


def _title_size(title: str) -> float:
    return fit_size(title, 34 * MM, 14, 9, bold=True)


def _store_size(store: str, look: Look, lead: float) -> float:
    title = text_mm(look.title, _title_size(look.title), bold=True)
    width = _RIGHT - _MARGIN - lead - title - 4
    return fit_size(store, width * MM, 14, 8, bold=True)


def _loss_column(face: CardFace, look: Look) -> tuple[float, float, float, float, tuple[str, ...]]:
    """Left edge of the column beside the bars; the sizes of telephone, loss line and small
    line in it; the small line's lines."""
    quiet = barcode.QUIET * barcode.MODULE
    left = _MARGIN + barcode.width_mm(face.number) + quiet + 0.4
    room = _RIGHT - left
    small, lines = two_lines(look.small_line, room, 9.5, 7)
    return (
        left,
        fit_size(face.telephone, room * MM, 12, 9, bold=True),
        fit_size(look.loss_line, room * MM, 9.5, 7),
        small,
        lines,
    )


def _heart(pen: Pen, x: float, y: float, width: float, ink: Ink) -> None:
    """A heart `width` mm wide, its top left corner at `x`, `y`."""
    shape = (
        (0.5, 0.92),
        (0.16, 0.66, 0.0, 0.46, 0.0, 0.27),
        (0.0, 0.1, 0.12, 0.0, 0.26, 0.0),
        (0.37, 0.0, 0.46, 0.06, 0.5, 0.16),
        (0.54, 0.06, 0.63, 0.0, 0.74, 0.0),
        (0.88, 0.0, 1.0, 0.1, 1.0, 0.27),
        (1.0, 0.46, 0.84, 0.66, 0.5, 0.92),
    )
    pen.curve(
        (
            tuple((y if at % 2 else x) + width * value for at, value in enumerate(point))
            for point in shape
        ),
        ink,
    )
