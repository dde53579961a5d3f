"""The card desk: find somebody, see their record, do what their card needs.

Ctrl+F or / goes to the search line, the arrows move through the people from there, Enter goes
on to the record. Ctrl+P prints the card, Ctrl+B issues cards to many, Ctrl+N adds a person,
Ctrl+E enters what has happened to somebody. F9 opens the household's dossier.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.found import RosterCounts
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.cards.desk_head import CardDeskHead
from lovemart_desktop.gui.desks.cards.dossier.opening import DossierKey
from lovemart_desktop.gui.desks.cards.in_view import PersonInView
from lovemart_desktop.gui.desks.cards.papers import DeskPapers
from lovemart_desktop.gui.desks.cards.printing import CardPrinting
from lovemart_desktop.gui.desks.cards.proxies_tab import ProxiesTab, proxies_title
from lovemart_desktop.gui.desks.cards.record import RecordPanel
from lovemart_desktop.gui.desks.cards.record_changes import RecordChanges
from lovemart_desktop.gui.desks.cards.roster_life import RosterLife
from lovemart_desktop.gui.desks.cards.side import CardSide
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.people_search import PeopleSearch
from lovemart_desktop.gui.kit import forms, theme
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import PageTitle
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session

COMPACT_BELOW = 1080
"""Page width in pixels at 100 % text, below which the card moves into the record."""

_AROUND_RECORD = 24 + 16 + 24 + 2  # margins, the gap between columns, the record's frame


class CardsPage(QWidget):
    """Search, record, card and actions."""

    page_wanted = Signal(str)

    title: PageTitle
    band: MessageBand
    columns: QHBoxLayout
    left_side: QWidget
    search_edit: QLineEdit
    found_label: QLabel
    village_box: QComboBox
    people_table: ObjectTable
    record_place: QVBoxLayout
    side_place: QVBoxLayout

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        scanner: Scanner,
        printers: Printers,
        computer: Computer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # widgets
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._compact: bool | None = None
        forms.load(self, "cards.ui")
        may = session.operator.may
        self.head = CardDeskHead(self, session.operator, self.title)
        self.record = RecordPanel(session.operator, self)
        self.side = CardSide(session.operator, self)
        self.search = PeopleSearch(
            session.people,
            tasks,
            edit=self.search_edit,
            table=self.people_table,
            found=self.found_label,
            village=self.village_box,
        )
        self.printing = CardPrinting(self, session, tasks, printers, computer)
        self.papers = DeskPapers(self, session, tasks, printers, scanner, self.printing)
        self.in_view = PersonInView(self, session, tasks, self.record, self.side, self.printing)
        self.changes = RecordChanges(
            self, session, tasks, self.record, self.side, self.in_view, self.printing
        )
        self.proxies = ProxiesTab(session.proxies, tasks, may(Act.EDIT_PROXY), self)
        self.life = RosterLife(self, session, tasks, printers, self.record, self.papers.menu)
        self.dossiers = DossierKey(self, session, tasks, printers, self.in_view.member)
        self.band.hide()
        # layout
        self.title.add_button(self.papers.button)
        self.record_place.addWidget(self.record)
        self.record.pages.add(self.proxies, proxies_title)
        self.record.door_row.insertWidget(1, self.dossiers.button)
        self.papers.menu.insertAction(self.papers.menu.actions()[0], self.dossiers.action)
        self.side_place.addWidget(self.side)
        self.columns.setStretch(1, 1)
        # signals
        self._follow_list_and_record()
        self._follow_changes()
        self._follow_printing()
        self._add_keys()
        scanner.listen(self, self.on_scan)
        theme.current().changed.connect(self._arrange)
        self._retranslate()
        self.search.start()
        self._count()

    def _follow_list_and_record(self) -> None:
        self.search.chosen.connect(self.show_person)
        self.search.opened.connect(self.in_view.go_on)
        self.in_view.shown.connect(self._on_shown)
        self.in_view.another.connect(self.band.hide)
        self.in_view.said.connect(self._say)
        self.record.person_wanted.connect(self.search.go_to)
        self.dossiers.person_wanted.connect(self.search.go_to)
        self.papers.joined.connect(self.search.go_to)
        self.papers.not_ours.connect(self._on_other_scan)

    def _follow_changes(self) -> None:
        self.head.many_button.clicked.connect(self.changes.issue_many)
        self.head.new_button.clicked.connect(self.changes.add_person)
        self.head.import_button.clicked.connect(self.import_roster)
        self.changes.changed.connect(self._reload)
        self.changes.list_changed.connect(self.search.search)
        self.changes.added.connect(self._on_added)
        self.changes.said.connect(self._say)
        self.papers.question.connect(self.changes.follow)
        self.papers.changed.connect(self._reload)
        self.papers.said.connect(self._say)
        self.life.changed.connect(self.refresh)
        self.life.said.connect(self._say)
        self.dossiers.settled.connect(self._reload)

    def _follow_printing(self) -> None:
        self.head.sheets_button.clicked.connect(self.printing.print_batch)
        self.side.print_wanted.connect(self.print_card)
        self.side.batch_wanted.connect(self._on_batch_wanted)
        self.record.balance_wanted.connect(self._on_balance)
        self.changes.slip_wanted.connect(self._on_slip_wanted)
        self.printing.batch_changed.connect(self._on_batch)
        self.printing.said.connect(self._say)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+F", self.take_focus),
            ("/", self.take_focus),
            ("Ctrl+P", self.print_card),
            ("Ctrl+B", self.changes.issue_many),
            ("Ctrl+N", self.changes.add_person),
            ("Ctrl+I", self.import_roster),
            ("Ctrl+E", self.life.enter_event),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # what the window uses

    @Slot()
    def take_focus(self) -> None:
        self.search_edit.setFocus()
        self.search_edit.selectAll()

    def refresh(self) -> None:
        """Reads again what others may have changed."""
        self.search.start()
        self._reload()

    @Slot(str)
    def on_scan(self, text: str) -> None:
        """A scanned card brings its holder; blanks and signed sheets have dialogs."""
        self.papers.scan(text)

    # what the officer does

    @Slot(object)
    def show_person(self, member: int | None) -> None:
        """Brings a person's record; None: nobody's."""
        self.in_view.bring(member)

    @Slot()
    def print_card(self) -> None:
        """Prints the live card of the person in view."""
        live = self.in_view.live_card
        if live is not None and self.side.print_button.isEnabled():
            self.printing.print_card(live.id)

    @Slot()
    def import_roster(self) -> None:
        """Opens the import window for a roster."""
        if self._session.operator.may(Act.IMPORT_ROSTER):
            dialog = ImportDialog(Kind.ROSTER, self._session, self._tasks, self._printers, self)
            dialog.imported.connect(self._on_imported)
            dialog.open()

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "search"):
            self._retranslate()
        super().changeEvent(event)

    # inside: showing

    @Slot(object)
    def _on_shown(self, dossier: Dossier | None) -> None:
        self.papers.look_at(dossier)
        self.life.show_dossier(dossier)
        self.proxies.show_dossier(dossier)

    @Slot()
    def _reload(self) -> None:
        self.in_view.read_again()
        self._count()

    def _count(self) -> None:
        self._tasks.run(self._session.people.counts, self._on_counts)

    @Slot(object)
    def _on_counts(self, counts: RosterCounts) -> None:
        self.head.show_counts(counts)

    @Slot(object, str)
    def _on_added(self, member: int, name: str) -> None:
        self._count()
        self.search.go_to(member, name)

    @Slot(object)
    def _on_imported(self, _plan: object) -> None:
        self.refresh()

    @Slot(str)
    def _on_other_scan(self, text: str) -> None:
        self.search_edit.setText(text)
        self.take_focus()

    @Slot(str, str)
    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    # inside: printing

    @Slot()
    def _on_batch_wanted(self) -> None:
        live = self.in_view.live_card
        if live is not None:
            self.printing.toggle(live.id)

    @Slot()
    def _on_batch(self) -> None:
        self.head.show_batch(len(self.printing.batch))

    @Slot()
    def _on_balance(self) -> None:
        member = self.in_view.member()
        if member is not None:
            self.printing.print_balance(member)

    @Slot()
    def _on_slip_wanted(self) -> None:
        # what was done stays to be read beside what became of the slip
        self.papers.print_slip(self.band.text)

    # inside: looks

    @Slot()
    def _arrange(self) -> None:
        chosen = theme.current()
        compact = self.width() < chosen.px(COMPACT_BELOW)
        # in large print the list gives way: the record needs the room for its tabs
        left = min(chosen.px(320), self.width() // 3) if compact else chosen.px(360)
        self.left_side.setFixedWidth(left)
        if compact != self._compact:
            self._compact = compact
            self.head.set_compact(compact)
            self.search.set_narrow(compact)
            self._move_side(compact)
            self._retranslate()
        self.side.set_compact(compact, self.width() - left - _AROUND_RECORD)

    def _move_side(self, compact: bool) -> None:
        if compact:
            self.side_place.removeWidget(self.side)
            self.record.pages.take_side(self.side)
        elif (side := self.record.pages.give_side()) is not None:
            self.side_place.addWidget(side)
            side.show()

    def _retranslate(self) -> None:
        self.head.retranslate()
        self.papers.retranslate()
        self.life.lists.retranslate()
        self.dossiers.retranslate()
        self.search.retranslate()
        self.in_view.show_side()
