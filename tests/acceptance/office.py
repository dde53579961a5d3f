"""What the officers of the town hall do in the window: funds, rounds and grants, cards."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, Step
from lovemart_desktop.domain.rounds.rules import Occasion
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.gui.desks.funds.appropriate import AppropriateDialog
from lovemart_desktop.gui.desks.funds.new_fund import NewFundDialog
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.grants.new_grant import NewGrantDialog
from lovemart_desktop.gui.desks.grants.words import occasion_word
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from tests.acceptance.town import Officer, Town
from tests.acceptance.window import CTRL
from tests.documents.reading import Paper
from tests.round_steps import publish


class Funds:
    """The page of the funds."""

    def __init__(self, town: Town) -> None:
        self.town, self.seat = town, town.seat
        town.open_page("funds")
        self.page = self.seat.page(FundsPage)

    def open(self, name: str, document: str) -> None:
        self.seat.press(Qt.Key.Key_N, CTRL)
        self.seat.dialog(NewFundDialog)
        self.seat.type_line(name)
        self.seat.type(document)
        self.seat.press(Qt.Key.Key_S, CTRL)
        self.seat.no_dialog()

    def appropriate(self, points: int, note: str) -> ConfirmDialog:
        """Fills in the budget of the fund in view, up to the second person's question."""
        self.seat.press(Qt.Key.Key_B, CTRL)
        self.seat.dialog(AppropriateDialog)
        self.seat.type_line(str(points))
        self.seat.type_line(note)
        return self.seat.dialog(ConfirmDialog)

    def budgets(self) -> dict[str, tuple[int, int]]:
        """Name → (appropriated, left in the budget), as the books have it."""
        funds = self.town.session.funds.all()
        return {f.name: (f.balance.appropriated, f.balance.budget) for f in funds}


class Rounds:
    """The page of the award rounds and grants."""

    def __init__(self, town: Town) -> None:
        self.town, self.seat = town, town.seat
        town.open_page("awards")
        self.page = self.seat.page(AwardsPage)

    def open_award(self, fund: str) -> None:
        """A round of this half-year, with the points that stand there ready."""
        self.ask_for_award(fund)
        self.seat.no_dialog()

    def ask_for_award(self, fund: str) -> NewRoundDialog:
        self.seat.press(Qt.Key.Key_N, CTRL)
        dialog = self.seat.dialog(NewRoundDialog)
        self.seat.choose(dialog.fund_box, fund)
        self.seat.press(Qt.Key.Key_S, CTRL)
        return dialog

    def open_grant(self, occasion: str, fund: str) -> None:
        self.ask_for_grant(occasion, fund)
        self.seat.no_dialog()

    def ask_for_grant(self, occasion: str, fund: str) -> NewGrantDialog:
        """For every elderly party member of the rule."""
        if not self.page.head.grant_button.isVisible():
            # in a small window it is offered by the one for a new round
            self.seat.press(Qt.Key.Key_N, CTRL)
        self.seat.press(Qt.Key.Key_G, CTRL)
        dialog = self.seat.dialog(NewGrantDialog)
        form = dialog.form
        self.seat.choose(form.kind_box, occasion_word(Occasion.PARTY_CARE))
        self.seat.tab_to(form.occasion_edit)
        self.seat.press(Qt.Key.Key_A, CTRL)
        self.seat.type(occasion)
        self.seat.choose(form.fund_box, fund)
        self.seat.press(Qt.Key.Key_S, CTRL)
        return dialog

    def publish(self) -> None:
        """Review, meetings, notice and its photo, as an office enters papers of some days ago;
        tests/acceptance/test_june_round.py shows each of them by keys."""
        publish(self.town.session, self.newest())
        self.page.refresh()
        self.seat.settle()

    def may(self, step: Step) -> bool:
        """Whether a step's main deed can be done now."""
        return self.page.panels[step].may_deed()

    def approve(self, by: Officer) -> None:
        """All lists, by the second person at the same screen."""
        self.ask_to_approve()
        self.town.confirm(by)
        self.seat.no_dialog()

    def ask_to_approve(self) -> ConfirmDialog:
        self.seat.press(Qt.Key.Key_F6)
        self.seat.dialog(ApproveDialog)
        self.seat.press(Qt.Key.Key_S, CTRL)
        return self.seat.dialog(ConfirmDialog)

    def credit(self) -> None:
        """All lists that are approved."""
        self.seat.press(Qt.Key.Key_F7)
        self.seat.dialog(CreditDialog)
        self.seat.press(Qt.Key.Key_S, CTRL)
        self.seat.no_dialog()

    def newest(self) -> AwardRound:
        """The round that was opened last, as the books have it."""
        awards = self.town.session.awards
        return awards.round(max(title.id for title in awards.rounds()))

    def all_in(self, state: ListState) -> bool:
        return {each.state for each in self.newest().lists} == {state}


class CardDesk:
    """The page of people and cards."""

    def __init__(self, town: Town) -> None:
        self.town, self.seat = town, town.seat
        town.open_page("cards")
        self.page = self.seat.page(CardsPage)

    def find(self, words: str) -> Dossier:
        """Types into the search line; the first person found is in view."""
        self.seat.press(Qt.Key.Key_F, CTRL)
        self.seat.type(words)
        dossier = self.page.record.dossier
        assert dossier is not None, f"nobody is found for {words!r}"
        return dossier

    def ask_for_many(self, *, heads: bool = False) -> BatchDialog:
        """The list for a batch: elderly party members by rule, or the awarded heads."""
        self.seat.press(Qt.Key.Key_B, CTRL)
        dialog = self.seat.dialog(BatchDialog)
        if heads:
            self.seat.tab_to(dialog.elderly_choice)
            self.seat.press(Qt.Key.Key_Right)
            assert dialog.heads_choice.isChecked()
        self.seat.until(dialog.issue_button.isEnabled, "there is nobody to give a card to")
        return dialog

    def issue_many(self, dialog: BatchDialog) -> Paper:
        """Cards for all ticked, then their sheets."""
        self.seat.push(dialog.issue_button)
        return self._print_sheets()

    def put_into_batch(self) -> None:
        """The card in view is to be printed with others."""
        self.seat.push(self.page.side.batch_button)

    def print_batch(self) -> Paper:
        """The cards that were put aside one by one."""
        self.seat.push(self.page.head.sheets_button)
        return self._print_sheets()

    def issue(self, name: str) -> None:
        """A card for the one person of this name."""
        self.find(name)
        self.seat.enter()
        assert self.page.side.issue_button.hasFocus()
        self.seat.press(Qt.Key.Key_Space)
        self.seat.dialog(ReasonDialog)
        self.seat.enter()
        self.seat.no_dialog()

    def print_card(self) -> Paper:
        """The card in view, for the card printer."""
        self.town.fetch_papers()
        self.seat.press(Qt.Key.Key_P, CTRL)
        (printed,) = self.town.fetch_papers()
        return printed

    def report_lost(self, name: str) -> None:
        self.find(name)
        self.seat.push(self.page.side.lost_button)
        self.seat.dialog(ReasonDialog)
        self.seat.enter()
        self.seat.no_dialog()

    def _print_sheets(self) -> Paper:
        sheets = self.seat.dialog(SheetsDialog)
        self.seat.until(sheets.print_button.isEnabled, "no sheet can be printed")
        self.town.fetch_papers()
        self.seat.push(sheets.print_button)
        self.seat.escape()
        self.seat.no_dialog()
        (printed,) = self.town.fetch_papers()
        return printed
