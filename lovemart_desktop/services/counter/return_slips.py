"""A return as its slip says it, read back from the books."""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.counter.return_slips import (
    BackOnSlip,
    PointsLost,
    PurseGain,
    ReturnSlip,
)
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import check_characters, receipt_code
from lovemart_desktop.persistence.counter.receipts import Receipts
from lovemart_desktop.persistence.counter.returns import Returns, StoredRefund
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.clock import local_time


def load_return(work: UnitOfWork, voucher: int) -> ReturnSlip:
    """Raises Refusal 'receipt.unknown'."""
    returns, house = Returns(work), House(work)
    stored = returns.get(voucher)
    receipt = Receipts(work).get(stored.receipt) if stored else None
    if stored is None or receipt is None:
        raise Refusal("receipt.unknown")
    refunds = returns.refunds(voucher)
    before = _before(stored.purses)
    held = dict(before)
    gains = []
    for refund in refunds:
        if refund.account:
            gains.append(_gain(refund, held.get(refund.account, 0)))
            held[refund.account] = gains[-1].after
    return ReturnSlip(
        receipt=receipt_code(receipt.till_id, receipt.number),
        receipt_day=date.fromisoformat(receipt.business_date),
        nth=stored.nth,
        till=stored.till_code,
        store=receipt.store,
        town=house.setting("town"),
        telephone=house.setting("telephone"),
        business_date=date.fromisoformat(stored.business_date),
        recorded_at=local_time(stored.recorded_at),
        clerk=stored.clerk_number,
        holder=receipt.holder,
        village=receipt.village,
        card_tail=receipt.card_tail,
        lines=tuple(
            BackOnSlip(n.goods, n.spec, n.unit, n.pieces, n.damaged, n.price)
            for n in returns.lines(voucher)
        ),
        gains=tuple(gains),
        lost=tuple(PointsLost(r.fund, r.points) for r in refunds if not r.account),
        points=stored.points,
        before=sum(before.values()),
        reason=stored.reason,
        check=check_characters(stored.head),
    )


def _gain(refund: StoredRefund, before: int) -> PurseGain:
    until = refund.revived_until
    return PurseGain(
        account="own" if refund.own else "household",
        fund=refund.fund,
        before=before,
        given=refund.points,
        revived_until=date.fromisoformat(until) if until else None,
    )


def _before(purses: str) -> dict[int, int]:
    pairs = (pair.split(":") for pair in purses.split(",") if pair)
    return {int(account): int(points) for account, points in pairs}
