"""What is refused at the card desk: blanks, lists, templates, hand-over, dispositions."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    "card.blanks_count": QT_TRANSLATE_NOOP(
        "Refusals",
        "A series of {count} blank cards cannot be made. Choose 1 to {most}.",
    ),
    "card.blank_bound": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card ending in {number_tail} is blank no more: it was given to {name} on {since}. "
        "Nothing was done; take another blank.",
    ),
    "card.blank_dead": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card ending in {number_tail} is {state} since {since} and never works again. "
        "Destroy it, and take another blank.",
    ),
    "card.list_empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "The list names nobody. Paste one person a line, or choose a workbook with names.",
    ),
    "card.no_change": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nothing has happened to a card of this person yet, so there is no slip to print.",
    ),
    "template.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This template is in use no longer. Choose another.",
    ),
    "template.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The template has no name. Give it one, by which it is found again.",
    ),
    "template.name_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "The template's name has {characters} characters. Use at most {most}.",
    ),
    "template.name_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is a template called “{name}” already. Choose another name.",
    ),
    "template.rules": QT_TRANSLATE_NOOP(
        "Refusals",
        "The back has {count} rules, and room for {most}. Take some away.",
    ),
    "template.cells": QT_TRANSLATE_NOOP(
        "Refusals",
        "{columns} columns and {rows} rows with these distances make no sheet. Use at least "
        "one of each, and no distance below 0.",
    ),
    "template.too_small": QT_TRANSLATE_NOOP(
        "Refusals",
        "{width} × {height} mm is too small for a card: the barcode and the name need "
        "{least_width} × {least_height} mm. Make the cards larger.",
    ),
    "template.off_right": QT_TRANSLATE_NOOP(
        "Refusals",
        "The template is off the page: its last column ends {over} mm beyond the right edge. "
        "Use fewer columns, narrower cards, or smaller distances.",
    ),
    "template.off_bottom": QT_TRANSLATE_NOOP(
        "Refusals",
        "The template is off the page: its last row ends {over} mm below the lower edge. Use "
        "fewer rows, lower cards, or smaller distances.",
    ),
    "template.moved_off": QT_TRANSLATE_NOOP(
        "Refusals",
        "Moved by {offset} mm, cards would leave the paper. The most in this direction is "
        "{most} mm.",
    ),
    "template.no_back": QT_TRANSLATE_NOOP(
        "Refusals",
        "Labels of this size have no back. Leave the back out, or use cards of full size.",
    ),
    "template.logo_large": QT_TRANSLATE_NOOP(
        "Refusals",
        "The logo is too large. Use a picture of at most {kilobytes} kB.",
    ),
    "template.logo_unreadable": QT_TRANSLATE_NOOP(
        "Refusals",
        "This file is no picture that can be read. Use a PNG or JPEG file as the logo.",
    ),
    "template.logo_shape": QT_TRANSLATE_NOOP(
        "Refusals",
        "The logo is a stripe: one side may be at most {times} times the other. Cut it to size.",
    ),
    "handover.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This hand-over list is not in these books. Check which town's list it is.",
    ),
    "handover.listed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has just put one of these cards on a hand-over list. Nothing was done; "
        "print the lists again.",
    ),
    "handover.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say why the mark is taken back: the reason stays with the list.",
    ),
    "disposition.alive": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is not recorded as deceased. Enter the death first.",
    ),
    "disposition.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This voucher settled nobody's points. Look at the list of the settled ones again.",
    ),
    "disposition.settled": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is nothing left to settle for {name}: no points and no card.",
    ),
    "disposition.no_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} belonged to no household. The points can only go back to their funds.",
    ),
    "disposition.nobody_left": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody lives in household {household} any more who could use the points. Let them go "
        "back to their funds.",
    ),
    "disposition.changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "Points or card of {name} have changed meanwhile. Nothing was booked; look again, and "
        "have it confirmed anew.",
    ),
    "disposition.document_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Name the paper that this rests on, such as the number of the application.",
    ),
}
