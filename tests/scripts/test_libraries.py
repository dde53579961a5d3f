"""Which system libraries are missed, and what the user is told to type."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from tests.files import load_file

PACKAGES = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"}


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "platform", "linux")
    return load_file("scripts/libraries.py")


class Computer:
    """One that has some libraries, and perhaps somebody who may install more."""

    def __init__(self, libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, *, root: bool):
        self.lacking = {"libEGL.so.1"}
        self.installed: list[str] = []
        real = libraries.missing
        monkeypatch.setattr(libraries, "missing", lambda packages: real(packages, self.load))
        monkeypatch.setattr(libraries, "may_install", lambda: root)
        monkeypatch.setattr(libraries, "install", self.install)
        monkeypatch.setattr(libraries.shutil, "which", lambda _name: "/usr/bin/apt-get")

    def load(self, library: str) -> None:
        if library in self.lacking:
            raise OSError(f"{library}: cannot open shared object file")

    def install(self, packages: Sequence[str]) -> None:
        self.installed += packages
        self.lacking.clear()


def test_missing_are_those_that_cannot_be_loaded(libraries: ModuleType) -> None:
    def load(name: str) -> None:
        if name == "libGL.so.1":
            raise OSError

    assert libraries.missing(PACKAGES, load) == {"libGL.so.1": "libgl1"}


def test_root_gets_what_is_missing(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = Computer(libraries, monkeypatch, root=True)
    libraries.ensure(window=False)
    assert computer.installed == ["libegl1"]


def test_anybody_else_is_told_the_line_to_type(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = Computer(libraries, monkeypatch, root=False)
    with pytest.raises(SystemExit) as stop:
        libraries.ensure(window=False)
    assert "sudo apt-get install libegl1" in str(stop.value)
    assert computer.installed == []


def test_window_needs_more_than_tests(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    computer = Computer(libraries, monkeypatch, root=True)
    computer.lacking = {"libxcb-cursor.so.0"}
    libraries.ensure(window=False)
    assert computer.installed == []
    libraries.ensure(window=True)
    assert computer.installed == ["libxcb-cursor0"]


def test_other_systems_lack_nothing(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = Computer(libraries, monkeypatch, root=False)
    for system in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        libraries.ensure(window=True)
        libraries.offer_postgresql()
    assert computer.installed == []


def test_system_without_apt_is_told_the_libraries(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    told = libraries.advice(PACKAGES)
    assert "libEGL.so.1, libGL.so.1" in told
    assert "apt-get" not in told


def test_python_without_venv_is_told_its_package(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(libraries, "may_install", lambda: False)
    with pytest.raises(SystemExit) as stop:
        libraries.ensure_venv_module()
    assert f"python3.{sys.version_info.minor}-venv" in str(stop.value)


def test_postgresql_is_found_off_the_path(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    assert not libraries.has_postgresql(tmp_path)
    (tmp_path / "15" / "bin").mkdir(parents=True)
    (tmp_path / "15" / "bin" / "initdb").touch()
    assert libraries.has_postgresql(tmp_path)
