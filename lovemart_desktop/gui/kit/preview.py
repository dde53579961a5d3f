"""Shows the pages of a PDF on the screen, as they will leave the printer.

preview.show_pdf(data)                # first page, fitted into the widget
preview.show_pdf(data, true_size=True)
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.pdf import page_count, page_image, page_millimetres


class PagePreview(QWidget):
    """One page at a time; Page Up and Page Down belong to the page around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = b""
        self._page = 0
        self._true_size = False
        self._millimetres = (0.0, 0.0)
        self._image = QImage()
        self._shown_for: tuple[int, int, float] | None = None
        self._empty_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.current().changed.connect(self.update)

    @property
    def pages(self) -> int:
        return page_count(self._data) if self._data else 0

    @property
    def page(self) -> int:
        return self._page

    def show_pdf(self, data: bytes, *, page: int = 0, true_size: bool = False) -> None:
        """Show one page of `data`. True size follows the screen's own dots per inch."""
        self._data, self._true_size = data, true_size
        self.show_page(page)

    def show_page(self, page: int) -> None:
        self._page = max(0, min(page, self.pages - 1))
        self._millimetres = page_millimetres(self._data, self._page) if self._data else (0.0, 0.0)
        self._shown_for = None
        self.updateGeometry()
        self.update()

    def set_empty_text(self, text: str) -> None:
        self._empty_text = text
        self.update()

    @Slot()
    def clear(self) -> None:
        """Show no page."""
        self._data = b""
        self._image = QImage()
        self._shown_for = None
        self.update()

    def sizeHint(self) -> QSize:
        width, height = self._millimetres
        if self._data and self._true_size:
            return QSize(round(width * self._dots()) + 2, round(height * self._dots()) + 2)
        return QSize(324, 240)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._true_size and self._data else QSize(120, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = theme.current()
        painter = QPainter(self)
        if not self._data:
            painter.setPen(chosen.colour("muted"))
            painter.setFont(chosen.font(15))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), self._empty_text)
            painter.end()
            return
        image = self._rendered()
        ratio = image.devicePixelRatio()
        wide, high = image.width() / ratio, image.height() / ratio
        left, top = round((self.width() - wide) / 2), 1
        painter.drawImage(left, top, image)
        painter.setPen(QPen(chosen.colour("border"), 1))
        painter.drawRect(left - 1, top - 1, round(wide) + 1, round(high) + 1)
        painter.end()

    def _dots(self) -> float:
        """Logical pixels a millimetre on this screen."""
        return self.logicalDpiX() / 25.4

    def _rendered(self) -> QImage:
        ratio = self.devicePixelRatioF()
        wanted = (self.width(), self.height(), ratio)
        if self._shown_for == wanted:
            return self._image
        wide, high = self._millimetres
        scale = self._dots()
        if not self._true_size:
            scale = min((self.width() - 2) / wide, (self.height() - 2) / high)
        self._image = page_image(self._data, self._page, dots_per_mm=max(0.1, scale * ratio))
        self._image.setDevicePixelRatio(ratio)
        self._shown_for = wanted
        return self._image
