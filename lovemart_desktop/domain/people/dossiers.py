"""What the card desk shows of one person: the dossier.

Values only. Of ID numbers there is never more than the last four characters here. `joined`,
wherever it stands: of a record that was joined to this one since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.people.id_numbers import IdState


@dataclass(frozen=True, slots=True)
class PurseBalance:
    """Points of one fund. `expires_on`: None where they never expire."""

    fund: str
    points: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class HeldAccount:
    """A points account. `own`: the person's; otherwise the household's.

    `state`: open, frozen or merged.
    """

    own: bool
    state: str
    purses: tuple[PurseBalance, ...]

    @property
    def points(self) -> int:
        return sum(purse.points for purse in self.purses)


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    member: int
    name: str
    relation: str
    head: bool
    id_tail: str
    born: date | None
    party_member: bool
    card: CardState | None
    deceased_on: date | None


@dataclass(frozen=True, slots=True)
class HouseholdFacts:
    """A household as it stands now. `members` includes the person who was asked for."""

    id: int
    registration_no: str
    status: str
    officer_name: str
    officer_telephone: str
    members: tuple[HouseholdMember, ...]

    @property
    def head(self) -> HouseholdMember | None:
        return next((m for m in self.members if m.head and m.deceased_on is None), None)

    @property
    def headcount(self) -> int:
        return sum(m.deceased_on is None for m in self.members)


@dataclass(frozen=True, slots=True)
class CardEvent:
    """One change of a card: when, by whom, from and to which state, why.

    `opens_household`: what it opened from then on; None where that was not asked.
    """

    day: date
    operator: str
    before: CardState
    after: CardState
    reason: str
    opens_household: bool | None = None


@dataclass(frozen=True, slots=True)
class HeldCard:
    """A card of a person. Events come in their order. `prints`: how often it was printed;
    `signed_for`: whether its row on the hand-over list is signed, None where it is on none."""

    id: int
    number: str
    state: CardState
    since: date
    reason: str
    issued_on: date | None
    opens_household: bool
    events: tuple[CardEvent, ...] = ()
    joined: bool = False
    prints: int = 0
    signed_for: bool | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """Points that came (> 0) into or went (< 0) out of the person's or household's account."""

    day: date
    kind: str
    fund: str
    points: int
    own: bool
    receipt_number: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """Something noticed about a record, open until somebody settles it."""

    id: int
    code: str
    detail: str
    raised_on: date
    settled_on: date | None
    settled_by: str
    settled_reason: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A member's own record. `id_state` tells how far the ID number can be trusted;
    `left_on`: since when they live outside the township; `joined_to`: the name of the record
    that this one was joined to, '' where it was not; it stays as it was."""

    member: int
    name: str
    village: str
    group: str
    relation: str
    head: bool
    id_tail: str
    id_state: IdState
    sex: str
    born: date | None
    telephone: str
    party_member: bool
    party_joined: date | None
    deceased_on: date | None
    left_on: date | None = None
    joined_to: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that the card desk shows of one person, as it stood on a day, with the past of
    the records that were joined to this one.

    Newest cards and movements come first; cards of joined records follow the person's own.
    """

    as_of: date
    person: Person
    household: HouseholdFacts | None
    accounts: tuple[HeldAccount, ...]
    cards: tuple[HeldCard, ...]
    remarks: tuple[Remark, ...]
    movements: tuple[Movement, ...]

    @property
    def live_card(self) -> HeldCard | None:
        """The one card that is active, lost or frozen."""
        live = (CardState.ACTIVE, CardState.LOST, CardState.FROZEN)
        return next((card for card in self.cards if card.state in live), None)

    @property
    def open_remarks(self) -> int:
        return sum(remark.settled_on is None for remark in self.remarks)
