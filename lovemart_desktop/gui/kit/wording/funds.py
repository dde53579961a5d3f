"""What is refused when points expire, a fund is closed, or a credit is reversed."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "expiry.none": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” never expire: it was opened without a last day. Nothing is to "
        "be announced, put off or booked.",
    ),
    "expiry.notice_late": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” expire on {on}, which is less than 30 days away. Put the last "
        "day off to {earliest} or later, with a second person, then announce it.",
    ),
    "expiry.not_later": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” last until {on} already. Choose a later day; it is never brought "
        "forward.",
    ),
    "expiry.past": QT_TRANSLATE_NOOP(
        "Refusals", "The new last day lies before today, {today}. Choose a day to come."
    ),
    "expiry.not_yet": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” may still be spent until the end of {on}. Let them expire on the "
        "day after, or later.",
    ),
    "expiry.not_announced": QT_TRANSLATE_NOOP(
        "Refusals",
        "The last day of “{fund}”, {on}, was not announced 30 days ahead, so nobody loses "
        "points. Put it off to {earliest} or later, with a second person, then announce it.",
    ),
    "expiry.notice_missing": QT_TRANSLATE_NOOP(
        "Refusals", "The last day of “{fund}” is not announced yet. Announce it first."
    ),
    "expiry.nothing": QT_TRANSLATE_NOOP(
        "Refusals", "Nobody holds points of “{fund}” that would expire now. Nothing was booked."
    ),
    "expiry.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of “{fund}” changed a moment ago: {shown} were shown, {now} would expire. "
        "Nothing was booked; look at the list again.",
    ),
    "fund.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” changed a moment ago. Nothing was booked; look at it again.",
    ),
    "fund.decision_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Enter the number or title of the paper that this decision about “{fund}” rests on.",
    ),
    "fund.closed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "The fund was closed a moment ago. Nothing was booked; look at it again.",
    ),
    "points.account_merged": QT_TRANSLATE_NOOP(
        "Refusals",
        "An account among these was merged into another a moment ago. Nothing was booked; look "
        "at the list again.",
    ),
    "closing.points_held": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” cannot be closed: {holders} account(s) still hold {points} points of it. Close "
        "it when they are spent or have expired.",
    ),
    "closing.rounds_open": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{fund}” cannot be closed: {round} still has lists to credit from it. Credit them, or "
        "give the round up.",
    ),
    "statement.backwards": QT_TRANSLATE_NOOP(
        "Refusals", "The statement would end before it begins. Correct one of the days."
    ),
    "reversal.unknown": QT_TRANSLATE_NOOP(
        "Refusals", "This row was never credited, so there is nothing to reverse."
    ),
    "reversal.done": QT_TRANSLATE_NOOP(
        "Refusals",
        "What was credited to {name} here has been reversed already. Nothing was reversed again.",
    ),
    "reversal.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Enter why the points of {name} are taken back; it is kept with the voucher.",
    ),
    "reversal.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The purse of {name} changed a moment ago: {shown} points would have come back, now "
        "{now}. Nothing was booked; look at it again.",
    ),
}
