"""How dev.py decides what to do; that it does it is shown by .ci/run in a fresh clone."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.files import ROOT, load_file


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    return load_file("scripts/dev.py")


def made(dev: ModuleType, folder: Path, *, development: bool) -> dict[str, object]:
    wanted: dict[str, object] = dev.stamp(b"project", b"pins", "3.11", development=development)
    python = dev.in_venv("python", folder)
    python.parent.mkdir(parents=True)
    python.touch()
    (folder / "stamp.json").write_text(json.dumps(wanted))
    return wanted


def test_environment_made_from_the_same_is_kept(dev: ModuleType, tmp_path: Path) -> None:
    wanted = made(dev, tmp_path, development=True)
    assert dev.stamped(tmp_path, wanted)


def test_environment_for_tests_serves_to_run_but_not_the_other_way(
    dev: ModuleType, tmp_path: Path
) -> None:
    to_test = made(dev, tmp_path / "full", development=True)
    to_run = made(dev, tmp_path / "lean", development=False)
    assert dev.stamped(tmp_path / "full", to_run)
    assert not dev.stamped(tmp_path / "lean", to_test)


@pytest.mark.parametrize(
    "parts",
    [(b"Project", b"pins", "3.11"), (b"project", b"Pins", "3.11"), (b"project", b"pins", "3.12")],
)
def test_any_change_makes_it_anew(
    dev: ModuleType, tmp_path: Path, parts: tuple[bytes, bytes, str]
) -> None:
    made(dev, tmp_path, development=True)
    assert not dev.stamped(tmp_path, dev.stamp(*parts, development=True))


def test_half_an_environment_is_none(dev: ModuleType, tmp_path: Path) -> None:
    wanted = made(dev, tmp_path, development=True)
    dev.in_venv("python", tmp_path).unlink()
    assert not dev.stamped(tmp_path, wanted)


@pytest.mark.parametrize("text", ["", "{", "{}"])
def test_broken_stamp_is_none(dev: ModuleType, tmp_path: Path, text: str) -> None:
    wanted = made(dev, tmp_path, development=True)
    (tmp_path / "stamp.json").write_text(text)
    assert not dev.stamped(tmp_path, wanted)


def test_requirements_are_those_of_the_project(dev: ModuleType) -> None:
    project = {
        "build-system": {"requires": ["hatchling", "Qt<2"]},
        "project": {"dependencies": ["Qt<2", "reportlab"]},
        "dependency-groups": {"dev": ["pytest"]},
    }
    to_run = dev.requirements(project, development=False)
    assert to_run == ["hatchling", "Qt<2", "reportlab", "editables"]
    assert dev.requirements(project, development=True) == [*to_run, "pytest"]


def test_windows_keeps_programs_elsewhere(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert dev.in_venv("lovemart", tmp_path) == tmp_path / "Scripts" / "lovemart.exe"
    monkeypatch.setattr(sys, "platform", "linux")
    assert dev.in_venv("lovemart", tmp_path) == tmp_path / "bin" / "lovemart"


def test_linux_without_display_shows_no_window(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not dev.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_display()


def test_wrong_use_is_told(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["dance"]) == 2
    assert dev.main(["--help"]) == 0
    assert "dev.py run" in capsys.readouterr().out


def test_failed_step_says_which(dev: ModuleType) -> None:
    with pytest.raises(dev.Stop, match="counting failed"):
        dev.finish("counting", sys.executable, "-c", "raise SystemExit(3)")


def test_children_speak_utf8(dev: ModuleType) -> None:
    code = "import sys; raise SystemExit(40 + sys.flags.utf8_mode)"
    assert dev.call(sys.executable, "-c", code) == 41


def test_constraints_pin_whatever_is_asked_for(dev: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {
        canonicalize_name(pin.name): next(iter(pin.specifier)).version
        for pin in (Requirement(line) for line in lines if line and not line.startswith("#"))
    }
    asked = [Requirement(line) for line in dev.requirements(project, development=True)]
    unfit = [
        str(need)
        for need in asked
        if not need.specifier.contains(pinned.get(canonicalize_name(need.name), "0"))
    ]
    assert unfit == []
