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
}
