"""The close of a store's day: a slip for the counter's printer, and a sheet for the file."""

from __future__ import annotations

from typing import Literal

from lovemart_desktop.documents.layout import date_text, fit_size, points_text
from lovemart_desktop.documents.pen import A4, MM, Pen
from lovemart_desktop.documents.signed_sheet import MARGIN, WIDTH, SignedSheet
from lovemart_desktop.documents.slips.closing import ClosingRoll, moment, span
from lovemart_desktop.documents.slips.roll import PRACTICE
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.shifts import DayClose, ShiftSums


def day_slip_pdf(
    close: DayClose,
    *,
    width_mm: Literal[72, 48] = 72,
    copy_number: int = 0,
    practice: bool = False,
) -> bytes:
    """One page, as long as what is on it. `copy_number` 1 and up marks a reprint."""
    roll = ClosingRoll(width_mm)
    if practice:
        roll.banner(PRACTICE)
    roll.title(close.store, close.town, "日结单")
    if copy_number:
        roll.banner(f"补打 第{copy_number}联")
    roll.line("日期", date_text(close.day), right_bold=True)
    roll.line("日结时间", f"{moment(close.closed_at):%Y-%m-%d %H:%M}")
    roll.line("日结人", close.closed_by)
    roll.heading("各班次", "笔数", "积分")
    for shift in close.shifts:
        words = f"{shift.till} 第{shift.of_day}班"
        roll.amounts(words, f"{shift.redemptions + shift.returns}笔", points_text(shift.net))
        missing = f"　缺签{shift.missing}张" if shift.missing else ""
        times = span(shift.opened_at, shift.closed_at)
        roll.wrap(f"　营业员{shift.clerk}　{times}{missing}", 9.5)
    roll.heading("全天流水", "笔数", "积分")
    roll.sums(close.sums)
    roll.net("全天净兑换", close.sums.net)
    roll.funds(close.sums)
    roll.goods(close.sums)
    roll.rule()
    missing = f"缺{close.missing}张" if close.missing else "齐"
    roll.line("门店联签名", missing, size=12, bold=True, right_bold=True)
    roll.heading("各台链头" if not roll.roomy else "各台链头（请保存本单）")
    for till, head in close.heads:
        roll.head(till, head)
    roll.signatures("日结人签名", "监督员签名")
    pen = Pen((width_mm, 100), title=f"日结单 {close.day}")
    roll.draw(pen)
    return pen.finish()


def day_sheet_pdf(close: DayClose) -> bytes:
    """The same on A4, over as many pages as its goods take."""
    sheet = _Sheet(close)
    sheet.draw()
    return sheet.finish()


class _Sheet(SignedSheet):
    """The day's A4 sheet."""

    def __init__(self, close: DayClose) -> None:
        self._close = close
        super().__init__(f"日结单 {close.day}", row=7.6, head=8.0)

    def draw(self) -> None:
        close = self._close
        self._title()
        self.table(
            "班次",
            (
                Column("收银台", 20),
                Column("班", 12, "right"),
                Column("营业员", 22, pad=5),
                Column("起止", 44, "right"),
                Column("兑换", 18, "right"),
                Column("退货", 18, "right"),
                Column("净兑换", 24, "right", bold=True),
                Column("缺签", 16, "right"),
            ),
            [
                (
                    shift.till,
                    str(shift.of_day),
                    shift.clerk,
                    span(shift.opened_at, shift.closed_at),
                    str(shift.redemptions),
                    str(shift.returns),
                    points_text(shift.net),
                    str(shift.missing),
                )
                for shift in close.shifts
            ],
        )
        self.table("全天流水", _NUMBERS, _sum_rows(close.sums))
        self.table(
            "按资金项目",
            (
                Column("资金项目", 84),
                Column("兑换", 30, "right"),
                Column("退回", 30, "right"),
                Column("净额", 30, "right", bold=True),
            ),
            [
                (f.fund, points_text(f.redeemed), points_text(f.returned), points_text(f.net))
                for f in close.sums.funds
            ],
        )
        self.table(
            "按商品",
            (
                Column("商品", 64),
                Column("规格", 36),
                Column("发出", 22, "right"),
                Column("退回", 22, "right"),
                Column("净数", 30, "right", bold=True),
            ),
            [
                (g.goods, g.spec, str(g.pieces), str(g.returned), f"{g.net}{g.unit}")
                for g in close.sums.goods
            ],
        )
        self.table(
            "各台链头（请保存本单）",
            (Column("收银台", 30), Column("链头", 144, size=13, bold=True)),
            [(till, f"{till}={head}") for till, head in close.heads],
        )
        self.signing(("日结人签名", "库管员签名", "监督员签名"))

    def _title(self) -> None:
        close, pen = self._close, self.pen
        size = fit_size(close.store, WIDTH * 0.62 * MM, 20, 10, bold=True)
        pen.text(MARGIN, self.y + 7, close.store, size, bold=True)
        pen.text(MARGIN + WIDTH, self.y + 7, "日结单", 20, bold=True, align="right")
        town = "" if close.town in close.store else f"{close.town}　"
        facts = f"{town}{date_text(close.day)}"
        pen.text(MARGIN, self.y + 14.5, facts, 13, bold=True)
        closed = f"日结：{moment(close.closed_at):%Y-%m-%d %H:%M}　日结人 {close.closed_by}"
        pen.text(MARGIN + WIDTH, self.y + 14.5, closed, 11, align="right")
        missing = f"当天班次缺签名的门店联 {close.missing} 张"
        net = f"全天净兑换 {points_text(close.sums.net)} 分"
        pen.text(MARGIN, self.y + 22.5, net, 14, bold=True)
        pen.text(MARGIN + WIDTH, self.y + 22.5, missing, 11, align="right")
        self.y += 27

    def footer(self) -> None:
        y = A4[1] - MARGIN + 6
        words = f"{self._close.store}　日结单　{self._close.day}"
        self.pen.text(MARGIN, y, words, 9)
        self.pen.text(MARGIN + WIDTH, y, f"第{self.page}页", 9, align="right")


_NUMBERS = (
    Column("项目", 114),
    Column("笔数", 30, "right"),
    Column("积分", 30, "right", bold=True),
)


def _sum_rows(sums: ShiftSums) -> list[tuple[str, ...]]:
    rows = (
        ("兑换", sums.redemptions.count, sums.redemptions.points),
        ("　其中代领", sums.by_proxy.count, sums.by_proxy.points),
        ("　其中无卡", sums.no_card.count, sums.no_card.points),
        ("　其中 0 分", sums.free.count, sums.free.points),
        ("退货", sums.returns.count, -sums.returns.points),
        ("净兑换", sums.redemptions.count + sums.returns.count, sums.net),
    )
    return [(words, str(count), points_text(points)) for words, count, points in rows]
