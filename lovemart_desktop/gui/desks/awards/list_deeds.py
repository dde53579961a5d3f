"""What an officer does to the rows of the list in view: add, paste, import, strike, reverse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.found import FoundPeople
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    Loaded,
    ProgrammeKind,
    VillageList,
)
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.elderly import ElderlyDialog
from lovemart_desktop.gui.desks.awards.pasting import PasteDialog
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.reversing import Reversing
from lovemart_desktop.gui.desks.awards.striking import PublishedRowDialog
from lovemart_desktop.gui.desks.awards.view import View, allowed
from lovemart_desktop.gui.desks.awards.words import holder_kind
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.exchange.pasted import read_pasted
from lovemart_desktop.services.rounds.award_entry import PastePlan
from lovemart_desktop.services.store import Session


class ListDeeds(QObject):
    """Opens the dialogs over its page and does the work; the page shows what came of it."""

    done = Signal(object)
    """The books changed; the id of the round to be brought into view."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""

    def __init__(self, page: QWidget, session: Session, tasks: Tasks, printers: Printers) -> None:
        super().__init__(page)
        self._page, self._session, self._tasks, self._printers = page, session, tasks, printers
        self._view = View()
        self._each: VillageList | None = None
        self._row: ListRow | None = None
        self._name = ""
        self._reversing = Reversing(page, session, tasks)
        self._reversing.done.connect(self.done)
        self._reversing.said.connect(self.said)

    def use(self, view: View, each: VillageList | None) -> None:
        """What the deeds are about from now on."""
        self._view, self._each = view, each

    @property
    def may_edit(self) -> bool:
        return allowed(self._session.operator, self._view.found).edit

    # rows come

    @Slot()
    def add(self) -> None:
        self.add_typed("")

    @Slot(str)
    def add_typed(self, text: str) -> None:
        """The dialog for adding, with what was typed already."""
        found = self._view.found
        if found is not None and self.may_edit:
            dialog = AddDialog(self._page, self._session, self._tasks, found)
            dialog.added.connect(self._on_added)
            dialog.open()
            if text:
                dialog.search_edit.setText(text)

    def add_scanned(self, text: str) -> None:
        """A scanned card adds its holder's household, or in a grant the holder."""
        if self.may_edit:
            self._tasks.run(partial(self._session.people.search, text), self._on_scanned)

    @Slot()
    def paste(self) -> None:
        """Rows that were copied in a spreadsheet: understood first, then shown, then taken."""
        found = self._view.found
        if found is None or not self.may_edit:
            return
        try:
            pasted = read_pasted(QGuiApplication.clipboard().text(), found.rules.criteria)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        village = self._each.village if self._each is not None else ""
        plan = partial(self._session.award_entry.plan, found.id, village, pasted)
        self._tasks.run(plan, self._on_plan, self._refuse)

    @Slot()
    def fill(self) -> None:
        """Fills the lists: households from a workbook, persons by the rule for the elderly."""
        found = self._view.found
        if found is None or not self.may_edit:
            return
        if holder_kind(found) is ProgrammeKind.GRANT:
            elderly = ElderlyDialog(self._page, self._session, self._tasks, found)
            elderly.loaded.connect(self._on_loaded)
            elderly.open()
            return
        workbook = ImportDialog(
            Kind.AWARD, self._session, self._tasks, self._printers, self._page, round_id=found.id
        )
        workbook.imported.connect(self._on_imported)
        workbook.open()

    # rows go

    def strike(self, row: ListRow) -> None:
        """Strikes a row off or puts it back; of a credited list it reverses the row."""
        each, awards = self._each, self._session.awards
        if each is None:
            return
        if each.state is ListState.CREDITED:
            self._reversing.begin(row.nomination)
        else:
            self._row = row
            needed = partial(awards.second_person_needed, row.nomination)
            self._tasks.run(needed, self._on_second_needed, self._refuse)

    def _on_second_needed(self, needed: bool) -> None:
        each, row, awards = self._each, self._row, self._session.awards
        if each is None or row is None:
            return
        if needed:
            published = PublishedRowDialog(self._page, self._session, self._tasks, each, row)
            published.done_with.connect(self._on_round)
            published.open()
        elif row.struck:
            self._tasks.run(partial(awards.restore, row.nomination), self._on_round, self._refuse)
        else:
            dialog = AwardReasonDialog(
                self._page,
                self._tasks,
                title=self.tr("Strike {name} off the list").format(name=row.name),
                text=self.tr("The row stays to be seen, with the reason."),
                yes=self.tr("Strike off"),
                attempt=partial(awards.strike, row.nomination),
            )
            dialog.done_with.connect(self._on_round)
            dialog.open()

    # what came of it

    @Slot(object)
    def _on_round(self, _found: AwardRound) -> None:
        self.done.emit(None)

    @Slot(object, str)
    def _on_added(self, found: AwardRound, name: str) -> None:
        self.said.emit("success", self.tr("{name} is on the list.").format(name=name))
        self.done.emit(found.id)

    def _on_scanned(self, people: FoundPeople) -> None:
        found = self._view.found
        if found is None:
            return
        if len(people.rows) != 1:
            self._refuse(Refusal("award.card_unknown"))
            return
        (row,) = people.rows
        self._name = row.name
        add = partial(self._session.awards.add, found.id, row.member)
        self._tasks.run(add, self._on_card_added, self._refuse)

    def _on_card_added(self, found: AwardRound) -> None:
        self._on_added(found, self._name)

    def _on_plan(self, plan: PastePlan) -> None:
        dialog = PasteDialog(self._page, self._session.award_entry, self._tasks, plan)
        dialog.loaded.connect(self._on_loaded)
        dialog.open()

    @Slot(object)
    def _on_loaded(self, loaded: Loaded) -> None:
        told = self.tr("Nothing changed: {unchanged} were on the lists already.")
        if loaded.added or loaded.changed:
            told = self.tr("{added} added, {changed} with new scores, {unchanged} as they were.")
        self.said.emit(
            "success",
            told.format(added=loaded.added, changed=loaded.changed, unchanged=loaded.unchanged),
        )
        self.done.emit(None)

    @Slot(object)
    def _on_imported(self, _plan: object) -> None:
        """The window itself says what came in; the page behind it shows the lists."""
        self.done.emit(None)

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))
