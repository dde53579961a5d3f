"""The card officer: all that the books know of a household, on one screen and on paper."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.cards.dossier.dialog import DossierDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.tour.stage import Stage


def household(stage: Stage) -> None:
    """Opened by a key, looked through by digits, and printed."""
    stage.sign_in("03", PASSWORD)
    stage.open("cards")
    page = stage.page(CardsPage)
    stage.control(Qt.Key.Key_F)
    stage.hands.type("zgq")
    stage.until(lambda: page.record.dossier is not None, "nobody is shown")
    stage.settle()
    stage.press(Qt.Key.Key_F9)
    dialog = stage.dialog(DossierDialog)
    stage.until(lambda: dialog.shown is not None, "the dossier is not read")
    shown = dialog.shown
    stage.expect(shown is not None and shown.members, "nobody belongs to the household")
    stage.shot("dossier-overview")
    for digit, name in (("2", "points"), ("4", "goods"), ("6", "signatures")):
        stage.hands.type(digit)
        stage.settle()
        stage.shot(f"dossier-{name}")
    stage.control(Qt.Key.Key_P)
    stage.until(lambda: dialog.band.isVisible() and dialog.print_button.isEnabled(), "not printed")
    stage.shot("dossier-printed")
    stage.press(Qt.Key.Key_Escape)
