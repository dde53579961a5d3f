"""The calendar of what is due: half-years, notices, villages behind, funds, festivals, months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lovemart_desktop.domain.dues.calendar import DueFacts, FundEnd, dues
from lovemart_desktop.domain.dues.due import Due, DueKind, Urgency
from lovemart_desktop.domain.funds.funds import Fund, FundTerms
from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    ProgrammeKind,
    RoundTerms,
    VillageList,
)
from lovemart_desktop.domain.rounds.festivals import Festival, festival_period
from lovemart_desktop.domain.rounds.rules import award_rules

TODAY = date(2026, 6, 18)
AWARD = RoundTerms("诚信勤劳", ProgrammeKind.AWARD, "2026-06", 1, 1_000, date(2026, 5, 31))
TOWN = DueFacts(villages=("石桥村",))
LIST = VillageList(
    id=1,
    village="石桥村",
    state=ListState.DRAFT,
    accounts=3,
    points=3_000,
    author="评一凡",
    approved_by="",
    approved_at=0,
    voucher=0,
    credited_on=None,
)
POSTED = replace(LIST, state=ListState.NOTICE, posted_on=date(2026, 6, 12), notice_days=7, photos=1)
CREDITED = replace(LIST, state=ListState.CREDITED, credited_on=date(2026, 6, 16))


def found(*lists: VillageList, terms: RoundTerms = AWARD) -> AwardRound:
    fund = Fund(1, FundTerms("奖励", "文", TODAY), False, FundBalance(0, 0, 0, 0, 0))
    numbered = (replace(each, id=number) for number, each in enumerate(lists, 1))
    return AwardRound(5, terms, False, fund, tuple(numbered), replace(award_rules(), frozen=True))


def due_now(facts: DueFacts, today: date = TODAY) -> list[Due]:
    return [due for due in dues(facts, today, today) if due.on_board(today)]


def kinds(*lists: VillageList, today: date = TODAY) -> dict[DueKind, Due]:
    facts = DueFacts(rounds=(found(*lists),), known=(AWARD,), villages=("石桥村",))
    return {
        due.kind: due
        for due in due_now(facts, today)
        if due.kind not in (DueKind.FESTIVAL, DueKind.CREDIT_ROUND)
    }


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (date(2026, 10, 30), []),
        (date(2026, 10, 31), ["2026-12"]),
        (date(2026, 12, 31), ["2026-12"]),
        (date(2027, 1, 2), ["2026-12"]),
        (date(2027, 6, 1), ["2026-12", "2027-06"]),
        # the programme is not held any more
        (date(2028, 6, 1), []),
    ],
)
def test_a_half_year_without_its_round(today: date, missing: list[str]) -> None:
    opened = [d for d in due_now(DueFacts(known=(AWARD,)), today) if d.kind is DueKind.OPEN_ROUND]
    assert [due.period for due in opened] == missing
    if today.year == 2027:
        assert opened[0].urgency(today) is Urgency.LATE


def test_a_round_is_credited_before_its_half_year_ends() -> None:
    facts = DueFacts(rounds=(found(LIST, CREDITED),), known=(AWARD,))
    (due,) = [d for d in due_now(facts) if d.kind is DueKind.CREDIT_ROUND]
    assert (due.day, due.count, due.of) == (date(2026, 6, 30), 1, 2)
    assert due.urgency(TODAY) is Urgency.CALM
    assert due.urgency(date(2026, 6, 23)) is Urgency.SOON
    assert due.urgency(date(2026, 7, 1)) is Urgency.LATE
    assert not [d for d in due_now(facts, date(2026, 5, 20)) if d.kind is DueKind.CREDIT_ROUND], (
        "not a month before"
    )


@pytest.mark.parametrize(
    ("period", "festival", "day"),
    [("2026年中秋", "mid-autumn", date(2026, 9, 25)), ("2026年春耕", "", date(2026, 6, 30))],
)
def test_a_grant_is_credited_in_time(period: str, festival: str, day: date) -> None:
    terms = replace(AWARD, kind=ProgrammeKind.GRANT, period=period)
    here = found(LIST, terms=terms)
    here = replace(here, rules=replace(here.rules, festival=festival))
    (due,) = [d for d in due_now(DueFacts(rounds=(here,))) if d.kind is DueKind.CREDIT_ROUND]
    assert due.day == day


def test_a_notice_counts_its_days_and_then_is_over() -> None:
    here = kinds(POSTED)
    due = here[DueKind.NOTICE_RUNS]
    assert (due.count, due.of, due.day) == (6, 7, date(2026, 6, 20))
    assert due.urgency(date(2026, 6, 19)) is Urgency.CALM, "there is nothing to do but to wait"
    assert due.place.round == 5
    assert due.place.list_id == 1
    assert set(kinds(POSTED, today=date(2026, 6, 12))) == {DueKind.NOTICE_RUNS}
    assert kinds(POSTED, today=date(2026, 6, 12))[DueKind.NOTICE_RUNS].count == 0
    assert set(kinds(POSTED, today=date(2026, 6, 20))) == {DueKind.NOTICE_OVER}


def test_what_keeps_a_notice_from_being_over() -> None:
    told = replace(POSTED, open_objections=2)
    assert kinds(told)[DueKind.OBJECTION].count == 2
    assert set(kinds(told, today=date(2026, 6, 25))) == {DueKind.OBJECTION}
    assert set(kinds(replace(POSTED, photos=0), today=date(2026, 6, 25))) == {DueKind.NO_PHOTO}


def test_notices_that_end_on_one_day_are_told_together() -> None:
    other = replace(POSTED, village="柳林村")
    late = replace(POSTED, village="青溪村", posted_on=date(2026, 6, 15))
    facts = DueFacts(rounds=(found(POSTED, other, late),), known=(AWARD,))
    running = [d for d in due_now(facts) if d.kind is DueKind.NOTICE_RUNS]
    assert [due.villages for due in running] == [("石桥村", "柳林村"), ("青溪村",)]
    assert [due.place.list_id for due in running] == [0, 3]


def test_villages_that_are_behind() -> None:
    ready = replace(POSTED, village="柳林村", state=ListState.READY)
    facts = DueFacts(rounds=(found(LIST, ready),), villages=("石桥村", "柳林村", "青溪村"))
    (due,) = [d for d in due_now(facts) if d.kind is DueKind.VILLAGES_BEHIND]
    assert due.villages == ("石桥村", "青溪村")
    assert DueKind.APPROVE in {d.kind for d in due_now(facts)}
    gone = replace(LIST, given_up=True)
    facts = DueFacts(rounds=(found(gone, ready),), villages=("石桥村", "柳林村"))
    assert DueKind.VILLAGES_BEHIND not in {d.kind for d in due_now(facts)}


def test_after_crediting() -> None:
    assert set(kinds(CREDITED)) == {DueKind.RESULT_NOTICE}
    assert kinds(CREDITED)[DueKind.RESULT_NOTICE].day == date(2026, 6, 23)
    posted = replace(CREDITED, result_on=date(2026, 6, 17))
    assert set(kinds(posted)) == {DueKind.RESULT_PHOTO}
    shown = replace(posted, result_photos=1)
    assert set(kinds(shown)) == set()
    assert set(kinds(shown, today=date(2026, 6, 24))) == {DueKind.ARCHIVE}
    assert set(kinds(shown, LIST, today=date(2026, 6, 24))) == {DueKind.VILLAGES_BEHIND}


def test_an_activity_without_a_photo() -> None:
    terms = replace(AWARD, kind=ProgrammeKind.GRANT, period="2026-06-10 河道清洁")
    terms = replace(terms, reference_date=date(2026, 6, 10))
    here = found(LIST, terms=terms)
    for photos, shown in ((0, True), (1, False)):
        there = due_now(DueFacts(rounds=(here,), photos={5: photos}))
        assert (DueKind.EVIDENCE in {d.kind for d in there}) is shown
    assert DueKind.EVIDENCE not in {d.kind for d in due_now(DueFacts(rounds=(here,)))}


@pytest.mark.parametrize(
    ("days", "announced_before", "kind", "urgency"),
    [
        (61, None, None, None),
        (60, None, DueKind.ANNOUNCE_EXPIRY, Urgency.CALM),
        (31, None, DueKind.ANNOUNCE_EXPIRY, Urgency.SOON),
        (29, None, DueKind.EXTEND_FUND, Urgency.LATE),
        (20, 31, DueKind.EXPIRY, Urgency.CALM),
        (20, 29, DueKind.EXTEND_FUND, Urgency.LATE),
        (0, 31, DueKind.EXPIRY, Urgency.CALM),
        (-1, 31, DueKind.BOOK_EXPIRY, Urgency.SOON),
        (-2, 31, DueKind.BOOK_EXPIRY, Urgency.LATE),
        (-1, None, DueKind.EXTEND_FUND, Urgency.SOON),
    ],
)
def test_a_fund_comes_to_its_last_day(
    days: int, announced_before: int | None, kind: DueKind | None, urgency: Urgency | None
) -> None:
    last = TODAY + timedelta(days=days)
    told = None if announced_before is None else last - timedelta(days=announced_before)
    fund = FundEnd(
        3, "节日慰问", last, held=500, expiring=500 if days < 0 else 0, announced_on=told
    )
    here = [d for d in due_now(DueFacts(funds=(fund,))) if d.place.fund]
    assert [d.kind for d in here] == ([kind] if kind else [])
    if here:
        assert here[0].urgency(TODAY) is urgency
        assert here[0].count == 500


def test_a_fund_of_which_nobody_holds_points_is_not_due() -> None:
    for days in (-5, 5):
        fund = FundEnd(3, "空", TODAY + timedelta(days=days), 0, 0, None)
        assert not [d for d in due_now(DueFacts(funds=(fund,))) if d.place.fund]


def test_festivals_within_45_days_without_a_grant() -> None:
    shown = [d.name for d in due_now(TOWN) if d.kind is DueKind.FESTIVAL]
    assert shown == [str(Festival.DRAGON_BOAT)], "the great ones, where none was ever given"
    pack = replace(
        AWARD, kind=ProgrammeKind.GRANT, period=festival_period(Festival.PARTY_DAY, 2025)
    )
    shown = [d.name for d in due_now(replace(TOWN, known=(pack,))) if d.kind is DueKind.FESTIVAL]
    assert shown == [str(Festival.PARTY_DAY)], "what the town has given for before"
    again = replace(pack, period="2026年七一")
    assert not [
        d for d in due_now(replace(TOWN, known=(pack, again))) if d.kind is DueKind.FESTIVAL
    ]
    year = dues(TOWN, TODAY, date(2026, 12, 31))
    assert len([d for d in year if d.kind is DueKind.FESTIVAL]) == 6, "all are in the calendar"
    assert dues(DueFacts(), TODAY, date(2026, 12, 31)) == (), "nobody lives there yet"


def test_the_report_of_the_month_is_due_on_the_tenth() -> None:
    facts = DueFacts(began=date(2026, 5, 20))
    months = [
        (due.period, due.day)
        for due in dues(facts, date(2026, 6, 1), date(2026, 8, 31))
        if due.kind is DueKind.MONTHLY_REPORT
    ]
    assert months == [
        ("2026-05", date(2026, 6, 10)),
        ("2026-06", date(2026, 7, 10)),
        ("2026-07", date(2026, 8, 10)),
    ]
    assert DueKind.MONTHLY_REPORT in {d.kind for d in due_now(facts, date(2026, 6, 10))}
    assert DueKind.MONTHLY_REPORT not in {d.kind for d in due_now(facts, date(2026, 6, 11))}
    assert DueKind.MONTHLY_REPORT not in {d.kind for d in due_now(facts, date(2026, 5, 25))}
    assert not [d for d in dues(DueFacts(), TODAY, TODAY) if d.kind is DueKind.MONTHLY_REPORT]


def test_all_stands_in_the_order_of_its_days() -> None:
    facts = replace(TOWN, rounds=(found(LIST, POSTED),), known=(AWARD,), began=date(2026, 1, 1))
    days = [due.day for due in dues(facts, TODAY, date(2027, 6, 30))]
    assert days == sorted(days)
    assert len(days) > 15
