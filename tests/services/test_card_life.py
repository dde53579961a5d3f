"""Any order of what can happen to cards, people and their points.

No path lets two live cards of one number or one person exist, a dead number live again, or
points vanish with a card.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import nullcontext

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, insert, select, update

from lovemart_desktop.domain.cards.cards import DEAD, LIVE, CardChange, CardState, possible
from lovemart_desktop.domain.cards.disposition import Target
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.dossiers import HeldCard
from lovemart_desktop.domain.people.household_asks import Death
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.schema import account, card, card_event, household, member
from lovemart_desktop.services.desk import new_key
from tests.services.test_disposition import funded, give
from tests.shop import TODAY, Shop, refused

POINTS = 10
REVIVALS = (CardChange.RESTORE, CardChange.UNFREEZE, CardChange.REPLACE)
CHANGES = [change for change in CardChange if change is not CardChange.ISSUE]


def _code(act: Callable[[], object]) -> str:
    """What an act is refused with; "" where it is done."""
    try:
        act()
    except Refusal as refusal:
        return refusal.code
    return ""


class CardLife(RuleBasedStateMachine):
    """Head and wife of one household, and two people alone; each run with new ones, in the
    books as the run before left them."""

    shop: Shop
    fund: int
    villages: int = 0

    def __init__(self) -> None:
        super().__init__()
        CardLife.villages += 1
        place = f"第{CardLife.villages}村"
        self.people = [self.shop.add_person(name, place) for name in ("甲", "乙", "丙", "丁")]
        self._marry(*self.people[:2])
        for who in self.people:
            give(self.shop, self.fund, who, POINTS)
        self.dead_cards: dict[int, CardState] = {}
        self.numbers: dict[int, str] = {}
        self.blanks: list[str] = self._printed()

    def _marry(self, head: int, wife: int) -> None:
        with self.shop.store.books.write() as work:
            db = work.connection
            village = db.execute(
                select(member.c.village_id).where(member.c.id == head)
            ).scalar_one()
            made = db.execute(
                insert(household).values(village_id=village, registration_no="H1")
            ).inserted_primary_key
            assert made is not None
            for who, relation in ((head, "户主"), (wife, "配偶")):
                db.execute(
                    update(member)
                    .where(member.c.id == who)
                    .values(household_id=made[0], relation=relation, is_head=int(who == head))
                )
            work.commit()

    def _printed(self) -> list[str]:
        officer = self.shop.card_officer
        series = officer.blanks.make(3, new_key())
        return [one.number for one in officer.card_papers.cards(officer.blanks.left_of(series.id))]

    def _held(self, who: int) -> tuple[HeldCard, ...]:
        return self.shop.auditor.people.record(self.people[who]).cards

    def _deceased(self, who: int) -> bool:
        record = self.shop.auditor.people.record(self.people[who])
        return record.person.deceased_on is not None

    @rule(who=st.integers(0, 3))
    def issue(self, who: int) -> None:
        live = [one for one in self._held(who) if one.state in LIVE]
        expected = "person.deceased" if self._deceased(who) else "card.has_live" if live else ""
        with refused(expected) if expected else nullcontext():
            self.shop.card_officer.cards.issue([self.people[who]], new_key(), reason="发卡")

    @rule(who=st.integers(0, 3), back=st.integers(0, 2), change=st.sampled_from(CHANGES))
    def change(self, who: int, back: int, change: CardChange) -> None:
        held = self._held(who)
        if not held:
            return
        chosen = held[min(back, len(held) - 1)]
        cards = self.shop.card_officer.cards
        expected = ""
        if change in REVIVALS and self._deceased(who):
            expected = "person.deceased"
        elif change not in possible(chosen.state):
            expected = "card.change_refused"
        with refused(expected) if expected else nullcontext():
            if change is CardChange.REPLACE:
                cards.replace(chosen.id, new_key(), reason="补")
            else:
                getattr(cards, change.replace("-", "_"))(chosen.id, reason="试")

    @rule(who=st.integers(0, 3), which=st.integers(0, 2))
    def bind(self, who: int, which: int) -> None:
        number, blanks = self.blanks[which], self.shop.card_officer.blanks
        before = blanks.scanned(number)
        assert before is not None
        code = _code(lambda: blanks.bind(number, self.people[who], new_key(), reason="现场"))
        if not code:
            assert before.state is CardState.BLANK
            return
        assert blanks.scanned(number) == before
        if before.state is CardState.BLANK:
            assert code in ("person.deceased", "card.change_refused")
        else:
            assert code in ("card.blank_bound", "card.blank_dead")

    @rule(who=st.integers(0, 3))
    def die(self, who: int) -> None:
        if not self._deceased(who):
            heir = self.people[1] if who == 0 and not self._deceased(1) else None
            ask = Death(self.people[who], TODAY, "死亡证明", new_head=heir)
            self.shop.card_officer.households.carry_out(ask, new_key())

    @rule(way=st.sampled_from(Target))
    def dispose(self, way: Target) -> None:
        officer, key = self.shop.card_officer, new_key()
        desk = officer.disposition
        waiting = [one for one in desk.waiting() if one.member in self.people]
        if not waiting:
            return
        estate = waiting[0]
        self.shop.confirm(officer, Act.DISPOSE, desk.request_of(estate, way, key))
        code = _code(lambda: desk.dispose(estate, way, key, document="申请书"))
        if code:
            assert code in ("disposition.no_household", "disposition.nobody_left")
            assert desk.estate(estate.member) == estate
        else:
            assert desk.estate(estate.member).settled

    @invariant()
    def the_rules_hold(self) -> None:
        for who in range(len(self.people)):
            held = self._held(who)
            assert sum(one.state in LIVE for one in held) <= 1
            for one in held:
                assert self.numbers.setdefault(one.id, one.number) == one.number
                if one.id in self.dead_cards:
                    assert one.state is self.dead_cards[one.id]
                if one.state in DEAD:
                    self.dead_cards[one.id] = one.state
                assert one.events[-1].after is one.state
                steps = itertools.pairwise(one.events)
                assert all(first.after is second.before for first, second in steps)
                if self._deceased(who):
                    assert one.state not in (CardState.ACTIVE, CardState.LOST)

    @invariant()
    def no_number_is_there_twice_and_no_points_are_gone(self) -> None:
        with self.shop.store.books.read() as work:
            db = work.connection
            cards, numbers = db.execute(
                select(func.count(), func.count(card.c.number.distinct())).select_from(card)
            ).one()
            assert cards == numbers
            revived = db.execute(
                select(func.count())
                .select_from(card_event)
                .where(card_event.c.from_state.in_([str(state) for state in DEAD]))
            ).scalar_one()
            assert revived == 0
            rows = db.execute(
                select(account.c.kind, func.sum(account.c.balance))
                .where(account.c.fund_id == self.fund)
                .group_by(account.c.kind)
            )
            balances = {str(kind): int(points) for kind, points in rows}
        assert sum(balances.values()) == 0
        assert balances["budget"] + balances["purse"] == 1000

    def teardown(self) -> None:
        assert self.shop.auditor.proof.verify().faults == ()


def test_no_order_of_events_breaks_the_life_of_cards(sqlite_shop: Shop) -> None:
    CardLife.shop = sqlite_shop
    CardLife.fund = funded(sqlite_shop)
    run_state_machine_as_test(
        CardLife, settings=settings(max_examples=8, stateful_step_count=14, deadline=None)
    )
