"""Award lists that come back signed, marked by keys and scans."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop.domain.rounds.awards import AwardRound, ProgrammeKind, Step
from lovemart_desktop.domain.rounds.rules import Credits, Occasion, grant_rules
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.signing import AwardSigningDialog
from lovemart_desktop.gui.desks.cards.reason import ReasonDialog
from lovemart_desktop.gui.desks.overviews.places import SIGNATURES
from lovemart_desktop.gui.kit.language import CHINESE, ENGLISH, Language
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.desk import new_key
from tests.awards import Town, lists
from tests.documents.reading import Paper
from tests.gui.desks.awards.conftest import MakeDesk
from tests.gui.desks.awards.desk import Desk
from tests.gui.deskwork import CTRL
from tests.gui.looking import cut_words, tab_faults
from tests.shop import Shop

SHIFT = Qt.KeyboardModifier.ShiftModifier


def credited(town: Town) -> AwardRound:
    found = town.approve(town.drafted())
    town.officer.awards.credit(found.id, lists(found), new_key())
    return town.officer.awards.round(found.id)


def activity(town: Town) -> AwardRound:
    """A grant to one person of the first household, credited without a notice."""
    rules = grant_rules(Occasion.PARTY_CARE, Credits.MEMBER)
    terms = town.terms(kind=ProgrammeKind.GRANT, programme="活动积分", period="河道清洁")
    awards = town.officer.awards
    found = awards.open_round(terms, rules)
    found = town.approve(awards.add(found.id, town.people["张小龙"]))
    awards.credit(found.id, lists(found), new_key())
    return awards.round(found.id)


def signed(town: Town, list_id: int) -> dict[str, bool]:
    rows = town.shop.auditor.signatures.rows(list_id)
    return {row.name: row.signed_on is not None for row in rows}


def picked(dialog: AwardSigningDialog) -> list[str]:
    return [row.name for row in dialog._picking.picked]


def test_a_signed_page_is_scanned_and_marked(desk: Desk) -> None:
    found = credited(desk.town)
    first = found.lists[0].id
    (code,) = Paper(desk.town.officer.award_papers.list_pdf(found.id, first)).codes()
    desk.show(found)
    desk.scan(code)
    desk.settle()
    dialog = desk.on(AwardSigningDialog)
    assert [(head.village, head.missing) for head in dialog.lists_table.values] == [
        ("石桥村", 2),
        ("柳林村", 1),
    ]
    assert picked(dialog) == ["周尧全", "张龚强"], "by group, as on paper"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert signed(desk.town, first) == {"周尧全": True, "张龚强": False}
    # marked by mistake
    dialog.rows_table.choose_row(0)
    dialog.withdraw_button.click()
    desk.on(ReasonDialog)
    desk.press(Qt.Key.Key_Return)
    assert signed(desk.town, first) == {"张龚强": False, "周尧全": False}
    dialog.all_button.click()
    dialog.collector_edit.setText("其子张小龙")
    dialog.sign_button.click()
    desk.settle()
    rows = desk.town.officer.signatures.rows(first)
    assert [row.collector for row in rows] == ["其子张小龙", "其子张小龙"]
    assert [head.village for head in dialog.lists_table.values] == ["柳林村"]
    # whoever scans a sheet that is signed whole sees it all the same
    desk.scan(code)
    desk.settle()
    assert dialog.lists_table.current_row().village == "石桥村"
    assert not dialog.sign_button.isEnabled()
    desk.press(Qt.Key.Key_Escape)
    desk.to(Step.ARCHIVE)
    panel = desk.page.panel
    assert isinstance(panel, ArchivePanel)
    (told,) = [value for caption, value in panel._facts() if caption == panel.tr("Signed for")]
    assert "2" in told
    assert "柳林村 1" in told


def test_one_row_is_found_by_name_or_card(desk: Desk) -> None:
    grant, found = activity(desk.town), credited(desk.town)
    second = found.lists[1].id
    card = desk.town.shop.card_officer.cards.issue(
        [desk.town.people["张小龙"]], new_key(), reason="发卡"
    )
    person = desk.town.shop.card_officer.people.record(desk.town.people["张小龙"])
    desk.show(found)
    desk.to(Step.CREDITING)
    desk.press(Qt.Key.Key_S, CTRL | SHIFT)
    dialog = desk.on(AwardSigningDialog)
    assert len(dialog.lists_table.values) == 2, "of the round in view"
    desk.press(Qt.Key.Key_F, CTRL)
    desk.line("zyq")
    assert dialog.lists_table.current_row().id == second
    assert picked(dialog) == ["郑雨晴"]
    desk.press(Qt.Key.Key_Return)
    assert signed(desk.town, second) == {"郑雨晴": True}
    # the card of somebody whose household is on the round's list, and who is on a grant's
    assert card
    desk.scan(person.cards[0].number)
    desk.settle()
    seen = []
    for _ in range(2):
        seen.append((dialog.lists_table.current_row().round_id, picked(dialog)))
        desk.press(Qt.Key.Key_F3)
    assert sorted(seen) == sorted([(found.id, ["张龚强"]), (grant.id, ["张小龙"])])
    assert not dialog.scope_box.isChecked(), "a list of another round came into view"
    desk.scan("6901234500054")
    desk.settle()
    assert dialog.band.tone == "error"
    # only who has not signed
    dialog.lists_table.choose_row(
        next(n for n, head in enumerate(dialog.lists_table.values) if head.id == second)
    )
    desk.settle()
    assert len(dialog.rows_table.values) == 1
    dialog.unsigned_box.click()
    assert dialog.rows_table.values == []


def test_the_auditor_looks_and_marks_nothing(make: MakeDesk, sqlite_shop: Shop) -> None:
    desk = make(sqlite_shop.auditor)
    credited(desk.town)
    desk.page.show_place(SIGNATURES)
    desk.settle()
    dialog = desk.on(AwardSigningDialog)
    assert dialog.scope_box.isHidden()
    dialog.all_button.click()
    assert len(picked(dialog)) == 2
    assert not dialog.sign_button.isEnabled()


def test_nothing_is_cut_in_a_small_window(make: MakeDesk, qapp: QApplication, theme: Theme) -> None:
    """With the largest text, in both languages."""
    theme.choose(text_scale=130)
    desk = make(size=(994, 565))
    credited(desk.town)
    language = Language(qapp)
    for name in (CHINESE, ENGLISH):
        language.choose(name)
        desk.page.show_place(SIGNATURES)
        desk.settle()
        dialog = desk.on(AwardSigningDialog)
        assert cut_words(dialog) == []
        assert tab_faults(dialog, partial(desk.press, Qt.Key.Key_Tab)) == []
        assert dialog.frameGeometry().width() <= 994
        desk.press(Qt.Key.Key_Escape)
