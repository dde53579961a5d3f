"""The columns of a village list's grid, and the line at its end that takes the next household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.rounds.awards import ListRow, ProgrammeKind, criteria, number_text
from lovemart_desktop.domain.rounds.review import Ranking, Scored, rank
from lovemart_desktop.domain.rounds.rules import Cut, RoundRules
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.tables import Column

MOST_CRITERIA, MOST_COMPACT = 6, 4
"""So many criteria have columns of their own; the total counts all."""
SCORE = "score:"
"""The key of a criterion's column: this and its name."""


class Standing(StrEnum):
    """What the review says of a row while its list is a draft."""

    PLAIN = "plain"
    UNSCORED = "unscored"
    TIED = "tied"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """The line that is typed into. `said`: what became of it, in a tone."""

    said: str = ""
    tone: str = "muted"


Line = ListRow | EntryLine


@dataclass(frozen=True, slots=True)
class GridKind:
    """What the grid shows. `ranked`: with ranks and totals; `standings`: of the review; `rate`:
    points for each head, where rows are worth as much as there are heads, else 0."""

    kind: ProgrammeKind
    criteria: tuple[str, ...]
    ranked: bool
    compact: bool
    standings: Mapping[int, Standing]
    rate: int = 0


def criteria_of(rules: RoundRules, rows: Sequence[ListRow]) -> tuple[str, ...]:
    """What the rows are scored by: the round's criteria, else those that a workbook brought."""
    return tuple(each.name for each in rules.criteria) or criteria(rows)


def ranking_of(rows: Sequence[ListRow], cut: Cut) -> Ranking:
    """Where the standing rows are, by their totals."""
    return rank(
        (
            Scored(row.nomination, row.name, row.total, bool(row.scores))
            for row in rows
            if not row.struck
        ),
        cut,
    )


def standings(
    rows: Sequence[ListRow], ranking: Ranking, names: Sequence[str]
) -> dict[int, Standing]:
    """What to say of each row: not scored yet, tied at the line, below it."""
    found = dict.fromkeys(ranking.below, Standing.BELOW)
    found.update(dict.fromkeys(ranking.tied, Standing.TIED))
    for row in rows:
        given = {name for name, _ in row.scores}
        if not row.struck and names and not given.issuperset(names):
            found[row.nomination] = Standing.UNSCORED
    return found


def columns(grid: GridKind) -> tuple[Column, ...]:
    """The columns, as far as there is room for them."""
    award = grid.kind is ProgrammeKind.AWARD
    scored = grid.criteria[: MOST_COMPACT if grid.compact else MOST_CRITERIA]
    made = []
    if grid.ranked:
        made.append(
            Column(
                "rank",
                partial(_title, "rank"),
                _rank,
                right=True,
                width=_close(30) if grid.compact else 54,
                tone=_muted,
            )
        )
    head = partial(_title, "head" if award else "name")
    made.append(Column("name", head, partial(_name, award), bold=_bold, weight=10, tone=_ink))
    roomy = not (grid.compact and grid.ranked)
    if roomy:
        made.append(Column("group", partial(_title, "group"), _group, width=60, tone=_ink))
    if award and not grid.rate and not (grid.compact and scored):
        made.append(
            Column("count", partial(_title, "count"), _headcount, right=True, width=56, tone=_ink)
        )
    if grid.rate:
        # both numbers stand there: the heads as they were counted, and the rate
        reckoned = partial(_reckoned, grid.rate)
        made.append(
            Column("points", partial(_title, "points"), reckoned, right=True, width=132, tone=_ink)
        )
    if grid.ranked or not grid.compact:
        made += [
            Column(
                f"{SCORE}{name}",
                partial(_criterion, name),
                partial(_score, name),
                right=True,
                width=_width(name, compact=grid.compact),
                tone=_ink,
            )
            for name in scored
        ]
    if grid.ranked:
        total = partial(_title, "total")
        wide = _close(36) if grid.compact else 66
        made.append(Column("total", total, _total, right=True, bold=_bold, width=wide, tone=_ink))
    made.append(
        Column(
            "check",
            partial(_title, "check"),
            partial(_check, grid),
            # in a narrow grid its icon: the words of the row in use stand below
            width=36 if grid.compact and grid.ranked else None,
            weight=11 if scored else 16,
            icon=partial(_check_icon, grid),
            tone=partial(_check_tone, grid),
        )
    )
    return tuple(made)


def check_words(grid: GridKind, row: ListRow) -> str:
    """What the column of checks says of a row."""
    return _check(grid, row)


def by_rank(rows: Sequence[ListRow]) -> list[ListRow]:
    """The best first; rows without scores after them, struck rows last."""
    return sorted(rows, key=_order)


def as_nominated(rows: Sequence[ListRow]) -> list[ListRow]:
    return sorted(rows, key=_entered)


def key_of(line: Line) -> object:
    """What tells a line of the grid from the others."""
    return line.nomination if isinstance(line, ListRow) else "entry"


def _order(row: ListRow) -> tuple[bool, bool, int, int]:
    return (row.struck, row.rank == 0, row.rank, row.nomination)


def _entered(row: ListRow) -> tuple[bool, int]:
    return (row.struck, row.nomination)


def _close(text: int) -> int:
    """The width for `text` in a narrow grid: beside it a cell's edges do not grow with the type."""
    return text + round(26 * 100 / theme.current().px(100))


def _width(name: str, *, compact: bool) -> int:
    """Room for the criterion's name: Chinese ones are two to four characters."""
    if compact:
        return min(84, _close(max(30, (15 if not name.isascii() else 9) * len(name))))
    return min(110, max(54, 24 + 16 * len(name) if not name.isascii() else 24 + 9 * len(name)))


def _title(key: str) -> str:
    return {
        "rank": QCoreApplication.translate("Awards", "No."),
        "head": QCoreApplication.translate("Awards", "Head"),
        "name": QCoreApplication.translate("Awards", "Name"),
        "group": QCoreApplication.translate("Awards", "Grp."),
        "count": QCoreApplication.translate("Awards", "Size"),
        "points": QCoreApplication.translate("Awards", "Points"),
        "total": QCoreApplication.translate("Awards", "Sum"),
        "check": QCoreApplication.translate("Awards", "Check"),
    }[key]


def _criterion(name: str) -> str:
    return name


def _rank(line: Line) -> str:
    return str(line.rank) if isinstance(line, ListRow) and line.rank else ""


def _name(award: bool, line: Line) -> str:
    if isinstance(line, ListRow):
        return line.name
    if award:
        return QCoreApplication.translate("Awards", "Name, card or household no.")
    return QCoreApplication.translate("Awards", "Name, initials or card")


def _group(line: Line) -> str:
    return line.group if isinstance(line, ListRow) else ""


def _headcount(line: Line) -> str:
    return str(line.headcount) if isinstance(line, ListRow) else ""


def _reckoned(rate: int, line: Line) -> str:
    """'3 × 30 = 90'"""
    if not isinstance(line, ListRow):
        return ""
    return f"{line.headcount} × {rate:,} = {line.points:,}"


def _score(name: str, line: Line) -> str:
    found = dict(line.scores).get(name) if isinstance(line, ListRow) else None
    return "" if found is None else number_text(found)


def _total(line: Line) -> str:
    return number_text(line.total) if isinstance(line, ListRow) and line.scores else ""


def _standing(grid: GridKind, row: ListRow) -> Standing:
    """What the review has to say, where the checks have nothing graver."""
    if row.struck or row.stopped or not grid.ranked:
        return Standing.PLAIN
    return grid.standings.get(row.nomination, Standing.PLAIN)


def _check(grid: GridKind, line: Line) -> str:
    if isinstance(line, EntryLine):
        return line.said
    told = {
        Standing.UNSCORED: QCoreApplication.translate("Awards", "scores missing"),
        Standing.TIED: QCoreApplication.translate("Awards", "equal total at the red line"),
        Standing.BELOW: QCoreApplication.translate("Awards", "below the red line"),
    }.get(_standing(grid, line))
    return told or words.check_word(line, grid.kind)


def _check_icon(grid: GridKind, line: Line) -> str | None:
    if isinstance(line, EntryLine):
        return {"error": "error", "info": "info", "warning": "warning"}.get(line.tone)
    found = {
        Standing.UNSCORED: "clock",
        Standing.TIED: "warning",
        Standing.BELOW: "close",
    }.get(_standing(grid, line))
    return found or words.check_icon(line)


def _check_tone(grid: GridKind, line: Line) -> str:
    if isinstance(line, EntryLine):
        return line.tone
    found = {
        Standing.UNSCORED: "muted",
        Standing.TIED: "warning",
        Standing.BELOW: "muted",
    }.get(_standing(grid, line))
    return found or words.check_tone(line)


def _bold(line: Line) -> bool:
    return isinstance(line, ListRow) and not line.struck


def _ink(line: Line) -> str | None:
    return "muted" if isinstance(line, EntryLine) or line.struck else None


def _muted(_line: Line) -> str:
    return "muted"
