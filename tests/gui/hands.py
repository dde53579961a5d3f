"""Types and scans as people and scanners do: real key events, an own clock for their pace."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop.gui.kit.scanner import Scanner


class FakeClock:
    """Milliseconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now

    def pass_(self, milliseconds: int) -> None:
        self.now += milliseconds


class Hands:
    """Keys go to whatever has the focus, as on a real desk."""

    def __init__(self, scanner: Scanner, clock: FakeClock) -> None:
        self._scanner = scanner
        self._clock = clock

    def type(self, text: str, *, gap: int = 150) -> None:
        """Type with a finger's pace. Chinese comes as an input method gives it."""
        for character in text:
            self._clock.pass_(gap)
            if ord(character) < 128:
                QTest.keyClicks(_target(), character)
            else:
                _commit(character)
            self._scanner.flush()
        self._clock.pass_(gap)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        after: int = 400,
    ) -> None:
        """Press one key, `after` milliseconds since the last."""
        self._clock.pass_(after)
        QTest.keyClick(_target(), key, modifier)
        QCoreApplication.processEvents()

    def scan(self, text: str, *, gap: int = 8, end: Qt.Key | str = Qt.Key.Key_Return) -> None:
        """What a barcode scanner sends: characters in quick order, and a terminator."""
        self._clock.pass_(400)
        for character in text:
            self._clock.pass_(gap)
            QTest.keyClicks(_target(), character)
        self._clock.pass_(gap)
        if isinstance(end, Qt.Key):
            QTest.keyClick(_target(), end)
        else:
            for character in end:
                _control(character)
        QCoreApplication.processEvents()


def _target() -> QWidget:
    target = (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
    )
    assert target is not None, "no window is active"
    return target


def _control(character: str) -> None:
    """CR or LF as a bare character: QTest has no key for it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(
            kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character, False, 1
        )
        QCoreApplication.sendEvent(_target(), event)


def _commit(text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(_target(), event)
