"""Scanning a card: by the service alone, and from the end of the scan to the painted holder.

Wall time is what the clerk waits for; on a busy machine its p99 is the machine's, so the
processor's time is shown beside it.

python -m benchmarks.scan [--members 10000] [--receipts 0] [--keep FOLDER] [--json FOLDER]
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.report import Figure, publish
from benchmarks.town import SlowClock, Town, build, clerk_at, copied, size_of
from lovemart_desktop.services.store import Session
from tests import postgres

FRAME = 16.0
"""Milliseconds of one picture at 60 a second."""


def percentile(times: Sequence[float], part: int) -> float:
    return statistics.quantiles(times, n=100)[part - 1]


def in_turn(act: Callable[[str], object], codes: Sequence[str]) -> list[float]:
    """Milliseconds of each."""
    found = []
    for code in codes:
        begun = time.perf_counter()
        act(code)
        found.append((time.perf_counter() - begun) * 1000)
    return found


def by_the_service(kind: str, session: Session, town: Town, count: int) -> list[Figure]:
    """Cards and goods, without a window."""
    chance = random.Random(5)
    figures = []
    for what, codes in (("card", town.cards), ("goods", town.barcodes)):
        chosen = chance.choices(codes, k=count + 50)
        times = in_turn(session.counter.scan, chosen)[50:]
        for name, part, goal in (("median", 50, None), ("p99", 99, FRAME)):
            found = percentile(times, part)
            figures.append(Figure(f"{kind}: {what}, service, {name}", found, None, goal))
    return figures


def painted(session: Session, town: Town, count: int, folder: Path) -> list[Figure]:
    """From the end of a card's scan to the end of the painting of its holder and balance."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import (
        QCoreApplication,
        QEvent,
        QEventLoop,
        QObject,
        Qt,
        QTimer,
        qInstallMessageHandler,
    )
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from lovemart_desktop.config import LocalSettings
    from lovemart_desktop.gui.computer import Computer
    from lovemart_desktop.gui.desks.counter import CounterPage
    from lovemart_desktop.gui.desks.counter.holder_panel import HolderPanel
    from lovemart_desktop.gui.kit.language import Language
    from lovemart_desktop.gui.kit.scanner import Scanner
    from lovemart_desktop.gui.kit.tasks import Tasks
    from lovemart_desktop.gui.kit.theme import Theme
    from lovemart_desktop.gui.tools import make_tools

    class Eye(QObject):
        """Ends the waiting when the panel has been painted with a card's holder."""

        def __init__(self, page: CounterPage, panel: HolderPanel) -> None:
            super().__init__(panel)
            self.number = ""
            self.loop = QEventLoop(self)
            self._page = page
            panel.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002  # Qt's
            if event.type() == QEvent.Type.Paint and self.number:
                seen = self._page.basket.seen
                if seen is not None and seen.holder.number == self.number:
                    self.number = ""
                    # after the painting that begins now
                    QTimer.singleShot(0, self.loop, self.loop.quit)
            return False

    qInstallMessageHandler(_overhear)
    app = QApplication.instance() or QApplication(["scan"])
    assert isinstance(app, QApplication)
    theme = Theme(app)
    theme.apply()
    tasks, scanner = Tasks(), Scanner(app)
    computer = Computer(LocalSettings(), folder / "settings.json")
    tools = make_tools(tasks, scanner, computer, Language(app), folder / "papers")
    page = CounterPage(session, tools)
    page.resize(1366, 684)
    page.show()
    page.activateWindow()
    tasks.wait()
    panel = page.findChild(HolderPanel)
    assert panel is not None
    eye = Eye(page, panel)

    def scan(number: str) -> tuple[float, float]:
        for digit in number:
            QTest.keyClick(page.scan_edit, digit)  # type: ignore[call-overload]  # a character
        eye.number = number
        begun, busy = time.perf_counter(), time.process_time()
        QTest.keyClick(page.scan_edit, Qt.Key.Key_Return)
        eye.loop.exec()
        return (time.perf_counter() - begun) * 1000, (time.process_time() - busy) * 1000

    times = []
    for number in random.Random(6).sample(town.cards, count + 20):
        times.append(scan(number))
        QTest.keyClick(page.scan_edit, Qt.Key.Key_Escape)
        # the empty page is painted before the next person comes
        tasks.wait()
        for _ in range(4):
            QCoreApplication.processEvents()
    page.close()
    tasks.close()
    figures = []
    wall, cpu = zip(*times[20:], strict=True)
    for what, found, goal in (("", wall, FRAME), (", processor", cpu, None)):
        for name, part in (("median", 50), ("p99", 99)):
            figures.append(
                Figure(
                    f"SQLite: card → painted{what}, {name}",
                    percentile(found, part),
                    None,
                    goal if name == "p99" else None,
                )
            )
    return figures


def _overhear(*_: object) -> None:
    """The offscreen platform says at each layout what it cannot do."""


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    size_of(parser, 10_000)
    parser.add_argument("--count", type=int, default=1_000)
    wanted = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url, town = copied(wanted, folder)
        session = clerk_at(url, SlowClock())
        figures = by_the_service("SQLite", session, town, wanted.count)
        figures += painted(session, town, wanted.count, folder)
        try:
            server = stack.enter_context(postgres.running())
        except postgres.Unavailable as reason:
            print(f"PostgreSQL left out: {reason}")
        else:
            server.create("books")
            town = build(server.url("books"), wanted.members, receipts=wanted.receipts)
            session = clerk_at(server.url("books"), SlowClock())
            figures += by_the_service("PostgreSQL", session, town, wanted.count)
            session._place.books.close()
    return publish("scan", figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())
