"""The pages of the import window: what happens to each row, the columns, overwriting."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QTabWidget

from lovemart_desktop.gui.desks.imports.columns_panel import ColumnsPanel
from lovemart_desktop.gui.desks.imports.overwriting import OverwritingPanel, asked_of
from lovemart_desktop.gui.desks.imports.rows_panel import RowsPanel
from lovemart_desktop.gui.desks.imports.sources import Opened, Preview
from lovemart_desktop.gui.desks.imports.stage import Stage
from lovemart_desktop.services.exchange.headings import Kind

_ROWS, _COLUMNS, _OVERWRITING = range(3)
"""In their order."""


class ImportPages(QObject):
    """Turns the pages, and shows on each what is known of a file."""

    def __init__(
        self,
        kind: Kind,
        tabs: QTabWidget,
        rows: RowsPanel,
        columns: ColumnsPanel,
        overwriting: OverwritingPanel,
    ) -> None:
        super().__init__(tabs)
        self._kind = kind
        self._tabs = tabs
        self._rows, self._columns, self._overwriting = rows, columns, overwriting
        for panel in (rows, columns, overwriting):
            tabs.addTab(panel, "")
        columns.clear()

    @property
    def rows_in_view(self) -> bool:
        return self._tabs.currentIndex() == _ROWS

    def name(self) -> None:
        """Writes the tabs in the language of now."""
        self._tabs.setTabText(_ROWS, self.tr("What happens"))
        self._tabs.setTabText(_COLUMNS, self.tr("Columns"))
        self._tabs.setTabText(_OVERWRITING, self.tr("Overwriting"))

    def clear(self) -> None:
        """For another file."""
        self._rows.clear()
        self._columns.clear()
        self.turn_to_rows()

    def show_preview(self, preview: Preview, opened: Opened | None, *, anew: bool) -> None:
        """What would become of the rows; `anew`: beginning with what deserves a look most.
        `opened`: the file whose columns are read by their headings, or None to leave the
        columns as somebody chose them."""
        self._rows.show_preview(preview, anew=anew)
        self._overwriting.show_counts(asked_of(preview.plan))
        if opened is not None:
            self._columns.show_workbook(opened.workbook, preview.plan.layouts)

    def show_stage(self, stage: Stage, opened: Opened | None) -> None:
        """Decisions are taken while a file is compared or shown, and not while it is written."""
        compares = stage in (Stage.SHOWN, Stage.COMPARING)
        self._columns.setEnabled(opened is not None and compares)
        self._overwriting.setEnabled(compares)
        self._tabs.setTabVisible(
            _OVERWRITING, self._kind is Kind.ROSTER and self._overwriting.asked > 0
        )

    def turn_to_rows(self) -> None:
        self._tabs.setCurrentIndex(_ROWS)

    def turn_to_columns(self) -> None:
        self._tabs.setCurrentIndex(_COLUMNS)

    @Slot()
    def go_to_rows(self) -> None:
        """Turns the page and takes the keys along."""
        self.turn_to_rows()
        self._rows.table.setFocus()

    @Slot()
    def go_to_columns(self) -> None:
        self.turn_to_columns()
        self._columns.sheet_box.setFocus()

    @Slot()
    def go_to_overwriting(self) -> None:
        """Where something would be overwritten."""
        if self._tabs.isTabVisible(_OVERWRITING):
            self._tabs.setCurrentIndex(_OVERWRITING)
            self._overwriting.take_focus()
