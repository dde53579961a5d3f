"""The record of one of the four meetings: empty to be written in, or as it was entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import date_text, points_text
from lovemart_desktop.documents.pen import Pen, text_mm
from lovemart_desktop.documents.rounds.round_sheet import MARGIN, RoundSheet, SheetHead, sheet_pdf
from lovemart_desktop.documents.rounds.round_words import (
    Meeting,
    RoundName,
    meeting_act,
    meeting_name,
)
from lovemart_desktop.documents.rounds.two_columns import balanced, page_split
from lovemart_desktop.documents.table import Column, Table

_LIST_ROW: Final = 7.4
_COLUMN, _GUTTER = 84.0, 6.0
_LINE: Final = 10.5
_SIGNING: Final = 74.0
_GO_ON: Final = 6


@dataclass(frozen=True, slots=True)
class MeetingVotes:
    """Who could come, who came, and how they voted; `carried`: by the rules."""

    entitled: int
    attended: int
    votes_for: int
    against: int
    abstained: int
    carried: bool


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One household or person on the list that the meeting decides on."""

    name: str
    group: str
    points: int


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """`held_on`, `votes`: None before the meeting; `place`, `chair`, `minutes` empty then.

    `check`: the signs of the list that is decided on.
    """

    round: RoundName
    kind: Meeting
    town: str
    village: str
    rows: tuple[MeetingRow, ...]
    check: str
    held_on: date | None = None
    place: str = ""
    chair: str = ""
    minutes: str = ""
    votes: MeetingVotes | None = None


def meeting_record_pdf(record: MeetingPaper) -> bytes:
    """The record on A4, the list in two columns over as many pages as it takes."""
    name = meeting_name(record.kind, record.village)
    head = SheetHead(
        title=f"{record.village}{name}记录",
        village=f"{record.round.quoted}名单{meeting_act(record.kind)}",
        facts="",
        aside=f"{record.town}　{record.round.period}",
        footer=f"名单校验字 {record.check}" if record.check else "",
        subject=f"{record.village}　{record.round.period}　{name}",
    )

    def draw(sheet: RoundSheet) -> None:
        _draw_facts(sheet, record)
        _draw_words(sheet, record)
        _draw_decision(sheet, record)
        _draw_list(sheet, record)
        sheet.room(_SIGNING)
        sheet.y += 4
        sheet.box("参会人员签名", 46)
        sheet.signatures(("主持人", "记录人", "日期"))

    return sheet_pdf(head, draw)


def _draw_facts(sheet: RoundSheet, record: MeetingPaper) -> None:
    votes = record.votes
    counts = (
        ("应到", str(votes.entitled) if votes else ""),
        ("实到", str(votes.attended) if votes else ""),
        ("同意", str(votes.votes_for) if votes else ""),
        ("反对", str(votes.against) if votes else ""),
        ("弃权", str(votes.abstained) if votes else ""),
    )
    held = date_text(record.held_on) if record.held_on else "　　年　　月　　日"
    half = sheet.width / 2
    _field(sheet, 0, half, "会议日期", held)
    _field(sheet, half, half, "主持人", record.chair)
    sheet.y += _LINE
    _field(sheet, 0, sheet.width, "会议地点", record.place)
    sheet.y += _LINE
    fifth = sheet.width / len(counts)
    for at, (caption, number) in enumerate(counts):
        _field(sheet, at * fifth, fifth, caption, number, unit="人" if at < 2 else "票")
    sheet.y += _LINE + 2


def _field(
    sheet: RoundSheet,
    x: float,
    width: float,
    caption: str,
    value: str,
    *,
    unit: str = "",
) -> None:
    """A caption and its value on a line; the line stays empty where there is none."""
    pen, baseline = sheet.pen, sheet.y + 7.0
    left = MARGIN + x
    pen.text(left, baseline, caption, 12, bold=True)
    start = left + text_mm(caption, 12, bold=True) + 2
    gap = 5.0 if x + width < sheet.width - 1 else 0.0
    end = left + width - gap - (text_mm(unit, 12) + 1 if unit else 0)
    _fitted(pen, start + 1, baseline, value, end - start - 1)
    pen.rule(start, baseline + 1.2, end - start, 0.3)
    if unit:
        pen.text(end + 1, baseline, unit, 12)


def _fitted(pen: Pen, x: float, y: float, text: str, room: float) -> None:
    size = 12.5
    while text_mm(text, size) > room and size > 7:
        size -= 0.5
    pen.text(x, y, text, size)


def _draw_words(sheet: RoundSheet, record: MeetingPaper) -> None:
    sheet.section("会议内容")
    if not record.minutes:
        sheet.written_lines(6)
        sheet.y += 2
        return
    for part in record.minutes.splitlines():
        if part.strip():
            sheet.paragraph(part.strip())


def _draw_decision(sheet: RoundSheet, record: MeetingPaper) -> None:
    total = points_text(sum(row.points for row in record.rows))
    many = f"{len(record.rows)}{record.round.counted}、共{total}分"
    act = meeting_act(record.kind)
    purpose = "奖励名单" if record.round.award else "发放名单"
    sheet.room(26)
    sheet.section(act)
    if record.votes is None:
        text = f"经表决，会议（同意 / 不同意）下列{many}列入{record.round.whole}{purpose}。"
    else:
        held = record.votes
        result = "同意" if held.carried else "没有通过"
        text = (
            f"经表决，{held.votes_for}票同意、{held.against}票反对、{held.abstained}票弃权，"
            f"会议{result}下列{many}列入{record.round.whole}{purpose}。"
        )
    sheet.paragraph(text)


def _draw_list(sheet: RoundSheet, record: MeetingPaper) -> None:
    """The rows in two columns, page by page, as even as they go on the last."""
    columns = (
        Column("序号", 11, "right", 11, pad=1.5),
        Column(record.round.holder, 40, size=13, name=True, pad=1.0),
        Column("组", 17, size=11, pad=1.0),
        Column("积分", 16, "right", 12, bold=True, pad=0.5),
    )
    measure = Table(columns, 0)
    cells = [
        (str(at), row.name, row.group, points_text(row.points))
        for at, row in enumerate(record.rows, 1)
    ]
    heights = [measure.row_height(row, _LIST_ROW) for row in cells]
    start = 0
    while start < len(cells):
        sheet.room(8 + sum(heights[start : start + 2]))
        room = sheet.foot - sheet.y - 8
        half, count = page_split(heights[start:], room)
        end = start + count
        tallest = max(sum(heights[start : start + half]), sum(heights[start + half : end]))
        if end == len(cells) and sheet.y + 8 + tallest + _SIGNING > sheet.foot and count > 1:
            # whoever signs sees rows above the signature
            end -= min(_GO_ON, count // 2)
            half = balanced(heights[start:end], tallest)
        bottom = sheet.y
        for first, last, x in (
            (start, start + half, MARGIN),
            (start + half, end, MARGIN + _COLUMN + _GUTTER),
        ):
            if first == last:
                continue
            table = Table(columns, x)
            y = table.head(sheet.pen, sheet.y, 8)
            for at in range(first, last):
                y = table.row(sheet.pen, y, heights[at], cells[at])
            bottom = max(bottom, y)
        sheet.y = bottom
        start = end
        if start < len(cells):
            sheet.new_page()
