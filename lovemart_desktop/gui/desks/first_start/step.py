"""What every step of the first start has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget


class StepPage(QWidget):
    """One step: fields that Enter walks through, and a word on whether all is there."""

    changed = Signal()
    entered = Signal()
    """Enter in the last field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain: tuple[QLineEdit, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether the next step may be asked for."""
        return True

    def take_focus(self) -> None:
        """Put the cursor where this step begins."""
        if self._chain:
            self._chain[0].setFocus()

    def walk(self, *edits: QLineEdit) -> None:
        """Enter goes from one to the next, after those there were, and at last to the next step."""
        self._chain += edits
        for edit in edits:
            edit.textChanged.connect(self.changed)
            edit.returnPressed.connect(self._on_return)

    @Slot()
    def _on_return(self) -> None:
        at = next((n for n, edit in enumerate(self._chain) if edit is self.sender()), None)
        if at is None:
            return
        if at + 1 < len(self._chain):
            self._chain[at + 1].setFocus()
            self._chain[at + 1].selectAll()
        else:
            self.entered.emit()
