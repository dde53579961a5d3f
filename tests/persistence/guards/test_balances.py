"""What the databases themselves keep: balances, lots, cards and confirmations."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DBAPIError

from lovemart_desktop.domain.ledger import GENESIS
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import open_engine
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import (
    DAY,
    account_of,
    add_voucher,
    balances,
    confirmation,
    made,
    refuses,
)
from tests.persistence.verify.books import small_books

# balances and stock


def _transfer(voucher: int, source: int, target: int, points: int, **changes: Any) -> Any:
    values = {"voucher_id": voucher, "seq": 1, "fund_id": 1, "source_id": source,
              "target_id": target, "points": points}  # fmt: skip
    return insert(schema.transfer).values(**{**values, **changes})


def test_balances_follow_transfers(db: Connection) -> None:
    before = balances(db)
    source, budget = account_of(db, "source"), account_of(db, "budget")
    voucher = add_voucher(db)
    db.execute(_transfer(voucher, source, budget, 70))
    db.execute(_transfer(voucher, budget, account_of(db, "purse"), 30, seq=2))
    after = balances(db)
    changes = {a: after[a] - before[a] for a in after if after[a] != before[a]}
    assert changes == {source: -70, budget: 40, account_of(db, "purse"): 30}


@pytest.mark.parametrize(
    ("source", "target"),
    [("purse", "redeemed"), ("budget", "purse"), ("redeemed", "purse"), ("purse", "source")],
)
def test_only_the_source_goes_below_zero_and_nothing_flows_back_beyond_it(
    db: Connection, source: str, target: str
) -> None:
    voucher = add_voucher(db)
    with refuses(db, "ck_account_balance"):
        db.execute(_transfer(voucher, account_of(db, source), account_of(db, target), 1_000_000))


def test_an_insert_that_ignores_errors_makes_no_points(make_database: MakeDatabase) -> None:
    """OR IGNORE holds for the triggers' own statements too: a debit may fail unseen."""
    engine = open_engine(make_database("sqlite", small_books))
    with engine.connect() as db:
        before = balances(db)
        purse, redeemed = account_of(db, "purse"), account_of(db, "redeemed")
        voucher = add_voucher(db)
        with refuses(db, "ck_account_balance"):
            db.execute(_transfer(voucher, purse, redeemed, 1_000_000).prefix_with("OR IGNORE"))
        assert balances(db) == before
        voucher = add_voucher(db)
        with refuses(db, "ck_lot_remaining"):
            db.execute(_move(voucher, 1, -1000).prefix_with("OR IGNORE"))
    engine.dispose()


@pytest.mark.parametrize("points", [0, -5])
def test_a_transfer_moves_at_least_a_point(db: Connection, points: int) -> None:
    voucher = add_voucher(db)
    with refuses(db, "ck_transfer_points"):
        db.execute(_transfer(voucher, account_of(db, "source"), account_of(db, "budget"), points))


def test_a_transfer_needs_two_accounts_of_one_fund(db: Connection) -> None:
    source, budget = account_of(db, "source"), account_of(db, "budget")
    voucher = add_voucher(db)
    with refuses(db, "ck_transfer_two_accounts"):
        db.execute(_transfer(voucher, source, source, 5))
    fund = made(
        db.execute(
            insert(schema.fund).values(name="另一项", starts_on=DAY, state="open", created_at=0)
        )
    )
    foreign = made(db.execute(insert(schema.account).values(fund_id=fund, kind="budget")))
    voucher = add_voucher(db)
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        db.execute(_transfer(voucher, budget, foreign, 5))


def _move(voucher: int, lot: int, pieces: int) -> Any:
    return insert(schema.stock_move).values(voucher_id=voucher, seq=1, lot_id=lot, pieces=pieces)


def test_lots_follow_stock_moves_and_never_owe(db: Connection) -> None:
    remaining = select(schema.lot.c.remaining).where(schema.lot.c.id == 1)
    before = db.execute(remaining).scalar_one()
    db.execute(_move(add_voucher(db), 1, 5))
    assert db.execute(remaining).scalar_one() == before + 5
    db.rollback()
    voucher = add_voucher(db)
    with refuses(db, "ck_lot_remaining"):
        db.execute(_move(voucher, 1, -before - 1))


def test_what_is_lent_stands_on_a_shortage_lot(db: Connection) -> None:
    lot = made(
        db.execute(
            insert(schema.lot).values(goods_id=1, store_id=1, origin="shortage", received_on=DAY)
        )
    )
    db.execute(_move(add_voucher(db), lot, -2))
    found = select(schema.lot.c.remaining).where(schema.lot.c.id == lot)
    assert db.execute(found).scalar_one() == -2
    with refuses(db, "ck_lot_remaining"):
        db.execute(_move(add_voucher(db, request_key="another"), lot, 3))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("account", {"fund_id": 1, "kind": "expired", "balance": 5}),
        ("lot", {"goods_id": 1, "store_id": 1, "origin": "purchase", "received_on": DAY,
                 "remaining": 5}),
        ("till", {"last_no": 5}),
        ("till", {"last_receipt": 5}),
        ("till", {"audit_no": 5}),
        ("till", {"head": b"x" * 32}),
        ("till", {"audit_head": b"x" * 32}),
    ],
)  # fmt: skip
def test_what_is_new_begins_at_nothing(db: Connection, table: str, values: dict[str, Any]) -> None:
    if table == "till":
        fresh = {"code": "T9", "kind": "counter", "store_id": 1, "head": GENESIS,
                 "audit_head": GENESIS}  # fmt: skip
        db.execute(insert(schema.till).values(**fresh))
        db.rollback()
        values = {**fresh, **values}
    with refuses(db, "lovemart: "):
        db.execute(insert(schema.metadata.tables[table]).values(**values))


# cards


def test_a_cards_number_is_never_used_twice(db: Connection) -> None:
    number = db.execute(select(schema.card.c.number)).scalars().first()
    with pytest.raises(DBAPIError):
        db.execute(insert(schema.card).values(number=number, state="blank", state_since=DAY))
    db.rollback()
    other = schema.card.c.id == 2
    with refuses(db, "lovemart: a dead card stays dead"):
        db.execute(update(schema.card).where(other).values(number="86000000000001"))


def test_a_dead_card_stays_dead(db: Connection) -> None:
    first = update(schema.card).where(schema.card.c.id == 1)
    for dead in ("replaced", "closed"):
        db.execute(first.values(state=dead))
        for state in ("active", "lost", "frozen", "blank"):
            with pytest.raises(DBAPIError, match="a dead card stays dead"), db.begin_nested():
                db.execute(first.values(state=state))
        db.rollback()


def test_a_card_keeps_its_holder(db: Connection) -> None:
    with refuses(db, "lovemart: "):
        db.execute(update(schema.card).where(schema.card.c.id == 1).values(member_id=2))


def test_a_person_has_one_live_card(db: Connection) -> None:
    holder = db.execute(select(schema.card.c.member_id).where(schema.card.c.id == 1)).scalar_one()
    card: dict[str, Any] = {"member_id": holder, "state_since": DAY}
    for state in ("active", "lost", "frozen"):
        with pytest.raises(DBAPIError, match=r"uq_card_live|card\.member_id"):
            db.execute(insert(schema.card).values(number="86999999999999", state=state, **card))
        db.rollback()
    db.execute(insert(schema.card).values(number="86999999999999", state="closed", **card))


# two persons


def test_nobody_confirms_what_they_entered(db: Connection) -> None:
    with refuses(db, "ck_voucher_two_persons"):
        add_voucher(db, confirmer_id=5)
    with refuses(db, "ck_confirmation_two_persons"):
        db.execute(
            insert(schema.confirmation).values(**confirmation(request_key="k2", confirmer_id=1))
        )
    (one,) = db.execute(select(schema.village_list)).mappings()
    with refuses(db, "ck_village_list_two_persons"):
        db.execute(
            insert(schema.village_list).values(
                round_id=one["round_id"],
                village_id=2,
                state="ready",
                author_id=one["author_id"],
                approved_by=one["author_id"],
            )
        )


def test_a_confirmation_is_used_once(db: Connection) -> None:
    used = update(schema.confirmation).values(used_at=7)
    db.execute(used)
    with refuses(db, "confirmation.request_key"):
        db.execute(used)
    with pytest.raises(DBAPIError, match="request_key"):
        db.execute(insert(schema.confirmation).values(**confirmation(confirmer_id=3)))
