"""Damage to returns and reversals is found, and nothing else is said."""

from __future__ import annotations

from string import Formatter

import pytest

from lovemart_desktop.domain.proof import Check
from lovemart_desktop.gui.kit.wording.proof import FAULTS, fault_words
from tests.conftest import MakeDatabase
from tests.databases import KINDS
from tests.persistence.verify.damage import Damage, damage
from tests.persistence.verify.returned_books import (
    AWARD,
    FIRST,
    REVERSAL,
    SECOND,
    SLIP,
    returned_books,
)
from tests.persistence.verify.test_damage import codes, proof_of


def _damage(name: str, *sql: str, found: str, only: str = "") -> Damage:
    return Damage(name, sql, frozenset(found.split()), only)


DAMAGES = (
    _damage(
        "a return is taken out with its rows",
        f"DELETE FROM purse_revival WHERE voucher_id = {SECOND}",
        f"DELETE FROM return_line WHERE voucher_id = {SECOND}",
        f"DELETE FROM receipt_return WHERE voucher_id = {SECOND}",
        found="chain.hash return.missing",
    ),
    _damage(
        "a return is taken out and leaves its lines",
        f"DELETE FROM receipt_return WHERE voucher_id = {FIRST}",
        found="chain.hash return.missing reference.broken return.numbers return.purses",
    ),
    _damage(
        "a return's reason is changed",
        f"UPDATE receipt_return SET reason = '无' WHERE voucher_id = {SECOND}",
        found="chain.hash",
    ),
    _damage(
        "a return's points are raised",
        f"UPDATE receipt_return SET points = points + 1 WHERE voucher_id = {FIRST}",
        found="chain.hash return.points return.transfers",
    ),
    _damage(
        "a return's pieces are raised",
        f"UPDATE receipt_return SET pieces = pieces + 1 WHERE voucher_id = {FIRST}",
        found="chain.hash return.pieces",
    ),
    _damage(
        "a return is filed under another receipt",
        f"UPDATE receipt_return SET receipt_id = 1000000002, nth = 9 WHERE voucher_id = {FIRST}",
        found="chain.hash return.other_receipt return.numbers return.purses reference.broken"
        " return.other_lot",
    ),
    _damage(
        "a return changes its number",
        f"UPDATE receipt_return SET nth = 3 WHERE voucher_id = {SECOND}",
        found="chain.hash return.numbers",
    ),
    _damage(
        "more pieces come back than were taken",
        f"UPDATE return_line SET pieces = 3 WHERE voucher_id = {FIRST}",
        found="chain.hash return.pieces return.points return.moves return.more_than_taken",
    ),
    _damage(
        "damaged goods are said to be whole",
        f"UPDATE return_line SET damaged = 0 WHERE voucher_id = {SECOND} AND seq = 1",
        found="chain.hash return.written_off",
    ),
    _damage(
        "a line names other goods",
        f"UPDATE return_line SET line = 2 WHERE voucher_id = {FIRST}",
        found="chain.hash return.points return.more_than_taken return.other_lot",
    ),
    _damage(
        "goods go back into another lot",
        f"UPDATE stock_move SET lot_id = 2 WHERE voucher_id = {FIRST}",
        "UPDATE lot SET remaining = remaining - 1 WHERE id = 1",
        "UPDATE lot SET remaining = remaining + 1 WHERE id = 2",
        found="chain.hash return.other_lot",
    ),
    _damage(
        "points come back to another purse",
        f"UPDATE transfer SET target_id = 5 WHERE voucher_id = {FIRST}",
        "UPDATE account SET balance = balance - 30 WHERE id = 4",
        "UPDATE account SET balance = balance + 30 WHERE id = 5",
        found="chain.hash return.purses",
    ),
    _damage(
        "a revived purse is another",
        f"UPDATE purse_revival SET account_id = 5 WHERE voucher_id = {SECOND}",
        found="chain.hash",
    ),
    _damage(
        "a revived purse is alive for longer",
        "UPDATE purse_revival SET until = '2099-12-31'",
        found="chain.hash",
    ),
    _damage(
        "a revival is put in",
        f"INSERT INTO purse_revival VALUES ({FIRST}, 1, 3, '2099-12-31')",
        found="chain.hash",
    ),
    _damage(
        "an award is said to be a return",
        f"UPDATE voucher SET kind = 'award' WHERE id = {FIRST}",
        found="voucher.words return.kind transfer.way award.without_list",
    ),
    _damage(
        "a reversal is taken out",
        f"DELETE FROM reversal WHERE voucher_id = {REVERSAL}",
        found="chain.hash reversal.transfers",
    ),
    _damage(
        "a reversal collects less than it says",
        "UPDATE reversal SET points = points - 1, uncollected = uncollected + 1",
        found="chain.hash reversal.transfers",
    ),
    _damage(
        "a reversal leaves more uncollected",
        "UPDATE reversal SET uncollected = uncollected + 1",
        found="chain.hash reversal.transfer",
    ),
    _damage(
        "a reversal is of a redemption",
        f"UPDATE reversal SET reversed_id = {SLIP}, uncollected = 0, points = 100",
        found="chain.hash reversal.transfers reversal.transfer",
    ),
    _damage(
        "a reversal is of nothing",
        f"UPDATE reversal SET reversed_seq = 77 WHERE reversed_id = {AWARD}",
        found="chain.hash reversal.transfer reference.broken",
    ),
    _damage(
        "a reversal is said to be an expiry",
        f"UPDATE voucher SET kind = 'expiry' WHERE id = {REVERSAL}",
        found="voucher.words transfer.way reversal.kind",
    ),
    _damage(
        "a return holds words where a number belongs",
        f"UPDATE return_line SET pieces = 'viel' WHERE voucher_id = {FIRST}",
        found="chain.unreadable return.points return.other_lot",
        only="sqlite",
    ),
)


@pytest.mark.parametrize(
    ("kind", "done"),
    [
        pytest.param(
            kind,
            one,
            id=f"{kind}: {one.name}",
            marks=[pytest.mark.postgresql] if kind == "postgresql" else [],
        )
        for kind in KINDS
        for one in DAMAGES
        if one.only in {"", kind}
    ],
)
def test_damage_is_found(make_database: MakeDatabase, kind: str, done: Damage) -> None:
    url = make_database(kind, returned_books)
    damage(url, *done.sql)
    proof = proof_of(url)
    assert codes(proof) == done.codes
    for fault in proof.faults:
        fields = {field for _, field, _, _ in Formatter().parse(FAULTS[fault.code]) if field}
        assert fields <= fault.facts.keys(), fault.code
        assert fault_words(fault)


@pytest.fixture
def books_url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, returned_books)


def test_honest_returns_are_proved(books_url: str) -> None:
    proof = proof_of(books_url)
    assert proof.faults == ()
    assert proof.counts[Check.RECEIPTS] == 7
