"""Days without electricity: numbered vouchers printed ahead, entered or voided later.

    batch = session.paper_days.print_batch(20)
    pdf = session.paper_days.pdf(batch)

Entering one is a redemption like any other: see `Circumstances.paper`.
"""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.counter.paper_days import (
    MOST_AT_ONCE,
    PaperBatch,
    PaperOut,
    check_day,
    paper_number,
    shown_number,
)
from lovemart_desktop.domain.counter.proxies import tidy
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.staff import Act
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.house import House
from lovemart_desktop.services.desk import Desk
from lovemart_desktop.services.settings import town_facts


class PaperDaysDesk(Desk):
    """Numbers run through the whole town; each is entered or voided once."""

    def print_batch(self, count: int) -> PaperBatch:
        """The next `count` numbers, counted as printed once.

        Raises Refusal 'paper.count', 'paper.printed_meanwhile'.
        """
        self._require(Act.KEEP_PAPER)
        if not 1 <= count <= MOST_AT_ONCE:
            raise Refusal("paper.count", most=MOST_AT_ONCE)
        with self._books.write() as work:
            papers, place = PaperDays(work), self._place
            made = papers.add_batch(
                count, place.clock.today(), place.till.id, self._operator.id, self._now()
            )
            papers.add_print(made, self._operator.id, self._now())
            batch = next(b for b in papers.batches() if b.id == made)
            self._record(work, "print-paper", f"paper:{batch.first}", count=count)
            work.commit()
        return batch

    def print_again(self, batch: int, reason: str) -> PaperBatch:
        """Counts one more print of a batch, whose sheets are then marked as such.

        Raises Refusal 'paper.reason_missing', 'paper.unknown'.
        """
        self._require(Act.KEEP_PAPER)
        reason = _reason(reason)
        with self._books.write() as work:
            papers = PaperDays(work)
            if all(b.id != batch for b in papers.batches()):
                raise Refusal("paper.unknown", number=str(batch))
            nth = papers.add_print(batch, self._operator.id, self._now(), reason)
            found = next(b for b in papers.batches() if b.id == batch)
            self._record(work, "print-paper-again", f"paper:{found.first}", nth=nth)
            work.commit()
        return found

    def pdf(self, batch: PaperBatch) -> bytes:
        """The sheets of a batch. A number that is settled already is crossed out on a reprint."""
        from lovemart_desktop.documents.slips.paper_vouchers import PaperVouchers, vouchers_pdf

        self._require(Act.KEEP_PAPER)
        with self._books.read() as work:
            facts, papers = town_facts(House(work)), PaperDays(work)
            settled = papers.settled_among(batch.first, batch.last)
        return vouchers_pdf(
            PaperVouchers(
                town=facts.town,
                store=facts.store,
                first=batch.first,
                last=batch.last,
                made_on=batch.made_on,
                nth=batch.prints,
                settled=settled,
            )
        )

    def batches(self) -> list[PaperBatch]:
        """The newest first."""
        self._require(Act.KEEP_PAPER)
        with self._books.read() as work:
            return PaperDays(work).batches()

    def batch_of(self, typed: str) -> PaperBatch:
        """The batch of a typed or scanned number.

        Raises Refusal 'paper.number', 'paper.unknown'.
        """
        self._require(Act.KEEP_PAPER)
        number = paper_number(typed)
        with self._books.read() as work:
            batch = PaperDays(work).batch_of(number)
        if batch is None:
            raise Refusal("paper.unknown", number=shown_number(number))
        return batch

    def out(self) -> list[PaperOut]:
        """Numbers that nobody has entered or voided, the oldest first."""
        self._require(Act.KEEP_PAPER)
        with self._books.read() as work:
            return PaperDays(work).out()

    def check(self, typed: str, day: str = "") -> int:
        """The number of a voucher that may be entered, for the business date `day` (ISO).

        Raises Refusal 'paper.number', 'paper.unknown', 'paper.used', and those of
        `domain.paper_days.check_day`.
        """
        self._require(Act.REDEEM)
        number = paper_number(typed)
        with self._books.read() as work:
            papers = PaperDays(work)
            batch = papers.batch_of(number)
            if batch is None:
                raise Refusal("paper.unknown", number=shown_number(number))
            if papers.settled(number):
                raise Refusal("paper.used", number=shown_number(number))
        if day:
            check_day(date.fromisoformat(day), batch.made_on, self._place.clock.today())
        return number

    def void(self, typed: str, reason: str) -> int:
        """Makes a number void for ever; returns it.

        Raises Refusal 'paper.reason_missing', 'paper.number', 'paper.unknown', 'paper.used',
        'paper.used_now'.
        """
        self._require(Act.KEEP_PAPER)
        number, reason = paper_number(typed), _reason(reason)
        with self._books.write() as work:
            papers = PaperDays(work)
            if papers.batch_of(number) is None:
                raise Refusal("paper.unknown", number=shown_number(number))
            if papers.settled(number):
                raise Refusal("paper.used", number=shown_number(number))
            papers.settle(number, self._operator.id, self._now(), reason=reason)
            self._record(work, "void-paper", f"paper:{number}")
            work.commit()
        return number


def _reason(text: str) -> str:
    reason = tidy(text)
    if not reason:
        raise Refusal("paper.reason_missing")
    return reason
