"""Credited awards and grants, and what is left of them in the purses."""

from __future__ import annotations

from sqlalchemy import select

from lovemart_desktop.domain.funds.reversals import Credit
from lovemart_desktop.persistence.account_kinds import IS_PURSE
from lovemart_desktop.persistence.schema import (
    account,
    credited,
    fund,
    nomination,
    points_account,
    reversal,
    transfer,
    village,
    village_list,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class Reversals:
    """Repository of what may be reversed, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def credit(self, nomination_id: int, *, lock: bool = False) -> Credit | None:
        """A credited row with what its purse holds; None where it was never credited. `lock`:
        until the end of the transaction nobody spends from the purse."""
        row = self._db.execute(
            select(
                nomination.c.name,
                village.c.name,
                fund.c.id,
                fund.c.name,
                fund.c.state,
                credited.c.voucher_id,
                credited.c.seq,
                transfer.c.points,
                credited.c.points_account_id,
                reversal.c.voucher_id,
            )
            .select_from(credited)
            .join(nomination, nomination.c.id == credited.c.nomination_id)
            .join(village_list, village_list.c.id == nomination.c.list_id)
            .join(village, village.c.id == village_list.c.village_id)
            .join(
                transfer,
                (transfer.c.voucher_id == credited.c.voucher_id)
                & (transfer.c.seq == credited.c.seq),
            )
            .join(fund, fund.c.id == transfer.c.fund_id)
            .outerjoin(
                reversal,
                (reversal.c.reversed_id == credited.c.voucher_id)
                & (reversal.c.reversed_seq == credited.c.seq),
            )
            .where(credited.c.nomination_id == nomination_id)
        ).first()
        if row is None:
            return None
        purse, left = self._purse(int(row[2]), self._successor(int(row[8])), lock=lock)
        return Credit(
            nomination=nomination_id,
            name=str(row[0]),
            village=str(row[1]),
            fund=int(row[2]),
            fund_name=str(row[3]),
            fund_closed=row[4] == "closed",
            voucher=int(row[5]),
            seq=int(row[6]),
            points=int(row[7]),
            purse=purse,
            left=left,
            reversed_by=int(row[9] or 0),
        )

    def _successor(self, of_account: int) -> int:
        """The account that this one was merged into, however often."""
        seen: set[int] = set()
        while of_account not in seen:
            seen.add(of_account)
            into = self._db.execute(
                select(points_account.c.merged_into).where(points_account.c.id == of_account)
            ).scalar()
            if into is None:
                break
            of_account = int(into)
        return of_account

    def _purse(self, fund_id: int, holder: int, *, lock: bool) -> tuple[int, int]:
        query = select(account.c.id, account.c.balance).where(
            account.c.points_account_id == holder,
            account.c.fund_id == fund_id,
            IS_PURSE,
        )
        row = self._db.execute(query.with_for_update(key_share=True) if lock else query).first()
        return (0, 0) if row is None else (int(row[0]), int(row[1]))
