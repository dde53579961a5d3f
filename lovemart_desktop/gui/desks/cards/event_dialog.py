"""Enters an event: its fields, day and reason, and what will follow, told while one types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.household_asks import Ask
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.staff import Act, Operator
from lovemart_desktop.gui.desks.cards import event_words
from lovemart_desktop.gui.desks.cards.event_forms import (
    DeathForm,
    EventForm,
    MarriageForm,
    MergeForm,
    NewHeadForm,
    OfficerForm,
    RelocationForm,
    StatusForm,
    TransferForm,
)
from lovemart_desktop.gui.desks.cards.event_members import DepartureForm, SplitForm
from lovemart_desktop.gui.desks.cards.household_picker import HouseholdPicker
from lovemart_desktop.gui.kit import theme, wording
from lovemart_desktop.gui.kit.confirm import confirm
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.people import person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import mark
from lovemart_desktop.gui.kit.widgets import Card, IconLabel, button, words
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.people.households import Outlook, Situation
from lovemart_desktop.services.store import Session

FORMS: dict[EventKind, type[EventForm]] = {
    form.kind: form
    for form in (
        DeathForm,
        MarriageForm,
        TransferForm,
        SplitForm,
        NewHeadForm,
        MergeForm,
        RelocationForm,
        DepartureForm,
        StatusForm,
        OfficerForm,
    )
}
WIDTH = 640


class EventDialog(Dialog):
    """One event of one household or person. `done_with` tells that it was carried out."""

    done_with = Signal(object)
    """The event's kind."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        tasks: Tasks,
        kind: EventKind,
        situation: Situation,
        name: str,
    ) -> None:
        title = QCoreApplication.translate("Events", "{event}: {name}")
        super().__init__(parent, title.format(event=event_words.kind_word(kind), name=name))
        # widgets
        self._owner = parent
        self._session = session
        self._tasks = tasks
        self._kind = kind
        self._key = new_key()
        self._busy = False
        self._second: Act | None = None
        self._ask: Ask | None = None
        self.told: list[str] = []
        """What the dialog says will follow."""
        self._outlooks = Latest(tasks, session.households.outlook, self)
        self.form = FORMS[kind](situation, session.households, tasks, self)
        self.day_edit = QLineEdit(session.today().isoformat(), self)
        self.reason_edit = QLineEdit(self)
        self.reason_edit.setPlaceholderText(
            QCoreApplication.translate("Events", "reason or document, kept in the history")
        )
        self._told = Card(self, padding=12)
        self.band = MessageBand(self)
        self.band.hide()
        self.cancel_button = button(QCoreApplication.translate("Events", "Cancel") + "  Esc", self)
        self.yes_button = button(
            QCoreApplication.translate("Events", "Enter it") + "  Ctrl+Enter",
            self,
            kind="danger" if kind in (EventKind.DEATH, EventKind.MERGE) else "primary",
        )
        # layout
        self.form.row(QCoreApplication.translate("Events", "Day"), self.day_edit)
        self.form.row(QCoreApplication.translate("Events", "Reason"), self.reason_edit)
        self._presets = self._preset_row(_reasons(kind))
        self.form.grid.addLayout(self._presets, self.form.grid.rowCount(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._told)
        column.addWidget(self.band)
        answers = QHBoxLayout()
        answers.addStretch(1)
        for made in (self.cancel_button, self.yes_button):
            made.setAutoDefault(False)
            answers.addWidget(made)
        column.addLayout(answers)
        self.setMinimumWidth(theme.current().px(WIDTH))
        # signals
        self.form.changed.connect(self._on_change)
        self.day_edit.textChanged.connect(self._on_change)
        self.reason_edit.textChanged.connect(self._on_change)
        for edit in self.form.findChildren(QLineEdit):
            if not isinstance(edit.parentWidget(), HouseholdPicker):
                # what is entered here is not undone easily: Enter goes on, Ctrl+Enter enters it
                edit.returnPressed.connect(self.form.go_on)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.try_it)
        self._outlooks.answered.connect(self._on_outlook)
        self._outlooks.refused.connect(self._on_outlook_refused)
        self.yes_button.clicked.connect(self.try_it)
        self.cancel_button.clicked.connect(self.reject)
        self._on_change()
        self._focus_first()

    @Slot()
    def try_it(self) -> None:
        """Asks for the second person where one is needed, then does it."""
        if self._busy or not self.yes_button.isEnabled() or self._ask is None:
            return
        if self._second is None:
            self._do()
            return
        self._busy = True
        self._tasks.run(
            partial(self._session.confirmations.candidates, self._second),
            self._on_candidates,
            self._on_refused,
        )

    @Slot()
    def reject(self) -> None:
        # what is under way is waited for
        if not self._busy:
            super().reject()

    # inside

    def _scrolled(self) -> QScrollArea:
        """The fields; they scroll where the screen is low."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark(self.form, kind="page")
        area.setWidget(self.form)
        needed = self.form.sizeHint().height() + 8
        room = self._owner.window().height() - theme.current().px(330)
        area.setMinimumHeight(min(needed, max(140, room)))
        return area

    def _preset_row(self, reasons: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for reason in reasons if len(reasons) > 1 else ():
            preset = button(reason, self.form)
            preset.setAutoDefault(False)
            preset.clicked.connect(self._on_preset)
            row.addWidget(preset)
        row.addStretch(1)
        if reasons:
            self.reason_edit.setText(reasons[0])
        return row

    def _focus_first(self) -> None:
        """The first field of the form, else the day."""
        fields = [
            child
            for child in self.form.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and not child.isHidden()
        ]
        first = fields[0] if fields else self.day_edit
        (self.day_edit if first is self.reason_edit else first).setFocus()

    def _day(self) -> date | None:
        day = read_date(self.day_edit.text())
        mark(self.day_edit, wrong=day is None)
        return day

    @Slot()
    def _on_preset(self) -> None:
        preset = self.sender()
        if isinstance(preset, QPushButton):
            self.reason_edit.setText(preset.text())
            self.reason_edit.setFocus()

    @Slot()
    def _on_change(self) -> None:
        """Something else would follow now: it is found out anew."""
        self.yes_button.setEnabled(False)
        self.band.hide()
        day = self._day()
        self._ask = self.form.ask(day, self.reason_edit.text()) if day is not None else None
        if self._ask is None:
            self._outlooks.forget()
            self._tell(
                [("info", QCoreApplication.translate("Events", "Fill in the fields above."))]
            )
        else:
            self._outlooks.ask(self._ask)

    @Slot(object, object)
    def _on_outlook(self, asked: Ask, found: Outlook) -> None:
        if asked != self._ask:
            return
        self._second = found.second
        self._tell([(note.tone, event_words.note_word(note)) for note in found.notes])
        self.yes_button.setEnabled(not self._busy)

    @Slot(object, object)
    def _on_outlook_refused(self, asked: Ask, refusal: Refusal) -> None:
        if asked == self._ask:
            self._tell([("warning", wording.word(refusal))])

    def _tell(self, lines: Sequence[tuple[str, str]]) -> None:
        """What will follow, or what is missing."""
        self.told = [text for _, text in lines]
        while (item := self._told.body.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for tone, text in lines:
            row = QWidget(self._told)
            beside = QHBoxLayout(row)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(8)
            icon = IconLabel("warning" if tone == "warning" else "info", tone, 18, row)
            shown = words(text, row)
            shown.setWordWrap(True)
            beside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            beside.addWidget(shown, 1)
            self._told.body.addWidget(row)
        self._grow()

    def _grow(self) -> None:
        """What is told now may need more room; where the screen has none, the fields scroll."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            needed = layout.totalMinimumHeightForWidth(self.width())
            room = self.screen().availableGeometry().height()
            if needed > self.height():
                self.resize(self.width(), min(needed, room))

    def _on_candidates(self, operators: list[Operator]) -> None:
        self._busy = False
        assert self._ask is not None
        assert self._second is not None
        act = self._second
        request = self._session.households.request_of(self._ask, self._key)
        confirm(
            self,
            self._tasks,
            title=self.windowTitle(),
            facts=[
                (QCoreApplication.translate("Events", "Day"), self.day_edit.text()),
                (QCoreApplication.translate("Events", "Reason"), self.reason_edit.text()),
                (QCoreApplication.translate("Events", "Follows"), "\n".join(self.told[:3])),
            ],
            people=[person(operator) for operator in operators],
            attempt=partial(self._session.confirmations.give, act, request),
            on_confirmed=self._on_confirmed,
        )

    @Slot(object)
    def _on_confirmed(self, _confirmer: object) -> None:
        self._do()

    def _do(self) -> None:
        assert self._ask is not None
        self._busy = True
        self.yes_button.setEnabled(False)
        self._tasks.run(
            partial(self.form.carry_out, self._ask, self._key), self._on_done, self._on_refused
        )

    def _on_done(self, _result: object) -> None:
        self._busy = False
        self.done_with.emit(self._kind)
        self.accept()

    def _on_refused(self, refusal: Refusal) -> None:
        self._busy = False
        self.band.refuse(refusal)
        self.band.show()
        self.yes_button.setEnabled(True)


def _reasons(kind: EventKind) -> tuple[str, ...]:
    """Usual reasons; the first stands there ready."""
    return {
        EventKind.DEATH: (
            QCoreApplication.translate("Events", "death certificate"),
            QCoreApplication.translate("Events", "told by the village"),
        ),
        EventKind.MARRIAGE: (QCoreApplication.translate("Events", "marriage certificate"),),
        EventKind.SPLIT: (QCoreApplication.translate("Events", "household register"),),
        EventKind.MERGE: (QCoreApplication.translate("Events", "household register"),),
        EventKind.RELOCATION: (
            QCoreApplication.translate("Events", "resettlement"),
            QCoreApplication.translate("Events", "household register"),
        ),
        EventKind.NEW_HEAD: (QCoreApplication.translate("Events", "household register"),),
        EventKind.DEPARTURE: (QCoreApplication.translate("Events", "moved away"),),
    }.get(kind, ())
