"""One event, one transaction: what is kept, what is not, and what an error becomes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import psycopg
import pytest
from sqlalchemy import insert, select, text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.schema import setting
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork, translated
from tests.conftest import MakeDatabase
from tests.shop import refused


@pytest.fixture
def books(database_url: str) -> Iterator[Books]:
    books = Books(open_engine(database_url))
    yield books
    books.close()


@pytest.fixture
def postgres_books(make_database: MakeDatabase) -> Iterator[Books]:
    books = Books(open_engine(make_database("postgresql")))
    yield books
    books.close()


def put(work: UnitOfWork, name: str) -> None:
    work.connection.execute(insert(setting).values(name=name, value=""))


def names(books: Books) -> list[str]:
    with books.read() as work:
        return list(
            # but for the town's key for ID numbers, which every book has
            work.connection.execute(
                select(setting.c.name).where(setting.c.name != "id_key").order_by(setting.c.name)
            ).scalars()
        )


def keep(books: Books, name: str) -> None:
    with books.write() as work:
        put(work, name)
        work.commit()


def in_thread(act: Callable[[], object]) -> None:
    thread = threading.Thread(target=act)
    thread.start()
    thread.join()


def _keep_impatiently(books: Books) -> None:
    with books.write() as work:
        put(work, "second")
        work.connection.execute(text("PRAGMA busy_timeout = 10"))
        work.commit()


def test_after_a_commit_that_had_to_wait_too_long_the_next_work_goes_on(
    make_database: MakeDatabase,
) -> None:
    url = make_database("sqlite")
    books = Books(open_engine(url))
    keep(books, "first")
    reader = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    with books.read() as work:
        mode = work.connection.execute(text("PRAGMA journal_mode")).scalar_one()
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM setting").fetchall()
    if mode == "truncate":  # in WAL a reader keeps nobody waiting
        with refused("database.busy"):
            _keep_impatiently(books)
    reader.execute("ROLLBACK")
    keep(books, "third")
    assert "third" in names(books)
    reader.close()
    books.close()


def test_only_what_is_committed_is_kept(books: Books) -> None:
    with books.write() as work:
        put(work, "left")
    with pytest.raises(KeyError), books.write() as work:  # noqa: PT012  # what the test is about
        put(work, "failed")
        raise KeyError
    with refused("goods.unknown"), books.write() as work:
        put(work, "refused")
        raise Refusal("goods.unknown")
    keep(books, "kept")
    assert names(books) == ["kept"]


def test_work_after_the_commit_is_not_kept(books: Books) -> None:
    with books.write() as work:
        put(work, "first")
        work.commit()
        put(work, "second")
    with pytest.raises(Exception, match=r"(?i)closed"), books.write() as work:  # noqa: PT012  # as above
        work.commit()
        work.quick.execute("INSERT INTO setting (name, value) VALUES ('past', '')")
    keep(books, "third")
    assert names(books) == ["first", "third"]


def test_a_failed_statement_leaves_the_connection_fit_for_the_next_work(books: Books) -> None:
    keep(books, "a")
    for _ in range(2):
        with pytest.raises(Exception, match=r"(?i)unique"), books.write() as work:  # noqa: PT012  # as above
            put(work, "b")
            put(work, "a")
    with pytest.raises(Exception, match=r"(?i)syntax"), books.write() as work:
        work.quick.execute("SELEKT")
    keep(books, "c")
    assert names(books) == ["a", "c"]


def test_a_bug_stays_a_bug(books: Books) -> None:
    for sql in ("SELEKT", "SELECT * FROM nowhere"):
        with pytest.raises(Exception, match=r"syntax|nowhere") as caught, books.write() as work:
            work.quick.execute(sql)
        assert not isinstance(caught.value, Refusal)


def test_each_thread_keeps_one_connection(books: Books) -> None:
    seen: dict[str, list[object]] = {"here": [], "there": []}

    def note(place: str) -> None:
        for _ in range(3):
            with books.write() as work:
                seen[place].append(work.connection.connection.driver_connection)

    note("here")
    in_thread(lambda: note("there"))
    assert len(set(map(id, seen["here"]))) == 1
    assert len(set(map(id, seen["there"]))) == 1
    assert seen["here"][0] is not seen["there"][0]


def test_connections_of_threads_that_ended_are_given_back(books: Books) -> None:
    # more threads than the pool has connections
    for n in range(20):
        in_thread(lambda n=n: keep(books, f"{n:02}"))  # type: ignore[misc]  # bound at once
    assert len(names(books)) == 20


def test_closing_ends_what_other_threads_keep_and_work_goes_on(books: Books) -> None:
    go, ready = threading.Event(), threading.Event()

    def work_twice() -> None:
        keep(books, "before")
        ready.set()
        go.wait(10)
        keep(books, "after")

    thread = threading.Thread(target=work_twice)
    thread.start()
    assert ready.wait(10)
    books.close()
    go.set()
    thread.join()
    assert names(books) == ["after", "before"]


def test_a_reader_sees_one_moment(postgres_books: Books) -> None:
    with postgres_books.read() as work:
        count = text("SELECT count(*) FROM setting WHERE name <> 'id_key'")
        assert work.connection.execute(count).scalar() == 0
        in_thread(lambda: keep(postgres_books, "meanwhile"))
        assert work.connection.execute(count).scalar() == 0
    assert names(postgres_books) == ["meanwhile"]


def test_a_reader_changes_nothing(postgres_books: Books) -> None:
    with refused("database.read_only"), postgres_books.read() as work:
        put(work, "x")


def test_what_readers_ask_again_and_again_stays_prepared(postgres_books: Books) -> None:
    for _ in range(10):
        with postgres_books.read() as work:
            work.quick.execute("SELECT value FROM setting WHERE name = %s", ["any"])
    with postgres_books.read() as work:
        work.quick.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT value %'"
        )
        assert work.quick.fetchone() == (1,)


def test_a_connection_that_was_read_by_can_be_written_by(books: Books) -> None:
    for failing in (False, True):
        with suppress(KeyError), books.read() as work:
            work.connection.execute(text("SELECT 1"))
            if failing:
                raise KeyError
        with books.write(keep=False) as work:
            put(work, f"after {failing}")
            work.commit()
    with books.engine.begin() as connection:
        connection.execute(insert(setting).values(name="past the books", value=""))
    assert names(books) == ["after False", "after True", "past the books"]


# a server that goes away


def _address(books: Books) -> str:
    url = books.engine.url.set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


def kill(books: Books, work: UnitOfWork) -> None:
    """Ends the server's end of a unit of work's connection."""
    work.quick.execute("SELECT pg_backend_pid()")
    pid = work.quick.fetchone()[0]
    with books.read() as other:
        other.connection.execute(text(f"SELECT pg_terminate_backend({pid}, 5000)"))


def test_a_connection_lost_in_the_middle_says_so_and_the_next_work_succeeds(
    postgres_books: Books,
) -> None:
    keep(postgres_books, "before")
    with refused("database.lost"), postgres_books.write() as work:
        put(work, "lost")
        kill(postgres_books, work)
        put(work, "too late")
    keep(postgres_books, "after")
    assert names(postgres_books) == ["after", "before"]


def test_a_connection_lost_on_the_counters_path_says_so(postgres_books: Books) -> None:
    with refused("database.lost"), postgres_books.write() as work:
        kill(postgres_books, work)
        work.quick.execute("SELECT 1")
    keep(postgres_books, "after")
    assert names(postgres_books) == ["after"]


def test_a_connection_lost_at_the_commit_says_so(postgres_books: Books) -> None:
    with refused("database.lost"), postgres_books.write() as work:
        put(work, "lost")
        kill(postgres_books, work)
        work.commit()
    keep(postgres_books, "after")
    assert names(postgres_books) == ["after"]


def test_a_connection_that_died_overnight_is_not_noticed(postgres_books: Books) -> None:
    with postgres_books.write() as work:
        kept = work
    with postgres_books.read() as other:
        pid = kept.connection.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]  # psycopg's
        other.connection.execute(text(f"SELECT pg_terminate_backend({pid}, 5000)"))
    keep(postgres_books, "morning")
    assert names(postgres_books) == ["morning"]


def test_a_readers_connection_that_died_overnight_is_not_noticed(postgres_books: Books) -> None:
    with postgres_books.read() as work:
        work.quick.execute("SELECT pg_backend_pid()")
        pid = work.quick.fetchone()[0]
    # of a connection of its own, or the pool would have looked at the dead one already
    with psycopg.connect(_address(postgres_books)) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    assert names(postgres_books) == []


def test_refusing_does_not_hide_a_lost_connection(postgres_books: Books) -> None:
    """A refusal stays a refusal even where the rollback after it finds nobody there."""
    with refused("points.short"), postgres_books.write() as work:
        kill(postgres_books, work)
        raise Refusal("points.short")
    keep(postgres_books, "after")


# what errors mean


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("CHECK constraint failed: ck_account_balance", "points.short_now"),
        ("CHECK constraint failed: ck_lot_remaining", "goods.gone_meanwhile"),
        ("lovemart: voucher.request_key", "request.twice"),
        ("lovemart: append-only", "books.append_only"),
        ("database is locked", "database.busy"),
        ("attempt to write a readonly database", "database.read_only"),
        ("database or disk is full", "database.full"),
        ("disk I/O error", "database.io"),
        ("unable to open database file", "database.cannot_open"),
        ("file is not a database", "database.damaged"),
        ("database disk image is malformed", "database.damaged"),
    ],
)
def test_what_sqlite_says_and_what_it_means(message: str, code: str) -> None:
    found = translated(sqlite3.OperationalError(message))
    assert isinstance(found, Refusal)
    assert found.code == code


def test_errors_of_others_are_left_alone() -> None:
    error = ValueError("database is locked")
    assert translated(error) is error
