"""Accounts are found by their indexes: a town of ten years has half a million of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from lovemart_desktop.domain.ledger import AccountKind
from lovemart_desktop.domain.rounds.rules import Credits
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.rounds.crediting import Crediting
from tests.awards import settle
from tests.shop import Shop


def test_no_account_is_looked_for_by_reading_them_all(sqlite_shop: Shop) -> None:
    town = settle(sqlite_shop, points=0)
    engine = sqlite_shop.store.books.engine
    asked: list[tuple[str, Any]] = []

    def keep(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        asked.append((sql, values))

    event.listen(engine, "before_cursor_execute", keep)
    with sqlite_shop.store.books.write() as work:
        ledger = Ledger(work)
        budget = ledger.fund_account(town.fund, AccountKind.BUDGET)
        redeemed = ledger.fund_account(town.fund, AccountKind.REDEEMED, 1)
        purse = ledger.purse(town.fund, ledger.holder_account(household=1))
        assert len({budget, redeemed, purse}) == 3
        assert ledger.fund_account(town.fund, AccountKind.BUDGET) == budget
        Crediting(work).open_accounts([1], town.fund, Credits.HOUSEHOLD)
        event.remove(engine, "before_cursor_execute", keep)
        looked = [one for one in asked if "FROM account" in one[0]]
        assert len(looked) >= 5
        for sql, values in looked:
            steps = work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all()
            assert not [step[3] for step in steps if str(step[3]) == "SCAN account"], sql
