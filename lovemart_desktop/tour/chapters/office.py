"""The officers' other pages: a late village's list, the funds' statements, the shelf."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.rounds.awards import ListState
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.goods.page import GoodsPage
from lovemart_desktop.tour.chapters import rounds
from lovemart_desktop.tour.stage import Stage


def late_village(stage: Stage) -> None:
    """One village's list of the last half-year still waits: approved by the second officer."""
    session = stage.sign_in("04", PASSWORD)
    stage.open("awards")
    stage.page(AwardsPage)
    stage.shot("award-round")
    round_id = rounds.show_last_round(stage, session)
    stage.press(Qt.Key.Key_F6)
    stage.dialog(ApproveDialog)
    stage.control(Qt.Key.Key_S)
    stage.confirm("05", PASSWORD)
    approved = session.awards.round(round_id).in_state(ListState.APPROVED)
    stage.expect(len(approved) == 1, "the late list was not approved")
    stage.press(Qt.Key.Key_F7)
    stage.dialog(CreditDialog)
    stage.shot("award-credit-late-village")
    stage.control(Qt.Key.Key_S)
    states = {each.state for each in session.awards.round(round_id).lists}
    stage.expect(states == {ListState.CREDITED}, "the late list was not credited")


def statement(stage: Stage) -> None:
    stage.sign_in("04", PASSWORD)
    stage.open("funds")
    stage.page(FundsPage)
    stage.shot("funds")


def shelf(stage: Stage) -> None:
    """Goods by their initials, with lots, donors and expiry days."""
    stage.sign_in("06", PASSWORD)
    stage.open("goods")
    page = stage.page(GoodsPage)
    stage.until(lambda: page.goods_table.values, "the shelf is empty")
    stage.shot("goods")
    stage.hands.type("mt")
    stage.until(lambda: len(page.goods_table.values) < 20, "initials find no goods")
    stage.shot("goods-found")
