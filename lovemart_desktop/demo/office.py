"""What the demonstration's town hall does: workbooks, funds, rounds, grants and cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from lovemart_desktop.demo.days import Calendar, DemoClock
from lovemart_desktop.demo.goods import FARM, Article
from lovemart_desktop.demo.people import RARE_HEADS, VILLAGES, Person
from lovemart_desktop.demo.rounds import LATE_REASON, WAITS, RoundKeeper, sign_lists
from lovemart_desktop.demo.workbooks import award_workbook, goods_workbook, roster_workbook
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.people.people import HEAD
from lovemart_desktop.domain.rounds.awards import (
    AWARD_PROGRAMME,
    AwardRound,
    ListState,
    Nominee,
    ProgrammeKind,
    RoundTerms,
    half_year,
)
from lovemart_desktop.domain.rounds.rules import grant_rules
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.cards.card_keeping import IssuedCard
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.rounds.award_lists import ACTS
from lovemart_desktop.services.store import Session

AWARD_EACH, CARE_EACH, FARM_EACH = 1_000, 200, 60
LISTED = 20
"""Households on each village's list."""
UNSIGNED = 3
"""Households of the round held last that have not signed yet."""
FARMERS = 60
RESERVE = 30_000
"""Points that stay in a round's budget, for villages that are late."""
EVERYBODY = 10_000


@dataclass(frozen=True, slots=True)
class Staff:
    """A session for each account."""

    administrator: Session
    clerk: Session
    card_officer: Session
    award_officer: Session
    second_officer: Session
    storekeeper: Session
    auditor: Session


class Office:
    """The officers, with what they keep in their heads: who is who, and which card is whose."""

    def __init__(
        self,
        staff: Staff,
        clock: DemoClock,
        calendar: Calendar,
        random: Random,
        roster: Sequence[Person],
        password: str,
    ) -> None:
        self._staff = staff
        self._clock = clock
        self._calendar = calendar
        self._random = random
        self._roster = roster
        self._password = password
        self._cards: dict[str, IssuedCard] = {}
        self._held: set[str] = set()
        self._keeper = RoundKeeper(staff.award_officer, clock)
        self._running = 0
        self.lost: list[str] = []
        self.own_cards: frozenset[str] = frozenset()

    def take_in(self, articles: Sequence[Article]) -> None:
        """The roster from the villages, the goods from the suppliers."""
        self._staff.card_officer.imports.import_roster(roster_workbook(self._roster))
        self._clock.wait(1_200)
        goods = goods_workbook(articles, self._calendar.today)
        self._staff.storekeeper.imports.import_goods(goods, new_key())

    # points

    def held(self, period: str) -> bool:
        """Whether this half-year's round has been credited."""
        return period in self._held

    def hold_round(self, period: str, credited: frozenset[str]) -> None:
        """A half-year's award, from the fund to the crediting of the villages `credited`.

        A round of all villages goes into the archive.
        """
        posted_on = self._calendar.credited_on(period) - WAITS
        self._clock.set(posted_on, 9)
        found = self._open(period)
        self._keeper.prepare(found, self._keeper.lists(found.id, credited), posted_on)
        self._clock.set(self._calendar.credited_on(period), 15)
        self._approve_and_credit(self._staff.award_officer, found.id, credited)
        self._held.add(period)
        self._running = found.id
        self._clock.wait(1_800)
        self._keeper.publish_result(found.id, credited)
        whole = credited == frozenset(VILLAGES)
        sign_lists(self._staff.award_officer, self._clock, found.id, 0 if whole else UNSIGNED)
        if whole:
            self._keeper.archive(found.id)

    def follow(self, village: str, posted_on: date) -> None:
        """A slow village of the round that was held last: its notice is over, late."""
        found = self._late(self._running)
        self._keeper.prepare(found, self._keeper.lists(found.id, {village}), posted_on)

    def begin_round(self, period: str) -> None:
        """The half-year that runs: the lists are in."""
        self._running = self._open(period).id

    def go_on(self, *, reviewed: int, met: int, posted: int, day: date) -> None:
        """The first so many villages of the running round have come so far by `day`."""
        found = self._late(self._running)
        states = {each.village: each.state for each in found.lists}
        order = list(VILLAGES)
        fresh = [v for v in order[:reviewed] if states[v] is ListState.DRAFT]
        self._keeper.review(found, self._keeper.lists(found.id, fresh))
        meeting = [v for v in order[:met] if states[v] in (ListState.DRAFT, ListState.REVIEWED)]
        self._keeper.meet(self._keeper.lists(found.id, meeting), day - timedelta(days=4))
        before = (ListState.DRAFT, ListState.REVIEWED, ListState.MEETINGS)
        posting = [v for v in order[:posted] if states[v] in before]
        self._keeper.post(self._keeper.lists(found.id, posting), day)

    def object_to(self, village: str) -> None:
        (each,) = self._keeper.lists(self._running, {village})
        self._keeper.object_to(self._running, each)

    def _late(self, round_id: int) -> AwardRound:
        """The round; where its half-year is over, with the reason why it goes on."""
        desk = self._staff.award_officer
        found = desk.awards.round(round_id)
        last = found.last_day
        if last is not None and self._clock.today() > last and not found.rules.late_reason:
            return desk.round_rules.give_late_reason(round_id, LATE_REASON)
        return found

    def _open(self, period: str) -> AwardRound:
        """Fund and lists of all villages."""
        first, last = half_year(period)
        heads = [head for village in VILLAGES for head in self._chosen(village)]
        today = self._clock.today()
        half = "上半年" if first.month == 1 else "下半年"
        name = f"{AWARD_PROGRAMME} {first.year} {half}"
        source = FundTerms(name, f"青府发〔{first.year}〕{first.month + 5} 号", first)
        fund = self._fund(source, len(heads) * AWARD_EACH + RESERVE)
        desk = self._staff.award_officer.awards
        reference = max(first, min(last, today) - timedelta(days=30))
        terms = RoundTerms(
            AWARD_PROGRAMME, ProgrammeKind.AWARD, period, fund, AWARD_EACH, reference
        )
        made = desk.open_round(terms, late_reason=LATE_REASON if today > last else "")
        workbook = award_workbook(name, heads, self._random)
        desk.load_plan(made.id, desk.plan_import(made.id, workbook))
        return desk.round(made.id)

    def give_grants(self, period: str) -> None:
        """Care for elderly party members, and points for farm goods alone."""
        first = half_year(period)[0]
        officer = self._staff.card_officer
        document = f"青委发〔{first.year}〕12 号"
        fund = self._fund(FundTerms("党员关怀", document, first), 20_000)
        made = self._open_grant(officer, "老党员关怀", fund, CARE_EACH)
        officer.awards.load_elderly(made.id, officer.cards.rule())
        self._approve_and_credit(officer, made.id, frozenset(VILLAGES))
        sign_lists(officer, self._clock, made.id)
        farm = frozenset(
            c.id for c in self._staff.award_officer.funds.categories() if c.name == FARM
        )
        document = f"青府发〔{first.year}〕31 号"
        budget = FARMERS * FARM_EACH + 2_400
        fund = self._fund(FundTerms("农资补贴", document, first, categories=farm), budget)
        made = self._open_grant(officer, "农资补贴", fund, FARM_EACH)
        officer.awards.load_draft(made.id, [Nominee(member) for member in self._farmers()])
        self._approve_and_credit(officer, made.id, frozenset(VILLAGES))
        sign_lists(officer, self._clock, made.id)

    def _chosen(self, village: str) -> list[Person]:
        """Households for a village's list; those with the rare names are always on it."""
        heads = [p for p in self._roster if p.village == village and p.relation == HEAD]
        rare = [head for head in heads if head.name in RARE_HEADS]
        others = [head for head in heads if head.id_number and head not in rare]
        return rare + self._random.sample(others, LISTED - len(rare))

    def _farmers(self) -> list[int]:
        """Some heads of awarded households: they have, or will have, a card."""
        desk = self._staff.card_officer.cards
        awarded = [c.member for c in desk.awarded_heads(desk.rounds()[0].id)]
        return sorted(self._random.sample(awarded, FARMERS))

    def _open_grant(self, officer: Session, programme: str, fund: int, each: int) -> AwardRound:
        """The county posts these lists itself, so the town need not."""
        day = self._clock.today()
        terms = RoundTerms(
            programme, ProgrammeKind.GRANT, f"{day.year} 年 {day.month} 月", fund, each, day
        )
        rules = replace(grant_rules(), notice=False, notice_reason="县里已统一公示")
        return officer.awards.open_round(terms, rules)

    def _fund(self, terms: FundTerms, budget: int) -> int:
        """Opened and filled, the auditor looking on."""
        officer = self._staff.award_officer
        self._clock.wait(300)
        fund = officer.funds.create(terms).id
        key = self._confirmed(officer, Act.APPROPRIATE, self._staff.auditor)
        officer.funds.appropriate(fund, budget, key)
        return fund

    def _approve_and_credit(self, author: Session, round_id: int, villages: frozenset[str]) -> None:
        found = author.awards.round(round_id)
        lists = [each.id for each in found.lists if each.village in villages]
        act = ACTS[found.terms.kind].approve
        key = new_key()
        request = author.awards.approval_of(found, lists, key)
        self._confirm(author, act, request, self._staff.second_officer)
        author.awards.approve(round_id, lists, key)
        self._clock.wait(600)
        author.awards.credit(round_id, lists, new_key())

    def _confirmed(self, author: Session, act: Act, second: Session) -> str:
        """The key of a request to which the second person has said yes."""
        key = new_key()
        self._confirm(author, act, key, second)
        return key

    def _confirm(self, author: Session, act: Act, request: str, second: Session) -> None:
        self._clock.wait(120)
        author.confirmations.give(act, request, second.operator.number, self._password)

    # cards

    def issue_to_elderly(self) -> list[IssuedCard]:
        desk = self._staff.card_officer.cards
        return self._issue([c.member for c in desk.eligible() if not c.has_card], "老党员购物卡")

    def issue_to_awarded(self) -> list[IssuedCard]:
        """Cards for the heads of the newest round's households."""
        desk = self._staff.card_officer.cards
        newest = desk.rounds()[0]
        heads = [c.member for c in desk.awarded_heads(newest.id) if not c.has_card]
        return self._issue(heads, f"{newest.programme} {newest.period} 获评户")

    def card_id(self, number: str) -> int:
        return self._cards[number].id

    def head_with_card(self) -> int:
        """A household's head who holds a card: the clerk's account is linked to this person."""
        own = next(
            card
            for card in self._cards.values()
            if card.opens_household and card.name not in RARE_HEADS
        )
        self.own_cards = frozenset({own.number})
        return own.member

    def _issue(self, members: Sequence[int], reason: str) -> list[IssuedCard]:
        self._clock.wait(900)
        made = self._staff.card_officer.cards.issue(members, new_key(), reason=reason)
        self._cards |= {card.number: card for card in made}
        return made
