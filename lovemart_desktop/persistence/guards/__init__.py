"""The guards: triggers that keep balances and refuse change, one SQL file a database.

Statements in the files end with a line that holds only ``--;``.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

_FOLDER = Path(__file__).parent


def statements(dialect: str) -> list[str]:
    """The statements of a database's guard file, in order."""
    source = (_FOLDER / f"{dialect}.sql").read_text(encoding="utf-8")
    return [part.strip() for part in source.split("\n--;\n") if part.strip()]


def install(connection: Connection) -> None:
    """Replaces all guards by those of the file."""
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for (name,) in names.all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for statement in statements(connection.dialect.name):
        connection.exec_driver_sql(statement)
