"""Tones and voice: what is sounded, and that a computer without either goes on in silence."""

from __future__ import annotations

import sys
import wave
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication

from lovemart_desktop.gui.kit.sounds import RATE, Sounds, Tone, find_player, write_tone
from lovemart_desktop.gui.kit.voice import Voice
from tests.gui.deskwork import until


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", staticmethod(lambda: heard.append("beep")))
    return heard


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_lasts_as_long_as_its_notes_and_neither_clicks_nor_clips(
    tone: Tone, tmp_path: Path
) -> None:
    path = tmp_path / "tone.wav"
    write_tone(tone, path)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        frames = file.readframes(file.getnframes())
    samples = [
        int.from_bytes(frames[at : at + 2], "little", signed=True)
        for at in range(0, len(frames), 2)
    ]
    expected = sum(RATE * milliseconds // 1000 for _, milliseconds in tone.value)
    assert len(samples) == expected
    assert 8_000 < max(samples) < 32_000
    # from one sample to the next no leap larger than the steepest sine makes
    assert max(abs(a - b) for a, b in pairwise(samples)) < 8_000
    assert abs(samples[0]) < 200
    assert abs(samples[-1]) < 1_000


def test_the_three_tones_differ() -> None:
    assert len({tone.value for tone in Tone}) == 3


def test_without_a_player_a_fault_beeps_and_goods_are_added_in_silence(
    qapp: QApplication, beeps: list[str]
) -> None:
    sounds = Sounds(player=())
    sounds.added()
    QCoreApplication.processEvents()
    assert beeps == []
    sounds.error()
    QCoreApplication.processEvents()
    assert beeps == ["beep"]


def test_a_silent_computer_makes_no_tone(qapp: QApplication, beeps: list[str]) -> None:
    sounds = Sounds(player=(), silent=True)
    sounds.error()
    QCoreApplication.processEvents()
    assert beeps == []
    assert sounds.errors == 1


def test_of_tones_at_once_the_gravest_is_heard(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for a player writes down the names of the files that it is given."""
    note = tmp_path / "played"
    script = tmp_path / "player.py"
    script.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[2])\n"
        "assert path.stat().st_size > 1000\n"
        "pathlib.Path(sys.argv[1]).open('a').write(path.stem + '\\n')\n"
    )
    sounds = Sounds(player=(sys.executable, str(script), str(note)))
    sounds.added()
    sounds.error()
    sounds.done()
    until(lambda: note.exists() and note.read_text() == "fault\n")
    until(lambda: not sounds.playing)
    sounds.done()
    until(lambda: note.read_text() == "fault\ndone\n")
    until(lambda: not sounds.playing)


def test_a_player_that_is_gone_is_no_fault(qapp: QApplication, tmp_path: Path) -> None:
    sounds = Sounds(player=(str(tmp_path / "nothing"),))
    sounds.error()
    QCoreApplication.processEvents()
    until(lambda: not sounds.playing)


def test_the_first_player_of_the_system_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"aplay": "/usr/bin/aplay", "afplay": "/usr/bin/afplay"}
    monkeypatch.setattr("shutil.which", there.get)
    assert find_player() == ("/usr/bin/aplay", "-q")
    there.clear()
    assert find_player() == ()


# the voice


class FakeSpeech(QObject):
    """Stands for Qt's speech: one engine that has a Chinese voice, one that has none."""

    said: list[str]

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self.locale = QLocale.c()

    @staticmethod
    def availableEngines() -> list[str]:
        return ["mock", "flite", "dispatcher"]

    def availableLocales(self) -> list[QLocale]:
        return {
            "flite": [QLocale("en_US")],
            "dispatcher": [QLocale("en_GB"), QLocale("zh_CN")],
        }[self.name]

    def setLocale(self, locale: QLocale) -> None:
        self.locale = locale

    def say(self, text: str) -> None:
        self.said.append(f"{self.name} {self.locale.name()}: {text}")

    def stop(self) -> None:
        self.said.append("stop")


@pytest.fixture
def speech(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    FakeSpeech.said = []
    module: Any = ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = FakeSpeech
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    before = QLocale()
    yield FakeSpeech.said
    QLocale.setDefault(before)


def test_the_voice_of_the_windows_language_is_taken(qapp: QApplication, speech: list[str]) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    voice = Voice()
    assert voice.speaks()
    assert voice.say("还剩20分")
    assert speech == ["stop", "dispatcher zh_CN: 还剩20分"]
    QLocale.setDefault(QLocale("en"))
    assert voice.say("20 points left")
    assert speech[-1].startswith("flite en_US")


def test_a_language_without_a_voice_is_not_read_by_a_foreign_one(
    qapp: QApplication, speech: list[str]
) -> None:
    QLocale.setDefault(QLocale("fr"))
    voice = Voice()
    assert not voice.speaks()
    assert not voice.say("20 points")
    voice.hush()
    assert speech == []


def test_a_silent_voice_says_nothing(qapp: QApplication, speech: list[str]) -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    voice = Voice(silent=True)
    assert not voice.say("还剩20分")
    voice.silent = False
    assert voice.say("还剩20分")
    voice.hush()
    assert speech[-1] == "stop"
    assert not voice.say("")


def test_without_the_extra_there_is_no_voice(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    voice = Voice()
    assert not voice.speaks()
    assert not voice.say("还剩20分")
