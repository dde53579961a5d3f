"""A fund's statement on A4: how it stood, what changed it, and that it closes to zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import break_lines, date_text, fit_size, points_text
from lovemart_desktop.documents.pen import MM
from lovemart_desktop.documents.signed_sheet import FOOT, MARGIN, WIDTH, SignedSheet
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.funds.fund_statement import FundAccount
from lovemart_desktop.domain.funds.funds import Movement
from lovemart_desktop.domain.ledger import FundBalance

KINDS: Final = {
    "appropriation": "拨入",
    "award": "评选入账",
    "grant": "发放",
    "redemption": "兑换",
    "return": "退货",
    "reversal": "冲正",
    "expiry": "过期",
    "disposition": "处置",
    "merge": "并户",
    "withdrawal": "结项收回",
}
"""What paper calls the kinds of vouchers."""
PLACES: Final = ("累计拨入", "未发", "群众手中", "已兑换", "已过期")


@dataclass(frozen=True, slots=True)
class StatementPaper:
    """A statement with the place that issues it. `categories`: what the fund pays for, or
    empty for all goods; `made_on`: the day on which it was printed."""

    town: str
    store: str
    account: FundAccount
    categories: tuple[str, ...]
    made_on: date


def fund_statement_pdf(paper: StatementPaper) -> bytes:
    """The statement on as many pages as its vouchers take."""
    sheet = _Sheet(paper)
    sheet.draw()
    return sheet.finish()


def amounts(balance: FundBalance) -> tuple[int, int, int, int, int]:
    """The five places of a fund's points, in the order of `PLACES`."""
    return (
        balance.appropriated,
        balance.budget,
        balance.purses,
        balance.redeemed,
        balance.expired,
    )


def span_text(account: FundAccount) -> str:
    """From when to when."""
    until = date_text(account.until)
    return f"截至{until}" if account.since is None else f"{date_text(account.since)}至{until}"


def sums_text(balance: FundBalance) -> str:
    """The equation that a fund's points always fulfil."""
    came, *rest = (points_text(number) for number in amounts(balance))
    return f"累计拨入{came} − {' − '.join(rest)} = {points_text(balance.difference)}"


class _Sheet(SignedSheet):
    """The statement, page by page."""

    def __init__(self, paper: StatementPaper) -> None:
        self._paper = paper
        super().__init__(f"资金项目对账单 {paper.account.fund.name}", row=7.8, head=8.4)

    def draw(self) -> None:
        account = self._paper.account
        self._title()
        position = _position_rows(account)
        first, *rest = PLACES
        self.table(
            "收支汇总（积分）",
            (
                Column("项目", 39),
                Column(first, 27, "right"),
                *(Column(place, 27, "right") for place in rest),
            ),
            position,
            strong=(len(position) - 1,),
        )
        self._proof()
        self.table(
            "凭证明细（兑换和退货只计汇总）",
            (
                Column("日期", 29),
                Column("事项", 20),
                Column("依据", 61),
                Column("积分", 24, "right", bold=True),
                Column("经办、复核", 40, pad=3),
            ),
            [_movement_row(each) for each in account.movements],
        )
        self.signing(("经办人签名", "复核人签名", "单位盖章"))

    def _title(self) -> None:
        paper, pen, fund = self._paper, self.pen, self._paper.account.fund
        pen.text(MARGIN, self.y + 7, "资金项目对账单", 20, bold=True)
        room = WIDTH - 60
        size = fit_size(paper.town or paper.store, room * MM, 13, 8)
        pen.text(MARGIN + WIDTH, self.y + 7, paper.town or paper.store, size, align="right")
        self.y += 12
        for line in break_lines(fund.name, WIDTH * MM / 16, True):
            self.y += 7
            pen.text(MARGIN, self.y, line, 16, bold=True)
        self.y += 2
        terms = fund.terms
        period = f"{date_text(terms.starts_on)}起"
        if terms.ends_on is not None:
            period = f"{date_text(terms.starts_on)}至{date_text(terms.ends_on)}"
        expires = f"{date_text(terms.expires_on)}后作废" if terms.expires_on else "不过期"
        facts = (
            ("依据", terms.source_document),
            ("期限", f"{period}　积分{expires}"),
            ("用途", "、".join(paper.categories) or "全部商品"),
            ("对账期", span_text(paper.account) + ("　本项目已结项" if fund.closed else "")),
        )
        for caption, text in facts:
            lines = break_lines(text, (WIDTH - 20) * MM / 11)
            pen.text(MARGIN, self.y + 5.6, caption, 11, bold=True)
            for line in lines:
                self.y += 5.6
                pen.text(MARGIN + 20, self.y, line, 11)
        self.y += 3

    def _proof(self) -> None:
        closing = self._paper.account.closing
        words = f"平衡校验：{sums_text(closing)}"
        size = fit_size(words, WIDTH * MM, 12, 8, bold=True)
        self.pen.text(MARGIN, self.y + 6.6, words, size, bold=True)
        self.y += 10

    def footer(self) -> None:
        y = FOOT + 6
        words = f"资金项目对账单　{self._paper.account.fund.name}"
        size = fit_size(words, WIDTH * 0.6 * MM, 9, 5)
        self.pen.text(MARGIN, y, words, size)
        printed = f"{date_text(self._paper.made_on)}打印　第{self.page}页"
        self.pen.text(MARGIN + WIDTH, y, printed, 9, align="right")


def _position_rows(account: FundAccount) -> list[tuple[str, ...]]:
    rows = []
    if account.since is not None:
        rows.append(("期初", *_written(amounts(account.opening))))
    rows += [
        (KINDS.get(line.kind, line.kind), *_written(amounts(line.change))) for line in account.lines
    ]
    return [*rows, ("期末", *_written(amounts(account.closing)))]


def _written(numbers: Iterable[int]) -> tuple[str, ...]:
    """Nothing changed is an empty cell's dash; what was taken off has a minus sign."""
    return tuple(points_text(n).replace("-", "−") if n else "－" for n in numbers)


def _movement_row(each: Movement) -> tuple[str, ...]:
    people = "、".join(name for name in (each.operator, each.confirmer) if name)
    sign = "+" if each.incoming else "−"
    return (
        each.business_date.isoformat(),
        KINDS.get(each.kind, each.kind),
        each.note or "－",
        f"{sign}{points_text(each.points)}",
        people,
    )
