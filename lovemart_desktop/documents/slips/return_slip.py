"""The return slip (退货小票): what came back, to which purse, and the points there are now.

Two copies like the redemption slip's, on 80 or 58 mm paper. It has no barcode of its own: the
slip that was returned keeps its code, and the rest of it may still come back.
"""

from __future__ import annotations

from typing import Final, Literal

from lovemart_desktop.documents.barcode import grouped
from lovemart_desktop.documents.layout import date_text, fit_size, points_text
from lovemart_desktop.documents.pen import MM, text_mm
from lovemart_desktop.documents.slips.roll import Roll
from lovemart_desktop.documents.slips.two_copies import ACCOUNTS, FIGURE_CENTRE, TwoCopies
from lovemart_desktop.domain.counter.receipts import mask_name
from lovemart_desktop.domain.counter.return_slips import BackOnSlip, PurseGain, ReturnSlip

_QUANTITY: Final = {72: 56.0, 48: 35.5}
"""Right edge of the quantity column, mm."""
_BEFORE: Final = {72: 42.0, 48: 23.5}
_BALANCE: Final = {72: 46.0, 48: 40.0}


def return_slip_pdf(
    slip: ReturnSlip,
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
    paper = _Paper(slip, width_mm, copy_number, practice, logo)
    return paper.pdf(f"{slip.receipt}-{slip.nth}")


class _Paper(TwoCopies[ReturnSlip]):
    title = "退货小票"
    signer = "退货人"
    signature_height = 24.0

    def holder_copy(self) -> Roll:
        roll = self._begin("持卡人联", logo=self._logo)
        self._body(roll)
        self._balance(roll)
        self._proof(roll)
        roll.wrap("原小票请留好，没退的商品还可再退。")
        if self._slip.telephone:
            roll.wrap(f"电话 {self._slip.telephone}")
        self._end(roll)
        return roll

    def store_copy(self) -> Roll:
        roll = self._begin("门店联")
        self._body(roll)
        self._proof(roll)
        roll.line("退货前积分", f"{points_text(self._slip.before)}分", right_size=12.5)
        after = f"{points_text(self._slip.after)}分"
        roll.line("现有积分", after, right_size=12.5, right_bold=True)
        roll.space(1.0)
        roll.wrap("以上商品已退回，积分已核对。", 12, bold=True)
        self._signature(roll)
        self._end(roll)
        return roll

    def _body(self, roll: Roll) -> None:
        self._holder(roll)
        self._goods(roll)
        self._points(roll)

    def _begin(self, copy: str, *, logo: bytes = b"") -> Roll:
        slip = self._slip
        roll = self._head(copy, logo=logo)
        time = f"{slip.recorded_at:%Y-%m-%d %H:%M}"
        if self._roomy:
            roll.line(self.title, time, size=12.5, bold=True, right_size=10.5)
        else:
            roll.line(time)
        self._late_day(roll)
        roll.line("原小票", grouped(slip.receipt))
        roll.line("兑换日期", f"{slip.receipt_day}")
        if slip.nth > 1:
            roll.line("本小票退货次数", f"第{slip.nth}次")
        return roll

    def _holder(self, roll: Roll) -> None:
        slip = self._slip
        roll.rule()
        roll.line(mask_name(slip.holder), slip.village, 17, bold=True, right_size=10.5, leading=1.2)
        roll.line(f"卡尾号 {slip.card_tail}" if slip.card_tail else "无卡领取")

    def _goods(self, roll: Roll) -> None:
        roll.rule()
        top = roll.y
        roll.line("退回商品", "积分", bold=True)
        roll.put(_QUANTITY[self._width], top + 3.9, "数量×单价", 10.5, align="right")
        roll.rule(before=0.3)
        for line in self._slip.lines:
            self._line(roll, line)
        if self._slip.reason:
            roll.wrap(f"原因：{self._slip.reason}")
        roll.rule(before=0.4)
        self._total(roll)

    def _line(self, roll: Roll, line: BackOnSlip) -> None:
        name = f"{line.goods}（{line.spec}）" if line.spec else line.goods
        roll.wrap(name, 11, leading=1.36)
        points = points_text(line.points)
        room = roll.right - text_mm(points, 12.5, bold=True) - 2
        edge, baseline = min(_QUANTITY[self._width], room), roll.y + 4.1
        quantity = f"{line.pieces}×{points_text(line.price)}"
        roll.put(edge, baseline, quantity, 11.5, align="right")
        roll.put(roll.right, baseline, points, 12.5, bold=True, align="right")
        roll.space(5.4)
        if line.damaged:
            whole = line.damaged == line.pieces
            roll.wrap("损坏，不上架" if whole else f"其中{line.damaged}件损坏，不上架")
        roll.space(0.6)

    def _total(self, roll: Roll) -> None:
        slip, size = self._slip, 20 if self._roomy else 18
        self._sum(roll, f"共{slip.pieces}件", "退还", points_text(slip.given), size)

    def _points(self, roll: Roll) -> None:
        slip = self._slip
        if slip.gains:
            roll.rule(before=0.0)
            top = roll.y
            roll.line("退还到" if self._roomy else "到", "现有", bold=True)
            roll.put(_BEFORE[self._width], top + 3.9, "原有", 10.5, align="right")
            roll.put(_QUANTITY[self._width], top + 3.9, "退还", 10.5, align="right")
            roll.rule(before=0.3)
            for gain in slip.gains:
                self._gain(roll, gain)
        for lost in slip.lost:
            roll.wrap(
                f"“{lost.fund}”已结束，{points_text(lost.points)}分不退还，商品已收回。",
                bold=True,
            )

    def _gain(self, roll: Roll, gain: PurseGain) -> None:
        roll.wrap(f"{ACCOUNTS[gain.account]}：{gain.fund}", leading=1.36)
        before, given, after = (points_text(n) for n in (gain.before, gain.given, gain.after))
        room = 13.5 if self._roomy else 11.5
        if max(text_mm(text, 12.5, bold=True) for text in (before, f"+{given}", after)) > room:
            for words, text in (("原有", before), ("退还", given), ("现有", after)):
                roll.line(words, text, right_size=12, right_bold=text is after)
        else:
            baseline = roll.y + 4.0
            roll.put(_BEFORE[self._width], baseline, before, 12, align="right")
            roll.put(_QUANTITY[self._width], baseline, f"+{given}", 12, align="right")
            roll.put(roll.right, baseline, after, 12.5, bold=True, align="right")
            roll.space(6.0)
        if gain.revived_until is not None:
            until = date_text(gain.revived_until)
            roll.wrap(f"此项积分原已到期，可用到{until}。", 11.5, bold=True)

    def _balance(self, roll: Roll) -> None:
        """The points there are now, in a box, for eyes that need large print."""
        roll.space(1.0)
        top, number = roll.y, points_text(self._slip.after)
        height = 19.0 if self._roomy else 23.0
        roll.frame(roll.left, top, roll.inner, height, 4)
        unit = roll.right - 4 - text_mm("分", 14, bold=True)
        label = 18.0 if self._roomy else 0.0
        if self._roomy:
            for at, words in enumerate(("现有", "积分")):
                roll.put(roll.left + 3.5, top + 8.2 + 6.6 * at, words, 14, bold=True)
        else:
            roll.put(roll.left + 3, top + 6.4, "现有积分", 14, bold=True)
        room = unit - 2 - (roll.left + 2 + label)
        size = fit_size(number, room * MM, _BALANCE[self._width], 8, bold=True)
        centre = top + (height / 2 if self._roomy else 14.6)
        baseline = centre + FIGURE_CENTRE * size / MM
        roll.put(unit - 2, baseline, number, size, bold=True, align="right")
        roll.put(roll.right - 4, baseline, "分", 14, bold=True, align="right")
        roll.space(height + 1.0)

    def _proof(self, roll: Roll) -> None:
        slip = self._slip
        till = f"{int(slip.till)}号台" if slip.till.isdecimal() else slip.till
        self._proof_of(roll, f"{till}　营业员{slip.clerk}")
