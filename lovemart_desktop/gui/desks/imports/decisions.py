"""What the user has decided about the file in view, gathered from the pages of the window."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from lovemart_desktop.gui.desks.imports.columns_panel import ColumnsPanel
from lovemart_desktop.gui.desks.imports.overwriting import OverwritingPanel
from lovemart_desktop.gui.desks.imports.rows_panel import RowsPanel
from lovemart_desktop.gui.desks.imports.sources import Wishes
from lovemart_desktop.services.exchange.consent import Consent
from lovemart_desktop.services.exchange.sheets import CellPlace


class After(Enum):
    """What made the window compare anew: where the keys go next depends on it."""

    A_LOOK = auto()
    A_WISH = auto()
    A_CORRECTION = auto()


class Decisions(QObject):
    """Columns, corrected cells, and what may be overwritten."""

    made = Signal()
    """Something was decided: `after` says what."""

    def __init__(
        self, rows: RowsPanel, columns: ColumnsPanel, overwriting: OverwritingPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._rows, self._columns, self._overwriting = rows, columns, overwriting
        self._corrections: dict[CellPlace, str] = {}
        self.columns_chosen = False
        """Somebody said what a column means; until then it is left to the headings."""
        self.after = After.A_LOOK
        self._latest: CellPlace | None = None
        columns.changed.connect(self._on_columns)
        overwriting.changed.connect(self._on_wish)
        rows.kept_changed.connect(self._on_wish)
        rows.correction.corrected.connect(self._on_corrected)
        rows.correction.taken_back.connect(self._on_taken_back)

    @property
    def wishes(self) -> Wishes:
        """All of it, as it is now."""
        return Wishes(
            self._columns.layouts if self.columns_chosen else None,
            self._columns.village,
            dict(self._corrections),
            Consent(self._overwriting.kinds, self._rows.kept),
        )

    @property
    def just_corrected(self) -> CellPlace | None:
        """The cell that was corrected, where nothing else was decided since."""
        return self._latest if self.after is After.A_CORRECTION else None

    def forget(self) -> None:
        """For another file."""
        self.columns_chosen = False
        self._corrections = {}
        self.after = After.A_LOOK
        self._latest = None
        self._overwriting.choose_usual()

    # inside

    @Slot()
    def _on_columns(self) -> None:
        preview = self._rows.preview
        found = dict(preview.plan.layouts) if preview else {}
        self.columns_chosen |= self._columns.layouts != found
        self._decide(After.A_LOOK)

    @Slot()
    def _on_wish(self) -> None:
        self._decide(After.A_WISH)

    @Slot(object, str)
    def _on_corrected(self, place: CellPlace, text: str) -> None:
        self._corrections[place] = text
        self._latest = place
        self._decide(After.A_CORRECTION)

    @Slot(str, int)
    def _on_taken_back(self, sheet: str, number: int) -> None:
        for place in [p for p in self._corrections if (p.sheet, p.number) == (sheet, number)]:
            del self._corrections[place]
        self._latest = None
        self._decide(After.A_CORRECTION)

    def _decide(self, after: After) -> None:
        self.after = after
        self.made.emit()
