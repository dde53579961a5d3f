"""What this computer has chosen for itself: till, printers, text size, language.

computer = Computer(LocalSettings.load(path), path)
computer.follow(language)                 # choices made anywhere are kept
computer.change(slip_width_mm=58)
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from lovemart_desktop.config import LocalSettings
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.gui.kit import theme
from lovemart_desktop.gui.kit.language import Language

if TYPE_CHECKING:
    from lovemart_desktop.gui.kit.printing import Printers


class Computer(QObject):
    """Holds this computer's settings and writes each change to their file."""

    changed = Signal()
    unwritable = Signal(object)
    """A Refusal: the choice holds until the program ends, the file could not be written."""

    def __init__(self, settings: LocalSettings, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = path

    @property
    def settings(self) -> LocalSettings:
        return self._settings

    def change(self, **values: str | int) -> None:
        """Sets some of the settings; they count at once, whether or not the file is written."""
        # the fields are checked by LocalSettings itself
        wanted = replace(self._settings, **values)  # type: ignore[arg-type]
        if wanted == self._settings:
            return
        self._settings = wanted
        try:
            wanted.save(self._path)
        except OSError:
            self.unwritable.emit(Refusal("settings.unwritable", path=str(self._path)))
        self.changed.emit()

    def printers(self, folder: Path) -> Printers:
        """The printers by role; `folder` takes PDF files where none is chosen."""
        from lovemart_desktop.gui.kit.printing import Printers, Role

        chosen = self._settings
        names = {
            Role.SLIP: chosen.slip_printer,
            Role.CARD: chosen.card_printer,
            Role.SHEET: chosen.sheet_printer,
        }
        return Printers(names, folder)

    def follow(self, language: Language) -> None:
        """Keeps language, colours and text size as they are changed on any page."""
        language.changed.connect(self._on_language)
        theme.current().changed.connect(self._on_look)

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self.change(language=code)

    @Slot()
    def _on_look(self) -> None:
        chosen = theme.current()
        self.change(theme=chosen.palette.name, text_scale=chosen.text_scale)
