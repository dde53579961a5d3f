"""Everything that a round can be in, or that can be found about it, has its words and place."""

from __future__ import annotations

from lovemart_desktop.domain.rounds.award_checks import WEIGHTS as ROW_WEIGHTS
from lovemart_desktop.domain.rounds.award_checks import Check, Weight
from lovemart_desktop.domain.rounds.awards import ListState, Step
from lovemart_desktop.domain.rounds.places import (
    WEIGHTS,
    Place,
    PlacedFinding,
    RoundCheck,
)
from lovemart_desktop.gui.desks.awards import round_words, words
from lovemart_desktop.gui.desks.awards.checks import in_order
from tests.gui.desks.awards.desk import Desk


def test_every_finding_has_words_and_a_step(desk: Desk) -> None:
    found = desk.town.drafted()
    told = set()
    checks: list[Check | RoundCheck] = [*ROW_WEIGHTS, *WEIGHTS]
    for check in checks:
        finding = PlacedFinding(check, Weight.TELLS, Place.round(), "", "12")
        told.add(round_words.finding_word(finding, found))
        assert round_words.step_of_finding(finding) in Step
    assert len(told) == len(checks), "two findings have the same words"


def test_the_gravest_findings_stand_first_and_those_of_the_village_in_view() -> None:
    checks = iter(WEIGHTS)
    findings = [
        PlacedFinding(next(checks), weight, Place.list(number))
        for weight, number in (
            (Weight.TELLS, 2),
            (Weight.STOPS, 1),
            (Weight.WARNS, 2),
            (Weight.STOPS, 2),
        )
    ]
    ordered = [(finding.weight, finding.place.list_id) for finding in in_order(findings, 2)]
    assert ordered == [
        (Weight.STOPS, 2),
        (Weight.STOPS, 1),
        (Weight.WARNS, 2),
        (Weight.TELLS, 2),
    ]


def test_every_state_and_step_has_a_name_of_its_own() -> None:
    assert len({words.state_word(state) for state in ListState}) == len(ListState)
    assert len({round_words.step_word(step) for step in Step}) == len(Step)
    assert all(words.state_icon(state) and words.state_tone(state) for state in ListState)
