"""The public notice of an award list, to be posted in the village.

It names households, groups and points and nothing else: no ID number, no illness, no
bank. The list runs in two columns; the last page carries the sum, how to object, and
45 mm of free paper for the seal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lovemart_desktop.documents.layout import break_lines, date_text, points_text, set_line
from lovemart_desktop.documents.pen import A3, A4, MM, RED, Pen, text_mm
from lovemart_desktop.documents.rounds.round_words import notice_span, span_text
from lovemart_desktop.documents.rounds.two_columns import balanced, page_split
from lovemart_desktop.documents.table import Column, Table
from lovemart_desktop.domain.errors import Refusal

_SIDE, _TOP = 24.0, 20.0
_WIDTH = A4[0] - 2 * _SIDE
_COLUMN, _GUTTER = 77.0, 8.0
_FOOT = A4[1] - 18.0
_LIST_END = _FOOT - 9.5  # above the footer and the line that says where the list goes on
_HEAD, _ROW = 8.0, 8.6
_LEADING = 23.5 / MM
_CLOSING, _CLOSING_RESULT = 118.0, 84.0  # sum, objections, telephone, seal

_COUNTED = ("户", "人")


def _columns(notice: Notice) -> tuple[Column, ...]:
    holder = "姓名" if notice.persons else "户主"
    points = Column("积分", 15, "right", 15, bold=True, pad=0.0)
    if not notice.rate:
        return (
            Column("序号", 11, "right", 13, pad=1.5),
            Column(holder, 36, size=15, name=True, pad=1.0),
            Column("组", 15, "right", 13, pad=1.0),
            points,
        )
    return (
        Column("序号", 9, "right", 12, pad=1.0),
        Column(holder, 32, size=15, name=True, pad=0.5),
        Column("组", 12, "right", 12, pad=0.5),
        Column("人口", 9, "right", 13, pad=0.5),
        points,
    )


def _cells(number: int, row: NoticeRow, notice: Notice) -> tuple[str, ...]:
    heads = (str(row.headcount),) if notice.rate else ()
    return (str(number), row.name, row.group, *heads, points_text(row.points))


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One household on the list, or person; `headcount` where points go by heads, else 0."""

    name: str
    group: str
    points: int
    headcount: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A list as posted.

    `subject` reads 2026年上半年“诚信勤劳户”拟奖励名单. `decided_by` says who decided, as
    in 经党支部提议、村民代表会议决议, or is empty. `days` are whole days after the posting
    day, 0 where none are counted. A `result` notice tells what was credited: it opens no
    objections, and says how many there were (`objections`) and how many rows they `struck`.
    `persons`: a grant's notice, whose rows are persons, not households; `half_year` then is the
    occasion. `rate`: points for each head, where they go by heads. `award`: a round's, not a
    grant's.
    """

    town: str
    village: str
    subject: str
    half_year: str
    decided_by: str
    rows: tuple[NoticeRow, ...]
    posted_on: date
    days: int
    telephone: str
    hours: str
    place: str
    issuer: str
    version: int
    check: str
    persons: bool = False
    result: bool = False
    objections: int = 0
    struck: int = 0
    rate: int = 0
    award: bool = True


Paper = Literal["A4", "A3"]


def notice_pdf(notice: Notice, paper: Paper = "A4") -> bytes:
    """The notice on A4, or the same half as large again on A3; refuses an empty list
    (`paper.empty_list`)."""
    if not notice.rows:
        raise Refusal("paper.empty_list")
    pen = Pen(A4 if paper == "A4" else A3, title=notice.subject)
    pages = _pages(notice)
    for number, page in enumerate(pages, start=1):
        if paper == "A3":
            pen.enlarge(A3[1] / A4[1])
        pen.move_origin(0, 0, A4[1])
        y = _draw_opening(pen, notice) if number == 1 else _draw_running_head(pen, notice)
        if page.rows:
            y = _draw_columns(pen, notice, page, y)
        if number == len(pages):
            _draw_closing(pen, notice, y)
        else:
            text = f"名单未完，见第{number + 1}页" if pages[number].rows else f"转第{number + 1}页"
            pen.text(_SIDE + _WIDTH, y + 5.6, text, 11, align="right")
        _draw_footer(pen, notice, number, len(pages))
        pen.end_page()
    return pen.finish()


@dataclass(frozen=True, slots=True)
class _Page:
    """Rows of one page with their numbers and heights; the first `left` of them stand left."""

    first: int
    rows: tuple[NoticeRow, ...]
    heights: tuple[float, ...]
    left: int


def _pages(notice: Notice) -> list[_Page]:
    heights = _heights(notice)
    pages: list[_Page] = []
    start = 0
    top = _opening_end(notice)
    while start < len(notice.rows):
        room = _LIST_END - top - _HEAD
        left, count = page_split(heights[start:], room)
        end = start + count
        pages.append(_Page(start + 1, notice.rows[start:end], tuple(heights[start:end]), left))
        tallest = max(sum(pages[-1].heights[:left]), sum(pages[-1].heights[left:]))
        used = top + _HEAD + tallest
        start, top = end, _RUNNING_END
    if used + (_CLOSING_RESULT if notice.result else _CLOSING) > _FOOT:
        pages[-1:] = _with_closing(pages[-1])
    return pages


def _with_closing(page: _Page) -> list[_Page]:
    """The last page's rows in two parts: a few of them go on to the page of the sum."""
    go_on = min(_GO_ON, len(page.rows) // 2)
    stay = len(page.rows) - go_on
    if not go_on:
        return [page, _Page(page.first + len(page.rows), (), (), 0)]
    heights = page.heights
    room = max(sum(heights[: page.left]), sum(heights[page.left :]))
    left = balanced(heights[:stay], room)
    return [
        _Page(page.first, page.rows[:stay], heights[:stay], left),
        _Page(page.first + stay, page.rows[stay:], heights[stay:], (go_on + 1) // 2),
    ]


_GO_ON = 6
_RUNNING_END = _TOP + 12.0


def _heights(notice: Notice) -> list[float]:
    table = Table(_columns(notice), _SIDE)
    return [table.row_height(_cells(1, row, notice), _ROW) for row in notice.rows]


def _introduction(notice: Notice) -> str:
    each = {row.points for row in notice.rows}
    total = points_text(sum(row.points for row in notice.rows))
    counted = _COUNTED[notice.persons]
    per_row = f"每{counted}{points_text(each.pop())}分，" if len(each) == 1 else ""
    if notice.rate:
        heads = sum(row.headcount for row in notice.rows)
        per_row = f"按户内人口每人{points_text(notice.rate)}分，{heads}人"
    intent = "对" if notice.result else "拟对"
    what = "给予奖励" if notice.award else "发放积分"
    closing = "积分已经入账，现将结果公告如下。" if notice.result else "现予公示，请大家监督。"
    if notice.result and notice.objections:
        settled = f"，核实后取消{notice.struck}{counted}" if notice.struck else "，经核实均不属实"
        closing = f"公示期间收到意见{notice.objections}条{settled}。{closing}"
    return (
        f"　　{notice.village}{notice.decided_by}{'，' if notice.decided_by else ''}"
        f"{intent}下列{len(notice.rows)}{counted}{what}，{per_row}共{total}分，"
        f"积分只在爱心超市兑换商品。{closing}"
    )


def _introduction_lines(notice: Notice) -> tuple[str, ...]:
    # the indent is set as two blanks of its own: a line's leading blanks are not kept
    text = _introduction(notice).lstrip("　")
    width = _WIDTH * MM / 14
    whole = break_lines("一一" + text, width)
    return (whole[0][2:], *whole[1:])


def _period(notice: Notice) -> str:
    span = span_text(*notice_span(notice.posted_on, notice.days))
    word = "公告期" if notice.result else "公示期"
    return f"{word}　{span}，共{notice.days}天（张贴当日不计）"


def _subject_lines(notice: Notice) -> tuple[str, ...]:
    return break_lines(notice.subject, _WIDTH * MM / 20, True)


def _opening_end(notice: Notice) -> float:
    lines = len(_introduction_lines(notice))
    period = _LEADING + 1.5 if notice.days else 0.0
    return _TOP + 36.0 + 9.0 * (len(_subject_lines(notice)) - 1) + lines * _LEADING + period + 3.0


def _draw_opening(pen: Pen, notice: Notice) -> float:
    """Title, subject, place and the sentence; where the list begins."""
    middle = A4[0] / 2
    pen.text(
        middle,
        _TOP + 9.5,
        "公　告" if notice.result else "公　示",
        34,
        bold=True,
        align="center",
        ink=RED,
    )
    y = _TOP + 19.5
    for line in _subject_lines(notice):
        pen.text(middle, y, line, 20, bold=True, align="center")
        y += 9.0
    pen.text(middle, y - 0.5, f"{notice.town}　{notice.village}", 17, align="center")
    pen.rule(_SIDE, y + 4.0, _WIDTH, 1.6, RED)
    pen.rule(_SIDE, y + 5.2, _WIDTH, 0.5, RED)
    y += 12.0
    lines = _introduction_lines(notice)
    for at, line in enumerate(lines):
        indent = 2 * 14 / MM if at == 0 else 0.0
        spread = _WIDTH - indent if at < len(lines) - 1 else None
        pen.text(_SIDE + indent, y, line, 14, spread_to=spread)
        y += _LEADING
    if notice.days:
        pen.text(_SIDE, y + 0.8, _period(notice), 14, bold=True)
    return _opening_end(notice)


def _draw_running_head(pen: Pen, notice: Notice) -> float:
    place = f"{notice.town}　{notice.village}"
    room = _WIDTH - text_mm(place, 13) - 4
    size = 14.0
    while set_line(f"{notice.subject}（续）", True).ink * size > room * MM and size > 9:
        size -= 0.5
    pen.text(_SIDE, _TOP + 4, f"{notice.subject}（续）", size, bold=True)
    pen.text(_SIDE + _WIDTH, _TOP + 4, place, 13, align="right")
    pen.rule(_SIDE, _TOP + 7.5, _WIDTH, 1.2, RED)
    return _RUNNING_END


def _draw_columns(pen: Pen, notice: Notice, page: _Page, top: float) -> float:
    """Both columns; where the longer one ends."""
    bottom = top
    halves = ((0, page.left), (page.left, len(page.rows)))
    for (start, end), x in zip(halves, (_SIDE, _SIDE + _COLUMN + _GUTTER), strict=True):
        if start == end:
            continue
        table = Table(_columns(notice), x)
        y = table.head(pen, top, _HEAD)
        for at in range(start, end):
            cells = _cells(page.first + at, page.rows[at], notice)
            y = table.row(pen, y, page.heights[at], cells)
        bottom = max(bottom, y)
    return bottom


def _draw_closing(pen: Pen, notice: Notice, y: float) -> None:
    """The sum, how to object, and the place for the seal."""
    y += 8.0
    total = points_text(sum(row.points for row in notice.rows))
    pen.text(_SIDE, y, f"{notice.village}合计", 14, bold=True)
    pen.text(
        _SIDE + _WIDTH,
        y,
        f"{len(notice.rows)}{_COUNTED[notice.persons]}　{total}分",
        17,
        bold=True,
        align="right",
    )
    pen.rule(_SIDE, y + 4, _WIDTH, 1.2)
    y += 15.0
    y = y + 3.0 if notice.result else _draw_objections(pen, y)
    pen.text(_SIDE, y, "监督电话", 14, bold=True)
    pen.text(_SIDE + 23, y, notice.telephone, 24, bold=True)
    y += 8.0
    if notice.hours:
        pen.text(_SIDE + 23, y, notice.hours, 13)
        y += 9.0
    if notice.place:
        pen.text(_SIDE, y, "受理地点", 14, bold=True)
        for line in break_lines(notice.place, (_WIDTH - 23) * MM / 13):
            pen.text(_SIDE + 23, y, line, 13)
            y += 7.0
    # the seal is 45 mm wide: so much stays free around issuer and date
    middle = _SIDE + _WIDTH - 40
    y = max(y + 18.0, _TOP + 40)
    pen.text(middle, y, f"{notice.issuer}（盖章）", 15, bold=True, align="center")
    pen.text(middle, y + 9.5, date_text(notice.posted_on), 15, align="center")


def _draw_objections(pen: Pen, y: float) -> float:
    pen.text(_SIDE, y, "有意见怎么提", 15, bold=True)
    y += 9.0
    for number, text in enumerate(_OBJECTIONS, start=1):
        pen.text(_SIDE, y, str(number), 13, bold=True)
        for line in break_lines(text, (_WIDTH - 6) * MM / 13):
            pen.text(_SIDE + 6, y, line, 13)
            y += 7.6
    return y + 6.0


_OBJECTIONS = (
    "对名单有不同意见，请在公示期内打电话、写信或当面说明，实名、匿名都可以，我们替您保密。",
    "受理后3个工作日内核实答复；核实属实的，取消该户资格，结果再次张榜。",
)


def _draw_footer(pen: Pen, notice: Notice, page: int, pages: int) -> None:
    y = _FOOT + 3.0
    pen.rule(_SIDE, _FOOT - 1.5, _WIDTH, 0.3)
    facts = f"名单第{notice.version}版　校验字 {notice.check}"
    pen.text(_SIDE, y, facts, 9)
    where = f"{notice.village}　{notice.half_year}"
    pen.text(_SIDE + text_mm(facts, 9) + 8, y, where, 9)
    pen.text(_SIDE + _WIDTH, y, f"第{page}页，共{pages}页", 9, align="right")
