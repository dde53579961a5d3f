"""The display, the tones and the voice while a clerk works at the counter's page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lovemart_desktop.gui.desks.counter import CounterPage
from lovemart_desktop.gui.desks.counter.customer import CustomerPart
from lovemart_desktop.gui.desks.counter.practice import PracticeWindow
from lovemart_desktop.gui.desks.customer_display import CustomerDisplay
from lovemart_desktop.gui.desks.customer_display.faces import (
    Account,
    AskClerk,
    Face,
    Idle,
    Serving,
    Step,
)
from lovemart_desktop.gui.kit.sounds import Sounds, Tone
from lovemart_desktop.gui.kit.theme import Theme
from lovemart_desktop.gui.kit.voice import Voice
from lovemart_desktop.gui.tools import Tools
from tests.counter import stocked_shop
from tests.databases import Builder
from tests.gui.deskwork import CTRL, DeskWork
from tests.gui.hands import Hands
from tests.shop import Shop
from tests.stocked import Stocked
from tests.templates import stocked_of

F11, F12, ENTER, ESC = Qt.Key.Key_F11, Qt.Key.Key_F12, Qt.Key.Key_Return, Qt.Key.Key_Escape
CARD, RICE = "张龚强", "大米"


class HeardSounds(Sounds):
    """Writes down the tones instead of playing them."""

    def __init__(self) -> None:
        super().__init__(player=())
        self.heard: list[Tone] = []

    def sound(self, tone: Tone) -> None:
        self.heard.append(tone)


class HeardVoice(Voice):
    """Has a voice, or none, and writes down what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.there = True
        self.said: list[str] = []

    def say(self, text: str) -> bool:
        if text and self.there:
            self.said.append(text)
        return bool(text) and self.there


class Till:
    """The page with a clerk, and what the customer sees and hears."""

    def __init__(self, desk: DeskWork[CounterPage], tools: Tools, stocked: Stocked) -> None:
        self.desk, self.page, self.stocked = desk, desk.page, stocked
        assert isinstance(tools.sounds, HeardSounds)
        assert isinstance(tools.voice, HeardVoice)
        self.sounds, self.voice = tools.sounds, tools.voice

    @property
    def part(self) -> CustomerPart:
        part = self.page.findChild(CustomerPart)
        assert part is not None
        return part

    @property
    def display(self) -> CustomerDisplay:
        assert self.part.display is not None
        return self.part.display

    @property
    def face(self) -> Face:
        """What the second screen shows."""
        (panel,) = (one for one in self.display.panels if one.isWindow())
        assert panel.face == self.display.face
        return panel.face

    @property
    def serving(self) -> Serving:
        assert isinstance(self.face, Serving)
        return self.face

    def scan(self, *names: str) -> None:
        for name in names:
            known = self.stocked
            self.desk.scan(known.cards[name] if name in known.cards else known.barcode(name))


@pytest.fixture
def built() -> Builder:
    return stocked_shop


@pytest.fixture
def till(
    sqlite_shop: Shop, theme: Theme, tools: Tools, hands: Hands, qtbot: QtBot
) -> Iterator[Till]:
    stocked = stocked_of(sqlite_shop)
    heard = replace(tools, sounds=HeardSounds(), voice=HeardVoice())
    desk = DeskWork(qtbot, heard.tasks, hands, CounterPage(sqlite_shop.clerk, heard), (1366, 684))
    till = Till(desk, heard, stocked)
    yield till
    till.display.close()


def test_the_customer_follows_a_redemption(till: Till) -> None:
    assert till.face == Idle()
    till.scan(CARD)
    assert till.serving.name == "张*强"
    assert till.serving.left == 1200
    till.scan(RICE, RICE)
    assert till.serving.last is not None
    assert (till.serving.last.name, till.serving.last.pieces) == (RICE, 2)
    assert (till.serving.taken, till.serving.left) == (130, 1070)
    till.desk.press(F12)
    assert till.serving.step is Step.CONFIRMING
    assert till.serving.accounts == (Account("own", 70), Account("household", 1000))
    till.desk.press(ENTER)
    assert till.page.basket.empty
    done = till.serving
    assert (done.step, done.name, done.taken, done.left) == (Step.DONE, "张*强", 130, 1070)
    assert done.accounts == (Account("own", 70), Account("household", 1000))
    till.scan("周尧全")
    assert till.serving.name == "周*全", "the next one does not wait for the one before"


def test_nobody_is_shown_between_the_yes_and_the_thanks(till: Till) -> None:
    till.scan(CARD, RICE)
    till.desk.press(F12)
    shown: list[Face] = []
    display = till.display
    show = display.show_face

    def show_and_note(face: Face) -> None:
        shown.append(face)
        show(face)

    display.show_face = show_and_note  # type: ignore[method-assign]  # to hear of each face
    till.desk.press(ENTER)
    steps = [face.step for face in shown if isinstance(face, Serving)]
    assert Idle() not in shown
    assert steps[-1] is Step.DONE


def test_a_fault_is_told_in_calm_words_only(till: Till) -> None:
    till.scan(CARD)
    till.desk.scan("6900000000000")
    assert till.face == AskClerk()
    till.scan(RICE)
    assert till.face == AskClerk()
    till.desk.press(ESC)
    assert (till.serving.name, till.serving.taken) == ("张*强", 65)


def test_the_tones_tell_added_fault_and_done_apart(till: Till) -> None:
    till.voice.there = False
    till.scan(CARD, RICE)
    assert till.sounds.heard == [Tone.ADDED]
    till.desk.press(F12)
    till.desk.press(ENTER)
    assert till.sounds.heard == [Tone.ADDED, Tone.DONE]


def test_the_voice_reads_points_off_and_left_in_place_of_the_last_tone(till: Till) -> None:
    till.scan(CARD, RICE)
    assert till.voice.said == []
    till.desk.press(F12)
    assert till.voice.said == ["65 points will be taken off. 1135 points will be left."]
    till.desk.press(ENTER)
    assert till.voice.said[1:] == ["Done. 65 points redeemed, 1135 points left. Thank you."]
    assert till.sounds.heard == [Tone.ADDED]


def test_a_second_look_is_read_aloud_again(till: Till) -> None:
    till.scan(CARD, RICE)
    for key in (F12, ESC, F12):
        till.desk.press(key)
    first, second = till.voice.said
    assert first == second


def test_scanning_goes_on_below_the_overlay(till: Till) -> None:
    till.desk.press(F11)
    assert till.display.covered
    till.scan(CARD, RICE)
    assert till.serving.taken == 65
    till.desk.press(F12)
    till.desk.press(ENTER)
    assert till.page.basket.empty
    assert till.display.covered
    assert till.serving.step is Step.DONE
    till.desk.press(F11)
    assert not till.display.covered


def test_esc_leaves_the_overlay_before_anything_else(till: Till) -> None:
    till.scan(CARD, RICE)
    till.desk.press(F11)
    till.desk.press(ESC)
    assert not till.display.covered
    assert till.desk.dialog() is None
    assert till.serving.taken == 65


def test_nobody_stays_when_the_page_is_left(till: Till) -> None:
    till.scan(CARD)
    till.desk.press(F11)
    till.page.hide()
    assert not till.display.covered
    assert till.face == Idle()
    till.page.show()
    till.desk.settle()
    assert till.serving.name == "张*强"


def test_a_computer_without_a_second_screen_for_customers(till: Till) -> None:
    till.part.context.tools.computer.change(customer_screen="off")
    assert list(till.display.panels) == []
    till.scan(CARD, RICE)
    till.desk.press(F11)
    (overlay,) = list(till.display.panels)
    assert isinstance(overlay.face, Serving)
    assert overlay.face.name == "张*强"


def test_practice_is_called_practice_before_the_customer_too(
    till: Till, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LOVEMART_DATA", str(tmp_path / "practice"))
    till.desk.press(Qt.Key.Key_T, CTRL)
    till.desk.press(ENTER)
    window = till.desk.dialog()
    assert isinstance(window, PracticeWindow)
    till.desk.press(F11)
    till.scan(CARD)
    part = window.page.findChild(CustomerPart)
    assert part is not None
    assert part.display is not None
    (overlay,) = part.display.panels
    assert overlay.mark == window.windowTitle()
    assert isinstance(overlay.face, Serving)
    assert till.face == Idle(), "the second screen stays the real counter's"
    till.desk.press(ESC)
    till.desk.press(Qt.Key.Key_T, CTRL)
