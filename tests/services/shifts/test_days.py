"""The close of a day: all its shifts, once, for good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.shifts import Tally, read_day
from lovemart_desktop.services.store import Session, Store, open_store
from tests.counter import Counter
from tests.shop import TODAY, refused

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def other_till(counter: Counter) -> Iterator[Store]:
    """A second counter of the same store."""
    store = open_store(counter.url, till="T2", clock=counter.shop.clock)
    yield store
    store.close()


def close_shift(session: Session, note: str = "") -> None:
    session.shifts.close(session.shifts.look().shift.id, note)


def test_a_day_sums_its_tills(counter: Counter, other_till: Store, second: Session) -> None:
    clerk = counter.shop.clerk
    elsewhere = other_till.session(second.operator)
    elsewhere.shifts.open()
    counter.redeem(counter.basket("张龚强", 大米=1, 食盐=1))
    counter.redeem(counter.basket("周尧全", 食盐=2), elsewhere)
    close_shift(clerk)
    close_shift(elsewhere)
    clerk.shifts.open()
    counter.redeem(counter.basket("张龚强", 食盐=1))
    close_shift(clerk)
    closed = clerk.days.close(TODAY)
    assert [(s.till, s.of_day, s.clerk, s.redemptions, s.net) for s in closed.shifts] == [
        ("T1", 1, "06", 1, 68), ("T1", 2, "06", 1, 3), ("T2", 1, "08", 1, 6),
    ]  # fmt: skip
    assert closed.sums.redemptions == Tally(3, 77)
    assert sum(fund.net for fund in closed.sums.funds) == 77
    assert {g.goods: g.net for g in closed.sums.goods} == {"大米": 1, "食盐": 4}
    assert (closed.missing, closed.closed_by, closed.day) == (3, "06", TODAY)
    heads = [f"{till}={text}" for till, text in closed.heads]
    assert [head.split("=")[0] for head in heads] == ["T1", "T2"]
    proof = counter.shop.auditor.proof.verify(heads=heads)
    assert proof.clean
    assert clerk.days.look(TODAY).close == closed


def test_a_day_with_an_open_shift_is_not_closed(counter: Counter) -> None:
    days = counter.shop.clerk.days
    assert [shift.till for shift in days.look(TODAY).open] == ["T1"]
    with refused("day.shift_open") as caught:
        days.close(TODAY)
    assert caught.value.facts == {"name": "营小美", "till": "T1", "count": 1}
    assert counter.rows(text("SELECT count(*) FROM day_close")) == [(0,)]


def test_a_day_is_closed_once(counter: Counter) -> None:
    close_shift(counter.shop.clerk)
    first = counter.shop.clerk.days.close(TODAY)
    for session in (counter.shop.clerk, counter.shop.storekeeper):
        with refused("day.closed_already"):
            session.days.close(TODAY)
    ((words,),) = counter.rows(text("SELECT words FROM day_close"))
    assert read_day(words) == first
    for change in ("UPDATE day_close SET words = 'x'", "DELETE FROM day_close"):
        with refused("books.append_only"):
            counter.change(change)


def test_a_day_without_shifts_needs_no_close(counter: Counter) -> None:
    days = counter.shop.clerk.days
    with refused("day.no_shifts"):
        days.close(date(2026, 6, 17))
    with refused("day.to_come"):
        days.close(TOMORROW)
    assert [(row.day, row.shifts, row.open, row.closed_at) for row in days.days()] == [
        (TODAY, 1, 1, 0)
    ]


def test_a_forgotten_day_is_closed_later(counter: Counter) -> None:
    clerk = counter.shop.clerk
    counter.redeem(counter.basket("张龚强", 食盐=1))
    counter.shop.clock.move(days=1)
    close_shift(clerk)
    clerk.shifts.open()
    counter.redeem(counter.basket("张龚强", 大米=1))
    closed = counter.shop.storekeeper.days.close(TODAY)
    assert (closed.day, closed.sums.net, closed.closed_by) == (TODAY, 3, "05")
    rows = [(row.day, row.shifts, row.open, row.closed_at > 0) for row in clerk.days.days()]
    assert rows == [(TOMORROW, 1, 1, False), (TODAY, 1, 0, True)]


def test_whoever_comes_after_the_close_works_for_the_next_day(counter: Counter) -> None:
    clerk = counter.shop.clerk
    close_shift(clerk)
    clerk.days.close(TODAY)
    late = clerk.shifts.open()
    assert (late.day, late.of_day) == (TOMORROW, 1)
    counter.redeem(counter.basket("张龚强", 食盐=1))
    close_shift(clerk)
    with refused("day.to_come"):
        clerk.days.close(TOMORROW)
    counter.shop.clock.move(days=1)
    assert clerk.shifts.open().of_day == 2
    close_shift(clerk)
    closed = clerk.days.close(TOMORROW)
    assert (len(closed.shifts), closed.sums.net) == (2, 3)


def test_the_database_opens_no_shift_on_a_closed_day(counter: Counter) -> None:
    close_shift(counter.shop.clerk)
    counter.shop.clerk.days.close(TODAY)
    with refused("day.closed"):
        counter.change(
            "INSERT INTO shift (till_id, clerk_id, business_date, of_day, opened_at, opened_no,"
            " opened_head, opened_receipt) SELECT id, 6, '2026-06-18', 9, 1, last_no, head,"
            " last_receipt FROM till WHERE code = 'T1'"
        )


def test_the_close_is_printed_and_recorded(counter: Counter) -> None:
    clerk = counter.shop.clerk
    close_shift(clerk)
    clerk.days.close(TODAY)
    jobs = [(job.document, job.subject) for job in clerk.printing.waiting()]
    assert jobs[1:] == [("day", "2026-06-18")]
    told = counter.rows(text("SELECT act, subject FROM audit_event ORDER BY no DESC LIMIT 1"))
    assert told == [("close-day", "day:2026-06-18")]


def test_who_may_see_and_close_a_day(counter: Counter) -> None:
    close_shift(counter.shop.clerk)
    for name, operator in counter.shop.operators.items():
        days = counter.shop.store.session(operator).days
        if name == "administrator":
            with refused("permission.denied"):
                days.days()
            with refused("permission.denied"):
                days.look(TODAY)
        else:
            assert len(days.look(TODAY).shifts) == len(days.days()) == 1
        if name not in ("clerk", "storekeeper"):
            with refused("permission.denied"):
                days.close(TODAY)
    assert counter.shop.storekeeper.days.close(TODAY).day == TODAY
