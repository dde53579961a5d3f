"""Code 128 as bars a printer head can hit exactly.

A module is 0.375 mm, three dots of a head with eight dots to the millimetre, so no
bar is ever rounded. Bars are measured in modules from the left edge of the symbol;
ten modules on each side stay white.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from barcode.codex import Code128

MODULE = 0.375
"""Width of one module in mm."""

QUIET = 10
"""Modules that stay white on each side."""


class _Digits(Code128):  # type: ignore[misc]  # python-barcode ships no types
    """Code 128 of digits alone.

    python-barcode merges a start sign with a following change of set, and takes the pair
    99 at the beginning of a number for such a change: the symbol then lacks these two
    digits. Digits begin in set C, so there is nothing to merge.
    """

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        return encoded


class Bar(NamedTuple):
    """One black bar: where it begins and how wide it is, in modules."""

    start: int
    width: int


@lru_cache(maxsize=64)
def bars(digits: str) -> tuple[Bar, ...]:
    """The bars of `digits`, neighbouring modules joined. An even number of digits is densest.

    Raises ValueError for anything but digits.
    """
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("only digits become bars")
    found = []
    position = 0
    for module, run in groupby(_Digits(digits).build()[0]):
        width = len(list(run))
        if module == "1":
            found.append(Bar(position, width))
        position += width
    return tuple(found)


def width_mm(digits: str) -> float:
    """The width of the symbol without its quiet zones: 42 mm for 14 digits, 37.9 for 12."""
    last = bars(digits)[-1]
    return (last.start + last.width) * MODULE


def grouped(digits: str) -> str:
    """The number as people read it, in groups of four: 8643 4439 5891 75."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
