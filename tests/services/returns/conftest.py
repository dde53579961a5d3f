"""A stocked shop, opened at the counter; its books are proved after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lovemart_desktop.domain.proof import Check
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    # tests change cards past their desk, so that their life is not on record
    assert [fault for fault in proof.faults if fault.check is not Check.CARDS] == []
