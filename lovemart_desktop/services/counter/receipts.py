"""A receipt as its slip says it, read back from the books.

The first print and every reprint come from the same rows, so they say the same.
"""

from __future__ import annotations

from datetime import date

from lovemart_desktop.domain.counter.receipts import Proxy, PurseUse, Receipt, ReceiptLine
from lovemart_desktop.domain.errors import Refusal
from lovemart_desktop.domain.ledger import check_characters, receipt_code
from lovemart_desktop.persistence.counter.countersign import Countersigning
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.counter.receipts import Receipts, StoredReceipt, StoredUse
from lovemart_desktop.persistence.house import House
from lovemart_desktop.persistence.unit_of_work import UnitOfWork
from lovemart_desktop.services.clock import local_time


def load_receipt(work: UnitOfWork, voucher: int) -> Receipt:
    """Raises Refusal 'receipt.unknown'."""
    receipts = Receipts(work)
    stored = receipts.get(voucher)
    if stored is None:
        raise Refusal("receipt.unknown")
    house = House(work)
    before = _before(stored)
    return Receipt(
        number=receipt_code(stored.till_id, stored.number),
        till=stored.till_code,
        store=stored.store,
        town=house.setting("town"),
        telephone=house.setting("telephone"),
        business_date=date.fromisoformat(stored.business_date),
        recorded_at=local_time(stored.recorded_at),
        clerk=stored.clerk_number,
        holder=stored.holder,
        village=stored.village,
        card_tail=stored.card_tail,
        no_card=not stored.card_tail,
        proxy=Proxy(stored.proxy_name, stored.proxy_relation) if stored.proxy_name else None,
        lines=tuple(
            ReceiptLine(n.goods, n.spec, n.unit, n.pieces, n.price, n.pieces * n.price)
            for n in receipts.lines(voucher)
        ),
        uses=tuple(_use(use, before[use.account]) for use in receipts.uses(voucher)),
        total=stored.points,
        before=sum(before.values()),
        after=sum(before.values()) - stored.points,
        check=check_characters(stored.head),
        paper=PaperDays(work).number_of(voucher),
        awaiting=Countersigning(work).awaits(voucher),
    )


def _before(stored: StoredReceipt) -> dict[int, int]:
    """{ledger account: points before}, as stored with the receipt."""
    pairs = (pair.split(":") for pair in stored.purses.split(",") if pair)
    return {int(account): int(points) for account, points in pairs}


def _use(use: StoredUse, before: int) -> PurseUse:
    return PurseUse(
        account="own" if use.own else "household",
        fund=use.fund,
        before=before,
        taken=use.points,
        after=before - use.points,
        expires_on=date.fromisoformat(use.expires_on) if use.expires_on else None,
    )
