"""The rules for people at the counter, in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.settings.holder_rules import HolderRulesSection
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.services.counter.holder_rules import HolderRules
from tests.gui.deskwork import DeskWork
from tests.gui.hands import Hands
from tests.shop import Shop


def test_the_rules_are_shown_and_saved_by_keys(
    sqlite_shop: Shop, theme: Theme, tasks: Tasks, hands: Hands, qtbot: QtBot
) -> None:
    rules = sqlite_shop.administrator.holder_rules
    rules.set_rules(HolderRules(proxy_holders=10, proxy_days=90, wake_days=0))
    section = HolderRulesSection(sqlite_shop.administrator, tasks)
    desk = DeskWork(qtbot, tasks, hands, section)
    assert section.alone_box.isChecked()
    assert section.holders_box.currentData() == 10
    assert section.days_box.currentData() == 90
    assert section.wake_box.currentText() == "never"
    section.take_focus()
    desk.press(Qt.Key.Key_Space)
    section.wake_box.setFocus()
    desk.press(Qt.Key.Key_Down)
    section.save_button.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert rules.rules() == HolderRules(False, 10, 90, 90)
    assert section.band.tone == "success"
