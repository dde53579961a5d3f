"""Every kind of damage is found, and nothing else is said."""

from __future__ import annotations

from string import Formatter

import pytest

from lovemart_desktop.domain.proof import Check, Proof, parse_head
from lovemart_desktop.gui.kit.wording.proof import FAULTS, fault_words
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from tests.conftest import MakeDatabase
from tests.databases import KINDS
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import DAMAGES, Damage, damage


def proof_of(url: str, *heads: str) -> Proof:
    books = Books(open_engine(url))
    try:
        return prove(books, 1, heads=[parse_head(head) for head in heads])
    finally:
        books.close()


def codes(proof: Proof) -> set[str]:
    return {fault.code for fault in proof.faults}


@pytest.fixture
def books_url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, small_books)


def test_honest_books_are_proved(books_url: str) -> None:
    proof = proof_of(books_url)
    assert proof.faults == ()
    assert proof.checked_at == 1
    assert proof.counts[Check.CHAIN] == 8
    assert proof.counts[Check.RECEIPTS] == 4
    assert proof.counts[Check.AWARDS] == 3
    assert proof.counts[Check.ACCOUNTS] == 6
    # what these books have none of is counted beside its own damage: test_closes, test_rounds
    elsewhere = {Check.HEADS, Check.FILE, Check.NOTES, Check.HISTORIES, Check.ROUNDS}
    assert {check for check in Check if not proof.counts.get(check)} <= elsewhere


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
    url = make_database(kind, small_books)
    damage(url, *done.sql)
    proof = proof_of(url)
    assert codes(proof) == done.codes
    for fault in proof.faults:
        fields = {field for _, field, _, _ in Formatter().parse(FAULTS[fault.code]) if field}
        assert fields <= fault.facts.keys(), fault.code
        assert fault_words(fault)
