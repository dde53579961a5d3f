"""The steps of a round as the rail shows them: only those that there are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lovemart_desktop.domain.awards import AwardRound, ListState
from lovemart_desktop.gui.desks.awards import words
from lovemart_desktop.gui.kit.steps import Step

LISTS, APPROVAL, CREDITING = range(3)


def steps_of(found: AwardRound | None) -> tuple[Step, ...]:
    """Lists → approval → crediting. A step is done when every list of the round is past it."""
    names = (
        QCoreApplication.translate("Awards", "Lists"),
        QCoreApplication.translate("Awards", "Approval"),
        QCoreApplication.translate("Awards", "Crediting"),
    )
    if found is None:
        return tuple(Step(name) for name in names)
    whole = len(found.lists)
    past = (
        whole,
        len(found.in_state(ListState.APPROVED, ListState.CREDITED)),
        len(found.in_state(ListState.CREDITED)),
    )
    at = _current(found)
    notes = [_note(done, whole) if whole else "" for done in past]
    notes[LISTS] = words.villages_word(whole) if whole else ""
    return tuple(
        Step(name, note, "done" if number < at else "current" if number == at else "coming")
        for number, (name, note) in enumerate(zip(names, notes, strict=True))
    )


def _current(found: AwardRound) -> int:
    """The step at work; past the last one when all is credited."""
    if not found.lists:
        return LISTS
    return {ListState.DRAFT: APPROVAL, ListState.APPROVED: CREDITING}.get(found.step, CREDITING + 1)


def _note(done: int, whole: int) -> str:
    told = QCoreApplication.translate("Awards", "{done} of {whole}")
    return told.format(done=done, whole=whole)
