"""The counter: what a scan shows, on both kinds of database."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from lovemart_desktop.domain.counter.counter import CardSeen, GoodsSeen
from lovemart_desktop.domain.errors import Refusal
from tests.counter import Counter
from tests.shop import refused

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


def test_what_is_called_exactly_so_comes_first(counter: Counter) -> None:
    for number, (name, initials) in enumerate(
        (("毛巾被", "mjb"), ("小毛巾", "xmj"), ("免浆", "mj"), ("毛", "m")), 50
    ):
        counter.change(
            "INSERT INTO goods (code, name, spec, unit, initials, category_id, points, active)"
            " SELECT :code, :name, 's', 'u', :initials, category_id, 1, 1 FROM goods"
            " WHERE name = '毛巾'",
            code=f"20000000{number:05d}",
            name=name,
            initials=initials,
        )
    counter.change("UPDATE goods SET initials = 'mj' WHERE name = '毛巾'")
    found = [g.name for g in counter.desk.find_goods("毛巾")]
    assert found == ["毛巾", "毛巾被", "小毛巾"]
    found = [g.name for g in counter.desk.find_goods("MJ")]
    assert set(found[:2]) == {"毛巾", "免浆"}
    assert found[2:] == ["毛巾被", "小毛巾"]
    code = "2000000000052"
    assert [g.name for g in counter.desk.find_goods(code)] == ["免浆"]
    assert counter.desk.find_goods("%") == []


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
