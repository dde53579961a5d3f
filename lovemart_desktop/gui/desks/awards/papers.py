"""Prints a round's papers: made in the background, sent to the printer, and said so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks


class Papers(QObject):
    """One paper after another; what came of it is said in the page's band."""

    said = Signal(str, str)

    def __init__(self, page: QWidget, tasks: Tasks, printers: Printers) -> None:
        super().__init__(page)
        self._tasks, self._printers = tasks, printers

    def print(self, title: str, make: Callable[[], bytes]) -> None:
        """Makes the paper and sends it to the sheet printer."""
        self._tasks.run(_Titled(title, make), self._on_made, self._refuse)

    def _on_made(self, made: tuple[str, bytes]) -> None:
        title, pdf = made
        self._tasks.run_beside(_Sent(self._printers, pdf, title), self._on_printed, self._refuse)

    def _on_printed(self, printed: Printed) -> None:
        if printed.path is not None:
            told = self.tr("Saved as {path}, since no printer is chosen.")
            self.said.emit("info", told.format(path=printed.path))
        else:
            told = self.tr("Sent to the printer {printer}.")
            self.said.emit("success", told.format(printer=printed.printer))

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))


class _Titled:
    """The making of a paper, with its title: two may be under way."""

    def __init__(self, title: str, make: Callable[[], bytes]) -> None:
        self._title, self._make = title, make

    def __call__(self) -> tuple[str, bytes]:
        return self._title, self._make()


class _Sent:
    def __init__(self, printers: Printers, pdf: bytes, title: str) -> None:
        self._printers, self._pdf, self._title = printers, pdf, title

    def __call__(self) -> Printed:
        return self._printers.print(self._pdf, Role.SHEET, self._title)
