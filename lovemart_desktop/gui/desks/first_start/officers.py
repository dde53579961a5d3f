"""The first officers: a row each with name, roles and the secret they begin with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import OPERATING, Role, check_roles, check_secret, secret_kind
from lovemart_desktop.gui.desks.first_start.step import StepPage
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.fields import SecretEdit
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import words

if TYPE_CHECKING:
    from lovemart_desktop.services.staff import NewAccount

OFFERED = (
    Role.AWARD_OFFICER,
    Role.CARD_OFFICER,
    Role.STOREKEEPER,
    Role.CLERK,
    Role.AUDITOR,
)
SUGGESTED = (Role.AWARD_OFFICER, Role.AUDITOR, Role.CARD_OFFICER, Role.STOREKEEPER, Role.CLERK)


class OfficerRow:
    """The widgets of one row; where there is little room, the roles stand below."""

    def __init__(self, line: int, role: Role | None, parent: QWidget) -> None:
        self._line = line
        self.name_edit = QLineEdit(parent)
        self.name_edit.setMaxLength(40)
        self.name_edit.setMaximumWidth(220)
        self.boxes: dict[Role, QPushButton] = {}
        self.secret_edit = SecretEdit(parent)
        # the administrator hands it over: it has to be seen
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.secret_edit.setMaximumWidth(220)
        self.kind_label = words("", parent, tone="muted")
        self._roles = QWidget(parent)
        roles = QHBoxLayout(self._roles)
        roles.setContentsMargins(0, 0, 0, 0)
        roles.setSpacing(4)
        for offered in OFFERED:
            box = QPushButton(self._roles)
            box.setCheckable(True)
            box.setChecked(offered is role)
            mark(box, filter=True)
            self.boxes[offered] = box
            roles.addWidget(box)
        roles.addStretch(1)
        order = (self.name_edit, *self.boxes.values(), self.secret_edit)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def wide(self) -> int:
        """Pixels that the row takes on one line."""
        return self._roles.sizeHint().width() + theme.current().px(400)

    def place(self, grid: QGridLayout, *, below: bool) -> None:
        """Put the widgets on one line of the grid, or on two."""
        line = 2 * self._line
        for widget in (self.name_edit, self._roles, self.kind_label, self.secret_edit):
            grid.removeWidget(widget)
        grid.addWidget(self.name_edit, line, 0)
        grid.addWidget(self.kind_label, line, 2)
        grid.addWidget(self.secret_edit, line, 3)
        if below:
            grid.addWidget(self._roles, line + 1, 0, 1, 5)
        else:
            grid.addWidget(self._roles, line, 1)
        self._roles.setContentsMargins(0, 0, 0, theme.current().px(12) if below else 0)

    @property
    def name(self) -> str:
        return self.name_edit.text().strip()

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def check(self) -> None:
        """Raises the refusals of roles and secrets."""
        check_secret(secret_kind(check_roles(self.roles)), self.secret_edit.text())

    def show_kind(self) -> None:
        """Says what this account signs in with; auditors stand alone."""
        roles = self.roles
        self.kind_label.setText(wording.secret_name(secret_kind(roles)) if roles else "")
        auditor = Role.AUDITOR in roles
        self.boxes[Role.AUDITOR].setEnabled(auditor or not roles & OPERATING)
        for role in OPERATING:
            self.boxes[role].setEnabled(not auditor)

    def retranslate(self, captions: Sequence[str]) -> None:
        for edit, caption in zip((self.name_edit, self.secret_edit), captions, strict=True):
            edit.setPlaceholderText(caption)
            edit.setAccessibleName(caption)
        metrics = QFontMetrics(theme.current().font(15, bold=True))
        for role, box in self.boxes.items():
            box.setText(wording.role_name(str(role)))
            # a chosen role is bold, and must not be cut then
            box.setMinimumWidth(metrics.horizontalAdvance(box.text()) + 30)


class OfficersStep(StepPage):
    """A grid of people; who is missing is said below it."""

    three_label: QLabel
    rows: QWidget
    rows_grid: QGridLayout
    add_button: QPushButton
    missing_label: QLabel
    later_box: QCheckBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load(self, "first_officers.ui")
        self._rows: list[OfficerRow] = []
        self._below = False
        for column, share in enumerate((3, 0, 0, 3, 1)):
            self.rows_grid.setColumnStretch(column, share)
        for role in SUGGESTED:
            self._add(role)
        self.add_button.clicked.connect(self._on_add)
        self.later_box.toggled.connect(self.changed)
        self._retranslate()

    @property
    def ready(self) -> bool:
        return self.later_box.isChecked() or not self.missing()

    @property
    def rows_shown(self) -> tuple[OfficerRow, ...]:
        """All rows, those without a name too."""
        return tuple(self._rows)

    def officers(self) -> list[OfficerRow]:
        """The rows that have a name."""
        return [row for row in self._rows if row.name]

    def accounts(self) -> list[NewAccount]:
        """Whom to make accounts for.

        Raises the refusals of names, roles and secrets, the cursor in the row they are about.
        """
        from lovemart_desktop.services.staff import NewAccount  # not before a window is painted

        taken: set[str] = set()
        for row in self.officers():
            try:
                row.check()
                if row.name in taken:
                    raise Refusal("staff.name_taken", name=row.name)
            except Refusal as refusal:
                about_name = refusal.code.startswith("staff.name")
                (row.name_edit if about_name else row.secret_edit).setFocus()
                raise
            taken.add(row.name)
        return [NewAccount(r.name, r.roles, r.secret_edit.text()) for r in self.officers()]

    def missing(self) -> list[str]:
        """What nobody can do yet, in words."""
        roles = [role for row in self.officers() for role in row.roles]
        lacking = [
            wording.role_name(str(role))
            for role in OFFERED
            if role is not Role.AUDITOR and role not in roles
        ]
        if roles.count(Role.AWARD_OFFICER) + roles.count(Role.AUDITOR) < 2:
            lacking.append(self.tr("auditor, or a second award officer"))
        return lacking

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add(self, role: Role | None) -> OfficerRow:
        row = OfficerRow(len(self._rows), role, self.rows)
        row.place(self.rows_grid, below=self._below)
        self._rows.append(row)
        for box in row.boxes.values():
            box.toggled.connect(self._on_change)
        row.name_edit.textChanged.connect(self._on_change)
        # Enter goes from name to secret and on to the next row
        self.walk(row.name_edit, row.secret_edit)
        return row

    @Slot()
    def _on_add(self) -> None:
        row = self._add(None)
        self._retranslate()
        row.name_edit.setFocus()

    @Slot()
    def _on_change(self) -> None:
        for row in self._rows:
            row.show_kind()
        missing = self.missing()
        text = self.tr("Nobody yet for: {roles}").format(roles=self.tr(", ").join(missing))
        self.missing_label.setText(text if missing else "")
        self.later_box.setVisible(bool(missing))
        self.changed.emit()

    def _retranslate(self) -> None:
        captions = (self.tr("Name"), self.tr("First secret"))
        for row in self._rows:
            row.retranslate(captions)
        self._on_change()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        below = self.width() < max(row.wide for row in self._rows)
        if below != self._below:
            self._below = below
            for row in self._rows:
                row.place(self.rows_grid, below=below)
