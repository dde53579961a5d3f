"""The board's figures, by query."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Table, func, select

from lovemart_desktop.domain.board import (
    Contents,
    Month,
    WaitingSlips,
    months_before,
)
from lovemart_desktop.domain.ledger import AccountKind, VoucherKind
from lovemart_desktop.persistence.schema import (
    account,
    award_round,
    card,
    fund,
    goods,
    lot,
    member,
    print_job,
    receipt,
    remark,
    till,
    voucher,
)
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


class BoardFigures:
    """Repository of sums and counts, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._db = work.connection

    def held(self) -> int:
        """Points in all purses."""
        return self._number(
            select(func.sum(account.c.balance)).where(account.c.kind == AccountKind.PURSE)
        )

    def budget(self) -> int:
        """Points that open funds have not distributed yet."""
        return self._number(
            select(func.sum(account.c.balance))
            .select_from(account.join(fund, fund.c.id == account.c.fund_id))
            .where(account.c.kind == AccountKind.BUDGET, fund.c.state == "open")
        )

    def live_cards(self) -> int:
        return self._number(select(func.count()).select_from(card).where(card.c.state == "active"))

    def open_remarks(self) -> int:
        return self._number(
            select(func.count()).select_from(remark).where(remark.c.settled_on.is_(None))
        )

    def months(self, today: date, count: int) -> tuple[Month, ...]:
        """Points redeemed in each of the last months, by business date."""
        firsts = months_before(today, count)
        month = func.substr(voucher.c.business_date, 1, 7)
        rows = self._db.execute(
            select(month, func.sum(receipt.c.points))
            .select_from(receipt.join(voucher, voucher.c.id == receipt.c.voucher_id))
            .where(
                voucher.c.business_date >= firsts[0].isoformat(),
                voucher.c.kind == VoucherKind.REDEMPTION,
            )
            .group_by(month)
        )
        found = {str(name): int(points) for name, points in rows}
        return tuple(Month(first, found.get(f"{first:%Y-%m}", 0)) for first in firsts)

    def expiring_lots(self, until: date) -> int:
        """Lots with something left that expire by `until`, or have expired."""
        return self._number(
            select(func.count())
            .select_from(lot)
            .where(lot.c.remaining > 0, lot.c.expires_on <= until.isoformat())
        )

    def slips(self) -> tuple[WaitingSlips, ...]:
        """Slips that wait for a printer, by till."""
        rows = self._db.execute(
            select(till.c.code, func.count(), func.min(print_job.c.queued_at))
            .select_from(print_job.join(till, till.c.id == print_job.c.till_id))
            .where(print_job.c.state == "queued")
            .group_by(till.c.code)
            .order_by(till.c.code)
        )
        return tuple(WaitingSlips(str(c), int(n), int(at)) for c, n, at in rows)

    def contents(self) -> Contents:
        return Contents(
            members=self._count(member),
            goods=self._count(goods),
            funds=self._count(fund),
            rounds=self._count(award_round),
            cards=self._count(card),
            receipts=self._number(select(func.sum(till.c.last_receipt))),
        )

    def _count(self, table: Table) -> int:
        return self._number(select(func.count()).select_from(table))

    def _number(self, query: object) -> int:
        return int(self._db.execute(query).scalar() or 0)  # type: ignore[call-overload]  # a select
