"""What every desk of rounds stands on: who may do what, and how a list goes on or back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListState,
    ProgrammeKind,
    VillageList,
)
from lovemart_desktop.domain.rounds.meetings import MeetingKind
from lovemart_desktop.domain.rounds.rules import is_late
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import By, ListLife
from lovemart_desktop.persistence.rounds.meetings import Meetings
from lovemart_desktop.persistence.rounds.round_rules import Rules
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Acts:
    """What an operator needs for each part of a round's life."""

    edit: Act
    approve: Act
    credit: Act


ACTS = {
    ProgrammeKind.AWARD: Acts(Act.EDIT_ROUND, Act.APPROVE_ROUND, Act.CREDIT_ROUND),
    ProgrammeKind.GRANT: Acts(Act.EDIT_GRANT, Act.EDIT_GRANT, Act.EDIT_GRANT),
}

EDIT_ACTS = tuple(acts.edit for acts in ACTS.values())


class RoundDesk(Desk):
    """Base of the desks of rounds."""

    def today(self) -> date:
        """The day that forms begin with."""
        return self._place.clock.today()

    def _editable(self, work: UnitOfWork, round_id: int) -> AwardRound:
        """The round, its lists locked until the end of the work.

        Raises Refusal 'permission.denied', 'award.round_unknown', 'award.round_cancelled',
        'award.round_archived'.
        """
        awards = Awards(work)
        self._require(ACTS[awards.kind(round_id)].edit)
        awards.lock_lists(round_id)
        found = awards.round(round_id, self.today())
        check_going_on(found)
        return found

    def _editable_list(self, work: UnitOfWork, list_id: int) -> tuple[AwardRound, VillageList]:
        """As `_editable`. Raises Refusal 'award.list_unknown', 'award.given_up' too."""
        found = self._editable(work, _round_of(work, list_id))
        (each,) = chosen_lists(found, [list_id])
        check_taking_part(each)
        return found, each

    def _seen_list(self, work: UnitOfWork, list_id: int) -> tuple[AwardRound, VillageList]:
        """The list and its round, to look at. Raises Refusal 'award.list_unknown'."""
        found = Awards(work).round(_round_of(work, list_id), self.today())
        (each,) = chosen_lists(found, [list_id])
        return found, each

    def _by(self, reason: str = "", confirmer: int | None = None) -> By:
        return By(self._now(), self._operator.id, reason, confirmer)

    def _move(
        self,
        work: UnitOfWork,
        found: AwardRound,
        list_ids: Sequence[int],
        after: ListState,
        by: By,
    ) -> None:
        """Brings lists to a state; from the first step on, the round's rules are frozen."""
        if after is not ListState.DRAFT:
            self._freeze(work, found)
        ListLife(work).move(list_ids, str(after), by)

    def _settle_meetings(
        self, work: UnitOfWork, found: AwardRound, each: VillageList, by: By
    ) -> None:
        """Brings an unpublished list on where all four meetings count, and back where not."""
        newest = Meetings(work).newest([each.id])[each.id]
        if all(kind in newest and newest[kind].counts for kind in MeetingKind):
            self._move(work, found, [each.id], ListState.MEETINGS, by)
        elif each.state is ListState.MEETINGS:
            self._move(work, found, [each.id], ListState.REVIEWED, by)

    def _freeze(self, work: UnitOfWork, found: AwardRound) -> None:
        rules = Rules(work)
        if not rules.there(found.id):
            rules.keep(found.id, found.rules)
        rules.freeze(found.id, self._now())


def check_going_on(found: AwardRound) -> None:
    """Raises Refusal 'award.round_cancelled' or 'award.round_archived' (programme, period)."""
    terms = found.terms
    if found.cancelled:
        raise Refusal("award.round_cancelled", programme=terms.programme, period=terms.period)
    if found.archived:
        raise Refusal("award.round_archived", programme=terms.programme, period=terms.period)


def check_taking_part(each: VillageList) -> None:
    """Raises Refusal 'award.given_up' (village)."""
    if each.given_up:
        raise Refusal("award.given_up", village=each.village)


def check_late(found: AwardRound, day: date) -> None:
    """Raises Refusal 'award.late_reason_missing' (period, last) for a step after the half-year."""
    last = found.last_day
    if last is not None and is_late(last, day, found.rules):
        raise Refusal("award.late_reason_missing", period=found.terms.period, last=last.isoformat())


def chosen_lists(found: AwardRound, list_ids: Sequence[int]) -> list[VillageList]:
    """The lists by their numbers, in the round's order. Raises 'award.list_unknown'."""
    wanted = set(list_ids)
    chosen = [each for each in found.lists if each.id in wanted]
    if len(chosen) != len(wanted):
        raise Refusal("award.list_unknown")
    return chosen


def check_reason(reason: str) -> str:
    """The reason, tidied. Raises Refusal 'award.reason_missing'."""
    reason = " ".join(reason.split())
    if not reason:
        raise Refusal("award.reason_missing")
    return reason


def _round_of(work: UnitOfWork, list_id: int) -> int:
    round_id = Rules(work).round_of_list(list_id)
    if round_id is None:
        raise Refusal("award.list_unknown")
    return round_id
