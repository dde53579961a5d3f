"""A ready-made town with invented people, to try the program on.

    url = fresh_copy(home, folder)      # a copy of its own for each run

The books are made through the services, as staff would make them over half a year, once a
day and for each state of the code that makes them; the next start copies them from the data
folder.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import lovemart_desktop
from lovemart_desktop import config
from lovemart_desktop.demo.accounts import CLERK, PASSWORD, PIN, STAFF

__all__ = ["CLERK", "PASSWORD", "PIN", "STAFF", "TILL", "fresh_copy"]

TILL = "T1"
_BOOKS = "lovemart.db"
_PROGRAM = Path(lovemart_desktop.__file__).parent
_RECIPE = (_PROGRAM / "demo", _PROGRAM / "persistence" / "migrations" / "versions")
"""Folders of the code that decides what is in the books: the town's, and their layout's."""
_AT_WORK = 3_600
"""Seconds after which a folder that nobody wrote into was left behind."""


def fresh_copy(home: Path, folder: Path) -> str:
    """Puts a copy of the demonstration's books into `folder`; returns its URL.

    They are kept ready under `home`, and made anew where they are not of today, or of a program
    that made another town.
    """
    ready = home / "demo" / f"{lovemart_desktop.__version__}-{date.today():%Y%m%d}-{_recipe()}"
    if not (ready / _BOOKS).is_file():
        _make(ready)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy2(ready / _BOOKS, folder / _BOOKS)
    return config.database_url(str(folder / _BOOKS))


def _recipe() -> str:
    """Tells one state of the code from another: the version stays while it is being worked on."""
    digest = hashlib.sha256()
    for folder in _RECIPE:
        for source in sorted(folder.glob("*.py")):
            digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def _make(ready: Path) -> None:
    """Builds beside the place and moves in when whole; older ones go."""
    from lovemart_desktop.demo.town import build_town

    home = ready.parent
    home.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(dir=home, prefix="making-"))
    # the town's clock is the same in each build: a backup left by one that was broken off
    # would stand in the way of the next
    backups = Path(tempfile.mkdtemp(dir=home, prefix="backups-"))
    try:
        url = config.database_url(str(building / _BOOKS))
        build_town(url, date.today(), backups)
        try:
            building.replace(ready)
        except OSError:
            # two programs may have built at once: the first one's stays
            if not (ready / _BOOKS).is_file():
                raise
        _clear_away(home, {ready, backups})
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _clear_away(home: Path, kept: set[Path]) -> None:
    """Removes what nobody needs; what is young may be another program's, at work on it."""
    now = time.time()
    for old in set(home.iterdir()) - kept:
        # it may go at any moment, by that other program's hand
        with suppress(OSError):
            if now - old.stat().st_mtime > _AT_WORK:
                shutil.rmtree(old, ignore_errors=True)
