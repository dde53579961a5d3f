"""The balance slip (余额条): points in large print, and the last movements.

It carries no barcode and only the card's last four digits: it must not spend.
"""

from __future__ import annotations

from typing import Final, Literal

from lovemart_desktop.documents.layout import date_text, even_lines, fit_size, points_text
from lovemart_desktop.documents.pen import MM, Pen, text_mm
from lovemart_desktop.documents.slips.logo import slip_dots
from lovemart_desktop.documents.slips.roll import MARGINS, PRACTICE, Roll
from lovemart_desktop.documents.slips.two_copies import ACCOUNTS, FIGURE_CENTRE
from lovemart_desktop.domain.balances import BalanceSlip, HeldPurse, Movement
from lovemart_desktop.domain.counter.receipts import mask_name

_ACCOUNTS: Final = {"own": "本人账户", "household": "家庭账户"}
_KINDS: Final = {
    "award": "评奖",
    "grant": "发放",
    "redemption": "兑换",
    "return": "退货",
    "reversal": "冲正",
    "expiry": "到期",
    "disposition": "转户",
    "merge": "并户",
}
_TEXT = 13.0


def balance_slip_pdf(
    slip: BalanceSlip,
    *,
    width_mm: Literal[72, 48] = 72,
    practice: bool = False,
    logo: bytes = b"",
) -> bytes:
    """One page, as long as what is on it. `practice` marks a slip that proves nothing; `logo` is
    what `documents.logo.slip_logo` made."""
    pen = Pen((width_mm, 100), title="积分余额", compress=False)
    roll = Roll(width_mm, MARGINS[width_mm])
    if practice:
        roll.banner(PRACTICE)
    if logo:
        roll.picture(slip_dots(logo))
    _head(roll, slip)
    _balance(roll, slip.total)
    for owner in ("own", "household"):
        purses = slip.of(owner)
        if purses or owner == "own":
            _account(roll, owner, purses)
    _movements(roll, slip.movements)
    _foot(roll, slip)
    roll.draw(pen)
    return pen.finish()


def _head(roll: Roll, slip: BalanceSlip) -> None:
    for line in even_lines(slip.store, roll.inner * MM / 17, bold=True):
        roll.line(line, size=17, bold=True, leading=1.25)
    roll.rule(4, before=0.6, after=0.75)
    when = f"{slip.asked_at:%Y-%m-%d %H:%M}"
    roll.line("积分余额", when, _TEXT, bold=True, right_size=11)
    roll.rule()
    roll.line(mask_name(slip.holder), slip.village, 22, bold=True, right_size=12, leading=1.2)
    if slip.card_tail:
        roll.line(f"卡尾号 {slip.card_tail}", size=12)


def _balance(roll: Roll, points: int) -> None:
    """All points, in a box."""
    roll.space(1.0)
    roomy = roll.width > 60
    top, number = roll.y, points_text(points)
    height = 31.0 if roomy else 28.0
    roll.frame(roll.left, top, roll.inner, height, 4)
    roll.put(roll.left + 3, top + 6.6, "您共有积分", 14, bold=True)
    unit = roll.right - 3.5 - text_mm("分", 16, bold=True)
    room = unit - 2 - (roll.left + 3)
    size = fit_size(number, room * MM, 60 if roomy else 50, 8, bold=True)
    baseline = top + height / 2 + 3.4 + FIGURE_CENTRE * size / MM
    roll.put(unit - 2, baseline, number, size, bold=True, align="right")
    roll.put(roll.right - 3.5, baseline, "分", 16, bold=True, align="right")
    roll.space(height + 1.5)


def _account(roll: Roll, owner: Literal["own", "household"], purses: tuple[HeldPurse, ...]) -> None:
    total = sum(purse.points for purse in purses)
    if owner == "household":
        roll.rule(before=0.4)
    roll.line(_ACCOUNTS[owner], f"{points_text(total)}分", 15, bold=True, right_bold=True)
    for purse in purses:
        if not purse.points:
            continue
        roll.line(purse.fund, f"{points_text(purse.points)}分", _TEXT)
        if purse.expires_on is not None:
            roll.wrap(f"{date_text(purse.expires_on)}到期", _TEXT, bold=True)


def _movements(roll: Roll, movements: tuple[Movement, ...]) -> None:
    roll.rule(before=0.8)
    if not movements:
        roll.line("还没有积分往来", size=_TEXT)
        return
    roll.line(f"最近{len(movements)}笔", "分", size=_TEXT, bold=True, right_bold=True)
    for one in movements:
        sign = "+" if one.points > 0 else "\N{MINUS SIGN}"
        what = f"{one.day:%m-%d} {ACCOUNTS[one.owner]}{_KINDS.get(one.kind, one.kind)}"
        roll.line(what, f"{sign}{points_text(abs(one.points))}", 12, right_bold=True)


def _foot(roll: Roll, slip: BalanceSlip) -> None:
    roll.rule(before=0.8)
    roll.wrap("只供查看，不能凭本条兑换。", 12)
    if slip.telephone:
        roll.wrap(f"有疑问请打电话 {slip.telephone}", 12)
    roll.space(3.0)
