"""One redemption through the service, beside the bare driver.

    python -m benchmarks.redemption [--members 10000] [--receipts 0] [--keep FOLDER] [--json FOLDER]

Both redeem the same baskets, each on its own copy of the same books, in turns. What counts
is the client's CPU; wall time is shown beside it, and is the disk's. At the end the heads
of both chains must be equal: every row that both wrote is the same.
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
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import text

from benchmarks.bare_redemption import BareTill
from benchmarks.report import Figure, publish
from benchmarks.town import SlowClock, Town, baskets, build, clerk_at, kept, size_of
from lovemart_desktop.domain.counter.redemption import Basket
from lovemart_desktop.persistence.engine import normalise, open_engine
from lovemart_desktop.persistence.unit_of_work import Books
from tests import postgres

TURN = 50
"""Redemptions of one side before it is the other's turn."""
GOALS = {"SQLite TRUNCATE": 1.25, "SQLite WAL": 1.4, "PostgreSQL": 1.25}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two copies of the same books: the service's and the bare driver's."""

    kind: str
    ours: str
    bare: str
    module: ModuleType | None
    connect: Callable[[str], Any]


@dataclass(slots=True)
class Times:
    """CPU and wall time of each turn, in milliseconds a redemption."""

    cpu: list[float]
    wall: list[float]


def timed(act: Callable[[Basket], object], part: Sequence[Basket], times: Times) -> None:
    """One turn."""
    cpu, wall = time.process_time(), time.perf_counter()
    for basket in part:
        act(basket)
    times.wall.append((time.perf_counter() - wall) * 1000 / len(part))
    times.cpu.append((time.process_time() - cpu) * 1000 / len(part))


def measure(pair: Pair, requests: Sequence[Basket]) -> tuple[Times, Times]:
    """The service's times and the bare driver's, for the same baskets."""
    clock = SlowClock()
    session = clerk_at(pair.ours, clock, pair.module)
    clock.instant = SlowClock().instant  # signing in has looked at it
    connection = pair.connect(pair.bare)
    till, clerk = session.till, session.operator
    bare = BareTill(connection, till.id, till.store, clerk.id, SlowClock())
    ours, theirs = Times([], []), Times([], [])
    warm, requests = requests[:TURN], requests[TURN:]
    for warming in (session.counter.redeem, bare.redeem):
        timed(warming, warm, Times([], []))
    for turn, start in enumerate(range(0, len(requests), TURN)):
        sides: list[tuple[Callable[[Basket], object], Times]] = [
            (session.counter.redeem, ours),
            (bare.redeem, theirs),
        ]
        for act, times in sides if turn % 2 else sides[::-1]:
            timed(act, requests[start : start + TURN], times)
    connection.close()
    compare(pair)
    return ours, theirs


def compare(pair: Pair) -> None:
    """Raises AssertionError where the two sides did not write the same."""
    heads = []
    for url in (pair.ours, pair.bare):
        books = Books(open_engine(url, module=pair.module))
        with books.read() as work:
            heads.append(
                work.connection.execute(
                    text("SELECT last_no, last_receipt, head FROM till WHERE code = 'T1'")
                ).one()
            )
            heads.append(
                work.connection.execute(
                    text("SELECT count(*), sum(voucher_id), min(queued_at) FROM print_job")
                ).one()
            )
        books.close()
    assert heads[:2] == heads[2:], f"{pair.kind}: the books differ: {heads}"


@contextmanager
def sqlite_pair(kind: str, module: ModuleType, template: Path) -> Iterator[Pair]:
    """Copies of a template file, in the journal mode of the module's library."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("ours.db", "bare.db")]
        for file in files:
            shutil.copyfile(template, file)
        urls = [f"sqlite:///{file.as_posix()}" for file in files]
        yield Pair(kind, urls[0], urls[1], module, partial(_sqlite, module))


def _sqlite(module: ModuleType, url: str) -> Any:
    """A bare connection with the same settings for safety."""
    connection = module.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    engine = open_engine(url, module=module)
    with engine.connect() as other:
        mode = other.exec_driver_sql("PRAGMA journal_mode").scalar()
    engine.dispose()
    for setting in (f"journal_mode={mode}", "synchronous=FULL", "foreign_keys=ON",
                    "recursive_triggers=ON", "trusted_schema=OFF"):  # fmt: skip
        connection.execute(f"PRAGMA {setting}")
    return connection


@contextmanager
def postgres_pair(members: int, receipts: int) -> Iterator[tuple[Pair, Town]]:
    """Two databases on a server of their own."""
    import psycopg

    def connect(url: str) -> Any:
        return psycopg.connect(
            normalise(url).set(drivername="postgresql").render_as_string(hide_password=False)
        )

    with postgres.running() as server:
        server.create("template_of_town")
        town = build(server.url("template_of_town"), members, receipts=receipts)
        for name in ("ours", "bare"):
            server.create(name, "template_of_town")
        yield Pair("PostgreSQL", server.url("ours"), server.url("bare"), None, connect), town


def figures_of(pair: Pair, town: Town, count: int) -> list[Figure]:
    """One line for the CPU, with its goal, and one for the wall."""
    ours, bare = measure(pair, baskets(town, count + TURN, seed=7))
    return [
        Figure(
            f"{pair.kind}: client CPU",
            statistics.median(ours.cpu),
            statistics.median(bare.cpu),
            GOALS[pair.kind],
        ),
        Figure(
            f"{pair.kind}: wall (for information)",
            statistics.median(ours.wall),
            statistics.median(bare.wall),
            None,
        ),
    ]


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    size_of(parser, 10_000)
    parser.add_argument("--count", type=int, default=2_000, help="redemptions of each side")
    parser.add_argument("--only", choices=("truncate", "wal", "postgresql"))
    wanted = parser.parse_args()
    figures: list[Figure] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if wanted.only != "postgresql":
            template, town = kept(wanted.keep or folder, wanted.members, wanted.receipts)
            for kind, module in _drivers(wanted.only):
                with sqlite_pair(kind, module, template) as pair:
                    figures += figures_of(pair, town, wanted.count)
        if wanted.only in (None, "postgresql"):
            try:
                pair, town = stack.enter_context(postgres_pair(wanted.members, wanted.receipts))
            except postgres.Unavailable as reason:
                print(f"PostgreSQL left out: {reason}")
            else:
                figures += figures_of(pair, town, wanted.count)
    return publish("redemption", figures, wanted.json)


def _drivers(only: str | None) -> Iterator[tuple[str, ModuleType]]:
    if only in (None, "truncate"):
        yield "SQLite TRUNCATE", sqlite3
    if only in (None, "wal"):
        try:
            import pysqlite3
        except ImportError:
            print("WAL left out: pysqlite3 is not installed")
        else:
            yield "SQLite WAL", pysqlite3


if __name__ == "__main__":
    sys.exit(main())
