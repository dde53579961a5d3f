"""A photo or scan as large as the window: every page of it, whole or as wide as can be read.

FileViewer(self, tasks, attached, partial(desk.content, attached.id)).open()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from lovemart_desktop.domain.attachments import PDF
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import pdf, wording
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.pictures import fitted
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.attachments import Attached

_LARGEST = 4000
"""Pixels of a picture's longer side: more is not needed to read a page."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Which page, in how many pixels, and whether its height may exceed them."""

    page: int
    room: QSize
    wide: bool


class FileViewer(Dialog):
    """Shows one attachment. Page Up and Page Down leaf through it, + makes it as wide as the
    window, the arrows move it then."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, attached: Attached, read: Callable[[], bytes]
    ) -> None:
        super().__init__(parent, attached.name)
        # widgets
        self._is_pdf = attached.media_type == PDF
        self._read = read
        self._content = b""
        self._looks = Latest(tasks, self._draw, self)
        self.pages = 1
        self.page = 0
        self.wide = False
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        self.picture.setAccessibleName(attached.name)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.picture)
        self.page_label = words("", self, tone="muted")
        self.before_button = button(self.tr("Page before") + "  PgUp", self)
        self.next_button = button(self.tr("Next page") + "  PgDn", self)
        self.wide_button = button("", self)
        self.close_button = button(self.tr("Close") + "  Esc", self)
        # layout
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.page_label, 1)
        for made in (self.before_button, self.next_button, self.wide_button, self.close_button):
            made.setAutoDefault(False)
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words(attached.name, self, kind="heading"))
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self.resize(parent.window().size() - QSize(32, 32))
        # signals
        self._looks.answered.connect(self._on_drawn)
        self._looks.refused.connect(self._on_refused)
        self.before_button.clicked.connect(self.show_before)
        self.next_button.clicked.connect(self.show_next)
        self.wide_button.clicked.connect(self.toggle_wide)
        self.close_button.clicked.connect(self.reject)
        for key, slot in (
            (Qt.Key.Key_PageUp, self.show_before),
            (Qt.Key.Key_PageDown, self.show_next),
            (Qt.Key.Key_Plus, self.toggle_wide),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        self._name_buttons()
        self.area.setFocus()

    def help_rows(self) -> Rows:
        return (
            ("PgUp PgDn", self.tr("Leafs through the pages.")),
            ("+", self.tr("As wide as the window, and whole again.")),
            ("↑ ↓", self.tr("Moves what is larger than the window.")),
            *super().help_rows()[-1:],
        )

    @Slot()
    def show_before(self) -> None:
        self._turn_to(self.page - 1)

    @Slot()
    def show_next(self) -> None:
        self._turn_to(self.page + 1)

    @Slot()
    def toggle_wide(self) -> None:
        self.wide = not self.wide
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    # inside

    def _turn_to(self, page: int) -> None:
        if 0 <= page < self.pages:
            self.page = page
            self.area.verticalScrollBar().setValue(0)
            self._look()

    def _look(self) -> None:
        self._name_buttons()
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = self.area.size() * self.devicePixelRatioF() - QSize(bar + 4, 4)
        self._looks.ask(_Look(self.page, room, self.wide))

    def _draw(self, look: _Look) -> tuple[int, QImage]:
        """(pages, the picture); in the background."""
        if not self._content:
            self._content = self._read()
        if not self._is_pdf:
            high = _LARGEST if look.wide else look.room.height()
            return 1, fitted(self._content, QSize(look.room.width(), high))
        across, down = pdf.page_millimetres(self._content, look.page)
        dots = look.room.width() / across
        if not look.wide:
            dots = min(dots, look.room.height() / down)
        dots = min(dots, _LARGEST / max(across, down))
        image = pdf.page_image(self._content, look.page, dots_per_mm=max(0.5, dots))
        return pdf.page_count(self._content), image

    @Slot(object, object)
    def _on_drawn(self, look: _Look, drawn: tuple[int, QImage]) -> None:
        self.pages, image = drawn
        if image.isNull():
            told = QCoreApplication.translate("Files", "This attachment cannot be shown here.")
            self.picture.setText(told)
        elif look.page == self.page:
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(self.devicePixelRatioF())
            self.picture.setPixmap(shown)
        self._name_buttons()

    @Slot(object, object)
    def _on_refused(self, _look: _Look, refusal: Refusal) -> None:
        self.picture.setText(wording.word(refusal))

    def _name_buttons(self) -> None:
        several = self.pages > 1
        self.before_button.setVisible(several)
        self.next_button.setVisible(several)
        self.before_button.setEnabled(self.page > 0)
        self.next_button.setEnabled(self.page < self.pages - 1)
        told = self.tr("Page {page} of {pages}")
        self.page_label.setText(
            told.format(page=self.page + 1, pages=self.pages) if several else ""
        )
        self.wide_button.setText((self.tr("Whole") if self.wide else self.tr("Wider")) + "  +")
