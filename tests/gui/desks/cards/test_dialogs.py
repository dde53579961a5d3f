"""Issuing to many, and printing many."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
from sqlalchemy import update

from lovemart_desktop import config
from lovemart_desktop.domain.cards.cards import CardState, ElderlyRule
from lovemart_desktop.gui.desks.cards.batch import BatchDialog
from lovemart_desktop.gui.desks.cards.offsets import offsets_of
from lovemart_desktop.gui.desks.cards.sheets import SheetsDialog
from lovemart_desktop.persistence.schema import member
from tests.documents.reading import Paper
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands
from tests.services.test_cards import credit_round

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def batch(desk: Desk, hands: Hands) -> BatchDialog:
    hands.press(Key.Key_B, CONTROL)
    return desk.dialog(BatchDialog)


def listed(batch: BatchDialog) -> list[str]:
    return [candidate.name for candidate in batch.people_table.values]


def wait_for_rule(desk: Desk, batch: BatchDialog) -> None:
    """The list follows the rule a moment after it was typed."""
    batch._timer.stop()
    batch.look()
    desk.settle()


def test_the_rule_is_previewed_as_a_list(desk: Desk, batch: BatchDialog, hands: Hands) -> None:
    assert (batch.age_box.value(), batch.years_box.value()) == (70, 50)
    assert listed(batch) == ["周尧全", "张龚强"]
    assert not batch.keep_rule_button.isEnabled()
    batch.years_box.setValue(20)
    assert not batch.issue_button.isEnabled()
    wait_for_rule(desk, batch)
    assert set(listed(batch)) == {"周尧全", "张龚强", "张大"}
    batch.keep_rule_button.click()
    desk.settle()
    assert desk.shop.auditor.cards.rule() == ElderlyRule(70, 20)
    assert "20" in batch.band.text
    hands.press(Key.Key_Escape)
    assert desk.no_dialog()


def test_everybody_ticked_gets_a_card_and_the_sheets_open(desk: Desk, batch: BatchDialog) -> None:
    assert batch.issue_button.text() == "Issue 2 card(s)"
    batch.issue_button.click()
    sheets = desk.dialog(SheetsDialog)
    assert desk.states("周尧全") == desk.states("张龚强") == [CardState.ACTIVE]
    assert desk.cards("张龚强")[0].events[0].reason == "elderly party member"
    assert sheets.preview.pages == 1
    assert "2 card(s)" in desk.page.band.text


def test_ticks_by_the_space_bar(desk: Desk, batch: BatchDialog, hands: Hands) -> None:
    batch.people_table.setFocus()
    hands.type(" ")
    assert batch.issue_button.text() == "Issue 1 card(s)"
    batch.none_button.click()
    assert not batch.issue_button.isEnabled()
    hands.press(Key.Key_Down)
    hands.type(" ")
    batch.issue_button.click()
    desk.dialog(SheetsDialog)
    assert desk.cards("周尧全") == []
    assert desk.states("张龚强") == [CardState.ACTIVE]


def test_who_has_a_card_cannot_be_ticked(desk: Desk, hands: Hands) -> None:
    desk.issue("周尧全")
    hands.press(Key.Key_B, CONTROL)
    batch = desk.dialog(BatchDialog)
    assert listed(batch) == ["张龚强", "周尧全"]
    batch.people_table.choose_row(1)
    batch.people_table.setFocus()
    hands.type(" ")
    assert "1 chosen of 2; 1 have a card" in batch.count_label.text()
    batch.reject()


def test_heads_of_awarded_households(desk: Desk, hands: Hands) -> None:
    credit_round(desk.shop, [desk.roster["张龚强"], desk.roster["郑雨晴"]])
    with desk.shop.store.books.write() as work:
        work.connection.execute(
            update(member)
            .where(member.c.id == desk.roster["郑雨晴"])
            .values(deceased_on="2026-06-01")
        )
        work.commit()
    hands.press(Key.Key_B, CONTROL)
    batch = desk.dialog(BatchDialog)
    batch.heads_choice.setChecked(True)
    desk.settle()
    assert listed(batch) == ["张龚强"]
    assert "1 household(s)" in batch.round_note.text()
    assert batch.reason_edit.text() == "head of an awarded household"
    batch.issue_button.click()
    desk.dialog(SheetsDialog)
    assert desk.cards("张龚强")[0].opens_household


def test_no_round_has_credited_yet(desk: Desk, batch: BatchDialog) -> None:
    batch.heads_choice.setChecked(True)
    desk.settle()
    assert listed(batch) == []
    assert not batch.issue_button.isEnabled()
    assert batch.round_box.currentText() == "No round has credited points yet"


def test_a_batch_that_cannot_be_issued_is_said_and_issues_nothing(
    desk: Desk, batch: BatchDialog
) -> None:
    desk.issue("周尧全")
    batch.issue_button.click()
    desk.settle()
    assert batch.isVisible()
    assert "周尧全" in batch.band.text
    assert desk.cards("张龚强") == []
    batch.cancel_button.click()
    assert desk.no_dialog()


def test_cards_chosen_one_by_one_are_printed_together(desk: Desk, prints: Path) -> None:
    desk.issue("张龚强", "张大", "郑雨晴")
    page = desk.page
    assert not page.head.sheets_button.isVisible()
    for name in ("张龚强", "张大", "郑雨晴"):
        desk.find(name)
        page.side.batch_button.click()
    page.side.batch_button.click()  # the last one out again
    page.head.sheets_button.click()
    sheets = desk.dialog(SheetsDialog)
    sheets.first_box.setValue(4)
    sheets.right_box.setValue(-3)
    sheets.down_box.setValue(12)
    sheets._timer.stop()
    sheets.look()
    desk.settle()
    sheets.print_button.click()
    desk.settle()
    (file,) = prints.glob("*.pdf")
    numbers = sorted(desk.cards(name)[0].number for name in ("张龚强", "张大"))
    assert Paper(file.read_bytes()).codes() == numbers
    # what is chosen later, such as the window's place, leaves them as they are
    desk.computer.change(window_place="elsewhere")
    kept = config.LocalSettings.load(config.settings_path())
    assert offsets_of(kept, "a4-2x5") == (-3, 12)
    assert not page.head.sheets_button.isVisible()
    sheets.reject()
    assert desk.no_dialog()


def test_cards_that_cannot_be_printed_are_named_and_left_out(desk: Desk, prints: Path) -> None:
    good, lost = desk.issue("张龚强", "张大")
    desk.shop.card_officer.cards.report_lost(lost, reason="丢了")
    desk.page.printing.open_sheets((good, lost))
    sheets = desk.dialog(SheetsDialog)
    assert [fault.card for fault in sheets.faults_table.values] == [lost]
    assert sheets.faults_table.isVisible()
    sheets.print_button.click()
    desk.settle()
    (file,) = prints.glob("*.pdf")
    assert len(Paper(file.read_bytes()).codes()) == 1


def test_the_papers_that_go_with_cards(desk: Desk, prints: Path) -> None:
    cards = tuple(desk.issue("张龚强", "张大"))
    desk.page.printing.open_sheets(cards)
    sheets = desk.dialog(SheetsDialog)
    sheets.calibration_button.click()
    desk.settle()
    sheets.handover_button.click()
    desk.settle()
    texts = [Paper(file.read_bytes()).text() for file in sorted(prints.glob("*.pdf"))]
    assert len(texts) == 3
    assert sum("领取签收表" in text for text in texts) == 2
    assert sum("第10格" in text for text in texts) == 1


def test_closed_dialogs_are_freed(desk: Desk, hands: Hands) -> None:
    hands.press(Key.Key_B, CONTROL)
    batch = desk.dialog(BatchDialog)
    batch.reject()
    desk.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(batch)
