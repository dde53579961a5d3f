"""What a customer sees of the running program, on a second screen and over the clerk's window."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.gui.desks.counter.customer import CustomerPart
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.customer_display import CustomerDisplay
from lovemart_desktop.gui.desks.customer_display.faces import (
    AskClerk,
    Face,
    Idle,
    Serving,
    Step,
)
from lovemart_desktop.gui.desks.settings import SettingsPage
from lovemart_desktop.gui.desks.settings.customer import CustomerSection
from tests.acceptance.town import CLERK, Town
from tests.acceptance.window import CTRL, Seat, running
from tests.conftest import MakeDatabase
from tests.counter import Counter, open_counter, stocked_shop
from tests.shop import FixedClock

F11, F12, ESC, DOWN = Qt.Key.Key_F11, Qt.Key.Key_F12, Qt.Key.Key_Escape, Qt.Key.Key_Down


class Customer:
    """Somebody at the counter, who looks at the second screen."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat

    @property
    def display(self) -> CustomerDisplay:
        part = self.seat.window.findChild(CustomerPart)
        assert part is not None
        assert part.display is not None
        return part.display

    def sees(self) -> Face:
        """What all panels show alike."""
        (face,) = {panel.face for panel in self.display.panels}
        return face

    def covered(self) -> bool:
        return self.display.covered

    def served(self) -> Serving:
        face = self.sees()
        assert isinstance(face, Serving)
        return face


def books_of_the_data_folder(make_database: MakeDatabase, folder: Path) -> Counter:
    """A stocked shop whose till is this computer's."""
    url = make_database("sqlite", stocked_shop)
    folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.shop.close()
    return counter


def test_a_customer_is_served_kindly(
    qapp: QApplication, make_database: MakeDatabase, own_data_folder: Path
) -> None:
    known = books_of_the_data_folder(make_database, own_data_folder)
    with running(qapp, FixedClock()) as seat:
        town, customer = Town(seat), Customer(seat)
        town.signed_in(CLERK)
        follow_a_redemption(customer, known)
        meet_a_fault(customer, known)
        cover_the_window(customer, known)
        lock_the_window(customer, known)
        choose_in_the_settings(town, customer)
    assert LocalSettings.load(config.settings_path()).customer_notice == "今日到货"


def follow_a_redemption(customer: Customer, known: Counter) -> None:
    seat = customer.seat
    assert customer.display.second_screen == "customer"
    assert customer.sees() == Idle()
    seat.scan(known.cards["张龚强"])
    seat.scan(known.barcodes["大米"])
    assert (customer.served().name, customer.served().taken) == ("张*强", 65)
    seat.press(F12)
    assert customer.served().step is Step.CONFIRMING
    seat.enter()
    assert customer.served().step is Step.DONE
    assert (customer.served().taken, customer.served().left) == (65, 1135)
    timer = customer.display.findChild(QTimer)
    assert timer is not None
    timer.start(0)
    seat.until(lambda: customer.sees() == Idle(), "somebody stays on the screen")


def meet_a_fault(customer: Customer, known: Counter) -> None:
    seat = customer.seat
    seat.scan("6999999999999")
    assert customer.sees() == AskClerk()
    seat.press(ESC)
    assert customer.sees() == Idle()


def cover_the_window(customer: Customer, known: Counter) -> None:
    """On a computer with one screen: F11, and everything goes on below."""
    seat = customer.seat
    seat.press(F11)
    (overlay,) = (panel for panel in customer.display.panels if not panel.isWindow())
    assert overlay.geometry() == seat.window.rect()
    seat.scan(known.cards["周尧全"])
    seat.scan(known.barcodes["食盐"])
    seat.press(F12)
    seat.enter()
    page: CounterPage = seat.page(CounterPage)
    assert page.basket.empty
    assert (customer.served().name, customer.served().taken) == ("周*全", 3)
    seat.window.resize(QSize(1100, 650))
    assert overlay.geometry() == seat.window.rect()
    seat.press(ESC)
    assert not customer.covered()
    assert page.scan_edit.hasFocus()


def lock_the_window(customer: Customer, known: Counter) -> None:
    seat = customer.seat
    seat.scan(known.cards["周尧全"])
    seat.press(F11)
    seat.press(Qt.Key.Key_L, CTRL)
    assert not customer.covered()
    assert customer.sees() == Idle()
    Town(seat).signed_in(CLERK)
    assert customer.served().name == "周*全"
    seat.press(ESC)


def choose_in_the_settings(town: Town, customer: Customer) -> None:
    """The second screen is given back, words are written, and tones are switched off."""
    seat = town.seat
    town.open_page("settings")
    page: SettingsPage = seat.page(SettingsPage)
    page.sections.setFocus()
    while page.section != "customer":
        seat.press(DOWN)
    seat.enter()
    section = page.section_widget()
    assert isinstance(section, CustomerSection)
    assert section.screen_box.hasFocus()
    seat.choose(section.screen_box, "F11")
    assert customer.display.panels == ()
    seat.choose(section.screen_box, "customer")
    assert customer.display.second_screen == "customer"
    seat.tab_to(section.notice_edit)
    seat.type("今日到货")
    seat.tab_to(section.tones_box)
    seat.press(Qt.Key.Key_Space)
    assert not section.tones_button.isEnabled()
    assert seat.program.tools.sounds.silent
