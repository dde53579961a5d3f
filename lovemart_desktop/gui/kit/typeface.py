"""Rare characters in bold words.

Noto Sans SC lacks the rarest Han characters; HanaMinB has them, but in one
weight, and what Qt makes of it in bold is a blot. So bold words are drawn in
runs, the rare ones in normal weight.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QRawFont
from PySide6.QtWidgets import QLabel, QWidget

_FIRST_RARE = 0x3400
_USUAL = range(0x4E00, 0x9FA6)


def is_rare(text: str) -> bool:
    """Whether any character of `text` is missing in Noto Sans SC."""
    return any(_is_rare(character) for character in text)


def runs(text: str) -> Iterator[tuple[bool, str]]:
    """`text` in pieces: (rare, characters)."""
    for rare, characters in groupby(text, _is_rare):
        yield rare, "".join(characters)


def draw(painter: QPainter, area: QRect, align: Qt.AlignmentFlag, text: str) -> None:
    """One line of `text` with the painter's font and pen, rare characters never bold."""
    font = painter.font()
    if not font.bold() or not is_rare(text):
        painter.drawText(area, align, text)
        return
    plain = QFont(font)
    plain.setWeight(QFont.Weight.Normal)
    pieces = [(piece, plain if rare else font) for rare, piece in runs(text)]
    widths = [QFontMetrics(face).horizontalAdvance(piece) for piece, face in pieces]
    left = area.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = area.right() + 1 - sum(widths)
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left += (area.width() - sum(widths)) // 2
    metrics = QFontMetrics(font)
    base = area.top() + (area.height() - metrics.height()) // 2 + metrics.ascent()
    for (piece, face), width in zip(pieces, widths, strict=True):
        painter.setFont(face)
        painter.drawText(left, base, piece)
        left += width
    painter.setFont(font)


class Words(QLabel):
    """A label of plain text that draws rare characters well; names are never markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if not self.font().bold() or not is_rare(self.text()):
            super().paintEvent(arg__1)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        draw(painter, area, self.alignment(), shown)
        painter.end()


@lru_cache(maxsize=8192)
def _is_rare(character: str) -> bool:
    code = ord(character)
    if code < _FIRST_RARE or code in _USUAL:
        return False
    return not _noto().supportsCharacter(code)


@lru_cache(maxsize=1)
def _noto() -> QRawFont:
    font = QFont("Noto Sans SC")
    font.setPixelSize(15)
    return QRawFont.fromFont(font)
