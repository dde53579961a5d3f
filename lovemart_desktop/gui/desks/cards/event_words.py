"""What the card desk calls events, what they change, and what will follow from them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.people.histories import Difference, HistoryLine
from lovemart_desktop.domain.people.households import EventKind, Note
from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

KINDS: Final = {
    EventKind.IMPORT: QT_TRANSLATE_NOOP("Events", "Roster imported"),
    EventKind.CORRECTION: QT_TRANSLATE_NOOP("Events", "Record corrected"),
    EventKind.BIRTH: QT_TRANSLATE_NOOP("Events", "Birth"),
    EventKind.ARRIVAL: QT_TRANSLATE_NOOP("Events", "Came onto the roster"),
    EventKind.MARRIAGE: QT_TRANSLATE_NOOP("Events", "Marriage"),
    EventKind.MOVE: QT_TRANSLATE_NOOP("Events", "Moved to another household"),
    EventKind.SPLIT: QT_TRANSLATE_NOOP("Events", "Household split"),
    EventKind.MERGE: QT_TRANSLATE_NOOP("Events", "Households merged"),
    EventKind.RELOCATION: QT_TRANSLATE_NOOP("Events", "Household moved"),
    EventKind.NEW_HEAD: QT_TRANSLATE_NOOP("Events", "New head"),
    EventKind.DEATH: QT_TRANSLATE_NOOP("Events", "Death"),
    EventKind.DEPARTURE: QT_TRANSLATE_NOOP("Events", "Left the township"),
    EventKind.STATUS: QT_TRANSLATE_NOOP("Events", "Registration changed"),
    EventKind.OFFICER: QT_TRANSLATE_NOOP("Events", "Responsible officer changed"),
    EventKind.REORGANISATION: QT_TRANSLATE_NOOP("Events", "Village or group reorganised"),
    EventKind.SAME_PERSON: QT_TRANSLATE_NOOP("Events", "Two records of one person joined"),
    EventKind.UNDO: QT_TRANSLATE_NOOP("Events", "Event taken back"),
}

_FIELDS: Final = {
    "household": QT_TRANSLATE_NOOP("Events", "household"),
    "village": QT_TRANSLATE_NOOP("Events", "village"),
    "group": QT_TRANSLATE_NOOP("Events", "group"),
    "relation": QT_TRANSLATE_NOOP("Events", "relation"),
    "number": QT_TRANSLATE_NOOP("Events", "number"),
    "status": QT_TRANSLATE_NOOP("Events", "registration"),
    "officer": QT_TRANSLATE_NOOP("Events", "responsible"),
    "telephone": QT_TRANSLATE_NOOP("Events", "telephone"),
}

NOTES: Final = {
    "death.card": QT_TRANSLATE_NOOP(
        "Events", "{name}'s card is frozen until the points are settled."
    ),
    "death.account": QT_TRANSLATE_NOOP(
        "Events", "{name}'s own account is frozen; the household's stays open."
    ),
    "home.empty": QT_TRANSLATE_NOOP(
        "Events", "Nobody is left in household {household}. Its points stay on its account."
    ),
    "moves.out": QT_TRANSLATE_NOOP("Events", "{name} belongs to no household from then on."),
    "moves.in": QT_TRANSLATE_NOOP(
        "Events", "{name} joins the household of {household}: {count} people."
    ),
    "moves.from": QT_TRANSLATE_NOOP("Events", "The household of {household} has {count} left."),
    "moves.card": QT_TRANSLATE_NOOP(
        "Events",
        "{name}'s card opens the own account; of the new household only what is marked later.",
    ),
    "split.new": QT_TRANSLATE_NOOP(
        "Events", "New household {number} with {name} as its head: {count} people."
    ),
    "split.rest": QT_TRANSLATE_NOOP(
        "Events", "{household}'s household keeps the number {number}: {count} people."
    ),
    "split.shares": QT_TRANSLATE_NOOP(
        "Events", "{points} points go with the new household; a second person confirms."
    ),
    "split.points_stay": QT_TRANSLATE_NOOP(
        "Events", "All points stay with the household that keeps the number {number}."
    ),
    "merge.members": QT_TRANSLATE_NOOP(
        "Events", "The household of {household} then has {count} people."
    ),
    "merge.ends": QT_TRANSLATE_NOOP(
        "Events", "{household}'s household {number} ends. Its history stays."
    ),
    "merge.points": QT_TRANSLATE_NOOP(
        "Events", "Its points go to {household}'s household; a second person confirms."
    ),
    "merge.nominated": QT_TRANSLATE_NOOP(
        "Events",
        "{household}'s household stands on a list of {round} that is not credited yet: have the "
        "award officer strike it there.",
    ),
    "relocation.members": QT_TRANSLATE_NOOP(
        "Events", "All {count} people of {household}'s household move along."
    ),
    "relocation.points": QT_TRANSLATE_NOOP(
        "Events", "Cards and points of {household}'s household stay as they are."
    ),
    "head.card_opens": QT_TRANSLATE_NOOP(
        "Events", "{name} heads the household; the card opens its account from now on."
    ),
    "head.card_needed": QT_TRANSLATE_NOOP(
        "Events", "{name} heads the household and has no card yet: issue one."
    ),
    "head.old_card": QT_TRANSLATE_NOOP(
        "Events", "{name}'s card opens the household's account as before. Change it under Cards."
    ),
    "relations.unknown": QT_TRANSLATE_NOOP(
        "Events", "{count} relation(s) to the new head are not known: enter them in the records."
    ),
    "leaves.town": QT_TRANSLATE_NOOP("Events", "{name} no longer counts among the people here."),
    "leaves.card": QT_TRANSLATE_NOOP(
        "Events", "{name}'s card still works. Close it under Cards if it is given back."
    ),
    "status.first": QT_TRANSLATE_NOOP("Events", "Registered as {after}."),
    "status.none": QT_TRANSLATE_NOOP("Events", "No longer registered as {before}."),
    "officer.first": QT_TRANSLATE_NOOP(
        "Events", "{after} answers for the household. Print the door notice."
    ),
    "officer.none": QT_TRANSLATE_NOOP(
        "Events", "{before} no longer answers for the household. Take the door notice down."
    ),
    "officer.same": QT_TRANSLATE_NOOP(
        "Events", "{after} has another telephone. Print the door notice anew."
    ),
    "status.from_to": QT_TRANSLATE_NOOP("Events", "Registered as {after} instead of {before}."),
    "officer.from_to": QT_TRANSLATE_NOOP(
        "Events", "{after} answers for the household instead of {before}. Print the door notice."
    ),
}


def kind_word(kind: EventKind) -> str:
    """What an event is called."""
    return QCoreApplication.translate("Events", KINDS[kind])


def note_word(told: Note) -> str:
    """A note in words, its facts filled in."""
    facts = {name: f"{fact:,}" if isinstance(fact, int) else fact for name, fact in told.facts}
    return QCoreApplication.translate("Events", NOTES[told.code]).format(**facts)


def line_word(line: HistoryLine) -> str:
    """An event of a history: its kind, whom it tells of, and whether it was taken back."""
    told = kind_word(line.kind)
    if line.who and (line.of_household or line.of_other):
        told += f" · {line.who}"
    if line.joined:
        told += " · " + QCoreApplication.translate("Cards", "joined record")
    if line.undone:
        # first: in a narrow column the end of a line is cut
        told = QCoreApplication.translate("Events", "Taken back: {event}").format(event=told)
    return told


def differences_word(differences: tuple[Difference, ...]) -> str:
    """What an event changed, in one line: "household H003 → H002"."""
    return _joined(differences, _difference)


def _difference(found: Difference) -> str:
    field = QCoreApplication.translate("Events", _FIELDS[found.field])
    if not found.before:
        return f"{field} {found.after}"
    return f"{field} {found.before} → {found.after or '–'}"


def _joined(found: tuple[Difference, ...], word: Callable[[Difference], str]) -> str:
    return " · ".join(word(one) for one in found)
