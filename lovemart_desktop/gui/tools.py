"""What every page may need besides a session: made once, handed to each page's factory."""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.gui.computer import Computer
from lovemart_desktop.gui.kit.language import Language
from lovemart_desktop.gui.kit.printing import Printers
from lovemart_desktop.gui.kit.scanner import Scanner
from lovemart_desktop.gui.kit.sounds import Sounds
from lovemart_desktop.gui.kit.tasks import Tasks
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
    pump: SlipPump
