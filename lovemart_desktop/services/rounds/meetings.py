"""The four meetings of each list: what was decided, by how many, on which list."""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import AwardRound, ListState, VillageList, list_digest
from lovemart_desktop.domain.rounds.meetings import (
    Meeting,
    MeetingKind,
    MeetingRecord,
    check_date,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.meetings import Meetings
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.services.rounds.round_desk import EDIT_ACTS, RoundDesk, check_late


class MeetingsDesk(RoundDesk):
    """Records meetings. Nothing is changed afterwards: a meeting is held and entered again."""

    def of(self, list_id: int) -> dict[MeetingKind, Meeting]:
        """The newest meeting of each kind on the list."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Meetings(work).newest([list_id])[list_id]

    def history(self, list_id: int) -> list[Meeting]:
        """Every meeting that was entered, oldest first."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Meetings(work).of([list_id])

    def record(self, list_id: int, record: MeetingRecord) -> Meeting:
        """Keeps a meeting on the list as it stands. The fourth that carried it brings it on.

        Where one was held again after later ones, those count no more, and the list waits.
        Raises Refusal 'award.no_meetings', 'award.meeting_before_review' (village),
        'award.list_published' (village), 'award.list_empty', 'award.late_reason_missing', and
        those of `MeetingRecord.checked` and `check_date`.
        """
        self._require_any(*EDIT_ACTS)
        record = record.checked()
        with self._books.write() as work:
            found, each = self._editable_list(work, list_id)
            _check_may_meet(found, each)
            meetings = Meetings(work)
            held = meetings.newest([list_id])[list_id]
            others = {
                kind: one.record.held_on
                for kind, one in held.items()
                if one.counts and kind is not record.kind
            }
            check_date(
                record,
                others,
                first=found.first_day,
                today=self.today(),
                again=record.kind in held,
            )
            check_late(found, record.held_on)
            rows = Nominations(work).frozen([list_id])[list_id]
            number = meetings.add(
                list_id,
                record,
                list_digest(found.terms, each.village, rows),
                at=self._now(),
                operator=self._operator.id,
            )
            self._freeze(work, found)
            self._settle_meetings(work, found, each, self._by())
            self._record(
                work,
                "list-meeting",
                f"list:{list_id}",
                kind=str(record.kind),
                carried=int(record.votes.carried),
            )
            kept = next(one for one in meetings.of([list_id]) if one.id == number)
            work.commit()
        return kept


def _check_may_meet(found: AwardRound, each: VillageList) -> None:
    if not found.rules.meetings:
        raise Refusal("award.no_meetings", programme=found.terms.programme)
    if not each.accounts:
        raise Refusal("award.list_empty", village=each.village)
    if each.state is ListState.CREDITED or each.published:
        raise Refusal("award.list_published", village=each.village)
    if found.rules.review and each.state is ListState.DRAFT:
        raise Refusal("award.meeting_before_review", village=each.village)
