"""Codes on papers that come back."""

from __future__ import annotations

import pytest

from lovemart_desktop.domain.cards import handovers
from lovemart_desktop.domain.rounds.papers import (
    ListPage,
    ListPaper,
    list_paper_number,
    read_list_page,
)


@pytest.mark.parametrize("paper", list(ListPaper))
def test_a_page_leads_back_to_its_list(paper: ListPaper) -> None:
    number = list_paper_number(paper, 9_999_999)
    assert len(number) == 10
    assert read_list_page(f"{number[:4]} {number[4:]}07") == ListPage(paper, 9_999_999, 7)
    assert read_list_page(f"{number}00") is None, "no page 0"
    assert handovers.read_page_code(f"{number}07") is None


def test_a_digit_misread_is_noticed() -> None:
    code = f"{list_paper_number(ListPaper.SCORES, 31)}01"
    for at in range(10):
        for digit in "0123456789":
            if digit != code[at]:
                assert read_list_page(code[:at] + digit + code[at + 1 :]) is None


def test_other_codes_are_none_of_ours() -> None:
    for code in ("", "6", "690123456789", f"{handovers.list_number(31)}01", "六000000100"):
        assert read_list_page(code) is None
    with pytest.raises(ValueError, match="seven digits"):
        list_paper_number(ListPaper.SCORES, 10_000_000)
