"""Bringing the books to the newest layout.

Alembic is imported only where the layout differs: it costs half a second. Guards are
re-made from their files after each upgrade, in the same transaction, since SQLite drops
triggers with the tables that a migration rebuilds. Books that hold something are backed up
first.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import guards
from lovemart_desktop.persistence.backup import suffix, write_backup
from lovemart_desktop.persistence.derived import derive
from lovemart_desktop.persistence.engine import database_file
from lovemart_desktop.persistence.planner import count_people
from lovemart_desktop.persistence.unit_of_work import Books

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"


def layout(engine: Engine) -> str | None:
    """The revision that the books are at; None for an empty database.

    Raises Refusal 'database.…' where they cannot be read.
    """
    with Books(engine).read() as work:
        if not inspect(work.connection).has_table("alembic_version"):
            return None
        return work.connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(engine: Engine, backups: Path | None = None) -> Path | None:
    """Makes the tables, or brings them to `HEAD`. All of it or nothing.

    Books that hold something are backed up first, beside the SQLite file or, on PostgreSQL,
    in `backups`; returns that file. Raises Refusal 'database.newer' where a newer program
    has written the books, and those of the backup.
    """
    now = layout(engine)
    if now == HEAD:
        return None
    from alembic import command
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        if now is not None:
            ScriptDirectory.from_config(_config()).get_revision(now)
    except CommandError as error:
        raise Refusal("database.newer", revision=now) from error
    saved = _back_up(engine, now, backups) if now is not None else None
    with Books(engine).write(keep=False) as work:
        if work.dialect == "postgresql":
            # two computers may start a new version at once; SQLite has one writer anyway
            work.connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('lovemart'))"))
        command.upgrade(_config(work.connection), "head")
        guards.install(work.connection)
        derive(work)
        work.commit()
    if now is not None:
        count_people(Books(engine))
    return saved


def _back_up(engine: Engine, revision: str, folder: Path | None) -> Path:
    """The books as they are before an upgrade: 'lovemart-0001-20260618-090000.db'."""
    file = database_file(engine)
    place = file.parent if file is not None else folder or Path.cwd()
    stem = file.stem if file is not None else str(engine.url.database)
    moment = f"{datetime.now():%Y%m%d-%H%M%S}"
    target = place / f"{stem}-{revision}-{moment}{suffix(engine)}"
    write_backup(engine, target)
    return target


def _config(connection: Connection | None = None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config
