from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lovemart_desktop.domain.counter.receipts import PurseUse, mask_name
from tests.documents.test_receipt import RECEIPT


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张龚强", "张*强"),
        ("张强", "张*"),
        ("买买提·吐尔逊", "买*逊"),
        ("欧阳秀兰", "欧*兰"),
        ("𬭎𫖯𪚥", "𬭎*𪚥"),
        ("张", "*"),
        ("", ""),
    ],
)
def test_a_masked_name_keeps_first_and_last(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_pieces_are_counted_over_all_lines() -> None:
    assert RECEIPT.pieces == 7


@pytest.mark.parametrize(
    ("days", "after", "announced"),
    [(0, 5, True), (60, 5, True), (61, 5, False), (-1, 5, False), (10, 0, False)],
)
def test_expiry_is_announced_for_sixty_days(days: int, after: int, announced: bool) -> None:
    expiry = date(2026, 6, 18) + timedelta(days=days)
    use = PurseUse("own", "节日慰问", 10, 10 - after, after, expiry)
    receipt = replace(RECEIPT, business_date=date(2026, 6, 18), uses=(use,))
    assert receipt.expiring() == ((use,) if announced else ())


def test_a_purse_without_expiry_is_never_announced() -> None:
    use = PurseUse("own", "节日慰问", 10, 5, 5, None)
    assert replace(RECEIPT, uses=(use,)).expiring() == ()
