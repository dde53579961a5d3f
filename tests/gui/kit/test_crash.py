"""A bug is shown once, without the values it happened with."""

from __future__ import annotations

import logging
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.crash import CrashHandler, report
from lovemart_desktop.gui.kit.idle import IdleWatch
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.messages import Notice
from lovemart_desktop.gui.kit.theme import Theme
from tests.gui.hands import Hands


def _broken(name: str, id_number: str) -> None:
    raise ValueError(f"no such person: {name} {id_number}")


def _caught() -> ValueError:
    try:
        try:
            _broken("张龚强", "520123194005183127")
        except ValueError as error:
            raise ValueError("card 86039174026852") from error
    except ValueError as error:
        return error
    raise AssertionError("nothing was raised")


def test_a_report_tells_the_place_and_no_values() -> None:
    told = report(_caught())
    assert "test_crash.py" in told
    assert "_broken" in told
    assert "ValueError" in told
    assert "PySide6" in told
    for secret in ("张龚强", "520123194005183127", "86039174026852", "/work", "home"):
        assert secret not in told


def test_a_refusals_code_is_told_without_its_facts() -> None:
    told = report(Refusal("card.lost", number_tail="6852"))
    assert "card.lost" in told
    assert "6852" not in told


@pytest.fixture
def handler(qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> CrashHandler:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    handler = CrashHandler(qapp)
    handler.install()
    return handler


def test_a_bug_is_shown_once_and_can_be_copied(
    qtbot: QtBot,
    handler: CrashHandler,
    hands: Hands,
    caplog: pytest.LogCaptureFixture,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    error = _caught()
    with caplog.at_level(logging.ERROR):
        sys.excepthook(type(error), error, error.__traceback__)
        sys.excepthook(type(error), error, error.__traceback__)
    assert "张龚强" not in caplog.text
    assert caplog.text.count("_broken") == 2
    notices = window.findChildren(Notice)
    assert len(notices) == 1
    qtbot.waitUntil(notices[0].isActiveWindow)
    copy = notices[0].copy_button
    assert copy is not None
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "_broken" in QApplication.clipboard().text()
    with qtbot.waitSignal(notices[0].destroyed):
        hands.press(Qt.Key.Key_Escape)
    sys.excepthook(type(error), error, error.__traceback__)
    assert window.findChildren(Notice) == []


def test_keys_put_off_the_idle_lock(qtbot: QtBot, qapp: QApplication, hands: Hands) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    watch = IdleWatch(qapp, minutes=5)
    watch._timer.setInterval(60)
    with qtbot.waitSignal(watch.idle, timeout=5000):
        hands.press(Qt.Key.Key_A)
        assert watch._timer.isActive()
    watch.set_minutes(0)
    hands.press(Qt.Key.Key_A)
    assert not watch._timer.isActive()
    qapp.removeEventFilter(watch)


def test_languages_are_switched_while_the_program_runs(qapp: QApplication) -> None:
    language = Language(qapp)
    try:
        language.choose("zh_CN")
        assert QApplication.translate("Names", "clerk") == "营业员"
        assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
        language.choose("en")
        assert QApplication.translate("Names", "clerk") == "clerk"
        assert language.code == "en"
        with pytest.raises(ValueError, match="fr"):
            language.choose("fr")
    finally:
        language.choose("en")
