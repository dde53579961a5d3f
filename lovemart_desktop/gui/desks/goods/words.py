"""What the goods page says of goods and lots, and the columns of its tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.stock import LOW, GoodsOnShelf, LotOnShelf, ShelfState
from lovemart_desktop.gui.kit.tables import Column

_TONES: Final = {
    ShelfState.GONE: "error",
    ShelfState.EXPIRED: "error",
    ShelfState.EXPIRES_SOON: "warning",
    ShelfState.LOW: "warning",
    ShelfState.ENOUGH: "success",
}
_ICONS: Final = {"error": "error", "warning": "warning", "success": "tick"}


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """Goods and what to know of them today."""

    goods: GoodsOnShelf
    state: ShelfState
    days_left: int | None

    @classmethod
    def of(cls, goods: GoodsOnShelf, today: date) -> ShelfRow:
        return cls(goods, goods.state(today), goods.days_left(today))

    @property
    def wants_care(self) -> bool:
        return self.state is not ShelfState.ENOUGH


def state_word(row: ShelfRow) -> str:
    days = row.days_left or 0
    if row.state is ShelfState.EXPIRES_SOON and days == 0:
        return QCoreApplication.translate("Goods", "expires today")
    if row.state is ShelfState.EXPIRES_SOON and days == 1:
        return QCoreApplication.translate("Goods", "expires tomorrow")
    return {
        ShelfState.GONE: QCoreApplication.translate("Goods", "out of stock"),
        ShelfState.EXPIRED: QCoreApplication.translate("Goods", "expired"),
        ShelfState.EXPIRES_SOON: QCoreApplication.translate("Goods", "{days} days left").format(
            days=days
        ),
        ShelfState.LOW: QCoreApplication.translate("Goods", "below {number}").format(number=LOW),
        ShelfState.ENOUGH: QCoreApplication.translate("Goods", "enough"),
    }[row.state]


def state_tone(row: ShelfRow) -> str:
    return _TONES[row.state]


def expiry_word(day: str | None, stock: int) -> str:
    """An expiry date; goods that keep say so while there are any."""
    if day is not None:
        return day
    return QCoreApplication.translate("Goods", "keeps") if stock > 0 else "–"


def origin_word(lot: LotOnShelf) -> str:
    known = {
        "purchase": QCoreApplication.translate("Goods", "purchase"),
        "donation": QCoreApplication.translate("Goods", "donation"),
    }
    return known.get(lot.origin, lot.origin)


def goods_columns() -> tuple[Column, ...]:
    return (
        Column("name", _heading("name"), _name, bold=True, weight=3),
        Column("spec", _heading("spec"), _spec, weight=2, tone=_muted),
        Column("points", _heading("points"), _points, width=72, right=True),
        Column("stock", _heading("stock"), _stock, width=84, right=True, bold=True, tone=_gone),
        Column("expiry", _heading("expiry"), _expiry, width=124, tone=_muted),
        Column("state", _heading("state"), state_word, width=132, icon=_icon, tone=state_tone),
    )


def lot_columns() -> tuple[Column, ...]:
    return (
        Column("source", _heading("source"), _source, second=_origin, tone=_spent),
        Column("expires", _heading("expires"), _lot_expiry, width=112, tone=_spent),
        Column("left", _heading("left"), _left, width=68, right=True, bold=True, tone=_spent),
    )


def _heading(key: str) -> Callable[[], str]:
    return partial(_title, key)


def _title(key: str) -> str:
    return {
        "name": QCoreApplication.translate("Goods", "Goods"),
        "spec": QCoreApplication.translate("Goods", "Size"),
        "points": QCoreApplication.translate("Goods", "Points"),
        "stock": QCoreApplication.translate("Goods", "Stock"),
        "expiry": QCoreApplication.translate("Goods", "Next expiry"),
        "state": QCoreApplication.translate("Goods", "State"),
        "source": QCoreApplication.translate("Goods", "Where it came from"),
        "expires": QCoreApplication.translate("Goods", "Expires"),
        "left": QCoreApplication.translate("Goods", "Left"),
    }[key]


def _name(row: ShelfRow) -> str:
    return row.goods.name


def _spec(row: ShelfRow) -> str:
    return f"{row.goods.spec} {row.goods.unit}".strip()


def _points(row: ShelfRow) -> str:
    return f"{row.goods.points:,}"


def _stock(row: ShelfRow) -> str:
    return f"{row.goods.stock:,}"


def _gone(row: ShelfRow) -> str | None:
    return "error" if row.state is ShelfState.GONE else None


def _expiry(row: ShelfRow) -> str:
    return expiry_word(row.goods.nearest_expiry, row.goods.stock)


def _icon(row: ShelfRow) -> str:
    return _ICONS[state_tone(row)]


def _muted(_row: object) -> str:
    return "muted"


def _source(lot: LotOnShelf) -> str:
    return lot.source or origin_word(lot)


def _origin(lot: LotOnShelf) -> str:
    told = f"{lot.received_on} {origin_word(lot)}"
    return f"{told} · {lot.document}" if lot.document else told


def _lot_expiry(lot: LotOnShelf) -> str:
    return expiry_word(lot.expires_on, 1)


def _left(lot: LotOnShelf) -> str:
    return f"{lot.remaining:,}"


def _spent(lot: LotOnShelf) -> str | None:
    return "muted" if lot.remaining <= 0 else None
