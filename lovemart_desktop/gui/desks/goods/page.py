"""The goods page: categories, a search line, the shelf, and one kind of goods in full.

Ctrl+F or / goes to the search line, the arrows move through the goods from there. A scan
anywhere on the page brings the goods scanned. Ctrl+I imports goods from a workbook. What the
counter shows of goods (quick keys, limits, wishes) stands in extras.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.limits import Limit
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.domain.stock import GoodsOnShelf, LotOnShelf
from lovemart_desktop.gui.desks.goods import words
from lovemart_desktop.gui.desks.goods.categories import ALL, CategoryFilter
from lovemart_desktop.gui.desks.goods.detail import GoodsCard
from lovemart_desktop.gui.desks.goods.extras import GoodsExtras
from lovemart_desktop.gui.desks.goods.words import ShelfRow
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import PageTitle, button
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.goods import CategoryCount
from lovemart_desktop.services.store import Session

COMPACT_BELOW = 1000
"""Page width in pixels at 100 % text, below which shelf and goods take turns."""
_SIDE = 400


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the page shows: the goods asked for, and the counts on the filters."""

    rows: tuple[ShelfRow, ...]
    categories: tuple[CategoryCount, ...]
    limits: tuple[Limit, ...]
    care: int
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched for. `goods`: goods to be chosen among what is found."""

    words: str
    category: int | None
    care: bool
    goods: int | None = None


class GoodsPage(QWidget):
    """What lies on the shelf, and where it came from."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    turns_place: QHBoxLayout
    columns: QHBoxLayout
    left_side: QWidget
    filter_place: QVBoxLayout
    search_edit: QLineEdit
    goods_table: ObjectTable
    side_place: QVBoxLayout

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        scanner: Scanner,
        printers: Printers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._compact: bool | None = None
        self._kinds = 0
        self._wanted: int | None = None
        forms.load(self, "goods.ui")
        self.band.hide()
        self.import_button = button(self.tr("Import goods"), self, icon="upload")
        self.import_button.setVisible(session.operator.may(Act.IMPORT_GOODS))
        self.extras = GoodsExtras(self, session, tasks, self.band, self._chosen)
        self.filter = CategoryFilter(self)
        self.card = GoodsCard(self)
        self.turns = QTabBar(self)
        self.turns.setExpanding(False)
        for _ in range(2):
            self.turns.addTab("")
        self.goods_table.set_kind("goods")
        self.goods_table.set_columns(words.goods_columns())
        self.search_edit.installEventFilter(self)
        self.search_edit.setClearButtonEnabled(True)
        self._limits: tuple[Limit, ...] = ()
        self._shelves = Latest(tasks, partial(_look, session), self)
        self._lots = Latest(tasks, session.goods.lots, self)
        # layout
        # its buttons go elsewhere in a narrow page: they must not keep it wide
        self.title.setMinimumWidth(1)
        self.turns_place.addWidget(self.turns)
        self.turns_place.addStretch(1)
        self.filter_place.addWidget(self.filter)
        self.side_place.addWidget(self.card)
        self.columns.setStretch(0, 1)
        # signals
        self.search_edit.textChanged.connect(self.search)
        self.filter.chosen.connect(self.search)
        self.goods_table.row_chosen.connect(self._on_goods)
        self.goods_table.row_activated.connect(self._on_opened)
        self.turns.currentChanged.connect(self._arrange)
        self.import_button.clicked.connect(self.import_goods)
        self.extras.changed.connect(self.search)
        self._shelves.answered.connect(self._on_shelf)
        self._shelves.refused.connect(self._on_refused)
        self._lots.answered.connect(self._on_lots)
        self._lots.refused.connect(self._on_refused)
        for keys, slot in (
            ("Ctrl+F", self.take_focus),
            ("/", self.take_focus),
            ("Ctrl+I", self.import_goods),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        scanner.listen(self, self.on_scan)
        theme.current().changed.connect(self._arrange)
        self._retranslate()
        self.refresh()

    # what the window uses

    @Slot()
    def take_focus(self) -> None:
        self.turns.setCurrentIndex(0)
        self.search_edit.setFocus()
        self.search_edit.selectAll()

    def refresh(self) -> None:
        """Reads again what others may have changed."""
        self.search()
        self.extras.refresh()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """Brings the goods of a scanned barcode or in-store code."""
        self._tasks.run(partial(self._session.goods.of_code, text), self._on_scanned, self._refuse)

    # what the storekeeper does

    @Slot()
    def search(self) -> None:
        """Finds what the search line and the filter say."""
        self._shelves.ask(
            Question(self.search_edit.text(), self.filter.category, self.filter.care, self._wanted)
        )
        self._wanted = None

    @Slot()
    def import_goods(self) -> None:
        """Opens the import window for goods."""
        if self._session.operator.may(Act.IMPORT_GOODS):
            dialog = ImportDialog(Kind.GOODS, self._session, self._tasks, self._printers, self)
            dialog.imported.connect(self._on_imported)
            dialog.open()

    # what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search_edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._moved(Qt.Key(event.key()))
        ):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._compact and self.turns.currentIndex():
            self.turns.setCurrentIndex(0)
            self.goods_table.setFocus()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_lots"):
            self._retranslate()
        super().changeEvent(event)

    # inside

    def _moved(self, key: Qt.Key) -> bool:
        """Arrows in the search line move through the goods; Enter opens, Esc clears."""
        rows = len(self.goods_table.values)
        here = self.goods_table.currentIndex().row()
        steps = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_PageUp: here - 10,
            Qt.Key.Key_PageDown: here + 10,
        }
        if key in steps and rows:
            self.goods_table.choose_row(max(0, min(steps[key], rows - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.goods_table.current_row())
        elif key == Qt.Key.Key_Escape and self.search_edit.text():
            self.search_edit.clear()
        else:
            return False
        return True

    @Slot(object, object)
    def _on_shelf(self, _question: Question, shelf: Shelf) -> None:
        self._kinds = sum(one.goods for one in shelf.categories)
        self.extras.categories, self._limits = shelf.categories, shelf.limits
        self.filter.show_counts(shelf.categories, shelf.care)
        self.goods_table.set_rows(shelf.rows, keep=_id)
        numbers = [row.goods.id for row in shelf.rows]
        if shelf.chosen in numbers:
            self.goods_table.choose_row(numbers.index(shelf.chosen))
        elif self.goods_table.current_row() is None and numbers:
            self.goods_table.choose_row(0)
        elif not numbers:
            self._on_goods(None)
        self._retranslate()

    @Slot(object)
    def _on_goods(self, row: ShelfRow | None) -> None:
        if row is None:
            self._lots.forget()
            self.card.show_goods(None, (), ())
        else:
            self._lots.ask(row.goods.id)

    @Slot(object, object)
    def _on_lots(self, goods: int, found: tuple[list[LotOnShelf], list[str]]) -> None:
        row = self.goods_table.current_row()
        if isinstance(row, ShelfRow) and row.goods.id == goods:
            self.card.show_goods(row, *found, self._limits_of(row))

    def _chosen(self) -> ShelfRow | None:
        row = self.goods_table.current_row()
        return row if isinstance(row, ShelfRow) else None

    def _limits_of(self, row: ShelfRow) -> tuple[Limit, ...]:
        path = [row.goods.category_id]
        return tuple(limit for limit in self._limits if limit.covers(row.goods.id, path))

    @Slot(object)
    def _on_opened(self, row: ShelfRow | None) -> None:
        """Enter: on to the lots."""
        if row is not None:
            self.turns.setCurrentIndex(1)
            self.card.lots_table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_scanned(self, goods: int) -> None:
        self.band.hide()
        self._wanted = goods
        self.filter.choose(ALL)
        if self.search_edit.text():
            self.search_edit.clear()
        else:
            self.search()

    @Slot(object, object)
    def _on_refused(self, _question: object, refusal: Refusal) -> None:
        self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self.band.say("error", wording.word(refusal))
        self.band.show()

    @Slot(object)
    def _on_imported(self, _plan: object) -> None:
        self.refresh()

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        compact = self.width() < chosen.px(COMPACT_BELOW)
        if compact != self._compact:
            self._compact = compact
            self.turns.setVisible(compact)
            self.card.set_wide(compact)
            self.extras.place(self.title, self.turns_place, compact=compact)
            self.title.add_button(self.import_button)
            self._retranslate()
        self.card.setMinimumWidth(0 if compact else chosen.px(_SIDE))
        self.card.setMaximumWidth(16_777_215 if compact else chosen.px(_SIDE))
        side = self.turns.currentIndex() == 1
        self.left_side.setVisible(not compact or not side)
        self.card.setVisible(not compact or side)

    def _retranslate(self) -> None:
        note = self.tr("%n kind(s) of goods", "", self._kinds)
        self.title.set_title(self.tr("Goods and stock"), note)
        self.turns.setAccessibleName(self.tr("Shelf or lots"))
        self.turns.setTabText(0, self.tr("Shelf"))
        self.turns.setTabText(1, self.tr("Lots and barcodes"))
        wide = not self._compact
        self.extras.retranslate(wide=wide)
        self.import_button.setText(self.tr("Import goods") + ("  Ctrl+I" if wide else ""))
        self.filter.retranslate()
        self.goods_table.set_empty_text(
            self.tr("No such goods.")
            if self._kinds
            else self.tr("No goods yet. The storekeeper imports them with Ctrl+I.")
        )


def _look(session: Session, question: Question) -> Shelf:
    """Reads the shelf; the counts are those of all goods."""
    goods = session.goods
    today = date.fromisoformat(goods.today)
    found = goods.shelf(question.words, question.category)
    everything = found if _is_all(question) else goods.shelf()
    rows = [ShelfRow.of(one, today) for one in found]
    return Shelf(
        rows=tuple(row for row in rows if row.wants_care or not question.care),
        categories=tuple(goods.categories()),
        limits=tuple(session.limits.limits()),
        care=sum(_wants_care(one, today) for one in everything),
        chosen=question.goods,
    )


def _is_all(question: Question) -> bool:
    return not question.words.strip() and question.category is None


def _wants_care(goods: GoodsOnShelf, today: date) -> bool:
    return ShelfRow.of(goods, today).wants_care


def _id(row: ShelfRow) -> int:
    return row.goods.id
