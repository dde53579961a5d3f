"""Keeps Python from looking through everything for cycles while the worker is at work.

Such a search holds up every thread: after a list of 20,000 rows was read, a third of a second in
which the window neither paints nor takes a key. It is put off until the work is done and most of
what it made is gone. The short searches among what was just made go on.
"""

from __future__ import annotations

import gc
import threading
from types import TracebackType

NEVER = 1_000_000_000


class FullCollections:
    """`with` it: none begins of itself until the last of those who entered has left."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._kept = gc.get_threshold()

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._kept = gc.get_threshold()
                gc.set_threshold(*self._kept[:2], NEVER)
            self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                gc.set_threshold(*self._kept)
