"""The steps after the nomination, each in its panel: what is asked, kept and said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, Nominee, Step
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.rules import Criterion, Cut, CutOff, award_rules
from lovemart_desktop.gui.desks.awards.lists import ApproveDialog, CreditDialog
from lovemart_desktop.gui.desks.awards.meeting_dialog import MeetingDialog
from lovemart_desktop.gui.desks.awards.objection_dialogs import ObjectionDialog, OutcomeDialog
from lovemart_desktop.gui.desks.awards.on_paper import PaperApprovalDialog
from lovemart_desktop.gui.desks.awards.panels.archive import ArchivePanel
from lovemart_desktop.gui.desks.awards.panels.meetings import MeetingsPanel
from lovemart_desktop.gui.desks.awards.panels.nomination import NominationPanel
from lovemart_desktop.gui.desks.awards.panels.notice import NoticePanel
from lovemart_desktop.gui.desks.awards.posting import PostDialog
from lovemart_desktop.gui.desks.awards.reason import AwardReasonDialog
from lovemart_desktop.gui.desks.awards.rules_dialog import RulesDialog
from lovemart_desktop.gui.desks.awards.striking import PublishedRowDialog
from lovemart_desktop.gui.desks.awards.ties import TiesDialog
from lovemart_desktop.gui.desks.files_dialog import FilesDialog
from lovemart_desktop.gui.kit.messages import Question
from tests.gui.desks.awards.desk import Desk
from tests.gui.deskwork import CTRL, SHIFT
from tests.round_steps import decide, post, publish
from tests.services.test_attachments import png
from tests.shop import TODAY


def scored(desk: Desk, *totals: int, places: int = 1) -> AwardRound:
    """A round of one criterion with two households of 石桥村 scored so."""
    rules = replace(
        award_rules(),
        criteria=(Criterion("诚信", 100, 100),),
        cut=Cut(CutOff.PLACES, Decimal(places)),
    )
    awards, people = desk.town.officer.awards, desk.town.people
    found = awards.open_round(desk.town.terms(), rules)
    names = ("张龚强", "周尧全")
    awards.load_draft(
        found.id,
        [
            Nominee(people[name], (("诚信", Decimal(total)),))
            for name, total in zip(names, totals, strict=True)
        ],
    )
    desk.show(found)
    return awards.round(found.id)


def state(desk: Desk) -> ListState:
    return desk.villages[0][1]


def photo(folder: Path) -> Path:
    path = folder / "公示.png"
    path.write_bytes(png())
    return path


def test_who_falls_below_the_red_line_is_left_off_and_comes_back(desk: Desk) -> None:
    scored(desk, 90, 80)
    desk.deed()
    assert (state(desk), desk.villages[0][2]) == (ListState.REVIEWED, 1)
    assert isinstance(desk.page.panel, MeetingsPanel), "the next step is shown"
    desk.to(Step.REVIEW)
    assert [row.below_cut for row in desk.rows] == [False, True]
    desk.deed()
    desk.on(AwardReasonDialog)
    desk.line("打分有误")
    assert (state(desk), desk.villages[0][2]) == (ListState.DRAFT, 2)


def test_equal_totals_at_the_red_line_are_decided_with_a_reason(desk: Desk) -> None:
    scored(desk, 90, 90)
    desk.deed()
    dialog = desk.on(TiesDialog)
    assert len(dialog.tied_table.values) == 2
    dialog.choice_box.setCurrentIndex(2)
    dialog.tied_table.choose_row(1)
    dialog.tied_table.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert not dialog.go_button.isEnabled(), "a reason is wanted"
    dialog.reason_edit.setFocus()
    desk.line("按得票")
    assert (state(desk), desk.villages[0][2]) == (ListState.REVIEWED, 1)
    panel = desk.page.panel
    assert isinstance(panel, MeetingsPanel)
    assert panel.cards[MeetingKind.BRANCH].record_button.hasFocus(), "work goes on there"
    kept = desk.town.officer.reviews.of(desk.round.lists[0].id)
    assert kept[-1].reason == "按得票"


def test_criteria_are_set_with_weights_that_make_a_hundred(desk: Desk) -> None:
    desk.town.officer.awards.open_round(desk.town.terms())
    desk.show()
    desk.to(Step.REVIEW)
    desk.press(Qt.Key.Key_T, CTRL)
    dialog = desk.on(RulesDialog)
    for text in ("诚信", "60", "30", "勤劳", "30", "30"):
        desk.line(text)
    desk.save()
    assert dialog.isVisible()
    assert dialog.band.tone == "error", "60 and 30 are no hundred"
    dialog._lines[1][1].setFocus()
    dialog._lines[1][1].selectAll()
    desk.type("40")
    desk.save()
    assert desk.round.rules.criteria == (Criterion("诚信", 60, 30), Criterion("勤劳", 40, 30))


def test_four_meetings_are_recorded_one_after_the_other(desk: Desk) -> None:
    found = scored(desk, 90, 80)
    desk.deed()
    panel = desk.page.panel
    assert isinstance(panel, MeetingsPanel)
    assert panel.cards[MeetingKind.BRANCH].record_button.hasFocus()
    for number in range(4):
        desk.deed()
        desk.on(MeetingDialog)
        # day and place stand, chair, entitled, attended: the votes follow
        desk.press(Qt.Key.Key_Return)
        desk.line("会议室")
        desk.line("王主任")
        desk.line("40")
        desk.type("30" if number != 1 else "20")
        desk.save()
        assert desk.dialog() is None
        if number < 3:
            following = list(panel.cards.values())[number + 1]
            assert following.record_button.hasFocus(), "the cursor goes on to the next one"
    assert panel.deed_button.hasFocus()
    assert state(desk) is ListState.MEETINGS
    held = desk.town.officer.meetings.of(found.lists[0].id)
    assert [held[kind].record.votes.votes_for for kind in MeetingKind] == [30, 20, 30, 30]
    assert desk.page.panel.deed_word()


def test_a_vote_that_is_lost_is_said_before_it_is_kept(desk: Desk) -> None:
    scored(desk, 90, 80)
    desk.deed()
    desk.deed()
    dialog = desk.on(MeetingDialog)
    for text in ("", "会议室", "王主任", "40", "30", "15"):
        desk.line(text)
    assert dialog.result_label.property("tone") == "error"
    desk.save()
    assert state(desk) is ListState.REVIEWED
    desk.to(Step.MEETINGS)
    panel = desk.page.panel
    assert isinstance(panel, MeetingsPanel)
    assert panel.cards[MeetingKind.BRANCH].chip.property("tone") == "error"


def test_a_notice_is_posted_photographed_objected_to_and_ready(desk: Desk, tmp_path: Path) -> None:
    found = scored(desk, 90, 80, places=2)
    decide(desk.town.officer, found, found.lists[0], TODAY)
    desk.show()
    desk.to(Step.NOTICE)
    desk.deed()
    desk.on(PostDialog)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.dialog() is None
    assert state(desk) is ListState.NOTICE
    panel = desk.page.panel
    assert isinstance(panel, NoticePanel)
    assert panel.notice is not None
    desk.deed()
    files = desk.on(FilesDialog)
    files.add_file(photo(tmp_path))
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    assert desk.round.lists[0].photos == 1

    desk.press(Qt.Key.Key_Insert)
    objection = desk.on(ObjectionDialog)
    objection.words_edit.setFocus()
    desk.type("他家在城里有房")
    desk.save()
    assert desk.round.lists[0].open_objections == 1
    desk.town.shop.clock.move(days=8)
    desk.show()
    assert state(desk) is ListState.NOTICE, "an objection is open"
    desk.to(Step.NOTICE)
    desk.press(Qt.Key.Key_D, CTRL)
    outcome = desk.on(OutcomeDialog)
    outcome.found_edit.setFocus()
    desk.type("房子是租的")
    desk.save()
    assert state(desk) is ListState.READY
    assert panel.objections_table.values[0].outcome.found == "房子是租的"


def test_after_the_notice_two_persons_strike_and_adding_starts_it_again(desk: Desk) -> None:
    found = publish(desk.town.officer, scored(desk, 90, 80, places=2))
    desk.show(found)
    desk.to(Step.NOMINATION)
    desk.press(Qt.Key.Key_Delete)
    desk.on(PublishedRowDialog)
    desk.line("购车")
    desk.confirm()
    assert desk.villages[0] == ("石桥村", ListState.READY, 1)
    desk.to(Step.APPROVAL)
    (change,) = desk.page.panel.changes_table.values  # type: ignore[attr-defined]  # ApprovalPanel
    assert change[1:] == ("购车", True)
    desk.to(Step.ARCHIVE)
    panel = desk.page.panel
    assert isinstance(panel, ArchivePanel)
    shown = panel.history_table.rows_model
    last = [shown.index(shown.rowCount() - 1, at).data() for at in range(shown.columnCount())]
    assert last[1] == "struck off", "the history tells of rows, too"
    assert last[2].count(",") == 1, "both persons are named"
    assert last[3].endswith("  购车")

    desk.to(Step.NOMINATION)
    struck = next(row for row in desk.rows if row.struck)
    desk.panel(NominationPanel).grid.to_row(struck.nomination)
    desk.press(Qt.Key.Key_Delete)
    desk.on(PublishedRowDialog)
    desk.line("车已退")
    desk.confirm()
    assert desk.villages[0] == ("石桥村", ListState.READY, 2), "just as it was published"


def test_lists_are_approved_and_credited_then_published_and_archived(
    desk: Desk, tmp_path: Path
) -> None:
    found = publish(desk.town.officer, scored(desk, 90, 80, places=2))
    desk.show(found)
    desk.press(Qt.Key.Key_F6)
    desk.on(ApproveDialog)
    desk.save()
    desk.confirm()
    assert state(desk) is ListState.APPROVED
    desk.press(Qt.Key.Key_F7)
    desk.on(CreditDialog)
    desk.save()
    assert state(desk) is ListState.CREDITED
    assert desk.round.fund.balance.purses == 2_000
    desk.to(Step.RESULT_NOTICE)
    desk.deed()
    desk.on(PostDialog)
    desk.save()
    desk.deed()
    desk.on(FilesDialog).add_file(photo(tmp_path))
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    desk.deed()
    panel = desk.page.panel
    assert isinstance(panel, ArchivePanel)
    assert [step.after for step in panel.history_table.values][-1] == "credited"
    desk.deed()
    desk.on(Question)
    desk.press(Qt.Key.Key_Return)
    assert desk.round.archived
    assert not panel.deed_word()


def test_a_leader_approves_on_paper(desk: Desk, tmp_path: Path) -> None:
    found = publish(desk.town.officer, scored(desk, 90, 80, places=2))
    desk.show(found)
    desk.to(Step.APPROVAL)
    desk.press(Qt.Key.Key_B, CTRL)
    dialog = desk.on(PaperApprovalDialog)
    desk.line("刘书记")
    desk.line("青府批〔2026〕7号")
    assert not dialog.go_button.isEnabled(), "the scan is missing"
    dialog.use_scan(str(photo(tmp_path)))
    desk.save()
    desk.confirm()
    assert state(desk) is ListState.APPROVED
    kept = desk.town.officer.round_checks.papers(found.id)
    assert [paper.document for paper in kept] == ["青府批〔2026〕7号"]
    assert len(desk.town.officer.attachments.of(Subject.ROUND, found.id)) == 1


def test_after_the_half_year_the_reason_is_asked_for_once(desk: Desk) -> None:
    scored(desk, 90, 80)
    desk.town.shop.clock.move(days=20)
    desk.show()
    desk.deed()
    desk.on(AwardReasonDialog)
    desk.line("村里修路，会议推迟")
    assert desk.round.rules.late_reason == "村里修路，会议推迟"
    assert state(desk) is ListState.REVIEWED
    desk.deed()
    desk.on(MeetingDialog)


def test_a_village_gives_up_and_takes_part_again(desk: Desk) -> None:
    scored(desk, 90, 80)
    desk.to(Step.ARCHIVE)
    desk.press(Qt.Key.Key_D, CTRL)
    desk.on(AwardReasonDialog)
    desk.line("村里不评")
    assert desk.round.lists[0].given_up
    desk.press(Qt.Key.Key_D, CTRL)
    assert not desk.round.lists[0].given_up


def test_a_notice_that_is_withdrawn_is_posted_again(desk: Desk) -> None:
    found = scored(desk, 90, 80, places=2)
    decide(desk.town.officer, found, found.lists[0], TODAY)
    notice = post(desk.town.officer, found.lists[0].id, TODAY)
    desk.show()
    desk.to(Step.NOTICE)
    panel = desk.page.panel
    assert isinstance(panel, NoticePanel)
    assert notice.short in panel.facts_of(notice)[0][1]
    assert panel.chip.text == "days running"
    desk.press(Qt.Key.Key_D, CTRL | SHIFT)
    desk.on(AwardReasonDialog)
    desk.line("公示被雨淋坏")
    assert state(desk) is ListState.CHANGED
    assert panel.chip.text == ""
    desk.deed()
    desk.on(PostDialog)
    desk.save()
    assert state(desk) is ListState.NOTICE
