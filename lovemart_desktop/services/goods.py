"""Goods and stock: what is on the shelf, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.barcodes import normalise_barcode, shown
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.domain.stock import GoodsOnShelf, LotOnShelf
from lovemart_desktop.persistence.goods import Goods
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """A category and how many goods are in it."""

    id: int
    name: str
    goods: int


class GoodsDesk(Desk):
    """The storekeeper's desk; others may look."""

    @property
    def today(self) -> str:
        """The business date, ISO text."""
        return self._today()

    def categories(self) -> list[CategoryCount]:
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            return [CategoryCount(*row) for row in Goods(work).categories()]

    def shelf(self, words: str = "", category: int | None = None) -> list[GoodsOnShelf]:
        """Goods with their stock, sold-out ones too; by name, initials, code or barcode."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            return Goods(work).on_shelf(
                self._place.till.store, category_id=category, words=words.strip()
            )

    def of_code(self, code: str) -> int:
        """The goods that a scanned barcode or in-store code stands on.

        Raises Refusal 'goods.code_unknown' (code_shown).
        """
        self._require(Act.SEE_GOODS)
        code = normalise_barcode(code)
        with self._books.read() as work:
            found = Goods(work).of_code(code)
        if found is None:
            raise Refusal("goods.code_unknown", code_shown=shown(code))
        return found

    def lots(self, goods: int) -> tuple[list[LotOnShelf], list[str]]:
        """The lots of goods, those with something left first, and its barcodes."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            repository = Goods(work)
            barcodes = [barcode for _, barcode in repository.barcodes(goods)]
            return repository.lots(goods, self._place.till.store), barcodes
