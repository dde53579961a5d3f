"""The voice: reads a sentence aloud where the computer has a voice of the window's language.

Speech belongs to Qt's Addons, which only the extra `lovemart-desktop[voice]` installs, and to a
voice that the system has. Without either the program is silent, and says so in the settings.
It is loaded when it is first asked for: not while the window starts.
"""

from __future__ import annotations

import importlib
from typing import Any

from PySide6.QtCore import QLocale, QObject, Slot


class Voice(QObject):
    """One voice for the whole program. `silent`: it says nothing, whatever it could."""

    def __init__(self, parent: QObject | None = None, *, silent: bool = False) -> None:
        super().__init__(parent)
        self.silent = silent
        self._engine: Any = None
        self._looked_for = ""

    def speaks(self) -> bool:
        """Whether there is a voice of the window's language on this computer."""
        language = QLocale().name()
        if self._looked_for != language:
            self._looked_for = language
            self._engine = find_engine(QLocale().language(), self)
        return self._engine is not None

    @Slot(str)
    def say(self, text: str) -> bool:
        """Read aloud, instead of what is being read; returns whether anybody could hear it."""
        if self.silent or not text or not self.speaks():
            return False
        self._engine.stop()
        self._engine.say(text)
        return True

    @Slot()
    def hush(self) -> None:
        """Say no more: the person has gone."""
        if self._engine is not None:
            self._engine.stop()


def find_engine(language: QLocale.Language, parent: QObject) -> Any:
    """An engine of Qt with a voice of this language chosen, or None."""
    try:
        speech = importlib.import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    for name in speech.availableEngines():
        if name == "mock":  # for Qt's own tests: nobody hears it
            continue
        engine = speech(name, parent)
        for locale in engine.availableLocales():
            if locale.language() == language:
                engine.setLocale(locale)
                return engine
        engine.deleteLater()
    return None
