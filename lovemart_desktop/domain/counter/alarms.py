"""Guessing at cards: scans of numbers that no card has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CARDS_GUESSED = 100
"""Unknown cards in one shift that raise the alarm: nobody mistypes as often."""


@dataclass(frozen=True, slots=True)
class GuessedCards:
    """A shift in which many cards were scanned that nobody has."""

    till: str
    clerk: str
    day: date
    scans: int
