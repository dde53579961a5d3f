"""Slips on A5 sheets: in columns, at their true size, never cut through what is printed."""

from __future__ import annotations

import numpy as np
import pytest

from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.gui.kit.pdf import on_a5
from tests.documents.reading import Paper
from tests.documents.test_receipt import LONG, RECEIPT


def ink(paper: Paper) -> int:
    """How much black is on all pages, in dots of the head."""
    return sum(int(np.sum(255 - paper.pixels(n).astype(int))) // 255 for n in range(len(paper)))


@pytest.mark.parametrize("receipt", [RECEIPT, LONG])
def test_all_that_is_on_the_roll_is_on_the_sheets_at_its_size(receipt: Receipt) -> None:
    roll = slips_pdf(receipt)
    sheets = Paper(on_a5(roll))
    for page in range(len(sheets)):
        width, height = sheets.size_mm(page)
        assert (round(width), round(height)) == (210, 148)
        # printers leave an edge white
        dots = sheets.pixels(page) < 128
        edge = 5 * 8
        for side in (dots[:edge], dots[-edge:], dots[:, :edge], dots[:, -edge:]):
            assert not side.any()
    assert ink(sheets) == pytest.approx(ink(Paper(roll)), rel=0.01)


@pytest.mark.parametrize("dpi", [203.2, 300])
@pytest.mark.parametrize("receipt", [RECEIPT, LONG])
def test_both_codes_read_back(receipt: Receipt, dpi: float) -> None:
    sheets = Paper(on_a5(slips_pdf(receipt)))
    codes = [code for page in range(len(sheets)) for code in sheets.codes(page, dpi)]
    assert codes == [receipt.number, receipt.number]


def test_a_slip_that_fits_a_column_is_not_torn_over_two_sheets() -> None:
    sheets = Paper(on_a5(slips_pdf(LONG)))
    first = [page for page in range(len(sheets)) if sheets.codes(page)]
    assert len(first) == 2
