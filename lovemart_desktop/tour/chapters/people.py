"""The card officer: what has happened to people, their history, villages, head-counts."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.desks.cards.event_dialog import EventDialog
from lovemart_desktop.gui.desks.cards.events import EventChooser
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.places import VillagesDialog
from lovemart_desktop.gui.desks.cards.roster_lists import CountsDialog
from lovemart_desktop.tour.stage import Stage


def events(stage: Stage) -> None:
    """Somebody's household has another responsible officer, and it stands in the history."""
    page = _desk(stage)
    dossier = page.record.dossier
    stage.expect(dossier is not None and dossier.household is not None, "nobody with a household")
    stage.control(Qt.Key.Key_E)
    stage.dialog(EventChooser)
    stage.shot("people-what-has-happened")
    stage.hands.type("1")
    stage.dialog(EventDialog)
    stage.shot("people-death")
    stage.press(Qt.Key.Key_Escape)
    stage.control(Qt.Key.Key_E)
    stage.hands.type("0")
    dialog = stage.dialog(EventDialog)
    stage.hands.type("李思源")
    stage.tab_to(dialog.reason_edit)
    stage.hands.type("轮换")
    stage.settle()
    stage.shot("people-officer")
    stage.control(Qt.Key.Key_Return)
    stage.tab_to(page.record.tabs.tabBar())
    while page.record.tabs.currentWidget() is not page.life.history:
        stage.press(Qt.Key.Key_Right)
    kinds = [line.kind for line in page.life.history.table.values]
    stage.expect(EventKind.OFFICER in kinds, "the history does not tell of the officer")
    stage.shot("people-history")


def lists(stage: Stage) -> None:
    """Villages and their groups; how many people there were on a day."""
    page = _desk(stage)
    for key, kind, name in (
        (Qt.Key.Key_V, VillagesDialog, "people-villages"),
        (Qt.Key.Key_C, CountsDialog, "people-counts"),
    ):
        stage.control(Qt.Key.Key_M)
        stage.until(page.papers.menu.isVisible, "the menu does not open")
        stage.press(key)
        stage.dialog(kind)
        stage.shot(name)
        stage.press(Qt.Key.Key_Escape)


def _desk(stage: Stage) -> CardsPage:
    stage.sign_in("03", PASSWORD)
    stage.open("cards")
    page = stage.page(CardsPage)
    stage.control(Qt.Key.Key_F)
    stage.hands.type("zgq")
    stage.until(lambda: page.record.dossier is not None, "nobody is shown")
    stage.settle()
    return page
