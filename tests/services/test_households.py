"""Deaths, marriages, moves, splits and merges, and what the books know of the days before."""

from __future__ import annotations

import threading
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import Dossier
from lovemart_desktop.domain.people.household_asks import (
    Ask,
    Death,
    Departure,
    Merge,
    NewHead,
    OfficerChange,
    Relocation,
    Split,
    StatusChange,
    Transfer,
)
from lovemart_desktop.domain.people.households import EventKind, Share
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.people.history_reads import HistoryReads
from lovemart_desktop.persistence.schema import points_account
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.services.desk import new_key
from tests.awards import Town
from tests.databases import Builder
from tests.shop import TODAY, Shop, refused
from tests.stocked import credit
from tests.templates import settled_shop, town_of

DAY = date(2026, 3, 1)
BEFORE = DAY - timedelta(days=1)


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(shop: Shop) -> Town:
    return town_of(shop)


@pytest.fixture
def rich(town: Town) -> Town:
    """Each of the three households has 1,000 points."""
    credit(town, town.drafted())
    return town


def do(town: Town, ask: Ask) -> int:
    return town.shop.card_officer.households.carry_out(ask, new_key())


def record(town: Town, name: str) -> Dossier:
    return town.shop.card_officer.people.record(town.people[name])


def home(town: Town, name: str) -> int:
    found = record(town, name).household
    assert found is not None
    return found.id


def people_on(town: Town, household: int, day: date) -> int:
    with town.shop.store.books.read() as work:
        return HistoryReads(work).headcount(household, day.isoformat())


def issue(town: Town, *names: str) -> None:
    members = [town.people[name] for name in names]
    town.shop.card_officer.cards.issue(members, new_key(), reason="发卡")


def death(town: Town, name: str, heir: str | None = None) -> Death:
    new_head = town.people[heir] if heir else None
    return Death(town.people[name], DAY, "村委会证明", new_head)


# deaths


def test_a_dead_head_has_an_heir_and_a_frozen_card(town: Town) -> None:
    issue(town, "张龚强", "张玉琴")
    house = home(town, "张龚强")
    do(town, death(town, "张龚强", "张玉琴"))
    gone, heir = record(town, "张龚强"), record(town, "张玉琴")
    assert gone.person.deceased_on == DAY
    assert [card.state for card in gone.cards] == [CardState.FROZEN]
    assert (heir.person.head, heir.person.relation) == (True, "户主")
    assert heir.live_card is not None
    assert heir.live_card.opens_household
    assert heir.household is not None
    assert heir.household.head is not None
    assert heir.household.head.name == "张玉琴"
    # the son of the dead man is the widow's son
    assert record(town, "张小龙").person.relation == "子"
    assert (people_on(town, house, BEFORE), people_on(town, house, DAY)) == (3, 2)


def test_a_dead_persons_own_account_is_frozen_and_the_households_stays_open(rich: Town) -> None:
    from tests.stocked import _grant

    _grant(rich)
    do(rich, death(rich, "张龚强", "张玉琴"))
    states = {account.own: account.state for account in record(rich, "张龚强").accounts}
    assert states == {True: "frozen", False: "open"}


def test_those_who_stay_need_a_head(town: Town) -> None:
    with refused("event.head_needed") as caught:
        do(town, death(town, "张龚强"))
    assert caught.value.facts == {"name": "张龚强", "count": 2}
    assert record(town, "张龚强").person.deceased_on is None


def test_nobody_dies_twice_or_tomorrow(town: Town) -> None:
    people = town.people
    with refused("event.future"):
        do(town, Death(people["郑雨晴"], TODAY + timedelta(days=1), "证明"))
    with refused("event.reason_missing"):
        do(town, Death(people["郑雨晴"], DAY, "  "))
    do(town, death(town, "郑雨晴"))
    with refused("event.not_living"):
        do(town, death(town, "郑雨晴"))


def test_a_death_entered_by_mistake_is_taken_back(town: Town) -> None:
    issue(town, "张龚强")
    house = home(town, "张龚强")
    event = do(town, death(town, "张龚强", "张玉琴"))
    desk = town.shop.card_officer.households
    desk.undo(event, reason="同名,报错了人")
    back = record(town, "张龚强").person
    assert (back.deceased_on, back.head, back.relation) == (None, True, "户主")
    assert record(town, "张玉琴").person.relation == "配偶"
    assert people_on(town, house, DAY) == 3
    struck = [line for line in desk.history(town.people["张龚强"]).lines if line.undone]
    assert [line.kind for line in struck] == [EventKind.DEATH]
    with refused("event.undone"):
        desk.undo(event, reason="再来一次")


def test_what_has_been_followed_is_not_taken_back(town: Town) -> None:
    desk = town.shop.card_officer.households
    event = do(town, death(town, "张龚强", "张玉琴"))
    do(town, NewHead(home(town, "张玉琴"), town.people["张小龙"], TODAY, "年老"))
    with refused("event.followed"):
        desk.undo(event, reason="报错")
    with refused("event.unknown"):
        desk.undo(4711, reason="报错")


# marriages and moves of one person


def test_a_bride_joins_her_husbands_household(town: Town) -> None:
    bride, house, old = town.people["郑雨晴"], home(town, "周尧全"), home(town, "郑雨晴")
    issue(town, "郑雨晴")
    do(town, Transfer(bride, house, "儿媳", DAY, "结婚", marriage=True))
    now = record(town, "郑雨晴")
    assert (now.person.village, now.person.group, now.person.relation) == (
        "石桥村",
        "1组",
        "儿媳",
    )
    assert not now.person.head
    # her card opened her old household's account, and opens the new one's only if marked
    assert now.live_card is not None
    assert not now.live_card.opens_household
    assert (people_on(town, house, BEFORE), people_on(town, house, DAY)) == (2, 3)
    assert (people_on(town, old, BEFORE), people_on(town, old, DAY)) == (1, 0)
    line = town.shop.card_officer.households.history(bride).lines[0]
    assert (line.kind, line.day, line.who) == (EventKind.MARRIAGE, DAY, "郑雨晴")
    changed = {d.field: (d.before, d.after) for d in line.differences}
    assert changed["household"] == ("H003", "H002")
    assert changed["village"] == ("柳林村", "石桥村")


def test_what_is_refused_of_a_transfer(town: Town) -> None:
    son, house = town.people["张小龙"], home(town, "张小龙")
    with refused("event.same_household"):
        do(town, Transfer(son, house, "子", DAY, "错"))
    with refused("household.has_head"):
        do(town, Transfer(son, home(town, "周尧全"), "户主", DAY, "错"))
    with refused("event.relation_missing"):
        do(town, Transfer(son, home(town, "周尧全"), " ", DAY, "错"))
    with refused("household.ended"):
        do(town, Transfer(son, 4711, "子", DAY, "错"))
    head = town.people["张龚强"]
    with refused("event.head_needed"):
        do(town, Transfer(head, home(town, "周尧全"), "父亲", DAY, "投靠"))


def test_an_event_comes_after_the_one_before(town: Town) -> None:
    son = town.people["张小龙"]
    do(town, Transfer(son, home(town, "周尧全"), "女婿", DAY, "入赘"))
    with refused("event.before_last") as caught:
        do(town, Transfer(son, None, "", BEFORE, "错"))
    assert caught.value.facts["since"] == DAY.isoformat()
    # two events of one day are possible, in their order
    do(town, Transfer(son, None, "", DAY, "分开"))
    assert record(town, "张小龙").household is None


# splits


def split(town: Town, shares: tuple[Share, ...] = ()) -> Split:
    return Split(
        household=home(town, "张龚强"),
        members=(town.people["张小龙"],),
        head=town.people["张小龙"],
        village=_village(town, "石桥村"),
        group="3组",
        number="H009",
        day=DAY,
        reason="分户",
        status="一般户",
        shares=shares,
    )


def _village(town: Town, name: str) -> int:
    return {n: i for i, n in town.shop.card_officer.people.villages()}[name]


def test_a_split_leaves_the_points_with_the_registered_part(rich: Town) -> None:
    old = home(rich, "张龚强")
    do(rich, split(rich))
    new = record(rich, "张小龙")
    assert new.household is not None
    assert (new.household.registration_no, new.household.status) == ("H009", "一般户")
    assert (new.person.head, new.person.relation) == (True, "户主")
    assert new.accounts == ()
    assert [a.points for a in record(rich, "张龚强").accounts] == [1_000]
    assert (people_on(rich, old, BEFORE), people_on(rich, old, DAY)) == (3, 2)


def test_two_persons_divide_the_points_of_a_split(rich: Town) -> None:
    shop, desk = rich.shop, rich.shop.card_officer.households
    ask, key = split(rich, (Share(rich.fund, 400),)), new_key()
    with refused("confirmation.missing"):
        desk.carry_out(ask, key)
    assert record(rich, "张小龙").person.relation == "子"
    shop.confirm(shop.card_officer, Act.DIVIDE_POINTS, desk.request_of(ask, key))
    # the yes was given for these points and no others
    other = split(rich, (Share(rich.fund, 900),))
    with refused("confirmation.missing"):
        desk.carry_out(other, key)
    event = desk.carry_out(ask, key)
    assert desk.carry_out(ask, key) == event
    assert [a.points for a in record(rich, "张小龙").accounts] == [400]
    assert [a.points for a in record(rich, "张龚强").accounts] == [600]
    line = desk.history(rich.people["张小龙"]).lines[0]
    assert (line.confirmer, line.points, line.undoable) == ("监公明", True, False)
    with refused("event.lasting"):
        desk.undo(event, reason="错")
    assert prove(shop.store.books, shop.clock.now()).faults == ()


def test_no_more_is_divided_than_there_is(rich: Town) -> None:
    shop, desk = rich.shop, rich.shop.card_officer.households
    ask, key = split(rich, (Share(rich.fund, 1_001),)), new_key()
    shop.confirm(shop.card_officer, Act.DIVIDE_POINTS, desk.request_of(ask, key))
    with refused("points.short_now"):
        desk.carry_out(ask, key)
    assert record(rich, "张小龙").person.relation == "子"


def test_a_split_taken_back_frees_its_number(town: Town) -> None:
    event = do(town, split(town))
    town.shop.card_officer.households.undo(event, reason="没有分户")
    son = record(town, "张小龙")
    assert son.household is not None
    assert (son.household.registration_no, son.person.relation) == ("H001", "子")
    do(town, split(town))
    again = record(town, "张小龙").household
    assert again is not None
    assert again.registration_no == "H009"


def test_what_is_refused_of_a_split(town: Town) -> None:
    ask = split(town)
    everybody = tuple(town.people[n] for n in ("张龚强", "张玉琴", "张小龙"))
    for changes, code in (
        ({"members": ()}, "event.nobody"),
        ({"members": everybody}, "event.all_leave"),
        ({"head": town.people["张玉琴"]}, "event.head_not_among"),
        ({"number": " "}, "event.number_missing"),
        ({"number": "H002"}, "household.number_taken"),
        ({"members": (town.people["张大"],)}, "event.not_member"),
    ):
        values = {field: getattr(ask, field) for field in ask.__dataclass_fields__}
        with refused(code):
            do(town, Split(**{**values, **changes}))


# merges, moves, heads, departures


def test_a_merge_takes_the_points_along(rich: Town) -> None:
    shop, desk = rich.shop, rich.shop.card_officer.households
    gone, into = home(rich, "周尧全"), home(rich, "张龚强")
    ask, key = Merge(gone, into, DAY, "并户"), new_key()
    assert desk.outlook(ask).second is Act.MERGE_HOUSEHOLDS
    shop.confirm(shop.card_officer, Act.MERGE_HOUSEHOLDS, desk.request_of(ask, key))
    desk.carry_out(ask, key)
    joined = record(rich, "周尧全")
    assert joined.household is not None
    assert (joined.household.id, joined.household.headcount) == (into, 5)
    assert (joined.person.head, joined.person.group) == (False, "3组")
    assert [a.points for a in joined.accounts] == [2_000]
    assert (people_on(rich, gone, BEFORE), people_on(rich, gone, DAY)) == (2, 0)
    with shop.store.books.read() as work:
        states = work.connection.execute(
            select(points_account.c.household_id, points_account.c.state)
        ).all()
    assert dict(tuple(row) for row in states)[gone] == "merged"
    with refused("household.ended"):
        desk.family(gone)
    with refused("household.ended"):
        do(rich, NewHead(gone, rich.people["周尧全"], TODAY, "错"))
    assert prove(shop.store.books, shop.clock.now()).faults == ()


def test_a_household_moves_to_another_village(town: Town) -> None:
    house = home(town, "张龚强")
    do(town, Relocation(house, _village(town, "柳林村"), "5组", "H101", DAY, "易地搬迁"))
    for name in ("张龚强", "张玉琴", "张小龙"):
        person = record(town, name).person
        assert (person.village, person.group) == ("柳林村", "5组")
    counts = town.shop.card_officer.households.headcounts
    before = {(c.village, c.group): c.people for c in counts(BEFORE)}
    after = {(c.village, c.group): c.people for c in counts(DAY)}
    assert before == {("石桥村", "3组"): 3, ("石桥村", "1组"): 2, ("柳林村", "5组"): 3}
    assert after == {("石桥村", "1组"): 2, ("柳林村", "5组"): 6}
    with refused("event.nothing_changes"):
        do(town, Relocation(house, _village(town, "柳林村"), "5组", "H101", DAY, "又"))


def test_the_son_heads_the_household_from_a_day_on(town: Town) -> None:
    issue(town, "张小龙")
    house = home(town, "张龚强")
    do(town, NewHead(house, town.people["张小龙"], DAY, "年老"))
    relations = {n: record(town, n).person.relation for n in ("张龚强", "张玉琴", "张小龙")}
    assert relations == {"张龚强": "父亲", "张玉琴": "母亲", "张小龙": "户主"}
    card = record(town, "张小龙").live_card
    assert card is not None
    assert card.opens_household
    with refused("event.head_already"):
        do(town, NewHead(house, town.people["张小龙"], DAY, "又"))


def test_who_leaves_the_township_may_come_back(town: Town) -> None:
    house, son = home(town, "张龚强"), town.people["张小龙"]
    issue(town, "张小龙")
    do(town, Departure(house, (son,), DAY, "迁出"))
    assert record(town, "张小龙").household is None
    assert (people_on(town, house, BEFORE), people_on(town, house, DAY)) == (3, 2)
    total = sum(c.people for c in town.shop.card_officer.households.headcounts(DAY))
    assert total == 7
    with refused("event.before_last"):
        do(town, Transfer(son, house, "子", BEFORE, "迁回"))
    do(town, Transfer(son, house, "子", TODAY, "迁回"))
    assert (people_on(town, house, BEFORE), people_on(town, house, TODAY)) == (3, 3)
    stays = town.shop.card_officer.households.history(son).stays
    assert [(s.since, s.until) for s in stays] == [(None, DAY), (TODAY, None)]


# registration and officers


def test_status_and_officer_are_kept_by_date(town: Town) -> None:
    house = home(town, "张龚强")
    do(town, StatusChange(house, "监测户", DAY, "因病返贫"))
    do(town, OfficerChange(house, "李思源", "13800001234", TODAY, "轮换"))
    facts = record(town, "张龚强").household
    assert facts is not None
    assert (facts.status, facts.officer_name, facts.officer_telephone) == (
        "监测户",
        "李思源",
        "13800001234",
    )
    # members see their household's history in their own
    lines = town.shop.card_officer.households.history(town.people["张小龙"]).lines
    assert [line.kind for line in lines] == [EventKind.OFFICER, EventKind.STATUS]
    assert [(d.field, d.before, d.after) for d in lines[1].differences] == [
        ("status", "脱贫户", "监测户")
    ]
    with refused("event.before_last_household"):
        do(town, StatusChange(house, "一般户", DAY, "错"))
    with refused("event.nothing_changes"):
        do(town, StatusChange(house, "监测户", TODAY, "又"))


def test_all_households_of_an_officer_are_handed_over(town: Town) -> None:
    desk = town.shop.card_officer.households
    assert desk.replace_officer("何春谷", "李思源", "13800001234", DAY, reason="调动") == 3
    facts = record(town, "郑雨晴").household
    assert facts is not None
    assert facts.officer_name == "李思源"
    with refused("event.nobody"):
        desk.replace_officer("何春谷", "李思源", "", DAY, reason="调动")


# who, twice, at once


def test_only_card_officers_change_households(town: Town) -> None:
    ask = death(town, "张龚强", "张玉琴")
    with refused("permission.denied"):
        town.shop.award_officer.households.carry_out(ask, new_key())
    with refused("permission.denied"):
        town.shop.clerk.households.history(town.people["张大"])


def test_the_same_request_again_does_nothing(town: Town) -> None:
    desk, ask, key = town.shop.card_officer.households, death(town, "张大"), new_key()
    assert desk.carry_out(ask, key) == desk.carry_out(ask, key)
    assert len(desk.history(town.people["张大"]).lines) == 1


def test_the_outlook_tells_what_will_follow(town: Town) -> None:
    issue(town, "张龚强")
    desk = town.shop.card_officer.households
    codes = [note.code for note in desk.outlook(death(town, "张龚强", "张小龙")).notes]
    assert codes == ["death.card", "death.account", "head.card_needed"]
    with refused("event.head_needed"):
        desk.outlook(death(town, "张龚强"))
    assert record(town, "张龚强").person.deceased_on is None


def test_two_officers_enter_one_death_at_once(town: Town) -> None:
    """Each in a session of their own: one wins, the other is told."""
    together = threading.Barrier(2)
    told: list[str] = []

    def enter(heir: str) -> None:
        session = town.shop.store.session(town.shop.operators["card_officer"])
        together.wait()
        try:
            session.households.carry_out(death(town, "张龚强", heir), new_key())
        except Refusal as refusal:
            told.append(refusal.code)

    threads = [threading.Thread(target=enter, args=(name,)) for name in ("张玉琴", "张小龙")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 1
    assert told[0] in ("event.not_living", "event.meanwhile", "household.has_head")
    living = [m for n in ("张玉琴", "张小龙") if (m := record(town, n).person).head]
    assert len(living) == 1
