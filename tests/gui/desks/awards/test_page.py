"""The award page as a whole: rounds, villages, what the checks found, papers, who may what."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import update

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import ListState, ProgrammeKind, Step
from lovemart_desktop.gui.desks.awards.checks import ChecksDialog
from lovemart_desktop.gui.desks.awards.elderly import ElderlyDialog
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.new_round import NewRoundDialog
from lovemart_desktop.gui.desks.awards.panels.nomination import NominationPanel
from lovemart_desktop.gui.desks.awards.panels.review import ReviewPanel
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rounds import RoundsDialog
from lovemart_desktop.gui.desks.imports.dialog import ImportDialog
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.persistence.schema import member
from lovemart_desktop.services.desk import new_key
from tests.documents.reading import Paper
from tests.gui.desks.awards.conftest import MakeDesk
from tests.gui.desks.awards.desk import ALT, Desk
from tests.gui.deskwork import CTRL
from tests.gui.looking import cut_words, keyless_buttons
from tests.round_steps import publish
from tests.shop import Shop


def test_a_round_is_opened_by_keys(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.on(NewRoundDialog)
    assert dialog.half_box.currentData() == "2026-06"
    desk.save()
    (title,) = desk.town.officer.awards.rounds()
    assert (title.terms.programme, title.terms.points_each) == ("诚信勤劳", 1_000)
    assert desk.page.rail._steps[0].state == "current"
    assert isinstance(desk.page.panel, NominationPanel)


def test_an_absurd_amount_opens_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.on(NewRoundDialog)
    dialog.points_edit.set_value(999_999_999)
    desk.save()
    assert "100,000" in dialog.band.text
    assert dialog.points_edit.hasFocus()
    assert desk.town.officer.awards.rounds() == []


def test_a_half_year_that_is_over_is_opened_with_a_reason(desk: Desk) -> None:
    desk.town.shop.clock.move(days=20)
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.on(NewRoundDialog)
    dialog.half_box.setCurrentIndex(dialog.half_box.findData("2026-06"))
    desk.save()
    desk.on(AwardReasonDialog)
    desk.line("名单报得晚")
    assert desk.dialog() is None
    assert desk.round.rules.late_reason == "名单报得晚"


def test_a_fund_that_ends_before_the_round_is_said_without_squeezing_the_fields(
    desk: Desk,
) -> None:
    terms = FundTerms("去年结余", "青府发〔2025〕8号", date(2025, 7, 1), date(2026, 3, 31))
    desk.town.officer.funds.create(terms)
    desk.press(Qt.Key.Key_N, CTRL)
    dialog = desk.on(NewRoundDialog)
    dialog.fund_box.setCurrentIndex(
        dialog.fund_box.findText("去年结余", Qt.MatchFlag.MatchContains)
    )
    dialog.points_edit.set_value(160)
    desk.save()
    desk.settle()
    assert "2026-03-31" in dialog.band.text
    assert desk.town.officer.awards.rounds() == []
    fields = (dialog.programme_box, dialog.half_box, dialog.fund_box, dialog.points_edit)
    for label in dialog.findChildren(QLabel):
        if label.parentWidget() is dialog and label.isVisible():
            under = [each for each in fields if each.geometry().intersects(label.geometry())]
            assert under == [], label.text()


def test_only_ticked_lists_go_on(desk: Desk) -> None:
    desk.show(desk.town.published())
    desk.press(Qt.Key.Key_F6)
    desk.on(ApproveDialog)
    desk.press(Qt.Key.Key_Space)
    desk.save()
    desk.confirm()
    assert [state for _, state, _ in desk.villages] == [ListState.READY, ListState.APPROVED]
    desk.press(Qt.Key.Key_F7)
    dialog = desk.on(CreditDialog)
    assert [each.village for each in dialog.picked] == ["柳林村"]
    desk.press(Qt.Key.Key_Space)
    assert not dialog.go_button.isEnabled(), "nothing is ticked"
    desk.press(Qt.Key.Key_Space)
    desk.save()
    assert [state for _, state, _ in desk.villages] == [ListState.READY, ListState.CREDITED]


def test_crediting_that_is_stopped_books_nothing(desk: Desk) -> None:
    desk.show(desk.town.approve(desk.town.published()))
    desk.press(Qt.Key.Key_F7)
    dialog = desk.on(CreditDialog)
    dialog.go_on()
    dialog.reject()
    desk.settle()
    assert dialog.isVisible()
    assert {state for _, state, _ in desk.villages} == {ListState.APPROVED}
    assert desk.round.fund.balance.purses == 0
    desk.save()
    assert {state for _, state, _ in desk.villages} == {ListState.CREDITED}


def test_what_another_desk_has_credited_is_said_and_seen(desk: Desk) -> None:
    approved = desk.town.approve(desk.town.published())
    desk.show(approved)
    desk.press(Qt.Key.Key_F7)
    dialog = desk.on(CreditDialog)
    desk.town.officer.awards.credit(approved.id, [each.id for each in approved.lists], new_key())
    desk.save()
    assert dialog.band.tone == "error", "it was credited already"
    desk.press(Qt.Key.Key_Escape)
    assert {state for _, state, _ in desk.villages} == {ListState.CREDITED}
    assert desk.round.fund.balance.purses == 3_000


def test_a_draft_row_is_struck_with_a_reason_and_put_back(desk: Desk) -> None:
    desk.show(desk.town.drafted())
    assert isinstance(desk.page.panel, ReviewPanel)
    assert desk.shown == ["张龚强", "周尧全"]
    desk.press(Qt.Key.Key_Delete)
    dialog = desk.on(AwardReasonDialog)
    desk.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "a reason is wanted"
    desk.line("本人放弃")
    assert [row.struck for row in desk.rows] == [True, False]
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 1)
    desk.press(Qt.Key.Key_Delete)
    assert desk.dialog() is None
    assert desk.villages[0] == ("石桥村", ListState.DRAFT, 2)


def test_what_the_checks_found_leads_to_its_place(desk: Desk) -> None:
    found = publish(desk.town.officer, desk.town.drafted())
    with desk.town.shop.store.books.write() as work:
        dead = member.c.id == desk.town.people["郑雨晴"]
        work.connection.execute(update(member).where(dead).values(deceased_on="2026-06-17"))
        work.commit()
    desk.show(found)
    assert desk.page.checks.tone == "success", "the first village is as it should be"
    desk.press(Qt.Key.Key_F8)
    desk.on(ChecksDialog)
    desk.press(Qt.Key.Key_Return)
    assert desk.page.side.chosen is not None
    assert desk.page.side.chosen.village == "柳林村"
    assert isinstance(desk.page.panel, NominationPanel)
    assert desk.page.panel.rows_table.current_row().name == "郑雨晴"
    assert desk.page.checks.tone == "error"


def test_steps_and_villages_are_gone_to_by_keys(desk: Desk) -> None:
    desk.show(desk.town.drafted())
    for number, step in enumerate(Step):
        desk.press(Qt.Key(Qt.Key.Key_1 + number), ALT)
        assert desk.page.panel.STEP is step
        here = QApplication.focusWidget()
        assert here is not None
        assert desk.page.isAncestorOf(here), f"the cursor left the page at {step}"
    desk.press(Qt.Key.Key_Down, ALT)
    assert desk.page.side.chosen is not None
    assert desk.page.side.chosen.village == "柳林村"
    assert desk.page.panel.STEP is Step.REVIEW, "another village comes with its own step"
    desk.show()
    assert desk.page.side.chosen.village == "柳林村", "the round is read again after each deed"
    desk.press(Qt.Key.Key_Up, ALT)
    assert desk.page.side.chosen.village == "石桥村"


def test_from_the_nominations_it_goes_on_to_the_step_that_the_list_is_at(desk: Desk) -> None:
    desk.show(desk.town.published())
    desk.to(Step.NOMINATION)
    desk.deed()
    assert desk.page.panel.STEP is Step.APPROVAL, "what is done is not offered again"


def test_the_code_on_a_form_brings_its_list(desk: Desk) -> None:
    found = desk.town.drafted()
    desk.show(found)
    other = desk.town.officer.awards.open_round(desk.town.terms(programme="文明家庭"))
    desk.show(other)
    assert desk.villages == []
    pdf = desk.town.officer.award_papers.score_sheet_pdf(found.id, found.lists[1].id)
    (code,) = {code for code in Paper(pdf).codes() if code.isdigit()}
    desk.scan(code)
    assert desk.page.side.chosen is not None
    assert desk.page.side.chosen.village == "柳林村"
    assert isinstance(desk.page.panel, ReviewPanel)


def test_lists_are_filled_from_a_workbook_or_by_the_elderly_rule(desk: Desk) -> None:
    awards = desk.town.officer.awards
    desk.show(awards.open_round(desk.town.terms()))
    desk.press(Qt.Key.Key_I, CTRL)
    desk.on(ImportDialog).reject()
    grant = desk.town.terms(
        programme="老党员关怀", kind=ProgrammeKind.GRANT, period="2026年七一", points_each=200
    )
    desk.show(awards.open_round(grant))
    desk.press(Qt.Key.Key_I, CTRL)
    elderly = desk.on(ElderlyDialog)
    assert [elder.name for elder in elderly.elders_table.values] == ["周尧全", "张龚强"]
    desk.save()
    assert desk.villages == [("石桥村", ListState.DRAFT, 2)]


def test_another_round_is_chosen_and_one_given_up(desk: Desk) -> None:
    awards = desk.town.officer.awards
    first = desk.town.drafted()
    desk.show(first)
    other = awards.open_round(desk.town.terms(programme="文明家庭", points_each=300))
    desk.show()
    assert desk.shown == ["张龚强", "周尧全"], "what was in view stays in view"
    desk.press(Qt.Key.Key_O, CTRL)
    desk.on(RoundsDialog)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert desk.shown == []
    assert "文明家庭" in desk.page.title.title_label.text()
    desk.press(Qt.Key.Key_O, CTRL)
    dialog = desk.on(RoundsDialog)
    dialog.give_up_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.line("不办了")
    assert awards.round(other.id).cancelled
    assert not awards.round(first.id).cancelled


def test_who_may_only_look_changes_nothing(make: MakeDesk, sqlite_shop: Shop) -> None:
    desk = make(sqlite_shop.auditor)
    desk.show(desk.town.drafted())
    before = desk.town.officer.awards.rounds()
    for step in Step:
        desk.to(step)
        for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_F7):
            desk.press(key)
            assert desk.dialog() is None, (step, key)
        if step is not Step.NOMINATION:
            desk.deed()
            assert desk.dialog() is None, step
    for key in (Qt.Key.Key_N, Qt.Key.Key_I):
        desk.press(key, CTRL)
        assert desk.dialog() is None
    assert desk.town.officer.awards.rounds() == before
    assert [state for _, state, _ in desk.villages] == [ListState.DRAFT] * 2


def cut_states(table: ObjectTable) -> list[str]:
    """Words of the villages' lists that their columns cut, but for the villages' own names."""
    metrics, faults = table.fontMetrics(), []
    for number, column in enumerate(table.rows_model.columns):
        room = table.columnWidth(number) - 24 - (24 if column.icon else 0)
        for row in table.values:
            told = [column.second(row)] if column.second else []
            told += [column.text(row)] if column.icon else []
            faults += [text for text in told if metrics.horizontalAdvance(text) > room]
    return faults


@pytest.mark.parametrize(
    ("size", "scale"), [((938, 521), 100), ((920, 507), 130), ((1222, 724), 130)]
)
def test_every_step_fits_small_screens_in_both_languages(
    make: MakeDesk, qapp: QApplication, theme: Theme, size: tuple[int, int], scale: int
) -> None:
    theme.choose(text_scale=scale)
    desk = make(size=size)
    desk.show(publish(desk.town.officer, desk.town.drafted()))
    language = Language(qapp)
    for name in ("zh_CN", "en"):
        language.choose(name)
        desk.settle()
        for step in Step:
            desk.page.go_to_step(step)
            desk.settle()
            faults = cut_words(desk.page) + keyless_buttons(desk.page)
            assert faults == [], f"{step} in {name}"
        assert cut_states(desk.page.side.lists_table) == [], name
    words = " ".join(label.text() for label in desk.page.findChildren(QLabel))
    assert "2026, first half" in words


def test_each_step_prints_its_paper(desk: Desk, tmp_path: Path) -> None:
    desk.show(publish(desk.town.officer, desk.town.drafted()))
    for step in (Step.NOMINATION, Step.REVIEW, Step.MEETINGS, Step.NOTICE, Step.APPROVAL):
        desk.to(step)
        desk.press(Qt.Key.Key_P, CTRL)
        assert desk.page.band.tone == "info", step
    papers = sorted((tmp_path / "prints").glob("*.pdf"))
    assert len(papers) == 5
    for path in papers:
        assert "石桥村" in Paper(path.read_bytes()).text(), path.name
