"""Where the administrator settles from how many points on a return takes two."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.settings.returns import ReturnsSection
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from tests.gui.deskwork import DeskWork
from tests.gui.hands import Hands
from tests.shop import Shop


def test_the_limit_of_returns_is_typed_and_kept(
    sqlite_shop: Shop, theme: Theme, qtbot: QtBot, tasks: Tasks, hands: Hands
) -> None:
    section = ReturnsSection(sqlite_shop.administrator, tasks)
    desk = DeskWork(qtbot, tasks, hands, section)
    assert section.limit_box.value() == 200
    section.take_focus()
    desk.type("75")
    desk.press(Qt.Key.Key_Return)
    assert section.band.tone == "success"
    assert sqlite_shop.clerk.returns.limit() == 75
    section.take_focus()
    desk.type("0")
    section.save_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert sqlite_shop.clerk.returns.limit() == 0


def test_who_may_not_set_it_is_told(
    sqlite_shop: Shop, theme: Theme, qtbot: QtBot, tasks: Tasks, hands: Hands
) -> None:
    section = ReturnsSection(sqlite_shop.clerk, tasks)
    desk = DeskWork(qtbot, tasks, hands, section)
    section.save()
    desk.settle()
    assert section.band.tone == "error"
    assert sqlite_shop.clerk.returns.limit() == 200
