"""A small window with a line to type into above a table: finding goods, people, slips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words


class SearchDialog(Dialog):
    """A line to type into above a table; arrows move in the table, Enter takes the row."""

    def __init__(self, title: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent, title)
        # widgets
        self.search_edit = QLineEdit(self)
        self.search_edit.setProperty("fit", "counter")
        self.search_edit.setPlaceholderText(hint)
        self.table = ObjectTable(self)
        self.table.set_kind("counter")
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.band = MessageBand(self)
        self.close_button = button(
            QCoreApplication.translate("CounterDialogs", "Close  Esc"), self, fit="counter"
        )
        self.close_button.setAutoDefault(False)
        self._enter_waits = self._stale = False
        # at once, and once for all that one event has typed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        # layout
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(self.search_edit)
        column.addWidget(self.table, 1)
        self.bottom = QHBoxLayout()
        self.bottom.addWidget(self.band, 1)
        self.bottom.addWidget(self.close_button)
        column.addLayout(self.bottom)
        chosen = theme.current()
        window = parent.window()
        self.resize(
            min(chosen.px(860), window.width() - 48), min(chosen.px(560), window.height() - 48)
        )
        # signals
        self.search_edit.textChanged.connect(self._on_text)
        self.search_edit.installEventFilter(self)
        self._timer.timeout.connect(self.search)
        self.table.row_activated.connect(self.take)
        self.close_button.clicked.connect(self.reject)
        self.search_edit.setFocus()

    @Slot()
    def search(self) -> None:
        """Looks for what is typed."""

    @Slot(object)
    def take(self, row: object) -> None:
        """Uses the chosen row."""

    def look(self, tasks: Tasks, work: Callable[[str], Sequence[object]]) -> None:
        """Asks `work` for the rows of what is typed, and shows them."""
        typed = self.search_edit.text()
        tasks.run(partial(_look, work, typed), self._on_looked, self.band.refuse)

    @Slot(object)
    def _on_looked(self, found: tuple[str, Sequence[object]]) -> None:
        typed, rows = found
        self.show_rows(rows, typed)

    @Slot()
    def _on_text(self) -> None:
        self._stale = True
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search_edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            rows = len(self.table.values)
            here = self.table.currentIndex().row()
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and rows:
                step = -1 if event.key() == Qt.Key.Key_Up else 1
                self.table.choose_row(max(0, min(here + step, rows - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_enter()
                return True
        return super().eventFilter(watched, event)

    def _on_enter(self) -> None:
        """Takes the marked row; where what was typed is not found yet, that which comes first."""
        if self._stale:
            self._timer.stop()
            self._enter_waits = True
            self.search()
        elif not self._enter_waits:
            row = self.table.current_row()
            if row is not None:
                self.take(row)

    def show_rows(self, rows: Sequence[object], typed: str | None = None) -> None:
        """Shows what was found; `typed` is what it was looked for with, where that takes time."""
        self.table.set_rows(rows)
        if rows:
            self.table.choose_row(0)
        if typed not in (None, self.search_edit.text()):
            return
        self._stale = False
        if self._enter_waits:
            self._enter_waits = False
            if rows:
                self.take(rows[0])


def _look(work: Callable[[str], Sequence[object]], typed: str) -> tuple[str, Sequence[object]]:
    return typed, work(typed)


def title_of(column: str) -> str:
    return {
        "goods": QCoreApplication.translate("CounterDialogs", "Goods"),
        "spec": QCoreApplication.translate("CounterDialogs", "Size"),
        "points": QCoreApplication.translate("CounterDialogs", "Points"),
        "stock": QCoreApplication.translate("CounterDialogs", "In stock"),
        "name": QCoreApplication.translate("CounterDialogs", "Name"),
        "tail": QCoreApplication.translate("CounterDialogs", "ID ends in"),
        "born": QCoreApplication.translate("CounterDialogs", "Born"),
        "place": QCoreApplication.translate("CounterDialogs", "Village"),
        "card": QCoreApplication.translate("CounterDialogs", "Card"),
        "own": QCoreApplication.translate("CounterDialogs", "Own points"),
        "household": QCoreApplication.translate("CounterDialogs", "Household's"),
        "number": QCoreApplication.translate("CounterDialogs", "Slip"),
        "time": QCoreApplication.translate("CounterDialogs", "Time"),
        "pieces": QCoreApplication.translate("CounterDialogs", "Pieces"),
    }[column]
