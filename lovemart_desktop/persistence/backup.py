"""Backups: a copy of one moment, written whole, flushed to the disk and read back.

A file that is copied while the counters write is broken half the time; so SQLite copies
itself in one step, and PostgreSQL is dumped by its own pg_dump.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import database_file, driver_of, open_engine
from lovemart_desktop.persistence.schema import backup_taken, till
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork, translated

DUMP_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was taken. `taken_at`: milliseconds since 1970, UTC; `size` in bytes."""

    taken_at: int
    place: str
    size: int
    business_date: str


class Backups:
    """Repository of the backups that were taken, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def keep(self, backup: Backup) -> None:
        self._db.execute(
            insert(backup_taken).values(
                taken_at=backup.taken_at,
                place=backup.place,
                size=backup.size,
                business_date=backup.business_date,
            )
        )

    def last(self) -> Backup | None:
        row = self._db.execute(
            select(
                backup_taken.c.taken_at,
                backup_taken.c.place,
                backup_taken.c.size,
                backup_taken.c.business_date,
            )
            .order_by(backup_taken.c.taken_at.desc(), backup_taken.c.id.desc())
            .limit(1)
        ).first()
        return Backup(int(row[0]), str(row[1]), int(row[2]), str(row[3])) if row else None


def suffix(engine: Engine) -> str:
    """How a backup of these books ends: '.db' is SQLite books, '.dump' is pg_dump's own form."""
    return ".db" if engine.dialect.name == "sqlite" else ".dump"


def write_backup(engine: Engine, target: Path) -> int:
    """Writes the books as of one moment to `target`, wholly or not at all; returns its bytes.

    Raises Refusal 'backup.exists', 'backup.folder' (folder), 'backup.no_room' (folder),
    'backup.damaged' where what was written does not read back, 'backup.pg_dump_missing',
    'backup.pg_dump_failed' (detail), 'database.…'.
    """
    if target.exists():
        raise Refusal("backup.exists", file=target.name)
    _check_folder(engine, target.parent)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.stem, suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        if engine.dialect.name == "sqlite":
            copy_sqlite(engine, part)
            _read_back(engine, part)
        else:
            _dump_postgresql(engine, part)
        _flush(part)
        size = part.stat().st_size
        part.replace(target)
        _flush_folder(target.parent)
    except OSError as error:
        raise Refusal("backup.no_room", folder=str(target.parent)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    return size


def _check_folder(engine: Engine, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise Refusal("backup.folder", folder=str(folder)) from error
    if not os.access(folder, os.W_OK):
        raise Refusal("backup.folder", folder=str(folder))
    file = database_file(engine)
    if file is not None and file.exists() and free < file.stat().st_size * 1.05:
        raise Refusal("backup.no_room", folder=str(folder))


def copy_sqlite(engine: Engine, part: Path) -> None:
    """Writes SQLite books as of one moment to the file `part`."""
    driver = driver_of(engine)
    books = Books(engine)
    with books.read() as work:
        raw: Any = work.connection.connection.driver_connection
        copy = driver.connect(str(part))
        try:
            # all pages in one step: small steps never end while others write
            raw.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        finally:
            copy.close()


def _read_back(engine: Engine, part: Path) -> None:
    """The copy is whole, and each till's chain ends in it where the till says."""
    copy = open_engine(f"sqlite:///{part.as_posix()}", module=driver_of(engine))
    try:
        with Books(copy).read() as work:
            db = work.connection
            whole = db.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            if db.dialect.has_table(db, till.name):
                whole = whole and not db.exec_driver_sql(_TILL_WITHOUT_HEAD).all()
                whole = whole and not db.exec_driver_sql(_SUM_OF_BALANCES).scalar()
    except Exception as error:
        if not isinstance(translated(error), Refusal):
            raise
        whole = False
    finally:
        copy.dispose()
    if not whole:
        raise Refusal("backup.damaged", file=part.name)


_TILL_WITHOUT_HEAD = (
    "SELECT t.id FROM till t LEFT JOIN voucher v ON v.id = t.id * 1000000000 + t.last_no"
    " WHERE t.last_no > 0 AND v.hash IS NOT t.head"
)
_SUM_OF_BALANCES = "SELECT coalesce(sum(balance), 0) FROM account"


def _dump_postgresql(engine: Engine, part: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise Refusal("backup.pg_dump_missing")
    url = engine.url.set(drivername="postgresql")
    environment = dict(os.environ)
    if url.password is not None:
        # not on the command line, where every user of the computer could read it
        environment["PGPASSWORD"] = str(url.password)
        url = url.set(password=None)
    address = url.render_as_string(hide_password=False)
    try:
        done = subprocess.run(
            [program, "--format=custom", f"--file={part}", "--no-password", f"--dbname={address}"],
            env=environment,
            capture_output=True,
            timeout=DUMP_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refusal("backup.pg_dump_failed", detail="timeout") from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise Refusal("backup.pg_dump_failed", detail=said[-1][:200] if said else None)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # a folder cannot be opened there; its entry is written with the file
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
