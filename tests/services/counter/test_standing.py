"""A changed account bites at its next act, not at its next signing in; on both databases."""

from __future__ import annotations

from sqlalchemy import text

from lovemart_desktop.domain.staff import Role
from tests.counter import Counter
from tests.shop import PIN, SECRET, Shop, refused

CLERK = "06"


def booked(counter: Counter) -> int:
    return int(counter.rows(text("SELECT count(*) FROM receipt"))[0][0])


def test_a_role_that_was_taken_away_is_gone_at_the_next_act(counter: Counter) -> None:
    card = counter.cards["张龚强"]
    basket = counter.basket("张龚强", 食盐=1)
    counter.desk.scan(card)
    counter.shop.administrator.staff.set_roles(CLERK, [Role.STOREKEEPER], "long-enough")
    with refused("account.changed") as caught:
        counter.desk.redeem(basket)
    assert caught.value.facts == {"name": "营小美"}
    with refused("permission.denied"):
        counter.desk.redeem(basket)
    assert booked(counter) == 0
    assert counter.shop.clerk.operator.roles == {Role.STOREKEEPER}
    assert counter.shop.clerk.goods.shelf()


def test_nothing_is_done_from_a_closed_account_until_it_is_open_again(counter: Counter) -> None:
    staff, basket = counter.shop.administrator.staff, counter.basket("张龚强", 食盐=1)
    counter.desk.scan(counter.cards["张龚强"])
    staff.set_active(CLERK, False)
    for _ in range(2):
        with refused("account.closed"):
            counter.desk.redeem(basket)
    with refused("account.closed"):
        counter.desk.scan(counter.cards["张龚强"])
    assert booked(counter) == 0
    staff.set_active(CLERK, True)
    assert not counter.redeem(basket).repeated
    assert booked(counter) == 1


def test_a_role_that_was_given_holds_from_the_next_look_on(sqlite_shop: Shop) -> None:
    clerk = sqlite_shop.clerk
    with refused("permission.denied"):
        clerk.people.counts()
    both = [Role.CLERK, Role.CARD_OFFICER]
    sqlite_shop.administrator.staff.set_roles(CLERK, both, SECRET)
    assert clerk.goods.shelf() == []
    assert clerk.people.counts().people == 0


def test_who_is_linked_to_the_roster_has_an_own_household_at_once(counter: Counter) -> None:
    desk, basket = counter.desk, counter.basket("张龚强", 食盐=1)
    desk.scan(counter.cards["张龚强"])
    member = int(counter.rows(text("SELECT id FROM member WHERE name = '张龚强'"))[0][0])
    counter.shop.administrator.staff.link(CLERK, member)
    with refused("account.changed"):
        desk.redeem(basket)
    with refused("counter.own_household"):
        desk.redeem(basket)
    assert booked(counter) == 0
    counter.shop.administrator.staff.link(CLERK, None)
    desk.scan(counter.cards["张龚强"])
    desk.redeem(basket)
    assert booked(counter) == 1


def test_two_administrators_change_each_other_in_order(sqlite_shop: Shop) -> None:
    staff = sqlite_shop.administrator.staff
    second = staff.add("管二理", [Role.ADMINISTRATOR], SECRET)
    session = sqlite_shop.store.sign_in(second.number, SECRET)
    staff.set_roles(second.number, [Role.CLERK], PIN)
    with refused("account.changed"):
        session.staff.set_active("01", False)
    with refused("permission.denied"):
        session.staff.set_active("01", False)
    assert sqlite_shop.store.sign_in("01", SECRET).operator.roles == {Role.ADMINISTRATOR}
