"""What all window tests share: the theme, and hands that type and scan at a known pace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.tools import Tools, make_tools
from tests.gui.hands import FakeClock, Hands


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme of the application, at 100 % and light before and after the test."""
    theme = qapp.property("lovemartTheme")
    if not isinstance(theme, Theme):
        theme = Theme(qapp)
        theme.apply()
    # a whole program may have run before, with a look of its own
    _reset(theme)
    yield theme
    _reset(theme)


def _reset(theme: Theme) -> None:
    if (theme.palette.name, theme.text_scale) != ("light", 100):
        theme.choose(palette="light", text_scale=100)


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """What a test closed is gone before the next begins: outside of an event loop Qt keeps what
    is to be deleted, and each change of the theme dresses all of it again."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_language_left(qapp: QApplication) -> Iterator[None]:
    """The next test hears the sources' English, whatever this one spoke."""
    yield
    for language in qapp.findChildren(Language):
        language.forget()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def scanner(qapp: QApplication, clock: FakeClock) -> Iterator[Scanner]:
    scanner = Scanner(qapp, clock=clock)
    yield scanner
    qapp.removeEventFilter(scanner)
    scanner.deleteLater()


@pytest.fixture
def hands(scanner: Scanner, clock: FakeClock) -> Hands:
    return Hands(scanner, clock)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def tools(qapp: QApplication, tasks: Tasks, scanner: Scanner, tmp_path: Path) -> Iterator[Tools]:
    """What a page shares with the others, of a computer that has chosen nothing yet."""
    language = Language(qapp)
    computer = Computer(LocalSettings(), tmp_path / "settings.json")
    made = make_tools(tasks, scanner, computer, language, tmp_path / "papers")
    yield made
    made.pump.stop()
    language.forget()
