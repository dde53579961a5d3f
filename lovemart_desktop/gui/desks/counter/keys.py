"""The counter's keys: which button stands where, and which key brings it.

Every key has a button. The most used stand in one row; the others lie in a drawer that unfolds
above it, and what a narrow window has no room for is among them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from lovemart_desktop.gui.desks.counter.actions import CounterAction
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
GAP = 8
PADDING = 12
LETTERS = 15
"""Size of a button's words in pixels at 100 %."""
MOST_ABREAST = 5
"""Buttons in a row of the drawer."""
DRAWER = 590
"""Width of the drawer in pixels at 100 %."""


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
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._looks: tuple[object, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._page = parent
        self.drawer = QFrame(parent)
        self.drawer.setProperty("kind", "card")
        self.drawer.hide()
        self._others = QGridLayout(self.drawer)
        self._others.setContentsMargins(GAP, GAP, GAP, GAP)
        self._others.setSpacing(GAP)
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
        self._actions = {one.id: one for one in actions}
        self._keys, self._live = keys, live
        looks = (
            tuple((one.id, one.words, keys[one.id]) for one in actions),
            (self.width(), self._compact, theme.current().text_scale),
        )
        if looks != self._looks:
            self._looks = looks
            self._lay_out(actions)
        elif self._unfolded:
            self._place_drawer()
        for one in actions:
            self._buttons[one.id].setEnabled(one.id in live)

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

    def _lay_out(self, actions: Sequence[CounterAction]) -> None:
        """Buttons, their places and their words; all but whether they can be pressed."""
        for one in actions:
            if one.id not in self._buttons:
                self._buttons[one.id] = self._made(one.id)
        for gone in [one for one in self._buttons if one not in self._actions]:
            self._buttons.pop(gone).deleteLater()
        self._place()
        tall = self._compact or not self._fit_one_line()
        for one in actions:
            button = self._buttons[one.id]
            # in the drawer there is room for two lines
            high = tall or one.id not in self._shown[0]
            words = (self._keys[one.id], one.words)
            text = ("\n" if high else "  ").join(word for word in words if word)
            if button.text() != text:
                button.setText(text)
            mark(button, fit="key-compact" if high else "key")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_actions(tuple(self._actions.values()), self._keys, self._live)

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

    def _fit_one_line(self) -> bool:
        """Whether key and words stand beside each other in every button of the bar."""
        row = self._shown[0]
        room = (self.width() + GAP) // max(1, len(row)) - GAP - PADDING
        metrics = QFontMetrics(theme.current().font(LETTERS))
        words = (f"{self._keys[one]}  {self._actions[one].words}" for one in row)
        return all(metrics.horizontalAdvance(text) <= room for text in words)

    def _row(self) -> tuple[str, ...]:
        """What stands in the bar, from left to right."""
        least = theme.current().px(NARROW if self._compact else WIDE)
        room = max(6, (self.width() + GAP) // (least + GAP))
        row = [one for one in IN_ROW if one in self._actions]
        for one in GIVE_WAY:
            if len(row) <= room:
                break
            if one in row:
                row.remove(one)
        if all(one in row for one in self._actions if one != "redeem"):
            row.remove("more")
        return tuple(row)

    def _place(self) -> None:
        if not self._actions:
            return
        row = self._row()
        others = tuple(one for one in self._actions if one not in row and one != "redeem")
        if (row, others) != self._shown:
            self._shown = (row, others)
            for column in range(max(self._grid.columnCount(), len(row))):
                self._grid.setColumnStretch(column, 1 if column < len(row) else 0)
            for column, one in enumerate(row):
                self._grid.addWidget(self._buttons[one], 0, column)
                self._buttons[one].show()
            wide = max(1, min(MOST_ABREAST, len(others)))
            for number, one in enumerate(others):
                self._others.addWidget(self._buttons[one], number // wide, number % wide)
                self._buttons[one].show()
            if "redeem" in self._buttons:
                self._buttons["redeem"].hide()
        self._place_drawer()

    def _place_drawer(self) -> None:
        """Over the lines of the basket, just above the bar; nothing else gives way to it."""
        self.drawer.setVisible(self._unfolded)
        if self._unfolded:
            self._others.activate()
            wide = min(self.width(), theme.current().px(DRAWER))
            high = self.drawer.sizeHint().height()
            corner = self.mapTo(self._page, self.rect().topLeft())
            self.drawer.setGeometry(corner.x(), corner.y() - high - 4, wide, high)
            self.drawer.raise_()
