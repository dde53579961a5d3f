"""The books stand: who signs in next, and what for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from lovemart_desktop.gui.desks.first_start.step import StepPage
from lovemart_desktop.gui.kit import forms


class FinishStep(StepPage):
    """Tells the order of the first days' work."""

    steps_label: QLabel
    people_label: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "first_finish.ui")
        self._people: tuple[str, ...] = ()
        self._retranslate()

    def show_people(self, people: Sequence[str]) -> None:
        """Who can sign in now: name and number of each."""
        self._people = tuple(people)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        steps = (
            self.tr("1. The card officer signs in and imports the roster."),
            self.tr("2. The storekeeper signs in and imports the goods."),
            self.tr("3. The award officer opens a fund with its budget; the auditor confirms."),
            self.tr("4. The card officer issues and prints the cards. Then the counter can open."),
        )
        self.steps_label.setText("\n".join(steps))
        people = self.tr(", ").join(self._people)
        self.people_label.setText(self.tr("Can sign in now: {people}").format(people=people))
