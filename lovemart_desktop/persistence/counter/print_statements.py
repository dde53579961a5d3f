"""Queuing a slip on the counter's path, by statements made once."""

from __future__ import annotations

from sqlalchemy import bindparam, func, insert, literal_column, select

from lovemart_desktop.persistence.schema import print_job
from lovemart_desktop.persistence.statements import Statement
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_COUNT = Statement(
    lambda _: select(func.count(literal_column("1"))).where(
        print_job.c.voucher_id == bindparam("voucher"),
        print_job.c.document == literal_column("'slip'"),
    )
)
_QUEUE = Statement(
    lambda _: (
        insert(print_job)
        .values(
            till_id=bindparam("till"),
            printer=literal_column("'slip'"),
            document=literal_column("'slip'"),
            voucher_id=bindparam("voucher"),
            copy_no=bindparam("copy"),
            state=literal_column("'queued'"),
            queued_at=bindparam("now"),
            attempts=literal_column("0"),
            last_error=literal_column("''"),
            queued_by=bindparam("by"),
        )
        .inline()
    )
)


def queue_slip(
    work: UnitOfWork, till: int, voucher: int, by: int, now: int, *, first: bool = False
) -> int:
    """Queues a slip and returns the copy's number: 0 for the first print, which is known to
    be the first by the caller that has just booked it."""
    copy = 0 if first else int(_COUNT.run(work, voucher=voucher).fetchone()[0])
    _QUEUE.run(work, till=till, voucher=voucher, copy=copy, now=now, by=by)
    return copy
