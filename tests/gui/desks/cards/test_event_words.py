"""Every event and every note that the rules may give has words in both languages."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from string import Formatter

import lovemart_desktop
from lovemart_desktop.domain.people import household_events
from lovemart_desktop.domain.people.households import EventKind
from lovemart_desktop.gui.desks.cards import event_words
from lovemart_desktop.services.people import households

CHINESE = Path(lovemart_desktop.__file__).parents[1] / "resources" / "i18n" / "zh" / "people.json"
FROM_TO = {
    f"{what}.{how}" for what in ("status", "officer") for how in ("first", "none", "from_to")
} | {"officer.same"}


def given() -> dict[str, set[str]]:
    """{code: facts} of the notes that the rules give, and the desk."""
    found: dict[str, set[str]] = {}
    nodes = (
        node
        for module in (household_events, households)
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")))
    )
    for node in nodes:
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id == "note" and isinstance(node.args[0], ast.Constant):
            facts = {word.arg for word in node.keywords if word.arg}
            found[str(node.args[0].value)] = facts
    return found


def test_every_kind_has_a_name() -> None:
    assert set(event_words.KINDS) == set(EventKind)


def test_every_note_has_words_and_the_facts_they_name() -> None:
    notes = given()
    assert len(notes) > 15
    assert set(notes) | FROM_TO == set(event_words.NOTES)
    for code, facts in notes.items():
        wanted = {name for _, name, _, _ in Formatter().parse(event_words.NOTES[code]) if name}
        assert wanted <= facts, code


def test_the_words_are_there_in_chinese() -> None:
    chinese = json.loads(CHINESE.read_text(encoding="utf-8"))["Events"]
    for said in (*event_words.KINDS.values(), *event_words.NOTES.values()):
        fields = {name for _, name, _, _ in Formatter().parse(said) if name}
        there = {name for _, name, _, _ in Formatter().parse(chinese[said]) if name}
        assert there <= fields, said
