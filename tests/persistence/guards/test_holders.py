"""What the databases refuse of authorisations, countersignatures and paper vouchers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection, text

from lovemart_desktop.domain.counter.proxies import ProxyTerms
from lovemart_desktop.domain.people.circumstances import Circumstances
from lovemart_desktop.persistence.engine import open_engine
from tests.conftest import MakeDatabase
from tests.counter import again, open_counter, stocked_shop
from tests.persistence.guards.rows_of import refuses, rows
from tests.shop import TODAY

TABLES = {
    "proxy": "most_points = 9",
    "proxy_end": "reason = 'x'",
    "proxy_use": "proxy_id = proxy_id + 1",
    "countersign_due": "reasons = 'x'",
    "countersignature": "note = 'x'",
    "paper_batch": "last_no = last_no + 1",
    "paper_print": "reason = 'x'",
    "paper_outcome": "reason = 'x'",
    "paper_note": "points = 0",
}


def holders_books(url: str) -> None:
    """A stocked shop in which each of the tables has a row."""
    stocked_shop(url)
    counter = open_counter(url)
    shop, member = counter.shop, counter.members["张龚强"]
    terms = ProxyTerms("李小梅", "女儿", TODAY, TODAY + timedelta(days=9))
    proxy = shop.card_officer.proxies.authorise(member, terms)
    counter.redeem(again(counter.basket("张龚强", 食盐=1), about=Circumstances(proxy=proxy.id)))
    shop.card_officer.proxies.end(proxy.id, "本人要求")
    clerk = counter.employ("张龚强")
    for _ in range(2):
        alone = again(counter.basket("张龚强", 食盐=1), about=Circumstances(alone=True))
        voucher = counter.redeem(alone, by=clerk).voucher
    shop.auditor.countersign.sign(voucher)
    shop.clerk.paper_days.print_batch(4)
    shop.clerk.paper_days.void("2", "写错")
    about = Circumstances(paper=3, day=TODAY.isoformat())
    with pytest.raises(Exception, match=r"paper\.short"):
        counter.redeem(again(counter.basket("周尧全", 大豆油=13), about=about))
    shop.close()


@pytest.fixture
def db(database_kind: str, make_database: MakeDatabase) -> Iterator[Connection]:
    engine = open_engine(make_database(database_kind, holders_books))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def test_what_was_written_stays(db: Connection) -> None:
    for table, change in TABLES.items():
        assert rows(db, table), table
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"UPDATE {table} SET {change}"))
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))


def test_no_row_is_replaced(make_database: MakeDatabase) -> None:
    file = make_database("sqlite", holders_books).removeprefix("sqlite:///")
    books = sqlite3.connect(file)
    books.execute("PRAGMA recursive_triggers = ON")
    for table in TABLES:
        before = books.execute(f"SELECT * FROM {table}").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match=r"lovemart: "):
            books.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
        books.rollback()
        assert books.execute(f"SELECT * FROM {table}").fetchall() == before
    books.close()


def test_nobody_countersigns_their_own_voucher(db: Connection) -> None:
    (voucher,) = db.execute(
        text(
            "SELECT voucher_id FROM countersign_due WHERE voucher_id NOT IN"
            " (SELECT voucher_id FROM countersignature)"
        )
    ).one()
    with refuses(db, "lovemart: the author does not countersign"):
        db.execute(
            text(
                "INSERT INTO countersignature SELECT id, operator_id, 1, '' FROM voucher"
                " WHERE id = :voucher"
            ),
            {"voucher": voucher},
        )


def test_only_printed_numbers_have_an_outcome(db: Connection) -> None:
    with refuses(db, "lovemart: a number that was never printed"):
        db.execute(text("INSERT INTO paper_outcome VALUES (99, NULL, 'x', 1, 1)"))
