"""What the tour shows, in its order. A chapter is a function that plays on a stage."""

from __future__ import annotations

from typing import Protocol

from lovemart_desktop.tour.chapters import cards, counter, first_start, funds, looks
from lovemart_desktop.tour.stage import Stage


class Chapter(Protocol):
    """Raises StepFailed where the program does not show what it should."""

    __name__: str

    def __call__(self, stage: Stage) -> None: ...


def of_a_new_town() -> tuple[Chapter, ...]:
    """With books that do not exist yet."""
    return (first_start.place, first_start.administrator, first_start.officers, first_start.ready)


def of_the_demonstration() -> tuple[Chapter, ...]:
    """With the demonstration's books."""
    return (
        looks.door,
        cards.record,
        funds.statement,
        counter.redemption,
        counter.refusals,
        counter.lookups,
        looks.settings,
        looks.sizes,
    )
