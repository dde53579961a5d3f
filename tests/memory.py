"""Where the system lends room in memory: PostgreSQL copies and drops a database ten times as fast
there as on a disk, and SQLite waits for the disk at each commit.

Only books that tests may lose go there; the programs under test behave as on a disk.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SHARED = Path("/dev/shm")
ROOM = 2 << 30
"""Bytes that must be free: each process of tests has its books there."""


def place() -> Path | None:
    """A folder in memory with room enough; None where there is none."""
    if not (SHARED.is_dir() and os.access(SHARED, os.W_OK | os.X_OK)):
        return None
    return SHARED if shutil.disk_usage(SHARED).free >= ROOM else None
