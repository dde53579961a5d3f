"""Practice: a copy of the books that counts for nothing and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.schema import audit_event, metadata, print_job, voucher
from lovemart_desktop.services.counter.practice import Practice, PracticeDesk, remove_leftovers
from lovemart_desktop.services.instance import only_window
from lovemart_desktop.services.store import Session
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.documents.reading import Paper


@pytest.fixture(params=["sqlite", "postgresql"])
def counter(make_database: MakeDatabase, request: pytest.FixtureRequest) -> Iterator[Counter]:
    counter = open_counter(make_database(request.param, stocked_shop))
    yield counter
    counter.shop.close()


@pytest.fixture
def practice(counter: Counter, tmp_path: Path) -> Iterator[Practice]:
    practice = counter.shop.clerk.desk(PracticeDesk).begin(tmp_path / "practice")
    yield practice
    practice.end()


def count(session: Session, table: str) -> int:
    with session._place.books.read() as work:
        found = work.connection.execute(select(func.count()).select_from(metadata.tables[table]))
        return int(found.scalar_one())


def redeem(session: Session, counter: Counter) -> int:
    return counter.redeem(counter.basket("张龚强", 食盐=1), session).voucher


def test_the_copy_has_all_that_the_books_have(counter: Counter, practice: Practice) -> None:
    real = counter.shop.clerk
    for name in metadata.tables:
        if name not in ("setting", "audit_event"):
            assert count(practice.session, name) == count(real, name), name


def test_nothing_that_is_practised_touches_the_books(counter: Counter, practice: Practice) -> None:
    real = counter.shop.clerk
    before = {name: count(real, name) for name in metadata.tables}
    redeem(practice.session, counter)
    assert count(practice.session, voucher.name) == before[voucher.name] + 1
    assert len(practice.session.printing.waiting()) == 1
    assert {name: count(real, name) for name in metadata.tables} == before
    assert before[print_job.name] == count(real, print_job.name)
    with real._place.books.read() as work:
        told = work.connection.execute(select(func.count()).where(audit_event.c.act == "practice"))
        assert told.scalar_one() == 1


def test_the_guards_stand_in_the_copy(counter: Counter, practice: Practice) -> None:
    redeem(practice.session, counter)
    with (
        pytest.raises(Refusal),
        practice.session._place.books.write() as work,
    ):
        work.connection.execute(voucher.delete())


def test_a_practice_slip_says_so_and_cannot_be_scanned(
    counter: Counter, practice: Practice
) -> None:
    redeem(practice.session, counter)
    (job,) = practice.session.printing.waiting()
    for width in (72, 48):
        paper = Paper(practice.session.printing.render(job, width_mm=width))
        for page in range(len(paper)):
            assert "练习" in paper.text(page)
            assert "PRACTICE" in paper.text(page)
            assert paper.codes(page) == []


def test_a_real_slip_does_not_say_practice(counter: Counter) -> None:
    redeem(counter.shop.clerk, counter)
    jobs = counter.shop.clerk.printing.waiting()
    paper = Paper(counter.shop.clerk.printing.render(jobs[-1]))
    assert "练习" not in paper.text()
    assert paper.codes() != []


def test_the_copy_goes_when_practice_ends(practice: Practice) -> None:
    assert practice.folder.is_dir()
    practice.end()
    assert not practice.folder.exists()
    practice.end()


def test_leftovers_are_removed_but_not_what_is_in_use(tmp_path: Path) -> None:
    dead, alive = tmp_path / "copy-dead", tmp_path / "copy-alive"
    for folder in (dead, alive):
        folder.mkdir()
        (folder / "practice.db").write_bytes(b"x")
    with only_window(f"sqlite:///{(alive / 'practice.db').as_posix()}"):
        remove_leftovers(tmp_path)
        assert alive.exists()
    assert not dead.exists()
    remove_leftovers(tmp_path)
    assert not alive.exists()
    remove_leftovers(tmp_path / "nowhere")


def test_only_who_redeems_may_practise(counter: Counter, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"permission\.denied"):
        counter.shop.auditor.desk(PracticeDesk).begin(tmp_path)
