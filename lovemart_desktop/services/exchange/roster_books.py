"""What the books say of people and households, as a roster import needs it: one snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lovemart_desktop.domain.people.id_numbers import IdState, Sex, key_of
from lovemart_desktop.services.exchange.outcomes import Remark


class HouseholdKey(NamedTuple):
    """What tells one household from another: its village and its registration number there.

    A tuple, because it is a key of many large tables: its hash costs next to nothing.
    """

    village: str
    registration_no: str


@dataclass(frozen=True, slots=True)
class KnownHousehold:
    id: int
    key: HouseholdKey
    group: str
    status: str


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A living or dead member in the books. `household` is None for people without one.

    `remarks` are the open ones, `settled` those that somebody has settled.
    """

    id: int
    village: str
    household: HouseholdKey | None
    group: str
    name: str
    relation: str
    is_head: bool
    id_number: str
    id_state: IdState
    sex: Sex | None
    birth_date: date | None
    telephone: str
    party_member: bool
    party_joined: date | None
    deceased: bool = False
    remarks: frozenset[Remark] = frozenset()
    settled: frozenset[Remark] = frozenset()


@dataclass(frozen=True, slots=True)
class RosterBooks:
    """Read-only indexes of the books; make one with `of`."""

    households: Mapping[HouseholdKey, KnownHousehold]
    members_by_id: Mapping[str, KnownMember]
    members_by_name: Mapping[tuple[str, str], tuple[KnownMember, ...]]
    heads: Mapping[HouseholdKey, KnownMember]
    villages_now: Mapping[str, str]
    """{name that a village had: name of the one that took its place}."""

    @classmethod
    def of(
        cls,
        households: Iterable[KnownHousehold],
        members: Iterable[KnownMember],
        villages_now: Mapping[str, str] | None = None,
    ) -> RosterBooks:
        by_id: dict[str, KnownMember] = {}
        by_name: dict[tuple[str, str], list[KnownMember]] = defaultdict(list)
        heads: dict[HouseholdKey, KnownMember] = {}
        for member in members:
            by_name[member.village, member.name].append(member)
            key = key_of(member.id_number)
            # a verified number speaks louder than an equal one that is not
            if key and (key not in by_id or member.id_state is IdState.VERIFIED):
                by_id[key] = member
            if member.is_head and member.household and not member.deceased:
                heads[member.household] = member
        named = {place: tuple(found) for place, found in by_name.items()}
        return cls({h.key: h for h in households}, by_id, named, heads, villages_now or {})


EMPTY = RosterBooks.of((), ())
