"""Returns: to the purses and lots that they came from, and never more than was taken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.domain.counter.returns import BackLine
from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.domain.people.household_asks import Merge
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence import schema
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import open_store
from tests.counter import Counter
from tests.documents.reading import Paper
from tests.returning import asked, confirm, sold, take_back
from tests.shop import TODAY, refused

HOUSEHOLD = "诚信勤劳奖励 household"
OWN = "老党员关怀 own"


def test_all_of_a_slip_comes_back(counter: Counter) -> None:
    before, rice = counter.purses("周尧全"), counter.stock("大米")
    voucher = sold(counter, "周尧全", 大米=2, 食盐=1)
    done = take_back(counter, voucher)
    assert not done.repeated
    assert counter.purses("周尧全") == before
    assert counter.stock("大米") == rice
    assert counter.shop.clerk.returns.look(voucher).receipt.left == 0


def test_what_is_left_can_still_come_back_and_no_more(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=3)
    take_back(counter, voucher, 大米=1)
    found = counter.shop.clerk.returns.look(voucher).receipt
    assert (found.left, found.returns, found.returned_points) == (2, 1, 65)
    request = replace(asked(counter, voucher), lines=(BackLine(1, 3),), expected_points=195)
    with refused("return.more_than_left") as caught:
        counter.shop.clerk.returns.take_back(request)
    assert caught.value.facts["left"] == 2
    take_back(counter, voucher, 大米=2)
    with refused("return.nothing_left") as caught:
        counter.shop.clerk.returns.take_back(replace(request, key=new_key()))
    assert caught.value.facts == {"number": "T1-1"}
    assert counter.purses("周尧全")[HOUSEHOLD] == 1_000


def test_the_purse_that_was_spent_last_is_filled_first(counter: Counter) -> None:
    voucher = sold(counter, "张龚强", 大米=3, 食盐=5)  # 210: 200 of the own, 10 of the household
    assert counter.purses("张龚强") == {OWN: 0, HOUSEHOLD: 990}
    take_back(counter, voucher, 食盐=2)
    assert counter.purses("张龚强") == {OWN: 0, HOUSEHOLD: 996}
    take_back(counter, voucher, 大米=1)
    assert counter.purses("张龚强") == {OWN: 61, HOUSEHOLD: 1_000}


def test_damaged_goods_do_not_reach_the_shelf(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=3)
    rice = counter.stock("大米")
    done = take_back(counter, voucher, damaged=2, 大米=3)
    assert counter.stock("大米") == rice + 1
    assert counter.purses("周尧全")[HOUSEHOLD] == 1_000
    moves = select(schema.stock_move.c.pieces).where(schema.stock_move.c.voucher_id == done.voucher)
    assert [row[0] for row in counter.rows(moves)] == [3, -2]


def test_goods_for_nothing_come_back_too(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 儿童外套=2)
    coats = counter.stock("儿童外套")
    done = take_back(counter, voucher, 儿童外套=1)
    assert counter.stock("儿童外套") == coats + 1
    transfers = select(schema.transfer).where(schema.transfer.c.voucher_id == done.voucher)
    assert counter.rows(transfers) == []


def test_another_till_takes_back_from_the_account_of_the_first(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=1)
    store = open_store(counter.url, till="T2", clock=counter.shop.clock)
    clerk = store.session(counter.shop.operators["clerk"])
    clerk.shifts.open()
    done = clerk.returns.take_back(asked(counter, voucher, by=clerk))
    assert clerk.returns.slip(done.voucher).till == "T2"
    store.close()
    assert counter.purses("周尧全")[HOUSEHOLD] == 1_000
    redeemed = select(schema.account.c.balance).where(schema.account.c.kind == "redeemed")
    assert {row[0] for row in counter.rows(redeemed)} == {0}


# funds that have ended


def end_shift(counter: Counter) -> None:
    shift = counter.shop.clerk.shifts.state().shift
    assert shift is not None
    counter.shop.clerk.shifts.close(shift.id)


def next_shift(counter: Counter, days: int) -> None:
    """The clerk closes the shift, and opens one again some days later."""
    end_shift(counter)
    counter.shop.clock.move(days=days)
    counter.shop.clerk.shifts.open()


def test_a_purse_that_has_expired_since_is_revived(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=1)
    counter.change("UPDATE fund SET expires_on = '2026-06-20' WHERE name = '诚信勤劳奖励'")
    next_shift(counter, days=3)
    assert counter.purses("周尧全") == {}
    done = take_back(counter, voucher)
    slip = counter.shop.clerk.returns.slip(done.voucher)
    assert [str(gain.revived_until) for gain in slip.gains] == ["2026-07-21"]
    seen = counter.desk.scan(counter.cards["周尧全"])
    assert isinstance(seen, CardSeen)
    assert [(p.balance, p.expires_on) for p in seen.purses] == [(1_000, "2026-07-21")]
    (row,) = counter.desk.balances("周尧全")
    assert row.household == 1_000
    redeemed = counter.buy("周尧全", 食盐=1)
    assert [str(use.expires_on) for use in redeemed.uses] == ["2026-07-21"]
    counter.shop.clock.move(days=30)
    assert counter.purses("周尧全") == {HOUSEHOLD: 997}
    counter.shop.clock.move(days=1)
    assert counter.purses("周尧全") == {}


def test_of_a_closed_fund_only_the_goods_come_back(counter: Counter) -> None:
    voucher = sold(counter, "张龚强", 大米=3, 食盐=5)  # 200 own, 10 household
    request = asked(counter, voucher, 食盐=5)
    counter.change("UPDATE fund SET state = 'closed' WHERE name = '诚信勤劳奖励'")
    with refused("return.changed") as caught:
        counter.shop.clerk.returns.take_back(request)
    assert caught.value.facts == {"shown": 15, "now": 5}
    again = asked(counter, voucher, 食盐=5)
    assert (again.expected_points, again.expected_lost) == (15, 10)
    done = counter.shop.clerk.returns.take_back(again)
    slip = counter.shop.clerk.returns.slip(done.voucher)
    assert [(lost.fund, lost.points) for lost in slip.lost] == [("诚信勤劳奖励", 10)]
    assert [(gain.fund, gain.given) for gain in slip.gains] == [("老党员关怀", 5)]
    assert (slip.before, slip.given, slip.after) == (0, 5, 5)
    assert counter.purses("张龚强") == {OWN: 5}
    expired = select(schema.account.c.balance).where(schema.account.c.kind == "expired")
    assert sum(row[0] for row in counter.rows(expired)) == 10


def test_after_a_merge_the_successor_gets_the_points(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=1)
    home = dict(counter.rows(select(schema.member.c.name, schema.member.c.household_id)))
    ask, key = Merge(home["周尧全"], home["郑雨晴"], TODAY, "并户"), new_key()
    officer = counter.shop.card_officer
    counter.shop.confirm(officer, Act.MERGE_HOUSEHOLDS, officer.households.request_of(ask, key))
    officer.households.carry_out(ask, key)
    assert counter.purses("郑雨晴")[HOUSEHOLD] == 1_935
    take_back(counter, voucher)
    assert counter.purses("郑雨晴")[HOUSEHOLD] == 2_000


# who must agree


def test_above_the_limit_a_second_person_confirms_this_very_return(counter: Counter) -> None:
    clerk = counter.shop.clerk
    counter.shop.administrator.returns.set_limit(100)
    voucher = sold(counter, "周尧全", 大米=3)
    clerk.returns.take_back(asked(counter, voucher, 大米=1))
    request = asked(counter, voucher, 大米=2)
    with refused("return.second_person") as caught:
        clerk.returns.take_back(request)
    assert caught.value.facts == {"points": 130}
    confirm(clerk, replace(request, reason="破袋"))
    with refused("return.second_person"):
        clerk.returns.take_back(request)
    confirm(clerk, request)
    done = clerk.returns.take_back(request)
    (row,) = counter.rows(
        select(schema.voucher.c.confirmer_id).where(schema.voucher.c.id == done.voucher)
    )
    assert row[0] == counter.shop.operators["auditor"].id


def test_with_a_limit_of_nothing_every_return_takes_two(counter: Counter) -> None:
    counter.shop.administrator.returns.set_limit(0)
    voucher = sold(counter, "周尧全", 儿童外套=1)
    with refused("return.second_person"):
        counter.shop.clerk.returns.take_back(asked(counter, voucher))


def test_a_clerk_returns_nothing_of_the_own_household_alone(counter: Counter) -> None:
    voucher = sold(counter, "张龚强", 食盐=1)
    clerk = counter.employ("张玉琴")
    request = asked(counter, voucher, by=clerk)
    assert clerk.returns.look(voucher).own
    with refused("return.own_household") as caught:
        clerk.returns.take_back(request)
    assert caught.value.facts == {"name": "张龚强"}
    confirm(clerk, request)
    clerk.returns.take_back(request)
    assert counter.purses("张龚强")[OWN] == 200


def test_alone_in_the_store_a_return_waits_for_its_countersignature(counter: Counter) -> None:
    counter.shop.administrator.returns.set_limit(0)
    voucher = sold(counter, "周尧全", 大米=1)
    done = counter.shop.clerk.returns.take_back(asked(counter, voucher), alone=True)
    (due,) = counter.shop.auditor.countersign.waiting()
    assert (due.voucher, due.reasons) == (done.voucher, ("return",))
    assert (due.till, due.number, due.holder, due.points) == ("T1", 1, "周尧全", 65)
    counter.shop.auditor.countersign.sign(done.voucher)
    assert counter.shop.auditor.countersign.waiting() == []


def test_where_the_town_forbids_it_nobody_returns_alone(counter: Counter) -> None:
    counter.shop.administrator.returns.set_limit(0)
    rules = counter.shop.administrator.holder_rules
    rules.set_rules(replace(rules.rules(), alone=False))
    voucher = sold(counter, "周尧全", 大米=1)
    with refused("return.second_person"):
        counter.shop.clerk.returns.take_back(asked(counter, voucher), alone=True)


def test_the_limit_is_the_administrators_to_set(counter: Counter) -> None:
    with refused("permission.denied"):
        counter.shop.clerk.returns.set_limit(5)
    with refused("return.limit"):
        counter.shop.administrator.returns.set_limit(-1)
    counter.shop.administrator.returns.set_limit(500)
    assert counter.shop.clerk.returns.limit() == 500


# one request, one return


def test_the_same_request_books_once(counter: Counter) -> None:
    clerk = counter.shop.clerk
    voucher = sold(counter, "周尧全", 大米=1)
    request = asked(counter, voucher)
    first = clerk.returns.take_back(request)
    vouchers = counter.vouchers()
    second = clerk.returns.take_back(request)
    assert (second.voucher, second.repeated) == (first.voucher, True)
    with refused("request.other_content"):
        clerk.returns.take_back(replace(request, reason="不合身"))
    assert counter.vouchers() == vouchers


def test_without_a_shift_nothing_is_taken_back(counter: Counter) -> None:
    voucher = sold(counter, "周尧全", 大米=1)
    request = asked(counter, voucher)
    end_shift(counter)
    with refused("shift.none"):
        counter.shop.clerk.returns.take_back(request)


@pytest.mark.parametrize("who", ["storekeeper", "card_officer", "auditor", "administrator"])
def test_only_clerks_take_goods_back(counter: Counter, who: str) -> None:
    voucher = sold(counter, "周尧全", 食盐=1)
    request = asked(counter, voucher)
    desk = getattr(counter.shop, who).returns
    with refused("permission.denied"):
        desk.take_back(request)
    with refused("permission.denied"):
        desk.look(voucher)
    with refused("permission.denied"):
        desk.find("")


# finding the slip


def test_a_slip_is_found_by_code_number_card_name_and_day(counter: Counter) -> None:
    desk = counter.shop.clerk.returns
    first = sold(counter, "周尧全", 大米=1)
    counter.shop.clock.move(minutes=1)
    second = sold(counter, "郑雨晴", 食盐=2)
    till = counter.shop.store.till.id
    assert [row.voucher for row in desk.find("")] == [second, first]
    assert [row.voucher for row in desk.find(receipt_code(till, 1))] == [first]
    assert [row.voucher for row in desk.find("2")] == [second]
    assert [row.voucher for row in desk.find("t1-2")] == [second]
    assert desk.find("T2-2") == []
    assert [row.voucher for row in desk.find(counter.cards["周尧全"])] == [first]
    assert [row.voucher for row in desk.find("郑")] == [second]
    assert desk.find("郑 6-17") == []
    assert [row.voucher for row in desk.find("2026-06-18 郑")] == [second]
    assert desk.find("%") == []
    take_back(counter, first)
    assert [(row.pieces, row.left) for row in desk.find("周")] == [(1, 0)]


def test_what_is_not_there_is_said(counter: Counter) -> None:
    assert counter.shop.clerk.returns.find("123456789012") == []
    with refused("return.unknown"):
        counter.shop.clerk.returns.look(77)
    with refused("receipt.unknown"):
        counter.shop.clerk.returns.slip(77)


def test_the_slip_waits_for_the_printer(counter: Counter) -> None:
    voucher = sold(counter, "张龚强", 大米=1, 食盐=1)
    done = take_back(counter, voucher, 大米=1)
    (job,) = [j for j in counter.shop.clerk.printing.waiting() if j.document == "return"]
    assert (job.voucher, job.copy_no) == (done.voucher, 0)
    slip = counter.shop.clerk.returns.slip(done.voucher)
    assert slip.receipt == receipt_code(counter.shop.store.till.id, 1)
    assert (slip.nth, slip.pieces, slip.points, slip.before, slip.after) == (1, 1, 65, 1_132, 1_197)
    assert [(g.account, g.before, g.after) for g in slip.gains] == [("own", 132, 197)]
    assert slip.clerk == "06"


def test_the_slip_is_drawn_from_the_queue_and_reprinted_as_a_copy(counter: Counter) -> None:
    clerk = counter.shop.clerk
    done = take_back(counter, sold(counter, "周尧全", 大米=2), 大米=1)
    copied = clerk.slips.reprint(done.voucher)
    assert copied.copy == 1
    first, copy = (j for j in clerk.printing.waiting() if j.document == "return")
    assert (first.copy_no, copy.copy_no) == (0, 1)
    number = receipt_code(counter.shop.store.till.id, 1)
    assert clerk.printing.number(copy) == f"{number}-1"
    plain, marked = (Paper(clerk.printing.render(job)).text(0) for job in (first, copy))
    assert "退还65分" in plain
    assert "补打第1联" in marked
    assert "补打" not in plain
