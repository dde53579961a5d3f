"""Pages of a PDF as pictures, from any thread.

pdfium itself is made for one thread at a time, and the print queue renders beside the
preview: one lock for the library, held for the milliseconds that a page takes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
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
