"""The dialogs about one account: new, other roles, new secret, its person on the roster."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import OPERATING, Role, secret_kind
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.dialogs import add_foot
from lovemart_desktop.gui.kit.fields import SecretEdit, TickBox
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words

if TYPE_CHECKING:
    from lovemart_desktop.services.staff import RosterPerson, StaffDesk


class FormDialog(QDialog):
    """A heading, fields, a band for what is refused, cancel and save."""

    saved = Signal(str)
    """What was done, in words."""

    def __init__(self, parent: QWidget, tasks: Tasks, title: str, yes: str) -> None:
        super().__init__(parent)
        # widgets
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self._tasks = tasks
        self._busy = False
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(
            QCoreApplication.translate("FormDialog", "Cancel") + "  Esc", self
        )
        self.save_button = button(yes, self, kind="primary")
        # Enter belongs to the fields
        self.cancel_button.setAutoDefault(False)
        self.save_button.setAutoDefault(False)
        # layout
        self.fields = QVBoxLayout()
        self.fields.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(title, self, kind="heading"))
        column.addLayout(self.fields)
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.save_button)
        self.setMinimumWidth(520)
        # signals
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)

    @abstractmethod
    def work(self) -> Callable[[], object]:
        """What saving does, with what was typed."""

    @abstractmethod
    def said(self) -> str:
        """What to say when it is done."""

    def add_field(self, caption: str, field: QWidget) -> None:
        label = words(caption, self, strong=True)
        label.setBuddy(field)
        field.setAccessibleName(caption)
        self.fields.addWidget(label)
        self.fields.addWidget(field)
        self.fields.addSpacing(8)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.save)

    @Slot()
    def save(self) -> None:
        if self._busy:
            return
        self._busy = True
        self.band.hide()
        self._tasks.run(self.work(), self._on_done, self._on_refused)

    @Slot()
    def reject(self) -> None:
        # once asked, the answer is waited for: the account may be made already
        if not self._busy:
            super().reject()

    def _on_done(self, _result: object) -> None:
        self._busy = False
        self.saved.emit(self.said())
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()


class RoleBoxes(QWidget):
    """A tick for each role; auditor and administrator stand alone."""

    changed = Signal()

    def __init__(self, chosen: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[Role, QCheckBox] = {}
        wanted = set(chosen)
        for number, role in enumerate(Role):
            box = TickBox(wording.role_name(str(role)), self)
            box.setChecked(str(role) in wanted)
            box.toggled.connect(self._on_toggled)
            self._boxes[role] = box
            grid.addWidget(box, number // 3, number % 3)
        self.setFocusProxy(self._boxes[Role.CLERK])
        self._on_toggled()

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        roles = self.roles
        for role, box in self._boxes.items():
            alone = roles - {role} if role not in OPERATING else roles - OPERATING
            box.setEnabled(role in roles or not alone)
        self.changed.emit()


class AccountDialog(FormDialog):
    """A new account."""

    def __init__(self, parent: QWidget, tasks: Tasks, desk: StaffDesk) -> None:
        title = QCoreApplication.translate("AccountDialog", "New account")
        super().__init__(
            parent, tasks, title, QCoreApplication.translate("AccountDialog", "Make the account")
        )
        self._desk = desk
        self.name_edit = QLineEdit(self)
        self.name_edit.setMaxLength(40)
        self.roles = RoleBoxes((), self)
        self.secret_edit = SecretEdit(self)
        # the administrator hands it over: it has to be seen
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.rule_label = words("", self, tone="muted")
        self.add_field(self.tr("Name"), self.name_edit)
        self.add_field(self.tr("Roles"), self.roles)
        self.add_field(self.tr("First secret"), self.secret_edit)
        self.fields.addWidget(self.rule_label)
        self.roles.changed.connect(self._on_roles)
        self._on_roles()
        self.name_edit.setFocus()

    def work(self) -> Callable[[], object]:
        return partial(
            self._desk.add, self.name_edit.text(), self.roles.roles, self.secret_edit.text()
        )

    def said(self) -> str:
        name = self.name_edit.text().strip()
        return self.tr("{name} can sign in now.").format(name=name)

    @Slot()
    def _on_roles(self) -> None:
        self.rule_label.setText(secret_rule(secret_kind(self.roles.roles)))


class RolesDialog(FormDialog):
    """Other roles; a new secret where its kind changes with them."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        desk: StaffDesk,
        number: str,
        name: str,
        roles: Iterable[str],
    ) -> None:
        title = QCoreApplication.translate("RolesDialog", "Roles of {name}").format(name=name)
        super().__init__(parent, tasks, title, QCoreApplication.translate("RolesDialog", "Save"))
        self._desk = desk
        self._number = number
        self._who = name
        before = tuple(roles)
        self._kind = secret_kind(Role(role) for role in before)
        self.roles = RoleBoxes(before, self)
        self.secret_edit = SecretEdit(self)
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.rule_label = words("", self, tone="warning")
        self.rule_label.setWordWrap(True)
        self.add_field(self.tr("Roles"), self.roles)
        self.fields.addWidget(self.rule_label)
        self.fields.addWidget(self.secret_edit)
        self.secret_edit.setAccessibleName(self.tr("New secret"))
        self.secret_edit.returnPressed.connect(self.save)
        self.roles.changed.connect(self._on_roles)
        self._on_roles()
        self.roles.setFocus()

    def work(self) -> Callable[[], object]:
        secret = self.secret_edit.text() if self._changes else ""
        return partial(self._desk.set_roles, self._number, self.roles.roles, secret)

    def said(self) -> str:
        text = self.tr("{name} has these roles from the next sign-in on.")
        return text.format(name=self._who)

    @property
    def _changes(self) -> bool:
        roles = self.roles.roles
        return bool(roles) and secret_kind(roles) != self._kind

    @Slot()
    def _on_roles(self) -> None:
        changes = self._changes
        text = self.tr("With these roles another kind of secret is needed.") + " "
        self.rule_label.setText(text + secret_rule(secret_kind(self.roles.roles)))
        self.rule_label.setVisible(changes)
        self.secret_edit.setVisible(changes)


class SecretDialog(FormDialog):
    """A new secret for somebody who forgot theirs."""

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        desk: StaffDesk,
        number: str,
        name: str,
        kind: str,
    ) -> None:
        title = QCoreApplication.translate("SecretDialog", "New secret for {name}")
        super().__init__(
            parent,
            tasks,
            title.format(name=name),
            QCoreApplication.translate("SecretDialog", "Save"),
        )
        self._desk = desk
        self._number = number
        self._who = name
        self.secret_edit = SecretEdit(self)
        self.secret_edit.setEchoMode(QLineEdit.EchoMode.Normal)
        self.add_field(secret_rule(kind), self.secret_edit)
        told = self.tr("Hand it over in person. A lock after wrong tries ends with it.")
        self.fields.addWidget(words(told, self, tone="muted"))
        self.secret_edit.setFocus()

    def work(self) -> Callable[[], object]:
        return partial(self._desk.set_secret, self._number, self.secret_edit.text())

    def said(self) -> str:
        return self.tr("{name} signs in with the new secret now.").format(name=self._who)


class LinkDialog(FormDialog):
    """Which person on the roster an account belongs to."""

    def __init__(
        self, parent: QWidget, tasks: Tasks, desk: StaffDesk, number: str, name: str
    ) -> None:
        title = QCoreApplication.translate("LinkDialog", "Who on the roster is {name}?")
        super().__init__(
            parent, tasks, title.format(name=name), QCoreApplication.translate("LinkDialog", "Save")
        )
        self._desk = desk
        self._number = number
        self._who = name
        self.name_edit = QLineEdit(name, self)
        self.people_table = ObjectTable(self)
        self.people_table.set_columns(
            (
                Column("name", _title_name, text=_person_name, bold=True),
                Column("village", _title_village, text=_person_village),
                Column("tail", _title_tail, text=_person_tail, width=120),
            )
        )
        self.people_table.set_empty_text(self.tr("Nobody on the roster is called so."))
        self.people_table.setMinimumHeight(180)
        self.nobody_box = TickBox(self.tr("Nobody on the roster is this person"), self)
        told = self.tr(
            "Two accounts of one person cannot confirm for each other, and nobody "
            "redeems for their own household alone."
        )
        note = words(told, self, tone="muted")
        note.setWordWrap(True)
        self.fields.addWidget(note)
        self.add_field(self.tr("Beginning of the name"), self.name_edit)
        self.fields.addWidget(self.people_table)
        self.fields.addWidget(self.nobody_box)
        self.name_edit.returnPressed.disconnect(self.save)
        self.name_edit.returnPressed.connect(self.people_table.setFocus)
        self.name_edit.textChanged.connect(self._search)
        self.people_table.row_activated.connect(self._on_person)
        self.people_table.row_chosen.connect(self._on_change)
        self.nobody_box.toggled.connect(self._on_change)
        self._search()
        self._on_change()
        self.name_edit.setFocus()
        self.name_edit.selectAll()

    def work(self) -> Callable[[], object]:
        person = self.people_table.current_row()
        member = None if self.nobody_box.isChecked() or person is None else person.member
        return partial(self._desk.link, self._number, member)

    def said(self) -> str:
        return self.tr("{name}: the person is noted.").format(name=self._who)

    @Slot()
    def _search(self) -> None:
        work = partial(self._desk.roster_persons, self.name_edit.text())
        self._tasks.run(work, self._on_found, self._on_refused)

    def _on_found(self, people: list[RosterPerson]) -> None:
        self.people_table.set_rows(people)
        self._on_change()

    @Slot()
    def _on_person(self) -> None:
        self.nobody_box.setChecked(False)
        self.save()

    @Slot()
    def _on_change(self) -> None:
        nobody = self.nobody_box.isChecked()
        self.people_table.setEnabled(not nobody)
        chosen = self.people_table.current_row() is not None
        self.save_button.setEnabled(nobody or chosen)


def secret_rule(kind: str) -> str:
    """What a secret of this kind has to be like."""
    if kind == "pin":
        return QCoreApplication.translate("FormDialog", "PIN: 6 digits, not easy to guess")
    return QCoreApplication.translate("FormDialog", "Password: at least 8 characters")


def _title_name() -> str:
    return QCoreApplication.translate("LinkDialog", "Name")


def _title_village() -> str:
    return QCoreApplication.translate("LinkDialog", "Village")


def _title_tail() -> str:
    return QCoreApplication.translate("LinkDialog", "ID ends in")


def _person_name(person: RosterPerson) -> str:
    return person.name


def _person_village(person: RosterPerson) -> str:
    return person.village


def _person_tail(person: RosterPerson) -> str:
    return person.id_tail
