"""Whatever happens to a fund, in any order: its statement closes on any day, and all is proven."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import schema
from tests.counter import Counter, open_counter, stocked_shop
from tests.databases import SqliteDatabases
from tests.funding import close, expire, extend, fund_named, reverse
from tests.returning import take_back
from tests.shop import TODAY

AWARD = "诚信勤劳奖励"
NAMES = ("张龚强", "周尧全", "郑雨晴")
DEEDS = ("buy", "return", "announce", "extend", "expire", "reverse", "close", "wait", "wait")
STEPS = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 2), st.integers(1, 45)),
    min_size=4,
    max_size=12,
)


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("funds"))


class Course:
    """One deed after another. What is refused changes nothing."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.shop = counter, counter.shop
        self.fund = fund_named(self.shop, AWARD)
        self.slips: list[int] = []
        counter.change("UPDATE fund SET expires_on = '2026-08-10' WHERE name = :n", n=AWARD)
        query = (
            select(schema.nomination.c.id)
            .join(schema.award_round, schema.award_round.c.id == schema.nomination.c.round_id)
            .where(schema.award_round.c.fund_id == self.fund)
            .order_by(schema.nomination.c.id)
        )
        self.nominations = [row[0] for row in counter.rows(query)]

    def step(self, deed: str, which: int, number: int) -> None:
        if deed == "wait":
            self.wait(number)
            return
        before = self.counter.vouchers()
        try:
            self.do(deed, which, number)
        except Refusal:
            assert self.counter.vouchers() == before, f"{deed} was refused, and booked something"

    def wait(self, days: int) -> None:
        shift = self.shop.clerk.shifts.state().shift
        assert shift is not None
        self.shop.clerk.shifts.close(shift.id)
        self.shop.clock.move(days=days)
        self.shop.clerk.shifts.open()

    def do(self, deed: str, which: int, number: int) -> None:
        desk = self.shop.award_officer.fund_life
        match deed:
            case "buy":
                basket = self.counter.basket(NAMES[which], 食盐=number)
                self.slips.append(self.counter.redeem(basket).voucher)
            case "return":
                if self.slips:
                    take_back(self.counter, self.slips[number % len(self.slips)], 食盐=1)
            case "announce":
                desk.announce(self.fund)
            case "extend":
                extend(self.shop, self.fund, self.counter.today() + timedelta(days=number))
            case "expire":
                expire(self.shop, self.fund)
            case "reverse":
                found = self.shop.auditor.reversals.look(self.nominations[which])
                reverse(self.shop, found)
            case "close":
                close(self.shop, self.fund)

    def check(self, days: int) -> None:
        """The identity today, on a day in between, and from that day to today."""
        funds = self.shop.auditor.funds
        day = TODAY + timedelta(days=days)
        whole = funds.account(self.fund, None, self.counter.today())
        assert whole.closing == funds.statement(self.fund).fund.balance
        assert whole.closes
        assert funds.account(self.fund, None, day).closes
        with suppress(Refusal):  # the day may not have come yet
            rest = funds.account(self.fund, day, self.counter.today())
            assert rest.closing == whole.closing
            assert rest.opening == funds.account(self.fund, None, day - timedelta(days=1)).closing
        life = self.shop.auditor.fund_life.look(self.fund)
        assert not (life.fund.closed and life.holdings), "points of a closed fund in a purse"


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS, days=st.integers(0, 90))
def test_any_course_of_a_fund_closes_to_zero(
    databases: SqliteDatabases,
    steps: list[tuple[str, int, int]],
    days: int,
) -> None:
    with databases.fresh(stocked_shop) as url:
        counter = open_counter(url)
        course = Course(counter)
        for step in steps:
            course.step(*step)
            course.check(days)
        proof = counter.shop.auditor.proof.verify()
        counter.shop.close()
        assert proof.faults == ()
