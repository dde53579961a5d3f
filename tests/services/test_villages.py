"""Villages that become one, groups, labels: by date, and old names stay where they were."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lovemart_desktop.domain.people.household_asks import StatusChange
from lovemart_desktop.services.desk import new_key
from tests.awards import Town
from tests.databases import Builder
from tests.shop import TODAY, Shop, refused
from tests.templates import settled_shop, town_of

DAY = date(2026, 4, 1)
BEFORE = date(2026, 3, 31)


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(shop: Shop) -> Town:
    return town_of(shop)


def villages(town: Town) -> dict[str, int]:
    return {v.name: v.id for v in town.shop.card_officer.villages.all() if v.until is None}


def counts(town: Town, day: date) -> dict[str, int]:
    found: dict[str, int] = {}
    for count in town.shop.auditor.households.headcounts(day):
        found[count.village] = found.get(count.village, 0) + count.people
    return found


def test_two_villages_become_one_and_old_lists_keep_their_names(town: Town) -> None:
    drafted = town.drafted()
    desk = town.shop.card_officer.villages
    old = villages(town)
    made = desk.reorganise(list(old.values()), "石柳村", DAY, reason="并村")
    assert villages(town) == {"石柳村": made}
    rows = {row.name: row for row in desk.all()}
    assert set(rows["石柳村"].predecessors) == {"石桥村", "柳林村"}
    assert (rows["石桥村"].until, rows["石桥村"].successor) == (DAY, "石柳村")
    assert rows["石柳村"].people == 8
    assert counts(town, BEFORE) == {"石桥村": 5, "柳林村": 3}
    assert counts(town, DAY) == {"石柳村": 8}
    # the lists of a round under way stay with the villages that made them
    lists = town.officer.awards.round(drafted.id).lists
    assert {each.village for each in lists} == {"石桥村", "柳林村"}
    # whoever knows only the old name still finds the people
    assert town.shop.card_officer.people.search("柳林").total == 8
    stays = town.shop.card_officer.households.history(town.people["郑雨晴"]).stays
    assert [(s.village, s.until) for s in stays] == [("柳林村", DAY), ("石柳村", None)]


def test_numbers_that_would_clash_get_the_old_villages_name(town: Town) -> None:
    people, desk = town.shop.card_officer.people, town.shop.card_officer
    from lovemart_desktop.services.people.members import PersonFacts, Place

    twin = desk.members.add(PersonFacts("李同号", relation="户主"), Place("柳林村", "H001"))
    old = villages(town)
    order = [old["石桥村"], old["柳林村"]]
    assert desk.villages.clashing(order) == 1
    desk.villages.reorganise(order, "石桥村", TODAY, reason="并村")
    renamed, kept = people.record(twin).household, people.record(town.people["张龚强"]).household
    assert renamed is not None
    assert kept is not None
    assert renamed.registration_no == "柳林村-H001"
    assert kept.registration_no == "H001"


def test_what_is_refused_of_a_reorganisation(town: Town) -> None:
    desk, old = town.shop.card_officer.villages, villages(town)
    with refused("village.nothing"):
        desk.reorganise([], "石柳村", DAY, reason="并村")
    with refused("village.nothing"):
        desk.reorganise([old["石桥村"]], "石桥村", DAY, reason="改名")
    with refused("village.name_missing"):
        desk.reorganise([old["石桥村"]], " ", DAY, reason="改名")
    with refused("village.name_taken"):
        desk.reorganise([old["石桥村"]], "柳林村", DAY, reason="改名")
    with refused("event.reason_missing"):
        desk.reorganise([old["石桥村"]], "新石村", DAY, reason="")
    with refused("event.future"):
        desk.reorganise([old["石桥村"]], "新石村", date(2027, 1, 1), reason="改名")
    with refused("permission.denied"):
        town.shop.award_officer.villages.reorganise([1], "新石村", DAY, reason="改名")
    desk.reorganise([old["石桥村"]], "新石村", DAY, reason="改名")
    with refused("village.unknown"):
        desk.reorganise([old["石桥村"]], "又石村", DAY, reason="改名")
    with refused("village.before_last"):
        desk.reorganise([villages(town)["新石村"]], "又石村", BEFORE, reason="改名")


def test_groups_become_one(town: Town) -> None:
    desk, stone = town.shop.card_officer, villages(town)["石桥村"]
    assert desk.villages.regroup(stone, ["1组", "3组"], "1组", DAY, reason="并组") == 3
    found = {(c.group, c.people) for c in desk.households.headcounts(DAY) if c.village == "石桥村"}
    assert found == {("1组", 5)}
    with refused("village.nothing"):
        desk.villages.regroup(stone, ["1组"], "1组", DAY, reason="并组")


def test_labels_are_the_towns_own(town: Town) -> None:
    desk = town.shop.card_officer.villages
    names = [label.name for label in desk.labels()]
    assert names[:3] == ["脱贫户", "监测户", "低保户"]
    desk.add_label("突发困难户")
    with refused("label.taken"):
        desk.add_label("突发困难户")
    with refused("label.missing"):
        desk.add_label(" ")
    first = desk.labels()[0]
    desk.offer_label(first.id, False)
    assert not desk.labels()[0].offered
    # what a household is registered as stays, and may be any words
    record = town.shop.card_officer.people.record(town.people["张龚强"]).household
    assert record is not None
    assert record.status == "脱贫户"
    town.shop.card_officer.households.carry_out(
        StatusChange(record.id, "突发困难户", DAY, "火灾"), new_key()
    )


def test_a_village_may_be_added(town: Town) -> None:
    desk = town.shop.card_officer.villages
    made = desk.add(" 新  田村 ")
    assert villages(town)["新 田村"] == made
    with refused("village.name_taken"):
        desk.add("石桥村")


def test_a_roster_with_old_names_finds_the_people(town: Town, tmp_path: Path) -> None:
    desk = town.shop.card_officer
    desk.villages.reorganise(list(villages(town).values()), "石柳村", DAY, reason="并村")
    now = villages(town)
    desk.villages.reorganise(list(now.values()), "新石柳村", DAY, reason="改名")
    path = tmp_path / "旧村名.csv"
    path.write_text(
        "村,组,户编号,姓名,与户主关系,联系电话\n柳林村,5组,H003,郑雨晴,户主,13800009999\n",
        encoding="utf-8",
    )
    done = desk.imports.import_roster(desk.imports.read(path))
    assert (done.counts.imported, done.counts.changed) == (0, 1)
    person = desk.people.record(town.people["郑雨晴"]).person
    assert (person.village, person.telephone) == ("新石柳村", "13800009999")
    assert set(villages(town)) == {"新石柳村"}
