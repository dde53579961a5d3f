"""Practice from the counter: begun and ended by its key, and nothing of it remains."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from lovemart_desktop import config
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow, practice_home
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.tools import Tools
from tests.documents.reading import Paper
from tests.gui.desks.counter.clerk import CTRL, Clerk, Key


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("LOVEMART_DATA", str(tmp_path_factory.mktemp("data")))


def begin(clerk: Clerk) -> PracticeWindow:
    clerk.press(Key.Key_T, CTRL)
    clerk.dialog(Question)
    clerk.press(Key.Key_Return)
    QCoreApplication.processEvents()
    return clerk.dialog(PracticeWindow)


def test_a_redemption_is_practised_and_forgotten(clerk: Clerk, tools: Tools) -> None:
    window = begin(clerk)
    assert window.windowTitle().startswith("Practice")
    assert any(
        label.isVisible() and label.text() == "PRACTICE" for label in window.findChildren(QLabel)
    )
    assert window.size() == clerk.page.window().size()
    assert practice_home().is_relative_to(config.data_folder())
    assert len(list(practice_home().iterdir())) == 1
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    page = window.page
    assert isinstance(page, CounterPage)
    assert [n.goods.name for n in page.basket.lines] == ["食盐"]
    assert clerk.page.basket.empty
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_Return)
    clerk.tasks.wait()
    assert page.basket.empty
    assert clerk.receipts == []
    (slip,) = tools.printers.folder.glob("*.pdf")
    assert "PRACTICE" in Paper(slip.read_bytes()).text()
    clerk.press(Key.Key_T, CTRL)
    clerk.tasks.wait()
    assert list(practice_home().iterdir()) == []
    assert clerk.receipts == []
    assert clerk.stocked.shop.clerk.printing.waiting() == []


def test_practice_waits_for_the_basket(clerk: Clerk) -> None:
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_T, CTRL)
    assert "First finish" in clerk.page.band.text
    assert clerk.lines == [("食盐", 1)]


def test_keys_changed_in_practice_stay_there(clerk: Clerk, tools: Tools) -> None:
    window = begin(clerk)
    page = window.page
    assert isinstance(page, CounterPage)
    page._context.tools.computer.change(counter_keys="find=Ctrl+G")
    assert page.dispatch.keys["find"] == "Ctrl+G"
    assert tools.computer.settings.counter_keys == ""
    clerk.press(Key.Key_T, CTRL)
    assert clerk.page.dispatch.keys["find"] == "F3"


def test_the_lock_ends_practice(clerk: Clerk) -> None:
    window = begin(clerk)
    # what the window does with every dialog when it locks
    window.done(0)
    clerk.tasks.wait()
    assert list(practice_home().iterdir()) == []
