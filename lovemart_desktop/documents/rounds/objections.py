"""The list of what people said against a published list, and how it was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from lovemart_desktop.documents.layout import date_text
from lovemart_desktop.documents.pen import A4_WIDE
from lovemart_desktop.documents.rounds.round_sheet import MARGIN, RoundSheet, SheetHead, sheet_pdf
from lovemart_desktop.documents.rounds.round_words import RoundName
from lovemart_desktop.documents.table import Column

Outcome = Literal["open", "upheld", "rejected"]

_OUTCOMES: Final[dict[Outcome, str]] = {
    "open": "核实中",
    "upheld": "属实",
    "rejected": "不属实",
}
_ROW: Final = 10.0


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """One objection. `about`: the row's name, or empty for the whole list. Whoever made it is
    never named: only whether they gave their name."""

    village: str
    received_on: date
    about: str
    named: bool
    words: str
    outcome: Outcome
    answer: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class ObjectionList:
    """`village`: whose list, or empty for the whole round."""

    round: RoundName
    town: str
    village: str
    rows: tuple[ObjectionRow, ...]
    made_on: date


def objections_pdf(book: ObjectionList) -> bytes:
    """The list on A4 wide; one without objections says that there were none."""
    head = SheetHead(
        title=book.round.objections_title,
        village=book.village or book.town,
        facts=f"共{len(book.rows)}条，已答复{_answered(book.rows)}条",
        aside=f"{book.round.period}　制表：{date_text(book.made_on)}",
        footer="内部使用，不得张贴。提意见的人不写姓名。",
        subject=f"{book.village or book.town}　{book.round.period}",
    )
    rows = [_cells(at, row, book) for at, row in enumerate(book.rows, 1)]

    def draw(sheet: RoundSheet) -> None:
        if rows:
            sheet.table(_columns(book, sheet.width), rows, row=_ROW, keep=24)
        else:
            sheet.pen.text(MARGIN, sheet.y + 9, "公示期间没有收到意见。", 13)
            sheet.y += 16
        sheet.y += 4
        sheet.signatures(("登记人", "核实人", "日期"))

    return sheet_pdf(head, draw, A4_WIDE)


def _answered(rows: Sequence[ObjectionRow]) -> int:
    return sum(row.outcome != "open" for row in rows)


def _columns(book: ObjectionList, width: float) -> tuple[Column, ...]:
    fixed = [
        Column("序号", 10, "right", 11, pad=1.5),
        Column("收到", 21, size=11),
        Column("村", 26, size=11),
        Column("对象", 36, size=13, name=True),
        Column("提出", 12, size=11),
    ]
    if book.village:
        del fixed[2]
    outcome = Column("结果", 16, size=11, bold=True)
    room = (width - outcome.width - sum(column.width for column in fixed)) / 2
    return (*fixed, Column("意见", room, size=11), outcome, Column("答复", room, size=11))


def _cells(at: int, row: ObjectionRow, book: ObjectionList) -> tuple[str, ...]:
    answered = f"{_day(row.answered_on)}：" if row.answered_on else ""
    cells = [
        str(at),
        _day(row.received_on),
        row.village,
        row.about or "整张名单",
        "实名" if row.named else "匿名",
        row.words,
        _OUTCOMES[row.outcome],
        f"{answered}{row.answer}",
    ]
    if book.village:
        del cells[2]
    return tuple(cells)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
