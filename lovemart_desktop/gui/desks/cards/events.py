"""From a person's record to an event: which are possible, and the dialog of the one chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.desks.cards.event_dialog import EventDialog
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import button, words
from lovemart_desktop.services.people.households import Situation
from lovemart_desktop.services.store import Session

_OF_PERSON = (EventKind.DEATH, EventKind.MARRIAGE, EventKind.MOVE, EventKind.DEPARTURE)
_OF_HOUSEHOLD = (
    EventKind.SPLIT,
    EventKind.NEW_HEAD,
    EventKind.MERGE,
    EventKind.RELOCATION,
    EventKind.STATUS,
    EventKind.OFFICER,
)
_COLUMNS = 2


class EventChooser(Dialog):
    """The events as buttons; a digit or Enter takes one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str, possible: Sequence[EventKind]) -> None:
        title = QCoreApplication.translate("Events", "What has happened? {name}")
        super().__init__(parent, title.format(name=name))
        # widgets
        self.buttons: dict[EventKind, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, kind in enumerate((*_OF_PERSON, *_OF_HOUSEHOLD)):
            made = button(f"{(at + 1) % 10}  {_question(kind)}", self)
            made.setAutoDefault(True)
            made.setEnabled(kind in possible)
            made.clicked.connect(self._on_button)
            made.setStyleSheet("text-align: left;")
            self.buttons[kind] = made
            grid.addWidget(made, at // _COLUMNS, at % _COLUMNS)
        cancel = button(QCoreApplication.translate("Events", "Cancel") + "  Esc", self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        # layout
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.windowTitle(), self, kind="heading"))
        column.addLayout(grid)
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(cancel)
        column.addLayout(answers)
        first = next((b for b in self.buttons.values() if b.isEnabled()), cancel)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # not as shortcuts: a digit that was held as the beginning of a scan comes as a key
        made = next((b for b in self.buttons.values() if b.text()[:1] == arg__1.text()), None)
        if made is not None and arg__1.text():
            made.click()
        else:
            super().keyPressEvent(arg__1)

    @Slot()
    def _on_button(self) -> None:
        made = self.sender()
        for kind, known in self.buttons.items():
            if known is made:
                self.accept()
                self.chosen.emit(kind)


class HouseholdEvents(QObject):
    """Opens chooser and dialogs over the page; `happened` when one was carried out."""

    happened = Signal(object)
    """The event's kind."""

    def __init__(self, page: QWidget, session: Session, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._name = ""
        self._situation: Situation | None = None
        self._wanted: EventKind | None = None

    def choose(self, dossier: Dossier) -> None:
        """Reads how things stand, and offers what may have happened."""
        self._open(dossier, None)

    def enter(self, dossier: Dossier, kind: EventKind) -> None:
        """As `choose`, with the event chosen already."""
        self._open(dossier, kind)

    def _open(self, dossier: Dossier, kind: EventKind | None) -> None:
        self._name, self._wanted = dossier.person.name, kind
        household = dossier.household.id if dossier.household else None
        situation = partial(self._session.households.situation, dossier.person.member, household)
        self._tasks.run(situation, self._on_situation)

    def _on_situation(self, situation: Situation) -> None:
        self._situation = situation
        if self._wanted is not None:
            self._on_chosen(self._wanted)
            return
        chooser = EventChooser(self._page, self._name, possible(situation))
        chooser.chosen.connect(self._on_chosen)
        chooser.open()

    @Slot(object)
    def _on_chosen(self, kind: EventKind) -> None:
        assert self._situation is not None
        family = self._situation.family
        name = self._name
        if kind in _OF_HOUSEHOLD and family is not None:
            household = QCoreApplication.translate("Events", "{head}'s household {number}")
            name = household.format(head=family.called, number=family.number)
        dialog = EventDialog(self._page, self._session, self._tasks, kind, self._situation, name)
        dialog.done_with.connect(self.happened)
        dialog.open()


def possible(situation: Situation) -> list[EventKind]:
    """What may have happened to somebody who stands like this."""
    family, person = situation.family, situation.person
    found: list[EventKind] = []
    if person is not None:
        found += _OF_PERSON
    if family is not None and family.kin:
        found += [EventKind.RELOCATION, EventKind.MERGE]
        if len(family.kin) > 1:
            found += [EventKind.SPLIT, EventKind.NEW_HEAD]
    if family is not None:
        found += [EventKind.STATUS, EventKind.OFFICER]
    return found


def _question(kind: EventKind) -> str:
    """An event as a choice: in few words, from the officer's side."""
    return {
        EventKind.DEATH: QCoreApplication.translate("Events", "Death"),
        EventKind.MARRIAGE: QCoreApplication.translate("Events", "Marriage into a household"),
        EventKind.MOVE: QCoreApplication.translate("Events", "Move to another household"),
        EventKind.DEPARTURE: QCoreApplication.translate("Events", "Left the township"),
        EventKind.SPLIT: QCoreApplication.translate("Events", "Household splits"),
        EventKind.NEW_HEAD: QCoreApplication.translate("Events", "New head"),
        EventKind.MERGE: QCoreApplication.translate("Events", "Household joins another"),
        EventKind.RELOCATION: QCoreApplication.translate("Events", "Household moves"),
        EventKind.STATUS: QCoreApplication.translate("Events", "Registration changes"),
        EventKind.OFFICER: QCoreApplication.translate("Events", "Responsible officer changes"),
    }[kind]
