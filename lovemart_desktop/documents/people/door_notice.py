"""The notice on a household's door: who answers for it, and how to reach them.

A5 lying, one a page. It names the head, the place, the officer and telephones; never an ID
number, a registration status or points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.documents.layout import date_text, fit_name, fit_size
from lovemart_desktop.documents.pen import A5, BLACK, MM, RED, Pen

SIZE = (A5[1], A5[0])
_SIDE = 14.0
_WIDTH = SIZE[0] - 2 * _SIDE
_CAPTION = 32.0
_FLOOR = 20.0


@dataclass(frozen=True, slots=True)
class DoorNotice:
    """`head`: the household's head; `place`: village and group; `since`: from when the officer
    answers for it, None where the books do not say. `town_telephone` takes complaints."""

    town: str
    head: str
    place: str
    officer: str
    telephone: str
    town_telephone: str
    issued_on: date
    since: date | None = None


def door_notices_pdf(notices: Sequence[DoorNotice], *, colour: bool = True) -> bytes:
    """One page a household.

    Raises Refusal 'paper.name_too_long', 'paper.text_too_long' for what would be too small.
    """
    pen = Pen(SIZE, title="帮扶联系卡")
    for notice in notices:
        pen.move_origin(0, 0, SIZE[1])
        _draw(pen, notice, colour)
        pen.end_page()
    return pen.finish()


def _draw(pen: Pen, notice: DoorNotice, colour: bool) -> None:
    ink = RED if colour else BLACK
    pen.text(SIZE[0] / 2, 25, "帮扶联系卡", 34, bold=True, align="center", ink=ink)
    pen.rule(_SIDE, 32, _WIDTH, 1.6, ink)
    where = f"{notice.place}　{notice.head}户"
    size = fit_size(where, _WIDTH * MM, 20, 12, bold=True)
    pen.text(SIZE[0] / 2, 44, where, size, bold=True, align="center")
    pen.frame(_SIDE, 51, _WIDTH, 61, 0.5)
    pen.rule(_SIDE, 81, _WIDTH, 0.4)
    pen.post(_SIDE + _CAPTION, 51, 61, 0.4)
    _row(pen, 51, "帮扶责任人", notice.officer, 40)
    _row(pen, 81.5, "联系电话", _grouped(notice.telephone) or "－", 40)
    foot = "有困难，请找帮扶责任人。"
    if notice.town_telephone:
        foot += f"联系不上时，请打镇里电话：{_grouped(notice.town_telephone)}"
    size = fit_size(foot, _WIDTH * MM, 14, 10)
    pen.text(_SIDE, 122, foot, size)
    pen.text(SIZE[0] - _SIDE, 135, notice.town, 14, bold=True, align="right")
    made = date_text(notice.issued_on)
    if notice.since is not None:
        made = f"自{date_text(notice.since)}起负责　{made}张贴"
    pen.text(_SIDE, 135, made, 12)


def _row(pen: Pen, top: float, caption: str, value: str, size: float) -> None:
    """A caption and one large line, centred in a row of 30 mm."""
    middle = top + 15
    small = fit_size(caption, (_CAPTION - 4) * MM, 15, 10)
    pen.text(_SIDE + 3, middle + 0.36 * small / MM, caption, small)
    room = _WIDTH - _CAPTION - 8
    fitted = fit_name(value, room * MM, size, _FLOOR)
    step = fitted.size * 1.2 / MM
    y = middle + 0.36 * fitted.size / MM - step * (len(fitted.lines) - 1) / 2
    for line in fitted.lines:
        pen.text(_SIDE + _CAPTION + 5, y, line, fitted.size, bold=True)
        y += step


def _grouped(telephone: str) -> str:
    """A mobile number in groups, several numbers one after another: 138 0000 2671."""
    parts = [
        f"{part[:3]} {part[3:7]} {part[7:]}" if len(part) == 11 and part.isdigit() else part
        for part in telephone.split("/")
    ]
    return "　".join(part for part in parts if part)
