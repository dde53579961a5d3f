"""Notices that nobody is at the desk any more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Emits `idle` when no key and no mouse moved for some minutes; 0 switches it off."""

    idle = Signal()

    def __init__(self, app: QApplication, *, minutes: int = 5) -> None:
        super().__init__(app)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """How long nobody has to be there; 0 for never."""
        self._timer.setInterval(minutes * 60_000)
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # every event of the window comes by here: to ask for its type costs more than all else
        alive = isinstance(event, QInputEvent) and event.type() in _SIGNS_OF_LIFE
        if alive and self._timer.interval():
            self._timer.start()
        return False
