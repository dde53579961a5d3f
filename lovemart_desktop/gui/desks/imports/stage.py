"""How far an import window is."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class Stage(StrEnum):
    EMPTY = "empty"
    READING = "reading"
    COMPARING = "comparing"
    SHOWN = "shown"
    WRITING = "writing"
    STOPPING = "stopping"
    DONE = "done"


BUSY: Final = frozenset({Stage.READING, Stage.COMPARING, Stage.WRITING, Stage.STOPPING})
IN_WRITING: Final = frozenset({Stage.WRITING, Stage.STOPPING})


def stage_words(stage: Stage) -> str:
    """What the window is doing; nothing where it waits for the user."""
    return {
        Stage.READING: QCoreApplication.translate("ImportDialog", "Reading the file…"),
        Stage.COMPARING: QCoreApplication.translate("ImportDialog", "Comparing with the books…"),
        Stage.WRITING: QCoreApplication.translate("ImportDialog", "Comparing once more…"),
        Stage.STOPPING: QCoreApplication.translate("ImportDialog", "Stopping…"),
    }.get(stage, "")
