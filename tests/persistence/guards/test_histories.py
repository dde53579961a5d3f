"""What the databases refuse of histories: overlaps, changes of the past, removal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select, text, update

from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.migrations import upgrade
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import made, refuses
from tests.postgres import INSTALLED
from tests.roster import write_roster
from tests.shop import found_shop, founded

SINCE_REVISION_THREE = frozenset(
    (
        "activity",
        "award_signature",
        "criterion",
        "list_change",
        "list_review",
        "list_step",
        "meeting",
        "notice",
        "notice_row",
        "objection",
        "objection_outcome",
        "paper_approval",
        "paper_approval_list",
        "round_rules",
    )
)


def with_roster(url: str) -> None:
    founded(url)
    shop = found_shop(url)
    write_roster(shop)
    shop.close()


@pytest.fixture
def db(database_kind: str, make_database: MakeDatabase) -> Iterator[Connection]:
    engine = open_engine(make_database(database_kind, with_roster))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def event(db: Connection, **changes: Any) -> int:
    values = {"kind": "death", "day": "2026-06-01", "recorded_at": 5, "operator_id": 4, **changes}
    return made(db.execute(insert(schema.roster_event).values(**values)))


def period(db: Connection, owner: str = "member") -> Any:
    table = schema.metadata.tables[f"{owner}_period"]
    return db.execute(select(table).order_by(table.c.id)).first()


def again(db: Connection, owner: str, **changes: Any) -> None:
    """The first period once more, changed."""
    table = schema.metadata.tables[f"{owner}_period"]
    values = {**period(db, owner)._mapping, **changes}
    del values["id"]
    db.execute(insert(table).values(**values))


@pytest.mark.parametrize("owner", ["member", "household"])
def test_periods_do_not_overlap(db: Connection, owner: str) -> None:
    with refuses(db, "overlaps"):
        again(db, owner, starts_on="2026-06-01")
    table = schema.metadata.tables[f"{owner}_period"]
    first = period(db, owner).id
    number = event(db)
    ended = {"ends_on": "2026-06-01", "ended_by": number}
    db.execute(update(table).where(table.c.id == first).values(**ended))
    db.commit()
    with refuses(db, "overlaps"):
        again(db, owner, starts_on="2026-05-31", ends_on=None, ended_by=None)
    again(db, owner, starts_on="2026-06-01", ends_on=None, ended_by=None, event_id=number)
    db.commit()
    # while another period holds, the one before is not opened again
    with refuses(db, "period"):
        reopened = {"ends_on": None, "ended_by": None}
        db.execute(update(table).where(table.c.id == first).values(**reopened))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("member_period", "relation = 'x'"),
        ("member_period", "household_id = NULL"),
        ("member_period", "starts_on = '2020-01-01'"),
        ("household_period", "status = 'x'"),
        ("household_period", "officer_name = 'x'"),
        ("roster_event", "reason = 'x'"),
        ("roster_event", "day = '2020-01-01'"),
    ],
)
def test_the_past_is_not_rewritten(db: Connection, table: str, change: str) -> None:
    event(db)
    db.commit()
    with refuses(db, "lovemart: append-only"):
        db.execute(text(f"UPDATE {table} SET {change}"))
    with refuses(db, "lovemart: append-only"):
        db.execute(text(f"DELETE FROM {table}"))


def test_an_event_is_undone_once(db: Connection) -> None:
    first, second = event(db), event(db, kind="undo")
    table = schema.roster_event
    db.execute(update(table).where(table.c.id == first).values(undone_by=second))
    db.commit()
    with refuses(db, "lovemart: append-only"):
        db.execute(update(table).where(table.c.id == first).values(undone_by=None))


def test_a_void_period_stays_void(db: Connection) -> None:
    table, number = schema.member_period, event(db)
    first = period(db).id
    db.execute(update(table).where(table.c.id == first).values(voided_by=number))
    db.commit()
    with refuses(db, "lovemart: append-only"):
        db.execute(update(table).where(table.c.id == first).values(voided_by=None))


def test_histories_begin_with_what_the_books_hold(
    database_kind: str,
    make_database: MakeDatabase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As books of the revision before come to this one."""
    if database_kind == "postgresql" and shutil.which("pg_dump") is None:
        # books that hold something are dumped before an upgrade
        found = sorted(INSTALLED.glob("*/bin/pg_dump"))
        if not found:
            pytest.skip("pg_dump is not installed beside the server")
        monkeypatch.setenv("PATH", str(found[-1].parent), prepend=":")
    engine = open_engine(make_database(database_kind, of_revision_two))
    upgrade(engine, tmp_path)
    check_begun(engine)
    engine.dispose()


def as_of_revision_three(db: Connection) -> None:
    """Takes away what later revisions brought; the guards come back with the upgrade."""
    if db.dialect.name == "sqlite":
        names = db.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for (name,) in names.all():
            db.execute(text(f'DROP TRIGGER "{name}"'))
    for table in reversed(schema.metadata.sorted_tables):
        if table.name in SINCE_REVISION_THREE:
            db.execute(text(f"DROP TABLE {table.name}"))
    db.execute(text("DROP INDEX ix_points_account_merged_into"))
    db.execute(text("ALTER TABLE nomination DROP COLUMN struck_why"))
    db.execute(text("ALTER TABLE village_list DROP COLUMN given_up_at"))


def of_revision_two(url: str) -> None:
    """Books with people, before histories were begun."""
    with_roster(url)
    engine = open_engine(url)
    with engine.begin() as db:
        as_of_revision_three(db)
        for table in ("member_period", "household_period", "status_label"):
            if engine.dialect.name == "sqlite":
                db.execute(text(f"DROP TRIGGER IF EXISTS {table}_no_delete"))
            else:
                db.execute(text(f"DROP TRIGGER IF EXISTS {table}_no_delete ON {table}"))
            db.execute(text(f"DELETE FROM {table}"))
        db.execute(text("UPDATE member SET deceased_on = '2026-02-03' WHERE name = '张玉琴'"))
        db.execute(text("UPDATE household SET status = '边缘户' WHERE registration_no = 'H003'"))
        db.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    engine.dispose()


def check_begun(engine: Engine) -> None:
    with engine.connect() as db:
        periods = {row.member_id: row for row in db.execute(select(schema.member_period))}
        people = db.execute(select(schema.member)).all()
        assert set(periods) == {person.id for person in people}
        for person in people:
            kept = periods[person.id]
            assert (kept.starts_on, kept.ends_on) == ("", person.deceased_on)
            assert kept.household_id == person.household_id
        homes = db.execute(select(schema.household_period)).all()
        assert len(homes) == 3
        labels = list(db.execute(select(schema.status_label.c.name)).scalars())
        assert "边缘户" in labels
        assert "脱贫户" in labels
