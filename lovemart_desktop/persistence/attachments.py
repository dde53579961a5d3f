"""Pictures and scans in the books: the content once, and what it belongs to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Table, insert, select

from lovemart_desktop.domain.attachments import Subject
from lovemart_desktop.persistence import schema
from lovemart_desktop.persistence.schema import attachment, attachment_content, staff
from lovemart_desktop.persistence.statements import insert_missing
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_TABLES: dict[Subject, Table] = {
    Subject.PHOTO: schema.member,
    Subject.MEMBER: schema.member,
    Subject.HOUSEHOLD: schema.household,
    Subject.FUND: schema.fund,
    Subject.VOUCHER: schema.voucher,
    Subject.ROUND: schema.award_round,
    Subject.ACTIVITY: schema.award_round,
    Subject.VILLAGE_LIST: schema.village_list,
    Subject.MEETING: schema.meeting,
    Subject.NOTICE: schema.notice,
    Subject.GOODS: schema.goods,
    Subject.LOT: schema.lot,
}


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or scan on something. `size` in bytes; `added_at` in milliseconds, UTC."""

    id: int
    subject: Subject
    subject_id: int
    name: str
    media_type: str
    size: int
    added_at: int
    added_by: str


class Attachments:
    """Repository of attachments, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def subject_exists(self, subject: Subject, subject_id: int) -> bool:
        table = _TABLES[subject]
        query = select(table.c.id).where(table.c.id == subject_id)
        return self._db.execute(query).first() is not None

    def keep_content(self, content: bytes) -> int:
        """The number of the content; the same content is kept once."""
        sha256 = hashlib.sha256(content).hexdigest()
        table = attachment_content
        # two tills may add the same scan at once
        insert_missing(self._work, table, [{"sha256": sha256, "content": content}])
        found = self._db.execute(select(table.c.id).where(table.c.sha256 == sha256)).scalar_one()
        return int(found)

    def find(self, subject: Subject, subject_id: int, content_id: int) -> Attached | None:
        """The attachment that has this content on this subject already."""
        rows = self._rows(
            (attachment.c.subject == str(subject))
            & (attachment.c.subject_id == subject_id)
            & (attachment.c.content_id == content_id)
        )
        return rows[0] if rows else None

    def add(
        self,
        subject: Subject,
        subject_id: int,
        content_id: int,
        *,
        name: str,
        media_type: str,
        size: int,
        added_at: int,
        added_by: int,
    ) -> int:
        made = self._db.execute(
            insert(attachment).values(
                subject=str(subject),
                subject_id=subject_id,
                name=name,
                media_type=media_type,
                size=size,
                added_at=added_at,
                added_by=added_by,
                content_id=content_id,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def get(self, attachment_id: int) -> Attached | None:
        rows = self._rows(attachment.c.id == attachment_id)
        return rows[0] if rows else None

    def of(self, subject: Subject, subject_id: int) -> list[Attached]:
        """In the order in which they were added."""
        return self._rows(
            (attachment.c.subject == str(subject)) & (attachment.c.subject_id == subject_id)
        )

    def content(self, attachment_id: int) -> bytes:
        """The bytes of an attachment that exists."""
        query = (
            select(attachment_content.c.content)
            .join(attachment, attachment.c.content_id == attachment_content.c.id)
            .where(attachment.c.id == attachment_id)
        )
        return bytes(self._db.execute(query).scalar_one())

    def _rows(self, condition: object) -> list[Attached]:
        rows = self._db.execute(
            select(
                attachment.c.id,
                attachment.c.subject,
                attachment.c.subject_id,
                attachment.c.name,
                attachment.c.media_type,
                attachment.c.size,
                attachment.c.added_at,
                staff.c.name,
            )
            .join(staff, staff.c.id == attachment.c.added_by)
            .where(condition)  # type: ignore[arg-type]  # a column expression
            .order_by(attachment.c.id)
        )
        return [Attached(r[0], Subject(r[1]), *r[2:]) for r in rows]
