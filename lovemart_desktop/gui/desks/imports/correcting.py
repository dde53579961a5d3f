"""A cell of the chosen row to be corrected where it is seen: which column, and the value.

Enter in the line, or the button, gives the value; the window compares anew at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lovemart_desktop.gui.desks.imports.lines import Line, cell_text, seen_text
from lovemart_desktop.gui.desks.imports.path_keys import ENTER_KEYS
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.widgets import button, relabel, words
from lovemart_desktop.gui.kit.wording.exchange import field_name
from lovemart_desktop.services.exchange.columns import Layout, criterion_of
from lovemart_desktop.services.exchange.corrections import LONGEST_CORRECTION
from lovemart_desktop.services.exchange.headings import Field
from lovemart_desktop.services.exchange.outcomes import RefusedRow
from lovemart_desktop.services.exchange.roster import RosterRow
from lovemart_desktop.services.exchange.sheets import Cell, CellPlace, Workbook

_FAULTY: tuple[tuple[str, tuple[Field, ...]], ...] = (
    ("roster.village", (Field.VILLAGE,)),
    ("roster.household", (Field.HOUSEHOLD_NUMBER,)),
    ("roster.name", (Field.NAME,)),
    ("roster.", (Field.ID_NUMBER, Field.NAME)),
    ("goods.name", (Field.GOODS_NAME,)),
    ("goods.repeated", (Field.GOODS_NAME,)),
    ("goods.points", (Field.POINTS,)),
    ("goods.barcode", (Field.BARCODE,)),
    ("goods.quantity", (Field.QUANTITY,)),
    ("goods.cost", (Field.COST,)),
    ("goods.expiry", (Field.EXPIRES_ON,)),
    ("award.score", (Field.SCORE,)),
    ("award.person", (Field.ID_NUMBER, Field.NAME)),
    ("award.", (Field.NAME,)),
)
"""Which column a refusal is about; the first that matches, and of its columns the first that
the sheet has."""


class CorrectionLine(QWidget):
    """Column, value and button, for the row in view."""

    corrected = Signal(object, str)
    """(CellPlace, the value that goes in)."""

    taken_back = Signal(str, int)
    """(sheet, row): its cells are to be as in the file again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._line: Line | None = None
        self._cells: tuple[Cell, ...] = ()
        self._caption = words("", self, tone="muted")
        self.column_box = ChoiceBox(self)
        self.column_box.setMinimumWidth(theme.current().px(140))
        self.value_edit = QLineEdit(self)
        self.value_edit.setMaxLength(LONGEST_CORRECTION)
        self.value_edit.installEventFilter(self)
        self.enter_button = button("", self)
        self.enter_button.setAutoDefault(False)
        self.back_button = button("", self, kind="quiet")
        self.back_button.setAutoDefault(False)
        # layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addWidget(self.column_box)
        row.addWidget(self.value_edit, 1)
        row.addWidget(self.enter_button)
        row.addWidget(self.back_button)
        # signals
        self.column_box.currentIndexChanged.connect(self._show_value)
        self.enter_button.clicked.connect(self.give)
        self.back_button.clicked.connect(self._on_back)
        self._retranslate()
        self.hide()

    def show_line(
        self, line: Line | None, workbook: Workbook | None, layouts: Mapping[str, Layout]
    ) -> None:
        """Offers the cells of a line of the file; nothing for what is no line of it."""
        layout = layouts.get(line.sheet) if line is not None and line.number else None
        self._line = line if layout is not None else None
        self._cells = _cells_of(self._line, workbook)
        with QSignalBlocker(self.column_box):
            self.column_box.clear()
            for column in layout.columns if layout is not None else ():
                if column.field is not None and column.field is not Field.SERIAL:
                    name = column.heading if column.field is Field.SCORE else ""
                    self.column_box.addItem(name or field_name(str(column.field)), column.index)
        self.setVisible(self._line is not None and self.column_box.count() > 0)
        if self._line is not None and layout is not None:
            self.column_box.setCurrentIndex(
                max(0, self.column_box.findData(faulty_column(self._line, layout)))
            )
            self.back_button.setVisible(bool(self._line.corrections))
        self._show_value()

    def take_focus(self) -> None:
        self.value_edit.setFocus()
        self.value_edit.selectAll()

    @Slot()
    def give(self) -> None:
        """Hands over the value that stands in the line."""
        column = self.column_box.currentData()
        if self._line is not None and isinstance(column, int):
            place = CellPlace(self._line.sheet, self._line.number, column)
            self.corrected.emit(place, self.value_edit.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.value_edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER_KEYS
        ):
            if not event.isAutoRepeat():
                self.give()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # inside

    @Slot()
    def _show_value(self) -> None:
        column = self.column_box.currentData()
        cell = self._cells[column] if column is not None and column < len(self._cells) else ""
        text = cell_text(cell)
        # a long number is typed again from the card, not patched: and stays out of sight
        shown = seen_text(cell)
        hidden = shown != text
        self.value_edit.setText("" if hidden else text)
        self.value_edit.setPlaceholderText(shown if hidden else "")

    @Slot()
    def _on_back(self) -> None:
        if self._line is not None:
            self.taken_back.emit(self._line.sheet, self._line.number)

    def _retranslate(self) -> None:
        told = QCoreApplication.translate("Imports", "Correct")
        self._caption.setText(QCoreApplication.translate("Imports", "Correct here  F2"))
        self._caption.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        relabel(self.enter_button, f"{told}  Enter")
        relabel(self.back_button, QCoreApplication.translate("Imports", "As in the file"))
        value = QCoreApplication.translate("Imports", "Value that goes in")
        self.value_edit.setAccessibleName(value)
        self.column_box.setAccessibleName(QCoreApplication.translate("Imports", "Column to mend"))


def faulty_column(line: Line, layout: Layout) -> int | None:
    """The column that a row is refused for, or has a remark on its ID number for; the name's, of
    any other row."""
    places: dict[Field, int] = dict(layout.places())
    reason = line.row.reason if isinstance(line.row, RefusedRow) else None
    code = reason.code if reason else ""
    for column in layout.scores():
        if reason and criterion_of(column.heading) == reason.facts.get("criterion"):
            places[Field.SCORE] = column.index
    remarks = line.row.remarks if isinstance(line.row, RosterRow) else ()
    if Field.ID_NUMBER in places and any(each.code.startswith("person.id_") for each in remarks):
        return places[Field.ID_NUMBER]
    for start, fields in _FAULTY:
        if code.startswith(start):
            return next((places[field] for field in fields if field in places), None)
    return places.get(Field.NAME, places.get(Field.GOODS_NAME))


def _cells_of(line: Line | None, workbook: Workbook | None) -> tuple[Cell, ...]:
    if line is None or workbook is None:
        return ()
    if isinstance(line.row, RefusedRow):
        return line.row.cells
    for sheet in workbook.sheets:
        if sheet.name == line.sheet:
            return next((each.cells for each in sheet.lines if each.number == line.number), ())
    return ()
