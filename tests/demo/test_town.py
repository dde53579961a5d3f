"""The demonstration is what it promises, and its books are proven."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from lovemart_desktop import config, demo
from lovemart_desktop.demo.days import Calendar
from lovemart_desktop.demo.goods import shelves
from lovemart_desktop.domain.barcodes import barcode_fault
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.domain.rounds.awards import ListState, ProgrammeKind
from lovemart_desktop.domain.staff import Role
from lovemart_desktop.persistence.schema import receipt_return, return_line
from lovemart_desktop.services.proof.proof import prove_books
from lovemart_desktop.services.store import Store, open_store


@pytest.fixture(scope="module")
def url(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return demo.fresh_copy(demonstration, tmp_path_factory.mktemp("demo"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = open_store(url)
    yield store
    store.close()


def test_its_books_are_proven(url: str) -> None:
    proof = prove_books(url)
    assert proof.faults == ()
    assert proof.counts[Check.RECEIPTS] > 598


def test_it_has_a_town_of_its_size(store: Store) -> None:
    officer = store.sign_in("03", demo.PASSWORD)
    people = officer.people.search("", limit=5_000)
    assert 1_000 < people.total < 1_300
    counts = officer.people.counts()
    assert 180 < counts.active_cards < 260
    shelf = officer.goods.shelf()
    assert len(shelf) == 60
    assert all(goods.stock > 0 for goods in shelf)


def test_the_last_two_half_years_are_credited_but_for_one_late_village(store: Store) -> None:
    awards = store.sign_in("04", demo.PASSWORD).awards
    titles = [t for t in awards.rounds() if t.terms.kind is ProgrammeKind.AWARD]
    _, last, before = (awards.round(title.id) for title in titles)
    assert (before.terms.period, last.terms.period) == Calendar.of(date.today()).periods
    assert {each.state for each in before.lists} == {ListState.CREDITED}
    assert before.archived
    assert [each.village for each in last.lists if each.state is ListState.READY] == ["云峰村"]
    assert sum(each.state is ListState.CREDITED for each in last.lists) == 5
    assert last.rules.late_reason
    results = {each.village for each in last.lists if each.result_on and each.result_photos}
    assert results == {each.village for each in last.lists if each.state is ListState.CREDITED}


def test_the_half_year_that_runs_has_a_list_in_each_step(store: Store) -> None:
    awards = store.sign_in("04", demo.PASSWORD).awards
    running = awards.round(awards.rounds()[0].id)
    assert running.terms.period == Calendar.of(date.today()).running
    assert [each.state for each in running.lists] == [
        ListState.READY,
        ListState.READY,
        ListState.NOTICE,
        ListState.MEETINGS,
        ListState.REVIEWED,
        ListState.DRAFT,
    ]
    assert [each.open_objections for each in running.lists] == [0, 0, 1, 0, 0, 0]


def test_some_goods_came_back(store: Store) -> None:
    with store.books.read() as work:
        returned = work.connection.execute(select(receipt_return.c.reason)).scalars().all()
        damaged = work.connection.execute(select(func.sum(return_line.c.damaged))).scalar_one()
    assert len(returned) >= 10
    assert all(returned)
    assert 0 < int(damaged) < len(returned)


def test_every_role_signs_in_with_what_the_sign_in_page_says(store: Store) -> None:
    assert {role for _, role in demo.STAFF} == set(Role)
    for number, (name, role) in enumerate(demo.STAFF, 1):
        secret = demo.PIN if role is Role.CLERK else demo.PASSWORD
        session = store.sign_in(f"{number:02d}", secret)
        assert session.operator.name == name
        if role is Role.CLERK:
            assert session.operator.number == demo.CLERK
            assert session.printing.waiting() == []


@pytest.mark.parametrize(
    ("today", "periods"),
    [
        (date(2026, 11, 23), ("2025-12", "2026-06")),
        (date(2026, 7, 10), ("2025-06", "2025-12")),
        (date(2027, 1, 5), ("2025-12", "2026-06")),
        (date(2027, 3, 1), ("2026-06", "2026-12")),
        (date(2028, 2, 29), ("2027-06", "2027-12")),
    ],
)
def test_the_busy_month_comes_after_both_creditings(today: date, periods: tuple[str, str]) -> None:
    calendar = Calendar.of(today)
    assert calendar.periods == periods
    assert len(calendar.busy_days) == 26
    assert calendar.credited_on(periods[1]) < calendar.busy_days[0]
    assert calendar.busy_days[-1] < today
    assert calendar.quiet_days()[-1] >= calendar.credited_on(periods[1])


def test_barcodes_are_right_and_told_apart() -> None:
    codes = [article.barcode for article in shelves() if article.barcode]
    assert len(set(codes)) == len(codes) == 54
    assert not any(barcode_fault(code) for code in codes)


def test_the_second_start_copies_what_the_first_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(url: str, today: date, backups: Path) -> None:
        made.append(today)
        Path(url.removeprefix("sqlite:///")).write_bytes(b"books")

    monkeypatch.setattr("lovemart_desktop.demo.town.build_town", make)
    home = tmp_path / "home"
    demo.fresh_copy(home, tmp_path / "first")
    url = demo.fresh_copy(home, tmp_path / "second")
    assert url == config.database_url(str(tmp_path / "second" / "lovemart.db"))
    assert (tmp_path / "second" / "lovemart.db").read_bytes() == b"books"
    assert made == [date.today()]
    assert [each.name[:7] for each in (home / "demo").iterdir()] != ["making-"]


def test_a_program_that_makes_another_town_does_not_show_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[date] = []

    def make(url: str, today: date, backups: Path) -> None:
        made.append(today)
        Path(url.removeprefix("sqlite:///")).write_bytes(b"books %d" % len(made))

    monkeypatch.setattr("lovemart_desktop.demo.town.build_town", make)
    monkeypatch.setattr(demo, "_RECIPE", (tmp_path / "code",))
    source = tmp_path / "code" / "goods.py"
    source.parent.mkdir()
    source.write_text("SHELVES = 1\n")
    demo.fresh_copy(tmp_path / "home", tmp_path / "first")
    source.write_text("SHELVES = 2\n")
    demo.fresh_copy(tmp_path / "home", tmp_path / "second")
    demo.fresh_copy(tmp_path / "home", tmp_path / "third")
    shown = [
        (tmp_path / name / "lovemart.db").read_bytes() for name in ("first", "second", "third")
    ]
    assert shown == [b"books 1", b"books 2", b"books 2"]


def test_a_build_that_was_broken_off_does_not_stand_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(url: str, today: date, backups: Path) -> None:
        (backups / "of-this-second").touch(exist_ok=False)
        Path(url.removeprefix("sqlite:///")).write_bytes(b"books")
        if not broken_off:
            broken_off.append(today)
            raise OSError("the power went")

    broken_off: list[date] = []
    monkeypatch.setattr("lovemart_desktop.demo.town.build_town", make)
    with pytest.raises(OSError, match="power"):
        demo.fresh_copy(tmp_path / "home", tmp_path / "first")
    demo.fresh_copy(tmp_path / "home", tmp_path / "second")
    assert (tmp_path / "second" / "lovemart.db").read_bytes() == b"books"


def test_two_programs_that_start_at_once_leave_each_other_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(url: str, today: date, backups: Path) -> None:
        books = Path(url.removeprefix("sqlite:///"))
        books.write_bytes(b"half")
        if not started:
            started.append(today)
            # the other one starts, and is through, while this one is half-way
            demo.fresh_copy(home, tmp_path / "other")
            assert books.read_bytes() == b"half"
            assert backups.is_dir()
        books.write_bytes(b"books %d" % len(started))
        started.append(today)

    started: list[date] = []
    monkeypatch.setattr("lovemart_desktop.demo.town.build_town", make)
    home = tmp_path / "home"
    demo.fresh_copy(home, tmp_path / "one")
    shown = [(tmp_path / name / "lovemart.db").read_bytes() for name in ("one", "other")]
    assert shown == [b"books 1", b"books 1"], "the first one's stay"
    assert [each for each in (home / "demo").iterdir() if each.name.startswith("making-")] == []


def test_what_nobody_works_on_any_more_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(url: str, today: date, backups: Path) -> None:
        Path(url.removeprefix("sqlite:///")).write_bytes(b"books")

    monkeypatch.setattr("lovemart_desktop.demo.town.build_town", make)
    left = {name: tmp_path / "demo" / name for name in ("1.0-20200101-abc", "making-x", "making-y")}
    for folder in left.values():
        folder.mkdir(parents=True)
    for name in ("1.0-20200101-abc", "making-x"):
        os.utime(left[name], (0, 0))
    demo.fresh_copy(tmp_path, tmp_path / "first")
    assert [name for name, folder in left.items() if folder.exists()] == ["making-y"]
