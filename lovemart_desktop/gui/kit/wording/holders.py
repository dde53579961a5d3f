"""What is refused of proxies, of holders without a card, and of vouchers on paper."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "counter.own_proxy": QT_TRANSLATE_NOOP(
        "Refusals",
        "You or somebody of your household would collect for {name}. A second person who is "
        "not a clerk must confirm.",
    ),
    "counter.no_card": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has no card here. The ID was sighted; a second person who is not a clerk must "
        "confirm.",
    ),
    "no_card.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This person is no longer on the roster. Look for the person again.",
    ),
    "no_card.deceased": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} died on {since}. Ask the family to go to the card officer: the points are not "
        "lost.",
    ),
    "no_card.frozen": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} was frozen by an officer, so nothing can be spent without it "
        "either. Ask the holder to go to the card officer.",
    ),
    "no_card.no_id": QT_TRANSLATE_NOOP(
        "Refusals",
        "The roster has no ID number of {name} to compare. Ask the holder to go to the card "
        "officer.",
    ),
    "no_card.tail": QT_TRANSLATE_NOOP(
        "Refusals",
        "These are not the last four of the ID number of {name}. Look at the ID again and "
        "type them once more; the try was recorded.",
    ),
    "proxy.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This authorisation is not one of {name}. Choose again who collects.",
    ),
    "proxy.no_card": QT_TRANSLATE_NOOP(
        "Refusals",
        "{proxy} has no standing authorisation and {name}'s card is not here. Whoever "
        "collects once must bring the card.",
    ),
    "proxy.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name of whoever collects is missing. Type it as it stands on the ID.",
    ),
    "proxy.relation_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "How {proxy} is related to the holder is missing. Type it: son, neighbour, village "
        "officer.",
    ),
    "proxy.period": QT_TRANSLATE_NOOP(
        "Refusals",
        "The authorisation of {proxy} would end before it begins, or is over already. Give a "
        "last day that lies ahead.",
    ),
    "proxy.too_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The authorisation of {proxy} would last more than {days} days. Give an earlier last "
        "day; it can be given anew.",
    ),
    "proxy.points": QT_TRANSLATE_NOOP(
        "Refusals",
        "The most points for {proxy} must be a number above zero. Leave it empty for no limit.",
    ),
    "proxy.id_tail": QT_TRANSLATE_NOOP(
        "Refusals",
        "The last four of the ID number of {proxy} must be digits, the last one perhaps X.",
    ),
    "proxy.ended": QT_TRANSLATE_NOOP(
        "Refusals",
        "The authorisation of {proxy} was taken back on {since}. Ask the holder to come, or "
        "to go to the card officer.",
    ),
    "proxy.ended_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "This authorisation has just been taken back. Look at the list again.",
    ),
    "proxy.not_yet": QT_TRANSLATE_NOOP(
        "Refusals",
        "The authorisation of {proxy} begins on {since}. Ask the holder to come.",
    ),
    "proxy.expired": QT_TRANSLATE_NOOP(
        "Refusals",
        "The authorisation of {proxy} ended on {until}. Ask the holder to come, or to have it "
        "renewed at the card desk.",
    ),
    "proxy.over_limit": QT_TRANSLATE_NOOP(
        "Refusals",
        "{proxy} may collect {most} points in all, and {left} are left; this basket takes "
        "{wanted}. Take something out, or ask the holder to come.",
    ),
    "countersign.done": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has signed this a moment ago. Nothing is left to do.",
    ),
    "countersign.own": QT_TRANSLATE_NOOP(
        "Refusals",
        "Whoever served the holder does not countersign. Ask another account.",
    ),
    "countersign.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not waiting for a countersignature any more. Look at the list again.",
    ),
    "paper.number": QT_TRANSLATE_NOOP(
        "Refusals",
        "A paper voucher's number has at most eight digits. Scan its barcode, or type the "
        "number as printed.",
    ),
    "paper.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "No paper voucher with number {number} was ever printed. Look at the form again.",
    ),
    "paper.used": QT_TRANSLATE_NOOP(
        "Refusals",
        "Paper voucher {number} was entered or made void already. Put it with the others that "
        "are done.",
    ),
    "paper.used_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "This paper voucher was entered or made void at another till a moment ago. Nothing "
        "was booked here.",
    ),
    "paper.count": QT_TRANSLATE_NOOP(
        "Refusals",
        "Between 1 and {most} paper vouchers can be printed at once.",
    ),
    "paper.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say why: it stands beside the number for ever.",
    ),
    "paper.printed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another till has just taken these numbers. Nothing was printed; try once more.",
    ),
    "paper.day_ahead": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day on the paper voucher lies ahead of today, {today}. Look at the date again.",
    ),
    "paper.day_before_print": QT_TRANSLATE_NOOP(
        "Refusals",
        "This form was printed on {since}; nobody can have written on it before. Look at "
        "number and date again.",
    ),
    "paper.day_long_ago": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day lies more than {days} days back. Ask the administrator how it is to be entered.",
    ),
    "paper.twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has slip no. {receipt} of the same day with the same goods and points. Look "
        "whether paper voucher {number} was entered before; book it only if it was another "
        "purchase.",
    ),
    "paper.short": QT_TRANSLATE_NOOP(
        "Refusals",
        "{missing} points are missing to {name} for paper voucher {number}. Nothing was "
        "booked; the number stays on the list of those still out, with this note. Enter it "
        "again when there are points, or make it void with the reason.",
    ),
    "proxy.deceased": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is recorded as deceased; nobody collects for a dead person. Ask the family to "
        "go to the card officer.",
    ),
    "proxy.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say why the authorisation is taken back.",
    ),
    "scan.paper": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is paper voucher {number}, not goods or a card. Press the key for paper days to "
        "enter it.",
    ),
    "balance.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This person is no longer on the roster, so there is no balance to print.",
    ),
}
