"""Three short tones: something was added, something is wrong, it is done.

Qt plays sounds only with its Addons. So the tones are computed here, and played by what the
system has: winsound on Windows, else pw-play, paplay, aplay or afplay. Where there is none,
the computer's own beep has to do for a fault and for the end; goods are then added in silence.
"""

from __future__ import annotations

import array
import importlib
import math
import shutil
import sys
import wave
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QTimer, Slot
from PySide6.QtWidgets import QApplication

RATE = 22_050
"""Samples a second."""
LOUDNESS = 0.45
EDGE_MS = 6
"""Each note swells and fades for so long: without that it clicks."""
TRIAL_MS = 900
"""From one tone to the next, when all are tried."""
PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs that play a WAV file, with their options; the first that there is."""


class Tone(Enum):
    """Notes as (hertz, milliseconds), told apart by height and number without looking."""

    ADDED = ((1320, 60),)
    DONE = ((784, 110), (1047, 110), (1319, 200))
    FAULT = ((330, 180), (262, 320))


class Sounds(QObject):
    """Sounds the tones, unless this computer is to be silent."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        silent: bool = False,
        player: tuple[str, ...] | None = None,
    ) -> None:
        """`player`: the program that plays a file, with its options; looked for if not given."""
        super().__init__(parent)
        self.silent = silent
        self.errors = 0
        """How often the tone of a fault was asked for, silent or not."""
        self._player = find_player() if player is None else player
        self._folder: QTemporaryDir | None = None
        self._due: Tone | None = None
        self._trial: list[Tone] = []
        self._playing: QProcess | None = None

    @property
    def plays(self) -> bool:
        """Whether this computer can play the three tones; else it beeps."""
        return bool(self._player) or sys.platform == "win32"

    @property
    def playing(self) -> bool:
        """Whether a tone is to be heard now, or about to be."""
        process = self._playing
        under_way = process is not None and process.state() != QProcess.ProcessState.NotRunning
        return self._due is not None or under_way

    @Slot()
    def error(self) -> None:
        """Something was not taken: the eyes may be on the goods, not on the screen."""
        self.errors += 1
        self.sound(Tone.FAULT)

    @Slot()
    def added(self) -> None:
        self.sound(Tone.ADDED)

    @Slot()
    def done(self) -> None:
        self.sound(Tone.DONE)

    @Slot()
    def in_turn(self) -> None:
        """All three, one after the other: to be tried in the settings."""
        self._trial = list(Tone)
        self._on_trial()

    def sound(self, tone: Tone) -> None:
        """Play a tone once everything is painted; of several at once only the gravest."""
        if self.silent:
            return
        if self._due is None:
            QTimer.singleShot(0, self, self._sound_due)
        if self._due is None or _grave(tone) > _grave(self._due):
            self._due = tone

    @Slot()
    def _on_trial(self) -> None:
        if self._trial:
            self.sound(self._trial.pop(0))
            QTimer.singleShot(TRIAL_MS, self, self._on_trial)

    @Slot()
    def _sound_due(self) -> None:
        tone, self._due = self._due, None
        if tone is None or self.silent:
            return
        if not self.plays:
            if tone is not Tone.ADDED:
                QApplication.beep()
        elif sys.platform == "win32":
            _play_on_windows(self._file(tone))
        else:
            self._play(self._file(tone))

    def _play(self, file: Path) -> None:
        if self._playing is None:
            self._playing = QProcess(self)
            self._playing.setStandardOutputFile(QProcess.nullDevice())
            self._playing.setStandardErrorFile(QProcess.nullDevice())
        process = self._playing
        if process.state() != QProcess.ProcessState.NotRunning:
            # goods are scanned faster than a tone lasts: the running one stands for both
            return
        process.start(self._player[0], [*self._player[1:], str(file)])

    def _file(self, tone: Tone) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / f"{tone.name.lower()}.wav"
        if not path.exists():
            write_tone(tone, path)
        return path


def find_player() -> tuple[str, ...]:
    """The system's program that plays a WAV file, with its options; empty: there is none."""
    for program, *options in PLAYERS:
        found = shutil.which(program)
        if found is not None:
            return (found, *options)
    return ()


def write_tone(tone: Tone, path: Path) -> None:
    """A WAV file, 16 bits, one channel. Raises OSError."""
    samples = array.array("h")
    for hertz, milliseconds in tone.value:
        samples.extend(_note(hertz, milliseconds))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def _note(hertz: int, milliseconds: int) -> array.array[int]:
    count, edge = RATE * milliseconds // 1000, RATE * EDGE_MS // 1000
    note = array.array("h")
    for at in range(count):
        swell = min(1.0, at / edge, (count - at) / edge)
        note.append(round(32_767 * LOUDNESS * swell * math.sin(2 * math.pi * hertz * at / RATE)))
    return note


def _grave(tone: Tone) -> int:
    return (Tone.ADDED, Tone.DONE, Tone.FAULT).index(tone)


def _play_on_windows(file: Path) -> None:
    winsound: Any = importlib.import_module("winsound")
    flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
    winsound.PlaySound(str(file), flags)
