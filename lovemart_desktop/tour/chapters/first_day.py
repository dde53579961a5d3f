"""The new town's first day: roster and goods in, points to the purses, cards on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt

from lovemart_desktop.demo import PASSWORD, PIN
from lovemart_desktop.demo.goods import shelves
from lovemart_desktop.demo.people import Person, roster
from lovemart_desktop.demo.workbooks import award_workbook, goods_workbook, roster_workbook, save
from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.page import AwardsPage
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.page import CardsPage
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.funds.appropriate import AppropriateDialog
from lovemart_desktop.gui.desks.funds.new_fund import NewFundDialog
from lovemart_desktop.gui.desks.funds.page import FundsPage
from lovemart_desktop.gui.desks.goods.page import GoodsPage
from lovemart_desktop.gui.desks.imports import ImportDialog
from lovemart_desktop.gui.desks.imports.stage import Stage as ImportStage
from lovemart_desktop.tour.chapters import rounds
from lovemart_desktop.tour.stage import Stage

AWARD_OFFICER, AUDITOR, CARD_OFFICER, STOREKEEPER, CLERK = "02", "03", "04", "05", "06"
"""As the first start numbered them."""
VILLAGES = ("石桥村", "柳林村")
AWARDED = 10
FUND = "诚信勤劳"


def roster_in(stage: Stage) -> None:
    """A roster with two faulty rows: what would come of each is shown, then it is imported."""
    people = _people()
    session = stage.sign_in(CARD_OFFICER, PASSWORD)
    stage.open("cards")
    stage.page(CardsPage)
    stage.shot("first-day-no-people")
    stage.control(Qt.Key.Key_I)
    dialog = stage.dialog(ImportDialog)
    faulty = [people[0], *people[1:], people[3]]
    path = _workbooks(stage) / "roster.xlsx"
    save(roster_workbook(faulty), path)
    _import(stage, dialog, path, "roster")
    stage.expect(session.people.counts().people == len(people), "somebody was not imported")


def goods_in(stage: Stage) -> None:
    session = stage.sign_in(STOREKEEPER, PASSWORD)
    stage.open("goods")
    stage.page(GoodsPage)
    stage.control(Qt.Key.Key_I)
    dialog = stage.dialog(ImportDialog)
    path = _workbooks(stage) / "goods.xlsx"
    save(goods_workbook(shelves(), date.today()), path)
    _import(stage, dialog, path, "goods")
    stage.expect(len(session.goods.shelf()) == len(shelves()), "some goods were not imported")
    stage.shot("goods-on-the-shelf")


def budget(stage: Stage) -> None:
    """A fund with a budget that the auditor confirms."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("funds")
    stage.page(FundsPage)
    stage.control(Qt.Key.Key_N)
    stage.dialog(NewFundDialog)
    stage.lines(FUND)
    stage.hands.type("青府发〔2026〕6 号")
    stage.shot("fund-new")
    stage.control(Qt.Key.Key_S)
    stage.control(Qt.Key.Key_B)
    stage.dialog(AppropriateDialog)
    stage.lines("60000", "年初预算")
    stage.confirm(AUDITOR, PASSWORD, "fund-second-person")
    (fund,) = session.funds.all()
    stage.expect(fund.balance.budget == 60_000, "the budget did not arrive")
    stage.shot("fund-appropriated")


def award(stage: Stage) -> None:
    """A round: the villages' list comes in as a draft, then review, meetings and notice as their
    papers say; it is approved and credited."""
    session = stage.sign_in(AWARD_OFFICER, PASSWORD)
    stage.open("awards")
    page = stage.page(AwardsPage)
    posted_on = rounds.open_round(stage, FUND)
    stage.control(Qt.Key.Key_I)
    importing = stage.dialog(ImportDialog)
    heads = [head for village in VILLAGES for head in _heads(village)]
    path = _workbooks(stage) / "award.xlsx"
    save(award_workbook("评选名单", heads, Random(1)), path)
    _import(stage, importing, path, "award")
    stage.shot("award-draft")
    page.go_to_step(Step.REVIEW)
    rounds.enter_papers(stage, len(VILLAGES), posted_on)
    stage.press(Qt.Key.Key_F6)
    stage.dialog(ApproveDialog)
    stage.shot("award-approve")
    stage.control(Qt.Key.Key_S)
    stage.confirm(AUDITOR, PASSWORD, "award-second-person")
    stage.press(Qt.Key.Key_F7)
    stage.dialog(CreditDialog)
    stage.shot("award-credit")
    stage.control(Qt.Key.Key_S)
    (title,) = session.awards.rounds()
    states = {each.state for each in session.awards.round(title.id).lists}
    stage.expect(states == {ListState.CREDITED}, f"the lists are {states}")
    stage.shot("award-credited")
    stage.control(Qt.Key.Key_P)
    stage.settle()


def cards_out(stage: Stage) -> None:
    """Cards for all elderly party members at once, and their A4 sheets."""
    session = stage.sign_in(CARD_OFFICER, PASSWORD)
    stage.open("cards")
    stage.page(CardsPage)
    stage.control(Qt.Key.Key_B)
    batch = stage.dialog(BatchDialog)
    stage.until(batch.issue_button.isEnabled, "nobody may have a card")
    stage.shot("cards-issue-to-elderly")
    stage.push(batch.issue_button)
    sheets = stage.dialog(SheetsDialog)
    stage.until(sheets.print_button.isEnabled, "no sheet can be printed")
    stage.shot("cards-sheets")
    before = _papers(stage)
    stage.push(sheets.print_button)
    stage.until(lambda: len(_papers(stage)) > len(before), "no sheet was printed")
    stage.press(Qt.Key.Key_Escape)
    stage.expect(session.people.counts().active_cards > 5, "too few cards were issued")
    stage.control(Qt.Key.Key_B)
    batch = stage.dialog(BatchDialog)
    stage.until(lambda: batch.heads_choice.isEnabled(), "no heads can be chosen")
    stage.tab_to(batch.elderly_choice)
    stage.press(Qt.Key.Key_Right)
    stage.until(batch.issue_button.isEnabled, "no awarded head may have a card")
    stage.shot("cards-issue-to-awarded")
    stage.push(batch.issue_button)
    stage.dialog(SheetsDialog)
    stage.press(Qt.Key.Key_Escape)


def first_slip(stage: Stage) -> None:
    """The counter opens: the first card, the first goods, receipt number 1."""
    stage.sign_in(CLERK, PIN)
    page = stage.page(CounterPage)
    store = stage.program.store
    assert store is not None
    officer = store.sign_in(CARD_OFFICER, PASSWORD)
    awarded = officer.cards.awarded_heads(officer.cards.rounds()[0].id)
    card = officer.people.record(awarded[0].member).live_card
    assert card is not None
    stage.hands.scan(card.number)
    stage.hands.scan(shelves()[0].barcode)
    stage.settle()
    stage.expect(len(page.basket.lines) == 1, f"not everything was taken: {page.band.text}")
    before = len(_papers(stage))
    stage.press(Qt.Key.Key_F12, Qt.Key.Key_Return)
    stage.until(lambda: len(_papers(stage)) > before, "the first slip was not printed")
    stage.expect(page.basket.empty, f"the first basket was not booked: {page.band.text}")
    stage.shot("counter-first-slip")


def _import(stage: Stage, dialog: ImportDialog, path: Path, name: str) -> None:
    stage.lines(str(path))
    stage.until(lambda: dialog.stage is ImportStage.SHOWN, f"{name}: {dialog.band.text}")
    stage.shot(f"import-{name}")
    stage.control(Qt.Key.Key_S)
    stage.until(lambda: dialog.stage is ImportStage.DONE, f"{name}: {dialog.band.text}")
    stage.shot(f"import-{name}-done")
    stage.press(Qt.Key.Key_Escape)


def _people() -> list[Person]:
    everybody = roster(Random(7), date.today())
    return [person for person in everybody if person.village in VILLAGES]


def _heads(village: str) -> list[Person]:
    found = [p for p in _people() if p.village == village and p.relation == HEAD and p.id_number]
    return found[:AWARDED]


def _workbooks(stage: Stage) -> Path:
    folder = stage.program.printers.folder.parent / "workbooks"
    folder.mkdir(exist_ok=True)
    return folder


def _papers(stage: Stage) -> list[Path]:
    return sorted(stage.program.printers.folder.glob("*.pdf"))
