"""One's own password or PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import secret_kind
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.fields import SecretEdit
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


class SecretSection(QWidget):
    """Asks for the old secret, and twice for the new one."""

    old_edit: SecretEdit
    new_edit: SecretEdit
    again_edit: SecretEdit
    rule_label: QLabel
    band: MessageBand
    save_button: QPushButton

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        forms.load(self, "settings_secret.ui")
        self.band.hide()
        self.old_edit.returnPressed.connect(self.new_edit.setFocus)
        self.new_edit.returnPressed.connect(self.again_edit.setFocus)
        self.again_edit.returnPressed.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self._retranslate()

    def take_focus(self) -> None:
        self.old_edit.setFocus()

    def refresh(self) -> None:
        """Forget what was typed and said before."""
        self._clear()
        self.band.hide()

    @Slot()
    def save(self) -> None:
        """Change the secret, if the old one is right."""
        if self.new_edit.text() != self.again_edit.text():
            self.again_edit.clear()
            self.again_edit.setFocus()
            self._on_refused(Refusal("staff.secrets_differ"))
            return
        change = self._session.staff.change_own_secret
        work = partial(change, self.old_edit.text(), self.new_edit.text())
        self._tasks.run(work, self._on_changed, self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_changed(self, _nothing: None) -> None:
        self._clear()
        self.band.say("success", self.tr("Changed. Use the new one from now on."))
        self.band.show()

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()
        if refusal.code.startswith("sign_in."):
            self.old_edit.clear()
            self.old_edit.setFocus()

    def _clear(self) -> None:
        for edit in (self.old_edit, self.new_edit, self.again_edit):
            edit.clear()

    def _retranslate(self) -> None:
        pin = secret_kind(self._session.operator.roles) == "pin"
        text = self.tr("A PIN is 6 digits, not all the same and not in a row.")
        self.rule_label.setText(text if pin else self.tr("A password has at least 8 characters."))
