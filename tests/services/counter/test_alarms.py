"""Whoever tries one card number after the other is noticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import func, select

from lovemart_desktop.domain.counter.alarms import GuessedCards
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop


@pytest.fixture(params=["sqlite", "postgresql"])
def counter(make_database: MakeDatabase, request: pytest.FixtureRequest) -> Iterator[Counter]:
    counter = open_counter(make_database(request.param, stocked_shop))
    yield counter
    counter.shop.close()


def guess(counter: Counter, times: int) -> Refusal:
    """The last refusal of so many cards that nobody has."""
    last: Refusal | None = None
    for number in range(times):
        with pytest.raises(Refusal) as refused:
            counter.desk.scan(f"{90000000000000 + number:014d}")
        last = refused.value
    assert last is not None
    return last


def told(counter: Counter) -> int:
    query = select(func.count()).where(audit_event.c.act == "card-guessing")
    return int(counter.rows(query)[0][0])


def test_ninety_nine_unknown_cards_are_only_unknown(counter: Counter) -> None:
    assert guess(counter, 99).code == "card.unknown"
    assert told(counter) == 0
    assert counter.shop.auditor.reports.overview().board.guessed_cards == ()


def test_the_hundredth_raises_the_alarm(counter: Counter) -> None:
    refusal = guess(counter, 100)
    assert refusal.code == "card.guessing"
    assert refusal.facts["count"] == 100
    assert told(counter) == 1
    clerk = counter.shop.clerk
    (guessed,) = counter.shop.auditor.reports.overview().board.guessed_cards
    today = date.fromisoformat(clerk.counter.today)
    assert guessed == GuessedCards(clerk.till.code, clerk.operator.name, today, 100)
    # not again with each further card
    assert guess(counter, 1).code == "card.guessing"
    assert told(counter) == 1


def test_goods_that_nobody_knows_are_no_cards(counter: Counter) -> None:
    with pytest.raises(Refusal, match=r"scan\.unknown"):
        counter.desk.scan("6999999999994")
    guess(counter, 98)
    assert guess(counter, 1).code == "card.unknown"
