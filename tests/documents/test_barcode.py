from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import zxingcpp
from barcode.codex import Code128

from lovemart_desktop.documents.barcode import MODULE, QUIET, bars, grouped, width_mm


def test_bars_are_the_black_runs_of_the_symbol() -> None:
    modules = Code128("86434439589175").build()[0]
    painted = ["0"] * len(modules)
    for start, width in bars("86434439589175"):
        painted[start : start + width] = "1" * width
    assert "".join(painted) == modules


def test_neighbouring_modules_are_one_bar() -> None:
    found = bars("86434439589175")
    assert all(one.start + one.width < other.start for one, other in pairwise(found))


def test_widths_are_those_of_the_densest_set() -> None:
    assert width_mm("86434439589175") == 112 * MODULE == 42
    assert width_mm("001000000482") == 101 * MODULE


def test_numbers_are_read_in_groups_of_four() -> None:
    assert grouped("86434439589175") == "8643 4439 5891 75"
    assert grouped("001000000482") == "0010 0000 0482"


def picture(digits: str) -> np.ndarray[Any, Any]:
    """The symbol at two pixels a module, quiet zones around it."""
    pixels = np.full((60, 2 * (round(width_mm(digits) / MODULE) + 2 * QUIET)), 255, np.uint8)
    for start, width in bars(digits):
        pixels[5:55, 2 * (QUIET + start) : 2 * (QUIET + start + width)] = 0
    return pixels


@pytest.mark.parametrize("tail", ["8643443958", "9999999999", "0000000000", "864344395"])
def test_every_beginning_reads_back(tail: str) -> None:
    """Ninety-nine is also the sign for another set: a number may begin with it all the same."""
    for pair in range(100):
        digits = f"{pair:02d}{tail}"
        assert [code.text for code in zxingcpp.read_barcodes(picture(digits))] == [digits]


@pytest.mark.parametrize("text", ["", "86434439589X", "８６４３"])
def test_only_digits_become_bars(text: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        bars(text)
