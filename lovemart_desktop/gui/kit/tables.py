"""Tables of frozen values: one model, one delegate, one header for every desk.

    COLUMNS = (
        Column("name", _title_name, text=attrgetter("name"), bold=True),
        Column("tail", _title_tail, text=attrgetter("tail"), width=90),
        Column("points", _title_points, text=_points, right=True, width=80),
        Column("state", _title_state, text=_state_word, icon=_state_icon, tone=_state_tone),
    )
    table = ObjectTable(self)          # or promoted in a form as ObjectTable
    table.set_columns(COLUMNS)
    table.set_rows(rows)               # any sequence of values
    table.row_chosen.connect(self._on_row)        # current row changed: the value or None
    table.row_activated.connect(self._on_open)    # Enter or double click: the value

A column's functions take the row's value; `title` is called again when the
language changes, so return ``QCoreApplication.translate("Cards", "Name")`` from
it. Header and cells share padding and alignment. A column without width fills.
Filter and sort in SQL; `sortable` sorts what is shown, for small tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.table_painting import (
    CellDelegate,
    CornerOverlay,
    Look,
    TableHeader,
    paint_empty,
)

SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 2
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
ICON_ROLE: Final = Qt.ItemDataRole.UserRole + 4
BOLD_ROLE: Final = Qt.ItemDataRole.UserRole + 5
SECOND_ROLE: Final = Qt.ItemDataRole.UserRole + 6

ROW_HEIGHTS = {"grid": 36, "goods": 40, "counter": 44, "people": 54, "board": 58}
HEADER_HEIGHTS = {"counter": 40}
LEAST_FILL = 96
"""A column that fills is never narrower; the table scrolls sideways instead."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is in pixels at 100 % text, None to fill with `weight`.

    `text` and the others take a row's value. `tone` names success, warning,
    error, info, muted or accent; `icon` an icon of the kit; `second` a muted
    second line (for rows of height "people"). What is too long is cut at its end, or in its
    `middle` where names begin alike.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Any], str]
    right: bool = False
    bold: bool | Callable[[Any], bool] = False
    width: int | None = None
    weight: int = 1
    sort: Callable[[Any], Any] | None = None
    tone: Callable[[Any], str | None] | None = None
    icon: Callable[[Any], str | None] | None = None
    second: Callable[[Any], str] | None = None
    middle: bool = False


class RowModel(QAbstractTableModel):
    """Rows of values under columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: list[Any] = []

    def set_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def rows(self) -> list[Any]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.text(row)
        if role == ROW_ROLE:
            return row
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else None
        if role == ICON_ROLE:
            return column.icon(row) if column.icon else None
        if role == BOLD_ROLE:
            return column.bold(row) if callable(column.bold) else column.bold
        if role == SECOND_ROLE:
            return column.second(row) if column.second else None
        return None

    def look(self, index: Index) -> Look:
        """All that painting a cell asks, in one question."""
        column, row = self._columns[index.column()], self._rows[index.row()]
        return Look(
            text=str(self.data(index) or ""),
            align=_RIGHT if column.right else _LEFT,
            bold=bool(column.bold(row)) if callable(column.bold) else column.bold,
            tone=(column.tone(row) if column.tone else None) or "ink",
            icon=(column.icon(row) if column.icon else None) or "",
            second=column.second(row) if column.second else "",
            middle=column.middle,
        )

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        chosen = self._columns[column]
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._rows[index.row()] for index in before]
        self._rows.sort(
            key=chosen.sort or chosen.text, reverse=order == Qt.SortOrder.DescendingOrder
        )
        places = {id(row): number for number, row in enumerate(self._rows)}
        for index, row in zip(before, held, strict=True):
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()


class ObjectTable(QTableView):
    """A framed table that shows values and tells which one is chosen."""

    row_chosen = Signal(object)
    row_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "grid"
        self._empty_text = ""
        self.rows_model = RowModel(self)
        self._cells = CellDelegate(self, self.rows_model.look)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self._overlay = CornerOverlay(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self._cells)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.doubleClicked.connect(self._on_activated)
        theme.current().changed.connect(self._on_theme)
        self._on_theme()

    # what a desk uses

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Lay out the columns; rows stay."""
        self.rows_model.set_columns(columns)
        self._spread_columns()

    def set_rows(self, rows: Sequence[Any], *, keep: Callable[[Any], object] | None = None) -> None:
        """Show `rows`. With `keep` (a key of a row) the chosen row stays chosen."""
        chosen = self.current_row()
        self.rows_model.set_rows(rows)
        self._place_bar()
        if keep is not None and chosen is not None:
            key = keep(chosen)
            for number, row in enumerate(self.rows_model.rows):
                if keep(row) == key:
                    self.choose_row(number)
                    return
        if chosen is not None:
            self.row_chosen.emit(None)

    def set_kind(self, kind: str) -> None:
        """Row height by use: grid, goods, counter, people, board."""
        self._kind = kind
        self._on_theme()

    def set_empty_text(self, text: str) -> None:
        """What stands in the table while it has no rows."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def set_sortable(self, sortable: bool) -> None:
        """Let a click on a heading sort what is shown."""
        self._header.setSectionsClickable(sortable)
        self.setSortingEnabled(sortable)

    def current_row(self) -> Any:
        """The chosen row's value, or None."""
        index = self.currentIndex()
        return self.rows_model.rows[index.row()] if index.isValid() else None

    def choose_row(self, number: int) -> None:
        """Choose a row by its place and bring it into view."""
        index = self.rows_model.index(number, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    @property
    def values(self) -> list[Any]:
        """The rows as they are shown."""
        return list(self.rows_model.rows)

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            if index.isValid():
                self._on_activated(index)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid():
            # Qt would make the first row current without showing it as chosen
            self.choose_row(0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # first, else Qt shows a bar for columns of before
        self._spread_columns()
        super().resizeEvent(event)
        self._place_bar()
        self._overlay.setGeometry(self.rect())
        self._overlay.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_text and not self.rows_model.rows:
            painter = QPainter(self.viewport())
            paint_empty(painter, self.viewport().rect(), self._empty_text)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            count = self.rows_model.columnCount()
            if count:
                self.rows_model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, count - 1)
            self.viewport().update()
        super().changeEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self.rows_model.rows[current.row()] if current.isValid() else None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(self.rows_model.rows[index.row()])

    @Slot()
    def _on_theme(self) -> None:
        chosen = theme.current()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(chosen.px(ROW_HEIGHTS[self._kind]))
        self._header.setFixedHeight(chosen.px(HEADER_HEIGHTS.get(self._kind, 36)))
        size = 16 if self._kind == "counter" else 15
        self._cells.set_pixels(size)
        self._header.set_pixels(size)
        self._spread_columns()
        self._place_bar()
        self.viewport().update()

    def _place_bar(self) -> None:
        """The scroll bar comes or goes before anything is painted: Qt decides after a first
        painting, and then paints everything twice more."""
        room = self.maximumViewportSize().height()
        across = self.horizontalScrollBar()
        if across.maximum() > 0:
            room -= across.sizeHint().height()
        on = self.verticalHeader().length() > room
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if on else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
            # of a table that is just being shown, Qt forgets to tell that its room has changed
            self._spread_columns()

    def _spread_columns(self) -> None:
        columns = self.rows_model.columns
        if not columns:
            return
        chosen = theme.current()
        room = self.viewport().width()
        fixed = [chosen.px(column.width) if column.width else 0 for column in columns]
        weights = [0 if column.width else column.weight for column in columns]
        left, share = max(0, room - sum(fixed)), sum(weights)
        least = chosen.px(LEAST_FILL)
        widths = []
        for number in range(len(columns)):
            width = fixed[number]
            if weights[number]:
                # the columns that follow keep their least
                spared = left - least * sum(1 for one in weights[number + 1 :] if one)
                width = max(min(left * weights[number] // share, spared), least)
                left -= width
                share -= weights[number]
            elif number == len(columns) - 1 and not any(weights):
                width += max(0, room - sum(fixed))
            widths.append(width)
        if widths == [self.columnWidth(number) for number in range(len(columns))]:
            return
        # Qt answers each change of a width by painting everything once more, later
        with QSignalBlocker(self._header):
            for number, width in enumerate(widths):
                self.setColumnWidth(number, width)
        self.updateGeometries()
        self.viewport().update()


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column.right else _LEFT


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
