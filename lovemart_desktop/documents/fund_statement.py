"""A fund's statement on A4: how it stood, what changed it, and that it closes to zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import break_lines, date_text, fit_size, points_text
from lovemart_desktop.documents.pen import A4, MM, Pen
from lovemart_desktop.documents.table import Column, Table
from lovemart_desktop.domain.fund_statement import FundAccount
from lovemart_desktop.domain.funds import Movement
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

_MARGIN = 18.0
_WIDTH = A4[0] - 2 * _MARGIN
_FOOT = A4[1] - _MARGIN
_ROW, _HEAD = 7.8, 8.4
_SIGNING = 26.0


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


class _Sheet:
    """`_y` runs down; a new page begins where a part does not fit."""

    def __init__(self, paper: StatementPaper) -> None:
        self._paper = paper
        self._pen = Pen(A4, title=f"资金项目对账单 {paper.account.fund.name}")
        self._y = _MARGIN
        self._page = 0

    def draw(self) -> None:
        account = self._paper.account
        self._new_page()
        self._title()
        first, *rest = PLACES
        self._table(
            "收支汇总（积分）",
            (
                Column("项目", 39),
                Column(first, 27, "right"),
                *(Column(place, 27, "right") for place in rest),
            ),
            _position_rows(account),
        )
        self._proof()
        self._table(
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
        self._signing()

    def finish(self) -> bytes:
        self._footer()
        self._pen.end_page()
        return self._pen.finish()

    def _title(self) -> None:
        paper, pen, fund = self._paper, self._pen, self._paper.account.fund
        pen.text(_MARGIN, self._y + 7, "资金项目对账单", 20, bold=True)
        room = _WIDTH - 60
        size = fit_size(paper.town or paper.store, room * MM, 13, 8)
        pen.text(_MARGIN + _WIDTH, self._y + 7, paper.town or paper.store, size, align="right")
        self._y += 12
        for line in break_lines(fund.name, _WIDTH * MM / 16, True):
            self._y += 7
            pen.text(_MARGIN, self._y, line, 16, bold=True)
        self._y += 2
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
            lines = break_lines(text, (_WIDTH - 20) * MM / 11)
            pen.text(_MARGIN, self._y + 5.6, caption, 11, bold=True)
            for line in lines:
                self._y += 5.6
                pen.text(_MARGIN + 20, self._y, line, 11)
        self._y += 3

    def _proof(self) -> None:
        closing = self._paper.account.closing
        words = f"平衡校验：{sums_text(closing)}"
        size = fit_size(words, _WIDTH * MM, 12, 8, bold=True)
        self._pen.text(_MARGIN, self._y + 6.6, words, size, bold=True)
        self._y += 10

    def _table(
        self, title: str, columns: tuple[Column, ...], rows: list[tuple[tuple[str, ...], bool]]
    ) -> None:
        plain = Table(columns, _MARGIN)
        strong = Table([_bold(column) for column in columns], _MARGIN)
        self._room(9 + _HEAD + 2 * _ROW)
        self._heading(plain, title)
        for at, (row, bold) in enumerate(rows):
            table = strong if bold else plain
            height = table.row_height(row, _ROW)
            if self._y + height > _FOOT:
                self._new_page()
                self._heading(plain, f"{title}（续）")
            self._y = table.row(self._pen, self._y, height, row, last=at == len(rows) - 1)
        if not rows:
            self._pen.text(_MARGIN + 1.5, self._y + 5.4, "没有。", 12)
            self._y += _ROW

    def _heading(self, table: Table, title: str) -> None:
        self._pen.text(_MARGIN, self._y + 7, title, 13, bold=True)
        self._y = table.head(self._pen, self._y + 9.5, _HEAD)

    def _signing(self) -> None:
        self._room(_SIGNING + 6)
        self._y += 5
        third = _WIDTH / 3
        self._pen.frame(_MARGIN, self._y, _WIDTH, _SIGNING, 0.35)
        for at, words in enumerate(("经办人签名", "复核人签名", "单位盖章")):
            left = _MARGIN + at * third
            if at:
                self._pen.post(left, self._y, _SIGNING, 1.0)
            self._pen.text(left + 2.5, self._y + 5.5, words, 11)
        self._y += _SIGNING

    def _room(self, height: float) -> None:
        if self._y + height > _FOOT:
            self._new_page()

    def _new_page(self) -> None:
        if self._page:
            self._footer()
            self._pen.end_page()
        self._page += 1
        self._pen.page(A4)
        self._y = _MARGIN

    def _footer(self) -> None:
        y = _FOOT + 6
        words = f"资金项目对账单　{self._paper.account.fund.name}"
        size = fit_size(words, _WIDTH * 0.6 * MM, 9, 5)
        self._pen.text(_MARGIN, y, words, size)
        printed = f"{date_text(self._paper.made_on)}打印　第{self._page}页"
        self._pen.text(_MARGIN + _WIDTH, y, printed, 9, align="right")


def _bold(column: Column) -> Column:
    return Column(column.heading, column.width, column.align, column.size, True, pad=column.pad)


def _position_rows(account: FundAccount) -> list[tuple[tuple[str, ...], bool]]:
    rows = []
    if account.since is not None:
        rows.append((("期初", *_written(amounts(account.opening))), False))
    rows += [
        ((KINDS.get(line.kind, line.kind), *_written(amounts(line.change))), False)
        for line in account.lines
    ]
    return [*rows, (("期末", *_written(amounts(account.closing))), True)]


def _written(numbers: Iterable[int]) -> tuple[str, ...]:
    """Nothing changed is an empty cell's dash; what was taken off has a minus sign."""
    return tuple(points_text(n).replace("-", "−") if n else "－" for n in numbers)


def _movement_row(each: Movement) -> tuple[tuple[str, ...], bool]:
    people = "、".join(name for name in (each.operator, each.confirmer) if name)
    sign = "+" if each.incoming else "−"
    row = (
        each.business_date.isoformat(),
        KINDS.get(each.kind, each.kind),
        each.note or "－",
        f"{sign}{points_text(each.points)}",
        people,
    )
    return row, False
