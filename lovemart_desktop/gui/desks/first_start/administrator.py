"""Who administers: the first account, and there is none before it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import check_secret
from lovemart_desktop.gui.desks.first_start.step import StepPage
from lovemart_desktop.gui.kit import forms
from lovemart_desktop.gui.kit.fields import SecretEdit


class AdministratorStep(StepPage):
    """Name and password, typed twice."""

    name_edit: QLineEdit
    secret_edit: SecretEdit
    again_edit: SecretEdit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "first_administrator.ui")
        self.walk(self.name_edit, self.secret_edit, self.again_edit)

    @property
    def ready(self) -> bool:
        edits = (self.name_edit, self.secret_edit, self.again_edit)
        return all(edit.text().strip() for edit in edits)

    def name(self) -> str:
        return self.name_edit.text().strip()

    def secret(self) -> str:
        """The password. Raises Refusal 'staff.secrets_differ' and those of a bad password."""
        secret = self.secret_edit.text()
        check_secret("password", secret)
        if secret != self.again_edit.text():
            self.again_edit.clear()
            self.again_edit.setFocus()
            raise Refusal("staff.secrets_differ")
        return secret

    def forget(self) -> None:
        """Empties the password lines."""
        self.secret_edit.clear()
        self.again_edit.clear()
