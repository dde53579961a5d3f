"""The slip of a closed shift: its sums, the copies that are missing, and the chain's head.

The clerk is a number and holders are masked, as on every slip. The head is printed as the
command line takes it, so that the paper can be held against the books at any time.
"""

from __future__ import annotations

from typing import Literal

from lovemart_desktop.documents.layout import points_text
from lovemart_desktop.documents.pen import Pen
from lovemart_desktop.documents.slips.closing import INDENT, ClosingRoll, moment, span
from lovemart_desktop.documents.slips.roll import PRACTICE
from lovemart_desktop.domain.shifts import ShiftClose


def shift_slip_pdf(
    close: ShiftClose,
    *,
    width_mm: Literal[72, 48] = 72,
    copy_number: int = 0,
    practice: bool = False,
) -> bytes:
    """One page, as long as what is on it. `copy_number` 1 and up marks a reprint."""
    roll = ClosingRoll(width_mm)
    if practice:
        roll.banner(PRACTICE)
    roll.title(close.store, close.town, "交班单")
    if copy_number:
        roll.banner(f"补打 第{copy_number}联")
    _who(roll, close)
    roll.heading("本班流水", "笔数", "积分")
    roll.sums(close.sums)
    roll.net("本班净兑换", close.sums.net)
    roll.funds(close.sums)
    roll.goods(close.sums)
    _copies(roll, close)
    _chain(roll, close)
    roll.signatures("交班人签名", "接班人签名")
    pen = Pen((width_mm, 100), title=f"交班单 {close.till} {close.day} {close.of_day}")
    roll.draw(pen)
    return pen.finish()


def _who(roll: ClosingRoll, close: ShiftClose) -> None:
    roll.line("收银台", close.till)
    roll.line("营业员", close.clerk, right_bold=True)
    roll.line("班次", f"{close.day} 第{close.of_day}班")
    roll.line("起止", span(close.opened_at, close.closed_at))
    if close.first_receipt:
        roll.line("小票号", f"{close.first_receipt} – {close.last_receipt}")
    else:
        roll.line("小票号", "无")
    if close.by_another:
        roll.line("代为交班", close.closed_by, right_bold=True)
    if close.note:
        roll.wrap(f"说明：{close.note}")


def _copies(roll: ClosingRoll, close: ShiftClose) -> None:
    signed, missing = close.due - len(close.missing), len(close.missing)
    roll.heading("门店联签名")
    unit = "张" if roll.roomy else ""
    words = f"应交{close.due}{unit}，已扫{signed}{unit}"
    roll.line(words, f"缺{missing}张" if missing else "齐", right_bold=True)
    for copy in close.missing:
        roll.line(f"{INDENT}{copy.number}", f"{copy.holder}　{points_text(copy.points)}分")
    if close.alone:
        roll.line("待补签（没有第二人确认）", f"{close.alone}笔", right_bold=True)
    if close.unprinted:
        roll.line("未打印的小票", f"{close.unprinted}张")


def _chain(roll: ClosingRoll, close: ShiftClose) -> None:
    roll.heading("链头（请保存本单）" if roll.roomy else "链头（请保存）")
    roll.head(close.till, close.head)
    roll.line("开班时链头", close.opened_head, size=9.5)
    roll.line("交班时间", f"{moment(close.closed_at):%Y-%m-%d %H:%M}", size=9.5)
