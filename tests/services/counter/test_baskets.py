"""Baskets that are kept while nothing of them is booked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.basket import KeptBasket, OpenBasket
from lovemart_desktop.domain.counter.redemption import WantedTake
from lovemart_desktop.services.counter.baskets import MOST_HELD, BasketsDesk
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import open_store
from tests.counter import Counter
from tests.shop import PIN, refused


@pytest.fixture
def desk(counter: Counter) -> BasketsDesk:
    return counter.shop.clerk.baskets


def filled(counter: Counter, name: str = "", **pieces: int) -> OpenBasket:
    """An open basket as the screen has it."""
    basket = OpenBasket(new_key(), "2026-06-18")
    if name:
        basket.seen = counter.desk.scan(counter.cards[name])  # type: ignore[assignment]  # a card
    for goods, count in pieces.items():
        found = next(g for g in counter.desk.find_goods(goods) if g.name == goods)
        basket.add(found, count)
    return basket


@contextmanager
def again(counter: Counter, till: str = "T1") -> Iterator[BasketsDesk]:
    """The till after the program was started anew, or another one."""
    store = open_store(counter.url, till=till, clock=counter.shop.clock)
    try:
        yield store.sign_in("06", PIN).baskets
    finally:
        store.close()


def content(basket: OpenBasket) -> list[tuple[str, int]]:
    return [(line.goods.name, line.pieces) for line in basket.lines]


def test_several_baskets_are_put_aside_and_come_back(counter: Counter, desk: BasketsDesk) -> None:
    one = filled(counter, "张龚强", 大米=2, 食盐=1)
    two = filled(counter, 大豆油=1)
    desk.hold(one.kept())
    counter.shop.clock.move(minutes=5)
    desk.hold(two.kept())
    listed = desk.held()
    assert [(n.label, n.lines, n.pieces, n.points, n.clerk) for n in listed] == [
        ("张龚强", 2, 3, 133, "营小美"),
        ("大豆油", 1, 1, 80, "营小美"),
    ]
    assert listed[1].since - listed[0].since == 5 * 60_000
    back = desk.recall(one.key)
    assert back.refusals == ()
    assert back.basket.key == one.key
    assert content(back.basket) == [("大米", 2), ("食盐", 1)]
    assert back.basket.seen is not None
    assert back.basket.seen.holder.name == "张龚强"
    assert [n.key for n in desk.held()] == [two.key]
    # it is the current one now: a crash does not lose it
    left = desk.left_over()
    assert left is not None
    assert left.basket.key == one.key


def test_holding_twice_is_holding_once(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, 大米=2)
    desk.hold(basket.kept())
    desk.hold(basket.kept())
    assert len(desk.held()) == 1


def test_nothing_is_not_put_aside(counter: Counter, desk: BasketsDesk) -> None:
    with refused("basket.empty"):
        desk.hold(filled(counter, "张龚强").kept())


def test_there_is_an_end_to_putting_aside(counter: Counter, desk: BasketsDesk) -> None:
    kept = filled(counter, 大米=1).kept()
    for _ in range(MOST_HELD):
        desk.hold(replace(kept, key=new_key()))
    with refused("basket.too_many_held"):
        desk.hold(replace(kept, key=new_key()))
    desk.drop(desk.held()[0].key, "试")
    desk.hold(replace(kept, key=new_key()))


def test_recalling_puts_the_open_basket_aside_in_the_same_step(
    counter: Counter, desk: BasketsDesk
) -> None:
    one, two = filled(counter, "张龚强", 大米=2), filled(counter, "周尧全", 食盐=3)
    desk.hold(one.kept())
    desk.keep(two.kept())
    back = desk.recall(one.key, instead=two.kept())
    assert content(back.basket) == [("大米", 2)]
    assert [n.label for n in desk.held()] == ["周尧全"]


def test_a_basket_that_is_gone_is_told(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, 大米=2)
    with refused("basket.not_held"):
        desk.recall(basket.key)
    with refused("basket.not_held"):
        desk.drop(basket.key, "不要了")


def test_what_has_changed_meanwhile_is_told_not_hidden(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, "张龚强", 大米=2, 毛巾=2, 食盐=1)
    desk.hold(basket.kept())
    counter.buy("周尧全", 毛巾=1)
    counter.change("UPDATE goods SET points = 70 WHERE name = '大米'")
    counter.change("UPDATE goods SET active = 0 WHERE name = '食盐'")
    member = counter.members["张龚强"]
    counter.change("UPDATE card SET state = 'lost' WHERE member_id = :m", m=member)
    back = desk.recall(basket.key)
    assert content(back.basket) == [("大米", 2), ("毛巾", 2)]
    assert back.basket.total == 2 * 70 + 2 * 8
    assert back.basket.seen is None
    assert [refusal.code for refusal in back.refusals] == [
        "goods.out_of_stock",
        "basket.goods_gone",
        "card.lost",
    ]


def test_the_clerks_split_comes_back_with_the_basket(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, "张龚强", 大米=1)
    assert basket.seen is not None
    household = next(p for p in basket.seen.purses if p.owner == "household")
    basket.set_takes((WantedTake(household.account, 65),))
    desk.hold(basket.kept())
    back = desk.recall(basket.key).basket
    assert back.split_by_hand
    assert [t.purse.owner for t in back.quote().takes] == ["household"]


def test_giving_up_takes_a_reason_and_is_kept_in_the_audit(
    counter: Counter, desk: BasketsDesk
) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.hold(basket.kept())
    with refused("basket.reason_missing"):
        desk.drop(basket.key, "  ")
    desk.drop(basket.key, "不要了")
    assert desk.open_baskets() == []
    (event,) = counter.rows(text("SELECT words FROM audit_event WHERE act = 'drop-basket'"))
    assert "不要了" in event[0]
    assert "130" in event[0]


# a crash


def test_the_open_basket_outlives_the_program(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.keep(basket.kept())
    basket.add(basket.lines[0].goods)
    desk.keep(basket.kept())
    with again(counter) as after:
        left = after.left_over()
        assert left is not None
        assert (left.basket.label, left.basket.pieces, left.receipt) == ("张龚强", 3, 0)
        back = after.recall(left.basket.key).basket
    assert back.key == basket.key
    assert content(back) == [("大米", 3)]


def test_an_empty_basket_leaves_nothing_behind(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.keep(basket.kept())
    desk.keep(OpenBasket(new_key(), "2026-06-18").kept())
    assert desk.left_over() is None
    assert desk.open_baskets() == []


def test_what_was_put_aside_is_not_taken_back_by_a_late_keeping(
    counter: Counter, desk: BasketsDesk
) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.hold(basket.kept())
    desk.keep(basket.kept())
    assert [n.key for n in desk.held()] == [basket.key]
    desk.keep(OpenBasket(new_key(), "2026-06-18").kept())
    assert [n.key for n in desk.held()] == [basket.key]


def test_what_was_left_over_can_be_put_aside(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.keep(basket.kept())
    desk.put_aside(basket.key)
    assert desk.left_over() is None
    assert [n.key for n in desk.held()] == [basket.key]
    with refused("basket.not_held"):
        desk.put_aside(new_key())


def test_the_next_basket_takes_the_place_of_the_one_before(
    counter: Counter, desk: BasketsDesk
) -> None:
    desk.keep(filled(counter, 大米=2).kept())
    desk.keep(filled(counter, 食盐=1).kept())
    assert [n.label for n in desk.open_baskets()] == ["食盐"]


def test_a_basket_booked_in_the_last_moment_is_not_offered_again(
    counter: Counter, desk: BasketsDesk
) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.keep(basket.kept())
    counter.redeem(basket.request())
    # the power went before the answer reached the screen
    with again(counter) as after:
        left = after.left_over()
        assert left is not None
        assert left.receipt == 1
        assert after.left_over() is None
    assert counter.purses("张龚强")["老党员关怀 own"] == 70


def test_a_held_basket_that_was_booked_after_all_is_not_recalled(
    counter: Counter, desk: BasketsDesk
) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    counter.redeem(basket.request())
    with refused("basket.booked"):
        desk.hold(basket.kept())
    counter.change(
        "INSERT INTO open_basket (till_id, request_key, held, content, kept_at, kept_by)"
        " VALUES (1, :k, 1, :c, 1, 1)",
        k=basket.key,
        c=basket.kept().content(),
    )
    with refused("basket.booked") as caught:
        desk.recall(basket.key)
    assert caught.value.facts == {"number": 1}
    assert desk.held() == []


def test_a_recalled_basket_is_booked_once_however_often_it_is_asked_for(
    counter: Counter, desk: BasketsDesk
) -> None:
    basket = filled(counter, "张龚强", 大米=2)
    desk.hold(basket.kept())
    back = desk.recall(basket.key).basket
    first = counter.redeem(back.request())
    assert counter.redeem(basket.request()) == replace(first, repeated=True)


# whose they are


def test_each_till_has_its_own(counter: Counter, desk: BasketsDesk) -> None:
    basket = filled(counter, 大米=2)
    desk.hold(basket.kept())
    with again(counter, "T2") as other:
        assert other.held() == []
        with refused("basket.not_held"):
            other.recall(basket.key)


def test_another_clerk_goes_on_with_them(counter: Counter, desk: BasketsDesk) -> None:
    counter.shop.administrator.staff.add("营二明", list(counter.shop.clerk.operator.roles), PIN)
    desk.hold(filled(counter, 大米=2).kept())
    other = counter.shop.store.sign_in("08", PIN).baskets
    assert [n.clerk for n in other.held()] == ["营小美"]
    assert other.recall(other.held()[0].key).basket.pieces == 2


def test_only_a_clerk_has_baskets(counter: Counter) -> None:
    kept = KeptBasket("k", "", ())
    for session in (counter.shop.storekeeper, counter.shop.auditor):
        with refused("permission.denied"):
            session.baskets.keep(kept)
        with refused("permission.denied"):
            session.baskets.held()


def test_what_is_open_at_the_till_is_told_before_a_shift_closes(
    counter: Counter, desk: BasketsDesk
) -> None:
    assert desk.open_baskets() == []
    desk.hold(filled(counter, "周尧全", 食盐=2).kept())
    desk.keep(filled(counter, 大米=1).kept())
    assert [(n.label, n.held) for n in desk.open_baskets()] == [("周尧全", True), ("大米", False)]
    # a card alone is nothing to settle
    desk.keep(filled(counter, "张龚强").kept())
    assert [n.label for n in desk.open_baskets()] == ["周尧全"]
