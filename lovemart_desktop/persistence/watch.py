"""What the board keeps an eye on at the counters: by query, each of one moment."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from lovemart_desktop.domain.board import CounterWatch
from lovemart_desktop.persistence.counter.countersign import Countersigning
from lovemart_desktop.persistence.counter.paper_days import PaperDays
from lovemart_desktop.persistence.counter.proxies import Proxies
from lovemart_desktop.persistence.schema import receipt, voucher
from lovemart_desktop.persistence.unit_of_work import UnitOfWork


def counter_watch(
    work: UnitOfWork, today: date, *, proxy_holders: int, proxy_days: int
) -> CounterWatch:
    """Countersignatures that wait, receipts without a card this month, busy proxies, and paper
    vouchers that a purse could not pay."""
    due = Countersigning(work).due()
    since = today - timedelta(days=proxy_days - 1)
    busy = Proxies(work).busy(since, today, proxy_holders)
    return CounterWatch(
        awaiting=len(due),
        awaiting_since=due[0].recorded_at if due else 0,
        without_card=_without_card(work, today.replace(day=1), today),
        proxy_holders=proxy_holders,
        busy_proxies=tuple(busy),
        papers_short=sum(bool(one.note) for one in PaperDays(work).out()),
    )


def _without_card(work: UnitOfWork, first: date, last: date) -> int:
    query = (
        select(func.count())
        .select_from(receipt.join(voucher, voucher.c.id == receipt.c.voucher_id))
        .where(
            receipt.c.card_id.is_(None),
            voucher.c.business_date.between(first.isoformat(), last.isoformat()),
        )
    )
    return int(work.connection.execute(query).scalar_one())
