"""How a table looks: cells, header, rounded corners, the words of an empty table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lovemart_desktop.gui.kit import icons, theme
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.tokens import RADIUS
from lovemart_desktop.gui.kit.typeface import draw

LookOf = Callable[["QModelIndex | QPersistentModelIndex"], "Look"]

PADDING = 12
ICON = 16
BAR = 4
"""Width of the red bar at the left of the chosen row."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell shows. `tone` is the role of its colour; '' is no icon, no second line."""

    text: str
    align: Qt.AlignmentFlag
    bold: bool
    tone: str
    icon: str
    second: str
    middle: bool = False


class CellDelegate(QStyledItemDelegate):
    """Paints one cell: fill, mark of the chosen row, icon, one or two lines."""

    def __init__(self, parent: QTableView, look_of: LookOf) -> None:
        super().__init__(parent)
        self._table = parent
        self._look_of = look_of
        self._pixels = 15

    def set_pixels(self, pixels: int) -> None:
        self._pixels = pixels

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = theme.current()
        # past Qt, which would ask the same model by a longer way, for one thing at a time
        look = self._look_of(index)
        area = option.rect
        painter.save()
        painter.setClipRect(area.adjusted(0, 0, 1, 0))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, chosen, area, index.column(), selected=selected)
        inner = area.adjusted(PADDING, 0, -PADDING, -1)
        if look.icon:
            picture = icons.pixmap(look.icon, look.tone, ICON)
            size = chosen.px(ICON)
            top = inner.top() + (inner.height() - size) // 2
            painter.drawPixmap(inner.left(), top, picture)
            inner.setLeft(inner.left() + size + 8)
        if look.second:
            half = inner.height() // 2
            below = QRect(inner.left(), inner.top() + half, inner.width(), half - 2)
            _line(painter, chosen, below, 15, "muted", look.align, look.second, middle=look.middle)
            inner = QRect(inner.left(), inner.top() + 3, inner.width(), half - 2)
        _line(
            painter,
            chosen,
            inner,
            self._pixels,
            look.tone,
            look.align,
            look.text,
            bold=look.bold,
            middle=look.middle,
        )
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        chosen, look = theme.current(), self._look_of(index)
        font = chosen.font(self._pixels, bold=look.bold)
        words = QFontMetrics(font).horizontalAdvance(look.text)
        extra = chosen.px(ICON) + 8 if look.icon else 0
        return QSize(words + extra + 2 * PADDING, chosen.px(36))

    def _paint_ground(
        self, painter: QPainter, chosen: Theme, area: QRect, column: int, *, selected: bool
    ) -> None:
        # one pixel wider, else seams show between cells at 150 %
        wide = area.adjusted(0, 0, 1, 0)
        painter.fillRect(wide, chosen.colour("selected" if selected else "surface"))
        bottom = QRect(area.left(), area.bottom(), area.width() + 1, 1)
        painter.fillRect(bottom, chosen.colour("line"))
        if selected and column == 0:
            role = "focus" if self._table.hasFocus() else "primary"
            painter.fillRect(
                QRect(area.left(), area.top(), BAR, area.height()), chosen.colour(role)
            )


class TableHeader(QHeaderView):
    """The headings, with the padding and alignment of their columns."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._pixels = 15
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(16)
        self.setSectionsClickable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_pixels(self, pixels: int) -> None:
        self._pixels = pixels
        self.viewport().update()

    def paintSection(
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803  # Qt's name
    ) -> None:
        chosen = theme.current()
        painter.save()
        painter.fillRect(rect.adjusted(0, 0, 1, 0), chosen.colour("header"))
        model = self.model()
        across = Qt.Orientation.Horizontal
        words = str(model.headerData(logicalIndex, across) or "")
        align = Qt.AlignmentFlag(
            model.headerData(logicalIndex, across, Qt.ItemDataRole.TextAlignmentRole)
        )
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            inner = self._paint_arrow(painter, inner, align, words)
        _line(painter, theme.current(), inner, self._pixels, "muted", align, words)
        painter.restore()

    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.current().colour("header"))
        painter.end()
        super().paintEvent(e)

    def _paint_arrow(
        self, painter: QPainter, inner: QRect, align: Qt.AlignmentFlag, words: str
    ) -> QRect:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        mark = "▲" if up else "▼"
        font = theme.current().font(self._pixels)
        width = QFontMetrics(font).horizontalAdvance(mark) + 4
        if align & Qt.AlignmentFlag.AlignRight:
            words_width = QFontMetrics(font).horizontalAdvance(words)
            left = max(inner.left(), inner.right() - words_width - width)
            _line(
                painter,
                theme.current(),
                QRect(left, inner.top(), width, inner.height()),
                self._pixels,
                "muted",
                _LEFT,
                mark,
            )
            return inner
        _line(painter, theme.current(), inner, self._pixels, "muted", _RIGHT, mark)
        return inner.adjusted(0, 0, -width, 0)


class CornerOverlay(QWidget):
    """Rounds the corners of a table: paints them in the parent's colour, then the frame."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = theme.current()
        whole = QRectF(self.rect())
        frame = QPainterPath()
        frame.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        outside = QPainterPath()
        outside.addRect(whole)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside.subtracted(frame), chosen.colour(self._ground()))
        painter.setPen(QPen(chosen.colour("line"), 1))
        painter.drawPath(frame)
        painter.end()

    def _ground(self) -> str:
        """The role of the colour that the table lies on."""
        table = self.parentWidget()
        above = table.parentWidget() if table is not None else None
        while above is not None:
            kind = above.property("kind")
            if kind in ("card", "side"):
                return "surface"
            if kind == "page":
                return "canvas"
            above = above.parentWidget()
        return "canvas"


def paint_empty(painter: QPainter, area: QRect, text: str) -> None:
    """The words of a table without rows, in its middle."""
    chosen = theme.current()
    painter.setFont(chosen.font(15))
    painter.setPen(chosen.colour("muted"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(area.adjusted(24, 24, -24, -24), int(flags), text)


def _line(
    painter: QPainter,
    chosen: Theme,
    area: QRect,
    pixels: int,
    role: str,
    align: Qt.AlignmentFlag,
    text: str,
    *,
    bold: bool = False,
    middle: bool = False,
) -> None:
    painter.setFont(chosen.font(pixels, bold=bold))
    painter.setPen(chosen.colour(role))
    shown = chosen.elided(text, pixels, area.width(), bold=bold, middle=middle)
    draw(painter, area, align, shown)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
