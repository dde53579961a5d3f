"""Verification from the board and from the command line's side; one window a file; backups."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.services.clock import local_time
from lovemart_desktop.services.instance import lock_place, only_window
from lovemart_desktop.services.proof.proof import prove_books
from tests.conftest import MakeDatabase
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import damage
from tests.shop import FixedClock, Shop, found_shop


@pytest.fixture
def url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, small_books)


@pytest.fixture
def file_url(make_database: MakeDatabase) -> str:
    return make_database("sqlite", small_books)


def acts(shop: Shop) -> list[str]:
    with shop.store.books.read() as work:
        rows = work.connection.execute(text("SELECT act FROM audit_event ORDER BY till_id, no"))
        return [str(act) for act in rows.scalars()]


def test_a_verification_is_kept_and_recorded(url: str) -> None:
    shop = found_shop(url)
    assert shop.auditor.proof.last() is None
    proof = shop.auditor.proof.verify()
    assert proof.clean
    last = shop.administrator.proof.last()
    assert last is not None
    assert last.checked_at == shop.clock.now()
    assert last.counts == proof.counts
    assert not any(last.faults.values())
    assert "verify" in acts(shop)
    assert shop.auditor.proof.verify().clean, "verifying leaves books that can be verified"
    shop.close()


def test_faults_are_counted_by_check(url: str) -> None:
    damage(url, "UPDATE lot SET remaining = remaining + 1")
    shop = found_shop(url)
    assert len(shop.storekeeper.proof.verify().faults) == 2
    last = shop.storekeeper.proof.last()
    assert last is not None
    assert {check: n for check, n in last.faults.items() if n} == {Check.STOCK: 2}
    shop.close()


def test_a_clerk_does_not_verify(shop: Shop) -> None:
    with pytest.raises(Refusal, match=r"permission\.denied"):
        shop.clerk.proof.verify()
    with pytest.raises(Refusal, match=r"permission\.denied"):
        shop.clerk.proof.last()


def test_a_cancelled_verification_keeps_nothing(url: str) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    shop = found_shop(url)
    with pytest.raises(Stopped):
        shop.auditor.proof.verify(stop)
    assert shop.auditor.proof.last() is None
    assert "verify" not in acts(shop)
    shop.close()


@pytest.mark.parametrize("kept", ["", "no JSON", "[]", '{"checked_at": "x"}', '{"checked_at": 1}'])
def test_what_another_version_kept_is_passed_over(sqlite_shop: Shop, kept: str) -> None:
    with sqlite_shop.store.books.write() as work:
        work.connection.execute(
            text("INSERT INTO setting VALUES ('last_proof', :kept)"), {"kept": kept}
        )
        work.commit()
    assert sqlite_shop.auditor.proof.last() is None


def test_books_are_proved_without_an_operator_and_unchanged(file_url: str) -> None:
    file = Path(file_url.removeprefix("sqlite:///"))
    before = file.read_bytes()
    proof = prove_books(file_url, clock=FixedClock())
    assert proof.clean
    assert proof.checked_at == FixedClock().now()
    assert file.read_bytes() == before


def test_books_that_are_not_there_are_not_made(tmp_path: Path) -> None:
    file = tmp_path / "nothing.db"
    with pytest.raises(Refusal, match=r"database\.missing"):
        prove_books(f"sqlite:///{file.as_posix()}")
    assert not file.exists()
    file.touch()
    with pytest.raises(Refusal, match=r"store\.not_founded"):
        prove_books(f"sqlite:///{file.as_posix()}")


def test_books_of_an_older_layout_are_not_upgraded_to_verify_them(file_url: str) -> None:
    engine = open_engine(file_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    engine.dispose()
    with pytest.raises(Refusal, match=r"database\.older"):
        prove_books(file_url)


def test_a_backup_is_kept_in_the_books(sqlite_shop: Shop, tmp_path: Path) -> None:
    archive = sqlite_shop.administrator.archive
    assert archive.last() is None
    made = archive.back_up(tmp_path / "stick")
    moment = local_time(sqlite_shop.clock.now())
    assert Path(made.place).name == f"lovemart-青石镇-{moment:%Y%m%d-%H%M%S}.db"
    assert Path(made.place).stat().st_size == made.size
    assert archive.last() == made
    assert "back-up" in acts(sqlite_shop)
    sqlite_shop.clock.move(minutes=1)
    newer = archive.back_up()
    assert archive.last() == newer
    assert Path(newer.place).parent.name == "backups"
    assert prove_books(f"sqlite:///{newer.place}").clean


def test_only_the_administrator_backs_up(sqlite_shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"permission\.denied"):
        sqlite_shop.auditor.archive.back_up(tmp_path)


def test_a_second_window_is_refused(file_url: str) -> None:
    with only_window(file_url):
        with pytest.raises(Refusal, match=r"store\.open_elsewhere"), only_window(file_url):
            pass
        assert prove_books(file_url).clean, "the command line runs beside the window"
    with only_window(file_url):
        pass


def test_the_lock_goes_with_its_process(file_url: str) -> None:
    program = (
        "import os\nfrom lovemart_desktop.services.instance import only_window\n"
        f"only_window({file_url!r}).__enter__()\nos._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == 9
    assert lock_place(Path(file_url.removeprefix("sqlite:///"))).exists()
    with only_window(file_url):
        pass


def test_where_no_lock_can_be_made_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("")
    with (
        pytest.raises(Refusal, match=r"store\.folder"),
        only_window(f"sqlite:///{tmp_path.as_posix()}/stick/a.db"),
    ):
        pass


def test_postgresql_takes_many_windows() -> None:
    with (
        only_window("postgresql://town@server/books"),
        only_window("postgresql://town@server/books"),
    ):
        pass
