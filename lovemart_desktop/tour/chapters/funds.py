"""A fund's statement and its end: who holds points, the notice, putting the last day off."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.rounds.awards import Step
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.funds.decision import DecisionDialog
from lovemart_desktop.gui.desks.funds.life_dialog import LifeDialog
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.funds.statement_dialog import StatementDialog
from lovemart_desktop.tour.chapters import rounds
from lovemart_desktop.tour.stage import Stage

AWARD_OFFICER = "04"


def statement_on_a_day(stage: Stage) -> None:
    """The chosen fund's sums and vouchers, then on paper."""
    page = _at_the_funds(stage)
    stage.until(lambda: page.funds_table.values, "there is no fund")
    stage.control(Qt.Key.Key_P)
    dialog = stage.dialog(StatementDialog)
    stage.expect(dialog.sums_table.values, "the statement is empty")
    stage.shot("fund-statement")
    stage.control(Qt.Key.Key_P)
    stage.press(Qt.Key.Key_Escape)


def term(stage: Stage) -> None:
    """Who holds points; a fund that never expires offers nothing but its closing."""
    _at_the_funds(stage)
    stage.press(Qt.Key.Key_F6)
    dialog = stage.dialog(LifeDialog)
    stage.expect(dialog.holdings_table.values, "nobody holds points")
    stage.press(Qt.Key.Key_F9)
    stage.expect(dialog.band.tone == "error", "a fund can be closed that people hold points of")
    stage.shot("fund-term")
    stage.press(Qt.Key.Key_Escape)


def reversal(stage: Stage) -> None:
    """What would come back of a credited row; nothing is booked."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    rounds.show_last_round(stage, session)
    page.go_to_step(Step.NOMINATION)
    stage.settle()
    stage.press(Qt.Key.Key_Delete)
    stage.dialog(DecisionDialog)
    stage.shot("award-reversal")
    stage.press(Qt.Key.Key_Escape)


def _at_the_funds(stage: Stage) -> FundsPage:
    stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("funds")
    return stage.page(FundsPage)
