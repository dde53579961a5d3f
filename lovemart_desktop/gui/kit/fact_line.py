"""What the open page says of itself in the bar on top: facts give way whole, the last first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from lovemart_desktop.gui.kit.widgets import IconLabel, words

Fact = tuple[str, str]
"""Icon (may be empty) and words."""
SPACING, APART = 8, 16


class FactLine(QWidget):
    """Never makes the window wider: what does not fit is not shown, and stands in the tool tip."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[tuple[IconLabel | None, QLabel]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, SPACING, 0)
        self._row.setSpacing(SPACING)
        self._row.addStretch(1)

    @property
    def facts(self) -> list[str]:
        """The words of all facts, shown or not."""
        return [label.text() for _, label in self._facts]

    def show_facts(self, facts: Sequence[Fact]) -> None:
        for icon, label in self._facts:
            for old in (icon, label):
                if old is not None:
                    self._row.removeWidget(old)
                    old.hide()
                    old.deleteLater()
        self._facts = []
        for name, text in facts:
            icon = IconLabel(name, "on_bar", 20, self) if name else None
            label = words(text, self)
            if icon is not None:
                self._row.addWidget(icon)
            self._row.addWidget(label)
            self._facts.append((icon, label))
        self.setToolTip(" · ".join(self.facts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.clicked.emit()

    def _fit(self) -> None:
        room = self.width() - SPACING
        for icon, label in self._facts:
            wide = label.sizeHint().width() + APART
            if icon is not None:
                wide += icon.sizeHint().width() + SPACING
            room -= wide
            for widget in (icon, label):
                if widget is not None:
                    widget.setVisible(room >= 0)
