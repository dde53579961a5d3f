"""What the databases themselves refuse, whoever asks and by whatever statement."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.ledger import GENESIS
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import database_file, open_engine
from tests.conftest import MakeDatabase
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
}
NEVER_REMOVED = ("card", "confirmation", "account", "lot", "till", "staff")
DAY = "2026-06-18"


@pytest.fixture
def engine(database_kind: str, make_database: MakeDatabase) -> Iterator[Engine]:
    engine = open_engine(make_database(database_kind, small_books))
    with engine.begin() as db:
        db.execute(insert(schema.confirmation).values(**_confirmation()))
    yield engine
    engine.dispose()


@pytest.fixture
def db(engine: Engine) -> Iterator[Connection]:
    """A transaction that is not kept."""
    with engine.connect() as connection:
        yield connection


@pytest.fixture
def sqlite_books(make_database: MakeDatabase) -> Iterator[sqlite3.Connection]:
    """The books through another program's connection: without the settings of this one."""
    engine = open_engine(make_database("sqlite", small_books))
    with engine.begin() as db:
        db.execute(insert(schema.confirmation).values(**_confirmation()))
    file = database_file(engine)
    engine.dispose()
    raw = sqlite3.connect(str(file))
    yield raw
    raw.close()


@contextmanager
def refuses(db: Connection, says: str) -> Iterator[None]:
    with pytest.raises(DBAPIError) as caught:
        yield
    db.rollback()
    assert says in str(caught.value.orig)


def rows(db: Connection, table: str) -> list[Any]:
    return sorted(db.execute(text(f"SELECT * FROM {table}")).all(), key=repr)


def _confirmation(**changes: Any) -> dict[str, Any]:
    return {
        "act": "redeem",
        "request_key": "k1",
        "author_id": 1,
        "confirmer_id": 2,
        "confirmed_at": 5,
        **changes,
    }


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


def _next_voucher(db: Connection, till: int = 1, **changes: Any) -> dict[str, Any]:
    last = db.execute(select(schema.till).where(schema.till.c.id == till)).one()
    no = changes.get("no", last.last_no + 1)
    return {
        "id": till * 1_000_000_000 + no,
        "till_id": till,
        "no": no,
        "kind": "intake",
        "business_date": DAY,
        "recorded_at": 9,
        "operator_id": 5,
        "confirmer_id": None,
        "request_key": "fresh",
        "request_digest": b"d",
        "note": "",
        "words": "w",
        "prev": last.head,
        "hash": b"h" * 32,
        **changes,
    }


def _add_voucher(db: Connection, till: int = 1, **changes: Any) -> int:
    values = _next_voucher(db, till, **changes)
    db.execute(insert(schema.voucher).values(**values))
    return int(values["id"])


def test_the_tills_number_and_head_move_with_its_voucher(db: Connection) -> None:
    before = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    _add_voucher(db)
    after = db.execute(select(schema.till).where(schema.till.c.id == 1)).one()
    assert (after.last_no, after.head) == (before.last_no + 1, b"h" * 32)
    assert after.last_receipt == before.last_receipt


@pytest.mark.parametrize("changes", [{"no": 99}, {"no": 1}, {"prev": GENESIS}, {"till": 7}])
def test_a_voucher_that_does_not_continue_the_chain_is_refused(
    db: Connection, changes: dict[str, Any]
) -> None:
    values = _next_voucher(db, **{k: v for k, v in changes.items() if k != "till"})
    if "till" in changes:
        values |= {"till_id": 7, "id": 7_000_000_001, "no": 1}
    with pytest.raises(DBAPIError):
        db.execute(insert(schema.voucher).values(**values))
    db.rollback()


def test_a_vouchers_id_is_its_till_and_number(db: Connection) -> None:
    with refuses(db, "ck_voucher_id"):
        _add_voucher(db, id=1_000_000_999)


def test_a_request_is_booked_once(db: Connection) -> None:
    key = db.execute(select(schema.voucher.c.request_key)).scalars().first()
    with refuses(db, "request_key"):
        _add_voucher(db, request_key=key)


def test_a_voucher_that_is_left_out_moves_nothing(engine: Engine, db: Connection) -> None:
    """ON CONFLICT DO NOTHING and INSERT OR IGNORE keep rows out without an error."""
    key = db.execute(select(schema.voucher.c.request_key)).scalars().first()
    before = rows(db, "till")
    statement = insert(schema.voucher).values(**_next_voucher(db, request_key=key))
    if engine.dialect.name == "sqlite":
        with refuses(db, "lovemart: voucher.request_key"):
            db.execute(statement.prefix_with("OR IGNORE"))
    else:
        db.execute(text("SELECT 1"))
        compiled = str(statement.compile(db)) + " ON CONFLICT DO NOTHING"
        db.exec_driver_sql(compiled, _next_voucher(db, request_key=key))
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
    voucher = _add_voucher(db)
    db.execute(insert(schema.receipt).values(**_receipt(voucher, last + 1)))
    now = db.execute(select(schema.till.c.last_receipt).where(schema.till.c.id == 1)).scalar_one()
    assert now == last + 1
    db.rollback()
    for wrong in (last, last + 2):
        voucher = _add_voucher(db)
        with pytest.raises(DBAPIError, match=r"not the next of its till|uq_receipt_till_id"):
            db.execute(insert(schema.receipt).values(**_receipt(voucher, wrong)))
        db.rollback()


def test_a_receipt_belongs_to_the_last_voucher(db: Connection) -> None:
    last = db.execute(select(schema.till.c.last_receipt).where(schema.till.c.id == 1)).scalar_one()
    older = _add_voucher(db)
    _add_voucher(db, request_key="another")
    with refuses(db, "lovemart: receipt is not the next of its till"):
        db.execute(insert(schema.receipt).values(**_receipt(older, last + 1)))


def test_only_a_counter_makes_receipts(db: Connection) -> None:
    office = db.execute(text("SELECT id FROM till WHERE kind = 'office'")).scalar_one()
    voucher = _add_voucher(db, till=office)
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


# balances and stock


def _balances(db: Connection) -> dict[int, int]:
    return {row[0]: row[1] for row in db.execute(text("SELECT id, balance FROM account"))}


def _account(db: Connection, kind: str) -> int:
    return int(db.execute(text(f"SELECT min(id) FROM account WHERE kind = '{kind}'")).scalar_one())


def _transfer(voucher: int, source: int, target: int, points: int, **changes: Any) -> Any:
    values = {"voucher_id": voucher, "seq": 1, "fund_id": 1, "source_id": source,
              "target_id": target, "points": points}  # fmt: skip
    return insert(schema.transfer).values(**{**values, **changes})


def test_balances_follow_transfers(db: Connection) -> None:
    before = _balances(db)
    source, budget = _account(db, "source"), _account(db, "budget")
    voucher = _add_voucher(db)
    db.execute(_transfer(voucher, source, budget, 70))
    db.execute(_transfer(voucher, budget, _account(db, "purse"), 30, seq=2))
    after = _balances(db)
    changes = {a: after[a] - before[a] for a in after if after[a] != before[a]}
    assert changes == {source: -70, budget: 40, _account(db, "purse"): 30}


@pytest.mark.parametrize(
    ("source", "target"),
    [("purse", "redeemed"), ("budget", "purse"), ("redeemed", "purse"), ("purse", "source")],
)
def test_only_the_source_goes_below_zero_and_nothing_flows_back_beyond_it(
    db: Connection, source: str, target: str
) -> None:
    voucher = _add_voucher(db)
    with refuses(db, "ck_account_balance"):
        db.execute(_transfer(voucher, _account(db, source), _account(db, target), 1_000_000))


def test_an_insert_that_ignores_errors_makes_no_points(make_database: MakeDatabase) -> None:
    """OR IGNORE holds for the triggers' own statements too: a debit may fail unseen."""
    engine = open_engine(make_database("sqlite", small_books))
    with engine.connect() as db:
        before = _balances(db)
        purse, redeemed = _account(db, "purse"), _account(db, "redeemed")
        voucher = _add_voucher(db)
        with refuses(db, "ck_account_balance"):
            db.execute(_transfer(voucher, purse, redeemed, 1_000_000).prefix_with("OR IGNORE"))
        assert _balances(db) == before
        voucher = _add_voucher(db)
        with refuses(db, "ck_lot_remaining"):
            db.execute(_move(voucher, 1, -1000).prefix_with("OR IGNORE"))
    engine.dispose()


@pytest.mark.parametrize("points", [0, -5])
def test_a_transfer_moves_at_least_a_point(db: Connection, points: int) -> None:
    voucher = _add_voucher(db)
    with refuses(db, "ck_transfer_points"):
        db.execute(_transfer(voucher, _account(db, "source"), _account(db, "budget"), points))


def test_a_transfer_needs_two_accounts_of_one_fund(db: Connection) -> None:
    source, budget = _account(db, "source"), _account(db, "budget")
    voucher = _add_voucher(db)
    with refuses(db, "ck_transfer_two_accounts"):
        db.execute(_transfer(voucher, source, source, 5))
    fund = _made(
        db.execute(
            insert(schema.fund).values(name="另一项", starts_on=DAY, state="open", created_at=0)
        )
    )
    foreign = _made(db.execute(insert(schema.account).values(fund_id=fund, kind="budget")))
    voucher = _add_voucher(db)
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        db.execute(_transfer(voucher, budget, foreign, 5))


def _move(voucher: int, lot: int, pieces: int) -> Any:
    return insert(schema.stock_move).values(voucher_id=voucher, seq=1, lot_id=lot, pieces=pieces)


def test_lots_follow_stock_moves_and_never_owe(db: Connection) -> None:
    remaining = select(schema.lot.c.remaining).where(schema.lot.c.id == 1)
    before = db.execute(remaining).scalar_one()
    db.execute(_move(_add_voucher(db), 1, 5))
    assert db.execute(remaining).scalar_one() == before + 5
    db.rollback()
    voucher = _add_voucher(db)
    with refuses(db, "ck_lot_remaining"):
        db.execute(_move(voucher, 1, -before - 1))


def test_what_is_lent_stands_on_a_shortage_lot(db: Connection) -> None:
    lot = _made(
        db.execute(
            insert(schema.lot).values(goods_id=1, store_id=1, origin="shortage", received_on=DAY)
        )
    )
    db.execute(_move(_add_voucher(db), lot, -2))
    found = select(schema.lot.c.remaining).where(schema.lot.c.id == lot)
    assert db.execute(found).scalar_one() == -2
    with refuses(db, "ck_lot_remaining"):
        db.execute(_move(_add_voucher(db, request_key="another"), lot, 3))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("account", {"fund_id": 1, "kind": "expired", "balance": 5}),
        ("lot", {"goods_id": 1, "store_id": 1, "origin": "purchase", "received_on": DAY,
                 "remaining": 5}),
        ("till", {"last_no": 5}),
        ("till", {"last_receipt": 5}),
        ("till", {"audit_no": 5}),
        ("till", {"head": b"x" * 32}),
        ("till", {"audit_head": b"x" * 32}),
    ],
)  # fmt: skip
def test_what_is_new_begins_at_nothing(db: Connection, table: str, values: dict[str, Any]) -> None:
    if table == "till":
        fresh = {"code": "T9", "kind": "counter", "store_id": 1, "head": GENESIS,
                 "audit_head": GENESIS}  # fmt: skip
        db.execute(insert(schema.till).values(**fresh))
        db.rollback()
        values = {**fresh, **values}
    with refuses(db, "lovemart: "):
        db.execute(insert(schema.metadata.tables[table]).values(**values))


# cards


def test_a_cards_number_is_never_used_twice(db: Connection) -> None:
    number = db.execute(select(schema.card.c.number)).scalars().first()
    with pytest.raises(DBAPIError):
        db.execute(insert(schema.card).values(number=number, state="blank", state_since=DAY))
    db.rollback()
    other = schema.card.c.id == 2
    with refuses(db, "lovemart: a dead card stays dead"):
        db.execute(update(schema.card).where(other).values(number="86000000000001"))


def test_a_dead_card_stays_dead(db: Connection) -> None:
    first = update(schema.card).where(schema.card.c.id == 1)
    for dead in ("replaced", "closed"):
        db.execute(first.values(state=dead))
        for state in ("active", "lost", "frozen", "blank"):
            with pytest.raises(DBAPIError, match="a dead card stays dead"), db.begin_nested():
                db.execute(first.values(state=state))
        db.rollback()


def test_a_card_keeps_its_holder(db: Connection) -> None:
    with refuses(db, "lovemart: "):
        db.execute(update(schema.card).where(schema.card.c.id == 1).values(member_id=2))


def test_a_person_has_one_live_card(db: Connection) -> None:
    holder = db.execute(select(schema.card.c.member_id).where(schema.card.c.id == 1)).scalar_one()
    card: dict[str, Any] = {"member_id": holder, "state_since": DAY}
    for state in ("active", "lost", "frozen"):
        with pytest.raises(DBAPIError, match=r"uq_card_live|card\.member_id"):
            db.execute(insert(schema.card).values(number="86999999999999", state=state, **card))
        db.rollback()
    db.execute(insert(schema.card).values(number="86999999999999", state="closed", **card))


# two persons


def test_nobody_confirms_what_they_entered(db: Connection) -> None:
    with refuses(db, "ck_voucher_two_persons"):
        _add_voucher(db, confirmer_id=5)
    with refuses(db, "ck_confirmation_two_persons"):
        db.execute(
            insert(schema.confirmation).values(**_confirmation(request_key="k2", confirmer_id=1))
        )
    author = db.execute(select(schema.village_list.c.author_id)).scalars().first()
    with refuses(db, "ck_village_list_two_persons"):
        db.execute(update(schema.village_list).values(approved_by=author))


def test_a_confirmation_is_used_once(db: Connection) -> None:
    used = update(schema.confirmation).values(used_at=7)
    db.execute(used)
    with refuses(db, "confirmation.request_key"):
        db.execute(used)
    with pytest.raises(DBAPIError, match="request_key"):
        db.execute(insert(schema.confirmation).values(**_confirmation(confirmer_id=3)))


def _made(result: Any) -> int:
    return int(result.inserted_primary_key[0])
