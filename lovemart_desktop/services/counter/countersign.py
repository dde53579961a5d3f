"""What went through with one person, and is signed later by another.

for due in session.countersign.waiting():
    session.countersign.sign(due.voucher)
"""

from __future__ import annotations

from lovemart_desktop.domain.counter.proxies import tidy
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act, same_person
from lovemart_desktop.persistence.counter.countersign import Countersigning, Due
from lovemart_desktop.persistence.staff import Staff
from lovemart_desktop.services.desk import Desk

__all__ = ["CountersignDesk", "Due"]


class CountersignDesk(Desk):
    """Open to every account that is not only a clerk's."""

    def waiting(self) -> list[Due]:
        """What nobody has signed yet, oldest first."""
        self._require(Act.COUNTERSIGN)
        with self._books.read() as work:
            return Countersigning(work).due()

    def sign(self, voucher: int, note: str = "") -> None:
        """The operator has seen the signed slip and answers for it.

        Raises Refusal 'countersign.unknown', 'countersign.own', 'countersign.done'.
        """
        self._require(Act.COUNTERSIGN)
        with self._books.write() as work:
            books = Countersigning(work)
            due = books.due(voucher)
            if not due:
                raise Refusal("countersign.unknown")
            clerk = Staff(work).by_id_locked(due[0].clerk_id).operator
            if same_person(clerk, self._operator):
                raise Refusal("countersign.own")
            books.sign(voucher, self._operator.id, self._now(), tidy(note))
            self._record(work, "countersign", f"voucher:{voucher}")
            work.commit()
