"""Small books whose guards are put to the test."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, insert

from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import database_file, open_engine
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import confirmation
from tests.persistence.verify.books import small_books


@pytest.fixture
def engine(database_kind: str, make_database: MakeDatabase) -> Iterator[Engine]:
    engine = open_engine(make_database(database_kind, small_books))
    with engine.begin() as db:
        db.execute(insert(schema.confirmation).values(**confirmation()))
    yield engine
    engine.dispose()


@pytest.fixture
def db(engine: Engine) -> Iterator[Connection]:
    """A transaction that is not kept."""
    with engine.connect() as connection:
        yield connection


@pytest.fixture
def sqlite_books(make_database: MakeDatabase) -> Iterator[sqlite3.Connection]:
    """The books through another program's connection: without the settings of this one."""
    engine = open_engine(make_database("sqlite", small_books))
    with engine.begin() as db:
        db.execute(insert(schema.confirmation).values(**confirmation()))
    file = database_file(engine)
    engine.dispose()
    raw = sqlite3.connect(str(file))
    yield raw
    raw.close()
