"""Limits of pieces for each household, from the storekeeper's desk to the receipt."""

from __future__ import annotations

import threading

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.limits import Period
from lovemart_desktop.domain.counter.redemption import Basket, BasketLine
from lovemart_desktop.domain.counter.returns import BackLine, ReturnRequest
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import SECOND_PERSON
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.counter.counter import request_of
from lovemart_desktop.services.counter.limits import LimitsDesk
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import open_store
from tests.counter import Counter, again
from tests.shop import refused


@pytest.fixture
def limits(counter: Counter) -> LimitsDesk:
    return counter.shop.storekeeper.limits


def set_limit(counter: Counter, goods: str, pieces: int, period: Period = Period.MONTH) -> int:
    return counter.shop.storekeeper.limits.set(
        goods=counter.goods[goods][0], pieces=pieces, period=period
    )


def confirm(counter: Counter, basket: Basket) -> None:
    counter.shop.confirm(counter.shop.clerk, Act.REDEEM, request_of(basket))


# the storekeeper's desk


def test_limits_are_set_listed_and_ended(counter: Counter, limits: LimitsDesk) -> None:
    rice = set_limit(counter, "大米", 2)
    (food,) = counter.rows(text("SELECT id FROM category WHERE name = '粮油'"))
    limits.set(category=food[0], pieces=5, period=Period.WEEK)
    assert [(n.name, n.pieces, n.period) for n in limits.limits()] == [
        ("粮油", 5, Period.WEEK),
        ("大米", 2, Period.MONTH),
    ]
    limits.end(rice)
    assert [n.name for n in limits.limits()] == ["粮油"]
    with refused("limit.unknown"):
        limits.end(rice)
    acts = counter.rows(text("SELECT act FROM audit_event WHERE act LIKE '%limit' ORDER BY no"))
    assert [act for (act,) in acts] == ["set-limit", "set-limit", "end-limit"]


def test_one_limit_a_period(counter: Counter, limits: LimitsDesk) -> None:
    set_limit(counter, "大米", 2)
    with refused("limit.there"):
        set_limit(counter, "大米", 3)
    set_limit(counter, "大米", 6, Period.YEAR)
    with refused("goods.unknown"):
        limits.set(goods=999, pieces=1, period=Period.DAY)


def test_only_the_storekeeper_sets_them(counter: Counter) -> None:
    for session in (counter.shop.clerk, counter.shop.card_officer, counter.shop.auditor):
        with refused("permission.denied"):
            session.limits.set(goods=1, pieces=1, period=Period.DAY)
        assert session.limits.limits() == []


# at the counter


def test_the_counter_names_what_was_had(counter: Counter) -> None:
    set_limit(counter, "大米", 2)
    counter.buy("张龚强", 大米=1)
    with refused("limit.exceeded") as caught:
        counter.redeem(counter.basket("张龚强", 大米=2))
    assert caught.value.code in SECOND_PERSON
    assert caught.value.facts == {
        "goods": "大米",
        "limit": 2,
        "period": "month",
        "had": 1,
        "pieces": 2,
        "left": 1,
        "name": "张龚强",
    }
    counter.buy("张龚强", 大米=1)
    seen = counter.desk.scan(counter.cards["张龚强"])
    line = BasketLine(counter.goods["大米"][0], 1)
    (over,) = counter.shop.clerk.limits.standing(seen.holder, [line])  # type: ignore[union-attr]  # a card
    assert (over.had, over.wanted, over.left, over.latest) == (2, 1, 0, "2026-06-18")
    # another household is not touched by it
    counter.buy("周尧全", 大米=2)


def test_the_next_period_begins_anew(counter: Counter) -> None:
    set_limit(counter, "大米", 1, Period.DAY)
    counter.buy("张龚强", 大米=1)
    with refused("limit.exceeded"):
        counter.redeem(counter.basket("张龚强", 大米=1))
    counter.shop.clock.move(days=1)
    counter.buy("张龚强", 大米=1)


def test_what_came_back_may_be_had_again(counter: Counter) -> None:
    set_limit(counter, "食盐", 3)
    voucher = counter.redeem(counter.basket("张龚强", 大米=1, 食盐=3)).voucher
    with refused("limit.exceeded"):
        counter.redeem(counter.basket("张龚强", 食盐=1))
    request = ReturnRequest(new_key(), voucher, (BackLine(2, 2),), 6)
    counter.shop.clerk.returns.take_back(request)
    counter.buy("张龚强", 食盐=2)
    with refused("limit.exceeded") as caught:
        counter.redeem(counter.basket("张龚强", 食盐=1))
    assert caught.value.facts["had"] == 3


def test_a_category_counts_together(counter: Counter, limits: LimitsDesk) -> None:
    (food,) = counter.rows(text("SELECT id FROM category WHERE name = '粮油'"))
    limits.set(category=food[0], pieces=3, period=Period.MONTH)
    counter.buy("张龚强", 大米=2, 食盐=5)
    with refused("limit.exceeded") as caught:
        counter.redeem(counter.basket("张龚强", 大豆油=2))
    assert (caught.value.facts["goods"], caught.value.facts["left"]) == ("粮油", 1)
    counter.buy("张龚强", 大豆油=1)


def test_the_whole_household_counts(counter: Counter) -> None:
    set_limit(counter, "食盐", 2)
    other, head = counter.members["周尧全"], counter.members["张龚强"]
    counter.buy("周尧全", 食盐=2)
    counter.change(
        "UPDATE member SET is_head = 0, household_id ="
        " (SELECT household_id FROM member WHERE id = :h) WHERE id = :m",
        h=head,
        m=other,
    )
    with refused("limit.exceeded") as caught:
        counter.redeem(counter.basket("张龚强", 食盐=1))
    assert caught.value.facts["had"] == 2


def test_somebody_without_household_counts_alone(counter: Counter) -> None:
    set_limit(counter, "食盐", 2)
    counter.buy("周尧全", 食盐=2)
    for name in ("张龚强", "周尧全"):
        counter.change(
            "UPDATE member SET household_id = NULL, is_head = 0 WHERE id = :m",
            m=counter.members[name],
        )
    counter.buy("张龚强", 食盐=2)
    with refused("limit.exceeded"):
        counter.redeem(counter.basket("张龚强", 食盐=1))


def test_a_second_person_lets_more_be_given_for_this_very_basket(counter: Counter) -> None:
    set_limit(counter, "大米", 2)
    wanted = counter.basket("张龚强", 大米=3)
    with refused("limit.exceeded"):
        counter.redeem(wanted)
    confirm(counter, wanted)
    # the yes was given to three pieces
    more = again(wanted, lines=(BasketLine(counter.goods["大米"][0], 4),), expected_total=260)
    with refused("limit.exceeded"):
        counter.redeem(more)
    voucher = counter.redeem(wanted).voucher
    (booked,) = counter.rows(text(f"SELECT confirmer_id FROM voucher WHERE id = {voucher}"))
    assert booked[0] == counter.shop.auditor.operator.id
    (event,) = counter.rows(text("SELECT words FROM audit_event WHERE act = 'override-limit'"))
    assert '\\"pieces\\":3' in event[0]
    # it was used up
    with refused("limit.exceeded"):
        counter.redeem(counter.basket("张龚强", 大米=1))


def test_one_yes_covers_limit_and_own_household(counter: Counter) -> None:
    set_limit(counter, "食盐", 1)
    clerk = counter.employ("张龚强")
    wanted = counter.basket("张龚强", 食盐=2)
    with refused("limit.exceeded"):
        clerk.counter.redeem(wanted)
    counter.shop.confirm(clerk, Act.REDEEM, request_of(wanted))
    clerk.counter.redeem(wanted)


def test_an_ended_limit_limits_nothing(counter: Counter, limits: LimitsDesk) -> None:
    limits.end(set_limit(counter, "大米", 1))
    counter.buy("张龚强", 大米=2)


def test_two_tills_do_not_both_pass_the_limit(counter: Counter) -> None:
    """Two cards of one household, of which neither opens the household's account."""
    set_limit(counter, "食盐", 3)
    head, other = counter.members["张龚强"], counter.members["周尧全"]
    counter.change("UPDATE card SET opens_household = 0")
    counter.change(
        "UPDATE member SET is_head = 0, household_id ="
        " (SELECT household_id FROM member WHERE id = :h) WHERE id = :m",
        h=head,
        m=other,
    )
    # both have points of their own to spend
    counter.change("UPDATE goods SET points = 0 WHERE name = '食盐'")
    counter.goods["食盐"] = (counter.goods["食盐"][0], 0)
    clerk, clock = counter.shop.operators["clerk"], counter.shop.clock
    stores = [open_store(counter.url, till=till, clock=clock) for till in ("T1", "T2")]
    sessions = [store.session(clerk) for store in stores]
    for session in sessions:
        session.shifts.open()
    desks = [session.counter for session in sessions]
    start = threading.Barrier(2)
    found: list[str] = []
    bugs: list[BaseException] = []

    def act(place: int) -> None:
        try:
            start.wait(30)
            for _ in range(5):
                try:
                    desks[place].redeem(counter.basket(("张龚强", "周尧全")[place], 食盐=1))
                except Refusal as refusal:
                    found.append(refusal.code)
                else:
                    found.append("given")
        except BaseException as bug:
            bugs.append(bug)

    threads = [threading.Thread(target=act, args=(place,)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for store in stores:
        store.close()
    assert bugs == []
    assert sorted(found) == ["given"] * 3 + ["limit.exceeded"] * 7
