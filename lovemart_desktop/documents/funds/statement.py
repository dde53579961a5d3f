"""The balance in large print for elders, on A5.

It carries no barcode and only the card's last four digits: it must not spend.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lovemart_desktop.documents.layout import (
    break_lines,
    date_text,
    fit_name,
    fit_size,
    points_text,
)
from lovemart_desktop.documents.pen import A5, MM, RED, Pen, text_mm

_SIDE = 13.0
_WIDTH = A5[0] - 2 * _SIDE
_RIGHT = _SIDE + _WIDTH
_ACCOUNTS = {"own": "本人", "household": "家庭"}
_BOTTOM = 168.0  # where the telephone's rule lies


@dataclass(frozen=True, slots=True)
class PurseBalance:
    """What one purse holds, and when it expires if that is to be announced."""

    account: Literal["own", "household"]
    fund: str
    points: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class BalanceCard:
    """A holder's balance on a day. `hours` says when to come."""

    store: str
    holder: str
    village: str
    card_tail: str
    purses: tuple[PurseBalance, ...]
    hours: str
    telephone: str
    asked_on: date


def balance_pdf(card: BalanceCard) -> bytes:
    """The balance on A5; refuses (`paper.name_too_long`) a name beyond two lines."""
    pen = Pen(A5, title="积分余额单")
    pen.move_origin(0, 0, A5[1])
    room = _WIDTH - text_mm("积分余额单", 18, bold=True) - 6
    size = fit_size(card.store, room * MM, 18, 9, bold=True)
    pen.text(_SIDE, 20, card.store, size, bold=True, ink=RED)
    pen.text(_RIGHT, 20, "积分余额单", 18, bold=True, align="right", ink=RED)
    pen.rule(_SIDE, 24, _WIDTH, 1.6, RED)
    y = _draw_holder(pen, card)
    y = _draw_total(pen, card, y)
    y = _draw_purses(pen, card, y)
    _draw_advice(pen, card, y)
    _draw_telephone(pen, card)
    pen.end_page()
    return pen.finish()


def _draw_holder(pen: Pen, card: BalanceCard) -> float:
    name = fit_name(card.holder, _WIDTH * MM, 44, 34)
    y = 26.0
    for line in name.lines:
        y += name.size * 1.12 / MM
        pen.text(_SIDE, y - 0.5, line, name.size, bold=True)
    tail = f"　购物卡尾号{card.card_tail}" if card.card_tail else ""
    y += 8.5
    where = f"{card.village}{tail}"
    pen.text(_SIDE, y, where, fit_size(where, _WIDTH * MM, 18, 11))
    return y


def _draw_total(pen: Pen, card: BalanceCard, y: float) -> float:
    total = points_text(sum(purse.points for purse in card.purses))
    pen.text(_SIDE, y + 11.5, "您现在有", 22, bold=True)
    unit = text_mm("分", 44, bold=True)
    size = fit_size(total, (_WIDTH - unit - 4) * MM, 100, 40, bold=True)
    baseline = y + 16.5 + 0.73 * size / MM
    pen.text(_SIDE, baseline, total, size, bold=True)
    pen.text(_RIGHT, baseline, "分", 44, bold=True, align="right")
    pen.rule(_SIDE, baseline + 4.5, _WIDTH, 1.2)
    return baseline + 4.5


def _draw_purses(pen: Pen, card: BalanceCard, y: float) -> float:
    """A line for each purse while there is room; the rest are summed in a last line."""
    purses, shown = card.purses, 3
    for at, purse in enumerate(purses):
        y += 10.6
        if at == shown - 1 and len(purses) > shown:
            rest = sum(other.points for other in purses[at:])
            _draw_purse(pen, y, "其他", f"另有{len(purses) - at}项", rest)
            break
        _draw_purse(pen, y, _ACCOUNTS[purse.account], purse.fund, purse.points)
    return y + 2.6


def _draw_purse(pen: Pen, y: float, who: str, fund: str, points: int) -> None:
    figures = points_text(points)
    left = _SIDE + text_mm(who, 17, bold=True) + 4
    pen.text(_SIDE, y, who, 17, bold=True)
    pen.text(_RIGHT, y, figures, 24, bold=True, align="right")
    room = _RIGHT - text_mm(figures, 24, bold=True) - 4 - left
    size = 17.0
    lines = break_lines(fund, room * MM / size)
    if len(lines) > 1:
        size = 12.0
        lines = break_lines(fund, room * MM / size)[:2]
    for at, line in enumerate(lines):
        pen.text(left, y - 4.4 * (len(lines) - 1 - at), line, size)
    pen.rule(_SIDE, y + 2.6, _WIDTH, 0.5)


def _draw_advice(pen: Pen, card: BalanceCard, y: float) -> None:
    y += 8.5
    expiring = [purse for purse in card.purses if purse.points > 0 and purse.expires_on]
    if expiring:
        soonest = min(expiring, key=lambda purse: purse.expires_on or date.max)
        assert soonest.expires_on is not None  # chosen among those that expire
        text = (
            f"{soonest.expires_on.month}月{soonest.expires_on.day}日前，"
            f"请把{_ACCOUNTS[soonest.account]}{points_text(soonest.points)}分用完。"
        )
        size = fit_size(text, _WIDTH * MM, 17, 11, bold=True)
        pen.text(_SIDE, y, text, size, bold=True, ink=RED)
        y += 8.2
    for text in ("来领东西，请带上购物卡。", card.hours):
        if text and y < _BOTTOM - 1:
            pen.text(_SIDE, y, text, fit_size(text, _WIDTH * MM, 16, 8))
            y += 8.0


def _draw_telephone(pen: Pen, card: BalanceCard) -> None:
    pen.rule(_SIDE, _BOTTOM + 2, _WIDTH, 1.0)
    pen.text(_SIDE, _BOTTOM + 15, "问事电话", 18, bold=True)
    room = _WIDTH - text_mm("问事电话", 18, bold=True) - 5
    size = fit_size(card.telephone, room * MM, 34, 16, bold=True)
    pen.text(_RIGHT, _BOTTOM + 15, card.telephone, size, bold=True, align="right")
    note = f"{date_text(card.asked_on)}查询。本单只供查看，不能当卡用。"
    pen.text(_SIDE, _BOTTOM + 25, note, 11)
