"""What happens on a market day, in which order."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """What the next one in the queue brings."""

    REDEEM = "redeem"
    HOLD = "hold"
    """A basket is put aside, somebody else is served, and the basket is brought back."""
    RETURN = "return"
    """A slip of before is scanned, and a piece of it comes back."""
    JAM = "jam"
    """The printer takes nothing for the next few people, then it does again."""


@dataclass(frozen=True, slots=True)
class Day:
    """How much of each; `seed` makes the same day again."""

    redemptions: int
    returns: int
    holds: int
    jams: int
    kills: int
    seed: int

    def events(self) -> list[Event]:
        """In the order of the day."""
        wanted = Counter(
            {
                Event.REDEEM: self.redemptions,
                Event.HOLD: self.holds,
                Event.RETURN: self.returns,
                Event.JAM: self.jams,
            }
        )
        events = list(wanted.elements())
        random.Random(self.seed).shuffle(events)
        # somebody has to have come before anything can come back
        first = events.index(Event.REDEEM)
        events.insert(0, events.pop(first))
        return events

    def fatal(self) -> list[int]:
        """The places of the redemptions in which the clerk's process is killed."""
        places = [at for at, event in enumerate(self.events()) if event is Event.REDEEM]
        # in the first half: the last window is to run long enough to be watched growing
        first = places[1 : max(2, len(places) // 2)]
        return sorted(random.Random(self.seed + 1).sample(first, min(self.kills, len(first))))
