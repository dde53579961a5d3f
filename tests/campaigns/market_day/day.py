"""What happens on a market day, in which order."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """What the next one in the queue brings."""

    REDEEM = "redeem"
    JAM = "jam"
    """The printer takes nothing for the next few people, then it does again."""


@dataclass(frozen=True, slots=True)
class Day:
    """How much of each; `seed` makes the same day again."""

    redemptions: int
    jams: int
    kills: int
    seed: int

    def events(self) -> list[Event]:
        """In the order of the day."""
        wanted = Counter({Event.REDEEM: self.redemptions, Event.JAM: self.jams})
        events = list(wanted.elements())
        random.Random(self.seed).shuffle(events)
        return events

    def fatal(self) -> list[int]:
        """The places of the redemptions in which the clerk's process is killed."""
        places = [at for at, event in enumerate(self.events()) if event is Event.REDEEM]
        # in the first half: the last window is to run long enough to be watched growing
        first = places[1 : max(2, len(places) // 2)]
        return sorted(random.Random(self.seed + 1).sample(first, min(self.kills, len(first))))
