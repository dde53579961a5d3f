"""One store of pictures and scans for all desks: documents, photos, signed lists.

    session.attachments.add_file(Subject.FUND, fund.id, path)
    for attached in session.attachments.of(Subject.FUND, fund.id): ...

Nothing is taken away again: what was attached belongs to the proof.
"""

from __future__ import annotations

from pathlib import Path

from lovemart_desktop.domain.attachments import (
    LARGEST_BYTES,
    SEEN_WITH,
    Subject,
    check_content,
    tidy_name,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.attachments import Attached, Attachments
from lovemart_desktop.services.desk import Desk

__all__ = ["Attached", "AttachmentsDesk", "Subject"]


class AttachmentsDesk(Desk):
    """Adds and shows attachments; what may be seen follows what they belong to."""

    def add(self, subject: Subject, subject_id: int, name: str, content: bytes) -> Attached:
        """Keeps a picture or scan. The same content on the same thing is kept once.

        Raises Refusal 'permission.denied', 'attachment.subject_unknown', and those of
        `check_content`.
        """
        self._require(Act.ATTACH)
        self._require(SEEN_WITH[subject])
        kept_name = tidy_name(name)
        media_type = check_content(kept_name, content)
        with self._books.write() as work:
            store = Attachments(work)
            if not store.subject_exists(subject, subject_id):
                raise Refusal("attachment.subject_unknown", file=kept_name)
            content_id = store.keep_content(content)
            known = store.find(subject, subject_id, content_id)
            if known is not None:
                return known
            attachment_id = store.add(
                subject,
                subject_id,
                content_id,
                name=kept_name,
                media_type=media_type,
                size=len(content),
                added_at=self._now(),
                added_by=self._operator.id,
            )
            self._record(work, "attach", f"{subject}:{subject_id}", attachment=attachment_id)
            added = store.get(attachment_id)
            work.commit()
        assert added is not None
        return added

    def add_file(self, subject: Subject, subject_id: int, path: Path) -> Attached:
        """As `add`, from a file; never reads more than may be kept.

        Raises Refusal 'attachment.unreadable' too.
        """
        self._require(Act.ATTACH)
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
        except OSError as error:
            raise Refusal("attachment.unreadable", file=tidy_name(path.name)) from error
        return self.add(subject, subject_id, path.name, content)

    def of(self, subject: Subject, subject_id: int) -> list[Attached]:
        """What is attached to something, oldest first."""
        self._require(SEEN_WITH[subject])
        with self._books.read() as work:
            return Attachments(work).of(subject, subject_id)

    def content(self, attachment_id: int) -> bytes:
        """Raises Refusal 'attachment.unknown'."""
        self._require_any(*SEEN_WITH.values())
        with self._books.read() as work:
            store = Attachments(work)
            found = store.get(attachment_id)
            if found is None:
                raise Refusal("attachment.unknown")
            self._require(SEEN_WITH[found.subject])
            return store.content(attachment_id)
