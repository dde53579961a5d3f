"""Two records that may be one person's: how they look alike, and what a merge does.

One record stays and the other gives way to it: its points move over by voucher, its card is
closed, what the other does not know is filled in. Nothing of it is removed: its receipts,
awards and history stay what they are, and it says whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import IdState


class Likeness(StrEnum):
    """Why two records are offered as a pair."""

    SAME_ID = "same-id"
    SAME_NAME = "same-name"
    """The same name and village, and no different years of birth."""


@dataclass(frozen=True, slots=True)
class Purse:
    """Points of one fund on a record's own account."""

    fund: int
    fund_name: str
    points: int


@dataclass(frozen=True, slots=True)
class Record:
    """One of two records. `identity`: the key of its ID number, only to be compared, '' where
    it has none. `others`: how many others live in its household. `awards`: rounds that chose
    it; `open_rounds`: those not yet credited. `merged`: it gave way to another. `proxies`: who
    may collect for it, where it is one of a pair to be compared."""

    member: int
    name: str
    village: str
    village_id: int
    group: str
    household: int | None
    household_number: str
    relation: str
    head: bool
    others: int
    identity: str
    id_tail: str
    id_state: IdState
    sex: str
    born: date | None
    telephone: str
    party_member: bool
    party_joined: date | None
    died_on: date | None
    left_on: date | None
    card: int | None
    card_tail: str
    card_state: CardState | None
    purses: tuple[Purse, ...]
    awards: tuple[str, ...]
    open_rounds: tuple[str, ...]
    receipts: int
    merged: bool = False
    proxies: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        return sum(purse.points for purse in self.purses)


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line in the list of pairs."""

    likeness: Likeness
    one: int
    other: int
    name: str
    other_name: str
    village: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, the older first."""

    likeness: Likeness
    one: Record
    other: Record


def likeness(one: Record, other: Record) -> Likeness | None:
    """Why two records may be one person's; None where nothing says so."""
    if one.identity and one.identity == other.identity:
        return Likeness.SAME_ID
    if two_numbers(one, other):
        return None
    years = {record.born.year for record in (one, other) if record.born is not None}
    same_place = one.village_id == other.village_id
    if one.name == other.name and same_place and len(years) < 2:
        return Likeness.SAME_NAME
    return None


def two_numbers(one: Record, other: Record) -> bool:
    """Whether verified ID numbers say that these are two persons."""
    verified = one.id_state is IdState.VERIFIED and other.id_state is IdState.VERIFIED
    return verified and one.identity != other.identity


def both_chosen(one: Record, other: Record) -> tuple[str, ...]:
    """Rounds that chose both records: told, and left as they are."""
    return tuple(name for name in one.awards if name in other.awards)


def differences(one: Record, other: Record) -> frozenset[str]:
    """Names of the facts that the two records do not agree on."""
    facts = (
        "name",
        "village",
        "group",
        "household_number",
        "relation",
        "identity",
        "id_state",
        "sex",
        "born",
        "telephone",
        "party_member",
        "party_joined",
        "died_on",
        "left_on",
    )
    return frozenset(fact for fact in facts if getattr(one, fact) != getattr(other, fact))


def suggested(pair: Pair) -> tuple[Record, Record]:
    """(who stays, who gives way) as it is usually right: the record with the usable card, the
    proven number, the household, the longer past."""
    ordered = sorted((pair.one, pair.other), key=_weight, reverse=True)
    return ordered[0], ordered[1]


def _weight(record: Record) -> tuple[bool, bool, bool, int, int]:
    return (
        record.card_state is CardState.ACTIVE,
        record.id_state is IdState.VERIFIED,
        record.household is not None,
        record.receipts,
        -record.member,
    )


def telephones(stays: Record, goes: Record) -> str:
    """The numbers of both, each once, those of the record that stays first."""
    numbers = (*stays.telephone.split("/"), *goes.telephone.split("/"))
    return "/".join(dict.fromkeys(filter(None, numbers)))


def takes_number(stays: Record, goes: Record) -> bool:
    """Whether the record that gives way has the better ID number: it goes over."""
    worth = (IdState.MISSING, IdState.UNVERIFIED, IdState.VERIFIED)
    return worth.index(goes.id_state) > worth.index(stays.id_state)


def check(stays: Record, goes: Record) -> None:
    """Refuses a merge that cannot be.

    Raises Refusal 'merge.same_record', 'merge.merged', 'merge.two_numbers', 'merge.one_dead',
    'merge.head' (the record heads a household that the other one does not belong to),
    'merge.nominated' (a round that is not credited yet has the record on a list).
    """
    if stays.member == goes.member:
        raise Refusal("merge.same_record")
    if stays.merged or goes.merged:
        raise Refusal("merge.merged", name=(goes if goes.merged else stays).name)
    if two_numbers(stays, goes):
        raise Refusal("merge.two_numbers", name=goes.name)
    if (stays.died_on is None) != (goes.died_on is None):
        raise Refusal("merge.one_dead", name=stays.name)
    if goes.head and goes.household != stays.household:
        raise Refusal("merge.head", name=goes.name, household=goes.household_number)
    if goes.open_rounds:
        raise Refusal("merge.nominated", name=goes.name, round=goes.open_rounds[0])
