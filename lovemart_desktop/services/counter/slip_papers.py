"""Which document of the print queue is drawn how: a line in PAPERS each.

def _return_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    from lovemart_desktop.documents.slips.return_slip import return_slip_pdf
    return return_slip_pdf(load_return(work, job.voucher), width_mm=paper.width_mm, …)

A document that is of no voucher names what it is of in `job.subject`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from lovemart_desktop.domain.counter.receipts import mask_name
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.persistence.printing import PrintJob
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.counter.balance_slip import load_balance
from lovemart_desktop.services.counter.receipts import load_receipt
from lovemart_desktop.services.counter.return_slips import load_return
from lovemart_desktop.services.shifts.closing_papers import (
    draw_day_close,
    draw_shift_close,
    load_shift_close,
)


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """What a slip is printed on. `width_mm` is what the head prints, `practice` marks paper
    that proves nothing."""

    width_mm: Literal[72, 48]
    practice: bool = False
    logo: bytes = b""


Draw = Callable[[UnitOfWork, PrintJob, SlipPaper], bytes]
Name = Callable[[UnitOfWork, PrintJob], str]


@dataclass(frozen=True, slots=True)
class Document:
    """How a kind of slip is drawn, and the number or words that tell one from the other."""

    draw: Draw
    name: Name


def draw(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    """The PDF of a job. Raises Refusal 'print.unknown_document' and those of the document."""
    return _document(job).draw(work, job, paper)


def name(work: UnitOfWork, job: PrintJob) -> str:
    """What tells this slip from others of its kind. Raises as `draw`."""
    return _document(job).name(work, job)


def _document(job: PrintJob) -> Document:
    found = PAPERS.get(job.document)
    if found is None:
        raise Refusal("print.unknown_document", document=job.document)
    return found


def _redemption_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    from lovemart_desktop.documents.slips.receipt import slips_pdf

    receipt = load_receipt(work, job.voucher or 0)
    return slips_pdf(
        receipt,
        width_mm=paper.width_mm,
        copy_number=job.copy_no,
        practice=paper.practice,
        logo=paper.logo,
    )


def _receipt_number(work: UnitOfWork, job: PrintJob) -> str:
    return load_receipt(work, job.voucher or 0).number


def _balance_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    from lovemart_desktop.documents.slips.balance_slip import balance_slip_pdf

    slip = load_balance(work, int(job.subject), job.queued_at)
    return balance_slip_pdf(slip, width_mm=paper.width_mm, practice=paper.practice, logo=paper.logo)


def _balance_holder(work: UnitOfWork, job: PrintJob) -> str:
    return mask_name(load_balance(work, int(job.subject), job.queued_at).holder)


def _shift_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    return draw_shift_close(
        work, int(job.subject), paper.width_mm, job.copy_no, practice=paper.practice
    )


def _shift_name(work: UnitOfWork, job: PrintJob) -> str:
    close = load_shift_close(work, int(job.subject))
    return f"{close.till} {close.day}-{close.of_day}"


def _day_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    return draw_day_close(work, job.subject, paper.width_mm, job.copy_no, practice=paper.practice)


def _day_name(_work: UnitOfWork, job: PrintJob) -> str:
    return job.subject


def _return_slip(work: UnitOfWork, job: PrintJob, paper: SlipPaper) -> bytes:
    from lovemart_desktop.documents.slips.return_slip import return_slip_pdf

    slip = load_return(work, job.voucher or 0)
    return return_slip_pdf(
        slip,
        width_mm=paper.width_mm,
        copy_number=job.copy_no,
        practice=paper.practice,
        logo=paper.logo,
    )


def _return_number(work: UnitOfWork, job: PrintJob) -> str:
    slip = load_return(work, job.voucher or 0)
    return f"{slip.receipt}-{slip.nth}"


PAPERS: Mapping[str, Document] = {
    "slip": Document(_redemption_slip, _receipt_number),
    "return": Document(_return_slip, _return_number),
    "balance": Document(_balance_slip, _balance_holder),
    "shift": Document(_shift_slip, _shift_name),
    "day": Document(_day_slip, _day_name),
}
