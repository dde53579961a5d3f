"""Making the tables, and bringing them to the newest layout."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from lovemart_desktop.persistence import guards, migrations
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.migrations import HEAD, layout, upgrade
from lovemart_desktop.persistence.schema import metadata
from tests.shop import refused


@pytest.fixture
def engine(bare_database_url: str) -> Iterator[Engine]:
    engine = open_engine(bare_database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def newest(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


def triggers(engine: Engine) -> set[str]:
    sql = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[engine.dialect.name]
    with engine.connect() as db:
        return set(db.execute(text(sql)).scalars())


def test_the_newest_layout_is_the_scripts_only_head() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_upgraded_books_are_what_the_schema_says(newest: Engine) -> None:
    with newest.connect() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_rule_of_the_schema_is_in_the_books(newest: Engine) -> None:
    found = inspect(newest)
    for table in metadata.sorted_tables:
        there = {c["name"] for c in found.get_check_constraints(table.name)}
        wanted = {c.name for c in table.constraints if str(c.name).startswith("ck_")}
        assert there == wanted, table.name


def test_indexes_over_some_rows_are_over_those_that_the_schema_says(newest: Engine) -> None:
    wanted = {
        str(index.name): _bare(index.info.get("where", ""))
        for table in metadata.sorted_tables
        for index in table.indexes
    }
    found = inspect(newest)
    dialect = newest.dialect.name
    there = {
        str(index["name"]): _bare(index.get("dialect_options", {}).get(f"{dialect}_where", ""))
        for table in metadata.sorted_tables
        for index in found.get_indexes(table.name)
        if index["name"] in wanted
    }
    assert there == wanted
    assert sum(map(bool, wanted.values())) > 15


def _bare(condition: object) -> str:
    """Without what PostgreSQL adds of its own: brackets, types, and ANY for IN."""
    words = re.sub(r"::(character varying|text|bpchar)(\[\])?", "", str(condition))
    words = words.translate(str.maketrans("", "", "()[]"))
    return " ".join(words.replace("= ANY ARRAY", "IN ").split())


def test_an_empty_database_gets_tables_and_guards(engine: Engine) -> None:
    assert layout(engine) is None
    upgrade(engine)
    assert layout(engine) == HEAD
    wanted = [s for s in guards.statements(engine.dialect.name) if " TRIGGER " in s]
    assert len(triggers(engine)) == len(wanted) > 20


def test_upgrading_again_changes_nothing(newest: Engine) -> None:
    before = triggers(newest)
    assert upgrade(newest) is None
    assert (layout(newest), triggers(newest)) == (HEAD, before)


def test_guards_are_put_back_by_installing_them(newest: Engine) -> None:
    before = triggers(newest)
    with newest.begin() as db:
        on = " ON voucher" if newest.dialect.name == "postgresql" else ""
        db.execute(text(f"DROP TRIGGER voucher_next{on}"))
    assert triggers(newest) == before - {"voucher_next"}
    with newest.begin() as db:
        guards.install(db)
    assert triggers(newest) == before


def test_books_of_a_newer_program_are_left_alone(newest: Engine) -> None:
    with newest.begin() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with refused("database.newer") as caught:
        upgrade(newest)
    assert caught.value.facts == {"revision": "9999"}
    assert layout(newest) == "9999"


def test_an_upgrade_that_fails_leaves_nothing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise OSError("guards cannot be read")

    with monkeypatch.context() as patch:
        patch.setattr(guards, "install", broken)
        with pytest.raises(OSError, match="guards cannot be read"):
            upgrade(engine)
    assert inspect(engine).get_table_names() == []
    upgrade(engine)
    assert layout(engine) == HEAD


def test_two_computers_start_a_new_version_at_once(bare_database_url: str) -> None:
    failed: list[Exception] = []

    def start() -> None:
        engine = open_engine(bare_database_url)
        try:
            together.wait()
            upgrade(engine)
        except Exception as error:
            failed.append(error)
        finally:
            engine.dispose()

    together = threading.Barrier(2)
    threads = [threading.Thread(target=start) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    engine = open_engine(bare_database_url)
    assert layout(engine) == HEAD
    engine.dispose()
