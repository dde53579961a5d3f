"""Funds: opening, appropriating by two persons, and the statement that closes to zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, insert, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import account, category, voucher
from lovemart_desktop.services.desk import new_key
from tests.shop import Shop

TERMS = FundTerms("诚信勤劳奖励", "青府发〔2026〕3号", date(2026, 1, 1), date(2026, 12, 31))


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def appropriate(shop: Shop, fund: int, points: int, key: str = "") -> str:
    key = key or new_key()
    shop.confirm(shop.award_officer, Act.APPROPRIATE, key)
    shop.award_officer.funds.appropriate(fund, points, key)
    return key


def vouchers(shop: Shop) -> int:
    with shop.store.books.read() as work:
        return int(work.connection.execute(select(func.count()).select_from(voucher)).scalar_one())


def test_a_new_fund_has_its_accounts_and_nothing_in_them(shop: Shop) -> None:
    made = shop.award_officer.funds.create(TERMS)
    assert made.terms == TERMS
    assert made.balance == FundBalance(0, 0, 0, 0, 0)
    with shop.store.books.read() as work:
        kinds = work.connection.execute(
            select(account.c.kind).where(account.c.fund_id == made.id).order_by(account.c.kind)
        )
        assert list(kinds.scalars()) == ["budget", "expired", "source"]


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (replace(TERMS, name="  "), "fund.name_missing"),
        (replace(TERMS, source_document=""), "fund.document_missing"),
        (replace(TERMS, ends_on=date(2025, 12, 31)), "fund.period_backwards"),
        (replace(TERMS, expires_on=date(2026, 12, 30)), "fund.expiry_too_early"),
        (replace(TERMS, categories=frozenset({7})), "fund.category_unknown"),
    ],
)
def test_terms_that_make_no_sense_are_refused(
    sqlite_shop: Shop, terms: FundTerms, code: str
) -> None:
    with refused(code):
        sqlite_shop.award_officer.funds.create(terms)
    assert sqlite_shop.award_officer.funds.all() == []


def test_a_name_is_taken_once(shop: Shop) -> None:
    shop.award_officer.funds.create(TERMS)
    with refused("fund.name_taken"):
        shop.award_officer.funds.create(replace(TERMS, name=" 诚信勤劳奖励 "))


def test_a_fund_keeps_to_its_categories(shop: Shop) -> None:
    with shop.store.books.write() as work:
        work.connection.execute(insert(category), [{"name": "粮油"}, {"name": "农资"}])
        work.commit()
    oil, _ = shop.award_officer.funds.categories()
    made = shop.award_officer.funds.create(replace(TERMS, categories=frozenset({oil.id})))
    shop.award_officer.funds.create(replace(TERMS, name="另一项"))
    assert [f.terms.categories for f in shop.auditor.funds.all()] == [{oil.id}, frozenset()]
    assert made.terms.categories == {oil.id}


def test_appropriating_takes_a_second_person(shop: Shop) -> None:
    fund = shop.award_officer.funds.create(TERMS).id
    key = new_key()
    with refused("confirmation.missing"):
        shop.award_officer.funds.appropriate(fund, 50_000, key)
    with refused("confirmation.same_person"):
        shop.confirm(shop.award_officer, Act.APPROPRIATE, key, by=shop.award_officer)
    with refused("confirmation.not_permitted"):
        shop.confirm(shop.award_officer, Act.APPROPRIATE, key, by=shop.card_officer)
    shop.confirm(shop.award_officer, Act.APPROPRIATE, key, by=shop.second_award_officer)
    after = shop.award_officer.funds.appropriate(fund, 50_000, key, "第一批")
    assert after.balance == FundBalance(50_000, 50_000, 0, 0, 0)
    assert after.balance.difference == 0
    (movement,) = shop.auditor.funds.statement(fund).movements
    assert (movement.operator, movement.confirmer) == ("评一凡", "评二丽")
    assert (movement.points, movement.incoming, movement.note) == (50_000, True, "第一批")


def test_the_same_request_again_books_nothing(shop: Shop) -> None:
    fund = shop.award_officer.funds.create(TERMS).id
    key = appropriate(shop, fund, 1_000)
    again = shop.award_officer.funds.appropriate(fund, 1_000, key)
    assert again.balance.appropriated == 1_000
    assert vouchers(shop) == 1
    with refused("request.other_content"):
        shop.award_officer.funds.appropriate(fund, 1_001, key)
    assert vouchers(shop) == 1


@pytest.mark.parametrize(
    ("points", "code"),
    [(0, "fund.points_none"), (-5, "fund.points_none"), (10**10, "fund.points_many")],
)
def test_points_that_make_no_sense_are_refused(sqlite_shop: Shop, points: int, code: str) -> None:
    fund = sqlite_shop.award_officer.funds.create(TERMS).id
    with refused(code):
        sqlite_shop.award_officer.funds.appropriate(fund, points, new_key())


def test_an_expired_or_unknown_fund_takes_nothing(shop: Shop) -> None:
    fund = shop.award_officer.funds.create(replace(TERMS, expires_on=date(2026, 12, 31))).id
    key = new_key()
    shop.confirm(shop.award_officer, Act.APPROPRIATE, key)
    shop.clock.move(days=365)
    with refused("fund.expired"):
        shop.award_officer.funds.appropriate(fund, 1, key)
    with refused("fund.unknown"):
        shop.award_officer.funds.appropriate(fund + 1, 1, key)
    assert vouchers(shop) == 0


def test_who_may_see_and_who_may_fill(sqlite_shop: Shop) -> None:
    shop = sqlite_shop
    for session in (shop.auditor, shop.card_officer, shop.award_officer):
        assert session.funds.all() == []
    for session in (shop.clerk, shop.storekeeper, shop.administrator):
        with refused("permission.denied"):
            session.funds.all()
    for session in (shop.auditor, shop.card_officer, shop.clerk):
        with refused("permission.denied"):
            session.funds.create(TERMS)
        with refused("permission.denied"):
            session.funds.appropriate(1, 5, new_key())
