"""A month as a sheet of days, with a mark on each day on which something is due.

Arrows go from day to day, Page Up and Page Down from month to month, Home to today.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lovemart_desktop.domain.dues.due import Urgency
from lovemart_desktop.gui.desks.overviews.words import TONES
from lovemart_desktop.gui.kit import theme

DAYS, WEEKS = 7, 6
CELL, CELL_HIGH, HEAD = 44, 44, 30
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}


class MonthView(QWidget):
    """Shows the month of the chosen day."""

    day_chosen = Signal(object)
    """The date; also when only the month changed."""

    def __init__(self, today: date, last: date, parent: QWidget | None = None) -> None:
        """`last`: nothing is known beyond it; before the month of `today` nothing is shown."""
        super().__init__(parent)
        self._today, self._first, self._last = today, today.replace(day=1), last
        self._chosen = today
        self._marks: Mapping[date, Urgency] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._measure)

    @property
    def chosen(self) -> date:
        return self._chosen

    def show_marks(self, marks: Mapping[date, Urgency]) -> None:
        """{day: how urgent what is due on it is}"""
        self._marks = marks
        self.update()

    def choose(self, day: date) -> None:
        """Goes to a day, as far as anything is known."""
        day = min(max(day, self._first), self._last)
        if day != self._chosen:
            self._chosen = day
            self.setAccessibleDescription(day.isoformat())
            self.update()
            self.day_chosen.emit(day)

    def turn(self, months: int) -> None:
        """To the first day of another month, or today in this one."""
        number = self._chosen.year * 12 + self._chosen.month - 1 + months
        first = date(number // 12, number % 12 + 1, 1)
        self.choose(self._today if first <= self._first else first)

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(CELL) * DAYS, chosen.px(HEAD) + chosen.px(CELL_HIGH) * WEEKS)

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.choose(self._chosen + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.choose(self._today)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, day in enumerate(self._days()):
            if day is not None and self._cell(number).contains(event.position()):
                self.choose(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.current()
        painter.setFont(chosen.font(15))
        painter.setPen(chosen.colour("muted"))
        wide, head = chosen.px(CELL), chosen.px(HEAD)
        for number in range(DAYS):
            name = QLocale().standaloneDayName(number + 1, QLocale.FormatType.NarrowFormat)
            place = QRectF(number * wide, 0, wide, head)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), name)
        for number, day in enumerate(self._days()):
            if day is not None:
                self._paint_day(painter, self._cell(number), day)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        chosen = theme.current()
        inner = cell.adjusted(2, 2, -2, -2)
        is_today, mark = day == self._today, self._marks.get(day)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_today:
            painter.setBrush(chosen.colour("primary"))
            painter.drawRoundedRect(inner, 6, 6)
        elif mark is not None:
            painter.setBrush(chosen.colour(f"{TONES[mark]}_fill"))
            painter.drawRoundedRect(inner, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day == self._chosen:
            role = "focus" if self.hasFocus() else "border"
            painter.setPen(QPen(chosen.colour(role), 3 if self.hasFocus() else 2))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 6, 6)
        ink = "on_primary" if is_today else TONES[mark] if mark is not None else "ink"
        painter.setPen(chosen.colour(ink))
        painter.setFont(chosen.font(15, bold=is_today or mark is not None))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if is_today and mark is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(chosen.colour("on_primary"))
            size = chosen.px(3)
            painter.drawEllipse(QPointF(inner.center().x(), inner.bottom() - size * 2), size, size)

    # measures

    def _days(self) -> list[date | None]:
        """The cells of the month, those before its first day empty."""
        first = self._chosen.replace(day=1)
        count = calendar.monthrange(first.year, first.month)[1]
        return [None] * first.weekday() + [first + timedelta(days=at) for at in range(count)]

    def _cell(self, number: int) -> QRectF:
        chosen = theme.current()
        wide, high = chosen.px(CELL), chosen.px(CELL_HIGH)
        row, column = divmod(number, DAYS)
        return QRectF(column * wide, chosen.px(HEAD) + row * high, wide, high)

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
