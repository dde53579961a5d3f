"""Two desks at one moment: crediting and a merge, crediting and closing, expiry and a return."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.people.household_asks import Merge
from lovemart_desktop.domain.rounds.awards import AwardRound, Nominee, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session, Store, open_store
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.funding import close, expire, fund_named
from tests.returning import asked, sold
from tests.round_steps import publish
from tests.services.test_holder_races import both
from tests.shop import TODAY

AWARD = "诚信勤劳奖励"


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    assert proof.faults == ()


@pytest.fixture
def elsewhere(counter: Counter) -> Iterator[Store]:
    """The same books, open at another computer."""
    store = open_store(counter.url, till="B9", till_kind="office", clock=counter.shop.clock)
    yield store
    store.close()


def officer(counter: Counter, elsewhere: Store) -> Session:
    return elsewhere.session(counter.shop.operators["award_officer"])


def approved(counter: Counter, occasion: str, fund: int, *names: str) -> AwardRound:
    """An award of 10 points each, to be credited."""
    shop, key = counter.shop, new_key()
    desk = shop.award_officer.awards
    made = desk.open_round(
        RoundTerms(occasion, ProgrammeKind.AWARD, "2026-06", fund, 10, date(2026, 5, 31))
    )
    desk.load_draft(made.id, [Nominee(counter.members[name]) for name in names])
    found = publish(shop.award_officer, desk.round(made.id))
    ids = [each.id for each in found.lists]
    act = ACTS[ProgrammeKind.AWARD].approve
    request = desk.approval_of(found, ids, key)
    shop.confirm(shop.award_officer, act, request, shop.second_award_officer)
    return desk.approve(found.id, ids, key)


def test_crediting_at_the_moment_of_a_merge_leaves_nothing_behind(
    counter: Counter, elsewhere: Store
) -> None:
    shop, fund = counter.shop, fund_named(counter.shop, AWARD)
    ready = approved(counter, "五好家庭", fund, "周尧全", "张龚强")
    home = schema.member.c.household_id
    of = dict(counter.rows(select(schema.member.c.name, home)))
    ask, key = Merge(of["周尧全"], of["张龚强"], TODAY, "并户"), new_key()
    households = shop.card_officer.households
    shop.confirm(shop.card_officer, Act.MERGE_HOUSEHOLDS, households.request_of(ask, key))
    author = officer(counter, elsewhere)
    found = both(
        lambda: households.carry_out(ask, key),
        lambda: author.awards.credit(ready.id, [each.id for each in ready.lists], new_key()),
    )
    assert "done" in found
    left = (
        select(schema.account.c.balance)
        .join(
            schema.points_account, schema.points_account.c.id == schema.account.c.points_account_id
        )
        .where(schema.points_account.c.state == "merged", schema.account.c.balance > 0)
    )
    assert counter.rows(left) == []


def test_a_fund_is_closed_or_credited_from_but_not_both(counter: Counter, elsewhere: Store) -> None:
    shop = counter.shop
    fund = shop.award_officer.funds.create(
        FundTerms("临时奖励", "青府发〔2026〕9号", TODAY, date(2026, 12, 31))
    ).id
    key = new_key()
    shop.confirm(shop.award_officer, Act.APPROPRIATE, key)
    shop.award_officer.funds.appropriate(fund, 50, key)
    # nothing waits yet, so the author's screen allows the closing
    seen, closing = shop.award_officer.fund_life.look(fund), new_key()
    request = shop.award_officer.fund_life.closing_request(seen, closing)
    shop.confirm(shop.award_officer, Act.CLOSE_FUND, request)
    ready = approved(counter, "临时", fund, "周尧全")
    author = officer(counter, elsewhere)
    found = both(
        lambda: shop.award_officer.fund_life.close(seen, "结项", closing),
        lambda: author.awards.credit(ready.id, [each.id for each in ready.lists], new_key()),
    )
    assert found == sorted(["done", "closing.rounds_open"]) or found == sorted(
        ["done", "closing.points_held"]
    )
    balance = shop.auditor.funds.statement(fund).fund.balance
    assert (balance.purses, balance.budget, balance.difference) == (10, 40, 0)


def test_expiry_and_a_return_at_one_moment(counter: Counter, elsewhere: Store) -> None:
    shop, fund = counter.shop, fund_named(counter.shop, AWARD)
    counter.change("UPDATE fund SET expires_on = '2026-08-31' WHERE name = :name", name=AWARD)
    slip = sold(counter, "周尧全", 大米=1)
    shop.award_officer.fund_life.announce(fund)
    shift = counter.shop.clerk.shifts.state().shift
    assert shift is not None
    shop.clerk.shifts.close(shift.id)
    shop.clock.move(days=(date(2026, 9, 1) - TODAY).days)
    shop.clerk.shifts.open()
    request = asked(counter, slip)
    author = officer(counter, elsewhere)
    found = both(
        lambda: shop.clerk.returns.take_back(request),
        lambda: expire(shop, fund, by=author),
    )
    assert found in (["done", "done"], ["done", "expiry.changed"], ["database.busy", "done"])
    balance = shop.auditor.funds.statement(fund).fund.balance
    assert balance.difference == 0
    # what came back is revived, and not swept away with the rest
    if found == ["done", "done"]:
        assert balance.purses in (65, 1_000)


def test_a_return_at_the_moment_of_closing_reaches_no_purse_of_a_closed_fund(
    counter: Counter, elsewhere: Store
) -> None:
    shop, fund = counter.shop, fund_named(counter.shop, AWARD)
    counter.change("UPDATE fund SET expires_on = '2026-08-31' WHERE name = :name", name=AWARD)
    slip = sold(counter, "周尧全", 大米=1)
    shop.award_officer.fund_life.announce(fund)
    shift = counter.shop.clerk.shifts.state().shift
    assert shift is not None
    shop.clerk.shifts.close(shift.id)
    shop.clock.move(days=(date(2026, 9, 1) - TODAY + timedelta(days=1)).days)
    shop.clerk.shifts.open()
    expire(shop, fund)
    request = asked(counter, slip)
    author = officer(counter, elsewhere)
    found = both(
        lambda: shop.clerk.returns.take_back(request),
        lambda: close(shop, fund, by=author),
    )
    assert found.count("done") == 1
    statement = shop.auditor.funds.statement(fund)
    assert statement.fund.balance.purses == (0 if statement.fund.closed else 65)
