"""Hands for the tour: they type at a finger's pace and scan at a scanner's.

The keys are real key events to whatever has the focus; only the clock that tells the scanner
from the fingers is theirs, so that nobody has to wait for it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop.gui.kit.scanner import Scanner

FINGER_MS, SCANNER_MS, PAUSE_MS = 150, 8, 400
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Pace:
    """A clock in milliseconds that the hands move on."""

    def __init__(self) -> None:
        self._now = 1_000_000

    def __call__(self) -> int:
        return self._now

    def wait(self, milliseconds: int) -> None:
        self._now += milliseconds


class Hands:
    """A person at the keyboard, with a scanner that types too."""

    def __init__(self, scanner: Scanner, pace: Pace) -> None:
        self._scanner = scanner
        self._pace = pace

    def type(self, text: str) -> None:
        """Letters and digits as keys, Chinese as an input method commits it."""
        for character in text:
            self._pace.wait(FINGER_MS)
            if ord(character) < 128:
                _click(character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QCoreApplication.sendEvent(_target(), event)
            self._scanner.flush()
        self._pace.wait(FINGER_MS)
        QCoreApplication.processEvents()

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """One key after another."""
        for key in keys:
            self._pace.wait(PAUSE_MS)
            QTest.keyClick(_target(), key, with_)
            # a key alone is no scan: its time is up
            self._scanner.flush()
            QCoreApplication.processEvents()

    def control(self, key: Qt.Key) -> None:
        """Ctrl and a key."""
        self.press(key, with_=Qt.KeyboardModifier.ControlModifier)

    def scan(self, code: str) -> None:
        """A barcode, ended by Enter."""
        self._pace.wait(PAUSE_MS)
        for character in code:
            self._pace.wait(SCANNER_MS)
            _click(character)
        self._pace.wait(SCANNER_MS)
        QTest.keyClick(_target(), Qt.Key.Key_Return)
        QCoreApplication.processEvents()


def _click(character: str) -> None:
    # the type stubs lack the form for characters
    QTest.keyClick(_target(), character)  # type: ignore[call-overload]


def _target() -> QWidget:
    target = (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )
    if target is None:
        raise AssertionError("no window has the keys")
    return target
