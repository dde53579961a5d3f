"""Staff accounts: who works here, in which roles, and whose account is locked or closed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.settings.staff_dialogs import (
    AccountDialog,
    LinkDialog,
    RolesDialog,
    SecretDialog,
)
from lovemart_desktop.gui.kit import forms, theme, wording
from lovemart_desktop.gui.kit.messages import MessageBand, ask
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks

if TYPE_CHECKING:
    from lovemart_desktop.services.store import Session


NARROW_BELOW = 760


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as the table shows it."""

    number: str
    name: str
    roles: tuple[str, ...]
    secret_kind: str
    person: str
    off_roster: bool
    state: str
    own: bool


class StaffSection(QWidget):
    """The table of accounts and what can be done to the chosen one."""

    add_button: QPushButton
    roles_button: QPushButton
    secret_button: QPushButton
    link_button: QPushButton
    unlock_button: QPushButton
    active_button: QPushButton
    band: MessageBand
    accounts_table: ObjectTable

    def __init__(self, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = session.staff
        self._own = session.operator.number
        self._now = session.now
        self._tasks = tasks
        forms.load(self, "settings_staff.ui")
        self.band.hide()
        self._narrow: bool | None = None
        new = QAction(self)
        new.setShortcut(QKeySequence("Ctrl+N"))
        new.triggered.connect(self.add)
        self.addAction(new)
        self.accounts_table.row_chosen.connect(self._on_row)
        self.accounts_table.row_activated.connect(self._on_roles)
        self.add_button.clicked.connect(self.add)
        self.roles_button.clicked.connect(self._on_roles)
        self.secret_button.clicked.connect(self._on_secret)
        self.link_button.clicked.connect(self._on_link)
        self.unlock_button.clicked.connect(self._on_unlock)
        self.active_button.clicked.connect(self._on_active)
        theme.current().changed.connect(self._arrange)
        self._arrange()
        self._on_row(None)
        self.refresh()

    def take_focus(self) -> None:
        self.accounts_table.setFocus()

    @Slot()
    def refresh(self) -> None:
        self._tasks.run(self._look, self._on_looked, self._on_refused)

    @property
    def chosen(self) -> AccountRow | None:
        """The account that the buttons are about."""
        row = self.accounts_table.current_row()
        return row if isinstance(row, AccountRow) else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._on_row(self.chosen)
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """In a narrow window a column less."""
        narrow = self.width() < theme.current().px(NARROW_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            left_out = {"secret"} if narrow else set()
            columns = [column for column in _columns() if column.key not in left_out]
            self.accounts_table.set_columns(columns)

    def _look(self) -> list[AccountRow]:
        linked, now = self._desk.linked_persons(), self._now()
        rows = []
        for account in self._desk.all():
            operator = account.operator
            person = linked.get(operator.member or 0)
            locked = "locked" if account.locked_until > now else "open"
            rows.append(
                AccountRow(
                    number=operator.number,
                    name=operator.name,
                    roles=tuple(str(role) for role in operator.roles),
                    secret_kind=account.secret_kind,
                    person=f"{person.name} {person.village}" if person else "",
                    off_roster=account.off_roster,
                    state=locked if account.active else "closed",
                    own=operator.number == self._own,
                )
            )
        return rows

    def _on_looked(self, rows: list[AccountRow]) -> None:
        self.accounts_table.set_rows(rows, keep=_number)
        self._on_row(self.chosen)

    def _on_refused(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()

    @Slot(object)
    def _on_row(self, row: AccountRow | None) -> None:
        others = row is not None and not row.own
        for made in (self.roles_button, self.secret_button, self.active_button):
            made.setEnabled(others)
        self.link_button.setEnabled(row is not None)
        self.unlock_button.setEnabled(others and row is not None and row.state == "locked")
        closed = row is not None and row.state == "closed"
        self.active_button.setText(self.tr("Reopen") if closed else self.tr("Close"))
        self.add_button.setText(self.tr("New account") + "  Ctrl+N")

    @Slot()
    def add(self) -> None:
        """Ask for a new account."""
        self._open(AccountDialog(self, self._tasks, self._desk))

    @Slot()
    def _on_roles(self) -> None:
        row = self.chosen
        if row is not None and not row.own:
            self._open(RolesDialog(self, self._tasks, self._desk, row.number, row.name, row.roles))

    @Slot()
    def _on_secret(self) -> None:
        if (row := self.chosen) is not None:
            kind = row.secret_kind
            self._open(SecretDialog(self, self._tasks, self._desk, row.number, row.name, kind))

    @Slot()
    def _on_link(self) -> None:
        if (row := self.chosen) is not None:
            self._open(LinkDialog(self, self._tasks, self._desk, row.number, row.name))

    def _open(self, dialog: AccountDialog | RolesDialog | SecretDialog | LinkDialog) -> None:
        self.band.hide()
        dialog.saved.connect(self._on_saved)
        dialog.open()

    @Slot(str)
    def _on_saved(self, said: str) -> None:
        self.band.say("success", said)
        self.band.show()
        self.refresh()
        self.accounts_table.setFocus()

    @Slot()
    def _on_unlock(self) -> None:
        if (row := self.chosen) is not None:
            self._change(partial(self._desk.unlock, row.number))

    @Slot()
    def _on_active(self) -> None:
        row = self.chosen
        if row is None:
            return
        if row.state == "closed":
            self._change(partial(self._desk.set_active, row.number, True))
            return
        ask(
            self,
            self.tr("Close the account of {name}?").format(name=row.name),
            self.tr(
                "Nobody can sign in with it any more. What was booked stays, and it can be "
                "reopened."
            ),
            self.tr("Close account"),
            self._close_chosen,
            danger=True,
        )

    @Slot()
    def _close_chosen(self) -> None:
        if (row := self.chosen) is not None:
            self._change(partial(self._desk.set_active, row.number, False))

    def _change(self, work: partial[None]) -> None:
        self.band.hide()
        self._tasks.run(work, self._on_changed, self._on_refused)

    def _on_changed(self, _nothing: None) -> None:
        self.refresh()
        self.accounts_table.setFocus()


def _columns() -> tuple[Column, ...]:
    return (
        Column("number", _title_number, text=_number, width=80),
        Column("name", _title_name, text=_name, bold=True, width=112),
        Column("roles", _title_roles, text=_roles, weight=2),
        Column("secret", _title_secret, text=_secret, width=104),
        Column("person", _title_person, text=_person, weight=1),
        Column("state", _title_state, text=_state, width=112, tone=_tone, icon=_icon),
    )


def _title_number() -> str:
    return QCoreApplication.translate("StaffSection", "No.")


def _title_name() -> str:
    return QCoreApplication.translate("StaffSection", "Name")


def _title_roles() -> str:
    return QCoreApplication.translate("StaffSection", "Roles")


def _title_secret() -> str:
    return QCoreApplication.translate("StaffSection", "Signs in with")


def _title_person() -> str:
    return QCoreApplication.translate("StaffSection", "On the roster")


def _title_state() -> str:
    return QCoreApplication.translate("StaffSection", "State")


def _number(row: AccountRow) -> str:
    return row.number


def _name(row: AccountRow) -> str:
    return row.name


def _roles(row: AccountRow) -> str:
    return wording.role_names(row.roles)


def _secret(row: AccountRow) -> str:
    return wording.secret_name(row.secret_kind)


def _person(row: AccountRow) -> str:
    if row.person:
        return row.person
    if row.off_roster:
        return QCoreApplication.translate("StaffSection", "states: nobody")
    return QCoreApplication.translate("StaffSection", "not stated")


def _state(row: AccountRow) -> str:
    words = {
        "open": QCoreApplication.translate("StaffSection", "open"),
        "locked": QCoreApplication.translate("StaffSection", "locked"),
        "closed": QCoreApplication.translate("StaffSection", "closed"),
    }
    return words[row.state]


def _tone(row: AccountRow) -> str | None:
    return {"open": "success", "locked": "error", "closed": "muted"}[row.state]


def _icon(row: AccountRow) -> str | None:
    return {"open": "tick", "locked": "lock", "closed": "unchecked"}[row.state]
