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

    JOINED = "joined"
    """The household or record was joined to another one."""
    HAD_ALREADY = "had-already"
    """One that was joined to it has had the round's points."""
    DECEASED = "deceased"
    NAMESAKE = "namesake"
    OWN_HOUSEHOLD = "own-household"
    OTHER_HEAD = "other-head"
    MOVED = "moved"
    HEADCOUNT = "headcount"
    NO_CARD = "no-card"


WEIGHTS = {
    Check.JOINED: Weight.STOPS,
    Check.HAD_ALREADY: Weight.STOPS,
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
    linked to somebody of this household, '' if none; `joined`: it was joined to another one;
    `had_already`: whoever was joined to it and has had this round's points, '' if nobody.
    """

    deceased: bool
    head: str
    head_is_row: bool
    headcount: int
    village: str
    has_card: bool
    staff_name: str
    joined: bool = False
    had_already: str = ""


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
    if facts.joined:
        # of what belongs nowhere any more there is nothing else to say
        return (Finding(Check.JOINED),)
    found = []
    if facts.had_already:
        found.append(Finding(Check.HAD_ALREADY, facts.had_already))
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
