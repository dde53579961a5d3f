"""The counter's keys: which button stands where, and which key brings it.

Every key has a button. The most used stand in one row; the others unfold above it, and what
a narrow window has no room for is among them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from lovemart_desktop.gui.desks.counter.parts import CounterAction
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.theme import mark

IN_ROW = (
    "help",
    "balance",
    "find",
    "quantity",
    "remove",
    "split",
    "hold",
    "recall",
    "return",
    "reprint",
    "shift",
    "display",
    "back",
    "more",
)
"""The row of buttons, from left to right. F12 has the large one."""
GIVE_WAY = ("display", "split", "shift", "reprint", "recall", "return", "hold", "balance")
"""Which go above the row first where it has no room."""
WIDE, NARROW = 88, 74
"""Least width of a button, in pixels at 100 %."""


class KeyBar(QWidget):
    """The buttons of the keys; `pressed` tells the action's id."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: dict[str, CounterAction] = {}
        self._keys: Mapping[str, str] = {}
        self._live: frozenset[str] = frozenset()
        self._buttons: dict[str, QPushButton] = {}
        self._compact = False
        self._unfolded = False
        self._shown: tuple[tuple[str, ...], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        # the bar never keeps the window wide: what has no room goes above the row
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def unfolded(self) -> bool:
        return self._unfolded

    def button(self, action: str) -> QPushButton:
        """The button of an action, shown or folded away."""
        return self._buttons[action]

    def show_actions(
        self, actions: Sequence[CounterAction], keys: Mapping[str, str], live: frozenset[str]
    ) -> None:
        """All actions of the page, and the key of each; greys those that are not `live`."""
        known = [one.id for one in actions]
        self._actions = {one.id: one for one in actions}
        self._keys, self._live = keys, live
        for one in actions:
            if one.id not in self._buttons:
                self._buttons[one.id] = self._made(one.id)
        for gone in [one for one in self._buttons if one not in known]:
            self._buttons.pop(gone).deleteLater()
        between = "\n" if self._compact else "  "
        for one in actions:
            button = self._buttons[one.id]
            text = f"{keys[one.id]}{between}{one.words}".strip()
            if button.text() != text:
                button.setText(text)
            mark(button, fit="key-compact" if self._compact else "key")
            button.setEnabled(one.id in live)
        self._place()

    def set_compact(self, compact: bool) -> None:
        """Two lines a button in a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self.show_actions(tuple(self._actions.values()), self._keys, self._live)

    def unfold(self, *, unfolded: bool) -> None:
        """Shows, or hides, the buttons that have no place in the row."""
        if unfolded != self._unfolded:
            self._unfolded = unfolded
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _made(self, action: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"key_{action}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        self.pressed.emit(next(one for one, made in self._buttons.items() if made is button))

    def _rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows from top to bottom: the unfolded ones first."""
        least = theme.current().px(NARROW if self._compact else WIDE)
        room = max(6, (self.width() + 8) // (least + 8))
        row = [one for one in IN_ROW if one in self._actions]
        for one in GIVE_WAY:
            if len(row) <= room:
                break
            if one in row:
                row.remove(one)
        above = [one for one in self._actions if one not in row and one != "redeem"]
        if not above and "more" in row:
            row.remove("more")
        if not self._unfolded:
            return (tuple(row),)
        chunks = [tuple(above[at : at + len(row)]) for at in range(0, len(above), len(row))]
        return (*chunks, tuple(row))

    def _place(self) -> None:
        if not self._actions:
            return
        rows = self._rows()
        if rows == self._shown:
            return
        self._shown = rows
        for button in self._buttons.values():
            self._grid.removeWidget(button)
        shown = {one for row in rows for one in row}
        for number, row in enumerate(rows):
            for column, one in enumerate(row):
                self._grid.addWidget(self._buttons[one], number, column)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < len(rows[-1]) else 0)
        for one, button in self._buttons.items():
            button.setVisible(one in shown)
