"""Keys of the counter: every one has a button, each computer may have its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.counter.find_goods import GoodsDialog
from lovemart_desktop.gui.desks.counter.help import HelpDialog
from lovemart_desktop.gui.desks.counter.key_map import (
    EDITING_KEYS,
    WINDOW_KEYS,
    KeyFault,
    changed_keys,
    chosen_keys,
    fault_of,
    kept_keys,
    keys_of,
)
from lovemart_desktop.gui.desks.counter.keys_dialog import KeysDialog
from lovemart_desktop.gui.kit.dialogs import HelpWindow
from lovemart_desktop.gui.kit.printing import Role
from lovemart_desktop.gui.tools import Tools
from tests.afresh import afresh
from tests.documents.reading import Paper
from tests.gui.desks.counter.clerk import CTRL, SHIFT, Clerk, Key


def test_no_two_actions_have_one_key_and_none_takes_the_window_s(clerk: Clerk) -> None:
    keys = [one.key for one in clerk.page.dispatch.actions]
    assert len(keys) == len(set(keys))
    assert not set(keys) & (WINDOW_KEYS | EDITING_KEYS)
    for one in clerk.page.dispatch.actions:
        if one.id != "back":
            assert fault_of(one.id, one.key, clerk.page.dispatch.keys) is None, one.id


@pytest.mark.parametrize("size", [(1366, 684), (994, 520), (910, 468)])
def test_every_key_has_a_visible_button(clerk: Clerk, size: tuple[int, int]) -> None:
    clerk.page.resize(*size)
    clerk.press(Key.Key_M, CTRL)
    bar = clerk.page.key_bar
    assert bar.unfolded
    for one in clerk.page.dispatch.actions:
        button = clerk.page.redeem_button if one.id == "redeem" else bar.button(one.id)
        assert button.isVisible(), one.id
        assert clerk.page.dispatch.keys[one.id] in button.text()
        assert clerk.page.rect().contains(button.mapTo(clerk.page, button.rect().bottomRight()))
    clerk.press(Key.Key_Escape)
    assert not bar.unfolded


def test_a_button_does_what_its_key_does(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.page.key_bar.button("help").click()
    QCoreApplication.processEvents()
    assert isinstance(clerk.dialog(HelpDialog), HelpDialog)
    clerk.press(Key.Key_Escape)
    qtbot.waitUntil(clerk.page.scan_edit.hasFocus)


def test_in_the_confirmation_other_keys_say_what_is_to_be_finished_first(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_F4)
    assert clerk.confirming
    assert "First finish" in clerk.page.band.text
    assert not clerk.page.flow.setting_pieces


def test_a_key_is_changed_kept_and_given_back(clerk: Clerk, tools: Tools) -> None:
    clerk.scan_goods("食盐", "大米")
    clerk.press(Key.Key_F1, SHIFT)
    dialog = clerk.dialog(KeysDialog)
    row = [line.action.id for line in dialog.table.values].index("quantity")
    dialog.table.choose_row(row)
    clerk.press(Key.Key_Return)
    assert afresh(dialog.waiting)
    clerk.press(Key.Key_F2)
    assert afresh(dialog.waiting), "F2 is taken: the dialog goes on waiting"
    assert "Balance" in dialog.band.text
    clerk.press(Key.Key_5)
    assert afresh(dialog.waiting), "a digit is typed into the scan box"
    clerk.press(Key.Key_L, CTRL)
    assert afresh(dialog.waiting), "Ctrl+L locks the window"
    clerk.press(Key.Key_E, CTRL)
    assert not dialog.waiting
    assert tools.computer.settings.counter_keys == "quantity=Ctrl+E"
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F4)
    assert not afresh(clerk.page.flow.setting_pieces)
    clerk.press(Key.Key_E, CTRL)
    assert clerk.page.flow.setting_pieces
    assert "Ctrl+E" in clerk.page.key_bar.button("quantity").text()
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F1, SHIFT)
    dialog = clerk.dialog(KeysDialog)
    dialog.table.choose_row(row)
    clerk.press(Key.Key_Delete)
    assert tools.computer.settings.counter_keys == ""
    clerk.press(Key.Key_Escape)
    clerk.press(Key.Key_F4)
    assert clerk.page.flow.setting_pieces


def test_esc_cannot_be_given_away(clerk: Clerk, tools: Tools) -> None:
    clerk.page.dispatch.press("keys")
    dialog = clerk.dialog(KeysDialog)
    dialog.table.choose_row([n.action.id for n in dialog.table.values].index("back"))
    clerk.press(Key.Key_Return)
    assert not dialog.waiting
    assert tools.computer.settings.counter_keys == ""


def test_a_key_card_names_every_key(clerk: Clerk, tools: Tools) -> None:
    clerk.page.dispatch.press("keys")
    dialog = clerk.dialog(KeysDialog)
    for made in (dialog.a5_button, dialog.a4_button):
        made.click()
        clerk.tasks.wait()
    assert tools.printers.name(Role.SHEET) == ""
    papers = sorted(Path(tools.printers.folder).glob("*.pdf"))
    assert len(papers) == 2
    for path in papers:
        paper = Paper(path.read_bytes())
        assert len(paper) == 1
        assert not paper.outside()
        text = paper.text()
        for one in clerk.page.dispatch.actions:
            assert one.key in text, one.key


def test_help_names_the_keys_of_this_computer(clerk: Clerk, tools: Tools) -> None:
    tools.computer.change(counter_keys="find=Ctrl+G")
    clerk.press(Key.Key_F1)
    help_rows = dict(clerk.dialog(HelpDialog).rows)
    assert "Ctrl+G" in help_rows
    assert "F3" not in help_rows


def test_del_belongs_to_what_is_typed_first(clerk: Clerk) -> None:
    clerk.scan_goods("食盐")
    clerk.type("12")
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Delete)
    assert clerk.page.scan_edit.text() == "2"
    assert clerk.lines == [("食盐", 1)]


def test_an_action_whose_default_was_given_away_has_no_key() -> None:
    defaults = (("hold", "F6"), ("recall", "F7"))
    assert keys_of(defaults, {"recall": "F6"}) == {"hold": "", "recall": "F6"}
    assert keys_of(defaults, {"gone": "F9"}) == {"hold": "F6", "recall": "F7"}


def test_keys_are_kept_as_they_are_read() -> None:
    chosen = {"hold": "Ctrl+H", "recall": "Alt+F7"}
    assert chosen_keys(kept_keys(chosen)) == chosen
    assert chosen_keys("") == {}


def test_a_default_is_no_choice() -> None:
    assert changed_keys("hold", "F6", "F6", {"hold": "F7"}) == {}
    assert changed_keys("hold", "F8", "F6", {"recall": "F9"}) == {"hold": "F8", "recall": "F9"}


@pytest.mark.parametrize(
    ("action", "key", "fault"),
    [
        ("hold", "F6", None),
        ("hold", "Ctrl+Shift+F6", None),
        ("hold", "Ctrl+H", None),
        ("hold", "Del", None),
        ("hold", "Ctrl+L", KeyFault.RESERVED),
        ("hold", "Ctrl+3", KeyFault.RESERVED),
        ("hold", "Ctrl+V", KeyFault.RESERVED),
        ("hold", "H", KeyFault.PLAIN),
        ("hold", "Shift+H", KeyFault.PLAIN),
        ("hold", "7", KeyFault.PLAIN),
        ("hold", "Return", KeyFault.PLAIN),
        ("hold", "Up", KeyFault.PLAIN),
        ("hold", "F1", KeyFault.TAKEN),
        ("help", "F1", None),
        ("back", "F6", KeyFault.FIXED),
    ],
)
def test_which_keys_are_free(action: str, key: str, fault: KeyFault | None) -> None:
    assert fault_of(action, key, {"help": "F1", "back": "Esc", "hold": "F6"}) is fault


def test_f1_in_a_dialog_tells_its_keys_and_goes_back_to_it(clerk: Clerk) -> None:
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F3)
    search = clerk.dialog(GoodsDialog)
    clerk.press(Key.Key_F1)
    shown = clerk.dialog(HelpWindow)
    assert shown.windowTitle() == search.windowTitle()
    clerk.press(Key.Key_Escape)
    clerk.dialog(GoodsDialog)
    clerk.press(Key.Key_Escape)
    assert clerk.lines == [("食盐", 1)]


def test_help_in_the_confirmation_tells_of_the_confirmation(clerk: Clerk) -> None:
    clerk.scan_card("张龚强")
    clerk.scan_goods("食盐")
    clerk.press(Key.Key_F12)
    clerk.press(Key.Key_F1)
    assert clerk.dialog(HelpDialog).rows[0][0] == "Enter"
    clerk.press(Key.Key_Escape)
    assert clerk.confirming
