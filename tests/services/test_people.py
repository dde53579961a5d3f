from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event
from tests.databases import Builder
from tests.roster import PEOPLE
from tests.shop import Shop
from tests.templates import roster_of, rostered_shop

FOUND = {
    "张龚强": ["张龚强"],
    "龚": ["张龚强"],
    "张": ["张龚强", "张玉琴", "张小龙", "张大", "䶮张"],
    "张大": ["张大"],
    "zgq": ["张龚强"],
    "ZYQ": ["张玉琴", "周尧全", "郑雨晴"],
    "z": ["张龚强", "张玉琴", "张小龙", "周尧全", "郑雨晴", "张大", "䶮张"],
    "0016": ["张龚强", "周尧全"],
    "001x": ["买买提·吐尔逊"],
    "01001X": [],
    "12345X": [],
    "1234567X": [],
    "13800002671": ["张龚强"],
    "138 0000 2671": ["张龚强"],
    "2671": ["张龚强"],
    "91010119800101001x": ["买买提·吐尔逊"],
    "石桥": ["张龚强", "张玉琴", "张小龙", "周尧全", "买买提·吐尔逊"],
    "石桥 zyq": ["张玉琴", "周尧全"],
    "柳林 张": ["张大", "䶮张"],
    "买买提•吐尔逊": ["买买提·吐尔逊"],
    "䶮": ["䶮张"],
    "不在的人": [],
    "%": [],
    "_": [],
    "' OR 1=1 --": [],
}


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def found(shop: Shop, typed: str, **choice: int) -> list[str]:
    return [row.name for row in shop.card_officer.people.search(typed, **choice).rows]


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def test_people_are_found(shop: Shop, roster: dict[str, int]) -> None:
    assert {typed: found(shop, typed) for typed in FOUND} == FOUND


def test_nothing_typed_means_everybody_by_household(shop: Shop, roster: dict[str, int]) -> None:
    everybody = shop.card_officer.people.search("  ")
    assert everybody.total == len(PEOPLE)
    assert sorted(row.name for row in everybody.rows) == sorted(roster)
    assert everybody.rows[0].place == "石桥村 3组"


def test_the_limit_keeps_the_best_and_the_total_tells_of_the_rest(
    shop: Shop, roster: dict[str, int]
) -> None:
    some = shop.card_officer.people.search("张大", limit=1)
    assert [row.name for row in some.rows] == ["张大"]
    some = shop.card_officer.people.search("张", limit=2)
    assert (len(some.rows), some.total) == (2, 5)


def test_one_village_only(shop: Shop, roster: dict[str, int]) -> None:
    villages = {name: i for i, name in shop.card_officer.people.villages()}
    assert sorted(villages) == ["柳林村", "石桥村"]
    assert found(shop, "张", village=villages["柳林村"]) == ["张大", "䶮张"]


def test_a_scanned_card_finds_its_holder(shop: Shop, roster: dict[str, int]) -> None:
    (card,) = shop.card_officer.cards.issue([roster["张大"]], "k1", reason="老党员")
    assert found(shop, card.number) == ["张大"]
    (row,) = shop.card_officer.people.search(card.number).rows
    assert row.card is CardState.ACTIVE


def test_counts(shop: Shop, roster: dict[str, int]) -> None:
    shop.card_officer.cards.issue([roster["张大"], roster["䶮张"]], "k1", reason="试")
    counts = shop.auditor.people.counts()
    assert (counts.people, counts.active_cards) == (len(PEOPLE), 2)


def test_a_dossier_tells_everything_but_the_id_number(shop: Shop, roster: dict[str, int]) -> None:
    dossier = shop.award_officer.people.record(roster["张玉琴"])
    assert dossier.person.id_tail == "0024"
    assert "910101194203040024" not in repr(dossier)
    assert dossier.household is not None
    assert dossier.household.head is not None
    assert dossier.household.head.name == "张龚强"
    assert dossier.household.headcount == 3
    assert [m.name for m in dossier.household.members] == ["张龚强", "张玉琴", "张小龙"]
    assert dossier.household.officer_name == "何春谷"
    assert dossier.cards == ()
    assert dossier.live_card is None
    assert dossier.accounts == ()


def test_somebody_without_household_sees_nobody_elses_account(
    shop: Shop, roster: dict[str, int]
) -> None:
    from lovemart_desktop.persistence.ledger import Ledger

    with shop.store.books.write() as work:
        Ledger(work).holder_account(member=roster["张龚强"])
        work.commit()
    assert shop.auditor.people.record(roster["张大"]).accounts == ()
    (own,) = shop.auditor.people.record(roster["张龚强"]).accounts
    assert own.own
    assert own.points == 0


def test_nobody_by_that_number(shop: Shop) -> None:
    with refused("person.unknown"):
        shop.auditor.people.record(4711)


def test_each_look_at_an_id_number_is_recorded(shop: Shop, roster: dict[str, int]) -> None:
    member = roster["张龚强"]
    assert shop.card_officer.people.see_id_number(member) == "910101194005060016"
    assert shop.auditor.people.see_id_number(member) == "910101194005060016"
    with shop.store.books.read() as work:
        rows = work.connection.execute(
            select(audit_event.c.operator_id, audit_event.c.words).where(
                audit_event.c.act == "see-id-number", audit_event.c.subject == f"member:{member}"
            )
        ).all()
    assert {row[0] for row in rows} == {
        shop.card_officer.operator.id,
        shop.auditor.operator.id,
    }
    assert all("910101194005060016" not in row[1] for row in rows)


def test_no_id_number_to_see(shop: Shop, roster: dict[str, int]) -> None:
    with refused("person.no_id_number"):
        shop.card_officer.people.see_id_number(roster["䶮张"])


def test_who_may_not_look(shop: Shop, roster: dict[str, int]) -> None:
    with refused("permission.denied"):
        shop.award_officer.people.see_id_number(roster["张龚强"])
    for session in (shop.clerk, shop.storekeeper, shop.administrator):
        with refused("permission.denied"):
            session.people.search("张")
        with refused("permission.denied"):
            session.people.record(roster["张龚强"])


def test_a_remark_is_settled_once(shop: Shop, roster: dict[str, int]) -> None:
    (remark,) = shop.card_officer.people.record(roster["䶮张"]).remarks
    assert remark.code == "person.id_missing"
    with refused("permission.denied"):
        shop.auditor.dossiers.settle_remark(remark.id, "看过")
    shop.card_officer.dossiers.settle_remark(remark.id, "看过户口簿")
    dossier = shop.card_officer.people.record(roster["䶮张"])
    assert dossier.open_remarks == 0
    assert dossier.remarks[0].settled_reason == "看过户口簿"
    assert dossier.remarks[0].settled_by == shop.card_officer.operator.name
    with refused("remark.settled"):
        shop.card_officer.dossiers.settle_remark(remark.id, "再看")
    with shop.store.books.read() as work:
        words = work.connection.execute(
            select(audit_event.c.words).where(audit_event.c.act == "settle-remark")
        ).scalar_one()
    assert json.loads(json.loads(words)[-1]) == {"remark": remark.id, "reason": "看过户口簿"}
