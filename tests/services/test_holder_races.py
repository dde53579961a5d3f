"""Several tills at one moment: one paper number, one proxy's limit, one countersignature."""

from __future__ import annotations

import threading
from collections import Counter as Tally
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.services.counter.counter import CounterDesk
from tests.conftest import MakeDatabase
from tests.counter import Counter, again, open_counter, stocked_shop
from tests.services.test_counter_races import TILLS, Outcome, outcome, together
from tests.shop import TODAY


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    assert proof.faults == ()


def test_one_paper_number_at_several_tills_is_entered_once(counter: Counter) -> None:
    counter.shop.storekeeper.paper_days.print_batch(4)
    names = ("张龚强", "周尧全", "郑雨晴", "周尧全")

    def enter(desk: CounterDesk, place: int) -> list[Outcome]:
        about = Circumstances(paper=3, day=TODAY.isoformat())
        return [outcome(desk, again(counter.basket(names[place], 食盐=1), about=about))]

    found = together(counter, TILLS, enter)
    refused = Tally(each for each in found if isinstance(each, str))
    assert sum(isinstance(each, int) for each in found) == 1
    assert set(refused) <= {"paper.used", "paper.used_now"}
    assert [one.number for one in counter.shop.clerk.paper_days.out()] == [1, 2, 4]


def test_a_proxy_never_collects_more_than_allowed(counter: Counter) -> None:
    terms = ProxyTerms("李小梅", "女儿", TODAY, TODAY + timedelta(days=9), most_points=10)
    found = counter.shop.card_officer.proxies.authorise(counter.members["张龚强"], terms)

    def collect(desk: CounterDesk, place: int) -> list[Outcome]:
        about = Circumstances(proxy=found.id)
        return [
            outcome(desk, again(counter.basket("张龚强", 食盐=1), about=about)) for _ in range(3)
        ]

    outcomes = together(counter, TILLS, collect)
    assert sum(isinstance(each, int) for each in outcomes) == 3
    assert {each for each in outcomes if isinstance(each, str)} == {"proxy.over_limit"}
    (now,) = counter.shop.clerk.proxies.of(counter.members["张龚强"])
    assert (now.used, now.left) == (9, 1)


def both(*acts: Callable[[], object]) -> list[str]:
    """What each act came to, all begun at one moment: 'done' or a refusal's code."""
    start, found = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        start.wait(30)
        try:
            act()
            found.append("done")
        except Refusal as refusal:
            found.append(refusal.code)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return sorted(found)


def test_two_countersign_one_redemption(counter: Counter) -> None:
    clerk = counter.employ("张龚强")
    basket = again(counter.basket("张龚强", 食盐=1), about=Circumstances(alone=True))
    voucher = counter.redeem(basket, by=clerk).voucher
    shop = counter.shop
    found = both(
        lambda: shop.auditor.countersign.sign(voucher),
        lambda: shop.storekeeper.countersign.sign(voucher),
    )
    assert found in (["countersign.done", "done"], ["countersign.unknown", "done"])


def test_two_print_forms_at_once_and_no_number_stands_twice(counter: Counter) -> None:
    shop = counter.shop
    found = both(
        lambda: shop.clerk.paper_days.print_batch(8),
        lambda: shop.storekeeper.paper_days.print_batch(8),
    )
    numbers = [one.number for one in shop.clerk.paper_days.out()]
    assert len(set(numbers)) == len(numbers) == 8 * found.count("done")
    assert found.count("done") >= 1
    assert set(found) <= {"done", "paper.printed_meanwhile", "database.busy"}
