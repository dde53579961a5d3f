"""A form fits its page, or says which child does not."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop import assets
from lovemart_desktop.gui.kit import forms, registry
from lovemart_desktop.gui.kit.fields import ChoiceBox, NumberBox
from lovemart_desktop.gui.kit.tables import ObjectTable
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.typeface import Words

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Page</class>
<widget class="QWidget" name="page"><layout class="QVBoxLayout" name="column">
<item><widget class="QLabel" name="title_label"><property name="text"><string>Hello</string>
</property></widget></item>
<item><widget class="QPushButton" name="print_button"><property name="text">
<string>Print</string></property><property name="iconName" stdset="0">
<string notr="true">printer</string></property></widget></item>
<item><widget class="QComboBox" name="choice"/></item>
<item><widget class="QSpinBox" name="number"/></item>
<item><widget class="ObjectTable" name="table"/></item>
</layout></widget>
<customwidgets><customwidget><class>ObjectTable</class><extends>QTableView</extends>
<header>kit</header></customwidget></customwidgets></ui>
"""


class Page(QWidget):
    title_label: QLabel
    print_button: QPushButton
    choice: QComboBox
    number: QSpinBox
    table: ObjectTable


class Lacking(Page):
    missing_edit: QLabel


class Mistaken(QWidget):
    title_label: QPushButton


@pytest.fixture
def form(qapp: QApplication, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "page.ui").write_text(FORM, encoding="utf-8")
    monkeypatch.setattr(assets, "ui", tmp_path.joinpath)
    return "page.ui"


def test_the_page_becomes_the_root_and_gets_its_children(qtbot: QtBot, form: str) -> None:
    page = Page()
    qtbot.addWidget(page)
    forms.load(page, form)
    assert page.objectName() == "page"
    assert page.title_label.text() == "Hello"
    assert page.title_label.parentWidget() is page
    assert page.layout() is not None
    assert not page.print_button.icon().isNull()


def test_plain_classes_become_the_kits(qtbot: QtBot, form: str) -> None:
    page = Page()
    qtbot.addWidget(page)
    forms.load(page, form)
    assert isinstance(page.title_label, Words)
    assert isinstance(page.choice, ChoiceBox)
    assert isinstance(page.number, NumberBox)
    assert isinstance(page.table, ObjectTable)


def test_a_missing_child_is_named(qtbot: QtBot, form: str) -> None:
    page = Lacking()
    qtbot.addWidget(page)
    with pytest.raises(forms.FormError, match="missing_edit"):
        forms.load(page, form)


def test_a_child_of_another_class_is_named(qtbot: QtBot, form: str) -> None:
    page = Mistaken()
    qtbot.addWidget(page)
    with pytest.raises(forms.FormError, match=r"title_label is a Words, not a QPushButton"):
        forms.load(page, form)


@pytest.mark.qt_log_ignore("Designer: An error has occurred")
def test_a_form_that_is_none_is_an_error(qtbot: QtBot, form: str, tmp_path: Path) -> None:
    (tmp_path / "broken.ui").write_text("<ui", encoding="utf-8")
    page = QWidget()
    qtbot.addWidget(page)
    with pytest.raises(forms.FormError, match=r"broken\.ui"):
        forms.load(page, "broken.ui")


@pytest.mark.parametrize("name", sorted(registry.PLACES))
def test_every_widget_of_the_kit_can_be_made_by_a_form(
    qtbot: QtBot, theme: Theme, name: str
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = registry.make(name, holder)
    assert made is not None
    assert made.parentWidget() is holder
    assert type(made).__name__ == registry.PLACES[name][1]


def test_dynamic_properties_are_not_offered_for_translation() -> None:
    for path in Path(assets.ui("sign_in.ui")).parent.glob("*.ui"):
        for found in ElementTree.parse(path).iter("property"):
            words = found.find("string")
            if found.get("stdset") == "0" and words is not None:
                assert words.get("notr") == "true", f"{path.name}: {found.get('name')}"
