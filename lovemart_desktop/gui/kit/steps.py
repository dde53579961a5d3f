"""The rail of steps of a round: what is done, what is under way, what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lovemart_desktop.gui.kit import icons, theme

STEP, CIRCLE, WIDTH = 64, 24, 152


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `state` is done, current or coming."""

    name: str
    note: str = ""
    state: str = "coming"


class StepRail(QWidget):
    """Steps one below another. Up, Down and Enter choose one; so does a click."""

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._shown: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        theme.current().changed.connect(self.updateGeometry)

    def show_steps(self, steps: Sequence[Step], shown: int | None = None) -> None:
        """Shows the steps; `shown`: the one that is looked at, None for the current one."""
        self._steps = tuple(steps)
        self._shown = shown
        current = [number for number, step in enumerate(steps) if step.state == "current"]
        self._at = shown if shown is not None else current[0] if current else 0
        self.setAccessibleDescription("; ".join(f"{step.name} {step.note}" for step in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(WIDTH), chosen.px(STEP) * max(1, len(self._steps)))

    def minimumSizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(WIDTH), chosen.px(44) * max(1, len(self._steps)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        move = moves.get(Qt.Key(event.key()))
        if move is not None and self._steps:
            self._at = min(len(self._steps) - 1, max(0, self._at + move))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._steps:
            self.step_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = int(event.position().y() // self._height_of_step())
        if 0 <= number < len(self._steps):
            self._at = number
            self.update()
            self.step_chosen.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, step in enumerate(self._steps):
            self._paint_step(painter, number, step)
        painter.end()

    def _height_of_step(self) -> float:
        wanted = theme.current().px(STEP)
        return min(float(wanted), self.height() / max(1, len(self._steps)))

    def _paint_step(self, painter: QPainter, number: int, step: Step) -> None:
        chosen = theme.current()
        high, circle = self._height_of_step(), chosen.px(CIRCLE)
        area = QRectF(0, number * high, self.width(), high - 4)
        shown = step.state == "current" if self._shown is None else number == self._shown
        if shown:
            ground = QPainterPath()
            ground.addRoundedRect(area, 6, 6)
            painter.fillPath(ground, chosen.colour("surface"))
        if self.hasFocus() and number == self._at:
            painter.setPen(QPen(chosen.colour("focus"), 3))
            painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        middle = QPointF(12 + circle / 2, area.top() + 8 + circle / 2)
        if number + 1 < len(self._steps):
            role = "success" if step.state == "done" else "border"
            painter.setPen(QPen(chosen.colour(role), 2))
            low = middle + QPointF(0, circle / 2 + 3)
            painter.drawLine(low, QPointF(middle.x(), area.top() + high + 4))
        self._paint_circle(painter, middle, circle, number, step)
        left = middle.x() + circle / 2 + 12
        bold = shown
        painter.setFont(chosen.font(16, bold=bold))
        painter.setPen(chosen.colour("accent" if bold else "ink"))
        line = QRectF(left, middle.y() - circle / 2, self.width() - left - 4, circle)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(side), step.name)
        if step.note and high >= chosen.px(56):
            painter.setFont(chosen.font(15))
            painter.setPen(chosen.colour("muted"))
            painter.drawText(line.translated(0, circle), int(side), step.note)

    def _paint_circle(
        self, painter: QPainter, middle: QPointF, circle: int, number: int, step: Step
    ) -> None:
        chosen = theme.current()
        radius = circle / 2
        if step.state == "coming":
            painter.setPen(QPen(chosen.colour("border"), 1.5))
            painter.setBrush(chosen.colour("canvas"))
            painter.drawEllipse(middle, radius - 0.75, radius - 0.75)
            ink = "muted"
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(chosen.colour("success" if step.state == "done" else "primary"))
            painter.drawEllipse(middle, radius, radius)
            ink = "surface" if step.state == "done" else "on_primary"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if step.state == "done":
            size = chosen.px(16)
            place = QPointF(middle.x() - size / 2, middle.y() - size / 2)
            painter.drawPixmap(place, icons.pixmap("check", ink, 16))
            return
        painter.setFont(chosen.font(15, bold=step.state == "current"))
        painter.setPen(chosen.colour(ink))
        box = QRectF(middle.x() - radius, middle.y() - radius, circle, circle)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))
