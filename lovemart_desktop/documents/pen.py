"""Drawing on a page in millimetres from its top left corner.

A `Pen` wraps reportlab's canvas: text by its baseline, rules and boxes as filled
rectangles (they meet the printer's dots, strokes straddle them), a barcode as one
path. It remembers the ink, so that a page of black type sets no colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from math import ceil, floor
from typing import Literal, TypeAlias

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import SetLine, set_line
from lovemart_desktop.documents.typeface import typeface

MM = 72 / 25.4
"""Points in a millimetre."""

Align: TypeAlias = Literal["left", "center", "right"]
Ink: TypeAlias = tuple[float, float, float]

BLACK: Ink = (0.0, 0.0, 0.0)
WHITE: Ink = (1.0, 1.0, 1.0)
RED: Ink = (0x8C / 255, 0x1D / 255, 0x18 / 255)

A4 = (210.0, 297.0)
A4_WIDE = (297.0, 210.0)
A3 = (297.0, 420.0)
A5 = (148.0, 210.0)


class Pen:
    """One document being drawn; `finish` gives its bytes."""

    def __init__(self, size: tuple[float, float], *, title: str, compress: bool = True) -> None:
        """`size` is the page's width and height in mm; `title` is the document's."""
        self._buffer = BytesIO()
        # invariant: the same values give the same bytes, whatever the clock says
        self._canvas = Canvas(
            self._buffer,
            pagesize=(size[0] * MM, size[1] * MM),
            invariant=True,
            pageCompression=int(compress),
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("")
        self._left = 0.0  # points from the page's left edge to x = 0
        self._top = size[1] * MM  # points from the page's bottom edge to y = 0
        self._ink = BLACK
        self._forms = 0

    def page(self, size: tuple[float, float], *, trim: float = 0.0) -> None:
        """Begin a page of `size` mm, its measures less `trim` points. Call before drawing."""
        self._canvas.setPageSize((size[0] * MM - trim, size[1] * MM - trim))
        self._left, self._top = 0.0, size[1] * MM - trim

    def enlarge(self, times: float) -> None:
        """What is drawn on this page from now on is so many times as large."""
        self._canvas.scale(times, times)

    def end_page(self) -> None:
        """The page is done; the next one has the same size unless `page` says otherwise."""
        self._canvas.showPage()
        self._ink = BLACK

    def finish(self) -> bytes:
        """The document."""
        self._canvas.save()
        return self._buffer.getvalue()

    def move_origin(self, x: float, y: float, page_height: float) -> None:
        """Let (0, 0) be the point `x`, `y` mm from the top left corner of the page."""
        self._left, self._top = x * MM, (page_height - y) * MM

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: Align = "left",
        ink: Ink = BLACK,
        spread_to: float | None = None,
    ) -> None:
        """One line with its baseline at `y`; `size` in points.

        A closing mark at a right edge hangs its blank half outside. `spread_to`
        spreads a left-aligned line to that width in mm.
        """
        line = set_line(text, bold)
        if not line.pieces:
            return
        left = self._left + x * MM - _shift(line, align) * size
        space = 0.0
        if spread_to is not None and line.length > 1:
            space = max(0.0, (spread_to * MM - line.ink * size) / (line.length - 1))
        self._set_ink(ink)
        run = ["BT"]
        if space:
            run.append(f"{space:.4f} Tc")
        for piece in line.pieces:
            at = left + piece.x * size + piece.index * space
            run.append(f"1 0 0 1 {at:.3f} {self._top - y * MM:.3f} Tm")
            run += self._shown(piece.face, piece.text, size)
        run.append("0 Tc ET" if space else "ET")
        self._canvas.addLiteral(" ".join(run))

    def block(self, x: float, y: float, width: float, height: float, ink: Ink = BLACK) -> None:
        """A filled rectangle, its top left corner at `x`, `y`."""
        self._set_ink(ink)
        self._canvas.rect(
            self._left + x * MM,
            self._top - (y + height) * MM,
            width * MM,
            height * MM,
            stroke=0,
            fill=1,
        )

    def rule(self, x: float, y: float, width: float, points: float, ink: Ink = BLACK) -> None:
        """A horizontal rule `points` thick, its upper edge at `y`."""
        self.block(x, y, width, points / MM, ink)

    def post(self, x: float, y: float, height: float, points: float, ink: Ink = BLACK) -> None:
        """A vertical rule `points` thick, its left edge at `x`."""
        self.block(x, y, points / MM, height, ink)

    def frame(self, x: float, y: float, width: float, height: float, line: float) -> None:
        """A box whose sides are `line` mm thick, drawn inside the given measures."""
        self.block(x, y, width, line)
        self.block(x, y + height - line, width, line)
        self.block(x, y + line, line, height - 2 * line)
        self.block(x + width - line, y + line, line, height - 2 * line)

    def bars(self, x: float, y: float, digits: str, height: float) -> None:
        """The barcode of `digits`, its first bar at `x`; the caller keeps the quiet zones."""
        self._set_ink(BLACK)
        left, bottom = self._left + x * MM, self._top - (y + height) * MM
        # in a system whose unit is the module all numbers are whole: a third of the time of
        # a path of rectangles in points, and a third of its size
        shape = " ".join(f"{start} 0 {width} 1 re" for start, width in barcode.bars(digits))
        self._canvas.addLiteral(
            f"q {barcode.MODULE * MM:.6f} 0 0 {height * MM:.5f} {left:.5f} {bottom:.5f} cm "
            f"{shape} f Q"
        )

    def dots(self, x: float, y: float, size: float, extent: tuple[int, int], packed: bytes) -> None:
        """Runs of black dots, `size` mm each, as a deflated path that fills itself; `extent`
        (width, height) dots to the right of `x` and down from `y`.

        A picture would be smoothed on its way to the head; rectangles on its grid are not. In
        the page's own text reportlab would encode them letter by letter, for each slip anew.
        """
        width, height = extent
        self._set_ink(BLACK)
        form = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("XObject"),
                "Subtype": pdfdoc.PDFName("Form"),
                "BBox": pdfdoc.PDFArray([-1, -1, width + 1, height + 1]),
                "Filter": pdfdoc.PDFName("FlateDecode"),
            }
        )
        self._forms += 1
        name = f"dots{self._forms}"
        stream = pdfdoc.PDFStream(form, packed + b"\n")
        document = self._canvas._doc  # type: ignore[attr-defined]  # not in its stubs
        document.Reference(stream, pdfdoc.xObjectName(name))
        left, bottom = self._left + x * MM, self._top - (y + height * size) * MM
        self._canvas.saveState()
        self._canvas.transform(size * MM, 0, 0, size * MM, left, bottom)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def curve(self, points: Iterable[tuple[float, ...]], ink: Ink = BLACK) -> None:
        """A closed filled shape: a first point (x, y), then curves (x1, y1, x2, y2, x3, y3)."""
        self._set_ink(ink)
        path = self._canvas.beginPath()
        for place in points:
            flipped = [
                self._top - value * MM if at % 2 else self._left + value * MM
                for at, value in enumerate(place)
            ]
            if len(flipped) == 2:
                path.moveTo(*flipped)
            else:
                path.curveTo(*flipped)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def picture(self, x: float, y: float, width: float, height: float, image: Image.Image) -> None:
        """A picture stretched to `width` and `height` mm, its top left corner at `x`, `y`."""
        self._canvas.drawImage(
            ImageReader(image),
            self._left + x * MM,
            self._top - (y + height) * MM,
            width * MM,
            height * MM,
        )

    def begin_stamp(self, name: str, bounds: tuple[float, float, float, float]) -> None:
        """What is drawn until `end_stamp` is kept as `name`, for `stamp` to repeat.

        `bounds` are left, top, right and bottom in mm around the stamp's own origin.
        """
        left, top, right, bottom = (value * MM for value in bounds)
        self._canvas.beginForm(name, floor(left), floor(-bottom), ceil(right), ceil(-top))
        self._left, self._top, self._ink = 0.0, 0.0, BLACK

    def end_stamp(self) -> None:
        """The stamp is complete. Set the origin again before drawing on the page."""
        self._canvas.endForm()
        self._ink = BLACK

    def stamp(self, name: str) -> None:
        """Put the stamp's origin on the pen's origin."""
        self._set_ink(BLACK)
        self._canvas.saveState()
        self._canvas.translate(self._left, self._top)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def _shown(self, face: str, text: str, size: float) -> Iterator[str]:
        """The operators that show `text`, a piece for each subset its characters are in.

        reportlab's own text object does the same, with each number through a slow
        formatter: half the time of a slip.
        """
        font = typeface().font(face)
        document = self._canvas._doc  # type: ignore[attr-defined]  # not in its stubs
        for subset, codes in font.splitString(text, document):
            name = font.getSubsetInternalName(subset, document)
            yield f"{name} {size:g} Tf <{codes.hex()}> Tj"

    def _set_ink(self, ink: Ink) -> None:
        if ink != self._ink:
            self._canvas.setFillColorRGB(*ink)
            self._ink = ink


def _shift(line: SetLine, align: Align) -> float:
    """How far left of the anchor the line begins, in em."""
    if align == "right":
        return line.ink
    return line.ink / 2 if align == "center" else 0.0


def text_mm(text: str, size: float, *, bold: bool = False) -> float:
    """The width of `text` at `size` points in mm, a hanging mark's blank left out."""
    return set_line(text, bold).ink * size / MM
