"""The two sides of the board: the checks, and what is due above the last months."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from lovemart_desktop.gui.desks.board.rows import RowsCard
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.charts import Bar, BarChart
from lovemart_desktop.gui.kit.widgets import Card, words


class ChecksSide(QWidget):
    """The rows of checks; above them how far a check is, or when the last one was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._heading = words("", self, kind="heading")
        self._checked = words("", self, tone="muted")
        self.progress = QProgressBar(self)
        self.progress.setFixedWidth(theme.current().px(160))
        self.progress.hide()
        self.rows = RowsCard(self)
        # layout
        heading = QHBoxLayout()
        heading.addWidget(self._heading)
        heading.addStretch(1)
        heading.addWidget(self.progress)
        heading.addWidget(self._checked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addWidget(self.rows, 1)

    def set_heading(self, heading: str) -> None:
        self._heading.setText(heading)

    def show_checked(self, words: str) -> None:
        self._checked.setText(words)

    def show_running(self, running: bool) -> None:
        self.progress.setVisible(running)
        self._checked.setVisible(not running)


class DueSide(QWidget):
    """What waits for somebody, and the months' bars below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._heading = words("", self, kind="heading")
        self.rows = RowsCard(self)
        self._chart_heading = words("", kind="heading")
        self._chart_note = words("", tone="muted")
        self.chart = BarChart()
        self.chart.setMinimumHeight(theme.current().px(160))
        # layout
        chart_card = Card(self)
        heading = QHBoxLayout()
        heading.addWidget(self._chart_heading)
        heading.addStretch(1)
        heading.addWidget(self._chart_note)
        chart_card.body.addLayout(heading)
        chart_card.body.addWidget(self.chart, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.rows)
        column.addSpacing(4)
        column.addWidget(chart_card, 1)

    def set_headings(self, due: str, chart: str) -> None:
        self._heading.setText(due)
        self._chart_heading.setText(chart)

    def show_months(self, bars: Sequence[Bar], note: str) -> None:
        self.chart.show_bars(bars)
        self._chart_note.setText(note)
