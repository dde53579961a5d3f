"""Notices and objections in the database: only ever added."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, insert, or_, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.rounds.notices import (
    Notice,
    NoticeKind,
    NoticeRow,
    Objection,
    Outcome,
    PreparedNotice,
)
from lovemart_desktop.persistence.schema import (
    attachment,
    nomination,
    notice,
    notice_row,
    objection,
    objection_outcome,
    staff,
)
from lovemart_desktop.persistence.statements import insert_rows
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Notices:
    """Repository of notices and of the objections to them, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def add(
        self, prepared: PreparedNotice, posted_on: date, place: str, *, at: int, operator: int
    ) -> int:
        """Keeps the notice with its rows. `at`: milliseconds UTC."""
        nth = select(func.coalesce(func.max(notice.c.nth), 0) + 1).where(
            notice.c.list_id == prepared.list_id, notice.c.kind == str(prepared.kind)
        )
        made = self._db.execute(
            insert(notice).values(
                list_id=prepared.list_id,
                kind=str(prepared.kind),
                nth=self._db.execute(nth).scalar_one(),
                posted_on=posted_on.isoformat(),
                place=place,
                days=prepared.days,
                version=prepared.version,
                at=at,
                operator_id=operator,
            )
        ).inserted_primary_key
        assert made is not None
        number = int(made[0])
        insert_rows(
            self._work,
            notice_row,
            [(number, r.nomination, r.name, r.group, r.headcount, r.points) for r in prepared.rows],
        )
        return number

    def of(self, list_ids: Sequence[int]) -> list[Notice]:
        """Every notice of these lists, oldest first."""
        return self._notices(notice.c.list_id.in_(list_ids))

    def one(self, notice_id: int) -> Notice:
        """Raises Refusal 'award.notice_unknown'."""
        found = self._notices(notice.c.id == notice_id)
        if not found:
            raise Refusal("award.notice_unknown")
        return found[0]

    def newest(self, list_ids: Sequence[int], kind: NoticeKind) -> dict[int, Notice]:
        """{list: its newest notice of this kind}"""
        return {each.list_id: each for each in self.of(list_ids) if each.kind is kind}

    def rows(self, notice_ids: Sequence[int]) -> dict[int, list[NoticeRow]]:
        """{notice: its rows as published}"""
        kept: dict[int, list[NoticeRow]] = {i: [] for i in notice_ids}
        found = self._db.execute(
            select(notice_row)
            .where(notice_row.c.notice_id.in_(notice_ids))
            .order_by(notice_row.c.nomination_id)
        ).all()
        for row in found:
            kept[row[0]].append(NoticeRow(*row[1:]))
        return kept

    def other_rows(self, list_ids: Sequence[int]) -> dict[int, str]:
        """{list: the name on its first row that stands, and that its newest first notice does
        not show as it is}; lists that are as published are left out.

        Compared in the database: a list that is credited may have a thousand rows.
        """
        newest = (
            select(notice.c.list_id, func.max(notice.c.nth).label("nth"))
            .where(notice.c.list_id.in_(list_ids), notice.c.kind == str(NoticeKind.FIRST))
            .group_by(notice.c.list_id)
            .subquery()
        )
        posted = (
            select(notice.c.id, notice.c.list_id)
            .join(newest, and_(newest.c.list_id == notice.c.list_id, newest.c.nth == notice.c.nth))
            .where(notice.c.kind == str(NoticeKind.FIRST))
            .subquery()
        )
        rows = self._db.execute(
            select(nomination.c.list_id, nomination.c.name)
            .outerjoin(posted, posted.c.list_id == nomination.c.list_id)
            .outerjoin(
                notice_row,
                and_(
                    notice_row.c.notice_id == posted.c.id,
                    notice_row.c.nomination_id == nomination.c.id,
                ),
            )
            .where(
                nomination.c.list_id.in_(list_ids),
                nomination.c.struck == 0,
                or_(
                    notice_row.c.nomination_id.is_(None),
                    notice_row.c.name != nomination.c.name,
                    notice_row.c.group_name != nomination.c.group_name,
                    notice_row.c.headcount != nomination.c.headcount,
                    notice_row.c.points != nomination.c.points,
                ),
            )
            .order_by(nomination.c.id.desc())
        )
        # the first of a list takes the place of later ones
        return {int(number): str(name) for number, name in rows}

    def _notices(self, condition: ColumnElement[bool]) -> list[Notice]:
        photos = (
            select(func.count())
            .select_from(attachment)
            .where(
                attachment.c.subject == str(Subject.NOTICE),
                attachment.c.subject_id == notice.c.id,
            )
            .correlate(notice)
            .scalar_subquery()
        )
        rows = self._db.execute(
            select(
                notice,
                staff.c.name.label("operator"),
                photos.label("photos"),
                func.count(notice_row.c.nomination_id).label("accounts"),
                func.coalesce(func.sum(notice_row.c.points), 0).label("points"),
            )
            .join(staff, staff.c.id == notice.c.operator_id)
            .outerjoin(notice_row, notice_row.c.notice_id == notice.c.id)
            .where(condition)
            .group_by(notice.c.id, staff.c.name)
            .order_by(notice.c.id)
        ).mappings()
        return [
            Notice(
                id=row["id"],
                list_id=row["list_id"],
                kind=NoticeKind(row["kind"]),
                nth=row["nth"],
                posted_on=date.fromisoformat(row["posted_on"]),
                place=row["place"],
                days=row["days"],
                version=row["version"],
                accounts=row["accounts"],
                points=int(row["points"]),
                photos=row["photos"],
                recorded_at=row["at"],
                operator=row["operator"],
            )
            for row in rows
        ]

    # objections

    def add_objection(
        self,
        notice_id: int,
        words: str,
        received_on: date,
        *,
        objector: str,
        nomination_id: int,
        at: int,
        operator: int,
    ) -> int:
        made = self._db.execute(
            insert(objection).values(
                notice_id=notice_id,
                nomination_id=nomination_id or None,
                received_on=received_on.isoformat(),
                objector=objector,
                told=words,
                at=at,
                operator_id=operator,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def decide(self, objection_id: int, outcome: Outcome, *, at: int, operator: int) -> None:
        """Raises Refusal 'award.objection_decided'."""
        self._db.execute(
            insert(objection_outcome).values(
                objection_id=objection_id,
                upheld=int(outcome.upheld),
                found=outcome.found,
                decided_on=outcome.decided_on.isoformat(),
                at=at,
                operator_id=operator,
            )
        )

    def objections(self, list_ids: Sequence[int]) -> list[Objection]:
        """Objections to any notice of these lists, oldest first."""
        return self._objections(notice.c.list_id.in_(list_ids))

    def objection(self, objection_id: int) -> Objection:
        """Raises Refusal 'award.objection_unknown'."""
        found = self._objections(objection.c.id == objection_id)
        if not found:
            raise Refusal("award.objection_unknown")
        return found[0]

    def _objections(self, condition: ColumnElement[bool]) -> list[Objection]:
        taker, decider = staff.alias("taker"), staff.alias("decider")
        rows = self._db.execute(
            select(
                objection,
                notice.c.list_id,
                func.coalesce(nomination.c.name, "").label("name"),
                taker.c.name.label("taker"),
                objection_outcome.c.upheld,
                objection_outcome.c.found,
                objection_outcome.c.decided_on,
                decider.c.name.label("decider"),
            )
            .join(notice, notice.c.id == objection.c.notice_id)
            .join(taker, taker.c.id == objection.c.operator_id)
            .outerjoin(nomination, nomination.c.id == objection.c.nomination_id)
            .outerjoin(objection_outcome, objection_outcome.c.objection_id == objection.c.id)
            .outerjoin(decider, decider.c.id == objection_outcome.c.operator_id)
            .where(condition)
            .order_by(objection.c.id)
        ).mappings()
        return [
            Objection(
                id=row["id"],
                notice=row["notice_id"],
                list_id=row["list_id"],
                received_on=date.fromisoformat(row["received_on"]),
                objector=row["objector"],
                nomination=row["nomination_id"] or 0,
                name=row["name"],
                words=row["told"],
                operator=row["taker"],
                outcome=None
                if row["upheld"] is None
                else Outcome(
                    bool(row["upheld"]),
                    row["found"],
                    date.fromisoformat(row["decided_on"]),
                    row["decider"],
                ),
            )
            for row in rows
        ]
