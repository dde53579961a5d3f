"""The print queue: it is part of the books, so a power cut loses no slip."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from lovemart_desktop.persistence.schema import print_job
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One thing to print. `copy_no` 0 is the first print; `document` says what it is.

    `subject`: what it is of, where it is not a voucher's. `queued_at` in milliseconds UTC.
    """

    id: int
    printer: str
    document: str
    voucher: int | None
    copy_no: int
    attempts: int
    last_error: str
    subject: str = ""
    queued_at: int = 0


class PrintQueue:
    """Repository of print jobs, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add(
        self, till: int, printer: str, document: str, voucher: int | None, by: int, now: int
    ) -> int:
        """Queues a document; further prints of the same voucher's count as copies."""
        copies = 0
        if voucher is not None:
            copies = self._db.execute(
                select(func.count())
                .select_from(print_job)
                .where(print_job.c.voucher_id == voucher, print_job.c.document == document)
            ).scalar_one()
        made = self._db.execute(
            insert(print_job).values(
                till_id=till,
                printer=printer,
                document=document,
                voucher_id=voucher,
                copy_no=copies,
                state="queued",
                queued_at=now,
                attempts=0,
                last_error="",
                queued_by=by,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def add_copy(self, till: int, document: str, voucher: int, by: int, now: int) -> int:
        """Queues a voucher's slip once more; returns the copy's number, 0 for the first."""
        made = self.add(till, "slip", document, voucher, by, now)
        return int(
            self._db.execute(select(print_job.c.copy_no).where(print_job.c.id == made)).scalar_one()
        )

    def add_paper(self, till: int, document: str, subject: str, by: int, now: int) -> int:
        """Queues a slip that is of no voucher; returns the copy's number, 0 for the first."""
        content = subject.encode()
        copies = self._db.execute(
            select(func.count())
            .select_from(print_job)
            .where(
                print_job.c.voucher_id.is_(None),
                print_job.c.document == document,
                print_job.c.content == content,
            )
        ).scalar_one()
        self._db.execute(
            insert(print_job).values(
                till_id=till,
                printer="slip",
                document=document,
                copy_no=copies,
                content=content,
                state="queued",
                queued_at=now,
                attempts=0,
                last_error="",
                queued_by=by,
            )
        )
        return int(copies)

    def waiting(self, till: int) -> list[PrintJob]:
        """What is still to be printed at this till, oldest first."""
        rows = self._db.execute(
            select(
                print_job.c.id,
                print_job.c.printer,
                print_job.c.document,
                print_job.c.voucher_id,
                print_job.c.copy_no,
                print_job.c.attempts,
                print_job.c.last_error,
                print_job.c.content,
                print_job.c.queued_at,
            )
            .where(print_job.c.till_id == till, print_job.c.state == "queued")
            .order_by(print_job.c.id)
        )
        return [PrintJob(*row[:7], bytes(row[7] or b"").decode(), row[8]) for row in rows]

    def printed(self, job: int, now: int) -> None:
        self._db.execute(
            update(print_job)
            .where(print_job.c.id == job)
            .values(state="printed", printed_at=now, attempts=print_job.c.attempts + 1)
        )

    def failed(self, job: int, error: str) -> None:
        self._db.execute(
            update(print_job)
            .where(print_job.c.id == job)
            .values(attempts=print_job.c.attempts + 1, last_error=error[:200])
        )

    def drop(self, job: int, reason: str) -> bool:
        """Takes a job out of the queue; False where it was no longer in it."""
        gone = self._db.execute(
            update(print_job)
            .where(print_job.c.id == job, print_job.c.state == "queued")
            .values(state="dropped", last_error=reason[:200])
        )
        return bool(gone.rowcount)
