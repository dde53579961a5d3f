"""Works a page in a window by keys alone: types, presses, and waits until nothing is under way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.kit.tasks import Tasks
from tests.gui.hands import Hands

Page = TypeVar("Page", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class DeskWork(Generic[Page]):
    """A page of a desk and the person at it."""

    def __init__(
        self,
        qtbot: QtBot,
        tasks: Tasks,
        hands: Hands,
        page: Page,
        size: tuple[int, int] = (1222, 724),
    ) -> None:
        self.page = page
        self._tasks = tasks
        self._hands = hands
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Until no button is on its way down and no work under way."""
        for _ in range(5):
            QCoreApplication.processEvents()
            while any(made.isDown() for made in _buttons()):
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            self._tasks.wait()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        if key == Qt.Key.Key_Space:
            # a character: it is held for a moment, as it might begin a scan
            self._hands.type(" ")
        else:
            self._hands.press(key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        self._hands.type(text)
        self.settle()

    def scan(self, text: str) -> None:
        self._hands.scan(text)
        self.settle()

    def dialog(self) -> QWidget | None:
        """The dialog on top, if any."""
        self.settle()
        return QApplication.activeModalWidget()


def until(happened: Callable[[], object], patience: float = 20.0) -> None:
    """Handles events until something has happened that takes its time."""
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, "it does not happen"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.001)


def _buttons() -> list[QAbstractButton]:
    """A shortcut presses its button for a moment before it clicks."""
    tops = QApplication.topLevelWidgets()
    return [made for top in tops if top.isVisible() for made in top.findChildren(QAbstractButton)]
