"""The shopping card, front and back, on the size of a bank card (CR80).

All measures are mm from the card's top left corner. What is the same on every card
is drawn once and repeated, so a thousand cards cost little more than their bars.
"""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import FittedName, fit_name, fit_size
from lovemart_desktop.documents.pen import BLACK, MM, RED, WHITE, Ink, Pen, text_mm
from lovemart_desktop.domain.errors import Refusal

WIDTH, HEIGHT = 85.6, 53.98
BLEED = 0.8
"""How far the coloured band runs over the edge of a card that will be cut."""

_MARGIN = 5.0
_RIGHT = WIDTH - _MARGIN
_BAND = 10.6
_BARS_TOP, _BARS_HEIGHT = 34.2, 9.8
_NUMBER_BASELINE = 49.1
_NAME_CENTRE = (_BAND + _BARS_TOP) / 2
_NAME_LEADING = 1.1  # em
_GAP = 2.0  # between the name and the village beside it
_HAN_CENTRE = 0.38  # of an em, from the baseline to the middle of a Chinese character

RULES = (
    "本卡只换商品，不换现金。",
    "来领东西，请带上本卡。",
    "请人代领，另带代领人身份证。",
    "卡丢了，快打电话，积分还在。",
)


@dataclass(frozen=True, slots=True)
class CardFace:
    """The front: holder, village, card number (an even number of digits), store, loss telephone."""

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
    rules: tuple[str, ...] = RULES


def card_pdf(face: CardFace, *, colour: bool = True, back: CardBack | None = None) -> bytes:
    """One card on a page of its own size; a second page for the back if one is given.

    Refuses (`paper.name_too_long`, `paper.text_too_long`, `paper.card_number`) what does
    not fit on a card.
    """
    pen = Pen((WIDTH, HEIGHT), title="购物卡")
    press = CardPress(pen, colour=colour)
    press.front(face, 0.0, 0.0, HEIGHT)
    pen.end_page()
    if back is not None:
        press.back(back, 0.0, 0.0, HEIGHT)
        pen.end_page()
    return pen.finish()


def check_face(face: CardFace) -> None:
    """Refuses, as printing would, a card on which something does not fit."""
    _place_name(face)
    _check_number(face.number)
    _store_size(face.store)
    _loss_column(face)


class CardPress:
    """Puts cards on the pages of one pen, each common part drawn only once."""

    def __init__(self, pen: Pen, *, colour: bool) -> None:
        self._pen = pen
        self._colour = colour
        self._stamps: dict[object, str] = {}

    def front(self, face: CardFace, x: float, y: float, page_height: float) -> None:
        """The front with its top left corner at `x`, `y` of a page `page_height` mm high."""
        _check_number(face.number)
        frame = self._frame(face)
        name, village_size, village_lines = _place_name(face)
        pen = self._pen
        pen.move_origin(x, y, page_height)
        pen.stamp(frame)
        baseline = _draw_name(pen, name)
        for at, line in enumerate(reversed(village_lines)):
            lift = at * village_size * 1.2 / MM
            pen.text(_RIGHT, baseline - lift, line, village_size, align="right")
        pen.bars(_MARGIN, _BARS_TOP, face.number, _BARS_HEIGHT)
        pen.text(_MARGIN, _NUMBER_BASELINE, barcode.grouped(face.number), 13, bold=True)

    def back(self, back: CardBack, x: float, y: float, page_height: float) -> None:
        """The back, placed like `front`."""
        if back not in self._stamps:
            self._begin(back)
            _draw_back(self._pen, back, RED if self._colour else BLACK)
            self._pen.end_stamp()
        self._pen.move_origin(x, y, page_height)
        self._pen.stamp(self._stamps[back])

    def _frame(self, face: CardFace) -> str:
        """The stamp of what all cards of one store and one number width share."""
        key = (face.store, face.telephone, len(face.number))
        if key not in self._stamps:
            self._begin(key)
            if self._colour:
                _draw_band(self._pen, face.store)
            else:
                _draw_heading(self._pen, face.store)
            _draw_loss(self._pen, face)
            self._pen.end_stamp()
        return self._stamps[key]

    def _begin(self, key: object) -> None:
        name = f"card{len(self._stamps)}"
        self._pen.begin_stamp(name, (-BLEED, -BLEED, WIDTH + BLEED, HEIGHT + BLEED))
        self._stamps[key] = name


def _place_name(face: CardFace) -> tuple[FittedName, float, tuple[str, ...]]:
    """The name's lines and size, the village's size and lines beside its last line."""
    width = _RIGHT - _MARGIN
    attempts: list[tuple[float, tuple[str, ...]]] = [
        (size, (face.village,)) for size in (12.0, 11.0, 10.0)
    ]
    middle = (len(face.village) + 1) // 2
    attempts.append((10.0, (face.village[:middle], face.village[middle:])))
    for size, lines in attempts:
        beside = max(text_mm(line, size) for line in lines) + _GAP
        try:
            name = fit_name(face.name, width * MM, 34, 26, last_width=max(0.0, width - beside) * MM)
        except Refusal:
            continue
        return name, size, lines
    raise Refusal("paper.name_too_long", name=face.name, characters=len(face.name))


def _draw_name(pen: Pen, name: FittedName) -> float:
    """Draws the name between band and bars; the baseline of its last line."""
    em = name.size / MM
    middle = (len(name.lines) - 1) / 2
    baseline = 0.0
    for at, line in enumerate(name.lines):
        centre = _NAME_CENTRE + (at - middle) * _NAME_LEADING * em
        baseline = centre + _HAN_CENTRE * em
        pen.text(_MARGIN, baseline, line, name.size, bold=True)
    return baseline


def _check_number(number: str) -> None:
    """Twelve, fourteen or sixteen digits: what the card's width and set C allow."""
    if not (number.isascii() and number.isdigit() and len(number) in (12, 14, 16)):
        raise Refusal("paper.card_number", number_tail=number[-4:])


def _store_size(store: str, heart: float = 6.6) -> float:
    width = _RIGHT - _MARGIN - heart - text_mm("购物卡", 14, bold=True) - 4
    return fit_size(store, width * MM, 14, 8, bold=True)


def _draw_band(pen: Pen, store: str) -> None:
    pen.block(-BLEED, -BLEED, WIDTH + 2 * BLEED, _BAND + BLEED, RED)
    _heart(pen, _MARGIN, _BAND / 2 - 2.1, 4.5, WHITE)
    baseline = _BAND / 2 + _HAN_CENTRE * 14 / MM
    pen.text(_MARGIN + 6.6, baseline, store, _store_size(store), bold=True, ink=WHITE)
    pen.text(_RIGHT, baseline, "购物卡", 14, bold=True, align="right", ink=WHITE)


def _draw_heading(pen: Pen, store: str) -> None:
    """The band for printers with black only: type over a rule."""
    baseline = _BAND / 2 + 0.9 + _HAN_CENTRE * 14 / MM
    pen.text(_MARGIN, baseline, store, _store_size(store, heart=0.0), bold=True)
    pen.text(_RIGHT, baseline, "购物卡", 14, bold=True, align="right")
    pen.rule(_MARGIN, _BAND + 0.3, _RIGHT - _MARGIN, 1.4)


def _loss_column(face: CardFace) -> tuple[float, float]:
    """Left edge of the column beside the bars, and the telephone's size in it."""
    quiet = barcode.QUIET * barcode.MODULE
    left = _MARGIN + barcode.width_mm(face.number) + quiet + 0.4
    size = fit_size(face.telephone, (_RIGHT - left) * MM, 12, 9, bold=True)
    return left, size


def _draw_loss(pen: Pen, face: CardFace) -> None:
    left, size = _loss_column(face)
    pen.text(left, 36.9, "丢了卡，快挂失", 9.5)
    pen.text(left, 41.4, face.telephone, size, bold=True)
    pen.text(left, 45.5, "仅限兑换商品，", 9.5)
    pen.text(left, 49.1, "不可兑现", 9.5)


def _draw_back(pen: Pen, back: CardBack, accent: Ink) -> None:
    width = _RIGHT - _MARGIN
    pen.text(_MARGIN, 9.0, "用卡须知", 15, bold=True, ink=accent)
    room = width - text_mm("用卡须知", 15, bold=True) - _GAP
    pen.text(_RIGHT, 9.0, back.store, fit_size(back.store, room * MM, 10.5, 7), align="right")
    pen.rule(_MARGIN, 11.4, width, 1.4, accent)
    for at, rule in enumerate(back.rules[:4]):
        baseline = 17.3 + 6.2 * at
        pen.text(_MARGIN, baseline, str(at + 1), 13, bold=True, ink=accent)
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
