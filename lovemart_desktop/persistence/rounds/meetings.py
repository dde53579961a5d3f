"""Meetings on lists in the database: only ever added, the newest of a kind counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, insert, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.rounds.meetings import (
    Meeting,
    MeetingKind,
    MeetingRecord,
    Votes,
    in_turn,
)
from lovemart_desktop.persistence.rounds.list_facts import on_this_list
from lovemart_desktop.persistence.rounds.list_life import ListLife
from lovemart_desktop.persistence.schema import attachment, meeting, staff
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Meetings:
    """Repository of meetings, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def add(
        self, list_id: int, record: MeetingRecord, digest: str, *, at: int, operator: int
    ) -> int:
        """`digest`: of the list that was decided on; `at`: milliseconds UTC."""
        nth = select(func.coalesce(func.max(meeting.c.nth), 0) + 1).where(
            meeting.c.list_id == list_id, meeting.c.kind == str(record.kind)
        )
        change, step = ListLife(self._work).marks(list_id)
        votes = record.votes
        made = self._db.execute(
            insert(meeting).values(
                list_id=list_id,
                kind=str(record.kind),
                nth=self._db.execute(nth).scalar_one(),
                held_on=record.held_on.isoformat(),
                place=record.place,
                chair=record.chair,
                entitled=votes.entitled,
                attended=votes.attended,
                votes_for=votes.votes_for,
                votes_against=votes.against,
                abstained=votes.abstained,
                minutes=record.minutes,
                list_digest=digest,
                after_change=change,
                after_step=step,
                at=at,
                operator_id=operator,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def of(self, list_ids: Sequence[int]) -> list[Meeting]:
        """Every meeting on these lists, in the order in which they were entered."""
        attached = (
            select(func.count())
            .select_from(attachment)
            .where(
                attachment.c.subject == str(Subject.MEETING),
                attachment.c.subject_id == meeting.c.id,
            )
            .correlate(meeting)
            .scalar_subquery()
        )
        rows = self._db.execute(
            select(
                meeting,
                staff.c.name.label("operator"),
                on_this_list().label("stands"),
                attached.label("attached"),
            )
            .join(staff, staff.c.id == meeting.c.operator_id)
            .where(meeting.c.list_id.in_(list_ids))
            .order_by(meeting.c.id)
        ).mappings()
        return [
            Meeting(
                id=row["id"],
                list_id=row["list_id"],
                nth=row["nth"],
                record=MeetingRecord(
                    MeetingKind(row["kind"]),
                    date.fromisoformat(row["held_on"]),
                    row["chair"],
                    Votes(
                        row["entitled"],
                        row["attended"],
                        row["votes_for"],
                        row["votes_against"],
                        row["abstained"],
                    ),
                    row["place"],
                    row["minutes"],
                ),
                on_this_list=bool(row["stands"]),
                recorded_at=row["at"],
                operator=row["operator"],
                attachments=row["attached"],
            )
            for row in rows
        ]

    def newest(self, list_ids: Sequence[int]) -> dict[int, dict[MeetingKind, Meeting]]:
        """{list: {kind: its newest meeting}}, each beside the others."""
        found: dict[int, dict[MeetingKind, Meeting]] = {i: {} for i in list_ids}
        for each in self.of(list_ids):
            found[each.list_id][each.kind] = each
        return {number: in_turn(newest) for number, newest in found.items()}
