"""The award officer's funds: what was appropriated, what is left, where it went."""

from __future__ import annotations

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.tour.stage import Stage


def statement(stage: Stage) -> None:
    stage.sign_in("04", PASSWORD)
    stage.open("funds")
    stage.page(FundsPage)
    stage.shot("funds")
