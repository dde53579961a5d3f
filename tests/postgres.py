"""A PostgreSQL server of the tests' own: made in a temporary folder, gone with them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

HOW_TO_GET = (
    "PostgreSQL is not installed, so the tests on it are left out. "
    "On Debian: apt-get install postgresql; elsewhere put initdb and postgres on the PATH."
)

INSTALLED = Path("/usr/lib/postgresql")
"""Where Debian keeps the programs, off the PATH, a folder a version."""

INITDB = ("-A", "trust", "--no-sync", "--locale=C", "--encoding=UTF8")
# a power cut may have these books: speed over safety
POSTGRES = ("-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off")
COPY_FILES = 150_000
"""From this version on it must be told to copy a template as files, which is the quicker way."""


class Unavailable(Exception):
    """There is no PostgreSQL here that the tests could start."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; reached through a socket in `folder`, without a password."""

    folder: Path
    user: str
    copying: str = ""
    """How a template is copied; empty where the server knows one way only."""

    def url(self, database: str) -> str:
        """The database's address as SQLAlchemy takes it."""
        return f"postgresql+psycopg://{self.user}@/{database}?host={self.folder}"

    def create(self, database: str, template: str = "template0") -> None:
        """Makes `database` as a copy of `template`, which nobody may be using meanwhile."""
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} {}").format(
                sql.Identifier(database), sql.Identifier(template), sql.SQL(self.copying)
            )
        )

    def drop(self, database: str) -> None:
        """Removes `database`, and throws out whoever still uses it."""
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    def _run(self, statement: sql.Composed) -> None:
        with self._connect() as connection:
            connection.execute(statement)

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.folder), user=self.user, dbname="postgres", autocommit=True
        )

    def answers(self) -> bool:
        """Whether the server takes connections yet."""
        return self.version() > 0

    def version(self) -> int:
        """Its version as 150000 for 15.0; 0 as long as it takes no connections."""
        try:
            with self._connect() as connection:
                return connection.info.server_version
        except psycopg.OperationalError:
            return 0


@contextmanager
def running(place: Path | None = None) -> Iterator[Server]:
    """A fresh server, in a folder of its own in `place` (else where temporary files are).

    Raises Unavailable where PostgreSQL is not installed.
    """
    initdb, postgres = _program("initdb"), _program("postgres")
    # directly in the temporary folder: the path of a socket has room for 107 bytes
    folder = Path(tempfile.mkdtemp(prefix="lovemart-pg-", dir=place))
    owner = _owner()
    data = folder / "data"
    try:
        if owner:
            os.chown(folder, owner["user"], owner["group"])
        subprocess.run(
            [initdb, "-D", data, "-U", "tester", *INITDB],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **owner,
        )
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(
                [postgres, "-D", data, "-k", folder, *POSTGRES],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=folder,
                **owner,
            )
        try:
            yield _awaited(Server(folder, "tester"), process)
        finally:
            # INT is the fast shutdown: it does not wait for clients to leave
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _awaited(server: Server, process: subprocess.Popen[bytes]) -> Server:
    deadline = time.monotonic() + 60
    while not (version := server.version()):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError((server.folder / "log").read_text(errors="replace"))
        time.sleep(0.05)
    return replace(server, copying="STRATEGY FILE_COPY" if version >= COPY_FILES else "")


def _program(name: str) -> Path:
    found = shutil.which(name)
    if found:
        return Path(found)
    versions = list(INSTALLED.glob(f"*/bin/{name}"))
    if not versions:
        raise Unavailable(HOW_TO_GET)
    return max(versions, key=lambda place: int(place.parent.parent.name))


def _owner() -> dict[str, Any]:
    """Whom the server runs as: PostgreSQL refuses to be root."""
    if os.name != "posix" or os.geteuid() != 0:
        return {}
    import pwd  # POSIX only

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise Unavailable("PostgreSQL does not run as root, and there is no user to run it as")
