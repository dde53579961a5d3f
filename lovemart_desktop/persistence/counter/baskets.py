"""Baskets that are open at a till: the current one, and those put aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select, update

from lovemart_desktop.domain.counter.basket import KeptBasket
from lovemart_desktop.persistence.schema import open_basket, receipt, staff, voucher
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class OpenBasketRow:
    """A basket as it is kept. `held`: put aside; `since`: milliseconds, UTC."""

    basket: KeptBasket
    held: bool
    since: int
    clerk: str


class Baskets:
    """Repository of open baskets, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def open_of(self, till: int) -> list[OpenBasketRow]:
        """All that are open at a till, oldest first."""
        rows = self._db.execute(
            _query().where(open_basket.c.till_id == till).order_by(open_basket.c.id)
        )
        return [_read(row) for row in rows]

    def get(self, till: int, key: str) -> OpenBasketRow | None:
        """The basket of this request, nobody else changes it until this work ends."""
        mine = (open_basket.c.till_id == till) & (open_basket.c.request_key == key)
        self._db.execute(select(open_basket.c.id).where(mine).with_for_update())
        row = self._db.execute(_query().where(mine)).first()
        return None if row is None else _read(row)

    def current(self, till: int) -> OpenBasketRow | None:
        row = self._db.execute(
            _query().where(open_basket.c.till_id == till, open_basket.c.held == 0)
        ).first()
        return None if row is None else _read(row)

    def put(self, till: int, basket: KeptBasket, *, held: bool, by: int, at: int) -> None:
        """Keeps a basket, in the place of what was kept of it before."""
        values = {
            "held": int(held),
            "content": basket.content(),
            "label": basket.label,
            "pieces": basket.pieces,
            "points": basket.points,
            "kept_at": at,
            "kept_by": by,
        }
        mine = (open_basket.c.till_id == till) & (open_basket.c.request_key == basket.key)
        changed = self._db.execute(update(open_basket).where(mine).values(**values))
        if changed.rowcount == 0:
            row = {"till_id": till, "request_key": basket.key, **values}
            self._db.execute(insert(open_basket).values(**row))

    def take_up(self, till: int, key: str) -> None:
        """Makes a basket that was put aside the current one."""
        self._db.execute(
            update(open_basket)
            .where(open_basket.c.till_id == till, open_basket.c.request_key == key)
            .values(held=0)
        )

    def remove(self, till: int, key: str) -> bool:
        """Whether there was such a basket."""
        gone = self._db.execute(
            delete(open_basket).where(
                open_basket.c.till_id == till, open_basket.c.request_key == key
            )
        )
        return gone.rowcount > 0

    def remove_current(self, till: int, *, but: str = "") -> None:
        """Forgets the current basket, unless it is that of the request `but`."""
        self._db.execute(
            delete(open_basket).where(
                open_basket.c.till_id == till,
                open_basket.c.held == 0,
                open_basket.c.request_key != but,
            )
        )

    def booked(self, key: str) -> tuple[int, int] | None:
        """(voucher, receipt number) that this request has booked; None while it has not."""
        row = self._db.execute(
            select(voucher.c.id, receipt.c.number)
            .outerjoin(receipt, receipt.c.voucher_id == voucher.c.id)
            .where(voucher.c.request_key == key)
        ).first()
        return None if row is None else (int(row[0]), int(row[1] or 0))


def _query() -> Any:
    return select(
        open_basket.c.request_key,
        open_basket.c.content,
        open_basket.c.label,
        open_basket.c.pieces,
        open_basket.c.points,
        open_basket.c.held,
        open_basket.c.kept_at,
        staff.c.name,
    ).join(staff, staff.c.id == open_basket.c.kept_by)


def _read(row: Sequence[Any]) -> OpenBasketRow:
    basket = KeptBasket.of_content(*row[:5])
    return OpenBasketRow(basket, held=bool(row[5]), since=int(row[6]), clerk=str(row[7]))
