"""Ctrl+K: tiles for goods without a barcode, as the storekeeper arranged them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.counter.quick_keys import COLUMNS, KEYS, ROWS
from lovemart_desktop.domain.counter.redemption import ShelfGoods
from lovemart_desktop.gui.desks.counter.actions import CounterAction
from lovemart_desktop.gui.desks.counter.flow import times_typed
from lovemart_desktop.gui.desks.counter.parts import CounterContext, Part
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, Rows
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.quick_keys import TilePage

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}
"""How many tiles further an arrow goes."""


class QuickKeysPart(Part):
    """`3*` typed before takes three pieces of the tile that is chosen."""

    def __init__(self, context: CounterContext) -> None:
        super().__init__(context)
        self._pieces = 1
        self._page = 0

    def actions(self) -> tuple[CounterAction, ...]:
        return (
            CounterAction(
                "quick",
                "Ctrl+K",
                self.tr("Quick keys"),
                self.tr("Choose goods that have no barcode from tiles."),
                self._on_quick,
            ),
        )

    @Slot()
    def _on_quick(self) -> None:
        context = self.context
        self._pieces = times_typed(context.page.scan_edit.text())
        context.page.scan_edit.clear()
        context.tasks.run(context.session.quick_keys.tiles, self._on_tiles, context.band.refuse)

    @Slot(object)
    def _on_tiles(self, pages: Sequence[TilePage]) -> None:
        context = self.context
        if not pages:
            said = self.tr("There are no quick keys yet. The storekeeper arranges them.")
            context.band.say("info", said)
            return
        dialog = QuickKeysDialog(pages, self._page, context.page)
        dialog.chosen.connect(self._on_chosen)
        dialog.page_shown.connect(self._on_page)
        context.open(dialog)

    @Slot(object)
    def _on_chosen(self, goods: ShelfGoods) -> None:
        self.context.flow.add(goods, self._pieces)

    @Slot(int)
    def _on_page(self, page: int) -> None:
        self._page = page


class QuickKeysDialog(Dialog):
    """A tile's key, a click, or arrows and Enter choose it; Page Up and Page Down turn over."""

    chosen = Signal(object)
    page_shown = Signal(int)

    def __init__(self, pages: Sequence[TilePage], page: int, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Quick keys"))
        # widgets
        self._pages = pages
        self.pages_bar = QTabBar(self)
        self.pages_bar.setExpanding(False)
        self.pages_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for one in pages:
            self.pages_bar.addTab(one.name)
        self.tiles = [Tile(key, self) for key in KEYS]
        self._hint = words(
            self.tr("The tile's key, or arrows and Enter. Page Up, Page Down: other pages."),
            self,
            tone="muted",
        )
        self._hint.setWordWrap(True)
        close = button(self.tr("Close  Esc"), self, fit="counter")
        close.setAutoDefault(False)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.pages_bar)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            tile.installEventFilter(self)
            tile.clicked.connect(self._on_clicked)
        for column_no in range(COLUMNS):
            grid.setColumnStretch(column_no, 1)
        for row_no in range(ROWS):
            grid.setRowStretch(row_no, 1)
        column.addLayout(grid, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._hint, 1)
        bottom.addWidget(close)
        column.addLayout(bottom)
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(940), window.width() - 48), min(chosen.px(520), window.height() - 48)
        )
        # signals
        self.pages_bar.currentChanged.connect(self._on_page)
        close.clicked.connect(self.reject)
        self.pages_bar.setCurrentIndex(min(page, len(pages) - 1))
        self._on_page(self.pages_bar.currentIndex())

    def help_rows(self) -> Rows:
        return (
            ("1 … 9  A B C", self.tr("Takes the goods of that tile.")),
            ("↑ ↓ ← →", self.tr("From tile to tile.")),
            ("Enter", self.tr("Takes the goods of the marked tile.")),
            ("PgUp  PgDn", self.tr("The page before, and the next one.")),
            ("Esc", self.tr("Closes this window; nothing is changed.")),
        )

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()), event.text().upper())
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key, text: str) -> bool:
        last = len(self._pages) - 1
        here = self.pages_bar.currentIndex()
        if key in STEPS:
            self._move(STEPS[key])
        elif key == Qt.Key.Key_PageDown:
            self.pages_bar.setCurrentIndex(min(here + 1, last))
        elif key == Qt.Key.Key_PageUp:
            self.pages_bar.setCurrentIndex(max(here - 1, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(next(n for n, tile in enumerate(self.tiles) if tile.hasFocus()))
        elif text and text in KEYS:
            self._take(KEYS.index(text))
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        here = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), 0)
        there = here + step
        if 0 <= there < len(self._pages[self.pages_bar.currentIndex()].tiles):
            self.tiles[there].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        self._take(next(n for n, one in enumerate(self.tiles) if one is tile))

    def _take(self, place: int) -> None:
        goods = self.tiles[place].goods
        if goods is not None:
            self.chosen.emit(goods)
            self.accept()

    # showing

    @Slot(int)
    def _on_page(self, page: int) -> None:
        tiles = self._pages[page].tiles
        for place, tile in enumerate(self.tiles):
            tile.show_goods(tiles[place] if place < len(tiles) else None)
        self.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.page_shown.emit(page)


class Tile(QPushButton):
    """Name, size, points and the key; sold-out goods say so. `brief`: without the size."""

    def __init__(self, key: str, parent: QWidget, *, brief: bool = False) -> None:
        super().__init__(parent)
        self._brief = brief
        self.goods: ShelfGoods | None = None
        self.setAutoDefault(False)
        self.setProperty("kind", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._key = words(key, self, tone="muted", strong=True)
        self._name = words("", self, kind="counter-large", strong=True)
        self._name.setWordWrap(True)
        self._size = words("", self, tone="muted")
        self._points = words("", self, kind="counter", tone="accent", strong=True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._size, 1)
        below.addWidget(self._points)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(top, 1)
        column.addLayout(below)
        # the button is pressed, not its words
        for label in (self._key, self._name, self._size, self._points):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # long words give way, they do not widen the tile
        for label in (self._name, self._size):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), theme.current().px(88))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(110), theme.current().px(64))

    def show_goods(self, goods: ShelfGoods | None) -> None:
        self.goods = goods
        self.setEnabled(goods is not None)
        for label in (self._key, self._name, self._size, self._points):
            label.setVisible(goods is not None)
        if goods is None:
            self.setAccessibleName("")
            return
        self._name.setText(goods.name)
        sold_out = goods.stock <= 0
        size = "" if self._brief else f"{goods.spec} {goods.unit}".strip()
        gone = QCoreApplication.translate("Tile", "sold out")
        self._size.setText(gone if sold_out else size)
        mark(self._size, tone="error" if sold_out else "muted")
        points = QCoreApplication.translate("Tile", "{points} points")
        self._points.setText(points.format(points=f"{goods.points:,}"))
        self.setAccessibleName(f"{self._key.text()} {goods.name}")
