"""Asks for the reason of a change to a card, and tells what will happen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import button


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog asks. `household_choice` offers to open the household's account,
    `slip_choice` a slip for the holder."""

    title: str
    text: str
    yes: str
    reasons: tuple[str, ...]
    danger: bool = False
    household_choice: bool = False
    slip_choice: bool = False


Attempt = Callable[[str, bool], object]
"""Does it with this reason, and maybe for the household's account; gives the result."""


class ReasonDialog(Dialog):
    """The first reason stands there ready; another one is a key or a few words away."""

    done_with = Signal(object)
    """What the attempt returned."""
    slip_wanted = Signal()
    """Done, and a slip for the holder is to be printed."""

    heading_label: QLabel
    text_label: QLabel
    reason_edit: QLineEdit
    presets_row: QHBoxLayout
    household_box: QCheckBox
    slip_box: QCheckBox
    band: MessageBand
    cancel_button: QPushButton
    yes_button: QPushButton

    def __init__(self, parent: QWidget, tasks: Tasks, asked: Asked, attempt: Attempt) -> None:
        super().__init__(parent, asked.title)
        # widgets
        self._tasks = tasks
        self._attempt = attempt
        self._busy = False
        forms.load(self, "cards_reason.ui")
        self.heading_label.setText(asked.title)
        self.text_label.setText(asked.text)
        self.yes_button.setText(asked.yes)
        mark(self.yes_button, kind="danger" if asked.danger else "primary")
        self.household_box.setVisible(asked.household_choice)
        self.slip_box.setVisible(asked.slip_choice)
        self.band.hide()
        self._fill_presets(asked.reasons)
        self.reason_edit.setText(asked.reasons[0] if asked.reasons else "")
        self.reason_edit.selectAll()
        self.setMinimumWidth(520)
        # signals
        self.reason_edit.textChanged.connect(self._on_change)
        self.reason_edit.returnPressed.connect(self.try_it)
        self.yes_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        self.reason_edit.setFocus()
        self._on_change()

    @Slot()
    def try_it(self) -> None:
        """Does what was asked; a refusal is shown in place and can be tried again."""
        if self._busy or not self.yes_button.isEnabled():
            return
        self._busy = True
        self._on_change()
        reason, household = self.reason_edit.text().strip(), self.household_box.isChecked()
        self._tasks.run(partial(self._attempt, reason, household), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    def _fill_presets(self, reasons: Sequence[str]) -> None:
        for reason in reasons:
            preset = button(reason, self)
            preset.setAutoDefault(False)
            preset.clicked.connect(self._on_preset)
            self.presets_row.addWidget(preset)
        self.presets_row.addStretch(1)

    @Slot()
    def _on_preset(self) -> None:
        preset = self.sender()
        if isinstance(preset, QPushButton):
            self.reason_edit.setText(preset.text())
            self.reason_edit.setFocus()

    @Slot()
    def _on_change(self) -> None:
        self.yes_button.setEnabled(bool(self.reason_edit.text().strip()) and not self._busy)

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.done_with.emit(result)
        if self.slip_box.isChecked():
            self.slip_wanted.emit()
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._on_change()
        self.reason_edit.setFocus()
