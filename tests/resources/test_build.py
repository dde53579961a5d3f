"""Translations are compiled when they must be, and nothing untranslated gets by."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import ModuleType

import pytest

from tests.files import load_file

PAGE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

class Page(QWidget):
    def say(self, n):
        self.tr("Redeem %1")
        self.tr("%n piece(s)", "", n)
        QCoreApplication.translate("Words", "Card lost")
"""
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>CardPage</class><widget class="QWidget" name="CardPage">
<property name="windowTitle"><string>Cards</string></property></widget></ui>
"""
WORDS: dict[str, dict[str, object]] = {
    "Page": {"Redeem %1": "兑换 %1", "%n piece(s)": "%n 件"},
    "Words": {"Card lost": "此卡已挂失"},
    "CardPage": {"Cards": "卡片"},
}


@pytest.fixture(scope="module")
def build() -> ModuleType:
    return load_file("resources/build.py")


class Project:
    """A small project with one page, one form and one file of words."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.i18n = root / "resources" / "i18n"
        self.write("lovemart_desktop/gui/page.py", PAGE)
        self.write("ui/cards.ui", FORM)
        self.words(WORDS)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def words(self, words: dict[str, dict[str, object]], name: str = "zh/page.json") -> None:
        self.write(f"resources/i18n/{name}", json.dumps(words, ensure_ascii=False))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_update_fills_and_check_is_content(build: ModuleType, project: Project) -> None:
    assert build.update(project.root) == []
    assert build.check(project.root) == []
    chinese = (project.i18n / "zh_CN.ts").read_text(encoding="utf-8")
    assert "<numerusform>%n 件</numerusform>" in chinese
    assert "<translation>卡片</translation>" in chinese
    english = (project.i18n / "en.ts").read_text(encoding="utf-8")
    assert "<numerusform>%n piece</numerusform>" in english
    assert "<numerusform>%n pieces</numerusform>" in english
    assert "Redeem" not in english


def test_untranslated_is_named(build: ModuleType, project: Project) -> None:
    project.words({**WORDS, "Words": {}})
    assert build.update(project.root) == ["zh_CN: [Words] 'Card lost' is untranslated"]
    assert build.check(project.root) == ["zh_CN: [Words] 'Card lost' is untranslated"]


def test_sources_ahead_of_the_translations_are_seen(build: ModuleType, project: Project) -> None:
    build.update(project.root)
    project.write("lovemart_desktop/gui/page.py", PAGE.replace("Card lost", "Card frozen"))
    assert build.check(project.root) == [
        "zh_CN: [Words] 'Card frozen' is untranslated",
        "zh_CN: no source has [Words] 'Card lost' any more",
        "zh_CN.ts is out of step: run python resources/build.py --update",
    ]


@pytest.mark.parametrize(
    "page",
    [
        {"Redeem %1": "兑换", "%n piece(s)": "%n 件"},
        {"Redeem %1": "兑换 %1 %2", "%n piece(s)": "%n 件"},
        {"Redeem %1": "兑换 %1", "%n piece(s)": "件"},
    ],
)
def test_lost_place_for_a_value_is_seen(
    build: ModuleType, project: Project, page: dict[str, object]
) -> None:
    project.words({**WORDS, "Page": page})
    (fault,) = build.update(project.root)
    assert fault.endswith("different places for values")


def test_two_translations_of_one_text_are_seen(build: ModuleType, project: Project) -> None:
    project.words({"Words": {"Card lost": "卡已丢失"}}, "zh/words.json")
    (fault,) = build.update(project.root)
    assert "words.json: [Words] 'Card lost'" in fault


def test_irregular_english_plural_is_written_down(build: ModuleType, project: Project) -> None:
    project.write("lovemart_desktop/gui/page.py", PAGE.replace("%n piece(s)", "%n people"))
    project.words({**WORDS, "Page": {"Redeem %1": "兑换 %1", "%n people": "%n 人"}})
    assert build.update(project.root) == ["en: [Page] '%n people' is untranslated"]
    project.words({"Page": {"%n people": ["%n person", "%n people"]}}, "en/page.json")
    assert build.update(project.root) == []


def test_words_that_cannot_be_read_are_named(build: ModuleType, project: Project) -> None:
    project.write("resources/i18n/zh/torn.json", '{"Page": ')
    with pytest.raises(build.CannotBuild, match=r"torn\.json"):
        build.update(project.root)


def test_texts_put_together_before_tr_are_seen(build: ModuleType, project: Project) -> None:
    code = 'self.tr(f"{n} cards")\nself.tr("cards" + x)\nself.tr("cards").format(n)\n'
    project.write("lovemart_desktop/gui/bad.py", code)
    assert [fault.split(" ")[0] for fault in build.formatted_sources(project.root)] == [
        f"{Path('lovemart_desktop/gui/bad.py')}:{line}:" for line in (1, 2)
    ]


def test_only_what_is_stale_is_compiled(build: ModuleType, project: Project) -> None:
    build.update(project.root)
    made = build.compile_stale(project.i18n)
    assert sorted(path.name for path in made) == ["en.qm", "zh_CN.qm"]
    assert build.compile_stale(project.i18n) == []
    later = (project.i18n / "en.qm").stat().st_mtime + 5
    os.utime(project.i18n / "en.ts", (later, later))
    assert [path.name for path in build.compile_stale(project.i18n)] == ["en.qm"]
    assert {path.suffix for path in project.i18n.iterdir() if path.is_file()} == {".ts", ".qm"}


def test_failed_compilation_leaves_nothing(build: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "zh_CN.ts").write_text("<TS", encoding="utf-8")
    with pytest.raises(build.CannotBuild, match="lrelease"):
        build.compile_stale(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["zh_CN.ts"]
