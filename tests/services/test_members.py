from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.domain.people.id_numbers import IdState, check_character
from lovemart_desktop.persistence.schema import audit_event, member
from lovemart_desktop.services.people.members import Arrival, PersonFacts, Place
from tests.databases import Builder
from tests.shop import TODAY, Shop
from tests.templates import roster_of, rostered_shop

BODY = "91010119480307001"
FRESH_ID = BODY + check_character(BODY)
OLD_MAN = PersonFacts(
    name=" 李 大 山",
    id_number=FRESH_ID.lower(),
    group="2组",
    telephone="138 1234 5678",
    relation="本人",
    party_member=True,
    party_joined=date(1972, 5, 1),
)


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def test_a_head_comes_with_a_new_household(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer
    added = desk.members.add(OLD_MAN, Place("柳林村", "H100"))
    dossier = desk.people.record(added)
    person = dossier.person
    assert (person.name, person.village, person.group) == ("李大山", "柳林村", "2组")
    assert (person.id_tail, person.id_state) == (FRESH_ID[-4:], IdState.VERIFIED)
    assert (person.sex, person.born) == ("male", date(1948, 3, 7))
    assert person.telephone == "13812345678"
    assert person.head
    assert dossier.household is not None
    assert dossier.household.registration_no == "H100"
    assert dossier.remarks == ()
    assert [row.name for row in desk.people.search("lds").rows] == ["李大山"]
    assert "李大山" in [candidate.name for candidate in desk.cards.eligible()]


def test_others_join_a_household(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer
    wife = PersonFacts(name="陈小妹", relation="妻子", sex="female", born=date(1951, 2, 3))
    added = desk.members.add(wife, Place("柳林村", "H003"))
    dossier = desk.people.record(added)
    assert dossier.household is not None
    assert dossier.household.head is not None
    assert dossier.household.head.name == "郑雨晴"
    assert dossier.person.relation == "配偶"
    assert dossier.person.sex == "female"
    assert [remark.code for remark in dossier.remarks] == ["person.id_missing"]


def test_what_is_refused_of_a_new_person(shop: Shop, roster: dict[str, int]) -> None:
    members = shop.card_officer.members
    here = Place("石桥村")
    before = shop.card_officer.people.counts().people
    for facts, place, code in (
        (PersonFacts(name="  "), here, "person.name_missing"),
        (PersonFacts(name="123"), here, "person.name_form"),
        (PersonFacts(name="91010119800101001X"), here, "person.name_form"),
        (PersonFacts(name="李四"), Place("没有的村"), "person.village_unknown"),
        (PersonFacts(name="李四"), Place("石桥村", "H999"), "household.unknown"),
        (PersonFacts(name="李四", relation="户主"), Place("石桥村", "H001"), "household.has_head"),
        (PersonFacts(name="李四", id_number="910101194005060016"), here, "person.id_taken"),
        (PersonFacts(name="张龚强"), here, "person.same_name"),
        (PersonFacts(name="李四", born=date(2026, 6, 19)), here, "person.born_later"),
    ):
        with refused(code):
            members.add(facts, place)
    assert shop.card_officer.people.counts().people == before
    with refused("permission.denied"):
        shop.auditor.members.add(PersonFacts(name="李四"), here)


def test_somebody_else_of_the_same_name(shop: Shop, roster: dict[str, int]) -> None:
    members = shop.card_officer.members
    namesake = members.add(PersonFacts(name="张龚强"), Place("石桥村"), another=True)
    assert namesake != roster["张龚强"]
    # an ID number tells two persons of one name apart by itself
    members.add(replace(OLD_MAN, name="张龚强", relation=""), Place("石桥村"))
    assert len(shop.card_officer.people.search("张龚强").rows) == 3


def test_a_record_is_corrected(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer
    member = roster["䶮张"]
    desk.members.change(
        member, PersonFacts(name="龚䶮", id_number=FRESH_ID, telephone="0851-5551234")
    )
    dossier = desk.people.record(member)
    assert (dossier.person.name, dossier.person.id_tail) == ("龚䶮", FRESH_ID[-4:])
    assert dossier.person.village == "柳林村"
    assert dossier.open_remarks == 0
    assert dossier.remarks[0].settled_by == desk.operator.name
    with shop.store.books.read() as work:
        words = work.connection.execute(
            select(audit_event.c.words).where(audit_event.c.act == "member-edit")
        ).scalar_one()
    assert "龚䶮" not in words
    assert FRESH_ID not in words
    facts = json.loads(json.loads(words)[-1])
    assert set(facts["fields"].split(",")) >= {"name", "telephone", "id_number"}


def test_an_empty_id_keeps_the_one_that_is_known(shop: Shop, roster: dict[str, int]) -> None:
    desk = shop.card_officer
    desk.members.change(
        roster["张龚强"], PersonFacts(name="张龚强", relation="子", party_member=False)
    )
    assert desk.people.see_id_number(roster["张龚强"]) == "910101194005060016"
    person = desk.people.record(roster["张龚强"]).person
    # the head stays the head
    assert (person.head, person.relation) == (True, "户主")
    assert (person.party_member, person.party_joined) == (False, None)
    assert person.born == date(1940, 5, 6)


def test_what_is_refused_of_a_correction(shop: Shop, roster: dict[str, int]) -> None:
    members = shop.card_officer.members
    with refused("person.id_taken"):
        members.change(roster["张大"], PersonFacts("张大", id_number="910101194005060016"))
    with refused("person.unknown"):
        members.change(4711, PersonFacts("张大"))
    with refused("permission.denied"):
        shop.award_officer.members.change(roster["张大"], PersonFacts("张大"))
    members.change(roster["张大"], PersonFacts("张大", id_number="12345"))
    dossier = shop.card_officer.people.record(roster["张大"])
    assert dossier.person.id_state is IdState.UNVERIFIED
    assert [remark.code for remark in dossier.remarks] == ["person.id_form"]


def test_the_books_refuse_what_two_officers_do_at_once(shop: Shop, roster: dict[str, int]) -> None:
    for values, code in (
        (
            {"id_number": "910101194005060016", "id_state": "verified"},
            "person.id_taken",
        ),
        ({"is_head": 1}, "household.has_head"),
    ):
        with refused(code), shop.store.books.write() as work:
            work.connection.execute(
                update(member).where(member.c.id == roster["张玉琴"]).values(**values)
            )


def test_a_newborn_counts_from_the_day_of_birth(shop: Shop, roster: dict[str, int]) -> None:
    desk, day = shop.card_officer, date(2026, 6, 1)
    child = desk.members.add(
        PersonFacts("张朝阳", relation="孙子", born=day),
        Place("石桥村", "H001"),
        arrival=Arrival(born=True, day=day, reason="出生证明"),
    )
    history = desk.households.history(child)
    assert [(stay.since, stay.number) for stay in history.stays] == [(day, "H001")]
    assert [line.kind for line in history.lines] == [EventKind.BIRTH]
    people = {c.group: c.people for c in desk.households.headcounts(date(2026, 5, 31))}
    assert people["3组"] == 3
    people = {c.group: c.people for c in desk.households.headcounts(day)}
    assert people["3组"] == 4
    with refused("event.future"):
        desk.members.add(
            PersonFacts("张晚霞"), Place("石桥村"), arrival=Arrival(False, date(2027, 1, 1))
        )


def test_a_person_whom_the_roster_did_not_know_was_here_before(
    shop: Shop, roster: dict[str, int]
) -> None:
    desk = shop.card_officer
    member = desk.members.add(PersonFacts("张漏登"), Place("石桥村"))
    assert [stay.since for stay in desk.households.history(member).stays] == [None]


def test_a_corrected_group_is_kept_by_date(shop: Shop, roster: dict[str, int]) -> None:
    desk, member = shop.card_officer, roster["张大"]
    desk.members.change(member, PersonFacts("张大", group="6组", party_member=True))
    stays = desk.households.history(member).stays
    assert [(stay.group, stay.until) for stay in stays] == [("5组", TODAY), ("6组", None)]
    desk.members.change(member, PersonFacts("张大", group="6组", telephone="13900002222"))
    assert len(desk.households.history(member).stays) == 2
