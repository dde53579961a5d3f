"""The base of larger dialogs: one band, and one task at a time that is waited for.

class PrintsDialog(WorkDialog):
    def __init__(self, parent, tasks): super().__init__(parent, tasks); self.band = …
    def read(self): self.work(self._desk.prints, self._on_prints)
    def _on_prints(self, found): self.settle(); …
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks


class WorkDialog(Dialog):
    """Does work in the background; what is refused is said in its band."""

    band: MessageBand

    def __init__(self, parent: QWidget, tasks: Tasks, title: str = "") -> None:
        super().__init__(parent, title)
        self._tasks = tasks
        self._busy = False

    def fit(self, behind: QWidget, size: tuple[int, int]) -> None:
        """Takes that size, in pixels at 100 %, within the window of `behind`."""
        chosen, window = theme.current(), behind.window()
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
