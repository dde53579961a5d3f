"""Running the command line in this process, as if it had a terminal or none."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication

from lovemart_desktop import admin
from lovemart_desktop.gui.kit.wording import command

SECRET = "secret-word"


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


class CommandLine:
    """`run("verify", "--json")` → what it said and how it ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._patch = patch

    def __call__(self, *given: str) -> Said:
        self._capsys.readouterr()
        code = admin.main(given)
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        return Said(code, out, err)

    def secrets(self, own: str | None = SECRET, new: str | None = None) -> None:
        for name, value in (("LOVEMART_PASSWORD", own), ("LOVEMART_NEW_PASSWORD", new)):
            if value is None:
                self._patch.delenv(name, raising=False)
            else:
                self._patch.setenv(name, value)


@pytest.fixture
def run(
    qapp: QCoreApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[CommandLine]:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for name in ("LC_ALL", "LANG", "LOVEMART_PASSWORD", "LOVEMART_NEW_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    yield CommandLine(capsys, monkeypatch)
    command.fall_silent(qapp)
