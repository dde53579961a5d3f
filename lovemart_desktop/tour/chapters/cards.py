"""The card officer: finding somebody, the record, a new card, sheets of cards."""

from __future__ import annotations

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.tour.stage import Stage


def record(stage: Stage) -> None:
    """Initials find people; the record shows accounts and the card as it would be printed."""
    stage.sign_in("03", PASSWORD)
    stage.open("cards")
    page = stage.page(CardsPage)
    stage.hands.type("zgq")
    stage.settle()
    stage.shot("cards-record")
    stage.expect(page.people_table.model().rowCount() > 0, "initials found nobody")
