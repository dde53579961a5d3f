"""What becomes of each line of a workbook: the words that all imports share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.sheets import Cell


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault that does not keep a line out; it stays on the record until it is settled.

    `detail` is what the line said, where that can be shown to everybody.
    """

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a record and its text before and after; "id_number" shows tails only."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A line that stays out. `cells` are its cells, what merged cells meant filled in."""

    sheet: str
    number: int
    reason: Refusal
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """rows = imported + changed + unchanged + refused; `remarked` is among those not refused."""

    rows: int
    imported: int
    changed: int
    unchanged: int
    refused: int
    remarked: int


class Planned(Protocol):
    """A line that comes in."""

    @property
    def outcome(self) -> Outcome: ...
    @property
    def remarks(self) -> tuple[Remark, ...]: ...


def count(rows: Iterable[Planned], refused: int) -> Counts:
    tally = dict.fromkeys(Outcome, 0)
    remarked = 0
    for row in rows:
        tally[row.outcome] += 1
        remarked += bool(row.remarks)
    return Counts(
        rows=sum(tally.values()) + refused,
        imported=tally[Outcome.NEW],
        changed=tally[Outcome.CHANGED],
        unchanged=tally[Outcome.UNCHANGED],
        refused=refused,
        remarked=remarked,
    )
