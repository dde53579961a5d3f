"""Objections to a posted notice, and what became of them."""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.notices import (
    Objection,
    Outcome,
    check_objection,
    check_outcome,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.services.rounds.round_desk import EDIT_ACTS, RoundDesk


class ObjectionsDesk(RoundDesk):
    """Takes objections in, and keeps their outcomes. An open one holds its list."""

    def of(self, list_id: int) -> list[Objection]:
        """Every objection to any notice of the list, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Notices(work).objections([list_id])

    def enter(
        self,
        list_id: int,
        words: str,
        received_on: date,
        objector: str = "",
        nomination: int = 0,
    ) -> Objection:
        """Keeps an objection to the list's newest notice.

        `objector`: '' where they gave no name; `nomination`: the row it is about, or 0.
        Raises Refusal 'award.notice_missing' (village), 'award.row_unknown', and those of
        `check_objection`.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            _, each = self._editable_list(work, list_id)
            notices = Notices(work)
            posted = notices.of([list_id])
            if not posted or not (each.published or each.result_on):
                raise Refusal("award.notice_missing", village=each.village)
            newest = posted[-1]
            words = check_objection(words, received_on, newest, self.today())
            told = {row.nomination for row in notices.rows([newest.id])[newest.id]}
            if nomination and nomination not in told:
                raise Refusal("award.row_unknown")
            number = notices.add_objection(
                newest.id,
                words,
                received_on,
                objector=" ".join(objector.split()),
                nomination_id=nomination,
                at=self._now(),
                operator=self._operator.id,
            )
            self._record(work, "objection-enter", f"list:{list_id}", objection=number)
            kept = notices.objection(number)
            work.commit()
        return kept

    def decide(self, objection_id: int, upheld: bool, found: str, decided_on: date) -> Objection:
        """Keeps the outcome. Whoever is to go is struck off by an act of its own.

        Raises Refusal 'award.objection_unknown' and those of `check_outcome`.
        """
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            notices = Notices(work)
            self._editable_list(work, notices.objection(objection_id).list_id)
            before = notices.objection(objection_id)
            found = check_outcome(found, decided_on, before, self.today())
            notices.decide(
                objection_id,
                Outcome(upheld, found, decided_on, self._operator.name),
                at=self._now(),
                operator=self._operator.id,
            )
            self._record(work, "objection-decide", f"list:{before.list_id}", objection=objection_id)
            kept = notices.objection(objection_id)
            work.commit()
        return kept
