"""A stocked shop at its counter, and a second clerk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lovemart_desktop.domain.staff import Role
from lovemart_desktop.services.store import Session
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.shop import PIN


@pytest.fixture
def counter(database_kind: str, make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database(database_kind, stocked_shop))
    yield counter
    proof = counter.shop.auditor.proof.verify()
    counter.shop.close()
    # tests change cards past their desk, so that their life is not on record
    assert [fault for fault in proof.faults if fault.check not in counter.unproved] == []


@pytest.fixture
def second(counter: Counter) -> Session:
    """Another clerk, at the same till."""
    operator = counter.shop.administrator.staff.add("营二", [Role.CLERK], PIN)
    return counter.shop.store.session(operator)
