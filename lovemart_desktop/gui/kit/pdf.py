"""Pages of a PDF as pictures, from any thread.

pdfium itself is made for one thread at a time, and the print queue renders beside the
preview: one lock for the library, held for the milliseconds that a page takes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PySide6.QtGui import QImage

POINTS_PER_MM = 72 / 25.4
_PDFIUM = threading.Lock()


def page_count(data: bytes) -> int:
    """How many pages `data` has."""
    with _opened(data) as document:
        return len(document)


def page_millimetres(data: bytes, page: int) -> tuple[float, float]:
    """Width and height of a page in millimetres."""
    with _opened(data) as document:
        width, height = document[page].get_size()
        return width / POINTS_PER_MM, height / POINTS_PER_MM


def page_image(data: bytes, page: int, *, dots_per_mm: float, grey: bool = False) -> QImage:
    """One page, `dots_per_mm` dots a millimetre (8 is a slip printer's head)."""
    with _opened(data) as document:
        bitmap = document[page].render(scale=dots_per_mm / POINTS_PER_MM, grayscale=grey)
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
        dots = bytes(bitmap.buffer)
        # the copy owns its dots; pdfium's are gone with the document
        return QImage(dots, bitmap.width, bitmap.height, bitmap.stride, kind).copy()


A5_WIDE = (210.0, 148.0)
_TRIM = 0.01
"""Points less than the paper, so that rendering does not round it up by a dot."""
_SHEET = tuple(side * POINTS_PER_MM - _TRIM for side in A5_WIDE)
COLUMN = 132.0
"""Height of a column of slips on A5, mm."""
_COLUMNS = (27.0, 111.0)
"""Left edges of the two columns, mm; each takes the 72 mm of a slip printer's head."""
_TOP = 8.0


def joined(documents: Iterable[bytes]) -> bytes:
    """The pages of several documents, one after the other."""
    import pypdfium2

    with _PDFIUM:
        made = pypdfium2.PdfDocument.new()
        try:
            for data in documents:
                part = pypdfium2.PdfDocument(data)
                made.import_pages(part)
                part.close()
            kept = BytesIO()
            made.save(kept)
            return kept.getvalue()
        finally:
            made.close()


def on_a5(data: bytes) -> bytes:
    """Slips of a roll, 72 mm wide, on A5 laid wide: two columns at their true size.

    Each page of `data` begins a column; one that is longer than a column goes on in the next,
    cut where one part of the slip ends (`tearing`).
    """
    import pypdfium2

    from lovemart_desktop.gui.kit.tearing import pieces_of

    with _opened(data) as roll:
        made = pypdfium2.PdfDocument.new()
        try:
            pages: list[Any] = []
            column = len(_COLUMNS)
            for number in range(len(roll)):
                size = roll[number].get_size()
                pieces = pieces_of(roll[number], COLUMN)
                if len(pieces) > len(_COLUMNS) - column:
                    # a slip begins a sheet rather than be torn over two
                    column = len(_COLUMNS)
                for piece in pieces:
                    if column == len(_COLUMNS):
                        column = 0
                        pages.append(made.new_page(*_SHEET))
                    # what lies outside of a page's box is clipped, and its corner is the origin
                    roll[number].set_mediabox(*_box(size, piece))
                    drawn = roll.page_as_xobject(number, made).as_pageobject()
                    foot = _SHEET[1] - (_TOP + piece[1] - piece[0]) * POINTS_PER_MM
                    left = _COLUMNS[column] * POINTS_PER_MM
                    drawn.set_matrix(pypdfium2.PdfMatrix(e=left, f=foot))
                    pages[-1].insert_obj(drawn)
                    column += 1
            for page in pages:
                page.gen_content()
            kept = BytesIO()
            made.save(kept)
            return kept.getvalue()
        finally:
            made.close()


def _box(
    size: tuple[float, float], piece: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a piece in the points of its page."""
    width, height = size
    top, bottom = (edge * POINTS_PER_MM for edge in piece)
    return 0.0, height - bottom, width, height - top


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    # 8 ms to import, and only for those who print
    import pypdfium2

    with _PDFIUM:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()
