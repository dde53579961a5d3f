"""What the guards' tests share: rows as a till would write them, and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.persistence import schema

DAY = "2026-06-18"


@contextmanager
def refuses(db: Connection, says: str) -> Iterator[None]:
    with pytest.raises(DBAPIError) as caught:
        yield
    db.rollback()
    assert says in str(caught.value.orig)


def rows(db: Connection, table: str) -> list[Any]:
    return sorted(db.execute(text(f"SELECT * FROM {table}")).all(), key=repr)


def confirmation(**changes: Any) -> dict[str, Any]:
    return {
        "act": "redeem",
        "request_key": "k1",
        "author_id": 1,
        "confirmer_id": 2,
        "confirmed_at": 5,
        **changes,
    }


def next_voucher(db: Connection, till: int = 1, **changes: Any) -> dict[str, Any]:
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


def add_voucher(db: Connection, till: int = 1, **changes: Any) -> int:
    values = next_voucher(db, till, **changes)
    db.execute(insert(schema.voucher).values(**values))
    return int(values["id"])


def balances(db: Connection) -> dict[int, int]:
    return {row[0]: row[1] for row in db.execute(text("SELECT id, balance FROM account"))}


def account_of(db: Connection, kind: str) -> int:
    return int(db.execute(text(f"SELECT min(id) FROM account WHERE kind = '{kind}'")).scalar_one())


def made(result: Any) -> int:
    return int(result.inserted_primary_key[0])
