"""The record's proxies: who may collect for this person, until when, for how many points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lovemart_desktop.domain.counter.proxies import Authorisation, ProxyTerms
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.dialogs import Dialog, add_foot
from lovemart_desktop.gui.kit.fields import DateBox, PointsEdit
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.tables import Column, ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.counter.proxies import ProxiesDesk

USUAL_DAYS = 365


class ProxiesTab(QWidget):
    """Lists authorisations, the newest first; adds one, takes one back with a reason."""

    def __init__(
        self, desk: ProxiesDesk, tasks: Tasks, may_edit: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # widgets
        self._desk, self._tasks = desk, tasks
        self._member = 0
        self._today = date.min
        self._name = ""
        self._latest = Latest(tasks, desk.of, self)
        self.table = ObjectTable(self)
        self.table.set_kind("people")
        self.table.set_columns(_columns())
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setMaxLength(40)
        self.band = MessageBand(self)
        self.band.hide()
        self.add_button = button("", self, icon="plus")
        self.end_button = button("", self, icon="close")
        self._mine = (self.reason_edit, self.add_button, self.end_button)
        for made in self._mine:
            made.setVisible(may_edit)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.band)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason_edit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.end_button)
        row.addStretch(1)
        column.addLayout(row)
        # signals
        self._latest.answered.connect(self._on_read)
        self._latest.refused.connect(self._on_unread)
        self.table.row_chosen.connect(self._on_row)
        self.add_button.clicked.connect(self._on_add)
        self.end_button.clicked.connect(self._on_end)
        self.reason_edit.returnPressed.connect(self._on_end)
        self._retranslate()
        self._on_row(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """The authorisations of the person in view."""
        self.band.hide()
        self.table.set_rows(())
        self._member = 0 if dossier is None else dossier.person.member
        if dossier is None:
            self._latest.forget()
            return
        self._today, self._name = dossier.as_of, dossier.person.name
        person = dossier.person
        self.add_button.setEnabled(person.deceased_on is None and not person.joined_to)
        self._latest.ask(self._member)

    @Slot(object, object)
    def _on_read(self, member: int, found: Sequence[Authorisation]) -> None:
        if member == self._member:
            self.table.set_columns(_columns(self._today))
            self.table.set_rows(found)
            if found:
                self.table.choose_row(0)

    @Slot(object, object)
    def _on_unread(self, _member: int, refusal: Refusal) -> None:
        self._refuse(refusal)

    @Slot(object)
    def _on_row(self, row: object) -> None:
        there = isinstance(row, Authorisation) and row.ended_on is None
        self.end_button.setEnabled(there)
        self.reason_edit.setEnabled(there)

    @Slot()
    def _on_add(self) -> None:
        attempt = partial(self._desk.authorise, self._member)
        dialog = AuthorisationDialog(self._name, self._today, self._tasks, attempt, self)
        dialog.made.connect(self._on_made)
        dialog.open()

    @Slot(object)
    def _on_made(self, made: Authorisation) -> None:
        said = self.tr("{proxy} may collect until {until}.")
        self._say(said.format(proxy=made.terms.name, until=made.terms.valid_until.isoformat()))
        self._latest.ask(self._member)

    @Slot()
    def _on_end(self) -> None:
        row = self.table.current_row()
        if isinstance(row, Authorisation):
            work = partial(self._desk.end, row.id, self.reason_edit.text())
            self._tasks.run(work, self._on_ended, self._refuse)

    @Slot(object)
    def _on_ended(self, _nothing: object) -> None:
        self.reason_edit.clear()
        self._say(self.tr("Taken back: from today on nobody collects under it."))
        self._latest.ask(self._member)

    def _say(self, text: str) -> None:
        self.band.say("success", text)
        self.band.show()

    @Slot(object)
    def _refuse(self, refusal: Refusal) -> None:
        self.band.refuse(refusal)
        self.band.show()
        if refusal.code == "proxy.reason_missing":
            self.reason_edit.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_mine"):
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.table.set_empty_text(self.tr("Nobody has ever been authorised."))
        self.reason_edit.setPlaceholderText(self.tr("Why it is taken back"))
        self.add_button.setText(self.tr("Authorise somebody …"))
        self.end_button.setText(self.tr("Take back"))


class AuthorisationDialog(Dialog):
    """What the holder has signed: who, until when, how much."""

    made = Signal(object)
    """The Authorisation that is in the books now."""

    def __init__(
        self,
        holder: str,
        today: date,
        tasks: Tasks,
        attempt: Callable[[ProxyTerms], Authorisation],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, self.tr("Who may collect for {name}?").format(name=holder))
        # widgets
        self._tasks, self._attempt = tasks, attempt
        self.band = MessageBand(self)
        self.band.hide()
        self.name_edit = QLineEdit(self)
        self.relation_edit = QLineEdit(self)
        self.telephone_edit = QLineEdit(self)
        self.tail_edit = QLineEdit(self)
        self.tail_edit.setMaxLength(4)
        self.from_box, self.until_box = DateBox(self), DateBox(self)
        self.from_box.set_value(today)
        self.until_box.set_value(today + timedelta(days=USUAL_DAYS))
        self.points_edit = PointsEdit(self)
        self.points_edit.setPlaceholderText(self.tr("no limit"))
        for edit in (self.name_edit, self.relation_edit, self.telephone_edit):
            edit.setMaxLength(40)
        self.save_button = button(self.tr("Authorise"), self, kind="primary")
        self.cancel_button = button(self.tr("Cancel") + "  Esc", self)
        self.cancel_button.setAutoDefault(False)
        self.save_button.setDefault(True)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        note = words(
            self.tr("Keep the holder's signed note; scan it in under Files."), self, tone="muted"
        )
        note.setWordWrap(True)
        column.addWidget(note)
        column.addLayout(self._fields())
        column.addWidget(self.band)
        add_foot(column, self.cancel_button, self.save_button)
        self.setMinimumWidth(theme.current().px(560))
        # signals
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.reject)
        self.name_edit.setFocus()

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Name, as on the ID"), self.name_edit),
            (self.tr("Relation"), self.relation_edit),
            (self.tr("Telephone"), self.telephone_edit),
            (self.tr("Last four of the ID"), self.tail_edit),
            (self.tr("From"), self.from_box),
            (self.tr("Until, that day included"), self.until_box),
            (self.tr("At most so many points in all"), self.points_edit),
        )
        for at, (caption, field) in enumerate(fields):
            row, place = divmod(at, 2)
            grid.addWidget(words(caption, self, strong=True), row * 2, place)
            grid.addWidget(field, row * 2 + 1, place)
        return grid

    @Slot()
    def _on_save(self) -> None:
        terms = ProxyTerms(
            name=self.name_edit.text(),
            relation=self.relation_edit.text(),
            valid_from=self.from_box.value(),
            valid_until=self.until_box.value(),
            most_points=self.points_edit.value(),
            telephone=self.telephone_edit.text(),
            id_tail=self.tail_edit.text(),
        )
        self.save_button.setEnabled(False)
        self._tasks.run(partial(self._attempt, terms), self._on_made, self._on_refused)

    @Slot(object)
    def _on_made(self, made: Authorisation) -> None:
        self.made.emit(made)
        self.accept()

    @Slot(object)
    def _on_refused(self, refusal: Refusal) -> None:
        self.save_button.setEnabled(True)
        self.band.refuse(refusal)
        self.band.show()


def proxies_title() -> str:
    return QCoreApplication.translate("ProxiesTab", "Proxies")


def _columns(today: date = date.min) -> tuple[Column, ...]:
    """For rows of the height "people": relation under the name, state under the last day."""
    return (
        Column("name", partial(_title, "name"), _name_words, bold=True, second=_second_words),
        Column(
            "until",
            partial(_title, "until"),
            _until_words,
            second=partial(_state_words, today),
            tone=partial(_state_tone, today),
            width=116,
        ),
        Column("left", partial(_title, "left"), _left_words, right=True, width=88),
    )


def _name_words(found: Authorisation) -> str:
    return found.terms.name


def _second_words(found: Authorisation) -> str:
    terms = found.terms
    return "\u2002".join(filter(None, (terms.relation, terms.telephone, terms.id_tail)))


def _until_words(found: Authorisation) -> str:
    return found.terms.valid_until.isoformat()


def _left_words(found: Authorisation) -> str:
    return "–" if found.left is None else f"{found.left:,}"


def _state_words(today: date, found: Authorisation) -> str:
    if found.ended_on is not None:
        return QCoreApplication.translate("ProxiesTab", "taken back")
    if found.good_on(today):
        return QCoreApplication.translate("ProxiesTab", "good")
    if found.terms.valid_from > today:
        return QCoreApplication.translate("ProxiesTab", "not yet")
    return QCoreApplication.translate("ProxiesTab", "used up or over")


def _state_tone(today: date, found: Authorisation) -> str:
    return "success" if found.good_on(today) else "muted"


def _title(column: str) -> str:
    return {
        "name": QCoreApplication.translate("ProxiesTab", "Name, relation"),
        "until": QCoreApplication.translate("ProxiesTab", "Until"),
        "left": QCoreApplication.translate("ProxiesTab", "Points left"),
    }[column]
