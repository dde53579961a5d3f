"""What the demonstration's town hall does: workbooks, funds, rounds, grants and cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from lovemart_desktop.demo.days import Calendar, DemoClock
from lovemart_desktop.demo.goods import FARM, Article
from lovemart_desktop.demo.people import RARE_HEADS, VILLAGES, Person
from lovemart_desktop.demo.workbooks import award_workbook, goods_workbook, roster_workbook
from lovemart_desktop.domain.awards import (
    AWARD_PROGRAMME,
    Nominee,
    ProgrammeKind,
    RoundTerms,
    half_year,
)
from lovemart_desktop.domain.funds import FundTerms
from lovemart_desktop.domain.people import HEAD
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.services.award_lists import ACTS
from lovemart_desktop.services.card_keeping import IssuedCard
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

AWARD_EACH, CARE_EACH, FARM_EACH = 1_000, 200, 60
LISTED = 20
"""Households on each village's list."""
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
        """A half-year's award: fund, lists of all villages, crediting of those `credited`."""
        first, last = half_year(period)
        heads = [head for village in VILLAGES for head in self._chosen(village)]
        self._clock.set(self._calendar.credited_on(period) - timedelta(days=7), 10)
        half = "上半年" if first.month == 1 else "下半年"
        name = f"{AWARD_PROGRAMME} {first.year} {half}"
        terms = FundTerms(name, f"青府发〔{first.year}〕{first.month + 5} 号", first)
        fund = self._fund(terms, len(heads) * AWARD_EACH + RESERVE)
        desk = self._staff.award_officer.awards
        reference = last - timedelta(days=30)
        made = desk.open_round(
            RoundTerms(AWARD_PROGRAMME, ProgrammeKind.AWARD, period, fund, AWARD_EACH, reference)
        )
        workbook = award_workbook(name, heads, self._random)
        desk.load_plan(made.id, desk.plan_import(made.id, workbook))
        self._clock.set(self._calendar.credited_on(period), 15)
        self._approve_and_credit(self._staff.award_officer, made.id, credited)
        self._held.add(period)

    def give_grants(self, period: str) -> None:
        """Care for elderly party members, and points for farm goods alone."""
        first = half_year(period)[0]
        officer = self._staff.card_officer
        document = f"青委发〔{first.year}〕12 号"
        fund = self._fund(FundTerms("党员关怀", document, first), 20_000)
        made = officer.awards.open_round(self._grant("老党员关怀", fund, CARE_EACH))
        officer.awards.load_elderly(made.id, officer.cards.rule())
        self._approve_and_credit(officer, made.id, frozenset(VILLAGES))
        farm = frozenset(
            c.id for c in self._staff.award_officer.funds.categories() if c.name == FARM
        )
        document = f"青府发〔{first.year}〕31 号"
        budget = FARMERS * FARM_EACH + 2_400
        fund = self._fund(FundTerms("农资补贴", document, first, categories=farm), budget)
        made = officer.awards.open_round(self._grant("农资补贴", fund, FARM_EACH))
        officer.awards.load_draft(made.id, [Nominee(member) for member in self._farmers()])
        self._approve_and_credit(officer, made.id, frozenset(VILLAGES))

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

    def _grant(self, programme: str, fund: int, each: int) -> RoundTerms:
        day = self._clock.today()
        occasion = f"{day.year} 年 {day.month} 月"
        return RoundTerms(programme, ProgrammeKind.GRANT, occasion, fund, each, day)

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
