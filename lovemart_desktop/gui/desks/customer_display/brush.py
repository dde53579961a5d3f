"""Draws lines of words that fit: sized for a screen seen from two metres, never cut through.

Measures are those of a screen of 1024 × 600; a larger one enlarges all of them alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from lovemart_desktop.gui.kit import theme, typeface
from lovemart_desktop.gui.kit.theme import FAMILIES

DRAWN_FOR = QSize(1024, 600)
SMALLEST = 0.6
LINE = 1.4
"""Height of a line, in sizes of its letters."""
LEFT, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a line is written: letters in pixels of the drawn screen, and the colour's role.

    `least`: how far it may shrink before its end is left out.
    """

    pixels: int
    bold: bool = False
    colour: str = "display_ink"
    least: float = SMALLEST


class Brush:
    """Writes on one widget during one painting."""

    def __init__(self, painter: QPainter, size: QSize) -> None:
        self._painter = painter
        self.unit = min(
            size.width() / DRAWN_FOR.width(),
            size.height() / DRAWN_FOR.height(),
        )
        """Pixels of this screen for one of the drawn screen."""
        self.width = size.width() / self.unit
        """Width and height in pixels of the drawn screen: one of them may be more."""
        self.height = size.height() / self.unit
        self._growth = theme.current().text_scale / 100

    def fit(self, lines: float, around: float) -> None:
        """Let the text grow no further than its lines have room.

        `lines`: the letters' sizes of all lines together, at 100 %; `around`: what is empty.
        """
        self._growth = min(self._growth, (self.height - around) / (lines * LINE))

    def line_height(self, ink: Ink) -> float:
        """The height that a line of this ink takes, in pixels of the drawn screen."""
        return ink.pixels * LINE * self._growth

    def write(self, text: str, area: QRectF, ink: Ink, align: Qt.AlignmentFlag = LEFT) -> float:
        """One line in `area`, smaller where it is too long; returns the width that it took.

        `area` and the width are in pixels of the drawn screen.
        """
        if not text:
            return 0.0
        place = self._place(area)
        font = self._fitting(text, place.width(), ink)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.setFont(font)
        self._painter.setPen(self.colour(ink.colour))
        typeface.draw(self._painter, place, align | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) / self.unit

    def fill(self, area: QRectF, role: str) -> None:
        self._painter.fillRect(self._place(area), self.colour(role))

    def frame(self, role: str, thick: float) -> None:
        """A line around the whole screen."""
        wide, high = self.width, self.height
        for area in (
            QRectF(0, 0, wide, thick),
            QRectF(0, high - thick, wide, thick),
            QRectF(0, 0, thick, high),
            QRectF(wide - thick, 0, thick, high),
        ):
            self.fill(area, role)

    def shrunk(self, texts: Sequence[str], width: float, ink: Ink) -> Ink:
        """The ink in which all of the texts, each on a line of `width`, have one size."""
        sizes = [self._fitting(text, round(width * self.unit), ink).pixelSize() for text in texts]
        return replace(ink, pixels=min(ink.pixels, int(min(sizes) / self.unit / self._growth)))

    def colour(self, role: str) -> QColor:
        return theme.current().colour(role)

    def _place(self, area: QRectF) -> QRect:
        unit = self.unit
        return QRectF(
            area.x() * unit, area.y() * unit, area.width() * unit, area.height() * unit
        ).toRect()

    def _fitting(self, text: str, width: int, ink: Ink) -> QFont:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setWeight(QFont.Weight.Bold if ink.bold else QFont.Weight.Normal)
        pixels = ink.pixels * self.unit * self._growth
        font.setPixelSize(max(1, round(pixels)))
        wanted = QFontMetrics(font).horizontalAdvance(text)
        if wanted > width:
            font.setPixelSize(max(1, int(pixels * max(width / wanted, ink.least))))
        return font
