"""What every table is made of: column types and names of constraints.

Dates are ISO text ('2026-06-18'), instants are milliseconds since 1970 in UTC:
the counter's path runs on the driver's cursor, past SQLAlchemy's type processors,
so the books hold only whole numbers, text and bytes.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite's rowid needs the exact word INTEGER; PostgreSQL needs eight bytes.
Whole = BigInteger().with_variant(Integer, "sqlite")


def key() -> Column[int]:
    """The table's own number, given by the database unless the caller gives it."""
    return Column("id", Whole, primary_key=True, autoincrement=True)


def whole(name: str, *, null: bool = False, default: int | None = None) -> Column[int]:
    server = None if default is None else str(default)
    return Column(name, Whole, nullable=null, server_default=server)


def ref(name: str, target: str, *, null: bool = False, primary_key: bool = False) -> Column[int]:
    """A reference to `target` ('table.column')."""
    return Column(name, Whole, ForeignKey(target), nullable=null, primary_key=primary_key)


def words(name: str, *, null: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=null, server_default=default)


def code(name: str, size: int, *, null: bool = False) -> Column[str]:
    """A short word from a fixed list, or a number written with digits."""
    return Column(name, String(size), nullable=null)


def day(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, String(10), nullable=null)


def digest(name: str, *, null: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=null)


def where(condition: str) -> dict[str, str]:
    """The note of an index that it is over some rows only; a revision writes it for each dialect.

    `sqlite_where` and `postgresql_where` would load every dialect's drivers at each start.
    """
    return {"where": condition}
