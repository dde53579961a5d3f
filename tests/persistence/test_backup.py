"""Backups are whole, read back, and taken before an upgrade."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence import backup, migrations
from lovemart_desktop.persistence.backup import write_backup
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.migrations import HEAD
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from tests.conftest import MakeDatabase
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import damage


@pytest.fixture
def file_url(make_database: MakeDatabase) -> str:
    return make_database("sqlite", small_books)


def test_a_backup_is_books_that_can_be_proved(file_url: str, tmp_path: Path) -> None:
    books = Books(open_engine(file_url))
    target = tmp_path / "stick" / "lovemart.db"
    size = write_backup(books.engine, target)
    assert size == target.stat().st_size
    assert [entry.name for entry in target.parent.iterdir()] == ["lovemart.db"]
    copy = Books(open_engine(f"sqlite:///{target.as_posix()}"))
    mine, its = prove(books, 1), prove(copy, 1)
    assert its == mine
    assert its.clean
    books.close()
    copy.close()


def test_a_backup_holds_the_moment_at_which_it_began(file_url: str, tmp_path: Path) -> None:
    books = Books(open_engine(file_url))
    with books.write() as work:
        House(work).set_setting("town", "half written")
        # a writer that has not committed is not in the backup, and does not stop it
        write_backup(books.engine, tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as copy:
        assert copy.execute("SELECT value FROM setting WHERE name = 'town'").fetchall() == [
            ("青石镇",)
        ]
    copy.close()
    books.close()


def test_no_backup_takes_the_place_of_another(file_url: str, tmp_path: Path) -> None:
    engine = open_engine(file_url)
    target = tmp_path / "a.db"
    target.write_text("older")
    with pytest.raises(Refusal, match=r"backup\.exists"):
        write_backup(engine, target)
    assert target.read_text() == "older"
    engine.dispose()


def test_damaged_books_make_no_backup(file_url: str, tmp_path: Path) -> None:
    damage(file_url, "UPDATE account SET balance = balance + 1 WHERE id = 3")
    engine = open_engine(file_url)
    with pytest.raises(Refusal, match=r"backup\.damaged"):
        write_backup(engine, tmp_path / "a.db")
    assert list(tmp_path.glob("*.db*")) == []
    engine.dispose()


def test_a_folder_that_is_a_file_is_refused(file_url: str, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("")
    engine = open_engine(file_url)
    with pytest.raises(Refusal, match=r"backup\.folder"):
        write_backup(engine, tmp_path / "stick" / "a.db")
    engine.dispose()


def test_a_full_disk_is_refused(
    file_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 1000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    engine = open_engine(file_url)
    with pytest.raises(Refusal, match=r"backup\.no_room"):
        write_backup(engine, tmp_path / "a.db")
    engine.dispose()


@pytest.mark.postgresql
def test_postgresql_is_dumped_by_its_own_program(
    make_database: MakeDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(make_database("postgresql", small_books))
    program = shutil.which("pg_dump")
    if program is None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not found:
            pytest.skip("pg_dump is not installed beside the server")
        monkeypatch.setenv("PATH", str(found[-1]), prepend=":")
    target = tmp_path / "books.dump"
    assert write_backup(engine, target) == target.stat().st_size
    listed = subprocess.run(
        ["pg_restore", "--list", str(target)], capture_output=True, check=True, text=True
    )
    assert "TABLE DATA public voucher" in listed.stdout
    assert "TRIGGER public voucher voucher_append_only" in listed.stdout
    engine.dispose()


@pytest.mark.postgresql
def test_without_pg_dump_it_is_said(
    make_database: MakeDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(make_database("postgresql", small_books))
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(Refusal, match=r"backup\.pg_dump_missing"):
        write_backup(engine, tmp_path / "books.dump")
    assert not list(tmp_path.glob("books*"))
    engine.dispose()


_SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "newer"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("village", sa.Column("remark", sa.Text(), nullable=True))
    {then}
"""


@pytest.fixture
def second_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newer layout, as the next version of the program would bring it; its file."""
    folder = tmp_path / "newer"
    folder.mkdir()
    file = folder / "newer.py"
    file.write_text(_SECOND.format(head=HEAD, then=""))
    configured = migrations._config

    def with_newer(*given: object) -> object:
        config = configured(*given)  # type: ignore[arg-type]  # handed through
        own = Path(migrations.__file__).parent / "versions"
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", f"{own}\n{folder}")
        return config

    monkeypatch.setattr(migrations, "_config", with_newer)
    monkeypatch.setattr(migrations, "HEAD", "newer")
    return file


def test_books_are_backed_up_before_an_upgrade(file_url: str, second_revision: Path) -> None:
    engine = open_engine(file_url)
    saved = migrations.upgrade(engine)
    assert saved is not None
    assert saved.parent == Path(file_url.removeprefix("sqlite:///")).parent
    assert saved.name.startswith(f"lovemart-{HEAD}-")
    assert migrations.layout(engine) == "newer"
    before = open_engine(f"sqlite:///{saved.as_posix()}")
    assert migrations.layout(before) == HEAD
    assert migrations.upgrade(engine) is None, "nothing to do the second time"
    with engine.connect() as connection:
        triggers = connection.execute(
            text("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
        ).scalar()
    assert triggers, "guards stand after the upgrade"
    before.dispose()
    engine.dispose()


def test_an_upgrade_that_fails_leaves_the_books_as_they_were(
    file_url: str, second_revision: Path
) -> None:
    second_revision.write_text(_SECOND.format(head=HEAD, then="raise RuntimeError('half way')"))
    books = Books(open_engine(file_url))
    with pytest.raises(RuntimeError, match="half way"):
        migrations.upgrade(books.engine)
    assert migrations.layout(books.engine) == HEAD
    assert prove(books, 1).clean
    books.close()


def test_an_upgrade_without_a_backup_is_not_made(
    file_url: str, second_revision: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise Refusal("backup.no_room", folder="x")

    monkeypatch.setattr(migrations, "write_backup", refused)
    engine = open_engine(file_url)
    with pytest.raises(Refusal, match=r"backup\.no_room"):
        migrations.upgrade(engine)
    assert migrations.layout(engine) == HEAD
    engine.dispose()


def test_books_of_a_newer_program_are_left_alone(file_url: str) -> None:
    engine = open_engine(file_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(Refusal, match=r"database\.newer"):
        migrations.upgrade(engine)
    folder = Path(file_url.removeprefix("sqlite:///")).parent
    assert not list(folder.glob("*0999*"))
    engine.dispose()


def test_empty_books_need_no_backup(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{(tmp_path / 'new.db').as_posix()}")
    assert migrations.upgrade(engine) is None
    assert migrations.layout(engine) == migrations.HEAD
    assert backup.suffix(engine) == ".db"
    engine.dispose()
