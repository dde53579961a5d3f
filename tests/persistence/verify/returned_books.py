"""Small books with returns and a reversal, for proving and damaging.

After those of `small_books`: a redemption of 3 rice and 1 oil from two purses (140 points), of
which 1 rice and then 1 rice (damaged) and the oil came back; and of the first household's award
900 points were reversed and 100 stay uncollected.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from lovemart_desktop.domain.ledger import (
    Entry,
    ReceiptEntry,
    ReceiptLineEntry,
    ReturnEntry,
    ReturnLineEntry,
    ReversalEntry,
    RevivalEntry,
    StockMove,
    Transfer,
    VoucherKind,
)
from lovemart_desktop.persistence.engine import open_engine
from lovemart_desktop.persistence.ledger import Ledger
from lovemart_desktop.persistence.schema import account
from lovemart_desktop.persistence.unit_of_work import Books, UnitOfWork
from tests.persistence.verify.books import AT, DAY, small_books

SLIP = 1_000_000_006
"""The redemption whose goods came back."""
FIRST, SECOND = 1_000_000_007, 1_000_000_008
"""Its returns."""
AWARD, REVERSAL = 2_000_000_003, 2_000_000_004
CLERK, OFFICER, AUDITOR = 6, 2, 7
FUND, RICE_LOT, OIL_LOT = 1, 1, 2


def returned_books(url: str) -> None:
    """Builds the books: a template for `make_database`."""
    small_books(url)
    books = Books(open_engine(url))
    with books.write() as work:
        _Returning(work).build()
        work.commit()
    books.close()


class _Returning:
    """Goes on with small books within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._ledger = Ledger(work)
        self._posted = 100
        self._purses = self._accounts("purse")
        (self._redeemed,) = self._accounts("redeemed")
        (self._budget,) = self._accounts("budget")

    def build(self) -> None:
        first, second, _ = self._purses
        self._redeem(first, second)
        # 140 points: 100 of the first purse, then 40 of the second, which fills up first
        self._give_back(1, 30, 30, (ReturnLineEntry(1, 1, 0),), [(second, 30)])
        self._give_back(
            2,
            80,
            80,
            (ReturnLineEntry(1, 1, 1), ReturnLineEntry(2, 1, 0)),
            [(second, 10), (first, 70)],
        )
        self._reverse(first)

    def _redeem(self, first: int, second: int) -> None:
        rice, oil = ReceiptLineEntry(1, 3, 30), ReceiptLineEntry(2, 1, 50)
        self._post(
            VoucherKind.REDEMPTION,
            transfers=(
                Transfer(FUND, first, self._redeemed, 100),
                Transfer(FUND, second, self._redeemed, 40),
            ),
            moves=(StockMove(RICE_LOT, -3), StockMove(OIL_LOT, -1)),
            receipt=ReceiptEntry(1, 1, 4, 140, "", "", f"{first}:890,{second}:970", (rice, oil)),
        )

    def _give_back(
        self,
        nth: int,
        points: int,
        moved: int,
        lines: tuple[ReturnLineEntry, ...],
        to: list[tuple[int, int]],
    ) -> None:
        assert sum(part for _, part in to) == moved
        moves = [StockMove(line.line, line.pieces) for line in lines]  # lot 1 is rice, lot 2 oil
        moves += [StockMove(line.line, -line.damaged) for line in lines if line.damaged]
        self._post(
            VoucherKind.RETURN,
            confirmer=AUDITOR,
            transfers=tuple(Transfer(FUND, self._redeemed, purse, part) for purse, part in to),
            moves=tuple(moves),
            returned=ReturnEntry(
                receipt=SLIP,
                nth=nth,
                pieces=sum(line.pieces for line in lines),
                points=points,
                reason="破袋" if nth == 2 else "",
                purses=",".join(f"{purse}:0" for purse, _ in to),
                lines=lines,
                revivals=(RevivalEntry(to[0][0], "2026-07-18"),) if nth == 2 else (),
            ),
        )

    def _reverse(self, purse: int) -> None:
        self._post(
            VoucherKind.REVERSAL,
            till=2,
            confirmer=AUDITOR,
            transfers=(Transfer(FUND, purse, self._budget, 850),),
            reversals=(ReversalEntry(AWARD, 1, 850, 150),),
        )

    def _post(self, kind: VoucherKind, till: int = 1, **parts: Any) -> None:
        self._posted += 1
        key = f"00000000-0000-4000-8000-{self._posted:012d}"
        entry = Entry(
            kind=kind,
            business_date=DAY,
            operator=CLERK if till == 1 else OFFICER,
            request_key=key,
            request_digest=key.encode()[:32],
            **parts,
        )
        self._ledger.post(till, entry, AT + self._posted)

    def _accounts(self, kind: str) -> list[int]:
        query = select(account.c.id).where(account.c.kind == kind).order_by(account.c.id)
        return [int(one) for one in self._work.connection.execute(query).scalars()]
