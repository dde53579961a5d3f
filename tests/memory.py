"""Where the system lends room in memory: PostgreSQL copies and drops a database ten times as fast
there as on a disk, and SQLite waits for the disk at each commit.

Only books that tests may lose go there; the programs under test behave as on a disk.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED = Path("/dev/shm")
PREFIX = "lovemart-tests-"
ROOM = 2 << 30
"""Bytes that must be free: each process of tests has its books there."""
FRESH = 60
"""Seconds within which a folder may have been made and not yet be held."""


@contextmanager
def folder() -> Iterator[Path | None]:
    """A folder in memory for this process, gone with it; None where there is not enough room.

    What processes that were killed have left behind is cleared away first.
    """
    if sys.platform != "linux" or not (SHARED.is_dir() and os.access(SHARED, os.W_OK | os.X_OK)):
        yield None
        return
    _clear_away()
    if shutil.disk_usage(SHARED).free < ROOM:
        yield None
        return
    place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=SHARED))
    # PostgreSQL, which is not root, has a folder in it
    place.chmod(0o755)
    with _held(place):
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


def _clear_away() -> None:
    for place in SHARED.glob(PREFIX + "*"):
        try:
            if time.time() - place.stat().st_mtime > FRESH:
                with _held(place):
                    shutil.rmtree(place, ignore_errors=True)
        except OSError:
            continue  # in use, or somebody else's


@contextmanager
def _held(place: Path) -> Iterator[None]:
    """A lock that ends with the process, however that ends. Raises OSError where it is taken."""
    import fcntl  # not on Windows

    handle = os.open(place, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)
