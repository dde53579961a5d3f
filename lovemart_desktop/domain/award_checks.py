"""What is checked on each row of a village list before it is approved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding matters: `stops` keeps a list from approval."""

    STOPS = "stops"
    WARNS = "warns"
    TELLS = "tells"


class Check(StrEnum):
    """What is looked for on each row of a list."""

    DECEASED = "deceased"
    NAMESAKE = "namesake"
    OWN_HOUSEHOLD = "own-household"
    OTHER_HEAD = "other-head"
    MOVED = "moved"
    HEADCOUNT = "headcount"
    NO_CARD = "no-card"


WEIGHTS = {
    Check.DECEASED: Weight.STOPS,
    Check.NAMESAKE: Weight.WARNS,
    Check.OWN_HOUSEHOLD: Weight.WARNS,
    Check.OTHER_HEAD: Weight.WARNS,
    Check.MOVED: Weight.WARNS,
    Check.HEADCOUNT: Weight.TELLS,
    Check.NO_CARD: Weight.TELLS,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found about a row. `detail`: the name, village or number that it is about."""

    check: Check
    detail: str = ""

    @property
    def weight(self) -> Weight:
        return WEIGHTS[self.check]


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What the books say today about a row of a list.

    `headcount`: living members now; `head`: the household's living head, '' if none;
    `village`: where the household (or member) belongs now; `staff_name`: the staff account
    linked to somebody of this household, '' if none.
    """

    deceased: bool
    head: str
    head_is_row: bool
    headcount: int
    village: str
    has_card: bool
    staff_name: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """What the list itself keeps of a row, as of the reference date."""

    village: str
    group: str
    headcount: int


def findings(
    frozen: Frozen, facts: RowFacts, *, household: bool, namesake: bool
) -> tuple[Finding, ...]:
    """What there is to say about a row, gravest first.

    `household`: the row credits a household (an award), not a member (a grant). `namesake`:
    another row of the list has this name and group.
    """
    found = []
    if facts.deceased:
        found.append(Finding(Check.DECEASED, facts.head if not facts.head_is_row else ""))
    if namesake:
        found.append(Finding(Check.NAMESAKE, frozen.group))
    if facts.staff_name:
        found.append(Finding(Check.OWN_HOUSEHOLD, facts.staff_name))
    if facts.village != frozen.village:
        found.append(Finding(Check.MOVED, facts.village))
    if household:
        if facts.head and not facts.head_is_row and not facts.deceased:
            found.append(Finding(Check.OTHER_HEAD, facts.head))
        if facts.headcount != frozen.headcount and not facts.deceased:
            found.append(Finding(Check.HEADCOUNT, str(facts.headcount)))
    if not facts.has_card:
        found.append(Finding(Check.NO_CARD))
    return tuple(found)
