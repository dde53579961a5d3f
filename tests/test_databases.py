"""The fresh databases that all tests build on are fresh, and on both kinds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests import memory, postgres
from tests.conftest import MakeDatabase

builds: list[str] = []


def with_a_shelf(url: str) -> None:
    builds.append(url)
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE shelf (name TEXT NOT NULL)"))
    engine.dispose()


def names_on_shelf(url: str, put: str | None = None) -> list[str]:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        if put:
            connection.execute(sa.text("INSERT INTO shelf VALUES (:name)"), {"name": put})
        names = [str(row[0]) for row in connection.execute(sa.text("SELECT name FROM shelf"))]
    engine.dispose()
    return names


def test_each_database_is_a_copy_of_one_template(
    database_kind: str, make_database: MakeDatabase
) -> None:
    before = len(builds)
    first = make_database(database_kind, with_a_shelf)
    second = make_database(database_kind, with_a_shelf)
    assert len(builds) - before == 1
    assert names_on_shelf(first, put="salt") == ["salt"]
    assert names_on_shelf(second) == []


def test_bare_database_has_no_table(bare_database_url: str) -> None:
    engine = sa.create_engine(bare_database_url)
    assert sa.inspect(engine).get_table_names() == []
    engine.dispose()


def test_database_has_the_newest_layout(database_url: str) -> None:
    engine = sa.create_engine(database_url)
    assert "alembic_version" in sa.inspect(engine).get_table_names()
    engine.dispose()


def test_server_leaves_nothing_behind() -> None:
    try:
        with postgres.running() as server:
            assert server.answers()
            folder = server.folder
    except postgres.Unavailable as reason:
        pytest.skip(str(reason))
    assert not folder.exists()
    assert not server.answers()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no folder in memory")
def test_what_a_killed_run_left_in_memory_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "SHARED", tmp_path)
    monkeypatch.setattr(memory, "ROOM", 0)
    left, just_made = tmp_path / "lovemart-tests-left", tmp_path / "lovemart-tests-new"
    for place in (left, just_made):
        (place / "books").mkdir(parents=True)
    os.utime(left, (0, 0))
    with memory.folder() as first:
        assert first is not None
        os.utime(first, (0, 0))
        with memory.folder() as second:
            assert second is not None
            assert {*tmp_path.iterdir()} == {just_made, first, second}
    assert [*tmp_path.iterdir()] == [just_made]


def test_without_room_in_memory_the_books_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "SHARED", tmp_path)
    monkeypatch.setattr(memory, "ROOM", 1 << 60)
    with memory.folder() as place:
        assert place is None
    assert [*tmp_path.iterdir()] == []


def test_missing_server_skips_and_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(postgres, "INSTALLED", tmp_path)
    with (
        pytest.raises(postgres.Unavailable, match="apt-get install postgresql"),
        postgres.running(),
    ):
        pass


def test_screens_are_those_of_a_counter() -> None:
    code = (
        "import tests.conftest\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "print([screen.size().toTuple() for screen in app.screens()])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[(1366, 768), (1024, 768)]"
