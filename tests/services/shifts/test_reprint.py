"""Slips printed again: found by what people have in their hands, marked and counted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.services.counter.slips import SlipsDesk
from lovemart_desktop.services.store import Session, open_store
from tests.counter import Counter
from tests.documents.reading import Paper
from tests.shop import TODAY, refused


def names(desk: SlipsDesk, words: str = "") -> list[str]:
    return [slip.name for slip in desk.find(words)]


@pytest.fixture
def slips(counter: Counter) -> SlipsDesk:
    """T1-1 of 张龚强, T1-2 of 周尧全, T1-3 of 张龚强 again."""
    for name in ("张龚强", "周尧全", "张龚强"):
        counter.shop.clock.move(minutes=1)
        counter.redeem(counter.basket(name, 食盐=1))
    return counter.shop.clerk.slips


def test_slips_are_found_by_what_is_at_hand(counter: Counter, slips: SlipsDesk) -> None:
    assert names(slips) == ["T1-3", "T1-2", "T1-1"]
    for words, found in {
        "2": ["T1-2"],
        "T1-2": ["T1-2"],
        "t1-3": ["T1-3"],
        "T2-2": [],
        "张龚": ["T1-3", "T1-1"],
        " 周尧全 ": ["T1-2"],
        "%": [],
        "_": [],
        receipt_code(1, 2): ["T1-2"],
        receipt_code(2, 2): [],
        counter.cards["张龚强"]: ["T1-3", "T1-1"],
        "99999999999999999999": [],
    }.items():
        assert names(slips, words) == found, words


def test_a_clerk_reprints_own_slips_only(
    counter: Counter, slips: SlipsDesk, second: Session
) -> None:
    shifts = counter.shop.clerk.shifts
    shifts.close(shifts.look().shift.id)
    second.shifts.open()
    theirs = counter.redeem(counter.basket("张龚强", 食盐=1), second).voucher
    assert names(second.slips) == ["T1-4"]
    assert names(slips) == ["T1-3", "T1-2", "T1-1"]
    with refused("receipt.not_own") as caught:
        slips.reprint(theirs)
    assert caught.value.facts == {"number": 4}


def test_yesterdays_slips_are_out_of_a_clerks_reach(counter: Counter, slips: SlipsDesk) -> None:
    (first, *_) = slips.find("T1-1")
    shifts = counter.shop.clerk.shifts
    counter.shop.clock.move(days=1)
    # the shift was left open: its slips are still the clerk's own
    assert names(slips) == ["T1-3", "T1-2", "T1-1"]
    assert slips.reprint(first.voucher).copy == 1
    shifts.close(shifts.look().shift.id)
    assert names(slips) == []
    with refused("receipt.not_own"):
        slips.reprint(first.voucher)


def test_who_may_reprint_anybodys_slip(counter: Counter, slips: SlipsDesk) -> None:
    (slip,) = slips.find("T1-2")
    counter.shop.clock.move(days=3)
    for name, operator in counter.shop.operators.items():
        desk = counter.shop.store.session(operator).slips
        if name in ("storekeeper", "auditor"):
            assert desk.sees_all
            assert names(desk, "周") == ["T1-2"]
            assert desk.reprint(slip.voucher).copy > 0
        elif name != "clerk":
            with refused("permission.denied"):
                desk.find("")
            with refused("permission.denied"):
                desk.reprint(slip.voucher)


def test_copies_are_counted_whoever_prints_them(counter: Counter, slips: SlipsDesk) -> None:
    (slip,) = slips.find("T1-1")
    office = open_store(counter.url, till="B1", till_kind="office", clock=counter.shop.clock)
    storekeeper = office.session(counter.shop.operators["storekeeper"])
    assert [slips.reprint(slip.voucher).copy, storekeeper.slips.reprint(slip.voucher).copy] == [
        1, 2,
    ]  # fmt: skip
    # each copy comes out where it was asked for
    assert [job.copy_no for job in storekeeper.printing.waiting()] == [2]
    told = counter.rows(text("SELECT act, subject FROM audit_event WHERE act = 'reprint'"))
    assert told == [("reprint", f"voucher:{slip.voucher}")] * 2
    office.close()


def test_a_shifts_slip_is_printed_again_as_it_was(counter: Counter, slips: SlipsDesk) -> None:
    clerk = counter.shop.clerk
    shift = clerk.shifts.look().shift
    with refused("shift.still_open"):
        slips.reprint_shift(shift.id)
    with refused("shift.unknown"):
        slips.reprint_shift(4_711)
    clerk.shifts.close(shift.id)
    counter.change("UPDATE goods SET name = '香米'")
    copied = slips.reprint_shift(shift.id)
    assert (copied.name, copied.copy) == ("T1 2026-06-18/1", 1)
    first, again = (
        Paper(clerk.printing.render(job)).text()
        for job in clerk.printing.waiting()
        if job.document == "shift"
    )
    assert "补打第1联" in again
    assert again.replace("补打第1联", "") == first
    assert "食盐" in first


def test_a_shifts_slip_is_its_clerks_and_its_closers(
    counter: Counter, slips: SlipsDesk, second: Session
) -> None:
    shift = counter.shop.clerk.shifts.look().shift
    second.shifts.close(shift.id, "小美忘了交班")
    third = counter.shop.administrator.staff.add("营三", list(second.operator.roles), "593716")
    with refused("shift.not_own") as caught:
        counter.shop.store.session(third).slips.reprint_shift(shift.id)
    assert caught.value.facts == {"name": "营小美"}
    copies = [
        session.slips.reprint_shift(shift.id).copy
        for session in (counter.shop.clerk, second, counter.shop.auditor)
    ]
    assert copies == [1, 2, 3]


def test_a_days_slip_is_printed_again(counter: Counter, slips: SlipsDesk) -> None:
    clerk = counter.shop.clerk
    with refused("day.not_closed"):
        slips.reprint_day(TODAY)
    clerk.shifts.close(clerk.shifts.look().shift.id)
    clerk.days.close(TODAY)
    copied = slips.reprint_day(TODAY)
    assert (copied.name, copied.copy) == ("2026-06-18", 1)
    job = clerk.printing.waiting()[-1]
    said = Paper(clerk.printing.render(job)).text()
    assert "日结单" in said
    assert "补打第1联" in said
    assert clerk.printing.number(job) == "2026-06-18"
    with refused("permission.denied"):
        counter.shop.auditor.slips.reprint_day(TODAY)


def test_the_days_sheet_is_for_closed_days(counter: Counter) -> None:
    clerk = counter.shop.clerk
    with refused("day.not_closed"):
        clerk.days.sheet_pdf(TODAY)
    clerk.shifts.close(clerk.shifts.look().shift.id)
    clerk.days.close(TODAY)
    assert "日结单" in Paper(counter.shop.auditor.days.sheet_pdf(TODAY)).text()
    with refused("day.not_closed"):
        clerk.days.sheet_pdf(date(2026, 6, 17) - timedelta(days=3))
