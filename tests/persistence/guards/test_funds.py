"""What the databases refuse of funds and merged accounts: points that nobody could find again."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text

from lovemart_desktop.persistence import schema
from tests.persistence.guards.rows_of import (
    DAY,
    account_of,
    add_voucher,
    balances,
    refuses,
    rows,
)

APPEND_ONLY = {
    "fund_announcement": "posted_on = '2026-01-02'",
    "fund_extension": "until = '2029-12-31'",
    "fund_closing": "document = 'x'",
}


def facts(db_voucher: int) -> dict[str, dict[str, Any]]:
    """A row of each table, of the books' one fund."""
    return {
        "fund_announcement": {
            "fund_id": 1,
            "expires_on": "2026-12-31",
            "posted_on": "2026-06-01",
            "recorded_at": 5,
            "operator_id": 1,
        },
        "fund_extension": {
            "fund_id": 1,
            "nth": 1,
            "before": "2026-06-30",
            "until": "2026-12-31",
            "document": "文",
            "recorded_at": 5,
            "operator_id": 1,
            "confirmer_id": 2,
            "request_key": "extension",
            "request_digest": b"d",
        },
        "fund_closing": {"fund_id": 1, "voucher_id": db_voucher, "document": "文"},
    }


def fill(db: Connection) -> None:
    voucher = db.execute(text("SELECT min(id) FROM voucher")).scalar_one()
    for table, row in facts(voucher).items():
        db.execute(insert(schema.metadata.tables[table]).values(**row))
    db.commit()


def test_what_was_written_stays(db: Connection) -> None:
    fill(db)
    for table, change in APPEND_ONLY.items():
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"UPDATE {table} SET {change}"))
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))


def test_no_row_is_replaced(sqlite_books: sqlite3.Connection) -> None:
    (voucher,) = sqlite_books.execute("SELECT min(id) FROM voucher").fetchone()
    for table, row in facts(voucher).items():
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        sqlite_books.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*row.values()])
        for again in ({}, {"nth": 2}, {"fund_id": 2}):
            other = {**row, **{k: v for k, v in again.items() if k in row}}
            unique = table == "fund_announcement" and again == {"fund_id": 2}
            if unique or (table == "fund_announcement" and "nth" in again):
                continue
            with pytest.raises(sqlite3.IntegrityError, match="lovemart: "):
                sqlite_books.execute(
                    f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",
                    [*other.values()],
                )


def test_a_closed_fund_stays_closed(db: Connection) -> None:
    db.execute(text("UPDATE fund SET state = 'closed'"))
    db.commit()
    with refuses(db, "lovemart: append-only"):
        db.execute(text("UPDATE fund SET state = 'open'"))
    for kind in ("budget", "purse"):
        source, target = account_of(db, "source"), account_of(db, kind)
        if kind == "purse":
            source = account_of(db, "budget")
        with refuses(db, "lovemart: the fund is closed"):
            move(db, source, target)


def test_no_points_reach_an_account_that_was_merged(db: Connection) -> None:
    gone, into = merged(db)
    purse = purse_of(db, gone)
    before = balances(db)
    with refuses(db, "lovemart: the account was merged"):
        move(db, account_of(db, "budget"), purse)
    assert balances(db) == before
    move(db, account_of(db, "budget"), purse_of(db, into))


def test_an_account_that_holds_points_is_not_merged(db: Connection) -> None:
    gone, into = accounts(db)
    assert balances(db)[purse_of(db, gone)] > 0
    with refuses(db, "lovemart: points are left on a merged account"):
        merge(db, gone, into)
    assert rows(db, "points_account")


def move(db: Connection, source: int, target: int) -> None:
    voucher = add_voucher(db, kind="award", business_date=DAY)
    db.execute(
        insert(schema.transfer).values(
            voucher_id=voucher, seq=1, fund_id=1, source_id=source, target_id=target, points=1
        )
    )


def merged(db: Connection) -> tuple[int, int]:
    """Two accounts, the first emptied and merged into the second."""
    gone, into = accounts(db)
    purse = purse_of(db, gone)
    voucher = add_voucher(db, kind="merge", request_key="merging")
    db.execute(
        insert(schema.transfer).values(
            voucher_id=voucher,
            seq=1,
            fund_id=1,
            source_id=purse,
            target_id=purse_of(db, into),
            points=balances(db)[purse],
        )
    )
    merge(db, gone, into)
    db.commit()
    return gone, into


def merge(db: Connection, gone: int, into: int) -> None:
    db.execute(
        text("UPDATE points_account SET state = 'merged', merged_into = :into WHERE id = :gone"),
        {"gone": gone, "into": into},
    )


def accounts(db: Connection) -> tuple[int, int]:
    first, second = db.execute(
        text("SELECT points_account_id FROM account WHERE kind = 'purse' ORDER BY id LIMIT 2")
    ).scalars()
    return first, second


def purse_of(db: Connection, of_account: int) -> int:
    query = text("SELECT id FROM account WHERE points_account_id = :a AND kind = 'purse'")
    return int(db.execute(query, {"a": of_account}).scalar_one())
