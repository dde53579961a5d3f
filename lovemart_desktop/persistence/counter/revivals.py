"""Until when a purse may be spent: its fund's expiry, or later where a return revived it.

The fund's own row has the day in force. As of an earlier moment it is the day before the first
extension that came afterwards, so that a slip printed again says what it said.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select

from lovemart_desktop.persistence.schema import (
    account,
    fund,
    fund_extension,
    purse_revival,
    voucher,
)


def spendable_until(by: ColumnElement[int] | None = None) -> ColumnElement[str]:
    """For queries that read `account` and `fund`: a day as ISO text, NULL where there is none.

    `by`: only revivals and extensions that were recorded by then, in milliseconds.
    """
    expires = fund.c.expires_on if by is None else _expiry_by(by)
    revived = select(func.max(purse_revival.c.until)).where(
        purse_revival.c.account_id == account.c.id,
        purse_revival.c.until > expires,
    )
    if by is not None:
        reviving = voucher.alias("reviving")
        revived = revived.join(reviving, reviving.c.id == purse_revival.c.voucher_id)
        revived = revived.where(reviving.c.recorded_at <= by)
    # names what it is about: else a query without them would read all accounts and funds
    one = revived.correlate(account, fund, voucher).scalar_subquery()
    return func.coalesce(one, expires)


def _expiry_by(by: ColumnElement[int]) -> ColumnElement[str]:
    later = (
        select(fund_extension.c.before)
        .where(fund_extension.c.fund_id == fund.c.id, fund_extension.c.recorded_at > by)
        .order_by(fund_extension.c.nth)
        .limit(1)
        .correlate(fund, voucher)
        .scalar_subquery()
    )
    return func.coalesce(later, fund.c.expires_on)
