"""Plans what a list of goods would change: an outcome for every line.

Goods are known by a barcode, else by name, specification and unit. The stock in the file
counts only for goods that are new to the books: later stock comes from deliveries and counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lovemart_desktop.domain.barcodes import as_scanned, barcode_fault, normalise_barcode
from lovemart_desktop.domain.dates import read_date
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.exchange.cells import (
    cell_at,
    one_line,
    records,
    text_of,
    whole_number,
)
from lovemart_desktop.services.exchange.columns import Layout, find_layouts
from lovemart_desktop.services.exchange.headings import Field, Kind
from lovemart_desktop.services.exchange.outcomes import (
    Change,
    Counts,
    Outcome,
    RefusedRow,
    Remark,
    count,
)
from lovemart_desktop.services.exchange.sheets import Cell, Workbook

_TELLING = (Field.GOODS_NAME, Field.BARCODE)
_MOST_POINTS = 1_000_000
_MOST_PIECES = 10_000_000
_MONEY = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


class Origin(StrEnum):
    """Where the opening stock came from."""

    PURCHASE = "purchase"
    DONATION = "donation"


@dataclass(frozen=True, slots=True)
class GoodsName:
    """What tells goods apart where no barcode does."""

    name: str
    spec: str
    unit: str


@dataclass(frozen=True, slots=True)
class KnownGoods:
    """Goods in the books; `barcodes` as stored."""

    id: int
    name: GoodsName
    category: str
    points: int
    barcodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoodsBooks:
    """Read-only indexes of the goods in the books; make one with `of`."""

    by_barcode: Mapping[str, KnownGoods]
    by_name: Mapping[GoodsName, KnownGoods]

    @classmethod
    def of(cls, goods: Iterable[KnownGoods]) -> GoodsBooks:
        known = tuple(goods)
        codes = {as_scanned(code): article for article in known for code in article.barcodes}
        return cls(codes, {article.name: article for article in known})


NO_GOODS = GoodsBooks.of(())


@dataclass(frozen=True, slots=True)
class OpeningLot:
    """Stock that goods bring along; `cost_fen` a piece, None where it is not known."""

    pieces: int
    origin: Origin
    source: str
    cost_fen: int | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A line that comes in. `barcode` is empty for goods without one (quick key or own label);
    `new_barcode` tells that the books do not have it yet. `lot` is None where nothing is to be
    put on the shelf."""

    sheet: str
    number: int
    outcome: Outcome
    goods_id: int | None
    name: GoodsName
    category: str
    points: int
    barcode: str
    new_barcode: bool
    lot: OpeningLot | None
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class GoodsPlan:
    layouts: Mapping[str, Layout]
    skipped_sheets: tuple[str, ...]
    rows: tuple[GoodsRow, ...]
    refused: tuple[RefusedRow, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class _Article:
    """Goods as one line tells of them."""

    name: GoodsName
    category: str
    points: int
    barcode: str
    lot: OpeningLot | None


def plan_goods(
    workbook: Workbook, books: GoodsBooks, *, layouts: Mapping[str, Layout] | None = None
) -> GoodsPlan:
    """What importing `workbook` would do to `books`; changes nothing.

    Raises Refusal file.no_headings.
    """
    chosen = find_layouts(workbook, Kind.GOODS) if layouts is None else layouts
    rows: list[GoodsRow] = []
    refused: list[RefusedRow] = []
    seen = _Seen()
    for sheet in workbook.sheets:
        if sheet.name not in chosen:
            continue
        places = chosen[sheet.name].places()
        for line in records(sheet, chosen[sheet.name], _TELLING):
            try:
                article = read_article(line.cells, places)
                seen.check(article)
                rows.append(_row(sheet.name, line.number, article, books))
                seen.remember(sheet.name, line.number, article)
            except Refusal as reason:
                refused.append(RefusedRow(sheet.name, line.number, reason, line.cells))
    skipped = tuple(sheet.name for sheet in workbook.sheets if sheet.name not in chosen)
    return GoodsPlan(
        layouts=chosen,
        skipped_sheets=(*skipped, *workbook.hidden),
        rows=tuple(rows),
        refused=tuple(refused),
        counts=count(rows, len(refused)),
    )


class _Seen:
    """The goods of this file so far."""

    def __init__(self) -> None:
        self._barcodes: dict[str, tuple[str, int]] = {}
        self._names: dict[GoodsName, tuple[str, int]] = {}

    def check(self, article: _Article) -> None:
        name, code = article.name.name, article.barcode
        if code and as_scanned(code) in self._barcodes:
            sheet, row = self._barcodes[as_scanned(code)]
            raise Refusal("goods.barcode_repeated", goods=name, barcode=code, sheet=sheet, row=row)
        if article.name in self._names:
            sheet, row = self._names[article.name]
            raise Refusal(
                "goods.repeated", goods=name, spec=article.name.spec, sheet=sheet, row=row
            )

    def remember(self, sheet: str, number: int, article: _Article) -> None:
        self._names[article.name] = (sheet, number)
        if article.barcode:
            self._barcodes[as_scanned(article.barcode)] = (sheet, number)


def _row(sheet: str, number: int, article: _Article, books: GoodsBooks) -> GoodsRow:
    known = books.by_barcode.get(as_scanned(article.barcode)) if article.barcode else None
    named = books.by_name.get(article.name)
    if known and named and known is not named:
        raise Refusal(
            "goods.barcode_elsewhere",
            goods=article.name.name,
            barcode=article.barcode,
            holder=known.name.name,
        )
    known = known or named
    changes = _changes(known, article) if known else ()
    new_barcode = article.barcode != "" and as_scanned(article.barcode) not in books.by_barcode
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return GoodsRow(
        sheet=sheet,
        number=number,
        outcome=outcome if known else Outcome.NEW,
        goods_id=known.id if known else None,
        name=_fuller(known.name, article.name) if known else article.name,
        category=article.category or (known.category if known else ""),
        points=article.points,
        barcode=article.barcode,
        new_barcode=new_barcode,
        lot=article.lot if known is None else None,
        changes=changes,
    )


def _fuller(known: GoodsName, given: GoodsName) -> GoodsName:
    return GoodsName(given.name, given.spec or known.spec, given.unit or known.unit)


def _changes(known: KnownGoods, article: _Article) -> tuple[Change, ...]:
    name = _fuller(known.name, article.name)
    pairs = [
        ("name", known.name.name, name.name),
        ("spec", known.name.spec, name.spec),
        ("unit", known.name.unit, name.unit),
        ("category", known.category, article.category or known.category),
        ("points", str(known.points), str(article.points)),
    ]
    codes = {as_scanned(code) for code in known.barcodes}
    if article.barcode and as_scanned(article.barcode) not in codes:
        pairs.append(("barcode", " ".join(known.barcodes), article.barcode))
    return tuple(Change(f, before, after) for f, before, after in pairs if before != after)


def read_article(cells: tuple[Cell, ...], places: Mapping[Field, int]) -> _Article:
    """The goods on a line.

    Raises Refusal goods.name_missing, goods.points_missing, goods.points_form,
    goods.points_negative, goods.barcode_…, goods.quantity_form, goods.quantity_negative,
    goods.cost_form or goods.expiry_form.
    """
    name = one_line(cell_at(cells, places, Field.GOODS_NAME), 60)
    if not name:
        raise Refusal("goods.name_missing")
    barcode = normalise_barcode(_plain(cell_at(cells, places, Field.BARCODE)))
    fault = barcode_fault(barcode) if barcode else None
    if fault:
        raise Refusal(f"goods.{fault}", goods=name, barcode=barcode)
    return _Article(
        name=GoodsName(
            name,
            one_line(cell_at(cells, places, Field.SPEC), 40),
            one_line(cell_at(cells, places, Field.UNIT), 10),
        ),
        category=one_line(cell_at(cells, places, Field.CATEGORY), 40),
        points=_points(cell_at(cells, places, Field.POINTS), name),
        barcode=barcode,
        lot=_lot(cells, places, name),
    )


def _plain(cell: Cell) -> object:
    return cell if isinstance(cell, (int, float)) else text_of(cell)


def _points(cell: Cell, name: str) -> int:
    points = whole_number(cell)
    if text_of(cell) == "":
        raise Refusal("goods.points_missing", goods=name)
    if points is None or points > _MOST_POINTS:
        raise Refusal("goods.points_form", goods=name, text=one_line(cell, 20))
    if points < 0:
        raise Refusal("goods.points_negative", goods=name, points=points)
    return points


def _lot(cells: tuple[Cell, ...], places: Mapping[Field, int], name: str) -> OpeningLot | None:
    cell = cell_at(cells, places, Field.QUANTITY)
    pieces = whole_number(cell) if text_of(cell) else 0
    if pieces is None or pieces > _MOST_PIECES:
        raise Refusal("goods.quantity_form", goods=name, text=one_line(cell, 20))
    if pieces < 0:
        raise Refusal("goods.quantity_negative", goods=name, pieces=pieces)
    origin = one_line(cell_at(cells, places, Field.ORIGIN), 20)
    lot = OpeningLot(
        pieces=pieces,
        origin=Origin.DONATION if "捐" in origin else Origin.PURCHASE,
        source=one_line(cell_at(cells, places, Field.SOURCE), 60),
        cost_fen=_fen(cell_at(cells, places, Field.COST), name),
        expires_on=_expiry(cell_at(cells, places, Field.EXPIRES_ON), name),
    )
    return lot if pieces else None


def _fen(cell: Cell, name: str) -> int | None:
    """A cost in yuan as fen."""
    text = f"{cell:.2f}" if isinstance(cell, float) and cell == cell else text_of(cell)
    text = re.sub(r"[\s,¥￥元]", "", unicodedata.normalize("NFKC", text))
    if not text:
        return None
    if not _MONEY.fullmatch(text):
        raise Refusal("goods.cost_form", goods=name, text=one_line(cell, 20))
    yuan, _, fen = text.partition(".")
    return int(yuan) * 100 + int(fen.ljust(2, "0"))


def _expiry(cell: Cell, name: str) -> date | None:
    text = text_of(cell)
    if text in ("", "无", "/", "-", "长期"):
        return None
    day = read_date(cell)
    if day is None:
        raise Refusal("goods.expiry_form", goods=name, text=text[:20])
    return day
