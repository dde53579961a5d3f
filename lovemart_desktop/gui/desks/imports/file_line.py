"""The first line of the import window: the file, and the round that an award list is for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.rounds.awards import ProgrammeKind
from lovemart_desktop.gui.desks.awards.words import period_word
from lovemart_desktop.gui.desks.imports.path_keys import PathKeys
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.rounds.award_lists import RoundTitle


class FileLine(QWidget):
    """A path is typed or chosen; the round comes from those that are going on."""

    file_chosen = Signal(str)
    round_chosen = Signal(object)
    """The round's id; None as long as there is no round."""

    path_edit: QLineEdit
    browse_button: QPushButton
    round_label: QLabel
    round_box: QComboBox

    def __init__(self, kind: Kind, window: QWidget, round_id: int | None) -> None:
        super().__init__(window)
        self._window = window
        self._round_id = round_id
        self._busy = False
        forms.load(self, "import_file.ui")
        self.round_label.setVisible(kind is Kind.AWARD)
        self.round_box.setVisible(kind is Kind.AWARD)
        self._path_keys = PathKeys(self.path_edit)
        self.browse_button.clicked.connect(self.browse)
        self.round_box.currentIndexChanged.connect(self._on_round)
        self._path_keys.entered.connect(self.file_chosen)

    @Slot()
    def browse(self) -> None:
        """Lets the user choose the file."""
        if self._busy:
            return
        dialog = QFileDialog(self._window, self.tr("Choose a workbook"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx *.xls *.csv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.file_chosen)
        open_chooser(dialog, self._window)

    def show_path(self, path: Path) -> None:
        self.path_edit.setText(str(path))
        self.path_edit.setModified(False)

    def ask_again(self) -> None:
        """For another path than the one that could not be read."""
        self.path_edit.setFocus()
        self.path_edit.selectAll()

    def set_busy(self, busy: bool) -> None:
        """While the window works on a file no other is chosen."""
        self._busy = busy
        self.path_edit.setReadOnly(busy)
        self.browse_button.setEnabled(not busy)
        self.round_box.setEnabled(not busy)

    def show_rounds(self, titles: list[RoundTitle]) -> None:
        """The rounds that a list may go to; the wanted one, else the first, is chosen."""
        for title in titles:
            if title.terms.kind is ProgrammeKind.AWARD and not title.cancelled:
                self.round_box.addItem(
                    f"{title.terms.programme} {period_word(title.terms)}", title.id
                )
        place = self.round_box.findData(self._round_id)
        self.round_box.setCurrentIndex(max(0, place))
        self._on_round()

    # inside

    @Slot()
    def _on_round(self) -> None:
        self.round_chosen.emit(self.round_box.currentData())
