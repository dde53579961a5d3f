"""Until when a purse may be spent: its fund's expiry, or later where a return revived it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select

from lovemart_desktop.persistence.schema import account, fund, purse_revival, voucher


def spendable_until(by: ColumnElement[int] | None = None) -> ColumnElement[str]:
    """For queries that read `account` and `fund`: a day as ISO text, NULL where there is none.

    `by`: only revivals that were recorded by then, in milliseconds.
    """
    revived = select(func.max(purse_revival.c.until)).where(
        purse_revival.c.account_id == account.c.id,
        purse_revival.c.until > fund.c.expires_on,
    )
    if by is not None:
        reviving = voucher.alias("reviving")
        revived = revived.join(reviving, reviving.c.id == purse_revival.c.voucher_id)
        revived = revived.where(reviving.c.recorded_at <= by)
    # names what it is about: else a query without them would read all accounts and funds
    one = revived.correlate(account, fund, voucher).scalar_subquery()
    return func.coalesce(one, fund.c.expires_on)
