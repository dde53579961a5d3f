"""Books as the first landed program wrote them, revision 0001, on each kind of database.

Every table holds rows: a roster, cards in every state, funds with and without a rule, award
rounds, a grant, slips by card, by proxy and in the clerk's own household, a print queue, audit
events. What a newer program does with them is what it does with a town's own books.
"""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

REVISION = "0001"
HEADS = {"sqlite": "T1=15-139D8C8A037F6268", "postgresql": "T1=15-2758BE762ABF77C5"}
"""The chain's head as that program printed it."""

_DATA = Path(__file__).with_name("data")


def first_books(url: str) -> None:
    """Writes the books at `url`: a template for `make_database`."""
    from sqlalchemy import make_url

    if url.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(url).database))) as file:
            file.executescript(_dump("sqlite"))
        return
    import psycopg

    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(_dump("postgresql").encode())


def _dump(kind: str) -> str:
    return gzip.decompress((_DATA / f"books-0001.{kind}.sql.gz").read_bytes()).decode()
