"""Opening the books, and what a connection is set to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import Engine, text

from lovemart_desktop.persistence import engine as opening
from lovemart_desktop.persistence.engine import file_of, journal_mode, normalise, open_engine
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.services.store import open_store
from tests.conftest import MakeDatabase
from tests.shop import refused


@pytest.mark.parametrize(
    ("library", "mode"),
    [
        ((3, 7, 0), "TRUNCATE"),
        ((3, 40, 1), "TRUNCATE"),
        ((3, 51, 2), "TRUNCATE"),
        ((3, 51, 3), "WAL"),
        ((3, 51, 4), "WAL"),
        ((3, 52, 0), "TRUNCATE"),
        ((3, 52, 1), "WAL"),
        ((3, 53, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_a_write_ahead_log_only_where_the_library_keeps_every_commit(
    library: tuple[int, ...], mode: str
) -> None:
    assert journal_mode(library) == mode


_SETTINGS = (
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "recursive_triggers",
    "trusted_schema",
)


def _drivers() -> Iterator[ModuleType]:
    import sqlite3

    yield sqlite3
    try:
        import pysqlite3
    except ImportError:
        return
    yield pysqlite3


@pytest.mark.parametrize("module", list(_drivers()), ids=lambda m: str(m.__name__))
def test_every_connection_is_set_to_lose_nothing(sqlite_url: str, module: ModuleType) -> None:
    engine = open_engine(sqlite_url, module=module)
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in _SETTINGS
            }
            connection.rollback()
            assert found == {
                "journal_mode": journal_mode(tuple(module.sqlite_version_info)).lower(),
                "synchronous": 2,
                "foreign_keys": 1,
                "recursive_triggers": 1,
                "trusted_schema": 0,
            }
    engine.dispose()


def test_a_library_without_the_race_uses_the_write_ahead_log(sqlite_url: str) -> None:
    module = pytest.importorskip("pysqlite3", reason="pysqlite3 is for Linux only")
    if journal_mode(tuple(module.sqlite_version_info)) != "WAL":
        pytest.skip("this pysqlite3 has a library with the race")
    store = open_store(sqlite_url, module=module)
    assert not store.founded
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    assert file.with_name(file.name + "-wal").exists()
    store.close()
    # back to a library that may not use it
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "truncate"
    engine.dispose()


def test_a_short_url_means_the_driver_that_is_shipped() -> None:
    for url in ("postgresql://me@host/books", "postgres://me@host/books"):
        assert normalise(url).drivername == "postgresql+psycopg"
    assert normalise("sqlite:///books.db").drivername == "sqlite"


@pytest.mark.postgresql
def test_a_server_is_waited_for_as_long_as_a_file(make_database: MakeDatabase) -> None:
    engine = open_engine(make_database("postgresql"))
    with engine.connect() as connection:
        assert connection.execute(text("SHOW lock_timeout")).scalar() == "15s"
        assert connection.execute(text("SHOW application_name")).scalar() == "lovemart"
    engine.dispose()


# what cannot be opened


def test_a_file_that_holds_no_books(tmp_path: Path) -> None:
    file = tmp_path / "books.db"
    file.write_bytes(b"not a database at all" * 100)
    with refused("database.damaged"):
        open_store(f"sqlite:///{file.as_posix()}")
    assert file.read_bytes() == b"not a database at all" * 100


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    books = Books(open_engine(f"sqlite:///{(tmp_path / 'gone' / 'books.db').as_posix()}"))
    for work in (books.read(), books.write()):
        with refused("database.cannot_open"):
            work.__enter__()


def test_books_that_may_only_be_read(sqlite_url: str) -> None:
    file = sqlite_url.removeprefix("sqlite:///")
    url = f"sqlite:///file:{file}?mode=ro&uri=true"
    assert file_of(url) == Path(file)
    store = open_store(url)
    assert not store.founded
    with refused("database.read_only"), store.books.write() as work:
        work.connection.execute(text("INSERT INTO store (name) VALUES ('x')"))
    store.close()


def test_a_server_that_is_away() -> None:
    with refused("database.lost"):
        open_store("postgresql://nobody@127.0.0.1:1/books")


def test_books_that_somebody_holds(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    engines: list[Engine] = [open_engine(sqlite_url), open_engine(sqlite_url)]
    holder, other = (Books(engine) for engine in engines)
    with holder.write(), refused("database.busy"), other.write():
        pass
    with other.write() as work:
        work.connection.execute(text("INSERT INTO store (name) VALUES ('x')"))
        work.commit()
    holder.close()
    other.close()
