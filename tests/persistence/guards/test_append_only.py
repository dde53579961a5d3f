"""What the databases themselves refuse: changing, removing, breaking the chain."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.ledger import GENESIS
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import open_engine
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import (
    add_voucher,
    next_voucher,
    refuses,
    rows,
)
from tests.persistence.verify.books import small_books

APPEND_ONLY = {
    "voucher": "note = 'x'",
    "transfer": "points = points + 1",
    "receipt": "points = points + 1",
    "receipt_line": "price = price + 1",
    "stock_move": "pieces = pieces + 1",
    "audit_event": "subject = 'x'",
    "credited": "seq = seq + 100",
    "card_event": "reason = 'x'",
    "signed_copy": "reason = 'x'",
    "day_close": "words = 'x'",
}
NEVER_REMOVED = ("card", "confirmation", "account", "lot", "till", "staff", "shift")


# nothing is changed or removed


def test_what_was_written_stays(db: Connection) -> None:
    for table, change in APPEND_ONLY.items():
        assert rows(db, table), table
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"UPDATE {table} SET {change}"))
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))


def test_nothing_that_the_books_rest_on_is_removed(db: Connection) -> None:
    for table in NEVER_REMOVED:
        assert rows(db, table), table
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))


def test_no_row_is_replaced(sqlite_books: sqlite3.Connection) -> None:
    for table in (*APPEND_ONLY, *NEVER_REMOVED):
        before = sqlite_books.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=r"lovemart: "):
            sqlite_books.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        sqlite_books.rollback()
        assert sqlite_books.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.postgresql
def test_no_row_is_updated_by_an_insert(make_database: MakeDatabase) -> None:
    engine = open_engine(make_database("postgresql", small_books))
    with engine.connect() as db:
        for table, change in APPEND_ONLY.items():
            key = ", ".join(c.name for c in schema.metadata.tables[table].primary_key)
            column = change.split(" =")[0]
            with refuses(db, "lovemart: "):
                db.execute(
                    text(
                        f"INSERT INTO {table} SELECT * FROM {table}"
                        f" ON CONFLICT ({key}) DO UPDATE SET {column} = EXCLUDED.{column}"
                    )
                )
    engine.dispose()


_SECOND_KEYS = {
    "credited (by its row)": "INSERT OR REPLACE INTO credited"
    " SELECT round_id + 1, points_account_id, voucher_id + 1, seq, nomination_id FROM credited",
    "credited (by its transfer)": "INSERT OR REPLACE INTO credited"
    " SELECT round_id + 1, points_account_id, voucher_id, seq, nomination_id + 9 FROM credited",
    "card (by its number)": "INSERT OR REPLACE INTO card (number, state, state_since)"
    " SELECT number, 'blank', state_since FROM card WHERE id = 1",
    "card (by its holder)": "INSERT OR REPLACE INTO card (number, member_id, state, state_since)"
    " SELECT '86999999999999', member_id, 'active', state_since FROM card WHERE id = 1",
    "confirmation (by its request)": "INSERT OR REPLACE INTO confirmation"
    " (act, request_key, author_id, confirmer_id, confirmed_at) VALUES ('redeem', 'k1', 1, 3, 5)",
    "account (of a fund)": "INSERT OR REPLACE INTO account (fund_id, kind) VALUES (1, 'budget')",
    "account (of a till)": "INSERT OR REPLACE INTO account (fund_id, kind, till_id)"
    " VALUES (1, 'redeemed', 1)",
    "account (of a holder)": "INSERT OR REPLACE INTO account (fund_id, kind, points_account_id)"
    " VALUES (1, 'purse', 1)",
    "till (by its code)": "INSERT OR REPLACE INTO till (code, kind, store_id, head, audit_head)"
    " VALUES ('T1', 'counter', 1, zeroblob(32), zeroblob(32))",
    "staff (by its number)": "INSERT OR REPLACE INTO staff (number, name, secret_kind, created_at)"
    " VALUES ('01', '新人', 'pin', 0)",
}


@pytest.mark.parametrize("sql", _SECOND_KEYS.values(), ids=_SECOND_KEYS.keys())
def test_no_row_is_replaced_by_another_of_its_keys(
    sqlite_books: sqlite3.Connection, sql: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"lovemart: "):
        sqlite_books.execute(sql)


@pytest.mark.postgresql
def test_no_table_is_emptied_at_once(make_database: MakeDatabase) -> None:
    engine = open_engine(make_database("postgresql", small_books))
    with engine.connect() as db:
        for table in (*APPEND_ONLY, *NEVER_REMOVED):
            with refuses(db, "lovemart: append-only"):
                db.execute(text(f"TRUNCATE {table} CASCADE"))
    engine.dispose()


# the chain and what hangs on it


def test_the_tills_number_and_head_move_with_its_voucher(db: Connection) -> None:
    before = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    add_voucher(db)
    after = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    assert (after.last_no, after.head) == (before.last_no + 1, b"h" * 32)
    assert after.last_receipt == before.last_receipt


@pytest.mark.parametrize("changes", [{"no": 99}, {"no": 1}, {"prev": GENESIS}, {"till": 7}])
def test_a_voucher_that_does_not_continue_the_chain_is_refused(
    db: Connection, changes: dict[str, Any]
) -> None:
    values = next_voucher(db, **{k: v for k, v in changes.items() if k != "till"})
    if "till" in changes:
        values |= {"till_id": 7, "id": 7_000_000_001, "no": 1}
    with pytest.raises(DBAPIError):
        db.execute(insert(schema.voucher).values(**values))
    db.rollback()


def test_a_vouchers_id_is_its_till_and_number(db: Connection) -> None:
    with refuses(db, "ck_voucher_id"):
        add_voucher(db, id=1_000_000_999)


def test_a_request_is_booked_once(db: Connection) -> None:
    key = db.execute(select(schema.voucher.c.request_key)).scalars().first()
    with refuses(db, "request_key"):
        add_voucher(db, request_key=key)


def test_a_voucher_that_is_left_out_moves_nothing(engine: Engine, db: Connection) -> None:
    """ON CONFLICT DO NOTHING and INSERT OR IGNORE keep rows out without an error."""
    key = db.execute(select(schema.voucher.c.request_key)).scalars().first()
    before = rows(db, "till")
    statement = insert(schema.voucher).values(**next_voucher(db, request_key=key))
    if engine.dialect.name == "sqlite":
        with refuses(db, "lovemart: voucher.request_key"):
            db.execute(statement.prefix_with("OR IGNORE"))
    else:
        db.execute(text("SELECT 1"))
        compiled = str(statement.compile(db)) + " ON CONFLICT DO NOTHING"
        db.exec_driver_sql(compiled, next_voucher(db, request_key=key))
    assert rows(db, "till") == before


def test_rows_belong_to_the_tills_last_voucher_only(db: Connection) -> None:
    older = db.execute(text("SELECT min(voucher_id) FROM receipt")).scalar_one()
    for table, values in {
        "transfer": {"seq": 50, "fund_id": 1, "source_id": 1, "target_id": 2, "points": 1},
        "receipt_line": {"seq": 50, "goods_id": 1, "pieces": 1, "price": 1},
        "stock_move": {"seq": 50, "lot_id": 1, "pieces": 1},
    }.items():
        with refuses(db, "lovemart: not the last voucher of its till"):
            db.execute(insert(schema.metadata.tables[table]).values(voucher_id=older, **values))


def _receipt(voucher: int, number: int, **changes: Any) -> dict[str, Any]:
    return {
        "voucher_id": voucher,
        "till_id": 1,
        "number": number,
        "member_id": 1,
        "card_id": 1,
        "pieces": 1,
        "points": 0,
        "purses": "",
        **changes,
    }


def test_receipts_are_numbered_without_a_gap(db: Connection) -> None:
    last = db.execute(select(schema.till.c.last_receipt).where(schema.till.c.id == 1)).scalar_one()
    voucher = add_voucher(db)
    db.execute(insert(schema.receipt).values(**_receipt(voucher, last + 1)))
    now = db.execute(select(schema.till.c.last_receipt).where(schema.till.c.id == 1)).scalar_one()
    assert now == last + 1
    db.rollback()
    for wrong in (last, last + 2):
        voucher = add_voucher(db)
        with pytest.raises(DBAPIError, match=r"not the next of its till|uq_receipt_till_id"):
            db.execute(insert(schema.receipt).values(**_receipt(voucher, wrong)))
        db.rollback()


def test_a_receipt_belongs_to_the_last_voucher(db: Connection) -> None:
    last = db.execute(select(schema.till.c.last_receipt).where(schema.till.c.id == 1)).scalar_one()
    older = add_voucher(db)
    add_voucher(db, request_key="another")
    with refuses(db, "lovemart: receipt is not the next of its till"):
        db.execute(insert(schema.receipt).values(**_receipt(older, last + 1)))


def test_only_a_counter_makes_receipts(db: Connection) -> None:
    office = db.execute(text("SELECT id FROM till WHERE kind = 'office'")).scalar_one()
    voucher = add_voucher(db, till=office)
    with refuses(db, "lovemart: receipt is not the next of its till"):
        db.execute(insert(schema.receipt).values(**_receipt(voucher, 1, till_id=office)))


@pytest.mark.parametrize("changes", [{"no": 99}, {"prev": GENESIS}])
def test_an_audit_event_continues_its_chain(db: Connection, changes: dict[str, Any]) -> None:
    last = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    event = {
        "till_id": 1,
        "no": last.audit_no + 1,
        "recorded_at": 9,
        "operator_id": 1,
        "act": "look",
        "words": "w",
        "prev": last.audit_head,
        "hash": b"a" * 32,
    }
    db.execute(insert(schema.audit_event).values(**event))
    after = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    assert (after.audit_no, after.audit_head) == (last.audit_no + 1, b"a" * 32)
    assert (after.last_no, after.head) == (last.last_no, last.head)
    db.rollback()
    with refuses(db, "lovemart: audit event does not continue the chain"):
        db.execute(insert(schema.audit_event).values(**{**event, **changes}))
