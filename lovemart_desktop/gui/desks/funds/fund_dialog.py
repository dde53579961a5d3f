"""The base of the larger dialogs about a fund: one band, one task at a time, paper and files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.desks.imports.results import open_chooser
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks


class FundDialog(Dialog):
    """Does work in the background; what is refused is said in its band."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, printers: Printers, title: str, size: tuple[int, int]
    ) -> None:
        super().__init__(parent, title)
        self._tasks, self._printers = tasks, printers
        self._busy = False
        self._paper = ""
        self.band = MessageBand(self)
        self.band.hide()
        chosen, window = theme.current(), parent.window()
        width, height = (chosen.px(value) for value in size)
        self.resize(min(width, window.width() - 32), min(height, window.height() - 32))

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    def work(self, act: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Runs `act` in the background unless something is under way; `done` is a bound
        method and hears what came of it."""
        if self._busy:
            return
        self._busy = True
        self.show_state()
        self._tasks.run(act, done, self.on_refused)

    def settle(self) -> None:
        """To be called first in each `done`: the next work may begin."""
        self._busy = False
        self.show_state()

    def show_state(self) -> None:
        """Which buttons can be pressed now. For the dialogs to say."""

    def say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def on_refused(self, refusal: Refusal) -> None:
        self.settle()
        self.band.refuse(refusal)
        self.band.show()

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
