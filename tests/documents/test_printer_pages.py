from __future__ import annotations

import numpy as np
import pytest

from lovemart_desktop.documents.cards.trial_page import (
    CARD_NUMBER,
    SLIP_NUMBER,
    card_test_pdf,
    slip_test_pdf,
)
from lovemart_desktop.documents.slips.roll import Roll
from tests.documents.reading import Paper, overlaps


@pytest.mark.parametrize(("paper_mm", "dots"), [(80, 576), (58, 384)])
def test_the_slip_shows_corners_scale_and_code(paper_mm: int, dots: int) -> None:
    paper = Paper(slip_test_pdf("石桥镇爱心超市", paper_mm))
    pixels = paper.pixels()
    assert pixels.shape[1] == dots
    assert paper.codes() == [SLIP_NUMBER]
    for corner in (pixels[:24, :24], pixels[:24, -24:], pixels[-24:, :24], pixels[-24:, -24:]):
        assert (corner[0] < 128).sum() >= 22 or (corner[-1] < 128).sum() >= 22
    assert "䶮㛃𬭎𫖯𪚥" in paper.text()
    assert paper.outside() == []
    assert overlaps(paper.glyphs()) == []


def test_the_scale_is_true() -> None:
    """Marks stand eighty dots apart: ten millimetres."""
    pixels = Paper(slip_test_pdf("石桥镇爱心超市", 80)).pixels()
    starts = [np.flatnonzero(np.diff((row < 128).astype(int)) == 1) for row in pixels]
    assert any(len(found) >= 6 and set(np.diff(found)) == {80} for found in starts)


def test_the_card_is_nobodys() -> None:
    paper = Paper(card_test_pdf("石桥镇爱心超市", "0000-1234567"))
    assert paper.codes() == [CARD_NUMBER]
    assert "测试卡" in paper.text()


def test_a_code_that_the_paper_cannot_hold_is_never_printed() -> None:
    with pytest.raises(ValueError, match="fit"):
        Roll(48, 0.5).barcode(CARD_NUMBER)
