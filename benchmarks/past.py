"""Years of a town's redemptions, written in bulk: what a benchmark's books have behind them.

The guards are taken off while the rows are written and put on again after; what they would
have kept (balances, stock, the till's numbers) is written as they would have: verification
finds no fault in these books (python -m benchmarks.verify).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from lovemart_desktop.domain.ledger import AccountKind, VoucherHead, VoucherKind, chain_hash
from lovemart_desktop.domain.ledger import voucher_words as words_of
from lovemart_desktop.persistence import guards
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.schema import account, lot, member, points_account, till
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

YEARS = 10
DAY_MS = 86_400_000
POINTS = 20
STEP = 10_000
CLERK = 2
TABLES = {
    "voucher": (
        "id, till_id, no, kind, business_date, recorded_at, operator_id, confirmer_id,"
        " request_key, request_digest, note, words, prev, hash"
    ),
    "transfer": "voucher_id, seq, fund_id, source_id, target_id, points",
    "receipt": (
        "voucher_id, till_id, number, member_id, card_id, pieces, points, proxy_name,"
        " proxy_relation, purses"
    ),
    "receipt_line": "voucher_id, seq, goods_id, pieces, price",
    "stock_move": "voucher_id, seq, lot_id, pieces",
    "print_job": (
        "till_id, printer, document, voucher_id, copy_no, state, queued_at, printed_at,"
        " attempts, last_error, queued_by"
    ),
}
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(slots=True)
class _Books:
    """Where the books stand while they are written."""

    till: int
    no: int
    number: int
    head: bytes
    redeemed: int
    # a holder's card and purse; a lot and its goods
    holders: list[tuple[int, int]]
    lots: list[tuple[int, int]]
    purses: dict[int, int]
    taken: dict[int, int] = field(default_factory=dict)


def write_past(work: UnitOfWork, till_id: int, receipts: int, until: date, now: int) -> None:
    """Writes so many redemptions of one fund over the years before `until`, the last of them
    at `now` (milliseconds); the caller commits.

    The town must have one fund with purses of households, and lots."""
    chance = random.Random(17)
    # the account comes before the guards go: its making is theirs to see
    redeemed = Ledger(work).fund_account(1, AccountKind.REDEEMED, till_id)
    books = _standing(work, till_id, redeemed)
    with _without_guards(work):
        for start in range(0, receipts, STEP):
            rows: Rows = {table: [] for table in TABLES}
            for nth in range(start, min(start + STEP, receipts)):
                before = (receipts - 1 - nth) * YEARS * 365 // receipts
                day = (until - timedelta(days=before + 1)).isoformat()
                at = now - (receipts - nth) * (YEARS * 365 * DAY_MS // receipts)
                _redeem(books, rows, chance, day, at)
            for table, part in rows.items():
                _insert(work, table, part)
        _settle(work, books, receipts)


def _standing(work: UnitOfWork, till_id: int, redeemed: int) -> _Books:
    db = work.connection
    pairs = db.execute(
        select(points_account.c.household_id, account.c.id, account.c.balance)
        .join(account, account.c.points_account_id == points_account.c.id)
        .where(account.c.fund_id == 1, points_account.c.household_id.is_not(None))
    ).all()
    purse_of = {int(household): int(purse) for household, purse, _ in pairs}
    living = select(member.c.id, member.c.household_id).order_by(member.c.id)
    firsts = select(func.min(lot.c.id), lot.c.goods_id).group_by(lot.c.goods_id)
    no, number, head = db.execute(
        select(till.c.last_no, till.c.last_receipt, till.c.head).where(till.c.id == till_id)
    ).one()
    return _Books(
        till=till_id,
        no=no,
        number=number,
        head=bytes(head),
        redeemed=redeemed,
        holders=[(int(m), purse_of[int(h)]) for m, h in db.execute(living) if h in purse_of],
        lots=[(int(one), int(goods)) for one, goods in db.execute(firsts)],
        purses={int(purse): int(balance) for _, purse, balance in pairs},
    )


def _redeem(books: _Books, rows: Rows, chance: random.Random, day: str, at: int) -> None:
    books.no += 1
    books.number += 1
    holder, purse = chance.choice(books.holders)
    chosen = chance.sample(books.lots, chance.randint(1, 2))
    price = POINTS // len(chosen)
    head = VoucherHead(
        till=books.till,
        no=books.no,
        kind=VoucherKind.REDEMPTION,
        business_date=day,
        recorded_at=at,
        operator=CLERK,
        confirmer=0,
        request_key=f"past-{books.no:012d}",
        request_digest=b"benchmark",
        note="",
    )
    words = words_of(head)
    transfers = [(1, 1, purse, books.redeemed, POINTS)]
    held = f"{purse}:{books.purses[purse]}"
    slip = (books.number, holder, holder, len(chosen), POINTS, "", "", held)
    lines = [(seq, goods, 1, price) for seq, (_, goods) in enumerate(chosen, 1)]
    moves = [(seq, one, -1) for seq, (one, _) in enumerate(chosen, 1)]
    hashed = chain_hash(books.head, words, transfers, slip, lines, moves)
    rows["voucher"].append(
        (head.id, books.till, books.no, str(head.kind), day, at, CLERK, None, head.request_key,
         head.request_digest, "", words, books.head, hashed)
    )  # fmt: skip
    rows["receipt"].append((head.id, books.till, *slip))
    for table, part in (("transfer", transfers), ("receipt_line", lines), ("stock_move", moves)):
        rows[table].extend((head.id, *row) for row in part)
    rows["print_job"].append(
        (books.till, "slip", "receipt", head.id, 0, "printed", at, at, 1, "", CLERK)
    )
    books.head = hashed
    books.purses[purse] -= POINTS
    for one, _ in chosen:
        books.taken[one] = books.taken.get(one, 0) + 1


def _insert(work: UnitOfWork, table: str, rows: list[tuple[Any, ...]]) -> None:
    columns = TABLES[table]
    if work.dialect == "sqlite":
        marks = ", ".join("?" for _ in columns.split(","))
        work.cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
        return
    with work.cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copying:
        for row in rows:
            copying.write_row(row)


def _settle(work: UnitOfWork, books: _Books, receipts: int) -> None:
    """What the guards would have kept."""
    mark = "?" if work.dialect == "sqlite" else "%s"
    till_row = (books.no, books.number, books.head, books.till)
    settling: list[tuple[str, str, list[tuple[Any, ...]]]] = [
        ("account", "balance = ?", [(left, purse) for purse, left in books.purses.items()]),
        ("account", "balance = balance + ?", [(POINTS * receipts, books.redeemed)]),
        ("lot", "remaining = remaining - ?", [(taken, one) for one, taken in books.taken.items()]),
        ("till", "last_no = ?, last_receipt = ?, head = ?", [till_row]),
    ]
    for table, change, rows in settling:
        sql = f"UPDATE {table} SET {change} WHERE id = ?".replace("?", mark)
        work.cursor.executemany(sql, rows)


@contextmanager
def _without_guards(work: UnitOfWork) -> Iterator[None]:
    if work.dialect != "sqlite":
        work.cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        work.cursor.execute("SET LOCAL session_replication_role = origin")
        return
    names = work.connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).all()
    for (name,) in names:
        work.connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    yield
    guards.install(work.connection)
