"""Goods, their barcodes, categories and lots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, insert, or_, select, update

from lovemart_desktop.domain.barcodes import as_scanned, check_digit
from lovemart_desktop.domain.stock import GoodsOnShelf, LotOnShelf
from lovemart_desktop.persistence.schema import category, goods, goods_barcode, lot
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Goods:
    """Repository of goods, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def all(self) -> Sequence[Any]:
        """(id, name, spec, unit, category's name, points) of all goods."""
        return self._db.execute(
            select(
                goods.c.id,
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                category.c.name,
                goods.c.points,
            )
            .join(category, category.c.id == goods.c.category_id)
            .order_by(goods.c.id)
        ).all()

    def barcodes(self, goods_id: int | None = None) -> list[tuple[int, str]]:
        """(goods, barcode) of all goods, or of one."""
        query = select(goods_barcode.c.goods_id, goods_barcode.c.barcode)
        if goods_id is not None:
            query = query.where(goods_barcode.c.goods_id == goods_id)
        rows = self._db.execute(query.order_by(goods_barcode.c.goods_id, goods_barcode.c.barcode))
        return [(int(g), str(b)) for g, b in rows]

    def categories(self) -> list[tuple[int, str, int]]:
        """(id, name, how many goods) of each category, by name."""
        rows = self._db.execute(
            select(category.c.id, category.c.name, func.count(goods.c.id))
            .outerjoin(goods, (goods.c.category_id == category.c.id) & (goods.c.active == 1))
            .group_by(category.c.id, category.c.name)
            .order_by(category.c.id)
        )
        return [(int(i), str(n), int(c)) for i, n, c in rows]

    def category(self, name: str) -> int:
        """The category of this name, made when it is new."""
        found = self._db.execute(select(category.c.id).where(category.c.name == name)).scalar()
        if found is not None:
            return int(found)
        made = self._db.execute(insert(category).values(name=name)).inserted_primary_key
        assert made is not None
        return int(made[0])

    def on_shelf(
        self, store: int, *, category_id: int | None = None, words: str = ""
    ) -> list[GoodsOnShelf]:
        """Active goods with their stock in a store; sold-out goods too. `words`: part of the
        name, initials, or the beginning of a barcode."""
        there = (lot.c.goods_id == goods.c.id) & (lot.c.store_id == store) & (lot.c.remaining != 0)
        query = (
            select(
                goods.c.id,
                goods.c.code,
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                goods.c.category_id,
                category.c.name,
                goods.c.points,
                func.coalesce(func.sum(lot.c.remaining), 0),
                func.min(lot.c.expires_on),
            )
            .join(category, category.c.id == goods.c.category_id)
            .outerjoin(lot, there)
            .where(goods.c.active == 1)
            .group_by(*goods.c, category.c.name)
            .order_by(category.c.name, goods.c.name, goods.c.id)
        )
        if category_id is not None:
            query = query.where(goods.c.category_id == category_id)
        if words:
            coded = select(goods_barcode.c.goods_id).where(
                goods_barcode.c.barcode.startswith(words, autoescape=True)
            )
            query = query.where(
                or_(
                    goods.c.name.contains(words, autoescape=True),
                    goods.c.initials.contains(words.lower(), autoescape=True),
                    goods.c.code == words,
                    goods.c.id.in_(coded),
                )
            )
        rows = self._db.execute(query)
        # PostgreSQL sums whole numbers to decimals
        return [GoodsOnShelf(*row[:8], stock=int(row[8]), nearest_expiry=row[9]) for row in rows]

    def of_code(self, code: str) -> int | None:
        """The active goods of a barcode or in-store code, whichever way a scanner sends it."""
        forms = {code, as_scanned(code)}
        if as_scanned(code[1:]) == code:
            forms.add(code[1:])
        coded = select(goods_barcode.c.goods_id).where(goods_barcode.c.barcode.in_(forms))
        found = self._db.execute(
            select(goods.c.id)
            .where(goods.c.active == 1, or_(goods.c.code.in_(forms), goods.c.id.in_(coded)))
            .order_by(goods.c.id)
            .limit(1)
        ).scalar()
        return None if found is None else int(found)

    def lots(self, goods_id: int, store: int) -> list[LotOnShelf]:
        """All lots of goods in a store, those with something left first."""
        rows = self._db.execute(
            select(
                lot.c.id,
                lot.c.origin,
                lot.c.source,
                lot.c.document,
                lot.c.received_on,
                lot.c.expires_on,
                lot.c.remaining,
            )
            .where(lot.c.goods_id == goods_id, lot.c.store_id == store)
            .order_by((lot.c.remaining == 0), lot.c.expires_on, lot.c.id)
        )
        return [LotOnShelf(*row) for row in rows]

    def add(
        self, *, name: str, spec: str, unit: str, initials: str, category_id: int, points: int
    ) -> int:
        """New goods; they get the next in-store code (EAN-13 of the range for stores)."""
        last = self._db.execute(select(func.coalesce(func.max(goods.c.id), 0))).scalar_one()
        body = f"20{int(last) + 1:010d}"
        made = self._db.execute(
            insert(goods).values(
                code=body + check_digit(body),
                name=name,
                spec=spec,
                unit=unit,
                initials=initials,
                category_id=category_id,
                points=points,
                active=1,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def change(self, goods_id: int, **values: str | int) -> None:
        self._db.execute(update(goods).where(goods.c.id == goods_id).values(**values))

    def add_barcode(self, goods_id: int, barcode: str) -> None:
        self._db.execute(insert(goods_barcode).values(goods_id=goods_id, barcode=barcode))

    def add_lot(
        self,
        *,
        goods_id: int,
        store: int,
        origin: str,
        source: str,
        received_on: str,
        expires_on: str | None,
        cost_fen: int | None = None,
        document: str = "",
    ) -> int:
        """A lot with nothing in it yet: pieces come in by a voucher's stock move."""
        made = self._db.execute(
            insert(lot).values(
                goods_id=goods_id,
                store_id=store,
                origin=origin,
                source=source,
                document=document,
                cost_fen=cost_fen,
                received_on=received_on,
                expires_on=expires_on,
                remaining=0,
                touch=0,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])
