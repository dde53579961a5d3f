"""Numbered vouchers on paper: batches, prints, and what became of each number."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, insert, select

from lovemart_desktop.domain.counter.paper_days import PaperBatch, PaperOut
from lovemart_desktop.persistence.schema import (
    member,
    paper_batch,
    paper_note,
    paper_outcome,
    paper_print,
    receipt,
    receipt_line,
    staff,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class PaperDays:
    """Repository of paper vouchers, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def add_batch(self, count: int, day: date, till: int, by: int, now: int) -> int:
        """The next `count` numbers of the town. Two tills at once: one of them is refused as
        'paper.printed_meanwhile' by the guards, and tries again."""
        last = self._db.execute(select(func.max(paper_batch.c.last_no))).scalar() or 0
        made = self._db.execute(
            insert(paper_batch).values(
                first_no=last + 1,
                last_no=last + count,
                made_on=day.isoformat(),
                made_at=now,
                till_id=till,
                made_by=by,
            )
        ).inserted_primary_key
        assert made is not None
        return int(made[0])

    def add_print(self, batch: int, by: int, now: int, reason: str = "") -> int:
        """Counts one more print of a batch; returns which one it is, 1 for the first."""
        done = self._db.execute(
            select(func.count()).select_from(paper_print).where(paper_print.c.batch_id == batch)
        ).scalar_one()
        self._db.execute(
            insert(paper_print).values(
                batch_id=batch, nth=done + 1, printed_at=now, printed_by=by, reason=reason
            )
        )
        return int(done) + 1

    def batches(self) -> list[PaperBatch]:
        """The newest first."""
        prints = (
            select(func.count())
            .select_from(paper_print)
            .where(paper_print.c.batch_id == paper_batch.c.id)
            .scalar_subquery()
        )
        done = (
            select(func.count())
            .select_from(paper_outcome)
            .where(paper_outcome.c.number.between(paper_batch.c.first_no, paper_batch.c.last_no))
            .scalar_subquery()
        )
        rows = self._db.execute(
            select(
                paper_batch.c.id,
                paper_batch.c.first_no,
                paper_batch.c.last_no,
                paper_batch.c.made_on,
                staff.c.name,
                prints,
                done,
            )
            .join(staff, staff.c.id == paper_batch.c.made_by)
            .order_by(paper_batch.c.id.desc())
        )
        return [
            PaperBatch(
                id=row[0],
                first=row[1],
                last=row[2],
                made_on=date.fromisoformat(row[3]),
                made_by=row[4],
                prints=row[5],
                out=row[2] - row[1] + 1 - row[6],
            )
            for row in rows
        ]

    def batch_of(self, number: int) -> PaperBatch | None:
        """The batch that a number was printed in."""
        return next((b for b in self.batches() if b.first <= number <= b.last), None)

    def settled(self, number: int) -> bool:
        """Whether a number was entered or voided."""
        query = select(paper_outcome.c.number).where(paper_outcome.c.number == number)
        return self._db.execute(query).first() is not None

    def settled_among(self, first: int, last: int) -> frozenset[int]:
        """The numbers from `first` to `last` that were entered or voided."""
        rows = self._db.execute(
            select(paper_outcome.c.number).where(paper_outcome.c.number.between(first, last))
        )
        return frozenset(int(number) for number in rows.scalars())

    def settle(
        self, number: int, by: int, now: int, *, voucher_id: int | None = None, reason: str = ""
    ) -> None:
        """Entered as a voucher, or void for a reason. Raises Refusal 'paper.used',
        'paper.unknown' through the guards."""
        self._db.execute(
            insert(paper_outcome).values(
                number=number,
                voucher_id=voucher_id,
                reason=reason,
                recorded_at=now,
                operator_id=by,
            )
        )

    def note(
        self, number: int, reason: str, member_id: int | None, points: int, by: int, now: int
    ) -> None:
        """Why a number could not be entered; it stays out.

        Two tills with one voucher wait for each other, and both notes are kept.
        """
        self._db.execute(
            select(paper_batch.c.id)
            .where(paper_batch.c.first_no <= number, paper_batch.c.last_no >= number)
            .with_for_update(key_share=True)
        ).all()
        done = self._db.execute(
            select(func.coalesce(func.max(paper_note.c.nth), 0)).where(
                paper_note.c.number == number
            )
        ).scalar_one()
        self._db.execute(
            insert(paper_note).values(
                number=number,
                nth=done + 1,
                reason=reason,
                member_id=member_id,
                points=points,
                recorded_at=now,
                operator_id=by,
            )
        )

    def out(self) -> list[PaperOut]:
        """Numbers that nobody has entered or voided, with the latest note of each."""
        settled = set(self._db.execute(select(paper_outcome.c.number)).scalars())
        latest = select(paper_note.c.number, func.max(paper_note.c.nth).label("nth")).group_by(
            paper_note.c.number
        )
        newest = latest.subquery()
        rows = self._db.execute(
            select(
                paper_note.c.number,
                paper_note.c.reason,
                func.coalesce(member.c.name, ""),
                paper_note.c.points,
            )
            .join(
                newest,
                (newest.c.number == paper_note.c.number) & (newest.c.nth == paper_note.c.nth),
            )
            .outerjoin(member, member.c.id == paper_note.c.member_id)
        )
        notes = {int(number): (str(r), str(name), int(p)) for number, r, name, p in rows}
        return [
            PaperOut(number, batch.made_on, *notes.get(number, ("", "", 0)))
            for batch in reversed(self.batches())
            if batch.out
            for number in range(batch.first, batch.last + 1)
            if number not in settled
        ]

    def number_of(self, voucher_id: int) -> int:
        """The paper voucher that a receipt was entered from; 0 where there was none."""
        query = select(paper_outcome.c.number).where(paper_outcome.c.voucher_id == voucher_id)
        return int(self._db.execute(query).scalar() or 0)

    def like_it(self, member_id: int, day: str, points: int, goods: dict[int, int]) -> int | None:
        """A receipt of the same holder and day with the same points and the same goods:
        perhaps the very one that is being entered now. Its number, or None.

        `goods`: {goods id: pieces}.
        """
        rows = self._db.execute(
            select(receipt.c.voucher_id, receipt.c.number)
            .join(voucher, voucher.c.id == receipt.c.voucher_id)
            .where(
                receipt.c.member_id == member_id,
                receipt.c.points == points,
                voucher.c.business_date == day,
            )
            .order_by(receipt.c.voucher_id)
        ).all()
        for voucher_id, number in rows:
            lines = self._db.execute(
                select(receipt_line.c.goods_id, func.sum(receipt_line.c.pieces))
                .where(receipt_line.c.voucher_id == voucher_id)
                .group_by(receipt_line.c.goods_id)
            )
            if {int(g): int(p) for g, p in lines} == goods:
                return int(number)
        return None
