"""The counter: scanning, redeeming, looking up and reprinting, on both kinds of database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from lovemart_desktop.domain.counter import CardSeen, GoodsSeen
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.domain.redemption import BasketLine
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter import CounterDesk, request_of
from lovemart_desktop.services.desk import new_key
from tests.conftest import MakeDatabase
from tests.counter import Counter, again, open_counter, stocked_shop
from tests.shop import PIN, SECRET, refused


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    # tests change cards past their desk, so that their life is not on record
    assert [fault for fault in proof.faults if fault.check is not Check.CARDS] == []


@pytest.fixture
def sqlite_counter(make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database("sqlite", stocked_shop))
    yield counter
    counter.shop.close()


# scanning


def test_a_card_shows_its_holder_and_what_it_opens(counter: Counter) -> None:
    seen = counter.desk.scan(counter.cards["张龚强"])
    assert isinstance(seen, CardSeen)
    holder = seen.holder
    assert (holder.name, holder.village, holder.group) == ("张龚强", "石桥村", "3组")
    assert (holder.is_head, holder.opens_household, holder.household_head) == (True, True, "张龚强")
    assert (holder.state, holder.birth_date) == ("active", "1940-05-06")
    assert [(p.fund_name, p.owner, p.balance) for p in seen.purses] == [
        ("老党员关怀", "own", 200),
        ("诚信勤劳奖励", "household", 1000),
    ]


def test_a_card_that_does_not_open_the_household_shows_the_own_account_only(
    counter: Counter,
) -> None:
    counter.change("UPDATE card SET opens_household = 0")
    assert counter.purses("张龚强") == {"老党员关怀 own": 200}
    assert counter.purses("周尧全") == {}


def test_a_number_is_read_as_people_type_it(sqlite_counter: Counter) -> None:
    number = sqlite_counter.cards["张龚强"]
    spaced = " ".join(re.findall(r"\d{1,4}", number))
    wide = number.translate({ord("0") + n: ord("０") + n for n in range(10)})
    for typed in (spaced, wide, f" {number}\r"):
        assert isinstance(sqlite_counter.desk.scan(typed), CardSeen)


def test_goods_show_their_shelf(counter: Counter) -> None:
    for code in (counter.barcodes["毛巾"], "2000000000004"):
        seen = counter.desk.scan(code)
        assert isinstance(seen, GoodsSeen)
        assert (seen.goods.name, seen.goods.points, seen.goods.stock) == ("毛巾", 8, 2)


def test_goods_that_are_sold_out_are_known(counter: Counter) -> None:
    seen = counter.desk.scan(counter.barcodes["铁锅"])
    assert isinstance(seen, GoodsSeen)
    assert seen.goods.stock == 0


def test_goods_know_the_categories_above_them(counter: Counter) -> None:
    counter.change("INSERT INTO category (name) VALUES ('食品')")
    counter.change(
        "UPDATE category SET parent_id = (SELECT id FROM category WHERE name = '食品')"
        " WHERE name = '粮油'"
    )
    ids = dict(counter.rows(text("SELECT name, id FROM category")))
    seen = counter.desk.scan(counter.barcodes["大米"])
    assert isinstance(seen, GoodsSeen)
    assert seen.goods.category_path == (ids["粮油"], ids["食品"])


def test_what_is_no_longer_on_sale_is_unknown(counter: Counter) -> None:
    counter.change("UPDATE goods SET active = 0 WHERE name = '大米'")
    with refused("scan.unknown"):
        counter.desk.scan(counter.barcodes["大米"])


def test_another_stores_lots_are_not_on_this_shelf(counter: Counter) -> None:
    counter.change("INSERT INTO store (name) VALUES ('分店')")
    counter.change(
        "UPDATE lot SET store_id = (SELECT id FROM store WHERE name = '分店') WHERE goods_id = :g",
        g=counter.goods["大米"][0],
    )
    assert counter.desk.find_goods("大米")[0].stock == 0


def test_an_unknown_code_is_named(counter: Counter) -> None:
    with refused("scan.unknown") as caught:
        counter.desk.scan("6900000000007")
    assert caught.value.facts == {"code_shown": "6900000000007"}


@pytest.mark.parametrize("typed", ["91010119800101001x", "910101800101001", "9101 0119800101001X"])
def test_an_id_number_in_the_scan_line_is_not_named_whole(counter: Counter, typed: str) -> None:
    with refused("scan.unknown") as caught:
        counter.desk.scan(typed)
    assert caught.value.facts == {"code_shown": f"…{typed.upper()[-4:]}"}


def test_an_unknown_card_is_not_named_whole(counter: Counter) -> None:
    with refused("card.unknown") as caught:
        counter.desk.scan("86000000000000")
    assert caught.value.facts == {"tail": "0000"}


def test_a_slip_is_told_apart(counter: Counter) -> None:
    receipt = counter.buy("张龚强", 食盐=1)
    with refused("scan.receipt") as caught:
        counter.desk.scan(receipt.number)
    assert caught.value.facts == {"number": 1}


@pytest.mark.parametrize("state", ["lost", "frozen", "replaced", "closed"])
def test_a_dead_card_says_why_and_offers_nothing(sqlite_counter: Counter, state: str) -> None:
    counter, number = sqlite_counter, sqlite_counter.cards["张龚强"]
    basket = counter.basket("张龚强", 食盐=1)
    counter.change(
        "UPDATE card SET state = :s, state_reason = '核查', state_since = '2026-06-17'"
        " WHERE number = :n",
        s=state,
        n=number,
    )
    for act in (lambda: counter.desk.scan(number), lambda: counter.redeem(basket)):
        with refused(f"card.{state}") as caught:
            act()
        assert caught.value.facts == {
            "name": "张龚强",
            "tail": number[-4:],
            "since": "2026-06-17",
            "reason": "核查",
        }


def test_a_card_that_was_never_issued_says_so(counter: Counter) -> None:
    counter.change(
        "INSERT INTO card (number, state, state_since)"
        " VALUES ('86123412341234', 'blank', '2026-01-01')"
    )
    with refused("card.blank"):
        counter.desk.scan("86123412341234")


def test_a_dead_persons_card_says_so(counter: Counter) -> None:
    counter.change("UPDATE member SET deceased_on = '2026-06-10' WHERE name = '张龚强'")
    with refused("card.holder_deceased") as caught:
        counter.desk.scan(counter.cards["张龚强"])
    assert caught.value.facts["since"] == "2026-06-10"


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(code=st.text(max_size=60))
def test_no_scan_is_a_bug(counter: Counter, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        counter.desk.scan(code)
    assert caught.value.code in {"scan.unknown", "scan.receipt", "card.unknown"}


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


# slips again


def test_a_slip_is_printed_again_as_a_copy(counter: Counter) -> None:
    voucher = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    assert [counter.desk.reprint(voucher), counter.desk.reprint(voucher)] == [1, 2]
    jobs = counter.shop.clerk.printing.waiting()
    assert [(j.voucher, j.copy_no) for j in jobs] == [(voucher, 0), (voucher, 1), (voucher, 2)]
    told = counter.rows(text("SELECT act, subject FROM audit_event ORDER BY no DESC LIMIT 2"))
    assert told == [("reprint", f"voucher:{voucher}")] * 2


def test_a_clerk_prints_only_own_slips_of_today(counter: Counter) -> None:
    counter.shop.administrator.staff.add("营二", [Role.CLERK], PIN)
    other = counter.shop.store.sign_in("08", PIN)
    voucher = counter.redeem(counter.basket("张龚强", 食盐=1)).voucher
    others = counter.redeem(counter.basket("张龚强", 食盐=1), other).voucher
    assert [r.voucher for r in counter.desk.own_receipts()] == [voucher]
    assert [r.voucher for r in other.counter.own_receipts()] == [others]
    with refused("receipt.not_own") as caught:
        counter.desk.reprint(others)
    assert caught.value.facts == {"number": 2}
    counter.shop.clock.move(days=1)
    assert counter.desk.own_receipts() == []
    with refused("receipt.not_own"):
        counter.desk.reprint(voucher)
    assert len(counter.shop.clerk.printing.waiting()) == 2


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
            counter.desk.reprint(voucher)


# looking up


def test_balances_are_found_by_what_people_say(counter: Counter) -> None:
    for words in ("张龚", "zgq", "0016", "13800002671", "ZGQ"):
        found = counter.desk.balances(words)
        assert ("张龚强", 200, 1000) in [(r.name, r.own, r.household) for r in found], words
    assert [r.name for r in counter.desk.balances("张", limit=2)] == ["张大", "张小龙"]


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
    voucher = counter.redeem(basket).voucher
    acts: dict[Act, list[Callable[[CounterDesk], object]]] = {
        Act.REDEEM: [
            lambda d: d.scan(counter.cards["张龚强"]),
            lambda d: d.redeem(basket),
            lambda d: d.next_receipt(),
        ],
        Act.REPRINT: [
            lambda d: d.own_receipts(),
            lambda d: d.reprint(voucher),
            lambda d: d.receipt(voucher),
        ],
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
