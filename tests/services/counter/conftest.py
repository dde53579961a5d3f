"""A stocked shop, opened at the counter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    # tests change cards past their desk, so that their life is not on record
    assert [fault for fault in proof.faults if fault.check not in counter.unproved] == []


@pytest.fixture
def sqlite_counter(make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database("sqlite", stocked_shop))
    yield counter
    counter.shop.close()
