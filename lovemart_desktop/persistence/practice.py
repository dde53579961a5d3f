"""A throw-away copy of the books, to practise on: always one SQLite file, marked as what it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, text

from lovemart_desktop.persistence import guards, migrations
from lovemart_desktop.persistence.backup import copy_sqlite
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.schema import metadata
from lovemart_desktop.persistence.unit_of_work import Books

SETTING = "practice"
"""The setting that marks such a copy; real books never have it."""
_AT_ONCE = 2_000


def is_practice(house: House) -> bool:
    """Whether these books are a copy to practise on."""
    return bool(house.setting(SETTING))


def copy_for_practice(engine: Engine, target: Path) -> None:
    """Writes a copy of one moment to `target`, which must not exist.

    Raises Refusal 'database.…'; OSError where there is no room.
    """
    if engine.dialect.name == "sqlite":
        copy_sqlite(engine, target)
    made = open_engine(f"sqlite:///{target.as_posix()}", scratch=True)
    try:
        if engine.dialect.name != "sqlite":
            migrations.upgrade(made)
            _copy_rows(engine, made)
        with Books(made).write(keep=False) as work:
            House(work).set_setting(SETTING, "1")
            work.commit()
    finally:
        made.dispose()


def _copy_rows(source: Engine, target: Engine) -> None:
    """Every row of every table; the guards stand aside meanwhile, and are put up again."""
    with Books(source).read() as reading, Books(target).write(keep=False) as work:
        there, here = reading.connection, work.connection
        there.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        here.execute(text("PRAGMA defer_foreign_keys=ON"))
        names = here.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for (name,) in names.all():
            here.exec_driver_sql(f'DROP TRIGGER "{name}"')
        for table in reversed(metadata.sorted_tables):
            here.execute(delete(table))
        for table in metadata.sorted_tables:
            _copy_table(table.name, there, here)
        guards.install(here)
        work.commit()


def _copy_table(name: str, there: Connection, here: Connection) -> None:
    table = metadata.tables[name]
    found = there.execution_options(yield_per=_AT_ONCE).execute(select(table))
    for rows in found.mappings().partitions():
        here.execute(insert(table), [dict(row) for row in rows])
