"""Reads cells that were copied from a spreadsheet and pasted over a village list.

    pasted = read_pasted(text, (Criterion("诚信", 50, 30), Criterion("勤劳", 50, 30)))

With a first line of headings the columns may stand in any order. Without one they are told
from what stands in them; where that is not certain nothing is guessed: it is refused, with
the column that was not understood. Nothing here looks at the books.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lovemart_desktop.domain.cards.cards import read_number
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.id_numbers import key_of
from lovemart_desktop.domain.people.people import normalise_name
from lovemart_desktop.domain.rounds.review import Scores, total_of
from lovemart_desktop.domain.rounds.rules import Criterion
from lovemart_desktop.services.exchange.pasted_headings import (
    TELLING,
    Cells,
    Meaning,
    PastedColumn,
    read_headings,
)

__all__ = [
    "MOST_LINES",
    "Meaning",
    "Pasted",
    "PastedColumn",
    "PastedRow",
    "cells_of",
    "read_pasted",
]

MOST_LINES = 2_000
"""So many lines of one village are pasted at once at most; more come as a workbook."""
LARGEST_GROUP = 60
"""A bare number up to this may be a group's."""
ROUNDING = Decimal("0.06")
"""By so much a total may differ that a spreadsheet has rounded."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One line. `number`: its place among the lines pasted, from 1. Empty texts: not given."""

    number: int
    name: str = ""
    card: str = ""
    household: str = ""
    identity: str = ""
    village: str = ""
    group: str = ""
    scores: Scores = ()

    @property
    def told(self) -> str:
        """The row as a message names it: by name, else by the number's end."""
        return self.name or self.household or (self.card or self.identity)[-4:]


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was understood. `headed`: the first line held headings."""

    columns: tuple[PastedColumn, ...]
    headed: bool
    rows: tuple[PastedRow, ...]

    @property
    def not_used(self) -> tuple[str, ...]:
        """Headings that are not known, of columns of words: remarks of any kind."""
        return tuple(column.heading for column in self.columns if column.heading)


_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,4})?")
_WHOLE = re.compile(r"[0-9]{1,5}")
_GROUP = re.compile(r".{0,12}[组屯寨]")
_VILLAGE = re.compile(r".{1,16}(村|社区|居委会|村委会)")
_HOUSEHOLD = re.compile(r"(?=.*[0-9]{3})[A-Za-z0-9]+([-/ ][A-Za-z0-9]+)*")


def cells_of(text: str) -> list[Cells]:
    """The lines of what a spreadsheet copies: tabs between cells, quotes around line breaks.

    Empty lines are left out; all lines are as long as the longest.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [
        tuple(_tidy(cell) for cell in line)
        for line in csv.reader(io.StringIO(plain), delimiter="\t")
    ]
    filled = [line for line in lines if any(line)]
    width = max((len(line) for line in filled), default=0)
    # a column that is empty all the way down says nothing
    padded = [line + ("",) * (width - len(line)) for line in filled]
    kept = [at for at in range(width) if any(line[at] for line in padded)]
    return [tuple(line[at] for at in kept) for line in padded]


def read_pasted(text: str, criteria: Sequence[Criterion]) -> Pasted:
    """What was pasted, by columns. `criteria`: what the round scores by, none if nothing.

    Raises Refusal 'paste.empty', 'paste.long' (lines, most), 'paste.columns' (count, column,
    sample, wanted), 'paste.column_twice' (column, heading), 'paste.heading' (column, heading,
    wanted), 'paste.nobody' (row), 'paste.score' (row, name, criterion, text).
    """
    lines = cells_of(text)
    if not lines:
        raise Refusal("paste.empty")
    if len(lines) > MOST_LINES:
        raise Refusal("paste.long", lines=len(lines), most=MOST_LINES)
    headed = read_headings(lines, criteria)
    if headed is not None:
        columns, body, first = headed, lines[1:], 2
    else:
        columns, body, first = _guess(lines, criteria), lines, 1
    if not body:
        raise Refusal("paste.empty")
    if not any(column.meaning in TELLING for column in columns):
        raise _not_understood(lines, 0, criteria)
    rows = tuple(_row(number, line, columns) for number, line in enumerate(body, first))
    return Pasted(columns, headed is not None, rows)


# without headings


def _guess(lines: Sequence[Cells], criteria: Sequence[Criterion]) -> tuple[PastedColumn, ...]:
    """What the columns hold, told from all their cells."""
    count = len(lines[0])
    values = [[line[at] for line in lines] for at in range(count)]
    found: list[PastedColumn | None] = [None] * count
    numbers = []
    for at, column in enumerate(values):
        meaning = _meaning(column, first=at == 0 and count > 1)
        if meaning is Meaning.SCORE:
            numbers.append(at)
        elif meaning is None or _there(found, meaning) or _too_long(found, meaning, column):
            raise _not_understood(lines, at, criteria)
        else:
            found[at] = PastedColumn(meaning)
    _place_numbers(lines, values, numbers, found, criteria)
    return tuple(column or PastedColumn(Meaning.LEFT_OUT) for column in found)


def _too_long(found: Sequence[PastedColumn | None], meaning: Meaning, cells: Sequence[str]) -> bool:
    """A long number beside a name is an absurd score sooner than a household's number."""
    bare = all(_plain(cell).isdecimal() for cell in cells if cell)
    return meaning is Meaning.HOUSEHOLD and bare and _there(found, Meaning.NAME)


def _meaning(cells: Sequence[str], *, first: bool) -> Meaning | None:
    """What a column holds; SCORE where it holds bare numbers, None where nothing fits."""
    given = [_plain(cell) for cell in cells if cell]
    if first and given == [str(number) for number in range(1, len(cells) + 1)] and len(given) > 1:
        return Meaning.LEFT_OUT
    tests: tuple[tuple[Meaning, Callable[[str], object]], ...] = (
        (Meaning.CARD, read_number),
        (Meaning.IDENTITY, key_of),
        (Meaning.VILLAGE, _VILLAGE.fullmatch),
        (Meaning.GROUP, _GROUP.fullmatch),
        (Meaning.SCORE, _NUMBER.fullmatch),
        (Meaning.HOUSEHOLD, _HOUSEHOLD.fullmatch),
        (Meaning.NAME, _like_a_name),
    )
    return next((meaning for meaning, fits in tests if all(fits(cell) for cell in given)), None)


def _place_numbers(
    lines: Sequence[Cells],
    values: Sequence[Sequence[str]],
    numbers: Sequence[int],
    found: list[PastedColumn | None],
    criteria: Sequence[Criterion],
) -> None:
    """Bare numbers: the group beside the name, the scores in the round's order, a total."""
    left = list(numbers)
    wanted = len(criteria)
    # a total shows itself by its sum, a group only by being small
    if wanted and len(left) > wanted and _totals(values, left[-wanted - 1 :], criteria):
        found[left.pop()] = PastedColumn(Meaning.LEFT_OUT)
    may_be_group = not _there(found, Meaning.GROUP) and bool(left)
    if len(left) > wanted and may_be_group and _small(values[left[0]]):
        found[left.pop(0)] = PastedColumn(Meaning.GROUP)
    if left and len(left) != wanted:
        raise _not_understood(lines, left[min(wanted, len(left) - 1)], criteria)
    for at, each in zip(left, criteria, strict=False):
        found[at] = PastedColumn(Meaning.SCORE, each.name)


def _small(cells: Sequence[str]) -> bool:
    return all(
        not cell or (_WHOLE.fullmatch(_plain(cell)) and 0 < int(cell) <= LARGEST_GROUP)
        for cell in cells
    )


def _totals(
    values: Sequence[Sequence[str]], numbers: Sequence[int], criteria: Sequence[Criterion]
) -> bool:
    """Whether the last column is the total of those before it on every line: as the round
    reckons it, the scores times their weights, or the plain sum."""
    *scores, total = numbers
    for line in range(len(values[total])):
        given = tuple(
            (each.name, Decimal(_plain(values[at][line]) or 0))
            for at, each in zip(scores, criteria, strict=True)
        )
        told = Decimal(_plain(values[total][line]) or 0)
        weights = {each.name: each.weight for each in criteria}
        weighted = sum((score * weights[name] / 100 for name, score in given), Decimal(0))
        sums = (total_of(given, criteria), weighted, total_of(given, ()))
        if min(abs(told - one) for one in sums) > ROUNDING:
            return False
    return True


def _there(found: Sequence[PastedColumn | None], meaning: Meaning) -> bool:
    return meaning is not Meaning.LEFT_OUT and any(
        column is not None and column.meaning is meaning for column in found
    )


def _like_a_name(cell: str) -> bool:
    return len(cell) <= 40 and not any(character.isdigit() for character in cell)


def _not_understood(lines: Sequence[Cells], at: int, criteria: Sequence[Criterion]) -> Refusal:
    first = lines[0]
    sample = next((line[at] for line in lines if line[at]), "")
    return Refusal(
        "paste.columns",
        count=len(first),
        column=at + 1,
        sample=sample[:20],
        wanted=" ".join(each.name for each in criteria) or None,
    )


# lines


def _row(number: int, line: Cells, columns: Sequence[PastedColumn]) -> PastedRow:
    texts = {
        column.meaning: cell
        for cell, column in zip(line, columns, strict=True)
        if column.meaning is not Meaning.SCORE
    }
    card = texts.get(Meaning.CARD, "")
    row = PastedRow(
        number,
        name=normalise_name(texts.get(Meaning.NAME, "")),
        card=read_number(card) or card,
        household=_plain(texts.get(Meaning.HOUSEHOLD, "")),
        identity=_plain(texts.get(Meaning.IDENTITY, "")),
        village=texts.get(Meaning.VILLAGE, ""),
        group=texts.get(Meaning.GROUP, ""),
    )
    if not row.told:
        raise Refusal("paste.nobody", row=number)
    scores = tuple(
        (column.criterion, _score(row, column.criterion, cell))
        for cell, column in zip(line, columns, strict=True)
        if column.meaning is Meaning.SCORE and cell
    )
    return replace(row, scores=scores)


def _score(row: PastedRow, criterion: str, text: str) -> Decimal:
    plain = _plain(text)
    if not _NUMBER.fullmatch(plain):
        raise Refusal(
            "paste.score", row=row.number, name=row.told, criterion=criterion, text=text[:20]
        )
    return Decimal(plain)


def _tidy(cell: str) -> str:
    """Without the spaces that offices type. Names keep their own characters."""
    return " ".join(cell.replace("\u3000", " ").split())


def _plain(cell: str) -> str:
    """Numbers as they are meant: offices type them full width too."""
    return unicodedata.normalize("NFKC", cell)
