"""Many rows at once arrive as they are, by whichever way the database takes them quickest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import func, insert, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.schema import store, till, village
from lovemart_desktop.persistence.statements import ROWS_TO_COPY, insert_rows
from lovemart_desktop.persistence.unit_of_work import Books, refusals

MANY = ROWS_TO_COPY + 1
NAMES = ("石桥村", "a\tb", "c\nd", "e\\f", "\\N", "", "'", "%s", "𠮷野")


@pytest.fixture
def books(database_url: str) -> Iterator[Books]:
    books = Books(open_engine(database_url))
    yield books
    books.close()


def rows(count: int) -> list[tuple[object, ...]]:
    """Tills in the columns' order: numbers, text, and bytes."""
    empty = bytes(32)
    return [
        (n, f"T{n}", f"{n}{NAMES[n % len(NAMES)]}", "office", 1, 0, 0, empty, 0, empty, 0, 0)
        for n in range(10, 10 + count)
    ]


@pytest.mark.parametrize("count", [3, MANY])
def test_rows_arrive_as_they_are(books: Books, count: int) -> None:
    with books.write() as work:
        work.connection.execute(insert(store).values(id=1, name="青石超市"))
        insert_rows(work, till, rows(count))
        work.commit()
    with books.read() as work:
        found = work.connection.execute(select(till).where(till.c.id >= 10).order_by(till.c.id))
        assert [tuple(row) for row in found] == rows(count)


def test_nulls_arrive_as_nulls(books: Books) -> None:
    named = [column.name for column in village.columns]
    empty = [column.name for column in village.columns if column.nullable]
    assert empty, "a column of villages may be empty"
    kept = [tuple(None if c in empty else n for c in named) for n in range(10, 10 + MANY)]
    with books.write() as work:
        insert_rows(work, village, kept)
        work.commit()
    with books.read() as work:
        for column in empty:
            query = select(func.count()).where(village.c[column].is_(None), village.c.id >= 10)
            assert work.connection.execute(query).scalar_one() == MANY


def test_one_bad_row_of_many_keeps_all_out_and_is_told(books: Books) -> None:
    doubled = [*rows(MANY), (9, "T10", "", "office", 1, 0, 0, bytes(32), 0, bytes(32), 0, 0)]
    with books.write() as work:
        work.connection.execute(insert(store).values(id=1, name="青石超市"))
        work.commit()
    with books.write() as work, pytest.raises(Refusal) as told, refusals():
        insert_rows(work, till, doubled)
    # on SQLite a guard comes before the key
    assert told.value.code in {"till.made_meanwhile", "books.append_only"}
    with books.read() as work:
        query = select(func.count()).where(till.c.id >= 9)
        assert work.connection.execute(query).scalar_one() == 0
