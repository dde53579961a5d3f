"""Vouchers' words, the hash chain, and what paper carries of them."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lovemart_desktop.domain.barcodes import has_valid_check_digit
from lovemart_desktop.domain.ledger import (
    GENESIS,
    FundBalance,
    VoucherHead,
    VoucherKind,
    audit_words,
    chain_hash,
    check_characters,
    head_text,
    parse_receipt_code,
    receipt_code,
    request_digest,
    voucher_id,
    voucher_words,
)

HEAD = VoucherHead(
    till=1,
    no=7,
    kind=VoucherKind.REDEMPTION,
    business_date="2026-06-18",
    recorded_at=1_781_744_400_000,
    operator=6,
    confirmer=0,
    request_key="0b8f2f6e-6f0e-4e1e-9d4c-1f6f2d3c4b5a",
    request_digest=bytes.fromhex("ab" * 32),
    note='端午"慰问"\n䶮',
)
WORDS = (
    '["lm1",1,7,"redemption","2026-06-18",1781744400000,6,0,'
    '"0b8f2f6e-6f0e-4e1e-9d4c-1f6f2d3c4b5a","' + "ab" * 32 + '","端午\\"慰问\\"\\n䶮"]'
)
TRANSFERS = ((1, 2, 31, 5, 60), (2, 3, 32, 6, 30))
RECEIPT = (12, 9, 4, 2, 90, "张玉琴", "配偶", "31:60,32:100")
LINES = ((1, 8, 2, 45),)
MOVES = ((1, 77, -2),)


def test_words_are_canonical() -> None:
    assert voucher_words(HEAD) == WORDS


def test_the_chain_hash_never_changes() -> None:
    # written out once more: books that were hashed years ago must still be proved
    whole = (
        b"\x11" * 32
        + WORDS.encode()
        + b"\nt1,2,31,5,60\nt2,3,32,6,30"
        + '\nr[12, 9, 4, 2, 90, "张玉琴", "配偶", "31:60,32:100"]'.encode()
        + b"\nl1,8,2,45\nm1,77,-2"
    )
    made = chain_hash(b"\x11" * 32, WORDS, TRANSFERS, RECEIPT, LINES, MOVES)
    assert made == hashlib.sha256(whole).digest()
    assert made.hex() == "5c3105cba53e4daff33ad8450667fc9c53e1687e01943d71d36c596983614258"


def test_a_voucher_without_rows_is_chained_too() -> None:
    assert chain_hash(GENESIS, WORDS) == hashlib.sha256(bytes(32) + WORDS.encode()).digest()


@pytest.mark.parametrize(
    "other",
    [
        chain_hash(b"\x12" * 32, WORDS, TRANSFERS, RECEIPT, LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS + " ", TRANSFERS, RECEIPT, LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS[::-1], RECEIPT, LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS[:1], RECEIPT, LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS, (), LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS, (13, *RECEIPT[1:]), LINES, MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS, RECEIPT, (), MOVES),
        chain_hash(b"\x11" * 32, WORDS, TRANSFERS, RECEIPT, LINES, ((1, 77, -3),)),
    ],
)
def test_any_change_changes_the_hash(other: bytes) -> None:
    assert other != chain_hash(b"\x11" * 32, WORDS, TRANSFERS, RECEIPT, LINES, MOVES)


@given(st.text(), st.text())
def test_no_text_can_pretend_to_be_a_row(note: str, name: str) -> None:
    # words and receipts are JSON: a line break inside them never starts a row
    told = audit_words(1, 1, 0, 0, "act", note, name)
    assert "\n" not in told
    assert json.loads(told)[-2:] == [note, name]


def test_vouchers_of_two_tills_never_meet() -> None:
    assert voucher_id(1, 999_999_999) + 1 == voucher_id(2, 0)


def test_paper_carries_enough_of_the_head() -> None:
    head = bytes.fromhex("0123456789abcdef" + "00" * 24)
    assert head_text(412, head) == "412-0123456789ABCDEF"
    assert check_characters(head) == "0123 4567"


# the barcode of a slip


def test_the_codes_of_slips_that_were_printed_stay_what_they_are() -> None:
    assert receipt_code(1, 1) == "001000000019"
    assert receipt_code(12, 3_456_789) == "012034567898"


@given(st.integers(1, 999), st.integers(1, 99_999_999))
def test_a_slips_code_reads_back_and_is_never_an_articles(till: int, number: int) -> None:
    code = receipt_code(till, number)
    assert len(code) == 12
    assert parse_receipt_code(code) == (till, number)
    assert not has_valid_check_digit(code)


@given(
    st.integers(1, 999),
    st.integers(1, 99_999_999),
    st.integers(0, 11),
    st.sampled_from("0123456789"),
)
def test_a_slips_code_with_one_wrong_digit_is_nothing(
    till: int, number: int, place: int, digit: str
) -> None:
    code = receipt_code(till, number)
    wrong = code[:place] + digit + code[place + 1 :]
    assume(wrong != code)
    assert parse_receipt_code(wrong) is None


@pytest.mark.parametrize(
    "code", ["", "00100000012", "0010000001234", "00100000001x", "0010000x0012", "٠٠١٠٠٠٠٠٠٠١٢"]
)
def test_other_codes_are_no_slips(code: str) -> None:
    assert parse_receipt_code(code) is None


# requests and balances


def test_a_digest_tells_requests_apart() -> None:
    assert len(request_digest("redeem", "8603", ((1, 2),), 90)) == 32
    assert request_digest("a", 1) == request_digest("a", 1)
    assert request_digest("a", 1) != request_digest("a", "1")
    assert request_digest("ab", "c") != request_digest("a", "bc")


def test_a_funds_points_are_somewhere() -> None:
    assert FundBalance(1000, budget=400, purses=300, redeemed=250, expired=50).difference == 0
    assert FundBalance(1000, budget=400, purses=300, redeemed=250, expired=49).difference == 1
