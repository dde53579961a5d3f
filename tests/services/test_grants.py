"""Grants of every kind: whom they are for, what they come to, and lists taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.award_checks import Weight
from lovemart_desktop.domain.rounds.awards import AwardRound
from lovemart_desktop.domain.rounds.copying import LeftOutWhy
from lovemart_desktop.domain.rounds.festivals import Festival
from lovemart_desktop.domain.rounds.grants import Activity, GrantOrder, Source
from lovemart_desktop.domain.rounds.places import RoundCheck
from lovemart_desktop.domain.rounds.rules import Credits, Occasion
from lovemart_desktop.persistence.schema import account, nomination, points_account, voucher
from lovemart_desktop.persistence.schema import household as home
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.desk import new_key
from tests.awards import HEADS, Town, lists
from tests.databases import Builder
from tests.services.test_at_once import at_once
from tests.services.test_attachments import png
from tests.shop import TODAY, Shop, refused
from tests.templates import settled_shop, town_of


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(sqlite_shop: Shop) -> Town:
    return town_of(sqlite_shop)


def pack(town: Town, **changes: object) -> GrantOrder:
    """A festival pack for all households."""
    values: dict[str, object] = {
        "occasion": Occasion.FESTIVAL,
        "programme": "节日慰问",
        "fund": town.fund,
        "points": 100,
        "reference_date": TODAY,
        "source": Source.HOUSEHOLDS,
        "festival": Festival.DRAGON_BOAT,
        "year": 2026,
    }
    return GrantOrder(**{**values, **changes})  # type: ignore[arg-type]  # values of one kind each


def per_head(town: Town, **changes: object) -> GrantOrder:
    order = replace(
        pack(town), occasion=Occasion.PER_HEAD, programme="春耕农资", points=30, period="2026年春耕"
    )
    return replace(order, **changes)  # type: ignore[arg-type]  # values of one kind each


def points(town: Town, found: AwardRound) -> dict[str, int]:
    """{name: points} of the rows that stand."""
    rows = [
        row
        for each in found.lists
        for row in town.officer.awards.rows(found.id, each.id)
        if not row.struck
    ]
    return {row.name: row.points for row in rows}


def test_per_head_counts_the_heads_of_the_reference_date(town: Town) -> None:
    order = per_head(town)
    seen = town.officer.grants.forecast(order)
    assert [(v.village, v.accounts, v.heads, v.points) for v in seen.villages] == [
        ("石桥村", 2, 5, 150),
        ("柳林村", 1, 1, 30),
    ]
    assert (seen.budget, seen.points, seen.after) == (5_000, 180, 4_820)
    found = town.officer.grants.open(order)
    assert points(town, found) == {"张龚强": 90, "周尧全": 60, "郑雨晴": 30}
    assert found.credits is Credits.HOUSEHOLD
    # whoever dies afterwards was there on the day
    with town.shop.store.books.write() as work:
        work.connection.execute(
            text("UPDATE member SET deceased_on = '2026-06-18' WHERE name = '张小龙'")
        )
        work.commit()
    assert points(town, found)["张龚强"] == 90


def test_one_pack_a_festival_and_year(town: Town) -> None:
    found = town.officer.grants.open(pack(town))
    assert found.terms.period == "2026年端午"
    assert (found.rules.festival, found.rules.lunar_year) == ("dragon-boat", 2026)
    with refused("award.round_exists"):
        town.officer.grants.open(pack(town, points=120))
    assert town.officer.grants.offers().given == {(Festival.DRAGON_BOAT, 2026)}
    town.officer.grants.open(pack(town, festival=Festival.PARTY_DAY))
    town.officer.awards.cancel(found.id, "金额有误")
    again = town.officer.grants.open(pack(town, points=120))
    assert points(town, again)["周尧全"] == 120


def test_only_some_villages_or_a_status(town: Town) -> None:
    offers = town.officer.grants.offers()
    village = {name: number for number, name in offers.villages}["柳林村"]
    seen = town.officer.grants.forecast(pack(town, villages=frozenset({village})))
    assert [each.village for each in seen.villages] == ["柳林村"]
    assert offers.statuses == ("脱贫户",)
    assert town.officer.grants.forecast(pack(town, status="脱贫户")).accounts == 3
    with refused("grant.nobody"):
        town.officer.grants.open(pack(town, status="低保户"))
    assert len(town.officer.awards.rounds()) == 0, "nothing half done"


def test_party_members_all_or_the_elderly(town: Town) -> None:
    care = replace(
        pack(town),
        occasion=Occasion.PARTY_CARE,
        programme="老党员关怀",
        period="2026年七一",
        festival=None,
    )
    all_of_them = town.officer.grants.forecast(replace(care, source=Source.PARTY_MEMBERS))
    assert all_of_them.accounts == 3
    found = town.officer.grants.open(replace(care, source=Source.ELDERLY))
    assert points(town, found) == {"张龚强": 100, "周尧全": 100}
    assert found.credits is Credits.MEMBER


def test_an_activity_begins_without_anybody(town: Town) -> None:
    held = Activity("河道清洁", date(2026, 6, 13), "石桥村河堤")
    order = replace(
        pack(town),
        occasion=Occasion.ACTIVITY,
        programme="活动积分",
        points=20,
        source=Source.NOBODY,
        festival=None,
        activity=held,
        reference_date=held.held_on,
    )
    found = town.officer.grants.open(order)
    assert found.lists == ()
    assert found.terms.period == "2026-06-13 河道清洁"
    assert town.officer.grants.activity(found.id) == held
    after = town.officer.awards.add(found.id, town.people["张小龙"])
    assert points(town, after) == {"张小龙": 20}
    with refused("grant.activity_future"):
        town.officer.grants.open(replace(order, activity=replace(held, held_on=date(2026, 6, 19))))


def test_a_list_is_taken_over_from_last_year(town: Town) -> None:
    before = town.officer.grants.open(pack(town, year=2025))
    with town.shop.store.books.write() as work:
        db = work.connection
        for change in (
            # another head since
            "UPDATE member SET is_head = 0 WHERE name = '张龚强'",
            "UPDATE member SET is_head = 1 WHERE name = '张玉琴'",
            # moved to the other village
            (
                "UPDATE household SET village_id = (SELECT village_id FROM household"
                " WHERE registration_no = 'H001') WHERE registration_no = 'H003'"
            ),
            # nobody lives there any more
            (
                "UPDATE member SET deceased_on = '2026-03-01' WHERE household_id ="
                " (SELECT id FROM household WHERE registration_no = 'H002')"
            ),
        ):
            db.execute(text(change))
        work.commit()
    order = pack(
        town,
        source=Source.LAST,
        copied_from=before.id,
        credited=Credits.HOUSEHOLD,
        points=150,
    )
    seen = town.officer.grants.forecast(order)
    assert [(row.name, row.was) for row in seen.changed] == [("张玉琴", "张龚强")]
    assert {(out.name, out.why, out.detail) for out in seen.left_out} == {
        ("郑雨晴", LeftOutWhy.MOVED, "石桥村"),
        ("周尧全", LeftOutWhy.CLOSED, ""),
    }
    found = town.officer.grants.open(order)
    assert points(town, found) == {"张玉琴": 150}
    assert found.rules.copied_from == before.id
    assert [each.id for each in town.officer.grants.offers().last] == [found.id, before.id]


def test_what_cannot_be_taken_over(town: Town) -> None:
    before = town.officer.grants.open(pack(town, year=2025))
    copy = pack(town, source=Source.LAST, copied_from=before.id)
    with refused("grant.copy_unfit"):
        town.officer.grants.forecast(replace(copy, credited=Credits.MEMBER))
    town.officer.awards.cancel(before.id, "误建")
    with refused("grant.copy_unknown"):
        town.officer.grants.forecast(replace(copy, credited=Credits.HOUSEHOLD))


def test_who_may_order_a_grant(town: Town) -> None:
    with refused("permission.denied"):
        town.shop.auditor.grants.offers()
    with refused("permission.denied"):
        town.shop.storekeeper.grants.open(pack(town))
    assert town.shop.card_officer.grants.open(pack(town)).lists
    with refused("grant.reference_future"):
        town.officer.grants.forecast(pack(town, reference_date=date(2026, 6, 19)))


def test_one_pack_is_opened_where_two_order_it_at_once(shop: Shop) -> None:
    town = town_of(shop)
    codes = at_once(
        lambda: shop.award_officer.grants.open(pack(town)),
        lambda: shop.second_award_officer.grants.open(pack(town)),
        lambda: shop.card_officer.grants.open(pack(town, festival=Festival.PARTY_DAY)),
    )
    assert sorted(codes) == ["", "", "award.round_exists"]
    assert len(town.officer.awards.rounds()) == 2


def test_no_row_is_written_where_opening_fails(town: Town) -> None:
    with refused("award.notice_reason_missing"):
        town.officer.grants.open(pack(town, notice=False))
    with town.shop.store.books.read() as work:
        assert work.connection.execute(select(nomination.c.id)).all() == []
    found = town.officer.grants.open(pack(town, notice=False, notice_reason="镇长办公会决定"))
    assert not found.rules.notice


def test_an_activity_is_approved_only_with_a_photo(town: Town) -> None:
    held = Activity("河道清洁", date(2026, 6, 5), "石桥村河堤")
    found = town.officer.grants.open(
        replace(
            pack(town),
            occasion=Occasion.ACTIVITY,
            programme="活动积分",
            points=20,
            source=Source.NOBODY,
            festival=None,
            activity=held,
            reference_date=held.held_on,
        )
    )
    found = town.officer.awards.add(found.id, town.people["周尧全"])
    (missing,) = [
        each
        for each in town.officer.round_checks.findings(found.id)
        if each.check is RoundCheck.NO_EVIDENCE
    ]
    assert missing.weight is Weight.STOPS
    with refused("grant.no_evidence"):
        town.approve(found)
    town.officer.attachments.add(Subject.ACTIVITY, found.id, "现场.png", png())
    found = town.approve(found)
    credited = town.officer.awards.credit(found.id, lists(found), new_key())
    assert (credited.accounts, credited.points) == (1, 20)
    assert balances(town, member=town.people["周尧全"]) == 20


def test_a_grant_per_head_goes_through_notice_to_the_households(town: Town) -> None:
    found = town.approve(town.officer.grants.open(per_head(town)))
    credited = town.officer.awards.credit(found.id, lists(found), new_key())
    assert (credited.accounts, credited.points) == (3, 180)
    assert balances(town, household="H001") == 90
    assert balances(town, household="H003") == 30
    with town.shop.store.books.read() as work:
        kinds = work.connection.execute(
            select(voucher.c.kind).where(voucher.c.kind.in_(("award", "grant")))
        ).scalars()
        assert set(kinds) == {"grant"}
    assert prove(town.shop.store.books, 0).clean


def balances(town: Town, *, member: int = 0, household: str = "") -> int:
    """What the person's own account holds, or that of the household of this number."""
    with town.shop.store.books.read() as work:
        query = select(account.c.balance).join(
            points_account, points_account.c.id == account.c.points_account_id
        )
        if member:
            query = query.where(points_account.c.member_id == member)
        else:
            homes = select(home.c.id).where(home.c.registration_no == household)
            query = query.where(points_account.c.household_id.in_(homes))
        return int(work.connection.execute(query).scalar_one())


class Stopped(Exception):
    """Somebody pressed Esc."""


@pytest.mark.parametrize("at", [1, 2, 3])
def test_stopped_before_its_end_nothing_is_opened(town: Town, at: int) -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if len(heard) == at:
            raise Stopped

    grants, order = town.officer.grants, per_head(town)
    with pytest.raises(Stopped):
        grants.open(order, stop)
    assert town.officer.awards.rounds() == []
    with town.shop.store.books.read() as work:
        for table in ("nomination", "village_list", "round_rules"):
            rows = work.connection.exec_driver_sql(f"SELECT count(*) FROM {table}")
            assert rows.scalar_one() == 0, table
    heard.clear()
    at = 0
    found = grants.open(order, stop)
    assert (found.accounts, heard[-1]) == (3, (3, 3))
    assert heard == sorted(heard)


def test_an_import_stopped_before_its_end_loads_nothing(town: Town) -> None:
    made = town.officer.grants.open(per_head(town, source=Source.NOBODY))
    rows = town.nominees(*HEADS)

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Stopped

    with pytest.raises(Stopped):
        town.officer.awards.load_draft(made.id, rows, stop)
    assert town.officer.awards.round(made.id).lists == ()
    assert town.officer.awards.load_draft(made.id, rows).added == 3
