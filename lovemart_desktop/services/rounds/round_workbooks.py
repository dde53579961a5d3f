"""A round's forms and lists as workbooks, a sheet a village.

Nominations and scores that are filled in go back through the import of award workbooks: the
headings are the ones it reads. Numbers are numbers; all text is written as text, so that
nothing that begins like a formula becomes one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lovemart_desktop.documents.rounds.score_sheet import SheetCriterion
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import ListRow
from lovemart_desktop.persistence.rounds.signatures import Signed
from lovemart_desktop.services.rounds.round_papers import sheet_criteria
from lovemart_desktop.services.rounds.round_told import Told, ToldList
from lovemart_desktop.services.workbooks import OPTIONS

if TYPE_CHECKING:
    from xlsxwriter import Workbook as Writer
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_HEADINGS, _FIRST = 2, 3
_BLANKS = 20
_NUMBER, _VILLAGE = 0, 1

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: what stands above it, how wide it is, and whether it is to be filled in."""

    text: str
    width: int
    open: bool = False


def nomination_workbook(told: Told, numbers: Mapping[int, str]) -> bytes:
    """What is entered, and lines to go on. `numbers`: households' own, by nomination."""
    headings = (
        *_who(told, wanted=True),
        Heading("提名理由" if told.name.award else "发放理由", 36, True),
        Heading("提名人", 14, True),
    )

    def lines(one: ToldList) -> list[Sequence[Value]]:
        rows: list[Sequence[Value]] = [
            (*_whose(at, one, row, numbers), "", "") for at, row in enumerate(one.rows, 1)
        ]
        start = len(rows) + 1
        rows += [(at, one.each.village, *("",) * 6) for at in range(start, start + _BLANKS)]
        return rows

    with _Book(told, told.name.nomination_title) as book:
        for one in told.lists:
            book.sheet(one, headings, lines(one))
    return book.content()


def score_workbook(told: Told, numbers: Mapping[int, str]) -> bytes:
    """A column a criterion, its greatest score checked as it is typed, and the total reckoned.

    Raises Refusal 'paper.criteria_none', 'paper.empty_list'.
    """
    scored_by = sheet_criteria(told)
    if not scored_by:
        raise Refusal("paper.criteria_none")
    lists = [one for one in told.lists if one.rows]
    if not lists:
        raise Refusal("paper.empty_list")
    headings = (
        *_who(told),
        *(Heading(f"{each.name}得分", 14, True) for each in scored_by),
        Heading("总分", 10),
        Heading("备注", 24, True),
    )
    first = len(headings) - 2 - len(scored_by)
    with _Book(told, told.name.score_title) as book:
        for one in lists:
            rows = [
                (*_whose(at, one, row, numbers), *_scores(row, [c.name for c in scored_by]), "", "")
                for at, row in enumerate(one.rows, 1)
            ]
            sheet = book.sheet(one, headings, rows)
            last = _FIRST + len(rows) - 1
            for place, each in enumerate(scored_by, first):
                if each.most:
                    sheet.data_validation(_FIRST, place, last, place, _between(each.most))
            total = first + len(scored_by)
            for at, row in enumerate(one.rows, _FIRST):
                told_now = float(row.total) if row.scores else ""
                formula = _total_formula(at, first, scored_by)
                sheet.write_formula(at, total, formula, book.number, told_now)
    return book.content()


def list_workbook(told: Told, cards: Mapping[int, str], signed: Mapping[int, Signed]) -> bytes:
    """The lists to sign, and who has. `cards`: the last digits of each row's card; `signed`:
    its mark. Raises Refusal 'paper.empty_list'.
    """
    lists = [one for one in told.lists if one.rows]
    if not lists:
        raise Refusal("paper.empty_list")
    heads = bool(told.name.rate)
    headings = (
        Heading("序号", 6),
        Heading("村", 18),
        Heading("组", 10),
        Heading(told.name.holder, 18),
        *((Heading("人口", 8),) if heads else ()),
        Heading("卡尾号", 10),
        Heading("积分", 10),
        Heading("领卡人", 18, True),
        Heading("签名", 16, True),
        Heading("日期", 14, True),
    )
    with _Book(told, told.name.list_title) as book:
        for one in lists:
            rows: list[Sequence[Value]] = [
                (
                    at,
                    one.each.village,
                    row.group,
                    row.name,
                    *((row.headcount,) if heads else ()),
                    cards.get(row.nomination) or "未办卡",
                    row.points,
                    *_mark(signed.get(row.nomination)),
                )
                for at, row in enumerate(one.rows, 1)
            ]
            sheet = book.sheet(one, headings, rows)
            place, end = len(headings) - 4, _FIRST + len(rows)
            sheet.write_string(end, 1, "合计", book.strong)
            span = f"{_cell(_FIRST, place)}:{_cell(end - 1, place)}"
            total = sum(row.points for row in one.rows)
            sheet.write_formula(end, place, f"=SUM({span})", book.strong, total)
    return book.content()


def _mark(signed: Signed | None) -> tuple[str, str, str]:
    """Who signed where it was not the holder, that it is signed, and when."""
    if signed is None or signed.on is None:
        return "", "", ""
    return signed.collector, "已签", signed.on.isoformat()


def _who(told: Told, *, wanted: bool = False) -> tuple[Heading, ...]:
    return (
        Heading("序号", 6),
        Heading("村", 18),
        Heading("组", 10, wanted),
        Heading(told.name.holder, 18, wanted),
        Heading("户编号", 18, wanted),
        Heading("人口", 8, wanted),
    )


def _whose(at: int, one: ToldList, row: ListRow, numbers: Mapping[int, str]) -> tuple[Value, ...]:
    number = numbers.get(row.nomination, "")
    return (at, one.each.village, row.group, row.name, number, row.headcount)


def _scores(row: ListRow, names: Sequence[str]) -> list[Value]:
    given = dict(row.scores)
    return [float(given[name]) if name in given else "" for name in names]


def _total_formula(row: int, first: int, scored_by: Sequence[SheetCriterion]) -> str:
    """The total as `domain.rounds.review.total_of` reckons it; nothing as long as no score is
    there."""
    parts = [
        f"{_cell(row, place)}*{each.weight}/{each.most}" if each.weight else _cell(row, place)
        for place, each in enumerate(scored_by, first)
    ]
    span = f"{_cell(row, first)}:{_cell(row, first + len(scored_by) - 1)}"
    return f'=IF(COUNT({span})=0,"",ROUND({"+".join(parts)},2))'


def _between(most: str) -> dict[str, object]:
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": float(most),
        "error_title": "分数不对",
        "error_message": f"这一项填0到{most}之间的数。",
    }


def _cell(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))


class _Book:
    """A workbook with a sheet for each village."""

    def __init__(self, told: Told, title: str) -> None:
        import xlsxwriter

        self._told, self._title = told, title
        self._buffer = io.BytesIO()
        self._book: Writer = xlsxwriter.Workbook(self._buffer, OPTIONS)
        self._big = self._book.add_format({"bold": True, "font_size": 14})
        self._heading = self._book.add_format({"bold": True, "border": 1, "bg_color": "#EEE8E2"})
        self._text = self._book.add_format({"border": 1, "num_format": "@"})
        self._open = self._book.add_format({"border": 1})
        self.number: Format = self._book.add_format({"border": 1, "num_format": "General"})
        self.strong: Format = self._book.add_format({"bold": True, "top": 1})

    def __enter__(self) -> _Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    def content(self) -> bytes:
        return self._buffer.getvalue()

    def sheet(
        self, one: ToldList, headings: Sequence[Heading], rows: Sequence[Sequence[Value]]
    ) -> Worksheet:
        """A sheet with its title, facts, headings and rows."""
        sheet = self._book.add_worksheet(self._sheet_name(one.each.village))
        sheet.write_string(0, 0, f"{self._title}　{one.each.village}", self._big)
        facts = f"{self._told.facts.town}　{self._told.name.period}　共{one.each.accounts}"
        sheet.write_string(1, 0, f"{facts}{self._told.name.counted}")
        for place, heading in enumerate(headings):
            sheet.set_column(place, place, heading.width)
            sheet.write_string(_HEADINGS, place, heading.text, self._heading)
        for at, row in enumerate(rows, _FIRST):
            for place, value in enumerate(row):
                if isinstance(value, str) and value:
                    sheet.write_string(at, place, value, self._text)
                elif isinstance(value, str):
                    sheet.write_blank(at, place, None, self._open)
                else:
                    sheet.write_number(at, place, value, self.number)
        sheet.freeze_panes(_FIRST, 4)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADINGS)
        sheet.set_footer("&C第&P页，共&N页")
        return sheet

    def _sheet_name(self, village: str) -> str:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", village).strip(" '")[:27] or "1"
        taken = {sheet.get_name().lower() for sheet in self._book.worksheets()}
        chosen, number = plain, 2
        while chosen.lower() in taken:
            chosen, number = f"{plain} {number}", number + 1
        return chosen
