"""What the counter refuses: baskets, points, goods."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "basket.empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "The basket is empty. Scan goods first.",
    ),
    "basket.price_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points changed while the basket was open: shown {shown}, now {now}. Check "
        "the new total with the holder and redeem again.",
    ),
    "goods.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "These goods (number {goods}) are no longer on sale. Take the line out of the basket.",
    ),
    "goods.out_of_stock": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: {pieces} {unit} wanted, {stock} in stock. Lower the quantity or take "
        "another article.",
    ),
    "points.short": QT_TRANSLATE_NOOP(
        "Refusals",
        "{missing} points short: the basket takes {total}, {available} may be spent on "
        "it, and {goods} cannot be paid. Take something out of the basket.",
    ),
    "basket.pieces": QT_TRANSLATE_NOOP(
        "Refusals",
        "The quantity must be between 1 and {most}.",
    ),
    "scan.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "Barcode {code_shown} is not registered. Put the article aside and tell the storekeeper.",
    ),
    "scan.receipt": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is the barcode of slip no. {number}, not of goods or a card. To take goods back, "
        "finish this basket or put it aside first.",
    ),
    "card.lost": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} ending in {tail} was reported lost on {since}. Keep the card and ask "
        "the holder to go to the card officer.",
    ),
    "card.frozen": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} ending in {tail} has been frozen since {since} ({reason}). Ask the "
        "holder to go to the card officer.",
    ),
    "card.replaced": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} ending in {tail} was replaced on {since}. Only the new card is good; "
        "keep the old one.",
    ),
    "card.closed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} ending in {tail} was closed on {since} ({reason}). It buys nothing "
        "any more; keep it.",
    ),
    "card.blank": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card ending in {tail} has not been issued to anybody. Ask the card officer.",
    ),
    "card.holder_deceased": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} died on {since}; the card ending in {tail} is frozen. Ask the family to go to the "
        "card officer: the points are not lost.",
    ),
    "counter.own_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is of your own household. A second person who is not a clerk must confirm.",
    ),
    "points.short_now": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points were spent somewhere else a moment ago. Nothing was booked; look at the "
        "balance and redeem again.",
    ),
    "goods.gone_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another counter has just taken the last of it. Nothing was booked; lower the quantity.",
    ),
    "request.twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "This was booked already, a moment ago. Nothing was booked twice.",
    ),
    "receipt.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no such slip in the books. Check its number.",
    ),
    "receipt.not_own": QT_TRANSLATE_NOOP(
        "Refusals",
        "Slip no. {number} is not yours of today. Ask the clerk who made it, or an auditor.",
    ),
    "card.guessing": QT_TRANSLATE_NOOP(
        "Refusals",
        "{count} cards that nobody has were scanned in this shift; the last one ends in {tail}. "
        "This stands on the board and in the audit. Call the administrator.",
    ),
    "print.unknown_document": QT_TRANSLATE_NOOP(
        "Refusals",
        "The print queue holds something that this version cannot print ({document}). Tell the "
        "administrator.",
    ),
}
