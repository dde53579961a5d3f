"""The running program and the hands in front of it, with nothing else in the process."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from lovemart_desktop import config
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.program import BooksChoice, Program
from lovemart_desktop.services import store as store_module
from lovemart_desktop.tour.hands import Hands, Pace

PATIENCE = 60.0
"""Seconds until something that does not happen is a fault."""
CONTROL = Qt.KeyboardModifier.ControlModifier


class DayClock:
    """2026-06-18, from 9 o'clock in China on, a minute a customer."""

    def __init__(self, minutes: int) -> None:
        self._instant = datetime(2026, 6, 18, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    def now(self) -> int:
        return round(self._instant.timestamp() * 1000)

    def today(self) -> date:
        return date(2026, 6, 18)

    def minute(self) -> None:
        self._instant += timedelta(minutes=1)


class Seat:
    """One run of the program on the books of the data folder, as `app.py` makes it."""

    def __init__(self, minutes: int = 0) -> None:
        app = QApplication.instance() or QApplication(["market-day"])
        assert isinstance(app, QApplication)
        self.clock = DayClock(minutes)
        # the store asks the clock of the day, not that of the computer
        vars(store_module)["SystemClock"] = self._clock_of_the_day
        path = config.settings_path()
        computer = Computer(config.LocalSettings.load(path), path)
        pace = Pace()
        self.program = Program(app, computer, BooksChoice(config.database_url), clock=pace)
        self._crashes: list[BaseException] = []
        self.program.crashes.happened.connect(self._crashes.append)
        self._hands = Hands(self.program.scanner, pace)
        self.program.start()
        self.until(lambda: self.program.ready)
        self.until(self.program.window.isActiveWindow)

    def sign_in(self, number: str, secret: str) -> None:
        """Types the staff number, then the secret."""
        window = self.program.window
        self.until(lambda: window.sign_in.people.number_edit.isVisible())
        window.sign_in.people.number_edit.setFocus()
        self.type(number)
        self.press(Qt.Key.Key_Return)
        self.type(secret)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: not window.is_locked)

    def press(
        self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._hands.press(key, with_=with_)
        self.settle()

    def type(self, text: str) -> None:
        self._hands.type(text)
        self.settle()

    def scan(self, code: str) -> None:
        self._hands.scan(code)
        self.settle()

    def settle(self) -> None:
        """Until no button is on its way down and no work under way."""
        for _ in range(3):
            QCoreApplication.processEvents()
            while any(made.isDown() for made in self._buttons()):
                QCoreApplication.processEvents()
            self.program.tasks.wait(PATIENCE)
        # an event loop that runs would do so by itself
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._crashes:
            raise self._crashes[0]

    def until(self, happened: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, "it does not happen"
            QCoreApplication.processEvents()
            time.sleep(0.001)
        self.settle()

    def close(self) -> None:
        self.program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _clock_of_the_day(self) -> DayClock:
        return self.clock

    def _buttons(self) -> list[QAbstractButton]:
        """A shortcut presses its button for a moment before it clicks."""
        return self.program.window.findChildren(QAbstractButton)
