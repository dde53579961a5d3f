"""Cards on A4 sheets to be cut, and the page that finds the printer's offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lovemart_desktop.documents.card import HEIGHT, WIDTH, CardBack, CardFace, CardPress
from lovemart_desktop.documents.pen import A4, MM, Pen
from lovemart_desktop.domain.errors import Refusal

_PAGE_WIDTH, _PAGE_HEIGHT = A4
_CHECK_LINE = 50.0
_MARK_OFF = 1.5  # from the card's edge to where its crop mark begins
_MARK_LENGTH = 5.0
_MARK = 0.25  # points
_EDGE = 4.0  # what printers leave white
_CALIBRATION = (
    "1  用白纸按100%打印本页，盖在卡纸上，对光看。",
    "2  框偏左1毫米，“向右”填10；偏右，填−10。",
    "3  框偏上1毫米，“向下”填10；偏下，填−10。",
)


@dataclass(frozen=True, slots=True)
class SheetTemplate:
    """How many cards stand on one A4 sheet; gaps in mm, the whole centred on the page."""

    rows: int = 5
    columns: int = 2
    gap_x: float = 6.0
    gap_y: float = 2.0

    @property
    def cells(self) -> int:
        """Cards on one sheet, counted along the rows from the top left."""
        return self.rows * self.columns

    @property
    def left(self) -> float:
        """From the page's left edge to the first column, mm."""
        used = self.columns * WIDTH + (self.columns - 1) * self.gap_x
        return (_PAGE_WIDTH - used) / 2

    @property
    def top(self) -> float:
        """From the page's top edge to the first row, mm."""
        used = self.rows * HEIGHT + (self.rows - 1) * self.gap_y
        return (_PAGE_HEIGHT - used) / 2

    def cell(self, index: int, *, mirrored: bool = False) -> tuple[float, float]:
        """Top left corner of a cell; `mirrored` for the back of a sheet turned on its long edge."""
        row, column = divmod(index, self.columns)
        if mirrored:
            column = self.columns - 1 - column
        return (
            self.left + column * (WIDTH + self.gap_x),
            self.top + row * (HEIGHT + self.gap_y),
        )


def sheets_pdf(
    faces: Sequence[CardFace],
    template: SheetTemplate | None = None,
    *,
    first_cell: int = 0,
    offset_x_tenths: int = 0,
    offset_y_tenths: int = 0,
    back: CardBack | None = None,
    colour: bool = True,
    batch: str = "",
) -> bytes:
    """Sheets of cards, the first card in cell `first_cell` of the first sheet.

    The offsets move everything right and down by tenths of a millimetre. With `back`,
    each sheet is followed by its reverse, for printing on both sides, turned on the long
    edge. Refuses what a single card refuses, no cards at all (`paper.nothing_to_print`), a
    template too large for A4 (`paper.template`) and a cell that it lacks (`paper.first_cell`).
    """
    template = template or SheetTemplate()
    _check_template(template, first_cell)
    if not faces:
        raise Refusal("paper.nothing_to_print")
    pen = Pen(A4, title="购物卡")
    press = CardPress(pen, colour=colour)
    marks = _stamp_marks(pen, template)
    dx, dy = offset_x_tenths / 10, offset_y_tenths / 10
    for number, cells in enumerate(_dealt(faces, template.cells, first_cell), start=1):
        for index, face in cells:
            x, y = template.cell(index)
            press.front(face, x + dx, y + dy, _PAGE_HEIGHT)
        note = f"批次{batch}，第{number}张" if batch else f"第{number}张"
        _draw_margin(pen, template, marks, dx, dy, note)
        pen.end_page()
        if back is not None:
            for index, _ in cells:
                x, y = template.cell(index, mirrored=True)
                press.back(back, x + dx, y + dy, _PAGE_HEIGHT)
            pen.end_page()
    return pen.finish()


def calibration_pdf(template: SheetTemplate | None = None) -> bytes:
    """A page of cell outlines and scales: held against the card stock, it shows the offsets."""
    template = template or SheetTemplate()
    _check_template(template, 0)
    pen = Pen(A4, title="校准页")
    marks = _stamp_marks(pen, template)
    pen.move_origin(0, 0, _PAGE_HEIGHT)
    for index in range(template.cells):
        x, y = template.cell(index)
        pen.frame(x, y, WIDTH, HEIGHT, 0.5 / MM)
        pen.text(x + WIDTH / 2, y + 14, f"第{index + 1}格", 16, bold=True, align="center")
        if index:
            _cross(pen, x + WIDTH / 2, y + HEIGHT / 2)
    x, y = template.cell(0)
    _scale(pen, x, y)
    for at, line in enumerate(_CALIBRATION):
        pen.text(x + 9.5, y + 28 + 6.5 * at, line, 9)
    _draw_margin(pen, template, marks, 0, 0, "校准页")
    pen.end_page()
    return pen.finish()


def _check_template(template: SheetTemplate, first_cell: int) -> None:
    fits = template.rows > 0 and template.columns > 0
    if not fits or template.left < _EDGE or template.top < _EDGE:
        raise Refusal("paper.template", rows=template.rows, columns=template.columns)
    if not 0 <= first_cell < template.cells:
        raise Refusal("paper.first_cell", cell=first_cell + 1, cells=template.cells)


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


def _draw_margin(
    pen: Pen, template: SheetTemplate, marks: str, dx: float, dy: float, note: str
) -> None:
    """Puts the stamp of crop marks and the sheet's number around the cards."""
    pen.move_origin(dx, dy, _PAGE_HEIGHT)
    pen.stamp(marks)
    right = template.left + template.columns * (WIDTH + template.gap_x) - template.gap_x
    pen.text(right - 4, _margin_baseline(template), note, 8, align="right")


def _margin_baseline(template: SheetTemplate) -> float:
    bottom = template.top + template.rows * (HEIGHT + template.gap_y) - template.gap_y
    return min(bottom + 5.4, _PAGE_HEIGHT - _EDGE)


def _stamp_marks(pen: Pen, template: SheetTemplate) -> str:
    """Crop marks and the line that proves the scale, drawn once for all sheets."""
    pen.begin_stamp("marks", (0.0, 0.0, _PAGE_WIDTH, _PAGE_HEIGHT))
    _crop_marks(pen, template)
    baseline = _margin_baseline(template)
    y = baseline - 1.2
    left = template.left + 4
    pen.rule(left, y, _CHECK_LINE, 0.5)
    for x in (left, left + _CHECK_LINE - 0.5 / MM):
        pen.post(x, y - 1.2, 2.6, 0.5)
    pen.text(left + _CHECK_LINE + 2.5, baseline, "应长50 mm", 8)
    if template.columns > 1:
        second = template.cell(1)[0] + 3
        pen.text(second, baseline, "不是50 mm，请按100%重打", 8)
    pen.end_stamp()
    return "marks"


def _crop_marks(pen: Pen, template: SheetTemplate) -> None:
    """Marks off the cards' corners, outside the sheet of cards and in its gaps."""
    half = _MARK / MM / 2
    first_x, first_y = template.cell(0)
    last_x, last_y = template.cell(template.cells - 1)
    inner = max(0.0, min(_MARK_LENGTH, template.gap_x - 2 * _MARK_OFF))
    for row in range(template.rows):
        y = first_y + row * (HEIGHT + template.gap_y)
        for edge in (y, y + HEIGHT):
            for column in range(template.columns):
                x = first_x + column * (WIDTH + template.gap_x)
                before = _MARK_LENGTH if column == 0 else inner
                pen.rule(x - _MARK_OFF - before, edge - half, before, _MARK)
            pen.rule(last_x + WIDTH + _MARK_OFF, edge - half, _MARK_LENGTH, _MARK)
    for column in range(template.columns):
        x = first_x + column * (WIDTH + template.gap_x)
        for edge in (x, x + WIDTH):
            pen.post(edge - half, first_y - _MARK_OFF - _MARK_LENGTH, _MARK_LENGTH, _MARK)
            pen.post(edge - half, last_y + HEIGHT + _MARK_OFF, _MARK_LENGTH, _MARK)


def _cross(pen: Pen, x: float, y: float) -> None:
    pen.rule(x - 4, y, 8, 0.5)
    pen.post(x, y - 4, 8, 0.5)


def _scale(pen: Pen, x: float, y: float) -> None:
    """Millimetres along the upper and the left edge of a cell."""
    for mm in range(26):
        length = 4.0 if mm % 10 == 0 else 2.8 if mm % 5 == 0 else 1.6
        pen.post(x + mm, y, length, 0.25)
        pen.rule(x, y + mm, length, 0.25)
        if mm % 10 == 0 and mm:
            pen.text(x + mm, y + 6.6, str(mm), 7, align="center")
            pen.text(x + 4.6, y + mm + 0.9, str(mm), 7)
