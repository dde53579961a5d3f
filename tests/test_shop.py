"""The ready-made shop of the other tests."""

from __future__ import annotations

from tests.shop import ACCOUNTS, TODAY, TOWN, Shop, secret_of


def test_every_account_signs_in(shop: Shop) -> None:
    for operator in shop.operators.values():
        session = shop.store.sign_in(operator.number, secret_of(operator))
        assert session.operator == operator
    assert [o.roles for o in shop.operators.values()] == [{r} for _, r in ACCOUNTS.values()]


def test_day_and_facts_are_those_of_the_shop(shop: Shop) -> None:
    assert shop.clock.today() == TODAY
    assert shop.store.facts() == TOWN
