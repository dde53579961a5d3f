"""A town with a roster and a fund, on each kind of database."""

from __future__ import annotations

import pytest

from tests.awards import Town, settle
from tests.shop import Shop


@pytest.fixture
def town(shop: Shop) -> Town:
    return settle(shop)


@pytest.fixture
def lite(sqlite_shop: Shop) -> Town:
    return settle(sqlite_shop)
