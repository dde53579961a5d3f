"""Looking up at the counter: from the key stroke to the painted rows of F2 and F3.

Wall time is what the clerk waits for; on a busy machine its p95 is the machine's, so the
processor's time is shown beside it. The service alone is measured first.

python -m benchmarks.look_up [--members 10000] [--receipts 0] [--keep FOLDER] [--json FOLDER]
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
from contextlib import ExitStack
from pathlib import Path

from benchmarks.report import Figure, publish
from benchmarks.town import SlowClock, build, clerk_at, copied, people, size_of
from lovemart_desktop.services.store import Session
from tests import postgres

FRAME = 16.0
"""Milliseconds of one picture at 60 a second."""
SERVICE = 2.0
WARM = 12
"""So often psycopg asks before the server has prepared a statement and knows its plan."""


def kinds_of(session: Session) -> dict[str, tuple[str, list[str]]]:
    """What people type, by kind: the key of the window, and the words."""
    names = people(session._place.books)
    chance = random.Random(7)
    found = chance.sample(names, min(60, len(names)))
    goods = [f"商品{n}" for n in range(1, 61)]
    return {
        "one character": ("F2", [name[:1] for name, _, _ in found]),
        "two characters": ("F2", [name[:2] for name, _, _ in found]),
        "last four of the ID": ("F2", [tail for _, tail, _ in found]),
        "telephone": ("F2", [telephone for _, _, telephone in found]),
        "goods, part of the name": ("F3", goods),
    }


def percentile(times: Sequence[float], part: int) -> float:
    return statistics.quantiles(times, n=100)[part - 1]


def by_the_service(kind: str, session: Session) -> Iterator[Figure]:
    """Milliseconds of one look-up, without a window."""
    for what, (key, words) in kinds_of(session).items():
        look: Callable[[str], object] = (
            session.counter.balances if key == "F2" else session.counter.find_goods
        )
        times, busy = [], []
        for text in [*words[:WARM], *words]:
            begun, cpu = time.perf_counter(), time.process_time()
            look(text)
            times.append((time.perf_counter() - begun) * 1000)
            busy.append((time.process_time() - cpu) * 1000)
        name = f"{kind}: {what}, service"
        yield Figure(f"{name}, median", percentile(times[WARM:], 50), None, None)
        yield Figure(f"{name}, p95", percentile(times[WARM:], 95), None, SERVICE)
        yield Figure(f"{name}, processor, p95", percentile(busy[WARM:], 95), None, None)


def painted(session: Session, folder: Path) -> Iterator[Figure]:
    """From the last key stroke to the end of the painting of the rows that it found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from benchmarks.eye import Eye
    from lovemart_desktop.config import LocalSettings
    from lovemart_desktop.gui.computer import Computer
    from lovemart_desktop.gui.desks.counter.page import CounterPage
    from lovemart_desktop.gui.desks.counter.search_dialog import SearchDialog
    from lovemart_desktop.gui.kit.language import Language
    from lovemart_desktop.gui.kit.scanner import Scanner
    from lovemart_desktop.gui.kit.tasks import Tasks
    from lovemart_desktop.gui.kit.theme import Theme
    from lovemart_desktop.gui.tools import make_tools

    app = QApplication.instance() or QApplication(["look-up"])
    assert isinstance(app, QApplication)
    Theme(app).apply()
    tasks, scanner = Tasks(), Scanner(app, gap_ms=1)
    computer = Computer(LocalSettings(), folder / "settings.json")
    tools = make_tools(tasks, scanner, computer, Language(app), folder / "papers")
    page = CounterPage(session, tools)
    page.resize(1366, 684)
    page.show()
    page.activateWindow()
    tasks.wait()

    def look(words: str, eye: Eye, dialog: SearchDialog) -> tuple[float, float]:
        """All but the last character stand there already."""
        dialog.search_edit.setText(words[:-1])
        _rest(tasks)
        begun, busy = time.perf_counter(), time.process_time()
        dialog.search_edit.setText(words)
        eye.loop.exec()
        return (time.perf_counter() - begun) * 1000, (time.process_time() - busy) * 1000

    def _rest(tasks: Tasks) -> None:
        end = time.monotonic() + 0.2
        while time.monotonic() < end:
            tasks.wait()
            QCoreApplication.processEvents()

    keys = {"F2": Qt.Key.Key_F2, "F3": Qt.Key.Key_F3}
    for what, (key, words) in kinds_of(session).items():
        QTest.keyClick(page.scan_edit, keys[key])
        _rest(tasks)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SearchDialog)
        eye = Eye(dialog.table)
        times = [look(text, eye, dialog) for text in words[:WARM] + words[:30]][WARM:]
        dialog.reject()
        _rest(tasks)
        wall, cpu = zip(*times, strict=True)
        yield Figure(f"painted: {what}, p95", percentile(wall, 95), None, FRAME)
        yield Figure(f"painted: {what}, processor, p95", percentile(cpu, 95), None, None)
    page.close()
    tools.pump.stop()
    tasks.close()


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    size_of(parser, 10_000)
    parser.add_argument("--no-window", action="store_true", help="the service alone")
    wanted = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url, _ = copied(wanted, folder)
        session = clerk_at(url, SlowClock())
        figures = [*by_the_service("SQLite", session)]
        if not wanted.no_window:
            figures += painted(session, folder)
        session._place.books.close()
        try:
            server = stack.enter_context(postgres.running())
        except postgres.Unavailable as reason:
            print(f"PostgreSQL left out: {reason}")
        else:
            server.create("books")
            build(server.url("books"), wanted.members, receipts=wanted.receipts)
            there = clerk_at(server.url("books"), SlowClock())
            figures += by_the_service("PostgreSQL", there)
            there._place.books.close()
    return publish("look_up", figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())
