"""What is told of the past: events of a person or household, stays, and head-counts by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.people.households import LASTING, EventKind


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that an event changed. `field`: household, village, group, relation, head,
    number, status, officer or telephone; '' stands for nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An event as the record shows it. `of_household`: it tells of the household, not of the
    person. `who`: the person that it tells of first, '' for none; `of_other`: that is somebody
    else than the person whose history it is, like the head who died. `points`: it moved points,
    so it is not undone. `joined`: it tells of a record that was joined to this one since."""

    event: int
    kind: EventKind
    day: date
    reason: str
    who: str
    operator: str
    confirmer: str
    of_household: bool
    undone: bool
    points: bool
    differences: tuple[Difference, ...] = ()
    joined: bool = False
    of_other: bool = False

    @property
    def undoable(self) -> bool:
        """Whether it may be taken back while nothing has followed it."""
        return not (self.undone or self.points or self.joined or self.kind in LASTING)


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody stood for some days. `since` None: since before these books began;
    `until` (exclusive) None: until now."""

    since: date | None
    until: date | None
    household: int | None
    number: str
    village: str
    group: str
    relation: str
    head: bool

    def holds(self, day: date) -> bool:
        """Whether this is where they stood on `day`."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """Households and living people of a village's group on a day."""

    village: str
    group: str
    households: int
    people: int
    without_household: int
