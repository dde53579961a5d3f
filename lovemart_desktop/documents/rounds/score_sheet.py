"""The sheet on which a village's households are scored, by criterion, with pen on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lovemart_desktop.documents.layout import set_line
from lovemart_desktop.documents.pen import A4, A4_WIDE, MM
from lovemart_desktop.documents.rounds.round_sheet import RoundSheet, SheetHead, sheet_pdf
from lovemart_desktop.documents.rounds.round_words import RoundName
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.errors import Refusal

_ROW: Final = 10.5
_HEAD: Final = 13.0
_CLOSING: Final = 52.0
_UPRIGHT_CRITERIA: Final = 4
_NAMED_CRITERIA: Final = 8
"""More columns than this are headed by numbers, which the facts explain."""


@dataclass(frozen=True, slots=True)
class SheetCriterion:
    """One column: `weight` in per cent and the greatest score `most`, both as printed; an
    empty one is not told."""

    name: str
    weight: str
    most: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One household; `scores`, one for each criterion, and `total` empty where not scored."""

    name: str
    group: str
    headcount: int
    scores: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One village's sheet. `number`: ten digits, see `SheetHead`."""

    round: RoundName
    town: str
    village: str
    criteria: tuple[SheetCriterion, ...]
    rows: tuple[ScoreRow, ...]
    number: str


def score_sheet_pdf(sheet: ScoreSheet) -> bytes:
    """The sheet on A4, lying down where there are many criteria.

    Raises Refusal 'paper.empty_list', 'paper.criteria_none'.
    """
    if not sheet.rows:
        raise Refusal("paper.empty_list")
    if not sheet.criteria:
        raise Refusal("paper.criteria_none")
    head = SheetHead(
        title=sheet.round.score_title,
        village=sheet.village,
        facts=f"{sheet.round.period}　共{len(sheet.rows)}户　{_weights(sheet)}",
        aside=sheet.town,
        footer="评分后交镇便民大厅，扫本页条码录入。",
        subject=f"{sheet.village}　{sheet.round.period}",
        number=sheet.number,
    )
    rows = [
        (
            str(at),
            row.name,
            row.group,
            str(row.headcount),
            *(row.scores or ("",) * len(sheet.criteria)),
            row.total,
        )
        for at, row in enumerate(sheet.rows, 1)
    ]

    def draw(page: RoundSheet) -> None:
        columns = _columns(sheet, page.width)
        page.table(columns, rows, row=_ROW, head=_HEAD, keep=_CLOSING)
        _draw_closing(page)

    size = A4 if len(sheet.criteria) <= _UPRIGHT_CRITERIA else A4_WIDE
    return sheet_pdf(head, draw, size)


def _weights(sheet: ScoreSheet) -> str:
    named = len(sheet.criteria) <= _NAMED_CRITERIA
    parts = []
    for at, each in enumerate(sheet.criteria, 1):
        weight = f"{each.weight}%" if each.weight else ""
        if named:
            parts += [f"{each.name}{weight}"] if weight else []
        else:
            most = f"（{weight}，最高{each.most}分）" if weight else f"（最高{each.most}分）"
            parts.append(f"{at} {each.name}{most if each.most else ''}")
    rule = (
        "总分满分100，按比重折算"
        if any(each.weight for each in sheet.criteria)
        else "总分为各项之和"
    )
    return f"{rule}：{'、'.join(parts)}" if parts else rule


def _columns(sheet: ScoreSheet, width: float) -> tuple[Column, ...]:
    fixed = (
        Column("序号", 11, "right", 11, pad=2),
        Column(sheet.round.holder, 38, size=14, name=True, bold=True),
        Column("组", 16, size=12),
        Column("人口", 12, "right", 12, pad=2),
    )
    total = Column("总分", 20, "center", 13, written=True, bold=True)
    named = len(sheet.criteria) <= _NAMED_CRITERIA
    room = (width - sum(column.width for column in fixed) - total.width) / len(sheet.criteria)
    return (
        *fixed,
        *(
            Column(
                _short(each.name, room) if named else str(at),
                room,
                "center",
                12 if named else 10,
                written=True,
                pad=1.5 if named else 0.5,
                note=f"0～{each.most}分" if named and each.most else "",
            )
            for at, each in enumerate(sheet.criteria, 1)
        ),
        total,
    )


def _short(name: str, room: float) -> str:
    """A criterion's name as far as its column allows."""
    kept = name
    while len(kept) > 1 and set_line(kept, True).ink * 10.5 > (room - 2) * MM:
        kept = kept[:-1]
    return kept if kept == name else f"{kept[:-1]}…"


def _draw_closing(page: RoundSheet) -> None:
    text = (
        "每格填一个分数，可以有一位小数，不超过该项最高分；改动的地方请评分人签名。"
        "本人或近亲属被评的，不给这一户打分。"
    )
    page.note(text)
    page.y += 4
    page.box("评分人签名", 20)
    page.signatures(("评议组长", "监督人", "日期"))
