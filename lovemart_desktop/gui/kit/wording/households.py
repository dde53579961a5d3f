"""What is refused of events: deaths, marriages, moves, splits, merges, villages."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    "event.future": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day {day} lies in the future. Enter what has happened, on the day it happened.",
    ),
    "event.before_last": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day {day} lies before the last change of {name} on {since}. Choose that day or a "
        "later one, or take back the later change first (History).",
    ),
    "event.before_last_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day {day} lies before the last change of the household of {household} on {since}. "
        "Choose that day or a later one, or take back the later change first (History).",
    ),
    "event.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Give the reason or the document: it stays in the history.",
    ),
    "event.not_member": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody chosen no longer belongs to the household of {household}. Open the record again.",
    ),
    "event.not_living": QT_TRANSLATE_NOOP(
        "Refusals",
        "This person is recorded as deceased. If that is wrong, take it back under History first.",
    ),
    "event.same_household": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is in that household already. Choose another household.",
    ),
    "event.relation_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Say what {name} is to the head of the new household.",
    ),
    "event.head_first": QT_TRANSLATE_NOOP(
        "Refusals",
        "Household {household} has no head that {name} could join. Choose 户主 as the relation, "
        "or another household.",
    ),
    "event.nobody": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody is chosen whom this would change. Choose at least one.",
    ),
    "event.all_leave": QT_TRANSLATE_NOOP(
        "Refusals",
        "All members of the household of {household} are chosen, so nothing would be left to "
        "split from. Move the whole household instead.",
    ),
    "event.head_not_among": QT_TRANSLATE_NOOP(
        "Refusals",
        "Choose the head of the new household from those who leave.",
    ),
    "event.number_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The household's registration number is missing. Type it as in the register.",
    ),
    "event.nothing_changes": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is how the household of {household} stands already. Change something, or cancel.",
    ),
    "event.head_already": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} heads the household already. Choose somebody else.",
    ),
    "event.head_needed": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} heads the household, and {count} others stay. Choose who heads it from now on.",
    ),
    "event.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This event is not in the books. Open the record again.",
    ),
    "event.undone": QT_TRANSLATE_NOOP(
        "Refusals",
        "This event has been taken back already. Open the record again.",
    ),
    "event.lasting": QT_TRANSLATE_NOOP(
        "Refusals",
        "This event moved points or changed many people, so it is not taken back as a whole. "
        "Enter a new event that puts it right.",
    ),
    "event.followed": QT_TRANSLATE_NOOP(
        "Refusals",
        "Something else has happened to these people since. Take back the later event first.",
    ),
    "event.settled": QT_TRANSLATE_NOOP(
        "Refusals",
        "The points of {name} have been settled already, so the death cannot be taken back. "
        "Ask the award officer for a grant that puts it right.",
    ),
    "event.meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has just changed the same people. Nothing was done; look at the record "
        "again.",
    ),
    "household.ended": QT_TRANSLATE_NOOP(
        "Refusals",
        "This household is no longer one: it was merged into another. Search again.",
    ),
    "household.number_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another household of that village has the number {household}. Correct the number.",
    ),
    "household.number_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Another household of that village has this number already. Correct the number.",
    ),
    "village.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name is missing. Type it as on the township's seal.",
    ),
    "village.name_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is a village {village} already. Choose another name, or tick it to merge with it.",
    ),
    "village.nothing": QT_TRANSLATE_NOOP(
        "Refusals",
        "This changes nothing. Tick the villages or groups that become one, and give the new name.",
    ),
    "village.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has just changed these villages. Open the page again.",
    ),
    "village.before_last": QT_TRANSLATE_NOOP(
        "Refusals",
        "The day {day} lies before the last change of somebody there on {since}. Choose that day "
        "or a later one.",
    ),
    "label.missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The label is empty. Type the words that the register uses.",
    ),
    "label.taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "The label “{label}” is there already.",
    ),
    "household.no_officer": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody answers for the household of {household} yet, so there is nobody to name on the "
        "door. Enter the responsible officer first.",
    ),
    "household.no_officers": QT_TRANSLATE_NOOP(
        "Refusals",
        "No household of this village has a responsible officer yet. Enter them first.",
    ),
    "household.empty": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody is left in household {household}. Choose 户主 as the relation, or another "
        "household.",
    ),
}
