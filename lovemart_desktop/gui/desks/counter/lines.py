"""The basket's table: its rows, columns and headings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.counter.basket import OpenBasket, OpenLine
from lovemart_desktop.gui.kit.tables import Column


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row of the basket's table."""

    number: int
    line: OpenLine
    short: bool


def rows_of(basket: OpenBasket) -> list[TableLine]:
    """The basket's rows; those that cannot be paid are marked once the holder is known."""
    short = {s.goods for s in basket.quote().shortages} if basket.seen else set()
    return [TableLine(i, n, n.goods.goods in short) for i, n in enumerate(basket.lines, 1)]


def columns(*, compact: bool, large: bool = False) -> tuple[Column, ...]:
    """Of a narrow table with `large` text: the size stands behind the name."""
    narrow, wide = (64, 84) if compact else (84, 100)
    shown = (
        Column("number", partial(_title, "number"), lambda r: str(r.number), width=52, right=True),
        Column(
            "goods",
            partial(_title, "goods"),
            _name_and_size if compact and large else _name,
            icon=lambda r: "error" if r.short else None,
            tone=lambda r: "error" if r.short else None,
            bold=lambda r: bool(r.short),
            weight=2 if compact else 3,
        ),
        Column(
            "spec",
            partial(_title, "spec"),
            _size,
            tone=lambda _: "muted",
            weight=1,
        ),
        Column(
            "price",
            partial(_title, "price"),
            lambda r: f"{r.line.goods.points:,}",
            right=True,
            width=narrow,
        ),
        Column(
            "pieces",
            partial(_title, "pieces"),
            lambda r: str(r.line.pieces),
            right=True,
            bold=lambda r: bool(r.line.pieces > 1),
            width=narrow,
        ),
        Column(
            "points",
            partial(_title, "points"),
            lambda r: f"{r.line.points:,}",
            right=True,
            bold=True,
            width=wide,
            tone=lambda r: "error" if r.short else None,
        ),
    )
    return tuple(c for c in shown if c.key != "spec") if compact and large else shown


def _name(row: TableLine) -> str:
    return row.line.goods.name


def _size(row: TableLine) -> str:
    return f"{row.line.goods.spec} {row.line.goods.unit}".strip()


def _name_and_size(row: TableLine) -> str:
    return f"{_name(row)} {_size(row)}".strip()


def _title(column: str) -> str:
    return {
        "number": QCoreApplication.translate("CounterPage", "No."),
        "goods": QCoreApplication.translate("CounterPage", "Goods"),
        "spec": QCoreApplication.translate("CounterPage", "Size"),
        "price": QCoreApplication.translate("CounterPage", "Each"),
        "pieces": QCoreApplication.translate("CounterPage", "Qty"),
        "points": QCoreApplication.translate("CounterPage", "Points"),
    }[column]
