"""The one chart: bars, each with its number above and its word below.

`paint_bars` draws on any painter, so the same chart prints. No axis, no grid:
the numbers carry the meaning, the bars the comparison.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lovemart_desktop.gui.kit import theme

TOP, BASE, BAR, ROUND = 26, 28, 32, 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `label` below, `value` as length and above, `current` stands out."""

    label: str
    value: int
    current: bool = False


def paint_bars(painter: QPainter, area: QRectF, bars: Sequence[Bar]) -> None:
    """Draw the bars into `area`, in the colours of the theme."""
    if not bars:
        return
    chosen = theme.current()
    top, foot, wide = (float(chosen.px(measure)) for measure in (TOP, BASE, BAR))
    base = area.bottom() - foot
    room = max(1.0, base - area.top() - top)
    most = max(1, *(bar.value for bar in bars))
    slot = area.width() / len(bars)
    wide = min(wide, slot * 0.7)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, bar in enumerate(bars):
        middle = area.left() + slot * (number + 0.5)
        height = room * max(0, bar.value) / most
        column = QRectF(middle - wide / 2, base - height, wide, height)
        colour = chosen.colour("primary" if bar.current else "chart")
        _paint_column(painter, column, colour)
        ink, muted = chosen.colour("ink"), chosen.colour("muted")
        above = QRectF(middle - slot / 2, column.top() - top, slot, top - 2)
        _words(painter, above, f"{bar.value:,}", ink, bold=bar.current)
        below = QRectF(middle - slot / 2, base + 4, slot, foot - 4)
        _words(painter, below, bar.label, ink if bar.current else muted, bold=bar.current)
    painter.fillRect(QRectF(area.left(), base, area.width(), 1), chosen.colour("border"))
    painter.restore()


class BarChart(QWidget):
    """The chart as a widget; it says its numbers to assistive tools as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.current().changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.value:,}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(64) * max(1, len(self._bars)), chosen.px(200))

    def minimumSizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(44) * max(1, len(self._bars)), chosen.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bars(painter, QRectF(self.rect()), self._bars)
        painter.end()


def _paint_column(painter: QPainter, column: QRectF, colour: QColor) -> None:
    """A bar with round corners at its top only: the lower ones are cut off."""
    painter.save()
    painter.setClipRect(column)
    path = QPainterPath()
    path.addRoundedRect(column.adjusted(0, 0, 0, ROUND), ROUND, ROUND)
    painter.fillPath(path, colour)
    painter.restore()


def _words(painter: QPainter, area: QRectF, text: str, ink: QColor, *, bold: bool) -> None:
    font = theme.current().font(15, bold=bold)
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), shown)
