"""The tone of an error: the computer's own, so nothing more has to be installed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication


class Sounds(QObject):
    """Sounds the tone for faults, unless this computer is to be silent."""

    def __init__(self, parent: QObject | None = None, *, silent: bool = False) -> None:
        super().__init__(parent)
        self.silent = silent
        self.errors = 0
        """How often the tone was asked for, silent or not."""

    @Slot()
    def error(self) -> None:
        """Something was not taken: the eyes may be on the goods, not on the screen."""
        self.errors += 1
        if not self.silent:
            QApplication.beep()
