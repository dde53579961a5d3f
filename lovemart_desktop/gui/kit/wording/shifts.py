"""What is refused of shifts, days, signed copies and slips printed again."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "shift.none": QT_TRANSLATE_NOOP(
        "Refusals",
        "You have no open shift at this till. Press F10 to open one, then try again; the "
        "basket is kept.",
    ),
    "shift.not_here": QT_TRANSLATE_NOOP(
        "Refusals",
        "{till} is no counter, so nothing is redeemed here and no shift is opened.",
    ),
    "shift.of_another": QT_TRANSLATE_NOOP(
        "Refusals",
        "The shift of {name} (number {number}) of {day} is still open at this till. Close it "
        "first with F10 and a note.",
    ),
    "shift.left_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "Your own shift of {day} is still open. Close it first with F10.",
    ),
    "shift.opened_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody has opened a shift at this till at the same moment. Look again.",
    ),
    "shift.closed_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has closed this shift already. Nothing was closed again.",
    ),
    "shift.held": QT_TRANSLATE_NOOP(
        "Refusals",
        "Open baskets at this till: {count}. Redeem them or give them up with a reason, then "
        "close the shift.",
    ),
    "shift.note_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Write a note that says why somebody else closes this shift.",
    ),
    "shift.note_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The note is too long. Use at most {length} characters.",
    ),
    "shift.words": QT_TRANSLATE_NOOP(
        "Refusals",
        "What the books keep of this close cannot be read. Have the books verified on the board.",
    ),
    "shift.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no such shift in the books.",
    ),
    "shift.still_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "The shift is still open, so it has no slip yet. Close it first.",
    ),
    "shift.not_own": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is the shift of {name}. Ask the storekeeper to print its slip again.",
    ),
    "signature.no_slip": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not the barcode of a slip. Scan the code on top of the store's copy.",
    ),
    "signature.other_till": QT_TRANSLATE_NOOP(
        "Refusals",
        "Slip {number} belongs to the open shift at {till}. Hand it in there.",
    ),
    "signature.already": QT_TRANSLATE_NOOP(
        "Refusals",
        "Slip {number} has been handed in already.",
    ),
    "signature.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Write why the copy cannot be scanned.",
    ),
    "signature.reason_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The reason is too long. Use at most {length} characters.",
    ),
    "day.closed": QT_TRANSLATE_NOOP(
        "Refusals",
        "This day is closed, and that is final. A new shift counts to the next day: try again.",
    ),
    "day.closed_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "{day} is closed already, and that is final. Its sheet can be printed again.",
    ),
    "day.shift_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "Open shifts of this day: {count}. The first is that of {name} at {till}: close it "
        "there, then close the day.",
    ),
    "day.no_shifts": QT_TRANSLATE_NOOP(
        "Refusals",
        "{day} had no shift, so it needs no close.",
    ),
    "day.to_come": QT_TRANSLATE_NOOP(
        "Refusals",
        "{day} is still to come. It can be closed on that day at the earliest.",
    ),
    "day.not_closed": QT_TRANSLATE_NOOP(
        "Refusals",
        "{day} is not closed yet, so there is no sheet of it. Close the day first.",
    ),
}
