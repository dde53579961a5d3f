"""Bringing the books to the newest layout.

Alembic is imported only where the layout differs: it costs half a second. Guards are
re-made from their files after each upgrade, in the same transaction, since SQLite drops
triggers with the tables that a migration rebuilds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import guards

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"


def layout(engine: Engine) -> str | None:
    """The revision that the books are at; None for an empty database."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(engine: Engine) -> None:
    """Makes the tables, or brings them to `HEAD`. All of it or nothing.

    Raises Refusal 'database.newer' where a newer program has written the books.
    """
    now = layout(engine)
    if now == HEAD:
        return
    from alembic import command
    from alembic.util import CommandError

    with engine.begin() as connection:
        config = _config(connection)
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise Refusal("database.newer", revision=now) from error
        guards.install(connection)


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config
