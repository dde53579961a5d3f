"""A table whose rows are ticked: Space or a click on the mark, all or none by buttons."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from lovemart_desktop.gui.kit.tables import Column, ObjectTable


class Picking(QObject):
    """Which rows of a table are ticked, by the key of each row.

    Rows that `open_to` refuses cannot be ticked.
    """

    changed = Signal()

    def __init__(
        self,
        table: ObjectTable,
        columns: Sequence[Column],
        *,
        key: Callable[[Any], Hashable],
        open_to: Callable[[Any], bool],
    ) -> None:
        super().__init__(table)
        self._table = table
        self._key = key
        self._open_to = open_to
        self._picked: set[Hashable] = set()
        mark = Column("mark", _no_title, self._mark_text, width=48, icon=self._icon, tone=_tone)
        table.set_columns((mark, *columns))
        table.installEventFilter(self)
        table.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Shows rows, all that may be ticked."""
        self._table.set_rows(rows)
        self.pick_all()
        if rows:
            self._table.choose_row(0)

    @property
    def picked(self) -> list[Any]:
        """The ticked rows, in the order shown."""
        return [row for row in self._table.values if self._key(row) in self._picked]

    def pick(self, keys: set[Hashable]) -> None:
        """Ticks the rows of these keys, as far as they may be ticked."""
        self._set({self._key(row) for row in self._table.values if self._open_to(row)} & keys)

    @Slot()
    def pick_all(self) -> None:
        self._set({self._key(row) for row in self._table.values if self._open_to(row)})

    @Slot()
    def pick_none(self) -> None:
        self._set(set())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            self._toggle(self._table.current_row())
            return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self._table.values[index.row()])

    def _toggle(self, row: Any) -> None:
        if row is not None and self._open_to(row):
            self._set(self._picked ^ {self._key(row)})

    def _set(self, picked: set[Hashable]) -> None:
        self._picked = picked
        self._table.viewport().update()
        self.changed.emit()

    def _icon(self, row: Any) -> str | None:
        if not self._open_to(row):
            return None
        return "tick" if self._key(row) in self._picked else "unchecked"

    def _mark_text(self, row: Any) -> str:
        # the icon alone is seen; a screen reader hears the mark
        return ""


def _no_title() -> str:
    return ""


def _tone(_row: Any) -> str:
    return "accent"
