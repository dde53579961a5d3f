"""Books as earlier programs wrote them, on each kind of database.

What a newer program does with them is what it does with a town's own books.

Revision 0001, the first that landed: every table holds rows: a roster, cards in every state,
funds with and without a rule, award rounds, a grant, slips by card, by proxy and in the clerk's
own household, a print queue, audit events.

Revision 0004, the last in which nobody could mark an award list as signed: every table of award
rounds holds rows. The list of 石桥村 is credited, that of 柳林村 approved; an activity's grant,
approved on paper, is credited, and a pack is a draft.
"""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

HEADS = {
    ("0001", "sqlite"): "T1=15-139D8C8A037F6268",
    ("0001", "postgresql"): "T1=15-2758BE762ABF77C5",
    ("0004", "sqlite"): "T1=3-71315109941B06E7",
    ("0004", "postgresql"): "T1=3-549B69DC18D4F53D",
}
"""The chain's head as the program of that revision printed it."""

_DATA = Path(__file__).with_name("data")


def first_books(url: str) -> None:
    """Writes books of revision 0001 at `url`: a template for `make_database`."""
    _write("0001", url)


def books_of_0004(url: str) -> None:
    """Writes books of revision 0004 at `url`: a template for `make_database`."""
    _write("0004", url)


def _write(revision: str, url: str) -> None:
    from sqlalchemy import make_url

    if url.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(url).database))) as file:
            file.executescript(_dump(revision, "sqlite"))
        return
    import psycopg

    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(_dump(revision, "postgresql").encode())


def _dump(revision: str, kind: str) -> str:
    return gzip.decompress((_DATA / f"books-{revision}.{kind}.sql.gz").read_bytes()).decode()
