"""Records of one person joined in any order, between purchases, returns, reversals, deaths and
whatever happens to cards: no points vanish, and no record that gave way comes to life again."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from lovemart_desktop.domain.cards.cards import LIVE, CardChange
from lovemart_desktop.domain.cards.disposition import Target
from lovemart_desktop.domain.counter.redemption import Basket, BasketLine
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from tests.counter import Counter, open_counter, stocked_shop
from tests.databases import SqliteDatabases
from tests.funding import fund_named, reverse
from tests.joining import DOCUMENT, looked_at, merge, second_record
from tests.returning import take_back
from tests.services.test_disposition import give
from tests.shop import TODAY

GRANTS = "老党员关怀"
CHANGES = [change for change in CardChange if change is not CardChange.ISSUE]
DEEDS = ("join", "join", "join", "buy", "buy", "back", "reverse", "card", "issue", "die", "dispose")
STEPS = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 9), st.integers(0, 9)),
    min_size=6,
    max_size=18,
)


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("joined"))


class Records:
    """Three records of 张龚强 and two of 周尧全, each with points of its own."""

    def __init__(self, counter: Counter) -> None:
        self.counter, self.shop = counter, counter.shop
        self.fund = fund_named(self.shop, GRANTS)
        self.slips: list[int] = []
        self.joined = 0
        head, other = counter.members["张龚强"], counter.members["周尧全"]
        (home,) = counter.rows(
            select(schema.member.c.household_id).where(schema.member.c.id == head)
        )
        self.people = [
            head,
            second_record(self.shop, head, household_id=home[0], relation="子"),
            second_record(self.shop, head),
            other,
            second_record(self.shop, other),
        ]
        for number in self.people[1:]:
            give(self.shop, self.fund, number, 50)
        query = select(schema.nomination.c.id).order_by(schema.nomination.c.id)
        self.nominations = [row[0] for row in counter.rows(query)]

    # deeds

    def step(self, deed: str, one: int, other: int) -> None:
        before, points = self.counter.vouchers(), self.points()
        try:
            self.do(deed, self.people[one % 5], other)
        except Refusal:
            assert self.counter.vouchers() == before, f"{deed} was refused, and booked something"
            assert self.points() == points
        else:
            if deed in ("join", "card", "issue", "die"):
                assert self.points() == points, f"{deed} made points or lost some"

    def do(self, deed: str, member: int, number: int) -> None:
        match deed:
            case "join":
                merge(self.shop, *looked_at(self.shop, member, self.people[number % 5]))
                self.joined += 1
            case "buy":
                self.buy(member, 1 + number)
            case "back":
                if self.slips:
                    take_back(self.counter, self.slips[number % len(self.slips)], 食盐=1)
            case "reverse":
                desk = self.shop.auditor.reversals
                reverse(self.shop, desk.look(self.nominations[number % len(self.nominations)]))
            case "card":
                self.change_card(member, number)
            case "issue":
                self.shop.card_officer.cards.issue([member], new_key(), reason="发卡")
            case "die":
                self.die(member)
            case "dispose":
                self.dispose(number)

    def buy(self, member: int, pieces: int) -> None:
        live = [card for card in self.held(member) if card[1] in LIVE]
        if live:
            salt, price = self.counter.goods["食盐"]
            basket = Basket(
                key=new_key(),
                card=live[0][0],
                lines=(BasketLine(salt, pieces),),
                expected_total=price * pieces,
            )
            self.slips.append(self.counter.redeem(basket).voucher)

    def change_card(self, member: int, number: int) -> None:
        held = self.shop.auditor.people.record(member).cards
        if held:
            change, cards = CHANGES[number % len(CHANGES)], self.shop.card_officer.cards
            if change is CardChange.REPLACE:
                cards.replace(held[0].id, new_key(), reason="补")
            else:
                getattr(cards, change.replace("-", "_"))(held[0].id, reason="试")

    def die(self, member: int) -> None:
        person = self.shop.auditor.people.record(member)
        heirs = [] if person.household is None else person.household.members
        heir = next((m.member for m in heirs if m.member != member and m.deceased_on is None), None)
        ask = Death(member, TODAY, "死亡证明", new_head=heir if person.person.head else None)
        self.shop.card_officer.households.carry_out(ask, new_key())

    def dispose(self, number: int) -> None:
        desk, key = self.shop.card_officer.disposition, new_key()
        waiting, target = desk.waiting(), list(Target)[number % 2]
        if waiting:
            request = desk.request_of(waiting[0], target, key)
            self.shop.confirm(self.shop.card_officer, Act.DISPOSE, request)
            desk.dispose(waiting[0], target, key, document=DOCUMENT)

    # what must hold

    def points(self) -> int:
        """In all purses together."""
        query = select(func.sum(schema.account.c.balance)).where(schema.account.c.kind == "purse")
        return int(self.counter.rows(query)[0][0])

    def held(self, member: int) -> list[tuple[str, str]]:
        query = select(schema.card.c.number, schema.card.c.state)
        return self.counter.rows(query.where(schema.card.c.member_id == member))

    def check(self) -> None:
        cards = self.counter.rows(
            select(schema.card.c.number, schema.card.c.state, schema.card.c.member_id)
        )
        live = [(number, member) for number, state, member in cards if state in LIVE]
        for place in (0, 1):
            assert max(Tally(each[place] for each in live).values(), default=1) == 1
        gone = self.counter.rows(
            select(schema.member.c.id, schema.member.c.household_id).where(
                schema.member.c.merged_into.is_not(None)
            )
        )
        assert len(gone) == self.joined
        for member, home in gone:
            assert home is None
            assert member not in {holder for _, holder in live}
            self.check_gone(member)

    def check_gone(self, member: int) -> None:
        held = (
            select(schema.points_account.c.state, func.sum(schema.account.c.balance))
            .outerjoin(
                schema.account, schema.account.c.points_account_id == schema.points_account.c.id
            )
            .where(schema.points_account.c.member_id == member)
            .group_by(schema.points_account.c.id, schema.points_account.c.state)
        )
        assert [(state, int(points or 0)) for state, points in self.counter.rows(held)] == [
            ("merged", 0)
        ]

    def check_end(self) -> None:
        """Nothing that is done to a record that gave way is done."""
        desk = self.shop.card_officer
        for member in self.people:
            seen = desk.people.record(member)
            if seen.household is None and self.gone(member):
                attempts: tuple[Callable[[], object], ...] = (
                    lambda m=member: give(self.shop, self.fund, m, 1),  # type: ignore[misc]  # bound now
                    lambda m=member: desk.cards.issue([m], new_key(), reason="发卡"),  # type: ignore[misc]
                )
                for attempt in attempts:
                    with pytest.raises(Refusal):
                        attempt()
                assert member not in {r.member for r in desk.people.search(seen.person.name).rows}
        self.check()

    def gone(self, member: int) -> bool:
        query = select(schema.member.c.merged_into).where(schema.member.c.id == member)
        return self.counter.rows(query)[0][0] is not None


def live_through(databases: SqliteDatabases, steps: list[tuple[str, int, int]]) -> int:
    """How many records were joined."""
    with databases.fresh(stocked_shop) as url:
        counter = open_counter(url)
        records = Records(counter)
        for step in steps:
            records.step(*step)
            records.check()
        records.check_end()
        proof = counter.shop.auditor.proof.verify()
        counter.shop.close()
    assert proof.faults == ()
    return records.joined


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_no_points_vanish_whoever_is_joined_to_whom(
    databases: SqliteDatabases, steps: list[tuple[str, int, int]]
) -> None:
    live_through(databases, steps)


def test_a_chain_of_joined_records(databases: SqliteDatabases) -> None:
    """Goods of the first record come back to the last, its award is taken back there."""
    steps = [
        ("issue", 2, 0),
        ("buy", 2, 3),
        ("buy", 0, 2),
        ("join", 1, 2),  # the record without a household into the one that has one
        ("back", 0, 0),
        ("join", 1, 0),  # and the head into it, in the same household
        ("back", 0, 1),
        ("reverse", 0, 0),
        ("issue", 1, 0),
        ("buy", 1, 5),
        ("die", 4, 0),
        ("join", 3, 4),  # refused: only one of them is dead
        ("die", 3, 0),
        ("join", 3, 4),
        ("dispose", 0, 0),
    ]
    assert live_through(databases, steps) == 3
