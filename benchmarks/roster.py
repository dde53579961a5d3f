"""A roster of 20,000 rows imported, beside reading the workbook and bare inserts.

    python -m benchmarks.roster [--rows 20000] [--json FOLDER]

The bare side reads the same sheets by the same reader and inserts the very rows that the
import made (executemany), each in one transaction on its own copy of empty books. Ours reads,
finds the headings, checks and plans every row against the books, writes and records. On
SQLite CPU counts, on PostgreSQL wall time, since half of the work is the server's.
A second import of the same file, which finds nothing to do, is shown for information.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.report import Figure, milliseconds, publish
from benchmarks.town import SECRET, SlowClock
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.services.store import TownFacts, open_store
from tests import postgres

GOAL = 4.0
ROUNDS = 5
VILLAGES = 20
FAMILY = 4
TABLES = (
    "village",
    "household",
    "member",
    "remark",
    "roster_event",
    "household_period",
    "member_period",
)
HEADINGS = (
    "序号", "村", "组", "户编号", "户类型", "姓名", "与户主关系", "身份证号", "性别", "年龄",
    "联系电话", "是否党员", "入党时间", "备注",
)  # fmt: skip
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

Cpu = Callable[[], float]


def write_workbook(path: Path, rows: int, seed: int = 3) -> None:
    """A roster as a county sends it: a sheet a village, a title, the headings in row 3."""
    chance = random.Random(seed)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        each = -(-rows // VILLAGES)
        for village in range(VILLAGES):
            name = f"第{village + 1}村"
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, ["2026年建档立卡户花名册"])
            sheet.write_row(1, 0, [f"填报单位：{name}村民委员会"])
            sheet.write_row(2, 0, HEADINGS)
            for place in range(min(each, rows - village * each)):
                sheet.write_row(3 + place, 0, _row(chance, name, village * each + place, place))


def _row(chance: random.Random, village: str, number: int, place: int) -> list[str | int]:
    household, head = place // FAMILY + 1, place % FAMILY == 0
    born = date(1936, 1, 1) + timedelta(days=chance.randrange(25_000))
    body = f"910101{born:%Y%m%d}{number % 1000:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True))
    party = chance.random() < 0.1
    return [
        place + 1,
        village,
        household % 8 + 1,
        household,
        "脱贫户",
        chance.choice(_SURNAMES) + "".join(chance.choices(_NAMES, k=chance.randint(1, 2))),
        "户主" if head else "子",
        body + "10X98765432"[total % 11],
        "男" if (number % 1000) % 2 else "女",
        2026 - born.year,
        f"139{chance.randrange(10**8):08d}" if chance.random() < 0.6 else "",
        "是" if party else "否",
        "1965-07-01" if party else "",
        "",
    ]


def found(url: str) -> None:
    """Books with a card officer and nothing else."""
    store = open_store(url, clock=SlowClock())
    store.found(TownFacts("青石镇", "青石镇爱心超市", "0851-5550123"), "管小理", SECRET)
    store.sign_in("01", SECRET).staff.add("卡春花", [Role.CARD_OFFICER], SECRET)
    store.close()


@dataclass(frozen=True, slots=True)
class Side:
    """One database: how fresh empty books are made, and how a bare driver reaches them."""

    kind: str
    fresh: Callable[[], Any]
    """A context manager that gives the address of empty books."""
    connect: Callable[[str], Any]
    mark: str
    clock: Cpu


def ours(url: str, path: Path, clock: Cpu) -> tuple[float, float]:
    """Milliseconds of reading and importing, and of doing so again."""
    store = open_store(url, clock=SlowClock())
    desk = store.sign_in("02", SECRET).imports

    def whole() -> None:
        desk.import_roster(desk.read(path))

    first = milliseconds(whole, clock)
    second = milliseconds(whole, clock)
    store.close()
    return first, second


def bare(side: Side, url: str, path: Path, rows: dict[str, list[Any]]) -> float:
    """Milliseconds of reading, and inserting what the import made."""
    connection = side.connect(url)

    def whole() -> None:
        workbook = CalamineWorkbook.from_path(str(path))
        for name in workbook.sheet_names:
            workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        cursor = connection.cursor()
        if side.kind.startswith("SQLite"):
            cursor.execute("BEGIN IMMEDIATE")
        for table, made in rows.items():
            marks = ", ".join([side.mark] * len(made[0]))
            cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", made)
        connection.commit()

    spent = milliseconds(whole, side.clock)
    connection.close()
    return spent


def made_rows(side: Side, path: Path) -> dict[str, list[Any]]:
    """The rows that an import makes, by table."""
    with side.fresh() as url:
        ours(url, path, side.clock)
        connection = side.connect(url)
        cursor = connection.cursor()
        rows = {}
        for table in TABLES:
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
            if found_rows := cursor.fetchall():
                rows[table] = found_rows
        connection.close()
    return rows


def figures(side: Side, path: Path) -> list[Figure]:
    rows = made_rows(side, path)
    print(side.kind, {table: len(made) for table, made in rows.items()})
    first, second, theirs = [], [], []
    for _ in range(ROUNDS):
        with side.fresh() as url:
            imported, again = ours(url, path, side.clock)
        with side.fresh() as url:
            theirs.append(bare(side, url, path, rows))
        first.append(imported)
        second.append(again)
    middle = statistics.median
    return [
        Figure(f"{side.kind}: roster imported", middle(first), middle(theirs), GOAL),
        Figure(f"{side.kind}: the same file again", middle(second), middle(theirs), None),
    ]


@contextmanager
def _sqlite_copy(folder: Path, template: Path) -> Iterator[str]:
    target = folder / "books.db"
    shutil.copyfile(template, target)
    yield f"sqlite:///{target.as_posix()}"
    target.unlink()


def _sqlite_connect(url: str) -> sqlite3.Connection:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    for setting in ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _postgres_connect(url: str) -> Any:
    import psycopg

    return psycopg.connect(url.replace("+psycopg", ""))


@contextmanager
def _postgres_copy(server: postgres.Server) -> Iterator[str]:
    server.create("books", "template_books")
    yield server.url("books")
    server.drop("books")


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--no-postgresql", action="store_true")
    wanted = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        path, template = folder / "roster.xlsx", folder / "empty.db"
        write_workbook(path, wanted.rows)
        found(f"sqlite:///{template.as_posix()}")
        copy = partial(_sqlite_copy, folder, template)
        side = Side("SQLite", copy, _sqlite_connect, "?", time.process_time)
        found_figures = figures(side, path)
        if not wanted.no_postgresql:
            found_figures += _on_postgresql(stack, path)
    return publish("roster", found_figures, wanted.json)


def _on_postgresql(stack: ExitStack, path: Path) -> list[Figure]:
    try:
        server = stack.enter_context(postgres.running())
    except postgres.Unavailable as reason:
        print(f"PostgreSQL left out: {reason}")
        return []
    server.create("template_books")
    found(server.url("template_books"))
    copy = partial(_postgres_copy, server)
    return figures(Side("PostgreSQL", copy, _postgres_connect, "%s", time.perf_counter), path)


if __name__ == "__main__":
    sys.exit(main())
