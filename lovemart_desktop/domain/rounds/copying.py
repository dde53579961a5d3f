"""A recurring list taken over from the last one: who still stands, and who is left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.rounds.rules import Credits


class LeftOutWhy(StrEnum):
    """Why a row of the last list is not taken over."""

    DIED = "died"
    LEFT = "left"
    """Moved out of the township."""
    MOVED = "moved"
    """Belongs to another village now, whose list decides."""
    JOINED = "joined"
    """Another record stands for this one, or another household took it in."""
    CLOSED = "closed"
    """The household ended, or nobody lives in it any more."""
    REVERSED = "reversed"
    """What it was credited last time was taken back."""
    TWICE = "twice"
    """Two rows of the last list are one household or person now."""


@dataclass(frozen=True, slots=True)
class LastRow:
    """A row that stood on the last list, with what the books say today.

    `member`, `name`: as the list had them. `head`, `head_name`: who heads the household now, 0
    where nobody lives in it. `village_now`: '' where the old village was itself succeeded by
    that one, or where it is the same. `joined`: the name of the record or household that stands
    for it now, '' where none does.
    """

    member: int
    name: str
    village: str
    group: str
    household: int | None = None
    deceased: bool = False
    left: bool = False
    village_now: str = ""
    joined: str = ""
    head: int = 0
    head_name: str = ""
    ended: bool = False
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """A row of the new list. `was`: the head on the last list, where another stands now."""

    member: int
    name: str
    village: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not taken over. `detail`: where to, or who stands for it."""

    name: str
    village: str
    group: str
    why: LeftOutWhy
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Copied:
    """What is taken over from a list."""

    carried: tuple[Carried, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def changed(self) -> tuple[Carried, ...]:
        """Rows for which another head stands now."""
        return tuple(row for row in self.carried if row.was)


def copy_list(rows: Sequence[LastRow], credited: Credits) -> Copied:
    """Divides the rows, in their order."""
    carried, left_out = list[Carried](), list[LeftOut]()
    seen = set[int]()
    for row in rows:
        why = _why(row, credited)
        if why is None:
            taken = _carry(row, credited)
            key = row.household if credited is Credits.HOUSEHOLD else taken.member
            if key is not None and key not in seen:
                seen.add(key)
                carried.append(taken)
                continue
            why = LeftOutWhy.TWICE
        left_out.append(LeftOut(row.name, row.village, row.group, why, _detail(row, why)))
    return Copied(tuple(carried), tuple(left_out))


def _why(row: LastRow, credited: Credits) -> LeftOutWhy | None:
    if row.reversed:
        return LeftOutWhy.REVERSED
    if row.joined:
        return LeftOutWhy.JOINED
    if credited is Credits.HOUSEHOLD:
        if row.ended or not row.head:
            return LeftOutWhy.CLOSED
    else:
        if row.deceased:
            return LeftOutWhy.DIED
        if row.left:
            return LeftOutWhy.LEFT
    return LeftOutWhy.MOVED if row.village_now else None


def _carry(row: LastRow, credited: Credits) -> Carried:
    if credited is Credits.HOUSEHOLD and row.head != row.member:
        return Carried(row.head, row.head_name, row.village, was=row.name)
    return Carried(row.member, row.name, row.village)


def _detail(row: LastRow, why: LeftOutWhy) -> str:
    return {LeftOutWhy.MOVED: row.village_now, LeftOutWhy.JOINED: row.joined}.get(why, "")
