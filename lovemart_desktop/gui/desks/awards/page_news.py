"""The band above a page: what came of the officer's work; good news goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.gui.kit.messages import MessageBand

NEWS_MS = 8000
"""How long good news stands."""


class PageNews(QObject):
    """Says one thing at a time in a band that is hidden otherwise."""

    def __init__(self, band: MessageBand, page: QWidget) -> None:
        super().__init__(page)
        self._band = band
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NEWS_MS)
        self._timer.timeout.connect(band.hide)
        band.hide()

    @Slot(str, str)
    def say(self, tone: str, text: str) -> None:
        """Shows news of this tone; what is no success stays until it is taken back."""
        self._band.say(tone, text)
        self._band.show()
        self._timer.stop()
        if tone in ("success", "info"):
            self._timer.start()

    def take_back(self) -> None:
        """It is no news any more."""
        self._band.hide()

    def take_back_refusal(self) -> None:
        """What was refused here is no news elsewhere; what went well may be read on."""
        if self._band.tone == "error":
            self._band.hide()
