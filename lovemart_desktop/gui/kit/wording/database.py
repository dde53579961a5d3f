"""What the database refuses, and what this computer's settings file does."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "database.newer": QT_TRANSLATE_NOOP(
        "Refusals",
        "These books were written by a newer version of the program ({revision}). Install"
        " the current version on this computer.",
    ),
    "database.busy": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else was writing the same entry. Nothing was booked; try again.",
    ),
    "database.lost": QT_TRANSLATE_NOOP(
        "Refusals",
        "The books cannot be reached. Check network and disk, then try again: nothing is "
        "booked twice. If it stays so, call the administrator.",
    ),
    "request.other_content": QT_TRANSLATE_NOOP(
        "Refusals",
        "This request was booked before with other contents. Nothing was booked now. Open"
        " the form again and check what is there.",
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Refusals",
        "The settings file {path} cannot be read. Restore it, or delete it and set up "
        "this computer anew.",
    ),
    "database.cannot_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "The books cannot be opened. Check that the disk is connected and that you may "
        "write in its folder, then start again.",
    ),
    "database.read_only": QT_TRANSLATE_NOOP(
        "Refusals",
        "The books cannot be written: the file or disk is read-only. Nothing was booked. "
        "Ask the administrator to check the folder's rights.",
    ),
    "database.full": QT_TRANSLATE_NOOP(
        "Refusals",
        "The disk is full. Nothing was booked. Free some space, then try again.",
    ),
    "database.io": QT_TRANSLATE_NOOP(
        "Refusals",
        "The disk reported an error. Nothing was booked. Check cable and disk, make a "
        "backup to another disk, and call the administrator.",
    ),
    "database.damaged": QT_TRANSLATE_NOOP(
        "Refusals",
        "The books' file is damaged or is not a book of this program. Do not go on "
        "working; call the administrator to restore the last backup.",
    ),
    "program.fault": QT_TRANSLATE_NOOP(
        "Refusals",
        "The program made a mistake here and could not finish. Nothing was half booked: look"
        " at what is there, then try again.",
    ),
    "settings.unwritable": QT_TRANSLATE_NOOP(
        "Refusals",
        "The settings file {path} cannot be written. Your choice holds until the program "
        "ends; ask the administrator to check the folder's rights.",
    ),
}
