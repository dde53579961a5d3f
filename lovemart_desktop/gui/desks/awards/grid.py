"""The grid of a village list: rank, names, scores by criterion, and what the checks found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.awards import ListRow, ProgrammeKind, criteria, number_text
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit.tables import Column

MOST_CRITERIA = 4
"""So many criteria have columns of their own; the total counts all."""


def columns(kind: ProgrammeKind, rows: Sequence[ListRow], *, compact: bool) -> tuple[Column, ...]:
    """The columns that these rows need; a compact grid leaves single scores to the total."""
    scored = criteria(rows)
    made = [
        Column(
            "name",
            partial(_title, "head" if _award(kind) else "name"),
            _name,
            bold=_bold,
            weight=3,
            tone=_ink,
        )
    ]
    if scored:
        made.insert(
            0, Column("rank", partial(_title, "rank"), _rank, right=True, width=58, tone=_muted)
        )
    made.append(Column("group", partial(_title, "group"), _group, width=60, tone=_ink))
    if _award(kind):
        made.append(
            Column("count", partial(_title, "count"), _headcount, right=True, width=64, tone=_ink)
        )
    if scored and not compact:
        made += [
            Column(
                f"score{at}",
                partial(_criterion, name),
                partial(_score, name),
                right=True,
                width=58,
                tone=_ink,
            )
            for at, name in enumerate(scored[:MOST_CRITERIA])
        ]
    if scored:
        made.append(
            Column(
                "total",
                partial(_title, "total"),
                _total,
                right=True,
                bold=_bold,
                width=64,
                tone=_ink,
            )
        )
    made.append(
        Column(
            "check",
            partial(_title, "check"),
            partial(_check, kind),
            weight=6,
            icon=words.check_icon,
            tone=words.check_tone,
        )
    )
    return tuple(made)


def shown_order(rows: Sequence[ListRow]) -> list[ListRow]:
    """By rank where there are scores, struck rows last, else as nominated."""
    return sorted(rows, key=_order)


def _order(row: ListRow) -> tuple[bool, int, int]:
    return (row.struck, row.rank or 1_000_000, row.nomination)


def _award(kind: ProgrammeKind) -> bool:
    return kind is ProgrammeKind.AWARD


def _title(key: str) -> str:
    return {
        "rank": QCoreApplication.translate("Awards", "No."),
        "head": QCoreApplication.translate("Awards", "Head"),
        "name": QCoreApplication.translate("Awards", "Name"),
        "group": QCoreApplication.translate("Awards", "Grp."),
        "count": QCoreApplication.translate("Awards", "Size"),
        "total": QCoreApplication.translate("Awards", "Total"),
        "check": QCoreApplication.translate("Awards", "Check"),
    }[key]


def _criterion(name: str) -> str:
    return name


def _rank(row: ListRow) -> str:
    return str(row.rank) if row.rank else ""


def _name(row: ListRow) -> str:
    return row.name


def _group(row: ListRow) -> str:
    return row.group


def _headcount(row: ListRow) -> str:
    return str(row.headcount)


def _score(name: str, row: ListRow) -> str:
    found = dict(row.scores).get(name)
    return "" if found is None else number_text(found)


def _total(row: ListRow) -> str:
    return number_text(row.total) if row.scores else ""


def _check(kind: ProgrammeKind, row: ListRow) -> str:
    return words.check_word(row, kind)


def _bold(row: ListRow) -> bool:
    return not row.struck


def _ink(row: ListRow) -> str | None:
    return "muted" if row.struck else None


def _muted(_row: ListRow) -> str:
    return "muted"
