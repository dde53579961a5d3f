"""How benchmarks tell what they found: a table to read and a JSON to keep.

A figure is a ratio against the bare thing, measured in the same run on the same
data, because absolute times differ from machine to machine.
"""

from __future__ import annotations

import json
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: our time and the bare thing's, in milliseconds, and the ratio to reach.

    Where the goal is a time and not a ratio, `bare` is None and `goal` is milliseconds.
    Where there is no goal, the figure is shown for information.
    """

    what: str
    ours: float
    bare: float | None
    goal: float | None

    @property
    def value(self) -> float:
        """What is compared with the goal."""
        return self.ours if self.bare is None else self.ours / self.bare

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.goal is None or self.value <= self.goal


def alternate(
    first: Callable[[], object],
    second: Callable[[], object],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> tuple[float, float]:
    """Median milliseconds of each, run in turns so that both meet the same machine.

    `clock` is wall time; give `time.process_time` for what only computes.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for act, kept in zip((first, second), times, strict=True):
            kept.append(milliseconds(act, clock))
    return statistics.median(times[0]), statistics.median(times[1])


def milliseconds(
    act: Callable[[], object], clock: Callable[[], float] = time.perf_counter
) -> float:
    """How long one call takes."""
    start = clock()
    act()
    return (clock() - start) * 1000


def publish(
    name: str, figures: list[Figure], folder: Path | None = None, *, unit: str = "ms"
) -> int:
    """Prints the table, writes NAME.json into `folder`; 0 if all goals are met, else 1.

    `unit`: of what is no ratio."""
    print(f"{name}  ({platform.machine()}, Python {platform.python_version()})")
    print(f"{'what':<44} {f'ours {unit}':>10} {f'bare {unit}':>10} {'value':>8} {'goal':>8}")
    for figure in figures:
        bare = "" if figure.bare is None else f"{figure.bare:.3f}"
        goal = "" if figure.goal is None else f"{figure.goal:.2f}"
        verdict = "" if figure.reached else "  missed"
        of = f" {unit}" if figure.bare is None else " ×"
        print(
            f"{figure.what:<44} {figure.ours:>10.3f} {bare:>10} "
            f"{figure.value:>7.2f}{of} {goal:>5}{verdict}"
        )
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        report = {
            "name": name,
            "machine": platform.platform(),
            "python": sys.version.split()[0],
            "figures": [
                {**asdict(figure), "value": figure.value, "reached": figure.reached}
                for figure in figures
            ],
        }
        target = folder / f"{name}.json"
        target.write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
        print(f"written to {target}")
    return 0 if all(figure.reached for figure in figures) else 1
