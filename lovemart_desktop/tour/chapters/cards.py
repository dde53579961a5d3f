"""The card officer: finding somebody, the record, printing, a lost card."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.gui.desks.cards.blanks import BlanksDialog
from lovemart_desktop.gui.desks.cards.disposition import DispositionDialog
from lovemart_desktop.gui.desks.cards.handovers import HandoversDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.prints import PrintsDialog
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.gui.desks.cards.templates import TemplatesDialog
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.tour.stage import Stage

RARE = "欧阳建国"
OTHER = "张龚强"


def record(stage: Stage) -> None:
    """Initials find people; the record shows accounts and the card as it is printed."""
    page = _desk(stage)
    stage.hands.type("zgq")
    stage.until(lambda: page.people_table.values, "initials find nobody")
    stage.until(lambda: page.record.dossier is not None, "nobody is shown")
    stage.shot("cards-record")
    dossier = page.record.dossier
    stage.expect(dossier is not None and dossier.person.name == OTHER, f"{OTHER} is not found")
    stage.control(Qt.Key.Key_P)
    stage.shot("cards-printed")


def life(stage: Stage) -> None:
    """A card is reported lost, with a reason."""
    page = _desk(stage)
    session = stage.window.session
    assert session is not None
    stage.hands.type(RARE)
    stage.until(lambda: page.record.dossier is not None, "nobody is shown")
    stage.settle()
    dossier = page.record.dossier
    assert dossier is not None
    stage.expect(dossier.person.name == RARE, f"{RARE} is not found, but {dossier.person.name}")
    stage.push(page.side.lost_button)
    stage.dialog(ReasonDialog)
    stage.shot("cards-lost-reason")
    stage.press(Qt.Key.Key_Return)
    card = session.people.record(dossier.person.member).live_card
    stage.expect(card is not None and card.state is CardState.LOST, "the card is not lost")
    stage.shot("cards-lost")


def papers(stage: Stage) -> None:
    """Templates, blanks, a hand-over list and its signatures, what was printed, by keys."""
    page = _desk(stage)
    session = stage.window.session
    assert session is not None
    series = session.blanks.make(20, new_key(), note="秋季走访备用")
    stage.until(lambda: page.people_table.values, "nobody is on the roster")
    for opened, kind, picture in (
        (page.papers.open_templates, TemplatesDialog, "cards-templates"),
        (page.papers.open_blanks, BlanksDialog, "cards-blanks"),
        (page.papers.open_prints, PrintsDialog, "cards-prints"),
        (page.papers.open_handovers, HandoversDialog, "cards-handovers"),
        (page.papers.open_disposition, DispositionDialog, "cards-disposition"),
    ):
        opened()
        stage.dialog(kind)
        stage.shot(picture)
        stage.press(Qt.Key.Key_Escape)
        stage.expect(not stage.dialogs(), f"{picture} does not close by Escape")
    page.printing.open_sheets(tuple(session.blanks.left_of(series.id)))
    sheets = stage.dialog(SheetsDialog)
    stage.until(sheets.print_button.isEnabled, "blanks cannot be printed")
    stage.choose(sheets.template_box, "3×8")
    stage.shot("cards-labels")
    stage.press(Qt.Key.Key_Escape)


def _desk(stage: Stage) -> CardsPage:
    stage.sign_in("03", PASSWORD)
    stage.open("cards")
    page = stage.page(CardsPage)
    stage.control(Qt.Key.Key_F)
    return page
