"""The counter itself in the running program: keys, help, practice, printers, scanner, alarm."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.gui.desks.counter.help import HelpDialog
from lovemart_desktop.gui.desks.counter.keys_dialog import KeysDialog
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow, practice_home
from lovemart_desktop.gui.desks.counter.print_queue import PrintQueueDialog
from lovemart_desktop.gui.desks.settings import SettingsPage
from lovemart_desktop.gui.desks.settings.scanner import ScannerSection
from lovemart_desktop.gui.kit.dialogs import HelpWindow
from lovemart_desktop.gui.kit.messages import Question
from lovemart_desktop.gui.kit.printing import Role
from lovemart_desktop.persistence.verify import prove
from tests.acceptance.store import Counter
from tests.acceptance.town import CLERK, Town
from tests.acceptance.window import CTRL, SHIFT, Seat, running
from tests.afresh import afresh
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import FixedClock

Key = Qt.Key


@pytest.fixture
def codes(make_database: MakeDatabase, own_data_folder: Path) -> dict[str, str]:
    """A stocked shop in the data folder; codes by name of goods or holder."""
    url = make_database("sqlite", stocked_shop)
    own_data_folder.mkdir(parents=True)
    shutil.copyfile(url.removeprefix("sqlite:///"), own_data_folder / "lovemart.db")
    LocalSettings(till="T1").save(config.settings_path())
    counter = open_counter(config.database_url())
    counter.shop.close()
    return {**counter.cards, **counter.barcodes}


def clerk_at(seat: Seat) -> Counter:
    town = Town(seat)
    town.signed_in(CLERK)
    return Counter(town)


def test_keys_are_this_computers_and_outlive_the_program(
    qapp: QApplication, codes: dict[str, str]
) -> None:
    clock = FixedClock()
    with running(qapp, clock) as seat:
        counter = clerk_at(seat)
        seat.press(Key.Key_F1, SHIFT)
        dialog = seat.dialog(KeysDialog)
        ids = [line.action.id for line in dialog.table.values]
        for _ in range(ids.index("find")):
            seat.press(Key.Key_Down)
        seat.enter()
        seat.press(Key.Key_F2)
        assert afresh(dialog.waiting), "F2 looks up balances"
        seat.press(Key.Key_G, CTRL)
        assert not dialog.waiting
        seat.escape()
        seat.no_dialog()
        assert counter.page.scan_edit.hasFocus()
    with running(qapp, clock) as seat:
        counter = clerk_at(seat)
        counter.scan(codes["食盐"])
        seat.press(Key.Key_F3)
        seat.no_dialog()
        seat.press(Key.Key_F1)
        help_dialog = seat.dialog(HelpDialog)
        assert "Ctrl+G" in dict(help_dialog.rows)
        seat.escape()
        assert counter.lines == [("食盐", 1)]


def test_practice_leaves_nothing_behind(qapp: QApplication, codes: dict[str, str]) -> None:
    with running(qapp, FixedClock()) as seat:
        counter = clerk_at(seat)
        begin_practice(seat)
        seat.scan(codes["张龚强"])
        seat.scan(codes["大米"])
        seat.press(Key.Key_F12)
        seat.enter()
        assert counter.booked() == []
        (slip,) = counter.town.fetch_papers()
        assert "练习" in slip.text()
        assert slip.codes() == []
        seat.press(Key.Key_T, CTRL)
        seat.no_dialog()
        assert list(practice_home().iterdir()) == []
        # the lock ends it too
        begin_practice(seat)
        seat.window.lock()
        seat.settle()
        assert list(practice_home().iterdir()) == []
        Town(seat).signed_in(CLERK)
        counter.scan(codes["张龚强"], codes["食盐"])
        receipt, slip = counter.redeem()
        assert receipt.number == "001000000019"
        assert slip.codes() == [receipt.number]
        store = seat.program.store
        assert store is not None
        assert prove(store.books, 0).clean


def begin_practice(seat: Seat) -> None:
    seat.press(Key.Key_T, CTRL)
    seat.dialog(Question)
    seat.enter()
    seat.settle()
    seat.dialog(PracticeWindow)


def test_slips_wait_for_the_printer_and_outlive_the_program(
    qapp: QApplication, codes: dict[str, str]
) -> None:
    clock = FixedClock()
    with running(qapp, clock) as seat:
        counter = clerk_at(seat)
        seat.program.printers.choose(Role.SLIP, "switched off")
        for name in ("张龚强", "周尧全"):
            counter.scan(codes[name], codes["食盐"])
            seat.press(Key.Key_F12)
            seat.enter()
        assert len(counter.booked()) == 2
        assert any("2" in fact for fact in seat.window.top_bar.facts)
        assert counter.town.fetch_papers() == []
    with running(qapp, clock) as seat:
        counter = clerk_at(seat)
        seat.settle()
        # the printer is there again: both come by themselves
        assert len(counter.town.fetch_papers()) == 2
        if counter.page.band.latched:
            # the program ended before it had forgotten the basket; it says that it is booked
            seat.escape()
        seat.program.printers.choose(Role.SLIP, "switched off")
        counter.scan(codes["张龚强"], codes["食盐"])
        seat.press(Key.Key_F12)
        seat.enter()
        seat.press(Key.Key_J, CTRL)
        dialog = seat.dialog(PrintQueueDialog)
        assert len(dialog.table.values) == 1
        seat.press(Key.Key_Delete)
        seat.type_line("试用")
        assert dialog.table.values == []
        seat.escape()
        seat.no_dialog()


def test_the_scanner_is_tried_in_the_settings(qapp: QApplication, codes: dict[str, str]) -> None:
    with running(qapp, FixedClock()) as seat:
        town = Town(seat)
        town.signed_in(CLERK)
        town.open_page("settings")
        page = seat.page(SettingsPage)
        while page.section != "scanner":
            seat.press(Key.Key_Down)
        seat.enter()
        section = page.section_widget()
        assert isinstance(section, ScannerSection)
        seat.hands.scan(codes["食盐"], gap=70)
        seat.settle()
        assert section.trial is not None
        assert section.trial.text == codes["食盐"]
        seat.push(section.apply_button)
        assert seat.computer.settings.scanner_gap_ms == 120
        seat.press(Key.Key_F1)
        seat.dialog(HelpWindow)
        seat.escape()
        seat.no_dialog()


def test_a_hundred_unknown_cards_raise_an_alarm(qapp: QApplication, codes: dict[str, str]) -> None:
    with running(qapp, FixedClock()) as seat:
        counter = clerk_at(seat)
        for number in range(99):
            seat.hands.scan(f"{90000000000000 + number}")
        seat.settle()
        quiet = counter.band
        counter.scan("90000000000099")
        assert counter.band != quiet
        assert "100" in counter.band
        assert counter.page.band.latched
        seat.escape()
        counter.scan(codes["张龚强"], codes["食盐"])
        assert counter.lines == [("食盐", 1)]
