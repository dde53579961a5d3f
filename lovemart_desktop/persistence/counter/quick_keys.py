"""Pages of tiles for goods without a barcode, as the storekeeper arranged them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from lovemart_desktop.domain.counter.quick_keys import QuickPage
from lovemart_desktop.persistence.schema import goods, quick_page, quick_tile, store
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class QuickKeys:
    """Repository of one store's quick keys, within one unit of work."""

    def __init__(self, work: UnitOfWork, store_id: int) -> None:
        self._db = work.connection
        self._store = store_id

    def pages(self) -> tuple[QuickPage, ...]:
        """In order; goods that are no longer on sale are left out."""
        rows = self._db.execute(
            select(quick_page.c.id, quick_page.c.name)
            .where(quick_page.c.store_id == self._store)
            .order_by(quick_page.c.place)
        ).all()
        tiles: dict[int, list[int]] = {}
        for page, goods_id in self._db.execute(
            select(quick_tile.c.page_id, quick_tile.c.goods_id)
            .join(quick_page, quick_page.c.id == quick_tile.c.page_id)
            .join(goods, goods.c.id == quick_tile.c.goods_id)
            .where(quick_page.c.store_id == self._store, goods.c.active == 1)
            .order_by(quick_tile.c.page_id, quick_tile.c.place)
        ):
            tiles.setdefault(int(page), []).append(int(goods_id))
        return tuple(QuickPage(str(name), tuple(tiles.get(int(page), ()))) for page, name in rows)

    def lock(self) -> None:
        """Nobody else arranges this store's keys until this work ends."""
        self._db.execute(
            select(store.c.id).where(store.c.id == self._store).with_for_update(key_share=True)
        ).all()

    def replace(self, pages: Sequence[QuickPage]) -> None:
        """Puts this arrangement in the place of the old one."""
        old = select(quick_page.c.id).where(quick_page.c.store_id == self._store)
        self._db.execute(delete(quick_tile).where(quick_tile.c.page_id.in_(old)))
        self._db.execute(delete(quick_page).where(quick_page.c.store_id == self._store))
        for place, page in enumerate(pages, 1):
            made = self._db.execute(
                insert(quick_page).values(store_id=self._store, place=place, name=page.name)
            ).inserted_primary_key
            assert made is not None
            if page.goods:
                self._db.execute(
                    insert(quick_tile),
                    [
                        {"page_id": int(made[0]), "place": at, "goods_id": goods_id}
                        for at, goods_id in enumerate(page.goods, 1)
                    ],
                )

    def on_sale(self, goods_ids: Sequence[int]) -> set[int]:
        """Those of these goods that are on sale."""
        found = self._db.execute(
            select(goods.c.id).where(goods.c.id.in_(goods_ids), goods.c.active == 1)
        )
        return {int(one) for one in found.scalars()}
