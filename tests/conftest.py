"""What all tests share: a known environment, an own data folder, fresh databases."""

from __future__ import annotations

import gc
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

# Qt reads these when it is first imported
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screens.json')}"

import pytest

from tests import memory, postgres
from tests.databases import (
    KINDS,
    Builder,
    PostgresDatabases,
    SqliteDatabases,
    empty,
    migrated,
)
from tests.files import load_file

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from tests.shop import Shop

MakeDatabase = Callable[..., str]


def pytest_configure() -> None:
    """Compiles the translations, as dev.py and the build do."""
    load_file("resources/build.py").compile_stale()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What lasts begins first."""
    items.sort(key=lambda item: item.get_closest_marker("lasting") is None)


def pytest_collection_finish() -> None:
    """Thousands of tests are no garbage: nobody need look through them again and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says why tests were left out: each reason once, however many tests it kept."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(
        report.longrepr[2] for report in reports if isinstance(report.longrepr, tuple)
    )
    for reason, count in reasons.items():
        terminalreporter.line(f"{count} skipped: {str(reason).removeprefix('Skipped: ')}")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the books or settings of whoever runs it."""
    folder = tmp_path / "data-folder"
    monkeypatch.setenv("LOVEMART_DATA", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def full_cost_hasher() -> Iterator[Callable[[], PasswordHasher]]:
    """Secrets are hashed at the least cost; gives the program's own hasher for its test."""
    from argon2 import PasswordHasher

    from lovemart_desktop.services import secrets

    full_cost = secrets._hasher
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "_hasher", lambda: cheap)
        yield full_cost


@pytest.fixture(scope="session")
def in_memory() -> Iterator[Path | None]:
    """A folder in memory for the books of this process, if there is room."""
    with memory.folder() as place:
        yield place


@pytest.fixture(scope="session")
def postgres_server(in_memory: Path | None) -> Iterator[postgres.Server]:
    """A PostgreSQL server, one for each process of tests, started when first needed."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(postgres.running(in_memory))
        except postgres.Unavailable as reason:
            pytest.skip(str(reason))
        yield server


@pytest.fixture(scope="session")
def _sqlite_databases(in_memory: Path | None) -> Iterator[SqliteDatabases]:
    with tempfile.TemporaryDirectory(prefix="sqlite-", dir=in_memory) as folder:
        yield SqliteDatabases(Path(folder))


@pytest.fixture(scope="session")
def _postgres_databases(postgres_server: postgres.Server) -> PostgresDatabases:
    return PostgresDatabases(postgres_server)


@pytest.fixture
def make_database(request: pytest.FixtureRequest) -> Iterator[MakeDatabase]:
    """`make_database(kind, build=migrated)` → URL of a fresh database, removed after the test.

    `build(url)` is run once for each kind in a process, and its result copied from then on:
    pass a function of a module, not one made anew by each test.
    """
    with ExitStack() as stack:

        def make(kind: str, build: Builder = migrated) -> str:
            name = {"sqlite": "_sqlite_databases", "postgresql": "_postgres_databases"}[kind]
            databases: SqliteDatabases | PostgresDatabases = request.getfixturevalue(name)
            return stack.enter_context(databases.fresh(build))

        yield make


@pytest.fixture(
    params=[
        pytest.param(kind, marks=[pytest.mark.postgresql] if kind == "postgresql" else [])
        for kind in KINDS
    ]
)
def database_kind(request: pytest.FixtureRequest) -> str:
    """Runs the test once for each kind of database."""
    return str(request.param)


@pytest.fixture
def database_url(database_kind: str, make_database: MakeDatabase) -> str:
    """Books of the newest layout with nothing in them, on each kind of database."""
    return make_database(database_kind)


@pytest.fixture
def bare_database_url(database_kind: str, make_database: MakeDatabase) -> str:
    """A database without any table, on each kind of database."""
    return make_database(database_kind, empty)


@pytest.fixture
def sqlite_url(make_database: MakeDatabase) -> str:
    """Books of the newest layout with nothing in them, as an SQLite file."""
    return make_database("sqlite")


@pytest.fixture
def built() -> Builder:
    """What `shop` and `sqlite_shop` are copied from; tests/templates.py has shops with more in
    them, for modules that override this."""
    from tests.shop import founded

    return founded


@pytest.fixture
def shop(database_kind: str, make_database: MakeDatabase, built: Builder) -> Iterator[Shop]:
    """A founded shop with one account a role, on each kind of database."""
    yield from _opened(make_database(database_kind, built))


@pytest.fixture
def sqlite_shop(make_database: MakeDatabase, built: Builder) -> Iterator[Shop]:
    """A founded shop with one account a role, as an SQLite file."""
    yield from _opened(make_database("sqlite", built))


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the demonstration's books lie ready."""
    from lovemart_desktop import demo

    home = tmp_path_factory.mktemp("demonstration")
    demo.fresh_copy(home, home / "first")
    return home


def _opened(url: str) -> Iterator[Shop]:
    from tests.shop import found_shop

    shop = found_shop(url)
    try:
        yield shop
    finally:
        shop.close()
