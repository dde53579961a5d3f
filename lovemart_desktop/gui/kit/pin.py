"""PIN entry: dots that show how many digits are there, and a pad of large keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import button

LENGTH = 6


class PinDots(QWidget):
    """Takes the digits from the keyboard and shows a dot for each.

    `completed` fires at Enter; `changed` at every digit, with their number.
    """

    changed = Signal(int)
    completed = Signal()

    def __init__(self, parent: QWidget | None = None, *, length: int = LENGTH) -> None:
        super().__init__(parent)
        self._length = length
        self._digits = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    @property
    def full(self) -> bool:
        return len(self._digits) == self._length

    @property
    def count(self) -> int:
        return len(self._digits)

    def take(self) -> str:
        """The digits; nothing of them stays."""
        digits, self._digits = self._digits, ""
        self._tell()
        return digits

    @Slot()
    def clear(self) -> None:
        self._digits = ""
        self._tell()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self._tell()

    def add(self, digit: str) -> None:
        if len(self._digits) < self._length:
            self._digits += digit
            self._tell()

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(328), chosen.px(56))

    def minimumSizeHint(self) -> QSize:
        chosen = theme.current()
        return QSize(chosen.px(200), chosen.px(48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self.add(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.completed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 8.0
        wide = (self.width() - gap * (self._length - 1)) / self._length
        for number in range(self._length):
            box = QRectF(number * (wide + gap), 0, wide, self.height())
            here = number == min(len(self._digits), self._length - 1) and self.hasFocus()
            line = 3 if here else 1
            painter.setPen(QPen(chosen.colour("focus" if here else "border"), line))
            painter.setBrush(chosen.colour("surface" if self.isEnabled() else "canvas"))
            painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), 6, 6)
            if number < len(self._digits):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(chosen.colour("ink"))
                painter.drawEllipse(box.center(), 7, 7)
            elif here:
                painter.setPen(QPen(chosen.colour("muted"), 1.5))
                middle = box.center()
                painter.drawLine(middle - QPointF(0, 10), middle + QPointF(0, 10))
        painter.end()

    def _tell(self) -> None:
        self.changed.emit(len(self._digits))
        self.update()


class PinPad(QWidget):
    """Ten large keys, clear and erase, for whoever has no number keys at hand."""

    digit = Signal(str)
    cleared = Signal()
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, word in enumerate("123456789"):
            self._add(grid, word, number // 3, number % 3).clicked.connect(self._on_digit)
        self._clear = self._add(grid, "", 3, 0)
        self._add(grid, "0", 3, 1).clicked.connect(self._on_digit)
        self._erase = self._add(grid, "", 3, 2)
        self._clear.clicked.connect(self.cleared)
        self._erase.clicked.connect(self.erased)
        self.retranslate()

    def retranslate(self) -> None:
        self._clear.setText(self.tr("Clear"))
        self._erase.setText(self.tr("Erase"))

    @property
    def keys(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)

    def set_compact(self, compact: bool) -> None:
        """Smaller keys, where the window is low."""
        for key in self.keys:
            mark(key, fit="counter" if compact else "pad")

    def _add(self, grid: QGridLayout, word: str, row: int, column: int) -> QPushButton:
        key = button(word, self, fit="pad")
        # the keyboard stays with the dots
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(key, row, column)
        return key

    @Slot()
    def _on_digit(self) -> None:
        key = self.sender()
        if isinstance(key, QPushButton):
            self.digit.emit(key.text())
