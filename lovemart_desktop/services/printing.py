"""The print queue, from the commit to the paper.

for job in desk.waiting():
    pdf = desk.render(job)
    …print it…
    desk.printed(job)      # or desk.failed(job, why): it stays in the queue
"""

from __future__ import annotations

from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.printing import PrintJob, PrintQueue
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.receipts import load_receipt

__all__ = ["PrintDesk", "PrintJob"]


class PrintDesk(Desk):
    """This till's print queue. Whoever is signed in may let it run."""

    def waiting(self) -> list[PrintJob]:
        with self._books.read() as work:
            return PrintQueue(work).waiting(self._place.till.id)

    def render(self, job: PrintJob, *, width_mm: int = 72) -> bytes:
        """The document as PDF. `width_mm`: printable width of the slip printer, 72 or 48.

        Raises Refusal 'print.unknown_document'.
        """
        if job.document != "slip" or job.voucher is None:
            raise Refusal("print.unknown_document", document=job.document)
        from lovemart_desktop.documents.receipt import slips_pdf  # reportlab: when first needed

        with self._books.read() as work:
            receipt = load_receipt(work, job.voucher)
        return slips_pdf(receipt, width_mm=72 if width_mm == 72 else 48, copy_number=job.copy_no)

    def number(self, job: PrintJob) -> str:
        """The receipt number that a slip carries, to name the document by.

        Raises Refusal 'receipt.unknown'.
        """
        with self._books.read() as work:
            return load_receipt(work, job.voucher or 0).number

    def printed(self, job: PrintJob) -> None:
        with self._books.write() as work:
            PrintQueue(work).printed(job.id, self._now())
            work.commit()

    def failed(self, job: PrintJob, error: str) -> None:
        with self._books.write() as work:
            PrintQueue(work).failed(job.id, error)
            work.commit()
