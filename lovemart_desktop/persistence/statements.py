"""The counter's path: statements whose text is made once and run on the driver's cursor.

Core builds and compiles a statement at each call; at the counter that costs three times
the work itself (docs/decisions/0002). Here a Core statement is compiled once a dialect.
Only whole numbers, text and bytes go in and come out: type processors are passed by.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Any, cast

from sqlalchemy import Select, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement

from lovemart_desktop.persistence.unit_of_work import UnitOfWork

ROWS_A_STATEMENT = 400
ROWS_TO_COPY = 100
"""From so many rows on PostgreSQL's COPY is the quicker way."""


class Statement:
    """A Core statement with named parameters. `build` gets the dialect's name."""

    def __init__(self, build: Callable[[str], ClauseElement]) -> None:
        self._build = build
        self._compiled: dict[str, tuple[str, list[str]]] = {}

    def run(self, work: UnitOfWork, **values: int | str | bytes | None) -> Any:
        """Executes on the unit of work's quick cursor and returns it: fetch before the next."""
        compiled = self._compiled.get(work.dialect)
        if compiled is None:
            compiled = self._compiled[work.dialect] = self._compile(work.dialect)
        sql, places = compiled
        cursor = work.quick
        cursor.execute(sql, [values[name] for name in places])
        return cursor

    def _compile(self, name: str) -> tuple[str, list[str]]:
        compiled = self._build(name).compile(dialect=_dialect(name))
        assert isinstance(compiled, SQLCompiler)
        # every parameter is named by the caller: no hidden values in the text
        assert compiled.positiontup is not None
        return str(compiled), compiled.positiontup


def insert_rows(work: UnitOfWork, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Inserts rows in the table's column order, many to a statement: one trigger call
    each on PostgreSQL, where row by row would be quadratic."""
    if len(rows) >= ROWS_TO_COPY and work.dialect == "postgresql":
        _copy(work, table, rows)
        return
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        part = rows[start : start + ROWS_A_STATEMENT]
        sql = _insert_text(work.dialect, table, None, len(part))
        work.quick.execute(sql, part[0] if len(part) == 1 else list(chain.from_iterable(part)))


def insert_values(work: UnitOfWork, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """As `insert_rows`, for rows that name the same columns in the same order; the others get
    their defaults of the database."""
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        part = rows[start : start + ROWS_A_STATEMENT]
        sql = _insert_text(work.dialect, table, tuple(part[0]), len(part))
        work.quick.execute(sql, [value for row in part for value in row.values()])


def insert_missing(work: UnitOfWork, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Inserts the rows that no unique index holds yet: what is opened when first needed may
    be opened by another till at the same moment."""
    inserting = _module(work.dialect).insert(table)
    work.connection.execute(inserting.on_conflict_do_nothing(), list(rows))


def insert_missing_from(
    work: UnitOfWork, table: Table, columns: Sequence[str], wanted: Select[*tuple[Any, ...]]
) -> None:
    """As `insert_missing`, of rows that the database finds itself."""
    inserting = _module(work.dialect).insert(table).from_select(list(columns), wanted)
    work.connection.execute(inserting.on_conflict_do_nothing())


def _copy(work: UnitOfWork, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    with work.quick.copy(_copy_text(table)) as copying:
        for row in rows:
            copying.write_row(row)


@cache
def _copy_text(table: Table) -> str:
    return f"COPY {table.name} ({', '.join(column.name for column in table.columns)}) FROM STDIN"


@cache
def _insert_text(dialect: str, table: Table, some: tuple[str, ...] | None, count: int) -> str:
    mark = "?" if dialect == "sqlite" else "%s"
    names = some or [column.name for column in table.columns]
    row = "(" + ", ".join(mark for _ in names) + ")"
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES " + ", ".join([row] * count)


@cache
def _dialect(name: str) -> Dialect:
    # values by place: the drivers need not look for names
    if name == "sqlite":
        return cast("Dialect", _module(name).dialect(paramstyle="qmark"))
    return cast("Dialect", _module(name).psycopg.dialect(paramstyle="format"))


def _module(name: str) -> Any:
    """SQLAlchemy's module for a database; the other's is not loaded, which takes long."""
    return import_module(f"sqlalchemy.dialects.{name}")
