"""What would become of each line: counts that filter, the lines, and one of them in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.gui.desks.imports import lines
from lovemart_desktop.gui.desks.imports.lines import Line
from lovemart_desktop.gui.desks.imports.sources import Preview
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, Chip, button, words

FILTERS: Final = ("all", "new", "changed", "unchanged", "refused", "remarked", "households")
_FIRST_LOOK: Final = ("changed", "refused", "households", "all")
"""What is shown first: the first of these that has any lines."""


class RowsPanel(QWidget):
    """Filters on top, the table, the chosen line in full below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._preview: Preview | None = None
        self._empty = ""
        self.filters: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for name in FILTERS:
            made = button("", self)
            made.setProperty("filter", True)
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._group.addButton(made)
            self.filters[name] = made
        self.table = ObjectTable(self)
        self.table.set_kind("grid")
        self.table.set_columns(lines.columns())
        self._detail = Card(self, padding=10)
        self._chip = Chip(parent=self._detail)
        self._where = words("", self._detail, tone="muted")
        self._words = words("", self._detail)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # layout
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in self.filters.values():
            row.addWidget(made)
        row.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._chip)
        head.addWidget(self._where, 1)
        self._detail.body.setSpacing(4)
        self._detail.body.addLayout(head)
        self._detail.body.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        # signals
        self._group.buttonClicked.connect(self._on_filter)
        self.table.row_chosen.connect(self._on_line)
        self._retranslate()
        self.clear()

    @property
    def preview(self) -> Preview | None:
        return self._preview

    @property
    def shown(self) -> list[Line]:
        """The lines of the chosen filter."""
        return self.table.values

    def show_preview(self, preview: Preview) -> None:
        """Shows a plan, beginning with what deserves a look most."""
        self._preview = preview
        self._count()
        first = next(name for name in _FIRST_LOOK if name == "all" or self._matching(name))
        self.choose_filter(first)

    def clear(self, why: str = "") -> None:
        """Shows nothing; `why` stands in the table."""
        self._preview = None
        self._empty = why
        self._count()
        self.table.set_rows([])
        self.table.set_empty_text(why)
        self._on_line(None)

    def choose_filter(self, name: str) -> None:
        """Shows the lines of one outcome; one of FILTERS."""
        self.filters[name].setChecked(True)
        self.table.set_empty_text(
            QCoreApplication.translate("Imports", "No such rows.") if self._preview else self._empty
        )
        self.table.set_rows(self._matching(name))
        self.table.choose_row(0)
        self._on_line(self.table.current_row())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # inside

    def _matching(self, name: str) -> tuple[Line, ...]:
        if self._preview is None:
            return ()
        if name == "households":
            return self._preview.households
        return tuple(line for line in self._preview.lines if _TESTS[name](line))

    def _retranslate(self) -> None:
        self.table.setAccessibleName(QCoreApplication.translate("Imports", "Rows of the file"))
        self._count()
        self._on_line(self.table.current_row())

    def _count(self) -> None:
        for name, made in self.filters.items():
            number = len(self._matching(name))
            made.setText(f"{_filter_word(name)} {number:,}")
            made.setVisible(name == "all" or number > 0)

    @Slot(object)
    def _on_filter(self, pressed: QPushButton) -> None:
        self.choose_filter(next(name for name, made in self.filters.items() if made is pressed))

    @Slot(object)
    def _on_line(self, line: Line | None) -> None:
        # stays where it is without a line: the table does not jump
        if line is None:
            self._chip.show_state("neutral", "")
            self._where.setText("")
            self._words.setText("")
        else:
            self._chip.show_state(lines.tone(line), lines.state_word(line.state))
            self._where.setText(f"{line.who} · {lines.place(line)}".strip(" ·"))
            self._words.setText(lines.story(line))


def _is(state: str) -> Callable[[Line], bool]:
    def test(line: Line) -> bool:
        return line.state == state

    return test


def _any(_line: Line) -> bool:
    return True


def _remarked(line: Line) -> bool:
    return line.remarked


_TESTS: Final[dict[str, Callable[[Line], bool]]] = {
    "all": _any,
    "remarked": _remarked,
    **{state: _is(state) for state in lines.STATES},
}


def _filter_word(name: str) -> str:
    return {
        "all": QCoreApplication.translate("Imports", "All rows"),
        "new": QCoreApplication.translate("Imports", "New"),
        "changed": QCoreApplication.translate("Imports", "Changed"),
        "unchanged": QCoreApplication.translate("Imports", "Unchanged"),
        "refused": QCoreApplication.translate("Imports", "Refused"),
        "remarked": QCoreApplication.translate("Imports", "With remarks"),
        "households": QCoreApplication.translate("Imports", "Households"),
    }[name]
