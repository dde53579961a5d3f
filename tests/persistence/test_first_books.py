"""Books of the first landed revision in the hands of this program: nothing may be lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, MetaData, inspect, select

from lovemart_desktop.domain.proof import parse_head
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.migrations import HEAD, layout, upgrade
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from tests.books_0001 import HEADS, REVISION, first_books
from tests.conftest import MakeDatabase
from tests.counter import open_counter
from tests.postgres import INSTALLED
from tests.shop import SECRET

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def old_url(
    database_kind: str, make_database: MakeDatabase, monkeypatch: pytest.MonkeyPatch
) -> str:
    if database_kind == "postgresql" and shutil.which("pg_dump") is None:
        # books that hold something are dumped before an upgrade
        found = sorted(INSTALLED.glob("*/bin/pg_dump"))
        if not found:
            pytest.skip("pg_dump is not installed beside the server")
        monkeypatch.setenv("PATH", str(found[-1].parent), prepend=":")
    return make_database(database_kind, first_books)


@pytest.fixture
def old(old_url: str) -> Iterator[Engine]:
    engine = open_engine(old_url)
    yield engine
    engine.dispose()


def read(engine: Engine, like: MetaData | None = None) -> tuple[MetaData, Rows]:
    """Every row of every table; only the tables and columns of `like` where it is given."""
    if like is None:
        like = MetaData()
        like.reflect(engine)
    with engine.connect() as db:
        rows = {
            name: sorted((tuple(row) for row in db.execute(select(table))), key=repr)
            for name, table in like.tables.items()
        }
    return like, rows


def test_every_row_of_the_first_books_is_kept(old: Engine, tmp_path: Path) -> None:
    assert layout(old) == REVISION
    tables, before = read(old)
    assert all(before.values())
    saved = upgrade(old, tmp_path)
    assert layout(old) == HEAD
    _, after = read(old, tables)
    del before["alembic_version"], after["alembic_version"]
    # what the upgrade itself adds: the town's key for looking up ID numbers
    after["setting"] = [row for row in after["setting"] if row[0] != "id_key"]
    assert after == before
    assert saved is not None
    assert saved.stat().st_size > 0


def test_the_first_books_are_proved_to_the_head_on_their_paper(old: Engine, tmp_path: Path) -> None:
    upgrade(old, tmp_path)
    proof = prove(Books(old), 0, heads=[parse_head(HEADS[old.dialect.name])])
    assert proof.faults == ()
    assert set(inspect(old).get_table_names()) >= {"voucher", "transfer", "receipt"}


def test_a_damaged_row_of_the_first_books_is_found_after_the_upgrade(
    old: Engine, tmp_path: Path
) -> None:
    upgrade(old, tmp_path)
    with old.begin() as db:
        if old.dialect.name == "sqlite":
            db.exec_driver_sql("DROP TRIGGER receipt_line_no_update")
        else:
            db.exec_driver_sql("ALTER TABLE receipt_line DISABLE TRIGGER USER")
        db.exec_driver_sql("UPDATE receipt_line SET price = price + 1 WHERE pieces = 2")
    codes = {fault.code for fault in prove(Books(old), 0).faults}
    assert {"chain.hash", "receipt.points"} <= codes


def test_the_shop_goes_on_with_the_first_books(old_url: str, old: Engine, tmp_path: Path) -> None:
    upgrade(old, tmp_path)
    old.dispose()
    counter = open_counter(old_url)
    holder = "郑雨晴"
    clerk = counter.shop.store.sign_in("06", "482915")
    basket = counter.basket(holder, 食盐=1)
    voucher = counter.redeem(basket, clerk).voucher
    slip = clerk.counter.receipt(voucher)
    assert slip.after == slip.before - 3
    kept = clerk.counter.own_receipts()
    assert [r.number for r in kept][:2] == [7, 6]
    assert clerk.slips.reprint(kept[1].voucher).copy >= 1
    assert prove(counter.shop.store.books, 0).clean
    officer = counter.shop.store.sign_in("02", SECRET)
    assert officer.operator.may(Act.SEE_FUNDS)
    counter.shop.close()
