"""What lies on the shelf, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

EXPIRES_SOON = 30
"""Days before its expiry date from which stock is pointed out."""

LOW = 20
"""Pieces below which goods are pointed out as running low."""


class ShelfState(StrEnum):
    """What the storekeeper should know first of goods on the shelf."""

    GONE = "gone"
    EXPIRED = "expired"
    EXPIRES_SOON = "expires-soon"
    LOW = "low"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class GoodsOnShelf:
    """Goods with what lies on the shelf. `nearest_expiry`: ISO date or None."""

    id: int
    code: str
    name: str
    spec: str
    unit: str
    category_id: int
    category: str
    points: int
    stock: int
    nearest_expiry: str | None

    def days_left(self, today: date) -> int | None:
        """Days until something of it expires, below zero when it has; None: it does not."""
        if self.nearest_expiry is None:
            return None
        return (date.fromisoformat(self.nearest_expiry) - today).days

    def state(self, today: date) -> ShelfState:
        """The gravest that is true of it."""
        if self.stock <= 0:
            return ShelfState.GONE
        days = self.days_left(today)
        if days is not None and days < 0:
            return ShelfState.EXPIRED
        if days is not None and days <= EXPIRES_SOON:
            return ShelfState.EXPIRES_SOON
        return ShelfState.LOW if self.stock < LOW else ShelfState.ENOUGH


@dataclass(frozen=True, slots=True)
class LotOnShelf:
    """One purchase or donation, and what is left of it."""

    id: int
    origin: str
    source: str
    document: str
    received_on: str
    expires_on: str | None
    remaining: int
