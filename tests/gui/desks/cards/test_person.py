"""People by hand: somebody new, a record corrected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.desks.cards.person import PersonDialog
from lovemart_desktop.gui.kit.tasks import Tasks
from tests.gui.desks.cards.conftest import WIDE, Desk, OpenDesk
from tests.gui.hands import Hands
from tests.shop import Shop

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def dialog(desk: Desk, hands: Hands) -> PersonDialog:
    hands.press(Key.Key_N, CONTROL)
    return desk.dialog(PersonDialog)


def test_a_new_person_by_keys(desk: Desk, dialog: PersonDialog, hands: Hands) -> None:
    hands.type("李大山")
    for text in ("", "", "2组", "", "", "", "1948-3", "13812345678"):
        hands.press(Key.Key_Tab)
        hands.type(text)
    hands.press(Key.Key_Tab)
    hands.type(" ")
    hands.press(Key.Key_Tab)
    hands.type("1972.5")
    hands.press(Key.Key_Return)
    assert desk.no_dialog()
    assert desk.person == "李大山"
    person = desk.page.record.dossier
    assert person is not None
    assert (person.person.village, person.person.group) == ("柳林村", "2组")
    assert f"{person.person.born} {person.person.party_joined}" == "1948-03-01 1972-05-01"
    assert person.person.telephone == "13812345678"
    assert "李大山" in desk.page.band.text
    assert "9 people" in desk.page.title.note_label.text()


def test_a_name_that_cannot_be_printed_is_flagged_at_once(
    desk: Desk, dialog: PersonDialog, hands: Hands
) -> None:
    dialog.name_edit.setText("王\U000323b0英")
    desk.settle()
    assert dialog.band.tone == "warning"
    assert "U+323B0" in dialog.band.text
    assert "\U000323b0" not in dialog.band.text, "which the screen would show as a box"
    dialog.name_edit.setText("王大英")
    desk.settle()
    assert dialog.band.isHidden()
    # it may be the right name all the same
    dialog.name_edit.setText("王\U000323b0英")
    hands.press(Key.Key_Return)
    assert desk.no_dialog()
    record = desk.page.record.dossier
    assert record is not None
    assert "person.name_unprintable" in {each.code for each in record.remarks}


def test_what_is_wrong_is_said_in_place(desk: Desk, dialog: PersonDialog, hands: Hands) -> None:
    hands.press(Key.Key_Return)
    desk.settle()
    assert dialog.isVisible()
    assert dialog.band.text.startswith("The name is missing")
    dialog.name_edit.setText("李大山")
    dialog.born_edit.setText("昨天")
    hands.press(Key.Key_Return)
    desk.settle()
    assert "昨天" in dialog.band.text
    assert dialog.born_edit.hasFocus()
    hands.press(Key.Key_Escape)
    assert desk.no_dialog()
    assert desk.shop.auditor.people.counts().people == 8


def test_somebody_of_the_same_name_has_to_be_meant(desk: Desk, dialog: PersonDialog) -> None:
    dialog.name_edit.setText("张大")
    dialog.village_box.setCurrentText("柳林村")
    assert not dialog.another_box.isVisible()
    dialog.save_button.click()
    desk.settle()
    assert dialog.another_box.isVisible()
    dialog.another_box.setChecked(True)
    dialog.save_button.click()
    assert desk.no_dialog()
    assert desk.page.search_edit.text() == "张大"
    assert desk.names == ["张大", "张大"]
    assert desk.page.record.dossier is not None
    assert desk.page.record.dossier.person.member != desk.roster["张大"]


def test_a_record_is_corrected(desk: Desk) -> None:
    desk.find("张大")
    desk.page.record.correct_button.click()
    dialog = desk.dialog(PersonDialog)
    assert dialog.name_edit.text() == "张大"
    assert dialog.id_edit.text() == ""
    assert "0012" in dialog.id_edit.placeholderText()
    assert not dialog.village_box.isEnabled()
    assert not dialog.household_edit.isEnabled()
    dialog.telephone_edit.setText("0851-5550000")
    dialog.party_box.setChecked(False)
    dialog.save_button.click()
    assert desk.no_dialog()
    person = desk.shop.auditor.people.record(desk.roster["张大"]).person
    assert (person.telephone, person.party_member) == ("0851-5550000", False)
    assert person.id_tail == "0012"
    assert desk.page.band.text == "The record is corrected."


def test_who_may_not(open_desk: OpenDesk, sqlite_shop: Shop, hands: Hands, tasks: Tasks) -> None:
    desk = open_desk(sqlite_shop.award_officer, WIDE)
    assert not desk.page.head.new_button.isVisible()
    assert not desk.page.record.correct_button.isVisible()
    hands.press(Key.Key_N, CONTROL)
    assert desk.no_dialog()


def test_a_newborn_is_entered_with_the_day(desk: Desk) -> None:
    desk.page.changes.add_person()
    dialog = desk.dialog(PersonDialog)
    desk.settle()
    dialog.name_edit.setText("张朝阳")
    dialog.village_box.setCurrentIndex(dialog.village_box.findText("石桥村"))
    dialog.household_edit.setText("H001")
    dialog.relation_edit.setText("孙子")
    dialog.arrival_box.setCurrentIndex(dialog.arrival_box.findData("born"))
    dialog.save()
    assert dialog.arrival_edit.property("wrong") is True
    dialog.arrival_edit.setText("2026-06-01")
    dialog.save()
    desk.settle()
    assert desk.no_dialog()
    assert desk.page.record.dossier is not None
    assert desk.page.record.dossier.person.name == "张朝阳"
    (line,) = desk.page.life.history.table.values
    assert (line.kind, line.day.isoformat()) == (EventKind.BIRTH, "2026-06-01")
