"""The counter's small windows: finding goods, looking up a balance, reprinting, help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter import BalanceRow
from lovemart_desktop.domain.redemption import ShelfGoods
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import FactRows, button, words
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.counter import CounterDesk

SEARCH_DELAY_MS = 80


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
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_DELAY_MS)
        # layout
        column = QVBoxLayout(self)
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

    @Slot()
    def _on_text(self) -> None:
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
                row = self.table.current_row()
                if row is not None:
                    self.take(row)
                return True
        return super().eventFilter(watched, event)

    def show_rows(self, rows: Sequence[object]) -> None:
        self.table.set_rows(rows)
        if rows:
            self.table.choose_row(0)


class GoodsDialog(SearchDialog):
    """Goods by pinyin initials or any part of the name."""

    chosen = Signal(object)

    def __init__(self, counter: CounterDesk, tasks: Tasks, typed: str, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Find goods"),
            QCoreApplication.translate(
                "CounterDialogs", "First letters of pinyin, or part of the name"
            ),
            parent,
        )
        self._counter, self._tasks = counter, tasks
        self.table.set_columns(
            (
                Column("goods", partial(_title, "goods"), lambda g: g.name, bold=True, weight=3),
                Column(
                    "spec",
                    partial(_title, "spec"),
                    lambda g: f"{g.spec} {g.unit}".strip(),
                    tone=lambda _: "muted",
                    weight=2,
                ),
                Column(
                    "points",
                    partial(_title, "points"),
                    lambda g: f"{g.points:,}",
                    right=True,
                    width=90,
                ),
                Column(
                    "stock",
                    partial(_title, "stock"),
                    lambda g: f"{g.stock:,}",
                    right=True,
                    width=90,
                    tone=lambda g: None if g.stock else "error",
                ),
            )
        )
        self.search_edit.setText(typed)
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "No goods of that name.")
            if typed.strip()
            else QCoreApplication.translate("CounterDialogs", "Type a few letters.")
        )
        self._tasks.run(partial(self._counter.find_goods, typed), self._on_found)

    @Slot(object)
    def _on_found(self, rows: Sequence[object]) -> None:
        self.show_rows(rows)

    @Slot(object)
    def take(self, row: object) -> None:
        assert isinstance(row, ShelfGoods)
        self.chosen.emit(row)
        self.accept()


class BalanceDialog(SearchDialog):
    """Points of a person, to look at; nothing can be spent from here."""

    def __init__(self, counter: CounterDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Look up a balance"),
            QCoreApplication.translate(
                "CounterDialogs", "Name, initials, last four of the ID, or telephone"
            ),
            parent,
        )
        self._counter, self._tasks = counter, tasks
        self.table.set_columns(
            (
                Column("name", partial(_title, "name"), lambda r: r.name, bold=True, weight=2),
                Column("tail", partial(_title, "tail"), lambda r: r.id_tail or "–", width=90),
                Column(
                    "place",
                    partial(_title, "place"),
                    _place_words,
                    weight=2,
                ),
                Column(
                    "card",
                    partial(_title, "card"),
                    _card_words,
                    tone=lambda r: "success" if r.card_state == "active" else "warning",
                    width=110,
                ),
                Column(
                    "own", partial(_title, "own"), lambda r: f"{r.own:,}", right=True, width=100
                ),
                Column(
                    "household",
                    partial(_title, "household"),
                    lambda r: f"{r.household:,}",
                    right=True,
                    width=110,
                ),
            )
        )
        self.band.rest_with(
            QCoreApplication.translate(
                "CounterDialogs", "To look at only: redeeming takes the card."
            )
        )
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text()
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "Nobody found.")
            if typed.strip()
            else QCoreApplication.translate("CounterDialogs", "Type a name.")
        )
        self._tasks.run(partial(self._counter.balances, typed), self._on_found)

    @Slot(object)
    def _on_found(self, rows: Sequence[object]) -> None:
        self.show_rows(rows)


class ReprintDialog(SearchDialog):
    """The clerk's own slips of today; Enter prints one more copy."""

    reprinted = Signal(object)

    def __init__(self, counter: CounterDesk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("CounterDialogs", "Reprint a slip"),
            QCoreApplication.translate("CounterDialogs", "Part of the name or of the number"),
            parent,
        )
        self._counter, self._tasks = counter, tasks
        self._rows: Sequence[object] = ()
        self.table.set_columns(
            (
                Column(
                    "number",
                    partial(_title, "number"),
                    lambda r: f"{r.till_code}-{r.number}",
                    width=120,
                ),
                Column(
                    "time",
                    partial(_title, "time"),
                    lambda r: f"{local_time(r.recorded_at):%H:%M}",
                    width=80,
                ),
                Column("name", partial(_title, "name"), lambda r: r.holder, bold=True),
                Column(
                    "pieces",
                    partial(_title, "pieces"),
                    lambda r: str(r.pieces),
                    right=True,
                    width=80,
                ),
                Column(
                    "points",
                    partial(_title, "points"),
                    lambda r: f"{r.points:,}",
                    right=True,
                    width=90,
                ),
            )
        )
        self.table.set_empty_text(
            QCoreApplication.translate("CounterDialogs", "You have no slip of today yet.")
        )
        self.band.rest_with(
            QCoreApplication.translate("CounterDialogs", "Enter prints a copy, marked as one.")
        )
        self._tasks.run(counter.own_receipts, self._on_found)

    @Slot(object)
    def _on_found(self, rows: Sequence[object]) -> None:
        self._rows = rows
        self.search()

    @Slot()
    def search(self) -> None:
        typed = self.search_edit.text().strip()
        self.show_rows(
            [
                row
                for row in self._rows
                if typed in row.holder or typed in str(row.number)  # type: ignore[attr-defined]  # receipts
            ]
        )

    @Slot(object)
    def take(self, row: object) -> None:
        voucher = row.voucher  # type: ignore[attr-defined]  # receipts
        self._tasks.run(
            partial(self._counter.reprint, voucher), self._on_reprinted, self.band.refuse
        )

    @Slot(object)
    def _on_reprinted(self, copy: int) -> None:
        self.reprinted.emit(copy)
        self.accept()


class HelpDialog(Dialog):
    """F1: the keys of the counter, and how a redemption goes."""

    def __init__(self, parent: QWidget) -> None:
        title = QCoreApplication.translate("CounterDialogs", "How the counter works")
        super().__init__(parent, title)
        # widgets
        rows = FactRows(self, caption_width=72)
        rows.show_facts(_help_rows())
        close = button(
            QCoreApplication.translate("CounterDialogs", "Close  Esc"), self, kind="primary"
        )
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(rows)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(theme.current().px(620))
        # signals
        close.clicked.connect(self.accept)
        close.setDefault(True)


def _help_rows() -> tuple[tuple[str, str], ...]:
    return (
        (
            "1",
            QCoreApplication.translate(
                "CounterDialogs", "Scan the shopping card and the goods, in any order."
            ),
        ),
        (
            "2",
            QCoreApplication.translate(
                "CounterDialogs", "Press F12, go through goods and points with the holder."
            ),
        ),
        (
            "3",
            QCoreApplication.translate(
                "CounterDialogs",
                "Press Enter. The slip comes in two copies; have the store's signed.",
            ),
        ),
        ("3*", QCoreApplication.translate("CounterDialogs", "typed before a scan: three pieces.")),
        (
            "F2",
            QCoreApplication.translate(
                "CounterDialogs", "Look up somebody's points without a card; nothing can be spent."
            ),
        ),
        (
            "F3",
            QCoreApplication.translate(
                "CounterDialogs", "Find goods by the first letters of pinyin or part of the name."
            ),
        ),
        (
            "F4",
            QCoreApplication.translate(
                "CounterDialogs", "Set the quantity of the marked line. ↑ and ↓ move the mark."
            ),
        ),
        ("Del", QCoreApplication.translate("CounterDialogs", "Take the marked line out.")),
        (
            "F9",
            QCoreApplication.translate(
                "CounterDialogs", "Print one of your slips of today again, marked as a copy."
            ),
        ),
        (
            "Esc",
            QCoreApplication.translate(
                "CounterDialogs", "One step back. It never clears a basket without asking."
            ),
        ),
    )


def _place_words(row: BalanceRow) -> str:
    return f"{row.village} {row.group}".rstrip()


def _card_words(row: BalanceRow) -> str:
    state = row.card_state
    if not state:
        return QCoreApplication.translate("CounterDialogs", "no card")
    return wording.card_state_name(state)


def _title(column: str) -> str:
    return {
        "goods": QCoreApplication.translate("CounterDialogs", "Goods"),
        "spec": QCoreApplication.translate("CounterDialogs", "Size"),
        "points": QCoreApplication.translate("CounterDialogs", "Points"),
        "stock": QCoreApplication.translate("CounterDialogs", "In stock"),
        "name": QCoreApplication.translate("CounterDialogs", "Name"),
        "tail": QCoreApplication.translate("CounterDialogs", "ID ends in"),
        "place": QCoreApplication.translate("CounterDialogs", "Village"),
        "card": QCoreApplication.translate("CounterDialogs", "Card"),
        "own": QCoreApplication.translate("CounterDialogs", "Own points"),
        "household": QCoreApplication.translate("CounterDialogs", "Household's"),
        "number": QCoreApplication.translate("CounterDialogs", "Slip"),
        "time": QCoreApplication.translate("CounterDialogs", "Time"),
        "pieces": QCoreApplication.translate("CounterDialogs", "Pieces"),
    }[column]
