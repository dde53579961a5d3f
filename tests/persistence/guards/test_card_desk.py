"""What the card desk has printed, listed, seen signed and disposed of stays as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from lovemart_desktop.domain.cards.disposition import Target
from lovemart_desktop.services.cards.card_papers import SheetLayout
from lovemart_desktop.services.desk import new_key
from tests.persistence.guards.rows_of import refuses, rows
from tests.roster import write_roster
from tests.services.test_disposition import bury, dispose, funded, give
from tests.shop import Shop

KEPT = {
    "print_run": "reason = 'x'",
    "card_print": "seq = seq + 10",
    "card_series_item": "no = no + 10",
    "handover_list": "village = 'x'",
    "handover_item": "name = 'x'",
    "handover_mark": "signed = 0",
    "disposition": "document = 'x'",
}


@pytest.fixture
def worked(shop: Shop) -> Iterator[Connection]:
    """Books in which the card desk has done one of everything."""
    roster, officer = write_roster(shop), shop.card_officer
    cards = [c.id for c in officer.cards.issue([roster["张大"]], new_key(), reason="发卡")]
    officer.card_papers.print_sheets(cards, SheetLayout())
    officer.blanks.make(2, new_key())
    (sheet,) = officer.handovers.make(cards)
    officer.handovers.sign(sheet.id, [1])
    give(shop, funded(shop), roster["张大"])
    bury(shop, roster["张大"])
    dispose(officer, shop, officer.disposition.estate(roster["张大"]), Target.FUND)
    with shop.store.books.engine.connect() as db:
        yield db


def test_nothing_is_changed_or_removed(worked: Connection) -> None:
    for table, change in KEPT.items():
        assert rows(worked, table), table
        for sql in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}"):
            with refuses(worked, "lovemart: append-only"):
                worked.execute(text(sql))


def test_nothing_is_replaced(worked: Connection) -> None:
    if worked.dialect.name != "sqlite":
        pytest.skip("PostgreSQL has no INSERT OR REPLACE")
    for table in KEPT:
        before = rows(worked, table)
        with refuses(worked, "lovemart: "):
            worked.execute(text(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"))
        assert rows(worked, table) == before
    for table, columns in (
        ("handover_item", "list_id, no + 9, card_id, name, group_name, reason"),
        ("card_print", "card_id + 1, nth, run_id, seq"),
        ("card_series_item", "series_id, no + 9, card_id"),
    ):
        sql = f"INSERT OR REPLACE INTO {table} SELECT {columns} FROM {table}"
        with refuses(worked, "lovemart: "):
            worked.execute(text(sql))
