"""A dossier reads what is its household's, however much there is of others."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from tests.conftest import MakeDatabase
from tests.roster import write_roster
from tests.shop import found_shop, founded


@pytest.mark.postgresql
def test_no_part_of_a_dossier_is_looked_for_among_everybodys(make_database: MakeDatabase) -> None:
    shop = found_shop(make_database("postgresql", founded))
    people = write_roster(shop)
    asked: list[tuple[str, Any]] = []

    def note(_conn: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        asked.append((sql, values))

    event.listen(shop.store.books.engine, "before_cursor_execute", note)
    shop.card_officer.dossiers.of_member(people["张大"])
    shop.card_officer.households.history(people["张大"])
    event.remove(shop.store.books.engine, "before_cursor_execute", note)
    assert len(asked) > 20
    with shop.store.books.read() as work:
        # where there is any other way, it is taken, as it would be among a million
        work.quick.execute("SET LOCAL enable_seqscan = off")
        for sql, values in asked:
            plan = list(work.connection.exec_driver_sql(f"EXPLAIN {sql}", values).scalars())
            # a list that is looked into for each row of a table
            searching = [line for line in plan if "Filter:" in line and "SubPlan" in line]
            assert not searching, (sql, plan)
    shop.close()
