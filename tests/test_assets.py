"""Shipped files are found in a checkout, and in an installation first."""

from __future__ import annotations

from pathlib import Path

import pytest

from lovemart_desktop import assets


def test_checkout_has_what_is_asked_for() -> None:
    assert assets.font("HanaMinB.ttf").is_file()
    assert assets.style("app.qss").is_file()
    assert assets.icon("printer.svg").is_file()
    assert assets.translation("zh_CN.qm").is_file()
    assert assets.ui("x.ui").parent.name == "ui"


def test_installed_files_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "_INSTALLED", tmp_path)
    assert assets.ui("counter.ui") == tmp_path / "ui" / "counter.ui"
    assert assets.icon("box.svg") == tmp_path / "resources" / "icons" / "box.svg"
