"""Records and households that are joined while a round is under way: nobody has it twice."""

from __future__ import annotations

from sqlalchemy import select

from lovemart_desktop.domain.people.household_asks import Merge
from lovemart_desktop.domain.rounds.award_checks import Check
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    Nominee,
    ProgrammeKind,
)
from lovemart_desktop.persistence.schema import credited, member
from lovemart_desktop.services.desk import new_key
from tests.awards import Town, lists
from tests.funding import reverse
from tests.joining import join_households, looked_at, merge, second_record
from tests.services.awards.looking import count, held, refused
from tests.services.test_at_once import at_once
from tests.shop import TODAY, Shop


def home(town: Town, name: str) -> int:
    query = select(member.c.household_id).where(member.c.id == town.people[name])
    with town.shop.store.books.read() as work:
        return int(work.connection.execute(query).scalar_one())


def rows(town: Town, found: AwardRound) -> dict[str, ListRow]:
    awards = town.officer.awards
    return {row.name: row for each in found.lists for row in awards.rows(found.id, each.id)}


def list_of(found: AwardRound, village: str) -> int:
    return next(each.id for each in found.lists if each.village == village)


def credit(town: Town, found: AwardRound, *only: int) -> None:
    town.officer.awards.credit(found.id, only or lists(found), new_key())


def grant(town: Town, *members: int) -> AwardRound:
    awards = town.officer.awards
    made = awards.open_round(
        town.terms(programme="关怀", kind=ProgrammeKind.GRANT, period="七一", points_each=200)
    )
    awards.load_draft(made.id, [Nominee(each) for each in members])
    return awards.round(made.id)


def test_a_household_that_is_joined_while_its_list_stands_approved(town: Town) -> None:
    found = town.approve(town.drafted())
    join_households(town.shop, home(town, "周尧全"), home(town, "张龚强"))
    with refused("award.joined_since") as told:
        credit(town, found)
    assert told.value.facts == {"name": "周尧全", "village": "石桥村"}
    assert held(town) == {}, "no account of the household that is gone was opened"
    row = rows(town, found)["周尧全"]
    assert [finding.check for finding in row.findings] == [Check.JOINED]
    after = town.strike(row.nomination, "并户")
    assert after.in_state(ListState.READY), "the approval was for the list as it was"
    with refused("award.not_approved"):
        credit(town, after)
    credit(town, town.approve(after))
    assert held(town) == {
        (home(town, "张龚强"), None): 1_000,
        (home(town, "郑雨晴"), None): 1_000,
    }


def test_a_list_is_credited_while_a_household_on_it_is_joined(town: Town) -> None:
    """One after the other, whichever comes first: never points for a household that is gone."""
    found = town.approve(town.drafted())
    gone, into = home(town, "周尧全"), home(town, "张龚强")
    outcomes = at_once(
        lambda: credit(town, found),
        lambda: join_households(town.shop, gone, into),
    )
    assert outcomes[1] == "", "what happened to people waits for nobody"
    # its account may be closed after the rows were looked at, before they are credited
    gone_since = ("award.joined_since", "award.account_not_open", "points.account_merged")
    assert outcomes[0] in ("", *gone_since)
    points = held(town)
    assert sum(points.values()) == (0 if outcomes[0] else 3_000)
    assert points.get((gone, None), 0) == 0
    assert town.shop.auditor.proof.verify().faults == ()


def test_a_draft_with_a_joined_household_is_not_approved(lite: Town) -> None:
    found = lite.drafted()
    gone, into = home(lite, "郑雨晴"), home(lite, "张龚强")
    told = lite.shop.card_officer.households.outlook(Merge(gone, into, TODAY, "并户")).notes
    (about,) = (each for each in told if each.code == "merge.nominated")
    assert dict(about.facts) == {"household": "郑雨晴", "round": "诚信勤劳 2026-06"}
    join_households(lite.shop, gone, into)
    with refused("award.checks_open"):
        lite.approve(found)
    (row,) = (row for row in rows(lite, found).values() if row.stopped)
    assert row.name == "郑雨晴"


def test_a_household_has_a_round_once_however_many_were_joined(town: Town) -> None:
    awards = town.officer.awards
    found = town.approve(town.drafted())
    there = list_of(found, "柳林村")
    credit(town, found, there)
    join_households(town.shop, home(town, "郑雨晴"), home(town, "周尧全"))
    join_households(town.shop, home(town, "周尧全"), home(town, "张龚强"))
    other = rows(town, found)["周尧全"]
    assert other.stopped, "gone itself"
    town.strike(other.nomination, "并户")
    row = rows(town, awards.round(found.id))["张龚强"]
    assert (row.findings[0].check, row.findings[0].detail) == (Check.HAD_ALREADY, "郑雨晴")
    with refused("award.checks_open"):
        awards.approve(found.id, [list_of(found, "石桥村")], new_key())
    assert count(town, credited) == 1
    assert sum(held(town).values()) == 1_000


def test_what_was_approved_before_is_not_credited_twice(town: Town) -> None:
    found = town.approve(town.drafted("张龚强", "郑雨晴"))
    credit(town, found, list_of(found, "柳林村"))
    join_households(town.shop, home(town, "郑雨晴"), home(town, "张龚强"))
    with refused("award.had_already") as told:
        credit(town, found, list_of(found, "石桥村"))
    assert told.value.facts == {"name": "张龚强", "village": "石桥村", "other": "郑雨晴"}
    paid = rows(town, found)["郑雨晴"]
    assert not [f for f in paid.findings if f.check is Check.HAD_ALREADY]
    # an award that was taken back does not keep the household from its own
    reverse(town.shop, town.shop.auditor.reversals.look(paid.nomination))
    credit(town, found, list_of(found, "石桥村"))
    assert sum(held(town).values()) == 1_000


def test_a_record_on_an_open_list_is_not_joined_to_another(sqlite_shop: Shop, lite: Town) -> None:
    one = lite.people["张大"]
    twin = second_record(sqlite_shop, one)
    found = grant(lite, one, twin)
    for approved in (False, True):
        if approved:
            found = lite.approve(found)
        with refused("merge.nominated") as told:
            merge(sqlite_shop, *looked_at(sqlite_shop, one, twin))
        assert told.value.facts == {"name": "张大", "round": "关怀 七一"}
    (row,) = (r for r in lite.officer.awards.rows(found.id, found.lists[0].id) if r.member == twin)
    found = lite.strike(row.nomination, "重复档案")
    assert found.in_state(ListState.READY)
    merge(sqlite_shop, *looked_at(sqlite_shop, one, twin))
    credit(lite, lite.approve(found))
    assert held(lite) == {(None, one): 200}
    with refused("award.list_credited"):
        lite.officer.awards.restore(row.nomination)


def test_a_list_that_was_given_up_keeps_nobody_apart(sqlite_shop: Shop, lite: Town) -> None:
    one = lite.people["张大"]
    twin = second_record(sqlite_shop, one)
    found = grant(lite, twin)
    lite.officer.round_life.give_up(found.lists[0].id, "不办了")
    merge(sqlite_shop, *looked_at(sqlite_shop, one, twin))
    # taken up again it has to be mended first
    lite.officer.round_life.take_up(found.id, found.lists[0].id)
    with refused("award.checks_open"):
        lite.approve(lite.officer.awards.round(found.id))


def test_a_joined_record_comes_on_no_list(sqlite_shop: Shop, lite: Town) -> None:
    one = lite.people["张大"]
    twin = second_record(sqlite_shop, one)
    found = grant(lite, one, twin)
    (row,) = (r for r in lite.officer.awards.rows(found.id, found.lists[0].id) if r.member == twin)
    lite.officer.awards.strike(row.nomination, "重复档案")
    merge(sqlite_shop, *looked_at(sqlite_shop, one, twin))
    with refused("award.member_unknown"):
        lite.officer.awards.add(found.id, twin)
    # a row that was struck before the records were joined
    found = lite.officer.awards.restore(row.nomination)
    with refused("award.checks_open"):
        lite.approve(found)


def test_one_person_has_a_grant_once(town: Town) -> None:
    """The two records are of two villages, whose lists are credited one after the other."""
    shop, one = town.shop, town.people["张龚强"]
    with shop.store.books.read() as work:
        query = select(member.c.village_id).where(member.c.id == town.people["张大"])
        elsewhere = work.connection.execute(query).scalar_one()
    # the old number of fifteen digits, in another village
    twin = second_record(
        shop,
        one,
        name="张工强",
        village_id=elsewhere,
        id_number="910101400506001",
        id_state="unverified",
        id_tail="6001",
    )
    found = town.approve(grant(town, one, twin))
    credit(town, found, list_of(found, "柳林村"))
    merge(shop, *looked_at(shop, one, twin))
    with refused("award.had_already") as told:
        credit(town, found, list_of(found, "石桥村"))
    assert told.value.facts == {"name": "张龚强", "village": "石桥村", "other": "张工强"}
    assert held(town) == {(None, one): 200, (None, twin): 0}
