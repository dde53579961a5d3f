"""The base of the card desk's larger dialogs: a form, one task at a time, and paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.work_dialog import WorkDialog


class DeskDialog(WorkDialog):
    """As large as the window allows, at most `size`."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        printers: Printers,
        form: str,
        size: tuple[int, int] = (960, 620),
    ) -> None:
        super().__init__(parent, tasks)
        self._printers = printers
        forms.load(self, form)
        self.band.hide()
        self.fit(parent, size)

    def print(self, pdf: bytes, title: str, role: Role = Role.SHEET) -> bool:
        """Sends a paper to its printer and says so; False where that was refused."""
        try:
            self.say(*printed_words(self._printers.print(pdf, role, title)))
        except Refusal as refusal:
            self.on_refused(refusal)
            return False
        return True
