"""Opening and closing a shift, on both kinds of database."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.basket import KeptBasket
from lovemart_desktop.domain.ledger import head_text
from lovemart_desktop.domain.shifts import FundSum, GoodsSum, Tally, read_shift
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session, open_store
from tests.counter import Counter, again
from tests.returning import sold, take_back
from tests.shop import TODAY, refused

# opening


def test_nobody_redeems_without_a_shift_of_their_own(counter: Counter, second: Session) -> None:
    with refused("shift.none"):
        counter.redeem(counter.basket("张龚强", 食盐=1), second)
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    before = counter.vouchers()
    with refused("shift.none"):
        counter.redeem(counter.basket("张龚强", 食盐=1))
    assert counter.vouchers() == before
    second.shifts.open()
    with refused("shift.none"):
        counter.redeem(counter.basket("张龚强", 食盐=1))
    assert counter.redeem(counter.basket("张龚强", 食盐=1), second).voucher


def test_a_shift_at_one_till_is_none_at_another(counter: Counter) -> None:
    elsewhere = open_store(counter.url, till="T2", clock=counter.shop.clock)
    session = elsewhere.session(counter.shop.operators["clerk"])
    assert session.shifts.state().shift is None
    with refused("shift.none"):
        counter.redeem(counter.basket("张龚强", 食盐=1), session)
    session.shifts.open()
    assert counter.redeem(counter.basket("张龚强", 食盐=1), session).voucher
    elsewhere.close()


def test_opening_again_gives_the_same_shift(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    first = desk.open()
    counter.shop.clock.move(minutes=5)
    assert desk.open() == first
    assert (first.till, first.clerk_number, first.day, first.of_day) == ("T1", "06", TODAY, 1)
    state = desk.state()
    assert (state.own, state.today, state.ready) == (True, True, True)
    assert counter.rows(text("SELECT count(*) FROM shift")) == [(1,)]


def test_a_till_has_one_shift_at_a_time(counter: Counter, second: Session) -> None:
    state = second.shifts.state()
    assert state.shift is not None
    assert (state.shift.clerk_name, state.own, state.ready) == ("营小美", False, False)
    with refused("shift.of_another") as caught:
        second.shifts.open()
    assert caught.value.facts == {"name": "营小美", "number": "06", "day": "2026-06-18"}


def test_an_office_has_no_shift(counter: Counter) -> None:
    office = open_store(counter.url, till="B1", till_kind="office", clock=counter.shop.clock)
    with refused("shift.not_here"):
        office.session(counter.shop.operators["clerk"]).shifts.open()
    office.close()


def test_a_shift_left_open_overnight_is_closed_first(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    counter.redeem(counter.basket("张龚强", 食盐=1))
    counter.shop.clock.move(days=1)
    state = desk.state()
    assert (state.own, state.today, state.ready) == (True, False, False)
    with refused("shift.left_open") as caught:
        desk.open()
    assert caught.value.facts == {"day": "2026-06-18"}
    closed = desk.close(desk.look().shift.id)
    assert (closed.day, closed.by_another) == (TODAY, False)
    assert desk.open().day == date(2026, 6, 19)


# closing


def test_a_close_tells_what_happened(counter: Counter) -> None:
    counter.redeem(counter.basket("张龚强", 大米=2, 食盐=1))
    proxy = again(counter.basket("周尧全", 大豆油=1), proxy_name="周小丽", proxy_relation="女儿")
    counter.redeem(proxy)
    counter.redeem(counter.basket("郑雨晴", 儿童外套=1))
    desk = counter.shop.clerk.shifts
    counter.shop.clock.move(minutes=90)
    closed = desk.close(desk.look().shift.id)
    sums = closed.sums
    assert sums.redemptions == Tally(3, 213)
    assert sums.by_proxy == Tally(1, 80)
    assert sums.free == Tally(1, 0)
    assert (sums.no_card, sums.returns, sums.net) == (Tally(), Tally(), 213)
    assert sums.funds == (FundSum("诚信勤劳奖励", 80), FundSum("老党员关怀", 133))
    assert sorted(sums.goods, key=lambda each: each.goods) == [
        GoodsSum("儿童外套", "均码", "件", 1),
        GoodsSum("大米", "10kg", "袋", 2),
        GoodsSum("大豆油", "5L", "桶", 1),
        GoodsSum("食盐", "400g", "袋", 1),
    ]
    assert (closed.first_receipt, closed.last_receipt, closed.due) == (1, 3, 3)
    assert [(copy.number, copy.holder, copy.points) for copy in closed.missing] == [
        (1, "张*强", 133), (2, "周*全", 80), (3, "郑*晴", 0),
    ]  # fmt: skip
    assert (closed.till, closed.clerk, closed.closed_by, closed.note) == ("T1", "06", "06", "")
    assert closed.closed_at - closed.opened_at == 90 * 60_000
    assert closed.unprinted == 3


def test_what_was_before_belongs_to_another_shift(counter: Counter, second: Session) -> None:
    desk = counter.shop.clerk.shifts
    counter.redeem(counter.basket("张龚强", 大米=1))
    first = desk.close(desk.look().shift.id)
    opened = second.shifts.open()
    assert opened.of_day == 2
    counter.redeem(counter.basket("张龚强", 食盐=1), second)
    later = second.shifts.close(opened.id)
    assert (first.sums.net, later.sums.net) == (65, 3)
    assert (later.first_receipt, later.last_receipt) == (2, 2)
    assert later.opened_head == first.head


def test_the_printed_head_is_the_chains(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    counter.redeem(counter.basket("张龚强", 大米=1))
    closed = desk.close(desk.look().shift.id)
    ((no, head),) = counter.rows(text("SELECT last_no, head FROM till WHERE code = 'T1'"))
    assert closed.head == head_text(no, bytes(head))
    proof = counter.shop.auditor.proof.verify(heads=[f"T1={closed.head}"])
    assert proof.clean
    wrong = closed.head[:-1] + ("0" if closed.head[-1] != "0" else "1")
    assert not counter.shop.auditor.proof.verify(heads=[f"T1={wrong}"]).clean


def test_a_close_is_kept_as_it_was_printed(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    counter.redeem(counter.basket("张龚强", 大米=1))
    closed = desk.close(desk.look().shift.id)
    counter.change("UPDATE goods SET name = '香米'")
    counter.change("UPDATE fund SET name = name || '（改）'")
    ((words,),) = counter.rows(text("SELECT words FROM shift"))
    assert read_shift(words) == closed


def test_the_slip_waits_for_the_printer_from_the_same_commit(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    shift = desk.look().shift
    desk.close(shift.id)
    (job,) = counter.shop.clerk.printing.waiting()
    assert (job.document, job.subject, job.copy_no, job.voucher) == (
        "shift",
        str(shift.id),
        0,
        None,
    )
    ((act, subject),) = counter.rows(
        text("SELECT act, subject FROM audit_event ORDER BY till_id, no DESC LIMIT 1")
    )
    assert (act, subject) == ("close-shift", f"shift:{shift.id}")


def test_a_lost_answer_closes_and_prints_once(counter: Counter) -> None:
    desk = counter.shop.clerk.shifts
    shift = desk.look().shift
    first = desk.close(shift.id)
    assert desk.close(shift.id) == first
    assert len(counter.shop.clerk.printing.waiting()) == 1


def test_a_shift_is_not_closed_over_open_baskets(counter: Counter) -> None:
    clerk = counter.shop.clerk
    basket = counter.basket("张龚强", 食盐=1)
    kept = KeptBasket(new_key(), basket.card, basket.lines, label="张龚强", pieces=1, points=3)
    clerk.baskets.hold(kept)
    shift = clerk.shifts.look()
    assert shift.held == 1
    with refused("shift.held") as caught:
        clerk.shifts.close(shift.shift.id)
    assert caught.value.facts == {"count": 1}
    clerk.baskets.drop(kept.key, "不要了")
    assert clerk.shifts.close(shift.shift.id).sums.net == 0


# somebody else's


def test_a_forgotten_shift_is_closed_with_a_note(counter: Counter, second: Session) -> None:
    counter.redeem(counter.basket("张龚强", 食盐=1))
    counter.shop.clock.move(days=1)
    left = second.shifts.look()
    assert (left.shift.clerk_name, left.sums.net) == ("营小美", 3)
    for note in ("", "  \n "):
        with refused("shift.note_missing"):
            second.shifts.close(left.shift.id, note)
    with refused("shift.note_long"):
        second.shifts.close(left.shift.id, "久" * 201)
    closed = second.shifts.close(left.shift.id, " 小美昨晚\n忘了交班 ")
    assert (closed.clerk, closed.closed_by, closed.note) == ("06", "08", "小美昨晚 忘了交班")
    assert (closed.day, closed.by_another) == (TODAY, True)
    with refused("shift.closed_already") as caught:
        counter.shop.clerk.shifts.close(left.shift.id)
    assert caught.value.facts == {"name": "营二"}
    assert second.shifts.open().day == date(2026, 6, 19)


def test_a_shift_is_closed_at_its_own_till(counter: Counter) -> None:
    shift = counter.shop.clerk.shifts.look().shift
    elsewhere = open_store(counter.url, till="T2", clock=counter.shop.clock)
    with refused("shift.none"):
        elsewhere.session(counter.shop.operators["clerk"]).shifts.close(shift.id)
    elsewhere.close()


# what the database itself refuses


@pytest.mark.parametrize(
    "change",
    ["note = 'x'", "words = 'x'", "closed_at = NULL", "closed_no = closed_no + 1", "clerk_id = 1"],
)
def test_a_closed_shift_stays_as_it_is(counter: Counter, change: str) -> None:
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    with refused("books.append_only"):
        counter.change(f"UPDATE shift SET {change}")
    with refused("books.append_only"):
        counter.change("DELETE FROM shift")


def test_an_open_shift_changes_only_by_its_close(counter: Counter) -> None:
    for change in ("note = 'x'", "opened_no = 0", "clerk_id = 1"):
        with refused("books.append_only"):
            counter.change(f"UPDATE shift SET {change}")


# what came back


def test_returns_are_taken_off_funds_and_goods(counter: Counter) -> None:
    voucher = sold(counter, "张龚强", 大米=3, 食盐=5)  # 200 of the own, 10 of the household
    desk = counter.shop.clerk.shifts
    take_back(counter, voucher, 大米=1)
    closed = desk.close(desk.look().shift.id)
    assert (closed.sums.redemptions, closed.sums.returns) == (Tally(1, 210), Tally(1, 65))
    assert closed.sums.net == 145
    assert closed.sums.funds == (FundSum("诚信勤劳奖励", 10, 10), FundSum("老党员关怀", 200, 55))
    assert {each.goods: (each.pieces, each.returned) for each in closed.sums.goods} == {
        "大米": (3, 1),
        "食盐": (5, 0),
    }
    # only the redemption's copy has a barcode to hand in
    assert closed.due == 1


def test_what_comes_back_later_belongs_to_the_later_shift(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=2)
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    desk.open()
    done = take_back(counter, voucher, 大米=2)
    sums = desk.look().sums
    assert (sums.redemptions, sums.returns, sums.net) == (Tally(), Tally(1, 130), -130)
    assert [(each.goods, each.net) for each in sums.goods] == [("大米", -2)]
    found = {slip.name: slip for slip in counter.shop.clerk.slips.find("")}
    assert set(found) == {"T1-1", "T1-1/1"}
    assert found["T1-1/1"].voucher == done.voucher
    copied = counter.shop.clerk.slips.reprint(done.voucher)
    assert (copied.name, copied.copy) == ("T1-1/1", 1)
    assert counter.shop.clerk.printing.waiting()[-1].document == "return"


def test_a_return_needs_a_shift_of_ones_own(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 食盐=1)
    desk = counter.shop.clerk.shifts
    desk.close(desk.look().shift.id)
    with refused("shift.none"):
        take_back(counter, voucher)
