"""Notices of lists: prepared, posted, photographed, and posted anew where the list changes.

    prepared = session.notices.prepare(list_id)
    notice = session.notices.post(prepared, posted_on, "村委会公示栏")
    session.attachments.add_file(Subject.NOTICE, notice.id, photo)

The version on the paper is the hash of its list: what was prepared can be posted only as long
as the list is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.awards import (
    AwardRound,
    ListRow,
    ListState,
    VillageList,
    before_notice,
    list_digest,
    may_be_posted,
)
from lovemart_desktop.domain.rounds.notices import (
    Notice,
    NoticeKind,
    NoticeRow,
    PreparedNotice,
    SinceNotice,
    check_posting,
    since_notice,
)
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.rounds.awards import Awards
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.rounds.meetings import Meetings
from lovemart_desktop.persistence.rounds.nominations import Nominations
from lovemart_desktop.persistence.rounds.notices import Notices
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.rounds.round_desk import (
    EDIT_ACTS,
    RoundDesk,
    check_late,
    check_reason,
)


class NoticesDesk(RoundDesk):
    """Posts first and result notices. A posted notice is never changed."""

    def prepare(self, list_id: int, kind: NoticeKind = NoticeKind.FIRST) -> PreparedNotice:
        """The notice as it would be posted now, with its version. Changes nothing.

        Raises Refusal 'award.list_empty', 'award.not_credited' (village) for a result.
        """
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            found, each = self._seen_list(work, list_id)
            return prepared_notice(work, found, each, kind)

    def post(self, prepared: PreparedNotice, posted_on: date, place: str) -> Notice:
        """Keeps that the notice was posted, with its rows; its days begin on the day after.

        Raises Refusal 'award.notice_other_version' (village), 'award.no_notice',
        'award.before_notice' (village), 'award.notice_posted' (village), 'award.checks_open'
        (village, rows, name), 'award.late_reason_missing', and those of `check_posting`.
        """
        first = prepared.kind is NoticeKind.FIRST
        self._require_any(*EDIT_ACTS)
        with self._books.write() as work:
            found, each = self._editable_list(work, prepared.list_id)
            if first:
                _check_first(work, found, each)
                not_before = _last_meeting(work, found, each)
            else:
                not_before = each.credited_on
            if prepared_notice(work, found, each, prepared.kind) != prepared:
                raise Refusal("award.notice_other_version", village=each.village)
            place = check_posting(posted_on, place, self.today(), not_before)
            check_late(found, posted_on)
            notices = Notices(work)
            number = notices.add(
                prepared, posted_on, place, at=self._now(), operator=self._operator.id
            )
            if first:
                self._move(work, found, [each.id], ListState.NOTICE, self._by())
            self._record(
                work,
                "notice-post",
                f"list:{each.id}",
                kind=str(prepared.kind),
                version=prepared.version[:8],
                rows=len(prepared.rows),
            )
            kept = notices.one(number)
            work.commit()
        return kept

    def withdraw(self, list_id: int, reason: str) -> AwardRound:
        """Ends a notice before its list is credited: it has to be posted again.

        Raises Refusal 'award.reason_missing', 'award.notice_missing' (village),
        'award.list_credited' (village).
        """
        self._require_any(*EDIT_ACTS)
        reason = check_reason(reason)
        with self._books.write() as work:
            found, each = self._editable_list(work, list_id)
            if each.state is ListState.CREDITED:
                raise Refusal("award.list_credited", village=each.village)
            if not each.published:
                raise Refusal("award.notice_missing", village=each.village)
            self._move(work, found, [list_id], before_notice(found.rules), self._by(reason))
            self._record(work, "notice-withdraw", f"list:{list_id}", reason=reason)
            after = Awards(work).round(found.id, self.today())
            work.commit()
        return after

    def of(self, list_id: int) -> list[Notice]:
        """Every notice of the list, oldest first; the newest of a kind is in force."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return Notices(work).of([list_id])

    def rows(self, notice_id: int) -> tuple[NoticeRow, ...]:
        """The rows as they were published."""
        self._require(Act.SEE_ROUNDS)
        with self._books.read() as work:
            return tuple(Notices(work).rows([notice_id])[notice_id])


def prepared_notice(
    work: UnitOfWork, found: AwardRound, each: VillageList, kind: NoticeKind
) -> PreparedNotice:
    """Raises Refusal 'award.list_empty', 'award.not_credited'."""
    if kind is NoticeKind.FIRST:
        rows = Nominations(work).frozen([each.id])[each.id]
    else:
        if each.state is not ListState.CREDITED:
            raise Refusal("award.not_credited", village=each.village)
        # an award that was taken back is no result
        told = Nominations(work).rows(found.credits, [each.id])[each.id]
        rows = [row for row in told if row.reversed is None]
    standing = [row for row in rows if not row.struck]
    if not standing:
        raise Refusal("award.list_empty", village=each.village)
    version = list_digest(found.terms, each.village, standing)
    if kind is NoticeKind.RESULT:
        version = hashlib.sha256(f"{kind}/{version}".encode()).hexdigest()
    return PreparedNotice(
        each.id, kind, each.village, found.rules.notice_days, version, notice_rows(standing)
    )


def notice_rows(rows: Iterable[ListRow]) -> tuple[NoticeRow, ...]:
    """Rows as a notice publishes them; struck ones are left out."""
    return tuple(
        NoticeRow(row.nomination, row.name, row.group, row.headcount, row.points)
        for row in rows
        if not row.struck
    )


def read_since_notice(
    work: UnitOfWork, each: Sequence[VillageList], standing: Mapping[int, Iterable[NoticeRow]]
) -> dict[int, SinceNotice]:
    """{list: what differs from its notice in force}. `standing`: {list: its rows now}."""
    notices, life = Notices(work), ListLife(work)
    ids = [one.id for one in each if one.published]
    newest = notices.newest(ids, NoticeKind.FIRST) if ids else {}
    published = notices.rows([notice.id for notice in newest.values()]) if newest else {}
    found = {}
    for one in each:
        notice = newest.get(one.id)
        found[one.id] = since_notice(
            notice,
            published[notice.id] if notice else (),
            standing[one.id],
            life.reasons_struck(one.id) if notice else {},
        )
    return found


def _check_first(work: UnitOfWork, found: AwardRound, each: VillageList) -> None:
    if not found.rules.notice:
        raise Refusal("award.no_notice", programme=found.terms.programme)
    if each.published:
        raise Refusal("award.notice_posted", village=each.village)
    if not may_be_posted(each, found.rules):
        raise Refusal("award.before_notice", village=each.village)
    rows = Nominations(work).rows(found.credits, [each.id])[each.id]
    stopped = [row for row in rows if row.stopped and not row.struck]
    if stopped:
        raise Refusal(
            "award.checks_open", village=each.village, rows=len(stopped), name=stopped[0].name
        )


def _last_meeting(work: UnitOfWork, found: AwardRound, each: VillageList) -> date | None:
    if not found.rules.meetings:
        return None
    held = Meetings(work).newest([each.id])[each.id].values()
    return max((one.record.held_on for one in held), default=None)
