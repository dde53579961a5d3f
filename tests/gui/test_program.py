"""How the program starts, whom it lets in, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lovemart_desktop import config
from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.desks.counter.page import CounterPage
from lovemart_desktop.gui.desks.first_start import FirstStart, JoinPage
from lovemart_desktop.gui.kit.messages import Notice
from lovemart_desktop.gui.program import BooksChoice, Program
from lovemart_desktop.services.instance import only_window
from tests.conftest import MakeDatabase
from tests.counter import open_counter, stocked_shop
from tests.shop import PIN, SECRET, founded

Start = Callable[..., Program]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, own_data_folder: Path) -> Iterator[Start]:
    """Starts programs, and ends those that are still running."""
    running: list[Program] = []

    def begin(url: str = "", *, note: str = "", **settings: str | int) -> Program:
        computer = Computer(
            LocalSettings(language="en", **settings),  # type: ignore[arg-type]  # by name
            config.settings_path(),
        )
        books = BooksChoice(lambda: config.database_url(url), note=lambda: note)
        program = Program(qapp, computer, books)
        running.append(program)
        program.start()
        qtbot.waitUntil(lambda: program.ready or program.exit_code != 0)
        return program

    yield begin
    for program in running:
        program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_fresh_data_folder_leads_to_the_first_start(start: Start) -> None:
    program = start()
    assert isinstance(program.window.stack.currentWidget(), FirstStart)
    assert program.window.is_locked


def test_known_books_without_a_till_ask_for_its_name(
    start: Start, make_database: MakeDatabase
) -> None:
    program = start(make_database("sqlite", founded))
    assert isinstance(program.window.stack.currentWidget(), JoinPage)


def test_known_books_lead_to_the_door(
    start: Start, make_database: MakeDatabase, qtbot: QtBot
) -> None:
    program = start(make_database("sqlite", founded), till="T1")
    door = program.window.sign_in
    assert program.window.stack.currentWidget() is door
    qtbot.waitUntil(lambda: len(door.people.tiles) == 7)
    assert door.town_label.text() == "青石镇"
    assert not door.note.isVisible()


def test_a_note_stands_on_the_door(start: Start, make_database: MakeDatabase) -> None:
    program = start(make_database("sqlite", founded), note="Everybody: secret-word", till="T1")
    assert program.window.sign_in.note.isVisible()
    assert program.window.sign_in.note.text == "Everybody: secret-word"


def test_a_second_window_on_the_same_books_is_refused_in_words(
    start: Start, make_database: MakeDatabase
) -> None:
    url = make_database("sqlite", founded)
    with ExitStack() as first:
        first.enter_context(only_window(url))
        program = start(url, till="T1")
    assert program.exit_code == 1
    notices = program.window.findChildren(Notice)
    assert len(notices) == 1
    assert notices[0].windowTitle() == "The books cannot be opened"


def test_settings_that_cannot_be_read_are_said_in_the_window(
    qapp: QApplication, qtbot: QtBot, own_data_folder: Path
) -> None:
    def refuse() -> str:
        raise Refusal("settings.unreadable", path="settings.json")

    path = config.settings_path()
    path.parent.mkdir()
    path.write_text("{broken", encoding="utf-8")
    program = Program(qapp, Computer(LocalSettings(), path), BooksChoice(refuse))
    program.start()
    qtbot.waitUntil(lambda: program.exit_code == 1)
    assert program.window.findChildren(Notice)
    program.close()
    assert path.read_text(encoding="utf-8") == "{broken"


def test_a_language_for_one_run_is_not_kept(
    qapp: QApplication, qtbot: QtBot, own_data_folder: Path
) -> None:
    path = config.settings_path()
    computer = Computer(LocalSettings(), path)
    program = Program(qapp, computer, BooksChoice(config.database_url), language="en")
    program.start()
    qtbot.waitUntil(lambda: program.ready)
    assert program.language.code == "en"
    program.theme.choose(text_scale=115)
    assert LocalSettings.load(path).language == "zh_CN"
    program.language.choose("en")
    assert LocalSettings.load(path).language == "en"
    program.theme.choose(text_scale=100)
    program.close()


def test_the_clerk_s_bar_tells_of_printer_and_next_receipt(
    start: Start, make_database: MakeDatabase
) -> None:
    url = make_database("sqlite", stocked_shop)
    counter = open_counter(url)
    counter.buy("张龚强", 食盐=1)
    counter.shop.close()
    program = start(url, till="T1")
    store = program.store
    assert store is not None
    program.window.open_session(store.sign_in("06", PIN))
    program.tasks.wait()
    assert isinstance(program.window.page, CounterPage)
    assert program.window.top_bar.facts == ["6/18 left open", "Slips as PDF", "Next T1-2"]
    slips = [paper.name for paper in program.printers.folder.iterdir()]
    assert slips == ["Slip 001000000019.pdf"]


def test_officers_get_their_pages_and_clerks_theirs(
    start: Start, make_database: MakeDatabase
) -> None:
    program = start(make_database("sqlite", founded), till="T1")
    store = program.store
    assert store is not None
    program.window.open_session(store.sign_in("06", PIN))
    assert program.window.spec_ids()[0] == "counter"
    assert "cards" not in program.window.spec_ids()
    program.window.open_session(store.sign_in("04", SECRET))
    assert {"cards", "awards", "funds"} <= set(program.window.spec_ids())
    assert "counter" not in program.window.spec_ids()
    program.tasks.wait()


def test_look_and_place_are_kept_for_the_next_start(start: Start) -> None:
    program = start()
    program.theme.choose(palette="dark", text_scale=115)
    program.window.resize(1100, 700)
    program.close()
    kept = json.loads(config.settings_path().read_text(encoding="utf-8"))
    assert (kept["theme"], kept["text_scale"]) == ("dark", 115)
    again = start(window_place=kept["window_place"])
    assert (again.window.width(), again.window.height()) == (1100, 700)
    again.theme.choose(palette="light", text_scale=100)


def test_the_books_are_free_again_after_the_end(start: Start, own_data_folder: Path) -> None:
    program = start()
    url = config.database_url()
    program.close()
    with only_window(url):
        assert (own_data_folder / "lovemart.db").is_file()
