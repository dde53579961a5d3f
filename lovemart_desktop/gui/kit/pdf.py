"""Pages of a PDF as pictures. Not for two threads at once: pdfium is not made for it."""

from __future__ import annotations

from PySide6.QtGui import QImage

POINTS_PER_MM = 72 / 25.4


def page_count(data: bytes) -> int:
    """How many pages `data` has."""
    document = _open(data)
    try:
        return len(document)
    finally:
        document.close()


def page_millimetres(data: bytes, page: int) -> tuple[float, float]:
    """Width and height of a page in millimetres."""
    document = _open(data)
    try:
        width, height = document[page].get_size()
        return width / POINTS_PER_MM, height / POINTS_PER_MM
    finally:
        document.close()


def page_image(data: bytes, page: int, *, dots_per_mm: float, grey: bool = False) -> QImage:
    """One page, `dots_per_mm` dots a millimetre (8 is a slip printer's head)."""
    document = _open(data)
    try:
        bitmap = document[page].render(
            scale=dots_per_mm / POINTS_PER_MM, grayscale=grey, rev_byteorder=False
        )
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
        rows = bytes(bitmap.buffer)
        image = QImage(rows, bitmap.width, bitmap.height, bitmap.stride, kind)
        # the copy owns its dots; pdfium's are gone with the document
        return image.copy() if grey else image.rgbSwapped()
    finally:
        document.close()


def _open(data: bytes):  # type: ignore[no-untyped-def]  # pypdfium2 ships no types
    # 8 ms to import, and only for those who print
    import pypdfium2

    return pypdfium2.PdfDocument(data)
