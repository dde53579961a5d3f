"""Who answers for a household stands on its door, and nothing that is nobody's business."""

from __future__ import annotations

from datetime import date

import pytest

from lovemart_desktop.domain.people.household_asks import OfficerChange
from lovemart_desktop.services.desk import new_key
from tests.databases import Builder
from tests.documents.reading import Paper
from tests.shop import Shop, refused
from tests.templates import roster_of, rostered_shop

DAY = date(2026, 4, 1)


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(sqlite_shop: Shop) -> dict[str, int]:
    return roster_of(sqlite_shop)


def home(shop: Shop, member: int) -> int:
    found = shop.card_officer.people.record(member).household
    assert found is not None
    return found.id


def test_a_door_names_officer_and_telephone(sqlite_shop: Shop, roster: dict[str, int]) -> None:
    desk, house = sqlite_shop.card_officer, home(sqlite_shop, roster["张龚强"])
    desk.households.carry_out(OfficerChange(house, "李思源", "13800001234", DAY, "轮换"), new_key())
    paper = Paper(desk.door_notices.of_household(house))
    text = paper.text()
    assert len(paper) == 1
    assert paper.outside() == []
    for wanted in (
        "帮扶联系卡",
        "张龚强户",
        "李思源",
        "13800001234",
        "2026年4月1日",
        "0851-5550123",
    ):
        assert wanted in text
    # neither the registration nor the end of an ID number is for the lane
    assert "脱贫户" not in text
    assert "0016" not in text


def test_a_village_gets_a_page_a_household(sqlite_shop: Shop, roster: dict[str, int]) -> None:
    desk = sqlite_shop.card_officer
    stone = {name: number for number, name in desk.people.villages()}["石桥村"]
    desk.households.carry_out(
        OfficerChange(home(sqlite_shop, roster["周尧全"]), "", "", DAY, "空缺"), new_key()
    )
    made = desk.door_notices.of_village(stone)
    assert (made.pages, made.without) == (1, 1)
    text = Paper(made.pdf).text()
    assert "何春谷" in text
    assert "周尧全" not in text
    with refused("household.no_officer"):
        desk.door_notices.of_household(home(sqlite_shop, roster["周尧全"]))
    with refused("permission.denied"):
        sqlite_shop.award_officer.door_notices.of_village(stone)
