"""The print queue, from the commit to the paper.

for job in desk.waiting():
    pdf = desk.render(job)
    …print it…
    desk.printed(job)      # or desk.failed(job, why): it stays in the queue

What draws the papers is imported when the first is due: the first scan comes before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from lovemart_desktop.domain.counter.receipts import slip_name
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import parse_receipt_code
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.practice import is_practice
from lovemart_desktop.persistence.printing import PrintJob, PrintQueue
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import slip_logo

__all__ = ["PrintDesk", "PrintJob", "QueuedSlip"]


@dataclass(frozen=True, slots=True)
class QueuedSlip:
    """A job that waits, and the number or words that tell its slip from others."""

    job: PrintJob
    name: str


class PrintDesk(Desk):
    """This till's print queue. Whoever is signed in may let it run."""

    def waiting(self) -> list[PrintJob]:
        with self._books.read() as work:
            return PrintQueue(work).waiting(self._place.till.id)

    def queue(self) -> list[QueuedSlip]:
        """What waits, with names for people; a document that nobody knows has none."""
        from lovemart_desktop.services.counter import slip_papers

        with self._books.read() as work:
            found = []
            for job in PrintQueue(work).waiting(self._place.till.id):
                try:
                    name = slip_papers.name(work, job)
                except Refusal:
                    name = ""
                if parse_receipt_code(name) is not None:
                    # as everywhere on the screen
                    name = slip_name(self._place.till.code, name)
                found.append(QueuedSlip(job, name))
            return found

    def render(self, job: PrintJob, *, width_mm: int = 72) -> bytes:
        """The document as PDF. `width_mm`: printable width of the slip printer, 72 or 48.

        Raises Refusal 'print.unknown_document' and those of the document.
        """
        from lovemart_desktop.services.counter import slip_papers

        with self._books.read() as work:
            house = House(work)
            paper = slip_papers.SlipPaper(
                72 if width_mm == 72 else 48, is_practice(house), slip_logo(house)
            )
            return slip_papers.draw(work, job, paper)

    def number(self, job: PrintJob) -> str:
        """The number that a slip carries, to name the document by.

        Raises Refusal 'print.unknown_document', 'receipt.unknown'.
        """
        from lovemart_desktop.services.counter import slip_papers

        with self._books.read() as work:
            return slip_papers.name(work, job)

    def printed(self, job: PrintJob) -> None:
        with self._books.write() as work:
            PrintQueue(work).printed(job.id, self._now())
            work.commit()

    def failed(self, job: PrintJob, error: str) -> None:
        with self._books.write() as work:
            PrintQueue(work).failed(job.id, error)
            work.commit()

    def drop(self, job: PrintJob, reason: str) -> None:
        """Takes a slip out of the queue: it will not be printed, unless it is reprinted.

        Raises Refusal 'print.reason_missing', 'print.not_waiting' (another window has printed
        or dropped it).
        """
        self._require(Act.REPRINT)
        reason = reason.strip()
        if not reason:
            raise Refusal("print.reason_missing")
        with self._books.write() as work:
            if not PrintQueue(work).drop(job.id, reason):
                raise Refusal("print.not_waiting")
            subject = f"voucher:{job.voucher}" if job.voucher else f"{job.document}:{job.subject}"
            self._record(work, "drop-slip", subject, reason=reason)
            work.commit()
