"""The base of the card desk's larger dialogs: as large as the window allows, one band, one task
at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.cards.sheets import printed_words
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks


class DeskDialog(Dialog):
    """Does work in the background; what is refused is said in its band."""

    band: MessageBand

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        printers: Printers,
        form: str,
        size: tuple[int, int] = (960, 620),
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._printers = printers
        self._busy = False
        forms.load(self, form)
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

    def on_refused(self, refusal: Refusal) -> None:
        self.settle()
        self.band.refuse(refusal)
        self.band.show()

    def say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    def print(self, pdf: bytes, title: str, role: Role = Role.SHEET) -> bool:
        """Sends a paper to its printer and says so; False where that was refused."""
        try:
            self.say(*printed_words(self._printers.print(pdf, role, title)))
        except Refusal as refusal:
            self.on_refused(refusal)
            return False
        return True
