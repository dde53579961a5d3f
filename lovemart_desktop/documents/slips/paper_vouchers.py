"""Numbered vouchers to write on while the power is out (停电兑换凭证), four on a sheet of A4.

They are filled in by hand and entered when the power is back, each by its number or its
barcode. A second print says so; a number that is settled already cannot be used again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lovemart_desktop.documents import barcode
from lovemart_desktop.documents.layout import date_text, fit_size
from lovemart_desktop.documents.pen import A4, MM, Pen, text_mm
from lovemart_desktop.domain.counter.paper_days import paper_code, shown_number

A_SHEET: Final = 4
WIDTH, HEIGHT = A4[0] / 2, A4[1] / 2
_SIDE = 8.0
_INNER = WIDTH - 2 * _SIDE
_RIGHT = WIDTH - _SIDE
_HAIR = 0.5 / MM
_LINE = 0.3
_GOODS_ROWS = 5
_CARD_GROUPS = (4, 4, 4, 2)


@dataclass(frozen=True, slots=True)
class PaperVouchers:
    """A batch of forms. `nth` is which print of it this is, 1 the first; `settled` are the
    numbers that were entered or voided before this print."""

    town: str
    store: str
    first: int
    last: int
    made_on: date
    nth: int = 1
    settled: frozenset[int] = field(default_factory=frozenset)


def vouchers_pdf(vouchers: PaperVouchers) -> bytes:
    """All numbers of the batch in order, four on a page, to be cut apart."""
    title = f"停电兑换凭证 {shown_number(vouchers.first)}-{shown_number(vouchers.last)}"
    pen = Pen(A4, title=title)
    numbers = range(vouchers.first, vouchers.last + 1)
    for at, number in enumerate(numbers):
        place = at % A_SHEET
        pen.move_origin(place % 2 * WIDTH, place // 2 * HEIGHT, A4[1])
        _Form(pen, vouchers, number).draw()
        if place == A_SHEET - 1 or number == vouchers.last:
            pen.move_origin(0, 0, A4[1])
            _cut_marks(pen)
            pen.end_page()
    return pen.finish()


def _cut_marks(pen: Pen) -> None:
    """Where the sheet is cut apart: short marks at the edges and a cross in the middle."""
    for y in (0.0, HEIGHT - 3, A4[1] - 6):
        pen.post(WIDTH, y, 6, 0.25)
    for x in (0.0, WIDTH - 3, A4[0] - 6):
        pen.rule(x, HEIGHT, 6, 0.25)


class _Form:
    """One voucher, its top left corner at the pen's origin."""

    def __init__(self, pen: Pen, vouchers: PaperVouchers, number: int) -> None:
        self._pen = pen
        self._vouchers = vouchers
        self._number = number
        self._y = 0.0

    def draw(self) -> None:
        self._head()
        if self._number in self._vouchers.settled:
            self._used()
            return
        self._blanks()
        self._goods()
        self._signatures()
        self._foot()

    def _head(self) -> None:
        pen, code = self._pen, paper_code(self._number)
        store = self._vouchers.store
        size = fit_size(store, (_INNER - 34) * MM, 11, 8, bold=True)
        pen.text(_SIDE, 11, store, size, bold=True)
        pen.text(_SIDE, 18, "停电兑换凭证", 15, bold=True)
        pen.text(_RIGHT, 18, f"No {shown_number(self._number)}", 17, bold=True, align="right")
        pen.rule(_SIDE, 20, _INNER, 1.0)
        left = _RIGHT - barcode.width_mm(code) - barcode.QUIET * barcode.MODULE
        pen.bars(left, 22, code, 9)
        middle = left + barcode.width_mm(code) / 2
        pen.text(middle, 34.6, barcode.grouped(code), 10.5, align="center")
        pen.text(_SIDE, 26, "日期", 10.5)
        self._written(_SIDE + 9, 26.6, 11)
        pen.text(_SIDE + 20.5, 26, "年", 10.5)
        self._written(_SIDE + 25, 26.6, 6)
        pen.text(_SIDE + 31.5, 26, "月", 10.5)
        self._written(_SIDE + 36, 26.6, 5)
        pen.text(_SIDE + 41.5, 26, "日", 10.5)
        if self._vouchers.nth > 1:
            pen.frame(_SIDE, 28.4, 43, 6.4, _LINE)
            pen.text(
                _SIDE + 21.5, 32.9, f"第{self._vouchers.nth}次打印", 11, bold=True, align="center"
            )
        else:
            pen.text(_SIDE, 34.6, f"{date_text(self._vouchers.made_on)}印制", 9.5)
        self._y = 41.5

    def _blanks(self) -> None:
        pen, y = self._pen, self._y
        pen.text(_SIDE, y, "姓名", 10.5)
        self._written(_SIDE + 9, y + 0.6, 32)
        pen.text(_SIDE + 44, y, "村组", 10.5)
        self._written(_SIDE + 53, y + 0.6, _INNER - 53)
        y += 7.8
        pen.text(_SIDE, y, "卡号", 10.5)
        x = _SIDE + 9
        for size in _CARD_GROUPS:
            for _ in range(size):
                pen.frame(x, y - 4.6, 5.0, 6.2, _HAIR)
                x += 5.0
            x += 2.2
        y += 7.8
        pen.text(_SIDE, y, "无卡：核对身份证，后四位", 10.5)
        x = _SIDE + 1 + text_mm("无卡：核对身份证，后四位", 10.5)
        for _ in range(4):
            pen.frame(x, y - 4.6, 5.0, 6.2, _HAIR)
            x += 5.0
        y += 7.8
        pen.text(_SIDE, y, "代领人", 10.5)
        self._written(_SIDE + 13, y + 0.6, 28)
        pen.text(_SIDE + 44, y, "与持卡人关系", 10.5)
        self._written(_SIDE + 67, y + 0.6, _INNER - 67)
        self._y = y + 3.4

    def _goods(self) -> None:
        """A table with rows wide enough for handwriting."""
        pen, top = self._pen, self._y
        edges = (_SIDE, _SIDE + 45, _SIDE + 58, _SIDE + 74, _RIGHT)
        head, row = 6.0, 7.6
        height = head + row * (_GOODS_ROWS + 1)
        pen.frame(_SIDE, top, _INNER, height, _LINE)
        for edge in edges[1:-1]:
            pen.post(edge, top, height - row, 0.5)
        pen.post(edges[3], top + height - row, row, 0.5)
        for at, words in enumerate(("商品、规格", "数量", "单价", "积分")):
            middle = (edges[at] + edges[at + 1]) / 2
            pen.text(middle, top + 4.3, words, 10.5, bold=True, align="center")
        for at in range(_GOODS_ROWS + 1):
            pen.rule(_SIDE, top + head + row * at, _INNER, 0.5)
        pen.text(edges[3] - 2, top + height - 2.6, "合计", 11, bold=True, align="right")
        pen.text(_RIGHT - 1.5, top + height - 2.6, "分", 10.5, align="right")
        self._y = top + height + 2.0

    def _signatures(self) -> None:
        pen, top = self._pen, self._y
        height = 20.0
        pen.frame(_SIDE, top, _INNER, height, _LINE)
        for x in (_SIDE + 40, _SIDE + 63):
            pen.post(x, top, height, 0.5)
        pen.text(_SIDE + 1.5, top + 4.4, "领取人签名", 10.5)
        pen.text(_SIDE + 51.5, top + 4.4, "按指印", 10.5, align="center")
        pen.text(_SIDE + 64.5, top + 4.4, "营业员", 10.5)
        pen.rule(_SIDE + 63, top + 10, _INNER - 63, 0.5)
        pen.text(_SIDE + 64.5, top + 14.4, "第二人", 10.5)
        self._y = top + height

    def _foot(self) -> None:
        pen = self._pen
        pen.text(_SIDE, self._y + 4.6, "来电后按编号补录。一号一用，写错作废，不得涂改。", 9.5)

    def _used(self) -> None:
        """A number that is settled cannot be written on again."""
        pen = self._pen
        pen.frame(_SIDE, 56, _INNER, 14, 0.8)
        pen.text(WIDTH / 2, 65.4, "此号已用，不可再写", 20, bold=True, align="center")

    def _written(self, x: float, y: float, width: float) -> None:
        """A line to write on."""
        self._pen.rule(x, y, width, 0.5)
