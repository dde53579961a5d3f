"""What PostgreSQL's planner knows of tables that many rows were just written to.

The server counts them by itself, but a minute or more later: until then it reads a village of
five thousand as if it were one of ten. SQLite plans without counting.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from sqlalchemy import text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.unit_of_work import Books, refusals

PEOPLE: Final = (
    schema.village,
    schema.household,
    schema.member,
    schema.member_period,
    schema.finder,
    schema.points_account,
    schema.card,
)


def count_people(books: Books) -> None:
    """Has the tables of people counted now, which takes half a second for 100,000 of them.

    Nothing depends on it but speed, so a table that somebody else counts is passed over, and
    a server that cannot do it is left alone.
    """
    if books.dialect != "postgresql":
        return
    names = ", ".join(table.name for table in PEOPLE)
    with (
        suppress(Refusal),
        refusals(),
        books.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
    ):
        # VACUUM too: from then on an index alone tells what is in it
        connection.execute(text(f"VACUUM (ANALYZE, SKIP_LOCKED) {names}"))
