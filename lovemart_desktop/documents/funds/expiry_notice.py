"""The notice that a fund's points expire, to be posted: large type, villages, no names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import break_lines, date_text, fit_size, points_text
from lovemart_desktop.documents.pen import A4, MM, RED, Pen, text_mm
from lovemart_desktop.documents.table import Column, Table

_SIDE, _TOP = 24.0, 20.0
_WIDTH = A4[0] - 2 * _SIDE
_FOOT = A4[1] - 18.0
_HEAD, _ROW = 9.0, 9.0
_CLOSING = 78.0
"""Telephone, hours, place, and the room for the seal, mm."""
_WEEKDAYS: Final = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class VillageShare:
    """How many accounts of a village hold points of the fund, and how many points."""

    village: str
    accounts: int
    points: int


@dataclass(frozen=True, slots=True)
class ExpiryNotice:
    """What is announced. `expires_on`: the last day on which the points may be spent."""

    town: str
    store: str
    fund: str
    expires_on: date
    posted_on: date
    shares: tuple[VillageShare, ...]
    address: str
    hours: str
    telephone: str


def expiry_notice_pdf(notice: ExpiryNotice) -> bytes:
    """The notice on A4, its villages on as many pages as they take."""
    pen = Pen(A4, title=f"积分到期公告 {notice.fund}")
    table = Table(_COLUMNS, _SIDE)
    pen.page(A4)
    y = _draw_opening(pen, notice)
    y = table.head(pen, y, _HEAD)
    rest = list(notice.shares)
    number = 1
    while rest:
        last = len(rest) == 1
        if y + _ROW > _FOOT - 6:
            _draw_footer(pen, notice, number)
            pen.end_page()
            pen.page(A4)
            number += 1
            y = table.head(pen, _TOP, _HEAD)
        share = rest.pop(0)
        cells = (share.village, points_text(share.accounts), points_text(share.points))
        y = table.row(pen, y, table.row_height(cells, _ROW), cells, last=last)
    if y + _ROW + _CLOSING > _FOOT:
        _draw_footer(pen, notice, number)
        pen.end_page()
        pen.page(A4)
        number += 1
        y = _TOP
    _draw_closing(pen, notice, _draw_total(pen, notice, table, y))
    _draw_footer(pen, notice, number)
    pen.end_page()
    return pen.finish()


_COLUMNS: Final = (
    Column("村（社区）", 82, size=14),
    Column("还有积分的户、人", 40, "right", 14),
    Column("积分", 40, "right", 14, bold=True),
)


def _draw_opening(pen: Pen, notice: ExpiryNotice) -> float:
    middle = A4[0] / 2
    pen.text(middle, _TOP + 9.5, "积分到期公告", 34, bold=True, align="center", ink=RED)
    size = fit_size(notice.fund, _WIDTH * MM, 20, 11, bold=True)
    pen.text(middle, _TOP + 20, notice.fund, size, bold=True, align="center")
    pen.rule(_SIDE, _TOP + 24.5, _WIDTH, 1.6, RED)
    y = _TOP + 36
    day = notice.expires_on
    pen.text(_SIDE, y, "这个项目的积分，最后使用日期是", 15)
    y += 13
    weekday = _WEEKDAYS[day.weekday()]
    pen.text(middle, y, f"{date_text(day)}（星期{weekday}）", 30, bold=True, align="center")
    y += 11
    total = points_text(sum(share.points for share in notice.shares))
    accounts = points_text(sum(share.accounts for share in notice.shares))
    text = (
        f"到今天，还有{accounts}个账户共{total}分没有用完。请带上购物卡，在这一天以前（含当天）到"
        f"{notice.store}兑换商品。过了这一天，没用完的积分作废，不再补发。"
        "自己账户里有多少积分，可以看最近一次的小票，也可以到店里或打电话问。"
    )
    for line in break_lines(text, _WIDTH * MM / 15):
        pen.text(_SIDE, y, line, 15)
        y += 8.4
    return y


def _draw_total(pen: Pen, notice: ExpiryNotice, table: Table, y: float) -> float:
    accounts = points_text(sum(share.accounts for share in notice.shares))
    points = points_text(sum(share.points for share in notice.shares))
    pen.text(table.left_of(0) + 1.5, y + 7, "合计", 15, bold=True)
    pen.text(table.right_of(1), y + 7, accounts, 15, bold=True, align="right")
    pen.text(table.right_of(2), y + 7, points, 15, bold=True, align="right")
    return y + _ROW


def _draw_closing(pen: Pen, notice: ExpiryNotice, y: float) -> None:
    y += 10
    for caption, text, size in (
        ("兑换地点", notice.address or notice.store, 14.0),
        ("营业时间", notice.hours, 14.0),
        ("咨询电话", notice.telephone, 22.0),
    ):
        if not text:
            continue
        pen.text(_SIDE, y, caption, 14, bold=True)
        left = _SIDE + text_mm(caption, 14, bold=True) + 4
        fitted = fit_size(text, (_SIDE + _WIDTH - left) * MM, size, 9, bold=size > 14)
        pen.text(left, y, text, fitted, bold=size > 14)
        y += 9.5
    # the seal is 45 mm wide: so much stays free around issuer and date
    middle = _SIDE + _WIDTH - 40
    y += 15
    issuer = f"{notice.town or notice.store}（盖章）"
    size = fit_size(issuer, 78 * MM, 15, 9, bold=True)
    pen.text(middle, y, issuer, size, bold=True, align="center")
    pen.text(middle, y + 9.5, date_text(notice.posted_on), 15, align="center")


def _draw_footer(pen: Pen, notice: ExpiryNotice, page: int) -> None:
    pen.rule(_SIDE, _FOOT - 1.5, _WIDTH, 0.3)
    words = f"积分到期公告　{notice.fund}"
    size = fit_size(words, _WIDTH * 0.7 * MM, 9, 5)
    pen.text(_SIDE, _FOOT + 3, words, size)
    pen.text(_SIDE + _WIDTH, _FOOT + 3, f"第{page}页", 9, align="right")
