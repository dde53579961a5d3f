"""Signing in by keys alone, on real books."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.kit.confirm import ConfirmDialog
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.sign_in import SignInPage
from lovemart_desktop.services.store import Session
from tests.gui.hands import Hands
from tests.shop import PIN, SECRET, Shop


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tasks: Tasks, sqlite_shop: Shop
) -> SignInPage:
    page = SignInPage(tasks, Language(qapp))
    qtbot.addWidget(page)
    page.resize(1366, 728)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_door(sqlite_shop.store)
    tasks.wait()
    return page


@pytest.fixture
def sessions(page: SignInPage) -> list[Session]:
    sessions: list[Session] = []
    page.signed_in.connect(sessions.append)
    return sessions


def _move_to(page: SignInPage, hands: Hands, name: str) -> None:
    names = [tile.person.name for tile in page.people.tiles]
    for _ in range(names.index(name)):
        hands.press(Qt.Key.Key_Right)
    assert page.people.person is not None
    assert page.people.person.name == name


def test_a_clerk_signs_in_with_a_pin(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "营小美")
    hands.press(Qt.Key.Key_Return)
    hands.type(PIN)
    assert page.sign_in_button.isEnabled()
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert [session.operator.name for session in sessions] == ["营小美"]
    assert page.pin_dots.count == 0


def test_an_officer_signs_in_with_a_password(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "卡春花")
    hands.press(Qt.Key.Key_Return)
    hands.type(SECRET)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert [session.operator.name for session in sessions] == ["卡春花"]
    assert page.password_edit.text() == ""


def test_digits_typed_on_a_clerks_tile_are_the_pin(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "营小美")
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert len(sessions) == 1


def test_a_number_chooses_the_account(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session], sqlite_shop: Shop
) -> None:
    page.people.number_edit.setFocus()
    hands.type(sqlite_shop.operators["storekeeper"].number)
    hands.press(Qt.Key.Key_Return)
    assert page.people.person is not None
    assert page.people.person.name == "库大强"
    hands.type(SECRET)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert [session.operator.name for session in sessions] == ["库大强"]


def test_an_unknown_number_is_said(page: SignInPage, hands: Hands) -> None:
    page.people.number_edit.setFocus()
    hands.type("77")
    hands.press(Qt.Key.Key_Return)
    assert page.band.isVisible()
    assert page.band.tone == "error"
    assert page.people.number_edit.hasFocus(), "not at the secret of whoever is chosen"
    hands.press(Qt.Key.Key_Escape)
    assert not page.band.isVisible()


def test_a_wrong_pin_is_said_and_typed_again(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "营小美")
    hands.type("111222")
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert sessions == []
    assert page.band.tone == "error"
    assert "4" in page.band.text
    assert page.recover_button.isVisible()
    assert not page.unlock_button.isVisible()
    assert page.pin_dots.hasFocus()
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert len(sessions) == 1


def test_an_unfinished_pin_is_not_tried(
    page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "营小美")
    hands.type(PIN[:5])
    assert not page.sign_in_button.isEnabled()
    hands.press(Qt.Key.Key_Return)
    assert not tasks.busy
    assert page.pin_dots.count == 5


def test_the_pad_types_the_pin(
    qtbot: QtBot, page: SignInPage, hands: Hands, tasks: Tasks, sessions: list[Session]
) -> None:
    _move_to(page, hands, "营小美")
    keys = {key.text(): key for key in page.pin_pad.keys}
    for digit in "99" + PIN:
        qtbot.mouseClick(keys[digit], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(keys["Clear"], Qt.MouseButton.LeftButton)
    assert page.pin_dots.count == 0
    for digit in PIN + "7":
        qtbot.mouseClick(keys[digit], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(keys["Erase"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(keys[PIN[-1]], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.sign_in_button, Qt.MouseButton.LeftButton)
    tasks.wait()
    assert len(sessions) == 1


def test_a_colleague_unlocks_a_locked_account(
    qtbot: QtBot,
    page: SignInPage,
    hands: Hands,
    tasks: Tasks,
    sessions: list[Session],
    sqlite_shop: Shop,
) -> None:
    _move_to(page, hands, "营小美")
    assert not page.unlock_button.isVisible()
    for _ in range(5):
        hands.type("111222")
        hands.press(Qt.Key.Key_Return)
        tasks.wait()
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert sessions == []
    assert page.unlock_button.isVisible()
    assert page.recover_button.isVisible()
    page.unlock_button.setFocus()
    hands.press(Qt.Key.Key_Space)
    dialog = page.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.choice.number_edit.setFocus()
    hands.type(SECRET[:12])
    hands.press(Qt.Key.Key_Return)
    assert dialog.band.tone == "error"
    assert dialog.choice.number_edit.hasFocus()
    assert dialog.choice.number_edit.text() == "", "a secret in the wrong line"
    assert SECRET[:12] not in dialog.band.text
    hands.type(sqlite_shop.operators["auditor"].number)
    hands.press(Qt.Key.Key_Return)
    hands.type(SECRET)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    qtbot.waitUntil(page.isActiveWindow)
    assert not page.unlock_button.isVisible()
    assert page.pin_dots.hasFocus()
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert [session.operator.name for session in sessions] == ["营小美"]


def test_text_and_contrast_change_at_the_door(page: SignInPage, hands: Hands, theme: Theme) -> None:
    page.text_button.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert theme.text_scale == 115
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Space)
    assert theme.text_scale == 100
    page.contrast_button.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert theme.palette.name == "contrast"
    hands.press(Qt.Key.Key_Space)
    assert theme.palette.name == "light"


@pytest.mark.parametrize("scale", [100, 115, 130])
def test_the_page_fits_the_smallest_window(
    page: SignInPage, theme: Theme, hands: Hands, scale: int
) -> None:
    page.resize(994, 565)
    theme.choose(text_scale=scale)
    _move_to(page, hands, "营小美")
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= 994
    if scale == 100:
        assert page.minimumSizeHint().height() <= 565
