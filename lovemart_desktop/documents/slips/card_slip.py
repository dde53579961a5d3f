"""A small paper for the holder: what has happened to their card, 80 or 58 mm wide.

It carries no barcode and no more of a number than its last four digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lovemart_desktop.documents.layout import date_text, even_lines, fit_size
from lovemart_desktop.documents.pen import MM, Pen
from lovemart_desktop.documents.slips.roll import Roll

Kind = Literal["issue", "lost", "restore", "freeze", "unfreeze", "replace", "close", "accounts"]

_TITLES: dict[str, str] = {
    "issue": "发卡凭条",
    "lost": "挂失凭条",
    "restore": "解除挂失凭条",
    "freeze": "冻结凭条",
    "unfreeze": "解冻凭条",
    "replace": "补卡凭条",
    "close": "销卡凭条",
    "accounts": "用卡范围变更凭条",
}
_SENTENCES: dict[str, tuple[str, ...]] = {
    "issue": ("卡已可用。请妥善保管。",),
    "lost": (
        "这张卡已停用，别人捡到也用不了。",
        "积分都在账户上，一分不少。",
        "找到了可解挂，找不到可补卡。",
    ),
    "restore": ("这张卡又可以用了。",),
    "freeze": ("这张卡暂停使用，积分都在账户上。",),
    "unfreeze": ("这张卡恢复到冻结以前的状态。",),
    "replace": ("旧卡永远作废，请剪角。", "积分都在账户上，一分不少。"),
    "close": ("这张卡永远作废，请剪角。", "账户上的积分还在。"),
    "accounts": (),
}


@dataclass(frozen=True, slots=True)
class CardSlip:
    """One change of a card. `new_tail`: the card that took its place; `opens_household`: what
    the card opens from now on, None where that was not asked; `operator`: a staff number."""

    kind: Kind
    store: str
    name: str
    village: str
    card_tail: str
    new_tail: str
    day: date
    reason: str
    opens_household: bool | None
    operator: str
    telephone: str


def card_slip_pdf(slip: CardSlip, *, width_mm: Literal[72, 48] = 72) -> bytes:
    """One page as long as what is on it; `width_mm` is what the head prints."""
    roll = Roll(width_mm, 1.0 if width_mm == 72 else 0.5)
    roll.space(2.0)
    roll.line(slip.store, size=fit_size(slip.store, roll.inner * MM, 12, 8, bold=True), bold=True)
    title = _TITLES[slip.kind]
    roll.line(title, size=fit_size(title, roll.inner * MM, 17, 12, bold=True), bold=True)
    roll.rule(4)
    roll.wrap(slip.name, 17, bold=True)
    roll.line("村", slip.village)
    roll.line("卡尾号", slip.card_tail, right_size=12.5, right_bold=True)
    if slip.new_tail:
        roll.line("新卡尾号", slip.new_tail, right_size=12.5, right_bold=True)
    roll.line("日期", date_text(slip.day))
    roll.wrap(f"原因　{slip.reason}")
    if slip.opens_household is not None:
        scope = "本人和家庭的积分" if slip.opens_household else "只有本人的积分"
        roll.line("这张卡能用", scope)
    roll.rule()
    for sentence in _SENTENCES[slip.kind]:
        for line in even_lines(sentence, roll.inner * MM / 12, bold=True):
            roll.line(line, size=12, bold=True)
    roll.line("问事、挂失电话", slip.telephone, right_bold=True, right_size=12.5)
    roll.line("经办", slip.operator)
    roll.space(5.0)
    pen = Pen((width_mm, 100), title=title)
    roll.draw(pen)
    return pen.finish()
