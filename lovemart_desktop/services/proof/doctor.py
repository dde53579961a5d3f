"""What the IT person wants to know when something does not work.

    for finding in examine(url):
        finding.name, finding.state, finding.facts

Nothing is changed, no operator is needed, and no fact names a person.
"""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from lovemart_desktop import assets, config
from lovemart_desktop.domain.errors import Fact, Refusal
from lovemart_desktop.persistence.condition import (
    Condition,
    condition,
    library_version,
    wanted_journal,
)
from lovemart_desktop.services.clock import Clock, SystemClock, local_time

FACES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf", "HanaMinB.ttf")
LANGUAGES = ("zh_CN.qm", "en.qm")
LITTLE_ROOM = 1_000_000_000
NO_ROOM = 100_000_000
BACKUP_DAYS = 7
_DAY = 24 * 60 * 60 * 1000
_MINUTE = 60 * 1000


class State(StrEnum):
    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `name` and `facts` are worded in gui/kit/wording."""

    name: str
    state: State
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    refusal: Refusal | None = None


def examine(url: str, clock: Clock | None = None) -> list[Finding]:
    """Looks at the program, this computer and the books at `url`."""
    return [
        Finding(
            "python",
            State.FINE,
            {"version": platform.python_version(), "system": platform.platform(terse=True)},
        ),
        *_parts(),
        *_folder(),
        *_books(url, clock or SystemClock()),
    ]


def _parts() -> Iterator[Finding]:
    missing = [face for face in FACES if not _holds(assets.font(face))]
    if missing:
        yield Finding("fonts.missing", State.ERROR, {"files": ", ".join(missing)})
    else:
        yield Finding("fonts", State.FINE, {"count": len(FACES)})
    untold = [name for name in LANGUAGES if not assets.translation(name).is_file()]
    if untold:
        yield Finding("languages.missing", State.ERROR, {"files": ", ".join(untold)})


def _folder() -> Iterator[Finding]:
    folder = config.data_folder()
    if not _writable(folder):
        yield Finding("folder.read_only", State.ERROR, {"folder": str(folder)})
        return
    yield Finding("folder", State.FINE, {"folder": str(folder)})
    free = shutil.disk_usage(_existing(folder)).free
    state = State.ERROR if free < NO_ROOM else State.WARNING if free < LITTLE_ROOM else State.FINE
    name = "disk" if state is State.FINE else "disk.little"
    yield Finding(name, state, {"megabytes": free // 1_000_000, "folder": str(folder)})


def _books(url: str, clock: Clock) -> Iterator[Finding]:
    try:
        found = condition(url)
    except Refusal as refusal:
        yield Finding("sqlite", State.FINE, {"version": library_version()})
        state = State.WARNING if refusal.code == "database.missing" else State.ERROR
        yield Finding("database.refused", state, refusal=refusal)
        return
    if found.kind == "sqlite":
        yield from _sqlite(found)
    else:
        yield Finding("postgresql", State.FINE, {"version": found.version})
        if shutil.which("pg_dump") is None:
            yield Finding("pg_dump.missing", State.WARNING)
    yield from _contents(found)
    if found.accounts:
        yield from _times(found, clock.now())


def _sqlite(found: Condition) -> Iterator[Finding]:
    facts: dict[str, Fact] = {"version": found.version, "journal": found.journal}
    if found.journal == wanted_journal():
        yield Finding("sqlite.journal", State.FINE, facts)
    else:
        wanted = wanted_journal()
        yield Finding("sqlite.other_journal", State.WARNING, {**facts, "wanted": wanted})


def _contents(found: Condition) -> Iterator[Finding]:
    if found.revision is None:
        yield Finding("books.none", State.WARNING)
    elif not found.current:
        yield Finding("books.other_layout", State.WARNING, {"revision": found.revision})
    elif not found.accounts:
        yield Finding("books.not_founded", State.WARNING, {"revision": found.revision})
    else:
        facts: dict[str, Fact] = {"revision": found.revision, "accounts": found.accounts}
        yield Finding("books", State.FINE, facts)


def _times(found: Condition, now: int) -> Iterator[Finding]:
    behind = found.latest_recording - now
    if behind > _MINUTE:
        yield Finding("clock.behind", State.WARNING, {"minutes": behind // _MINUTE})
    last = found.last_backup
    if last is None:
        yield Finding("backup.none", State.WARNING)
        return
    days = max(0, now - last.taken_at) // _DAY
    facts: dict[str, Fact] = {
        "when": f"{local_time(last.taken_at):%Y-%m-%d %H:%M}",
        "place": last.place,
    }
    if days > BACKUP_DAYS:
        yield Finding("backup.old", State.WARNING, {**facts, "days": days})
    else:
        yield Finding("backup", State.FINE, facts)


def _holds(file: Path) -> bool:
    with contextlib.suppress(OSError):
        return file.stat().st_size > 0
    return False


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def _writable(folder: Path) -> bool:
    place = _existing(folder)
    blocked = any(part.exists() and not part.is_dir() for part in (folder, *folder.parents))
    if blocked or not os.access(place, os.W_OK):
        return False
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"\0")
    except OSError:
        return False
    return True
