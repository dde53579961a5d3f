"""Award lists of 20,000 households credited, beside the driver's fastest form of the same rows.

    python -m benchmarks.crediting [--households 20000] [--rounds 3] [--json FOLDER]

Both sides work on copies of the same SQLite books, where twenty lists wait, approved. The bare
side gets the rows that ours wrote and inserts them by executemany, in one transaction and under
the same guards. Ours checks every list against its approval, opens the purses, plans, hashes,
writes and records. The processor's time counts; at the end the heads of both chains are equal.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from benchmarks.report import Figure, milliseconds, publish
from benchmarks.town import FAMILY, SECRET, TODAY, SlowClock, build
from lovemart_desktop.domain.funds.funds import FundTerms
from lovemart_desktop.domain.rounds.awards import Nominee, ProgrammeKind, RoundTerms
from lovemart_desktop.domain.staff import Act, Role
from lovemart_desktop.persistence.schema import metadata
from lovemart_desktop.services.desk import new_key
from lovemart_desktop.services.store import Session, open_store
from tests import round_steps

GOAL = 1.3
EACH = 1_000
OFFICER, SECOND = "03", "04"
Rows = list[tuple[str, list[tuple[Any, ...]]]]


def settle(url: str, households: int) -> tuple[int, list[int]]:
    """A round whose lists are approved: its number, and theirs."""
    build(url, households * FAMILY)
    store = open_store(url, clock=SlowClock())
    administrator = store.sign_in("01", SECRET)
    for name in ("奖小春", "奖小秋"):
        administrator.staff.add(name, [Role.AWARD_OFFICER], SECRET)
    session = store.sign_in(OFFICER, SECRET)
    fund = session.funds.create(
        FundTerms("诚信勤劳奖励", "青府发〔2026〕3号", date(2026, 1, 1), TODAY.replace(month=12))
    ).id
    key = new_key()
    session.confirmations.give(Act.APPROPRIATE, key, SECOND, SECRET)
    session.funds.appropriate(fund, households * EACH, key)
    terms = RoundTerms(
        programme="诚信勤劳",
        kind=ProgrammeKind.AWARD,
        period="2026-06",
        fund=fund,
        points_each=EACH,
        reference_date=date(2026, 5, 31),
    )
    found = session.awards.open_round(terms)
    heads = range(1, households * FAMILY, FAMILY)
    scores = (("诚信", Decimal(90)), ("勤劳", Decimal("80.5")))
    session.awards.load_draft(found.id, [Nominee(head, scores) for head in heads])
    found = round_steps.publish(session, session.awards.round(found.id))
    lists, key = [each.id for each in found.lists], new_key()
    request = session.awards.approval_of(found, lists, key)
    session.confirmations.give(Act.APPROVE_ROUND, request, SECOND, SECRET)
    session.awards.approve(found.id, lists, key)
    store.close()
    return found.id, lists


def session_at(file: Path) -> Session:
    return open_store(f"sqlite:///{file.as_posix()}", clock=SlowClock()).sign_in(OFFICER, SECRET)


def credit(session: Session, round_id: int, lists: list[int]) -> None:
    session.awards.credit(round_id, lists, new_key())


def written(before: Path, after: Path) -> Rows:
    """The rows that `after` has more than `before`: what stands alone, then each voucher with
    its own, since the guards let rows come to a till's last voucher only."""
    connection = sqlite3.connect(after)
    connection.execute("ATTACH ? AS old", (str(before),))
    found = []
    for table in metadata.sorted_tables:
        rows = connection.execute(_newer(table)).fetchall()
        if rows:
            found.append((table.name, [_unmoved(table, row) for row in rows]))
    connection.close()
    own: dict[str, dict[int, list[tuple[Any, ...]]]] = {"transfer": {}, "credited": {}}
    alone, vouchers = [], []
    for name, rows in found:
        if name in own:
            at = [column.name for column in metadata.tables[name].columns].index("voucher_id")
            for row in rows:
                own[name].setdefault(row[at], []).append(row)
        elif name == "voucher":
            vouchers = rows
        else:
            alone.append((name, rows))
    ordered = list(alone)
    for voucher in vouchers:
        ordered.append(("voucher", [voucher]))
        ordered += [(name, rows[voucher[0]]) for name, rows in own.items()]
    return ordered


def _newer(table: Table) -> str:
    same = " AND ".join(f"o.{c.name} = n.{c.name}" for c in table.primary_key)
    key = ", ".join(c.name for c in table.primary_key)
    columns = ", ".join(c.name for c in table.columns)
    return (
        f"SELECT {columns} FROM {table.name} n WHERE NOT EXISTS"
        f" (SELECT 1 FROM old.{table.name} o WHERE {same}) ORDER BY {key}"
    )


def _unmoved(table: Table, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Of an account as it was opened: the guards move the points again."""
    balance = [column.name == "balance" for column in table.columns]
    return tuple(0 if is_balance else value for is_balance, value in zip(balance, row, strict=True))


def bare(connection: sqlite3.Connection, rows: Rows, vouchers: list[tuple[int, int]]) -> None:
    """The same rows by executemany, and each list as credited."""
    connection.execute("BEGIN IMMEDIATE")
    for table, part in rows:
        marks = ", ".join("?" for _ in part[0])
        names = ", ".join(column.name for column in metadata.tables[table].columns)
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", part)
    connection.executemany(
        "UPDATE village_list SET state = 'credited', voucher_id = ? WHERE id = ?", vouchers
    )
    connection.execute("COMMIT")


def opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    for setting in ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON",
                    "recursive_triggers=ON", "trusted_schema=OFF"):  # fmt: skip
        connection.execute(f"PRAGMA {setting}")
    return connection


def heads(file: Path) -> list[Any]:
    connection = sqlite3.connect(file)
    found = connection.execute("SELECT code, last_no, head FROM till ORDER BY id").fetchall()
    found += connection.execute("SELECT sum(balance), count(*) FROM account").fetchall()
    connection.close()
    return found


def measure(folder: Path, households: int, rounds: int) -> Figure:
    """Medians of the processor's time of both sides, in turns."""
    before, after, beside = (folder / f"{name}.db" for name in ("before", "ours", "bare"))
    round_id, lists = settle(f"sqlite:///{before.as_posix()}", households)
    ours, theirs = [], []
    for _ in range(rounds):
        shutil.copyfile(before, after)
        session = session_at(after)
        # the desk's modules are loaded at its first use
        session.awards.round(round_id)
        shutil.copyfile(after, beside)
        ours.append(milliseconds(partial(credit, session, round_id, lists), time.process_time))
        session._place.books.close()
        rows = written(beside, after)
        connection = opened(after)
        vouchers = connection.execute("SELECT voucher_id, id FROM village_list").fetchall()
        connection.close()
        connection = opened(beside)
        theirs.append(milliseconds(partial(bare, connection, rows, vouchers), time.process_time))
        connection.close()
        assert heads(after) == heads(beside), "the books differ"
        print(f"{sum(len(part) for _, part in rows):,} rows")
    return Figure(
        f"SQLite: {households:,} households, {len(lists)} lists",
        statistics.median(ours),
        statistics.median(theirs),
        GOAL,
    )


def main() -> int:
    """Measures, prints and returns 0 if the goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--households", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        figure = measure(Path(name), wanted.households, wanted.rounds)
    return publish("crediting", [figure], wanted.json)


if __name__ == "__main__":
    sys.exit(main())
