"""The checks that are the project's own find what they are for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.files import load_file


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    return load_file("scripts/checks.py")


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_unnamed_slots_are_found(checks: ModuleType, tmp_path: Path) -> None:
    write(
        tmp_path,
        "lovemart_desktop/gui/page.py",
        "button.clicked.connect(self._on_click)\n"
        "button.clicked.connect(lambda: self.go())\n"
        "button.clicked.connect(\n    functools.partial(self.go, 1)\n)\n"
        "button.clicked.connect(partial(self.go, 1))\n"
        "engine.connect()\n",
    )
    found = [line.split(" ")[0] for line in checks.unnamed_slots(tmp_path)]
    place = str(Path("lovemart_desktop/gui/page.py"))
    assert found == [f"{place}:2:", f"{place}:3:", f"{place}:6:"]


def test_long_files_are_found_frozen_layouts_left(checks: ModuleType, tmp_path: Path) -> None:
    write(tmp_path, "lovemart_desktop/long.py", "x = 1\n" * 501)
    write(tmp_path, "tests/fits.py", "x = 1\n" * 500)
    write(tmp_path, f"{checks.FROZEN}/0001.py", "x = 1\n" * 501)
    assert checks.too_long(tmp_path) == [
        f"{Path('lovemart_desktop/long.py')}: 501 lines, at most 500"
    ]


def test_every_check_is_run_and_the_failed_are_listed(
    checks: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run: list[tuple[str, ...]] = []

    def call(*command: str) -> int:
        run.append(command)
        return 1 if "mypy" in command or "format" in command else 0

    assert checks.main(tmp_path, "python", call) == 1
    assert len(run) == len(checks.commands("python"))
    assert capsys.readouterr().out.splitlines()[-1] == "Failed: ruff format, mypy"


def test_all_well_says_so(
    checks: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checks.main(tmp_path, "python", lambda *_command: 0) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All checks passed."


def test_second_head_of_the_migrations_is_found(checks: ModuleType) -> None:
    other = (
        "from alembic.script import ScriptDirectory\n"
        "ScriptDirectory.get_heads = lambda self: ['0001', '0002']\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", other + checks.HEADS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "0002" in done.stderr
