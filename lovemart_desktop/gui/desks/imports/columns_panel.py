"""What each column means: found by its heading, corrected by whoever knows better.

A correction goes to all sheets that have the same headings.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from lovemart_desktop.domain.people.id_numbers import tails_only
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.fields import ChoiceBox
from lovemart_desktop.gui.kit.widgets import words
from lovemart_desktop.gui.kit.wording.exchange import field_name
from lovemart_desktop.services.exchange.cells import one_line
from lovemart_desktop.services.exchange.columns import Column, Layout, layout_at
from lovemart_desktop.services.exchange.headings import HEADINGS, Field, Kind
from lovemart_desktop.services.exchange.sheets import Sheet, Workbook

_DEEPEST = 200
"""Lines below the headings that are searched for a sample of a column."""


class FieldBox(ChoiceBox):
    """The meaning of one column."""

    meant = Signal(int, object)
    """(column's place from 0, Field or None), when somebody chose."""

    def __init__(self, column: Column, fields: tuple[Field, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.index = column.index
        self.addItem(QCoreApplication.translate("Imports", "(not used)"), None)
        for field in fields:
            self.addItem(field_name(str(field)), field)
        self.setCurrentIndex(max(0, self.findData(column.field)))
        self.setMaxVisibleItems(14)
        self.setMinimumWidth(theme.current().px(200))
        self.setAccessibleName(column.heading)
        self.activated.connect(self._on_activated)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.meant.emit(self.index, self.itemData(place))


class ColumnsPanel(QWidget):
    """A sheet at a time: its row of headings, and its columns."""

    changed = Signal()
    """`layouts` or the village are others now."""

    sheet_box: QComboBox
    header_label: QLabel
    header_box: QSpinBox
    village_label: QLabel
    village_edit: QLineEdit
    note_label: QLabel
    columns_area: QScrollArea

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # widgets
        self._kind = kind
        self._workbook: Workbook | None = None
        self._layouts: dict[str, Layout] = {}
        self.columns_page = QWidget()
        forms.load(self, "import_columns.ui")
        self.village_label.setVisible(kind is Kind.ROSTER)
        self.village_edit.setVisible(kind is Kind.ROSTER)
        # signals
        self.sheet_box.currentIndexChanged.connect(self._on_sheet)
        self.header_box.valueChanged.connect(self._on_header)
        self.village_edit.editingFinished.connect(self._on_village)
        self._village = ""

    @property
    def layouts(self) -> dict[str, Layout]:
        """What the user says the sheets' columns mean; sheets that are left out are missing."""
        sheets = self._workbook.sheets if self._workbook else ()
        return {s.name: self._layouts[s.name] for s in sheets if s.name in self._layouts}

    @property
    def village(self) -> str:
        return self._village

    @property
    def boxes(self) -> list[FieldBox]:
        """The choices of the sheet in view, in the order of its columns."""
        return self.columns_page.findChildren(FieldBox)

    def show_workbook(self, workbook: Workbook, layouts: Mapping[str, Layout]) -> None:
        """Shows what was found; keeps the sheet in view if the workbook is the same."""
        keep = self.sheet_box.currentIndex() if workbook is self._workbook else 0
        self._workbook = workbook
        self._layouts = dict(layouts)
        with QSignalBlocker(self.sheet_box):
            self.sheet_box.clear()
            for sheet in workbook.sheets:
                self.sheet_box.addItem(self._sheet_word(sheet), sheet)
            self.sheet_box.setCurrentIndex(max(0, keep))
        self.setEnabled(bool(workbook.sheets))
        self._on_sheet()

    def clear(self) -> None:
        self._workbook = None
        self._layouts = {}
        with QSignalBlocker(self.sheet_box):
            self.sheet_box.clear()
        self.setEnabled(False)
        self._on_sheet()

    # inside

    def _sheet(self) -> Sheet | None:
        found = self.sheet_box.currentData()
        return found if isinstance(found, Sheet) else None

    def _sheet_word(self, sheet: Sheet) -> str:
        layout = self._layouts.get(sheet.name)
        if layout is None:
            return self.tr("{sheet} (left out)").format(sheet=sheet.name)
        return sheet.name

    @Slot()
    def _on_sheet(self) -> None:
        sheet = self._sheet()
        layout = self._layouts.get(sheet.name) if sheet else None
        with QSignalBlocker(self.header_box):
            self.header_box.setMaximum(len(sheet.lines) if sheet else 0)
            self.header_box.setValue(layout.header if layout else 0)
        self._show_note()
        self._show_columns(sheet, layout)

    def _show_note(self) -> None:
        if self._workbook is None:
            self.note_label.setText("")
            return
        names = [s.name for s in self._workbook.sheets if s.name not in self._layouts]
        notes = []
        if names:
            told = self.tr("Left out, because no row of headings was found or chosen: {sheets}.")
            notes.append(told.format(sheets=", ".join(names)))
        if self._workbook.hidden:
            told = self.tr("Hidden sheets are not read: {sheets}.")
            notes.append(told.format(sheets=", ".join(self._workbook.hidden)))
        self.note_label.setText(" ".join(notes))
        self.note_label.setVisible(bool(notes))

    def _show_columns(self, sheet: Sheet | None, layout: Layout | None) -> None:
        page = self.columns_page = QWidget()
        page.setProperty("kind", "side")
        grid = QGridLayout(page)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        if sheet is not None and layout is not None:
            for column in layout.columns:
                sample = _sample(sheet, layout, column.index)
                if column.heading or column.field or sample:
                    self._add_row(grid, column, sample)
        elif sheet is not None:
            told = self.tr("Give the number of the row that holds the headings of this sheet.")
            grid.addWidget(words(told, page, tone="muted"), 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self.columns_area.setWidget(page)

    def _add_row(self, grid: QGridLayout, column: Column, sample: str) -> None:
        page, row = self.columns_page, grid.rowCount()
        box = FieldBox(column, fields_of(self._kind), page)
        box.meant.connect(self._on_meant, Qt.ConnectionType.QueuedConnection)
        grid.addWidget(words(letters(column.index), page, tone="muted"), row, 0)
        grid.addWidget(words(column.heading, page, strong=column.field is not None), row, 1)
        grid.addWidget(words(sample, page, tone="muted"), row, 2)
        grid.addWidget(box, row, 3)

    @Slot(int, object)
    def _on_meant(self, index: int, field: Field | None) -> None:
        sheet = self._sheet()
        if sheet is None or sheet.name not in self._layouts:
            return
        headings = _headings(self._layouts[sheet.name])
        for name, layout in self._layouts.items():
            if _headings(layout) == headings:
                self._layouts[name] = layout.with_field(index, field)
        self._renew_boxes(self._layouts[sheet.name])
        self.changed.emit()

    def _renew_boxes(self, layout: Layout) -> None:
        """In place, so that the keys stay where they are."""
        for box in self.boxes:
            box.setCurrentIndex(max(0, box.findData(layout.columns[box.index].field)))

    @Slot(int)
    def _on_header(self, number: int) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        line = next((line for line in sheet.lines if line.number == number), None)
        if line is None:
            self._layouts.pop(sheet.name, None)
        else:
            self._layouts[sheet.name] = layout_at(sheet, line, self._kind)
        self.sheet_box.setItemText(self.sheet_box.currentIndex(), self._sheet_word(sheet))
        self._show_note()
        self._show_columns(sheet, self._layouts.get(sheet.name))
        self.changed.emit()

    @Slot()
    def _on_village(self) -> None:
        village = self.village_edit.text().strip()
        if village != self._village:
            self._village = village
            self.changed.emit()


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """What a column of this kind of workbook may mean."""
    known = dict.fromkeys(field for field, _ in HEADINGS[kind].values())
    return (*known, Field.SCORE) if kind is Kind.AWARD else tuple(known)


def letters(index: int) -> str:
    """A column's letters as a spreadsheet program shows them: 0 is A, 26 is AA."""
    text = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _headings(layout: Layout) -> tuple[str, ...]:
    return tuple(column.heading for column in layout.columns)


def _sample(sheet: Sheet, layout: Layout, index: int) -> str:
    """What stands first below a heading; ID numbers by their tails."""
    below = [line for line in sheet.lines if line.number > layout.header]
    field = layout.columns[index].field
    for line in below[:_DEEPEST]:
        text = tails_only(one_line(line.cells[index]))[:24] if index < len(line.cells) else ""
        if text:
            return f"…{text[-4:]}" if field is Field.ID_NUMBER else text
    return ""
