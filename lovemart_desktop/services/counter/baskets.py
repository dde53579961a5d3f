"""Baskets that outlive the window: the one that is open, and those put aside.

They belong to the till, not to the clerk. Nothing of them is booked: goods and card are read
anew when one comes back, and its request key comes back with it, so that a redemption whose
answer was lost is not booked twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.counter.basket import KeptBasket, OpenBasket, OpenLine
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.baskets import Baskets, OpenBasketRow
from lovemart_desktop.persistence.counter.counter import CounterBooks
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.counter import CounterDesk
from lovemart_desktop.services.desk import Desk

MOST_HELD = 20


@dataclass(frozen=True, slots=True)
class HeldBasket:
    """A basket in the list of those put aside. `since`: milliseconds, UTC.

    `held` is False for the one that is open at the till.
    """

    key: str
    label: str
    pieces: int
    points: int
    lines: int
    since: int
    clerk: str
    held: bool = True


@dataclass(frozen=True, slots=True)
class Recalled:
    """A basket that is back on the counter, and what has changed meanwhile."""

    basket: OpenBasket
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What was open when the program ended.

    `receipt`: the number of the slip that it was booked on after all; 0: it was not.
    """

    basket: HeldBasket
    receipt: int = 0


class BasketsDesk(Desk):
    """Open baskets of this till. See `HeldBasket`."""

    def keep(self, basket: KeptBasket) -> None:
        """Keeps the till's current basket as it is now; an empty one is forgotten.

        One that was put aside a moment ago stays there.
        """
        self._require(Act.REDEEM)
        with self._books.write() as work:
            self._keep(work, basket)
            work.commit()

    def left_over(self) -> LeftOver | None:
        """The basket that was open when the program ended; None where there is none.

        One that was booked in its last moment is only told of, once.
        """
        self._require(Act.REDEEM)
        with self._books.read() as work:
            found = Baskets(work).current(self._till)
            booked = Baskets(work).booked(found.basket.key) if found else None
        if found is None or not found.basket.lines:
            return None
        if booked is not None:
            with self._books.write() as work:
                Baskets(work).remove(self._till, found.basket.key)
                work.commit()
        return LeftOver(_listed(found), booked[1] if booked else 0)

    def hold(self, basket: KeptBasket) -> HeldBasket:
        """Puts a basket aside. Doing it again changes nothing.

        Raises Refusal 'basket.empty', 'basket.too_many_held' (most), 'basket.booked'.
        """
        self._require(Act.REDEEM)
        if not basket.lines:
            raise Refusal("basket.empty")
        with self._books.write() as work:
            held = self._hold(work, basket)
            work.commit()
        return held

    def put_aside(self, key: str) -> None:
        """Puts the current basket aside as it is kept.

        Raises Refusal 'basket.not_held', and those of `hold`.
        """
        self._require(Act.REDEEM)
        with self._books.write() as work:
            found = Baskets(work).get(self._till, key)
            if found is None:
                raise Refusal("basket.not_held")
            self._hold(work, found.basket)
            work.commit()

    def held(self) -> list[HeldBasket]:
        """Those put aside at this till, oldest first."""
        self._require(Act.REDEEM)
        return [basket for basket in self._open() if basket.held]

    def open_baskets(self) -> list[HeldBasket]:
        """What has to be settled before the shift is closed: those put aside, and the one
        that is open at the till if it has lines."""
        self._require(Act.REDEEM)
        return self._open()

    def recall(self, key: str, instead: KeptBasket | None = None) -> Recalled:
        """Brings a basket back as the current one; `instead` is put aside in the same step.

        Goods and card are read anew: what is not as it was is in the result's refusals.
        Raises Refusal 'basket.not_held', 'basket.booked' (number), those of `hold`.
        """
        self._require(Act.REDEEM)
        with self._books.write() as work:
            baskets = Baskets(work)
            found = baskets.get(self._till, key)
            if found is None:
                raise Refusal("basket.not_held")
            booked = baskets.booked(key)
            if booked is not None:
                baskets.remove(self._till, key)
            else:
                if instead is not None and instead.lines and instead.key != key:
                    self._hold(work, instead)
                baskets.remove_current(self._till, but=key)
                baskets.take_up(self._till, key)
            work.commit()
        if booked is not None:
            raise Refusal("basket.booked", number=booked[1])
        return self._restored(found.basket)

    def drop(self, key: str, reason: str) -> None:
        """Gives a basket up; who and why is in the audit chain.

        Raises Refusal 'basket.reason_missing', 'basket.not_held'.
        """
        self._require(Act.REDEEM)
        reason = reason.strip()
        if not reason:
            raise Refusal("basket.reason_missing")
        with self._books.write() as work:
            found = Baskets(work).get(self._till, key)
            if found is None:
                raise Refusal("basket.not_held")
            Baskets(work).remove(self._till, key)
            self._record(
                work,
                "drop-basket",
                f"request:{key}",
                pieces=found.basket.pieces,
                points=found.basket.points,
                reason=reason,
            )
            work.commit()

    # inside

    @property
    def _till(self) -> int:
        return self._place.till.id

    def _open(self) -> list[HeldBasket]:
        with self._books.read() as work:
            rows = Baskets(work).open_of(self._till)
        return [_listed(row) for row in rows if row.basket.lines]

    def _keep(self, work: UnitOfWork, basket: KeptBasket) -> None:
        baskets = Baskets(work)
        found = baskets.get(self._till, basket.key)
        if found is not None and found.held:
            return
        baskets.remove_current(self._till, but="" if basket.empty else basket.key)
        if not basket.empty:
            baskets.put(self._till, basket, held=False, by=self._operator.id, at=self._now())

    def _hold(self, work: UnitOfWork, basket: KeptBasket) -> HeldBasket:
        baskets = Baskets(work)
        booked = baskets.booked(basket.key)
        if booked is not None:
            raise Refusal("basket.booked", number=booked[1])
        others = [row for row in baskets.open_of(self._till) if row.held]
        if len([row for row in others if row.basket.key != basket.key]) >= MOST_HELD:
            raise Refusal("basket.too_many_held", most=MOST_HELD)
        now = self._now()
        baskets.put(self._till, basket, held=True, by=self._operator.id, at=now)
        return _listed(OpenBasketRow(basket, held=True, since=now, clerk=self._operator.name))

    def _restored(self, kept: KeptBasket) -> Recalled:
        refusals: list[Refusal] = []
        opened = OpenBasket(kept.key, self._today())
        with self._books.read() as work:
            books = CounterBooks(work, self._till, self._place.till.store)
            shelf = books.shelf(sorted({line.goods for line in kept.lines}))
        for line in kept.lines:
            goods = shelf.get(line.goods)
            if goods is None:
                refusals.append(Refusal("basket.goods_gone", goods=str(line.goods)))
                continue
            opened.lines.append(OpenLine(goods, line.pieces))
            if line.pieces > goods.stock:
                refusals.append(
                    Refusal(
                        "goods.out_of_stock",
                        goods=goods.name,
                        stock=goods.stock,
                        pieces=line.pieces,
                        unit=goods.unit,
                    )
                )
        opened.seen = self._seen(kept.card, refusals)
        opened.about = kept.about
        if opened.seen is not None:
            opened.collect_by(kept.proxy_name, kept.proxy_relation, kept.about.proxy)
            opened.takes = kept.takes
        return Recalled(opened, tuple(refusals))

    def _seen(self, card: str, refusals: list[Refusal]) -> CardSeen | None:
        if not card:
            return None
        try:
            seen = CounterDesk(self._place).scan(card)
        except Refusal as refusal:
            refusals.append(refusal)
            return None
        return seen if isinstance(seen, CardSeen) else None


def _listed(row: OpenBasketRow) -> HeldBasket:
    basket = row.basket
    return HeldBasket(
        key=basket.key,
        label=basket.label,
        pieces=basket.pieces,
        points=basket.points,
        lines=len(basket.lines),
        since=row.since,
        clerk=row.clerk,
        held=row.held,
    )
