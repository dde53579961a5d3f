"""Villages as an officer keeps them, and what a household may be registered as."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class VillageRow:
    """A village of today (`until` None) or of the past. `people`: living there now;
    `predecessors`: whose place it took; `successor`: what took its place, '' for none."""

    id: int
    name: str
    since: date | None
    until: date | None
    people: int
    groups: tuple[str, ...]
    predecessors: tuple[str, ...] = ()
    successor: str = ""


@dataclass(frozen=True, slots=True)
class StatusLabel:
    """A word for a household's registration. Those not offered stay where they are."""

    id: int
    name: str
    offered: bool
