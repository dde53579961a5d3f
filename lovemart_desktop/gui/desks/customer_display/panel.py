"""The customer's screen: one widget that paints one face.

Painted whole, so nothing flickers or moves when a number changes.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.desks.customer_display.brush import CENTRE, RIGHT, Brush, Ink
from lovemart_desktop.gui.desks.customer_display.faces import (
    AskClerk,
    Face,
    Idle,
    Item,
    Serving,
    Step,
)
from lovemart_desktop.gui.desks.customer_display.words import (
    account_words,
    clock_words,
    closing,
    greeting,
    items_words,
    last_words,
    numbers_of,
)
from lovemart_desktop.gui.kit import theme

EDGE = 40
NAME = Ink(52, bold=True)
SHOP = Ink(32)
ITEM = Ink(34)
SMALL = Ink(28, least=1.0)
ACCOUNT = Ink(34)
CAPTION = Ink(38)
NUMBER = Ink(120, bold=True, colour="display_gold")
FRAME = 6
CLOCK_MS = 1000


class DisplayPanel(QWidget):
    """Shows a face. Takes no keys and no focus: the scan box keeps them."""

    clicked = Signal()

    def __init__(
        self, parent: QWidget | None = None, now: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._now = now
        self._face: Face = Idle()
        self._shop = self._notice = self._hint = self._mark = ""
        self._picture = QPixmap()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._on_clock)
        self._time = ""
        theme.current().changed.connect(self.update)

    @property
    def face(self) -> Face:
        return self._face

    def show_face(self, face: Face) -> None:
        if face != self._face:
            self._face = face
            self.update()

    def show_shop(self, shop: str, notice: str, picture: QPixmap) -> None:
        """Whose display it is, and what stands there while nobody is served."""
        self._shop, self._notice, self._picture = shop, notice, picture
        self.update()

    def show_hint(self, hint: str) -> None:
        """Small words at the bottom for the clerk: how to come back."""
        self._hint = hint
        self.update()

    @property
    def mark(self) -> str:
        """The words above everything; empty: none."""
        return self._mark

    def show_mark(self, mark: str) -> None:
        """Words above everything, such as that this is practice; empty: none."""
        self._mark = mark
        self.update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.current().colour("display"))
        brush = Brush(painter, self.size())
        face = self._face
        if isinstance(face, Serving):
            self._paint_serving(brush, face)
        elif isinstance(face, AskClerk):
            self._paint_ask(brush)
        else:
            self._paint_idle(brush, painter)
        if isinstance(face, Serving) and face.step is Step.CONFIRMING:
            brush.frame("display_gold", FRAME)
        if self._mark:
            self._paint_mark(brush)
        if self._hint:
            area = QRectF(EDGE, brush.height - 40, brush.width - 2 * EDGE, 32)
            brush.write(self._hint, area, Ink(18), RIGHT)
        painter.end()

    def _paint_serving(self, brush: Brush, face: Serving) -> None:
        inside = brush.width - 2 * EDGE
        top, below = (40.0 if self._mark else 28.0), (44.0 if self._hint else 24.0)
        lines = [NAME, ITEM, SMALL, CAPTION, NUMBER, ITEM]
        if len(face.accounts) > 1:
            lines.append(ACCOUNT)
        brush.fit(sum(ink.pixels for ink in lines), top + below)
        tall = brush.line_height(NAME)
        shop = brush.write(
            self._shop, QRectF(EDGE + inside * 0.6, top, inside * 0.4, tall), SHOP, RIGHT
        )
        room = inside - shop - 24
        brush.write(greeting(face), QRectF(EDGE, top, room, tall), NAME)
        top += tall
        top = self._paint_items(brush, face, top + 4)
        bottom = brush.height - below - brush.line_height(ITEM)
        if len(face.accounts) > 1:
            bottom -= brush.line_height(ACCOUNT)
        self._paint_numbers(brush, face, top, bottom)
        if len(face.accounts) > 1:
            area = QRectF(EDGE, bottom, inside, brush.line_height(ACCOUNT))
            brush.write(account_words(face.accounts), area, ACCOUNT, CENTRE)
            bottom += brush.line_height(ACCOUNT)
        area = QRectF(EDGE, bottom, inside, brush.line_height(ITEM))
        brush.write(closing(face), area, ITEM, CENTRE)

    def _paint_items(self, brush: Brush, face: Serving, top: float) -> float:
        """The goods added last, then the others in a smaller line; returns where they end."""
        inside = brush.width - 2 * EDGE
        last = face.last
        tall = brush.line_height(ITEM)
        if last is not None:
            brush.write(last_words(face.step, last), QRectF(EDGE, top, inside, tall), ITEM)
        others = _others(face)
        small = brush.line_height(SMALL)
        if others:
            area = QRectF(EDGE, top + tall, inside, small)
            brush.write(items_words(others), area, SMALL)
        return top + tall + small

    def _paint_numbers(self, brush: Brush, face: Serving, top: float, bottom: float) -> None:
        """Points off, and points left or missing, side by side in the room between."""
        numbers = numbers_of(face)
        caption, number = brush.line_height(CAPTION), brush.line_height(NUMBER)
        start = top + max(0.0, (bottom - top - caption - number) / 2)
        inside = brush.width - 2 * EDGE
        each = inside / len(numbers)
        ink = brush.shrunk([f"{points:,}" for _, points in numbers], each - 32, NUMBER)
        for place, (said, points) in enumerate(numbers):
            x = EDGE + place * each
            brush.write(said, QRectF(x, start, each, caption), CAPTION, CENTRE)
            area = QRectF(x + 16, start + caption, each - 32, number)
            brush.write(f"{points:,}", area, ink, CENTRE)

    def _paint_ask(self, brush: Brush) -> None:
        inside, middle = brush.width - 2 * EDGE, brush.height / 2
        wait = QCoreApplication.translate("CustomerDisplay", "One moment, please")
        ask = QCoreApplication.translate("CustomerDisplay", "The clerk will help you")
        self._paint_shop(brush)
        brush.write(wait, QRectF(EDGE, middle - 110, inside, 110), Ink(72, bold=True), CENTRE)
        brush.write(ask, QRectF(EDGE, middle + 12, inside, 70), Ink(44), CENTRE)

    def _paint_shop(self, brush: Brush) -> None:
        inside = brush.width - 2 * EDGE
        brush.write(self._shop, QRectF(EDGE, 28, inside, brush.line_height(NAME)), SHOP, RIGHT)

    def _paint_idle(self, brush: Brush, painter: QPainter) -> None:
        left = float(EDGE)
        if not self._picture.isNull():
            left += self._paint_picture(brush, painter)
        inside = brush.width - left - EDGE
        welcome = QCoreApplication.translate("CustomerDisplay", "Welcome")
        show = QCoreApplication.translate("CustomerDisplay", "Please show your shopping card")
        time, day = clock_words(self._now())
        lines = [
            (self._shop, Ink(48, bold=True), 1.1),
            (welcome, Ink(84, bold=True, colour="display_gold"), 1.1),
            (show, Ink(48), 1.15),
            (f"{time}  {day}", Ink(36), 1.2),
        ]
        if self._notice:
            lines.append((self._notice, ITEM, 1.15))
        brush.fit(sum(ink.pixels * space for _, ink, space in lines), 2 * EDGE)
        heights = [brush.line_height(ink) * space for _, ink, space in lines]
        top = (brush.height - sum(heights)) / 2
        for (text, ink, _), tall in zip(lines, heights, strict=True):
            brush.write(text, QRectF(left, top, inside, tall), ink, CENTRE)
            top += tall

    def _paint_picture(self, brush: Brush, painter: QPainter) -> float:
        """The chosen picture at the left; returns the width that it takes."""
        room = QSize(round(brush.width * 0.42), round(brush.height - 2 * EDGE))
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(EDGE, (brush.height - size.height()) / 2, size.width(), size.height())
        unit = brush.unit
        place = QRectF(area.x() * unit, area.y() * unit, area.width() * unit, area.height() * unit)
        painter.drawPixmap(place.toRect(), self._picture)
        return size.width() + 24

    def _paint_mark(self, brush: Brush) -> None:
        area = QRectF(0, 0, brush.width, 30)
        brush.fill(area, "display_gold")
        brush.write(self._mark, area, Ink(20, bold=True, colour="display"), CENTRE)

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    @Slot()
    def _on_clock(self) -> None:
        """Paints when the minute has changed, not each second."""
        time = clock_words(self._now())[0]
        if time != self._time and isinstance(self._face, Idle):
            self._time = time
            self.update()


def _others(face: Serving) -> tuple[Item, ...]:
    """The items beside the marked one, the newest first."""
    place = face.marked if face.marked >= 0 else len(face.items) - 1
    return tuple(item for at, item in reversed(list(enumerate(face.items))) if at != place)
