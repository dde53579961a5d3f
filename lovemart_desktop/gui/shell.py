"""What stands around the pages: the bar on top, the pages' names at the left, the band.

It is built when the first operator comes; the door must not wait for it.
"""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lovemart_desktop.gui.kit import forms, tokens
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.navigation import Navigation
from lovemart_desktop.gui.kit.top_bar import TopBar


class Shell(QWidget):
    """Holds the parts; the window tells them what to show."""

    top_bar: TopBar
    navigation: Navigation
    band: MessageBand
    pages: QStackedWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "shell.ui")
        self.band.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.set_narrow(self.width() < tokens.COMPACT_BELOW)
