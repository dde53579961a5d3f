"""What people asked for and the store did not have."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.wanted import WishState
from tests.counter import Counter
from tests.shop import refused


def test_wishes_are_counted_and_answered(counter: Counter) -> None:
    clerk, keeper = counter.shop.clerk.wanted, counter.shop.storekeeper.wanted
    clerk.note("蚊帐", counter.members["张龚强"])
    counter.shop.clock.move(days=1)
    assert clerk.note("  蚊帐 ") == "蚊帐"
    clerk.note("ＬＥＤ灯泡  40W", counter.members["周尧全"])
    clerk.note("蚊帐", counter.members["周尧全"])
    found = keeper.open()
    assert [(w.words, w.times, w.first, w.last, w.holders) for w in found] == [
        ("蚊帐", 3, "2026-06-18", "2026-06-19", ("周尧全", "张龚强")),
        ("LED灯泡 40W", 1, "2026-06-19", "2026-06-19", ("周尧全",)),
    ]
    assert keeper.settle("蚊帐", WishState.ORDERED, " 7月到货 ") == 3
    assert [w.words for w in keeper.open()] == ["LED灯泡 40W"]
    (answer,) = keeper.answers()
    assert (answer.words, answer.times, answer.state, answer.answer, answer.day, answer.by) == (
        "蚊帐",
        3,
        WishState.ORDERED,
        "7月到货",
        "2026-06-19",
        "库大强",
    )
    with refused("wanted.settled"):
        keeper.settle("蚊帐", WishState.NOT_POSSIBLE)
    # asked for again it is open again
    clerk.note("蚊帐")
    assert [(w.words, w.times) for w in keeper.open()] == [("蚊帐", 1), ("LED灯泡 40W", 1)]
    (event,) = counter.rows(text("SELECT words FROM audit_event WHERE act = 'settle-wish'"))
    assert '\\"times\\":3' in event[0]


def test_lately_wanted_things_are_offered_once(counter: Counter) -> None:
    clerk = counter.shop.clerk.wanted
    for words in ("蚊帐", "凉席", "蚊帐", "雨鞋"):
        clerk.note(words)
        counter.shop.clock.move(minutes=1)
    counter.shop.storekeeper.wanted.settle("雨鞋", WishState.NOT_POSSIBLE)
    assert clerk.lately() == ["蚊帐", "凉席", "雨鞋"]


@pytest.mark.parametrize("words", ["", "  ", "很" * 41])
def test_nothing_and_novels_are_refused(counter: Counter, words: str) -> None:
    with refused("wanted.words_missing"):
        counter.shop.clerk.wanted.note(words)


def test_who_notes_and_who_answers(counter: Counter) -> None:
    with refused("permission.denied"):
        counter.shop.auditor.wanted.note("蚊帐")
    counter.shop.clerk.wanted.note("蚊帐")
    for session in (counter.shop.clerk, counter.shop.auditor):
        assert [w.words for w in session.wanted.open()] == ["蚊帐"]
        with refused("permission.denied"):
            session.wanted.settle("蚊帐", WishState.ORDERED)
