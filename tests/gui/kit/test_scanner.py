"""A scan is told from typing, wherever the focus is; neither is ever lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.kit.scanner import ScanEdit, Scanner
from tests.gui.hands import FakeClock, Hands

CARD = "86039174026852"


class Page(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scans: list[str] = []
        self.entered: list[str] = []
        self.clicks = 0
        self.edit = ScanEdit(self)
        self.button = QPushButton("press", self)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self.button)
        self.edit.returnPressed.connect(self.on_enter)
        self.button.clicked.connect(self.on_click)

    @Slot()
    def on_enter(self) -> None:
        self.entered.append(self.edit.text())

    @Slot()
    def on_click(self) -> None:
        self.clicks += 1

    def on_scan(self, text: str) -> None:
        self.scans.append(text)


@pytest.fixture
def page(qtbot: QtBot, scanner: Scanner) -> Page:
    page = Page()
    qtbot.addWidget(page)
    scanner.listen(page, page.on_scan)
    _show(qtbot, page)
    page.edit.setFocus()
    return page


def _show(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, "\r", "\n"])
def test_a_scan_is_swallowed_whole(page: Page, hands: Hands, end: Qt.Key | str) -> None:
    hands.scan(CARD, end=end)
    assert page.scans == [CARD]
    assert page.edit.text() == ""
    assert page.entered == []
    assert page.edit.hasFocus()


def test_cr_and_lf_together_end_one_scan(page: Page, hands: Hands) -> None:
    hands.scan(CARD, end="\r\n")
    assert page.scans == [CARD]
    assert page.entered == []


def test_typing_arrives_where_it_was_meant(page: Page, hands: Hands) -> None:
    hands.type("6901234")
    hands.press(Qt.Key.Key_Return)
    assert page.entered == ["6901234"]
    assert page.scans == []


def test_typing_arrives_without_another_key(qtbot: QtBot, page: Page) -> None:
    QTest.keyClicks(page.edit, "7")
    qtbot.waitUntil(lambda: page.edit.text() == "7")


def test_short_bursts_are_typing(page: Page, hands: Hands) -> None:
    hands.scan("12345")
    assert page.scans == []
    assert page.entered == ["12345"]


def test_six_characters_are_a_scan(page: Page, hands: Hands) -> None:
    hands.scan("123456")
    assert page.scans == ["123456"]


@pytest.mark.parametrize(("gap", "scanned"), [(50, True), (51, False)])
def test_the_gap_decides(page: Page, hands: Hands, gap: int, scanned: bool) -> None:
    hands.scan(CARD, gap=gap)
    assert page.scans == ([CARD] if scanned else [])
    assert page.entered == ([] if scanned else [CARD])


def test_the_gap_is_a_setting(page: Page, scanner: Scanner, hands: Hands) -> None:
    scanner.gap_ms = 80
    hands.scan(CARD, gap=75)
    assert page.scans == [CARD]


def test_what_was_typed_before_a_scan_stays(page: Page, hands: Hands) -> None:
    hands.type("3*")
    hands.scan("6901234567892")
    assert page.scans == ["6901234567892"]
    assert page.edit.text() == "3*"


def test_two_scans_in_a_row_are_two(page: Page, hands: Hands) -> None:
    hands.scan("6901234567892")
    hands.scan(CARD)
    assert page.scans == ["6901234567892", CARD]


def test_a_focused_button_is_not_pressed_by_a_scan(page: Page, hands: Hands) -> None:
    page.button.setFocus()
    hands.scan("12 456")
    assert page.scans == ["12 456"]
    assert page.clicks == 0


def test_space_still_presses_a_button(page: Page, hands: Hands) -> None:
    page.button.setFocus()
    hands.type(" ")
    assert page.clicks == 1
    assert not page.button.isDown()


def test_other_keys_come_after_what_was_typed_before_them(page: Page, hands: Hands) -> None:
    QTest.keyClicks(page.edit, "1")
    QTest.keyClick(page.edit, Qt.Key.Key_Backspace)
    assert page.edit.text() == ""


def test_a_shortcut_does_not_steal_the_end_of_a_scan(page: Page, hands: Hands) -> None:
    fired: list[bool] = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), page)
    shortcut.activated.connect(fired.clear)
    hands.scan(CARD)
    assert page.scans == [CARD]


def test_control_keys_are_no_characters(page: Page, hands: Hands) -> None:
    page.edit.setText("abcdef")
    for _ in range(6):
        QTest.keyClick(page.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.edit, Qt.Key.Key_Return)
    assert page.scans == []
    assert page.entered == ["abcdef"]


def test_a_held_down_key_is_no_scan(page: Page, clock: FakeClock) -> None:
    for kind in [QEvent.Type.KeyPress] * 8:
        clock.pass_(30)
        event = QKeyEvent(
            kind, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7", autorep=True, count=1
        )
        QCoreApplication.sendEvent(page.edit, event)
    QTest.keyClick(page.edit, Qt.Key.Key_Return)
    assert page.scans == []
    assert page.entered == ["7" * 8]


def test_windows_that_do_not_listen_keep_their_keys(
    qtbot: QtBot, scanner: Scanner, hands: Hands
) -> None:
    window = QLineEdit()
    qtbot.addWidget(window)
    _show(qtbot, window)
    with qtbot.assertNotEmitted(scanner.scanned):
        hands.scan(CARD)
    assert window.text() == CARD


def test_the_visible_page_gets_a_scan_when_the_focus_is_beside_it(
    qtbot: QtBot, scanner: Scanner, hands: Hands
) -> None:
    window, stack = QWidget(), QStackedWidget()
    navigation = QPushButton("cards", window)
    column = QVBoxLayout(window)
    column.addWidget(navigation)
    column.addWidget(stack)
    shown, hidden = Page(), Page()
    stack.addWidget(shown)
    stack.addWidget(hidden)
    scanner.listen(hidden, hidden.on_scan)
    scanner.listen(shown, shown.on_scan)
    qtbot.addWidget(window)
    _show(qtbot, window)
    navigation.setFocus()
    hands.scan(CARD)
    assert shown.scans == [CARD]
    assert hidden.scans == []


def test_a_scan_does_not_answer_a_question_and_is_not_lost(
    qtbot: QtBot, page: Page, scanner: Scanner, hands: Hands
) -> None:
    question = QDialog(page)
    answer = QPushButton("yes", question)
    answer.setDefault(True)
    answer.clicked.connect(question.accept)
    question.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question)
    answer.setFocus()
    with qtbot.waitSignal(scanner.held) as held:
        hands.scan(CARD)
    assert held.args == [CARD]
    assert question.isVisible()
    assert page.scans == []
    hands.press(Qt.Key.Key_Return)
    assert not question.isVisible()
    qtbot.waitUntil(lambda: page.scans == [CARD])


def test_a_dialog_may_listen_itself(
    qtbot: QtBot, page: Page, scanner: Scanner, hands: Hands
) -> None:
    dialog = QDialog(page)
    inside = Page(dialog)
    scanner.listen(dialog, inside.on_scan)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    inside.edit.setFocus()
    hands.scan(CARD)
    assert inside.scans == [CARD]
    assert page.scans == []
    dialog.close()


def test_a_page_that_is_gone_gets_nothing(
    qtbot: QtBot, scanner: Scanner, hands: Hands, page: Page
) -> None:
    other = Page(page)
    scanner.listen(other, other.on_scan)
    other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    hands.scan(CARD)
    assert page.scans == [CARD]


def test_a_page_can_stop_listening(page: Page, scanner: Scanner, hands: Hands) -> None:
    scanner.forget(page)
    hands.scan(CARD)
    assert page.scans == []
    assert page.entered == [CARD]


def test_quiet_time_counts_typed_and_scanned_characters(
    page: Page, scanner: Scanner, hands: Hands, clock: FakeClock
) -> None:
    assert scanner.milliseconds_since_character() > 300
    hands.scan(CARD)
    assert scanner.milliseconds_since_character() == 0
    clock.pass_(299)
    assert scanner.milliseconds_since_character() == 299
    hands.press(Qt.Key.Key_F12)
    assert scanner.milliseconds_since_character() == 699


def test_a_scan_is_measured_for_the_tester(
    qtbot: QtBot, page: Page, scanner: Scanner, hands: Hands
) -> None:
    with qtbot.waitSignal(scanner.measured) as measured:
        hands.scan(CARD, gap=12, end=Qt.Key.Key_Tab)
    assert measured.args == [(14, 12, "Tab")]


def test_input_methods_are_kept_out_of_a_scan_line(page: Page) -> None:
    assert page.edit.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
