"""Templates, blanks, hand-over lists, prints and dispositions at the desk, by keys and scans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.cards.templates import BUILT_IN, SINGLE, CardTemplate, Colour, Look
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.blanks import BlanksDialog
from lovemart_desktop.gui.desks.cards.disposition import DispositionDialog
from lovemart_desktop.gui.desks.cards.handovers import HandoversDialog
from lovemart_desktop.gui.desks.cards.offsets import offsets_of, with_offsets
from lovemart_desktop.gui.desks.cards.prints import PrintsDialog
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.gui.desks.cards.templates import TemplatesDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.dialogs import Dialog
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.cards.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from tests.documents.reading import Paper
from tests.documents.test_card_templates import logo
from tests.gui.desks.cards.conftest import NARROW, Desk, OpenDesk
from tests.gui.hands import Hands
from tests.services.test_disposition import bury, funded, give
from tests.shop import SECRET, Shop

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def blank_numbers(shop: Shop, count: int = 2) -> list[str]:
    series = shop.card_officer.blanks.make(count, new_key())
    left = shop.card_officer.blanks.left_of(series.id)
    return [one.number for one in shop.card_officer.card_papers.cards(left)]


def papers(folder: Path, words: str) -> list[Paper]:
    return [Paper(path.read_bytes()) for path in sorted(folder.glob(f"*{words}*.pdf"))]


def test_the_menu_opens_by_key_and_each_dialog_closes_by_escape(desk: Desk, hands: Hands) -> None:
    opened: list[tuple[Callable[[], None], type]] = [
        (desk.page.papers.open_handovers, HandoversDialog),
        (desk.page.papers.open_prints, PrintsDialog),
        (desk.page.papers.open_blanks, BlanksDialog),
        (desk.page.papers.open_templates, TemplatesDialog),
        (desk.page.papers.open_disposition, DispositionDialog),
    ]
    for act, kind in opened:
        act()
        desk.dialog(kind)
        hands.press(Key.Key_Escape)
        assert desk.no_dialog(), kind
    hands.press(Key.Key_M, CONTROL)
    menu = desk.page.papers.menu
    assert menu.isVisible()
    assert menu.activeAction() is not None
    letters = [made.text().split("&")[1][0].upper() for made in menu.actions() if made.text()]
    assert len(set(letters)) == len(letters), "each letter opens something"
    menu.close()


def test_a_scanned_blank_is_offered_to_the_person_in_view(desk: Desk, hands: Hands) -> None:
    number, other = blank_numbers(desk.shop)
    desk.page.show_person(None)
    hands.scan(number)
    desk.settle()
    assert number[-4:] in desk.page.band.text, "find the person first"
    assert desk.no_dialog()
    desk.find("张大")
    hands.scan(number)
    dialog = desk.dialog(ReasonDialog)
    assert number[-4:] in dialog.text_label.text()
    hands.press(Key.Key_Return)
    desk.settle()
    (held,) = desk.cards("张大")
    assert (held.number, held.state) == (number, CardState.ACTIVE)
    # a second blank takes the place of the card, with a warning
    hands.scan(other)
    dialog = desk.dialog(ReasonDialog)
    assert number[-4:] in dialog.text_label.text()
    hands.press(Key.Key_Return)
    desk.settle()
    assert sorted(desk.states("张大")) == [CardState.ACTIVE, CardState.REPLACED]


def test_a_blank_that_somebody_else_has_just_bound(desk: Desk, hands: Hands) -> None:
    (number, _) = blank_numbers(desk.shop)
    desk.find("张大")
    hands.scan(number)
    dialog = desk.dialog(ReasonDialog)
    desk.shop.card_officer.blanks.bind(
        number, desk.roster["䶮张"], new_key(), reason="另一位发卡员"
    )
    hands.press(Key.Key_Return)
    desk.settle()
    assert "䶮张" in dialog.band.text
    assert desk.cards("张大") == []


def test_blanks_are_made_and_printed(desk: Desk, hands: Hands, prints: Path) -> None:
    desk.page.papers.open_blanks()
    dialog = desk.dialog(BlanksDialog)
    dialog.count_box.setValue(12)
    dialog.note_edit.setText("秋季")
    dialog.make_button.click()
    desk.settle()
    (series,) = dialog.series_table.values
    assert (series.cards, series.note) == (12, "秋季")
    dialog.print_button.click()
    sheets = desk.dialog(SheetsDialog)
    sheets.print_button.click()
    desk.settle()
    (paper,) = papers(prints, "card")
    assert len(paper) == 2
    assert len(paper.codes(0)) == 10
    assert "持卡人" in paper.text(0)
    assert not sheets.handover_button.isEnabled(), "nobody signs for a blank"


def test_cards_are_printed_on_labels_and_the_choice_is_kept(
    desk: Desk, hands: Hands, prints: Path
) -> None:
    cards = desk.issue("张大", "郑雨晴")
    desk.page.printing.open_sheets(tuple(cards))
    sheets = desk.dialog(SheetsDialog)
    at = next(
        n
        for n in range(sheets.template_box.count())
        if sheets.template_box.itemData(n).id == "label-3x8"
    )
    sheets.template_box.setCurrentIndex(at)
    desk.settle()
    assert sheets.first_box.maximum() == 24
    assert not sheets.backs_box.isEnabled()
    sheets.right_box.setValue(7)
    sheets.print_button.click()
    desk.settle()
    settings = desk.computer.settings
    assert settings.sheet_template == "label-3x8"
    assert offsets_of(settings, "label-3x8") == (7, 0)
    assert offsets_of(settings, "a4-2x5") == (0, 0)
    assert [one.prints for one in desk.shop.auditor.card_papers.cards(cards)] == [1, 1]
    # what would leave the paper is said, and nothing is printed
    sheets.right_box.setValue(60)
    sheets._timer.stop()
    sheets.look()
    desk.settle()
    assert "6" in sheets.band.text
    hands.press(Key.Key_Escape)
    desk.page.printing.open_sheets(tuple(cards))
    again = desk.dialog(SheetsDialog)
    assert again.template_box.currentData().id == "label-3x8"
    assert again.right_box.value() == 7
    assert again.again_label.isVisible()


def test_a_long_print_is_stopped_by_escape(desk: Desk, hands: Hands, prints: Path) -> None:
    members = [desk.shop.add_person(f"村民{n}", "大村") for n in range(300)]
    made = desk.shop.card_officer.cards.issue(members, new_key(), reason="发卡")
    desk.page.printing.open_sheets(tuple(card.id for card in made))
    sheets = desk.dialog(SheetsDialog)
    sheets.print_sheets()
    hands.press(Key.Key_Escape)
    desk.settle()
    assert desk.dialog(SheetsDialog) is sheets, "the first Escape stops, it does not close"
    assert desk.shop.auditor.card_papers.runs() == []
    assert papers(prints, "card") == []
    sheets.print_button.click()
    desk.settle()
    assert [run.cards for run in desk.shop.auditor.card_papers.runs()] == [300]


def test_the_lists_of_several_villages_are_all_told(desk: Desk, prints: Path) -> None:
    cards = desk.issue("张大", "张龚强", "䶮张")
    desk.page.printing.open_sheets(tuple(cards))
    dialog = desk.dialog(SheetsDialog)
    dialog.handover_button.click()
    desk.settle()
    assert len(list(prints.glob("*.pdf"))) == 2
    assert "2 hand-over lists saved" in dialog.band.text
    assert str(prints) in dialog.band.text


def test_one_card_of_a_run_is_printed_again(desk: Desk, hands: Hands) -> None:
    cards = desk.issue("张大", "郑雨晴")
    desk.shop.card_officer.card_papers.print_sheets(cards, SheetLayout())
    desk.page.papers.open_prints()
    dialog = desk.dialog(PrintsDialog)
    assert not dialog.again_button.isEnabled(), "nobody is ticked at first"
    dialog.cards_table.setFocus()
    dialog.cards_table.choose_row(1)
    hands.type(" ")
    dialog.again_button.click()
    sheets = desk.dialog(SheetsDialog)
    sheets.print_button.click()
    desk.settle()
    assert [one.prints for one in desk.shop.auditor.card_papers.cards(cards)] == [1, 2]


def test_a_signed_sheet_is_scanned_and_marked(desk: Desk, hands: Hands) -> None:
    cards = desk.issue("张大", "郑雨晴", "䶮张")
    (sheet,) = desk.shop.card_officer.handovers.make(cards)
    (code,) = Paper(sheet.pdf).codes()
    hands.scan(code)
    dialog = desk.dialog(HandoversDialog)
    desk.settle()
    assert len(dialog._picking.picked) == 3
    dialog.rows_table.choose_row(1)
    hands.type(" ")
    hands.press(Key.Key_Return)
    desk.settle()
    signed = [bool(row.signed_on) for row in desk.shop.auditor.handovers.rows(sheet.id)]
    assert signed == [True, False, True]
    # one who was marked by mistake
    dialog.rows_table.choose_row(2)
    dialog.withdraw_button.click()
    desk.dialog(ReasonDialog)
    hands.press(Key.Key_Return)
    desk.settle()
    signed = [bool(row.signed_on) for row in desk.shop.auditor.handovers.rows(sheet.id)]
    assert signed == [True, False, False]
    dialog.all_button.click()
    dialog.collector_edit.setText("其子张小")
    dialog.sign_button.click()
    desk.settle()
    rows = desk.shop.auditor.handovers.rows(sheet.id)
    assert [row.collector for row in rows] == ["", "其子张小", "其子张小"]
    assert dialog.lists_table.values == [], "only lists that lack a signature are shown"


def test_a_template_is_made_looked_at_and_refused_off_the_page(
    desk: Desk, hands: Hands, tmp_path: Path
) -> None:
    desk.page.papers.open_templates()
    dialog = desk.dialog(TemplatesDialog)
    assert dialog.preview.pages == 1
    assert not dialog.save_button.isEnabled(), "a built-in one has no name of the town's"
    dialog.templates_table.choose_row(1)
    desk.settle()
    picture = tmp_path / "logo.png"
    picture.write_bytes(logo())
    dialog.take_logo(str(picture))
    dialog.name_edit.setText("惠民卡")
    dialog.title_edit.setText("惠民卡")
    dialog.colour_box.setCurrentIndex(1)
    dialog.backs_box.setChecked(True)
    dialog.look()
    desk.settle()
    assert dialog.preview.pages == 2
    dialog.turn_button.click()
    assert dialog.preview.page == 1
    hands.press(Key.Key_S, CONTROL)
    desk.settle()
    made = desk.shop.auditor.card_templates.all()[-1]
    assert (made.name, made.look.title, made.backs) == ("惠民卡", "惠民卡", True)
    assert made.look.logo == logo()
    dialog.columns_box.setValue(3)
    dialog.look()
    desk.settle()
    assert dialog.preview.pages == 0
    assert "75.2" in dialog.preview._empty_text
    dialog.save()
    desk.settle()
    assert "75.2" in dialog.band.text
    assert desk.shop.auditor.card_templates.all()[-1] == made
    dialog.take_logo(str(tmp_path / "none.png"))
    assert dialog.band.isVisible()
    dialog.remove()
    desk.settle()
    assert made not in desk.shop.auditor.card_templates.all()


def test_single_cards_are_printed_by_the_template_chosen_here(
    desk: Desk, hands: Hands, prints: Path
) -> None:
    green = CardTemplate("", "绿卡", BUILT_IN[SINGLE], Look(Colour.GREEN, "惠民卡"))
    made = desk.shop.card_officer.card_templates.save(green)
    desk.issue("张大")
    desk.find("张大")
    desk.page.papers.open_templates()
    dialog = desk.dialog(TemplatesDialog)
    assert dialog.single_box.isChecked(), "the built-in one, until another is chosen"
    dialog.templates_table.choose_row(len(BUILT_IN))
    desk.settle()
    dialog.single_box.click()
    hands.press(Key.Key_Escape)
    desk.settle()
    assert desk.computer.settings.card_template == made.id
    hands.press(Key.Key_P, CONTROL)
    desk.settle()
    (paper,) = (Paper(path.read_bytes()) for path in prints.glob("*.pdf"))
    assert "惠民卡" in paper.text()
    # out of use, it gives way to the built-in one
    desk.shop.card_officer.card_templates.remove(made.id)
    (card,) = desk.cards("张大")
    again = desk.shop.card_officer.card_papers.preview(card.id, template=made.id)
    assert "购物卡" in Paper(again).text()


def test_a_disposition_takes_two_and_its_decision_is_printed(
    desk: Desk, hands: Hands, prints: Path
) -> None:
    number = funded(desk.shop)
    give(desk.shop, number, desk.roster["张龚强"])
    desk.issue("张龚强")
    bury(desk.shop, desk.roster["张龚强"], desk.roster["张玉琴"])
    desk.find("张龚强")
    desk.page.papers.open_disposition()
    dialog = desk.dialog(DispositionDialog)
    assert dialog.name_label.text() == "张龚强"
    assert dialog.household_choice.isChecked()
    assert not dialog.dispose_button.isEnabled(), "it rests on a paper"
    dialog.document_edit.setFocus()
    dialog.document_edit.setText("申请书12号")
    hands.press(Key.Key_Return)
    confirm = desk.dialog(ConfirmDialog)
    auditor = desk.shop.operators["auditor"]
    tile = next(one for one in confirm.choice.tiles if one.person.number == auditor.number)
    tile.click()
    confirm.secret_edit.setText(SECRET)
    confirm.confirm_button.click()
    desk.settle()
    assert desk.shop.auditor.disposition.waiting() == []
    assert dialog.estates_table.values == []
    assert desk.states("张龚强") == [CardState.CLOSED]
    # the decision, while nobody is in view, and once more from the list of the settled
    dialog.print_button.click()
    desk.settle()
    assert not dialog.facts.isVisible()
    dialog.settled_tick.click()
    desk.settle()
    assert not dialog.dispose_button.isVisible()
    assert dialog.name_label.text() == "张龚强"
    dialog.print_button.click()
    desk.settle()
    said = [Paper(path.read_bytes()).text() for path in prints.glob("*.pdf")]
    assert len(said) == 2
    for words in ("张龚强", "尾号0016", "转入户账户H001", "120", "申请书12号", "监公明", "凭证号"):
        assert all(words in each for each in said), words


def test_cards_by_a_pasted_list(desk: Desk, hands: Hands) -> None:
    hands.press(Key.Key_B, CONTROL)
    dialog = desk.dialog(BatchDialog)
    dialog.list_choice.setChecked(True)
    dialog.list_edit.setPlainText("张大\n王五\n郑雨晴 柳林村\n")
    assert not dialog.issue_button.isEnabled(), "the list is not read yet"
    dialog.look()
    desk.settle()
    assert [one.name for one in dialog.people_table.values] == ["张大", "郑雨晴"]
    assert [line.text for line in dialog.open_table.values] == ["王五"]
    dialog.issue_button.click()
    desk.settle()
    assert desk.states("张大") == desk.states("郑雨晴") == [CardState.ACTIVE]


def test_a_slip_is_printed_when_it_is_wanted(desk: Desk, hands: Hands, prints: Path) -> None:
    desk.issue("张大")
    desk.find("张大")
    desk.page.side.lost_button.click()
    dialog = desk.dialog(ReasonDialog)
    assert dialog.slip_box.isVisible()
    dialog.slip_box.setChecked(True)
    hands.press(Key.Key_Return)
    desk.settle()
    found = [Paper(path.read_bytes()) for path in prints.glob("*.pdf")]
    assert [("挂失凭条" in paper.text()) for paper in found] == [True]
    assert "Done, and noted on the card." in desk.page.band.text
    assert str(prints) in desk.page.band.text
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("text", ["", "a:1,2;b:x,3;c:4", "a:1,2"])
def test_offsets_that_somebody_has_spoiled_are_passed_over(desk: Desk, text: str) -> None:
    from dataclasses import replace

    settings = replace(desk.computer.settings, sheet_offsets=text, sheet_offset_x=9)
    assert offsets_of(settings, "a") == ((1, 2) if "a:" in text else (9, 0))
    assert offsets_of(settings, "b") == (9, 0)
    kept = replace(settings, sheet_offsets=with_offsets(settings, "b", -3, 4))
    assert offsets_of(kept, "b") == (-3, 4)


@pytest.mark.parametrize(("scale", "size"), [(100, (878, 480)), (130, (962, 533))])
def test_no_dialog_of_papers_scrolls_sideways_in_a_small_window(
    open_desk: OpenDesk,
    sqlite_shop: Shop,
    theme: Theme,
    qapp: QApplication,
    scale: int,
    size: tuple[int, int],
) -> None:
    """The smallest window at 150 % of a screen, and 994 by 565 with large print."""
    theme.choose(text_scale=scale)
    desk = open_desk(sqlite_shop.card_officer, NARROW)
    (card,) = desk.issue("张大")
    desk.shop.card_officer.card_papers.print_card(card)
    language = Language(qapp)
    language.choose("zh_CN")
    try:
        for make in (desk.page.papers.open_templates, desk.page.papers.open_prints):
            make()
            dialog = desk.dialog(Dialog)
            dialog.resize(*size)
            desk.settle()
            areas = [each for each in dialog.findChildren(QAbstractScrollArea) if each.isVisible()]
            wide = [each.objectName() for each in areas if each.horizontalScrollBar().maximum()]
            assert wide == []
            dialog.reject()
            assert desk.no_dialog()
    finally:
        language.choose("en")
