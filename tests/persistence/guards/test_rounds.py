"""What the databases refuse of rounds: other decisions, other rules, crediting out of turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from lovemart_desktop.persistence.engine import open_engine
from tests.conftest import MakeDatabase
from tests.persistence.guards.rows_of import refuses, rows
from tests.persistence.verify.test_rounds import town_books

APPEND_ONLY = {
    "list_step": "reason = 'x'",
    "list_review": "reason = 'x'",
    "meeting": "votes_for = 1",
    "notice": "posted_on = '2026-01-01'",
    "notice_row": "points = 1",
    "award_signature": "page = 2",
}
CREDITED, WAITING = 1, 2
"""The lists of the two villages: one is credited, one approved."""


@pytest.fixture
def db(database_kind: str, make_database: MakeDatabase) -> Iterator[Connection]:
    engine = open_engine(make_database(database_kind, town_books))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def test_a_round_goes_one_way(db: Connection) -> None:
    for table, change in APPEND_ONLY.items():
        assert rows(db, table), table
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"UPDATE {table} SET {change}"))
        with refuses(db, "lovemart: append-only"):
            db.execute(text(f"DELETE FROM {table}"))
    with refuses(db, "lovemart: the rules are frozen"):
        db.execute(text("UPDATE round_rules SET notice_days = 1"))
    with refuses(db, "lovemart: the rules are frozen"):
        db.execute(text("INSERT INTO criterion VALUES (1, 1, '诚信', 100, 100)"))
    db.execute(text("UPDATE round_rules SET late_reason = '汛期'"))
    with refuses(db, "lovemart: the rules are frozen"):
        db.execute(text("UPDATE round_rules SET late_reason = '别的'"))


def test_a_list_is_credited_in_its_turn(db: Connection) -> None:
    booked = "SELECT voucher_id FROM village_list WHERE id = 1"
    credit = (
        f"UPDATE village_list SET state = 'credited', voucher_id = ({booked}) WHERE id = {WAITING}"
    )
    with refuses(db, "lovemart: append-only"):
        db.execute(
            text(
                f"UPDATE village_list SET state = 'ready', voucher_id = NULL WHERE id = {CREDITED}"
            )
        )
    db.execute(text(f"UPDATE village_list SET approved_by = NULL WHERE id = {WAITING}"))
    with refuses(db, "lovemart: a list is credited after its approval"):
        db.execute(text(credit))
    for listed in (CREDITED, WAITING):
        with refuses(db, "lovemart: the list is closed to new rows"):
            db.execute(
                text(
                    "INSERT INTO nomination (list_id, round_id, member_id, name, headcount, points)"
                    f" VALUES ({listed}, 1, 7, '张大', 1, 1000)"
                )
            )


def test_a_list_is_credited_when_its_notice_is_over(db: Connection) -> None:
    """A notice that was posted again begins again."""
    later = (
        "INSERT INTO notice (list_id, kind, nth, posted_on, place, days, version, at, operator_id)"
        " SELECT list_id, kind, 2, '2026-06-17', place, days, version, at, operator_id"
        f" FROM notice WHERE list_id = {WAITING}"
    )
    booked = "SELECT voucher_id FROM village_list WHERE id = 1"
    db.execute(text(later))
    with refuses(db, "lovemart: the notice is not over"):
        db.execute(
            text(
                f"UPDATE village_list SET state = 'credited', voucher_id = ({booked})"
                f" WHERE id = {WAITING}"
            )
        )


def test_signatures_follow_each_other_on_credited_rows(db: Connection) -> None:
    """A mark stands twice already: set, and taken back."""
    (row,) = {mark[0] for mark in rows(db, "award_signature")}
    add = (
        "INSERT INTO award_signature (nomination_id, nth, signed, page, business_date,"
        " recorded_at, operator_id, reason, request_key) VALUES ({}, {}, {}, 1, '2026-06-18', 5,"
        " 2, '{}', '{}')"
    )
    key = rows(db, "award_signature")[0][-1]
    for values, says in (
        ((row, 4, 0, "错", "k"), "award_signature.nth"),
        ((row, 3, 1, "", key), "award_signature"),
        ((row, 3, 0, "错", "k"), "ck_award_signature_in_turn"),
        ((row, 3, 1, "错", "k"), "ck_award_signature_reason"),
        ((2, 1, 1, "", "k"), "nobody signs for what was not credited"),
        ((3, 1, 1, "", "k"), "nobody signs for what was not credited"),
    ):
        with refuses(db, says):
            db.execute(text(add.format(*values)))
    db.execute(text(add.format(row, 3, 1, "", "k")))
    assert len(rows(db, "award_signature")) == 3
    db.rollback()
    if db.dialect.name == "sqlite":
        with refuses(db, "lovemart: "):
            db.execute(text("INSERT OR REPLACE INTO award_signature SELECT * FROM award_signature"))
