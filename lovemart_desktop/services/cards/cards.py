"""The card desk: issuing by rule or list, and everything that happens to a card later."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.cards.cards import (
    CardChange,
    CardState,
    ElderlyRule,
    Ground,
)
from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import request_digest
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.cards.cards import (
    Cards,
    NewCard,
    Someone,
)
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.people.joined import Joined
from lovemart_desktop.services.cards.card_keeping import (
    CardKeeping,
    IssuedCard,
    check_may_hold,
    issued,
    known,
    not_possible,
    target,
)

_RULE_AGE, _RULE_YEARS = "elderly_age", "elderly_party_years"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may get a card. `age` and `party_years` are None where unknown.

    `ground` says by which half of the elderly rule; None for heads of awarded households.
    """

    member: int
    name: str
    village: str
    group: str
    id_tail: str
    head: bool
    age: int | None
    party_years: int | None
    ground: Ground | None
    has_card: bool


@dataclass(frozen=True, slots=True)
class RoundChoice:
    """A round that has credited households."""

    id: int
    programme: str
    period: str
    households: int


def elderly_rule(house: House) -> ElderlyRule:
    """The town's rule: 70 years or 50 in the Party unless changed."""
    return ElderlyRule(int(house.setting(_RULE_AGE, "70")), int(house.setting(_RULE_YEARS, "50")))


class CardsDesk(CardKeeping):
    """Issues cards and changes their state; every change is dated, reasoned and recorded."""

    def rule(self) -> ElderlyRule:
        """Who counts as an elderly party member; 70 years or 50 in the Party unless changed."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return elderly_rule(House(work))

    def set_rule(self, rule: ElderlyRule) -> None:
        """Keeps another rule for the whole town."""
        self._require(Act.ISSUE_CARD)
        with self._books.write() as work:
            House(work).set_setting(_RULE_AGE, str(rule.age))
            House(work).set_setting(_RULE_YEARS, str(rule.party_years))
            self._record(work, "elderly-rule", "", age=rule.age, party_years=rule.party_years)
            work.commit()

    def eligible(self, rule: ElderlyRule | None = None) -> list[Candidate]:
        """Everybody whom the rule (the town's, unless given) admits today, by village.

        Those who have a live card are in the list too, and marked.
        """
        self._require(Act.SEE_PEOPLE)
        rule = rule or self.rule()
        today = self._place.clock.today()
        with self._books.read() as work:
            people = Cards(work).party_members()
        return [
            candidate(someone, today, ground)
            for someone in people
            if (ground := rule.ground(someone.facts, today)) is not None
        ]

    def rounds(self) -> list[RoundChoice]:
        """Rounds that have credited households, newest first."""
        self._require(Act.SEE_PEOPLE)
        with self._books.read() as work:
            return [RoundChoice(*row) for row in Cards(work).credited_rounds()]

    def awarded_heads(self, round_id: int) -> list[Candidate]:
        """Living heads of the households that the round has credited, by village.

        Those who have a live card are in the list too, and marked. A household whose head
        is not on the roster is missing here: compare with `RoundChoice.households`.
        """
        self._require(Act.SEE_PEOPLE)
        today = self._place.clock.today()
        with self._books.read() as work:
            return [candidate(s, today, None) for s in Cards(work).awarded_heads(round_id)]

    def issue(
        self,
        members: Sequence[int],
        key: str,
        *,
        reason: str,
        opens_household: Collection[int] = (),
    ) -> list[IssuedCard]:
        """One new card for each member, all or none; the same key again gives the same cards.

        A head's card always opens the household's account; for others the officer says so
        by naming them in `opens_household`. Raises Refusal 'card.nobody', 'card.has_live',
        'person.unknown', 'person.joined', 'person.deceased', 'card.reason_missing',
        'request.other_content'.
        """
        self._require(Act.ISSUE_CARD)
        wanted = list(dict.fromkeys(members))
        if not wanted:
            raise Refusal("card.nobody")
        digest = request_digest("issue", sorted(wanted), sorted(opens_household)).hex()
        change = self._change(reason)
        with self._books.write() as work:
            cards = Cards(work)
            made = self._issued_before(cards, key, digest)
            if made is None:
                people = cards.people(wanted)
                if len(people) != len(wanted):
                    raise Refusal("person.unknown")
                Joined(work).refuse(wanted)
                for someone in people:
                    check_may_hold(someone)
                numbers = self._fresh_numbers(cards, len(people))
                new = [
                    NewCard(number, who.member, who.head or who.member in opens_household)
                    for number, who in zip(numbers, people, strict=True)
                ]
                made = self._keep(work, key, digest, new, change)
            given = [issued(kept) for kept in cards.by_ids(made)]
            work.commit()
        return given

    def replace(self, card: int, key: str, *, reason: str) -> IssuedCard:
        """A new number for the holder, the old one dead for ever, in one step.

        The same key again gives the same card. Raises Refusal 'card.change_refused',
        'card.unknown', 'person.deceased', 'card.reason_missing', 'request.other_content'.
        """
        self._require(Act.CHANGE_CARD)
        digest = request_digest("replace", card).hex()
        change = self._change(reason)
        with self._books.write() as work:
            cards = Cards(work)
            made = self._issued_before(cards, key, digest)
            if made is None:
                old = known(cards, card)
                if old.deceased_on is not None:
                    raise Refusal("person.deceased", name=old.name)
                cards.change(old, target(cards, old, CardChange.REPLACE), change)
                (number,) = self._fresh_numbers(cards, 1)
                new = NewCard(number, old.member, old.opens_household or old.head)
                made = self._keep(work, key, digest, [new], change)
                cards.set_successor(old.id, made[0])
                self._record(work, "replace-card", f"card:{old.id}", by=made[0], reason=reason)
            given = issued(known(cards, made[0]))
            work.commit()
        return given

    def report_lost(self, card: int, *, reason: str) -> None:
        """Raises Refusal 'card.change_refused', 'card.unknown', 'card.reason_missing'."""
        self._apply(card, CardChange.REPORT_LOST, reason)

    def restore(self, card: int, *, reason: str) -> None:
        """The lost card was found. Refusals as for `report_lost`."""
        self._apply(card, CardChange.RESTORE, reason)

    def freeze(self, card: int, *, reason: str) -> None:
        """Refusals as for `report_lost`."""
        self._apply(card, CardChange.FREEZE, reason)

    def unfreeze(self, card: int, *, reason: str) -> None:
        """Back to what the card was before: a lost one stays lost.

        Refusals as for `report_lost`, and 'person.deceased'.
        """
        self._apply(card, CardChange.UNFREEZE, reason)

    def close(self, card: int, *, reason: str) -> None:
        """Ends a card for ever, without a successor. Refusals as for `report_lost`."""
        self._apply(card, CardChange.CLOSE, reason)

    def set_opens_household(self, card: int, opens: bool, *, reason: str) -> None:
        """Marks whether a member's card opens the household's account; a head's always does.

        Raises Refusal 'card.head_opens', 'card.change_refused', 'card.unknown',
        'card.reason_missing'.
        """
        self._require(Act.CHANGE_CARD)
        change = self._change(reason)
        with self._books.write() as work:
            cards = Cards(work)
            kept = known(cards, card)
            if kept.head and not opens:
                raise Refusal("card.head_opens", name=kept.name)
            if kept.state not in (CardState.ACTIVE, CardState.LOST, CardState.FROZEN):
                raise not_possible(kept)
            if kept.opens_household != opens:
                cards.set_opens_household(kept, opens, change)
                self._record(
                    work, "card-opens-household", f"card:{card}", opens=int(opens), reason=reason
                )
                work.commit()

    def _apply(self, card: int, wanted: CardChange, reason: str) -> None:
        self._require(Act.CHANGE_CARD)
        change = self._change(reason)
        with self._books.write() as work:
            cards = Cards(work)
            kept = known(cards, card)
            revives = wanted in (CardChange.RESTORE, CardChange.UNFREEZE)
            if revives and kept.deceased_on is not None:
                raise Refusal("person.deceased", name=kept.name)
            cards.change(kept, target(cards, kept, wanted), change)
            self._record(work, f"card-{wanted}", f"card:{card}", reason=reason)
            work.commit()


def candidate(someone: Someone, today: date, ground: Ground | None) -> Candidate:
    """Somebody as the lists for issuing show them."""
    facts = someone.facts
    return Candidate(
        member=someone.member,
        name=someone.name,
        village=someone.village,
        group=someone.group,
        id_tail=someone.id_tail,
        head=someone.head,
        age=age_on(facts.born, today) if facts.born else None,
        party_years=age_on(facts.party_joined, today) if facts.party_joined else None,
        ground=ground,
        has_card=someone.live_card,
    )
