"""The chart of villages: a row each, with a bar for each of the last rounds.

`paint_villages` draws on any painter. Rows lie, since forty names do not stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lovemart_desktop.gui.kit import theme

BAR, BETWEEN, ROUND, LEGEND = 19, 12, 3, 30
NAME_SHARE = 0.32
"""At most this share of the width is the villages' names."""


@dataclass(frozen=True, slots=True)
class VillageBar:
    """One bar: how long it is (`value`), what stands behind it, and whether it stands out."""

    value: int
    told: str
    current: bool


@dataclass(frozen=True, slots=True)
class VillageBars:
    """A row of the chart."""

    village: str
    bars: tuple[VillageBar, ...]


def rows_height(rows: Sequence[VillageBars]) -> int:
    """How high the chart is, in pixels of the screen."""
    chosen = theme.current()
    bar, between = chosen.px(BAR), chosen.px(BETWEEN)
    return sum(max(chosen.px(22), bar * len(row.bars)) + between for row in rows)


def paint_villages(painter: QPainter, area: QRectF, rows: Sequence[VillageBars]) -> None:
    """Draws the rows from the top of `area` on, in the colours of the theme."""
    if not rows:
        return
    chosen = theme.current()
    font, strong = chosen.font(15), chosen.font(15, bold=True)
    metrics, wide = QFontMetricsF(font), QFontMetricsF(strong)
    names = max(metrics.horizontalAdvance(row.village) for row in rows) + 10
    names = min(names, area.width() * NAME_SHARE)
    behind = max(wide.horizontalAdvance(bar.told) for row in rows for bar in row.bars) + 10
    room = max(8.0, area.width() - names - behind)
    most = max(1, *(bar.value for row in rows for bar in row.bars))
    bar_high, between = float(chosen.px(BAR)), float(chosen.px(BETWEEN))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    y = area.top()
    for row in rows:
        high = max(float(chosen.px(22)), bar_high * len(row.bars))
        name = metrics.elidedText(row.village, Qt.TextElideMode.ElideRight, names - 10)
        painter.setFont(font)
        painter.setPen(chosen.colour("ink"))
        place = QRectF(area.left(), y, names - 10, high)
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), name
        )
        top = y + (high - bar_high * len(row.bars)) / 2
        for at, bar in enumerate(row.bars):
            length = room * bar.value / most
            column = QRectF(area.left() + names, top + at * bar_high, length, bar_high - 2)
            if bar.value:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(chosen.colour("primary" if bar.current else "chart"))
                painter.drawRoundedRect(column, ROUND, ROUND)
            painter.setPen(chosen.colour("ink" if bar.current else "muted"))
            painter.setFont(strong if bar.current else font)
            told = QRectF(column.right() + 6, column.center().y() - 14, behind, 28)
            painter.drawText(told, int(Qt.AlignmentFlag.AlignVCenter), bar.told)
        edge = QRectF(area.left() + names - 1, y - between / 2, 1, high + between)
        painter.fillRect(edge, chosen.colour("border"))
        y += high + between
    painter.restore()


def paint_legend(painter: QPainter, area: QRectF, names: Sequence[str]) -> None:
    """What each colour stands for, the round that stands out first."""
    chosen = theme.current()
    font = chosen.font(15)
    metrics, high = QFontMetricsF(font), area.height()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    x, size = area.left(), float(chosen.px(14))
    for at, name in enumerate(names):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chosen.colour("chart" if at else "primary"))
        square = QRectF(x, area.center().y() - size / 2, size, size)
        painter.drawRoundedRect(square, ROUND, ROUND)
        painter.setPen(chosen.colour("ink"))
        wide = metrics.horizontalAdvance(name) + 4
        told = QRectF(square.right() + 8, area.top(), wide, high)
        painter.drawText(told, int(Qt.AlignmentFlag.AlignVCenter), name)
        x = told.right() + 16
    painter.restore()


class VillageChart(QWidget):
    """The chart as a widget, as high as its rows; it says its numbers to assistive tools."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[VillageBars, ...] = ()
        self._legend: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._measure)

    @property
    def rows(self) -> tuple[VillageBars, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[VillageBars], legend: Sequence[str] = ()) -> None:
        """`legend`: what the bars of a row stand for; a single one needs none."""
        self._rows = tuple(rows)
        self._legend = tuple(legend) if len(legend) > 1 else ()
        self.setAccessibleDescription(
            "; ".join(f"{row.village} {', '.join(bar.told for bar in row.bars)}" for row in rows)
        )
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(320), self._top() + rows_height(self._rows) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect()).adjusted(4, 0, -4, 0)
        paint_legend(
            painter, QRectF(whole.topLeft(), QSizeF(whole.width(), self._top())), self._legend
        )
        between = theme.current().px(BETWEEN) / 2
        paint_villages(painter, whole.adjusted(0, self._top() + between, 0, 0), self._rows)
        painter.end()

    def _top(self) -> int:
        return theme.current().px(LEGEND) if self._legend else 0

    def _measure(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
