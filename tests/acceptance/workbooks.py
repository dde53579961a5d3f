"""Bringing a workbook in: the import window, from the path typed to what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from lovemart_desktop.gui.desks.imports.dialog import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage
from lovemart_desktop.services.exchange.outcomes import Counts
from tests.acceptance.town import Town
from tests.acceptance.window import CTRL


class ImportWindow:
    """Opened over the page in view by Ctrl+I."""

    def __init__(self, town: Town) -> None:
        self.seat = town.seat
        self.seat.press(Qt.Key.Key_I, CTRL)
        self._dialog = self.seat.dialog(ImportDialog)

    def look_at(self, path: Path) -> Counts:
        """Types the path; what importing this file would do."""
        assert self._dialog.file_line.path_edit.hasFocus()
        self.seat.type_line(str(path))
        assert self._dialog.stage is Stage.SHOWN, self.band
        return self._counts()

    def run(self) -> Counts:
        """Imports what is shown; what came of it."""
        assert self.may_run, self.band
        self.seat.press(Qt.Key.Key_S, CTRL)
        assert self._dialog.stage is Stage.DONE, self.band
        return self._counts()

    def save_refused(self) -> None:
        """Keeps the refused rows where the window proposes it: beside the file."""
        self.seat.push(self._dialog.foot.refused_button)
        self.seat.dialog(QFileDialog)
        self.seat.enter()
        assert self._dialog.band.tone == "success", self.band

    def close(self) -> None:
        self.seat.escape()
        self.seat.no_dialog()

    @property
    def may_run(self) -> bool:
        return self._dialog.foot.import_button.isEnabled()

    @property
    def band(self) -> str:
        return self._dialog.band.text

    def _counts(self) -> Counts:
        preview = self._dialog.rows.preview
        assert preview is not None
        counts = preview.plan.counts
        assert isinstance(counts, Counts)
        return counts
