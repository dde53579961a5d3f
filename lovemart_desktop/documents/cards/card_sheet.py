"""Cards on sheets, to be cut or peeled, and the page that finds the printer's offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lovemart_desktop.documents.cards.card import HEIGHT, WIDTH, CardBack, CardFace
from lovemart_desktop.documents.cards.card_press import CardPress
from lovemart_desktop.documents.pen import MM, Pen, text_mm
from lovemart_desktop.domain.cards.templates import (
    BUILT_IN,
    SHEET,
    Grid,
    Look,
    Paper,
    check_grid,
    check_place,
)
from lovemart_desktop.domain.errors import Refusal

_CHECK_LINE = 50.0
_MARK_OFF = 1.5  # from the card's edge to where its crop mark begins
_MARK_LENGTH = 5.0
_MARK = 0.25  # points
_EDGE = 4.0  # what printers leave white
_LEAST_MARGIN = 8.0  # what the check line needs below the cards
_CALIBRATION = (
    "1  用白纸按100%打印本页，盖在卡纸上，对光看。",
    "2  框偏左1毫米，“向右”填10；偏右，填−10。",
    "3  框偏上1毫米，“向下”填10；偏下，填−10。",
)
_CALIBRATION_SHORT = (
    "按100%打印，盖在标签纸上看：",
    "偏左1毫米“向右”填10，",
    "偏上1毫米“向下”填10。",
)

Step = Callable[[int, int], object]
"""Hears how many cards are drawn, of how many; what it raises ends the drawing."""


def sheets_pdf(
    faces: Sequence[CardFace],
    grid: Grid | None = None,
    look: Look | None = None,
    *,
    first_cell: int = 0,
    offset_x_tenths: int = 0,
    offset_y_tenths: int = 0,
    back: CardBack | None = None,
    colour: bool = True,
    batch: str = "",
    step: Step | None = None,
) -> bytes:
    """Sheets of cards (A4 2×5 unless `grid` says otherwise), the first card in cell
    `first_cell` of the first sheet.

    The offsets move everything right and down by tenths of a millimetre. With `back`,
    each sheet of whole cards is followed by its reverse, for printing on both sides, turned
    on the long edge. Refuses what a single card refuses, no cards at all
    (`paper.nothing_to_print`), a grid that does not fit (`template.…`), a cell that it
    lacks (`paper.first_cell`) and offsets that move cards off the page.
    """
    grid = grid or BUILT_IN[SHEET]
    check_grid(grid)
    check_place(grid, first_cell=first_cell, offset_x=offset_x_tenths, offset_y=offset_y_tenths)
    if not faces:
        raise Refusal("paper.nothing_to_print")
    pen = Pen(grid.page_mm(), title="购物卡")
    high = grid.page_mm()[1]
    press = CardPress(pen, grid, look, colour=colour)
    marks = _stamp_marks(pen, grid)
    dx, dy = offset_x_tenths / 10, offset_y_tenths / 10
    drawn = 0
    for number, cells in enumerate(_dealt(faces, grid.cells, first_cell), start=1):
        for index, face in cells:
            x, y = grid.cell(index)
            press.front(face, x + dx, y + dy, high)
        note = f"批次{batch}，第{number}张" if batch else f"第{number}张"
        _draw_margin(pen, grid, marks, dx, dy, note)
        pen.end_page()
        if back is not None and grid.whole_card:
            for index, _ in cells:
                x, y = grid.cell(index, mirrored=True)
                press.back(back, x + dx, y + dy, high)
            pen.end_page()
        drawn += len(cells)
        if step is not None:
            step(drawn, len(faces))
    return pen.finish()


def calibration_pdf(grid: Grid | None = None) -> bytes:
    """A page of cell outlines and scales: held against the card stock, it shows the offsets."""
    grid = grid or BUILT_IN[SHEET]
    check_grid(grid)
    pen = Pen(grid.page_mm(), title="校准页")
    high = grid.page_mm()[1]
    marks = _stamp_marks(pen, grid)
    width, height = grid.width / 10, grid.height / 10
    pen.move_origin(0, 0, high)
    # a grid of one cell says it all in that one
    last = grid.cells - 1
    for index in range(grid.cells):
        x, y = grid.cell(index)
        pen.frame(x, y, width, height, 0.5 / MM)
        number = f"第{index + 1}格"
        if index or not last:
            pen.text(x + width - 3, y + height - 4, number, 14, bold=True, align="right")
        if index:
            _cross(pen, x + width / 2, y + height / 2)
    x, y = grid.cell(0)
    if last:
        pen.text(x + width - 3, y + height - 4, "第1格", 14, bold=True, align="right")
    _scale(pen, x, y, int(min(25, height - 4)))
    _draw_advice(pen, x + 9.5, y + 9.5, width - 12)
    _draw_margin(pen, grid, marks, 0, 0, "校准页")
    pen.end_page()
    return pen.finish()


def _draw_advice(pen: Pen, x: float, y: float, room: float) -> None:
    fits = max(text_mm(line, 9) for line in _CALIBRATION) <= room
    lines = _CALIBRATION if fits else _CALIBRATION_SHORT
    size = 9.0 if fits else 8.0
    for at, line in enumerate(lines):
        pen.text(x, y + 3 + (6.5 if fits else 4.6) * at, line, size)


def _dealt(
    faces: Sequence[CardFace], cells: int, first_cell: int
) -> Iterator[list[tuple[int, CardFace]]]:
    """The cards of each sheet with the cells they go into."""
    start = -first_cell
    while start < len(faces):
        yield [
            (at - start, faces[at]) for at in range(max(start, 0), min(start + cells, len(faces)))
        ]
        start += cells


def _draw_margin(pen: Pen, grid: Grid, marks: str, dx: float, dy: float, note: str) -> None:
    """Puts the stamp of crop marks and the sheet's number around the cards."""
    if not marks:
        return
    pen.move_origin(dx, dy, grid.page_mm()[1])
    pen.stamp(marks)
    pen.text(grid.right / 10 - 4, _margin_baseline(grid), note, 8, align="right")


def _margin_baseline(grid: Grid) -> float:
    return min(grid.bottom / 10 + 5.4, grid.page_mm()[1] - _EDGE)


def _stamp_marks(pen: Pen, grid: Grid) -> str:
    """Crop marks and the line that proves the scale, drawn once for all sheets.

    Nothing where a sheet has its own cuts or leaves no room for them.
    """
    width, high = grid.page_mm()
    if grid.paper is Paper.CARD or not grid.crop_marks or high - grid.bottom / 10 < _LEAST_MARGIN:
        return ""
    pen.begin_stamp("marks", (0.0, 0.0, width, high))
    _crop_marks(pen, grid)
    baseline = _margin_baseline(grid)
    y = baseline - 1.2
    left = grid.left / 10 + 4
    pen.rule(left, y, _CHECK_LINE, 0.5)
    for x in (left, left + _CHECK_LINE - 0.5 / MM):
        pen.post(x, y - 1.2, 2.6, 0.5)
    pen.text(left + _CHECK_LINE + 2.5, baseline, "应长50 mm", 8)
    if grid.columns > 1 and grid.width >= 760:
        second = grid.cell(1)[0] + 3
        pen.text(second, baseline, "不是50 mm，请按100%重打", 8)
    pen.end_stamp()
    return "marks"


def _crop_marks(pen: Pen, grid: Grid) -> None:
    """Marks off the cards' corners, outside the sheet of cards and in its gaps."""
    half = _MARK / MM / 2
    card_width, card_height = grid.width / 10, grid.height / 10
    if grid.whole_card:
        card_width, card_height = WIDTH, HEIGHT
    inset_x = (grid.width / 10 - card_width) / 2
    inset_y = (grid.height / 10 - card_height) / 2
    corners = [grid.cell(index) for index in range(grid.cells)]
    lefts = sorted({x + inset_x for x, _ in corners})
    tops = sorted({y + inset_y for _, y in corners})
    inner = max(0.0, min(_MARK_LENGTH, grid.gap_x / 10 + 2 * inset_x - 2 * _MARK_OFF))
    for y in tops:
        for edge in (y, y + card_height):
            for column, x in enumerate(lefts):
                before = _MARK_LENGTH if column == 0 else inner
                pen.rule(x - _MARK_OFF - before, edge - half, before, _MARK)
            pen.rule(lefts[-1] + card_width + _MARK_OFF, edge - half, _MARK_LENGTH, _MARK)
    for x in lefts:
        for edge in (x, x + card_width):
            pen.post(edge - half, tops[0] - _MARK_OFF - _MARK_LENGTH, _MARK_LENGTH, _MARK)
            pen.post(edge - half, tops[-1] + card_height + _MARK_OFF, _MARK_LENGTH, _MARK)


def _cross(pen: Pen, x: float, y: float) -> None:
    pen.rule(x - 4, y, 8, 0.5)
    pen.post(x, y - 4, 8, 0.5)


def _scale(pen: Pen, x: float, y: float, length: int) -> None:
    """Millimetres along the upper and the left edge of a cell."""
    for mm in range(length + 1):
        mark = 4.0 if mm % 10 == 0 else 2.8 if mm % 5 == 0 else 1.6
        pen.post(x + mm, y, mark, 0.25)
        pen.rule(x, y + mm, mark, 0.25)
        if mm % 10 == 0 and mm:
            pen.text(x + mm, y + 6.6, str(mm), 7, align="center")
            pen.text(x + 4.6, y + mm + 0.9, str(mm), 7)
