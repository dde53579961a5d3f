"""The pure rules of proxies, circumstances and paper vouchers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.counter.paper_days import (
    check_day,
    paper_code,
    paper_number,
    parse_paper_code,
)
from lovemart_desktop.domain.counter.proxies import (
    Authorisation,
    ProxyTerms,
    check_good,
    is_id_tail,
)
from lovemart_desktop.domain.ledger import receipt_code
from lovemart_desktop.domain.people.circumstances import (
    Reason,
    reasons_for_two,
    same_name,
    second_person_missing,
)
from tests.shop import refused

DAY = date(2026, 6, 18)
TERMS = ProxyTerms("李小梅", "女儿", DAY, DAY + timedelta(days=10), 100)


@given(st.integers(1, 99_999_999))
def test_a_paper_code_is_read_back_and_is_no_tills_slip(number: int) -> None:
    code = paper_code(number)
    assert (parse_paper_code(code), paper_number(code), len(code)) == (number, number, 12)
    assert parse_paper_code(receipt_code(1, number)) is None
    assert paper_number(f" {number} ") == number


@pytest.mark.parametrize("typed", ["", "0", "-1", "1.5", "１２", "123456789", "abc"])
def test_what_is_no_paper_number(typed: str) -> None:
    with refused("paper.number"):
        paper_number(typed)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (DAY + timedelta(days=1), "paper.day_ahead"),
        (DAY - timedelta(days=6), "paper.day_before_print"),
    ],
)
def test_a_papers_day(day: date, code: str) -> None:
    check_day(DAY, DAY - timedelta(days=5), DAY)
    check_day(DAY - timedelta(days=5), DAY - timedelta(days=5), DAY)
    with refused(code):
        check_day(day, DAY - timedelta(days=5), DAY)


@given(st.integers(-5, 15), st.integers(0, 120), st.integers(1, 120))
def test_an_authorisation_is_good_exactly_where_it_is_not_refused(
    after: int, used: int, points: int
) -> None:
    found, day = Authorisation(1, 1, TERMS, used), DAY + timedelta(days=after)
    allowed = 0 <= after <= 10 and points <= max(0, 100 - used)
    if allowed:
        check_good(found, day, points)
        assert found.good_on(day)
    else:
        with pytest.raises(Exception, match=r"proxy\."):
            check_good(found, day, points)


def test_an_authorisation_ends_on_the_day_it_is_taken_back() -> None:
    found = Authorisation(1, 1, TERMS, ended_on=DAY + timedelta(days=2))
    check_good(found, DAY + timedelta(days=1), 1)
    with refused("proxy.ended"):
        check_good(found, DAY + timedelta(days=2), 1)


def test_without_a_limit_everything_may_be_collected() -> None:
    terms = ProxyTerms("李小梅", "女儿", DAY, DAY)
    found = Authorisation(1, 1, terms, used=10**9)
    assert found.left is None
    check_good(found, DAY, 10**9)


@pytest.mark.parametrize(
    ("text", "is_tail"),
    [("1234", True), ("123X", True), ("12X4", False), ("123", False), ("１２３４", False)],
)
def test_the_end_of_an_id_number(text: str, is_tail: bool) -> None:
    assert is_id_tail(text) is is_tail


def test_names_are_the_same_however_they_are_spaced() -> None:
    assert same_name(" 买买提 • 吐尔逊", ["买买提·吐尔逊"])
    assert not same_name("张三", ["张三丰"])


def test_all_reasons_are_told_and_the_gravest_is_said() -> None:
    reasons = reasons_for_two(own=True, no_card=True, proxy_name="营小美", clerk_names=["营小美"])
    assert reasons == (Reason.NO_CARD, Reason.OWN_HOUSEHOLD, Reason.OWN_PROXY)
    assert second_person_missing(reasons, "张三").code == "counter.own_household"
    assert second_person_missing([Reason.NO_CARD], "张三").code == "counter.no_card"
    plain = reasons_for_two(own=False, no_card=False, proxy_name="", clerk_names=["营小美"])
    assert plain == ()
