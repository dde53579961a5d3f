"""Fresh databases for tests, copied from a template that is built once.

Each test gets a database of its own; building the tables each time would take longer than
the tests.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import Server

KINDS = ("sqlite", "postgresql")

Builder = Callable[[str], None]
"""Fills the database at a URL, and leaves no connection to it open."""


def empty(url: str) -> None:
    """Builds nothing: a database without tables."""


def migrated(url: str) -> None:
    """Builds the tables, indexes and guards of the newest layout."""
    from lovemart_desktop.persistence.engine import open_engine
    from lovemart_desktop.persistence.migrations import upgrade

    engine = open_engine(url)
    try:
        upgrade(engine)
    finally:
        engine.dispose()


class SqliteDatabases:
    """Copies of template files in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._templates: dict[Builder, Path] = {}
        self._made = 0

    @contextmanager
    def fresh(self, build: Builder) -> Iterator[str]:
        """The URL of a copy of what `build` makes; removed afterwards."""
        template = self._templates.get(build)
        if template is None:
            template = self._folder / f"template-{len(self._templates)}.db"
            build(f"sqlite:///{template.as_posix()}")
            self._templates[build] = template
        self._made += 1
        place = self._folder / f"books-{self._made}"
        place.mkdir()
        try:
            copy = place / "lovemart.db"
            # an SQLite file without tables may not exist at all
            if template.exists():
                shutil.copyfile(template, copy)
            yield f"sqlite:///{copy.as_posix()}"
        finally:
            shutil.rmtree(place, ignore_errors=True)


class PostgresDatabases:
    """Copies of template databases on one server."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._templates: dict[Builder, str] = {}
        self._made = 0

    @contextmanager
    def fresh(self, build: Builder) -> Iterator[str]:
        """The URL of a copy of what `build` makes; removed afterwards."""
        template = self._templates.get(build)
        if template is None:
            template = f"template_{len(self._templates)}_of_tests"
            self._server.create(template)
            build(self._server.url(template))
            self._templates[build] = template
        self._made += 1
        name = f"books_{self._made}"
        self._server.create(name, template)
        try:
            yield self._server.url(name)
        finally:
            self._server.drop(name)
