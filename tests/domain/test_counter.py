"""The card in front of the counter: when it says no, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lovemart_desktop.domain.cards.cards import CardState
from lovemart_desktop.domain.counter.counter import CardHolder, check_card_lives
from tests.shop import refused

HOLDER = CardHolder(
    card=1,
    number="86034917426852",
    state="active",
    state_since="2026-01-05",
    state_reason="",
    opens_household=True,
    member=7,
    name="张龚强",
    birth_date="1940-05-06",
    deceased_on=None,
    is_head=True,
    household=3,
    household_head="张龚强",
    village="石桥村",
    group="3组",
)


def test_an_active_card_of_a_living_person_is_good() -> None:
    check_card_lives(HOLDER)


@pytest.mark.parametrize("state", [s for s in CardState if s is not CardState.ACTIVE])
def test_every_other_state_says_why(state: CardState) -> None:
    with refused(f"card.{state}") as caught:
        check_card_lives(replace(HOLDER, state=str(state), state_reason="核查中"))
    assert caught.value.facts == {
        "name": "张龚强",
        "tail": "6852",
        "since": "2026-01-05",
        "reason": "核查中",
    }


def test_a_dead_persons_card_says_since_when() -> None:
    with refused("card.holder_deceased") as caught:
        check_card_lives(replace(HOLDER, deceased_on="2026-06-01"))
    assert caught.value.facts["since"] == "2026-06-01"


def test_no_refusal_tells_the_whole_number() -> None:
    for state in CardState:
        if state is not CardState.ACTIVE:
            with refused(f"card.{state}") as caught:
                check_card_lives(replace(HOLDER, state=str(state)))
            assert HOLDER.number not in str(caught.value.facts)
