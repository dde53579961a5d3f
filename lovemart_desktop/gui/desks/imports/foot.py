"""The last line of the import window: how far it is, and the buttons that are of use there."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from lovemart_desktop.gui.desks.imports.sources import Preview
from lovemart_desktop.gui.desks.imports.stage import BUSY, IN_WRITING, Stage, stage_words
from lovemart_desktop.gui.kit import forms


class ImportFoot(QWidget):
    """Offers what can be done at this stage, and nothing else."""

    save_wanted = Signal()
    print_wanted = Signal()
    close_wanted = Signal()
    import_wanted = Signal()

    status_label: QLabel
    progress_bar: QProgressBar
    refused_button: QPushButton
    print_button: QPushButton
    close_button: QPushButton
    import_button: QPushButton

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = Stage.EMPTY
        forms.load(self, "import_foot.ui")
        self.refused_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.import_button.clicked.connect(self.import_wanted)

    def show_stage(self, stage: Stage, preview: Preview | None) -> None:
        """The buttons for a stage; `preview`: what is shown in the window, if anything is."""
        self._stage = stage
        refused = bool(preview and preview.plan.refused)
        self.refused_button.setEnabled(stage not in BUSY and refused)
        self.import_button.setEnabled(may_import(stage, preview))
        shown = {
            self.progress_bar: stage in IN_WRITING,
            self.import_button: stage is not Stage.DONE,
            self.print_button: stage is Stage.DONE,
            self.refused_button: stage not in IN_WRITING and refused,
        }
        # what goes goes first, or the row would be too wide for a moment and widen the window
        for widget, visible in sorted(shown.items(), key=_is_shown):
            widget.setVisible(visible)
        if stage is Stage.WRITING:
            self.progress_bar.setRange(0, 1)
            self.progress_bar.setValue(0)
        self.close_button.setEnabled(stage is not Stage.STOPPING)
        self._name_buttons(preview)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """How many rows of all are written."""
        self.progress_bar.setRange(0, max(1, total))
        self.progress_bar.setValue(done)
        if self._stage is Stage.WRITING:
            told = self.tr("{done} of {total} written")
            self.status_label.setText(told.format(done=f"{done:,}", total=f"{total:,}"))

    # inside

    def _name_buttons(self, preview: Preview | None) -> None:
        self.status_label.setText(stage_words(self._stage))
        stop = self._stage in IN_WRITING
        self.close_button.setText(self.tr("Stop  Esc") if stop else self.tr("Close  Esc"))
        counts = preview.plan.counts if preview else None
        number = counts.imported + counts.changed if counts else 0
        told = self.tr("Import %n row(s)", "", number) if number else self.tr("Import")
        self.import_button.setText(f"{told}  Ctrl+S")


def may_import(stage: Stage, preview: Preview | None) -> bool:
    """Whether what is shown can be written, and anything would be."""
    return stage is Stage.SHOWN and preview is not None and preview.worth_writing


def _is_shown(item: tuple[QWidget, bool]) -> bool:
    return item[1]
