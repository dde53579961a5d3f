"""What an officer does to the round in view: the questions, the work, and what is said of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.awards import (
    AwardRound,
    Credited,
    ListRow,
    Loaded,
    ProgrammeKind,
    VillageList,
)
from lovemart_desktop.domain.dossiers import FoundPeople
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.adding import AddDialog
from lovemart_desktop.gui.desks.awards.elderly import ElderlyDialog
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog, Offers
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.awards.view import View, allowed, may_give_up, offers
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printed, Printers, Role
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.award_lists import RoundTitle
from lovemart_desktop.services.exchange.headings import Kind
from lovemart_desktop.services.store import Session


class Deeds(QObject):
    """Opens the dialogs over its page and does the work; the page shows what came of it."""

    done = Signal(object)
    """The books changed; the id of the round to be brought into view."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""

    def __init__(self, page: QWidget, session: Session, tasks: Tasks, printers: Printers) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._view = View()
        self._title = ""

    def use(self, view: View) -> None:
        """What the deeds are about from now on."""
        self._view = view

    # rounds

    @Slot()
    def choose_round(self) -> None:
        if not self._view.titles:
            return
        found = self._view.found
        dialog = RoundsDialog(
            self._page,
            self._view.titles,
            found.id if found else None,
            partial(may_give_up, self._session.operator, self._view),
        )
        dialog.chosen.connect(self._on_chosen)
        dialog.give_up_wanted.connect(self._on_give_up)
        dialog.open()

    @Slot()
    def open_round(self) -> None:
        self._tasks.run(partial(offers, self._session), self._on_offers)

    # the lists

    @Slot()
    def add(self) -> None:
        found = self._view.found
        if found is not None and allowed(self._session.operator, found).edit:
            dialog = AddDialog(self._page, self._session, self._tasks, found)
            dialog.added.connect(self._on_added)
            dialog.open()

    def add_scanned(self, text: str) -> None:
        """A scanned card adds its holder's household, or in a grant the holder."""
        if allowed(self._session.operator, self._view.found).edit:
            self._tasks.run(partial(self._session.people.search, text), self._on_scanned)

    def strike(self, row: ListRow) -> None:
        """Strikes a row off, with a reason; a struck row is put back."""
        awards = self._session.awards
        if row.struck:
            self._tasks.run(partial(awards.restore, row.nomination), self._on_round, self._refuse)
            return
        dialog = AwardReasonDialog(
            self._page,
            self._tasks,
            title=self.tr("Strike {name} off the list").format(name=row.name),
            text=self.tr("The row stays to be seen. An approved list has to be approved again."),
            yes=self.tr("Strike off"),
            attempt=partial(awards.strike, row.nomination),
        )
        dialog.done_with.connect(self._on_round)
        dialog.open()

    @Slot()
    def fill(self) -> None:
        """Fills the lists: an award from a workbook, a grant by the rule for the elderly."""
        found = self._view.found
        if found is None or not allowed(self._session.operator, found).edit:
            return
        if found.terms.kind is ProgrammeKind.GRANT:
            elderly = ElderlyDialog(self._page, self._session, self._tasks, found)
            elderly.loaded.connect(self._on_loaded)
            elderly.open()
        else:
            workbook = ImportDialog(
                Kind.AWARD,
                self._session,
                self._tasks,
                self._printers,
                self._page,
                round_id=found.id,
            )
            workbook.imported.connect(self._on_imported)
            workbook.open()

    # on to the purses

    @Slot()
    def approve(self) -> None:
        found = self._view.found
        if found is not None and allowed(self._session.operator, found).approve:
            dialog = ApproveDialog(self._page, self._session, self._tasks, found)
            dialog.approved.connect(self._on_approved)
            dialog.open()

    @Slot()
    def credit(self) -> None:
        found = self._view.found
        if found is not None and allowed(self._session.operator, found).credit:
            dialog = CreditDialog(self._page, self._session, self._tasks, found)
            dialog.credited.connect(self._on_credited)
            dialog.open()

    # paper

    def print_list(self, each: VillageList) -> None:
        found = self._view.found
        if found is not None:
            self._title = self.tr("{village} list").format(village=each.village)
            make = partial(self._session.award_papers.list_pdf, found.id, each.id)
            self._tasks.run(make, self._on_pdf, self._refuse)

    def print_notice(self, each: VillageList) -> None:
        found = self._view.found
        if found is not None:
            self._title = self.tr("{village} notice").format(village=each.village)
            make = partial(self._session.award_papers.notice_pdf, found.id, each.id)
            self._tasks.run(make, self._on_pdf, self._refuse)

    # what came of it

    @Slot(object)
    def _on_chosen(self, title: RoundTitle) -> None:
        self.done.emit(title.id)

    def _on_offers(self, offered: Offers) -> None:
        dialog = NewRoundDialog(self._page, self._session.awards, self._tasks, offered)
        dialog.opened.connect(self._on_opened)
        dialog.open()

    @Slot(object)
    def _on_opened(self, found: AwardRound) -> None:
        self.said.emit("success", self.tr("The round is open. Now fill its lists."))
        self.done.emit(found.id)

    @Slot(object)
    def _on_give_up(self, title: RoundTitle) -> None:
        named = f"{title.terms.programme} {words.period_word(title.terms)}"
        dialog = AwardReasonDialog(
            self._page,
            self._tasks,
            title=self.tr("Give up {round}").format(round=named),
            text=self.tr(
                "Nothing of it was credited. Its lists stay to be seen, and the period may be "
                "opened anew."
            ),
            yes=self.tr("Give up"),
            attempt=partial(self._session.awards.cancel, title.id),
        )
        dialog.done_with.connect(self._on_round)
        dialog.open()

    @Slot(object)
    def _on_round(self, found: AwardRound) -> None:
        self.done.emit(found.id)

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
        self._title = row.name
        add = partial(self._session.awards.add, found.id, row.member)
        self._tasks.run(add, self._on_card_added, self._refuse)

    def _on_card_added(self, found: AwardRound) -> None:
        self._on_added(found, self._title)

    @Slot(object)
    def _on_loaded(self, loaded: Loaded) -> None:
        told = self.tr("Nothing changed: {unchanged} were on the lists already.")
        if loaded.added or loaded.changed:
            told = self.tr("{added} added, {changed} with new scores, {unchanged} as they were.")
        self.said.emit(
            "success",
            told.format(added=loaded.added, changed=loaded.changed, unchanged=loaded.unchanged),
        )
        found = self._view.found
        self.done.emit(found.id if found else None)

    @Slot(object)
    def _on_imported(self, _plan: object) -> None:
        """The window itself says what came in; the page behind it shows the lists."""
        found = self._view.found
        self.done.emit(found.id if found else None)

    @Slot(object)
    def _on_approved(self, found: AwardRound) -> None:
        self.said.emit("success", self.tr("Approved. F7 credits the approved lists."))
        self.done.emit(found.id)

    @Slot(object)
    def _on_credited(self, credited: Credited) -> None:
        found = self._view.found
        kind = found.terms.kind if found else ProgrammeKind.AWARD
        told = self.tr("{points} credited to {accounts}.")
        self.said.emit(
            "success",
            told.format(
                points=words.points(credited.points),
                accounts=words.accounts_word(kind, credited.accounts),
            ),
        )
        self.done.emit(found.id if found else None)

    def _on_pdf(self, pdf: bytes) -> None:
        work = partial(self._printers.print, pdf, Role.SHEET, self._title)
        self._tasks.run_beside(work, self._on_printed, self._refuse)

    def _on_printed(self, printed: Printed) -> None:
        if printed.path is not None:
            told = self.tr("Saved as {path}, since no printer is chosen.")
            self.said.emit("info", told.format(path=printed.path))
        else:
            told = self.tr("Sent to the printer {printer}.")
            self.said.emit("success", told.format(printer=printed.printer))

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))
