"""The redemption slip: the holder's copy and the store's, on 80 or 58 mm paper.

The printers' heads cover 72 and 48 mm of it. The holder is masked and the clerk is a
number: slips are thrown away in the street. The store copy carries its barcode on
top, far from the ink of the thumbprint, because it is scanned at shift close.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lovemart_desktop.documents.layout import date_text, fit_size, points_text
from lovemart_desktop.documents.pen import MM, text_mm
from lovemart_desktop.documents.slips.roll import Roll
from lovemart_desktop.documents.slips.two_copies import ACCOUNTS, FIGURE_CENTRE, TwoCopies
from lovemart_desktop.domain.counter.receipts import (
    Proxy,
    PurseUse,
    Receipt,
    ReceiptLine,
    mask_name,
    slip_name,
)


@dataclass(frozen=True, slots=True)
class _Measures:
    """What differs between the two papers; mm, and points for type."""

    margin: float
    quantity: float  # right edge of the quantity column
    goods: float | None  # width of the goods' name beside it; None: the numbers go below
    before: float  # right edges of the purses' columns
    taken: float
    total: float
    balance: float
    sign: float  # width of the signature's part of the box
    roomy: bool


_PAPERS = {
    72: _Measures(1.0, 56.0, 40.0, 42.0, 56.5, 20, 54, 46.0, roomy=True),
    48: _Measures(0.5, 35.5, None, 23.5, 35.5, 18, 46, 28.5, roomy=False),
}


def slips_pdf(
    receipt: Receipt,
    *,
    width_mm: Literal[72, 48] = 72,
    copy_number: int = 0,
    practice: bool = False,
    logo: bytes = b"",
) -> bytes:
    """Two pages, the holder's copy and the store's, each as long as what is on it.

    `copy_number` 1 and up marks a reprint; `practice` marks a slip that proves nothing. `logo`
    is what `documents.logo.slip_logo` made; it stands on the holder's copy.
    """
    return _Slip(receipt, width_mm, copy_number, practice, logo).pdf(receipt.number)


class _Slip(TwoCopies[Receipt]):
    title = "兑换小票"
    signer = "领取人"
    signature_height = 26.0

    @property
    def _paper(self) -> _Measures:
        return _PAPERS[self._width]

    def holder_copy(self) -> Roll:
        """What the holder takes home: the balance is the largest thing on it."""
        roll = self._begin("持卡人联")
        self._holder(roll)
        self._goods(roll)
        self._purses(roll)
        self._balance(roll)
        self._expiry(roll)
        roll.space(1.0)
        self._barcode(roll)
        self._proof(roll)
        roll.wrap("积分只换商品，不换现金。")
        for part in self._joined("退货请带本小票。", f"电话 {self._slip.telephone}"):
            roll.wrap(part)
        self._end(roll)
        return roll

    def store_copy(self) -> Roll:
        """What the store keeps: signed or thumbprinted, scanned in at shift close."""
        roll = self._begin("门店联", code=True)
        self._holder(roll)
        self._goods(roll)
        self._purses(roll)
        self._proof(roll)
        roll.line("兑换前积分", f"{points_text(self._slip.before)}分", right_size=12.5)
        after = f"{points_text(self._slip.after)}分"
        roll.line("剩余积分", after, right_size=12.5, right_bold=True)
        roll.space(1.0)
        for sentence in self._joined("以上商品已当面领取，", "数量无误。"):
            roll.wrap(sentence, 12, bold=True)
        self._signature(roll)
        if self._slip.awaiting:
            self._countersignature(roll)
        for sentence in self._joined("签名、指印选一样。", "本联交班时扫描。"):
            roll.wrap(sentence)
        self._end(roll)
        return roll

    def _joined(self, *parts: str) -> tuple[str, ...]:
        """Parts of one line where the paper has room, else lines of their own."""
        return ("".join(parts),) if self._roomy else parts

    def _begin(self, copy: str, *, code: bool = False) -> Roll:
        receipt = self._slip
        roll = self._head(copy, logo=b"" if code else self._logo)
        if code:
            self._barcode(roll)
        time = f"{receipt.recorded_at:%Y-%m-%d %H:%M}"
        if self._roomy:
            roll.line(self.title, time, bold=True)
        else:
            roll.line(time)
        self._late_day(roll)
        if receipt.paper:
            roll.line(f"停电凭证 No {receipt.paper:06d} 补录")
        return roll

    def _barcode(self, roll: Roll) -> None:
        """The receipt's code; a practice slip has none that a scanner could take for a receipt."""
        if self._practice:
            roll.space(1.0)
            roll.banner("练习 PRACTICE")
        else:
            roll.barcode(self._slip.number)

    def _holder(self, roll: Roll) -> None:
        receipt = self._slip
        roll.rule()
        roll.line(
            mask_name(receipt.holder), receipt.village, 17, bold=True, right_size=10.5, leading=1.2
        )
        tail = f"卡尾号 {receipt.card_tail}" if receipt.card_tail else ""
        proxy = _proxy_lines(receipt.proxy, roll.inner)
        beside = tail and len(proxy) == 1
        if beside and text_mm(tail, 10.5) + text_mm(proxy[0], 10.5) + 3 <= roll.inner:
            roll.line(tail, proxy[0])
        else:
            for line in (tail, *proxy):
                if line:
                    roll.wrap(line)
        if receipt.no_card:
            roll.wrap("无卡领取，已核对身份证", 12, bold=True)

    def _goods(self, roll: Roll) -> None:
        roll.rule()
        top = roll.y
        roll.line("商品", "积分", bold=True)
        roll.put(self._paper.quantity, top + 3.9, "数量×单价", 10.5, align="right")
        roll.rule(before=0.3)
        for line in self._slip.lines:
            self._goods_line(roll, line)
        roll.rule(before=0.4)
        self._total(roll)

    def _goods_line(self, roll: Roll, line: ReceiptLine) -> None:
        name = f"{line.goods}（{line.spec}）" if line.spec else line.goods
        quantity = f"{line.pieces}×{points_text(line.price)}"
        points = points_text(line.points)
        edge = min(self._paper.quantity, roll.right - text_mm(points, 12.5, bold=True) - 2)
        beside = self._paper.goods
        if beside and text_mm(quantity, 11.5) > edge - roll.left - beside - 1:
            beside = None
        top = roll.y
        roll.wrap(name, 11, width=beside, leading=1.36)
        if beside is None:
            top = roll.y
            roll.space(5.4)
        baseline = top + 4.1
        roll.put(edge, baseline, quantity, 11.5, align="right")
        roll.put(roll.right, baseline, points, 12.5, bold=True, align="right")
        roll.space(0.6)

    def _total(self, roll: Roll) -> None:
        receipt = self._slip
        kinds = f"{len(receipt.lines)}种" if self._roomy else ""
        count = f"共{kinds}{receipt.pieces}件"
        self._sum(roll, count, "扣除", points_text(receipt.total), self._paper.total)

    def _purses(self, roll: Roll) -> None:
        if not self._slip.uses:
            return
        roll.rule(before=0.0)
        top = roll.y
        paper = self._paper
        roll.line("积分来源" if self._roomy else "来源", "剩余", bold=True)
        roll.put(paper.before, top + 3.9, "原有", 10.5, align="right")
        roll.put(paper.taken, top + 3.9, "扣除", 10.5, align="right")
        roll.rule(before=0.3)
        for use in self._slip.uses:
            self._purse(roll, use)

    def _purse(self, roll: Roll, use: PurseUse) -> None:
        roll.wrap(f"{ACCOUNTS[use.account]}：{use.fund}", leading=1.36)
        before, taken, after = (points_text(n) for n in (use.before, -use.taken, use.after))
        paper = self._paper
        if max(text_mm(text, 12.5, bold=True) for text in (before, taken, after)) > 11.5:
            # hundreds of thousands do not fit the columns
            for words, text in (("原有", before), ("扣除", taken), ("剩余", after)):
                roll.line(words, text, right_size=12, right_bold=text is after)
            return
        baseline = roll.y + 4.0
        roll.put(paper.before, baseline, before, 12, align="right")
        roll.put(paper.taken, baseline, taken, 12, align="right")
        roll.put(roll.right, baseline, after, 12.5, bold=True, align="right")
        roll.space(6.0)

    def _balance(self, roll: Roll) -> None:
        """The points that are left, in a box, for eyes that need large print."""
        receipt = self._slip
        roll.space(1.0)
        roll.line("兑换前积分", f"{points_text(receipt.before)}分", 11, right_size=12)
        roll.space(0.8)
        top, number = roll.y, points_text(receipt.after)
        unit = roll.right - 4 - text_mm("分", 14, bold=True)
        if self._roomy:
            height, label, centre = 22.0, 18.0, top + 11.0
            for at, words in enumerate(("您还有", "积分")):
                roll.put(roll.left + 3.5, top + 9.5 + 7.2 * at, words, 14, bold=True)
        else:
            height, label, centre = 26.5, 2.0, top + 16.5
            roll.put(roll.left + 3, top + 6.9, "您还有积分", 14, bold=True)
        roll.frame(roll.left, top, roll.inner, height, 4)
        room = unit - 2 - (roll.left + 2 + label)
        size = fit_size(number, room * MM, self._paper.balance, 8, bold=True)
        baseline = centre + FIGURE_CENTRE * size / MM
        roll.put(unit - 2, baseline, number, size, bold=True, align="right")
        roll.put(roll.right - 4, baseline, "分", 14, bold=True, align="right")
        roll.space(height + 1.0)

    def _expiry(self, roll: Roll) -> None:
        for use in self._slip.expiring():
            assert use.expires_on is not None  # that is what makes it expire
            who, left = ACCOUNTS[use.account], points_text(use.after)
            text = f"请留意：{who}有{left}分，{date_text(use.expires_on)}到期。"
            roll.wrap(text, 12.5, bold=True)

    def _proof(self, roll: Roll) -> None:
        receipt = self._slip
        till = slip_name(receipt.till, receipt.number)
        self._proof_of(roll, f"{till}　营业员{receipt.clerk}")

    def _countersignature(self, roll: Roll) -> None:
        """A line for the second person who was not there."""
        roll.wrap("店内只有一人，待第二人补签", 12, bold=True)
        top = roll.y
        roll.frame(roll.left, top, roll.inner, 12.0, 2)
        roll.put(roll.left + 2, top + 4.6, "补签人", 10.5)
        roll.space(13.0)


def _proxy_lines(proxy: Proxy | None, width: float) -> tuple[str, ...]:
    """Who collects for the holder; broken before the relation if one line is too short."""
    if proxy is None:
        return ()
    name, relation = f"代领人 {mask_name(proxy.name)}", f"（{proxy.relation}）"
    if not proxy.relation:
        return (name,)
    whole = name + relation
    return (whole,) if text_mm(whole, 10.5) <= width else (name, relation)
