"""The customer's display: which screen it takes, what it covers, and what it forgets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.customer_display import CustomerDisplay
from lovemart_desktop.gui.desks.customer_display.display import OFF, read_picture
from lovemart_desktop.gui.desks.customer_display.faces import AskClerk, Face, Idle, Serving, Step
from lovemart_desktop.gui.desks.customer_display.panel import DisplayPanel
from lovemart_desktop.gui.kit.theme import Theme
from tests.gui.deskwork import until

SERVING = Serving(Step.FILLING, name="张*强", taken=130, left=70)
DONE = Serving(Step.DONE, name="张*强", taken=130, left=70)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """A clerk's window on the first screen, with a line that has the keys."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(0, 0, 1000, 600)
    QLineEdit(made).setFocus()
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def display(window: QWidget) -> Iterator[CustomerDisplay]:
    made = CustomerDisplay(window)
    yield made
    made.close()


def shown(display: CustomerDisplay) -> list[DisplayPanel]:
    return list(display.panels)


def forget_now(display: CustomerDisplay) -> None:
    """The time passes after which a face is forgotten."""
    timer = display.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.start(0)


def test_the_second_screen_is_taken_without_taking_the_keys(
    window: QWidget, display: CustomerDisplay
) -> None:
    assert shown(display) == []
    display.open()
    assert display.second_screen == "customer"
    (panel,) = shown(display)
    assert panel.isVisible()
    assert panel.size() == QSize(1024, 768)
    QCoreApplication.processEvents()
    assert QApplication.activeWindow() is window
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    QTest.keyClick(focus, Qt.Key.Key_7)
    assert focus.text() == "7"


def test_a_screen_that_is_pulled_is_given_up_and_taken_again(display: CustomerDisplay) -> None:
    display.open()
    display.show_face(SERVING)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    second = QGuiApplication.screens()[1]
    app.screenRemoved.emit(second)
    assert display.second_screen == ""
    assert shown(display) == []
    app.screenAdded.emit(second)
    assert display.second_screen == "customer"
    assert shown(display)[0].face == SERVING


def test_a_screen_can_be_chosen_or_none(display: CustomerDisplay) -> None:
    display.open()
    display.choose(OFF)
    assert shown(display) == []
    display.choose("projector")
    assert shown(display) == [], "that one is not plugged in"
    display.choose("customer")
    assert display.second_screen == "customer"
    display.choose("counter")
    assert shown(display) == [], "the clerk's own screen is never taken"


def test_the_overlay_covers_the_window_and_leaves_the_keys_below(
    window: QWidget, display: CustomerDisplay
) -> None:
    focus = QApplication.focusWidget()
    display.show_face(SERVING)
    display.toggle_overlay("F11")
    (panel,) = shown(display)
    assert panel.parentWidget() is window
    assert panel.geometry() == window.rect()
    assert panel.face == SERVING
    assert QApplication.focusWidget() is focus
    window.resize(1200, 700)
    assert panel.geometry() == window.rect()
    display.toggle_overlay("F11")
    assert shown(display) == []
    assert QApplication.focusWidget() is focus


def test_a_click_on_the_overlay_leads_back(display: CustomerDisplay) -> None:
    display.show_overlay("F11")
    QTest.mouseClick(shown(display)[0], Qt.MouseButton.LeftButton)
    assert not display.covered


@pytest.mark.parametrize("face", [SERVING, DONE])
def test_nobody_stays_on_the_screen(display: CustomerDisplay, face: Face) -> None:
    display.open()
    display.show_face(face)
    assert shown(display)[0].face == face
    forget_now(display)
    until(lambda: shown(display)[0].face == Idle())


def test_what_was_booked_is_forgotten_sooner_than_somebody_who_thinks(
    display: CustomerDisplay,
) -> None:
    timer = display.findChild(QTimer)
    assert timer is not None
    display.show_face(SERVING)
    thinking = timer.interval()
    display.show_face(DONE)
    assert timer.interval() <= 10_000 < thinking
    display.show_face(Idle())
    assert not timer.isActive()


def test_closing_gives_both_screens_back(display: CustomerDisplay) -> None:
    display.open()
    display.show_overlay("F11")
    assert len(shown(display)) == 2
    display.close()
    assert shown(display) == []


def test_the_display_closes_with_its_window(window: QWidget, display: CustomerDisplay) -> None:
    display.open()
    window.close()
    assert shown(display) == []


def test_every_face_is_painted_at_every_size(display: CustomerDisplay, theme: Theme) -> None:
    """The name and the numbers differ from face to face, so the pictures do."""
    display.open()
    display.show_shop("青石镇爱心超市")
    (panel,) = shown(display)
    for size, scale in (((1280, 800), 100), ((1024, 600), 130), ((480, 800), 100)):
        theme.choose(text_scale=scale)
        panel.resize(*size)
        pictures = set()
        for face in (Idle(), AskClerk(), SERVING, DONE):
            display.show_face(face)
            image = panel.grab().toImage()
            assert image.pixelColor(2, 2) == QColor(theme.palette.display)
            pictures.add(bytes(image.constBits()))
        assert len(pictures) == 4


def test_a_picture_is_shown_and_a_lost_one_is_left_out(
    display: CustomerDisplay, tmp_path: Path
) -> None:
    path = tmp_path / "picture.png"
    picture = QPixmap(4000, 1000)
    picture.fill(QColor("#00ff00"))
    picture.save(str(path))
    assert read_picture(str(path)).width() == 2000
    display.open()
    display.show_notice("七月的大米星期五到货", str(path))
    panel = shown(display)[0]
    green = QColor("#00ff00")
    assert panel.grab().toImage().pixelColor(200, panel.height() // 2) == green
    display.show_notice("", str(tmp_path / "gone.png"))
    assert panel.grab().toImage().pixelColor(200, panel.height() // 2) != green
