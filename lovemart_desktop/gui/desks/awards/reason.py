"""Asks why something is struck off or given up; the reason is kept with the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks


class AwardReasonDialog(Dialog):
    """Does `attempt(reason)`; what is refused stands in the dialog and can be tried again."""

    done_with = Signal(object)
    """What the attempt returned."""

    heading_label: QLabel
    text_label: QLabel
    reason_edit: QLineEdit
    band: MessageBand
    cancel_button: QPushButton
    yes_button: QPushButton

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        *,
        title: str,
        text: str,
        yes: str,
        attempt: Callable[[str], object],
    ) -> None:
        super().__init__(parent, title)
        # widgets
        self._tasks = tasks
        self._attempt = attempt
        self._busy = False
        forms.load(self, "award_reason.ui")
        self.heading_label.setText(title)
        self.text_label.setText(text)
        self.yes_button.setText(yes)
        self.yes_button.setAutoDefault(False)
        self.cancel_button.setAutoDefault(False)
        self.band.hide()
        self.setMinimumWidth(theme.current().px(480))
        # signals
        self.reason_edit.textChanged.connect(self._show)
        self.reason_edit.returnPressed.connect(self.try_it)
        self.yes_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        self._show()
        self.reason_edit.setFocus()

    @Slot()
    def try_it(self) -> None:
        if self._busy or not self.yes_button.isEnabled():
            return
        self._busy = True
        self._show()
        reason = self.reason_edit.text()
        self._tasks.run(partial(self._attempt, reason), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def _show(self) -> None:
        self.yes_button.setEnabled(bool(self.reason_edit.text().strip()) and not self._busy)

    def _on_done(self, result: object) -> None:
        self._busy = False
        self.done_with.emit(result)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self._show()
        self.reason_edit.setFocus()
