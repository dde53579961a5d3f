"""A clerk at the counter's page: scans, types, and looks."""

from __future__ import annotations

import builtins
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.kit.tasks import Tasks
from tests.gui.hands import Hands
from tests.stocked import Stocked

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
_Dialog = TypeVar("_Dialog", bound=QWidget)


class Clerk:
    """The page and whoever works at it."""

    def __init__(self, page: CounterPage, hands: Hands, tasks: Tasks, stocked: Stocked) -> None:
        self.page = page
        self.hands = hands
        self.tasks = tasks
        self.stocked = stocked

    def scan(self, code: str) -> None:
        self.hands.scan(code)
        self.tasks.wait()

    def scan_card(self, name: str) -> None:
        self.scan(self.stocked.cards[name])

    def scan_goods(self, *names: str) -> None:
        for name in names:
            self.scan(self.stocked.barcode(name))

    def press(self, key: Key, modifier: Qt.KeyboardModifier = PLAIN, *, after: int = 400) -> None:
        self.hands.press(key, modifier, after=after)
        self.tasks.wait()
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        self.hands.type(text)

    def dialog(self, kind: builtins.type[_Dialog]) -> _Dialog:
        """The dialog on top, of this kind."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind), found
        return found

    @property
    def lines(self) -> list[tuple[str, int]]:
        return [(n.goods.name, n.pieces) for n in self.page.basket.lines]

    @property
    def receipts(self) -> list[int]:
        return [r.number for r in self.stocked.shop.clerk.counter.own_receipts()]

    @property
    def confirming(self) -> bool:
        return self.page.strip.isVisible()
