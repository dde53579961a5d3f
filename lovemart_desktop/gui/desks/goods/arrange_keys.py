"""The storekeeper arranges the quick keys: pages of tiles for goods without a barcode.

Arrows go from tile to tile, Ctrl and an arrow moves the tile, the mouse drags it. Ins adds
goods, Del takes them off, Page Up and Page Down turn over. Nothing is kept before it is saved.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.counter.quick_keys import (
    COLUMNS,
    KEYS,
    NAME_LENGTH,
    PAGES,
    ROWS,
    QuickPage,
)
from lovemart_desktop.domain.counter.redemption import ShelfGoods
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.quick_keys import STEPS, Tile
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.quick_keys import TilePage
from lovemart_desktop.services.store import Session

_CTRL = Qt.KeyboardModifier.ControlModifier


class ArrangeKeysDialog(Dialog):
    """Opened with what stands now; `saved` tells that the books have the new arrangement."""

    saved = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, pages: tuple[TilePage, ...], parent: QWidget
    ) -> None:
        super().__init__(parent, self.tr("Quick keys of the counter"))
        # widgets
        self._session, self._tasks = session, tasks
        self._goods: dict[int, ShelfGoods] = {}
        self._was: tuple[QuickPage, ...] = ()
        self._pages: list[QuickPage] = []
        self._page = 0
        self._last = 0
        self._busy = False
        self.pages_bar = QTabBar(self)
        self.pages_bar.setExpanding(False)
        self.new_page_button = button(self.tr("New page"), self, icon="plus")
        self.name_edit = QLineEdit(self)
        self.name_edit.setMaxLength(NAME_LENGTH)
        self.name_edit.setAccessibleName(self.tr("Name of the page"))
        self.drop_page_button = button(self.tr("Remove page"), self)
        self.tiles = [ArrangeTile(key, self) for key in KEYS]
        self.add_button = button(self.tr("Add goods  Ins"), self, icon="plus")
        self.drop_button = button(self.tr("Take off  Del"), self)
        self.movers = {
            Qt.Key.Key_Left: button(self.tr("Move left"), self),
            Qt.Key.Key_Right: button(self.tr("Move right"), self),
            Qt.Key.Key_Up: button(self.tr("Move up"), self),
            Qt.Key.Key_Down: button(self.tr("Move down"), self),
        }
        self.band = MessageBand(self)
        self.cancel_button = button(self.tr("Cancel  Esc"), self)
        self.save_button = button(self.tr("Save  Ctrl+S"), self, kind="primary")
        self._hint = words(self.tr("Ctrl and an arrow moves a tile; or drag it."), self)
        self._hint.setProperty("tone", "muted")
        self._hint.setWordWrap(True)
        for made in self.findChildren(QPushButton):
            made.setAutoDefault(False)
        # layout
        self._lay_out()
        chosen, window = theme.current(), parent.window()
        self.resize(
            min(chosen.px(980), window.width() - 32), min(chosen.px(600), window.height() - 32)
        )
        # signals
        for tile in self.tiles:
            tile.installEventFilter(self)
            tile.dropped.connect(self._on_dropped)
        for key, made in self.movers.items():
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setProperty("step", STEPS[key])
            made.clicked.connect(self._on_mover)
        for made in (self.add_button, self.drop_button):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages_bar.currentChanged.connect(self._on_page)
        self.new_page_button.clicked.connect(self._on_new_page)
        self.drop_page_button.clicked.connect(self._on_drop_page)
        self.name_edit.textEdited.connect(self._on_name)
        self.add_button.clicked.connect(self._on_add)
        self.drop_button.clicked.connect(self._on_drop)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._on_save)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self._on_save)
        self._show_pages(pages)
        (self.tiles[0] if self._pages and self._now.goods else self.new_page_button).setFocus()

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, ArrangeTile)
        ):
            return self._on_key(self.tiles.index(watched), event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # wherever the keys are: there may be no tile yet
        if arg__1.key() == Qt.Key.Key_Insert:
            self._on_add()
            return
        super().keyPressEvent(arg__1)

    def _on_key(self, place: int, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in STEPS and event.modifiers() & _CTRL:
            self._move(place, place + STEPS[key])
        elif key in STEPS:
            self._mark(place + STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = -1 if key == Qt.Key.Key_PageUp else 1
            self.pages_bar.setCurrentIndex(max(0, min(self._page + step, len(self._pages) - 1)))
            self._mark(0)
        elif key == Qt.Key.Key_Delete:
            self._on_drop()
        else:
            return False
        return True

    # tiles

    @property
    def place(self) -> int:
        """Of the marked tile, the last one marked where none has the keys; -1: there is none."""
        focused = [n for n, tile in enumerate(self.tiles) if tile.hasFocus()]
        if focused:
            self._last = focused[0]
        return min(self._last, len(self._now.goods) - 1)

    @property
    def _now(self) -> QuickPage:
        return self._pages[self._page]

    def _mark(self, place: int) -> None:
        if 0 <= place < len(self._now.goods):
            self._last = place
            self.tiles[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, place: int, to: int) -> None:
        if not 0 <= place < len(self._now.goods):
            return
        to = max(0, min(to, len(self._now.goods) - 1))
        self._pages[self._page] = self._now.moved(place, to)
        self._show_tiles()
        self._mark(to)

    @Slot()
    def _on_mover(self) -> None:
        made = self.sender()
        if self._pages and made is not None:
            self._move(self.place, self.place + int(made.property("step")))

    @Slot(object, object)
    def _on_dropped(self, tile: ArrangeTile, where: QPoint) -> None:
        under = QApplication.widgetAt(where)
        while under is not None and under not in self.tiles:
            under = under.parentWidget()
        if isinstance(under, ArrangeTile):
            self._move(self.tiles.index(tile), self.tiles.index(under))

    @Slot()
    def _on_add(self) -> None:
        if not self._pages:
            self._on_new_page()
        dialog = GoodsDialog(self._session.counter, self._tasks, "", self)
        dialog.chosen.connect(self._on_goods)
        dialog.open()

    @Slot(object)
    def _on_goods(self, goods: ShelfGoods) -> None:
        self._goods[goods.goods] = goods
        try:
            self._pages[self._page] = self._now.with_goods(goods.goods)
        except Refusal as refusal:
            self.band.refuse(refusal)
            return
        self._show_tiles()
        self._mark(self._now.goods.index(goods.goods))

    @Slot()
    def _on_drop(self) -> None:
        place = self.place if self._pages else -1
        if place >= 0:
            self._pages[self._page] = self._now.without(place)
            self._show_tiles()
            self._mark(min(place, len(self._now.goods) - 1))

    # pages

    @Slot()
    def _on_new_page(self) -> None:
        if len(self._pages) >= PAGES:
            return
        taken = {page.name for page in self._pages}
        names = (self.tr("Page {number}").format(number=n) for n in range(1, PAGES + 2))
        self._pages.append(QuickPage(next(name for name in names if name not in taken)))
        self._page = len(self._pages) - 1
        self._show_tabs()
        self.name_edit.setFocus()
        self.name_edit.selectAll()

    @Slot()
    def _on_drop_page(self) -> None:
        if self._pages:
            del self._pages[self._page]
            self._page = max(0, min(self._page, len(self._pages) - 1))
            self._show_tabs()

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if self._pages:
            self._pages[self._page] = QuickPage(name, self._now.goods)
            self.pages_bar.setTabText(self._page, name)

    @Slot(int)
    def _on_page(self, page: int) -> None:
        if 0 <= page < len(self._pages):
            self._page = page
            self._show_tiles()

    # saving

    @Slot()
    def _on_save(self) -> None:
        if self._busy:
            return
        self._busy = True
        work = partial(self._session.quick_keys.arrange, tuple(self._pages), self._was)
        self._tasks.run(work, self._on_saved, self._on_refused)

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self._busy = False
        self.saved.emit()
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        if refusal.code == "quick_keys.changed_meanwhile":
            self._tasks.run(self._session.quick_keys.arrangement, self._show_pages)

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if self._busy:
            return
        if tuple(self._pages) == self._was:
            super().reject()
            return
        ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("The counter keeps the quick keys that it had."),
            self.tr("Leave"),
            self._on_leave,
            danger=True,
        )

    @Slot()
    def _on_leave(self) -> None:
        super().reject()

    # showing

    @Slot(object)
    def _show_pages(self, pages: tuple[TilePage, ...]) -> None:
        self._goods |= {tile.goods: tile for page in pages for tile in page.tiles}
        self._was = tuple(page.page for page in pages)
        self._pages = list(self._was)
        self._page = 0
        self._show_tabs()

    def _show_tabs(self) -> None:
        self.pages_bar.blockSignals(True)
        while self.pages_bar.count():
            self.pages_bar.removeTab(0)
        for page in self._pages:
            self.pages_bar.addTab(page.name)
        self.pages_bar.setCurrentIndex(self._page)
        self.pages_bar.blockSignals(False)
        self._show_tiles()

    def _show_tiles(self) -> None:
        goods = self._now.goods if self._pages else ()
        for place, tile in enumerate(self.tiles):
            tile.show_goods(self._goods[goods[place]] if place < len(goods) else None)
        if not self.name_edit.hasFocus() or not self._pages:
            self.name_edit.setText(self._now.name if self._pages else "")
        self.name_edit.setEnabled(bool(self._pages))
        self.drop_page_button.setEnabled(bool(self._pages))
        self.new_page_button.setEnabled(len(self._pages) < PAGES)
        for made in (self.drop_button, *self.movers.values()):
            made.setEnabled(bool(goods))
        if not self._pages:
            self.band.rest_with(self.tr("No page yet: begin with “New page” or “Add goods”."))
        else:
            self.band.rest_with(self.tr("The counter sees it once it is saved."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        pages = QHBoxLayout()
        pages.setSpacing(8)
        pages.addWidget(self.pages_bar)
        pages.addStretch(1)
        pages.addWidget(words(self.tr("Name"), self, tone="muted"))
        self.name_edit.setMaximumWidth(theme.current().px(180))
        pages.addWidget(self.name_edit)
        pages.addWidget(self.new_page_button)
        pages.addWidget(self.drop_page_button)
        column.addLayout(pages)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        for at in range(COLUMNS):
            grid.setColumnStretch(at, 1)
        for at in range(ROWS):
            grid.setRowStretch(at, 1)
        middle.addLayout(grid, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        for made in (self.add_button, self.drop_button, *self.movers.values()):
            side.addWidget(made)
        side.addWidget(self._hint)
        side.addStretch(1)
        middle.addLayout(side)
        column.addLayout(middle, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.band, 1)
        bottom.addWidget(self.cancel_button)
        bottom.addWidget(self.save_button)
        column.addLayout(bottom)


class ArrangeTile(Tile):
    """A tile that the mouse can drag to another's place."""

    dropped = Signal(object, object)
    """(this tile, where on the screen)."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(key, parent, brief=True)
        self._pressed_at: QPoint | None = None

    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._pressed_at = e.globalPosition().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(e)

    def mouseMoveEvent(self, arg__1: QMouseEvent) -> None:
        if self._is_dragged(arg__1):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        super().mouseMoveEvent(arg__1)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        dragged = self._is_dragged(e)
        self._pressed_at = None
        self.unsetCursor()
        super().mouseReleaseEvent(e)
        if dragged:
            self.dropped.emit(self, e.globalPosition().toPoint())

    def _is_dragged(self, event: QMouseEvent) -> bool:
        if self._pressed_at is None:
            return False
        way = event.globalPosition().toPoint() - self._pressed_at
        return way.manhattanLength() >= QApplication.startDragDistance()
