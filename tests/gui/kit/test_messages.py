"""News, questions and second persons, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit.confirm import ConfirmDialog, confirm
from lovemart_desktop.gui.kit.messages import MessageBand, Notice, Question, ask, tell
from lovemart_desktop.gui.kit.people import Person
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.theme import Theme
from tests.gui.hands import Hands

AUDITOR = Person("07", "罗清禾", ("auditor",), "password")
CLERK = Person("03", "周穗", ("clerk",), "pin")


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.band = MessageBand(self)
        QVBoxLayout(self).addWidget(self.band)
        self.answers: list[object] = []

    def on_yes(self) -> None:
        self.answers.append("yes")

    def on_no(self) -> None:
        self.answers.append("no")

    def on_confirmed(self, result: object) -> None:
        self.answers.append(result)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(994, 565)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def _opened(qtbot: QtBot, page: Page, kind: type[Question | Notice | ConfirmDialog]) -> QWidget:
    dialog = page.findChild(kind)
    assert isinstance(dialog, kind)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_news_replace_each_other(page: Page) -> None:
    page.band.say("success", "Added")
    page.band.say("warning", "Running low")
    assert (page.band.text, page.band.tone) == ("Running low", "warning")
    page.band.refuse(Refusal("basket.empty"))
    assert page.band.tone == "error"
    assert not page.band.latched


def test_a_latched_fault_stays_until_it_is_dismissed(qtbot: QtBot, page: Page) -> None:
    page.band.rest_with("Scan a card")
    page.band.latch("1 item not added")
    page.band.say("success", "Added")
    assert page.band.text == "1 item not added"
    assert page.band.latched
    with qtbot.waitSignal(page.band.dismissed):
        assert page.band.dismiss()
    assert page.band.text == "Scan a card"
    assert not page.band.dismiss()


def test_the_button_of_a_latched_band_dismisses_it(qtbot: QtBot, page: Page) -> None:
    page.band.latch("1 item not added")
    button = page.band.button
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not page.band.latched
    assert not button.isVisible()


def test_enter_says_yes_and_the_dialog_is_freed(qtbot: QtBot, page: Page, hands: Hands) -> None:
    ask(page, "Print?", "Two copies.", "Print", page.on_yes, page.on_no)
    question = _opened(qtbot, page, Question)
    with qtbot.waitSignal(question.destroyed):
        hands.press(Qt.Key.Key_Return)
    assert page.answers == ["yes"]
    assert QApplication.activeWindow() is page


def test_escape_says_no(qtbot: QtBot, page: Page, hands: Hands) -> None:
    ask(page, "Print?", "Two copies.", "Print", page.on_yes, page.on_no)
    _opened(qtbot, page, Question)
    hands.press(Qt.Key.Key_Escape)
    assert page.answers == ["no"]


def test_enter_does_not_do_a_dangerous_thing(qtbot: QtBot, page: Page, hands: Hands) -> None:
    ask(page, "Clear?", "All lines go.", "Clear", page.on_yes, page.on_no, danger=True)
    _opened(qtbot, page, Question)
    hands.press(Qt.Key.Key_Return)
    assert page.answers == ["no"]
    ask(page, "Clear?", "All lines go.", "Clear", page.on_yes, page.on_no, danger=True)
    _opened(qtbot, page, Question)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    assert page.answers[-1] == "yes"


def test_a_notice_is_read_and_closed(qtbot: QtBot, page: Page, hands: Hands) -> None:
    tell(page, "Saved", "The file lies in the folder.")
    notice = _opened(qtbot, page, Notice)
    with qtbot.waitSignal(notice.destroyed):
        hands.press(Qt.Key.Key_Return)


class Attempts:
    """Stands for the service: one right password, everything else is refused."""

    def __init__(self) -> None:
        self.made: list[tuple[str, str]] = []
        self.name = "罗清禾"

    def __call__(self, number: str, secret: str) -> str:
        self.made.append((number, secret))
        if secret != "secret-word":
            raise Refusal("confirmation.same_person", name=self.name)
        return f"confirmed by {number}"


@pytest.fixture
def attempts(qtbot: QtBot, page: Page, tasks: Tasks) -> Attempts:
    attempts = Attempts()
    confirm(
        page,
        tasks,
        title="Credit the round",
        facts=(("Households", "47"),),
        people=[AUDITOR, CLERK],
        attempt=attempts,
        on_confirmed=page.on_confirmed,
    )
    _opened(qtbot, page, ConfirmDialog)
    return attempts


def test_a_second_person_confirms_by_keys_alone(
    page: Page, attempts: Attempts, hands: Hands, tasks: Tasks
) -> None:
    hands.press(Qt.Key.Key_Return)
    hands.type("secret-word")
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert attempts.made == [("07", "secret-word")]
    assert page.answers == ["confirmed by 07"]


def test_a_refused_confirmation_is_said_and_tried_again(
    page: Page, attempts: Attempts, hands: Hands, tasks: Tasks
) -> None:
    hands.press(Qt.Key.Key_Return)
    hands.type("wrong")
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    dialog = page.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    assert "cannot confirm it too" in dialog.band.text
    assert dialog.secret_edit.text() == ""
    assert page.answers == []
    hands.type("secret-word")
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    assert page.answers == ["confirmed by 07"]


def test_what_is_refused_squeezes_no_line(
    page: Page, attempts: Attempts, hands: Hands, tasks: Tasks
) -> None:
    attempts.name = "阿卜杜热合曼·买买提 " * 8
    page.window().resize(1000, 720)
    dialog = page.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    hands.press(Qt.Key.Key_Return)
    hands.type("wrong")
    hands.press(Qt.Key.Key_Return)
    tasks.wait()
    QCoreApplication.processEvents()
    assert attempts.name in dialog.band.text
    # but for the ring of the focus
    assert dialog.choice.height() >= dialog.choice.sizeHint().height() - 4
    assert page.window().geometry().contains(dialog.geometry())


def test_another_person_is_chosen_by_arrow_or_number(
    page: Page, attempts: Attempts, hands: Hands, tasks: Tasks
) -> None:
    hands.press(Qt.Key.Key_Right)
    dialog = page.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    assert dialog.choice.person is CLERK
    hands.press(Qt.Key.Key_Down)
    hands.type("07")
    hands.press(Qt.Key.Key_Return)
    assert dialog.choice.person is AUDITOR
    assert dialog.secret_edit.hasFocus()


def test_nothing_is_asked_without_a_secret(
    page: Page, attempts: Attempts, hands: Hands, tasks: Tasks
) -> None:
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Escape)
    tasks.wait()
    assert attempts.made == []
    assert page.answers == []
    dialog = page.findChild(ConfirmDialog)
    assert dialog is None or not dialog.isVisible()
