"""What cannot be put on paper."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "paper.name_too_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name “{name}” ({characters} characters) does not fit on the paper. Shorten "
        "the printed name on the record.",
    ),
    "paper.text_too_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{text}” does not fit on the paper. Shorten it.",
    ),
    "paper.nothing_to_print": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is nothing to print. Choose at least one card.",
    ),
    "paper.empty_list": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody is on this list yet, so there is nothing to print. Enter at least one row.",
    ),
    "paper.criteria_none": QT_TRANSLATE_NOOP(
        "Refusals",
        "The round has no criteria yet, so there is nothing to score. Set its criteria first.",
    ),
    "paper.credited_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of {village} are credited already, so there is nothing left to approve."
        " Print the list to sign or the result notice.",
    ),
    "paper.certificate_early": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list of {village} is not credited yet. Certificates are printed after that.",
    ),
    "paper.certificate_grant": QT_TRANSLATE_NOOP(
        "Refusals",
        "{programme} is a grant. Certificates are for households chosen in an award round.",
    ),
    "paper.first_cell": QT_TRANSLATE_NOOP(
        "Refusals",
        "The sheet has {cells} places, so printing cannot begin at place {cell}. Choose 1"
        " to {cells}.",
    ),
    "paper.card_number": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card number ending in {number_tail} cannot be printed as a barcode. Issue "
        "the card again.",
    ),
}
