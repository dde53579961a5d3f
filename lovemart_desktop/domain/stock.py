"""What lies on the shelf, as values."""

from __future__ import annotations

from dataclasses import dataclass


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


EXPIRES_SOON = 30
"""Days before its expiry date from which stock is pointed out."""

LOW = 20
"""Pieces below which goods are pointed out as running low."""
