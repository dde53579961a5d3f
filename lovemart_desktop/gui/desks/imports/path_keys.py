"""Enter in the line of the path opens the file; in no other line it does anything by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PathKeys(QObject):
    """Listens to one line."""

    entered = Signal(str)
    """The path that was typed, dropped as an address, or pasted with quotation marks."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER_KEYS
        ):
            typed = self._edit.text().strip().strip('"')
            if typed and not event.isAutoRepeat():
                self.entered.emit(QUrl(typed).toLocalFile() if typed[:5] == "file:" else typed)
            return True
        return super().eventFilter(watched, event)
