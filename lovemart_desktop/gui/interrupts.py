"""Ctrl+C in the terminal, and the system's wish that the program end, close it properly.

Python runs a signal's handler only when it is its turn, and in Qt's event loop it is not:
a byte in a socket wakes it.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot


class Interrupts(QObject):
    """Quits the application on SIGINT and SIGTERM, until `close`."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._wakeup_before = signal.set_wakeup_fd(self._far.fileno())
        wanted = (signal.SIGINT, signal.SIGTERM)
        self._before = {number: signal.signal(number, self._on_signal) for number in wanted}

    def close(self) -> None:
        """Give the signals back as they were."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    @Slot()
    def _wake(self) -> None:
        # reading is all: the interpreter runs the handler on its way
        try:
            self._near.recv(64)
        except BlockingIOError:
            return

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._app.quit()
