"""Several tills at one moment: one card, one last piece, one request."""

from __future__ import annotations

import threading
from collections import Counter as Tally
from collections.abc import Callable, Iterator, Sequence

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.counter.counter import CounterDesk
from lovemart_desktop.services.store import open_store
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop

CLERKS = 4

Outcome = int | str
"""The voucher of a redemption, or the code of its refusal."""


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    assert proof.faults == ()


def together(
    counter: Counter, tills: Sequence[str], work: Callable[[CounterDesk, int], list[Outcome]]
) -> list[Outcome]:
    """Lets a clerk work at each till, with books of its own as on another computer, all
    beginning at one moment."""
    clerk, clock = counter.shop.operators["clerk"], counter.shop.clock
    stores = [open_store(counter.url, till=till, clock=clock) for till in tills]
    sessions = [store.session(clerk) for store in stores]
    for session in sessions:
        session.shifts.open()
    desks = [session.counter for session in sessions]
    start = threading.Barrier(len(tills))
    found: list[Outcome] = []
    bugs: list[BaseException] = []

    def act(desk: CounterDesk, place: int) -> None:
        try:
            start.wait(30)
            found.extend(work(desk, place))
        except BaseException as bug:
            bugs.append(bug)

    threads = [threading.Thread(target=act, args=(desk, place)) for place, desk in enumerate(desks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    for store in stores:
        store.close()
    assert bugs == []
    return found


def outcome(desk: CounterDesk, basket: Basket) -> Outcome:
    try:
        return desk.redeem(basket).voucher
    except Refusal as refusal:
        return refusal.code


TILLS = [f"T{n}" for n in range(1, CLERKS + 1)]


def test_one_card_at_several_tills_is_not_overspent(counter: Counter) -> None:
    def shop(desk: CounterDesk, place: int) -> list[Outcome]:
        return [outcome(desk, counter.basket("周尧全", 大豆油=1)) for _ in range(5)]

    found = together(counter, TILLS, shop)
    booked = [each for each in found if isinstance(each, int)]
    # 1,000 points at 80 each
    assert len(set(booked)) == len(booked) == 12
    assert Tally(each for each in found if isinstance(each, str)) == {"points.short": 8}
    assert counter.purses("周尧全") == {"诚信勤劳奖励 household": 40}


def test_one_last_piece_goes_out_once(counter: Counter) -> None:
    names = ("张龚强", "周尧全", "郑雨晴", "张龚强")

    def shop(desk: CounterDesk, place: int) -> list[Outcome]:
        return [outcome(desk, counter.basket(names[place], 毛巾=1)) for _ in range(2)]

    found = together(counter, TILLS, shop)
    assert sum(isinstance(each, int) for each in found) == 2
    assert Tally(each for each in found if isinstance(each, str)) == {"goods.out_of_stock": 6}
    assert counter.stock("毛巾") == 0


def test_tills_do_not_wait_for_each_other_in_a_ring(counter: Counter) -> None:
    """Several accounts and lots, asked for in every order."""
    goods = ("大米", "大豆油", "食盐", "儿童外套")
    names = ("张龚强", "周尧全", "郑雨晴")

    def shop(desk: CounterDesk, place: int) -> list[Outcome]:
        found = []
        for turn in range(6):
            chosen = goods if (turn + place) % 2 else goods[::-1]
            pieces = dict.fromkeys(chosen[turn % 3 :], 1)
            found.append(outcome(desk, counter.basket(names[(turn + place) % 3], **pieces)))
        return found

    found = together(counter, TILLS, shop)
    assert {each for each in found if isinstance(each, str)} <= {"goods.out_of_stock"}
    assert sum(isinstance(each, int) for each in found) >= 12


def test_the_first_redemptions_of_a_fund_at_one_till(counter: Counter) -> None:
    """Both need the till's account for the fund, which is not there yet."""
    names = ("周尧全", "郑雨晴")

    def shop(desk: CounterDesk, place: int) -> list[Outcome]:
        return [outcome(desk, counter.basket(names[place], 食盐=1))]

    found = together(counter, ["T1", "T1"], shop)
    assert all(isinstance(each, int) for each in found)
    assert counter.rows(text("SELECT balance FROM account WHERE kind = 'redeemed'")) == [(6,)]


@pytest.mark.parametrize("tills", [["T1", "T1", "T1"], ["T1", "T2", "T3"]], ids=["one", "three"])
def test_one_request_sent_several_times_is_booked_once(counter: Counter, tills: list[str]) -> None:
    # it takes all the points and all the pieces: whoever comes second finds neither
    basket = counter.basket("周尧全", 毛巾=2, 大豆油=12)

    def send(desk: CounterDesk, place: int) -> list[Outcome]:
        return [outcome(desk, basket)]

    found = together(counter, tills, send)
    assert len(set(found)) == 1
    assert isinstance(found[0], int)
    assert counter.purses("周尧全") == {"诚信勤劳奖励 household": 24}


def test_one_request_for_nothing_sent_several_times_is_booked_once(counter: Counter) -> None:
    """No points account to wait for: the request's key alone decides."""
    counter.change("UPDATE points_account SET state = 'frozen'")
    basket = counter.basket("周尧全", 儿童外套=9)

    def send(desk: CounterDesk, place: int) -> list[Outcome]:
        return [outcome(desk, basket)]

    found = together(counter, ["T1", "T2", "T3"], send)
    assert len(set(found)) == 1
    assert isinstance(found[0], int)
    assert counter.stock("儿童外套") == 0


def test_a_loss_reported_meanwhile_does_not_hold_anybody_up(counter: Counter) -> None:
    """An officer's work on the same holder: redemptions go on or say why not."""
    number = counter.cards["周尧全"]

    def act(desk: CounterDesk, place: int) -> list[Outcome]:
        if place == 0:
            counter.shop.card_officer.cards.report_lost(_card(counter, number), reason="电话挂失")
            return []
        return [outcome(desk, counter.basket("周尧全", 食盐=1)) for _ in range(4)]

    found = together(counter, TILLS[:3], act)
    assert {each for each in found if isinstance(each, str)} <= {"card.lost"}
    with pytest.raises(Refusal, match=r"card\.lost"):
        counter.desk.scan(number)


def _card(counter: Counter, number: str) -> int:
    (row,) = counter.rows(text(f"SELECT id FROM card WHERE number = '{number}'"))
    return int(row[0])
