"""Fields that keep the style's look where the style sheet alone cannot.

Forms may name the plain Qt classes: the loader makes these of QComboBox,
QSpinBox and QDateEdit, so a designer needs no promotions for them.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIntValidator, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListView,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from lovemart_desktop.gui.kit import icons, theme


class ChoiceBox(QComboBox):
    """A combo box with the kit's own arrow; the wheel scrolls the page, not the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # the plain list obeys the style sheet, the native menu does not
        self.setView(QListView(self))

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        size = theme.current().px(16)
        role = "muted" if self.isEnabled() else "on_disabled"
        painter = QPainter(self)
        place = QRect(self.width() - size - 10, (self.height() - size) // 2, size, size)
        painter.drawPixmap(place.topLeft(), icons.pixmap("chevron-down", role, 16))
        painter.end()

    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


class TickBox(QCheckBox):
    """A check box drawn from the palette, large enough to hit, with a plain focus ring."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        return _mark_size(self)

    def minimumSizeHint(self) -> QSize:
        return _mark_size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        box = _paint_mark_ground(painter, self, round_mark=False)
        if self.isChecked():
            size = round(box.width()) - 4
            role = "on_primary" if self.isEnabled() else "on_disabled"
            place = box.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(place, icons.pixmap("check", role, 16))
        painter.end()


class OneOfBox(QRadioButton):
    """A radio button drawn from the palette."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        return _mark_size(self)

    def minimumSizeHint(self) -> QSize:
        return _mark_size(self)

    def hitButton(self, arg__1: QPoint) -> bool:
        return self.rect().contains(arg__1)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        circle = _paint_mark_ground(painter, self, round_mark=True)
        if self.isChecked():
            painter.setBrush(theme.current().colour("on_primary"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle.center(), circle.width() / 5, circle.width() / 5)
        painter.end()


class NumberBox(QSpinBox):
    """A spin box without its little buttons; arrow keys still count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _indent(self.lineEdit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DateBox(QDateEdit):
    """A date, shown as 2026-12-08, taken and given as `datetime.date`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        _indent(self.lineEdit())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> date:
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, value: date) -> None:
        self.setDate(QDate(value.year, value.month, value.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PointsEdit(QLineEdit):
    """A line for a whole number of points, pieces or people; never below zero."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(0, 2_000_000_000, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> int | None:
        """The number, or None while the line is empty."""
        text = self.text().strip()
        return int(text) if text.isdecimal() else None

    def set_value(self, value: int | None) -> None:
        self.setText("" if value is None else str(value))

    def inputMethodQuery(  # type: ignore[override]  # Qt has a second form, for its own use
        self, query: Qt.InputMethodQuery
    ) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)


class SecretEdit(QLineEdit):
    """A line for a password or PIN, hidden, kept from input methods."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )

    def inputMethodQuery(  # type: ignore[override]  # Qt has a second form, for its own use
        self, query: Qt.InputMethodQuery
    ) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def take(self) -> str:
        """The secret; the line is empty afterwards."""
        secret = self.text()
        self.clear()
        return secret

    def changeEvent(self, arg__1: QEvent) -> None:
        if arg__1.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.deselect()
        super().changeEvent(arg__1)


MARK, MARK_GAP = 20, 8


def _indent(edit: QLineEdit) -> None:
    """The padding that a style sheet does not give to the line inside a spin box."""
    edit.setTextMargins(10, 0, 10, 0)


def _mark_size(box: QAbstractButton) -> QSize:
    chosen = theme.current()
    words = QFontMetrics(box.font()).size(Qt.TextFlag.TextShowMnemonic, box.text())
    return QSize(words.width() + chosen.px(MARK) + MARK_GAP + 12, chosen.px(36))


def _paint_mark_ground(painter: QPainter, box: QAbstractButton, *, round_mark: bool) -> QRectF:
    """Paint focus ring, mark and words of a check box or radio button; gives the mark's place."""
    chosen = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = chosen.px(MARK)
    place = QRectF(5, (box.height() - size) / 2, size, size)
    on = box.isChecked()
    fill = "surface" if not on else "primary" if box.isEnabled() else "disabled"
    line = "primary" if on and box.isEnabled() else "border"
    painter.setPen(QPen(chosen.colour(line), 1.5))
    painter.setBrush(chosen.colour(fill))
    inner = place.adjusted(0.75, 0.75, -0.75, -0.75)
    if round_mark:
        painter.drawEllipse(inner)
    else:
        painter.drawRoundedRect(inner, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if box.hasFocus():
        painter.setPen(QPen(chosen.colour("focus"), 3))
        around = QRectF(box.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(around, 6, 6)
    painter.setPen(chosen.colour("ink" if box.isEnabled() else "on_disabled"))
    painter.setFont(box.font())
    words = box.rect().adjusted(round(place.right()) + MARK_GAP, 0, -4, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, int(flags) | int(Qt.TextFlag.TextShowMnemonic), box.text())
    return place
