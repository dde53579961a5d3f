"""Where this installation keeps its things, and the settings of one computer."""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path

import pytest

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal


def test_books_lie_in_the_data_folder(own_data_folder: Path) -> None:
    assert config.data_folder() == own_data_folder
    assert config.database_url() == f"sqlite:///{own_data_folder.as_posix()}/lovemart.db"
    assert config.log_folder().parent == own_data_folder


def test_data_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOVEMART_DATA")
    assert config.data_folder().name == "lovemart"
    assert config.data_folder().is_absolute()


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("postgresql://shop@db/books", "postgresql+psycopg://shop@db/books"),
        ("postgres://shop@db/books", "postgresql+psycopg://shop@db/books"),
        ("postgresql+psycopg://shop@db/books", "postgresql+psycopg://shop@db/books"),
        ("sqlite:////shop/books.db", "sqlite:////shop/books.db"),
        ("/shop/books.db", "sqlite:////shop/books.db"),
    ],
)
def test_given_database_in_its_full_form(given: str, url: str) -> None:
    assert config.database_url(given) == url


def test_relative_file_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert config.database_url("books.db") == f"sqlite:///{tmp_path.as_posix()}/books.db"


def test_settings_come_back_as_saved(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = LocalSettings(till="B", slip_printer="小票机", text_scale=115, theme="dark")
    settings.save(path)
    assert LocalSettings.load(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_settings_start_with_the_defaults(tmp_path: Path) -> None:
    assert LocalSettings.load(tmp_path / "settings.json") == LocalSettings()


def test_settings_pass_over_what_another_version_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"till": "C", "hologram": true}', encoding="utf-8")
    assert LocalSettings.load(path) == LocalSettings(till="C")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"till": ',
        '{"till": 3}',
        '{"text_scale": "115"}',
        '{"text_scale": true}',
        '{"text_scale": 99}',
        '{"language": "fr"}',
        '{"theme": "pink"}',
        '{"slip_width_mm": 0}',
    ],
)
def test_broken_settings_are_named_not_replaced(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        LocalSettings.load(path)
    assert refusal.value.code == "settings.unreadable"
    assert refusal.value.facts == {"path": str(path)}
    assert path.read_text(encoding="utf-8") == text


def test_settings_not_in_utf8_are_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes('{"till": "甲"}'.encode("gb18030"))
    with pytest.raises(Refusal, match=r"settings\.unreadable"):
        LocalSettings.load(path)


def test_failed_save_leaves_the_old_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    LocalSettings(till="A").save(path)

    def disk_full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(OSError, match="No space left"):
        LocalSettings(till="B").save(path)
    assert LocalSettings.load(path).till == "A"
    assert [file.name for file in tmp_path.glob("settings*")] == ["settings.json"]


def test_settings_are_plain_json(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    LocalSettings(slip_printer="小票机").save(path)
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept.keys() == {field.name for field in dataclasses.fields(LocalSettings)}
    assert "小票机" in path.read_text(encoding="utf-8")
