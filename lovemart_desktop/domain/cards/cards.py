"""Shopping cards: their numbers, the states of their life, and who gets one by rule.

A number is twelve random digits and two check digits (ISO 7064 MOD 97-10), so it can
neither be guessed nor mistyped unnoticed, and says nothing of the person. A card that
was replaced or closed never lives again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.dates import age_on
from lovemart_desktop.domain.errors import Refusal

RANDOM_DIGITS = 12
NUMBER_DIGITS = RANDOM_DIGITS + 2
_NUMBER = re.compile(rf"[0-9]{{{NUMBER_DIGITS}}}")
_SPACES = re.compile(r"[\s\-]+")


class CardState(StrEnum):
    BLANK = "blank"
    """Pre-printed, without a holder."""
    ACTIVE = "active"
    LOST = "lost"
    FROZEN = "frozen"
    REPLACED = "replaced"
    CLOSED = "closed"


LIVE = frozenset({CardState.ACTIVE, CardState.LOST, CardState.FROZEN})
"""A person has at most one card in these states."""

DEAD = frozenset({CardState.REPLACED, CardState.CLOSED})


class CardChange(StrEnum):
    """What an officer does to a card."""

    ISSUE = "issue"
    REPORT_LOST = "report-lost"
    RESTORE = "restore"
    FREEZE = "freeze"
    UNFREEZE = "unfreeze"
    REPLACE = "replace"
    CLOSE = "close"


TRANSITIONS: dict[CardChange, dict[CardState, CardState]] = {
    CardChange.ISSUE: {CardState.BLANK: CardState.ACTIVE},
    CardChange.REPORT_LOST: {CardState.ACTIVE: CardState.LOST},
    CardChange.RESTORE: {CardState.LOST: CardState.ACTIVE},
    CardChange.FREEZE: {
        CardState.ACTIVE: CardState.FROZEN,
        CardState.LOST: CardState.FROZEN,
    },
    # back to what it was: a lost card stays lost, see `state_after`
    CardChange.UNFREEZE: {CardState.FROZEN: CardState.ACTIVE},
    # a frozen card is unfrozen first: a new number must not undo the freeze
    CardChange.REPLACE: {
        CardState.ACTIVE: CardState.REPLACED,
        CardState.LOST: CardState.REPLACED,
    },
    CardChange.CLOSE: {
        CardState.BLANK: CardState.CLOSED,
        CardState.ACTIVE: CardState.CLOSED,
        CardState.LOST: CardState.CLOSED,
        CardState.FROZEN: CardState.CLOSED,
    },
}
"""Change → state before → state after. What is not here is not possible."""


def state_after(
    state: CardState, change: CardChange, *, before_freeze: CardState = CardState.ACTIVE
) -> CardState | None:
    """The state that `change` leads to, or None where it is not possible.

    `before_freeze`: what a frozen card was before; unfreezing gives it back.
    """
    target = TRANSITIONS[change].get(state)
    if target is not None and change is CardChange.UNFREEZE:
        return before_freeze if before_freeze in LIVE - {CardState.FROZEN} else target
    return target


def possible(state: CardState) -> frozenset[CardChange]:
    """What can be done to a card in this state."""
    return frozenset(change for change, steps in TRANSITIONS.items() if state in steps)


def number_from(random_digits: str) -> str:
    """The card number of twelve random digits: they and their two check digits.

    Raises ValueError for anything but twelve digits.
    """
    if len(random_digits) != RANDOM_DIGITS or not _digits(random_digits):
        raise ValueError("a card number is made from twelve digits")
    return f"{random_digits}{98 - int(random_digits) * 100 % 97:02d}"


def is_number(text: str) -> bool:
    """Whether `text` is a whole card number with the right check digits."""
    return bool(_NUMBER.fullmatch(text)) and text.isascii() and int(text) % 97 == 1


def read_number(typed: str) -> str | None:
    """A number as scanned or typed, in groups or full width; None where it is not one."""
    text = _SPACES.sub("", unicodedata.normalize("NFKC", typed))
    return text if is_number(text) else None


def group_number(number: str) -> str:
    """As people read it: '8603 9174 0268 52'."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def tail(number: str) -> str:
    """The last four digits, all that messages and logs may show."""
    return number[-4:]


class Ground(StrEnum):
    """Why somebody is an elderly party member."""

    AGE = "age"
    PARTY_YEARS = "party-years"


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """What the rule looks at. Unknown dates are None and count for nothing."""

    party_member: bool
    born: date | None = None
    party_joined: date | None = None
    deceased_on: date | None = None


@dataclass(frozen=True, slots=True)
class ElderlyRule:
    """Who counts as an elderly party member (老党员): so many years old, or in the Party.

    Raises Refusal 'card.rule_range' for years that make no sense.
    """

    age: int = 70
    party_years: int = 50

    def __post_init__(self) -> None:
        if not (18 <= self.age <= 120 and 1 <= self.party_years <= 100):
            raise Refusal("card.rule_range", age=self.age, party_years=self.party_years)

    def ground(self, facts: MemberFacts, day: date) -> Ground | None:
        """Why this member is one on `day`; None for who is not, or no longer lives."""
        if not facts.party_member or (facts.deceased_on is not None and facts.deceased_on <= day):
            return None
        if _years(facts.born, day) >= self.age:
            return Ground.AGE
        if _years(facts.party_joined, day) >= self.party_years:
            return Ground.PARTY_YEARS
        return None

    def admits(self, facts: MemberFacts, day: date) -> bool:
        """Whether this member is an elderly party member on `day`."""
        return self.ground(facts, day) is not None


def _years(since: date | None, day: date) -> int:
    return -1 if since is None or since > day else age_on(since, day)


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
