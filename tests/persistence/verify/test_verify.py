"""Guards, heads known from paper, torn files, and a verification that is in nobody's way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pysqlite3
import pytest

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import head_text
from lovemart_desktop.domain.proof import Check
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import Books
from lovemart_desktop.persistence.verify import prove
from lovemart_desktop.persistence.verify.view import consistent_view
from tests.conftest import MakeDatabase
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import SLIP, T1, damage
from tests.persistence.verify.test_damage import codes, proof_of


@pytest.fixture
def books_url(database_kind: str, make_database: MakeDatabase) -> str:
    return make_database(database_kind, small_books)


@pytest.fixture
def file_url(make_database: MakeDatabase) -> str:
    return make_database("sqlite", small_books)


def head_of(url: str, till: str = "T1") -> str:
    books = Books(open_engine(url))
    with books.read() as work:
        found = House(work).till(till)
    books.close()
    assert found is not None
    return f"{till}={head_text(found.last_no, found.head)}"


def run(url: str, *statements: str) -> None:
    """SQL as somebody with the right to change the tables would run it."""
    engine = open_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_several_damages_are_all_told(books_url: str) -> None:
    damage(
        books_url,
        "UPDATE account SET balance = balance + 1 WHERE id = 3",
        "UPDATE account SET balance = balance + 2 WHERE id = 4",
        "UPDATE lot SET remaining = remaining + 1",
        f"UPDATE voucher SET note = 'x' WHERE id IN ({SLIP}, {T1 + 3})",
    )
    faults = proof_of(books_url).faults
    told = [(fault.code, fault.subject) for fault in faults]
    assert sorted(told) == [
        ("account.balance", "account 3"),
        ("account.balance", "account 4"),
        ("books.unbalanced", "books"),
        ("fund.unbalanced", "fund 1"),
        ("lot.remaining", "lot 1"),
        ("lot.remaining", "lot 2"),
        ("voucher.words", "T1-2"),
        ("voucher.words", "T1-3"),
    ]
    by_subject = {fault.subject: fault for fault in faults}
    assert by_subject["account 3"].facts == {
        "account": "3",
        "fund": "诚信勤劳",
        "kind": "purse",
        "kept": 891,
        "proved": 890,
    }
    assert by_subject["lot 1"].facts["goods"] == "大米"


def test_a_cut_tail_is_found_with_the_head_from_paper(books_url: str) -> None:
    head, earlier = head_of(books_url), head_of(books_url, "T2")
    assert proof_of(books_url, head, earlier).clean
    damage(
        books_url,
        *(
            f"DELETE FROM {table} WHERE voucher_id = {T1 + 5}"
            for table in ("stock_move", "receipt_line", "receipt")
        ),
        f"UPDATE till SET head = (SELECT prev FROM voucher WHERE id = {T1 + 5}),"
        " last_no = 4, last_receipt = 3 WHERE code = 'T1'",
        f"DELETE FROM voucher WHERE id = {T1 + 5}",
        "UPDATE lot SET remaining = remaining + 1 WHERE id = 2",
    )
    assert proof_of(books_url).clean, "whoever cuts the tail with care leaves no trace in the books"
    proof = proof_of(books_url, head, earlier)
    assert [(f.code, f.subject, f.facts["last"]) for f in proof.faults] == [("head.cut", "T1-5", 4)]
    assert proof.counts[Check.HEADS] == 2


def test_a_chain_written_anew_differs_from_paper(books_url: str) -> None:
    till, _, text = head_of(books_url).partition("=")
    no, _, digits = text.partition("-")
    other = f"{till}={no}-{digits[::-1]}"
    assert codes(proof_of(books_url, other)) == {"head.differs"}
    assert codes(proof_of(books_url, other, f"{till}={text}")) == {"head.differs"}
    assert codes(proof_of(books_url, f"T9={text}")) == {"head.till_unknown"}
    assert proof_of(books_url, "T1=0-0000000000000000").clean
    assert codes(proof_of(books_url, f"T1=0-{digits}")) == {"head.differs"}


@pytest.mark.parametrize(
    "text", ["", "T1", "T1=5", "T1=5-ABC", "=5-0000000000000000", "T1=5-" + "G" * 16]
)
def test_a_head_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"proof\.head_form"):
        proof_of("sqlite://", text)


def test_guards_that_are_gone_are_named(file_url: str) -> None:
    run(
        file_url,
        "DROP TRIGGER transfer_no_update",
        "DROP TRIGGER lot_begins_empty",
        "CREATE TRIGGER lot_begins_empty BEFORE INSERT ON lot BEGIN SELECT 1; END",
        "CREATE TRIGGER helper AFTER INSERT ON receipt BEGIN"
        " UPDATE member SET telephone = '1'; END",
        "DROP INDEX uq_card_live",
    )
    told = {(fault.code, fault.subject) for fault in proof_of(file_url).faults}
    assert told == {
        ("guard.missing", "transfer_no_update"),
        ("guard.changed", "lot_begins_empty"),
        ("guard.foreign", "helper"),
        ("rule.missing", "uq_card_live"),
    }


@pytest.mark.postgresql
def test_guards_that_are_off_are_named(make_database: MakeDatabase) -> None:
    url = make_database("postgresql", small_books)
    run(
        url,
        "ALTER TABLE voucher DISABLE TRIGGER voucher_append_only",
        "DROP TRIGGER stock_move_posted ON stock_move",
        "CREATE OR REPLACE FUNCTION lovemart_append_only() RETURNS trigger LANGUAGE plpgsql"
        " AS $$ BEGIN RETURN NULL; END $$",
        "CREATE OR REPLACE TRIGGER receipt_append_only BEFORE UPDATE ON receipt"
        " FOR EACH STATEMENT EXECUTE FUNCTION lovemart_append_only()",
        "CREATE TRIGGER helper AFTER INSERT ON lot"
        " FOR EACH ROW EXECUTE FUNCTION lovemart_append_only()",
        "ALTER TABLE account DROP CONSTRAINT ck_account_balance",
    )
    told = {(fault.code, fault.subject) for fault in proof_of(url).faults}
    assert told == {
        ("guard.off", "voucher_append_only"),
        ("guard.missing", "stock_move_posted"),
        ("guard.changed", "lovemart_append_only"),
        ("guard.changed", "receipt_append_only"),
        ("guard.foreign", "helper"),
        ("rule.missing", "ck_account_balance"),
    }


def test_a_torn_file_is_a_fault(file_url: str) -> None:
    file = Path(file_url.removeprefix("sqlite:///"))
    with sqlite3.connect(file) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'transfer'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    file.write_bytes(content)
    found = proof_of(file_url)
    assert ("file.unreadable", "ledger") in {(f.code, f.subject) for f in found.faults}
    assert found.counts[Check.CARDS] == 4, "what can be read is still proved"


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "books.db"
    file.write_bytes(b"no database" * 1000)
    with pytest.raises(Refusal, match=r"database\.damaged"):
        proof_of(f"sqlite:///{file.as_posix()}")


def test_books_are_written_while_they_are_proved(books_url: str) -> None:
    books = Books(open_engine(books_url))
    other = Books(open_engine(books_url))
    with consistent_view(books) as view:
        before = view.connection.exec_driver_sql("SELECT count(*) FROM audit_event").scalar()
        with other.write() as work:
            House(work).record(1, 1, 0, "sign-in", "staff:01")
            work.commit()
        after = view.connection.exec_driver_sql("SELECT count(*) FROM audit_event").scalar()
        assert before == after
    other.close()
    books.close()
    proof = proof_of(books_url)
    assert proof.clean
    assert proof.counts[Check.AUDIT] == (before or 0) + 1


def test_with_a_write_ahead_log_no_copy_is_needed(
    file_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    books = Books(open_engine(file_url, module=pysqlite3))
    with books.read() as work:
        mode = work.connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    if mode != "wal":
        books.close()
        pytest.skip("this pysqlite3 does not use a write-ahead log")
    proof = prove(books, 1)
    books.close()
    assert proof.clean


def test_no_room_for_the_copy_is_refused(file_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 1000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    with pytest.raises(Refusal, match=r"database\.full"):
        proof_of(file_url)


def test_progress_is_told_and_may_stop_the_work(
    books_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lovemart_desktop.persistence.verify.vouchers.VOUCHERS_A_STEP", 2)
    books = Books(open_engine(books_url))
    steps: list[tuple[int, int]] = []
    prove(books, 1, progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert len(steps) > 5
    assert steps[-1] == (25, 25)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prove(books, 1, progress=stop)
    books.close()
