"""What is refused of baskets put aside, splits by hand, limits, quick keys and wishes."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "split.purse_gone": QT_TRANSLATE_NOOP(
        "Refusals",
        "The split by hand names points that this card does not open now. Press F5 and split anew.",
    ),
    "split.purse_short": QT_TRANSLATE_NOOP(
        "Refusals",
        "{fund} holds {balance} points, not the {points} of the split by hand. Press F5 and "
        "split anew.",
    ),
    "split.sum": QT_TRANSLATE_NOOP(
        "Refusals",
        "The split by hand makes {given} points, the basket {total}. Press F5 and split anew.",
    ),
    "split.line": QT_TRANSLATE_NOOP(
        "Refusals",
        "With this split {goods} is {missing} points short: the other points may not pay for "
        "it. Press F5 and split anew.",
    ),
    "basket.not_held": QT_TRANSLATE_NOOP(
        "Refusals",
        "This basket is no longer there. Look at the list again.",
    ),
    "basket.booked": QT_TRANSLATE_NOOP(
        "Refusals",
        "This basket was booked already, on slip no. {number}. Nothing was booked twice; the "
        "slip can be reprinted with F9.",
    ),
    "basket.too_many_held": QT_TRANSLATE_NOOP(
        "Refusals",
        "{most} baskets are put aside already. Bring one back with F7 and finish it first.",
    ),
    "basket.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say in a few words why the basket is given up.",
    ),
    "basket.goods_gone": QT_TRANSLATE_NOOP(
        "Refusals",
        "Goods no. {goods} of this basket are no longer on sale; the line was left out. Go "
        "through the basket with the holder.",
    ),
    "limit.exceeded": QT_TRANSLATE_NOOP(
        "Refusals",
        "{goods}: {limit} pieces for each household and {period}. The household of {name} had "
        "{had} and now wants {pieces}. Lower the quantity to {left}, or have a second person "
        "confirm.",
    ),
    "limit.what": QT_TRANSLATE_NOOP(
        "Refusals",
        "A limit is set either for goods or for a category. Choose one of them.",
    ),
    "limit.pieces": QT_TRANSLATE_NOOP(
        "Refusals",
        "A limit is at least 1 and at most {most} pieces. Type the pieces again.",
    ),
    "limit.there": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is a limit for {goods} and this period already. End it first, then set the new one.",
    ),
    "limit.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This limit has been ended meanwhile. Look at the list again.",
    ),
    "quick_keys.changed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has arranged the quick keys meanwhile. Nothing of yours was kept; go on "
        "from what is shown now.",
    ),
    "quick_keys.page_name": QT_TRANSLATE_NOOP(
        "Refusals",
        "Each page of quick keys needs a name of its own, of at most {most} characters.",
    ),
    "quick_keys.too_many": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is room for {pages} pages of {tiles} goods. Take something off first.",
    ),
    "quick_keys.goods": QT_TRANSLATE_NOOP(
        "Refusals",
        "Goods stand once on a page, and only goods on sale. Look at page {page} again.",
    ),
    "wanted.words_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say in a few words what was asked for, at most {most} characters.",
    ),
    "wanted.settled": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has answered this wish meanwhile. Look at the list again.",
    ),
}

PERIODS: Final = {
    "day": QT_TRANSLATE_NOOP("Names", "day"),
    "week": QT_TRANSLATE_NOOP("Names", "week"),
    "month": QT_TRANSLATE_NOOP("Names", "month"),
    "quarter": QT_TRANSLATE_NOOP("Names", "quarter"),
    "half-year": QT_TRANSLATE_NOOP("Names", "half-year"),
    "year": QT_TRANSLATE_NOOP("Names", "year"),
}
