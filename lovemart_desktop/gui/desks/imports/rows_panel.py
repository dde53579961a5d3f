"""What would become of each line: counts that filter, the lines, one of them in full, and a
line to correct it in.

F2 goes to the correction; Space on a line that would overwrite the books leaves it out, or
takes it in again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.gui.desks.imports import lines
from lovemart_desktop.gui.desks.imports.correcting import CorrectionLine
from lovemart_desktop.gui.desks.imports.lines import Line
from lovemart_desktop.gui.desks.imports.overwriting import kinds_of
from lovemart_desktop.gui.desks.imports.sources import Preview
from lovemart_desktop.gui.kit.flow import FlowLayout
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.widgets import Card, Chip, button, words
from lovemart_desktop.services.exchange.roster import RosterRow

FILTERS: Final = ("all", "new", "changed", "kept", "unchanged", "refused", "remarked",
                  "corrected", "households", "absent")  # fmt: skip
_FIRST_LOOK: Final = ("kept", "changed", "refused", "households", "all")
"""What is shown first: the first of these that has any lines."""


class RowsPanel(QWidget):
    """Filters on top, the table, the chosen line in full below."""

    kept_changed = Signal()
    """`kept` is another now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._preview: Preview | None = None
        self._empty = ""
        self._filter = "all"
        self._correctable = False
        self.kept: frozenset[tuple[str, int]] = frozenset()
        """(sheet, row) of the lines that leave the books as they are."""
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
        self.correction = CorrectionLine(self._detail)
        self.table.installEventFilter(self)
        # layout
        row = FlowLayout(spacing=8)
        for made in self.filters.values():
            row.addWidget(made)
        self._head = QWidget(self._detail)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._chip)
        head.addWidget(self._where, 1)
        self._detail.body.setSpacing(4)
        self._detail.body.addWidget(self._head)
        self._detail.body.addWidget(self._words)
        self._detail.body.addWidget(self.correction)
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
    def filter(self) -> str:
        """Which lines are in view: one of FILTERS."""
        return self._filter

    @property
    def shown(self) -> list[Line]:
        """The lines of the chosen filter."""
        return self.table.values

    def make_low(self, low: bool) -> None:
        """For a low window: without the line that the chosen row above says as well."""
        self._head.setVisible(not low)

    def show_preview(
        self, preview: Preview, *, anew: bool = True, correctable: bool = True
    ) -> None:
        """Shows a plan: `anew`, beginning with what deserves a look most, else what was in view
        as far as it is still there. `correctable`: its cells may be corrected."""
        self._preview = preview
        self._correctable = correctable
        self._count()
        if anew or not self._matching(self._filter):
            first = next(name for name in _FIRST_LOOK if name == "all" or self._matching(name))
            self.choose_filter(first)
            return
        place = self.table.currentIndex().row()
        self.table.set_rows(self._matching(self._filter))
        self.table.choose_row(min(max(0, place), len(self.table.values) - 1))
        self._on_line(self.table.current_row())

    def leave_out(self, line: Line) -> None:
        """Leaves the books as they are where a line would overwrite them, or no longer."""
        if isinstance(line.row, RosterRow) and (line.row.held or kinds_of(line.row)):
            self.kept ^= {(line.sheet, line.number)}
            self.kept_changed.emit()

    def clear(self, why: str = "") -> None:
        """Shows nothing; `why` stands in the table."""
        self._preview = None
        self.kept = frozenset()
        self._empty = why
        self._count()
        self.table.set_rows([])
        self.table.set_empty_text(why)
        self._on_line(None)

    def choose_filter(self, name: str) -> None:
        """Shows the lines of one outcome; one of FILTERS."""
        self._filter = name
        self.filters[name].setChecked(True)
        for made in self.filters.values():
            # Tab stops at the chosen one, arrows go to the others
            chosen = made.isChecked()
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.table.set_empty_text(
            QCoreApplication.translate("Imports", "No such rows.") if self._preview else self._empty
        )
        self.table.set_rows(self._matching(name))
        self.table.choose_row(0)
        self._on_line(self.table.current_row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            line = self.table.current_row()
            if event.key() == Qt.Key.Key_F2 and self.correction.isVisible():
                self.correction.take_focus()
                return True
            if event.key() == Qt.Key.Key_Space and line is not None and self._correctable:
                self.leave_out(line)
                return True
        return super().eventFilter(watched, event)

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
        if name == "absent":
            return self._preview.absent
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
            self.correction.show_line(None, None, {})
        else:
            self._chip.show_state(lines.tone(line), lines.state_word(line.state))
            self._where.setText(f"{line.who} · {lines.place(line)}".strip(" ·"))
            self._words.setText(lines.story(line))
            seen = self._preview if self._correctable else None
            self.correction.show_line(
                line, seen.workbook if seen else None, seen.plan.layouts if seen else {}
            )


def _is(state: str) -> Callable[[Line], bool]:
    def test(line: Line) -> bool:
        return line.state == state

    return test


def _any(_line: Line) -> bool:
    return True


def _remarked(line: Line) -> bool:
    return line.remarked


def _corrected(line: Line) -> bool:
    return bool(line.corrections)


_TESTS: Final[dict[str, Callable[[Line], bool]]] = {
    "all": _any,
    "remarked": _remarked,
    "corrected": _corrected,
    **{state: _is(state) for state in lines.STATES},
}


def _filter_word(name: str) -> str:
    return {
        "all": QCoreApplication.translate("Imports", "All rows"),
        "new": QCoreApplication.translate("Imports", "New"),
        "changed": QCoreApplication.translate("Imports", "Changed"),
        "kept": QCoreApplication.translate("Imports", "Left as is"),
        "unchanged": QCoreApplication.translate("Imports", "Unchanged"),
        "corrected": QCoreApplication.translate("Imports", "Corrected"),
        "absent": QCoreApplication.translate("Imports", "Missing"),
        "refused": QCoreApplication.translate("Imports", "Refused"),
        "remarked": QCoreApplication.translate("Imports", "With remarks"),
        "households": QCoreApplication.translate("Imports", "Households"),
    }[name]
