"""The start: to the painted door and to the first scan, beside a bare window of the toolkit.

    python -m benchmarks.start [--rounds 15] [--members 1000] [--json FOLDER]

Whole processes in turns, offscreen at 1366 × 768, with everything compiled beforehand as an
installed program is. Two bare windows: one label in Qt's own face, and the same in the two
shipped faces. Wall time is what people wait for; on a busy machine it wavers, so the
processor's time is shown beside it. The way to the first scan has no pause for fingers: the
clerk's PIN is there at once, and so is the card.

And how long a key waits at the worst from the tiles of the staff on, while a clerk chooses and
types a PIN and the program reads what comes after: the window's thread is asked every 2 ms.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # each child imports only what it would import without being watched
    from benchmarks.report import Figure
    from lovemart_desktop.gui.program import Program

ROOT = Path(__file__).parents[1]
CLERK, PIN = "02", "482915"
ROUNDS = 15
SEEN, PATIENCE = "seen", 60
STALL = 50.0
"""Milliseconds that nobody feels between a key and what it does."""


@dataclass(slots=True)
class Times:
    """Milliseconds of each run, from the start of the process."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)


# the children


def bare(*faces: str) -> None:
    """One label in a plain window."""
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    app = QApplication(["bare"])
    if faces:
        from PySide6.QtGui import QFont, QFontDatabase

        for face in faces:
            QFontDatabase.addApplicationFont(face)
        app.setFont(QFont("Noto Sans SC"))
    window = QWidget()
    label = QLabel("爱心超市", window)
    label.move(40, 40)
    window.resize(1366, 768)
    when_painted(window, tell)
    window.show()
    app.exec()


def ours(card: str = "", typing: str = "") -> None:
    """The program as its icon starts it; with a card, on to its holder at the counter; `typing`:
    until all is read that comes after the tiles."""
    from lovemart_desktop import app as program

    make = program.make_application
    clerks: list[object] = []

    def make_and_watch() -> object:
        made = make()
        from lovemart_desktop.gui.program import Program

        start = Program.start

        def start_and_watch(self: Program) -> None:
            start(self)
            if card:
                clerks.append(_Clerk(self, card))  # Qt keeps no hold of it
            elif typing:
                clerks.append(_Fingers(self))
            else:
                when_painted(self.window.sign_in, tell)

        Program.start = start_and_watch  # type: ignore[method-assign]  # to know the moment
        return made

    program.make_application = make_and_watch  # type: ignore[assignment]  # likewise
    program.main([])


def when_painted(widget: Any, act: Any) -> None:
    """Calls `act` once, after the window of `widget` was painted and shown."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt gives the name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, act)
            return False

    widget.installEventFilter(Watch(widget))


def tell(longest: float = 0.0) -> None:
    """Says when it happened, and ends: what comes after does not count."""
    print(SEEN, time.time(), time.process_time(), longest, flush=True)
    os._exit(0)


class _Clerk:
    """Signs in as soon as the tiles are there, scans as soon as the counter is."""

    def __init__(self, program: Program, card: str) -> None:
        from PySide6.QtCore import QTimer

        self._program, self._card = program, card
        self._step = self._choose
        self._timer = QTimer(program)
        self._timer.timeout.connect(self._look)
        self._timer.start(2)

    def _look(self) -> None:
        self._step()

    def _choose(self) -> None:
        people = self._program.window.sign_in.people
        tile = next((one for one in people.tiles if one.person.number == CLERK), None)
        if tile is not None:
            people.choose(tile.person)
            for digit in PIN:
                self._program.window.sign_in.pin_dots.add(digit)
            self._program.window.sign_in.try_it()
            self._step = self._scan

    def _scan(self) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        target = QApplication.focusWidget()
        if self._program.window.is_locked or target is None:
            return
        keys = [(Qt.Key(ord(digit)), digit) for digit in self._card] + [(Qt.Key.Key_Return, "\r")]
        for key, text in keys:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QCoreApplication.sendEvent(target, QKeyEvent(kind, key, none, text))
        self._step = self._await_holder

    def _await_holder(self) -> None:
        page: Any = self._program.window.page
        if page.basket.seen is not None:
            self._timer.stop()
            when_painted(page, tell)
            page.update()


class _Fingers:
    """Asks every 2 ms from the tiles on; tells the longest that it was left waiting."""

    def __init__(self, program: Program) -> None:
        from PySide6.QtCore import QTimer

        self._program = program
        self._asked: list[float] = []
        self._timer = QTimer(program)
        self._timer.timeout.connect(self._ask)
        self._timer.start(2)
        program.started.connect(self._tell)

    def _ask(self) -> None:
        if self._program.window.sign_in.people.tiles:
            self._asked.append(time.perf_counter())

    def _tell(self) -> None:
        tell(max(late - early for early, late in pairwise(self._asked)) * 1000)


# the parent


def once(data: Path, *arguments: str) -> tuple[float, float, float]:
    """Milliseconds of one child: wall and processor's time until what it waits for, and the
    longest wait of a key."""
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= {
        "QT_QPA_PLATFORM": f"offscreen:configfile={ROOT / 'tests' / 'screens.json'}",
        "LOVEMART_DATA": str(data / "data"),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(data / "compiled"),
    }
    begun = time.time()
    ended = subprocess.run(
        [sys.executable, __file__, "--child", *arguments],
        capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False,
    )  # fmt: skip
    for line in ended.stdout.splitlines():
        words = line.split()
        if words[:1] == [SEEN]:
            return (float(words[1]) - begun) * 1000, float(words[2]) * 1000, float(words[3])
    raise RuntimeError(ended.stdout + ended.stderr)


def measure(members: int, rounds: int) -> dict[str, Times]:
    """Runs every kind of start in turns, the first of each only to fill the caches."""
    from benchmarks.town import build
    from lovemart_desktop import assets
    from lovemart_desktop.config import LocalSettings
    from lovemart_desktop.gui.kit.theme import FACES
    from lovemart_desktop.services.clock import SystemClock

    found: dict[str, Times] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        (data / "data").mkdir()
        books = data / "data" / "lovemart.db"
        # a shift of another day would be asked about before the first scan
        card = build(f"sqlite:///{books.as_posix()}", members, clock=SystemClock()).cards[0]
        LocalSettings(till="T1").save(data / "data" / "settings.json")
        faces = [str(assets.font(face)) for face in FACES]
        starts = {
            "bare": ["bare"], "faces": ["bare", *faces], "door": ["ours"], "scan": ["ours", card],
            "typing": ["ours", "", "typing"],
        }  # fmt: skip
        for turn in range(rounds + 1):
            for name, arguments in starts.items():
                wall, cpu, wait = once(data, *arguments)
                if turn:
                    times = found.setdefault(name, Times())
                    times.wall.append(wall)
                    times.cpu.append(cpu)
                    times.waits.append(wait)
    return found


def figures(found: dict[str, Times]) -> list[Figure]:
    """Medians beside the bare window's; the goals are for wall time and Qt's own face."""
    from benchmarks.report import Figure

    made = []
    for name, words, goal in (("door", "sign-in painted", 1.3), ("scan", "first scan", 2.5)):
        for beside, note in (("bare", ""), ("faces", ", with faces")):
            for clock in ("wall", "cpu"):
                mine, other = (
                    statistics.median(getattr(found[one], clock)) for one in (name, beside)
                )
                aim = goal if (beside, clock) == ("bare", "wall") else None
                made.append(Figure(f"start → {words}, {clock}{note}", mine, other, aim))
    waits = statistics.median(found["typing"].waits)
    made.append(Figure("longest wait of a key before the PIN", waits, None, STALL))
    return made


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    if sys.argv[1:2] == ["--child"]:
        (bare if sys.argv[2] == "bare" else ours)(*sys.argv[3:])
        return 0
    from benchmarks.report import publish

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--members", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    wanted = parser.parse_args()
    return publish("start", figures(measure(wanted.members, wanted.rounds)), wanted.json)


if __name__ == "__main__":
    sys.exit(main())
