"""The clerk's own split over the purses is booked exactly, or nothing is."""

from __future__ import annotations

from lovemart_desktop.domain.counter.redemption import WantedTake
from tests.counter import Counter, again
from tests.shop import refused


def accounts(counter: Counter, name: str) -> dict[str, int]:
    """{owner: ledger account} of what the card opens."""
    seen = counter.desk.scan(counter.cards[name])
    return {p.owner: p.account for p in seen.purses}  # type: ignore[union-attr]  # a card


def test_exactly_the_split_is_booked(counter: Counter) -> None:
    ids = accounts(counter, "张龚强")
    takes = (WantedTake(ids["own"], 30), WantedTake(ids["household"], 35))
    basket = again(counter.basket("张龚强", 大米=1), takes=takes)
    booked = counter.redeem(basket)
    receipt = counter.desk.receipt(booked.voucher)
    assert sorted((use.account, use.taken) for use in receipt.uses) == [
        ("household", 35),
        ("own", 30),
    ]
    # asked for again it is the same; with another split it is something else
    assert counter.redeem(basket).voucher == booked.voucher
    with refused("request.other_content"):
        counter.redeem(again(basket, takes=()))
    with refused("request.other_content"):
        counter.redeem(again(basket, takes=takes[::-1]))


def test_a_split_that_no_longer_fits_books_nothing(counter: Counter) -> None:
    ids = accounts(counter, "张龚强")
    basket = again(counter.basket("张龚强", 大米=1), takes=(WantedTake(ids["own"], 65),))
    counter.buy("张龚强", 大豆油=2)
    counter.buy("张龚强", 食盐=1)
    before = counter.vouchers()
    # 200 − 160 − 3 of the own points are left
    with refused("split.purse_short") as caught:
        counter.redeem(basket)
    assert caught.value.facts == {"fund": "老党员关怀", "points": 65, "balance": 37}
    assert counter.vouchers() == before
    assert counter.stock("大米") == 100
    # the rule finds a way
    counter.redeem(again(basket, takes=()))


def test_somebody_elses_points_are_not_taken(counter: Counter) -> None:
    other = accounts(counter, "周尧全")
    basket = again(counter.basket("张龚强", 大米=1), takes=(WantedTake(other["household"], 65),))
    with refused("split.purse_gone"):
        counter.redeem(basket)
