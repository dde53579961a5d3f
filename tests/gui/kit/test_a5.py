"""Slips on A5 sheets: in columns, at their true size, never cut through what is printed."""

from __future__ import annotations

import numpy as np
import pypdfium2
import pytest

from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.documents.slips.return_slip import return_slip_pdf
from lovemart_desktop.domain.counter.receipts import Receipt
from lovemart_desktop.gui.kit.pdf import COLUMN, on_a5
from lovemart_desktop.gui.kit.tearing import Line, pieces_of, tear
from tests.documents.reading import Paper
from tests.documents.test_receipt import LONG, RECEIPT
from tests.documents.test_return_slip import SLIP


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


def test_a_slip_is_torn_between_its_parts() -> None:
    """The purses stand together, below their heading, at the top of the second column."""
    data = return_slip_pdf(SLIP)
    glyphs = Paper(data).glyphs()
    heading = glyphs["".join(glyph.char for glyph in glyphs).index("退还到")]
    page = pypdfium2.PdfDocument(data)[0]
    (first, second) = pieces_of(page, COLUMN)
    from_top = (page.get_height() - heading.top) * 25.4 / 72
    assert first[1] == second[0]
    assert from_top - 4 < second[0] < from_top, "above the rule of the heading"
    assert len(Paper(on_a5(data))) == 2, "no more sheets than copies"


@pytest.mark.parametrize(
    ("lines", "cuts"),
    [
        # a rule begins a part, the rule below its heading does not
        ([(0, 10, 0), (60, 62, None), (70, 78, 0), (80, 82, None), (90, 98, 0)], [56]),
        # the name of an item stays with its numbers
        ([(0, 10, 0), (60, 68, 0), (70, 78, 60), (80, 88, 0), (90, 102, 60), (105, 112, 0)], [79]),
        # nothing but white
        ([(0, 10, 0), (60, 68, 0), (80, 88, 0), (96, 108, 0)], [92]),
        # one block that is higher than a column
        ([(0, 150, 0)], [100]),
    ],
)
def test_where_a_slip_is_torn(lines: list[tuple[int, int, int | None]], cuts: list[int]) -> None:
    found = [Line(top, end, left or 0, rule=left is None) for top, end, left in lines]
    assert tear(found, 150, 100) == cuts
