from __future__ import annotations

from itertools import pairwise

from barcode.codex import Code128

from lovemart_desktop.documents.barcode import MODULE, bars, grouped, width_mm


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
