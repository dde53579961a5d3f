"""The basket that is open at a counter: what was scanned, before anything is booked."""

from __future__ import annotations

from dataclasses import dataclass, field

from lovemart_desktop.domain.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.redemption import (
    Basket,
    BasketLine,
    Plan,
    ShelfGoods,
    spendable,
    split_payment,
)

MOST_PIECES = 999


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Goods in the basket; `points` are for all its pieces together."""

    goods: ShelfGoods
    pieces: int

    @property
    def points(self) -> int:
        return self.goods.points * self.pieces


@dataclass(slots=True)
class OpenBasket:
    """Lines and holder in any order. `key` is made when the basket opens and booked with it.

    The same goods scanned again add to their line. `day` is the business date, ISO text.
    """

    key: str
    day: str
    lines: list[OpenLine] = field(default_factory=list)
    seen: CardSeen | None = None

    @property
    def empty(self) -> bool:
        return not self.lines and self.seen is None

    @property
    def pieces(self) -> int:
        return sum(line.pieces for line in self.lines)

    @property
    def total(self) -> int:
        return sum(line.points for line in self.lines)

    def add(self, goods: ShelfGoods, pieces: int = 1) -> int:
        """Adds pieces of goods; returns the line's place.

        Raises Refusal 'basket.pieces', 'goods.out_of_stock'.
        """
        place = self._place(goods.goods)
        if place is None:
            self._check(goods, pieces)
            self.lines.append(OpenLine(goods, pieces))
            return len(self.lines) - 1
        together = self.lines[place].pieces + pieces
        self._check(goods, together)
        self.lines[place] = OpenLine(goods, together)
        return place

    def set_pieces(self, place: int, pieces: int) -> None:
        """Sets a line's quantity; it never appends.

        Raises Refusal 'basket.pieces', 'goods.out_of_stock'.
        """
        line = self.lines[place]
        self._check(line.goods, pieces)
        self.lines[place] = OpenLine(line.goods, pieces)

    def remove(self, place: int) -> OpenLine:
        return self.lines.pop(place)

    def quote(self) -> Plan:
        """Which purses would pay; without a holder everything is short."""
        shelf = {line.goods.goods: line.goods for line in self.lines}
        purses = self.seen.purses if self.seen else ()
        lines = [BasketLine(line.goods.goods, line.pieces) for line in self.lines]
        return split_payment(lines, shelf, purses, self.day)

    def usable(self) -> int:
        """Points that may pay for something in the basket; all of them while it is empty."""
        purses = spendable(self.seen.purses, self.day) if self.seen else ()
        paths = [line.goods.category_path for line in self.lines]
        return sum(p.balance for p in purses if not paths or any(map(p.may_pay, paths)))

    def kept_for(self) -> tuple[int, str]:
        """Of what would be left: points that are kept to some categories, and the name of their
        fund where it is only one."""
        plan = self.quote()
        taken = {take.purse.account: take.points for take in plan.takes}
        purses = spendable(self.seen.purses, self.day) if self.seen else ()
        left = [(p.balance - taken.get(p.account, 0), p.fund_name) for p in purses if p.categories]
        names = {name for points, name in left if points}
        return sum(points for points, _ in left), names.pop() if len(names) == 1 else ""

    def request(self) -> Basket:
        """What the service is asked to book. The holder must be there."""
        assert self.seen is not None
        return Basket(
            key=self.key,
            card=self.seen.holder.number,
            lines=tuple(BasketLine(line.goods.goods, line.pieces) for line in self.lines),
            expected_total=self.total,
        )

    def _place(self, goods: int) -> int | None:
        places = (i for i, line in enumerate(self.lines) if line.goods.goods == goods)
        return next(places, None)

    def _check(self, goods: ShelfGoods, pieces: int) -> None:
        if not 1 <= pieces <= MOST_PIECES:
            raise Refusal("basket.pieces", most=MOST_PIECES)
        if pieces > goods.stock:
            raise Refusal(
                "goods.out_of_stock",
                goods=goods.name,
                stock=goods.stock,
                pieces=pieces,
                unit=goods.unit,
            )
