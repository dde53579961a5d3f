"""The running program, and the one pair of hands in front of it.

    with Seat(qapp, clock).running() as seat:
        seat.type("青石镇")
        seat.press(Qt.Key.Key_Return)
        assert seat.window.is_locked

Only keys and scans act; widgets and services are read to see what came of it.
"""

from __future__ import annotations

import builtins
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QWidget

from lovemart_desktop import config
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.idle import IdleWatch
from lovemart_desktop.gui.main_window import MainWindow
from lovemart_desktop.gui.program import BooksChoice, Program
from lovemart_desktop.services import store as store_module
from tests.gui.hands import FakeClock, Hands
from tests.shop import FixedClock

Kind = TypeVar("Kind", bound=QWidget)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE = 60.0
"""Seconds until something that does not happen is a fault."""


class Seat:
    """One run of the program on the books of the data folder, as `app.py` makes it."""

    def __init__(self, app: QApplication, clock: FixedClock, size: tuple[int, int]) -> None:
        self._app = app
        keys_clock = FakeClock()
        self._crashes: list[BaseException] = []
        path = config.settings_path()
        self.computer = Computer(config.LocalSettings.load(path), path)
        # fingers and scanners are told apart by time: theirs is that of the hands
        self.program = Program(
            app, self.computer, BooksChoice(config.database_url), clock=keys_clock
        )
        self.program.crashes.happened.connect(self._crashes.append)
        self.window.resize(*size)
        self.hands = Hands(self.program.scanner, keys_clock)

    @property
    def window(self) -> MainWindow:
        return self.program.window

    # acting

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.hands.press(key, modifier)
        # a key alone is no scan: its time is up
        self.program.scanner.flush()
        self.settle()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def escape(self) -> None:
        self.press(Qt.Key.Key_Escape)

    def type(self, text: str) -> None:
        self.hands.type(text)
        self.settle()

    def type_line(self, text: str) -> None:
        """Types, and ends the line with Enter."""
        self.type(text)
        self.enter()

    def scan(self, text: str) -> None:
        self.hands.scan(text)
        self.settle()

    def tab_to(self, widget: QWidget, *, most: int = 60) -> None:
        """Presses Tab until `widget` has the cursor: what no Tab reaches, no clerk reaches."""
        for _ in range(most):
            if widget.hasFocus():
                assert not widget.visibleRegion().isEmpty(), f"{_named(widget)} is not to be seen"
                return
            self.press(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        raise AssertionError(f"Tab does not reach {_named(widget)}; it is at {_named(here)}")

    def push(self, button: QAbstractButton) -> None:
        """Goes to a button by Tab and pushes it by Space."""
        assert button.isEnabled(), f"{button.text()!r} cannot be pushed"
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)

    def choose(self, box: QComboBox, words: str) -> None:
        """Goes to a box and down its choices to the one with these words in it."""
        self.tab_to(box)
        self.press(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if words in box.currentText():
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"{words!r} is not offered by {_named(box)}")

    # looking

    def dialog(self, kind: builtins.type[Kind]) -> Kind:
        """The question on top, which has to be of this kind."""
        top = QApplication.activeModalWidget()
        assert isinstance(top, kind), f"{_named(top)} is on top"
        room = self.window.size()
        assert top.size().boundedTo(room) == top.size(), f"{_named(top)} is larger than the window"
        return top

    def no_dialog(self) -> None:
        top = QApplication.activeModalWidget()
        assert top is None, f"{_named(top)} is on top"

    def page(self, kind: builtins.type[Kind]) -> Kind:
        """The open page, which has to be of this kind."""
        page = self.window.page
        assert isinstance(page, kind), f"{_named(page)} is open"
        return page

    # waiting

    def settle(self) -> None:
        """Until no button is on its way down and no work under way."""
        for _ in range(4):
            QCoreApplication.processEvents()
            while any(made.isDown() for made in _buttons()):
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
                # the hundred milliseconds are the button's: no need to look a thousand times
                time.sleep(0.004)
            self.program.tasks.wait(PATIENCE)
        if self._crashes:
            raise self._crashes[0]

    def until(self, happened: Callable[[], object], what: str = "") -> None:
        """Until a timer of the program, say, has done its part."""
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, what or "it does not happen"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self.settle()

    def nobody_comes(self) -> None:
        """The minutes pass after which the window locks by itself."""
        # the watch of a program that was closed before stays with the application, stopped
        watches = [w for w in self._app.findChildren(IdleWatch) if w.parent() is self._app]
        timers = [timer for watch in watches for timer in watch.findChildren(QTimer)]
        (timer,) = (timer for timer in timers if timer.isActive())
        timer.start(0)
        self.until(lambda: self.window.is_locked, "the window stays open")

    def start(self) -> None:
        """Shows the window and waits for the books."""
        self.program.start()
        self.until(lambda: self.program.ready, "the books are not opened")
        self.until(self.window.isActiveWindow, "the window does not get the keys")

    def close(self) -> None:
        self.program.close()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for translator in self.program.language.findChildren(QTranslator):
            app.removeTranslator(translator)
        for made in (self.program.scanner, self.program):
            made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def running(
    app: QApplication, clock: FixedClock, size: tuple[int, int] = (1366, 768)
) -> Iterator[Seat]:
    """The program from its start to its end, at `clock`'s time, in a window of this size."""
    locale, hook = QLocale(), sys.excepthook
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_module, "SystemClock", lambda: clock)
        seat = Seat(app, clock, size)
        try:
            seat.start()
            # the screens of these tests have no frames: it is as large as was asked for
            seat.window.setWindowState(Qt.WindowState.WindowNoState)
            seat.window.resize(*size)
            seat.settle()
            yield seat
        finally:
            seat.close()
            sys.excepthook = hook
            QLocale.setDefault(locale)


def _buttons() -> list[QPushButton]:
    """A shortcut presses its button for a moment before it clicks."""
    tops = QApplication.topLevelWidgets()
    return [made for top in tops if top.isVisible() for made in top.findChildren(QPushButton)]


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    words = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {widget.objectName()} {words!r}"
