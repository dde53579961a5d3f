"""What all changes of cards have in common: fresh numbers, reasons, requests kept once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.cards.cards import (
    CardChange,
    CardState,
    number_from,
    state_after,
    tail,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.cards.cards import (
    ISSUE_ACT,
    Cards,
    Change,
    KeptCard,
    NewCard,
    Someone,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class IssuedCard:
    """A card as it was handed to somebody."""

    id: int
    number: str
    member: int
    name: str
    village: str
    opens_household: bool


class CardKeeping(Desk):
    """Base of the desks that issue and change cards."""

    def _keep(
        self, work: UnitOfWork, key: str, digest: str, new: Sequence[NewCard], change: Change
    ) -> list[int]:
        made = Cards(work).issue(new, change)
        self._record(
            work,
            ISSUE_ACT,
            f"request:{key}",
            digest=digest,
            count=len(made),
            cards=",".join(map(str, made)),
            reason=change.reason,
        )
        return made

    def _issued_before(self, cards: Cards, key: str, digest: str) -> list[int] | None:
        before = cards.issued_by_request(key)
        if before is None:
            return None
        if before.digest != digest:
            raise Refusal("request.other_content")
        return before.cards

    def _change(self, reason: str) -> Change:
        if not reason.strip():
            raise Refusal("card.reason_missing")
        return Change(self._now(), self._today(), self._operator.id, reason.strip())

    def _fresh_numbers(self, cards: Cards, count: int) -> list[str]:
        """Numbers that no card ever had."""
        fresh: dict[str, None] = {}
        while len(fresh) < count:
            drawn = {number_from(f"{secrets.randbelow(10**12):012d}") for _ in range(count)}
            for number in drawn - cards.taken(sorted(drawn)):
                if len(fresh) < count:
                    fresh[number] = None
        return list(fresh)


def check_may_hold(someone: Someone) -> None:
    """Raises Refusal 'person.deceased', 'card.has_live'."""
    if someone.facts.deceased_on is not None:
        raise Refusal("person.deceased", name=someone.name)
    if someone.live_card:
        raise Refusal("card.has_live", name=someone.name)


def known(cards: Cards, card: int) -> KeptCard:
    """The card with its holder. Raises Refusal 'card.unknown'."""
    found = cards.by_ids([card])
    if not found:
        raise Refusal("card.unknown")
    return found[0]


def target(cards: Cards, kept: KeptCard, change: CardChange) -> CardState:
    """The state that a change leads to. Raises Refusal 'card.change_refused'."""
    before = cards.state_before_freeze(kept.id)
    after = state_after(kept.state, change, before_freeze=before)
    if after is None:
        raise not_possible(kept)
    return after


def not_possible(kept: KeptCard) -> Refusal:
    return Refusal(
        "card.change_refused",
        name=kept.name,
        number_tail=tail(kept.number),
        state=str(kept.state),
        since=kept.since,
    )


def issued(kept: KeptCard) -> IssuedCard:
    return IssuedCard(
        kept.id, kept.number, kept.member, kept.name, kept.village, kept.opens_household
    )
