"""Puts cards on pages: one to a page of its own size, or many on a sheet.

What all cards share is drawn once and stamped, so a thousand cards cost little more than
their names and bars.
"""

from __future__ import annotations

from collections.abc import Callable

from lovemart_desktop.documents.cards.card import (
    BLEED,
    HEIGHT,
    WIDTH,
    CardBack,
    CardFace,
    WholeCard,
    check_number,
)
from lovemart_desktop.documents.cards.card_small import SmallCard
from lovemart_desktop.documents.pen import Pen
from lovemart_desktop.domain.cards.templates import Grid, Look, Paper


class CardPress:
    """Puts cards on the pages of one pen, each common part drawn only once."""

    def __init__(
        self, pen: Pen, grid: Grid | None = None, look: Look | None = None, *, colour: bool
    ) -> None:
        grid, look = grid or Grid(), look or Look()
        self._pen = pen
        self._stamps: dict[object, str] = {}
        self._whole = WholeCard(look, colour=colour)
        self._drawn: WholeCard | SmallCard = self._whole
        cell = (grid.width / 10, grid.height / 10)
        self._shift = (0.0, 0.0)
        if grid.whole_card:
            self._bounds = (-BLEED, -BLEED, WIDTH + BLEED, HEIGHT + BLEED)
            self._shift = (max(0.0, (cell[0] - WIDTH) / 2), max(0.0, (cell[1] - HEIGHT) / 2))
        else:
            self._drawn = SmallCard(look, *cell, colour=colour)
            self._bounds = (0.0, 0.0, *cell)

    def check(self, face: CardFace) -> None:
        """Refuses what `front` would refuse."""
        self._drawn.check(face)

    def front(self, face: CardFace, x: float, y: float, page_height: float) -> None:
        """The front in the cell whose top left corner is at `x`, `y` of a page `page_height`
        mm high."""
        check_number(face.number)
        key = (face.store, face.telephone, len(face.number))
        if key not in self._stamps:
            self._begin(key)
            self._drawn.draw_common(self._pen, face)
            self._pen.end_stamp()
        self._place(x, y, page_height)
        self._pen.stamp(self._stamps[key])
        self._drawn.draw_own(self._pen, face)

    def back(self, back: CardBack, x: float, y: float, page_height: float) -> None:
        """The back of a whole card, placed like `front`."""
        if back not in self._stamps:
            self._begin(back)
            self._whole.draw_back(self._pen, back)
            self._pen.end_stamp()
        self._place(x, y, page_height)
        self._pen.stamp(self._stamps[back])

    def _place(self, x: float, y: float, page_height: float) -> None:
        self._pen.move_origin(x + self._shift[0], y + self._shift[1], page_height)

    def _begin(self, key: object) -> None:
        name = f"card{len(self._stamps)}"
        self._pen.begin_stamp(name, self._bounds)
        self._stamps[key] = name


def card_pdf(
    face: CardFace,
    *,
    look: Look | None = None,
    colour: bool = True,
    back: CardBack | None = None,
    offset_x_tenths: int = 0,
    offset_y_tenths: int = 0,
) -> bytes:
    """One card on a page of its own size; a second page for the back if one is given.

    The offsets move what is printed right and down by tenths of a millimetre. Refuses
    (`paper.name_too_long`, `paper.text_too_long`, `paper.card_number`) what does not fit on
    a card.
    """
    pen = Pen((WIDTH, HEIGHT), title="购物卡")
    press = CardPress(pen, None, look, colour=colour)
    x, y = offset_x_tenths / 10, offset_y_tenths / 10
    press.front(face, x, y, HEIGHT)
    pen.end_page()
    if back is not None:
        press.back(back, x, y, HEIGHT)
        pen.end_page()
    return pen.finish()


def check_face(face: CardFace, grid: Grid | None = None, look: Look | None = None) -> None:
    """Refuses, as printing would, a card on which something does not fit."""
    face_check(grid, look)(face)


def face_check(grid: Grid | None = None, look: Look | None = None) -> Callable[[CardFace], None]:
    """`check_face` for many cards of one template."""
    # nothing is drawn: the pen is only held
    return CardPress(Pen((WIDTH, HEIGHT), title=""), grid, look, colour=True).check


def check_back(back: CardBack, look: Look | None = None) -> None:
    """Refuses (`paper.text_too_long`) a back on which something does not fit."""
    pen = Pen((WIDTH, HEIGHT), title="")
    CardPress(pen, None, look, colour=True).back(back, 0.0, 0.0, HEIGHT)


def cell_pdf(
    face: CardFace, grid: Grid, look: Look, *, colour: bool = True, back: CardBack | None = None
) -> bytes:
    """One card on a page of its cell's size: to look at a template in its true size."""
    if grid.paper is Paper.CARD:
        return card_pdf(face, look=look, colour=colour, back=back)
    size = (grid.width / 10, grid.height / 10)
    pen = Pen(size, title="购物卡")
    press = CardPress(pen, grid, look, colour=colour)
    press.front(face, 0.0, 0.0, size[1])
    pen.end_page()
    if back is not None and grid.whole_card:
        press.back(back, 0.0, 0.0, size[1])
        pen.end_page()
    return pen.finish()
