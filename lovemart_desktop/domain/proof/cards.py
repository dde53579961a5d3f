"""Cards against their holders and against their own history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lovemart_desktop.domain.cards.cards import LIVE, CardState, is_number, tail
from lovemart_desktop.domain.proof.values import Check, Found


class Cards:
    """Checks each card with its events; remembers who has a live one."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._holders: set[int] = set()
        self.count = 0

    def take(self, row: Sequence[Any], events: Sequence[Sequence[Any]]) -> None:
        """A card (id, number, member or None, state, holder's number or None where there is
        no such person, holder's day of death or None), and its events in order
        (card, no, state before, state after).
        """
        self.count += 1
        card, number, member, state, holder, died = row
        name = f"card {card}"
        facts = {"card": str(card), "number_tail": tail(str(number))}
        if not is_number(str(number)):
            self._found.add(Check.CARDS, "card.number_digits", name, **facts)
        if member is not None and holder is None:
            self._found.add(Check.CARDS, "card.no_holder", name, **facts)
        if state in LIVE:
            if member is None:
                self._found.add(Check.CARDS, "card.no_holder", name, **facts)
            elif member in self._holders:
                self._found.add(Check.CARDS, "card.second_live", name, **facts)
            self._holders.add(member)
        if state == CardState.ACTIVE and died is not None:
            self._found.add(Check.CARDS, "card.of_deceased", name, **facts, since=died)
        told = str(CardState.BLANK)
        for place, (_, no, before, after) in enumerate(events, 1):
            if no != place or before != told:
                self._found.add(Check.CARDS, "card.history", name, **facts, no=no)
            told = after
        if told != state:
            self._found.add(Check.CARDS, "card.state", name, **facts, state=str(state), proved=told)
