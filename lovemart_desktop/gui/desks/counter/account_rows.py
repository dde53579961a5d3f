"""An account at the counter: its sum, and what is in its purses, soonest to expire first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lovemart_desktop.domain.counter.redemption import NEVER, Purse
from lovemart_desktop.gui.kit.typeface import Words
from lovemart_desktop.gui.kit.widgets import IconLabel, words

MOST_PURSES = 4


class AccountRows:
    """The rows of one account in a grid, from `first` on.

    Labels are made when first needed and kept: making them anew at each scan would take
    longer than a picture may.
    """

    ROWS = 1 + MOST_PURSES

    def __init__(self, grid: QGridLayout, first: int, icon: str, parent: QWidget) -> None:
        self._grid = grid
        self._first = first
        self._parent = parent
        self._icon = IconLabel(icon, "ink", 20, parent)
        self._caption = words("", parent, kind="counter", strong=True)
        self._sum = words("", parent, kind="counter-large", strong=True)
        self._purses: list[tuple[Words, Words]] = []
        for column, label in enumerate((self._icon, self._caption)):
            grid.addWidget(label, first, column)
        grid.addWidget(self._sum, first, 2, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show(self, caption: str, purses: list[Purse], *, compact: bool) -> None:
        """The account with its purses; compact: with its sum only."""
        self._caption.setText(caption)
        self._sum.setText(f"{sum(p.balance for p in purses):,}")
        for label in (self._icon, self._caption, self._sum):
            label.setVisible(True)
        shown = sorted((p for p in purses if p.balance), key=lambda p: p.expires_on or NEVER)
        self._show_purses([] if compact else shown[:MOST_PURSES])

    def hide(self) -> None:
        for label in (self._icon, self._caption, self._sum):
            label.setVisible(False)
        self._show_purses([])

    def _show_purses(self, purses: list[Purse]) -> None:
        while len(self._purses) < len(purses):
            self._add_row()
        for place, (name, points) in enumerate(self._purses):
            there = place < len(purses)
            if there:
                name.setText(purses[place].fund_name)
                points.setText(f"{purses[place].balance:,}")
            name.setVisible(there)
            points.setVisible(there)

    def _add_row(self) -> None:
        name = words("", self._parent, kind="counter", tone="muted")
        name.setWordWrap(True)
        points = words("", self._parent, kind="counter", tone="muted")
        row = self._first + 1 + len(self._purses)
        self._grid.addWidget(name, row, 1)
        self._grid.addWidget(points, row, 2, Qt.AlignmentFlag.AlignRight)
        self._purses.append((name, points))
