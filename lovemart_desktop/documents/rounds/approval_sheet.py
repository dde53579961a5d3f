"""What two officers sign before points are credited, and what a leader signs on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from lovemart_desktop.documents.layout import date_text, points_text
from lovemart_desktop.documents.pen import text_mm
from lovemart_desktop.documents.rounds.round_sheet import MARGIN, RoundSheet, SheetHead, sheet_pdf
from lovemart_desktop.documents.rounds.round_words import RoundName, span_text
from lovemart_desktop.documents.table import Column
from lovemart_desktop.domain.errors import Refusal

_ROW: Final = 8.4
_REMARK: Final = 15.0


@dataclass(frozen=True, slots=True)
class ApprovalList:
    """One village's list. `span`: first and last day of the notice, None where there was none.

    `objections`: how many were made; `struck`: rows taken off since the notice; `waits_for`:
    what is still to come before it may be approved, in words, or empty.
    """

    village: str
    accounts: int
    points: int
    span: tuple[date, date] | None
    objections: int
    struck: int
    check: str
    waits_for: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalChange:
    """Something that is not as it was published."""

    village: str
    name: str
    change: str
    reason: str
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class ApprovalSheet:
    """`before`: points left in the fund's budget; `author`, `approver`: names, or empty.

    `no_notice`: why there was no notice, where a grant left it off; `remarks`: what else whoever
    signs should know, a sentence each.
    """

    round: RoundName
    town: str
    store: str
    fund: str
    document: str
    before: int
    lists: tuple[ApprovalList, ...]
    changes: tuple[ApprovalChange, ...]
    author: str
    approver: str
    made_on: date
    no_notice: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        return sum(each.points for each in self.lists)

    @property
    def accounts(self) -> int:
        return sum(each.accounts for each in self.lists)


def approval_sheet_pdf(sheet: ApprovalSheet) -> bytes:
    """The officers' sheet. Refuses one without lists (`paper.empty_list`)."""

    def draw(page: RoundSheet) -> None:
        _draw_fund(page, sheet)
        _draw_lists(page, sheet, keep=8)
        _draw_changes(page, sheet)
        page.room(50 + _REMARK * len(sheet.remarks))
        page.y += 4
        for words in (*sheet.remarks, _statement(sheet)):
            page.paragraph(words)
        page.signatures((_signer("录入人", sheet.author), _signer("审核人", sheet.approver)))
        page.signatures(("日期", "日期"))

    return sheet_pdf(_head(sheet, sheet.round.approval_title, "随轮次存档。"), draw)


def leader_form_pdf(sheet: ApprovalSheet) -> bytes:
    """The form for a leader who approves on paper. Refuses one without lists."""

    def draw(page: RoundSheet) -> None:
        _draw_fund(page, sheet)
        _draw_lists(page, sheet, keep=8)
        _draw_changes(page, sheet)
        page.room(100 + _REMARK * len(sheet.remarks))
        page.y += 5
        for words in (*sheet.remarks, _statement(sheet)):
            page.paragraph(words)
        page.paragraph(
            f"现申请将上述{sheet.accounts}{sheet.round.counted}、"
            f"共{points_text(sheet.points)}分积分入账，请审批。"
        )
        page.signatures((_signer("申请人", sheet.author), "日期"))
        page.y += 5
        top = page.y
        page.box("审批意见", 56)
        # the seal's 45 mm stay free right of the middle
        page.pen.text(MARGIN + 2.5, top + 43, "签名", 12, bold=True)
        page.pen.rule(MARGIN + 13, top + 44, 52, 0.5)
        page.pen.text(MARGIN + 2.5, top + 52, "文号", 12, bold=True)
        page.pen.rule(MARGIN + 13, top + 53, 52, 0.5)
        middle = MARGIN + page.width - 40
        page.pen.text(middle, top + 43, "（盖章）", 12, align="center")
        page.pen.text(middle, top + 52, "年　　　月　　　日", 12, align="center")

    footer = "签批后扫描，随轮次存档；由一人录入、另一人确认。"
    return sheet_pdf(_head(sheet, sheet.round.leader_title, footer), draw)


def _statement(sheet: ApprovalSheet) -> str:
    """What is signed for, or why it cannot be yet."""
    waiting = [f"{each.village}{each.waits_for}" for each in sheet.lists if each.waits_for]
    if waiting:
        return f"还不能审核：{'；'.join(waiting)}。"
    if sheet.no_notice:
        return f"以上名单已经核对。没有公示，原因：{sheet.no_notice.rstrip('。')}。"
    same = "除上列剔除的以外与公示一致" if sheet.changes else "与公示一致"
    return f"以上名单已经核对：{same}，公示期已满，没有未答复的意见。"


def _head(sheet: ApprovalSheet, title: str, footer: str) -> SheetHead:
    if not sheet.lists:
        raise Refusal("paper.empty_list")
    return SheetHead(
        title=title,
        village=sheet.round.period,
        facts="",
        aside=f"{sheet.town}　制表：{date_text(sheet.made_on)}",
        footer=footer,
        subject=f"{sheet.round.programme}　{sheet.round.period}",
    )


def _signer(caption: str, name: str) -> str:
    return f"{caption}（{name}）" if name else caption


def _draw_fund(page: RoundSheet, sheet: ApprovalSheet) -> None:
    """The fund before and after, the last number large."""
    page.section("资金")
    source = f"{sheet.fund}（{sheet.document}）" if sheet.document else sheet.fund
    page.paragraph(source)
    parts = (
        ("入账前", points_text(sheet.before)),
        (f"本次{sheet.accounts}{sheet.round.counted}", f"−{points_text(sheet.points)}"),
        ("入账后", points_text(sheet.before - sheet.points)),
    )
    third = page.width / len(parts)
    for at, (caption, number) in enumerate(parts):
        left = MARGIN + at * third
        page.pen.text(left, page.y + 5, caption, 11)
        size = 18.0
        while text_mm(f"{number}分", size, bold=True) > third - 4 and size > 9:
            size -= 0.5
        page.pen.text(left, page.y + 13, f"{number}分", size, bold=True)
    page.y += 19


def _draw_lists(page: RoundSheet, sheet: ApprovalSheet, *, keep: float) -> None:
    columns = (
        Column("村（社区）", 34, size=12),
        Column(f"{sheet.round.counted}数", 15, "right", 12),
        Column("积分", 22, "right", 12, bold=True),
        Column("公示期", 42, "left", 10.5, pad=3),
        Column("意见", 13, "right", 12),
        Column("剔除", 13, "right", 12),
        Column("名单校验字", page.width - 139, "right", 11),
    )
    rows = [
        (
            each.village,
            str(each.accounts),
            points_text(each.points),
            _short_span(*each.span, sheet.made_on) if each.span else "没有公示",
            f"{each.objections}条" if each.objections else "无",
            f"{each.struck}{sheet.round.counted}" if each.struck else "无",
            each.check,
        )
        for each in sheet.lists
    ]
    total = ("合计", str(sheet.accounts), points_text(sheet.points), "", "", "", "")
    page.table(
        columns,
        [*rows, total],
        row=_ROW,
        keep=keep,
        strong={len(rows)},
        title="各村名单",
    )


def _short_span(first: date, last: date, made_on: date) -> str:
    if first.year == last.year == made_on.year:
        return f"{first.month}月{first.day}日至{last.month}月{last.day}日"
    return span_text(first, last)


def _draw_changes(page: RoundSheet, sheet: ApprovalSheet) -> None:
    page.y += 4
    if not sheet.changes:
        page.room(18)
        page.section("公示后的变动")
        page.pen.text(MARGIN, page.y + 4.5, "没有变动，与公示的名单一致。", 12)
        page.y += 8
        return
    columns = (
        Column("村（社区）", 32, size=12),
        Column(sheet.round.holder, 34, size=13, name=True),
        Column("变动", 18, size=12),
        Column("原因", page.width - 108, size=11),
        Column("确认人", 24, size=11),
    )
    rows = [
        (each.village, each.name, each.change, each.reason, each.confirmed_by)
        for each in sheet.changes
    ]
    page.table(columns, rows, row=_ROW, keep=8, title="公示后的变动")
