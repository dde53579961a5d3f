"""What is wrong with shifts and days, notes beside vouchers, and histories."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

FAULTS: Final = {
    "shift.unreadable": QT_TRANSLATE_NOOP(
        "Faults",
        "{shift} cannot be read: a column holds something else than it may.",
    ),
    "shift.overlap": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift} begins before the one before it at this till has ended.",
    ),
    "shift.begin": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift}: where it began is not where the till stood then.",
    ),
    "shift.end": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift}: where it ended is not where the till stood then.",
    ),
    "shift.words": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift}: what its close says cannot be read.",
    ),
    "shift.sums": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift}: its close says other sums or slip numbers than its vouchers come to.",
    ),
    "shift.told": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift {shift}: its close says another clerk, time, note or chain head than the "
        "shift itself.",
    ),
    "shift.audit": QT_TRANSLATE_NOOP(
        "Faults",
        "Shift or day {shift}: the audit chain does not vouch for what its close says.",
    ),
    "shift.missing": QT_TRANSLATE_NOOP(
        "Faults",
        "Audit event {event} tells of a shift or day that is missing from the books.",
    ),
    "shift.outside": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} was booked at the counter outside any shift.",
    ),
    "shift.other_clerk": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} was booked by somebody else than the clerk of shift {shift}.",
    ),
    "day.words": QT_TRANSLATE_NOOP(
        "Faults",
        "Day {day}: what its close says cannot be read.",
    ),
    "day.told": QT_TRANSLATE_NOOP(
        "Faults",
        "Day {day}: its close says another day, time or person than its row.",
    ),
    "day.shift_open": QT_TRANSLATE_NOOP(
        "Faults",
        "Day {day} is closed although one of its shifts is open.",
    ),
    "day.sums": QT_TRANSLATE_NOOP(
        "Faults",
        "Day {day}: its close does not say what its shifts come to.",
    ),
    "note.proxy": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: who collected under which authorisation is not what the voucher says.",
    ),
    "note.proxy_else": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: it was collected under an authorisation of somebody else.",
    ),
    "note.paper": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the paper voucher that it was entered from is not the one it names.",
    ),
    "note.alone": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: what waits for a countersignature is not what the voucher says.",
    ),
    "note.moved": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: no disposition or household event bears out the points that it moved.",
    ),
    "note.disposed_else": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: the points did not come from the dead person's own account, "
        "or went elsewhere than decided.",
    ),
    "countersign.own": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher} was countersigned by the clerk who had booked it alone.",
    ),
    "paper.never_printed": QT_TRANSLATE_NOOP(
        "Faults",
        "Paper voucher {paper} is settled, but was never printed.",
    ),
    "merged.holds_points": QT_TRANSLATE_NOOP(
        "Faults",
        "Points account {account} was merged into another and still holds points.",
    ),
    "merged.in_a_circle": QT_TRANSLATE_NOOP(
        "Faults",
        "Points account {account}: following where it was merged to leads back to it.",
    ),
    "history.member": QT_TRANSLATE_NOOP(
        "Faults",
        "Person no. {number}: the roster says something else than the person's history.",
    ),
    "history.household": QT_TRANSLATE_NOOP(
        "Faults",
        "Household no. {number}: the roster says something else than the household's history.",
    ),
}
