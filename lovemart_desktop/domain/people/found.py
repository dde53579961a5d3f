"""What a search for people finds; the counter asks for no more of the roster.

Values only. Of ID numbers there is never more than the last four characters here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.cards.cards import CardState


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a search. `card`: the state of the live card; None where there is none."""

    member: int
    name: str
    village: str
    group: str
    id_tail: str
    card: CardState | None
    deceased_on: date | None

    @property
    def place(self) -> str:
        return f"{self.village} {self.group}".rstrip()


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """The best rows of a search, and how many people it found in all; `more`: at least."""

    rows: tuple[PersonRow, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class RosterCounts:
    """How many living people the roster has, and how many cards can be used now."""

    people: int
    active_cards: int
