"""Somebody collects for the holder: standing authorisations, one-off proxies, the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lovemart_desktop.domain.counter.proxies import Authorisation, ProxyTerms
from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.counter.counter import request_of
from lovemart_desktop.services.counter.holder_rules import HolderRules
from tests.counter import Counter, again
from tests.shop import TODAY, refused

TERMS = ProxyTerms(
    name="李小梅",
    relation="女儿",
    valid_from=TODAY,
    valid_until=TODAY + timedelta(days=180),
    most_points=200,
    telephone="13900001111",
    id_tail="112x",
)


def authorised(counter: Counter, **changes: object) -> Authorisation:
    terms = replace(TERMS, **changes)  # type: ignore[arg-type]  # the terms' own fields
    return counter.shop.card_officer.proxies.authorise(counter.members["张龚强"], terms)


def collected(counter: Counter, found: Authorisation, **pieces: int) -> Basket:
    basket = counter.basket("张龚强", **pieces)
    return again(basket, about=Circumstances(proxy=found.id))


def test_a_standing_proxy_stands_on_the_slip_and_uses_up_the_points(counter: Counter) -> None:
    found = authorised(counter)
    slip = counter.desk.receipt(counter.redeem(collected(counter, found, 大米=2)).voucher)
    assert slip.proxy is not None
    assert (slip.proxy.name, slip.proxy.relation) == ("李小梅", "女儿")
    (now,) = counter.shop.clerk.proxies.of(counter.members["张龚强"])
    assert (now.used, now.left, now.terms.id_tail) == (130, 70, "112X")
    with refused("proxy.over_limit") as caught:
        counter.redeem(collected(counter, found, 大豆油=1))
    assert caught.value.facts == {"proxy": "李小梅", "most": 200, "left": 70, "wanted": 80}
    counter.redeem(collected(counter, found, 大米=1))
    assert counter.shop.clerk.proxies.of(counter.members["张龚强"])[0].left == 5


def test_an_authorisation_is_good_for_its_days_only(counter: Counter) -> None:
    ahead = authorised(counter, valid_from=TODAY + timedelta(days=1))
    with refused("proxy.not_yet"):
        counter.redeem(collected(counter, ahead, 食盐=1))
    short = authorised(counter, valid_until=TODAY)
    counter.redeem(collected(counter, short, 食盐=1))
    counter.shop.clock.move(days=1)
    with refused("proxy.expired"):
        counter.redeem(collected(counter, short, 食盐=1))


def test_an_authorisation_taken_back_is_good_no_more_and_ends_once(counter: Counter) -> None:
    found, officer = authorised(counter), counter.shop.card_officer
    with refused("proxy.reason_missing"):
        officer.proxies.end(found.id, "  ")
    officer.proxies.end(found.id, "本人要求")
    with refused("proxy.ended"):
        counter.redeem(collected(counter, found, 食盐=1))
    with refused("proxy.ended_now"):
        officer.proxies.end(found.id, "又一次")
    assert officer.proxies.good(counter.members["张龚强"]) == []


def test_an_authorisation_is_one_holders_only(counter: Counter) -> None:
    found = authorised(counter)
    basket = again(counter.basket("周尧全", 食盐=1), about=Circumstances(proxy=found.id))
    with refused("proxy.unknown"):
        counter.redeem(basket)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "proxy.name_missing"),
        ({"relation": ""}, "proxy.relation_missing"),
        ({"valid_until": TODAY - timedelta(days=1)}, "proxy.period"),
        ({"valid_from": TODAY + timedelta(days=200)}, "proxy.period"),
        ({"valid_until": date(2030, 1, 1)}, "proxy.too_long"),
        ({"most_points": 0}, "proxy.points"),
        ({"id_tail": "12a4"}, "proxy.id_tail"),
    ],
)
def test_bad_terms_are_refused(
    sqlite_counter: Counter, changes: dict[str, object], code: str
) -> None:
    with refused(code):
        authorised(sqlite_counter, **changes)


def test_only_the_card_officer_authorises_and_the_dead_authorise_nobody(
    sqlite_counter: Counter,
) -> None:
    counter = sqlite_counter
    with refused("permission.denied"):
        counter.shop.clerk.proxies.authorise(counter.members["张龚强"], TERMS)
    with refused("person.unknown"):
        counter.shop.card_officer.proxies.authorise(99_999, TERMS)
    counter.change(
        "UPDATE member SET deceased_on = '2026-06-01' WHERE id = :m", m=counter.members["张龚强"]
    )
    with refused("proxy.deceased"):
        authorised(counter)


# once, with the card there


def test_a_one_off_proxy_needs_a_name_and_a_relation(counter: Counter) -> None:
    basket = counter.basket("张龚强", 食盐=1)
    with refused("proxy.relation_missing"):
        counter.redeem(again(basket, proxy_name="王大爷"))
    slip = counter.desk.receipt(
        counter.redeem(again(basket, proxy_name=" 王 大爷 ", proxy_relation="邻居")).voucher
    )
    assert slip.proxy is not None
    assert (slip.proxy.name, slip.proxy.relation) == ("王 大爷", "邻居")


def test_a_clerk_who_collects_for_somebody_needs_a_second_person(counter: Counter) -> None:
    clerk = counter.shop.clerk
    basket = again(counter.basket("张龚强", 食盐=1), proxy_name="营 小美", proxy_relation="营业员")
    with refused("counter.own_proxy"):
        counter.redeem(basket)
    counter.shop.confirm(clerk, Act.REDEEM, request_of(basket))
    counter.redeem(basket)


def test_so_does_one_whose_household_collects(counter: Counter) -> None:
    clerk = counter.employ("周尧全")
    relative = counter.rows_of_household("周尧全")[-1]
    basket = again(counter.basket("张龚强", 食盐=1), proxy_name=relative, proxy_relation="邻居")
    with refused("counter.own_proxy"):
        counter.redeem(basket, by=clerk)
    stranger = again(basket, proxy_name="陌生人")
    counter.redeem(stranger, by=clerk)


def test_a_standing_proxy_who_is_the_clerk_needs_a_second_person_too(counter: Counter) -> None:
    found = authorised(counter, name="营小美", relation="营业员")
    with refused("counter.own_proxy"):
        counter.redeem(collected(counter, found, 食盐=1))


# the report


def test_who_collects_for_many_is_reported(counter: Counter) -> None:
    administrator = counter.shop.administrator
    administrator.holder_rules.set_rules(HolderRules(proxy_holders=2, proxy_days=30))
    for name in ("张龚强", "周尧全"):
        counter.redeem(
            again(counter.basket(name, 食盐=1), proxy_name="王大爷", proxy_relation="邻居")
        )
    assert counter.shop.auditor.proxies.busy() == []
    counter.redeem(
        again(counter.basket("郑雨晴", 大米=1), proxy_name="王大爷", proxy_relation="邻居")
    )
    (busy,) = counter.shop.auditor.proxies.busy()
    assert (busy.name, busy.holders, busy.receipts, busy.points, busy.last) == (
        "王大爷", 3, 3, 71, TODAY,
    )  # fmt: skip
    counter.shop.clock.move(days=30)
    assert counter.shop.auditor.proxies.busy() == []


def test_the_rules_are_the_administrators(sqlite_counter: Counter) -> None:
    shop = sqlite_counter.shop
    assert shop.clerk.holder_rules.rules() == HolderRules(True, 5, 30, 180)
    shop.administrator.holder_rules.set_rules(HolderRules(False, 10, 90, 0))
    assert shop.clerk.holder_rules.rules() == HolderRules(False, 10, 90, 0)
    with refused("permission.denied"):
        shop.clerk.holder_rules.set_rules(HolderRules())
    with pytest.raises(ValueError, match="7 is none of"):
        shop.administrator.holder_rules.set_rules(HolderRules(wake_days=7))


def test_a_refused_proxy_books_nothing(counter: Counter) -> None:
    before = counter.vouchers()
    with pytest.raises(Refusal):
        counter.redeem(collected(counter, authorised(counter, most_points=1), 大米=1))
    assert counter.vouchers() == before
    assert counter.stock("大米") == 100
