"""What follows from an event, reckoned without any books."""

from __future__ import annotations

from datetime import date

import pytest

from lovemart_desktop.domain.people.household_asks import (
    Death,
    Families,
    Merge,
    NewHead,
    OfficerChange,
    Split,
    Transfer,
)
from lovemart_desktop.domain.people.household_events import plan
from lovemart_desktop.domain.people.households import NEW, Family, Kin, check_day, relation_to
from tests.shop import refused

DAY = date(2026, 3, 1)


def kin(member: int, relation: str, sex: str = "male", *, card: bool = False) -> Kin:
    return Kin(member, f"人{member}", relation, relation == "户主", sex, 1, 7, "3组", card=card)


def family(*members: Kin, number: int = 1, since: date | None = None) -> Family:
    return Family(
        number, 7, "石桥村", "3组", f"H00{number}", "脱贫户", "何春谷", "1370", since, members
    )


GRANDFATHER, WIFE = kin(1, "户主"), kin(2, "配偶", "female")
SON, HIS_WIFE, GRANDCHILD = kin(3, "子"), kin(4, "儿媳", "female"), kin(5, "孙女", "female")
ALL = (GRANDFATHER, WIFE, SON, HIS_WIFE, GRANDCHILD)


def families(*homes: Family) -> Families:
    return Families({k.member: k for home in homes for k in home.kin}, {h.id: h for h in homes})


@pytest.mark.parametrize(
    ("head", "only_child", "wanted"),
    [
        (WIFE, True, ["配偶", "户主", "子", "儿媳", "孙女"]),
        (SON, True, ["父亲", "母亲", "户主", "配偶", "女"]),
        # with a brother in the house nobody knows whose wife and child they are
        (SON, False, ["父亲", "母亲", "户主", "", ""]),
        (HIS_WIFE, True, ["", "", "", "户主", ""]),
        (kin(9, "母亲", "female"), True, ["子", "儿媳", "孙子", "", ""]),
    ],
)
def test_relations_are_reckoned_to_the_new_head(
    head: Kin, only_child: bool, wanted: list[str]
) -> None:
    assert [relation_to(head, other, only_child) for other in ALL] == wanted


def test_the_heir_of_a_dead_head_heads_those_who_stay() -> None:
    made = plan(Death(1, DAY, "证明", 3), families(family(*ALL)))
    assert made.died == 1
    assert set(made.places) == {2, 3, 4, 5}
    assert [m for m, place in made.places.items() if place.head] == [3]
    assert made.places[5].relation == "女"
    with refused("event.head_needed"):
        plan(Death(1, DAY, "证明", 1), families(family(*ALL)))
    with refused("event.head_needed"):
        plan(Death(1, DAY, "证明"), families(family(*ALL)))


def test_where_a_child_goes_along_grandchildren_are_not_guessed() -> None:
    daughter = kin(6, "女", "female")
    home = family(*ALL, daughter)
    ask = Split(1, (1, 6), 1, 7, "3组", "H9", DAY, "分户", new_head=3)
    made = plan(ask, families(home))
    assert made.places[5].relation == ""
    assert (made.places[1].household, made.places[1].head) == (NEW, True)
    assert [note.code for note in made.notes if note.tone == "warning"] == [
        "head.card_needed",
        "relations.unknown",
    ]


def test_who_joins_an_empty_household_heads_it() -> None:
    homes = families(family(*ALL), family(number=2))
    with refused("event.head_first"):
        plan(Transfer(3, 2, "子", DAY, "搬"), homes)
    assert plan(Transfer(3, 2, "本人", DAY, "搬"), homes).places[3].head


def test_an_ended_household_takes_nobody() -> None:
    gone = Family(2, 7, "石桥村", "", "H2", "", "", "", None, (), ended=True)
    homes = families(family(*ALL), gone)
    with refused("household.ended"):
        plan(Transfer(3, 2, "子", DAY, "搬"), homes)
    with refused("household.ended"):
        plan(Merge(1, 2, DAY, "并"), homes)
    with refused("event.not_member"):
        plan(NewHead(1, 99, DAY, "换"), homes)


def test_an_officer_is_told_of_as_what_changes() -> None:
    home = families(family(*ALL))
    for name, telephone, code in (
        ("李思源", "1", "officer.from_to"),
        ("", "", "officer.none"),
        ("何春谷", "1380", "officer.same"),
    ):
        made = plan(OfficerChange(1, name, telephone, DAY, "轮换"), home)
        assert [note.code for note in made.notes] == [code]


def test_the_day_lies_between_the_last_change_and_today() -> None:
    today = date(2026, 6, 18)
    with refused("event.future"):
        check_day(date(2026, 6, 19), today, (), ())
    with refused("event.before_last_household"):
        check_day(DAY, today, (), (family(*ALL, since=date(2026, 3, 2)),))
    check_day(DAY, today, ALL, (family(*ALL, since=DAY),))
