"""The base of the larger dialogs about a fund: one band, one task at a time, paper and files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.work_dialog import WorkDialog


class FundDialog(WorkDialog):
    """As large as the window allows, at most `size`."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, printers: Printers, title: str, size: tuple[int, int]
    ) -> None:
        super().__init__(parent, tasks, title)
        self._printers = printers
        self._paper = ""
        self.band = MessageBand(self)
        self.band.hide()
        self.fit(parent, size)

    def print_paper(self, draw: Callable[[], bytes], title: str) -> None:
        """Draws a paper and sends it to the sheet printer."""
        self._paper = title
        self.work(draw, self._on_paper)

    def _on_paper(self, pdf: bytes) -> None:
        self.settle()
        printing = partial(self._printers.print, pdf, Role.SHEET, self._paper)
        self._tasks.run_beside(printing, self._on_printed, self.on_refused)

    def _on_printed(self, printed: Printed) -> None:
        self.say(*printed_words(printed))

    def ask_where_to_save(self, title: str, name: str) -> None:
        """A workbook goes where the officer says: `save` is called with the path."""
        if self._busy:
            return
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Workbooks (*.xlsx)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{name}.xlsx")
        dialog.fileSelected.connect(self.save)
        open_chooser(dialog, self)

    @Slot(str)
    def save(self, path: str) -> None:
        """Saves the workbook there. For the dialogs that have one."""

    def _on_saved(self, path: Path) -> None:
        self.settle()
        self.say("success", self.tr("Saved as {path}.").format(path=path))


def write_workbook(make: Callable[[], bytes], path: Path) -> Path:
    """Raises Refusal 'file.not_saved' (file)."""
    content = make()
    try:
        path.write_bytes(content)
    except OSError as fault:
        raise Refusal("file.not_saved", file=path.name) from fault
    return path
