"""The rules of a proof, without a database: accounts far apart, chains, one receipt, heads."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import (
    GENESIS,
    audit_words,
    chain_hash,
    head_text,
    voucher_id,
    voucher_text,
)
from lovemart_desktop.domain.proof import Check, Found, PaperHead, Proof, parse_head
from lovemart_desktop.domain.proof.accounts import Accounts, Size, Stock
from lovemart_desktop.domain.proof.chains import Tills
from lovemart_desktop.domain.proof.receipts import Receipts

FAR = 9_000_000_000_000_000
SOURCE, BUDGET, PURSE, REDEEMED = 1, 2, FAR, FAR + 1
KEPT = (
    (SOURCE, 7, "source", None, -500),
    (BUDGET, 7, "budget", None, 300),
    (PURSE, 7, "purse", None, 150),
    (REDEEMED, 7, "redeemed", 4, 50),
)


def codes(found: Found) -> list[str]:
    return [fault.code for fault in found.faults]


def accounts(found: Found, rows: tuple[tuple[object, ...], ...] = KEPT) -> Accounts:
    made = Accounts(Size(len(rows), FAR + 1), {7: "诚信勤劳"}, found)
    made.load(rows)
    return made


def book(made: Accounts) -> None:
    made.take("T4-1", 4, "appropriation", [(1, 1, 7, SOURCE, BUDGET, 500)])
    made.take("T4-2", 4, "award", [(2, 1, 7, BUDGET, PURSE, 200)])
    assert made.take("T4-3", 4, "redemption", [(3, 1, 7, PURSE, REDEEMED, 50)]) == 50


def test_numbers_far_apart_take_no_room() -> None:
    assert isinstance(Size(4, FAR).column(), dict)
    assert len(Size(4, 9).column()) == 10
    assert len(Size(0, 0).column()) == 1


def test_balances_that_transfers_bear_out_have_no_fault() -> None:
    found = Found()
    made = accounts(found)
    book(made)
    made.close()
    assert found.faults == []
    assert (made.count, made.funds) == (4, 1)


def test_a_balance_that_they_do_not_is_told_with_both_figures() -> None:
    found = Found()
    rows = (*KEPT[:2], (PURSE, 7, "purse", None, 151), KEPT[3])
    made = accounts(found, rows)
    book(made)
    made.close()
    assert codes(found) == ["fund.unbalanced", "books.unbalanced", "account.balance"]
    assert found.faults[-1].facts["kept"] == 151
    assert found.faults[-1].facts["proved"] == 150
    assert found.faults[-1].facts["fund"] == "诚信勤劳"


@pytest.mark.parametrize(
    ("kind", "row", "code"),
    [
        ("award", (1, 1, 7, BUDGET, REDEEMED, 1), "transfer.way"),
        ("redemption", (1, 1, 7, BUDGET, PURSE, 1), "transfer.way"),
        ("award", (1, 1, 7, BUDGET, 55, 1), "transfer.account_missing"),
        ("award", (1, 1, 7, -1, PURSE, 1), "transfer.account_missing"),
        ("award", (1, 1, 8, BUDGET, PURSE, 1), "transfer.other_fund"),
        ("award", (1, 1, 7, BUDGET, PURSE, 0), "transfer.points"),
    ],
)
def test_a_transfer_that_goes_wrong_is_told(kind: str, row: tuple[int, ...], code: str) -> None:
    found = Found()
    accounts(found).take("T4-1", 4, kind, [row])
    assert codes(found) == [code]


def test_kinds_of_a_later_version_are_followed_without_judging_their_way() -> None:
    found = Found()
    rows = ((BUDGET, 7, "budget", None, 10), (PURSE, 7, "purse", None, -10))
    made = accounts(found, rows)
    assert codes(found) == ["account.sign"]
    made.take("T4-1", 4, "reversal", [(1, 1, 7, PURSE, BUDGET, 10)])
    made.close()
    assert codes(found) == ["account.sign"], "the balance is proved all the same"


def test_redeemed_points_stay_with_their_till() -> None:
    found = Found()
    accounts(found).take("T5-1", 5, "redemption", [(1, 1, 7, PURSE, REDEEMED, 1)])
    assert codes(found) == ["transfer.till"]


def test_shortage_lots_stand_below_zero_and_others_do_not() -> None:
    found = Found()
    stock = Stock(Size(3, 3), found)
    stock.load([(1, 9, "purchase", 5), (2, 9, "shortage", -2), (3, 9, "shortage", 1)])
    assert codes(found) == ["lot.sign"]
    assert stock.take("T4-1", [(1, 1, 1, 5), (1, 2, 2, -2), (1, 3, 3, 1)]) == {9: -4}
    assert stock.take("T4-2", [(2, 1, 8, 1)]) == {}
    stock.close({9: "大米"})
    assert codes(found) == ["lot.sign", "move.lot_missing"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, []),
        ({"kind": "grant"}, ["receipt.kind"]),
        ({"till": 5}, ["receipt.till"]),
        ({"points_moved": 59}, ["receipt.transfers"]),
        ({"pieces_out": {9: 1}}, ["receipt.moves"]),
        ({"lines": [(1, 1, 9, 2, 31)]}, ["receipt.points"]),
        ({"lines": [(1, 1, 9, 1, 60)]}, ["receipt.pieces", "receipt.moves"]),
        ({"receipts": []}, ["receipt.missing", "receipt.lines_alone"]),
        ({"receipts": [], "lines": [], "kind": "award"}, []),
    ],
)
def test_a_receipt_is_what_its_rows_say(change: dict[str, object], code: list[str]) -> None:
    found = Found()
    given: dict[str, object] = {
        "name": "T4-1",
        "till": 4,
        "kind": "redemption",
        "receipts": [(1, 4, 1, 3, None, 2, 60, "", "", "")],
        "lines": [(1, 1, 9, 2, 30)],
        "points_moved": 60,
        "pieces_out": {9: 2},
    }
    Receipts(found).take(**{**given, **change})  # type: ignore[arg-type]  # each of its own kind
    assert codes(found) == code


class Chain:
    """One till's vouchers, made as the ledger makes them."""

    def __init__(self, count: int) -> None:
        self.rows: list[list[object]] = []
        self.head = GENESIS
        for no in range(1, count + 1):
            columns = (4, no, "grant", "2026-06-18", 99, 1, 0, f"key-{no}", b"digest", "")
            words = voucher_text(*columns)
            hashed = chain_hash(self.head, words)
            self.rows.append([voucher_id(4, no), *columns[:6], None, *columns[7:], words,
                              self.head, hashed])  # fmt: skip
            self.head = hashed

    def follow(self, *heads: str, last_no: int | None = None) -> list[str]:
        found = Found()
        last = len(self.rows) if last_no is None else last_no
        tills = Tills([(4, "T4", last, 0, self.head, 0, GENESIS)], found)
        tills.expect(parse_head(head) for head in heads)
        for row in self.rows:
            tills.take(tills.name(int(str(row[1])), int(str(row[2]))), row, [], [], [], [])
        tills.close()
        return codes(found)


def test_an_honest_chain_has_no_fault() -> None:
    chain = Chain(3)
    assert chain.follow(f"T4={head_text(3, chain.head)}") == []


def test_each_break_of_a_chain_is_told() -> None:
    chain = Chain(4)
    del chain.rows[1]
    assert chain.follow(last_no=4) == ["voucher.gap", "chain.prev"]
    chain = Chain(2)
    chain.rows[0][4] = "2026-06-19"
    assert chain.follow() == ["voucher.words"]
    chain = Chain(2)
    chain.rows[1][0] = voucher_id(5, 2)
    assert chain.follow() == ["voucher.id"]
    chain = Chain(2)
    chain.rows.append([voucher_id(6, 1), 6, *Chain(1).rows[0][2:]])
    assert chain.follow(last_no=2) == ["voucher.words", "till.missing"]


def test_heads_from_paper_hold_the_chain_to_account() -> None:
    chain, other = Chain(3), Chain(2)
    assert chain.follow(f"T4={head_text(5, chain.head)}") == ["head.cut"]
    assert chain.follow(f"T4={head_text(3, other.head)}") == ["head.differs"]
    assert chain.follow(f"T8={head_text(3, chain.head)}") == ["head.till_unknown"]
    del chain.rows[1]
    assert "head.missing" in chain.follow(f"T4={head_text(2, other.head)}", last_no=3)


def test_audit_events_are_chained_like_vouchers() -> None:
    words = audit_words(4, 1, 99, 0, "sign-in", "staff:01", "{}")
    hashed = hashlib.sha256(GENESIS + words.encode()).digest()
    row = (4, 1, 99, None, "sign-in", "staff:01", words, GENESIS, hashed)

    def told(*rows: tuple[object, ...]) -> list[str]:
        found = Found()
        tills = Tills([(4, "T4", 0, 0, GENESIS, 1, hashed)], found)
        for one in rows:
            tills.take_event(one)
        tills.close()
        return codes(found)

    assert told(row) == []
    assert told((*row[:4], "lock-out", *row[5:])) == ["audit.words"]
    assert told((*row[:6], "[]", *row[7:])) == ["audit.words", "audit.hash"]
    assert told((*row[:7], b"x" * 32, hashed)) == ["audit.prev", "audit.hash"]
    assert told() == ["audit.last_no", "audit.head"]


def test_heads_are_read_as_paper_has_them() -> None:
    head = parse_head(" T1=17-0a1b2c3d4e5f6071\n")
    assert head == PaperHead("T1", 17, "0A1B2C3D4E5F6071")
    assert str(head) == "T1=17-0A1B2C3D4E5F6071"
    with pytest.raises(Refusal, match=r"proof\.head_form"):
        parse_head("T1=17")


def test_a_proof_tells_faults_by_check() -> None:
    found = Found()
    found.add(Check.STOCK, "lot.sign", "lot 1", lot="1", kept=-1)
    proof = Proof(0, {Check.STOCK: 1}, tuple(found.faults))
    assert not proof.clean
    assert proof.faults_of(Check.STOCK) == proof.faults
    assert proof.faults_of(Check.CARDS) == ()


@given(st.integers(1, 999), st.integers(1, 999_999_999), st.text(), st.text(), st.binary())
def test_a_vouchers_words_are_plain_json(
    till: int, no: int, key: str, note: str, digest: bytes
) -> None:
    words = voucher_text(till, no, "grant", "2026-06-18", 99, 1, 0, key, digest, note)
    columns = ["lm1", till, no, "grant", "2026-06-18", 99, 1, 0, key, digest.hex(), note]
    assert words == json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
