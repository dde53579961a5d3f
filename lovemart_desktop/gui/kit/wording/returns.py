"""What is refused of returns, and what a proof finds wrong with them and with reversals."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "return.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "No slip has this number. Look for it by till, holder or day.",
    ),
    "return.nothing_left": QT_TRANSLATE_NOOP(
        "Refusals",
        "Everything on slip {number} has been returned already. Nothing is left to take back.",
    ),
    "return.nothing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nothing is chosen to be returned. Set the pieces of a line first.",
    ),
    "return.more_than_left": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: {left} {unit} can still be returned, not {pieces}. Set fewer pieces.",
    ),
    "return.damaged": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: {pieces} are returned, so {damaged} of them cannot be damaged.",
    ),
    "return.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The return changed a moment ago: {shown} points were shown, {now} would be given back. "
        "Nothing was booked; look at it again.",
    ),
    "return.reason_long": QT_TRANSLATE_NOOP(
        "Refusals", "The reason is too long: {longest} characters at most."
    ),
    "return.meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another till is taking back goods of the same slip at this moment. Nothing was booked; "
        "look at the slip again.",
    ),
    "return.more_than_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "More would come back than this slip took. Nothing was booked; look at the slip again.",
    ),
    "return.card_scanned": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is the card of {name}. Scan the goods that come back, or close the return first.",
    ),
    "return.second_person": QT_TRANSLATE_NOOP(
        "Refusals",
        "A return of {points} points takes a second person. Somebody who is not a clerk has to "
        "confirm it.",
    ),
    "return.own_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "The slip of {name} is your own or your household's. Somebody who is not a clerk has to "
        "confirm its return.",
    ),
    "return.limit": QT_TRANSLATE_NOOP(
        "Refusals", "The limit for returns lies between 0 and {most} points."
    ),
    "reversal.twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "These points have been reversed already. Nothing was reversed a second time.",
    ),
}

FAULTS: Final = {
    "return.missing": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher} is a return, but what it returns is missing."
    ),
    "return.kind": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher} takes goods back, but is no return."
    ),
    "return.lines_alone": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher} has lines of a return, but no return."
    ),
    "return.other_receipt": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher} returns lines of another receipt than its own."
    ),
    "return.pieces": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}: the return says {kept} pieces, its lines {proved}."
    ),
    "return.points": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}: the points are not those that its pieces cost."
    ),
    "return.transfers": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}: the return says {kept} points, {proved} came back."
    ),
    "return.moves": QT_TRANSLATE_NOOP(
        "Faults",
        "Voucher {voucher}: {kept} pieces were taken back, {proved} came into the store.",
    ),
    "return.written_off": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}: {kept} damaged pieces, but {proved} were written off."
    ),
    "return.numbers": QT_TRANSLATE_NOOP(
        "Faults", "Receipt {voucher}: its returns are not numbered one after the other."
    ),
    "return.more_than_taken": QT_TRANSLATE_NOOP(
        "Faults", "Receipt {voucher}: more pieces came back than were taken."
    ),
    "return.other_lot": QT_TRANSLATE_NOOP(
        "Faults", "Receipt {voucher}: pieces went back into lots that they did not come from."
    ),
    "return.purses": QT_TRANSLATE_NOOP(
        "Faults", "Receipt {voucher}: points came back to other purses than they came from."
    ),
    "reversal.kind": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher} reverses a transfer, but is no reversal."
    ),
    "reversal.transfers": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}: the points taken back are not those of what it reverses."
    ),
    "reversal.transfer": QT_TRANSLATE_NOOP(
        "Faults", "Voucher {voucher}, reversal {seq}: what it reverses was never credited so."
    ),
}
