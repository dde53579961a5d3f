from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.people.id_numbers import (
    IdFault,
    IdState,
    Sex,
    check_character,
    holds_number,
    lengthened,
    parse_id_number,
    tails_only,
)

TODAY = date(2026, 6, 30)

births = st.dates(min_value=date(1900, 1, 1), max_value=TODAY)
areas = st.integers(100000, 999999)
orders = st.integers(0, 999)


def written(area: int, born: date, order: int) -> str:
    body = f"{area}{born:%Y%m%d}{order:03d}"
    return body + check_character(body)


def test_known_numbers() -> None:
    # the example of GB 11643 and one with X
    assert parse_id_number("11010519491231002X", TODAY).state is IdState.VERIFIED
    assert parse_id_number("440524188001010014", TODAY).fault is IdFault.BIRTH_DATE  # 146 years
    man = parse_id_number("410199193707019192", TODAY)
    assert (man.birth_date, man.sex, man.tail) == (date(1937, 7, 1), Sex.MALE, "9192")
    assert man.masked == "**************9192"


@given(areas, births, orders)
def test_every_whole_number_is_verified(area: int, born: date, order: int) -> None:
    read = parse_id_number(written(area, born, order), TODAY)
    assert read.state is IdState.VERIFIED
    assert read.fault is None
    assert read.birth_date == born
    assert read.sex is (Sex.MALE if order % 2 else Sex.FEMALE)


@given(areas, births, orders, st.integers(0, 17), st.integers(0, 9))
def test_one_wrong_digit_is_always_noticed(
    area: int, born: date, order: int, place: int, digit: int
) -> None:
    good = written(area, born, order)
    bad = good[:place] + str(digit) + good[place + 1 :]
    if bad != good:
        assert parse_id_number(bad, TODAY).state is IdState.UNVERIFIED


@given(areas, births, orders, st.integers(0, 16))
def test_two_swapped_neighbours_are_noticed(area: int, born: date, order: int, place: int) -> None:
    good = written(area, born, order)
    bad = good[:place] + good[place + 1] + good[place] + good[place + 2 :]
    if bad != good:
        assert parse_id_number(bad, TODAY).state is IdState.UNVERIFIED


@given(areas, births, orders, st.data())
def test_ways_of_typing_do_not_matter(
    area: int, born: date, order: int, data: st.DataObject
) -> None:
    good = written(area, born, order)
    full_width = {ord(c): ord(c) + 0xFEE0 for c in "0123456789Xx"}
    typed = "".join(
        data.draw(st.sampled_from(["", " ", "\u3000", "\u200b", "\t"]))
        + data.draw(st.sampled_from([char, char.lower(), char.translate(full_width)]))
        for char in good
    )
    assert parse_id_number(typed, TODAY) == parse_id_number(good, TODAY)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    read = parse_id_number(text, TODAY)
    assert read.state in IdState
    assert len(read.text) <= 18
    assert len(read.masked) == len(read.text)
    assert set(read.masked[:-4]) <= {"*"}


@given(areas, st.dates(date(1900, 1, 1), date(1999, 12, 31)), orders)
def test_fifteen_digits_belong_to_their_eighteen(area: int, born: date, order: int) -> None:
    old = f"{area}{born:%y%m%d}{order:03d}"
    read = parse_id_number(old, TODAY)
    assert read.state is IdState.UNVERIFIED
    assert read.fault is IdFault.FIFTEEN_DIGITS
    assert read.birth_date == born
    assert read.key == lengthened(old) == parse_id_number(written(area, born, order), TODAY).key


def test_why_a_number_is_not_verified() -> None:
    faults = {
        "410199197813457212": IdFault.BIRTH_DATE,  # month 13
        "410199203006010011": IdFault.BIRTH_DATE,  # not born yet
        "410199197002300012": IdFault.BIRTH_DATE,  # 30 February
        "410199195702242359": IdFault.CHECK_DIGIT,
        "410199440214541": IdFault.FIFTEEN_DIGITS,
        "410199441314541": IdFault.BIRTH_DATE,
        "41019919570224": IdFault.FORM,
        "查": IdFault.FORM,
        "": IdFault.MISSING,
        " 无 ": IdFault.MISSING,
    }
    assert {text: parse_id_number(text, TODAY).fault for text in faults} == faults


def test_a_wrong_check_digit_still_tells_the_birth_date() -> None:
    read = parse_id_number("410199195702242359", TODAY)
    assert read.birth_date == date(1957, 2, 24)
    assert read.key == read.text


def test_text_that_is_no_number_tells_nobody_apart() -> None:
    assert parse_id_number("办理中", TODAY).key is None
    assert parse_id_number("", TODAY).key is None


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("910101194006050016", "…0016"),
        ("钱四91010119830203001x", "钱四…001X"),
        ("910101 19500203 001X，电话", "…001X，电话"),
        ("９１０１０１１９８００２０３００１７", "…0017"),
        ("910101500203001", "…3001"),
        ("9.10101198502030E+17", "…E+17"),
        ("13800002671", "13800002671"),
        ("86034917426852", "86034917426852"),
        ("2026-06-18", "2026-06-18"),
        ("石桥村 3组", "石桥村 3组"),
        ("", ""),
    ],
)
def test_of_a_number_in_other_words_the_tail_is_left(text: str, seen: str) -> None:
    assert tails_only(text) == seen
    assert holds_number(text) == (seen != text and "E+" not in text)
