"""What is refused of the roster: people, households, cards."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    "person.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This person is no longer on the roster. Search again.",
    ),
    "person.joined": QT_TRANSLATE_NOOP(
        "Refusals",
        "This record of {name} was joined to the record of {other} and stays as it was. Open "
        "that record instead.",
    ),
    "person.deceased": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is recorded as deceased, so this card cannot be issued or used again. If "
        "the record is wrong, correct it first.",
    ),
    "person.no_id_number": QT_TRANSLATE_NOOP(
        "Refusals",
        "No ID number is on record for this person.",
    ),
    "person.name_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name is missing. Type it as on the ID card.",
    ),
    "person.name_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{name}” is not a name. Type it as on the ID card.",
    ),
    "person.village_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "The roster has no village “{village}”. Choose one, or import the village's roster first.",
    ),
    "person.id_taken": QT_TRANSLATE_NOOP(
        "Refusals",
        "This ID number belongs to {name} in {village} already. Search for that person, or "
        "correct the number.",
    ),
    "person.same_name": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village} has somebody named {name} already. Look there first; if this is somebody "
        "else, tick that and save again.",
    ),
    "person.born_later": QT_TRANSLATE_NOOP(
        "Refusals",
        "A date of {name} lies in the future. Correct it.",
    ),
    "household.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "{village} has no household number {household}. Correct the number, or enter the head "
        "of the household first.",
    ),
    "household.has_head": QT_TRANSLATE_NOOP(
        "Refusals",
        "Household {household} has a head already: {name}. Choose another relation.",
    ),
    "remark.settled": QT_TRANSLATE_NOOP(
        "Refusals",
        "This remark has been settled already. Open the record again.",
    ),
    "card.unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This card is not in the books. Search for the holder again.",
    ),
    "card.nobody": QT_TRANSLATE_NOOP(
        "Refusals",
        "Nobody is chosen. Tick at least one person who is to get a card.",
    ),
    "card.reason_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "Give the reason: it stays with the card.",
    ),
    "card.has_live": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} has a card already, so no card was issued. Take this person off the list, "
        "or replace the old card.",
    ),
    "card.change_refused": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not possible: the card of {name} ending in {number_tail} is {state} since "
        "{since}.",
    ),
    "card.changed_meanwhile": QT_TRANSLATE_NOOP(
        "Refusals",
        "Somebody else has just changed the card of {name}. Nothing was done; look at the "
        "record again.",
    ),
    "card.head_opens": QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} is the head of the household: this card always opens the household's account.",
    ),
    "card.rule_range": QT_TRANSLATE_NOOP(
        "Refusals",
        "The rule “{age} years old, or {party_years} years in the Party” makes no sense. Use "
        "18 to 120 years of age and 1 to 100 years in the Party.",
    ),
    "card.print_not_active": QT_TRANSLATE_NOOP(
        "Refusals",
        "The card of {name} ending in {number_tail} is {state}; only active cards are printed.",
    ),
    "paper.glyph_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name {name} has characters that cannot be printed: {characters}. Nothing was "
        "printed; take this card off the list and write it by hand.",
    ),
}
