"""The card desk: find somebody, see their record, do what their card needs.

Ctrl+F or / goes to the search line, the arrows move through the people from there, Enter goes
on to the record. Ctrl+P prints the card, Ctrl+B issues cards to many, Ctrl+N adds a person,
Ctrl+E enters what has happened to somebody. F9 opens the household's dossier.
"""

from __future__ import annotations

from functools import partial

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

from lovemart_desktop.domain.cards.cards import CardChange, tail
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier, HeldCard, Remark
from lovemart_desktop.domain.people.found import RosterCounts
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.changes import ChangeQuestions
from lovemart_desktop.gui.desks.cards.dossier.opening import DossierKey
from lovemart_desktop.gui.desks.cards.papers import DeskPapers
from lovemart_desktop.gui.desks.cards.person import PersonDialog
from lovemart_desktop.gui.desks.cards.printing import CardPrinting
from lovemart_desktop.gui.desks.cards.proxies_tab import ProxiesTab, proxies_title
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.record import RecordPanel
from lovemart_desktop.gui.desks.cards.roster_life import RosterLife
from lovemart_desktop.gui.desks.cards.settling import settling
from lovemart_desktop.gui.desks.cards.side import CardSide
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.people_search import PeopleSearch
from lovemart_desktop.gui.kit import forms, icons, theme, wording
from lovemart_desktop.gui.kit.latest import Latest
from lovemart_desktop.gui.kit.messages import MessageBand
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.widgets import PageTitle, button
from lovemart_desktop.services.cards.card_keeping import IssuedCard
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
        self._counts: RosterCounts | None = None
        self._compact: bool | None = None
        forms.load(self, "cards.ui")
        may = session.operator.may
        self.sheets_button = button("", self, icon="printer")
        self.many_button = button("", self, icon="card")
        self.new_button = button("", self, icon="plus")
        self.import_button = button("", self, icon="upload")
        self.import_button.setVisible(may(Act.IMPORT_ROSTER))
        self.new_button.setVisible(may(Act.EDIT_PEOPLE))
        self.many_button.setVisible(may(Act.ISSUE_CARD))
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
        self._questions = ChangeQuestions(self, session, tasks)
        self.proxies = ProxiesTab(session.proxies, tasks, may(Act.EDIT_PROXY), self)
        self.life = RosterLife(self, session, tasks, printers, self.record, self.papers.menu)
        self.dossiers = DossierKey(self, session, tasks, printers, self._member)
        self._records = Latest(tasks, session.people.record, self)
        self._previews = Latest(tasks, self._preview, self)
        self.band.hide()
        # layout
        for made in (
            self.sheets_button,
            self.import_button,
            self.many_button,
            self.new_button,
            self.papers.button,
        ):
            self.title.add_button(made)
        self.record_place.addWidget(self.record)
        self.record.pages.add(self.proxies, proxies_title)
        self.record.door_row.insertWidget(1, self.dossiers.button)
        self.papers.menu.insertAction(self.papers.menu.actions()[0], self.dossiers.action)
        self.side_place.addWidget(self.side)
        self.columns.setStretch(1, 1)
        # signals
        self.search.chosen.connect(self.show_person)
        self.search.opened.connect(self._on_opened)
        self._records.answered.connect(self._on_record)
        self._records.refused.connect(self._on_record_refused)
        self._previews.answered.connect(self._on_preview)
        self._previews.refused.connect(self._on_preview_refused)
        self.record.id_number_wanted.connect(self._on_id_wanted)
        self.record.balance_wanted.connect(self._on_balance)
        self.record.correction_wanted.connect(self._on_correction_wanted)
        self.life.said.connect(self._say)
        self.life.changed.connect(self.refresh)
        self.dossiers.person_wanted.connect(self.search.go_to)
        self.dossiers.settled.connect(self._reload)
        self.record.opens_wanted.connect(self._on_opens_wanted)
        self.record.settle_wanted.connect(self._on_settle_wanted)
        self.record.person_wanted.connect(self.search.go_to)
        self.side.print_wanted.connect(self.print_card)
        self.side.batch_wanted.connect(self._on_batch_wanted)
        self.side.change_wanted.connect(self._on_change_wanted)
        self.sheets_button.clicked.connect(self.printing.print_batch)
        self.printing.batch_changed.connect(self._show_side)
        self.printing.said.connect(self._say)
        self.papers.said.connect(self._say)
        self.papers.changed.connect(self._reload)
        self.papers.question.connect(self._follow)
        self.papers.joined.connect(self.search.go_to)
        self.papers.not_ours.connect(self._on_other_scan)
        self.many_button.clicked.connect(self.issue_many)
        self.new_button.clicked.connect(self.add_person)
        self.import_button.clicked.connect(self.import_roster)
        for keys, slot in (
            ("Ctrl+F", self.take_focus),
            ("/", self.take_focus),
            ("Ctrl+P", self.print_card),
            ("Ctrl+B", self.issue_many),
            ("Ctrl+N", self.add_person),
            ("Ctrl+I", self.import_roster),
            ("Ctrl+E", self.life.enter_event),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        scanner.listen(self, self.on_scan)
        theme.current().changed.connect(self._arrange)
        self._retranslate()
        self.search.start()
        self._count()

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
        if member is None:
            self._records.forget()
            self._show(None)
        else:
            self._records.ask(member)

    @Slot()
    def print_card(self) -> None:
        """Prints the live card of the person in view."""
        live = self._live()
        if live is not None and self.side.print_button.isEnabled():
            self.printing.print_card(live.id)

    @Slot()
    def import_roster(self) -> None:
        """Opens the import window for a roster."""
        if self._session.operator.may(Act.IMPORT_ROSTER):
            dialog = ImportDialog(Kind.ROSTER, self._session, self._tasks, self._printers, self)
            dialog.imported.connect(self._on_imported)
            dialog.open()

    @Slot()
    def issue_many(self) -> None:
        if not self._session.operator.may(Act.ISSUE_CARD):
            return
        dialog = BatchDialog(self, self._session, self._tasks)
        dialog.issued.connect(self._on_many_issued)
        dialog.open()

    @Slot()
    def add_person(self) -> None:
        if self._session.operator.may(Act.EDIT_PEOPLE):
            dialog = PersonDialog(self, self._session, self._tasks)
            dialog.saved.connect(self._on_added)
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

    def _member(self) -> int | None:
        dossier = self.record.dossier
        return dossier.person.member if dossier else None

    def _live(self) -> HeldCard | None:
        dossier = self.record.dossier
        return dossier.live_card if dossier else None

    def _show(self, dossier: Dossier | None) -> None:
        self.record.show_dossier(dossier)
        self.papers.look_at(dossier)
        self.life.show_dossier(dossier)
        self.proxies.show_dossier(dossier)
        self._show_side()
        live = self._live()
        if live is None:
            self._previews.forget()
            self.side.show_no_preview()
        else:
            self._previews.ask(live.id)

    @Slot()
    def _show_side(self) -> None:
        self.side.show_dossier(self.record.dossier, self.printing.batch)
        may, chosen = self._session.operator.may(Act.PRINT_CARD), len(self.printing.batch)
        self.sheets_button.setVisible(may and chosen > 0)
        self.sheets_button.setText(self.tr("Print the batch ({count})").format(count=chosen))

    @Slot()
    def _reload(self) -> None:
        dossier = self.record.dossier
        if dossier is not None:
            self._records.ask(dossier.person.member)
        self._count()

    def _count(self) -> None:
        self._tasks.run(self._session.people.counts, self._on_counts)

    def _preview(self, card: int) -> bytes:
        # loads the typefaces at the first card, so only in the background
        return self._session.card_papers.preview(card, template=self.printing.single_template)

    @Slot(object, object)
    def _on_record(self, _member: int, dossier: Dossier) -> None:
        if self.record.dossier is None or self.record.dossier.person != dossier.person:
            self.band.hide()
        self._show(dossier)

    @Slot(object, object)
    def _on_record_refused(self, _member: int, refusal: Refusal) -> None:
        self._show(None)
        self._say("error", wording.word(refusal))

    @Slot(object, object)
    def _on_preview(self, card: int, data: bytes) -> None:
        live = self._live()
        if live is not None and live.id == card:
            self.side.show_preview(data)

    @Slot(object, object)
    def _on_preview_refused(self, _card: int, refusal: Refusal) -> None:
        self.side.show_no_preview(refusal)

    @Slot(object)
    def _on_counts(self, counts: RosterCounts) -> None:
        self._counts = counts
        self._retranslate()

    @Slot(object)
    def _on_imported(self, _plan: object) -> None:
        self.refresh()

    @Slot()
    def _on_opened(self) -> None:
        """Enter in the list: on to what can be done."""
        self.record.pages.bring_side()
        for made in (self.side.print_button, self.side.issue_button, self.side.restore_button):
            if made.isEnabled() and made.isVisible():
                made.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.record.pages.side_scroll.ensureWidgetVisible(made)
                return
        self.record.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str, str)
    def _say(self, tone: str, text: str) -> None:
        self.band.say(tone, text)
        self.band.show()

    # inside: changes

    @Slot()
    def _on_id_wanted(self) -> None:
        dossier = self.record.dossier
        if dossier is not None:
            self._tasks.run(partial(self._see_id, dossier.person.member), self._on_id_number)

    def _see_id(self, member: int) -> tuple[int, str]:
        return member, self._session.people.see_id_number(member)

    def _on_id_number(self, seen: tuple[int, str]) -> None:
        self.record.show_id_number(*seen)

    @Slot(object)
    def _on_settle_wanted(self, remark: Remark) -> None:
        dossier = self.record.dossier
        if dossier is None:
            return
        name = dossier.person.name
        dialog = settling(self, self._session, self._tasks, remark=remark.id, name=name)
        dialog.done_with.connect(self._on_settled)
        dialog.open()

    @Slot(object)
    def _on_settled(self, _nothing: object) -> None:
        self._reload()
        self._say("success", self.tr("The remark is settled."))

    @Slot()
    def _on_correction_wanted(self) -> None:
        dialog = PersonDialog(self, self._session, self._tasks, self.record.dossier)
        dialog.saved.connect(self._on_corrected)
        dialog.open()

    @Slot(object, str)
    def _on_added(self, member: int, name: str) -> None:
        self._count()
        self.search.go_to(member, name)
        self._say("success", self.tr("{name} is on the roster.").format(name=name))

    @Slot(object, str)
    def _on_corrected(self, _member: int, _name: str) -> None:
        self._reload()
        self.search.search()
        self._say("success", self.tr("The record is corrected."))

    @Slot(object, bool)
    def _on_opens_wanted(self, card: HeldCard, opens: bool) -> None:
        dossier = self.record.dossier
        if dossier is not None:
            self._follow(self._questions.ask_opens(dossier, card, opens))

    @Slot(object)
    def _on_change_wanted(self, change: CardChange) -> None:
        dossier = self.record.dossier
        if dossier is not None:
            self._follow(self._questions.ask(dossier, change))

    @Slot(str)
    def _on_other_scan(self, text: str) -> None:
        self.search_edit.setText(text)
        self.take_focus()

    @Slot(object)
    def _follow(self, dialog: ReasonDialog) -> None:
        dialog.done_with.connect(self._on_changed)
        dialog.slip_wanted.connect(self._on_slip_wanted)
        dialog.open()

    @Slot()
    def _on_slip_wanted(self) -> None:
        # what was done stays to be read beside what became of the slip
        self.papers.print_slip(self.band.text)

    @Slot(object)
    def _on_changed(self, result: object) -> None:
        if isinstance(result, list):
            (result,) = result
        if isinstance(result, IssuedCard):
            told = self.tr("{name} has a new card ending in {tail}. Ctrl+P prints it.")
            self._say("success", told.format(name=result.name, tail=tail(result.number)))
        else:
            self._say("success", self.tr("Done, and noted on the card."))
        live = self._live()
        if live is not None:
            # as it was before: it may be printable no longer
            self.printing.leave_out(live.id)
        self._reload()
        self.search.search()

    @Slot()
    def _on_batch_wanted(self) -> None:
        live = self._live()
        if live is not None:
            self.printing.toggle(live.id)

    @Slot()
    def _on_balance(self) -> None:
        dossier = self.record.dossier
        if dossier is not None:
            self.printing.print_balance(dossier.person.member)

    @Slot(object)
    def _on_many_issued(self, cards: list[IssuedCard]) -> None:
        self._say("success", self.tr("%n card(s) issued.", "", len(cards)))
        self._reload()
        self.search.search()
        if self._session.operator.may(Act.PRINT_CARD):
            self.printing.open_sheets(tuple(card.id for card in cards))

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
        note = ""
        if self._counts is not None and not self._compact:
            told = self.tr("{people} people on the roster, {cards} active cards")
            note = told.format(
                people=f"{self._counts.people:,}", cards=f"{self._counts.active_cards:,}"
            )
        self.title.set_title(self.tr("Cards"), note)
        for made, text, keys in (
            (self.many_button, self.tr("Issue to many"), "Ctrl+B"),
            (self.new_button, self.tr("New person"), "Ctrl+N"),
            (self.import_button, self.tr("Import roster"), "Ctrl+I"),
        ):
            # in a narrow window the keys give way to the words
            made.setText(text if self._compact else f"{text}  {keys}")
            made.setToolTip(keys)
        icons.dress(self.title)
        self.papers.retranslate()
        self.life.lists.retranslate()
        self.dossiers.retranslate()
        self.search.retranslate()
        self._show_side()
