"""Events at the card desk, by keys: a death, a marriage, a split, and taking one back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.desks.cards.event_dialog import EventDialog
from lovemart_desktop.gui.desks.cards.event_forms import (
    DeathForm,
    MarriageForm,
    OfficerForm,
    TransferForm,
)
from lovemart_desktop.gui.desks.cards.event_members import DepartureForm, SplitForm
from lovemart_desktop.gui.desks.cards.events import EventChooser
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from tests.gui.desks.cards.conftest import Desk
from tests.gui.deskwork import CTRL
from tests.gui.hands import Hands


@pytest.fixture
def hands(hands: Hands, desk: Desk) -> Hands:
    """At the desk of the card officer."""
    del desk
    return hands


def choose(desk: Desk, hands: Hands, kind: EventKind) -> EventDialog:
    hands.press(Qt.Key.Key_E, CTRL)
    chooser = desk.dialog(EventChooser)
    made = chooser.buttons[kind]
    assert made.isEnabled()
    made.setFocus()
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    return desk.dialog(EventDialog)


def enter(desk: Desk, hands: Hands) -> None:
    desk.settle()
    hands.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert desk.no_dialog()


def test_a_death_is_entered_and_taken_back(desk: Desk, hands: Hands) -> None:
    desk.issue("张龚强")
    desk.find("张龚强")
    dialog = choose(desk, hands, EventKind.DEATH)
    assert isinstance(dialog.form, DeathForm)
    assert dialog.form.heir is not None
    assert dialog.form.heir.currentText().startswith("张玉琴")
    dialog.day_edit.setText("2026-06-01")
    desk.settle()
    assert any("frozen" in told for told in dialog.told)
    enter(desk, hands)
    record = desk.page.record.dossier
    assert record is not None
    assert record.person.deceased_on == date(2026, 6, 1)
    assert desk.states("张龚强") == [CardState.FROZEN]
    assert [line.kind for line in desk.page.life.history.table.values] == [EventKind.DEATH]
    told = [made.text() for made in desk.page.record.basic_facts.findChildren(QLabel)]
    (home,) = (each for each in told if "household" in each)
    assert "张玉琴" in home, "who heads it now"
    assert "原户主" in home
    desk.page.life.history.take_back()
    asked = desk.dialog(ReasonDialog)
    asked.try_it()
    desk.settle()
    assert desk.page.record.dossier is not None
    assert desk.page.record.dossier.person.deceased_on is None
    assert (
        not desk.page.life.history.back_button.isEnabled()
        or desk.page.life.history.table.values[0].undone
    )


def test_a_death_in_the_family_is_told_with_its_name(desk: Desk, hands: Hands) -> None:
    desk.find("张龚强")
    choose(desk, hands, EventKind.DEATH)
    enter(desk, hands)
    assert _history(desk) == ["Death"]
    desk.find("张玉琴")
    assert _history(desk) == ["Death · 张龚强"], "it is not her own"
    told = desk.page.life.history.whole_label.text()
    assert told.startswith("relation 配偶 → 户主")


def _history(desk: Desk) -> list[str]:
    table = desk.page.life.history.table
    model = table.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_a_marriage_finds_the_other_household_by_name(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.MARRIAGE)
    assert isinstance(dialog.form, MarriageForm)
    assert not dialog.yes_button.isEnabled()
    dialog.form.picker.edit.setText("周尧")
    desk.settle()
    found = dialog.form.picker.household
    assert found is not None
    assert (found.head, found.people) == ("周尧全", 2)
    dialog.form.relation.setText("女婿")
    enter(desk, hands)
    person = desk.page.record.dossier
    assert person is not None
    assert (person.person.group, person.person.relation) == ("1组", "女婿")


def test_a_move_begins_with_the_household(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.MOVE)
    assert isinstance(dialog.form, TransferForm)
    assert dialog.form.picker.edit.hasFocus()


def test_a_split_asks_who_goes(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.SPLIT)
    form = dialog.form
    assert isinstance(form, SplitForm)
    assert [kin.name for kin in form.going()] == ["张小龙"]
    assert form.heir.isHidden()
    form.ticks[desk.roster["张龚强"]].setChecked(True)
    assert not form.heir.isHidden()
    form.ticks[desk.roster["张龚强"]].setChecked(False)
    desk.settle()
    assert dialog.told[0].startswith("The household's registration number is missing")
    form.number.setText("H010")
    enter(desk, hands)
    dossier = desk.page.record.dossier
    assert dossier is not None
    assert dossier.household is not None
    assert (dossier.household.registration_no, dossier.person.head) == ("H010", True)


def test_departure_and_officer(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.OFFICER)
    form = dialog.form
    assert isinstance(form, OfficerForm)
    form.name.setText("李思源")
    form.all_box.setChecked(True)
    dialog.reason_edit.setText("轮换")
    enter(desk, hands)
    assert desk.page.record.dossier is not None
    assert desk.page.record.dossier.household is not None
    assert desk.page.record.dossier.household.officer_name == "李思源"
    dialog = choose(desk, hands, EventKind.DEPARTURE)
    assert isinstance(dialog.form, DepartureForm)
    enter(desk, hands)
    assert desk.page.record.dossier.person.left_on is not None


def test_enter_goes_from_line_to_line_and_enters_nothing(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.OFFICER)
    form = dialog.form
    assert isinstance(form, OfficerForm)
    form.name.clear()
    for text in ("李思源", "13800001234"):
        hands.type(text)
        hands.press(Qt.Key.Key_Return)
    assert (form.name.text(), form.telephone.text()) == ("李思源", "13800001234")
    dialog.reason_edit.setFocus()
    hands.type("轮换")
    desk.settle()
    hands.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.dialog(EventDialog) is dialog, "still open"
    assert dialog.yes_button.isEnabled()
    enter(desk, hands)
    record = desk.page.record.dossier
    assert record is not None
    assert record.household is not None
    assert record.household.officer_telephone == "13800001234"


def test_what_is_wrong_is_said_before_it_is_entered(desk: Desk, hands: Hands) -> None:
    desk.find("张小龙")
    dialog = choose(desk, hands, EventKind.DEATH)
    dialog.day_edit.setText("2027-01-01")
    desk.settle()
    assert "future" in dialog.told[0]
    assert not dialog.yes_button.isEnabled()
    dialog.day_edit.setText("morgen")
    desk.settle()
    assert dialog.day_edit.property("wrong") is True
    hands.press(Qt.Key.Key_Escape)
    assert desk.no_dialog()


def test_an_auditor_sees_the_history_and_changes_nothing(open_desk, sqlite_shop) -> None:  # type: ignore[no-untyped-def]  # fixtures
    desk = open_desk(sqlite_shop.auditor, (1222, 720))
    desk.find("张小龙")
    assert desk.page.record.event_button.isHidden()
    assert desk.page.life.history.back_button.isHidden()
    desk.page.life.enter_event()
    assert desk.no_dialog()
    assert QApplication.activeModalWidget() is None
