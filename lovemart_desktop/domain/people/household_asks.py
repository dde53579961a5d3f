"""What an officer fills in of each event: an ask; and the families that it touches."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.households import Family, Kin, Share


@dataclass(frozen=True, slots=True)
class Death:
    """`new_head`: who heads the household from then on, where the head has died."""

    member: int
    day: date
    reason: str
    new_head: int | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """One person into another household, by marriage or otherwise. `household` None: into
    none. `new_head`: for those who stay, where their head goes."""

    member: int
    household: int | None
    relation: str
    day: date
    reason: str
    marriage: bool = False
    new_head: int | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Some members become a household of their own, in `village` under a number of its own.

    `shares`: points that they take along by agreement; without them all points stay.
    """

    household: int
    members: tuple[int, ...]
    head: int
    village: int
    group: str
    number: str
    day: date
    reason: str
    status: str = ""
    new_head: int | None = None
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """All of `household` join `into`, with their household's points; `household` ends."""

    household: int
    into: int
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Relocation:
    """A whole household to another village or group, or under another number."""

    household: int
    village: int
    group: str
    number: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class NewHead:
    household: int
    member: int
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Departure:
    """Members leave the township; `new_head` for those who stay."""

    household: int | None
    members: tuple[int, ...]
    day: date
    reason: str
    new_head: int | None = None


@dataclass(frozen=True, slots=True)
class StatusChange:
    household: int
    status: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class OfficerChange:
    """Who answers for a household from then on; an empty name: nobody."""

    household: int
    name: str
    telephone: str
    day: date
    reason: str


Ask = (
    Death
    | Transfer
    | Split
    | Merge
    | Relocation
    | NewHead
    | Departure
    | StatusChange
    | OfficerChange
)


@dataclass(slots=True)
class Families:
    """The people and households that an ask names, by number."""

    people: dict[int, Kin] = field(default_factory=dict)
    homes: dict[int, Family] = field(default_factory=dict)

    def person(self, member: int) -> Kin:
        """Raises Refusal 'event.not_living'."""
        if member not in self.people:
            raise Refusal("event.not_living")
        return self.people[member]

    def home(self, household: int) -> Family:
        """Raises Refusal 'household.ended'."""
        found = self.homes.get(household)
        if found is None or found.ended:
            raise Refusal("household.ended")
        return found

    def home_of(self, person: Kin) -> Family | None:
        return self.homes.get(person.household) if person.household is not None else None
