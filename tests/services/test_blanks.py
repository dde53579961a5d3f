from __future__ import annotations

from functools import partial

import pytest

from lovemart_desktop.domain.cards.cards import CardState, is_number
from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.services.cards.card_keeping import IssuedCard
from lovemart_desktop.services.cards.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session
from tests.databases import Builder
from tests.documents.reading import Paper
from tests.services.test_at_once import at_once
from tests.shop import Shop, refused
from tests.templates import roster_of, rostered_shop


@pytest.fixture
def built() -> Builder:
    return rostered_shop


@pytest.fixture
def roster(shop: Shop) -> dict[str, int]:
    return roster_of(shop)


def blank_numbers(shop: Shop, count: int) -> list[str]:
    desk = shop.card_officer.blanks
    series = desk.make(count, new_key())
    return [one.number for one in shop.card_officer.card_papers.cards(desk.left_of(series.id))]


def bind(session: Session, number: str, member: int, reason: str = "现场办卡") -> IssuedCard:
    return session.blanks.bind(number, member, new_key(), reason=reason)


def test_a_series_has_numbers_but_no_holders(shop: Shop) -> None:
    key = new_key()
    series = shop.card_officer.blanks.make(12, key, note="秋季备用")
    assert (series.cards, series.left, series.closed, series.note) == (12, 12, 0, "秋季备用")
    assert shop.card_officer.blanks.make(12, key, note="秋季备用") == series
    with refused("request.other_content"):
        shop.card_officer.blanks.make(13, key)
    assert shop.auditor.blanks.series() == [series]
    cards = shop.card_officer.card_papers.cards(shop.card_officer.blanks.left_of(series.id))
    assert len({card.number for card in cards}) == 12
    assert all(is_number(card.number) and card.state is CardState.BLANK for card in cards)
    for count in (0, 2001):
        with refused("card.blanks_count"):
            shop.card_officer.blanks.make(count, new_key())


def test_blanks_are_printed_with_a_line_for_the_holder(shop: Shop) -> None:
    series = shop.card_officer.blanks.make(3, new_key())
    left = shop.card_officer.blanks.left_of(series.id)
    paper = Paper(shop.card_officer.card_papers.print_sheets(left, SheetLayout()))
    assert "持卡人" in paper.text()
    assert len(paper.codes()) == 3
    assert [one.prints for one in shop.card_officer.card_papers.cards(left)] == [1, 1, 1]


def test_a_scan_gives_a_blank_its_holder(shop: Shop, roster: dict[str, int]) -> None:
    (number, *_) = blank_numbers(shop, 2)
    grouped = f"{number[:4]} {number[4:8]} {number[8:12]} {number[12:]}"
    scanned = shop.card_officer.blanks.scanned(grouped)
    assert scanned is not None
    assert (scanned.state, scanned.member) == (CardState.BLANK, None)
    key = new_key()
    for _ in range(2):
        card = shop.card_officer.blanks.bind(number, roster["张龚强"], key, reason="现场办卡")
        assert (card.number, card.member, card.opens_household) == (number, roster["张龚强"], True)
    (held,) = shop.card_officer.people.record(roster["张龚强"]).cards
    assert [(e.before, e.after, e.reason) for e in held.events] == [
        (CardState.BLANK, CardState.ACTIVE, "现场办卡")
    ]
    seen = shop.clerk.counter.scan(number)
    assert isinstance(seen, CardSeen)
    assert seen.holder.name == "张龚强"
    (series,) = shop.card_officer.blanks.series()
    assert (series.left, series.closed) == (1, 0)


def test_a_blank_buys_nothing(shop: Shop) -> None:
    (number,) = blank_numbers(shop, 1)
    with refused("card.blank"):
        shop.clerk.counter.scan(number)


def test_a_blank_takes_the_place_of_a_lost_card(shop: Shop, roster: dict[str, int]) -> None:
    (number,) = blank_numbers(shop, 1)
    (old,) = shop.card_officer.cards.issue(
        [roster["张玉琴"]], new_key(), reason="发卡", opens_household=[roster["张玉琴"]]
    )
    shop.card_officer.cards.report_lost(old.id, reason="丢了")
    new = bind(shop.card_officer, number, roster["张玉琴"], "补卡")
    assert new.opens_household, "what the old card opened"
    cards = shop.card_officer.people.record(roster["张玉琴"]).cards
    assert {card.number: card.state for card in cards} == {
        number: CardState.ACTIVE,
        old.number: CardState.REPLACED,
    }


def test_a_frozen_card_is_not_replaced_by_a_blank(shop: Shop, roster: dict[str, int]) -> None:
    (number,) = blank_numbers(shop, 1)
    (old,) = shop.card_officer.cards.issue([roster["张大"]], new_key(), reason="发卡")
    shop.card_officer.cards.freeze(old.id, reason="核实")
    with refused("card.change_refused"):
        bind(shop.card_officer, number, roster["张大"])
    scanned = shop.card_officer.blanks.scanned(number)
    assert scanned is not None
    assert scanned.state is CardState.BLANK


def test_a_blank_that_another_officer_has_just_bound(shop: Shop, roster: dict[str, int]) -> None:
    (number,) = blank_numbers(shop, 1)
    bind(shop.card_officer, number, roster["张大"])
    with refused("card.blank_bound") as caught:
        bind(shop.card_officer, number, roster["张龚强"])
    assert caught.value.facts == {
        "number_tail": number[-4:],
        "since": "2026-06-18",
        "name": "张大",
    }
    assert shop.card_officer.people.record(roster["张龚强"]).cards == ()


def test_two_officers_scan_one_blank_at_the_same_moment(shop: Shop, roster: dict[str, int]) -> None:
    for first, second in (("张大", "张龚强"), ("张玉琴", "郑雨晴")):
        (number,) = blank_numbers(shop, 1)
        others = [shop.store.session(shop.operators["card_officer"]) for _ in range(2)]
        codes = at_once(
            partial(bind, others[0], number, roster[first]),
            partial(bind, others[1], number, roster[second]),
        )
        assert sorted(codes) == ["", "card.blank_bound"]
        held = [
            card
            for name in (first, second)
            for card in shop.card_officer.people.record(roster[name]).cards
        ]
        assert [card.number for card in held] == [number]


def test_one_person_gets_one_of_two_blanks_scanned_at_once(
    shop: Shop, roster: dict[str, int]
) -> None:
    numbers = blank_numbers(shop, 2)
    others = [shop.store.session(shop.operators["card_officer"]) for _ in numbers]
    codes = at_once(
        *[partial(bind, o, n, roster["张大"]) for n, o in zip(numbers, others, strict=True)]
    )
    cards = shop.card_officer.people.record(roster["张大"]).cards
    # the second one waits, and then replaces the first, or is told that there is one now
    assert set(codes) <= {"", "card.has_live"}
    assert sum(card.state is CardState.ACTIVE for card in cards) == 1


def test_what_is_left_of_a_series_is_closed(shop: Shop, roster: dict[str, int]) -> None:
    numbers = blank_numbers(shop, 3)
    bind(shop.card_officer, numbers[0], roster["张大"])
    (series,) = shop.card_officer.blanks.series()
    assert shop.card_officer.blanks.close_left(series.id, reason="换新样式") == 2
    (series,) = shop.card_officer.blanks.series()
    assert (series.cards, series.left, series.closed) == (3, 0, 2)
    assert shop.card_officer.blanks.close_left(series.id, reason="换新样式") == 0
    with refused("card.blank_dead"):
        bind(shop.card_officer, numbers[1], roster["张龚强"])
    assert shop.card_officer.people.record(roster["张大"]).live_card is not None


def test_what_is_no_card_of_ours(shop: Shop, roster: dict[str, int]) -> None:
    assert shop.card_officer.blanks.scanned("6901234567892") is None
    assert shop.card_officer.blanks.scanned("00000000000000") is None
    with refused("card.unknown"):
        bind(shop.card_officer, "86434439589175", roster["张大"])
    (number,) = blank_numbers(shop, 1)
    with refused("person.unknown"):
        bind(shop.card_officer, number, 4711)
    with refused("card.reason_missing"):
        bind(shop.card_officer, number, roster["张大"], " ")


def test_who_makes_and_binds_blanks(shop: Shop) -> None:
    for session in (shop.auditor, shop.award_officer, shop.clerk):
        with refused("permission.denied"):
            session.blanks.make(1, new_key())
        with refused("permission.denied"):
            bind(session, "86434439589175", 1)
        with refused("permission.denied"):
            session.blanks.close_left(1, reason="x")
