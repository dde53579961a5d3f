"""The card officer: somebody who was entered twice, and becomes one person again."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.gui.desks.cards.dossier.dialog import DossierDialog
from lovemart_desktop.gui.desks.cards.duplicates import DuplicatesDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.person import PersonDialog
from lovemart_desktop.tour.stage import Stage

CARD_OFFICER, AUDITOR = "03", "07"


def one_person(stage: Stage) -> None:
    """Entered again by mistake, found by name and village, joined before a second person."""
    stage.sign_in(CARD_OFFICER, PASSWORD)
    stage.open("cards")
    page = stage.page(CardsPage)
    stage.control(Qt.Key.Key_F)
    stage.hands.type("zgq")
    stage.until(lambda: page.record.dossier is not None, "nobody is shown")
    stage.settle()
    dossier = page.record.dossier
    assert dossier is not None
    name, village = dossier.person.name, dossier.person.village
    _enter_again(stage, name, village)
    stage.control(Qt.Key.Key_M)
    stage.until(page.papers.menu.isVisible, "the menu does not open")
    stage.press(Qt.Key.Key_L)
    dialog = stage.dialog(DuplicatesDialog)
    pairs = dialog.pairs_table.values
    stage.expect(any(row.name == name for row in pairs), "the two records are not offered")
    while dialog.pairs_table.current_row().name != name:
        stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    stage.hands.type("已核对身份证和户口簿")
    stage.shot("joining-side-by-side")
    stage.press(Qt.Key.Key_Return)
    stage.confirm(AUDITOR, PASSWORD, "joining-second-person")
    left = [row.name for row in dialog.pairs_table.values]
    stage.expect(name not in left, "the two records are still two")
    stage.shot("joining-joined")
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_F9)
    both = stage.dialog(DossierDialog)
    stage.until(lambda: both.shown is not None, "the dossier is not read")
    shown = both.shown
    stage.expect(shown and any(each.merged for each in shown.members), "its past is not told of")
    stage.hands.type("7")
    stage.shot("joining-dossier")
    stage.press(Qt.Key.Key_Escape)


def _enter_again(stage: Stage, name: str, village: str) -> None:
    """Somebody of a known name in the village: that has to be said twice."""
    stage.control(Qt.Key.Key_N)
    dialog = stage.dialog(PersonDialog)
    stage.hands.type(name)
    stage.choose(dialog.village_box, village)
    stage.tab_to(dialog.telephone_edit)
    stage.hands.type("13900000017")
    stage.press(Qt.Key.Key_Return)
    stage.shot("joining-same-name")
    stage.push(dialog.another_box)
    stage.push(dialog.save_button)
    stage.expect(dialog not in stage.dialogs(), "the person is not saved")
