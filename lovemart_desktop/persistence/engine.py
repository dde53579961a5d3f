"""Opening the books: SQLite in a file or PostgreSQL, with the settings that lose nothing.

SQLite: foreign keys on, synchronous FULL, and WAL only where the library is free of the
WAL-reset race; everywhere else TRUNCATE. (DELETE with FULL and WAL with NORMAL lost
acknowledged sales in simulated power loss: never those.) Why: docs/decisions/0002.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from select import select
from types import ModuleType
from typing import Any, cast

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import QueuePool

BUSY_SECONDS = 15
# As patient as SQLite; a computer that froze in the middle of its work, or lost its network,
# does not keep the others waiting for ever.
_POSTGRESQL = {
    "application_name": "lovemart",
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    # compiling a plan takes longer than running it: 300 ms for a page of 100
    "options": f"-c lock_timeout={BUSY_SECONDS}s -c idle_in_transaction_session_timeout=120s"
    " -c jit=off",
}


def open_engine(url: str, *, module: ModuleType | None = None, scratch: bool = False) -> Engine:
    """An engine for `url`. `module`: another sqlite3-like driver (newer library).

    `scratch`: an SQLite file that nobody relies on until it is whole, such as the
    demonstration's: commits do not wait for the disk. Connections start no transaction by
    themselves; the unit of work does.
    """
    parsed = normalise(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed, module or sqlite3, scratch)
    settings = {name: value for name, value in _POSTGRESQL.items() if name not in parsed.query}
    engine = create_engine(parsed, connect_args=settings)
    event.listen(engine, "checkout", _look_at)
    return engine


def is_gone(raw: Any) -> bool:
    """Whether a connection of psycopg died while it was idle: a server that restarts says
    goodbye, and a server with nothing to say is silent. Asking it would take as long as a sale."""
    return bool(raw.closed or select([raw.fileno()], [], [], 0)[0])


def _look_at(raw: Any, record: Any, _proxy: Any) -> None:
    """Of a connection from the pool; one that was opened for this very use is not looked at."""
    if "used" in record.info and is_gone(raw):
        raise InvalidatePoolError
    record.info["used"] = True


def normalise(url: str) -> URL:
    """`postgresql://` means psycopg 3."""
    parsed = make_url(url)
    if parsed.drivername in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def journal_mode(library: tuple[int, ...]) -> str:
    """The journal mode for a version of the SQLite library.

    Before 3.51.3, and in 3.52.0, a checkpoint may race with a reset of the log
    and lose a commit.
    """
    safe = library >= (3, 51, 3) and library[:3] != (3, 52, 0)
    return "WAL" if safe else "TRUNCATE"


def file_of(url: str) -> Path | None:
    """The file of the SQLite books at `url`; None for PostgreSQL and for books in memory."""
    parsed = normalise(url)
    name = parsed.database
    # SQLite's own form, with options behind it: file:/folder/books.db?mode=ro
    name = name.removeprefix("file:") if name else None
    return Path(name) if parsed.get_backend_name() == "sqlite" and name else None


def database_file(engine: Engine) -> Path | None:
    """As `file_of`, of an open engine."""
    return file_of(engine.url.render_as_string(hide_password=False))


def driver_of(engine: Engine) -> ModuleType:
    """The driver's module: sqlite3, or what was given in its place."""
    return cast("ModuleType", engine.dialect.dbapi)


def _sqlite(url: URL, module: ModuleType, scratch: bool) -> Engine:
    engine = create_engine(
        url,
        module=module,
        poolclass=QueuePool,
        connect_args={
            "timeout": BUSY_SECONDS,
            "check_same_thread": False,
            "isolation_level": None,
        },
    )
    mode = journal_mode(tuple(module.sqlite_version_info))

    def on_connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        # set at connection, before any transaction: WAL and foreign keys need that
        cursor.execute(f"PRAGMA journal_mode={mode}")
        cursor.execute(f"PRAGMA synchronous={'OFF' if scratch else 'FULL'}")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA recursive_triggers=ON")
        cursor.execute("PRAGMA trusted_schema=OFF")
        cursor.close()

    def on_begin(connection: Any) -> None:
        raw = connection.connection.driver_connection
        # a unit of work has begun already, as reader or writer
        if not raw.in_transaction:
            raw.execute("BEGIN IMMEDIATE")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    return engine
