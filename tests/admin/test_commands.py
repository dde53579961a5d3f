"""What each command does, says and ends with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lovemart_desktop.services.proof.proof import prove_books
from lovemart_desktop.services.store import open_store
from tests.admin.conftest import SECRET, CommandLine
from tests.conftest import MakeDatabase
from tests.persistence.verify.books import small_books
from tests.persistence.verify.damage import damage


@pytest.fixture
def books(make_database: MakeDatabase) -> str:
    return make_database("sqlite", small_books)


def test_init_makes_books_and_administrator(run: CommandLine, own_data_folder: Path) -> None:
    run.secrets(own=None, new=SECRET)
    said = run("--operator", "管小理", "init", "--town", "青石镇", "--store", "青石超市")
    assert said.code == 0
    assert "青石镇 青石超市" in said.out
    assert re.search(r"恢复码.*(\w{5}-){3}\w{5}", said.out)
    store = open_store(f"sqlite:///{(own_data_folder / 'lovemart.db').as_posix()}", till="C1")
    assert store.till.kind == "command"
    assert store.facts().store == "青石超市"
    assert store.sign_in_by_name("管小理", SECRET).operator.number == "01"
    store.close()
    again = run("--operator", "管小理", "init")
    assert again.code == 2
    assert "已经开好" in again.err


def test_init_needs_nothing_but_operator_and_password(run: CommandLine, tmp_path: Path) -> None:
    run.secrets(own=SECRET)
    file = tmp_path / "new" / "books.db"
    said = run("init", "--operator", "管小理", "--database", str(file))
    assert said.code == 0, said.err
    assert prove_books(f"sqlite:///{file.as_posix()}").clean


def test_init_without_an_operator_or_password_is_refused(run: CommandLine) -> None:
    run.secrets(own=None)
    assert run("init").code == 2
    said = run("init", "--operator", "管小理")
    assert said.code == 2
    assert "LOVEMART_NEW_PASSWORD" in said.err
    run.secrets(new="short")
    assert run("init", "--operator", "管小理").code == 2


def test_staff_are_added_by_the_administrator(run: CommandLine, books: str) -> None:
    run.secrets(new=SECRET)
    said = run(
        "staff", "add", "库小二", "--role", "storekeeper", "--role", "card-officer",
        "--operator", "管小理", "--database", books,
    )  # fmt: skip
    assert said.code == 0, said.err
    assert "库小二 的工号是 08" in said.out
    store = open_store(books, till="C1")
    assert store.sign_in("08", SECRET).operator.name == "库小二"
    store.close()
    assert prove_books(books).clean


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("staff", "add", "甲乙", "--role", "clerk", "--operator", "评一凡"), "权限"),
        (("staff", "add", "甲乙", "--role", "clerk", "--operator", "没这人"), ""),
        (("staff", "add", "甲乙", "--role", "clerk", "--operator", "管小理"), "PIN"),
        (("staff", "add", "甲乙", "--role", "king", "--operator", "管小理"), "king"),
        (("staff", "add", "甲乙", "--operator", "管小理"), "--role"),
        (("staff", "add", "评一凡", "--role", "auditor", "--operator", "管小理"), "评一凡"),
        (("staff",), ""),
        (("backup", "--operator", "监公明"), "权限"),
        (("backup",), "--operator"),
        (("frobnicate",), "frobnicate"),
        ((), "COMMAND"),
        (("verify", "--head"), "--head"),
        (("verify", "--head", "T1"), "T1"),
        (("verify", "more"), "more"),
        (("verify", "--language", "de"), "de"),
    ],
)
def test_wrong_use_ends_with_two(
    run: CommandLine, books: str, given: tuple[str, ...], why: str
) -> None:
    run.secrets(new=SECRET)
    said = run("--database", books, *given)
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip()
    assert why in said.err


def test_a_wrong_password_is_said_and_counted(run: CommandLine, books: str) -> None:
    run.secrets(own="not-the-word")
    said = run("backup", "--operator", "管小理", "--database", books)
    assert said.code == 2
    assert "4" in said.err


def test_verify_proves_honest_books(run: CommandLine, books: str) -> None:
    said = run("--database", books, "verify")
    assert said.code == 0
    assert "账本核对无误" in said.out
    head = re.search(r"T1=5-[0-9A-F]{16}", said.out)
    assert head is not None
    assert run("verify", "--database", books, "--head", head[0], "--head", head[0]).code == 0


def test_verify_names_every_fault(run: CommandLine, books: str) -> None:
    damage(
        books,
        "UPDATE account SET balance = balance + 500 WHERE id = 3",
        "UPDATE lot SET remaining = remaining - 3 WHERE id = 1",
    )
    said = run("verify", "--database", books)
    assert said.code == 1
    assert "账户 3（专项余额，诚信勤劳）：余额记 1,390，按分录应为 890。" in said.out
    assert "批次 1（大米）：结存记 33，按流水应为 36。" in said.out
    assert "共发现 4 处差错" in said.out
    english = run("--language", "en", "verify", "--database", books)
    assert "Lot 1 (大米): the remainder says 33, the stock moves 36." in english.out


def test_verify_answers_with_json(run: CommandLine, books: str) -> None:
    proved = json.loads(run("verify", "--json", "--database", books).out)
    assert proved["clean"] is True
    assert proved["faults"] == []
    assert proved["counts"]["chain"] == 8
    head = f"T1={proved['heads']['T1']}"
    damage(books, "UPDATE lot SET remaining = remaining - 3 WHERE id = 1")
    cut = f"T1=9{head[4:]}"
    said = run("verify", "--json", "--database", books, "--head", head, "--head", cut)
    assert said.code == 1
    found = json.loads(said.out)
    assert {fault["code"] for fault in found["faults"]} == {"lot.remaining", "head.cut"}
    lot = next(fault for fault in found["faults"] if fault["code"] == "lot.remaining")
    assert lot["check"] == "stock"
    assert lot["facts"]["kept"] == 33
    assert "大米" in lot["words"]


def test_verify_makes_nothing_where_nothing_is(run: CommandLine, tmp_path: Path) -> None:
    said = run("verify", "--database", str(tmp_path / "none.db"))
    assert said.code == 2
    assert "none.db" in said.err
    assert run("backup", "--operator", "x", "--database", str(tmp_path / "none.db")).code == 2
    assert not (tmp_path / "none.db").exists()


def test_backup_says_where_it_is(run: CommandLine, books: str, tmp_path: Path) -> None:
    run.secrets()
    stick = tmp_path / "stick"
    said = run("--operator", "管小理", "backup", str(stick), "--database", books)
    assert said.code == 0, said.err
    (file,) = stick.iterdir()
    assert str(file) in said.out
    assert prove_books(f"sqlite:///{file.as_posix()}").clean
    run.secrets()
    assert run("--operator", "管小理", "backup", "--database", books).code == 0


def test_doctor_finds_a_healthy_house(run: CommandLine, books: str) -> None:
    said = run("doctor", "--database", books)
    assert said.code == 0
    assert "SQLite" in said.out
    assert "账号 7 个" in said.out
    assert "! 这套账本还没有备份过" in said.out


def test_doctor_names_what_is_wrong(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "books.db"
    file.write_bytes(b"no database at all" * 500)
    monkeypatch.setenv("LOVEMART_DATA", str(file))
    monkeypatch.setattr("lovemart_desktop.assets.font", lambda name: tmp_path / name)
    said = run("--language", "en", "doctor", "--database", str(file))
    assert said.code == 1
    assert len(re.findall("^✗", said.out, re.MULTILINE)) == 3
    assert "Typefaces are missing" in said.out
    assert "cannot be written to" in said.out
    assert "The books cannot be opened" in said.out


def test_language_follows_the_computer_unless_told(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "命令" in run("--help").out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    english = run("--help")
    assert english.code == 0
    assert "commands" in english.out
    assert "命令" in run("--language", "zh", "--help").out


def test_the_program_needs_no_display(books: str, own_data_folder: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY"))}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "lovemart_desktop.admin", "verify",
         "--database", books],
        env=environment | {"PYTHONUTF8": "1", "LANG": "zh_CN.UTF-8"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "账本核对无误" in done.stdout
    assert not re.search(r"PySide6\.Qt(Widgets|Gui)\b", done.stderr), "QtCore is enough"
