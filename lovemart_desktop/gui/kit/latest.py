"""Asks the services what the cursor points at, without falling behind it.

While an answer is awaited, only the newest further question is kept: holding an arrow
key down over a long list loads the first record and the last one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.tasks import Tasks


class Latest(QObject):
    """Runs `work(question)` for the newest question only."""

    answered = Signal(object, object)
    """(question, answer). A question that was overtaken has no answer."""
    refused = Signal(object, object)
    """(question, Refusal)."""

    def __init__(self, tasks: Tasks, work: Callable[[Any], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._work = work
        self._asked: Any = None
        self._next: list[Any] = []
        self._busy = False

    def ask(self, question: Any) -> None:
        """Ask, or ask next; earlier questions that wait are forgotten."""
        self._next = [question]
        if not self._busy:
            self._go_on()

    def forget(self) -> None:
        """Nothing is asked any more; the answer on its way is dropped."""
        self._asked = None
        self._next = []

    def _go_on(self) -> None:
        self._asked = self._next.pop()
        self._busy = True
        self._tasks.run(partial(self._work, self._asked), self._on_done, self._on_refused)

    def _on_done(self, answer: Any) -> None:
        self._tell(self.answered, answer)

    def _on_refused(self, refusal: Refusal) -> None:
        self._tell(self.refused, refusal)

    def _tell(self, signal: Any, answer: Any) -> None:
        self._busy = False
        asked = self._asked
        if self._next:
            self._go_on()
        elif asked is not None:
            signal.emit(asked, answer)
