"""Orders of grants, points per head, and lists taken over from the last one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lovemart_desktop.domain.rounds.copying import Carried, LastRow, LeftOutWhy, copy_list
from lovemart_desktop.domain.rounds.festivals import Festival
from lovemart_desktop.domain.rounds.grants import (
    SOURCES,
    Activity,
    GrantOrder,
    GrantPreview,
    Source,
    shares,
)
from lovemart_desktop.domain.rounds.rules import Basis, Credits, Occasion
from tests.shop import refused

DAY = date(2026, 6, 18)
PER_HEAD = GrantOrder(
    Occasion.PER_HEAD, "按人口发放", 1, 30, DAY, Source.HOUSEHOLDS, period=" 2026年  春耕 "
)
PACK = GrantOrder(
    Occasion.FESTIVAL,
    "节日慰问",
    1,
    100,
    DAY,
    Source.HOUSEHOLDS,
    festival=Festival.DRAGON_BOAT,
    year=2026,
)
WORK_DAY = GrantOrder(
    Occasion.ACTIVITY,
    "活动积分",
    1,
    20,
    DAY,
    Source.NOBODY,
    activity=Activity(" 河道  清洁 ", DAY, "石桥村河堤"),
)
LAST = LastRow(7, "张三", "石桥村", "3组", household=70, head=7, head_name="张三")


def test_an_order_opens_a_round_of_its_kind() -> None:
    per_head = PER_HEAD.checked()
    assert per_head.terms.period == "2026年 春耕"
    assert per_head.rules.basis is Basis.PER_HEAD
    assert per_head.rules.credits is Credits.HOUSEHOLD
    assert per_head.rules.notice
    assert not per_head.rules.meetings
    pack = PACK.checked()
    assert (pack.terms.period, pack.rules.festival, pack.rules.lunar_year) == (
        "2026年端午",
        "dragon-boat",
        2026,
    )
    work_day = WORK_DAY.checked()
    assert work_day.terms.period == "2026-06-18 河道 清洁"
    assert work_day.rules.credits is Credits.MEMBER
    assert work_day.rules.festival == ""


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (replace(PER_HEAD, points=5_001), "grant.rate_many"),
        (replace(PER_HEAD, points=0), "award.points_none"),
        (replace(PER_HEAD, source=Source.ELDERLY), "grant.source_unfit"),
        (replace(PER_HEAD, period=""), "award.occasion_missing"),
        (replace(PER_HEAD, period="2026年中秋节"), "grant.festival_named"),
        (replace(PACK, points=100_001), "grant.points_many"),
        (replace(PACK, festival=None), "grant.festival_missing"),
        (replace(PACK, year=206), "grant.festival_year"),
        (replace(PACK, source=Source.LAST), "grant.copy_missing"),
        (replace(PACK, notice=False), "award.notice_reason_missing"),
        (replace(PACK, notice_days=3), "award.notice_short_reason"),
        (replace(WORK_DAY, activity=None), "grant.activity_name"),
        (replace(WORK_DAY, activity=Activity("清洁", DAY, " ")), "grant.activity_place"),
        (replace(WORK_DAY, activity=Activity("清" * 61, DAY, "村")), "grant.activity_long"),
        (replace(PACK, occasion=Occasion.AWARD_ROUND), "grant.source_unfit"),
    ],
)
def test_orders_that_make_no_sense_are_refused(order: GrantOrder, code: str) -> None:
    with refused(code):
        order.checked()


def test_every_kind_of_grant_has_sources() -> None:
    assert set(SOURCES) == set(Occasion) - {Occasion.AWARD_ROUND}
    assert all(Source.NOBODY in each and Source.LAST in each for each in SOURCES.values())


def test_points_go_by_heads_or_to_each() -> None:
    assert PER_HEAD.points_for(5) == 150
    assert PACK.points_for(5) == 100


def test_a_preview_adds_up_and_says_what_is_missing() -> None:
    villages = shares([("石桥村", 3, 90), ("柳林村", 1, 30), ("石桥村", 2, 60)])
    assert [(v.village, v.accounts, v.heads, v.points) for v in villages] == [
        ("石桥村", 2, 5, 150),
        ("柳林村", 1, 1, 30),
    ]
    preview = GrantPreview(PER_HEAD.checked(), "农资", 100, villages)
    assert (preview.accounts, preview.heads, preview.points) == (3, 6, 180)
    assert (preview.after, preview.missing) == (-80, 80)


def test_a_list_is_taken_over_with_the_heads_of_today() -> None:
    rows = [
        LAST,
        replace(LAST, member=8, name="李四", household=80, head=9, head_name="李小四"),
        replace(LAST, member=8, name="李四", household=81, deceased=True, head=0),
    ]
    copied = copy_list(rows, Credits.HOUSEHOLD)
    assert copied.carried == (
        Carried(7, "张三", "石桥村"),
        Carried(9, "李小四", "石桥村", was="李四"),
    )
    assert [row.name for row in copied.changed] == ["李小四"]
    assert [(out.name, out.why) for out in copied.left_out] == [("李四", LeftOutWhy.CLOSED)]


@pytest.mark.parametrize(
    ("row", "credited", "why", "detail"),
    [
        (replace(LAST, deceased=True), Credits.MEMBER, LeftOutWhy.DIED, ""),
        (replace(LAST, left=True), Credits.MEMBER, LeftOutWhy.LEFT, ""),
        (replace(LAST, village_now="柳林村"), Credits.MEMBER, LeftOutWhy.MOVED, "柳林村"),
        (replace(LAST, village_now="柳林村"), Credits.HOUSEHOLD, LeftOutWhy.MOVED, "柳林村"),
        (replace(LAST, joined="张山"), Credits.MEMBER, LeftOutWhy.JOINED, "张山"),
        (replace(LAST, joined="王五", ended=True), Credits.HOUSEHOLD, LeftOutWhy.JOINED, "王五"),
        (replace(LAST, ended=True), Credits.HOUSEHOLD, LeftOutWhy.CLOSED, ""),
        (replace(LAST, reversed=True), Credits.MEMBER, LeftOutWhy.REVERSED, ""),
    ],
)
def test_who_does_not_stand_any_more_is_left_out(
    row: LastRow, credited: Credits, why: LeftOutWhy, detail: str
) -> None:
    copied = copy_list([row], credited)
    assert not copied.carried
    (out,) = copied.left_out
    assert (out.why, out.detail, out.village, out.group) == (why, detail, "石桥村", "3组")


def test_nobody_is_taken_over_twice() -> None:
    again = replace(LAST, member=9, name="张四", head=7, head_name="张三")
    assert len(copy_list([LAST, again], Credits.HOUSEHOLD).carried) == 1
    assert copy_list([LAST, again], Credits.HOUSEHOLD).left_out[0].why is LeftOutWhy.TWICE
    assert len(copy_list([LAST, again], Credits.MEMBER).carried) == 2


def test_a_dead_head_does_not_take_the_household_along() -> None:
    row = replace(LAST, deceased=True, head=9, head_name="李氏")
    assert copy_list([row], Credits.HOUSEHOLD).carried == (
        Carried(9, "李氏", "石桥村", was="张三"),
    )
