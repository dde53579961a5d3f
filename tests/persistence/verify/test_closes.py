"""Damage to shifts, days, notes beside vouchers and histories is found, and no more is said."""

from __future__ import annotations

from string import Formatter

import pytest

from lovemart_desktop.domain.proof import Check
from lovemart_desktop.gui.kit.wording.proof import FAULTS, fault_words
from tests.conftest import MakeDatabase
from tests.databases import KINDS
from tests.persistence.verify.closed_books import closed_books
from tests.persistence.verify.damage import Damage, damage
from tests.persistence.verify.damage_closed import DAMAGES
from tests.persistence.verify.test_damage import codes, proof_of


@pytest.fixture
def books_url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, closed_books)


def test_honest_closes_are_proved(books_url: str) -> None:
    proof = proof_of(books_url)
    assert proof.faults == ()
    assert proof.counts[Check.SHIFTS] == 2
    # a proxy, a paper voucher, a countersignature, a merge, a disposition
    assert proof.counts[Check.NOTES] == 5
    assert proof.counts[Check.HEADS] == 1
    assert proof.counts[Check.HISTORIES] > 0


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
    url = make_database(kind, closed_books)
    damage(url, *done.sql)
    proof = proof_of(url)
    assert codes(proof) == done.codes
    for fault in proof.faults:
        fields = {field for _, field, _, _ in Formatter().parse(FAULTS[fault.code]) if field}
        assert fields <= fault.facts.keys(), fault.code
        assert fault_words(fault)
