"""A town's logo on its slips: black dots of the head, nothing in between."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from lovemart_desktop.documents.slips.balance_slip import balance_slip_pdf
from lovemart_desktop.documents.slips.logo import HEAD_DOTS, slip_logo
from lovemart_desktop.documents.slips.receipt import slips_pdf
from lovemart_desktop.documents.slips.return_slip import return_slip_pdf
from lovemart_desktop.domain.errors import Refusal
from tests.documents.reading import Paper
from tests.documents.test_holder_papers import SLIP as BALANCE
from tests.documents.test_receipt import RECEIPT
from tests.documents.test_return_slip import SLIP as RETURN
from tests.documents.test_return_slip import WIDTHS


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """A slope from black to white."""
    slope = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    kept = BytesIO()
    slope.save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("size", "dots"), [((1000, 500), (240, 120)), ((90, 30), (320, 107)), ((40, 160), (30, 120))]
)
def test_a_logo_fits_its_place(size: tuple[int, int], dots: tuple[int, int]) -> None:
    with Image.open(BytesIO(slip_logo(picture(*size, "JPEG")))) as made:
        assert made.size == dots
        assert made.width <= HEAD_DOTS[0]
        assert made.height <= HEAD_DOTS[1]
        assert set(np.unique(np.asarray(made.convert("L")))) == {0, 255}


def test_each_dot_of_the_logo_is_one_of_the_head() -> None:
    logo = slip_logo(picture(300, 150))
    with Image.open(BytesIO(logo)) as made:
        wanted = np.asarray(made.convert("L"))
    for width in (72, 48):
        slip = Paper(slips_pdf(RECEIPT, width_mm=72 if width == 72 else 48, logo=logo))
        page = slip.pixels(0)
        top = 8
        left = round((width * 8 - wanted.shape[1]) / 2)
        here = page[top : top + wanted.shape[0], left : left + wanted.shape[1]]
        assert ((here < 128) == (wanted < 128)).all()
        assert slip.codes(0) == [RECEIPT.number]


def test_the_store_s_copy_begins_with_its_code() -> None:
    plain = Paper(slips_pdf(RECEIPT))
    marked = Paper(slips_pdf(RECEIPT, logo=slip_logo(picture(300, 150))))
    assert marked.size_mm(1) == plain.size_mm(1)
    assert marked.size_mm(0)[1] > plain.size_mm(0)[1]


def test_every_slip_that_is_taken_home_carries_it() -> None:
    logo = slip_logo(picture(300, 150))
    for width in WIDTHS:
        slips = (
            (slips_pdf(RECEIPT, width_mm=width), slips_pdf(RECEIPT, width_mm=width, logo=logo)),
            (
                return_slip_pdf(RETURN, width_mm=width),
                return_slip_pdf(RETURN, width_mm=width, logo=logo),
            ),
            (
                balance_slip_pdf(BALANCE, width_mm=width),
                balance_slip_pdf(BALANCE, width_mm=width, logo=logo),
            ),
        )
        longer = {
            round(Paper(marked).size_mm(0)[1] - Paper(plain).size_mm(0)[1], 1)
            for plain, marked in slips
        }
        assert len(longer) == 1, "the same logo in the same place"
        assert longer.pop() > 10


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"no picture", "template.logo_unreadable"), (bytes(2_000_000), "template.logo_large")],
)
def test_what_is_no_logo_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        slip_logo(data)
    assert refused.value.code == code
