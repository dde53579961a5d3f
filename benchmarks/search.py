"""Finding people at the card desk: the service alone, and from a key stroke to painted rows.

Wall time is what the officer waits for; on a busy machine its p95 is the machine's, so the
processor's time is shown beside it.

python -m benchmarks.search [--members 100000] [--receipts 0] [--keep FOLDER] [--json FOLDER]
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import select

from benchmarks.report import Figure, milliseconds, publish
from benchmarks.town import SECRET, SlowClock, build, copied, size_of
from lovemart_desktop.domain.people.pinyin import initials, sounds
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import normalise
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.store import Session, open_store
from tests import postgres

FRAME = 16.0
"""Milliseconds of one picture at 60 a second."""
SERVICE = 2.0
WARM = 12
"""So often psycopg asks before the server has prepared a statement and knows its plan."""
ASKED = 60
STROKES = 40

Read = tuple[str, list[Any]]
"""A statement and its values."""


def officer_of(url: str) -> Session:
    """A card officer of a built town."""
    store = open_store(url, clock=SlowClock())
    administrator = store.sign_in("01", SECRET)
    store.session(administrator.staff.add("卡春花", [Role.CARD_OFFICER], SECRET))
    return store.sign_in("03", SECRET)


def kinds_of(session: Session) -> dict[str, list[str]]:
    """What people type, by kind."""
    columns = schema.member.c
    with session._place.books.read() as work:
        rows = work.connection.execute(
            select(columns.name, columns.id_tail, columns.telephone)
        ).all()
    chance = random.Random(7)
    found = chance.sample(rows, min(ASKED, len(rows)))
    first = [sounds(name).split()[0] for name, _, _ in found]
    return {
        "one character": [name[0] for name, _, _ in found],
        "two characters": [name[:2] for name, _, _ in found],
        "inner character": [name[-1] for name, _, _ in found],
        "whole name": [name for name, _, _ in found],
        "one letter": [one[0] for one in first],
        "initials": [initials(name).split()[0] for name, _, _ in found],
        "full pinyin": first,
        "last four of the ID": [tail for _, tail, _ in found],
        "telephone": [telephone for _, _, telephone in found],
        "end of the telephone": [telephone[-4:] for _, _, telephone in found],
        "middle of the telephone": [telephone[3:8] for _, _, telephone in found],
        "end of the card": [f"{chance.randrange(10_000):04d}" for _ in found],
        "village and name": [f"第{chance.randint(1, 20)}村 {name[0]}" for name, _, _ in found],
        "village and name in one": [f"第{chance.randint(1, 20)}村{name}" for name, _, _ in found],
    }


def percentile(times: Sequence[float], part: int) -> float:
    return statistics.quantiles(times, n=100)[part - 1]


class BareReads:
    """The statements of a search, by the bare driver: the ways to the server and back, what the
    server does and what the driver makes of the rows; nobody could do with less."""

    def __init__(self, url: str) -> None:
        import psycopg

        self._connection = psycopg.connect(
            normalise(url).set(drivername="postgresql").render_as_string(hide_password=False)
        )
        self._connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        self._connection.read_only = True

    def read(self, reads: Sequence[Read]) -> None:
        """As one transaction."""
        with self._connection.cursor() as cursor:
            for sql, values in reads:
                cursor.execute(sql, values).fetchall()
        self._connection.commit()

    def close(self) -> None:
        self._connection.close()


@contextmanager
def heard() -> Iterator[list[Read]]:
    """What is read within."""
    reads: list[Read] = []
    run = Statement.run

    def listening(statement: Statement, work: UnitOfWork, **values: Any) -> Any:
        found = run(statement, work, **values)
        sql, places = statement._compiled[work.dialect]
        reads.append((sql, [values[name] for name in places]))
        return found

    with patch.object(Statement, "run", listening):
        yield reads


class Times:
    """Milliseconds by the clock, and those that this process and the server computed: on a busy
    machine the former are the machine's."""

    def __init__(self, session: Session) -> None:
        self.wall: list[float] = []
        self.computed: list[float] = []
        self._backends = _backends(session)

    def take(self, act: Callable[[], object]) -> None:
        computed = self._processor()
        self.wall.append(milliseconds(act))
        self.computed.append(self._processor() - computed)

    def _processor(self) -> float:
        of_server = sum(int(file.read_text().split()[0]) for file in self._backends)
        return time.process_time() * 1000 + of_server / 1_000_000


def _backends(session: Session) -> list[Path]:
    """Where Linux tells how long each of the server's processes has computed, in nanoseconds."""
    books = session._place.books
    if books.dialect == "sqlite":
        return []
    with books.read() as work:
        pids = work.connection.exec_driver_sql(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND backend_type = 'client backend'"
        ).scalars()
        files = [Path(f"/proc/{pid}/schedstat") for pid in pids]
    return [file for file in files if file.exists()]


def by_the_service(kind: str, session: Session, bare: BareReads | None = None) -> Iterator[Figure]:
    """Milliseconds of one search, without a window; beside them those of the same reads alone,
    in turns."""
    for what, words in kinds_of(session).items():
        ours, theirs = Times(session), Times(session)
        for text in [*words[:WARM], *words]:
            if bare is not None:
                with heard() as reads:
                    session.people.search(text)
                theirs.take(partial(bare.read, reads))
            ours.take(partial(session.people.search, text))
        name = f"{kind}: {what}, service"
        for measured, found, others, goal in (
            ("", ours.wall, theirs.wall, SERVICE),
            (", processor", ours.computed, theirs.computed, None),
        ):
            median, most = (percentile(found[WARM:], part) for part in (50, 95))
            yield Figure(f"{name}{measured}, median", median, None, None)
            yield Figure(f"{name}{measured}, p95", most, None, goal)
            if bare is not None:
                alone = percentile(others[WARM:], 50)
                yield Figure(f"{name} beside its reads{measured}, median", median, alone, None)


def painted(session: Session, folder: Path) -> Iterator[Figure]:
    """From the last key stroke to the end of the painting of the rows that it found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    from benchmarks.eye import Eye
    from lovemart_desktop.app import keep_the_start
    from lovemart_desktop.config import LocalSettings
    from lovemart_desktop.gui.computer import Computer
    from lovemart_desktop.gui.desks.cards.page import CardsPage
    from lovemart_desktop.gui.kit.printing import Printers
    from lovemart_desktop.gui.kit.scanner import Scanner
    from lovemart_desktop.gui.kit.tasks import Tasks
    from lovemart_desktop.gui.kit.theme import Theme

    app = QApplication.instance() or QApplication(["search"])
    assert isinstance(app, QApplication)
    Theme(app).apply()
    tasks, scanner = Tasks(), Scanner(app, gap_ms=1)
    computer = Computer(LocalSettings(), folder / "settings.json")
    page = CardsPage(session, tasks, scanner, Printers({}, folder / "papers"), computer)
    page.resize(1366, 684)
    page.show()
    page.activateWindow()
    eye = Eye(page.people_table)

    def rest() -> None:
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            tasks.wait()
            QCoreApplication.processEvents()

    rest()
    keep_the_start()  # as the program does, or a search for garbage falls into some strokes
    for what, words in kinds_of(session).items():
        wall, cpu = [], []
        for text in words[: WARM + STROKES]:
            page.search_edit.setText(text[:-1])
            rest()
            eye.fresh = False
            begun, busy = time.perf_counter(), time.process_time()
            page.search_edit.setText(text)
            eye.loop.exec()
            wall.append((time.perf_counter() - begun) * 1000)
            cpu.append((time.process_time() - busy) * 1000)
        yield Figure(f"painted: {what}, median", percentile(wall[WARM:], 50), None, None)
        yield Figure(f"painted: {what}, p95", percentile(wall[WARM:], 95), None, FRAME)
        yield Figure(f"painted: {what}, processor, p95", percentile(cpu[WARM:], 95), None, None)
    rest()
    page.close()
    tasks.close()


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    size_of(parser, 100_000)
    parser.add_argument("--no-window", action="store_true", help="the service alone")
    wanted = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url, _ = copied(wanted, folder)
        session = officer_of(url)
        figures = [*by_the_service("SQLite", session)]
        if not wanted.no_window:
            figures += painted(session, folder)
        try:
            server = stack.enter_context(postgres.running())
        except postgres.Unavailable as reason:
            print(f"PostgreSQL left out: {reason}")
        else:
            server.create("books")
            build(server.url("books"), wanted.members, receipts=wanted.receipts)
            there = officer_of(server.url("books"))
            bare = BareReads(server.url("books"))
            figures += by_the_service("PostgreSQL", there, bare)
            bare.close()
            there._place.books.close()
        session._place.books.close()
    return publish("search", figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())
