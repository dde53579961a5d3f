"""Pairs of records at the card desk, by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.gui.desks.cards.duplicates import DuplicatesDialog
from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from tests.gui.desks.cards.conftest import Desk
from tests.gui.hands import Hands
from tests.joining import looked_at, merge, second_record
from tests.services.test_disposition import funded, give
from tests.shop import SECRET, TODAY

Key = Qt.Key


def opened(desk: Desk) -> DuplicatesDialog:
    desk.page.papers.open_duplicates()
    dialog = desk.dialog(DuplicatesDialog)
    desk.settle()
    return dialog


def test_two_records_become_one(desk: Desk, hands: Hands) -> None:
    kept = desk.roster["张大"]
    twin = second_record(desk.shop, kept, telephone="13911112222")
    give(desk.shop, funded(desk.shop), twin, 40)
    proxies = desk.shop.card_officer.proxies
    proxies.authorise(twin, ProxyTerms("王桂花", "邻居", TODAY, TODAY))
    ended = proxies.authorise(twin, ProxyTerms("赵铁柱", "侄子", TODAY, TODAY))
    proxies.end(ended.id, "本人要求")
    dialog = opened(desk)
    marked = [line.caption for line in dialog.compare_table.values if line.differs]
    assert len(marked) >= 4
    assert "40" in dialog.note_label.text()
    assert "王桂花" in dialog.note_label.text(), "who may not collect any more"
    assert "赵铁柱" not in dialog.note_label.text()
    assert not dialog.join_button.isEnabled(), "nothing shows it yet"
    hands.press(Key.Key_Return)
    assert dialog.evidence_edit.hasFocus()
    dialog.evidence_edit.setText("身份证")
    hands.press(Key.Key_Return)
    confirm = desk.dialog(ConfirmDialog)
    auditor = desk.shop.operators["auditor"]
    next(t for t in confirm.choice.tiles if t.person.number == auditor.number).click()
    confirm.secret_edit.setText(SECRET)
    confirm.confirm_button.click()
    desk.settle()
    assert dialog.pairs_table.values == []
    assert not dialog.compare_table.isVisible()
    dossier = desk.shop.card_officer.people.record(kept)
    assert [account.points for account in dossier.accounts if account.own] == [40]
    dialog.reject()
    desk.settle()
    assert [row.member for row in desk.page.people_table.values] == [kept]


def test_a_record_that_gave_way_is_shown_and_left_alone(desk: Desk) -> None:
    kept = desk.roster["张大"]
    twin = second_record(desk.shop, kept)
    merge(desk.shop, *looked_at(desk.shop, kept, twin))
    desk.page.show_person(twin)
    desk.settle()
    record = desk.page.record
    assert record.dossier is not None
    assert record.dossier.person.member == twin
    assert record.state_chip.text == "joined to another record"
    for made in (record.correct_button, record.event_button):
        assert made.isHidden()
    assert not desk.page.side.issue_button.isEnabled()
    assert "joined to another one" in desk.page.side.hint_label.text()


def test_the_other_record_may_stay(desk: Desk, hands: Hands) -> None:
    second_record(desk.shop, desk.roster["张大"], telephone="13911112222")
    dialog = opened(desk)
    before = [(line.stays, line.goes) for line in dialog.compare_table.values]
    hands.press(Key.Key_F5)
    assert [(line.goes, line.stays) for line in dialog.compare_table.values] == before


def test_two_persons_are_not_asked_about_again(desk: Desk, hands: Hands) -> None:
    second_record(desk.shop, desk.roster["张大"])
    dialog = opened(desk)
    dialog.evidence_edit.setText("出生日期不同")
    dialog.apart_button.click()
    desk.settle()
    assert dialog.pairs_table.values == []
    assert desk.shop.card_officer.duplicates.waiting() == []
