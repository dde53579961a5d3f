"""Reversing single credited awards: what is left comes back, the rest stays a memo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.ledger import FundBalance
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.funds.reversals import Credit
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.funding import close, fund_named, reverse
from tests.services.test_holder_races import both
from tests.shop import refused

AWARD, GRANT = "诚信勤劳奖励", "老党员关怀"
HOUSEHOLD, OWN = f"{AWARD} household", f"{GRANT} own"


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    assert proof.faults == ()


def credit_of(counter: Counter, name: str, fund: str = AWARD) -> Credit:
    """The credited row of this person in the round or grant of this fund."""
    query = (
        select(schema.nomination.c.id)
        .join(schema.award_round, schema.award_round.c.id == schema.nomination.c.round_id)
        .join(schema.fund, schema.fund.c.id == schema.award_round.c.fund_id)
        .where(schema.nomination.c.name == name, schema.fund.c.name == fund)
    )
    ((number,),) = counter.rows(query)
    return counter.shop.auditor.reversals.look(number)


def test_all_of_it_comes_back_while_nothing_is_spent(counter: Counter) -> None:
    shop, seen = counter.shop, credit_of(counter, "周尧全")
    assert (seen.points, seen.left, seen.collected, seen.uncollected) == (1_000, 1_000, 1_000, 0)
    voucher = reverse(shop, seen)
    assert counter.purses("周尧全")[HOUSEHOLD] == 0
    balance = shop.auditor.funds.statement(fund_named(shop, AWARD)).fund.balance
    assert balance == FundBalance(5_000, 3_000, 2_000, 0, 0)
    after = credit_of(counter, "周尧全")
    assert after.reversed_by == voucher
    with refused("reversal.done"):
        reverse(shop, after)


def test_what_was_spent_stays_a_memo(counter: Counter) -> None:
    counter.buy("周尧全", 大米=2, 大豆油=9)  # 850 of 1,000
    seen = credit_of(counter, "周尧全")
    assert (seen.collected, seen.uncollected) == (150, 850)
    voucher = reverse(counter.shop, seen)
    kept = select(schema.reversal.c.points, schema.reversal.c.uncollected)
    assert counter.rows(kept.where(schema.reversal.c.voucher_id == voucher)) == [(150, 850)]
    assert counter.purses("周尧全")[HOUSEHOLD] == 0


def test_where_nothing_is_left_all_is_memo(counter: Counter) -> None:
    counter.buy("张龚强", 大米=3, 食盐=1)  # 198 of his own 200
    counter.buy("张龚强", 食盐=1)
    assert counter.purses("张龚强")[OWN] == 0
    seen = credit_of(counter, "张龚强", GRANT)
    assert (seen.collected, seen.uncollected) == (0, 200)
    voucher = reverse(counter.shop, seen)
    moved = select(schema.transfer.c.seq).where(schema.transfer.c.voucher_id == voucher)
    assert counter.rows(moved) == []


def test_it_takes_a_second_person_and_a_reason(counter: Counter) -> None:
    shop, seen, key = counter.shop, credit_of(counter, "周尧全"), new_key()
    desk = shop.award_officer.reversals
    with refused("reversal.reason_missing"):
        desk.reverse(seen, " ", key)
    with refused("confirmation.missing"):
        desk.reverse(seen, "重复评选", key)
    for session in (shop.auditor, shop.card_officer, shop.clerk):
        with refused("permission.denied"):
            session.reversals.reverse(seen, "重复评选", key)
    shop.confirm(shop.award_officer, Act.REVERSE_CREDIT, desk.request_of(seen, key))
    voucher = desk.reverse(seen, "重复评选", key)
    assert desk.reverse(seen, "重复评选", key) == voucher


def test_the_yes_is_for_the_points_that_were_seen(counter: Counter) -> None:
    shop, seen, key = counter.shop, credit_of(counter, "周尧全"), new_key()
    desk = shop.award_officer.reversals
    shop.confirm(shop.award_officer, Act.REVERSE_CREDIT, desk.request_of(seen, key))
    counter.buy("周尧全", 大米=1)
    with refused("reversal.changed") as caught:
        desk.reverse(seen, "重复评选", key)
    assert (caught.value.facts["shown"], caught.value.facts["now"]) == (1_000, 935)


def test_of_a_closed_fund_nothing_is_reversed(counter: Counter) -> None:
    shop = counter.shop
    for name in ("张龚强", "周尧全", "郑雨晴"):
        seen = credit_of(counter, name)
        if name != "郑雨晴":
            reverse(shop, seen)
    counter.buy("郑雨晴", 大豆油=12, 食盐=13)  # 999
    last = credit_of(counter, "郑雨晴")
    assert last.left == 1
    with refused("closing.points_held"):
        close(shop, fund_named(shop, AWARD))
    reverse(shop, last)
    close(shop, fund_named(shop, AWARD))
    with refused("reversal.unknown"):
        shop.auditor.reversals.look(9_999)


def test_one_credit_at_two_desks_is_reversed_once(counter: Counter) -> None:
    shop, seen = counter.shop, credit_of(counter, "周尧全")
    found = both(
        lambda: reverse(shop, seen),
        lambda: reverse(shop, seen, by=shop.second_award_officer),
    )
    assert found in (
        ["done", "reversal.done"],
        ["done", "reversal.twice"],
        ["database.busy", "done"],
    )
    assert counter.purses("周尧全")[HOUSEHOLD] == 0
