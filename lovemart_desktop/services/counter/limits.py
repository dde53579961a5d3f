"""Limits: at most so many pieces for a household in a period.

The storekeeper sets them; the counter tells what was had, and goes over a limit only with a
second person's yes to that very basket.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lovemart_desktop.domain.counter.counter import CardHolder
from lovemart_desktop.domain.counter.limits import (
    Limit,
    Overrun,
    Period,
    check_limit,
    first_day_of,
    overruns,
)
from lovemart_desktop.domain.counter.redemption import BasketLine, ShelfGoods
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.counter import CounterBooks
from lovemart_desktop.persistence.counter.limits import Limits
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


class LimitsDesk(Desk):
    """The storekeeper sets limits; the counter looks."""

    def limits(self) -> list[Limit]:
        """All that hold."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            return Limits(work).active()

    def set(self, *, goods: int = 0, category: int = 0, pieces: int, period: Period) -> int:
        """A new limit for goods or for a category; returns its id.

        Raises Refusal 'limit.what', 'limit.pieces' (most), 'limit.there' (goods),
        'goods.unknown'.
        """
        self._require(Act.EDIT_GOODS)
        check_limit(goods, category, pieces)
        with self._books.write() as work:
            limits = Limits(work)
            name = limits.name_of(goods, category)
            if name is None:
                raise Refusal("goods.unknown", goods=str(goods or category))
            if any((n.goods, n.category, n.period) == (goods, category, period)
                   for n in limits.active()):  # fmt: skip
                raise Refusal("limit.there", goods=name)
            made = limits.add(
                goods_id=goods,
                category_id=category,
                pieces=pieces,
                period=period,
                by=self._operator.id,
                at=self._now(),
            )
            subject = f"goods:{goods}" if goods else f"category:{category}"
            self._record(work, "set-limit", subject, pieces=pieces, period=str(period))
            work.commit()
        return made

    def end(self, limit: int) -> None:
        """From now on it does not hold. Raises Refusal 'limit.unknown'."""
        self._require(Act.EDIT_GOODS)
        with self._books.write() as work:
            if not Limits(work).end(limit):
                raise Refusal("limit.unknown")
            self._record(work, "end-limit", f"limit:{limit}")
            work.commit()

    def standing(self, holder: CardHolder, lines: Sequence[BasketLine]) -> tuple[Overrun, ...]:
        """The limits that these lines would go over today; nothing is locked or kept."""
        self._require(Act.SEE_GOODS)
        with self._books.read() as work:
            books = CounterBooks(work, self._place.till.id, self._place.till.store)
            shelf = books.shelf(sorted({line.goods for line in lines}))
            known = [line for line in lines if line.goods in shelf]
            return over_limits(work, holder, known, shelf, self._today())


def over_limits(
    work: UnitOfWork,
    holder: CardHolder,
    lines: Sequence[BasketLine],
    shelf: Mapping[int, ShelfGoods],
    day: str,
    *,
    lock: bool = False,
) -> tuple[Overrun, ...]:
    """The limits that these lines go over on `day`. Asks the books nothing where no goods are
    limited. `lock`: other counters wait before they count for this household."""
    if not any(shelf[line.goods].limited for line in lines):
        return ()
    limits = Limits(work)
    if lock:
        limits.lock_household(holder.member, holder.household)
    active = [
        limit
        for limit in limits.active()
        if any(limit.covers(n.goods, shelf[n.goods].category_path) for n in lines)
    ]
    had = limits.had(holder.member, holder.household, first_day_of(active, day))
    return overruns(active, lines, shelf, had, day)
