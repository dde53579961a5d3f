"""What the slips of a shift and of a day have in common: sums, goods, chain heads, boxes."""

from __future__ import annotations

from datetime import datetime

from lovemart_desktop.documents.layout import even_lines, fit_size, points_text
from lovemart_desktop.documents.pen import MM, text_mm
from lovemart_desktop.documents.slips.roll import MARGINS, Roll
from lovemart_desktop.domain.shifts import GoodsSum, ShiftSums, Tally

INDENT = "　"


class ClosingRoll(Roll):
    """A roll with the parts of a closing slip."""

    def __init__(self, width: float) -> None:
        super().__init__(width, MARGINS[round(width)])
        self.roomy = width > 60

    def title(self, store: str, town: str, word: str) -> None:
        """Town and store, and what the slip is in a box."""
        if town not in store:
            self.line(town)
        box = text_mm(word, 12.5, bold=True) + 3.5
        room = self.inner - box - 2 if self.roomy else self.inner
        for line in even_lines(store, room * MM / 17, bold=True):
            self.line(line, size=17, bold=True, leading=1.25)
        if not self.roomy:
            self.space(6.5)
        self.boxed(word, box, self.y - (6.9 if self.roomy else 6.2))
        self.rule(4, before=0.6, after=0.75)

    def heading(self, left: str, middle: str = "", right: str = "") -> None:
        """A part's heading between two rules, with the names of its columns."""
        self.rule()
        top = self.y
        self.line(left, size=12, bold=True)
        if middle:
            self.put(self.middle, top + 4.3, middle, 10.5, align="right")
        self.put(self.right, top + 4.3, right, 10.5, align="right")
        self.rule(before=0.3)

    @property
    def middle(self) -> float:
        """The right edge of the column before the last, mm."""
        return self.left + self.inner * (0.71 if self.roomy else 0.66)

    def amounts(self, words: str, middle: str, right: str) -> None:
        """A row with a bold number at the right edge and another before it."""
        room = self.inner if not middle else self.middle - self.left
        used = max(text_mm(right, 12.5, bold=True) if not middle else text_mm(middle, 11.5), 8.0)
        top = self.y
        self.wrap(words, 11, width=room - used - 2, leading=1.36)
        baseline = self.y - 1.1 if self.y - top < 6 else top + 4.1
        if middle:
            self.put(self.middle, baseline, middle, 11.5, align="right")
        self.put(self.right, baseline, right, 12.5, bold=True, align="right")
        self.space(0.4)

    def sums(self, sums: ShiftSums) -> None:
        """Counts and points, then the net in large type."""
        self._tally("兑换", sums.redemptions)
        self._tally(INDENT + "其中代领", sums.by_proxy)
        self._tally(INDENT + "其中无卡", sums.no_card)
        self._tally(INDENT + "其中 0 分", sums.free)
        self._tally("退货", Tally(sums.returns.count, -sums.returns.points))

    def net(self, words: str, points: int) -> None:
        self.rule()
        text = f"{points_text(points)}分"
        size = fit_size(
            text, (self.inner - text_mm(words, 12, bold=True) - 3) * MM, 20, 8, bold=True
        )
        self.put(self.left, self.y + 6.4, words, 12, bold=True)
        self.put(self.right, self.y + 7.0, text, size, bold=True, align="right")
        self.space(8.6)

    def funds(self, sums: ShiftSums) -> None:
        """Points by fund, what came back taken off."""
        self.heading("按资金项目", right="积分")
        for fund in sums.funds:
            self.amounts(fund.fund, "", points_text(fund.net))
            if fund.returned:
                self.line(
                    f"{INDENT}兑换{points_text(fund.redeemed)}，退回{points_text(fund.returned)}",
                    size=10,
                )
        if not sums.funds:
            self.line("没有扣减积分。")

    def goods(self, sums: ShiftSums) -> None:
        """Pieces by goods, what came back taken off."""
        self.heading("按商品", right="数量")
        for each in sums.goods:
            self.amounts(_goods_words(each), "", f"{points_text(each.net)}{each.unit}")
            if each.returned:
                self.line(f"{INDENT}发出{each.pieces}，退回{each.returned}", size=10)
        if not sums.goods:
            self.line("没有发出商品。")

    def head(self, till: str, head: str) -> None:
        """A chain's head as `lovemart-admin verify --head` takes it, as large as it fits."""
        text = f"{till}={head}"
        size = fit_size(text, self.inner * MM, 14, 6, bold=True)
        self.line(text, size=size, bold=True, leading=1.5)

    def signatures(self, left: str, right: str) -> None:
        """Two boxes to sign in."""
        self.space(1.0)
        top, height, half = self.y, 15.0, self.inner / 2
        self.frame(self.left, top, self.inner, height, 2)
        self.post(self.left + half, top, height)
        self.put(self.left + 1.5, top + 4.4, left, 10)
        self.put(self.left + half + 1.5, top + 4.4, right, 10)
        self.space(height + 3.0)

    def _tally(self, words: str, tally: Tally) -> None:
        self.amounts(words, f"{tally.count}笔", points_text(tally.points))


def moment(milliseconds: int) -> datetime:
    """An instant as this machine's local time."""
    return datetime.fromtimestamp(milliseconds / 1000).astimezone()


def span(start: int, end: int) -> str:
    """From when to when; the day is named where the two lie on different days."""
    first, last = moment(start), moment(end)
    if first.date() == last.date():
        return f"{first:%H:%M} – {last:%H:%M}"
    return f"{first:%m-%d %H:%M} – {last:%m-%d %H:%M}"


def _goods_words(goods: GoodsSum) -> str:
    return f"{goods.goods}（{goods.spec}）" if goods.spec else goods.goods
