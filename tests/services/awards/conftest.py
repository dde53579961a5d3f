"""A town with a roster and a fund, on each kind of database."""

from __future__ import annotations

import pytest

from tests.awards import Town
from tests.databases import Builder
from tests.shop import Shop
from tests.templates import settled_shop, town_of


@pytest.fixture
def built() -> Builder:
    return settled_shop


@pytest.fixture
def town(shop: Shop) -> Town:
    return town_of(shop)


@pytest.fixture
def lite(sqlite_shop: Shop) -> Town:
    return town_of(sqlite_shop)
