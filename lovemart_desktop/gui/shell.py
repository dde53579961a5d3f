"""What stands around the pages: the bar on top, the pages' names at the left, the band.

It is built when the first operator comes; the door must not wait for it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import forms, tokens
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.navigation import Navigation
from lovemart_desktop.gui.kit.top_bar import TopBar

AROUND = 12
"""Pixels around the band."""


class Shell(QWidget):
    """Holds the parts; the window tells them what to show."""

    top_bar: TopBar
    navigation: Navigation
    band: MessageBand
    band_row: QVBoxLayout
    pages: QStackedWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "shell.ui")
        self.band.installEventFilter(self)
        self.band.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.set_narrow(self.width() < tokens.COMPACT_BELOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            # a layout keeps its margins when all that is in it is hidden
            around = 0 if self.band.isHidden() else AROUND
            self.band_row.setContentsMargins(around, around, around, 0)
        return super().eventFilter(watched, event)
