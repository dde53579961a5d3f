"""The counter's statements find their rows by keys: no sale reads a whole table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.counter.counter import CardSeen
from lovemart_desktop.persistence import unit_of_work
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop


@pytest.fixture
def counter(make_database: MakeDatabase) -> Iterator[Counter]:
    counter = open_counter(make_database("sqlite", stocked_shop))
    yield counter
    counter.shop.close()


class Ear:
    """Stands in a cursor's place and notes how each statement is answered."""

    def __init__(self, cursor: object, plans: list[str]) -> None:
        self._cursor = cursor
        self._plans = plans

    def execute(self, sql: str, values: object = ()) -> object:
        if sql.startswith(("SELECT", "INSERT")):
            found = self._cursor.execute(f"EXPLAIN QUERY PLAN {sql}", values)  # type: ignore[attr-defined]  # sqlite3's
            self._plans += [row[3] for row in found.fetchall()]
        return self._cursor.execute(sql, values)  # type: ignore[attr-defined]  # likewise

    def __getattr__(self, name: str) -> object:
        return getattr(self._cursor, name)


def test_scanning_and_redeeming_scan_no_table(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[str] = []
    begin = UnitOfWork._begin

    def begin_and_listen(work: UnitOfWork) -> None:
        begin(work)
        work.quick = Ear(work.quick, plans)

    basket = counter.basket("张龚强", 大米=1, 食盐=2, 儿童外套=1)
    counter.buy("张龚强", 大米=1)
    monkeypatch.setattr(unit_of_work.UnitOfWork, "_begin", begin_and_listen)
    assert isinstance(counter.desk.scan(counter.cards["张龚强"]), CardSeen)
    counter.desk.scan(counter.barcodes["大米"])
    counter.redeem(basket)
    assert len(plans) > 15
    whole = [plan for plan in plans if plan.startswith("SCAN") and "CONSTANT ROW" not in plan]
    # planned for a voucher's foreign keys, and passed over where none is broken
    assert set(whole) <= {"SCAN village_list"}


def test_a_scan_of_the_whole_table_would_be_noticed(counter: Counter) -> None:
    (row,) = counter.rows(text("EXPLAIN QUERY PLAN SELECT id FROM member WHERE sex = 'x'"))
    assert row[3].startswith("SCAN")
