"""The demonstration's days at the counter: who comes, and what goes into the basket."""

from __future__ import annotations

from random import Random

from lovemart_desktop.demo.days import DemoClock
from lovemart_desktop.demo.goods import Article
from lovemart_desktop.domain.counter.basket import OpenBasket
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.counter.redemption import ShelfGoods
from lovemart_desktop.domain.counter.returns import BackLine, ReturnRequest, plan_return
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session

MOST_OF_BALANCE = 0.45
"""People keep something for the next time."""
SIGNED = 0.995
RETURN_EVERY = 45
"""One of so many brings something back."""
DAMAGED_EVERY = 3
REASONS = ("拿错了型号", "家里还有", "包装破损")


class Counter:
    """One clerk at one till."""

    def __init__(
        self, clerk: Session, clock: DemoClock, random: Random, articles: list[Article]
    ) -> None:
        self._desk = clerk.counter
        self._returns = clerk.returns
        self._shifts = clerk.shifts
        self._days = clerk.days
        self._queue = clerk.printing
        self._clock = clock
        self._random = random
        self._shelf = [self._find(article.name) for article in articles]
        self._liked = [article.liked for article in articles]
        self.served = 0

    def serve(self, card: str) -> bool:
        """One person with a card; False where too little is left for a basket."""
        seen = self._desk.scan(card)
        if not isinstance(seen, CardSeen):
            raise TypeError("a card's number is not a card")
        basket = OpenBasket(new_key(), self._desk.today, seen=seen)
        self._fill(basket)
        if not basket.lines:
            return False
        self._clock.wait(self._random.randint(240, 1_380))
        booked = self._desk.redeem(basket.request())
        self.served += 1
        if self.served % RETURN_EVERY == 0:
            self._take_back(booked.voucher)
        return True

    def _take_back(self, voucher: int) -> None:
        """A while later one piece comes back; now and then it is damaged."""
        self._clock.wait(420)
        found = self._returns.look(voucher)
        nth = self.served // RETURN_EVERY
        damaged = int(nth % DAMAGED_EVERY == 0)
        lines = (BackLine(found.receipt.lines[0].line, 1, damaged),)
        plan = plan_return(found.receipt, lines, found.day)
        if found.second_person(plan):
            return
        reason = REASONS[-1] if damaged else REASONS[nth % 2]
        self._returns.take_back(
            ReturnRequest(new_key(), voucher, lines, plan.points, plan.lost, reason)
        )

    def _find(self, name: str) -> ShelfGoods:
        return next(goods for goods in self._desk.find_goods(name) if goods.name == name)

    def open(self) -> None:
        """The day's shift."""
        self._shifts.open()

    def close(self) -> None:
        """The evening: signed copies are handed in, one now and then is not; the day is closed.

        The day's slips went to the printer as they came.
        """
        now = self._shifts.look()
        for copy in now.missing:
            if self._random.random() < SIGNED:
                self._shifts.scan_copy(copy.code)
        self._clock.wait(300)
        closed = self._shifts.close(now.shift.id)
        self._days.close(closed.day)
        for job in self._queue.waiting():
            self._queue.printed(job)

    def _fill(self, basket: OpenBasket) -> None:
        assert basket.seen is not None
        limit = int(basket.quote().available * MOST_OF_BALANCE)
        for goods in self._choice():
            pieces = 1 if goods.points > 20 else self._random.choice((1, 1, 1, 2, 2, 3))
            if basket.total + goods.points * pieces > limit:
                continue
            place = basket.add(goods, pieces)
            if basket.quote().missing:
                # points that are only for other goods
                basket.remove(place)

    def _choice(self) -> list[ShelfGoods]:
        wanted = self._random.choice((2, 3, 3, 4, 4, 5, 6))
        chosen: dict[int, ShelfGoods] = {}
        while len(chosen) < wanted:
            goods = self._random.choices(self._shelf, self._liked)[0]
            chosen[goods.goods] = goods
        return list(chosen.values())
