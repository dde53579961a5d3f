"""Receipts as a return sees them: what is left of them, and where it would go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, cast, desc, func, literal_column, or_, select

from lovemart_desktop.domain.counter.returns import LineLeft, LotTaken, Returnable, Take
from lovemart_desktop.persistence.counter.receipts import Receipts
from lovemart_desktop.persistence.schema import (
    account,
    card,
    fund,
    goods,
    lot,
    member,
    points_account,
    receipt,
    receipt_line,
    receipt_return,
    return_line,
    stock_move,
    till,
    transfer,
    village,
    voucher,
)
from lovemart_desktop.persistence.schema.base import Whole
from lovemart_desktop.persistence.unit_of_work import UnitOfWork

_PURSE: ColumnElement[str] = literal_column("'purse'")
"""Written out, it names the partial index."""
MOST_HOLDERS = 200
"""Of how many people with a name slips are listed."""


@dataclass(frozen=True, slots=True)
class ReceiptFound:
    """A receipt in a list to choose from. `left`: pieces that may still come back."""

    voucher: int
    till: str
    number: int
    business_date: str
    recorded_at: int
    holder: str
    village: str
    points: int
    pieces: int
    left: int

    @property
    def shown(self) -> str:
        """The slip's number for people, with its till: T1-438."""
        return f"{self.till}-{self.number}"


class ReceiptsToReturn:
    """Repository of what may still come back, within one unit of work."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._db = work.connection

    def find(
        self,
        *,
        till_id: int | None = None,
        till_code: str = "",
        number: int | None = None,
        card_number: str = "",
        words: str = "",
        day: str | None = None,
        limit: int = 50,
    ) -> list[ReceiptFound]:
        """Receipts, newest first. `words`: the beginning of the holder's name or initials."""
        query = _found()
        if till_id is not None:
            query = query.where(receipt.c.till_id == till_id)
        if till_code:
            query = query.where(till.c.code == till_code.upper())
        if number is not None:
            # the index is by till and number
            query = query.where(receipt.c.till_id.in_(select(till.c.id)))
            query = query.where(receipt.c.number == number)
        if card_number:
            holder = select(card.c.member_id).where(card.c.number == card_number)
            query = query.where(receipt.c.member_id == holder.scalar_subquery())
        if words:
            named = select(member.c.id).where(_named(words)).limit(MOST_HOLDERS)
            query = query.where(receipt.c.member_id.in_(named))
        if day is not None:
            query = query.where(voucher.c.business_date == day)
        # a voucher's number grows with time within its till: no sorting of a million
        order = (
            (desc(receipt.c.number),)
            if till_id is not None
            else (desc(voucher.c.recorded_at), desc(receipt.c.voucher_id))
        )
        rows = self._db.execute(query.order_by(*order).limit(limit))
        return [ReceiptFound(*row) for row in rows]

    def returnable(self, receipt_id: int, *, lock: bool = False) -> Returnable | None:
        """The receipt with what is left of it. `lock`: its accounts and lots wait for us."""
        stored = Receipts(self._work).get(receipt_id)
        if stored is None:
            return None
        takes = self._takes(receipt_id)
        if lock:
            self._lock_accounts([take.holder for take in takes])
            takes = self._takes(receipt_id)
        lots = self._lots(receipt_id, lock=lock)
        returns, points = self._before(receipt_id)
        return Returnable(
            voucher=receipt_id,
            till=stored.till_id,
            till_code=stored.till_code,
            number=stored.number,
            business_date=stored.business_date,
            recorded_at=stored.recorded_at,
            member=stored.member,
            holder=stored.holder,
            village=stored.village,
            card_tail=stored.card_tail,
            points=stored.points,
            returns=returns,
            returned_points=points,
            lines=self._lines(receipt_id),
            takes=tuple(takes),
            lots=lots,
        )

    def households_of(self, takes: Sequence[Take]) -> set[int]:
        """The households whose points the takes were."""
        holders = [take.holder for take in takes]
        rows = self._db.execute(
            select(points_account.c.household_id).where(points_account.c.id.in_(holders))
        )
        return {int(household) for (household,) in rows if household is not None}

    def purses_seen(self, found: Returnable) -> dict[int, int]:
        """{purse: balance}: what the holder has in open funds: the own account, the household's
        where the holder's card opens it, and every account that paid."""
        live = card.c.state.in_(("active", "lost", "frozen"))
        opened = (
            select(member.c.household_id)
            .join(card, card.c.member_id == member.c.id)
            .where(member.c.id == found.member, live, card.c.opens_household == 1)
        )
        holders = {take.holder for take in found.takes}
        for of_holder in (
            points_account.c.member_id == found.member,
            points_account.c.household_id == opened.scalar_subquery(),
        ):
            query = select(points_account.c.id).where(of_holder, points_account.c.state != "merged")
            holders.update(self._db.execute(query).scalars())
        rows = self._db.execute(
            select(account.c.id, account.c.balance)
            .join(fund, fund.c.id == account.c.fund_id)
            .where(
                account.c.points_account_id.in_(holders),
                account.c.kind == _PURSE,
                fund.c.state == "open",
            )
        )
        return {int(purse): int(balance) for purse, balance in rows}

    def _lines(self, receipt_id: int) -> tuple[LineLeft, ...]:
        back = (
            select(func.coalesce(func.sum(return_line.c.pieces), 0))
            .where(
                return_line.c.receipt_id == receipt_line.c.voucher_id,
                return_line.c.line == receipt_line.c.seq,
            )
            .scalar_subquery()
        )
        rows = self._db.execute(
            select(
                receipt_line.c.seq,
                goods.c.id,
                goods.c.name,
                goods.c.spec,
                goods.c.unit,
                receipt_line.c.price,
                receipt_line.c.pieces,
                back,
            )
            .join(goods, goods.c.id == receipt_line.c.goods_id)
            .where(receipt_line.c.voucher_id == receipt_id)
            .order_by(receipt_line.c.seq)
        )
        return tuple(LineLeft(*row[:7], returned=int(row[7])) for row in rows)

    def _takes(self, receipt_id: int) -> list[Take]:
        rows = self._db.execute(
            select(
                transfer.c.fund_id,
                fund.c.name,
                fund.c.state,
                fund.c.expires_on,
                transfer.c.target_id,
                account.c.points_account_id,
                transfer.c.points,
            )
            .join(account, account.c.id == transfer.c.source_id)
            .join(fund, fund.c.id == transfer.c.fund_id)
            .where(transfer.c.voucher_id == receipt_id)
            .order_by(transfer.c.seq)
        ).all()
        takes = []
        for fund_id, name, state, expires_on, redeemed, of_account, points in rows:
            holder, own = self._successor(of_account)
            purse, balance = self._purse(fund_id, holder)
            takes.append(
                Take(
                    fund=fund_id,
                    fund_name=name,
                    fund_open=state == "open",
                    expires_on=expires_on,
                    redeemed=redeemed,
                    holder=holder,
                    purse=purse,
                    balance=balance,
                    owner="own" if own else "household",
                    points=points,
                )
            )
        return takes

    def _successor(self, of_account: int) -> tuple[int, bool]:
        """The account that this one was merged into, however often, and whether it is a
        person's."""
        seen: set[int] = set()
        while True:
            row = self._db.execute(
                select(points_account.c.merged_into, points_account.c.member_id).where(
                    points_account.c.id == of_account
                )
            ).one()
            seen.add(of_account)
            if row[0] is None or row[0] in seen:
                return of_account, row[1] is not None
            of_account = int(row[0])

    def _purse(self, fund_id: int, holder: int) -> tuple[int, int]:
        row = self._db.execute(
            select(account.c.id, account.c.balance).where(
                account.c.points_account_id == holder,
                account.c.fund_id == fund_id,
                account.c.kind == _PURSE,
            )
        ).first()
        return (int(row[0]), int(row[1])) if row else (0, 0)

    def _lots(self, receipt_id: int, *, lock: bool) -> tuple[LotTaken, ...]:
        moves = self._db.execute(
            select(stock_move.c.lot_id, lot.c.goods_id, -stock_move.c.pieces)
            .join(lot, lot.c.id == stock_move.c.lot_id)
            .where(stock_move.c.voucher_id == receipt_id)
            .order_by(stock_move.c.seq)
        ).all()
        if lock:
            ids = [row[0] for row in moves]
            order = (lot.c.goods_id, lot.c.expires_on, lot.c.id)
            self._db.execute(
                select(lot.c.id).where(lot.c.id.in_(ids)).order_by(*order)
                .with_for_update(key_share=True)
            )  # fmt: skip
        back = {
            int(lot_id): int(pieces)
            for lot_id, pieces in self._db.execute(
                select(stock_move.c.lot_id, func.sum(stock_move.c.pieces))
                .join(receipt_return, receipt_return.c.voucher_id == stock_move.c.voucher_id)
                .where(receipt_return.c.receipt_id == receipt_id, stock_move.c.pieces > 0)
                .group_by(stock_move.c.lot_id)
            )
        }
        return tuple(LotTaken(row[0], row[1], row[2], back.get(row[0], 0)) for row in moves)

    def _before(self, receipt_id: int) -> tuple[int, int]:
        row = self._db.execute(
            select(func.count(), func.coalesce(func.sum(receipt_return.c.points), 0)).where(
                receipt_return.c.receipt_id == receipt_id
            )
        ).one()
        return int(row[0]), int(row[1])

    def _lock_accounts(self, holders: Sequence[int]) -> None:
        self._db.execute(
            select(points_account.c.id)
            .where(points_account.c.id.in_(sorted(set(holders))))
            .order_by(points_account.c.id)
            .with_for_update(key_share=True)
        )


def _found() -> Select[Any]:
    back = (
        select(cast(func.coalesce(func.sum(return_line.c.pieces), 0), Whole))
        .where(return_line.c.receipt_id == receipt.c.voucher_id)
        .scalar_subquery()
    )
    return (
        select(
            receipt.c.voucher_id,
            till.c.code,
            receipt.c.number,
            voucher.c.business_date,
            voucher.c.recorded_at,
            member.c.name,
            village.c.name,
            receipt.c.points,
            receipt.c.pieces,
            receipt.c.pieces - back,
        )
        .join(voucher, voucher.c.id == receipt.c.voucher_id)
        .join(till, till.c.id == receipt.c.till_id)
        .join(member, member.c.id == receipt.c.member_id)
        .join(village, village.c.id == member.c.village_id)
    )


def _named(words: str) -> ColumnElement[bool]:
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return or_(
        member.c.name.like(f"{escaped}%", escape="\\"),
        member.c.initials.like(f"{escaped.lower()}%", escape="\\"),
    )
