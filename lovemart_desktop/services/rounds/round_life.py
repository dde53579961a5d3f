"""The rest of a round's life: villages that give up, the archive, and the history of a list."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import ChangeMade, ListLife, StepTaken
from lovemart_desktop.services.rounds.round_desk import (
    EDIT_ACTS,
    RoundDesk,
    check_going_on,
    check_reason,
    chosen_lists,
)

__all__ = ["ChangeMade", "RoundLifeDesk", "StepTaken"]


class RoundLifeDesk(RoundDesk):
    """Gives villages up, and archives rounds."""

    def history(self, list_id: int) -> list[StepTaken]:
        """The list's steps, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return ListLife(work).steps(list_id)

    def changes(self, list_id: int) -> list[ChangeMade]:
        """Rows struck, restored and added by hand, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return ListLife(work).changes(list_id)

    def give_up(self, list_id: int, reason: str) -> AwardRound:
        """The round goes on without this village.

        Raises Refusal 'award.reason_missing', 'award.list_credited', 'award.given_up' (village).
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
        with self._books.write() as work:
            found, each = self._editable_list(work, list_id)
            if each.state is ListState.CREDITED:
                raise Refusal("award.list_credited", village=each.village)
            life = ListLife(work)
            life.note([(list_id, life.states([list_id])[list_id], "given-up")], self._by(reason))
            life.set_given_up(list_id, self._now())
            self._record(work, "list-give-up", f"list:{list_id}", reason=reason)
            after = Awards(work).round(found.id, self.today())
            work.commit()
        return after

    def take_up(self, round_id: int, list_id: int) -> AwardRound:
        """A village that was given up takes part again, where it stood."""
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            (each,) = chosen_lists(found, [list_id])
            if each.given_up:
                life = ListLife(work)
                life.note([(list_id, "given-up", life.states([list_id])[list_id])], self._by())
                life.set_given_up(list_id, None)
                self._record(work, "list-take-up", f"list:{list_id}")
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after

    def archive(self, round_id: int) -> AwardRound:
        """Nothing in the round changes any more. Awards can still be reversed one by one.

        Raises Refusal 'award.archive_open' (village), 'award.archive_empty',
        'award.result_missing' (village), 'award.result_photo_missing' (village),
        'award.objection_open' (village).
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found = self._editable(work, round_id)
            _check_archivable(found)
            Awards(work).end(round_id, "archived")
            self._record(work, "round-archive", f"round:{round_id}", lists=len(found.lists))
            after = Awards(work).round(round_id, self.today())
            work.commit()
        return after


def _check_archivable(found: AwardRound) -> None:
    check_going_on(found)
    taking_part = [each for each in found.lists if not each.given_up and each.accounts]
    if not taking_part:
        raise Refusal("award.archive_empty", programme=found.terms.programme)
    for each in taking_part:
        if each.state is not ListState.CREDITED:
            raise Refusal("award.archive_open", village=each.village)
    for each in taking_part:
        if each.open_objections:
            raise Refusal("award.objection_open", village=each.village)
        if found.rules.notice:
            if each.result_on is None:
                raise Refusal("award.result_missing", village=each.village)
            if not each.result_photos:
                raise Refusal("award.result_photo_missing", village=each.village)
