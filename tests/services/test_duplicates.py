"""Two records of one person, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text, update

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.duplicates import Likeness, both_chosen, differences, suggested
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.duplicates import Duplicates
from lovemart_desktop.persistence.schema import (
    member,
    member_merge,
    member_period,
    points_account,
    voucher,
)
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.people.members import PersonFacts
from tests.databases import Builder
from tests.joining import looked_at, merge, second_record
from tests.services.test_at_once import at_once
from tests.services.test_disposition import funded, give
from tests.shop import TODAY, Shop, refused
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def test_one_name_in_one_village_is_offered(shop: Shop, roster: dict[str, int]) -> None:
    assert shop.card_officer.duplicates.waiting() == []
    twin = second_record(shop, roster["张大"])
    (row,) = shop.auditor.duplicates.waiting()
    assert (row.likeness, row.one, row.other) == (Likeness.SAME_NAME, roster["张大"], twin)
    second_record(shop, roster["张大"], birth_date="1990-01-01")
    assert len(shop.card_officer.duplicates.waiting()) == 2


def test_an_old_number_and_its_successor_are_one(shop: Shop, roster: dict[str, int]) -> None:
    # fifteen digits of 910101197912120012
    old = second_record(
        shop,
        roster["张大"],
        name="张达",
        id_number="910101791212001",
        id_state="unverified",
        id_tail="2001",
    )
    (row,) = shop.card_officer.duplicates.waiting()
    assert (row.likeness, row.other, row.other_name) == (Likeness.SAME_ID, old, "张达")


def test_two_persons_are_remembered(shop: Shop, roster: dict[str, int]) -> None:
    twin = second_record(shop, roster["张大"])
    desk = shop.card_officer.duplicates
    with refused("merge.reason_missing"):
        desk.keep_apart(twin, roster["张大"], reason="  ")
    desk.keep_apart(twin, roster["张大"], reason="不同出生日期")
    assert desk.waiting() == []
    with refused("merge.judged"):
        desk.keep_apart(roster["张大"], twin, reason="再说一次")
    with refused("permission.denied"):
        shop.auditor.duplicates.keep_apart(twin, roster["张大"], reason="x")


def test_a_merge_moves_points_and_keeps_the_past(shop: Shop, roster: dict[str, int]) -> None:
    first, second = funded(shop), funded(shop, "救助")
    kept = roster["张大"]
    twin = second_record(shop, kept, telephone="13911112222", birth_date="1979-12-12")
    give(shop, first, kept, 30)
    give(shop, first, twin, 100)
    give(shop, second, twin, 7)
    (card,) = shop.card_officer.cards.issue([twin], new_key(), reason="试")
    stays, goes = looked_at(shop, kept, twin)
    assert {"telephone", "id_state", "identity"} <= differences(stays, goes)
    booked = merge(shop, stays, goes)
    dossier = shop.card_officer.people.record(kept)
    (own,) = [a for a in dossier.accounts if a.own]
    assert {p.fund: p.points for p in own.purses} == {"党员关怀": 130, "救助": 7}
    assert dossier.person.telephone == "13911112222"
    with shop.store.books.read() as work:
        db = work.connection
        kind = db.execute(select(voucher.c.kind).where(voucher.c.id == booked)).scalar_one()
        state = db.execute(
            select(points_account.c.state).where(points_account.c.member_id == twin)
        ).scalar_one()
        row = db.execute(select(member).where(member.c.id == twin)).one()
        note = db.execute(select(member_merge)).one()
        periods = db.execute(
            select(member_period.c.ends_on).where(member_period.c.member_id == twin)
        ).all()
        closed = Duplicates(work).record(twin)
    assert (kind, state, row.merged_into, row.household_id) == ("merge", "merged", kept, None)
    assert (note.merged_id, note.survivor_id, note.document) == (twin, kept, "户口簿")
    assert [p[0] for p in periods] == ["2026-06-18"]
    assert closed is not None
    assert closed.card is None
    assert shop.card_officer.people.record(twin).cards[0].state is CardState.CLOSED
    assert shop.card_officer.people.record(twin).cards[0].number == card.number
    assert [r.member for r in shop.card_officer.people.search("张大").rows] == [kept]
    assert shop.card_officer.duplicates.waiting() == []
    lines = shop.card_officer.households.history(kept).lines
    assert EventKind.SAME_PERSON in [line.kind for line in lines]


def test_what_came_back_later_goes_to_who_stayed(shop: Shop, roster: dict[str, int]) -> None:
    fund = funded(shop)
    twin = second_record(shop, roster["张大"])
    give(shop, fund, twin, 5)
    merge(shop, *looked_at(shop, roster["张大"], twin))
    with pytest.raises(Refusal):
        give(shop, fund, twin, 5)


def test_the_proven_number_stays(shop: Shop, roster: dict[str, int]) -> None:
    twin = second_record(shop, roster["张大"])
    stays, goes = looked_at(shop, twin, roster["张大"])
    merge(shop, stays, goes)
    assert shop.card_officer.people.see_id_number(twin) == "910101197912120012"
    assert [r.member for r in shop.card_officer.people.search("910101197912120012").rows] == [twin]


def test_a_number_that_goes_over_settles_what_was_said_of_the_lack_of_one(
    shop: Shop, roster: dict[str, int]
) -> None:
    # 䶮张 has no number, and a remark says so
    stays = roster["䶮张"]
    twin = second_record(
        shop, stays, id_number="910101195503030017", id_tail="0017", id_state="verified"
    )
    merge(shop, *looked_at(shop, stays, twin))
    (remark,) = shop.card_officer.people.record(stays).remarks
    assert (remark.code, remark.settled_on) == ("person.id_missing", TODAY)


def test_a_record_that_gave_way_is_left_alone(shop: Shop, roster: dict[str, int]) -> None:
    stays = roster["张大"]
    twin, officer = second_record(shop, stays), shop.card_officer
    (blank,) = officer.card_papers.cards(
        officer.blanks.left_of(officer.blanks.make(1, new_key()).id)
    )
    merge(shop, *looked_at(shop, stays, twin))
    for attempt in (
        lambda: officer.cards.issue([twin], new_key(), reason="发卡"),
        lambda: officer.blanks.bind(blank.number, twin, new_key(), reason="现场"),
        lambda: officer.members.change(twin, PersonFacts("张大")),
        lambda: officer.households.outlook(Death(twin, TODAY, "死亡证明")),
        lambda: officer.proxies.authorise(twin, ProxyTerms("张玉琴", "女", TODAY, TODAY, 100)),
    ):
        with refused("person.joined") as told:
            attempt()
        assert told.value.facts == {"name": "张大", "other": "张大"}


def test_both_telephones_are_kept(shop: Shop, roster: dict[str, int]) -> None:
    stays = roster["张龚强"]
    twin = second_record(shop, stays, telephone="13911112222/13800002671")
    merge(shop, *looked_at(shop, stays, twin))
    person = shop.card_officer.people.record(stays).person
    assert person.telephone == "13800002671/13911112222"


def test_the_same_request_books_once(shop: Shop, roster: dict[str, int]) -> None:
    twin = second_record(shop, roster["张大"])
    stays, goes = looked_at(shop, roster["张大"], twin)
    key = new_key()
    booked = merge(shop, stays, goes, key)
    assert shop.card_officer.duplicates.merge(stays, goes, key, document="户口簿") == booked
    with refused("merge.merged"):
        merge(shop, stays, goes)


def test_a_yes_is_for_what_was_seen(shop: Shop, roster: dict[str, int]) -> None:
    fund = funded(shop)
    twin = second_record(shop, roster["张大"])
    stays, goes = looked_at(shop, roster["张大"], twin)
    desk, key = shop.card_officer.duplicates, new_key()
    with refused("confirmation.missing"):
        desk.merge(stays, goes, key, document="户口簿")
    shop.confirm(shop.card_officer, Act.MERGE_PEOPLE, desk.request_of(stays, goes, key))
    with refused("confirmation.missing"):
        desk.merge(goes, stays, key, document="户口簿")
    give(shop, fund, twin, 5)
    with refused("merge.changed"):
        desk.merge(stays, goes, key, document="户口簿")
    with refused("merge.document_missing"):
        desk.merge(stays, goes, key, document=" ")
    with refused("permission.denied"):
        shop.award_officer.duplicates.merge(stays, goes, key, document="户口簿")


def test_what_cannot_be_merged(shop: Shop, roster: dict[str, int]) -> None:
    head = roster["郑雨晴"]
    twin = second_record(shop, head)
    with refused("merge.head"):
        merge(shop, *looked_at(shop, twin, head))
    with shop.store.books.write() as work:
        work.connection.execute(
            update(member).where(member.c.id == twin).values(deceased_on="2026-01-01")
        )
        work.commit()
    with refused("merge.one_dead"):
        merge(shop, *looked_at(shop, head, twin))
    with refused("merge.not_alike"):
        shop.card_officer.duplicates.pair(head, roster["张大"])


def test_a_head_hands_over_within_one_household(shop: Shop, roster: dict[str, int]) -> None:
    head = roster["张龚强"]
    with shop.store.books.read() as work:
        home = work.connection.execute(
            select(member.c.household_id).where(member.c.id == head)
        ).scalar()
    twin = second_record(shop, head, household_id=home, relation="子")
    merge(shop, *looked_at(shop, twin, head))
    dossier = shop.card_officer.people.record(twin)
    assert dossier.household is not None
    assert dossier.household.head is not None
    assert dossier.household.head.member == twin
    assert dossier.person.id_tail == "0016"


def test_both_chosen_in_one_round_is_told(shop: Shop, roster: dict[str, int]) -> None:
    twin = second_record(shop, roster["张大"])
    stays, goes = looked_at(shop, roster["张大"], twin)
    assert both_chosen(stays, goes) == ()
    assert suggested(shop.card_officer.duplicates.pair(twin, roster["张大"]))[0] == stays


def test_two_officers_merge_one_pair_at_once(shop: Shop, roster: dict[str, int]) -> None:
    fund = funded(shop)
    twin = second_record(shop, roster["张大"])
    give(shop, fund, twin, 100)
    stays, goes = looked_at(shop, roster["张大"], twin)
    desk, keys = shop.card_officer.duplicates, (new_key(), new_key())
    for key, pair in zip(keys, ((stays, goes), (goes, stays)), strict=True):
        shop.confirm(shop.card_officer, Act.MERGE_PEOPLE, desk.request_of(*pair, key))
    outcomes = at_once(
        lambda: desk.merge(stays, goes, keys[0], document="一"),
        lambda: desk.merge(goes, stays, keys[1], document="二"),
    )
    assert sorted(outcomes) == ["", "merge.merged"]
    with shop.store.books.read() as work:
        assert len(work.connection.execute(select(member_merge)).all()) == 1
        points = [Duplicates(work).record(m) for m in (roster["张大"], twin)]
    assert sorted(r.points for r in points if r is not None) == [0, 100]


def test_what_was_decided_is_never_changed(shop: Shop, roster: dict[str, int]) -> None:
    twin, other = second_record(shop, roster["张大"]), second_record(shop, roster["张玉琴"])
    shop.card_officer.duplicates.keep_apart(other, roster["张玉琴"], reason="两个人")
    merge(shop, *looked_at(shop, roster["张大"], twin))
    for table, column in (("member_merge", "document"), ("not_same", "reason")):
        for change in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
            with refused("books.append_only"), shop.store.books.write() as work:
                work.connection.execute(text(change))
