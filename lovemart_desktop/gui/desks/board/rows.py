"""The rows of the board: a card of them, each with its state, its words and its button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.gui.desks.board.lines import CheckLine, DueLine
from lovemart_desktop.gui.kit import icons, theme
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Chip, IconLabel, Rule, button, words

CHECK_HEIGHT, DUE_HEIGHT = 45, 40
NAME_WIDTH = 136
NARROW = 560
"""Below this width a row's time stands under its words."""


class CheckRow(QWidget):
    """One check: state, name, what it showed, when, and a button if there is one to press."""

    pressed = Signal(str)

    def __init__(self, line: CheckLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.line = line
        self._icon = IconLabel(icons.TONE_ICONS[line.tone], line.tone, 20)
        circle = QFrame(self)
        circle.setProperty("chip", True)
        circle.setProperty("round", True)
        mark(circle, tone=line.tone)
        size = theme.current().px(28)
        circle.setFixedSize(size, size)
        inside = QHBoxLayout(circle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignCenter)
        name = words(line.name, self, strong=True)
        name.setMinimumWidth(theme.current().px(NAME_WIDTH))
        tone = line.tone if line.tone in ("warning", "error") else ""
        self._text = words(line.text, self, tone=tone)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._when = words(line.when, self, tone="muted")
        self.button: QPushButton | None = None
        # layout
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 4, 12, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(circle, 0, 0, 2, 1)
        self._grid.addWidget(name, 0, 1, 2, 1)
        if line.goal:
            self.button = button(line.button, self)
            self.button.clicked.connect(self._on_pressed)
            self._grid.addWidget(self.button, 0, 4, 2, 1)
        self.setMinimumHeight(theme.current().px(CHECK_HEIGHT))
        self.setAccessibleName(f"{line.name}: {line.text} {line.when}".strip())
        self._arrange()

    def reserve(self, button_width: int) -> None:
        """Keeps room for the widest button of the card, so that times stand in one column."""
        if self.button is not None:
            self.button.setMinimumWidth(button_width)
        elif button_width:
            self._grid.addItem(QSpacerItem(button_width, 0), 0, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.current().px(NARROW)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.removeWidget(self._text)
        self._grid.removeWidget(self._when)
        self._when.setVisible(bool(self.line.when))
        if narrow and self.line.when:
            self._grid.addWidget(self._text, 0, 2, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(self._when, 1, 2, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self._text, 0, 2, 2, 1)
            self._grid.addWidget(self._when, 0, 3, 2, 1, middle)

    @Slot()
    def _on_pressed(self) -> None:
        self.pressed.emit(self.line.goal)


class DueRow(QPushButton):
    """Something to do; pressing it opens the page where it is done."""

    pressed_for = Signal(str)

    def __init__(self, line: DueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self.line = line
        self.setProperty("kind", "row")
        self.setEnabled(bool(line.goal))
        text = words(line.text, self)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # layout
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(IconLabel(line.icon, "muted", 20, self))
        row.addWidget(text, 1)
        if line.note and line.tone:
            row.addWidget(Chip(line.tone, line.note, self))
        elif line.note:
            row.addWidget(words(line.note, self, tone="muted"))
        if line.goal:
            row.addWidget(IconLabel("chevron-right", "muted", 16, self))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{line.text} {line.note}".strip())
        # signals
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        # a button's own hint knows nothing of the words inside
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(DUE_HEIGHT))

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed_for.emit(self.line.goal)


class RowsCard(QFrame):
    """A card whose rows are shown anew as a whole."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.rows: list[CheckRow | DueRow] = []

    def show_rows(self, rows: Sequence[CheckRow | DueRow], empty: str = "") -> None:
        """Takes these rows, a line between each; `empty` is said where there are none."""
        focused = self._focused_key()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = list(rows)
        for number, row in enumerate(rows):
            if number:
                self._column.addWidget(Rule(self))
            row.setParent(self)
            self._column.addWidget(row, 1)
            signal = row.pressed if isinstance(row, CheckRow) else row.pressed_for
            signal.connect(self.pressed)
            row.show()
        checks = [row for row in rows if isinstance(row, CheckRow)]
        widest = max((row.button.sizeHint().width() for row in checks if row.button), default=0)
        for row in checks:
            row.reserve(widest)
        if not rows and empty:
            note = words(empty, self, tone="muted")
            note.setContentsMargins(16, 12, 16, 12)
            self._column.addWidget(note)
        self._give_focus(focused)

    def _focused_key(self) -> str:
        for row in self.rows:
            if isinstance(row, CheckRow) and row.button is not None and row.button.hasFocus():
                return row.line.key
        return ""

    def _give_focus(self, key: str) -> None:
        for row in self.rows:
            if key and isinstance(row, CheckRow) and row.line.key == key and row.button:
                row.button.setFocus()
