"""One window at a time for each database file.

    with only_window(url):
        ...

The lock belongs to the process: whatever ends it, power cut included, frees the lock. The
command line does not take it, so that a backup needs no closed shop.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedRandom
from pathlib import Path

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.engine import file_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def only_window(url: str) -> Iterator[None]:
    """Holds the lock of the SQLite books at `url`; PostgreSQL needs none.

    Raises Refusal 'store.open_elsewhere' (file) where a window has them open already, and
    'store.folder' (folder) where no file can be made beside them.
    """
    file = file_of(url)
    if file is None:
        yield
        return
    place = lock_place(file)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = place.open("a+b")
    except OSError as error:
        raise Refusal("store.folder", folder=str(place.parent)) from error
    with lock:
        if not _taken(lock):
            raise Refusal("store.open_elsewhere", file=file.name)
        yield


def lock_place(file: Path) -> Path:
    """The lock file of a database file; it stays behind and says nothing by being there."""
    return file.with_name(file.name + ".lock")


def _taken(lock: BufferedRandom) -> bool:
    try:
        if sys.platform == "win32":
            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
