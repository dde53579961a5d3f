"""Quick keys: the storekeeper arranges them, every counter of the store shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lovemart_desktop.domain.counter.quick_keys import QuickPage, check_pages
from lovemart_desktop.domain.counter.redemption import ShelfGoods
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.counter import CounterBooks
from lovemart_desktop.persistence.counter.quick_keys import QuickKeys
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class TilePage:
    """A page as the counter shows it, with price and stock of each tile."""

    name: str
    tiles: tuple[ShelfGoods, ...]

    @property
    def page(self) -> QuickPage:
        """As it is arranged."""
        return QuickPage(self.name, tuple(tile.goods for tile in self.tiles))


class QuickKeysDesk(Desk):
    """Tiles of this till's store."""

    def pages(self) -> tuple[QuickPage, ...]:
        """The arrangement, to be changed and given back to `arrange`."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            return QuickKeys(work, self._place.till.store).pages()

    def tiles(self) -> tuple[TilePage, ...]:
        """The pages that have tiles; sold-out goods too."""
        return tuple(page for page in self.arrangement() if page.tiles)

    def arrangement(self) -> tuple[TilePage, ...]:
        """All pages, those without tiles too."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            pages = QuickKeys(work, self._place.till.store).pages()
            books = CounterBooks(work, self._place.till.id, self._place.till.store)
            shelf = books.shelf(sorted({goods for page in pages for goods in page.goods}))
        return tuple(
            TilePage(page.name, tuple(shelf[g] for g in page.goods if g in shelf)) for page in pages
        )

    def arrange(self, pages: Sequence[QuickPage], was: Sequence[QuickPage]) -> None:
        """Keeps a new arrangement in the place of `was`, which `pages` had shown.

        Raises Refusal 'quick_keys.changed_meanwhile' where somebody else was quicker, and
        those of `check_pages`.
        """
        self._require(Act.EDIT_GOODS)
        wanted = check_pages(pages)
        with self._books.write() as work:
            keys = QuickKeys(work, self._place.till.store)
            keys.lock()
            if keys.pages() != tuple(was):
                raise Refusal("quick_keys.changed_meanwhile")
            for page in wanted:
                if keys.on_sale(page.goods) != set(page.goods):
                    raise Refusal("quick_keys.goods", page=page.name)
            keys.replace(wanted)
            tiles = sum(len(page.goods) for page in wanted)
            self._record(work, "arrange-quick-keys", pages=len(wanted), tiles=tiles)
            work.commit()
