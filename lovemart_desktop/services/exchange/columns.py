"""Finds the line of headings wherever it stands, and what each column means.

Offices name and order their columns as they like. A heading is known by any of its usual
names; what was found can be shown and corrected before anything is planned.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.headings import HEADINGS, Field, Kind
from lovemart_desktop.services.exchange.sheets import Cell, Line, Sheet, Workbook

_DEEPEST_HEADINGS = 40
_LONGEST_HEADING = 40
_SCORE_WORDS = ("得分", "评分", "分数", "分值", "分")
_SCORE = re.compile(rf"(?!总|合计|综合|平均|最终)(.+?)({'|'.join(_SCORE_WORDS)})")
_NEEDED: dict[Kind, tuple[Field, ...]] = {
    Kind.ROSTER: (Field.NAME,),
    Kind.GOODS: (Field.GOODS_NAME, Field.POINTS),
    Kind.AWARD: (Field.NAME,),
}
_TELLING = 3
"""Columns that must be known before a line passes for headings."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 0, its heading as written, what it means or None."""

    index: int
    heading: str
    field: Field | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a sheet's headings stand (`header` is the row's number) and what they mean."""

    sheet: str
    header: int
    columns: tuple[Column, ...]

    def places(self) -> dict[Field, int]:
        """Column index of each field that is there; scores are left out, see `scores`."""
        return {
            column.field: column.index
            for column in self.columns
            if column.field not in (None, Field.SCORE)
        }

    def scores(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.field is Field.SCORE)

    def with_field(self, index: int, field: Field | None) -> Layout:
        """The layout after the user said what column `index` means; no field stands twice."""
        columns = []
        for column in self.columns:
            if column.index == index:
                columns.append(replace(column, field=field))
            elif field is not Field.SCORE and column.field is field:
                columns.append(replace(column, field=None))
            else:
                columns.append(column)
        return replace(self, columns=tuple(columns))


def heading_text(cell: Cell) -> str:
    return re.sub(r"\s+", "", str(cell))[:_LONGEST_HEADING]


def heading_key(heading: str) -> str:
    """A heading without remarks in brackets, stars and colons."""
    text = unicodedata.normalize("NFKC", heading)
    text = re.sub(r"\(.*?\)|\[.*?\]|【.*?】|<.*?>", "", text)
    return re.sub(r"[\s*:、·。★※\"'“”]+", "", text)


def meaning_of(heading: str, kind: Kind) -> tuple[Field | None, int]:
    """What a heading means in a workbook of `kind`, and how unusual the name is (0: the usual)."""
    plain = heading_key(heading)
    known = HEADINGS[kind].get(plain)
    if known:
        return known
    if kind is Kind.AWARD and _SCORE.fullmatch(plain):
        return Field.SCORE, 0
    return None, 0


def criterion_of(heading: str) -> str:
    """The criterion that a column of scores is for: 诚信得分 is 诚信."""
    found = _SCORE.fullmatch(heading_key(heading))
    return found[1] if found else heading


def score_headings(criteria: Iterable[str]) -> dict[str, str]:
    """{key of a heading: criterion}: every heading that a column of its scores may have."""
    return {heading_key(name) + word: name for name in criteria for word in ("", *_SCORE_WORDS)}


def layout_at(sheet: Sheet, line: Line, kind: Kind) -> Layout:
    """The layout that takes `line` for the headings. Of two columns of one meaning the one
    with the more usual name keeps it, else the first."""
    headings = [heading_text(cell) for cell in line.cells]
    meanings = [meaning_of(heading, kind) for heading in headings]
    best: dict[Field, tuple[int, int]] = {}
    for index, (field, rank) in enumerate(meanings):
        if field is not None and field is not Field.SCORE:
            best[field] = min(best.get(field, (rank, index)), (rank, index))
    columns = [
        Column(index, heading, _kept(field, index, best))
        for index, (heading, (field, _)) in enumerate(zip(headings, meanings, strict=True))
    ]
    return _heads_only(Layout(sheet.name, line.number, tuple(columns)), kind)


def _kept(field: Field | None, index: int, best: Mapping[Field, tuple[int, int]]) -> Field | None:
    if field is None or field is Field.SCORE:
        return field
    return field if best[field][1] == index else None


def _heads_only(layout: Layout, kind: Kind) -> Layout:
    """A roster that lists heads alone calls its names 户主姓名."""
    places = layout.places()
    if kind is Kind.ROSTER and Field.NAME not in places and Field.HEAD_NAME in places:
        return layout.with_field(places[Field.HEAD_NAME], Field.NAME)
    return layout


def find_layout(sheet: Sheet, kind: Kind) -> Layout | None:
    """The layout of the first line that names the most columns, None where none is telling."""
    best: Layout | None = None
    for line in sheet.lines[:_DEEPEST_HEADINGS]:
        if sum(isinstance(cell, str) and cell != "" for cell in line.cells) < 2:
            continue
        found = layout_at(sheet, line, kind)
        if _score(found) > (_score(best) if best else _TELLING - 1) and _suffices(found, kind):
            best = found
    return best


def _score(layout: Layout) -> int:
    return len(layout.places())


def _suffices(layout: Layout, kind: Kind) -> bool:
    places = layout.places()
    return all(field in places for field in _NEEDED[kind])


def find_layouts(workbook: Workbook, kind: Kind) -> dict[str, Layout]:
    """The layouts of all sheets that have headings of this kind, by sheet name.

    Raises Refusal file.no_headings when none has.
    """
    found = {sheet.name: find_layout(sheet, kind) for sheet in workbook.sheets}
    layouts = {name: layout for name, layout in found.items() if layout is not None}
    if not layouts:
        raise Refusal("file.no_headings", file=workbook.file_name, kind=str(kind))
    return layouts


def likely_kind(workbook: Workbook) -> Kind | None:
    """The kind whose headings fit the workbook best, None where none fits: to tell somebody
    who has opened the wrong file. A list of people without scores passes for a roster."""
    best, most = None, 0
    for kind in Kind:
        layouts = [find_layout(sheet, kind) for sheet in workbook.sheets]
        known = max((_score(one) + len(one.scores()) for one in layouts if one), default=0)
        if known > most:
            best, most = kind, known
    return best


def title_lines(sheet: Sheet, layout: Layout) -> Sequence[Line]:
    """What stands above the headings."""
    return [line for line in sheet.lines if line.number < layout.header]
