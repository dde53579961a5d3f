"""The rules of a round, scores and the cut-off, meetings, and the days of a notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.meetings import (
    MeetingKind,
    MeetingRecord,
    Votes,
    check_date,
    following,
)
from lovemart_desktop.domain.rounds.notices import (
    NoticeRow,
    check_posting,
    ready_from,
    since_notice,
)
from lovemart_desktop.domain.rounds.review import (
    Ranking,
    Scored,
    Ties,
    check_scores,
    decide,
    rank,
    total_of,
)
from lovemart_desktop.domain.rounds.rules import (
    Basis,
    Credits,
    Criterion,
    Cut,
    CutOff,
    Occasion,
    award_rules,
    check_criteria,
    grant_rules,
    is_late,
)
from tests.shop import refused

TWO = (Criterion("诚信", 60), Criterion("勤劳", 40, 50))


def test_an_award_round_keeps_all_its_steps() -> None:
    assert award_rules().checked(award=True) == award_rules()
    for changed in (
        replace(award_rules(), review=False),
        replace(award_rules(), meetings=False),
        replace(award_rules(), notice=False),
    ):
        with refused("award.rules_steps"):
            changed.checked(award=True)
    with refused("award.rules_credits"):
        replace(award_rules(), credits=Credits.MEMBER).checked(award=True)
    with refused("award.rules_occasion"):
        award_rules().checked(award=False)


def test_a_grant_says_why_it_has_no_notice_or_a_shorter_one() -> None:
    without = replace(grant_rules(), notice=False)
    with refused("award.notice_reason_missing"):
        without.checked(award=False)
    kept = replace(without, notice_reason=" 慰问  个别户 ").checked(award=False)
    assert kept.notice_reason == "慰问 个别户"
    with refused("award.notice_short_reason"):
        replace(grant_rules(), notice_days=3).checked(award=False)
    with refused("award.notice_days"):
        replace(grant_rules(), notice_days=0).checked(award=False)
    farm = replace(grant_rules(Occasion.PER_HEAD, Credits.MEMBER), basis=Basis.PER_HEAD)
    with refused("award.rules_credits"):
        farm.checked(award=False)


@pytest.mark.parametrize(
    ("criteria", "code"),
    [
        ((Criterion("诚信", 60), Criterion("诚信", 40)), "award.criterion_twice"),
        ((Criterion("诚信", 60), Criterion("勤劳", 30)), "award.criteria_weights"),
        ((Criterion(" ", 100),), "award.criterion_name"),
        ((Criterion("诚信", 100, 0),), "award.criterion_most"),
        ((Criterion("诚信", 0), Criterion("勤劳", 100)), "award.criterion_weight"),
    ],
)
def test_criteria_that_do_not_add_up(criteria: tuple[Criterion, ...], code: str) -> None:
    with refused(code):
        check_criteria(criteria)


def test_a_total_is_weighted_and_scores_stay_in_their_range() -> None:
    scores = (("诚信", Decimal(90)), ("勤劳", Decimal("40.5")))
    assert total_of(scores, TWO) == Decimal("86.4"), "40.5 of 50 are 32.4 of the 40 per cent"
    assert total_of(scores, ()) == Decimal("130.5")
    assert check_scores("甲", tuple(reversed(scores)), TWO) == scores
    with refused("award.score_outside"):
        check_scores("甲", (("勤劳", Decimal(51)),), TWO)
    with refused("award.score_outside"):
        check_scores("甲", (("诚信", Decimal(-1)),), ())
    with refused("award.score_outside"):
        check_scores("甲", (("诚信", Decimal("NaN")),), TWO)
    with refused("award.score_unknown"):
        check_scores("甲", (("团结", Decimal(1)),), TWO)


def test_weights_are_shares_of_a_hundred_whatever_the_greatest_scores_are() -> None:
    criteria = (Criterion("诚信", 40, 40), Criterion("勤劳", 30, 30), Criterion("家风", 30, 30))
    best = (("诚信", Decimal(40)), ("勤劳", Decimal(30)), ("家风", Decimal(30)))
    assert total_of(best, criteria) == 100
    plain = (("诚信", Decimal(28)), ("勤劳", Decimal(29)), ("家风", Decimal(28)))
    assert total_of(plain, criteria) == 85, "as on a sheet of 40 + 30 + 30 points"
    halves = (Criterion("诚信", 50, 30), Criterion("勤劳", 50, 30))
    one, other = (("诚信", Decimal(10)), ("勤劳", Decimal(20))), (("诚信", Decimal(15)),)
    assert total_of(one, halves) == Decimal("50")
    assert total_of((("诚信", Decimal(29)),), halves) == Decimal("48.33")
    assert total_of(other, halves) == 25, "a missing score counts as 0"


def rows(*totals: int | None) -> list[Scored]:
    return [
        Scored(at, f"户{at}", Decimal(total or 0), total is not None)
        for at, total in enumerate(totals, 1)
    ]


def test_places_are_filled_by_total_and_ties_over_them_are_shown() -> None:
    places = Cut(CutOff.PLACES, Decimal(3))
    assert rank(rows(70, 90, 80, None), places) == Ranking((2, 3, 1), (), (4,))
    assert rank(rows(80, 90, 80, 80), places) == Ranking((2,), (1, 3, 4), (), 2)
    assert rank(rows(80, 80), places) == Ranking((1, 2), (), ())
    least = Cut(CutOff.SCORE, Decimal(80))
    assert rank(rows(80, 79, None), least) == Ranking((1,), (), (2, 3))
    assert rank(rows(1, 2), Cut()) == Ranking((2, 1), (), ())


def test_ties_are_decided_with_a_reason() -> None:
    tied = Ranking((2,), (1, 3, 4), (5,), 2)
    with pytest.raises(Refusal) as caught:
        decide(tied, Ties.NONE, (), "")
    assert caught.value.facts == {"tied": 3, "places": 2}
    with refused("award.ties_reason"):
        decide(tied, Ties.TAKE_ALL, (), "")
    assert decide(tied, Ties.TAKE_ALL, (), "名额够")[0] == {5}
    assert decide(tied, Ties.TAKE_NONE, (), "名额不够")[0] == {1, 3, 4, 5}
    assert decide(tied, Ties.BY_NAME, (3, 4), "抽签")[0] == {1, 5}
    for named in ((), (1, 3, 4), (2, 3)):
        with refused("award.ties_named"):
            decide(tied, Ties.BY_NAME, named, "抽签")


def held(kind: MeetingKind, day: int) -> MeetingRecord:
    return MeetingRecord(kind, date(2026, 6, day), "王主任", Votes(30, 20, 15, 3, 2))


def test_votes_fit_the_people_who_came() -> None:
    Votes(30, 20, 11).check()
    for votes, code in (
        (Votes(10, 11, 5), "award.meeting_attended"),
        (Votes(30, 20, 15, 6), "award.meeting_votes"),
        (Votes(30, 0, 0), "award.meeting_people"),
        (Votes(30, 20, -1), "award.meeting_people"),
    ):
        with refused(code):
            votes.check()
    assert not Votes(30, 20, 10).carried, "half is not more than half"
    assert Votes(30, 20, 11).carried


def test_meetings_are_held_in_their_order() -> None:
    first, today = date(2026, 1, 1), date(2026, 6, 18)
    before = {MeetingKind.BRANCH: date(2026, 6, 3), MeetingKind.VILLAGERS: date(2026, 6, 9)}
    check_date(held(MeetingKind.COMMITTEES, 3), before, first=first, today=today)
    for day in (2, 10):
        with refused("award.meeting_order"):
            check_date(held(MeetingKind.COMMITTEES, day), before, first=first, today=today)
    # held again: what came after it is held again too
    check_date(held(MeetingKind.COMMITTEES, 10), before, first=first, today=today, again=True)
    with refused("award.meeting_order"):
        check_date(held(MeetingKind.COMMITTEES, 2), before, first=first, today=today, again=True)
    with refused("award.meeting_future"):
        check_date(held(MeetingKind.BRANCH, 19), {}, first=first, today=today)
    with refused("award.meeting_early"):
        check_date(held(MeetingKind.BRANCH, 1), {}, first=date(2026, 6, 2), today=today)


def test_meetings_count_after_those_that_come_before_them() -> None:
    branch, committees, members, villagers = MeetingKind
    day = date(2026, 6, 9)
    one, next_day = timedelta(days=1), day + timedelta(days=1)
    assert following(dict.fromkeys(MeetingKind, day)) == set(MeetingKind)
    again = {branch: next_day, committees: day, members: day + 2 * one, villagers: next_day}
    assert following(again) == {branch, members}
    assert following({committees: day, villagers: day - one}) == {committees}


def test_the_posting_day_is_not_counted() -> None:
    assert ready_from(date(2026, 6, 1), 7) == date(2026, 6, 9)
    assert check_posting(date(2026, 6, 1), " 村委会 门口 ", date(2026, 6, 1), None) == "村委会 门口"
    with refused("award.notice_future"):
        check_posting(date(2026, 6, 2), "门口", date(2026, 6, 1), None)
    with refused("award.notice_before"):
        check_posting(date(2026, 6, 1), "门口", date(2026, 6, 2), date(2026, 6, 2))


def test_what_differs_from_the_notice() -> None:
    one, two = NoticeRow(1, "甲", "1组", 3, 1_000), NoticeRow(2, "乙", "1组", 2, 1_000)
    same = since_notice(None, [one, two], [two], {1: "不符条件"})
    assert (same.struck, same.otherwise) == (((one, "不符条件"),), ())
    raised = since_notice(None, [one], [replace(one, points=2_000), two], {})
    assert [row.nomination for row in raised.otherwise] == [1, 2]


def test_a_step_after_the_half_year_asks_once_for_a_reason() -> None:
    last = date(2026, 6, 30)
    assert not is_late(last, last, award_rules())
    assert is_late(last, date(2026, 7, 1), award_rules())
    assert not is_late(last, date(2026, 7, 1), replace(award_rules(), late_reason="汛期"))
    assert not is_late(None, date(2026, 7, 1), grant_rules())
