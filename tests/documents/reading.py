"""Reads printed pages as people and scanners do: rendered, then looked at."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

HEAD = 8 * 25.4
"""A thermal head's eight dots to the millimetre, in dots to the inch."""


class Glyph(NamedTuple):
    """A character on a page: its size in points and its box, from the bottom left corner."""

    char: str
    size: float
    left: float
    bottom: float
    right: float
    top: float


class Paper:
    """A document that was printed."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def size_mm(self, page: int = 0) -> tuple[float, float]:
        width, height = self._document[page].get_size()
        return width / 72 * 25.4, height / 72 * 25.4

    def raw_text(self, page: int = 0) -> str:
        """The text as it is copied from a reader."""
        return str(self._document[page].get_textpage().get_text_range())

    def text(self, page: int = 0) -> str:
        """The page's text without spaces and line ends."""
        return "".join(self.raw_text(page).split())

    def glyphs(self, page: int = 0) -> list[Glyph]:
        """Every character that has ink, in reading order."""
        text = self._document[page].get_textpage()
        found: list[Glyph] = []
        units = [pdfium.FPDFText_GetUnicode(text, at) for at in range(text.count_chars())]
        for index, unit in enumerate(units):
            if 0xDC00 <= unit <= 0xDFFF:  # the second half of a character beyond the BMP
                continue
            char = chr(unit)
            if 0xD800 <= unit <= 0xDBFF:
                pair = unit.to_bytes(2, "big") + units[index + 1].to_bytes(2, "big")
                char = pair.decode("utf-16-be")
            if char.isspace() or pdfium.FPDFText_IsGenerated(text, index):
                continue
            size = pdfium.FPDFText_GetFontSize(text, index)
            left, right, bottom, top = (ctypes.c_double() for _ in range(4))
            pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
            box = (left.value, bottom.value, right.value, top.value)
            found.append(Glyph(char, size, *box))
        return found

    def pixels(self, page: int = 0, dpi: float = HEAD) -> np.ndarray[Any, Any]:
        """The page as a grey picture, 0 black."""
        bitmap = self._document[page].render(scale=dpi / 72, grayscale=True)
        pixels: np.ndarray[Any, Any] = bitmap.to_numpy().squeeze().copy()
        return pixels

    def codes(self, page: int = 0, dpi: float = HEAD) -> list[str]:
        """What a scanner set to Code 128 reads from the page, sorted.

        A reader that tries every kind takes the space between the cards of about one sheet in a
        hundred for the edge of a film.
        """
        kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.Code128)
        read = zxingcpp.read_barcodes(self.pixels(page, dpi), formats=kinds)
        return sorted(code.text for code in read)

    def outside(self, page: int = 0) -> list[Glyph]:
        """The characters that stand wholly or partly off the page."""
        width, height = self._document[page].get_size()
        return [
            glyph
            for glyph in self.glyphs(page)
            if glyph.left < 0 or glyph.bottom < 0 or glyph.right > width or glyph.top > height
        ]


def runs(row: np.ndarray[Any, Any]) -> list[int]:
    """Lengths of the runs of equal pixels in one row of a picture."""
    edges = np.flatnonzero(np.diff(row.astype(int)))
    bounds = np.concatenate(([0], edges + 1, [len(row)]))
    return [int(length) for length in np.diff(bounds)]


def overlaps(glyphs: list[Glyph]) -> list[tuple[Glyph, Glyph]]:
    """Pairs of characters whose ink boxes lie on each other by more than a third of a point."""
    slack = 1 / 3
    ordered = sorted(glyphs, key=lambda glyph: glyph.left)
    found = []
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.left >= one.right - slack:
                break
            if other.bottom < one.top - slack and one.bottom < other.top - slack:
                found.append((one, other))
    return found
