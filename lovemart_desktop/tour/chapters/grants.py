"""Grants outside the rounds: a pack for the next festival, and farm points per head."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.rounds.rules import Occasion
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.grants.new_grant import NewGrantDialog
from lovemart_desktop.gui.desks.grants.words import occasion_word
from lovemart_desktop.tour.stage import Stage


def festival_pack(stage: Stage) -> None:
    """The next festival is proposed; the sums stand beside the order before it is opened."""
    session = stage.sign_in("04", PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    dialog = _new(stage, Occasion.FESTIVAL)
    stage.until(dialog.forecast.villages_table.isVisible, "the sums do not appear")
    stage.shot("grant-festival")
    before = len(session.awards.rounds())
    stage.control(Qt.Key.Key_S)
    stage.expect(len(session.awards.rounds()) == before + 1, "the pack was not opened")
    stage.expect(page.band.tone == "success", "nothing says that the pack is open")
    stage.shot("grant-opened")


def per_head(stage: Stage) -> None:
    """Headcount times the rate, counted on one day; looked at and left."""
    stage.sign_in("04", PASSWORD)
    stage.open("awards")
    dialog = _new(stage, Occasion.PER_HEAD)
    stage.tab_to(dialog.form.occasion_edit)
    stage.hands.type("春耕")
    stage.until(dialog.forecast.villages_table.isVisible, "the sums do not appear")
    stage.shot("grant-per-head")
    stage.press(Qt.Key.Key_Escape)


def _new(stage: Stage, occasion: Occasion) -> NewGrantDialog:
    stage.control(Qt.Key.Key_G)
    dialog = stage.dialog(NewGrantDialog)
    stage.choose(dialog.form.kind_box, occasion_word(occasion))
    return dialog
