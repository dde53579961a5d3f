"""Several tills at one moment with one slip: never more comes back than was taken."""

from __future__ import annotations

import threading
from collections import Counter as Tally
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.returns import BackLine, ReturnRequest
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.services.counter.returns import ReturnsDesk
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import open_store
from tests.counter import Counter
from tests.returning import sold, take_back

TILLS = ("T1", "T2", "T3")
BOOKED = "booked"


def together(counter: Counter, act: Callable[[ReturnsDesk], list[str]]) -> Tally[str]:
    """A clerk at each till, with books of its own as on another computer, all at one moment."""
    clerk, clock = counter.shop.operators["clerk"], counter.shop.clock
    stores = [open_store(counter.url, till=till, clock=clock) for till in TILLS]
    sessions = [store.session(clerk) for store in stores]
    for session in sessions:
        session.shifts.open()
    start = threading.Barrier(len(TILLS))
    found: list[str] = []
    bugs: list[BaseException] = []

    def work(desk: ReturnsDesk) -> None:
        try:
            start.wait(30)
            found.extend(act(desk))
        except BaseException as bug:
            bugs.append(bug)

    threads = [threading.Thread(target=work, args=(session.returns,)) for session in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    for store in stores:
        store.close()
    assert bugs == []
    return Tally(found)


def outcome(desk: ReturnsDesk, request: ReturnRequest) -> str:
    try:
        desk.take_back(request)
    except Refusal as refusal:
        return refusal.code
    return BOOKED


def test_one_slip_at_several_tills_comes_back_once(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 食盐=5)

    def act(desk: ReturnsDesk) -> list[str]:
        requests = [ReturnRequest(new_key(), voucher, (BackLine(1, 1),), 3) for _ in range(4)]
        return [outcome(desk, request) for request in requests]

    found = together(counter, act)
    assert found[BOOKED] == 5
    assert found[BOOKED] + found["return.nothing_left"] == 12
    assert counter.purses("周尧全")["诚信勤劳奖励 household"] == 1_000
    assert counter.shop.clerk.returns.look(voucher).receipt.returns == 5


def test_all_of_one_slip_at_several_tills(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=2)

    def act(desk: ReturnsDesk) -> list[str]:
        return [outcome(desk, ReturnRequest(new_key(), voucher, (BackLine(1, 2),), 130))]

    assert together(counter, act) == {BOOKED: 1, "return.nothing_left": 2}
    assert counter.stock("大米") == 100


def test_one_request_at_several_tills_books_once(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 食盐=3)
    request = ReturnRequest(new_key(), voucher, (BackLine(1, 1),), 3)

    def act(desk: ReturnsDesk) -> list[str]:
        return [outcome(desk, request) for _ in range(3)]

    assert together(counter, act) == {BOOKED: 9}
    assert counter.shop.clerk.returns.look(voucher).receipt.left == 2


GOODS = ("大米", "食盐", "毛巾", "儿童外套")
steps = st.lists(
    st.tuples(
        st.booleans(),
        st.sampled_from(("张龚强", "周尧全")),
        st.sampled_from(GOODS),
        st.integers(1, 3),
        st.integers(0, 1),
    ),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps)
def test_any_sequence_keeps_the_books(
    counter: Counter, steps: list[tuple[bool, str, str, int, int]]
) -> None:
    """Points and stock after any redemptions and returns are those of a plain tally."""
    points = {name: sum(counter.purses(name).values()) for name in ("张龚强", "周尧全")}
    stock = {goods: counter.stock(goods) for goods in GOODS}
    slips: list[tuple[int, str]] = []
    for back, name, goods, pieces, damaged in steps:
        price = counter.goods[goods][1]
        if not back:
            try:
                slips.append((sold(counter, name, **{goods: pieces}), name))
            except Refusal as refusal:
                if refusal.code not in {"points.short", "goods.out_of_stock"}:
                    raise
                continue
            points[name] -= price * pieces
            stock[goods] -= pieces
        elif slips:
            voucher, holder = slips[-1]
            (line,) = counter.shop.clerk.returns.look(voucher).receipt.lines
            wanted = min(pieces, line.left)
            if not wanted:
                slips.pop()
                continue
            take_back(counter, voucher, min(damaged, wanted), **{line.name: wanted})
            points[holder] += line.price * wanted
            stock[line.name] += wanted - min(damaged, wanted)
    assert {n: sum(counter.purses(n).values()) for n in points} == points
    assert {goods: counter.stock(goods) for goods in GOODS} == stock
