"""Asks why, and does something with the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words


class ShiftReasonDialog(Dialog):
    """Does `attempt(reason)` on Enter; what is refused stands here and can be tried again."""

    done_with = Signal(object)
    """What the attempt returned."""

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
        self._tasks, self._attempt, self._busy = tasks, attempt, False
        self.explanation = words(text, self)
        self.explanation.setWordWrap(True)
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setProperty("fit", "counter")
        self.reason_edit.setPlaceholderText(self.tr("Reason"))
        self.reason_edit.setMaxLength(100)
        self.band = MessageBand(self)
        self.band.hide()
        self.no_button = button(self.tr("Cancel  Esc"), self, fit="counter")
        self.yes_button = button(f"{yes}  Enter", self, kind="primary", fit="counter")
        for each in (self.no_button, self.yes_button):
            each.setAutoDefault(False)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addWidget(self.explanation)
        column.addWidget(self.reason_edit)
        column.addWidget(self.band)
        add_foot(column, self.no_button, self.yes_button)
        self.setMinimumWidth(theme.current().px(500))
        # signals
        self.reason_edit.textChanged.connect(self._show)
        self.reason_edit.returnPressed.connect(self._on_yes)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self.reject)
        self._show()
        self.reason_edit.setFocus()

    @Slot()
    def _show(self) -> None:
        self.yes_button.setEnabled(bool(self.reason_edit.text().strip()) and not self._busy)

    @Slot()
    def _on_yes(self) -> None:
        if not self.yes_button.isEnabled():
            return
        self._busy = True
        self._show()
        work = partial(self._attempt, self.reason_edit.text())
        self._tasks.run(work, self._on_done, self._on_refused)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self.done_with.emit(result)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.show()
        self.band.refuse(refusal)
        self._show()
        self.reason_edit.setFocus()
