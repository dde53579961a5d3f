"""The counter's keys: each has a button that shows it, in one bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from lovemart_desktop.gui.kit.theme import mark


@dataclass(frozen=True, slots=True)
class CounterKey:
    """A key, what the button says (asked again when the language changes), and its slot."""

    key: str
    words: Callable[[], str]
    slot: Callable[[], object]


class KeyBar:
    """The row of key buttons; the keys work anywhere on the page."""

    def __init__(self, page: QWidget, row: QHBoxLayout, keys: tuple[CounterKey, ...]) -> None:
        self._keys = keys
        self._compact = False
        self._buttons: list[QPushButton] = []
        for key in keys:
            button = QPushButton(page)
            button.setObjectName(f"key_{key.key.lower()}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            # the bar never keeps the window wide: words get two lines before that
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(key.slot)
            row.addWidget(button, 1)
            self._buttons.append(button)
            if key.key != "Del":  # the page gives it to the table, or to the scan box
                shortcut = QShortcut(QKeySequence(key.key), page)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(key.slot)
        self.say()

    def say(self) -> None:
        """Writes the buttons in the language of the window."""
        between = "\n" if self._compact else "  "
        for key, button in zip(self._keys, self._buttons, strict=True):
            button.setText(f"{key.key}{between}{key.words()}")
            mark(button, fit="key-compact" if self._compact else "key")

    def set_compact(self, compact: bool) -> None:
        """Two lines a button in a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self.say()

    def enable(self, keys: frozenset[str]) -> None:
        """Only these keys' buttons can be pressed; the others do nothing now."""
        for key, button in zip(self._keys, self._buttons, strict=True):
            button.setEnabled(key.key in keys)
