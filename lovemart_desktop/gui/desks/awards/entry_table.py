"""A table whose cells are typed into as in a spreadsheet.

    table = EntryTable(self)
    table.set_columns(columns)
    table.set_editable(may_edit)              # (row, key of the column) → whether
    table.cell_entered.connect(self._save)    # row, key of the column, what was typed
    table.show_rows(rows)                     # in place where the rows are the same ones

Typing replaces a cell, F2 goes into it, Enter and Down take what was typed one row down, Up
one row up, Tab one cell on; Esc leaves the cell as it was. What was typed stands in the cell
until `show_rows` brings the books' own words for it, or `forget` takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.table_painting import CellDelegate
from lovemart_desktop.gui.kit.tables import Column, ObjectTable, RowModel

Index = QModelIndex | QPersistentModelIndex
Editable = Callable[[Any, str], bool]
KeyOf = Callable[[Any], object]


class EntryModel(RowModel):
    """Rows of which some cells may be typed into."""

    entered = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editable: Editable = _never
        self.prompts: Editable = _never
        """Cells whose words only say what to type there."""
        self.key_of: KeyOf = id
        self._typed: dict[tuple[object, str], str] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable(self.rows[index.row()], self._key(index)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            typed = self._typed.get((self.key_of(self.rows[index.row()]), self._key(index)))
            if typed is not None:
                return typed
            if role == Qt.ItemDataRole.EditRole:
                if self.prompts(self.rows[index.row()], self._key(index)):
                    return ""
                role = Qt.ItemDataRole.DisplayRole
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, key, text = self.rows[index.row()], self._key(index), str(value).strip()
        if text == str(self.data(index, role) or ""):
            return False
        self._typed[self.key_of(row), key] = text
        self.dataChanged.emit(index, index)
        self.entered.emit(row, key, text)
        return True

    def replace_columns(self, columns: Sequence[Column]) -> None:
        """Columns of the same keys, that show their rows otherwise."""
        self._columns = tuple(columns)
        self._repaint()

    def forget(self, row: Any, key: str) -> None:
        """The cell shows again what its row says."""
        self._typed.pop((self.key_of(row), key), None)
        self._repaint()

    def show_rows(self, rows: Sequence[Any]) -> bool:
        """Takes newer rows in place, in any order; False where they are other rows."""
        fresh = {self.key_of(row): row for row in rows}
        if len(fresh) != len(rows) or fresh.keys() != {self.key_of(row) for row in self.rows}:
            self._typed.clear()
            return False
        for at, row in enumerate(self.rows):
            self.rows[at] = fresh[self.key_of(row)]
        self._repaint()
        return True

    def settle(self, row: Any, key: str) -> None:
        """What was typed is kept by the books now."""
        self._typed.pop((self.key_of(row), key), None)

    def _key(self, index: Index) -> str:
        return self.columns[index.column()].key

    def _repaint(self) -> None:
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class EntryDelegate(CellDelegate):
    """Paints the frame of the cell in use and the line of the cut-off; leads the editor."""

    def __init__(self, parent: EntryTable) -> None:
        super().__init__(parent, parent.rows_model.look)
        self._grid = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        chosen, area = theme.current(), option.rect
        if index.row() == self._grid.cut_after:
            low = area.adjusted(0, area.height() - 2, 1, 0)
            painter.fillRect(low, chosen.colour("primary"))
        here = self._grid.currentIndex()
        if self._grid.hasFocus() and here == index and self._grid.may_edit(here):
            painter.save()
            painter.setPen(QPen(chosen.colour("focus"), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -3))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setTextMargins(8, 0, 8, 0)
        editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        editor.setProperty("fit", "cell")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # newer rows may come while somebody types
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = {
                Qt.Key.Key_Return: 1,
                Qt.Key.Key_Enter: 1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
            }.get(Qt.Key(event.key()))
            across = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            if (down is not None or across is not None) and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, self.EndEditHint.NoHint)
                self._grid.go(down or 0, across or 0)
                return True
        return super().eventFilter(editor, event)


class EntryTable(ObjectTable):
    """The grid of a village list."""

    cell_entered = Signal(object, str, str)
    """A row, the key of its column, and what was typed there."""

    rows_model: EntryModel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cut_after = -1
        """The place of the last row above the cut-off, -1 for none."""
        self.rows_model = EntryModel(self)
        self._cells = EntryDelegate(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self._cells)
        self.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.rows_model.entered.connect(self.cell_entered)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._on_theme()

    # what a desk uses

    def set_editable(self, editable: Editable, key_of: KeyOf, prompts: Editable) -> None:
        """Which cells may be typed into; `key_of` tells a row from the others; `prompts`: whose
        words only say what to type there.
        """
        model = self.rows_model
        model.editable, model.key_of, model.prompts = editable, key_of, prompts

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Newer rows; where they are the same ones, order, cursor and editor stay."""
        if self.rows_model.show_rows(rows):
            self.row_chosen.emit(self.current_row())
            return
        column = max(0, self.currentIndex().column())
        self.set_rows(rows, keep=self.rows_model.key_of)
        self._to_column(column)

    def choose_row(self, number: int) -> None:
        column = self.currentIndex().column()
        super().choose_row(number)
        if column > 0:
            self._to_column(column)

    def choose_cell(self, number: int, key: str) -> None:
        """A row by its place, and a column by its key."""
        super().choose_row(number)
        keys = [column.key for column in self.rows_model.columns]
        if key in keys:
            self._to_column(keys.index(key))

    def may_edit(self, index: Index) -> bool:
        return bool(self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def go(self, down: int, across: int) -> None:
        """Moves the cursor by rows within its column, or on to the next cell to type into."""
        here = self.currentIndex()
        if not here.isValid():
            return
        if down:
            target = self.rows_model.index(here.row() + down, here.column())
        else:
            target = self._next_cell(here, across)
        if target.isValid():
            self.setCurrentIndex(target)
        self.setFocus()

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and plain and self.may_edit(self.currentIndex()):
            self.go(1, 0)
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before = self._editor()
        super().inputMethodEvent(event)
        editor = self._editor()
        # Qt opens the editor for the first characters of an input method, but drops them
        if before is None and isinstance(editor, QLineEdit) and event.commitString():
            editor.insert(event.commitString())

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if not self.may_edit(index):
            super()._on_activated(index)

    def _editor(self) -> QWidget | None:
        """The editor of the cell in use, None where it is not typed into."""
        return self.indexWidget(self.currentIndex())

    def _next_cell(self, here: QModelIndex, step: int) -> QModelIndex:
        width = len(self.rows_model.columns)
        place = here.row() * width + here.column() + step
        while 0 <= place < len(self.rows_model.rows) * width:
            index = self.rows_model.index(place // width, place % width)
            if self.may_edit(index):
                return index
            place += step
        return QModelIndex()

    def _to_column(self, column: int) -> None:
        here = self.currentIndex()
        target = self.rows_model.index(here.row(), column)
        if here.isValid() and target.isValid():
            self.setCurrentIndex(target)


def _never(_row: Any, _key: str) -> bool:
    return False
