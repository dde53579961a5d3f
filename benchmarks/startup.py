"""From the start to the painted door, and to the first scan, beside a bare window.

    python -m benchmarks.startup [--members 10000] [--rounds 9] [--json FOLDER]

Each start is a process of its own, in turns; all are offscreen, so that no window system
counts. The way to the first scan includes checking the clerk's PIN, which is slow on purpose.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report import Figure, publish
from benchmarks.town import build
from lovemart_desktop import config

ROOT = Path(__file__).parents[1]


def start(*arguments: str, data: Path) -> dict[str, float]:
    """Milliseconds from the start of a child to each thing that it says was painted."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    child = [sys.executable, str(ROOT / "benchmarks" / "startup_child.py"), *arguments]
    begun = time.time()
    ended = subprocess.run(
        child, capture_output=True, text=True, env=environment, cwd=data, timeout=120
    )
    found = {
        words[0]: (float(words[1]) - begun) * 1000
        for line in ended.stdout.splitlines()
        if len(words := line.split()) == 2
    }
    if ended.returncode or not found:
        raise RuntimeError(ended.stdout + ended.stderr)
    return found


def main() -> int:
    """Measures, prints and returns 0 if every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FOLDER", help="also write a JSON there")
    parser.add_argument("--members", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    wanted = parser.parse_args()
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        os.environ["LOVEMART_DATA"] = str(data)
        card = build(config.database_url(), wanted.members).cards[0]
        config.LocalSettings(till="T1").save(config.settings_path())
        for turn in range(wanted.rounds + 1):
            for arguments in (("bare",), ("door",), ("scan", card)):
                found = start(*arguments, data=data)
                if turn:  # the first start fills the caches
                    for what, milliseconds in found.items():
                        if what == arguments[0] or what == "counter":
                            times.setdefault(what, []).append(milliseconds)
    middle = {what: statistics.median(found) for what, found in times.items()}
    figures = [
        Figure("start → door painted", middle["door"], middle["bare"], 1.3),
        Figure("start → counter there", middle["counter"], middle["bare"], None),
        Figure("start → first scan painted", middle["scan"], middle["bare"], 2.5),
    ]
    return publish("startup", figures, wanted.json)


if __name__ == "__main__":
    sys.exit(main())
