"""A till that is killed while it puts baskets aside and brings them back loses none."""

from __future__ import annotations

import os
import random
import signal
import time

from lovemart_desktop.domain.counter.basket import KeptBasket
from lovemart_desktop.domain.counter.redemption import BasketLine
from lovemart_desktop.services.store import Session, open_store
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import FixedClock

BASKETS = 4
KILLS = 8
LONGEST = 0.12
"""Seconds that a till may live after it began."""


def test_no_basket_is_lost_or_doubled_by_a_kill(make_database: MakeDatabase) -> None:
    url = make_database("sqlite", stocked_shop)
    counter = open_counter(url)
    rice, _ = counter.goods["大米"]
    made = [KeptBasket(f"basket-{n}", "", (BasketLine(rice, n + 1),)) for n in range(BASKETS)]
    for basket in made:
        counter.shop.clerk.baskets.hold(basket)
    operator = counter.shop.clerk.operator
    counter.shop.close()
    chance = random.Random(11)
    moved = 0
    for _ in range(KILLS):
        hear, say = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(hear)
            try:
                store = open_store(url, clock=FixedClock())
                shuffle(store.session(operator), chance, say)
            finally:
                os._exit(1)
        os.close(say)
        # it has come so far that there is something to interrupt
        assert os.read(hear, 1) == b"."
        time.sleep(chance.random() * LONGEST)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        while os.read(hear, 4096):
            moved += 1
        os.close(hear)
        store = open_store(url, clock=FixedClock())
        there = store.session(operator).baskets.open_baskets()
        assert sorted(one.key for one in there) == [basket.key for basket in made]
        assert sum(not one.held for one in there) <= 1
        store.close()
    assert moved


def shuffle(session: Session, chance: random.Random, say: int) -> None:
    """Brings one back and puts the one before aside, without end."""
    desk = session.baskets
    now: KeptBasket | None = None
    left = desk.left_over()
    if left is not None:
        now = desk.recall(left.basket.key).basket.kept()
    while True:
        key = chance.choice(desk.held()).key
        now = desk.recall(key, instead=now).basket.kept()
        desk.keep(now)
        os.write(say, b".")
