"""Two closes at once, and redeeming while somebody closes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from sqlalchemy import text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.shifts import ShiftClose
from lovemart_desktop.services.store import Session, open_store
from tests.counter import Counter
from tests.shop import TODAY


def together(counter: Counter, acts: Sequence[Callable[[Session], object]]) -> list[object]:
    """Each act by the clerk at T1 with books of its own, all beginning at one moment; what it
    gave, or the code of its refusal."""
    clerk, clock = counter.shop.operators["clerk"], counter.shop.clock
    stores = [open_store(counter.url, clock=clock) for _ in acts]
    sessions = [store.session(clerk) for store in stores]
    start = threading.Barrier(len(acts))
    found: list[object] = [None] * len(acts)

    def run(place: int) -> None:
        start.wait(30)
        try:
            found[place] = acts[place](sessions[place])
        except Refusal as refusal:
            found[place] = refusal.code

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    for store in stores:
        store.close()
    return found


def test_two_closes_at_once_are_one(counter: Counter) -> None:
    counter.redeem(counter.basket("张龚强", 大米=1))
    shift = counter.shop.clerk.shifts.look().shift.id
    found = together(counter, [lambda s: s.shifts.close(shift)] * 3)
    assert found[0] == found[1] == found[2]
    assert isinstance(found[0], ShiftClose)
    waiting = [j.document for j in counter.shop.clerk.printing.waiting()]
    assert waiting == ["slip", "shift"]


def test_two_clerks_opening_at_once_get_one_shift(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    found = together(counter, [lambda s: s.shifts.open().id] * 3)
    assert found[0] == found[1] == found[2]
    assert counter.rows(text("SELECT count(*) FROM shift WHERE closed_at IS NULL")) == [(1,)]


def test_a_redemption_is_in_the_shift_or_refused(counter: Counter) -> None:
    """Whatever was booked is in the sums; what came too late was not booked."""
    shift = counter.shop.clerk.shifts.look().shift.id

    def redeem(session: Session) -> tuple[int, str]:
        for booked in range(90):
            try:
                counter.redeem(counter.basket("周尧全", 食盐=1), session)
            except Refusal as refusal:
                return booked, refusal.code
            time.sleep(0.02)  # no queue is faster: SQLite lets whoever asks again first go first
        return 90, ""

    def close(session: Session) -> object:
        while session.shifts.look().sums.redemptions.count < 5:
            pass
        return session.shifts.close(shift)

    first, second, closed = together(counter, [redeem, redeem, close])
    assert isinstance(closed, ShiftClose)
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    assert (first[1], second[1]) == ("shift.none", "shift.none")
    assert 5 <= closed.sums.redemptions.count == first[0] + second[0]
    ((booked,),) = counter.rows(text("SELECT count(*) FROM receipt"))
    assert booked == closed.sums.redemptions.count == closed.last_receipt


def test_a_day_is_closed_by_one_of_several(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    found = together(counter, [lambda s: s.days.close(TODAY).closed_by] * 3)
    assert sorted(map(str, found)) == ["06", "day.closed_already", "day.closed_already"]


def test_no_shift_is_opened_into_a_day_that_is_being_closed(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    opened, closed = together(
        counter,
        [lambda s: s.shifts.open().day, lambda s: s.days.close(TODAY).day],
    )
    if closed == TODAY:
        assert opened != TODAY
    else:
        assert (opened, closed) == (TODAY, "day.shift_open")
