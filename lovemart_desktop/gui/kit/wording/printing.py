"""What is refused of printers."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "print.no_printer": QT_TRANSLATE_NOOP(
        "Refusals",
        "The printer “{printer}” is not there. Switch it on, or choose another in the "
        "settings. What was booked stays booked and can be printed again.",
    ),
    "print.failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The printer “{printer}” did not take the document. Check paper and cable, then print "
        "again. What was booked stays booked.",
    ),
    "print.folder": QT_TRANSLATE_NOOP(
        "Refusals",
        "The document cannot be saved in {path}. Check the disk, or choose a printer in the "
        "settings. What was booked stays booked.",
    ),
    "practice.no_room": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no room in {folder} for a copy to practise on. Free some space on this disk.",
    ),
    "print.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals", "A slip is let go only with a reason. Type a few words, then press Enter."
    ),
    "print.not_waiting": QT_TRANSLATE_NOOP(
        "Refusals", "This slip no longer waits: it has been printed or let go meanwhile."
    ),
}
