"""Award lists of 20,000 households credited, beside the driver's fastest form of the same rows.

    python -m benchmarks.crediting [--households 20000] [--rounds 3] [--json FOLDER]

Both sides work on copies of the same books, where twenty lists wait, approved. The bare side
gets the rows that ours wrote and inserts them (SQLite: executemany, PostgreSQL: COPY), each
list's after its voucher, in one transaction and under the same guards: it reads nothing, checks
nothing and hashes nothing. Ours checks every list against its approval and its notice, opens the
purses, plans, hashes, writes and records. On SQLite the processor's time counts, on PostgreSQL
wall time, since most of the work is the server's. At the end both chains have the same heads.

SQLite takes many rows to a statement quicker than executemany; that is shown for information.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain
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
from lovemart_desktop.services.store import open_store
from tests import postgres, round_steps

GOAL = 1.3
EACH = 1_000
MANY = 100
OFFICER, SECOND = "03", "04"
Row = tuple[Any, ...]
Rows = list[tuple[Table, list[Row]]]


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


Insert = Callable[[Any, Table, Sequence[Row]], None]
"""Inserts rows in the table's column order by a driver's cursor."""


@dataclass(frozen=True, slots=True)
class Side:
    """One database: how books are copied, and how a bare driver reaches them and inserts."""

    kind: str
    copied: Callable[[str], Any]
    """A context manager that gives the address of a copy of the settled books by this name."""
    connect: Callable[[str], Any]
    mark: str
    clock: Callable[[], float]
    inserts: tuple[tuple[str, Insert, float | None], ...]
    """(what, how, the goal), one for each bare way."""


def written(side: Side, before: str, after: str) -> Rows:
    """The rows that `after` has more than `before`: what stands alone, then each voucher with
    its own, since the guards let rows come to a till's last voucher only."""
    with closing(side.connect(before)) as old, closing(side.connect(after)) as new:
        found = {table: _newer(table, old.cursor(), new.cursor()) for table in metadata.tables}
    own: dict[str, dict[int, list[Row]]] = {"transfer": {}, "credited": {}}
    for name, kept in own.items():
        at = [column.name for column in metadata.tables[name].columns].index("voucher_id")
        for row in found.pop(name):
            kept.setdefault(row[at], []).append(row)
    vouchers = found.pop("voucher")
    ordered = [(t, found[t.name]) for t in metadata.sorted_tables if found.get(t.name)]
    for voucher in vouchers:
        ordered.append((metadata.tables["voucher"], [voucher]))
        ordered += [(metadata.tables[name], rows[voucher[0]]) for name, rows in own.items()]
    return ordered


def _newer(name: str, old: Any, new: Any) -> list[Row]:
    table = metadata.tables[name]
    key = ", ".join(c.name for c in table.primary_key)
    old.execute(f"SELECT {key} FROM {name}")
    there = set(old.fetchall())
    columns = [column.name for column in table.columns]
    new.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {key}")
    places = [columns.index(column.name) for column in table.primary_key]
    rows = [row for row in new.fetchall() if tuple(row[at] for at in places) not in there]
    if name == "account":
        # as it was opened: the guards move the points again
        at = columns.index("balance")
        rows = [(*row[:at], 0, *row[at + 1 :]) for row in rows]
    return rows


def bare(side: Side, connection: Any, rows: Rows, vouchers: list[Row], add: Insert) -> None:
    """The same rows, and each list as credited."""
    cursor = connection.cursor()
    if side.mark == "?":
        cursor.execute("BEGIN IMMEDIATE")
    for table, part in rows:
        add(cursor, table, part)
    cursor.executemany(
        f"UPDATE village_list SET state = 'credited', voucher_id = {side.mark}"
        f" WHERE id = {side.mark}",
        vouchers,
    )
    connection.commit()


def execute_many(cursor: Any, table: Table, rows: Sequence[Row]) -> None:
    marks = ", ".join("?" for _ in table.columns)
    cursor.executemany(f"INSERT INTO {table.name} ({_names(table)}) VALUES ({marks})", rows)


def many_a_statement(cursor: Any, table: Table, rows: Sequence[Row]) -> None:
    marks = "(" + ", ".join("?" for _ in table.columns) + ")"
    for start in range(0, len(rows), MANY):
        part = rows[start : start + MANY]
        values = ", ".join([marks] * len(part))
        cursor.execute(
            f"INSERT INTO {table.name} ({_names(table)}) VALUES {values}",
            list(chain.from_iterable(part)),
        )


def copy(cursor: Any, table: Table, rows: Sequence[Row]) -> None:
    with cursor.copy(f"COPY {table.name} ({_names(table)}) FROM STDIN") as copying:
        for row in rows:
            copying.write_row(row)


def _names(table: Table) -> str:
    return ", ".join(column.name for column in table.columns)


def heads(side: Side, url: str) -> list[Row]:
    """Where the chains and the points are: the same on both sides."""
    with closing(side.connect(url)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT code, last_no, head, audit_no, audit_head FROM till ORDER BY id")
        found: list[Row] = cursor.fetchall()
        cursor.execute("SELECT kind, sum(balance), count(*) FROM account GROUP BY kind ORDER BY 1")
        return [*found, *cursor.fetchall()]


def measure(side: Side, round_id: int, lists: list[int], rounds: int) -> list[Figure]:
    """Medians of all sides, in turns."""
    households, ours = 0, []
    theirs: dict[str, list[float]] = {what: [] for what, _, _ in side.inserts}
    for _ in range(rounds):
        with side.copied("before") as before, side.copied("after") as after:
            ours.append(_ours(side, after, round_id, lists))
            rows = written(side, before, after)
            ends, vouchers = heads(side, after), _vouchers(side, after)
        households = sum(len(part) for table, part in rows if table.name == "credited")
        for what, add, _ in side.inserts:
            with side.copied("beside") as beside:
                with closing(side.connect(beside)) as connection:
                    act = partial(bare, side, connection, rows, vouchers, add)
                    theirs[what].append(milliseconds(act, side.clock))
                assert heads(side, beside) == ends, "the books differ"
    print(f"{side.kind}: {sum(len(part) for _, part in rows):,} rows")
    title = f"{side.kind}: {households:,} households, {len(lists)} lists"
    return [
        Figure(f"{title}, {what}", statistics.median(ours), statistics.median(theirs[what]), goal)
        for what, _, goal in side.inserts
    ]


def _ours(side: Side, url: str, round_id: int, lists: list[int]) -> float:
    store = open_store(url, clock=SlowClock())
    awards = store.sign_in(OFFICER, SECRET).awards
    # the desk's modules are loaded at its first use
    awards.round(round_id)
    spent = milliseconds(lambda: awards.credit(round_id, lists, new_key()), side.clock)
    store.close()
    return spent


def _vouchers(side: Side, url: str) -> list[Row]:
    with closing(side.connect(url)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT voucher_id, id FROM village_list ORDER BY id")
        found: list[Row] = cursor.fetchall()
        return found


def on_sqlite(folder: Path, households: int, rounds: int) -> list[Figure]:
    settled = folder / "settled.db"
    round_id, lists = settle(_address(settled), households)

    @contextmanager
    def copied(name: str) -> Iterator[str]:
        target = folder / f"{name}.db"
        shutil.copyfile(settled, target)
        yield _address(target)
        target.unlink()

    inserts: tuple[tuple[str, Insert, float | None], ...] = (
        ("executemany", execute_many, GOAL),
        (f"{MANY} to a statement", many_a_statement, None),
    )
    side = Side("SQLite", copied, _sqlite, "?", time.process_time, inserts)
    return measure(side, round_id, lists, rounds)


def on_postgresql(server: postgres.Server, households: int, rounds: int) -> list[Figure]:
    server.create("settled")
    round_id, lists = settle(server.url("settled"), households)

    @contextmanager
    def copied(name: str) -> Iterator[str]:
        server.create(name, "settled")
        yield server.url(name)
        server.drop(name)

    inserts: tuple[tuple[str, Insert, float | None], ...] = (("COPY", copy, GOAL),)
    side = Side("PostgreSQL", copied, _postgresql, "%s", time.perf_counter, inserts)
    return measure(side, round_id, lists, rounds)


def _address(file: Path) -> str:
    return f"sqlite:///{file.as_posix()}"


def _sqlite(url: str) -> sqlite3.Connection:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    for setting in ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON",
                    "recursive_triggers=ON", "trusted_schema=OFF"):  # fmt: skip
        connection.execute(f"PRAGMA {setting}")
    return connection


def _postgresql(url: str) -> Any:
    import psycopg

    return psycopg.connect(url.replace("+psycopg", ""))


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--households", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    wanted = parser.parse_args()
    figures: list[Figure] = []
    with ExitStack() as stack:
        if wanted.only != "postgresql":
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            figures += on_sqlite(folder, wanted.households, wanted.rounds)
        if wanted.only != "sqlite":
            try:
                server = stack.enter_context(postgres.running())
                figures += on_postgresql(server, wanted.households, wanted.rounds)
            except postgres.Unavailable as reason:
                print(f"PostgreSQL left out: {reason}")
    return publish("crediting", figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())
