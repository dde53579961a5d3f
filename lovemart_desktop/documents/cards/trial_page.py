"""Pages that show whether a printer is set up: nothing cut off, bars sharp, sizes true."""

from __future__ import annotations

from lovemart_desktop.documents.cards.card import CardFace
from lovemart_desktop.documents.cards.card_press import card_pdf
from lovemart_desktop.documents.pen import Pen
from lovemart_desktop.documents.slips.roll import Roll

CARD_NUMBER = "00000000000000"
"""A number that no card has."""

SLIP_NUMBER = "000000000000"
"""A number that no receipt has: as long as theirs, which is all that 48 mm hold."""

_PRINTED = {80: 72.0, 58: 48.0}
"""Millimetres that the head prints, by the paper's width."""


def slip_test_pdf(store: str, paper_mm: int) -> bytes:
    """A slip with boxes in the very corners of what is printed, a scale and a barcode.

    `paper_mm` is 80 or 58. Raises KeyError for paper of another width.
    """
    roll = Roll(_PRINTED[paper_mm], 3.0)
    roll.space(4.0)
    roll.line("打印机测试页", size=15, bold=True)
    roll.wrap(store, 11)
    roll.rule()
    roll.line("纸宽", f"{paper_mm} mm")
    roll.line("打印宽度", f"{roll.width:.0f} mm")
    roll.space(1.0)
    roll.wrap("四角的小方框应完整。标尺用直尺量，每格 1 厘米。条码用扫码枪扫一下。", 10.5)
    _draw_scale(roll)
    roll.barcode(SLIP_NUMBER)
    roll.wrap("生僻字：䶮 㛃 𬭎 𫖯 𪚥", 12)
    roll.space(5.0)
    _draw_corners(roll)
    pen = Pen((roll.width, roll.y), title="打印机测试页")
    roll.draw(pen)
    return pen.finish()


def card_test_pdf(store: str, telephone: str) -> bytes:
    """A card of nobody, for the card printer."""
    return card_pdf(CardFace("测试卡", "试印", CARD_NUMBER, store, telephone))


def _draw_corners(roll: Roll) -> None:
    size, bottom = 3.0, roll.y
    for x in (0.0, roll.width - size):
        for y in (0.0, bottom - size):
            roll.frame(x, y, size, size, 2)


def _draw_scale(roll: Roll) -> None:
    roll.space(3.0)
    centimetres = int(roll.inner // 10)
    for mark in range(centimetres + 1):
        roll.post(roll.left + 10.0 * mark, roll.y, 4.0)
    roll.space(6.0)
