"""Finds a household by a name, a number, a card or whatever else finds one of its people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.people.households import HouseholdRow, HouseholdsDesk

_ROWS = 3


class HouseholdPicker(QWidget):
    """A line to type in and the households found; the arrows move through them."""

    changed = Signal()

    def __init__(
        self, desk: HouseholdsDesk, tasks: Tasks, but: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        self._desk = desk
        self._but = but
        self._search = Latest(tasks, self._find, self)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(
            QCoreApplication.translate("Events", "Name, initials, household number, card")
        )
        self.edit.setAccessibleName(QCoreApplication.translate("Events", "Find the household"))
        self.edit.installEventFilter(self)
        self.table = ObjectTable(self)
        self.table.set_columns(_columns())
        self.table.set_empty_text(QCoreApplication.translate("Events", "Type to find a household."))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.table)
        # signals
        self.edit.textChanged.connect(self._on_text)
        self.table.row_chosen.connect(self._on_row)
        self._search.answered.connect(self._on_found)
        theme.current().changed.connect(self._measure)
        self.setFocusProxy(self.edit)
        self._measure()

    @property
    def household(self) -> HouseholdRow | None:
        row = self.table.current_row()
        return row if isinstance(row, HouseholdRow) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            rows = len(self.table.values)
            if step is not None and rows:
                here = self.table.currentIndex().row()
                self.table.choose_row(max(0, min(here + step, rows - 1)))
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> list[HouseholdRow]:
        return self._desk.find(typed, but=self._but)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if text.strip():
            self._search.ask(text)
        else:
            self._search.forget()
            self.table.set_rows(())
            self.changed.emit()

    @Slot(object, object)
    def _on_found(self, _typed: str, found: list[HouseholdRow]) -> None:
        self.table.set_rows(found, keep=_number)
        if found and self.table.current_row() is None:
            self.table.choose_row(0)
        self.changed.emit()

    @Slot(object)
    def _on_row(self, _row: HouseholdRow | None) -> None:
        self.changed.emit()

    @Slot()
    def _measure(self) -> None:
        self.table.setFixedHeight(theme.current().px(36) * (_ROWS + 1) + 4)


def _columns() -> tuple[Column, ...]:
    return (
        Column("head", _head_title, _head, bold=True),
        Column("number", _number_title, _registration, width=108),
        Column("place", _place_title, _place, width=150),
        Column("people", _people_title, _people, right=True, width=60),
    )


def _number(row: HouseholdRow) -> int:
    return row.id


def _head(row: HouseholdRow) -> str:
    return row.head or "–"


def _registration(row: HouseholdRow) -> str:
    return row.number


def _place(row: HouseholdRow) -> str:
    return f"{row.village} {row.group}".rstrip()


def _people(row: HouseholdRow) -> str:
    return str(row.people)


def _head_title() -> str:
    return QCoreApplication.translate("Events", "Head")


def _number_title() -> str:
    return QCoreApplication.translate("Events", "Household number")


def _place_title() -> str:
    return QCoreApplication.translate("Events", "Village")


def _people_title() -> str:
    return QCoreApplication.translate("Events", "People")
