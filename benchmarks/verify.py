"""Full verification, beside reading and hashing the same rows by the bare driver.

    python -m benchmarks.verify [--members 10000] [--receipts 100000] [--rounds 3]
        [--keep FOLDER] [--json FOLDER]

The bare side reads vouchers with their rows in order and hashes them; nothing else is
compared. Verification also takes its consistent view (a copy, in TRUNCATE mode), looks at
balances, stock, receipts, cards, references and guards, and proves the file. Growth of
memory is that of a fresh process, from before the verification to its peak.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pysqlite3

from benchmarks.report import Figure, alternate, publish
from benchmarks.town import build, copied, size_of
from lovemart_desktop.domain.ledger import chain_hash
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from tests import postgres

GOAL = 2.5
MEGABYTES = 25
ROUNDS = 3
TABLES = {
    "transfer": "voucher_id, seq, fund_id, source_id, target_id, points",
    "receipt": "voucher_id, till_id, number, member_id, card_id, pieces, points, proxy_name,"
    " proxy_relation, purses",
    "receipt_line": "voucher_id, seq, goods_id, pieces, price",
    "stock_move": "voucher_id, seq, lot_id, pieces",
}


def bare(connect: Callable[[], Any], stream: Callable[[Any, str], Iterator[Any]]) -> None:
    """Reads every voucher with its rows, and every audit event, and hashes them."""
    connection = connect()
    groups = {
        table: groupby(
            stream(connection, f"SELECT {columns} FROM {table} ORDER BY {_order(table)}"),
            itemgetter(0),
        )
        for table, columns in TABLES.items()
    }
    heads = {table: next(group, (None, iter(()))) for table, group in groups.items()}
    vouchers = stream(connection, "SELECT id, words, prev, hash FROM voucher ORDER BY id")
    for number, words, previous, hashed in vouchers:
        rows: dict[str, list[Any]] = {}
        for table in TABLES:
            key, group = heads[table]
            rows[table] = []
            if key == number:
                rows[table] = [row[1:] for row in group]
                heads[table] = next(groups[table], (None, iter(())))
        slip = list(rows["receipt"][0][1:]) if rows["receipt"] else []
        if slip:
            slip[2] = slip[2] or 0
        computed = chain_hash(
            previous, words, rows["transfer"], slip, rows["receipt_line"], rows["stock_move"]
        )
        assert computed == hashed
    connection.close()


def _order(table: str) -> str:
    return "voucher_id" if table == "receipt" else "voucher_id, seq"


def _sqlite_rows(connection: Any, sql: str) -> Iterator[Any]:
    return iter(connection.execute(sql))


def _postgres_rows(connection: Any, sql: str) -> Iterator[Any]:
    cursor = connection.cursor(name=f"bare{abs(hash(sql))}", binary=True)
    cursor.itersize = 1000
    cursor.execute(sql)
    return iter(cursor)


def proved(books: Books) -> None:
    """Raises AssertionError where the books have faults."""
    faults = prove(books, 1).faults
    assert not faults, faults[:3]


def growth(url: str, newer: bool) -> float:
    """Megabytes that a verification adds to a fresh process at its peak."""
    program = (
        "import sys; from benchmarks.verify import told_growth; told_growth(sys.argv[1],"
        " sys.argv[2] == 'True')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, url, str(newer)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def told_growth(url: str, newer: bool) -> None:
    """What `growth` runs in a process of its own."""
    books = Books(open_engine(url, module=pysqlite3 if newer else None))
    with books.read() as work:
        work.connection.exec_driver_sql("SELECT 1")
    before = _kilobytes("VmRSS")
    proved(books)
    print((_kilobytes("VmHWM") - before) / 1024)


def _kilobytes(name: str) -> int:
    """Of this process, as Linux tells it; a child's ru_maxrss would begin with its parent's."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(name))


def _figures(
    kind: str,
    url: str,
    newer: bool,
    connect: Callable[[], Any],
    stream: Callable[[Any, str], Iterator[Any]],
    rounds: int,
) -> list[Figure]:
    # SQLite computes in this process: on a busy machine its processor time tells more
    clock = time.process_time if url.startswith("sqlite") else time.perf_counter
    books = Books(open_engine(url, module=pysqlite3 if newer else None))
    ours, theirs = alternate(partial(proved, books), partial(bare, connect, stream), rounds, clock)
    books.close()
    megabytes = growth(url, newer)
    print(f"{kind}: {megabytes:.1f} MB growth (goal {MEGABYTES})")
    return [Figure(f"{kind}: verify", ours, theirs, GOAL)]


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    size_of(parser, 10_000, 100_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--no-postgresql", action="store_true")
    wanted = parser.parse_args()
    figures: list[Figure] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url, _ = copied(wanted, folder)
        file = folder / "books.db"
        print(f"{file.stat().st_size // 1_000_000} MB of books")
        for kind, newer in (("SQLite TRUNCATE", False), ("SQLite WAL", True)):
            module: Any = pysqlite3 if newer else __import__("sqlite3")
            figures += _figures(
                kind, url, newer, partial(module.connect, str(file)), _sqlite_rows, wanted.rounds
            )
        if not wanted.no_postgresql:
            figures += _on_postgresql(stack, wanted)
    return publish("verify", figures, wanted.json)


def _on_postgresql(stack: ExitStack, wanted: argparse.Namespace) -> list[Figure]:
    import psycopg

    try:
        server = stack.enter_context(postgres.running())
    except postgres.Unavailable as reason:
        print(f"PostgreSQL left out: {reason}")
        return []
    server.create("town")
    url = server.url("town")
    build(url, wanted.members, receipts=wanted.receipts)
    address = url.replace("+psycopg", "")
    return _figures(
        "PostgreSQL", url, False, partial(psycopg.connect, address), _postgres_rows, wanted.rounds
    )


if __name__ == "__main__":
    sys.exit(main())
