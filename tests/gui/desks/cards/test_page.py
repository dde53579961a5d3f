"""Finding people and reading their records, by keys."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QWidget
from sqlalchemy import select, update

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.kit.tables import SECOND_ROLE
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.persistence.schema import audit_event, member
from lovemart_desktop.services.desk import new_key
from tests.documents.reading import Paper
from tests.gui.desks.cards.conftest import NARROW, WIDE, Desk, OpenDesk
from tests.gui.hands import Hands
from tests.roster import PEOPLE
from tests.services.test_cards import credit_round
from tests.services.test_disposition import bury
from tests.shop import Shop

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def overlaps(page: QWidget) -> list[str]:
    """Buttons and tables of a page that lie over one another."""
    kinds = (QPushButton, QTableView)
    found = [w for w in page.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]
    places = [(w, QRect(w.mapTo(page, w.rect().topLeft()), w.size())) for w in found]
    return [
        f"{a.objectName() or a} lies on {b.objectName() or b}"
        for (a, here), (b, there) in combinations(places, 2)
        if here.intersects(there) and not (a.isAncestorOf(b) or b.isAncestorOf(a))
    ]


def shown(desk: Desk) -> str:
    """All words of the record in view."""
    labels = desk.page.record.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def test_everybody_is_listed_and_the_first_record_is_open(desk: Desk) -> None:
    assert len(desk.names) == len(PEOPLE)
    assert desk.person == desk.names[0] == "张龚强"
    assert desk.page.search_edit.hasFocus()
    assert "8 people" in desk.page.title.note_label.text()


def test_typing_finds_and_arrows_move_through_the_people(desk: Desk, hands: Hands) -> None:
    hands.type("zyq")
    desk.settle()
    assert desk.names == ["张玉琴", "周尧全", "郑雨晴"]
    hands.press(Key.Key_Down)
    desk.settle()
    hands.press(Key.Key_Down)
    desk.settle()
    chosen = desk.person
    assert desk.page.people_table.current_row().name == chosen
    hands.press(Key.Key_Up)
    desk.settle()
    assert desk.person != chosen
    hands.press(Key.Key_Escape)
    desk.settle()
    assert len(desk.names) == len(PEOPLE)


def test_chinese_is_typed_and_nobody_found_is_said(desk: Desk, hands: Hands) -> None:
    hands.type("吐尔逊")
    desk.settle()
    assert desk.names == ["买买提·吐尔逊"]
    assert desk.page.found_label.text() == "1 found"
    hands.type("x")
    desk.settle()
    assert desk.names == []
    assert desk.person == ""
    assert desk.page.record.name_label.text() == "Nobody chosen"


def test_holding_a_key_down_ends_at_the_right_record(desk: Desk, hands: Hands) -> None:
    for _ in range(7):
        hands.press(Key.Key_Down, after=10)
    desk.settle()
    assert desk.person == desk.names[7]


def test_one_village_only(desk: Desk) -> None:
    desk.page.village_box.setCurrentIndex(desk.page.village_box.findText("柳林村"))
    desk.settle()
    assert set(desk.names) == {"郑雨晴", "张大", "䶮张"}


def test_the_record_shows_no_whole_id_number_until_it_is_asked_for(desk: Desk) -> None:
    record = desk.page.record
    assert "910101194005060016" not in shown(desk)
    assert record.id_label.text() == "ends in 0016"
    record.see_id_button.click()
    desk.settle()
    assert record.id_label.text() == "910101194005060016"
    desk.find("张大")
    desk.find("张龚强")
    assert record.id_label.text() == "ends in 0016"
    with desk.shop.store.books.read() as work:
        looks = work.connection.execute(
            select(audit_event.c.no).where(audit_event.c.act == "see-id-number")
        ).all()
    assert len(looks) == 1


def test_the_tabs_of_a_record(desk: Desk) -> None:
    credit_round(desk.shop, [desk.roster["张龚强"]])
    desk.find("张玉琴")
    record = desk.page.record
    words = shown(desk)
    assert "84 years (1942-03)" in words
    assert "张龚强's household (配偶), 3 people" in words
    assert "何春谷  137 0000 0000" in words
    assert "1,000" in words
    assert [m.name for m in record.household_table.values] == ["张龚强", "张玉琴", "张小龙"]
    assert [m.points for m in record.points_table.values] == [1000]
    assert record.cards_table.values == []


def test_the_cards_of_a_record_tell_who_got_them(desk: Desk) -> None:
    (first,) = desk.issue("张玉琴")
    officer = desk.shop.card_officer
    officer.card_papers.print_card(first)
    (sheet,) = officer.handovers.make([first])
    desk.find("张玉琴")
    assert _told_of_cards(desk) == ["since 2026-06-18 · printed 1× · not signed for"]
    officer.handovers.sign(sheet.id, [1])
    desk.page.refresh()
    desk.settle()
    assert _told_of_cards(desk) == ["since 2026-06-18 · printed 1× · signed for"]
    officer.handovers.withdraw(sheet.id, [1], reason="点错了")
    officer.cards.replace(first, new_key(), reason="磨损")
    desk.page.refresh()
    desk.settle()
    assert _told_of_cards(desk) == [
        "since 2026-06-18",
        "since 2026-06-18 · printed 1× · not signed for",
    ]
    table = desk.page.record.cards_table
    assert table.current_row() == table.values[0], "the card that works now"


def _told_of_cards(desk: Desk) -> list[str]:
    model = desk.page.record.cards_table.model()
    return [str(model.index(row, 0).data(SECOND_ROLE)) for row in range(model.rowCount())]


def test_enter_on_a_member_of_the_household_goes_there(desk: Desk, hands: Hands) -> None:
    record = desk.page.record
    record.tabs.setCurrentWidget(record.household_tab)
    record.household_table.setFocus()
    record.household_table.choose_row(2)
    hands.press(Key.Key_Return)
    desk.settle()
    assert desk.person == "张小龙"
    assert desk.page.people_table.current_row().name == "张小龙"


def test_a_remark_is_settled(desk: Desk) -> None:
    desk.find("䶮张")
    record = desk.page.record
    assert record.tabs.tabText(record.tabs.indexOf(record.remarks_tab)) == "Remarks 1"
    assert record.settle_button.isEnabled()
    record.settle_button.click()
    (dialog,) = desk.page.findChildren(ReasonDialog)
    dialog.reason_edit.setText("看过户口簿")
    dialog.yes_button.click()
    desk.settle()
    assert record.dossier is not None
    assert record.dossier.remarks[0].settled_reason == "看过户口簿"
    assert record.tabs.tabText(record.tabs.indexOf(record.remarks_tab)) == "Remarks"
    assert not record.settle_button.isEnabled()
    assert desk.page.band.text == "The remark is settled."


def test_a_scanned_card_brings_its_holder(desk: Desk, hands: Hands) -> None:
    desk.issue("郑雨晴")
    (card,) = desk.cards("郑雨晴")
    hands.scan(card.number)
    desk.settle()
    assert desk.person == "郑雨晴"
    assert desk.names == ["郑雨晴"]


def test_the_card_is_shown_and_printed(desk: Desk, hands: Hands, prints: Path) -> None:
    desk.issue("张龚强")
    desk.page.refresh()
    desk.settle()
    side = desk.page.side
    assert side.preview.pages == 1
    assert not side.issue_button.isEnabled()
    hands.press(Key.Key_P, CONTROL)
    desk.settle()
    (file,) = prints.glob("*.pdf")
    assert Paper(file.read_bytes()).codes() == [desk.cards("张龚强")[0].number]
    assert str(file) in desk.page.band.text


def test_no_card_no_printing(desk: Desk, hands: Hands, prints: Path) -> None:
    assert not desk.page.side.print_button.isEnabled()
    hands.press(Key.Key_P, CONTROL)
    desk.settle()
    assert not prints.exists()
    assert desk.page.side.hint_label.text()


def test_the_large_print_balance(desk: Desk, prints: Path) -> None:
    desk.page.record.balance_button.click()
    desk.settle()
    (file,) = prints.glob("*.pdf")
    assert "张龚强" in Paper(file.read_bytes()).text()


def test_enter_goes_on_to_what_can_be_done(desk: Desk, hands: Hands) -> None:
    hands.press(Key.Key_Return)
    assert desk.page.side.issue_button.hasFocus()
    hands.press(Key.Key_F, CONTROL)
    assert desk.page.search_edit.hasFocus()


def test_issuing_by_keys_alone(desk: Desk, hands: Hands) -> None:
    hands.type("zxl")
    desk.settle()
    hands.press(Key.Key_Return)
    hands.type(" ")
    asked = desk.dialog(ReasonDialog)
    assert "张小龙" in asked.heading_label.text()
    assert asked.reason_edit.text() == "elderly party member"
    hands.type("临时")
    hands.press(Key.Key_Return)
    assert desk.no_dialog()
    (card,) = desk.cards("张小龙")
    assert card.events[0].reason == "临时"
    assert not card.opens_household
    assert desk.page.record.state_chip.text == "card active"
    assert card.number[-4:] in desk.page.band.text
    assert desk.page.people_table.current_row().card is CardState.ACTIVE


def test_a_members_card_may_open_the_household(desk: Desk) -> None:
    desk.find("张小龙")
    desk.page.side.issue_button.click()
    asked = desk.dialog(ReasonDialog)
    asked.household_box.setChecked(True)
    asked.yes_button.click()
    assert desk.no_dialog()
    assert desk.cards("张小龙")[0].opens_household
    desk.page.record.opens_button.click()
    desk.dialog(ReasonDialog).yes_button.click()
    assert desk.no_dialog()
    assert not desk.cards("张小龙")[0].opens_household


def test_the_life_of_a_card_by_its_buttons(desk: Desk) -> None:
    desk.issue("张龚强")
    desk.page.refresh()
    desk.settle()
    side = desk.page.side
    for step, after in (
        (side.lost_button, CardState.LOST),
        (side.restore_button, CardState.ACTIVE),
        (side.freeze_button, CardState.FROZEN),
        (side.freeze_button, CardState.ACTIVE),
    ):
        step.click()
        desk.dialog(ReasonDialog).yes_button.click()
        assert desk.no_dialog()
        assert desk.states("张龚强") == [after]
    side.replace_button.click()
    desk.dialog(ReasonDialog).yes_button.click()
    assert desk.no_dialog()
    assert desk.states("张龚强") == [CardState.ACTIVE, CardState.REPLACED]
    side.close_button.click()
    desk.dialog(ReasonDialog).yes_button.click()
    assert desk.no_dialog()
    assert desk.states("张龚强") == [CardState.CLOSED, CardState.REPLACED]
    assert side.issue_button.isEnabled()
    assert [c.state for c in desk.page.record.cards_table.values] == ["closed", "replaced"]


def test_what_another_officer_did_meanwhile_is_said_in_the_dialog(desk: Desk) -> None:
    (card,) = desk.issue("张龚强")
    desk.page.refresh()
    desk.settle()
    desk.page.side.replace_button.click()
    asked = desk.dialog(ReasonDialog)
    desk.shop.card_officer.cards.replace(card, new_key(), reason="补卡")
    asked.yes_button.click()
    desk.settle()
    assert asked.isVisible()
    assert "replaced" in asked.band.text
    assert len(desk.cards("张龚强")) == 2
    asked.cancel_button.click()
    assert desk.no_dialog()


def test_no_reason_no_change(desk: Desk, hands: Hands) -> None:
    desk.page.side.issue_button.click()
    asked = desk.dialog(ReasonDialog)
    asked.reason_edit.setText("  ")
    assert not asked.yes_button.isEnabled()
    hands.press(Key.Key_Return)
    assert desk.dialog(ReasonDialog) is asked
    hands.press(Key.Key_Escape)
    assert desk.no_dialog()
    assert desk.cards("张龚强") == []


def test_the_dead_get_no_card(desk: Desk) -> None:
    with desk.shop.store.books.write() as work:
        work.connection.execute(
            update(member)
            .where(member.c.id == desk.roster["张龚强"])
            .values(deceased_on="2026-06-01")
        )
        work.commit()
    desk.page.refresh()
    desk.settle()
    assert not desk.page.side.issue_button.isEnabled()
    assert desk.page.record.state_chip.text == "deceased"
    assert "nothing left to settle" in desk.page.side.hint_label.text()


def test_the_record_of_the_dead_leads_to_what_is_left_of_them(desk: Desk) -> None:
    desk.issue("张龚强")
    bury(desk.shop, desk.roster["张龚强"], desk.roster["张玉琴"])
    desk.find("张龚强")
    assert "Points of the deceased" in desk.page.side.hint_label.text()


def test_an_auditor_looks_and_changes_nothing(open_desk: OpenDesk, sqlite_shop: Shop) -> None:
    desk = open_desk(sqlite_shop.auditor, WIDE)
    desk.issue("张龚强")
    desk.page.refresh()
    desk.settle()
    side = desk.page.side
    assert side.preview.pages == 1
    for made in (
        side.issue_button,
        side.replace_button,
        side.lost_button,
        side.freeze_button,
        side.close_button,
        side.print_button,
        side.batch_button,
    ):
        assert not made.isEnabled()
    assert not desk.page.head.many_button.isVisible()
    assert desk.page.record.see_id_button.isVisible()
    assert not desk.page.record.settle_button.isVisible()


def test_a_name_that_no_face_has_is_said_not_shown(desk: Desk) -> None:
    with desk.shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == desk.roster["张大"]).values(name="张\U000f0001")
        )
        work.commit()
    desk.issue("张大")
    desk.find("0012")
    assert desk.page.side.preview.pages == 0


@pytest.mark.parametrize("scale", [100, 130])
def test_in_a_narrow_window_the_card_is_a_tab(
    open_desk: OpenDesk, sqlite_shop: Shop, theme: Theme, scale: int
) -> None:
    theme.choose(text_scale=scale)
    desk = open_desk(sqlite_shop.card_officer, NARROW)
    record = desk.page.record
    assert record.tabs.tabText(0) == "Actions"
    assert record.tabs.currentIndex() == 0
    assert desk.page.side.issue_button.isVisible()
    desk.page.side.issue_button.click()
    desk.dialog(ReasonDialog).yes_button.click()
    assert desk.no_dialog()
    assert desk.page.side.preview.pages == 1
    if scale == 100:
        desk.page.resize(*WIDE)
        QApplication.processEvents()
        assert record.tabs.tabText(0) == "Basic"
        assert desk.page.side.isVisible()
        assert desk.page.side.width() >= 328


@pytest.mark.parametrize("scale", [100, 130])
def test_in_the_smallest_window_every_tab_is_whole(
    open_desk: OpenDesk, sqlite_shop: Shop, theme: Theme, scale: int
) -> None:
    theme.choose(text_scale=scale)
    desk = open_desk(sqlite_shop.card_officer, NARROW)
    # as a window of its own the page would grow; the program's window leaves it no choice
    window = QWidget()
    window.resize(*NARROW)
    desk.page.setParent(window)
    desk.page.setGeometry(window.rect())
    window.show()
    desk.page.show()
    desk.find("张龚强")
    tabs = desk.page.record.tabs
    bar = tabs.tabBar()
    assert desk.page.width() == NARROW[0]
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        desk.settle()
        # English in large print has more words than fit: they scroll
        assert bar.rect().adjusted(-1, 0, 1, 0).contains(bar.tabRect(number))
        assert overlaps(tabs.currentWidget()) == []
    desk.page.setParent(None)
    window.close()
