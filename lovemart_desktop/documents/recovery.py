"""The recovery code on paper: printed at the first start, sealed and locked away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import break_lines, date_text, fit_size
from lovemart_desktop.documents.pen import A5, MM, RED, Pen, text_mm

_SIDE = 15.0
_WIDTH = A5[0] - 2 * _SIDE
_KEEPING = (
    "管理员账号锁住、又没有别人能解锁时，用它解锁。",
    "装进信封封好，两人在封口签字，锁进镇政府保险柜。",
    "不拍照，不存进电脑，不和电脑放在一起。",
    "拿到它就能打开管理员账号，请像公章一样保管。",
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The code as shown on the screen, its groups parted by `-` or spaces."""

    town: str
    store: str
    code: str
    made_on: date


def recovery_pdf(sheet: RecoverySheet) -> bytes:
    """The sheet on A5, two groups of the code to a line."""
    pen = Pen(A5, title="恢复码")
    pen.move_origin(0, 0, A5[1])
    heading = f"{sheet.town}　{sheet.store}"
    size = fit_size(heading, (_WIDTH - text_mm("恢复码", 20, bold=True) - 6) * MM, 13, 7)
    pen.text(_SIDE, 25, "恢复码", 20, bold=True, ink=RED)
    pen.text(_SIDE + _WIDTH, 25, heading, size, align="right")
    pen.rule(_SIDE, 29, _WIDTH, 1.6, RED)
    y = _draw_code(pen, sheet.code)
    for number, text in enumerate(_KEEPING, start=1):
        pen.text(_SIDE, y, str(number), 13, bold=True)
        for line in break_lines(text, (_WIDTH - 7) * MM / 13):
            pen.text(_SIDE + 7, y, line, 13)
            y += 7.4
        y += 1.2
    y = max(y + 10, 172)
    for x, words in ((_SIDE, "封存人"), (_SIDE + _WIDTH / 2 + 3, "见证人")):
        pen.text(x, y, words, 12, bold=True)
        left = x + text_mm(words, 12, bold=True) + 2.5
        pen.rule(left, y + 1, x + _WIDTH / 2 - 3 - left, 0.5)
    pen.text(_SIDE, 194, f"{date_text(sheet.made_on)}打印", 11)
    pen.end_page()
    return pen.finish()


def _draw_code(pen: Pen, code: str) -> float:
    """The code in a box, in a size that can be copied without glasses; where text goes on."""
    groups = code.replace("-", " ").split()
    size = min(fit_size(group, (_WIDTH / 2 - 8) * MM, 30, 12, bold=True) for group in groups)
    lines = (len(groups) + 1) // 2
    step = 15.0
    height = step * lines + 7
    pen.frame(_SIDE, 37, _WIDTH, height, 0.5)
    for at, group in enumerate(groups):
        line, half = divmod(at, 2)
        baseline = 37 + 3.5 + step * (line + 0.5) + 0.36 * size / MM
        middle = _SIDE + _WIDTH * (0.29 if half == 0 else 0.71)
        pen.text(middle, baseline, group, size, bold=True, align="center")
    return 37 + height + 13
