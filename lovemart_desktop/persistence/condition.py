"""What can be said of a database before anybody signs in: for whoever looks after it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import migrations
from lovemart_desktop.persistence.backup import Backup, Backups
from lovemart_desktop.persistence.engine import file_of, journal_mode, open_engine
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.schema import staff
from lovemart_desktop.persistence.unit_of_work import Books


@dataclass(frozen=True, slots=True)
class Condition:
    """A database as found. `revision` is None where it holds no books yet.

    `journal`: SQLite's journal mode, else empty; `latest_recording`: milliseconds, UTC.
    """

    kind: str
    version: str
    journal: str
    revision: str | None
    current: bool
    accounts: int
    last_backup: Backup | None
    latest_recording: int


def library_version() -> str:
    """The version of the SQLite library, whatever the books are kept in."""
    return sqlite3.sqlite_version


def wanted_journal() -> str:
    """The journal mode that is safe with this library."""
    return journal_mode(sqlite3.sqlite_version_info)


def condition(url: str) -> Condition:
    """Looks without changing or making anything.

    Raises Refusal 'database.missing' (file), 'database.…'.
    """
    file = file_of(url)
    if file is not None and not file.is_file():
        raise Refusal("database.missing", file=str(file))
    engine = open_engine(url)
    try:
        revision = migrations.layout(engine)
        current = revision == migrations.HEAD
        with Books(engine).read() as work:
            db = work.connection
            lite = work.dialect == "sqlite"
            version = "sqlite_version()" if lite else "current_setting('server_version')"
            journal = db.exec_driver_sql("PRAGMA journal_mode").scalar() if lite else ""
            return Condition(
                kind=work.dialect,
                version=str(db.exec_driver_sql(f"SELECT {version}").scalar()),
                journal=str(journal).upper(),
                revision=revision,
                current=current,
                accounts=_count(db, staff) if current else 0,
                last_backup=Backups(work).last() if current else None,
                latest_recording=House(work).latest_recording() if current else 0,
            )
    finally:
        engine.dispose()


def _count(db: Connection, table: Table) -> int:
    return int(db.execute(select(func.count()).select_from(table)).scalar() or 0)
