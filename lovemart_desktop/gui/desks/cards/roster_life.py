"""What becomes of people, at the card desk: events, the record's history and files, lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.cards.event_words import kind_word
from lovemart_desktop.gui.desks.cards.events import HouseholdEvents
from lovemart_desktop.gui.desks.cards.files_tab import FilesTab, files_title, holder_of
from lovemart_desktop.gui.desks.cards.history_tab import HistoryTab, history_title
from lovemart_desktop.gui.desks.cards.record import RecordPanel
from lovemart_desktop.gui.desks.cards.roster_lists import RosterLists
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.store import Session


class RosterLife(QObject):
    """Adds its tabs to the record and its entries to the menu; follows the person in view."""

    said = Signal(str, str)
    """(tone, text)."""
    changed = Signal()
    """People stand elsewhere now: everything is to be read again."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        record: RecordPanel,
        menu: QMenu,
    ) -> None:
        super().__init__(page)
        # widgets
        may = session.operator.may
        self._may_edit = may(Act.EDIT_PEOPLE)
        self._record = record
        self.events = HouseholdEvents(page, session, tasks)
        self.history = HistoryTab(session, tasks, self._may_edit, page)
        self.files = FilesTab(session.attachments, tasks, may(Act.ATTACH), page)
        self.lists = RosterLists(page, session, tasks, printers, menu)
        record.pages.add(self.history, history_title)
        record.pages.add(self.files, files_title)
        # signals
        record.event_wanted.connect(self.enter_event)
        record.door_wanted.connect(self.lists.print_door)
        self.events.happened.connect(self._on_happened)
        self.history.taken_back.connect(self._on_taken_back)
        self.files.photo_read.connect(record.show_photo)
        self.lists.said.connect(self.said)
        self.lists.changed.connect(self.changed)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """The person in view, or nobody."""
        self.history.show_member(dossier.person.member if dossier else None)
        self.files.show_holder(holder_of(dossier))

    @Slot()
    def enter_event(self) -> None:
        """Offers what may have happened to the person in view."""
        dossier = self._record.dossier
        if dossier is not None and self._may_edit:
            self.events.choose(dossier)

    @Slot(object)
    def _on_happened(self, kind: EventKind) -> None:
        told = QCoreApplication.translate("Events", "{event}: entered.")
        self._tell(told.format(event=kind_word(kind)))

    @Slot()
    def _on_taken_back(self) -> None:
        self._tell(QCoreApplication.translate("Events", "The event is taken back."))

    def _tell(self, text: str) -> None:
        # others of the list may stand elsewhere too
        self.changed.emit()
        self.said.emit("success", text)
