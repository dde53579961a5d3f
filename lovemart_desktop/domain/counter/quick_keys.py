"""Quick keys: pages of tiles for goods that have no barcode. Pure rules of arranging them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lovemart_desktop.domain.errors import Refusal

COLUMNS, ROWS = 4, 3
TILES = COLUMNS * ROWS
"""Tiles on a page, left to right, then down."""
PAGES = 9
NAME_LENGTH = 12
KEYS = "123456789ABC"
"""The key of each tile in its order."""


@dataclass(frozen=True, slots=True)
class QuickPage:
    """A page with a name; `goods` in the order of its tiles."""

    name: str
    goods: tuple[int, ...] = ()

    def with_goods(self, goods: int) -> QuickPage:
        """The page with these goods at its end; unchanged where they stand there already.

        Raises Refusal 'quick_keys.too_many'.
        """
        if goods in self.goods:
            return self
        if len(self.goods) >= TILES:
            raise Refusal("quick_keys.too_many", pages=PAGES, tiles=TILES)
        return replace(self, goods=(*self.goods, goods))

    def without(self, place: int) -> QuickPage:
        """The page without the tile at `place` (from 0); those behind it move up."""
        return replace(self, goods=self.goods[:place] + self.goods[place + 1 :])

    def moved(self, place: int, to: int) -> QuickPage:
        """The tile at `place` stands at `to` then; beyond the ends it stays at the end."""
        kept = list(self.goods)
        tile = kept.pop(place)
        kept.insert(max(0, min(to, len(kept))), tile)
        return replace(self, goods=tuple(kept))


def check_pages(pages: Sequence[QuickPage]) -> tuple[QuickPage, ...]:
    """The pages with tidy names, if they can be kept.

    Raises Refusal 'quick_keys.too_many', 'quick_keys.page_name' (most), 'quick_keys.goods'
    (page).
    """
    tidy = tuple(replace(page, name=" ".join(page.name.split())) for page in pages)
    if len(tidy) > PAGES or any(len(page.goods) > TILES for page in tidy):
        raise Refusal("quick_keys.too_many", pages=PAGES, tiles=TILES)
    names = [page.name for page in tidy]
    if len(set(names)) < len(names) or not all(0 < len(name) <= NAME_LENGTH for name in names):
        raise Refusal("quick_keys.page_name", most=NAME_LENGTH)
    for page in tidy:
        if len(set(page.goods)) < len(page.goods):
            raise Refusal("quick_keys.goods", page=page.name)
    return tidy
