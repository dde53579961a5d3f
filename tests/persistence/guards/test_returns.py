"""What the databases refuse of returns and reversals: more than was taken, twice, and change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import database_file, open_engine
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import add_voucher, refuses, rows
from tests.persistence.verify.returned_books import AWARD, FIRST, SLIP, returned_books

APPEND_ONLY = {
    "receipt_return": "reason = 'x'",
    "return_line": "damaged = 0",
    "purse_revival": "until = '2099-12-31'",
    "reversal": "points = 0",
}
OLD_SLIP = 1_000_000_002
"""A redemption that nothing came back of: 2 rice at 30, 1 oil at 50."""


@pytest.fixture
def db(database_kind: str, make_database: MakeDatabase) -> Iterator[Connection]:
    """A transaction that is not kept."""
    engine = open_engine(make_database(database_kind, returned_books))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def give_back(db: Connection, receipt: int = OLD_SLIP, nth: int = 1, **changes: Any) -> int:
    """A return's own row for a fresh voucher."""
    voucher = add_voucher(db)
    row = {
        "voucher_id": voucher,
        "receipt_id": receipt,
        "nth": nth,
        "pieces": 1,
        "points": 30,
        "reason": "",
        "purses": "",
    }
    db.execute(insert(schema.receipt_return).values(**{**row, **changes}))
    return voucher


def line(voucher: int, **changes: Any) -> Any:
    row = {
        "voucher_id": voucher,
        "seq": 1,
        "receipt_id": OLD_SLIP,
        "line": 1,
        "pieces": 1,
        "damaged": 0,
    }
    return insert(schema.return_line).values(**{**row, **changes})


def test_what_was_written_stays(db: Connection) -> None:
    for table, change in APPEND_ONLY.items():
        assert rows(db, table), table
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"UPDATE {table} SET {change}"))
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))


def test_no_row_is_replaced(make_database: MakeDatabase) -> None:
    engine = open_engine(make_database("sqlite", returned_books))
    file = database_file(engine)
    engine.dispose()
    raw = sqlite3.connect(str(file))
    for table in APPEND_ONLY:
        before = raw.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=r"lovemart: "):
            raw.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        raw.rollback()
        assert raw.execute(f"SELECT * FROM {table}").fetchall() == before
    with pytest.raises(sqlite3.IntegrityError, match=r"lovemart: "):
        raw.execute(
            "INSERT OR REPLACE INTO reversal"
            " SELECT voucher_id, seq + 1, reversed_id, reversed_seq, points, uncollected"
            " FROM reversal"
        )
    raw.close()


@pytest.mark.postgresql
def test_no_table_is_emptied_at_once(make_database: MakeDatabase) -> None:
    engine = open_engine(make_database("postgresql", returned_books))
    with engine.connect() as db:
        for table in APPEND_ONLY:
            with refuses(db, "lovemart: append-only"):
                db.execute(text(f"TRUNCATE {table} CASCADE"))
    engine.dispose()


def test_returns_of_a_receipt_are_numbered_one_by_one(db: Connection) -> None:
    give_back(db)
    db.rollback()
    for wrong in (0, 2):
        with pytest.raises(DBAPIError, match=r"receipt_return\.nth|ck_receipt_return_amounts"):
            give_back(db, nth=wrong)
        db.rollback()
    with pytest.raises(DBAPIError, match=r"receipt_return\.nth|uq_receipt_return_receipt_id"):
        give_back(db, SLIP, nth=2)


def test_no_more_points_come_back_than_were_taken(db: Connection) -> None:
    give_back(db, points=110)
    db.rollback()
    with refuses(db, "lovemart: more points returned than taken"):
        give_back(db, points=111)
    # 140 were taken, 110 came back
    give_back(db, SLIP, nth=3, points=30)
    db.rollback()
    with refuses(db, "lovemart: more points returned than taken"):
        give_back(db, SLIP, nth=3, points=31)


def test_no_more_pieces_come_back_than_were_taken(db: Connection) -> None:
    db.execute(line(give_back(db), pieces=2))
    db.rollback()
    with refuses(db, "lovemart: more pieces returned than taken"):
        db.execute(line(give_back(db), pieces=3))
    db.execute(line(give_back(db, SLIP, nth=3), receipt_id=SLIP))
    db.rollback()
    with refuses(db, "lovemart: more pieces returned than taken"):
        db.execute(line(give_back(db, SLIP, nth=3), receipt_id=SLIP, pieces=2))


def test_a_line_is_of_the_receipt_that_is_returned(db: Connection) -> None:
    voucher = give_back(db)
    for wrong in ({"receipt_id": SLIP}, {"line": 9}, {"damaged": 2}, {"pieces": 0}):
        nested = db.begin_nested()
        with pytest.raises(DBAPIError):
            db.execute(line(voucher, **wrong))
        nested.rollback()


def test_rows_belong_to_the_tills_last_voucher_only(db: Connection) -> None:
    others = (
        line(FIRST, seq=9, receipt_id=SLIP, line=2),
        insert(schema.purse_revival).values(
            voucher_id=FIRST, seq=9, account_id=3, until="2099-12-31"
        ),
        insert(schema.reversal).values(
            voucher_id=FIRST, seq=9, reversed_id=AWARD, reversed_seq=2, points=0, uncollected=1000
        ),
    )
    for statement in others:
        with pytest.raises(DBAPIError, match="lovemart: "):
            db.execute(statement)
        db.rollback()


def undo(voucher: int, of_seq: int, points: int, uncollected: int) -> Any:
    return insert(schema.reversal).values(
        voucher_id=voucher,
        seq=1,
        reversed_id=AWARD,
        reversed_seq=of_seq,
        points=points,
        uncollected=uncollected,
    )


def test_a_transfer_is_reversed_once_and_as_a_whole(db: Connection) -> None:
    db.execute(undo(add_voucher(db), 2, 600, 400))
    db.rollback()
    with refuses(db, "lovemart: a reversal is of the whole transfer"):
        db.execute(undo(add_voucher(db), 2, 600, 0))
    with pytest.raises(DBAPIError, match=r"reversal\.reversed_id|uq_reversal_reversed_id"):
        db.execute(undo(add_voucher(db), 1, 850, 150))
