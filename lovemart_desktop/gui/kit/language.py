"""The language of the window: Chinese by default, English complete, switched while it runs.

Widgets hear of a change by `QEvent.LanguageChange` (forms retranslate themselves;
what a page sets in code it sets again in `changeEvent`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from lovemart_desktop import assets

CHINESE: Final = "zh_CN"
ENGLISH: Final = "en"


class Language(QObject):
    """Holds the translators of one application. Made once, by the composition root."""

    changed = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._code = ""

    @property
    def code(self) -> str:
        """Either zh_CN or en; empty before the first `choose`."""
        return self._code

    def choose(self, code: str) -> None:
        """Speak `code` from now on.

        Raises ValueError for a language that there is not, FileNotFoundError where its
        translation was not built.
        """
        if code not in (CHINESE, ENGLISH):
            raise ValueError(f"no such language: {code}")
        found = [_translator(str(assets.translation(f"{code}.qm")), self)]
        if code == CHINESE:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            found.insert(0, _translator(f"{folder}/qtbase_zh_CN.qm", self))
        self.forget()
        self._installed = found
        for translator in found:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(code))
        self._code = code
        self.changed.emit(code)

    def forget(self) -> None:
        """Take the translators away: the application speaks the sources' English again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []


def _translator(path: str, parent: QObject) -> QTranslator:
    translator = QTranslator(parent)
    if not translator.load(path):
        raise FileNotFoundError(path)
    return translator
