"""The counter: redeeming, refusing, four eyes, on both kinds of database."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.redemption import BasketLine
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.counter import request_of
from lovemart_desktop.services.desk import new_key
from tests.counter import Counter, again
from tests.shop import PIN, SECRET, refused

# redeeming


def test_a_redemption_is_what_the_slip_says(counter: Counter) -> None:
    receipt = counter.buy("张龚强", 大米=2, 毛巾=1, 大豆油=1)
    assert parse_receipt_code(receipt.number) == (1, 1)
    assert (receipt.town, receipt.store, receipt.telephone, receipt.till) == (
        "青石镇", "青石镇爱心超市", "0851-5550123", "T1",
    )  # fmt: skip
    assert (receipt.holder, receipt.village, receipt.clerk) == ("张龚强", "石桥村", "06")
    assert receipt.card_tail == counter.cards["张龚强"][-4:]
    assert not receipt.no_card
    assert receipt.business_date.isoformat() == "2026-06-18"
    assert [(n.goods, n.spec, n.unit, n.pieces, n.price, n.points) for n in receipt.lines] == [
        ("大米", "10kg", "袋", 2, 65, 130),
        ("毛巾", "34×74cm", "条", 1, 8, 8),
        ("大豆油", "5L", "桶", 1, 80, 80),
    ]
    assert [(u.account, u.fund, u.before, u.taken, u.after) for u in receipt.uses] == [
        ("own", "老党员关怀", 200, 200, 0),
        ("household", "诚信勤劳奖励", 1000, 18, 982),
    ]
    assert (receipt.pieces, receipt.total, receipt.before, receipt.after) == (4, 218, 1200, 982)
    assert re.fullmatch(r"[0-9A-F]{4} [0-9A-F]{4}", receipt.check)


def test_a_redemption_moves_points_and_stock(counter: Counter) -> None:
    counter.buy("张龚强", 大米=3)
    assert counter.purses("张龚强") == {"老党员关怀 own": 5, "诚信勤劳奖励 household": 1000}
    assert counter.stock("大米") == 97
    redeemed = counter.rows(text("SELECT till_id, balance FROM account WHERE kind = 'redeemed'"))
    assert redeemed == [(1, 195)]


def test_before_and_after_follow_each_other(counter: Counter) -> None:
    slips = [counter.buy("张龚强", 大米=1, 食盐=n) for n in (1, 2, 3)]
    for earlier, later in pairwise(slips):
        assert later.before == earlier.after
    assert [parse_receipt_code(slip.number) for slip in slips] == [(1, 1), (1, 2), (1, 3)]


def test_a_slip_says_later_what_it_said_at_first(counter: Counter) -> None:
    first = counter.redeem(counter.basket("张龚强", 大米=1))
    said = counter.desk.receipt(first.voucher)
    counter.buy("张龚强", 大米=2)
    counter.change("UPDATE goods SET points = 99 WHERE name = '大米'")
    assert counter.desk.receipt(first.voucher) == said


def test_the_slip_waits_to_be_printed_from_the_same_commit(counter: Counter) -> None:
    voucher = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    (job,) = counter.shop.clerk.printing.waiting()
    assert (job.document, job.voucher, job.copy_no, job.printer) == ("slip", voucher, 0, "slip")


def test_goods_for_nothing_make_a_receipt_too(counter: Counter) -> None:
    receipt = counter.buy("周尧全", 儿童外套=1)
    assert (receipt.total, receipt.uses, receipt.before, receipt.after) == (0, (), 1000, 1000)
    assert counter.stock("儿童外套") == 8


def test_a_proxy_is_on_the_slip(counter: Counter) -> None:
    basket = again(counter.basket("张龚强", 食盐=1), proxy_name="张小龙", proxy_relation="儿子")
    receipt = counter.desk.receipt(counter.redeem(basket).voucher)
    assert receipt.proxy is not None
    assert (receipt.proxy.name, receipt.proxy.relation) == ("张小龙", "儿子")


def test_the_same_goods_on_two_lines_stay_two_lines(counter: Counter) -> None:
    basket = counter.basket("张龚强", 食盐=3)
    salt = counter.goods["食盐"][0]
    basket = again(basket, lines=(BasketLine(salt, 1), BasketLine(salt, 2)))
    receipt = counter.desk.receipt(counter.redeem(basket).voucher)
    assert [n.pieces for n in receipt.lines] == [1, 2]
    assert counter.stock("食盐") == 197


# the same request again


def test_the_same_request_is_booked_once(counter: Counter) -> None:
    basket = counter.basket("张龚强", 大米=1)
    first, second = counter.redeem(basket), counter.redeem(basket)
    assert (first.voucher, first.repeated) == (second.voucher, False)
    assert second.repeated
    assert counter.stock("大米") == 99
    assert len(counter.shop.clerk.printing.waiting()) == 1


def test_the_same_request_is_answered_whatever_happened_since(counter: Counter) -> None:
    basket = counter.basket("张龚强", 大豆油=15)
    voucher = counter.redeem(basket).voucher
    counter.change("UPDATE card SET state = 'lost'")
    counter.change("UPDATE goods SET points = 1000, active = 0")
    assert counter.redeem(basket).voucher == voucher


def test_the_same_key_with_something_else_is_shown(counter: Counter) -> None:
    basket = counter.basket("张龚强", 大米=1)
    counter.redeem(basket)
    before = counter.vouchers()
    salt = counter.goods["食盐"][0]
    for other in (
        again(basket, lines=(BasketLine(salt, 1),)),
        again(basket, expected_total=64),
        again(basket, card=counter.cards["周尧全"]),
        again(basket, proxy_name="某人"),
        again(basket, proxy_relation="邻居"),
    ):
        with refused("request.other_content"):
            counter.redeem(other)
    assert counter.vouchers() == before


def test_an_answer_that_was_lost_is_found_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit reached the books, but its answer did not come back."""
    commit = UnitOfWork.commit

    def lose_the_answer(work: UnitOfWork) -> None:
        commit(work)
        raise Refusal("database.lost")

    basket = counter.basket("张龚强", 大米=1)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "commit", lose_the_answer)
        found = counter.redeem(basket)
    assert found.repeated
    assert counter.desk.receipt(found.voucher).total == 65
    assert counter.stock("大米") == 99


# refusals book nothing


def _refusals(counter: Counter) -> dict[str, Callable[[], object]]:
    rice = counter.basket("张龚强", 大米=1)
    return {
        "basket.empty": lambda: counter.redeem(counter.basket("张龚强")),
        "goods.unknown": lambda: counter.redeem(again(rice, lines=(BasketLine(999, 1),))),
        "basket.price_changed": lambda: counter.redeem(again(rice, expected_total=60)),
        "goods.out_of_stock": lambda: counter.redeem(counter.basket("张龚强", 毛巾=3)),
        "points.short": lambda: counter.redeem(counter.basket("张龚强", 大豆油=16)),
        "card.unknown": lambda: counter.redeem(again(rice, card="86000000000000")),
    }


def test_a_refusal_books_nothing(counter: Counter) -> None:
    before = (counter.vouchers(), counter.purses("张龚强"), counter.stock("大米"))
    for code, act in _refusals(counter).items():
        with refused(code):
            act()
    assert (counter.vouchers(), counter.purses("张龚强"), counter.stock("大米")) == before
    assert counter.shop.clerk.printing.waiting() == []
    assert counter.buy("张龚强", 大米=1).number.startswith("00100000001")


def test_a_price_that_changed_meanwhile_is_said(counter: Counter) -> None:
    basket = counter.basket("张龚强", 大米=2)
    counter.change("UPDATE goods SET points = 70 WHERE name = '大米'")
    with refused("basket.price_changed") as caught:
        counter.redeem(basket)
    assert caught.value.facts == {"shown": 130, "now": 140}


def test_a_shortage_says_how_many_points_and_for_what(counter: Counter) -> None:
    with refused("points.short") as caught:
        counter.redeem(counter.basket("周尧全", 大豆油=13))
    assert caught.value.facts == {
        "missing": 40, "goods": "大豆油", "total": 1040, "available": 1000,
    }  # fmt: skip


# which points


def test_expired_points_are_neither_shown_nor_spent_nor_on_the_slip(counter: Counter) -> None:
    counter.change("UPDATE fund SET expires_on = '2026-06-17' WHERE name = '老党员关怀'")
    assert counter.purses("张龚强") == {"诚信勤劳奖励 household": 1000}
    assert counter.desk.balances("张龚强")[0].own == 0
    receipt = counter.buy("张龚强", 大米=1)
    assert [u.fund for u in receipt.uses] == ["诚信勤劳奖励"]
    assert (receipt.before, receipt.after) == (1000, 935)
    with refused("points.short"):
        counter.redeem(counter.basket("张龚强", 大豆油=12))


def test_points_are_spent_on_their_last_day(counter: Counter) -> None:
    counter.change("UPDATE fund SET expires_on = '2026-06-18' WHERE name = '老党员关怀'")
    receipt = counter.buy("张龚强", 大米=1)
    assert [(u.fund, u.taken) for u in receipt.uses] == [("老党员关怀", 65)]
    assert [u.fund for u in receipt.expiring()] == ["老党员关怀"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE fund SET state = 'closed' WHERE name = '老党员关怀'",
        "UPDATE points_account SET state = 'frozen' WHERE member_id IS NOT NULL",
    ],
)
def test_closed_funds_and_frozen_accounts_are_left_out(counter: Counter, change: str) -> None:
    counter.change(change)
    assert counter.purses("张龚强") == {"诚信勤劳奖励 household": 1000}
    assert counter.desk.balances("张龚强")[0].own == 0
    assert [u.account for u in counter.buy("张龚强", 大米=1).uses] == ["household"]


def test_a_fund_pays_for_its_categories_only(counter: Counter) -> None:
    counter.change(
        "INSERT INTO fund_category (fund_id, category_id)"
        " SELECT fund.id, category.id FROM fund, category"
        " WHERE fund.name = '诚信勤劳奖励' AND category.name IN ('粮油', '调味')"
    )
    receipt = counter.buy("张龚强", 大米=1, 毛巾=1)
    assert {u.fund: u.taken for u in receipt.uses} == {"诚信勤劳奖励": 65, "老党员关怀": 8}
    with refused("points.short") as caught:
        counter.redeem(counter.basket("张龚强", 复合肥=2))
    assert caught.value.facts["missing"] == 28
    with refused("points.short"):
        counter.redeem(counter.basket("郑雨晴", 毛巾=1))


# the clerk's own household


def test_a_clerk_needs_a_second_person_for_the_own_household(counter: Counter) -> None:
    clerk = counter.employ("张玉琴")
    basket = counter.basket("张龚强", 大米=1)
    with refused("counter.own_household") as caught:
        counter.redeem(basket, clerk)
    assert caught.value.facts == {"name": "张龚强"}
    clerk.confirmations.give(Act.REDEEM, request_of(basket), "07", SECRET)
    voucher = counter.redeem(basket, clerk).voucher
    found = counter.rows(
        text(f"SELECT operator_id, confirmer_id FROM voucher WHERE id = {voucher}")
    )
    assert found == [(counter.shop.operators["clerk"].id, counter.shop.operators["auditor"].id)]


def test_a_confirmation_is_for_one_basket(counter: Counter) -> None:
    clerk = counter.employ("张玉琴")
    basket = counter.basket("张龚强", 大米=1)
    clerk.confirmations.give(Act.REDEEM, request_of(basket), "07", SECRET)
    counter.redeem(basket, clerk)
    assert counter.redeem(basket, clerk).repeated
    with refused("counter.own_household"):
        counter.redeem(again(basket, key=new_key()), clerk)


def test_a_refused_basket_keeps_its_confirmation_while_it_stays_the_same(counter: Counter) -> None:
    clerk = counter.employ("张玉琴")
    basket = counter.basket("张龚强", 毛巾=2)
    clerk.confirmations.give(Act.REDEEM, request_of(basket), "07", SECRET)
    counter.change("UPDATE goods SET active = 0 WHERE name = '毛巾'")
    with refused("goods.unknown"):
        counter.redeem(basket, clerk)
    counter.change("UPDATE goods SET active = 1 WHERE name = '毛巾'")
    with refused("counter.own_household"):
        counter.redeem(again(counter.basket("张龚强", 毛巾=2, 大米=1), key=basket.key), clerk)
    assert not counter.redeem(basket, clerk).repeated


def test_a_clerk_is_their_own_household_even_alone(counter: Counter) -> None:
    counter.change("UPDATE member SET household_id = NULL, is_head = 0 WHERE name = '周尧全'")
    clerk = counter.employ("周尧全")
    with refused("counter.own_household"):
        counter.redeem(counter.basket("周尧全", 儿童外套=1), clerk)


def test_a_clerk_serves_everybody_else_alone(counter: Counter) -> None:
    clerk = counter.employ("张玉琴")
    assert not counter.redeem(counter.basket("周尧全", 大米=1), clerk).repeated
    # two people without a household are not of one household
    counter.change("UPDATE member SET household_id = NULL, is_head = 0 WHERE name = '郑雨晴'")
    clerk = counter.employ("张大")
    assert not counter.redeem(counter.basket("郑雨晴", 儿童外套=1), clerk).repeated


def test_another_clerk_cannot_be_the_second_person(counter: Counter) -> None:
    other = counter.shop.administrator.staff.add("营二", [Role.CLERK], PIN)
    clerk = counter.employ("张玉琴")
    with refused("confirmation.not_permitted"):
        clerk.confirmations.give(Act.REDEEM, new_key(), other.number, PIN)
