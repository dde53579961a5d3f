"""What the customer sees meanwhile: on the second screen, and over the clerk's window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lovemart_desktop.gui.desks.counter.customer import CustomerPart
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.customer_display import CustomerDisplay
from lovemart_desktop.gui.desks.customer_display.faces import AskClerk, Idle, Serving, Step
from lovemart_desktop.tour.chapters.counter import UNKNOWN, at_the_counter
from lovemart_desktop.tour.stage import Stage

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def second_screen(stage: Stage) -> None:
    """Nobody, somebody, the question, the thanks; and calm words where something is wrong."""
    page, known = at_the_counter(stage)
    display = _display(stage, page)
    stage.expect(isinstance(display.face, Idle), "somebody is shown before anybody came")
    _shot(stage, display, "customer-idle")
    stage.hands.scan(known.rich.number)
    stage.settle()
    for code in known.barcodes[:3]:
        stage.hands.scan(code)
        stage.settle()
    shown = _serving(stage, display)
    stage.expect(known.rich.name not in repr(shown), "the full name is on the customers' screen")
    _shot(stage, display, "customer-serving")
    stage.hands.press(Qt.Key.Key_F12)
    stage.settle()
    stage.expect(_serving(stage, display).step is Step.CONFIRMING, "nobody is asked")
    _shot(stage, display, "customer-confirm")
    stage.hands.press(ENTER)
    stage.settle()
    stage.expect(_serving(stage, display).step is Step.DONE, "nobody is thanked")
    _shot(stage, display, "customer-done")
    stage.hands.scan(UNKNOWN)
    stage.settle()
    stage.expect(isinstance(display.face, AskClerk), "the customer is told of the fault")
    _shot(stage, display, "customer-ask")
    stage.hands.press(ESC)


def overlay(stage: Stage) -> None:
    """F11 covers the clerk's window; scanning goes on below."""
    page, known = at_the_counter(stage)
    display = _display(stage, page)
    stage.hands.press(Qt.Key.Key_F11)
    stage.hands.scan(known.rich.number)
    stage.hands.scan(known.barcodes[0])
    stage.settle()
    stage.expect(display.covered, "F11 does not cover the window")
    stage.expect(len(page.basket.lines) == 1, "nothing is scanned below the customers' words")
    stage.shot("customer-overlay")
    stage.hands.press(Qt.Key.Key_F12, ENTER)
    stage.settle()
    stage.expect(page.basket.empty, f"the basket was not booked: {page.band.text}")
    stage.hands.press(ESC)
    stage.expect(not display.covered, "Esc does not lead back to the counter")


def _display(stage: Stage, page: CounterPage) -> CustomerDisplay:
    part = page.findChild(CustomerPart)
    if part is None or part.display is None:
        stage.expect(False, "the counter has no customers' display")
    assert part is not None
    assert part.display is not None
    return part.display


def _serving(stage: Stage, display: CustomerDisplay) -> Serving:
    face = display.face
    stage.expect(isinstance(face, Serving), f"{type(face).__name__} is shown to the customer")
    assert isinstance(face, Serving)
    return face


def _shot(stage: Stage, display: CustomerDisplay, name: str) -> None:
    stage.settle()
    (panel,) = display.panels
    stage.folder.keep(panel.grab(), name)
