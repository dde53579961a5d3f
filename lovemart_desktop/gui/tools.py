"""What every page may need besides a session: made once, handed to each page's factory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.sounds import Sounds
from lovemart_desktop.gui.kit.tasks import Tasks
from lovemart_desktop.gui.kit.voice import Voice
from lovemart_desktop.gui.slip_pump import SlipPump


@dataclass(frozen=True, slots=True)
class Tools:
    """The parts of the running program that pages share."""

    tasks: Tasks
    scanner: Scanner
    computer: Computer
    language: Language
    printers: Printers
    sounds: Sounds
    voice: Voice
    pump: SlipPump


def make_tools(
    tasks: Tasks,
    scanner: Scanner,
    computer: Computer,
    language: Language,
    folder: Path,
    parent: QObject | None = None,
) -> Tools:
    """`folder` takes PDF files where no printer is chosen."""
    printers, settings = computer.printers(folder), computer.settings
    return Tools(
        tasks=tasks,
        scanner=scanner,
        computer=computer,
        language=language,
        printers=printers,
        sounds=Sounds(parent, silent=not settings.tones),
        voice=Voice(parent, silent=not settings.voice),
        pump=SlipPump(tasks, computer, printers, parent),
    )
