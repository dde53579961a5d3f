"""What notices, objections and meetings say about the lists of a round, in a few statements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from sqlalchemy import ColumnElement, and_, func, or_, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.meetings import MeetingKind, following
from lovemart_desktop.domain.rounds.notices import NoticeKind, ready_from
from lovemart_desktop.persistence.schema import (
    attachment,
    list_change,
    list_step,
    meeting,
    notice,
    objection,
    objection_outcome,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_PHOTOS: Final = (
    select(attachment.c.subject_id, func.count().label("many"))
    .where(attachment.c.subject == str(Subject.NOTICE))
    .group_by(attachment.c.subject_id)
    .subquery()
)
_WAITING: Final = (
    select(notice.c.list_id, func.count().label("many"))
    .select_from(objection)
    .join(notice, notice.c.id == objection.c.notice_id)
    .outerjoin(objection_outcome, objection_outcome.c.objection_id == objection.c.id)
    .where(objection_outcome.c.objection_id.is_(None))
    .group_by(notice.c.list_id)
    .subquery()
)
_NEWEST: Final = (
    select(meeting.c.list_id, meeting.c.kind, func.max(meeting.c.nth).label("nth"))
    .group_by(meeting.c.list_id, meeting.c.kind)
    .subquery()
)


@dataclass(slots=True)
class Posted:
    """The newest notice of a kind on a list."""

    id: int
    posted_on: date
    days: int
    photos: int
    open_objections: int

    def over(self, today: date) -> bool:
        """Its days have run, it was photographed, and no objection is open."""
        done = today >= ready_from(self.posted_on, self.days)
        return done and self.photos > 0 and not self.open_objections


class ListFacts:
    """Reads of one round, within one unit of work."""

    def __init__(self, work: UnitOfWork, round_id: int) -> None:
        self._db = work.connection
        self._ours = village_list.c.round_id == round_id

    def posted(self) -> dict[tuple[int, NoticeKind], Posted]:
        """{(list, kind): its newest notice}"""
        rows = self._db.execute(
            select(
                notice.c.list_id,
                notice.c.kind,
                notice.c.id,
                notice.c.posted_on,
                notice.c.days,
                func.coalesce(_PHOTOS.c.many, 0),
                func.coalesce(_WAITING.c.many, 0),
            )
            .join(village_list, village_list.c.id == notice.c.list_id)
            .outerjoin(_PHOTOS, _PHOTOS.c.subject_id == notice.c.id)
            .outerjoin(_WAITING, _WAITING.c.list_id == notice.c.list_id)
            .where(self._ours)
            .order_by(notice.c.nth)
        )
        # the later of two takes the place of the earlier
        return {
            (int(row[0]), NoticeKind(row[1])): Posted(
                int(row[2]), date.fromisoformat(row[3]), int(row[4]), int(row[5]), int(row[6])
            )
            for row in rows
        }

    def meetings(self) -> dict[int, int]:
        """{list: how many of its four meetings count as it stands}"""
        rows = self._db.execute(
            select(meeting.c.list_id, meeting.c.kind, meeting.c.held_on)
            .join(village_list, village_list.c.id == meeting.c.list_id)
            .join(
                _NEWEST,
                and_(
                    _NEWEST.c.list_id == meeting.c.list_id,
                    _NEWEST.c.kind == meeting.c.kind,
                    _NEWEST.c.nth == meeting.c.nth,
                ),
            )
            .where(self._ours, meeting.c.votes_for * 2 > meeting.c.attended, on_this_list())
        )
        days: defaultdict[int, dict[MeetingKind, date]] = defaultdict(dict)
        for number, kind, day in rows:
            days[int(number)][MeetingKind(kind)] = date.fromisoformat(day)
        return {number: len(following(held)) for number, held in days.items()}


@cache
def on_this_list() -> ColumnElement[bool]:
    """Whether a meeting decided on its list as it stands.

    Rows struck since leave its decision as it is; a row added since, or restored that was not
    on the list then, or a list that went back to the draft, does not.
    """
    back = select(list_step.c.id).where(
        list_step.c.list_id == meeting.c.list_id,
        list_step.c.id > meeting.c.after_step,
        list_step.c.after == "draft",
    )
    before = list_change.alias("struck_since")
    was_on = (
        select(before.c.id)
        .where(
            before.c.nomination_id == list_change.c.nomination_id,
            before.c.kind == "struck",
            before.c.id > meeting.c.after_change,
            before.c.id < list_change.c.id,
        )
        .correlate(list_change, meeting)
    )
    more = select(list_change.c.id).where(
        list_change.c.list_id == meeting.c.list_id,
        list_change.c.id > meeting.c.after_change,
        or_(
            list_change.c.kind == "added",
            and_(list_change.c.kind == "restored", ~was_on.exists()),
        ),
    )
    return ~back.correlate(meeting).exists() & ~more.correlate(meeting).exists()
