"""Ways to damage stored books behind their guards' backs, and what must be found of each."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from lovemart_desktop.persistence import guards
from lovemart_desktop.persistence.engine import open_engine

T1, T2 = 1_000_000_000, 2_000_000_000
SLIP = T1 + 2
"""The first redemption: 2 rice at 30, 1 oil at 50; 110 points."""
AWARD = T2 + 3


@dataclass(frozen=True)
class Damage:
    """SQL to run, and the codes of exactly those faults that it must bring up."""

    name: str
    sql: tuple[str, ...]
    codes: frozenset[str]
    only: str = ""
    """The one kind of database on which it is possible."""


def _damage(name: str, *sql: str, codes: str, only: str = "") -> Damage:
    return Damage(name, sql, frozenset(codes.split()), only)


DAMAGES = (
    _damage(
        "a purse is raised",
        "UPDATE account SET balance = balance + 500 WHERE kind = 'purse' AND id = 3",
        codes="account.balance fund.unbalanced books.unbalanced",
    ),
    _damage(
        "points are moved from one purse to another without a voucher",
        "UPDATE account SET balance = balance - 100 WHERE id = 3",
        "UPDATE account SET balance = balance + 100 WHERE id = 4",
        codes="account.balance",
    ),
    _damage(
        "a purse is overdrawn, and the fund's budget with it",
        "UPDATE account SET balance = balance - 2000 WHERE id = 3",
        "UPDATE account SET balance = balance + 2000 WHERE id = 2",
        codes="account.balance account.sign rule.broken",
        only="sqlite",
    ),
    _damage(
        "a transfer is raised with its balances",
        f"UPDATE transfer SET points = points + 9 WHERE voucher_id = {SLIP}",
        "UPDATE account SET balance = balance - 9 WHERE id = 3",
        "UPDATE account SET balance = balance + 9 WHERE kind = 'redeemed'",
        codes="chain.hash receipt.transfers",
    ),
    _damage(
        "a transfer is taken out",
        f"DELETE FROM transfer WHERE voucher_id = {SLIP}",
        codes="chain.hash receipt.transfers account.balance",
    ),
    _damage(
        "an award goes to another household's purse",
        f"UPDATE transfer SET target_id = 4 WHERE voucher_id = {AWARD} AND seq = 1",
        codes="chain.hash account.balance award.transfer",
    ),
    _damage(
        "a transfer takes points straight from the source",
        f"UPDATE transfer SET source_id = 1 WHERE voucher_id = {AWARD} AND seq = 1",
        codes="chain.hash account.balance transfer.way",
    ),
    _damage(
        "a transfer names an account that is not there",
        f"UPDATE transfer SET target_id = 77 WHERE voucher_id = {AWARD} AND seq = 1",
        codes="chain.hash account.balance transfer.account_missing award.transfer",
    ),
    _damage(
        "a transfer names another fund",
        "INSERT INTO fund (id, name, starts_on, state, created_at, source_document)"
        " VALUES (9, '老党员关怀', '2026-01-01', 'open', 1, '')",
        f"UPDATE transfer SET fund_id = 9 WHERE voucher_id = {AWARD} AND seq = 2",
        codes="chain.hash transfer.other_fund",
    ),
    _damage(
        "a transfer runs backwards",
        f"UPDATE transfer SET points = -points WHERE voucher_id = {SLIP}",
        codes="chain.hash transfer.points receipt.transfers account.balance rule.broken",
        only="sqlite",
    ),
    _damage(
        "a transfer is put in",
        f"INSERT INTO transfer VALUES ({SLIP}, 2, 1, 4, 6, 5)",
        codes="chain.hash receipt.transfers account.balance",
    ),
    _damage(
        "a lot's remainder is lowered",
        "UPDATE lot SET remaining = remaining - 3 WHERE id = 1",
        codes="lot.remaining",
    ),
    _damage(
        "a lot's remainder is below zero",
        "UPDATE lot SET remaining = -3 WHERE id = 1",
        codes="lot.remaining lot.sign rule.broken",
        only="sqlite",
    ),
    _damage(
        "a stock move is changed with its lot",
        f"UPDATE stock_move SET pieces = pieces - 1 WHERE voucher_id = {SLIP} AND lot_id = 1",
        "UPDATE lot SET remaining = remaining - 1 WHERE id = 1",
        codes="chain.hash receipt.moves",
    ),
    _damage(
        "a stock move is taken out",
        f"DELETE FROM stock_move WHERE voucher_id = {SLIP} AND lot_id = 2",
        codes="chain.hash receipt.moves lot.remaining",
    ),
    _damage(
        "a stock move names a lot that is not there",
        f"UPDATE stock_move SET lot_id = 77 WHERE voucher_id = {SLIP} AND lot_id = 2",
        codes="chain.hash receipt.moves lot.remaining move.lot_missing",
    ),
    _damage(
        "a voucher is taken out of the middle with its rows",
        *(
            f"DELETE FROM {table} WHERE voucher_id = {T1 + 3}"
            for table in ("transfer", "stock_move", "receipt_line", "receipt")
        ),
        f"DELETE FROM voucher WHERE id = {T1 + 3}",
        codes="voucher.gap receipt.gap chain.prev account.balance lot.remaining",
    ),
    _damage(
        "a voucher is taken out and leaves its rows",
        f"DELETE FROM voucher WHERE id = {T1 + 3}",
        codes="voucher.gap receipt.gap chain.prev child.orphan account.balance lot.remaining",
    ),
    _damage(
        "a voucher's day is changed",
        f"UPDATE voucher SET business_date = '2026-06-01' WHERE id = {SLIP}",
        codes="voucher.words",
    ),
    _damage(
        "a voucher's operator is changed in column and words",
        f"UPDATE voucher SET operator_id = 1, words = replace(words, ',6,0,', ',1,0,')"
        f" WHERE id = {SLIP}",
        codes="chain.hash shift.other_clerk",
    ),
    _damage(
        "a voucher's hash is changed",
        f"UPDATE voucher SET hash = prev WHERE id = {SLIP}",
        codes="chain.hash chain.prev",
    ),
    _damage(
        "a voucher takes its neighbour's words",
        f"UPDATE voucher SET words = (SELECT words FROM voucher WHERE id = {T1 + 3})"
        f" WHERE id = {SLIP}",
        codes="voucher.words chain.hash",
    ),
    _damage(
        "two vouchers change places",
        f"UPDATE voucher SET id = {T1 + 9}, no = 9 WHERE id = {SLIP}",
        f"UPDATE voucher SET id = {SLIP}, no = 2 WHERE id = {T1 + 3}",
        f"UPDATE voucher SET id = {T1 + 3}, no = 3 WHERE id = {T1 + 9}",
        codes="voucher.words chain.prev chain.hash",
    ),
    _damage(
        "a voucher belongs to nobody",
        f"UPDATE voucher SET operator_id = 77 WHERE id = {SLIP}",
        codes="voucher.words reference.voucher shift.other_clerk",
    ),
    _damage(
        "the till's head is set back",
        "UPDATE till SET head = (SELECT prev FROM voucher WHERE id = 1000000005) WHERE code = 'T1'",
        codes="chain.head",
    ),
    _damage(
        "the till's last numbers are raised",
        "UPDATE till SET last_no = last_no + 1, last_receipt = last_receipt + 1 WHERE code = 'T1'",
        codes="voucher.last_no receipt.last_no",
    ),
    _damage(
        "a receipt's number is changed",
        f"UPDATE receipt SET number = 90 WHERE voucher_id = {SLIP}",
        codes="chain.hash receipt.gap",
    ),
    _damage(
        "a receipt's points are changed",
        f"UPDATE receipt SET points = points + 1 WHERE voucher_id = {SLIP}",
        codes="chain.hash receipt.points receipt.transfers",
    ),
    _damage(
        "a receipt's pieces are changed",
        f"UPDATE receipt SET pieces = pieces + 1 WHERE voucher_id = {SLIP}",
        codes="chain.hash receipt.pieces",
    ),
    _damage(
        "a receipt line names other goods",
        f"UPDATE receipt_line SET goods_id = 2 WHERE voucher_id = {SLIP} AND seq = 1",
        codes="chain.hash receipt.moves",
    ),
    _damage(
        "a receipt is taken out with its lines",
        f"DELETE FROM receipt_line WHERE voucher_id = {SLIP}",
        f"DELETE FROM receipt WHERE voucher_id = {SLIP}",
        codes="chain.hash receipt.missing receipt.gap",
    ),
    _damage(
        "a receipt names a person who is not there",
        f"UPDATE receipt SET member_id = 77 WHERE voucher_id = {SLIP}",
        codes="chain.hash reference.voucher",
    ),
    _damage(
        "an award is struck from the proof of awards",
        f"DELETE FROM credited WHERE voucher_id = {AWARD} AND seq = 2",
        codes="award.uncounted award.list",
    ),
    _damage(
        "an award is said to have gone to another account",
        "DELETE FROM credited WHERE seq = 2",
        "UPDATE credited SET points_account_id = 2 WHERE seq = 1",
        codes="award.transfer award.uncounted award.list",
    ),
    _damage(
        "a credited list is set back to ready",
        "UPDATE village_list SET state = 'ready', voucher_id = NULL",
        codes="award.transfer award.without_list",
    ),
    _damage(
        "a nomination is struck after it was credited",
        "UPDATE nomination SET struck = 1 WHERE id = 1",
        codes="award.transfer award.list",
    ),
    _damage(
        "an audit event is changed",
        "UPDATE audit_event SET subject = 'staff:99' WHERE till_id = 1 AND no = 2",
        codes="audit.words",
    ),
    _damage(
        "an audit event is changed in column and words",
        "UPDATE audit_event SET act = 'sign-in', words = replace(words, 'staff-add', 'sign-in')"
        " WHERE till_id = 1 AND no = 4",
        codes="audit.hash",
    ),
    _damage(
        "an audit event is taken out",
        "DELETE FROM audit_event WHERE till_id = 1 AND no = 3",
        codes="audit.gap audit.prev",
    ),
    _damage(
        "the newest audit event is taken out",
        "DELETE FROM audit_event WHERE till_id = 2 AND no = 3",
        codes="audit.last_no audit.head",
    ),
    _damage(
        "a dead card lives again",
        "DROP INDEX uq_card_live",
        "UPDATE card SET state = 'active', member_id = 2 WHERE id = 4",
        codes="card.state card.second_live rule.missing",
    ),
    _damage(
        "a card's history is changed",
        "UPDATE card_event SET from_state = 'lost' WHERE card_id = 1",
        codes="card.history",
    ),
    _damage(
        "a card's history is taken out",
        "DELETE FROM card_event WHERE card_id = 1",
        codes="card.state",
    ),
    _damage(
        "a card's number is changed",
        "UPDATE card SET number = '86000000000100' WHERE id = 1",
        codes="card.number_digits",
    ),
    _damage(
        "a card's holder is not there",
        "UPDATE card SET member_id = 77 WHERE id = 1",
        codes="card.no_holder reference.broken",
    ),
    _damage(
        "a holder died and the card stayed active",
        "UPDATE member SET deceased_on = '2026-05-01' WHERE id = 1",
        codes="card.of_deceased",
    ),
    _damage(
        "a household's village is not there",
        "UPDATE household SET village_id = 77 WHERE id = 1",
        codes="reference.broken",
    ),
    _damage(
        "a voucher holds words where a number belongs",
        f"UPDATE transfer SET points = 'viel' WHERE voucher_id = {SLIP}",
        codes="chain.unreadable account.balance lot.remaining receipt.gap",
        only="sqlite",
    ),
    _damage(
        "a voucher's text cannot be read",
        f"UPDATE voucher SET note = CAST(x'C328A1' AS TEXT) WHERE id = {SLIP}",
        codes="voucher.words",
        only="sqlite",
    ),
    _damage(
        "an audit event cannot be read",
        "UPDATE audit_event SET words = x'80' WHERE till_id = 1 AND no = 2",
        codes="audit.unreadable",
        only="sqlite",
    ),
)


def damage(url: str, *statements: str, guarded: bool = True) -> None:
    """Runs SQL on the books with every guard off. `guarded`: puts the guards back."""
    engine = open_engine(url)
    try:
        if engine.dialect.name == "sqlite":
            _on_sqlite(engine, statements, guarded)
        else:
            with engine.begin() as connection:
                connection.exec_driver_sql("SET session_replication_role = replica")
                for statement in statements:
                    connection.exec_driver_sql(statement)
    finally:
        engine.dispose()


def _on_sqlite(engine: Engine, statements: tuple[str, ...], guarded: bool) -> None:
    pool = engine.raw_connection()
    raw = pool.driver_connection
    assert raw is not None
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("PRAGMA ignore_check_constraints=ON")
    raw.execute("BEGIN")
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        raw.execute(statement)
    if guarded:
        for statement in guards.statements("sqlite"):
            raw.execute(statement)
    raw.execute("COMMIT")
    pool.close()
