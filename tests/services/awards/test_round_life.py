"""The life of a list between the draft and the archive: rules, review, meetings, notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, ProgrammeKind, Step
from lovemart_desktop.domain.rounds.meetings import MeetingKind, Votes
from lovemart_desktop.domain.rounds.notices import NoticeKind
from lovemart_desktop.domain.rounds.places import PlaceKind, RoundCheck
from lovemart_desktop.domain.rounds.review import Ties
from lovemart_desktop.domain.rounds.rules import (
    Basis,
    Credits,
    Criterion,
    Cut,
    CutOff,
    Occasion,
    award_rules,
    grant_rules,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.approvals import PaperApproval
from tests.awards import HEADS, Town, lists
from tests.round_steps import BOARD, held, post, publish, the_list
from tests.services.awards.looking import held as points_held
from tests.services.awards.looking import refused
from tests.services.test_attachments import png
from tests.shop import TODAY

PLACES = Cut(CutOff.PLACES, Decimal(1))
LOST = Votes(entitled=40, attended=30, votes_for=15, against=15)


def states(found: AwardRound) -> list[ListState]:
    return [each.state for each in found.lists]


def one_list(town: Town) -> tuple[AwardRound, int]:
    """石桥村 with two households, in the draft."""
    found = town.drafted("张龚强", "周尧全")
    return found, found.lists[0].id


def reviewed(town: Town) -> tuple[AwardRound, int]:
    _, number = one_list(town)
    return town.officer.reviews.close(number, Cut()), number


def row_of(town: Town, found: AwardRound, name: str) -> int:
    awards = town.officer.awards
    rows = [row for each in found.lists for row in awards.rows(found.id, each.id)]
    return next(row.nomination for row in rows if row.name == name and not row.struck)


# rules


def test_rules_stand_from_the_first_step_on(lite: Town) -> None:
    desk, (found, number) = lite.officer, one_list(lite)
    assert found.rules == award_rules()
    scored = replace(award_rules(), criteria=(Criterion("诚信", 70), Criterion("勤劳", 30)))
    changed = desk.round_rules.change(found.id, scored)
    assert changed.rules == scored
    rows = desk.awards.rows(found.id, number)
    assert [str(row.total) for row in rows] == ["87.15", "86.45"], "weighted"
    desk.reviews.close(number, Cut())
    with refused("award.rules_frozen"):
        desk.round_rules.change(found.id, award_rules())


def test_scores_are_kept_within_the_criteria(lite: Town) -> None:
    desk, (found, number) = lite.officer, one_list(lite)
    desk.round_rules.change(found.id, replace(award_rules(), criteria=(Criterion("诚信", 100),)))
    row = row_of(lite, found, "周尧全")
    with refused("award.score_outside"):
        desk.awards.set_score(row, (("诚信", Decimal(101)),))
    with refused("award.score_unknown"):
        desk.awards.set_score(row, (("团结", Decimal(1)),))
    desk.awards.set_score(row, (("诚信", Decimal(95)),))
    assert [r.rank for r in desk.awards.rows(found.id, number)] == [2, 1]
    desk.reviews.close(number, Cut())
    with refused("award.back_to_draft_first"):
        desk.awards.set_score(row, (("诚信", Decimal(96)),))


def test_a_round_after_its_half_year_asks_once_for_a_reason(lite: Town) -> None:
    lite.shop.clock.move(days=20)
    terms = lite.terms()
    with refused("award.late_reason_missing"):
        lite.officer.awards.open_round(terms)
    made = lite.officer.awards.open_round(terms, late_reason=" 汛期  推迟 ")
    assert made.rules.late_reason == "汛期 推迟"
    with refused("award.late_reason_there"):
        lite.officer.round_rules.give_late_reason(made.id, "别的")


def test_steps_after_the_half_year_wait_for_the_reason(lite: Town) -> None:
    found, number = reviewed(lite)
    lite.shop.clock.move(days=20)
    late = held(MeetingKind.BRANCH, date(2026, 7, 2))
    with refused("award.late_reason_missing"):
        lite.officer.meetings.record(number, late)
    lite.officer.round_rules.give_late_reason(found.id, "汛期推迟")
    assert lite.officer.meetings.record(number, late).counts


# review


def test_a_review_strikes_whoever_is_below_and_brings_them_back(town: Town) -> None:
    desk, (found, number) = town.officer, one_list(town)
    seen = desk.reviews.look(number, PLACES)
    assert (len(seen.ranking.within), len(seen.ranking.below)) == (1, 1)
    after = desk.reviews.close(number, PLACES)
    assert (states(after), after.accounts) == ([ListState.REVIEWED], 1)
    (below,) = (row for row in desk.awards.rows(found.id, number) if row.struck)
    assert (below.name, below.below_cut) == ("周尧全", True)
    with refused("award.below_cut"):
        desk.awards.restore(below.nomination)
    back = desk.reviews.take_back(number, "核对得分")
    assert (states(back), back.accounts) == ([ListState.DRAFT], 2)
    (kept,) = desk.reviews.of(number)
    assert (kept.cut, kept.ties) == (PLACES, Ties.NONE)


def test_ties_over_the_cut_off_are_decided_not_guessed(lite: Town) -> None:
    desk, (found, number) = lite.officer, one_list(lite)
    desk.awards.load_draft(found.id, lite.nominees("周尧全"))
    desk.round_rules.change(found.id, replace(award_rules(), cut=PLACES))
    (tie,) = (f for f in desk.round_checks.findings(found.id) if f.check is RoundCheck.TIES)
    assert tie.place.kind is PlaceKind.LIST
    with refused("award.ties_undecided"):
        desk.reviews.close(number, PLACES)
    chosen = row_of(lite, found, "周尧全")
    after = desk.reviews.close(number, PLACES, Ties.BY_NAME, [chosen], "抽签")
    assert after.accounts == 1
    assert [row.name for row in desk.awards.rows(found.id, number) if not row.struck] == ["周尧全"]


# meetings


def test_four_meetings_bring_a_list_on(lite: Town) -> None:
    desk, (found, number) = lite.officer, one_list(lite)
    with refused("award.meeting_before_review"):
        desk.meetings.record(number, held(MeetingKind.BRANCH, TODAY))
    desk.reviews.close(number, Cut())
    with refused("award.before_notice"):
        post(desk, number, TODAY)
    for at, kind in enumerate(MeetingKind):
        assert the_list(desk.awards.round(found.id), number).state is ListState.REVIEWED
        desk.meetings.record(number, held(kind, TODAY - timedelta(days=9 - at)))
    now = the_list(desk.awards.round(found.id), number)
    assert (now.state, now.meetings) == (ListState.MEETINGS, 4)
    # as first entered, a meeting fits the later ones; held again, it makes them wait for theirs
    desk.meetings.record(number, held(MeetingKind.COMMITTEES, TODAY - timedelta(days=4)))
    now = the_list(desk.awards.round(found.id), number)
    assert (now.state, now.meetings) == (ListState.REVIEWED, 2)
    newest = desk.meetings.of(number)
    assert [kind for kind in MeetingKind if not newest[kind].counts] == [*MeetingKind][2:]
    assert {f.check for f in desk.round_checks.findings(found.id)} >= {RoundCheck.MEETING_OUTRUN}
    with refused("award.before_notice"):
        post(desk, number, TODAY)
    for kind in [*MeetingKind][2:]:
        desk.meetings.record(number, held(kind, TODAY))
    assert the_list(desk.awards.round(found.id), number).state is ListState.MEETINGS


def test_a_meeting_first_entered_fits_the_later_ones(lite: Town) -> None:
    desk, (found, number) = lite.officer, reviewed(lite)
    desk.meetings.record(number, held(MeetingKind.VILLAGERS, TODAY - timedelta(days=3)))
    with refused("award.meeting_order"):
        desk.meetings.record(number, held(MeetingKind.COMMITTEES, TODAY))
    desk.meetings.record(number, held(MeetingKind.COMMITTEES, TODAY - timedelta(days=3)))
    assert the_list(desk.awards.round(found.id), number).meetings == 2


def test_a_lost_vote_holds_the_list_until_it_is_held_again(lite: Town) -> None:
    desk, (found, number) = lite.officer, reviewed(lite)
    for kind in MeetingKind:
        lost = LOST if kind is MeetingKind.VILLAGERS else held(kind, TODAY).votes
        desk.meetings.record(number, held(kind, TODAY, lost))
    assert the_list(desk.awards.round(found.id), number).meetings == 3
    checks = {f.check for f in desk.round_checks.findings(found.id)}
    assert RoundCheck.MEETING_LOST in checks
    again = desk.meetings.record(number, held(MeetingKind.VILLAGERS, TODAY))
    assert again.nth == 2
    assert states(desk.awards.round(found.id)) == [ListState.MEETINGS]


def test_meetings_decide_on_one_list(town: Town) -> None:
    """Whom a meeting leaves out may go; whoever comes on later has them held again."""
    desk, (found, number) = town.officer, reviewed(town)
    row = row_of(town, found, "周尧全")
    for kind in MeetingKind:
        desk.meetings.record(number, held(kind, TODAY))
    desk.awards.strike(row, "外出务工")
    assert the_list(desk.awards.round(found.id), number).meetings == 4
    desk.awards.restore(row)
    assert the_list(desk.awards.round(found.id), number).meetings == 4, "it was on their list"
    desk.reviews.take_back(number, "补报")
    desk.reviews.close(number, Cut())
    assert not any(held.on_this_list for held in desk.meetings.of(number).values())
    assert the_list(desk.awards.round(found.id), number).meetings == 0


# notice


def met(town: Town) -> tuple[AwardRound, int]:
    found, number = reviewed(town)
    for kind in MeetingKind:
        town.officer.meetings.record(number, held(kind, TODAY))
    return town.officer.awards.round(found.id), number


def test_a_notice_runs_seven_full_days_and_wants_a_photo(town: Town) -> None:
    desk, (found, number) = town.officer, met(town)
    prepared = desk.notices.prepare(number)
    notice = desk.notices.post(prepared, TODAY, BOARD)
    assert notice.version == prepared.version
    assert (notice.ready_from, notice.day_number(TODAY)) == (TODAY + timedelta(days=8), 0)
    with refused("award.notice_posted"):
        desk.notices.post(prepared, TODAY, BOARD)
    town.shop.clock.move(days=7)
    with refused("award.notice_running"):
        town.approve(found)
    assert states(desk.awards.round(found.id)) == [ListState.NOTICE]
    town.shop.clock.move(days=1)
    assert states(desk.awards.round(found.id)) == [ListState.NOTICE], "no photo"
    with refused("award.no_photo"):
        town.approve(found)
    desk.attachments.add(Subject.NOTICE, notice.id, "公示.png", png())
    assert states(desk.awards.round(found.id)) == [ListState.READY]
    assert town.approve(found).step is ListState.APPROVED
    steps = [(step.before, step.after) for step in desk.round_life.history(number)]
    assert steps == [
        ("draft", "reviewed"),
        ("reviewed", "meetings"),
        ("meetings", "notice"),
        ("notice", "approved"),
    ]


def test_a_notice_is_of_one_version_of_its_list(lite: Town) -> None:
    desk, (found, number) = lite.officer, met(lite)
    prepared = desk.notices.prepare(number)
    desk.awards.strike(row_of(lite, found, "周尧全"), "外出务工")
    with refused("award.notice_other_version"):
        desk.notices.post(prepared, TODAY, BOARD)


def test_objections_hold_a_list_until_they_are_decided(town: Town) -> None:
    desk, found = town.officer, town.published("张龚强", "周尧全")
    number, row = found.lists[0].id, row_of(town, found, "周尧全")
    told = desk.objections.enter(number, "家有小汽车", TODAY, nomination=row)
    assert (told.name, told.objector, told.open) == ("周尧全", "", True)
    with refused("award.objection_open"):
        town.approve(found)
    desk.objections.decide(told.id, True, "情况属实", TODAY)
    with refused("award.objection_decided"):
        desk.objections.decide(told.id, False, "又查", TODAY)
    after = town.strike(row, "异议成立")
    assert states(after) == [ListState.READY], "the notice goes on"
    since = desk.round_checks.since_notice(number)
    assert [(gone.name, why) for gone, why in since.struck] == [("周尧全", "异议成立")]
    assert town.approve(after).step is ListState.APPROVED
    late = desk.objections.enter(number, "另有情况", TODAY)
    with refused("award.objection_open"):
        desk.awards.credit(found.id, lists(found), new_key())
    desk.objections.decide(late.id, False, "不属实", TODAY)
    assert desk.awards.credit(found.id, lists(found), new_key()).points == 1_000


def test_adding_to_a_posted_list_starts_its_notice_again(lite: Town) -> None:
    desk, found = lite.officer, lite.published("张龚强", "郑雨晴")
    assert states(found) == [ListState.READY, ListState.READY]
    with refused("award.reason_missing"):
        desk.awards.add(found.id, lite.people["周尧全"])
    after = desk.awards.add(found.id, lite.people["周尧全"], "漏报")
    assert states(after) == [ListState.CHANGED, ListState.READY]
    with refused("award.notice_missing"):
        lite.shop.second_award_officer.awards.approve(found.id, lists(found), new_key())
    again = publish(desk, after)
    first, second = desk.notices.of(found.lists[0].id)
    assert (first.nth, second.nth, first.accounts, second.accounts) == (1, 2, 1, 2)
    assert first.version != second.version
    assert lite.approve(again).step is ListState.APPROVED


def test_who_was_struck_comes_back_as_published_or_is_added(lite: Town) -> None:
    desk, found = lite.officer, lite.published("张龚强", "周尧全")
    row, key = row_of(lite, found, "周尧全"), new_key()
    lite.strike(row, "误报")
    with refused("confirmation.missing"):
        desk.awards.restore(row, "核实无误", key)
    request = desk.awards.restore_request(row, "核实无误", key)
    lite.shop.confirm(desk, Act.STRIKE_PUBLISHED, request)
    assert states(desk.awards.restore(row, "核实无误", key)) == [ListState.READY]
    kinds = [change.kind for change in desk.round_life.changes(found.lists[0].id)]
    assert kinds == ["struck", "restored"]


def test_a_notice_is_withdrawn_and_the_list_reviewed_again(lite: Town) -> None:
    desk, found = lite.officer, lite.published("张龚强", "周尧全")
    number = found.lists[0].id
    with refused("award.list_published"):
        desk.reviews.take_back(number, "分数有误")
    assert states(desk.notices.withdraw(number, "分数有误")) == [ListState.CHANGED]
    assert states(desk.reviews.take_back(number, "分数有误")) == [ListState.DRAFT]
    again = publish(desk, desk.awards.round(found.id))
    assert states(again) == [ListState.READY]


def test_a_row_that_was_not_published_so_is_not_approved(town: Town) -> None:
    """Nothing in the program raises a posted row: somebody did it in the database."""
    found = town.published()
    with town.shop.store.books.write() as work:
        work.connection.execute(
            update(schema.nomination)
            .where(schema.nomination.c.name == "周尧全")
            .values(points=2_000)
        )
        work.commit()
    with refused("award.not_as_published") as refusal:
        town.approve(found)
    assert refusal.value.facts == {"village": "石桥村", "name": "周尧全"}


# the end


def test_a_round_is_archived_when_its_results_are_posted(lite: Town) -> None:
    desk, found = lite.officer, lite.published()
    slow = found.lists[1].id
    only = the_list(found, found.lists[0].id)
    key = new_key()
    request = desk.awards.approval_of(found, [only.id], key)
    lite.shop.confirm(desk, Act.APPROVE_ROUND, request, lite.shop.second_award_officer)
    desk.awards.approve(found.id, [only.id], key)
    desk.awards.credit(found.id, [only.id], new_key())
    with refused("award.archive_open"):
        desk.round_life.archive(found.id)
    given = desk.round_life.give_up(slow, "村里放弃")
    assert the_list(given, slow).given_up
    with refused("award.given_up"):
        desk.reviews.take_back(slow, "再议")
    with refused("award.result_missing"):
        desk.round_life.archive(found.id)
    post(desk, only.id, TODAY, NoticeKind.RESULT)
    steps = desk.awards.round(found.id).steps()
    assert [step for step, those in steps.items() if those] == [Step.ARCHIVE]
    done = desk.round_life.archive(found.id)
    assert done.archived
    with refused("award.round_archived"):
        desk.round_life.take_up(found.id, slow)
    assert desk.awards.rounds()[0].archived


def test_a_leader_approves_on_paper(town: Town) -> None:
    desk, found = town.officer, town.published()
    paper, key = PaperApproval("刘书记", "青府批〔2026〕7号", TODAY), new_key()
    request = desk.awards.paper_request(found, lists(found), paper, key)
    town.shop.confirm(desk, Act.APPROVE_ROUND, request)
    with refused("award.paper_scan_missing"):
        desk.awards.approve_on_paper(found.id, lists(found), paper, key)
    desk.attachments.add(Subject.ROUND, found.id, "批件.png", png())
    with refused("confirmation.missing"):
        other = replace(paper, document="青府批〔2026〕8号")
        desk.awards.approve_on_paper(found.id, lists(found), other, key)
    after = desk.awards.approve_on_paper(found.id, lists(found), paper, key)
    assert {each.approved_by for each in after.lists} == {"监公明"}
    (kept,) = desk.round_checks.papers(found.id)
    assert (kept.leader, kept.document, kept.lists) == (
        "刘书记",
        "青府批〔2026〕7号",
        tuple(lists(found)),
    )


# grants


def test_a_grant_by_heads_takes_the_same_way(lite: Town) -> None:
    desk = lite.officer
    rules = replace(
        grant_rules(Occasion.PER_HEAD, Credits.HOUSEHOLD),
        basis=Basis.PER_HEAD,
        notice=False,
        notice_reason="县里已统一公示",
    )
    terms = lite.terms(
        programme="农资补贴", kind=ProgrammeKind.GRANT, period="2026 春耕", points_each=60
    )
    made = desk.awards.open_round(terms, rules)
    desk.awards.load_draft(made.id, lite.nominees(*HEADS))
    found = lite.approve(desk.awards.round(made.id))
    assert found.points == 60 * (3 + 2 + 1)
    desk.awards.credit(found.id, lists(found), new_key())
    assert sorted(points_held(lite).values()) == [60, 120, 180]
    assert all(member is None for _, member in points_held(lite))
    with pytest.raises(Refusal, match=r"^award\.no_notice$"):
        post(desk, found.lists[0].id, TODAY)
