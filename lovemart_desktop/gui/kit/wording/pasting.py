"""What is refused when cells of a spreadsheet are pasted over a village list."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "paste.empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "There are no rows on the clipboard. Copy the rows in the spreadsheet, then paste again.",
    ),
    "paste.long": QT_TRANSLATE_NOOP(
        "Refusals",
        "{lines} lines were copied; at most {most} are pasted at once. "
        "Import the workbook instead.",
    ),
    "paste.columns": QT_TRANSLATE_NOOP(
        "Refusals",
        "Column {column} of the {count} copied (“{sample}”) is not clear. Copy name, card or "
        "household number first, then the group if you like, then the scores in the order of the "
        "criteria: {wanted}. Or copy the line of headings too. Nothing was pasted.",
    ),
    "paste.column_twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "Column {column} (“{heading}”) means the same as one before it. Leave one of them out. "
        "Nothing was pasted.",
    ),
    "paste.heading": QT_TRANSLATE_NOOP(
        "Refusals",
        "Column {column} (“{heading}”) holds numbers that this round does not take. Scores it "
        "takes: {wanted}; the points are the round's own. Correct the heading or leave the column "
        "out, then copy again. Nothing was pasted.",
    ),
    "paste.nobody": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {row} names nobody: no name, card or household number. Nothing was pasted.",
    ),
    "paste.score": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {row}, {name}: “{text}” is no score for {criterion}. Correct it in the spreadsheet "
        "and copy again. Nothing was pasted.",
    ),
    "paste.card_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "The card ending in {tail} belongs to nobody living on the roster."
    ),
    "paste.person_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is not on the roster of {village}. Check how the name is written."
    ),
    "paste.household_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "There is no household with the number {number}."
    ),
    "paste.household_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals",
        "More than one village has a household number {number}. Copy the village or the name too.",
    ),
    "paste.other_village": QT_TRANSLATE_NOOP(
        "Refusals", "{name} belongs to {other}, not to {village}. Paste the row over that list."
    ),
    "paste.person_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals", "There are {count} people called {name}. Copy the group or the card number too."
    ),
    "paste.name_differs": QT_TRANSLATE_NOOP(
        "Refusals", "The number belongs to {holder}, not to {name}. Correct one of them."
    ),
    "paste.twice": QT_TRANSLATE_NOOP(
        "Refusals", "The household of {name} stands in line {row} already. Leave one of them out."
    ),
    "paste.struck_off": QT_TRANSLATE_NOOP(
        "Refusals", "{name} was struck off this list. Put the row back first."
    ),
}
