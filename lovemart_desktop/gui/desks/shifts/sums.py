"""The sums of a shift or a day as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.shifts import ShiftSums, Tally
from lovemart_desktop.gui.kit.tables import Column


@dataclass(frozen=True, slots=True)
class SumRow:
    """One line: what it counts, how many, and points. A `head` begins a part."""

    words: str
    count: str = ""
    points: str = ""
    head: bool = False
    strong: bool = False


def sum_columns() -> tuple[Column, ...]:
    return (
        Column(
            "what",
            partial(_title, "what"),
            lambda r: r.words,
            bold=lambda r: r.strong,
            tone=lambda r: "muted" if r.head else None,
        ),
        Column("count", partial(_title, "count"), lambda r: r.count, right=True, width=88),
        Column(
            "points",
            partial(_title, "points"),
            lambda r: r.points,
            right=True,
            width=88,
            bold=lambda r: r.strong,
        ),
    )


def sum_rows(sums: ShiftSums) -> list[SumRow]:
    """Redemptions and returns, then points by fund, then pieces by goods."""
    rows = [
        _row(QCoreApplication.translate("Shifts", "Redemptions"), sums.redemptions),
        _row(_of(QCoreApplication.translate("Shifts", "by proxy")), sums.by_proxy),
        _row(_of(QCoreApplication.translate("Shifts", "without a card")), sums.no_card),
        _row(_of(QCoreApplication.translate("Shifts", "for 0 points")), sums.free),
        _row(
            QCoreApplication.translate("Shifts", "Returns"),
            Tally(sums.returns.count, -sums.returns.points),
        ),
        SumRow(
            QCoreApplication.translate("Shifts", "Redeemed in all"),
            points=_signed(sums.net),
            strong=True,
        ),
    ]
    if sums.funds:
        rows.append(SumRow(QCoreApplication.translate("Shifts", "By fund"), head=True))
        rows += [SumRow(fund.fund, points=_signed(fund.net)) for fund in sums.funds]
    if sums.goods:
        rows.append(SumRow(QCoreApplication.translate("Shifts", "By goods"), head=True))
        rows += [
            SumRow(f"{each.goods} {each.spec}".strip(), f"{each.net:,} {each.unit}")
            for each in sums.goods
        ]
    return rows


def _row(words: str, tally: Tally) -> SumRow:
    return SumRow(words, f"{tally.count:,}", _signed(tally.points))


def _signed(points: int) -> str:
    """With the minus of figures, which is as wide as they are."""
    return f"{points:,}".replace("-", "\u2212")


def _of(words: str) -> str:
    return QCoreApplication.translate("Shifts", "    {words}").format(words=words)


def _title(column: str) -> str:
    return {
        "what": QCoreApplication.translate("Shifts", "What"),
        "count": QCoreApplication.translate("Shifts", "Count"),
        "points": QCoreApplication.translate("Shifts", "Points"),
    }[column]
