"""Without a card, alone in the store, and what is signed later."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.counter.counter import request_of
from lovemart_desktop.services.counter.holder_rules import HolderRules
from tests.counter import Counter, again
from tests.shop import SECRET, refused


def tail(counter: Counter, name: str) -> str:
    """The end of somebody's ID number; given to whoever has none."""
    counter.change(
        "UPDATE member SET id_tail = '331X' WHERE id = :m AND id_tail = ''",
        m=counter.members[name],
    )
    query = select(schema.member.c.id_tail).where(schema.member.c.name == name)
    return str(counter.rows(query)[0][0])


def without_card(counter: Counter, name: str, **pieces: int) -> Basket:
    about = Circumstances(member=counter.members[name], id_tail=tail(counter, name))
    return again(counter.basket(name, **pieces), card="", about=about)


def test_without_a_card_a_second_person_confirms_and_the_slip_says_so(counter: Counter) -> None:
    basket = without_card(counter, "张龚强", 大米=1)
    with refused("counter.no_card"):
        counter.redeem(basket)
    counter.shop.confirm(counter.shop.clerk, Act.REDEEM, request_of(basket))
    slip = counter.desk.receipt(counter.redeem(basket).voucher)
    assert (slip.no_card, slip.card_tail, slip.holder) == (True, "", "张龚强")
    (row,) = counter.rows(text("SELECT confirmer_id, note FROM voucher WHERE kind = 'redemption'"))
    assert row == (counter.shop.auditor.operator.id, "no-card")


def test_a_yes_to_one_basket_is_none_to_another(counter: Counter) -> None:
    basket = without_card(counter, "张龚强", 食盐=1)
    counter.shop.confirm(counter.shop.clerk, Act.REDEEM, request_of(basket))
    more = again(basket, lines=without_card(counter, "张龚强", 食盐=2).lines, expected_total=6)
    with refused("counter.no_card"):
        counter.redeem(more)
    other = again(basket, about=Circumstances(counter.members["周尧全"], tail(counter, "周尧全")))
    with refused("counter.no_card"):
        counter.redeem(other)


def test_the_id_is_compared_when_sighted_and_when_booked(counter: Counter) -> None:
    member, clerk = counter.members["张龚强"], counter.shop.clerk
    right = tail(counter, "张龚强")
    with refused("no_card.tail"):
        clerk.holders.sight(member, "0000")
    seen = clerk.holders.sight(member, right.lower())
    assert (seen.holder.card, seen.holder.number, seen.holder.name) == (0, "", "张龚强")
    assert {p.fund_name: p.balance for p in seen.purses} == {
        "老党员关怀": 200,
        "诚信勤劳奖励": 1000,
    }
    (wrong,) = counter.rows(text("SELECT subject FROM audit_event WHERE act = 'wrong-id-tail'"))
    assert wrong == (f"member:{member}",)
    basket = again(counter.basket("张龚强", 食盐=1), card="", about=Circumstances(member, "0000"))
    counter.shop.confirm(clerk, Act.REDEEM, request_of(basket))
    with refused("no_card.tail"):
        counter.redeem(basket)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE member SET deceased_on = '2026-06-01' WHERE id = :m", "no_card.deceased"),
        ("UPDATE member SET id_tail = '' WHERE id = :m", "no_card.no_id"),
        ("UPDATE card SET state = 'frozen' WHERE member_id = :m", "no_card.frozen"),
    ],
)
def test_who_may_not_collect_without_a_card(counter: Counter, change: str, code: str) -> None:
    member, right = counter.members["张龚强"], tail(counter, "张龚强")
    counter.change(change, m=member)
    with refused(code):
        counter.shop.clerk.holders.sight(member, right)


def test_a_lost_card_does_not_keep_its_holder_from_collecting(counter: Counter) -> None:
    counter.change(
        "UPDATE card SET state = 'lost' WHERE member_id = :m", m=counter.members["张龚强"]
    )
    basket = without_card(counter, "张龚强", 食盐=1)
    counter.shop.confirm(counter.shop.clerk, Act.REDEEM, request_of(basket))
    counter.redeem(basket)


def test_a_head_without_any_card_has_the_households_points(counter: Counter) -> None:
    counter.change("UPDATE card SET state = 'closed' WHERE number = :n", n=counter.cards["周尧全"])
    seen = counter.shop.clerk.holders.sight(counter.members["周尧全"], tail(counter, "周尧全"))
    assert [(p.owner, p.balance) for p in seen.purses] == [("household", 1000)]


def test_a_one_off_proxy_without_the_card_is_refused(counter: Counter) -> None:
    basket = without_card(counter, "张龚强", 食盐=1)
    with refused("proxy.no_card"):
        counter.redeem(again(basket, proxy_name="王大爷", proxy_relation="邻居"))


# alone


def alone(basket: Basket) -> Basket:
    about = basket.about
    return again(
        basket, about=Circumstances(member=about.member, id_tail=about.id_tail, alone=True)
    )


def test_alone_it_goes_through_and_waits_for_a_countersignature(counter: Counter) -> None:
    shop = counter.shop
    booked = counter.redeem(alone(without_card(counter, "张龚强", 大米=1)))
    (due,) = shop.auditor.countersign.waiting()
    assert (due.voucher, due.reasons, due.clerk, due.holder, due.points, due.till) == (
        booked.voucher, ("no-card",), "营小美", "张龚强", 65, "T1",
    )  # fmt: skip
    with refused("permission.denied"):
        shop.clerk.countersign.sign(booked.voucher)
    shop.storekeeper.countersign.sign(booked.voucher, "看过签名联")
    assert shop.auditor.countersign.waiting() == []
    with refused("countersign.unknown"):
        shop.auditor.countersign.sign(booked.voucher)
    (signed,) = counter.rows(text("SELECT signed_by, note FROM countersignature"))
    assert signed == (shop.storekeeper.operator.id, "看过签名联")


def test_the_same_request_again_books_nothing(counter: Counter) -> None:
    basket = alone(without_card(counter, "张龚强", 大米=1))
    first = counter.redeem(basket)
    again_ = counter.redeem(basket)
    assert (again_.voucher, again_.repeated) == (first.voucher, True)
    assert len(counter.shop.auditor.countersign.waiting()) == 1


def test_nothing_waits_where_nothing_took_two(counter: Counter) -> None:
    counter.redeem(again(counter.basket("张龚强", 食盐=1), about=Circumstances(alone=True)))
    assert counter.shop.auditor.countersign.waiting() == []


def test_a_town_may_forbid_going_on_alone(counter: Counter) -> None:
    counter.shop.administrator.holder_rules.set_rules(HolderRules(alone=False))
    with refused("counter.no_card"):
        counter.redeem(alone(without_card(counter, "张龚强", 食盐=1)))


def test_own_household_goes_on_alone_too_and_says_every_reason(counter: Counter) -> None:
    clerk = counter.employ("张龚强")
    basket = again(
        counter.basket("张龚强", 食盐=1),
        about=Circumstances(alone=True),
        proxy_name="营小美",
        proxy_relation="本人",
    )
    counter.redeem(basket, by=clerk)
    (due,) = counter.shop.auditor.countersign.waiting()
    assert due.reasons == ("own-household", "own-proxy")


def test_nobody_countersigns_what_they_did_themselves(counter: Counter) -> None:
    shop = counter.shop
    shop.administrator.staff.add("兼库美", [Role.CLERK, Role.STOREKEEPER], SECRET)
    booked = counter.redeem(alone(without_card(counter, "张龚强", 食盐=1)))
    counter.change(
        "UPDATE staff SET member_id = :m, off_roster = 0 WHERE number IN ('06', '08')",
        m=counter.members["郑雨晴"],
    )
    both = shop.store.sign_in("08", SECRET)
    with refused("countersign.own"):
        both.countersign.sign(booked.voucher)


# who is in front of me


def test_the_panel_tells_photo_sleep_own_household_and_proxies(counter: Counter) -> None:
    clerk = counter.shop.clerk
    seen = counter.desk.scan(counter.cards["张龚强"])
    facts = clerk.holders.facts(seen.holder)  # type: ignore[union-attr]  # a card
    assert (facts.photo, facts.asleep_days, facts.own, facts.proxies) == (b"", 0, False, 0)
    counter.shop.clock.move(days=181)
    facts = clerk.holders.facts(seen.holder)  # type: ignore[union-attr]  # a card
    assert facts.asleep_days == 181
    counter.shop.administrator.holder_rules.set_rules(HolderRules(wake_days=0))
    assert clerk.holders.facts(seen.holder).asleep_days == 0  # type: ignore[union-attr]  # a card
    own = counter.employ("张龚强")
    assert own.holders.facts(seen.holder).own  # type: ignore[union-attr]  # a card
