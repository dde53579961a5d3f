"""The column of pages at the left: icon and word, or icons alone where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import icons, theme, tokens

ROW, BAR, ICON_AT, WORD_AT = 44, 3, 20, 51


class NavigationRow(QAbstractButton):
    """One page: icon, word, and how many things wait there."""

    def __init__(self, page_id: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.page_id = page_id
        self._icon = icon
        self._waiting = 0
        self._narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.current().changed.connect(self.updateGeometry)

    def show_word(self, word: str, shortcut: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(f"{word}  {shortcut}".strip())
        self.update()

    def set_waiting(self, waiting: int) -> None:
        self._waiting = waiting
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        chosen = theme.current()
        wide = tokens.NAVIGATION_NARROW if self._narrow else tokens.NAVIGATION
        return QSize(wide, chosen.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(36))

    def paintEvent(self, e: QPaintEvent) -> None:
        chosen, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            painter.fillRect(self.rect(), chosen.colour("surface"))
            painter.fillRect(QRect(0, 0, BAR, self.height()), chosen.colour("primary"))
        elif self.underMouse():
            painter.fillRect(self.rect(), chosen.colour("hover"))
        role = "accent" if on else "ink"
        size = chosen.px(20)
        left = (self.width() - size) // 2 if self._narrow else ICON_AT
        top = (self.height() - size) // 2
        painter.drawPixmap(left, top, icons.pixmap(self._icon, role, 20))
        if not self._narrow:
            painter.setFont(chosen.font(15, bold=on))
            painter.setPen(chosen.colour(role))
            line = QRect(WORD_AT, 0, self.width() - WORD_AT - 6, self.height())
            metrics = QFontMetrics(painter.font())
            shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, line.width())
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(line, int(side), shown)
        if self._waiting:
            self._paint_waiting(painter)
        if self.hasFocus():
            painter.setPen(chosen.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setWidth(3)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        painter.end()

    def _paint_waiting(self, painter: QPainter) -> None:
        chosen = theme.current()
        words = str(self._waiting) if self._waiting < 100 else "99+"
        painter.setFont(chosen.font(15, bold=True))
        high = chosen.px(22)
        wide = max(high, QFontMetrics(painter.font()).horizontalAdvance(words) + 12)
        top = 2 if self._narrow else (self.height() - high) // 2
        right = 2 if self._narrow else 10
        place = QRectF(self.width() - wide - right, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chosen.colour("primary"))
        painter.drawRoundedRect(place, high / 2, high / 2)
        painter.setPen(chosen.colour("on_primary"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)


class Navigation(QFrame):
    """The rows. Up and Down move between them, Enter or Space opens."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "navigation")
        self._rows: list[NavigationRow] = []
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        theme.current().changed.connect(self._fit)
        self._fit()

    @property
    def rows(self) -> list[NavigationRow]:
        return list(self._rows)

    def clear(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = []

    def add(self, page_id: str, icon: str, *, low: bool = False) -> NavigationRow:
        """Add a page's row; a low one stands at the bottom."""
        row = NavigationRow(page_id, icon, self)
        row.set_narrow(self._narrow)
        row.clicked.connect(self._on_clicked)
        if low:
            self._column.addWidget(row)
        else:
            self._column.insertWidget(len(self._rows_above_stretch()), row)
        self._rows.append(row)
        return row

    def choose(self, page_id: str) -> None:
        """Show a row as the open one."""
        for row in self._rows:
            row.setChecked(row.page_id == page_id)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for row in self._rows:
            row.set_narrow(narrow)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        move = moves.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if move is not None and isinstance(focused, NavigationRow) and focused in self._rows:
            at = (self._rows.index(focused) + move) % len(self._rows)
            self._rows[at].setFocus()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, NavigationRow
        ):
            focused.click()
            return
        super().keyPressEvent(event)

    def _rows_above_stretch(self) -> list[QWidget]:
        above = []
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is None:
                break
            above.append(widget)
        return above

    @Slot()
    def _fit(self) -> None:
        wide = tokens.NAVIGATION_NARROW if self._narrow else tokens.NAVIGATION
        self.setFixedWidth(theme.current().px(wide))

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, NavigationRow):
            self.chosen.emit(row.page_id)
