"""Books of earlier revisions in the hands of this program: nothing may be lost."""

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
from lovemart_desktop.services.desk import new_key
from tests.conftest import MakeDatabase
from tests.counter import open_counter
from tests.old_books import HEADS, books_of_0004, first_books
from tests.postgres import INSTALLED
from tests.shop import SECRET, found_shop

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def dumped(database_kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if database_kind == "postgresql" and shutil.which("pg_dump") is None:
        # books that hold something are dumped before an upgrade
        found = sorted(INSTALLED.glob("*/bin/pg_dump"))
        if not found:
            pytest.skip("pg_dump is not installed beside the server")
        monkeypatch.setenv("PATH", str(found[-1].parent), prepend=":")


@pytest.fixture
def old_url(database_kind: str, make_database: MakeDatabase, dumped: None) -> str:
    return make_database(database_kind, first_books)


@pytest.fixture
def old(old_url: str) -> Iterator[Engine]:
    engine = open_engine(old_url)
    yield engine
    engine.dispose()


@pytest.fixture
def of_0004(database_kind: str, make_database: MakeDatabase, dumped: None) -> Iterator[Engine]:
    engine = open_engine(make_database(database_kind, books_of_0004))
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
    assert layout(old) == "0001"
    tables, before = read(old)
    assert all(before.values())
    saved = upgrade(old, tmp_path)
    assert layout(old) == HEAD
    _, after = read(old, tables)
    del before["alembic_version"], after["alembic_version"]
    # what the upgrade itself adds: the town's key for looking up ID numbers, and the last day
    # of the lists whose signatures nobody could mark
    made = ("id_key", "signatures_after")
    after["setting"] = [row for row in after["setting"] if row[0] not in made]
    assert after == before
    assert saved is not None
    assert saved.stat().st_size > 0


def test_the_first_books_are_proved_to_the_head_on_their_paper(old: Engine, tmp_path: Path) -> None:
    upgrade(old, tmp_path)
    proof = prove(Books(old), 0, heads=[parse_head(HEADS["0001", old.dialect.name])])
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


def test_lists_credited_before_are_marked_though_nobody_asks(
    of_0004: Engine, tmp_path: Path
) -> None:
    assert layout(of_0004) == "0004"
    tables, before = read(of_0004)
    upgrade(of_0004, tmp_path)
    assert layout(of_0004) == HEAD
    _, after = read(of_0004, tables)
    del before["alembic_version"], after["alembic_version"]
    assert set(after["setting"]) - set(before["setting"]) == {("signatures_after", "2026-06-18")}
    after["setting"] = before["setting"]
    assert after == before
    head = parse_head(HEADS["0004", of_0004.dialect.name])
    assert prove(Books(of_0004), 0, heads=[head]).faults == ()

    shop = found_shop(of_0004.url.render_as_string(hide_password=False))
    officer = shop.award_officer
    heads = officer.signatures.lists()
    assert sorted((each.village, each.rows, each.missing, each.waited_for) for each in heads) == [
        ("石桥村", 1, 1, False),
        ("石桥村", 2, 2, False),
    ]
    for each in heads:
        rows = [row.nomination for row in officer.signatures.rows(each.id)]
        assert officer.signatures.sign(each.id, rows) == each.rows
    # the other village's list waited for its crediting
    shop.clock.move(days=1)
    round_id = next(each.round_id for each in heads if each.rows == 2)
    waiting = next(each.id for each in officer.awards.round(round_id).lists if not each.voucher)
    officer.awards.credit(round_id, [waiting], new_key())
    (asked,) = officer.signatures.lists(only_missing=True)
    assert (asked.id, asked.waited_for) == (waiting, True)
    assert prove(shop.store.books, 0).clean
    shop.close()
