"""The program from outside: what it does before there is a window, and the whole tour."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

import lovemart_desktop
from lovemart_desktop import app
from tests.files import load_file

PROGRAM = [sys.executable, "-m", "lovemart_desktop.app"]


def environment(folder: Path, **changes: str) -> dict[str, str]:
    """That of somebody at a terminal without a display, with a data folder of their own."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return {**kept, "PYTHONUTF8": "1", "LOVEMART_DATA": str(folder / "data"), **changes}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
@pytest.mark.parametrize(
    ("language", "words"),
    [("zh_CN.UTF-8", "打不开窗口"), ("en_GB.UTF-8", "no window can be shown")],
)
def test_without_a_display_it_says_so(tmp_path: Path, language: str, words: str) -> None:
    done = subprocess.run(
        PROGRAM,
        env=environment(tmp_path, LANG=language),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert words in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_display_is_asked_for_before_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not app.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert app.has_display()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert app.has_display()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(sys, "platform", "win32")
    assert app.has_display()


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"lovemart {lovemart_desktop.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--tour"], ["--language", "fr"], ["--demo", "--database", "town.db"]]
)
def test_wrong_use_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(arguments)
    assert ended.value.code == 2


def _made(books: Path) -> bool:
    """Whether the first tables stand: they come in one transaction."""
    if not books.exists():
        return False
    with closing(sqlite3.connect(f"{books.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return bool(connection.execute("SELECT count(*) FROM alembic_version").fetchone()[0])
        except sqlite3.OperationalError:
            return False


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal's Ctrl+C is sent otherwise there")
def test_ctrl_c_ends_it_properly(tmp_path: Path) -> None:
    program = subprocess.Popen(
        PROGRAM,
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        stderr=subprocess.PIPE,
        text=True,
    )
    settings, books = tmp_path / "data" / "settings.json", tmp_path / "data" / "lovemart.db"
    end = time.monotonic() + 60
    while not _made(books) and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(2)  # the window has heard of it, also on a busy machine
    program.send_signal(signal.SIGINT)
    _, told = program.communicate(timeout=60)
    assert program.returncode == 0, told
    # what it keeps on its way out is there, and nothing went wrong
    assert settings.is_file()
    assert "Traceback" not in told
    assert (tmp_path / "data" / "logs" / "lovemart.log").read_text(encoding="utf-8") == ""


@pytest.mark.lasting
def test_the_tour_shows_everything(tmp_path: Path, demonstration: Path) -> None:
    """The whole program by key events, in a process of its own, with its warnings."""
    folder = tmp_path / "tour"
    shutil.copytree(demonstration / "demo", tmp_path / "data" / "demo")
    done = subprocess.run(
        [*PROGRAM, "--tour", str(folder)],
        env=environment(tmp_path, PYTHONWARNINGS="error"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == str(folder)
    pictures = sorted(each.name for each in folder.glob("[0-9]*.png"))
    assert [int(name.partition("-")[0]) for name in pictures] == list(range(1, len(pictures) + 1))
    shown = {name.partition("-")[2].removesuffix(".png") for name in pictures}
    assert {"sign-in", "board-proven", "counter-done", "award-credited", "cards-sheets"} <= shown
    assert {"dark-counter", "english-board", "narrow-cards", "150-percent-awards"} <= shown
    # what README and handbook show
    assert set(load_file("scripts/pictures.py").SCREENS.values()) <= shown
    papers = [each.name for each in folder.glob("paper-*.pdf")]
    assert len(papers) >= 5
    assert done.stderr == ""
