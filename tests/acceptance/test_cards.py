"""The card desk's papers by keys and scans, in a small window: list, labels, blanks, signatures,
a template, a death."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.gui.desks.board.page import BoardPage
from lovemart_desktop.gui.desks.board.rows import DueRow
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.blanks import BlanksDialog
from lovemart_desktop.gui.desks.cards.disposition import DispositionDialog
from lovemart_desktop.gui.desks.cards.handovers import HandoversDialog
from lovemart_desktop.gui.desks.cards.prints import PrintsDialog
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.gui.desks.cards.templates import TemplatesDialog
from lovemart_desktop.services.cards.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from tests.acceptance.office import CardDesk
from tests.acceptance.town import AUDITOR, Officer, Town
from tests.acceptance.window import CTRL, running
from tests.conftest import MakeDatabase
from tests.documents.reading import Paper
from tests.roster import write_roster
from tests.services.test_disposition import funded, give
from tests.shop import ACCOUNTS, TODAY, FixedClock, found_shop, founded

SMALL = (994, 565)
MENU = ("handovers", "prints", "blanks", "templates", "disposition")


def _officer(key: str) -> Officer:
    name, role = ACCOUNTS[key]
    number = f"{list(ACCOUNTS).index(key) + 1:02d}"
    return Officer(number, name, role)


@pytest.fixture
def shop_here(make_database: MakeDatabase, own_data_folder: Path) -> None:
    """A shop with a small roster in the data folder; 张龚强 has points and dies today."""
    url = make_database("sqlite", founded)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    shop = found_shop(config.database_url())
    roster = write_roster(shop)
    give(shop, funded(shop), roster["张龚强"])
    shop.card_officer.cards.issue([roster["张龚强"]], new_key(), reason="老党员")
    ask = Death(roster["张龚强"], TODAY, "死亡证明", new_head=roster["张玉琴"])
    shop.card_officer.households.carry_out(ask, new_key())
    shop.close()


def test_the_card_desk_by_keys(qapp: QApplication, shop_here: None) -> None:
    with running(qapp, FixedClock(), SMALL) as seat:
        town = Town(seat)
        town.signed_in(_officer("card_officer"))
        desk = CardDesk(town)
        numbers = _issue_by_list_on_labels(town, desk)
        _sign(town, desk, numbers)
        _print_one_again(town, desk)
        _bind_a_blank(town, desk)
        _make_a_template(town, desk)
        _settle(town, desk)


def _menu(desk: CardDesk, choice: str) -> None:
    """Ctrl+M, down to the choice, Enter."""
    desk.seat.press(Qt.Key.Key_M, CTRL)
    menu = desk.page.papers.menu
    assert menu.isVisible()
    for _ in range(MENU.index(choice)):
        desk.seat.press(Qt.Key.Key_Down)
    desk.seat.enter()
    assert not menu.isVisible()


def _issue_by_list_on_labels(town: Town, desk: CardDesk) -> list[str]:
    """Two people by a list; labels from the third place; their hand-over list."""
    seat = town.seat
    seat.press(Qt.Key.Key_B, CTRL)
    batch = seat.dialog(BatchDialog)
    seat.tab_to(batch.elderly_choice)
    seat.press(Qt.Key.Key_Right)
    seat.press(Qt.Key.Key_Right)
    assert batch.list_choice.isChecked()
    seat.tab_to(batch.list_edit)
    for line in ("张大", "王五", "郑雨晴"):
        seat.type(line)
        seat.enter()
    seat.until(batch.issue_button.isEnabled, "the list means nobody")
    assert [line.text for line in batch.open_table.values] == ["王五"]
    seat.push(batch.issue_button)
    sheets = seat.dialog(SheetsDialog)
    seat.until(sheets.print_button.isEnabled, "no sheet can be printed")
    seat.choose(sheets.template_box, "3×8")
    seat.until(sheets.print_button.isEnabled, "labels cannot be printed")
    seat.tab_to(sheets.first_box)
    seat.type("3")
    seat.until(sheets.print_button.isEnabled, "not from the third place")
    town.fetch_papers()
    seat.push(sheets.print_button)
    (labels,) = town.fetch_papers()
    numbers = labels.codes()
    assert len(numbers) == 2
    seat.push(sheets.handover_button)
    (handover,) = town.fetch_papers()
    assert "领取签收表" in handover.text()
    seat.escape()
    seat.no_dialog()
    (desk_code,) = handover.codes()
    return [desk_code, *numbers]


def _sign(town: Town, desk: CardDesk, numbers: list[str]) -> None:
    """The signed sheet is scanned; one has not signed."""
    seat = town.seat
    seat.scan(numbers[0])
    dialog = seat.dialog(HandoversDialog)
    seat.until(lambda: dialog._picking.picked, "no row is ticked")
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Space)
    seat.enter()
    (row,) = dialog.lists_table.values
    assert (row.cards, row.missing) == (2, 1)
    seat.escape()
    seat.no_dialog()
    town.open_page("board")
    board = seat.page(BoardPage)
    told = [each.line.text for each in board.findChildren(DueRow)]
    assert any("签收" in text and "1" in text for text in told), told
    assert any("去世" in text and "1" in text for text in told), told
    town.open_page("cards")


def _print_one_again(town: Town, desk: CardDesk) -> None:
    seat = town.seat
    _menu(desk, "prints")
    dialog = seat.dialog(PrintsDialog)
    seat.tab_to(dialog.cards_table)
    seat.press(Qt.Key.Key_Space)
    seat.push(dialog.again_button)
    sheets = seat.dialog(SheetsDialog)
    seat.until(sheets.print_button.isEnabled, "no sheet can be printed")
    assert "1" in sheets.again_label.text()
    town.fetch_papers()
    seat.push(sheets.print_button)
    (paper,) = town.fetch_papers()
    assert len(paper.codes()) == 1
    seat.escape()
    assert [run.cards for run in town.session.card_papers.runs()] == [1, 2]


def _bind_a_blank(town: Town, desk: CardDesk) -> None:
    """A series is made and printed; a blank is scanned for somebody, with a slip."""
    seat = town.seat
    _menu(desk, "blanks")
    dialog = seat.dialog(BlanksDialog)
    seat.type("3")
    seat.push(dialog.make_button)
    seat.push(dialog.print_button)
    sheets = seat.dialog(SheetsDialog)
    seat.until(sheets.print_button.isEnabled, "blanks cannot be printed")
    town.fetch_papers()
    seat.push(sheets.print_button)
    (paper,) = town.fetch_papers()
    seat.escape()
    number = paper.codes()[0]
    desk.find("张玉琴")
    seat.scan(number)
    asked = seat.dialog(ReasonDialog)
    seat.push(asked.slip_box)
    seat.push(asked.yes_button)
    seat.no_dialog()
    (slip,) = town.fetch_papers()
    assert "发卡凭条" in slip.text()
    live = town.session.people.record(_member(desk)).live_card
    assert live is not None
    assert (live.number, live.state) == (number, CardState.ACTIVE)


def _member(desk: CardDesk) -> int:
    dossier = desk.page.record.dossier
    assert dossier is not None
    return dossier.person.member


def _make_a_template(town: Town, desk: CardDesk) -> None:
    """A green card of the town's own; a column too many is said, and not kept."""
    seat = town.seat
    _menu(desk, "templates")
    dialog = seat.dialog(TemplatesDialog)
    seat.press(Qt.Key.Key_Down)
    seat.tab_to(dialog.name_edit)
    seat.type("惠民卡")
    seat.choose(dialog.colour_box, "绿")
    seat.press(Qt.Key.Key_S, CTRL)
    kept = town.session.card_templates.all()[-1]
    assert (kept.name, str(kept.look.colour), kept.grid.cells) == ("惠民卡", "green", 10)
    seat.tab_to(dialog.columns_box)
    seat.type("3")
    seat.press(Qt.Key.Key_S, CTRL)
    assert "75.2" in dialog.band.text
    assert town.session.card_templates.all()[-1] == kept
    seat.escape()
    seat.no_dialog()


def _settle(town: Town, desk: CardDesk) -> None:
    """The dead man's points go to his household, with the auditor's yes."""
    seat = town.seat
    desk.find("张龚强")
    _menu(desk, "disposition")
    dialog = seat.dialog(DispositionDialog)
    seat.tab_to(dialog.document_edit)
    seat.type_line("申请书12号")
    auditor = _officer("auditor")
    assert auditor.role is AUDITOR.role
    town.confirm(auditor)
    assert dialog.estates_table.values == []
    seat.escape()
    seat.no_dialog()
    assert town.session.disposition.waiting() == []
    desk.find("张玉琴")
    record = town.session.people.record(_member(desk))
    assert [one.points for one in record.accounts if not one.own] == [120]


def test_papers_of_the_desk_are_papers(shop_here: None) -> None:
    """Every template of the shop, printed once: each code reads back."""
    shop = found_shop(config.database_url())
    members = [shop.add_person(f"村民{n}", "大村") for n in range(26)]
    made = shop.card_officer.cards.issue(members, new_key(), reason="发卡")
    for template in shop.card_officer.card_templates.all():
        layout = SheetLayout(template=template.id)
        pdf = shop.card_officer.card_papers.print_sheets([card.id for card in made], layout)
        paper = Paper(pdf)
        read = [code for page in range(len(paper)) for code in paper.codes(page, 203)]
        assert sorted(read) == sorted(card.number for card in made), template.id
    shop.close()
