"""The counter: reprinting and looking up, on both kinds of database."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.services.counter.counter import CounterDesk
from tests.counter import Counter
from tests.shop import PIN, refused

# slips again


def test_a_slip_is_printed_again_as_a_copy(counter: Counter) -> None:
    voucher = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    slips = counter.shop.clerk.slips
    assert [slips.reprint(voucher).copy, slips.reprint(voucher).copy] == [1, 2]
    jobs = counter.shop.clerk.printing.waiting()
    assert [(j.voucher, j.copy_no) for j in jobs] == [(voucher, 0), (voucher, 1), (voucher, 2)]
    told = counter.rows(text("SELECT act, subject FROM audit_event ORDER BY no DESC LIMIT 2"))
    assert told == [("reprint", f"voucher:{voucher}")] * 2


def test_a_clerk_prints_only_own_slips_of_today(counter: Counter) -> None:
    counter.shop.administrator.staff.add("营二", [Role.CLERK], PIN)
    other = counter.shop.store.sign_in("08", PIN)
    before = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    counter.shop.clerk.shifts.close(counter.shop.clerk.shifts.look().shift.id)
    other.shifts.open()
    others = counter.redeem(counter.basket("张龚强", 食盐=1), other).voucher
    assert [r.voucher for r in counter.desk.own_receipts()] == [before]
    assert [r.voucher for r in other.counter.own_receipts()] == [others]
    with refused("receipt.not_own") as caught:
        counter.shop.clerk.slips.reprint(others)
    with refused("receipt.not_own"):
        counter.desk.receipt(others)
    assert counter.shop.auditor.counter.receipt(others).total == 3
    assert caught.value.facts == {"number": 2}
    counter.shop.clock.move(days=1)
    assert counter.desk.own_receipts() == []
    with refused("receipt.not_own"):
        counter.shop.clerk.slips.reprint(before)
    assert [j.document for j in counter.shop.clerk.printing.waiting()] == ["slip", "shift", "slip"]


def test_own_slips_come_newest_first(counter: Counter) -> None:
    vouchers = [counter.redeem(counter.basket("张龚强", 食盐=1)).voucher for _ in range(3)]
    found = counter.desk.own_receipts()
    assert [r.voucher for r in found] == vouchers[::-1]
    assert [(r.number, r.holder, r.points) for r in found] == [
        (3, "张龚强", 3), (2, "张龚强", 3), (1, "张龚强", 3),
    ]  # fmt: skip


def test_there_is_no_slip_of_what_is_no_redemption(counter: Counter) -> None:
    for voucher in (1_000_000_001, 4_711):
        with refused("receipt.unknown"):
            counter.desk.receipt(voucher)
        with refused("receipt.unknown"):
            counter.shop.clerk.slips.reprint(voucher)


# looking up


def test_balances_are_found_by_what_people_say(counter: Counter) -> None:
    for words in ("张龚", "zgq", "0016", "13800002671", "ZGQ"):
        found = counter.desk.balances(words)
        assert ("张龚强", 200, 1000) in [(r.name, r.own, r.household) for r in found], words
    # the first two of that name, then as they live together
    assert {r.name for r in counter.desk.balances("张", limit=2)} == {"张大", "张小龙"}


def test_a_balance_names_the_person_without_giving_much_away(counter: Counter) -> None:
    (row,) = counter.desk.balances("周尧全")
    assert (row.village, row.group, row.id_tail, row.birth_date, row.card_state) == (
        "石桥村", "1组", "0016", "1950-01-01", "active",
    )  # fmt: skip
    (without,) = counter.desk.balances("张玉琴")
    assert (without.card_state, without.own, without.household) == ("", 0, 0)


def test_the_dead_are_not_looked_up(counter: Counter) -> None:
    counter.change("UPDATE member SET deceased_on = '2026-06-10' WHERE name = '周尧全'")
    assert counter.desk.balances("周尧全") == []


@pytest.mark.parametrize("words", ["", "  ", "%", "_", "张_", "张%", "\\", "'; DROP TABLE x; --"])
def test_what_is_typed_is_text_and_no_pattern(counter: Counter, words: str) -> None:
    assert counter.desk.balances(words) == []
    assert counter.desk.find_goods(words) == []


def test_goods_are_found_by_name_initials_and_barcode(counter: Counter) -> None:
    for words, names in {
        "大": ["大米", "大豆油"],
        "米": ["大米"],
        "DM": ["大米"],
        "d": ["大米", "大豆油"],
        "69012345000": ["大米", "大豆油", "食盐", "毛巾", "复合肥", "铁锅"],
        "锅": ["铁锅"],
    }.items():
        assert sorted(g.name for g in counter.desk.find_goods(words)) == sorted(names), words
    assert counter.desk.find_goods("豆")[0].stock == 40


# who may


def test_each_act_asks_who_is_there(sqlite_counter: Counter) -> None:
    counter = sqlite_counter
    basket = counter.basket("张龚强", 食盐=1)
    counter.redeem(basket)
    acts: dict[Act, list[Callable[[CounterDesk], object]]] = {
        Act.REDEEM: [
            lambda d: d.scan(counter.cards["张龚强"]),
            lambda d: d.redeem(basket),
            lambda d: d.next_receipt(),
        ],
        Act.REPRINT: [lambda d: d.own_receipts()],
        Act.LOOK_UP_BALANCE: [lambda d: d.balances("张")],
        Act.SEE_GOODS: [lambda d: d.find_goods("米")],
    }
    for act, calls in acts.items():
        for name, operator in counter.shop.operators.items():
            desk = counter.shop.store.session(operator).counter
            for call in calls:
                if operator.may(act):
                    if act is not Act.REDEEM or name == "clerk":
                        call(desk)
                else:
                    with refused("permission.denied"):
                        call(desk)
