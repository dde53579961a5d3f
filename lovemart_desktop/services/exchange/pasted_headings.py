"""What the columns of a pasted grid mean, told by its line of headings.

A column that nobody asks for is left out where it is known to be of no use, or holds words.
Numbers under a heading that is not known are refused: they may be scores or amounts, and
whoever pasted them would believe that they were taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.columns import criterion_of, heading_key, meaning_of
from lovemart_desktop.services.exchange.headings import Field, Kind

Cells = tuple[str, ...]


class Meaning(StrEnum):
    """What a pasted column holds."""

    NAME = "name"
    CARD = "card"
    HOUSEHOLD = "household"
    """The registration number."""
    IDENTITY = "identity"
    VILLAGE = "village"
    GROUP = "group"
    SCORE = "score"
    LEFT_OUT = "left-out"
    """Serial numbers, totals, remarks: the books know better, or do not ask."""


TELLING = (Meaning.NAME, Meaning.CARD, Meaning.HOUSEHOLD, Meaning.IDENTITY)
"""Columns that say who is meant."""


@dataclass(frozen=True, slots=True)
class PastedColumn:
    """One column. `criterion`: of a column of scores; `heading`: of one left out, if not known."""

    meaning: Meaning
    criterion: str = ""
    heading: str = ""


_NUMBER = re.compile(r"[+\-−—]?[0-9][0-9,]*(\.[0-9]+)?[分%]?")
_CARD_HEADINGS = frozenset({"卡号", "购物卡", "购物卡号", "card", "cardnumber"})
_FIELDS = {
    Field.NAME: Meaning.NAME,
    Field.HOUSEHOLD_NUMBER: Meaning.HOUSEHOLD,
    Field.ID_NUMBER: Meaning.IDENTITY,
    Field.VILLAGE: Meaning.VILLAGE,
    Field.GROUP: Meaning.GROUP,
}
_ENGLISH = {
    "name": Meaning.NAME,
    "head": Meaning.NAME,
    "household": Meaning.HOUSEHOLD,
    "village": Meaning.VILLAGE,
    "group": Meaning.GROUP,
    "no": Meaning.LEFT_OUT,
    "no.": Meaning.LEFT_OUT,
    "size": Meaning.LEFT_OUT,
    "sum": Meaning.LEFT_OUT,
    "total": Meaning.LEFT_OUT,
    "rank": Meaning.LEFT_OUT,
}
_RECKONED = frozenset(
    (
        *("序号", "编号", "号", "名次", "排名", "排序", "位次"),
        *("人口", "人数", "家庭人口", "家庭人数", "户人口"),
        *("总分", "总得分", "总成绩", "合计", "合计分", "合计得分", "总计", "平均", "平均分"),
        *("综合得分", "综合分", "得分", "最终得分"),
    )
)
"""Numbers that the books count themselves."""


def read_headings(
    lines: Sequence[Cells], criteria: Sequence[Criterion]
) -> tuple[PastedColumn, ...] | None:
    """The meanings of a first line that holds headings, None where it does not.

    Raises Refusal 'paste.column_twice' (column, heading), 'paste.heading' (column, heading,
    wanted).
    """
    line = lines[0]
    columns = [_heading(cell, criteria) for cell in line]
    if not any(column is not None and column.meaning in TELLING for column in columns):
        return None
    seen: set[PastedColumn] = set()
    for at, column in enumerate(columns):
        if column is None and _numbers(lines, at):
            raise Refusal(
                "paste.heading",
                column=at + 1,
                heading=line[at][:20],
                wanted=" ".join(each.name for each in criteria) or None,
            )
        if column is None or column.meaning is Meaning.LEFT_OUT:
            continue
        if column in seen:
            raise Refusal("paste.column_twice", column=at + 1, heading=line[at])
        seen.add(column)
    return tuple(
        column or PastedColumn(Meaning.LEFT_OUT, heading=cell[:20])
        for cell, column in zip(line, columns, strict=True)
    )


def _heading(cell: str, criteria: Sequence[Criterion]) -> PastedColumn | None:
    """What a heading means, None where it is not known."""
    plain = re.sub(r"\s+", "", cell).lower()
    if plain in _CARD_HEADINGS:
        return PastedColumn(Meaning.CARD)
    if plain in _ENGLISH:
        return PastedColumn(_ENGLISH[plain])
    for each in criteria:
        if each.name in (cell, criterion_of(cell)):
            return PastedColumn(Meaning.SCORE, each.name)
    if heading_key(cell) in _RECKONED:
        return PastedColumn(Meaning.LEFT_OUT)
    field, _ = meaning_of(cell, Kind.AWARD)
    if field in _FIELDS:
        return PastedColumn(_FIELDS[field])
    if field is Field.SCORE:
        if criteria:
            return None
        return PastedColumn(Meaning.SCORE, re.sub(r"[=;]", "", criterion_of(cell)))
    return PastedColumn(Meaning.LEFT_OUT) if field is not None else None


def _numbers(lines: Sequence[Cells], at: int) -> bool:
    """Whether a column holds a number anywhere under its heading."""
    cells = (unicodedata.normalize("NFKC", line[at]) for line in lines[1:])
    return any(_NUMBER.fullmatch(cell.replace(" ", "")) for cell in cells if cell)
