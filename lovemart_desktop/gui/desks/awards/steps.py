"""The steps of a round as the rail shows them: only those that there are."""

from __future__ import annotations

from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ProgrammeKind,
    Step,
    VillageList,
    default_rules,
    step_of,
)
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.kit import steps as kit


def steps_in(found: AwardRound | None) -> tuple[Step, ...]:
    """The round's own steps; all of them as long as there is none."""
    rules = found.rules if found is not None else default_rules(ProgrammeKind.AWARD)
    return round_words.steps_of_rules(rules)


def own_step(found: AwardRound | None, each: VillageList | None) -> Step:
    """The step that a list has to take next."""
    if found is None or each is None:
        return Step.NOMINATION
    step = step_of(each, found.rules)
    there = steps_in(found)
    # a draft that needs neither review nor meetings is entered until it is posted
    return step if step in there else Step.NOMINATION


def rail_of(found: AwardRound | None, each: VillageList | None) -> tuple[kit.Step, ...]:
    """The rail for the list in view; below each step, how many lists are at it."""
    steps, at = steps_in(found), own_step(found, each)
    counts = found.steps() if found is not None else {}
    archived = found is not None and found.archived
    return tuple(
        kit.Step(
            round_words.step_word(step),
            _note(len(counts.get(step, ()))),
            "done"
            if archived or steps.index(step) < steps.index(at)
            else "current"
            if step is at
            else "coming",
        )
        for step in steps
    )


def _note(lists: int) -> str:
    return words.villages_word(lists) if lists else ""
