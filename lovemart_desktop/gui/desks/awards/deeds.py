"""What an officer does to the round in view: the questions, the work, and what is said of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    Credited,
    ProgrammeKind,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog, Offers
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.awards.signing import AwardSigningDialog
from lovemart_desktop.gui.desks.awards.view import View, allowed, may_give_up, offers
from lovemart_desktop.gui.desks.grants.new_grant import NewGrantDialog
from lovemart_desktop.gui.desks.overviews.comparison import ComparisonDialog
from lovemart_desktop.gui.kit import wording
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.services.rounds.award_lists import RoundTitle
from lovemart_desktop.services.rounds.grants import GrantOffers
from lovemart_desktop.services.store import Session


class Deeds(QObject):
    """Opens the dialogs over its page and does the work; the page shows what came of it."""

    done = Signal(object)
    """The books changed; the id of the round to be brought into view."""
    said = Signal(str, str)
    """(tone, text) for the page's band."""

    def __init__(
        self,
        page: QWidget,
        session: Session,
        tasks: Tasks,
        printers: Printers,
        scanner: Scanner,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._tasks = tasks
        self._printers = printers
        self._scanner = scanner
        self._view = View()

    def use(self, view: View) -> None:
        """What the deeds are about from now on."""
        self._view = view

    @property
    def found(self) -> AwardRound | None:
        """The round in view."""
        return self._view.found

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
        dialog.comparison_wanted.connect(self.compare_rounds)
        dialog.open()

    @Slot()
    def open_round(self) -> None:
        self._tasks.run(partial(offers, self._session), self._on_offers)

    @Slot()
    def order_grant(self) -> None:
        if self._session.operator.may(Act.EDIT_GRANT):
            self._tasks.run(self._session.grants.offers, self._on_grant_offers, self._refuse)

    @Slot()
    def compare_rounds(self) -> None:
        """The rounds of a programme beside each other, village by village."""
        found = self._view.found
        programme = found.terms.programme if found else ""
        ComparisonDialog(self._page, self._session, self._tasks, self._printers, programme).open()

    # on to the purses

    @Slot()
    def approve(self) -> None:
        found = self._view.found
        if found is not None and allowed(self._session.operator, found).approve:
            dialog = ApproveDialog(self._page, self._session, self._tasks, found)
            dialog.approved.connect(self._on_approved)
            dialog.rejected.connect(self._on_left)
            dialog.open()

    @Slot()
    def credit(self) -> None:
        found = self._view.found
        if found is not None and allowed(self._session.operator, found).credit:
            dialog = CreditDialog(self._page, self._session, self._tasks, found)
            dialog.credited.connect(self._on_credited)
            dialog.rejected.connect(self._on_left)
            dialog.open()

    @Slot(object, str)
    def mark_signatures(self, round_id: int = 0, scanned: str = "") -> None:
        """Who has signed on the lists of a round, or (0) of all; maybe with a page's code."""
        dialog = AwardSigningDialog(
            self._page,
            self._session,
            self._tasks,
            self._printers,
            self._scanner,
            round_id=round_id,
            scanned=scanned,
        )
        dialog.marked.connect(self._on_marked)
        dialog.open()

    @Slot()
    def give_up(self) -> None:
        """The round in view, before anything of it was credited."""
        found = self._view.found
        if found is not None:
            title = RoundTitle(found.id, found.terms, found.cancelled)
            self._on_give_up(title)

    # what came of it

    @Slot()
    def _on_left(self) -> None:
        """Whoever was refused because somebody else was quicker sees what they did."""
        self.done.emit(None)

    @Slot(object)
    def _on_chosen(self, title: RoundTitle) -> None:
        self.done.emit(title.id)

    def _on_offers(self, offered: Offers) -> None:
        dialog = NewRoundDialog(self._page, self._session.awards, self._tasks, offered)
        dialog.opened.connect(self._on_opened)
        dialog.grant_wanted.connect(self.order_grant)
        dialog.open()

    def _on_grant_offers(self, offered: GrantOffers) -> None:
        dialog = NewGrantDialog(self._page, self._session, self._tasks, offered)
        dialog.opened.connect(self._on_ordered)
        dialog.open()

    @Slot(object)
    def _on_ordered(self, found: AwardRound) -> None:
        told = self.tr("The grant is open; its lists are drafts. Look through them.")
        if not found.lists:
            told = self.tr("The grant is open. Now fill its lists: Ins, or scan the cards.")
        self.said.emit("success", told)
        self.done.emit(found.id)

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

    @Slot(object)
    def _on_approved(self, found: AwardRound) -> None:
        self.said.emit("success", self.tr("Approved. F7 credits the approved lists."))
        self.done.emit(found.id)

    @Slot(object)
    def _on_credited(self, credited: Credited) -> None:
        found = self._view.found
        kind = words.holder_kind(found) if found else ProgrammeKind.AWARD
        told = self.tr("{points} credited to {accounts}.")
        self.said.emit(
            "success",
            told.format(
                points=words.points(credited.points),
                accounts=words.accounts_word(kind, credited.accounts),
            ),
        )
        self.done.emit(found.id if found else None)

    @Slot()
    def _on_marked(self) -> None:
        self.done.emit(None)

    def _refuse(self, refusal: Refusal) -> None:
        self.said.emit("error", wording.word(refusal))
