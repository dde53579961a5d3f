from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lovemart_desktop.domain.cards.cards import (
    DEAD,
    LIVE,
    TRANSITIONS,
    CardChange,
    CardState,
    ElderlyRule,
    Ground,
    MemberFacts,
    group_number,
    is_number,
    number_from,
    possible,
    read_number,
    state_after,
    tail,
)
from lovemart_desktop.domain.errors import Refusal

bodies = st.text("0123456789", min_size=12, max_size=12)
TODAY = date(2026, 6, 18)


def test_a_known_number() -> None:
    # 860391740268 * 100 leaves 70 over 97, and 98 - 70 = 28
    number = number_from("860391740268")
    assert number == "86039174026828"
    assert group_number(number) == "8603 9174 0268 28"
    assert tail(number) == "6828"


@given(bodies)
def test_made_numbers_are_valid_and_read_back(body: str) -> None:
    number = number_from(body)
    assert len(number) == 14
    assert is_number(number)
    assert read_number(f" {group_number(number)} ") == number


@given(bodies, st.integers(0, 13), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(body: str, place: int, step: int) -> None:
    number = number_from(body)
    wrong = str((int(number[place]) + step) % 10)
    assert not is_number(number[:place] + wrong + number[place + 1 :])


@given(bodies, st.integers(0, 12))
def test_two_neighbours_swapped_are_noticed(body: str, place: int) -> None:
    number = number_from(body)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert is_number(swapped) == (swapped == number)


def test_full_width_digits_are_read() -> None:
    assert read_number("８６０３ 9174-0268 28") == "86039174026828"
    assert read_number("86039174026829") is None
    assert read_number("") is None


@pytest.mark.parametrize("body", ["", "12345678901", "1234567890123", "12345678901a", "１" * 12])
def test_numbers_are_made_of_twelve_digits_only(body: str) -> None:
    with pytest.raises(ValueError, match="twelve"):
        number_from(body)


def test_the_table_of_a_card_life() -> None:
    assert possible(CardState.ACTIVE) == {
        CardChange.REPORT_LOST,
        CardChange.FREEZE,
        CardChange.REPLACE,
        CardChange.CLOSE,
    }
    assert possible(CardState.LOST) == {
        CardChange.RESTORE,
        CardChange.FREEZE,
        CardChange.REPLACE,
        CardChange.CLOSE,
    }
    assert possible(CardState.FROZEN) == {CardChange.UNFREEZE, CardChange.CLOSE}
    assert possible(CardState.BLANK) == {CardChange.ISSUE, CardChange.CLOSE}
    assert all(not possible(state) for state in DEAD)


def test_a_lost_card_is_lost_again_after_a_freeze() -> None:
    frozen = state_after(CardState.LOST, CardChange.FREEZE)
    assert frozen is CardState.FROZEN
    unfrozen = state_after(frozen, CardChange.UNFREEZE, before_freeze=CardState.LOST)
    assert unfrozen is CardState.LOST
    assert state_after(frozen, CardChange.UNFREEZE) is CardState.ACTIVE


def test_unfreezing_never_revives_the_dead() -> None:
    for state in (*DEAD, CardState.BLANK, CardState.FROZEN):
        after = state_after(CardState.FROZEN, CardChange.UNFREEZE, before_freeze=state)
        assert after is CardState.ACTIVE


class CardLife(RuleBasedStateMachine):
    """Any order of changes: the dead stay dead, only the table's steps are taken."""

    def __init__(self) -> None:
        super().__init__()
        self.state = CardState.BLANK
        self.before_freeze = CardState.ACTIVE
        self.died = False
        self.lost = False

    @rule(change=st.sampled_from(CardChange))
    def change(self, change: CardChange) -> None:
        after = state_after(self.state, change, before_freeze=self.before_freeze)
        if after is None:
            assert self.state not in TRANSITIONS[change]
            return
        if change is CardChange.FREEZE:
            self.before_freeze = self.state
        if change is CardChange.REPORT_LOST:
            self.lost = True
        if change is CardChange.RESTORE:
            self.lost = False
        self.died = self.died or after in DEAD
        self.state = after

    @invariant()
    def dead_stays_dead(self) -> None:
        assert self.died == (self.state in DEAD)

    @invariant()
    def what_is_lost_is_never_active(self) -> None:
        assert not (self.lost and self.state is CardState.ACTIVE)

    @invariant()
    def live_or_waiting_or_dead(self) -> None:
        assert self.state in LIVE | DEAD | {CardState.BLANK}


TestCardLife = CardLife.TestCase


def facts(**given: object) -> MemberFacts:
    return MemberFacts(**({"party_member": True} | given))  # type: ignore[arg-type]  # by name


def test_seventy_on_the_day_itself() -> None:
    rule_of_the_house = ElderlyRule()
    assert rule_of_the_house.ground(facts(born=date(1956, 6, 18)), TODAY) is Ground.AGE
    assert rule_of_the_house.ground(facts(born=date(1956, 6, 19)), TODAY) is None


def test_fifty_years_in_the_party() -> None:
    joined = facts(born=date(1960, 1, 1), party_joined=date(1976, 6, 18))
    assert ElderlyRule().ground(joined, TODAY) is Ground.PARTY_YEARS
    later = facts(born=date(1960, 1, 1), party_joined=date(1976, 6, 19))
    assert not ElderlyRule().admits(later, TODAY)


def test_only_party_members_who_live() -> None:
    old = date(1930, 1, 1)
    assert not ElderlyRule().admits(facts(party_member=False, born=old), TODAY)
    assert not ElderlyRule().admits(facts(born=old, deceased_on=TODAY), TODAY)
    assert ElderlyRule().admits(facts(born=old, deceased_on=date(2026, 6, 19)), TODAY)


def test_unknown_dates_count_for_nothing() -> None:
    assert not ElderlyRule().admits(facts(), TODAY)
    assert not ElderlyRule(18, 1).admits(facts(born=date(2030, 1, 1)), TODAY)


@given(
    st.dates(date(1920, 1, 1), TODAY),
    st.dates(date(1940, 1, 1), TODAY),
    st.integers(18, 120),
    st.integers(1, 100),
)
def test_a_stricter_rule_admits_nobody_new(
    born: date, joined: date, age: int, party_years: int
) -> None:
    somebody = facts(born=born, party_joined=joined)
    if (
        age < 120
        and party_years < 100
        and ElderlyRule(age + 1, party_years + 1).admits(somebody, TODAY)
    ):
        assert ElderlyRule(age, party_years).admits(somebody, TODAY)


@pytest.mark.parametrize(("age", "party_years"), [(17, 50), (121, 50), (70, 0), (70, 101)])
def test_years_that_make_no_sense_are_refused(age: int, party_years: int) -> None:
    with pytest.raises(Refusal) as caught:
        ElderlyRule(age, party_years)
    assert caught.value.code == "card.rule_range"
