"""What the counter holds in memory: at the door, at the first scan, after 100 and all redemptions.

    python -m benchmarks.memory [--count 1000] [--screens 1] [--json FOLDER]

The real program in a process of its own, offscreen, worked by key events; every slip is made
and saved. The kernel's count of the process (VmRSS), in megabytes; `--where` tells what is mapped.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # the child's memory is measured: it imports what the program imports
    from benchmarks.report import Figure

GOAL = 160.0
"""Megabytes after the last redemption."""
CLERK, PIN = "02", "482915"
EARLY = 100
PATIENCE = 1800
_SIZE = re.compile(r"^Rss: +(\d+) kB")


# the child


def work(cards: list[str], goods: list[str], count: int, *, where: bool) -> None:
    """Signs in, redeems, and says what the process holds on the way."""
    from PySide6.QtCore import Qt

    from tests.campaigns.market_day.seat import Seat

    chance = random.Random(11)
    seat = Seat()
    _say("door")
    seat.sign_in(CLERK, PIN)
    page: Any = seat.program.window.page
    for number in range(1, count + 1):
        seat.clock.minute()
        seat.scan(chance.choice(cards))
        if number == 1:
            _say("scan")
        for code in chance.sample(goods, chance.randint(1, 4)):
            seat.scan(code)
        seat.press(Qt.Key.Key_F12)
        seat.press(Qt.Key.Key_Return)
        assert page.basket.empty, page.band.text
        if number == EARLY:
            _say("early")
    seat.until(lambda: not seat.program.tasks.busy)
    _say("end")
    if where:
        for name, size in _mapped().most_common(25):
            print("mapped", size, name)
    papers = len(list(seat.program.printers.folder.glob("*.pdf")))
    seat.close()
    assert papers == count, f"{papers} slips"


def _say(moment: str) -> None:
    print("memory", moment, _resident(), flush=True)


def _resident() -> int:
    """Kilobytes of this process, as the kernel counts them."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("the kernel does not say")


def _mapped() -> Counter[str]:
    """Kilobytes in memory of each mapped file, and of what is mapped from none."""
    found: Counter[str] = Counter()
    name = ""
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        size = _SIZE.match(line)
        if size:
            found[name] += int(size[1])
        elif "-" in line.split(" ", 1)[0]:
            parts = line.split(None, 5)
            name = parts[5] if len(parts) > 5 else "(from no file)"
    return found


# the parent


def measure(count: int, screens: int, *, where: bool) -> dict[str, float]:
    """{moment: megabytes} of one run."""
    from benchmarks.town import build
    from lovemart_desktop.config import LocalSettings

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        data.mkdir()
        town = build(f"sqlite:///{(data / 'lovemart.db').as_posix()}", 1_000)
        LocalSettings(till="T1").save(data / "settings.json")
        wanted = {"cards": town.cards, "goods": town.barcodes, "count": count, "where": where}
        ended = subprocess.run(
            [sys.executable, "-m", "benchmarks.memory", "--child", json.dumps(wanted)],
            capture_output=True, text=True, timeout=PATIENCE, check=False,
            env={**os.environ, "LOVEMART_DATA": str(data),
                 "QT_QPA_PLATFORM": f"offscreen:configfile={_screens(folder, screens)}"},
        )  # fmt: skip
    if ended.returncode:
        raise RuntimeError(ended.stdout + ended.stderr)
    lines = [line.split(None, 2) for line in ended.stdout.splitlines()]
    for line in lines:
        if line[:1] == ["mapped"]:
            print(f"{int(line[1]) / 1024:>8.1f} MB  {line[2]}")
    return {line[1]: int(line[2]) / 1024 for line in lines if line[:1] == ["memory"]}


def _screens(folder: Path, count: int) -> Path:
    """A file that gives the offscreen platform as many screens, side by side."""
    wide, high = 1366, 768
    shown = [
        {"name": f"screen {n + 1}", "x": n * wide, "y": 0, "width": wide, "height": high,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for n in range(count)
    ]  # fmt: skip
    target = folder / "screens.json"
    target.write_text(json.dumps({"screens": shown}), encoding="utf-8")
    return target


def figures(found: dict[str, float], count: int) -> list[Figure]:
    """One line a moment; the goal is for the last."""
    from benchmarks.report import Figure

    made = [
        Figure(words, found[moment], None, None)
        for moment, words in (
            ("door", "at the door"), ("scan", "at the first scan"),
            ("early", f"after {EARLY} redemptions"),
        )
        if moment in found
    ]  # fmt: skip
    return [*made, Figure(f"after {count} redemptions", found["end"], None, GOAL)]


def main() -> int:
    """Measures, prints and returns 0 if the goal is met."""
    if sys.argv[1:2] == ["--child"]:
        work(**json.loads(sys.argv[2]))
        return 0
    from benchmarks.report import publish

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--screens", type=int, choices=(1, 2), default=1)
    parser.add_argument("--where", action="store_true", help="tell what is mapped")
    wanted = parser.parse_args()
    found = measure(wanted.count, wanted.screens, where=wanted.where)
    return publish("memory", figures(found, wanted.count), wanted.json, unit="MB")


if __name__ == "__main__":
    sys.exit(main())
