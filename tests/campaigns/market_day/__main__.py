"""The day as a command: see the package."""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.campaigns.market_day.day import Day
from tests.campaigns.market_day.evening import faults_of, prepare
from tests.shop import FixedClock

ROOT = Path(__file__).parents[3]
SCREENS = Path(__file__).parents[2] / "screens.json"
MOST_MEGABYTES = 160
MOST_GROWTH = 4.0
"""Kilobytes a redemption, over the second half of the last window."""
ENOUGH = 12
"""Samples of memory below which no growth can be told."""


@dataclass(slots=True)
class Notebook:
    """What the clerks have said."""

    done: dict[int, int] = field(default_factory=dict)
    """Receipt's number by the place in the day."""
    back: dict[int, int] = field(default_factory=dict)
    """The number of the receipt of which something was taken back, by the place in the day."""
    memory: list[tuple[int, int]] = field(default_factory=list)
    """(redemptions, kilobytes) of the last window."""
    faults: list[str] = field(default_factory=list)
    ended: bool = False


def spend(day: Day, folder: Path, cards: list[str], goods: list[str]) -> Notebook:
    """The whole day: clerk after clerk."""
    notebook, fatal, chance = Notebook(), day.fatal(), random.Random(day.seed + 2)
    first = 0
    while not notebook.ended and not notebook.faults:
        notebook.memory.clear()
        clerk = _hire(day, first, folder, cards, goods)
        killed_at = _follow(clerk, notebook, fatal, chance)
        if killed_at is None:
            break
        # whether it was booked or not: the basket is served to its end
        first = killed_at
    return notebook


def _hire(
    day: Day, first: int, folder: Path, cards: list[str], goods: list[str]
) -> subprocess.Popen[bytes]:
    told = {"day": asdict(day), "first": first, "cards": cards, "goods": goods}
    platform = f"offscreen:configfile={SCREENS}"
    known = {"LOVEMART_DATA": str(folder), "QT_QPA_PLATFORM": platform, "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.campaigns.market_day.clerk", json.dumps(told)],
        cwd=ROOT,
        env=os.environ | known,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _follow(
    clerk: subprocess.Popen[bytes], notebook: Notebook, fatal: list[int], chance: random.Random
) -> int | None:
    """Listens to a clerk; returns the place where it was killed, or None at the end of the day."""
    assert clerk.stdout is not None
    assert clerk.stderr is not None
    killed_at = None
    for line in clerk.stdout:
        word, *values = json.loads(line)
        if word == "ask" and fatal and values[0] == fatal[0] and killed_at is None:
            killed_at = fatal.pop(0)
            time.sleep(chance.uniform(0, 0.05))
            clerk.send_signal(signal.SIGKILL)
        else:
            _note(notebook, word, values)
    said = clerk.stderr.read().decode(errors="replace")
    status = clerk.wait()
    clerk.stdout.close()
    clerk.stderr.close()
    if killed_at is None and (status or not notebook.ended):
        notebook.faults.append(f"a clerk left with status {status}: {said[-2000:]}")
    return killed_at


def _note(notebook: Notebook, word: str, values: list[Any]) -> None:
    if word == "done":
        notebook.done[values[0]] = values[1]
    elif word == "back":
        notebook.back[values[0]] = values[1]
    elif word == "memory":
        notebook.memory.append((values[0], values[1]))
    elif word == "fault":
        notebook.faults.append(values[0])
    elif word == "end":
        notebook.ended = True


def growth(memory: list[tuple[int, int]]) -> float | None:
    """Kilobytes a redemption over the second half of the samples; None for too few of them."""
    later = memory[len(memory) // 2 :]
    if len(memory) < ENOUGH:
        return None
    return statistics.linear_regression(*zip(*later, strict=True)).slope


def verdict(notebook: Notebook) -> list[str]:
    """What is wrong with the window's memory, where it was watched long enough."""
    grown = growth(notebook.memory)
    if grown is None:
        return []
    faults = []
    last = notebook.memory[-1][1] / 1000
    if last > MOST_MEGABYTES:
        faults.append(f"the window has come to {last:.0f} MB")
    if grown > MOST_GROWTH:
        faults.append(f"the window grew by {grown:.1f} kB a redemption")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description="A market day at the counter's window.")
    parser.add_argument("--redemptions", type=int, default=1000)
    parser.add_argument("--returns", type=int, default=30)
    parser.add_argument("--holds", type=int, default=20)
    parser.add_argument("--jams", type=int, default=5)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    day = Day(**vars(parser.parse_args()))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        cards, goods = prepare(folder)
        start = time.monotonic()
        notebook = spend(day, folder, cards, goods)
        seconds = time.monotonic() - start
        clock = FixedClock()
        clock.move(minutes=len(day.events()) + 1)
        faults = notebook.faults + faults_of(
            folder, notebook.done.values(), notebook.back.values(), clock.now()
        )
    faults += verdict(notebook)
    grown = growth(notebook.memory)
    shown = "too few to tell" if grown is None else f"{grown:+.2f} kB a redemption"
    last = f"{notebook.memory[-1][1] / 1000:.0f} MB" if notebook.memory else "unknown"
    print(
        f"{day}: {len(notebook.done)} acknowledged, {len(notebook.back)} returned, {seconds:.0f} s,"
        f" memory {last} after {notebook.memory[-1][0] if notebook.memory else 0} redemptions,"
        f" growth {shown}, {len(faults)} faults"
    )
    for fault in faults[:50]:
        print(" ", fault)
    served = day.redemptions + 2 * day.holds
    done = len(notebook.done) == served and len(notebook.back) == day.returns
    return 1 if faults or not done else 0


if __name__ == "__main__":
    sys.exit(main())
